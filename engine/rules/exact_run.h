// SPDX-License-Identifier: Apache-2.0
// The short way through a plan, for actions of which everything is exact and whose rows fit into
// one word of bits: two values in place of three, and all that only the day decides worked out
// once. Comparisons of a measure with a day or a number, through any durations added to it, are
// turned into bounds of the measure itself. Gives what PlanRun gives, or says that it cannot.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/columns.h"
#include "rules/plan.h"

namespace sanya::rules {

class ExactRun {
 public:
  // All must outlive it.
  ExactRun(const Pack& pack, const Plan& plan, const Columns& columns, Day as_of);

  // The rule that decides: its position in the question. kNotHere: the action is not of this kind.
  static constexpr int kNotHere = -1;
  int decided_by(int action, int question);
  // Forgets the action at hand, after the columns have changed.
  void forget() { action_ = -1; }
  void move_to(Day as_of);

 private:
  // A test as it stands on the day asked for.
  struct Node {
    enum class Kind {
      always,
      never,
      all,
      any,
      none,
      fixed,
      measure_within,    // a measure is known and lies between low and high
      attribute_within,  // the same of the register
      compare,
      known,
      absent,
      answer,
    } kind = Kind::never;
    bool beyond = false;     // measure_within, attribute_within: known, and not between them
    Op op = Op::equal;       // compare
    std::int32_t first = 0;  // all, any, none: nodes, by position in parts_
    std::int32_t last = 0;
    std::int32_t index = -1;  // measure, attribute, fixed, question
    std::int32_t left = -1;   // terms
    std::int32_t right = -1;
    std::int64_t low = 0;
    std::int64_t high = 0;
    AnswerSet answers = 0;
  };

  struct Filter {
    bool said = false;
    bool negated = false;
    Op op = Op::equal;
    std::int32_t right = -1;  // term; -1: `day`
    std::int64_t day = 0;
    bool absent = false;  // it is compared with nothing
  };

  struct Exact {
    std::int64_t value = 0;
    bool present = false;
  };

  // What the day alone decides.
  Exact fold(int term, bool& folds) const;
  std::int32_t add_test(int test);
  Node comparison(int left, Op op, int right) const;
  std::optional<Node> bounds(int term, Op op, std::int64_t than) const;
  void fold_filters();

  // of the action at hand
  bool begin(int action);
  int decide(int question);
  bool holds(std::int32_t node);
  Exact term(int term);
  const Exact& measure(int measure);
  Exact counted_or_end(const PlanMeasure& measure, std::uint64_t rows) const;
  std::uint64_t set(int set);
  std::uint64_t passing(const Filter& filter);

  const Pack& pack_;
  const Plan& plan_;
  const Columns& columns_;
  bool fits_;  // few enough sets and measures to mark in one word each
  Day as_of_;
  std::vector<Exact> params_;
  std::vector<Duration> durations_;
  std::vector<Node> nodes_;
  std::vector<std::int32_t> parts_;
  std::vector<std::vector<std::pair<std::int32_t, std::int32_t>>> rules_;  // answer, node; -1: else
  std::vector<std::vector<Filter>> filters_;                               // of each set

  int action_ = -1;
  bool inexact_ = false;  // something met is known only within bounds
  const std::int32_t* happened_ = nullptr;
  const std::int32_t* said_ = nullptr;
  UnitRows unit_;
  std::uint64_t begun_ = 0;  // rows that had happened by the day
  std::uint64_t sets_known_ = 0;
  std::uint64_t measures_known_ = 0;
  std::vector<std::uint64_t> sets_;
  std::vector<Exact> measures_;
  std::vector<int> decided_;  // of each question; kUndecided
};

}  // namespace sanya::rules
