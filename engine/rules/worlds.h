// SPDX-License-Identifier: Apache-2.0
// Which answers occur in some world. Starting from all that the variables may be, a box of values
// is split in two wherever more than one answer remains, until each answer has a world or none is
// left: branch and prune over intervals (Moore, Kearfott and Cloud, Introduction to Interval
// Analysis, 2009, chapter 11).
#pragma once

#include <utility>
#include <vector>

#include "rules/evaluation.h"

namespace sanya::rules {

// A variable with the value chosen for it.
using World = std::vector<std::pair<std::int32_t, std::int64_t>>;

struct PossibleAnswer {
  int answer = 0;  // position on the scale
  bool proved =
      true;     // false: the bound on evaluations was reached before a world was found or excluded
  World world;  // where proved
};

// The answers that `question` has for `unit` in some world, in the order of the scale. At most
// `evaluations` evaluations are spent. Leaves the variables as it found them. Where several days
// are asked for: those `proved` occur on each of them, those not named on none. Gives up once an
// answer beside those `expected` occurs or cannot be excluded; it is then among those given.
constexpr AnswerSet kAnyAnswers = ~AnswerSet{0};
std::vector<PossibleAnswer> possible_answers(Evaluation& evaluation, const UnitRef& unit,
                                             int question, int evaluations,
                                             AnswerSet expected = kAnyAnswers);

// What is given of a question: the first true rule's answer if some world gives it, else the
// possible one lowest in the pack.
struct Decided {
  int answer = -1;  // position on the scale
  std::vector<PossibleAnswer> possible;
};
Decided decided(Evaluation& evaluation, const UnitRef& unit, int question, int evaluations);

// The variables, not settled by now, on which the unknown tests of the question rest; sorted.
std::vector<std::int32_t> open_variables(Evaluation& evaluation, const UnitRef& unit, int question);

}  // namespace sanya::rules
