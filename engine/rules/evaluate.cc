// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "rules/evaluation.h"
#include "rules/fields.h"
#include "rules/proof.h"
#include "rules/rollups.h"
#include "rules/rules.h"
#include "rules/texts.h"
#include "rules/worlds.h"

namespace sanya::rules {
namespace {

// Units whose workings are kept at a time: enough for those that one verdict looks at, few enough
// to stay near at hand.
constexpr std::size_t kMostRemembered = 64;

std::size_t at(int position) { return static_cast<std::size_t>(position); }

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

std::vector<record::Choice> choices(const Facts& facts, const World& world) {
  std::vector<record::Choice> choices;
  for (const auto& [variable, value] : world) {
    const auto& chosen = facts.variables()[at(variable)];
    choices.push_back({chosen.entry, chosen.field, variable_text(chosen, value, facts.record())});
  }
  return choices;
}

// One verdict at a time, from the state that decides.
class Judge {
 public:
  Judge(Evaluation& evaluation, const Asked& asked)
      : evaluation_(evaluation), asked_(asked), proofs_(evaluation) {}

  record::Verdict verdict(const UnitRef& unit, int question) {
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

  // The answers that `verdict` names, as bits.
  static AnswerSet answers(const Question& question, const record::Verdict& verdict) {
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

 private:
  void value_of(const UnitRef& unit, const Question& question, record::Verdict& verdict) {
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

  void answer_of(const UnitRef& unit, int question, record::Verdict& verdict) {
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

  record::LocalText because_of(const UnitRef& unit, const Question& question, const Answered& root,
                               int answer) {
    if (!asked_.proofs) return {};
    for (std::size_t r = root.truths.size(); r-- > 0;) {
      if (root.truths[r] != Truth::no && question.rules[r].answer == answer) {
        return proofs_.because(unit, question.rules[r]);
      }
    }
    return {};
  }

  void note_later_rules(const UnitRef& unit, const Question& question, const Answered& root,
                        record::Verdict& verdict) {
    for (std::size_t r = root.truths.size(); r < question.rules.size(); ++r) {
      const auto& rule = question.rules[r];
      if (rule.otherwise || evaluation_.holds(unit, rule.when) != Truth::yes) continue;
      verdict.also.push_back(question.scale[at(rule.answer)].word);
    }
  }

  Evaluation& evaluation_;
  const Asked& asked_;
  Proofs proofs_;
};

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

std::vector<record::QuestionText> question_texts(const Pack& pack) {
  std::vector<record::QuestionText> texts;
  for (const auto& question : pack.questions) {
    record::QuestionText text{.question = question.name,
                              .label = question.label,
                              .unit = unit_kind(question.unit),
                              .unit_name = question.unit_name};
    for (const auto& answer : question.scale) {
      text.answers.push_back(
          {.word = answer.word,
           .label = answer.label,
           .means = answer.means,
           .better_than = answer.better_than < 0 ? "" : question.scale[at(answer.better_than)].word,
           .closed = answer.closed,
           .warning = answer.warning});
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

// A row with what it is sorted by: findings and readings stand in the record in the order of their
// ids, so that positions can be compared in place of ids.
struct Stands {
  std::int32_t entry;
  std::int32_t action;
  std::int32_t row;
};

std::vector<record::Standing> in_order(const Facts& facts, std::vector<Stands> rows,
                                       const auto& standing) {
  const auto& actions = facts.actions();
  std::sort(rows.begin(), rows.end(), [&](const Stands& a, const Stands& b) {
    if (a.entry != b.entry) return a.entry < b.entry;
    return a.action != b.action && actions[at(a.action)]->id < actions[at(b.action)]->id;
  });
  std::vector<record::Standing> all;
  all.reserve(rows.size());
  for (const auto& each : rows) {
    auto next = standing(each);
    if (all.empty() || !(all.back() == next)) all.push_back(std::move(next));
  }
  return all;
}

std::vector<record::Standing> standings(const Facts& facts) {
  std::vector<Stands> findings;
  std::vector<Stands> readings;
  for (std::int32_t action = 0; action < static_cast<int>(facts.actions().size()); ++action) {
    const auto of_findings = facts.finding_rows(action);
    for (auto row = of_findings.first; row < of_findings.last; ++row) {
      findings.push_back({facts.finding(row).finding, action, row});
    }
    const auto of_readings = facts.reading_rows(action);
    for (auto row = of_readings.first; row < of_readings.last; ++row) {
      readings.push_back({facts.reading(row).reading, action, row});
    }
  }
  const auto& record = facts.record();
  const auto& words = facts.words();
  const auto standing = [&](const std::string& entry, const Stands& of, const auto& row) {
    return record::Standing{entry, facts.actions()[at(of.action)]->id, words.text(row.relation),
                            words.text(row.voice)};
  };
  auto first = in_order(facts, std::move(findings), [&](const Stands& of) {
    return standing(record.findings[at(of.entry)].id, of, facts.finding(of.row));
  });
  auto second = in_order(facts, std::move(readings), [&](const Stands& of) {
    return standing(record.readings[at(of.entry)].id, of, facts.reading(of.row));
  });
  std::vector<record::Standing> all;
  all.reserve(first.size() + second.size());
  std::merge(std::move_iterator(first.begin()), std::move_iterator(first.end()),
             std::move_iterator(second.begin()), std::move_iterator(second.end()),
             std::back_inserter(all), [](const auto& a, const auto& b) {
               return std::tie(a.entry, a.action) < std::tie(b.entry, b.action);
             });
  return all;
}

}  // namespace

record::Verdicts evaluate(const record::Record& record, const Pack& pack, const Asked& asked,
                          Diagnostics& faults) {
  const Facts facts(record, pack, asked);
  Evaluation evaluation(facts, pack, asked);
  Judge judge(evaluation, asked);
  record::Verdicts verdicts{.pack = {.name = pack.name,
                                     .version = pack.version,
                                     .hash = pack.hash,
                                     .title = pack.follows_title,
                                     .url = pack.follows_url,
                                     .path = pack.path,
                                     .interprets = pack.interprets},
                            .as_of = asked.as_of,
                            .published_by = asked.published_by,
                            .questions = question_texts(pack),
                            .headline = pack.headline};
  if (asked.proofs) verdicts.standings = standings(facts);
  std::vector<UnitAnswers> answers(pack.questions.size());
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    const auto& question = pack.questions[q];
    for (const auto& unit : units_of(evaluation, question.unit)) {
      auto verdict = judge.verdict(unit, static_cast<int>(q));
      if (question.value >= 0) {
        answers[q].values.push_back(evaluation.measured(unit, question.value));
      } else {
        answers[q].possible.push_back(Judge::answers(question, verdict));
      }
      verdicts.all.push_back(std::move(verdict));
      if (evaluation.remembered() > kMostRemembered) evaluation.forget();
    }
    evaluation.forget();
  }
  if (const int measure = evaluation.overflowed(); measure >= 0) {
    const auto& named = pack.measures[at(measure)];
    faults.error(Fault::number_too_large, named.place,
                 fmt::format("\"{}\" comes to a number too large to keep exactly", named.name),
                 "use smaller factors, or an indicator with fewer decimals");
  }
  if (const int action = evaluation.crowded(); action >= 0) {
    const auto& crowded = *facts.actions()[at(action)];
    faults.error(Fault::too_large, crowded.recurrence->place,
                 fmt::format("\"{}\" comes back more than {} times by {}", crowded.id, kMostPeriods,
                             to_text(asked.as_of)),
                 "give a later `from`, or a longer `every`");
  }
  verdicts.rollups = roll_up(facts, pack, answers, asked);
  return verdicts;
}

}  // namespace sanya::rules
