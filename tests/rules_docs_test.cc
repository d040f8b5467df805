// SPDX-License-Identifier: Apache-2.0
// docs/rule-language.md says what the reader does: its examples are read, its tables are whole.
#include <catch2/catch.hpp>

#include "rules/fields.h"
#include "rules_reading.h"

using namespace sanya;

namespace {

std::string manual() {
  auto text = read_bytes(root_path() + "/docs/rule-language.md");
  REQUIRE(text);
  return *text;
}

std::vector<std::string> examples(const std::string& text) {
  std::vector<std::string> found;
  const std::string open = "```yaml\n";
  for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    auto begin = at + open.size();
    found.push_back(text.substr(begin, text.find("```", begin) - begin));
  }
  return found;
}

}  // namespace

TEST_CASE("every example of the manual is read without a fault") {
  int packs = 0;
  for (const auto& example : examples(manual())) {
    INFO(example);
    Diagnostics faults;
    auto tree = parsed(example, "example.yaml", faults);
    REQUIRE(tree);
    if (example.rfind("pack:", 0) == 0) {
      ++packs;
      CHECK(rules::read_pack(*tree, house_ladders(), {}, "example.yaml", faults));
    }
    Diagnostics errors;
    for (const auto& fault : faults.all()) {
      if (fault.severity == Severity::error) errors.add(fault);
    }
    CHECK(render(errors) == "");
  }
  CHECK(packs >= 2);
}

TEST_CASE("the manual's first example has not even a warning") {
  Diagnostics faults;
  auto tree = parsed(examples(manual()).front(), "example.yaml", faults);
  REQUIRE(tree);
  CHECK(rules::read_pack(*tree, house_ladders(), {}, "example.yaml", faults));
  CHECK(render(faults) == "");
}

TEST_CASE("the manual names every built-in field, attribute and word") {
  std::string text = manual();
  auto named = [&](std::string_view word) {
    return text.find("`" + std::string(word) + "`") != std::string::npos;
  };
  for (const auto& field : rules::kRowFields) {
    INFO(field.name);
    CHECK(named(field.name));
  }
  for (const auto& attribute : rules::kAttributes) {
    INFO(attribute.path);
    CHECK(named(attribute.path));
  }
  for (auto relation : rules::kRelations) {
    INFO(relation);
    CHECK(named(relation));
  }
}

TEST_CASE("the manual's timeline is one that the program writes") {
  const auto text = manual();
  const auto story = read_bytes(root_path() + "/tests/stories/timeline.story");
  REQUIRE(story);
  const std::string open = "```text\n";
  const auto begin = text.find(open, text.find("## Over time")) + open.size();
  const auto example = text.substr(begin, text.find("```", begin) - begin);
  CHECK(story->find(example) != std::string::npos);
}
