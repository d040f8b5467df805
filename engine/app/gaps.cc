// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "app/app.h"
#include "app/units.h"

namespace sanya::app {
namespace {

// Nothing more is expected to happen, whichever of the possible answers it is.
bool settled(const Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  if (!question || !verdict.alternatives.empty()) return false;
  return std::any_of(question->answers.begin(), question->answers.end(), [&](const auto& answer) {
    return answer.word == verdict.answer && answer.closed;
  });
}

std::set<std::string> searched(const Judged& judged) {
  std::set<std::string> ids;
  for (const auto& search : judged.record().searches) {
    if (search.day > judged.verdicts.as_of) continue;
    ids.insert(search.actions.begin(), search.actions.end());
    if (!search.pledge.empty()) ids.insert(search.pledge);
  }
  return ids;
}

// The gaps of the headline question by action, each in the order found.
std::map<std::string_view, std::vector<const record::Gap*>> ways_by_action(const Judged& judged) {
  std::map<std::string_view, std::vector<const record::Gap*>> ways;
  for (const auto& gap : judged.gaps) {
    if (gap.question == judged.verdicts.headline) ways[gap.unit].push_back(&gap);
  }
  return ways;
}

}  // namespace

Answered<Gaps> gaps(const Judged& judged, const std::string& unit) {
  Meant only;
  if (!unit.empty()) {
    auto meant = find_unit(judged.record(), unit);
    if (auto* unknown = std::get_if<Unknown>(&meant)) return std::move(*unknown);
    only = std::get<Meant>(meant);
  }
  Gaps gaps;
  const auto ids = searched(judged);
  auto ways = ways_by_action(judged);
  for (const auto& pledge : judged.record().pledges) {
    if (only.pledge && only.pledge != &pledge) continue;
    if (unpublished_points(pledge, judged.verdicts.as_of) > 0) {
      gaps.unpublished.push_back(&pledge);
    }
    for (const auto& action : pledge.actions) {
      if (only.action && only.action != &action) continue;
      ++gaps.all_actions;
      const auto& owners = action.owners;
      if (owners.lead.empty() && owners.partner.empty() && owners.co_funder.empty()) {
        gaps.no_owner.push_back(&action);
      }
      if (!ids.contains(action.id) && !ids.contains(pledge.id)) {
        gaps.never_searched.push_back(&action);
      }
      const auto* verdict = judged.find(judged.verdicts.headline, action.id);
      if (verdict && !settled(judged, *verdict)) {
        gaps.actions.push_back(
            {.action = &action, .verdict = verdict, .ways = std::move(ways[action.id])});
      }
    }
  }
  return gaps;
}

}  // namespace sanya::app
