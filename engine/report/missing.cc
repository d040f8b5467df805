// SPDX-License-Identifier: Apache-2.0
// What evidence is missing for a better answer, and which actions lack the same.
#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

std::vector<std::string> make_steps(const Making& making, const record::Gap& gap) {
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < gap.steps.size(); ++i) {
    const bool settles = i < gap.settles.size() && !gap.settles[i].entry.empty();
    steps.push_back(settles ? choice_text(making, "gap", gap.settles[i])
                            : making.words.dated(making.in(gap.steps[i])));
  }
  return steps;
}

}  // namespace

// Gaps of the headline question, one row a better answer, in the order given.
std::vector<GapRow> make_gaps(const Making& making, const std::string& unit) {
  std::vector<GapRow> rows;
  auto found = making.gaps.find(unit);
  if (found == making.gaps.end()) return rows;
  for (const record::Gap* gap : found->second) {
    if (gap->question != making.input.now.headline) continue;
    const record::Verdict alone{.question = gap->question, .answer = gap->answer};
    const std::string label = make_answer(making, alone).text;
    auto row = std::find_if(rows.begin(), rows.end(),
                            [&](const GapRow& other) { return other.answer == label; });
    if (row == rows.end()) row = rows.insert(rows.end(), GapRow{.answer = label});
    row->gave_up = row->gave_up || gap->gave_up;
    row->impossible = making.words.dated(making.in(gap->impossible));
    if (!gap->steps.empty()) row->sets.push_back(make_steps(making, *gap));
  }
  return rows;
}

std::vector<MissingRow> make_missing(const std::vector<ActionRow>& actions) {
  std::vector<MissingRow> out;
  for (const ActionRow& action : actions) {
    if (action.gaps.empty()) continue;
    auto same = std::find_if(out.begin(), out.end(),
                             [&](const MissingRow& row) { return row.gaps == action.gaps; });
    if (same == out.end()) same = out.insert(out.end(), {.actions = {}, .gaps = action.gaps});
    same->actions.push_back(action.link);
  }
  return out;
}

}  // namespace sanya::report
