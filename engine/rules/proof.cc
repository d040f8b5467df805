// SPDX-License-Identifier: Apache-2.0
#include "rules/proof.h"

#include <algorithm>

#include "rules/fields.h"
#include "rules/position.h"
#include "rules/texts.h"

namespace sanya::rules {
namespace {

record::Condition::Kind kind_of(Test::Kind kind) {
  switch (kind) {
    case Test::Kind::all:
      return record::Condition::Kind::all;
    case Test::Kind::any:
      return record::Condition::Kind::any;
    case Test::Kind::none:
      return record::Condition::Kind::none;
    default:
      return record::Condition::Kind::test;
  }
}

// Rows that rest on more than one entry: what keeps such a row out matters too.
bool rests_on_several(const RowSet& set) {
  return set.from == From::periods || of_actions(set.from) || set.from == From::instruments;
}

bool refers(const Expr& expr) {
  if (!expr.operands.empty()) {
    return std::any_of(expr.operands.begin(), expr.operands.end(), refers);
  }
  return expr.kind != Expr::Kind::constant;
}

// What is absent is said, and leaves no hole in a sentence.
std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

}  // namespace

std::vector<record::Cited> tidied(std::vector<record::Cited> entries) {
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
  });
  std::vector<record::Cited> tidy;
  for (auto& next : entries) {
    if (tidy.empty() || tidy.back().kind != next.kind || tidy.back().id != next.id) {
      tidy.push_back(std::move(next));
      continue;
    }
    tidy.back().join(next);
  }
  return tidy;
}

std::vector<record::TriedRule> Proofs::tried(const UnitRef& unit, int question) {
  behind_.clear();
  const auto truths = evaluation_.answered(unit, question).truths;
  const auto& definition = evaluation_.pack().questions[at(question)];
  std::vector<record::TriedRule> tried;
  for (std::size_t r = 0; r < truths.size(); ++r) {
    const auto& rule = definition.rules[r];
    record::TriedRule next{.answer = definition.scale[at(rule.answer)].word,
                           .truth = truths[r],
                           .otherwise = rule.otherwise,
                           .because = because(unit, rule),
                           .place = rule.place};
    if (!rule.otherwise) next.when = condition(unit, rule.when);
    tried.push_back(std::move(next));
  }
  return tried;
}

record::Condition Proofs::condition(const UnitRef& unit, const Test& test) {
  record::Condition result{.kind = kind_of(test.kind),
                           .text = test.text,
                           .truth = evaluation_.holds(unit, test),
                           .place = test.place};
  for (const auto& part : test.parts) result.parts.push_back(condition(unit, part));
  if (result.kind != record::Condition::Kind::test) return result;
  result.operands.push_back(operand(unit, test.left));
  if (test.kind == Test::Kind::compare && refers(test.right)) {
    result.operands.push_back(operand(unit, test.right));
  }
  return result;
}

record::Operand Proofs::operand(const UnitRef& unit, const Expr& expr) {
  if (expr.kind == Expr::Kind::measure) return measure(unit, expr.index);
  const Value value = evaluation_.value(unit, expr);
  return {.name = expr.text,
          .value = value_text(value, evaluation_.facts(), ""),
          .absent = value.present == Truth::no,
          .maybe_absent = value.present == Truth::unknown,
          .entries = entries_of(unit, expr)};
}

record::Operand Proofs::measure(const UnitRef& unit, int measure) {
  const auto& definition = evaluation_.pack().measures[at(measure)];
  const Value value = evaluation_.measured(unit, measure);
  Entries entries;
  cite_measure(unit, measure, entries);
  return {.name = definition.name,
          .label = definition.label,
          .value = value_text(value, evaluation_.facts(), definition.indicator),
          .absent = value.present == Truth::no,
          .maybe_absent = value.present == Truth::unknown,
          .entries = tidied(std::move(entries))};
}

Proofs::Entries Proofs::entries_of(const UnitRef& unit, const Expr& expr) {
  Entries entries;
  for (const auto& operand : expr.operands) {
    auto next = entries_of(unit, operand);
    entries.insert(entries.end(), next.begin(), next.end());
  }
  if (expr.kind == Expr::Kind::measure) cite_measure(unit, expr.index, entries);
  if (expr.kind == Expr::Kind::answer) cite_answer(unit, expr.index, entries);
  return tidied(std::move(entries));
}

void Proofs::cite_measure(const UnitRef& unit, int measure, Entries& entries) {
  const auto& definition = evaluation_.pack().measures[at(measure)];
  if (definition.set < 0) return;
  cite_set(unit, definition.set, entries);
  if (definition.field >= 0) cite_answers(unit, definition.set, definition.field, entries);
}

// The answers that rows of a set carry in a field, if it is an answer. A row that an answer keeps
// out might belong if less were known of it.
void Proofs::cite_answers(const UnitRef& unit, int set, int field, Entries& entries) {
  const auto& column = evaluation_.pack().fields[at(field)];
  if (column.question < 0) return;
  const std::vector<std::int32_t> rows = evaluation_.members(unit, set).rows;
  for (const auto row : rows) {
    cite_answer(unit_of_row(column.from, unit, row), column.question, entries);
  }
}

// Every row that may belong to the set, and what else decides whether one belongs.
void Proofs::cite_set(const UnitRef& unit, int set, Entries& entries) {
  cite_rows(unit, set, entries);
  cite_limits(unit, set, entries);
}

void Proofs::cite_rows(const UnitRef& unit, int set, Entries& entries) {
  const auto& definition = evaluation_.pack().sets[at(set)];
  const auto members = evaluation_.members(unit, set);
  const auto rows = members.rows;
  const auto belongs = members.members;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (belongs[i] != Truth::no || rests_on_several(definition)) {
      cite_row(unit, definition, rows[i], belongs[i], entries);
    }
  }
}

// What a set's tests compare with, and the rows that keep others out of the sets it is made from.
void Proofs::cite_limits(const UnitRef& unit, int set, Entries& entries) {
  const auto& definition = evaluation_.pack().sets[at(set)];
  if (definition.after >= 0) cite_measure(unit, definition.after, entries);
  for (const auto& test : definition.where) {
    const auto more = entries_of(unit, test.right);
    entries.insert(entries.end(), more.begin(), more.end());
    cite_answers(unit, set, test.field, entries);
  }
  if (definition.reduce) cite_answers(unit, set, definition.reduce->per, entries);
  for (const int base : {definition.in, definition.except}) {
    if (base < 0) continue;
    cite_limits(unit, base, entries);
    if (!evaluation_.pack().sets[at(base)].reduce) continue;
    Entries others;
    cite_rows(unit, base, others);
    for (auto& entry : others) entry.counted = Truth::no;
    entries.insert(entries.end(), others.begin(), others.end());
  }
}

void Proofs::cite_row(const UnitRef& unit, const RowSet& set, std::int32_t row, Truth counted,
                      Entries& entries) {
  const auto& facts = evaluation_.facts();
  switch (set.from) {
    case From::findings:
      cite_finding(row, counted, entries);
      if (facts.finding(row).disputed) {
        cite_accounts(unit, facts.finding(row).happened.variable, false, entries);
      }
      break;
    case From::readings:
      cite_reading(row, counted, entries);
      if (facts.reading(row).disputed) {
        cite_accounts(unit, facts.reading(row).value.variable, true, entries);
      }
      break;
    case From::searches:
      entries.push_back({.kind = record::Cited::Kind::search,
                         .id = facts.record().searches[at(facts.search(row).search)].id,
                         .counted = counted});
      break;
    case From::periods:
      break;
    case From::actions:
    case From::repeats:
    case From::dependencies:
    case From::superseding:
      entries.push_back({.kind = record::Cited::Kind::action,
                         .id = facts.actions()[at(row)]->id,
                         .counted = counted});
      break;
    case From::instruments: {
      const auto findings = facts.finding_rows(evaluation_.unit_position(unit));
      for (auto finding = findings.first; finding < findings.last; ++finding) {
        const auto& entry = facts.record().findings[at(facts.finding(finding).finding)];
        if (facts.words().find(entry.instrument) == row) cite_finding(finding, counted, entries);
      }
      break;
    }
  }
}

void Proofs::cite_finding(std::int32_t row, Truth counted, Entries& entries) {
  const auto& facts = evaluation_.facts();
  const auto& columns = facts.finding(row);
  const auto& finding = facts.record().findings[at(columns.finding)];
  const auto& about = finding.about[at(columns.about)];
  const auto& published = facts.record().sources[at(columns.source)].published;
  const auto& date = finding.happened ? *finding.happened : published;
  entries.push_back({.kind = record::Cited::Kind::finding,
                     .id = finding.id,
                     .counted = counted,
                     .inferred = about.link == record::Link::inferred,
                     .possible = about.link == record::Link::possible,
                     .imprecise = !date.is_exact(),
                     .uncertain = date.uncertain(),
                     .disputed = columns.disputed});
}

void Proofs::cite_reading(std::int32_t row, Truth counted, Entries& entries) {
  const auto& facts = evaluation_.facts();
  const auto& columns = facts.reading(row);
  const auto& reading = facts.record().readings[at(columns.reading)];
  const auto& published = facts.record().sources[at(columns.source)].published;
  const auto& date = reading.happened ? *reading.happened : published;
  entries.push_back({.kind = record::Cited::Kind::reading,
                     .id = reading.id,
                     .counted = counted,
                     .imprecise = !date.is_exact() || reading.low != reading.high,
                     .uncertain = date.uncertain(),
                     .disputed = columns.disputed});
}

// All accounts that share a disputed date or value: without one of them it would be another
// dispute.
void Proofs::cite_accounts(const UnitRef& unit, std::int32_t variable, bool reading,
                           Entries& entries) {
  const auto& facts = evaluation_.facts();
  const int position = evaluation_.unit_position(unit);
  const Rows rows = reading ? facts.reading_rows(position) : facts.finding_rows(position);
  for (auto row = rows.first; row < rows.last; ++row) {
    if (reading && facts.reading(row).value.variable == variable) {
      cite_reading(row, Truth::no, entries);
    }
    if (!reading && facts.finding(row).happened.variable == variable) {
      cite_finding(row, Truth::no, entries);
    }
  }
}

void Proofs::cite_answer(const UnitRef& unit, int question, Entries& entries) {
  const std::tuple key(unit.kind, unit.index, unit.period, question);
  auto known = behind_.find(key);
  if (known == behind_.end()) known = behind_.emplace(key, behind_answer(unit, question)).first;
  entries.insert(entries.end(), known->second.begin(), known->second.end());
}

Proofs::Entries Proofs::behind_answer(const UnitRef& unit, int question) {
  Entries entries;
  const auto truths = evaluation_.answered(unit, question).truths;
  const auto& rules = evaluation_.pack().questions[at(question)].rules;
  const auto cite_test = [&](const auto& self, const Test& test) -> void {
    for (const auto& part : test.parts) self(self, part);
    for (const auto* side : {&test.left, &test.right}) {
      const auto more = entries_of(unit, *side);
      entries.insert(entries.end(), more.begin(), more.end());
    }
  };
  for (std::size_t r = 0; r < truths.size(); ++r) cite_test(cite_test, rules[r].when);
  return tidied(std::move(entries));
}

record::LocalText Proofs::because(const UnitRef& unit, const Rule& rule) {
  record::LocalText text;
  for (const auto& [language, sentence] : rule.because.by_language) {
    text.by_language.emplace_back(
        language, filled(sentence, [&](std::string_view name) { return fill(unit, name); }));
  }
  return text;
}

// What stands for {name}: a measure, an attribute, a parameter, or the day.
std::string Proofs::fill(const UnitRef& unit, std::string_view name) {
  const auto& pack = evaluation_.pack();
  const auto& facts = evaluation_.facts();
  if (name == "as_of") return to_text(evaluation_.asked().as_of);
  for (std::size_t m = 0; m < pack.measures.size(); ++m) {
    if (pack.measures[m].name != name) continue;
    return or_none(value_text(evaluation_.measured(unit, static_cast<int>(m)), facts,
                              pack.measures[m].indicator));
  }
  Expr expr{.kind = Expr::Kind::attribute};
  const std::string path = full_path(name);
  for (std::size_t a = 0; a < pack.attributes.size(); ++a) {
    expr.index = static_cast<int>(a);
    if (pack.attributes[a].path == path) {
      return or_none(value_text(evaluation_.value(unit, expr), facts, ""));
    }
  }
  expr.kind = Expr::Kind::param;
  for (std::size_t p = 0; p < pack.params.size(); ++p) {
    expr.index = static_cast<int>(p);
    if ("params." + pack.params[p].name == name) {
      return or_none(value_text(evaluation_.value(unit, expr), facts, ""));
    }
  }
  return std::string(name);
}

}  // namespace sanya::rules
