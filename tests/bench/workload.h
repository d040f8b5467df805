// SPDX-License-Identifier: Apache-2.0
// A made-up tracker of any size, the same on every machine for the same seed: as a record, as the
// YAML text of the same things, and as the bare columns that a plain loop needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "record/record.h"

namespace sanya::bench {

// One finding as a plain loop wants it: no dates with bounds, no ids, relation and voice worked
// out.
struct Row {
  Day happened;
  record::Stage stage;
  bool supports;  // else contradicts
  bool outside;   // independent or intergovernmental; else owner or government
  std::uint32_t voice;
};

struct Columns {
  std::vector<std::size_t> first;  // of each action's rows; one more at the end
  std::vector<Row> rows;           // by action
};

struct Workload {
  record::Record record;
  Columns columns;
};

// About 20 findings an action (16 to 24), all dates exact, all links stated.
Workload make_workload(std::size_t actions, std::uint64_t seed = 20240630);

// Every fifth finding dated by its month alone.
void make_imprecise(record::Record& record);

// The record as a tracker's text; loading it gives the same record.
std::string as_yaml(const record::Record& record);
// Of findings alone, as a file of evidence has them.
std::string findings_yaml(std::span<const record::Finding> findings);

// The ladder and the pack that the workload is measured with.
std::string_view ladders_text();
std::string_view pack_text();
inline constexpr Day kAsOf{19904};  // 2024-06-30

// The answer to `status` of each action, by a loop with the pack's rules written in.
std::vector<std::string_view> plain_loop(const Columns& columns, Day as_of);

}  // namespace sanya::bench
