// SPDX-License-Identifier: Apache-2.0
// Verdicts one at a time, from the state that decides.
#pragma once

#include <string>
#include <vector>

#include "record/verdict.h"
#include "rules/evaluation.h"
#include "rules/proof.h"
#include "rules/worlds.h"

namespace sanya::rules {

// What an action, period or pledge is in a verdict.
record::Verdict::Unit unit_kind(Unit unit);
// As `Verdict::unit` names it.
std::string unit_name(const Evaluation& evaluation, const UnitRef& unit);
// All units of a kind that there may be by the day asked for, in the record's order.
std::vector<UnitRef> units_of(Evaluation& evaluation, Unit kind);

class Judge {
 public:
  // Both must outlive it.
  Judge(Evaluation& evaluation, const Asked& asked)
      : evaluation_(evaluation), asked_(asked), proofs_(evaluation) {}

  record::Verdict verdict(const UnitRef& unit, int question);

  // The answers that `verdict` names, as bits.
  static AnswerSet answers(const Question& question, const record::Verdict& verdict);

 private:
  void value_of(const UnitRef& unit, const Question& question, record::Verdict& verdict);
  void answer_of(const UnitRef& unit, int question, record::Verdict& verdict);
  record::LocalText because_of(const UnitRef& unit, const Question& question, const Answered& root,
                               int answer);
  void note_later_rules(const UnitRef& unit, const Question& question, const Answered& root,
                        record::Verdict& verdict);

  Evaluation& evaluation_;
  const Asked& asked_;
  Proofs proofs_;
};

}  // namespace sanya::rules
