// SPDX-License-Identifier: Apache-2.0
#include "rules/judge.h"

#include "rules/position.h"
#include "rules/texts.h"

namespace sanya::rules {
namespace {

std::vector<record::Choice> choices(const Facts& facts, const World& world) {
  std::vector<record::Choice> choices;
  for (const auto& [variable, value] : world) {
    const auto& chosen = facts.variables()[at(variable)];
    choices.push_back({chosen.entry, chosen.field, variable_text(chosen, value, facts.record())});
  }
  return choices;
}

}  // namespace

record::Verdict::Unit unit_kind(Unit unit) {
  switch (unit) {
    case Unit::period:
      return record::Verdict::Unit::period;
    case Unit::pledge:
      return record::Verdict::Unit::pledge;
    case Unit::action:
      break;
  }
  return record::Verdict::Unit::action;
}

std::string unit_name(const Evaluation& evaluation, const UnitRef& unit) {
  const auto& facts = evaluation.facts();
  if (unit.kind == Unit::pledge) return facts.record().pledges[at(unit.index)].id;
  const auto& action = facts.actions()[at(unit.index)]->id;
  if (unit.kind == Unit::action) return action;
  const auto start = evaluation.period_days(unit.index, unit.period).start.low;
  return action + "@" + to_text(Day{static_cast<std::int32_t>(start)});
}

std::vector<UnitRef> units_of(Evaluation& evaluation, Unit kind) {
  const auto& facts = evaluation.facts();
  std::vector<UnitRef> units;
  if (kind == Unit::pledge) {
    for (std::size_t p = 0; p < facts.record().pledges.size(); ++p) {
      units.push_back({Unit::pledge, static_cast<int>(p), 0});
    }
    return units;
  }
  for (int action = 0; action < static_cast<int>(facts.actions().size()); ++action) {
    const int periods = kind == Unit::period ? evaluation.periods(action) : 1;
    for (int period = 0; period < periods; ++period) units.push_back({kind, action, period});
  }
  return units;
}

record::Verdict Judge::verdict(const UnitRef& unit, int question) {
  const auto& definition = evaluation_.pack().questions[at(question)];
  record::Verdict verdict{.unit_kind = unit_kind(unit.kind),
                          .unit = unit_name(evaluation_, unit),
                          .question = definition.name};
  if (definition.value >= 0) {
    value_of(unit, definition, verdict);
  } else {
    answer_of(unit, question, verdict);
  }
  return verdict;
}

AnswerSet Judge::answers(const Question& question, const record::Verdict& verdict) {
  AnswerSet set = 0;
  for (std::size_t a = 0; a < question.scale.size(); ++a) {
    bool named = question.scale[a].word == verdict.answer;
    for (const auto& other : verdict.alternatives) {
      named = named || question.scale[a].word == other.answer;
    }
    if (named) set |= AnswerSet{1} << a;
  }
  return set;
}

void Judge::value_of(const UnitRef& unit, const Question& question, record::Verdict& verdict) {
  const Value value = evaluation_.measured(unit, question.value);
  if (asked_.proofs) verdict.rests_on.push_back(proofs_.measure(unit, question.value));
  if (value.present == Truth::no) return;
  if (value.type != Type::number) {
    verdict.value = proofs_.measure(unit, question.value).value;
    return;
  }
  const auto hull = value.number_hull();
  verdict.value = hull.low.text(question.round);
  const std::string high = hull.high.text(question.round);
  if (high != verdict.value) verdict.value += " to " + high;
}

void Judge::answer_of(const UnitRef& unit, int question, record::Verdict& verdict) {
  const auto& definition = evaluation_.pack().questions[at(question)];
  const Answered root = evaluation_.answered(unit, question);
  if (asked_.proofs) {
    verdict.tried = proofs_.tried(unit, question);
    note_later_rules(unit, definition, root, verdict);
  }
  const auto [given, possible] = decided(evaluation_, unit, question, asked_.worlds);
  for (const auto& one : possible) {
    if (one.answer == given) {
      verdict.answer = definition.scale[at(given)].word;
      verdict.proved = one.proved;
      verdict.because = because_of(unit, definition, root, given);
    } else {
      verdict.alternatives.push_back({.answer = definition.scale[at(one.answer)].word,
                                      .proved = one.proved,
                                      .world = choices(evaluation_.facts(), one.world),
                                      .because = because_of(unit, definition, root, one.answer)});
    }
  }
}

record::LocalText Judge::because_of(const UnitRef& unit, const Question& question,
                                    const Answered& root, int answer) {
  if (!asked_.proofs) return {};
  for (std::size_t r = root.truths.size(); r-- > 0;) {
    if (root.truths[r] != Truth::no && question.rules[r].answer == answer) {
      return proofs_.because(unit, question.rules[r]);
    }
  }
  return {};
}

void Judge::note_later_rules(const UnitRef& unit, const Question& question, const Answered& root,
                             record::Verdict& verdict) {
  for (std::size_t r = root.truths.size(); r < question.rules.size(); ++r) {
    const auto& rule = question.rules[r];
    if (rule.otherwise || evaluation_.holds(unit, rule.when) != Truth::yes) continue;
    verdict.also.push_back(question.scale[at(rule.answer)].word);
  }
}

}  // namespace sanya::rules
