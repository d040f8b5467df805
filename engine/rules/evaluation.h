// SPDX-License-Identifier: Apache-2.0
// One evaluation: facts, pack and day to what is certain and what is possible, within the bounds
// that the variables have at the moment. Worlds are searched by narrowing variables (worlds.h).
// The day may itself be a range: what is certain then holds on each of its days (timeline.cc).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "rules/facts.h"
#include "rules/rules.h"
#include "rules/values.h"

namespace sanya::rules {

// What a question is asked for: an action, one of its periods (counted from 0), or a pledge.
struct UnitRef {
  Unit kind = Unit::action;
  int index = 0;  // of the action, or of the pledge
  int period = 0;
  friend bool operator==(const UnitRef&, const UnitRef&) = default;
};

// Whose answers a row of periods, or one that is an action, carries.
inline UnitRef unit_of_row(From from, const UnitRef& unit, std::int32_t row) {
  if (from == From::periods) return {Unit::period, unit.index, row};
  return {Unit::action, row, 0};
}

// The days of one period; bounds, since the first may be imprecise.
struct PeriodDays {
  Interval start;
  Interval end;
  Interval due;
  Truth begun = Truth::yes;  // by the day asked for, and before the recurrence ends
};

// Answers as bits: bit i is the i-th of the scale. A scale has at most 64 (kMostAnswers).
using AnswerSet = std::uint64_t;

struct Answered {
  AnswerSet possible = 0;
  int decided_by = -1;        // the first true rule
  std::vector<Truth> truths;  // of the rules down to `decided_by`
};

// After all days: of what does not change again.
constexpr std::int64_t kNever = std::int64_t{kNoLatest.number} + 1;

constexpr int kMostPeriods = 20'000;  // of one action: a daily duty of fifty years

// Kinds of rows.
constexpr std::size_t kSources = static_cast<std::size_t>(From::superseding) + 1;

// What has been worked out for one unit.
struct UnitState {
  UnitRef unit;
  std::int64_t next_change = kNever;  // before this day all of it stays as it is
  std::array<bool, kSources> rows_known{};
  std::array<std::vector<std::int32_t>, kSources> rows;  // handles, by From
  std::array<std::vector<Truth>, kSources> counts;  // whether each row counts at all on the day
  std::vector<std::optional<std::vector<Truth>>> members;  // by set, along its rows
  std::vector<std::optional<Value>> measures;
  std::vector<std::optional<Answered>> answers;
  std::optional<PeriodDays> days;  // of a period
};

class Evaluation {
 public:
  Evaluation(const Facts& facts, const Pack& pack, const Asked& asked);

  const Facts& facts() const { return facts_; }
  const Pack& pack() const { return pack_; }
  const Asked& asked() const { return asked_; }
  // The days it is asked for: one, unless `ask` gave several.
  const Interval& as_of() const { return as_of_; }
  // Asks for other days; what was worked out is kept where it cannot be otherwise on them. Requires
  // that no parameter has its first day within them, except as their first.
  void ask(Interval as_of);
  // Of one day asked for: the first later one on which something compared with it, for what was
  // worked out since it was asked for, may turn out otherwise.
  std::int64_t next_change() const { return next_change_; }

  const Answered& answered(const UnitRef& unit, int question);
  const Value& measured(const UnitRef& unit, int measure);
  Value value(const UnitRef& unit, const Expr& expr);
  Truth holds(const UnitRef& unit, const Test& test);
  Truth is_any_of(const UnitRef& unit, const Test& test);
  Truth meets(const UnitRef& unit, const Test& test);
  // The rows of a set with whether they belong to it; `rows` and `members` run side by side.
  struct Members {
    From from;
    const std::vector<std::int32_t>& rows;
    const std::vector<Truth>& members;
  };
  Members members(const UnitRef& unit, int set);

  // The unit as Facts counts them.
  int unit_position(const UnitRef& unit) const;

  // Whether a row passes one test of a set's `where`, for the action.
  Truth passes(int action, int set, int test, std::int32_t row);
  // The one word that a finding's field has for the action.
  std::int32_t row_word(int action, int field, std::int32_t row);
  // Published by the day asked for, and not withdrawn by then.
  Truth source_counts(int source, const Slot& said) const;

  // How many periods there may be by the day asked for; 0 for an action without recurrence.
  int periods(int action);
  PeriodDays period_days(int action, int period) const;

  Interval bounds(const Slot& slot) const {
    return slot.variable < 0 ? Interval{slot.low, slot.high}
                             : hulls_[static_cast<std::size_t>(slot.variable)];
  }
  // One variable is the same day as itself, whichever day that is.
  Truth compare_slots(const Slot& a, Op op, const Slot& b) const;
  // Narrows one variable, forgetting all that was worked out; gives its bounds from before.
  Interval narrow(std::int32_t variable, Interval to);
  Interval hull(std::int32_t variable) const { return hulls_[static_cast<std::size_t>(variable)]; }
  // Forgets all that was worked out.
  void forget();
  // Takes note of variables that the facts have been given since; forgets all.
  void take_up();
  // Takes a row of findings, readings or searches to be there as Facts say (`yes`), not there, or
  // perhaps, and forgets.
  void suppose(From from, std::int32_t row, Truth there);
  // How many units something has been worked out for since.
  std::size_t remembered() const { return states_.size(); }

  // The first measure of the pack whose numbers did not fit, or -1.
  int overflowed() const { return overflowed_; }
  // The first action with more than kMostPeriods periods, none of which was looked at, or -1.
  int crowded() const { return crowded_; }

 private:
  UnitState& state(const UnitRef& unit);
  // Something turns out otherwise from this day on.
  void note(std::int64_t day) const {
    if (day > as_of_.low && day < next_change_) next_change_ = day;
  }
  Answered answer(const UnitRef& unit, int question);
  Truth by_as_of(const Interval& day) const;
  // Works something out for a unit: what is noted meanwhile is the unit's too.
  template <class Work>
  void work_out(UnitState& of_unit, Work work) {
    const std::int64_t before = next_change_;
    next_change_ = kNever;
    work();
    of_unit.next_change = std::min(of_unit.next_change, next_change_);
    next_change_ = before;
  }
  void reuse(const UnitState& of_unit) const {
    next_change_ = std::min(next_change_, of_unit.next_change);
  }
  void note_moving(const UnitRef& unit, const Expr& expr, const Value& against);
  void note_moving(const UnitRef& unit, const Test& test, const Value& left, const Value& right);
  std::int64_t first_reaching(const UnitRef& unit, const Expr& expr, std::int64_t day);
  const std::vector<std::int32_t>& rows(UnitState& state, From from);
  const std::vector<Truth>& counts(UnitState& state, From from);
  Truth supposed(From from, std::int32_t row) const;
  Truth counts_finding(UnitState& state, const FindingRow& row) const;
  Truth counts_reading(UnitState& state, const ReadingRow& row) const;
  Truth within_period(UnitState& state, const Slot& happened) const;
  const std::vector<Truth>& set_members(UnitState& state, int set);
  void apply_test(UnitState& state, const RowSet& set, int test, int set_index,
                  std::vector<Truth>& members);
  Truth test_row(UnitState& state, const FieldTest& test, const std::vector<std::int32_t>& ids,
                 const Value& right, std::int32_t row);
  Truth bearing_test(const UnitRef& unit, const FindingRow& row, const FieldTest& test,
                     const std::vector<std::int32_t>& ids, const Value& right) const;
  void reduce_members(UnitState& state, const RowSet& set, std::vector<Truth>& members);
  int action_of(const UnitRef& unit) const;  // -1 for a pledge
  int pledge_of(const UnitRef& unit) const;

  // row_fields.cc: the value of a field of a row.
  Value field(UnitState& state, const Field& field, std::int32_t row);
  Value finding_field(const UnitRef& unit, const Field& field, const FindingRow& row) const;
  Value bearing_field(const UnitRef& unit, const FindingRow& row) const;
  static Value stage_field(const FindingRow& row);
  Value effect_field(const UnitRef& unit, const FindingRow& row) const;
  Value reading_field(const Field& field, const ReadingRow& row) const;
  Value instrument_field(UnitState& state, const Field& field, std::int32_t row);
  Value declared(const std::map<std::string, record::Attribute>& attributes,
                 const std::string& name, Type type) const;
  Value attribute(const UnitRef& unit, const Attribute& attribute);
  Value action_attribute(int action, int builtin, Type type) const;
  Value pledge_attribute(int pledge, int builtin, Type type) const;
  Value words(const std::vector<std::string>& texts) const;
  Value word(std::string_view text) const;
  Value constant(const Constant& constant) const;
  Value param(const Param& param) const;
  Value answers_as_words(const UnitRef& unit, int question);

  // measures.cc
  Value measure_value(UnitState& state, const Measure& measure);
  Value count(UnitState& state, const Measure& measure);
  Value ends(UnitState& state, const Measure& measure);  // earliest, latest, max, min
  Value first_or_last(UnitState& state, const Measure& measure);
  Value total(UnitState& state, const Measure& measure);  // sum, mean
  Value looked_up(const UnitRef& unit, const Measure& measure);
  Value row_value(UnitState& state, const Measure& measure, std::int32_t row);

  const Facts& facts_;
  const Pack& pack_;
  Asked asked_;
  Interval as_of_;
  mutable std::int64_t next_change_ = kNever;
  std::vector<Interval> hulls_;
  std::array<std::vector<Truth>, kSources> supposed_;               // empty: all are there
  std::vector<std::vector<std::vector<std::int32_t>>> test_words_;  // by set and test
  std::unordered_map<std::uint64_t, std::unique_ptr<UnitState>> states_;
  int overflowed_ = -1;
  int crowded_ = -1;
};

}  // namespace sanya::rules
