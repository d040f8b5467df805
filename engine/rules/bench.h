// SPDX-License-Identifier: Apache-2.0
// One action laid out for trying things on: beside its own evidence, every operation that might
// change its answer, each to be supposed done or not without building anything anew.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "record/verdict.h"
#include "rules/evaluation.h"
#include "rules/reach.h"
#include "rules/worlds.h"

namespace sanya::rules {

// One operation of one voice. Copies stand side by side: a further voice of the same kind.
struct Item {
  record::Operation operation;
  SetMask sets = {};  // that it may join, or that what it settles may be in
  From from = From::findings;
  std::vector<std::int32_t> rows = {};  // that it adds, or takes away
  std::int32_t variable = -1;           // that it pins, or of the day of what it adds
  Interval days = {};                   // to which the variable is held while it is tried
  bool further = false;                 // a copy of the one before it
  bool of_round = false;                // one of many alike, tried together
  bool aside = false;                   // can only be tried on a record made for it
};

using Set = std::vector<int>;  // positions of items, ascending

struct Trial {
  AnswerSet possible = 0;
  bool proved = true;  // false: some of `possible` may not occur
};

class Bench {
 public:
  // `alone`: the record as far as it bears on the action (Extracts). `pack` and `reach` must
  // outlive it.
  Bench(record::Record alone, const std::string& action, const Pack& pack, const Asked& asked,
        int question, Reach& reach);

  const std::vector<Item>& items() const { return items_; }
  // Of a duty that comes back: evidence of one kind for every due period that lacks its best
  // answer.
  const std::vector<Set>& rounds() const { return rounds_; }
  Evaluation& evaluation() { return *evaluation_; }
  const UnitRef& unit() const { return unit_; }
  const record::Action& action() const { return *alone_.action(action_); }
  const record::Record& alone() const { return alone_; }
  Day last_day() const;  // by which all must have happened and be published

  // Makes the evaluation that of the record with exactly these operations.
  void lay(const Set& set);
  // With every operation done, not done or done in part.
  void lay_open();
  // What is possible with exactly these. Remembered.
  const Trial& outcome(const Set& set, int worlds);
  // The same on a record with the operations really carried out.
  Trial really(const std::vector<record::Operation>& operations, int worlds) const;
  // Whether `answer` is certain with `set`, one item of it dated, or pinned, anywhere in `days`.
  bool holds_for(const Set& set, int item, Interval days, int answer);
  int trials() const { return trials_; }

  // Operations of a set, copies counted together.
  std::vector<record::Operation> operations(const Set& set) const;
  // As text, for a pin.
  std::string variable_value(const Item& item, std::int64_t value) const;
  void set_days(int item, Interval days) {
    items_[static_cast<std::size_t>(item)].days = days;
    laid_.reset();
  }

 private:
  void plan_evidence();
  void plan_readings();
  void plan_search();
  void note_heard();
  void plan_settlements();
  void plan_pins();
  void add(const record::Operation& operation, const SetMask& sets, From from, int copies);
  std::vector<DayRange> days_worth_trying() const;
  std::vector<DayRange> due_periods() const;
  void plan_rounds();
  void drop_met_periods();
  bool met(const UnitRef& period);
  void build();
  void find_rows();
  bool adds(const Item& item) const;
  void hold(const Item& item, bool done);

  record::Record alone_;
  std::string action_;
  const Pack& pack_;
  Asked asked_;
  int question_;
  Reach& reach_;
  record::Record laid_out_;
  std::vector<Item> items_;
  std::vector<Set> rounds_;
  std::unique_ptr<Facts> facts_;
  std::unique_ptr<Evaluation> evaluation_;
  UnitRef unit_;
  std::vector<Interval> wholes_;  // of each variable
  std::optional<Set> laid_;       // what the evaluation is of, and may remember
  std::map<Set, Trial> known_;
  int trials_ = 0;
};

}  // namespace sanya::rules
