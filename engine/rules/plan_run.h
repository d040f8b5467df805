// SPDX-License-Identifier: Apache-2.0
// A plan carried out over columns, one action at a time: three values over bits. What it gives is
// what Evaluation gives for the same action and day.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "rules/columns.h"
#include "rules/plan.h"

namespace sanya::rules {

// What a question comes to while its rows are known only within bounds.
struct Outcome {
  AnswerSet possible = 0;  // none: only Evaluation can say
  int decided_by = -1;     // the first true rule
  std::uint64_t open = 0;  // the rules above it that may hold, where there are at most 64
};

class PlanRun {
 public:
  PlanRun(const Pack& pack, const Plan& plan, const Columns& columns, Day as_of);

  const Outcome& outcome(int action, int question);
  // The first later day on which anything compared for the action at hand may turn out otherwise;
  // kNever: none. Only where it was asked to look out for it.
  void look_out(bool for_changes) { looks_out_ = for_changes; }
  std::int64_t next_change() const { return std::min(next_change_, next_params_); }
  // The answers that occur in some world, where every imprecise day of the action's rows is split
  // until one answer is left (worlds.h). 0: not within `evaluations`, or not by the plan.
  AnswerSet occurring(int action, int question, int evaluations);
  void move_to(Day as_of);
  // Forgets what was worked out, after the columns have changed.
  void forget();

 private:
  struct Bits {  // of one set: rows that surely belong, rows that perhaps do
    std::uint64_t* surely;
    std::uint64_t* perhaps;
  };

  struct Days {  // of the action's rows, by position within it
    const std::int32_t* low;
    const std::int32_t* high;
  };

  void begin(int action);
  void turn();  // all that was worked out for the action is void
  Outcome decide(const PlanQuestion& question);
  Truth holds(int test);
  Known term(int term);
  const Known& measure(int measure);
  Known counted(const PlanMeasure& measure, const Bits& set);
  Known distinct(int column, const Bits& set);
  Known end(const PlanMeasure& measure, const Bits& set);
  Bits set(int set);
  Bits everything();
  Truth compared(int left, Op op, int right);
  void note(std::int64_t day);
  void note_flip(const auto& truth_now);
  void keep(const DayFilter& filter, Bits bits);
  void note_passing(const DayFilter& filter, const Bits& bits);

  // plan_worlds.cc
  struct Sought {
    int question;
    AnswerSet wanted;
    AnswerSet found = 0;
    int left;  // evaluations
    bool gave_up = false;
  };
  void copy_days();
  void explore(Sought& sought);
  void narrow(std::int32_t variable, Interval to);
  Interval hull(std::int32_t variable) const;
  void open_in_test(int test);
  void open_in_term(int term);
  void open_in_set(int set, const PlanMeasure& measure, const Known& value);
  void open_in_filters(int set);
  void open_row(std::size_t row);

  const Pack& pack_;
  const Plan& plan_;
  const Columns& columns_;
  Day as_of_;
  std::vector<Known> params_;           // of the pack, on the day
  std::vector<Duration> durations_;     // beside them
  std::vector<std::int64_t> earliest_;  // of each filter `within`: the first day it lets through

  bool looks_out_ = false;
  std::int64_t next_params_ = kNever;  // the next version of a parameter

  // of the action at hand
  std::int64_t next_change_ = kNever;
  int action_ = -1;
  UnitRows unit_;
  Days happened_{};
  Days said_{};
  bool narrowed_ = false;                    // days are those of a box of worlds
  std::vector<std::int32_t> narrowed_days_;  // low and high of what happened, then of what was said
  std::vector<std::int32_t> open_;           // variables on which unknown tests rest
  std::size_t words_ = 1;
  std::uint32_t everything_known_ = 0;
  std::uint32_t turn_ = 0;  // what is marked with it has been worked out for the action
  std::vector<std::uint32_t> set_known_, measure_known_, question_known_;
  std::vector<std::uint64_t> bits_;
  std::vector<Known> measures_;
  std::vector<Outcome> outcomes_;
  std::vector<std::uint64_t> seen_;
};

}  // namespace sanya::rules
