// SPDX-License-Identifier: Apache-2.0
#include "app/rollup_test.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sanya::app {
namespace {

std::string value_of(const record::RollupRow& row, std::string_view key) {
  if (key == "low") return std::to_string(row.low);
  if (key == "high") return std::to_string(row.high);
  if (key == "among") return std::to_string(row.among);
  if (key == "among_high") return std::to_string(row.among_high);
  if (key == "missing_points") return std::to_string(row.missing_points);
  if (key == "suppressed") return row.suppressed ? "true" : "false";
  if (key == "flagged") return row.flagged ? "true" : "false";
  return row.share;
}

std::string name_of(const ExpectedRow& expected) {
  return fmt::format("{} [{}] [{}]", expected.rollup, fmt::join(expected.by, ", "),
                     fmt::join(expected.keys, ", "));
}

const record::RollupTable* table_of(const rules::Pack& pack, const ExpectedRow& expected,
                                    const record::Verdicts& verdicts, Diagnostics& faults) {
  const auto named = std::find_if(pack.rollups.begin(), pack.rollups.end(),
                                  [&](const auto& each) { return each.name == expected.rollup; });
  if (named == pack.rollups.end()) {
    std::vector<std::string_view> names;
    for (const auto& rollup : pack.rollups) names.push_back(rollup.name);
    faults.error(Fault::unknown_id, expected.place,
                 fmt::format("the pack has no roll-up \"{}\"", expected.rollup),
                 did_you_mean(expected.rollup, names));
    return nullptr;
  }
  const auto table = std::find_if(
      verdicts.rollups.begin(), verdicts.rollups.end(),
      [&](const auto& each) { return each.name == expected.rollup && each.by == expected.by; });
  if (table != verdicts.rollups.end()) return &*table;
  faults.error(Fault::unknown_id, expected.place,
               fmt::format("the roll-up \"{}\" has no table by [{}]", expected.rollup,
                           fmt::join(expected.by, ", ")),
               "write under `by` one of the lists of keys that the pack gives");
  return nullptr;
}

}  // namespace

std::vector<std::string> row_mismatches(const rules::Pack& pack, const ExpectedRow& expected,
                                        const record::Verdicts& verdicts, Diagnostics& faults) {
  const auto* table = table_of(pack, expected, verdicts, faults);
  if (table == nullptr) return {name_of(expected) + ": there is no such table"};
  const auto row = std::find_if(table->rows.begin(), table->rows.end(),
                                [&](const auto& each) { return each.keys == expected.keys; });
  const bool absent = row == table->rows.end();
  if (absent || expected.absent) {
    if (absent == expected.absent) return {};
    return {name_of(expected) + (absent ? ": there is no such row" : ": there is such a row")};
  }
  std::vector<std::string> mismatches;
  for (const auto& [key, wanted] : expected.values) {
    const auto came = value_of(*row, key);
    if (came == wanted) continue;
    mismatches.push_back(fmt::format("{}: expected {} {}, but it is {}", name_of(expected), key,
                                     wanted, came.empty() ? "nothing" : came));
  }
  return mismatches;
}

}  // namespace sanya::app
