// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/app.h"

namespace sanya::app {
namespace {

bool surely_closed(const Judged& judged, const record::Verdict* verdict) {
  const auto* question = judged.headline();
  if (verdict == nullptr || question == nullptr) return false;
  const auto possible = possible_answers(*verdict);
  return std::all_of(possible.begin(), possible.end(), [&](const auto& word) {
    return std::any_of(question->answers.begin(), question->answers.end(),
                       [&](const auto& answer) { return answer.word == word && answer.closed; });
  });
}

}  // namespace

std::string_view word(Related::How how) {
  switch (how) {
    case Related::How::depends_on:
      return "depends_on";
    case Related::How::repeats:
      return "repeats";
    case Related::How::supersedes:
      return "supersedes";
    case Related::How::superseded_by:
      return "superseded_by";
  }
  return "";
}

std::vector<Related> relations(const Judged& judged, const record::Action& action) {
  std::vector<Related> found;
  const auto add = [&](Related::How how, const record::Action* other) {
    if (other == nullptr) return;
    const auto* verdict = judged.find(judged.verdicts.headline, other->id);
    found.push_back({how, other, verdict, !surely_closed(judged, verdict)});
  };
  const auto& record = judged.record();
  for (const auto& id : action.depends_on) add(Related::How::depends_on, record.action(id));
  for (const auto& id : action.repeats) add(Related::How::repeats, record.action(id));
  add(Related::How::supersedes, record.action(action.supersedes));
  for (const auto& pledge : record.pledges) {
    if (pledge.made_on.latest() > judged.verdicts.as_of) continue;
    for (const auto& later : pledge.actions) {
      if (later.supersedes == action.id) add(Related::How::superseded_by, &later);
    }
  }
  return found;
}

std::vector<Related> waits_for(const Judged& judged, const record::Action& action) {
  auto found = action.depends_on.empty() ? std::vector<Related>() : relations(judged, action);
  std::erase_if(found, [](const auto& other) {
    return other.how != Related::How::depends_on || !other.open;
  });
  return found;
}

}  // namespace sanya::app
