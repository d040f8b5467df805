// SPDX-License-Identifier: Apache-2.0
// What a mapping says that its data hold: what rows have in common, and answers published.
#include <fmt/format.h>

#include "exchange/mapping.h"

namespace sanya::exchange {
namespace {

using tree::Node;

std::optional<Day> read_day(tree::Map& map, std::string_view key) {
  const auto written = map.maybe_text(key);
  if (!written) return std::nullopt;
  const auto day = parse_day(*written);
  if (!day) {
    map.fault(Fault::bad_date, map.place_of(key), fmt::format("\"{}\" is no day", *written),
              "write it as 2024-06-30");
  }
  return day;
}

Replication::Figure read_figure(const Node& node, Diagnostics& faults) {
  tree::Map map(node, "a published figure", faults);
  const bool of_rows = map.has("unexpected");
  Replication::Figure figure{.rollup = of_rows ? "" : map.text("rollup"),
                             .unexpected = map.maybe_text("unexpected").value_or(""),
                             .by = map.texts("by"),
                             .keys = map.texts("keys"),
                             .published = map.text("published"),
                             .contradicted = map.maybe_flag("contradicted").value_or(false)};
  if (figure.by.size() != figure.keys.size()) {
    map.fault(Fault::bad_value, node.place, "each name in \"by\" has one value in \"keys\"",
              "write as many of the one as of the other");
  }
  return figure;
}

}  // namespace

std::optional<Replication> read_replication(const Node& node, Diagnostics& faults) {
  tree::Map map(node, "what is replicated", faults);
  Replication made{.folder = map.text("folder"),
                   .files = map.texts("files"),
                   .pack = map.text("pack"),
                   .as_of = {},
                   .differ = map.texts("differ"),
                   .figures = {},
                   .unreadable = map.texts("unreadable"),
                   .except = map.texts("except")};
  constexpr int kWhole = 100;
  const auto at_least = map.maybe_whole("at_least").value_or(kWhole);
  if (at_least < 1 || at_least > kWhole) {
    map.fault(Fault::bad_number, map.place_of("at_least"), "a share is from 1 to 100 per cent");
  } else {
    made.at_least = static_cast<int>(at_least);
  }
  for (const auto* figure : map.list("figures")) {
    made.figures.push_back(read_figure(*figure, faults));
  }
  const auto day = map.text("as_of");
  if (const auto parsed = parse_day(day)) {
    made.as_of = *parsed;
  } else if (!day.empty()) {
    map.fault(Fault::bad_date, map.place_of("as_of"), fmt::format("\"{}\" is no day", day),
              "write it as 2024-06-30");
  }
  return map.ok() ? std::optional(std::move(made)) : std::nullopt;
}

// `{name: ..., value: VALUE, among: VALUE, told: ...}`.
std::optional<Expected> read_expected(const Node& node, const Mapping& mapping,
                                      Diagnostics& faults) {
  tree::Map map(node, "what is expected of rows", faults);
  Expected expected{.name = map.id("name"),
                    .each = map.maybe_text("each").value_or(""),
                    .when = {},
                    .value = {},
                    .from = read_day(map, "from"),
                    .until = read_day(map, "until"),
                    .unique = map.maybe_flag("unique").value_or(false),
                    .told = map.text("told")};
  for (const auto* condition : map.list("when")) {
    expected.when.push_back(read_condition(*condition, faults));
  }
  if (const auto* among = map.maybe_node("among")) {
    expected.among = read_value(*among, mapping, faults);
  }
  if (const auto* within = map.maybe_node("within")) {
    expected.within = read_value(*within, mapping, faults);
  }
  const auto* value = map.maybe_node("value");
  if (value == nullptr) {
    map.fault(Fault::missing_key, node.place, "of what is something expected?",
              "add a line \"value: ...\"");
    return std::nullopt;
  }
  expected.value = read_value(*value, mapping, faults);
  const bool is_dated = expected.from || expected.until;
  if (!expected.among && !expected.within && !is_dated && !expected.unique) {
    map.fault(Fault::missing_key, node.place, "nothing is expected of the value",
              "say `among`, `within`, `from`, `until` or `unique: true`");
  }
  return map.ok() ? std::optional(std::move(expected)) : std::nullopt;
}

}  // namespace sanya::exchange
