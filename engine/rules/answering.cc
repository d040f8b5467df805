// SPDX-License-Identifier: Apache-2.0
#include "rules/answering.h"

#include <bit>

#include "rules/worlds.h"

namespace sanya::rules {
namespace {

constexpr int kPlannedWorlds = 250;  // evaluations before the general search is asked

// The first true rule's answer if it occurs, else the one that does and stands lowest in the pack.
std::int16_t first_of(const Outcome& outcome, const std::vector<Rule>& rules, AnswerSet occurring) {
  for (std::size_t r = rules.size(); r-- > 0;) {
    const bool may_hold = static_cast<int>(r) == outcome.decided_by || ((outcome.open >> r) & 1);
    if (may_hold && ((occurring >> rules[r].answer) & 1)) {
      return static_cast<std::int16_t>(rules[r].answer);
    }
  }
  return static_cast<std::int16_t>(std::countr_zero(occurring));
}

}  // namespace

Answering::Answering(const Facts& facts, const Pack& pack, const Asked& asked, const Plan& plan,
                     const Columns& columns)
    : facts_(facts),
      pack_(pack),
      asked_(asked),
      run_(pack, plan, columns, asked.as_of),
      exact_(pack, plan, columns, asked.as_of) {}

GivenAnswer Answering::answer(int action, int question) {
  if (!looks_out_) {
    if (const int rule = exact_.decided_by(action, question); rule >= 0) {
      const auto& decides = pack_.questions[static_cast<std::size_t>(question)].rules;
      const int answer = decides[static_cast<std::size_t>(rule)].answer;
      return {static_cast<std::int16_t>(answer), true, AnswerSet{1} << answer};
    }
  }
  const Outcome outcome = run_.outcome(action, question);
  if (std::has_single_bit(outcome.possible)) {
    next_change_ = run_.next_change();
    return {static_cast<std::int16_t>(std::countr_zero(outcome.possible)), true, outcome.possible};
  }
  // worlds move with the day in ways that the plan does not follow
  next_change_ = asked_.as_of.number + 1;
  const AnswerSet occurring = run_.occurring(action, question, kPlannedWorlds);
  const auto& rules = pack_.questions[static_cast<std::size_t>(question)].rules;
  if (occurring != 0 && rules.size() <= kMostAnswers) {
    return {first_of(outcome, rules, occurring), true, occurring};
  }
  if (!evaluation_) evaluation_ = std::make_unique<Evaluation>(facts_, pack_, asked_);
  const auto verdict = decided(*evaluation_, {Unit::action, action, 0}, question, asked_.worlds);
  evaluation_->forget();
  GivenAnswer given{.answer = static_cast<std::int16_t>(verdict.answer)};
  for (const auto& one : verdict.possible) {
    given.possible |= AnswerSet{1} << one.answer;
    if (one.answer == verdict.answer) given.proved = one.proved;
  }
  return given;
}

void Answering::move_to(Day as_of) {
  if (as_of == asked_.as_of) return;
  asked_.as_of = as_of;
  run_.move_to(as_of);
  exact_.move_to(as_of);
  evaluation_.reset();
}

void Answering::forget() {
  run_.forget();
  exact_.forget();
  if (evaluation_) evaluation_->take_up();
}

}  // namespace sanya::rules
