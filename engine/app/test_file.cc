// SPDX-License-Identifier: Apache-2.0
#include "app/test_file.h"

namespace sanya::app {
namespace {

std::vector<Expected> read_expect(const tree::Node* node, Diagnostics& faults) {
  std::vector<Expected> expected;
  if (!node) return expected;
  tree::Map map(*node, "what a test expects", faults);
  for (const auto& entry : map.entries()) {
    Expected one{.question = entry.key, .answers = {}, .place = entry.key_place};
    const auto& value = entry.value();
    if (value.kind == tree::Kind::list) {
      for (const auto& item : value.items) {
        if (auto text = tree::as_text(item, "an expected answer", faults)) {
          one.answers.push_back(std::move(*text));
        }
      }
    } else if (auto text = tree::as_text(value, "an expected answer", faults)) {
      one.answers.push_back(std::move(*text));
    }
    expected.push_back(std::move(one));
  }
  return expected;
}

std::optional<RuleTest> read_test(const tree::Node& node, Diagnostics& faults) {
  tree::Map map(node, "a rule test", faults);
  RuleTest test;
  test.place = map.place();
  test.name = map.text("name");
  const auto as_of = map.maybe_day("as_of");
  if (!as_of && !map.has("as_of")) {
    map.fault(Fault::missing_key, map.place(), "a rule test needs \"as_of\"",
              "write the day to ask for, as in 2024-06-30");
  }
  test.as_of = as_of.value_or(Day{});
  test.published_by = map.maybe_day("published_by");
  test.given = map.maybe_node("given");
  test.ask = map.text("ask");
  test.ask_place = map.place_of("ask");
  test.expect = read_expect(map.node("expect"), faults);
  map.finish();
  if (!map.ok()) return std::nullopt;
  return test;
}

}  // namespace

TestFile read_test_file(const tree::Node& root, Diagnostics& faults) {
  TestFile file;
  tree::Map map(root, "a file of rule tests", faults);
  file.pack = map.text("pack");
  file.given = map.maybe_node("given");
  for (const auto* node : map.list("tests")) {
    if (auto test = read_test(*node, faults)) {
      file.tests.push_back(std::move(*test));
    } else {
      ++file.unreadable;
    }
  }
  return file;
}

}  // namespace sanya::app
