// SPDX-License-Identifier: Apache-2.0
// Worlds of one action within a plan: branch and prune as in worlds.h, over the days of its rows.
#include <algorithm>
#include <bit>
#include <utility>

#include "rules/plan_run.h"
#include "rules/position.h"

namespace sanya::rules {
AnswerSet PlanRun::occurring(int action, int question, int evaluations) {
  const Outcome root = outcome(action, question);
  if (root.possible == 0 || std::has_single_bit(root.possible)) return root.possible;
  if (!unit_.whole_ranges) return 0;
  const bool looks_out = std::exchange(looks_out_, false);
  const std::int64_t next_change = next_change_;
  copy_days();
  Sought sought{.question = question, .wanted = root.possible, .left = evaluations};
  explore(sought);
  looks_out_ = looks_out;
  begin(action);
  next_change_ = next_change;
  return sought.gave_up ? 0 : sought.found;
}

void PlanRun::copy_days() {
  const std::size_t size = at(unit_.size);
  narrowed_days_.resize(4 * size);
  std::int32_t* next = narrowed_days_.data();
  std::copy_n(happened_.low, size, next);
  std::copy_n(happened_.high, size, next + size);
  happened_ = {next, next + size};
  if (plan_.said) {
    std::copy_n(said_.low, size, next + 2 * size);
    std::copy_n(said_.high, size, next + 3 * size);
    said_ = {next + 2 * size, next + 3 * size};
  }
  narrowed_ = true;
  unit_.exact = false;
}

void PlanRun::explore(Sought& sought) {
  if (sought.left-- <= 0) {
    sought.gave_up = true;
    return;
  }
  turn();
  const AnswerSet possible = outcome(action_, sought.question).possible;
  if ((possible & sought.wanted) == 0) return;
  if (std::has_single_bit(possible)) {
    sought.wanted &= ~possible;
    sought.found |= possible;
    return;
  }
  open_.clear();
  for (const auto& rule : plan_.questions[at(sought.question)].rules) {
    if (rule.test >= 0) open_in_test(rule.test);
  }
  std::int32_t widest = -1;
  std::int64_t width = 0;
  for (const auto variable : open_) {
    const Interval days = hull(variable);
    if (days.high - days.low <= width) continue;
    width = days.high - days.low;
    widest = variable;
  }
  if (widest < 0) {
    sought.gave_up = true;
    return;
  }
  const Interval days = hull(widest);
  const std::int64_t as_of = as_of_.number;
  const std::int64_t end =
      days.low <= as_of && as_of < days.high ? as_of : days.low + (days.high - days.low) / 2;
  for (const Interval half : {Interval{days.low, end}, Interval{end + 1, days.high}}) {
    narrow(widest, half);
    explore(sought);
    narrow(widest, days);
    if (sought.wanted == 0 || sought.gave_up) return;
  }
}

void PlanRun::narrow(std::int32_t variable, Interval to) {
  const std::size_t size = at(unit_.size);
  std::int32_t* days = narrowed_days_.data();
  for (std::size_t row = 0; row < size; ++row) {
    const auto of_row = unit_.first + static_cast<std::int32_t>(row);
    if (columns_.variable(false, of_row) == variable) {
      days[row] = static_cast<std::int32_t>(to.low);
      days[size + row] = static_cast<std::int32_t>(to.high);
    }
    if (plan_.said && columns_.variable(true, of_row) == variable) {
      days[2 * size + row] = static_cast<std::int32_t>(to.low);
      days[3 * size + row] = static_cast<std::int32_t>(to.high);
    }
  }
}

Interval PlanRun::hull(std::int32_t variable) const {
  for (std::int32_t row = 0; row < unit_.size; ++row) {
    if (columns_.variable(false, unit_.first + row) == variable) {
      return {happened_.low[row], happened_.high[row]};
    }
    if (plan_.said && columns_.variable(true, unit_.first + row) == variable) {
      return {said_.low[row], said_.high[row]};
    }
  }
  return {};
}

// What unknown tests rest on.
void PlanRun::open_in_test(int test) {
  if (holds(test) != Truth::unknown) return;
  const auto& definition = plan_.tests[at(test)];
  for (const int part : definition.parts) open_in_test(part);
  if (definition.kind == PlanTest::Kind::answer) {
    for (const auto& rule : plan_.questions[at(definition.index)].rules) {
      if (rule.test >= 0) open_in_test(rule.test);
    }
  }
  if (definition.left >= 0) open_in_term(definition.left);
  if (definition.right >= 0) open_in_term(definition.right);
}

void PlanRun::open_in_term(int term) {
  const auto& definition = plan_.terms[at(term)];
  if (definition.left >= 0) open_in_term(definition.left);
  if (definition.right >= 0) open_in_term(definition.right);
  if (definition.kind != Term::Kind::measure) return;
  const auto& measure = plan_.measures[at(definition.index)];
  if (measure.set >= 0) open_in_set(measure.set, measure, this->measure(definition.index));
}

// Rows that may or may not belong, and rows whose day may be the one measured.
void PlanRun::open_in_set(int set, const PlanMeasure& measure, const Known& value) {
  const Bits bits = this->set(set);
  const auto [low, high] = measure.said ? said_ : happened_;
  const bool least = measure.kind == PlanMeasure::Kind::earliest;
  const bool end = least || measure.kind == PlanMeasure::Kind::latest;
  for (std::size_t row = 0; row < at(unit_.size); ++row) {
    const auto shift = row % kRowsPerWord;
    if (((bits.perhaps[row / kRowsPerWord] >> shift) & 1) == 0) continue;
    const bool surely = ((bits.surely[row / kRowsPerWord] >> shift) & 1) != 0;
    const bool reaches = end && (least ? low[row] <= value.high : high[row] >= value.low);
    if (!surely || reaches) open_row(row);
  }
  open_in_filters(set);
}

void PlanRun::open_in_filters(int set) {
  const auto& definition = plan_.sets[at(set)];
  for (const auto& filter : definition.filters) {
    if (filter.right >= 0) open_in_term(filter.right);
  }
  if (definition.base >= 0) open_in_filters(definition.base);
  if (definition.except >= 0) open_in_filters(definition.except);
}

void PlanRun::open_row(std::size_t row) {
  const auto of_row = unit_.first + static_cast<std::int32_t>(row);
  const auto add = [this](std::int32_t variable) {
    if (variable >= 0) open_.push_back(variable);
  };
  if (happened_.low[row] < happened_.high[row]) add(columns_.variable(false, of_row));
  if (plan_.said && said_.low[row] < said_.high[row]) add(columns_.variable(true, of_row));
}

}  // namespace sanya::rules
