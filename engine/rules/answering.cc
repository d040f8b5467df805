// SPDX-License-Identifier: Apache-2.0
#include "rules/answering.h"

#include <bit>

#include "rules/worlds.h"

namespace sanya::rules {

Answering::Answering(const Facts& facts, const Pack& pack, const Asked& asked, const Plan& plan,
                     const Columns& columns)
    : facts_(facts), pack_(pack), asked_(asked), run_(pack, plan, columns, asked.as_of) {}

GivenAnswer Answering::answer(int action, int question) {
  const Outcome& outcome = run_.outcome(action, question);
  if (std::has_single_bit(outcome.possible)) {
    next_change_ = run_.next_change();
    return {static_cast<std::int16_t>(std::countr_zero(outcome.possible)), true, outcome.possible};
  }
  if (!evaluation_) evaluation_ = std::make_unique<Evaluation>(facts_, pack_, asked_);
  const auto verdict = decided(*evaluation_, {Unit::action, action, 0}, question, asked_.worlds);
  next_change_ = asked_.as_of.number + 1;
  evaluation_->forget();
  GivenAnswer given{.answer = static_cast<std::int16_t>(verdict.answer)};
  for (const auto& one : verdict.possible) {
    given.possible |= AnswerSet{1} << one.answer;
    if (one.answer == verdict.answer) given.proved = one.proved;
  }
  return given;
}

void Answering::move_to(Day as_of) {
  asked_.as_of = as_of;
  run_.move_to(as_of);
  evaluation_.reset();
}

void Answering::forget() {
  run_.forget();
  if (evaluation_) evaluation_->take_up();
}

}  // namespace sanya::rules
