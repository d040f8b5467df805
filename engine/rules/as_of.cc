// SPDX-License-Identifier: Apache-2.0
// The day asked for: what is compared with it, and when that next turns out otherwise.
#include <algorithm>

#include "rules/evaluation.h"

namespace sanya::rules {
namespace {

// Whether it comes to something else on another day though all measures stay as they are.
bool moves(const Expr& expr) {
  return expr.kind == Expr::Kind::as_of ||
         std::any_of(expr.operands.begin(), expr.operands.end(), moves);
}

}  // namespace

void Evaluation::ask(Interval as_of) {
  const bool one_day = as_of_.low == as_of_.high && as_of.low == as_of.high;
  if (one_day && as_of.low > as_of_.low) {
    std::erase_if(states_, [&](const auto& each) { return each.second->next_change <= as_of.low; });
  } else {
    forget();
  }
  as_of_ = as_of;
  asked_.as_of = Day{static_cast<std::int32_t>(as_of.low)};
  next_change_ = kNever;
}

Truth Evaluation::by_as_of(const Interval& day) const {
  note(day.low);
  note(day.high);
  return compare(day, Op::less_equal, as_of_);
}

// Notes when a comparison of `expr` with `against` may turn out otherwise, if `expr` moves with the
// day asked for: where it reaches or passes either end of what it is compared with.
void Evaluation::note_moving(const UnitRef& unit, const Expr& expr, const Value& against) {
  if (!moves(expr)) return;
  for (const auto& item : against.whole) {
    for (const std::int64_t day : {item.low, item.low + 1, item.high, item.high + 1}) {
      note(expr.kind == Expr::Kind::as_of ? day : first_reaching(unit, expr, day));
    }
  }
}

// The first day after the one asked for on which `expr` comes to `day` or later, as far as it lies
// before the change noted so far: until then its durations are what they are now.
std::int64_t Evaluation::first_reaching(const UnitRef& unit, const Expr& expr, std::int64_t day) {
  const Interval asked = as_of_;
  const std::int64_t noted = next_change_;
  const auto reaches = [&](std::int64_t as_of) {
    as_of_ = {as_of, as_of};
    return value(unit, expr).hull().low >= day;
  };
  std::int64_t first = noted;
  if (!reaches(asked.low)) {
    std::int64_t before = asked.low;
    while (first - before > 1) {
      const std::int64_t middle = before + (first - before) / 2;
      (reaches(middle) ? first : before) = middle;
    }
  }
  as_of_ = asked;
  next_change_ = noted;
  return first;
}

void Evaluation::note_moving(const UnitRef& unit, const Test& test, const Value& left,
                             const Value& right) {
  const bool both = moves(test.left) && moves(test.right);
  if (both) note(as_of_.low + 1);
  note_moving(unit, test.left, right);
  note_moving(unit, test.right, left);
}

}  // namespace sanya::rules
