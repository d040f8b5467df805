// SPDX-License-Identifier: Apache-2.0
#include "rules/evaluation.h"

#include <algorithm>
#include <cassert>

#include "rules/fields.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

std::size_t slot(From from) { return static_cast<std::size_t>(from); }
Interval day_interval(Day day) { return {day.number, day.number}; }

std::uint64_t key(const UnitRef& unit) {
  return (static_cast<std::uint64_t>(unit.kind) << 62) |
         (static_cast<std::uint64_t>(unit.index) << 20) | static_cast<std::uint64_t>(unit.period);
}

std::int64_t shifted(std::int64_t day, const Duration& every, int times) {
  const Duration shift{every.months * times, every.days * times};
  return (Day{static_cast<std::int32_t>(day)} + shift).number;
}

}  // namespace

Evaluation::Evaluation(const Facts& facts, const Pack& pack, const Asked& asked)
    : facts_(facts), pack_(pack), asked_(asked), as_of_(day_interval(asked.as_of)) {
  take_up();
  for (const auto& set : pack_.sets) {
    auto& of_set = test_words_.emplace_back();
    for (const auto& test : set.where) {
      auto& ids = of_set.emplace_back();
      for (const auto& word : test.any_of) {
        if (const auto id = facts_.words().find(word.word); id >= 0) ids.push_back(id);
      }
      std::sort(ids.begin(), ids.end());
    }
  }
}

Truth Evaluation::compare_slots(const Slot& a, Op op, const Slot& b) const {
  if (a.variable >= 0 && a.variable == b.variable) return compare(Interval{}, op, Interval{});
  return compare(bounds(a), op, bounds(b));
}

Interval Evaluation::narrow(std::int32_t variable, Interval to) {
  const Interval before = hulls_[at(variable)];
  hulls_[at(variable)] = to;
  forget();
  return before;
}

void Evaluation::forget() {
  states_.clear();
  next_change_ = kNever;
}

void Evaluation::take_up() {
  forget();
  for (std::size_t v = hulls_.size(); v < facts_.variables().size(); ++v) {
    const auto& domain = facts_.variables()[v].domain;
    hulls_.push_back({domain.front().low, domain.back().high});
  }
}

UnitState& Evaluation::state(const UnitRef& unit) {
  auto& slot = states_[key(unit)];
  if (!slot) {
    slot = std::make_unique<UnitState>();
    slot->unit = unit;
    slot->members.resize(pack_.sets.size());
    slot->measures.resize(pack_.measures.size());
    slot->answers.resize(pack_.questions.size());
  }
  return *slot;
}

int Evaluation::unit_position(const UnitRef& unit) const {
  return unit.kind == Unit::pledge ? static_cast<int>(facts_.actions().size()) + unit.index
                                   : unit.index;
}

PeriodDays Evaluation::period_days(int action, int period) const {
  const auto& recurrence = *facts_.actions()[at(action)]->recurrence;
  const Interval from = bounds(facts_.recurrence_from(action));
  const auto starts = [&](int number) {
    return Interval{shifted(from.low, recurrence.every, number),
                    shifted(from.high, recurrence.every, number)};
  };
  PeriodDays days{.start = starts(period), .end = starts(period + 1)};
  --days.end.low;
  --days.end.high;
  days.due = {shifted(days.end.low, recurrence.grace, 1),
              shifted(days.end.high, recurrence.grace, 1)};
  days.begun = by_as_of(days.start);
  if (recurrence.until) {
    days.begun =
        days.begun & compare(days.start, Op::less_equal, day_interval(recurrence.until->limit()));
  }
  return days;
}

int Evaluation::periods(int action) {
  const auto& recurrence = facts_.actions()[at(action)]->recurrence;
  if (!recurrence || (recurrence->every.months <= 0 && recurrence->every.days <= 0)) return 0;
  int number = 0;
  while (number < kMostPeriods && period_days(action, number).begun != Truth::no) ++number;
  if (number < kMostPeriods || period_days(action, number).begun == Truth::no) return number;
  crowded_ = crowded_ < 0 ? action : std::min(crowded_, action);
  return 0;  // it is a fault, and not worth the work
}

const std::vector<std::int32_t>& Evaluation::rows(UnitState& state, From from) {
  auto& handles = state.rows[slot(from)];
  if (state.rows_known[slot(from)]) return handles;
  state.rows_known[slot(from)] = true;
  const auto fill = [&handles](Rows range) {
    for (auto row = range.first; row < range.last; ++row) handles.push_back(row);
  };
  const int action = action_of(state.unit);
  switch (from) {
    case From::findings:
      fill(facts_.finding_rows(unit_position(state.unit)));
      break;
    case From::readings:
      fill(facts_.reading_rows(unit_position(state.unit)));
      break;
    case From::searches:
      fill(facts_.search_rows(unit_position(state.unit)));
      break;
    case From::periods:
      if (state.unit.kind == Unit::action) fill({0, periods(action)});
      break;
    case From::actions:
      if (state.unit.kind == Unit::pledge) fill(facts_.actions_of(state.unit.index));
      break;
    case From::repeats:
      if (action >= 0) handles = facts_.repeats(action);
      break;
    case From::dependencies:
      if (action >= 0) handles = facts_.dependencies(action);
      break;
    case From::superseding:
      if (action >= 0) handles = facts_.superseding(action);
      break;
    case From::instruments:
      for (const auto row : rows(state, From::findings)) {
        const auto& finding = facts_.record().findings[at(facts_.finding(row).finding)];
        const auto word = facts_.words().find(finding.instrument);
        if (std::find(handles.begin(), handles.end(), word) == handles.end()) {
          handles.push_back(word);
        }
      }
      break;
  }
  return handles;
}

Truth Evaluation::source_counts(int source, const Slot& said) const {
  if (!asked_.published_by) return Truth::yes;
  const Interval by = day_interval(*asked_.published_by);
  Truth counts = compare(bounds(said), Op::less_equal, by);
  for (const auto& withdrawn : facts_.withdrawals(source)) {
    counts = counts & !compare(bounds(withdrawn), Op::less_equal, by);
  }
  return counts;
}

Truth Evaluation::within_period(UnitState& state, const Slot& happened) const {
  if (state.unit.kind != Unit::period) return Truth::yes;
  if (!state.days) state.days = period_days(state.unit.index, state.unit.period);
  const Interval day = bounds(happened);
  return compare(day, Op::greater_equal, state.days->start) &
         compare(day, Op::less_equal, state.days->end);
}

Truth Evaluation::counts_finding(UnitState& state, const FindingRow& row) const {
  Truth counts = by_as_of(bounds(row.happened));
  if (row.link_variable >= 0) {
    counts = counts & compare(hulls_[at(row.link_variable)], Op::equal, {1, 1});
  }
  return counts & source_counts(row.source, facts_.said(row.source)) &
         within_period(state, row.happened);
}

Truth Evaluation::counts_reading(UnitState& state, const ReadingRow& row) const {
  return by_as_of(bounds(row.happened)) & source_counts(row.source, row.said) &
         within_period(state, row.happened);
}

const std::vector<Truth>& Evaluation::counts(UnitState& state, From from) {
  const auto& handles = rows(state, from);
  auto& counts = state.counts[slot(from)];
  if (counts.size() == handles.size()) return counts;
  for (const auto row : handles) {
    switch (from) {
      case From::findings:
        counts.push_back(counts_finding(state, facts_.finding(row)) & supposed(from, row));
        break;
      case From::readings:
        counts.push_back(counts_reading(state, facts_.reading(row)) & supposed(from, row));
        break;
      case From::searches:
        counts.push_back(by_as_of(day_interval(facts_.search(row).day)) & supposed(from, row));
        break;
      case From::periods:
        counts.push_back(period_days(action_of(state.unit), row).begun);
        break;
      case From::instruments: {  // it is there where a finding about it counts
        Truth there = Truth::no;
        const auto& findings = rows(state, From::findings);
        const auto& finding_counts = this->counts(state, From::findings);
        for (std::size_t i = 0; i < findings.size(); ++i) {
          const auto& finding = facts_.record().findings[at(facts_.finding(findings[i]).finding)];
          if (facts_.words().find(finding.instrument) == row) there = there | finding_counts[i];
        }
        counts.push_back(there);
        break;
      }
      case From::superseding:  // once its pledge is made
        counts.push_back(by_as_of(bounds(facts_.made_on(facts_.pledge_of(row)))));
        break;
      case From::actions:
      case From::repeats:
      case From::dependencies:
        counts.push_back(Truth::yes);
        break;
    }
  }
  return counts;
}

Evaluation::Members Evaluation::members(const UnitRef& unit, int set) {
  auto& of_unit = state(unit);
  const From from = pack_.sets[at(set)].from;
  work_out(of_unit, [&] { set_members(of_unit, set); });
  reuse(of_unit);
  return {from, rows(of_unit, from), set_members(of_unit, set)};
}

const std::vector<Truth>& Evaluation::set_members(UnitState& state, int set) {
  if (state.members[at(set)]) return *state.members[at(set)];
  const auto& definition = pack_.sets[at(set)];
  std::vector<Truth> members =
      definition.in >= 0 ? set_members(state, definition.in) : counts(state, definition.from);
  if (definition.except >= 0) {
    const auto& left_out = set_members(state, definition.except);
    for (std::size_t i = 0; i < members.size(); ++i) members[i] = members[i] & !left_out[i];
  }
  for (std::size_t t = 0; t < definition.where.size(); ++t) {
    apply_test(state, definition, static_cast<int>(t), set, members);
  }
  const bool readings = definition.from == From::readings;
  const auto day_of = [&](std::int32_t row) {
    if (definition.from == From::searches) return day_interval(facts_.search(row).day);
    return readings ? bounds(facts_.reading(row).happened) : bounds(facts_.finding(row).happened);
  };
  const auto& handles = rows(state, definition.from);
  if (definition.within) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Interval day = day_of(handles[i]);
      const Interval end{shifted(day.low, *definition.within, 1),
                         shifted(day.high, *definition.within, 1)};
      note(end.low + 1);
      note(end.high + 1);
      members[i] = members[i] & compare(end, Op::greater_equal, as_of_);
    }
  }
  if (definition.after >= 0) {
    const Value after = measured(state.unit, definition.after);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Value day = Value::of_interval(Type::date, day_of(handles[i]));
      members[i] = members[i] & compare(day, Op::greater, after);
    }
  }
  if (definition.reduce) reduce_members(state, definition, members);
  return *(state.members[at(set)] = std::move(members));
}

void Evaluation::apply_test(UnitState& state, const RowSet& set, int test, int set_index,
                            std::vector<Truth>& members) {
  const auto& definition = set.where[at(test)];
  const auto& handles = rows(state, set.from);
  const Value right =
      definition.form == FieldTest::Form::compare ? value(state.unit, definition.right) : Value{};
  const auto& ids = test_words_[at(set_index)][at(test)];
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i] == Truth::no) continue;
    const Truth holds = test_row(state, definition, ids, right, handles[i]);
    members[i] = members[i] & (definition.negated ? !holds : holds);
  }
}

Truth Evaluation::passes(int action, int set, int test, std::int32_t row) {
  const UnitRef unit{Unit::action, action, 0};
  const auto& definition = pack_.sets[at(set)].where[at(test)];
  const Value right =
      definition.form == FieldTest::Form::compare ? value(unit, definition.right) : Value{};
  const Truth holds = test_row(state(unit), definition, test_words_[at(set)][at(test)], right, row);
  return definition.negated ? !holds : holds;
}

std::int32_t Evaluation::row_word(int action, int field, std::int32_t row) {
  auto& of_unit = state({Unit::action, action, 0});
  return this->field(of_unit, pack_.fields[at(field)], row).words.front();
}

// Our bearing, unless it happened before the pledge was made: then it is context.
Truth Evaluation::bearing_test(const UnitRef& unit, const FindingRow& row, const FieldTest& test,
                               const std::vector<std::int32_t>& ids, const Value& right) const {
  const auto wanted = [&](record::Bearing bearing) {
    const auto word = facts_.words().find(kBearings[static_cast<std::size_t>(bearing)]);
    if (test.form == FieldTest::Form::any_of)
      return truth(std::binary_search(ids.begin(), ids.end(), word));
    return compare(Value::of_word(word), test.op, right);
  };
  const Truth as_coded = wanted(row.bearing);
  const Truth as_context = wanted(record::Bearing::context);
  if (as_coded == as_context) return as_coded;
  const Truth before = compare_slots(row.happened, Op::less, facts_.made_on(pledge_of(unit)));
  if (before == Truth::unknown) return Truth::unknown;
  return before == Truth::yes ? as_context : as_coded;
}

Truth Evaluation::test_row(UnitState& state, const FieldTest& test,
                           const std::vector<std::int32_t>& ids, const Value& right,
                           std::int32_t row) {
  const auto& column = pack_.fields[at(test.field)];
  if (column.builtin >= 0 && info(column).field == RowField::bearing) {
    return bearing_test(state.unit, facts_.finding(row), test, ids, right);
  }
  const Value left = field(state, column, row);
  if (test.form == FieldTest::Form::compare) {
    note_moving(state.unit, test.right, left);
    return compare(left, test.op, right);
  }
  if (left.present == Truth::no) return Truth::no;
  if (test.any_of_target) {
    const int action = action_of(state.unit);
    const auto& target = facts_.actions()[at(action)]->target;
    return if_present(left.present,
                      truth(target && facts_.words().find(target->indicator) == left.words[0]));
  }
  if (column.type == Type::word) {
    bool some = false;
    bool others = false;
    for (const auto word : left.words) {
      (std::binary_search(ids.begin(), ids.end(), word) ? some : others) = true;
    }
    const Truth holds = !some ? Truth::no : (left.exact || !others ? Truth::yes : Truth::unknown);
    return if_present(left.present, holds);
  }
  Truth holds = Truth::no;
  for (const auto& one : test.any_of) holds = holds | compare(left, Op::equal, constant(one));
  return holds;
}

// Keeps of each group what comes latest (or first, or highest); what ties stays.
void Evaluation::reduce_members(UnitState& state, const RowSet& set, std::vector<Truth>& members) {
  const auto& reduce = *set.reduce;
  const auto& handles = rows(state, set.from);
  const bool least = reduce.take == Reduce::Take::first;
  const Op beats = least ? Op::less : Op::greater;
  std::vector<Value> groups;
  std::vector<Value> orders;
  for (const auto row : handles) {
    groups.push_back(field(state, pack_.fields[at(reduce.per)], row));
    orders.push_back(best_of(field(state, pack_.fields[at(reduce.by)], row), least));
  }
  const std::vector<Truth> before = members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i] == Truth::no) continue;
    members[i] = members[i] & groups[i].present & orders[i].present;
    for (std::size_t j = 0; j < members.size() && members[i] != Truth::no; ++j) {
      if (i == j || before[j] == Truth::no) continue;
      const Truth rival = before[j] & compare(groups[i], Op::equal, groups[j]);
      members[i] = members[i] & !(rival & compare(orders[j], beats, orders[i]));
    }
  }
}

const Value& Evaluation::measured(const UnitRef& unit, int measure) {
  auto& of_unit = state(unit);
  if (!of_unit.measures[at(measure)]) {
    Value result;
    work_out(of_unit, [&] { result = measure_value(of_unit, pack_.measures[at(measure)]); });
    for (const auto& number : result.numbers) {
      if (!number.low.overflowed() && !number.high.overflowed()) continue;
      overflowed_ = overflowed_ < 0 ? measure : std::min(overflowed_, measure);
    }
    of_unit.measures[at(measure)] = std::move(result);
  }
  reuse(of_unit);
  return *of_unit.measures[at(measure)];
}

const Answered& Evaluation::answered(const UnitRef& unit, int question) {
  auto& of_unit = state(unit);
  if (!of_unit.answers[at(question)]) {
    work_out(of_unit, [&] { of_unit.answers[at(question)] = answer(unit, question); });
  }
  reuse(of_unit);
  return *of_unit.answers[at(question)];
}

Answered Evaluation::answer(const UnitRef& unit, int question) {
  Answered result;
  const auto& rules = pack_.questions[at(question)].rules;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    const Truth holds = rules[r].otherwise ? Truth::yes : this->holds(unit, rules[r].when);
    result.truths.push_back(holds);
    if (holds == Truth::no) continue;
    result.possible |= AnswerSet{1} << rules[r].answer;
    if (holds == Truth::yes) {
      result.decided_by = static_cast<int>(r);
      break;
    }
  }
  return result;
}

}  // namespace sanya::rules
