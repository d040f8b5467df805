// SPDX-License-Identifier: Apache-2.0
// A plan carried out over columns, one action at a time: three values over bits. What it gives is
// what Evaluation gives for the same action and day.
#pragma once

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
  void move_to(Day as_of);

 private:
  struct Bits {  // of one set: rows that surely belong, rows that perhaps do
    std::uint64_t* surely;
    std::uint64_t* perhaps;
  };

  void begin(int action);
  Outcome decide(const PlanQuestion& question);
  Truth holds(int test);
  Known term(int term);
  const Known& measure(int measure);
  Known counted(const PlanMeasure& measure, const Bits& set);
  Known distinct(int column, const Bits& set);
  Known end(const PlanMeasure& measure, const Bits& set);
  Bits set(int set);
  void everything(Bits bits) const;
  void keep(const DayFilter& filter, Bits bits);

  const Pack& pack_;
  const Plan& plan_;
  const Columns& columns_;
  Day as_of_;
  std::vector<Known> params_;           // of the pack, on the day
  std::vector<Duration> durations_;     // beside them
  std::vector<std::int64_t> earliest_;  // of each filter `within`: the first day it lets through

  // of the action at hand
  int action_ = -1;
  UnitRows unit_;
  std::size_t words_ = 1;
  std::uint32_t turn_ = 0;  // what is marked with it has been worked out for the action
  std::vector<std::uint32_t> set_known_, measure_known_, question_known_;
  std::vector<std::uint64_t> bits_;
  std::vector<Known> measures_;
  std::vector<Outcome> outcomes_;
  std::vector<std::uint64_t> seen_;
};

}  // namespace sanya::rules
