// SPDX-License-Identifier: Apache-2.0
// Shares and means over groups of units, with their denominators; ranges where answers are
// uncertain.
#pragma once

#include <vector>

#include "record/verdict.h"
#include "rules/facts.h"
#include "rules/pack.h"
#include "rules/values.h"
#include "rules/worlds.h"

namespace sanya::rules {

// What a question came to for every unit of its kind, by position.
struct UnitAnswers {
  std::vector<AnswerSet> possible;  // of a question with answers
  std::vector<Value> values;        // of a value question
};

// `answers`: by question.
std::vector<record::RollupTable> roll_up(const Facts& facts, const Pack& pack,
                                         const std::vector<UnitAnswers>& answers,
                                         const Asked& asked);

}  // namespace sanya::rules
