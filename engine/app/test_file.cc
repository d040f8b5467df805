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

std::optional<ExpectedRow> read_row(const tree::Node& node, Diagnostics& faults) {
  tree::Map map(node, "an expected row of a roll-up", faults);
  ExpectedRow row;
  row.place = map.place();
  row.rollup = map.text("rollup");
  row.by = map.texts("by");
  row.keys = map.texts("keys");
  row.absent = map.maybe_flag("absent").value_or(false);
  for (const std::string_view key : {"low", "high", "among", "among_high", "missing_points"}) {
    if (const auto number = map.maybe_whole(key)) {
      row.values.emplace_back(key, std::to_string(*number));
    }
  }
  if (auto share = map.maybe_text("share")) row.values.emplace_back("share", std::move(*share));
  for (const std::string_view key : {"suppressed", "flagged"}) {
    if (const auto flag = map.maybe_flag(key)) {
      row.values.emplace_back(key, *flag ? "true" : "false");
    }
  }
  map.finish();
  return map.ok() ? std::optional(std::move(row)) : std::nullopt;
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
  bool whole = true;
  for (const auto* row : map.list("rollups")) {
    auto expected = read_row(*row, faults);
    whole = whole && expected;
    if (expected) test.rollups.push_back(std::move(*expected));
  }
  if (!map.has("rollups") || map.has("ask") || map.has("expect")) {
    test.ask = map.text("ask");
    test.ask_place = map.place_of("ask");
    test.expect = read_expect(map.node("expect"), faults);
  }
  map.finish();
  if (!map.ok() || !whole) return std::nullopt;
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
