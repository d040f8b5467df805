// SPDX-License-Identifier: Apache-2.0
// What the documents show of the program is what a story tells.
#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "cli_story.h"
#include "root.h"

namespace sanya {
namespace {

// The blocks of text in a document that begin with that command.
std::vector<std::string> shown(const std::string& document, const std::string& command) {
  std::vector<std::string> blocks;
  const std::string opening = "```text\n$ " + command;
  for (auto at = document.find(opening); at != std::string::npos;
       at = document.find(opening, at + 1)) {
    const auto first = document.find("$ ", at);
    blocks.push_back(document.substr(first, document.find("```", first) - first));
  }
  return blocks;
}

// Checks that every command a document shows by itself stands in what stories tell; how many it
// shows.
int examples_told(const std::string& page, const std::string& told) {
  std::istringstream lines(page);
  int examples = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("sanya ")) continue;
    INFO(line);
    ++examples;
    CHECK(told.find("\n$ " + line + "\n") != std::string::npos);
  }
  return examples;
}

}  // namespace

TEST_CASE("what docs/ledger.md shows of diff is told by its story") {
  const auto story = story::slurp(root_path() + "/tests/stories/diff.story");
  const auto blocks = shown(story::slurp(root_path() + "/docs/ledger.md"), "sanya diff");
  REQUIRE(blocks.size() == 1);
  for (const auto& block : blocks) {
    INFO(block);
    CHECK(story.find(block + "= 0\n") != std::string::npos);
  }
}

TEST_CASE("what docs/import.md shows is what its stories run") {
  const auto page = story::slurp(root_path() + "/docs/import.md");
  const auto told = story::slurp(root_path() + "/tests/stories/import.story") +
                    story::slurp(root_path() + "/tests/stories/import_ledger.story");
  CHECK(examples_told(page, told) == 4);
  const auto from = page.find("```yaml\n") + 8;
  const auto shown_map = page.substr(from, page.find("```", from) - from);
  const auto map = story::slurp(root_path() + "/tests/stories/import/map.yaml");
  CHECK(map.substr(map.find('\n') + 1) == shown_map);
}

TEST_CASE("what docs/first-list.md shows is what its story runs") {
  const auto page = story::slurp(root_path() + "/docs/first-list.md");
  const auto told = story::slurp(root_path() + "/tests/stories/first_list.story");
  CHECK(examples_told(page, told) == 6);
  const auto from = page.find("```csv\n") + 7;
  CHECK(page.substr(from, page.find("```", from) - from) ==
        story::slurp(root_path() + "/tests/stories/list/promises.csv"));
}

TEST_CASE("what docs/export.md shows is what its stories run") {
  std::string told;
  for (const auto& path : story::files_below(root_path() + "/tests/stories", ".story")) {
    told += story::slurp(path);
  }
  CHECK(examples_told(story::slurp(root_path() + "/docs/export.md"), told) > 9);
}

}  // namespace sanya
