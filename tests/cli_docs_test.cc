// SPDX-License-Identifier: Apache-2.0
// What the documents show of the program is what a story tells.
#include <catch2/catch.hpp>

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

}  // namespace sanya
