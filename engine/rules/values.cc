// SPDX-License-Identifier: Apache-2.0
#include "rules/values.h"

#include <algorithm>
#include <cassert>
#include <optional>

namespace sanya::rules {
namespace {

// What two closed intervals say of an order between one value of each.
template <class Bounds>
Truth compare_bounds(const Bounds& a, Op op, const Bounds& b) {
  const bool same_point = a.low == a.high && b.low == b.high && a.low == b.low;
  const bool apart = a.high < b.low || b.high < a.low;
  switch (op) {
    case Op::equal:
      return same_point ? Truth::yes : (apart ? Truth::no : Truth::unknown);
    case Op::not_equal:
      return same_point ? Truth::no : (apart ? Truth::yes : Truth::unknown);
    case Op::less:
      return a.high < b.low ? Truth::yes : (a.low >= b.high ? Truth::no : Truth::unknown);
    case Op::less_equal:
      return a.high <= b.low ? Truth::yes : (a.low > b.high ? Truth::no : Truth::unknown);
    case Op::greater:
      return a.low > b.high ? Truth::yes : (a.high <= b.low ? Truth::no : Truth::unknown);
    case Op::greater_equal:
      return a.low >= b.high ? Truth::yes : (a.high < b.low ? Truth::no : Truth::unknown);
  }
  return Truth::unknown;
}

// Some value of `a` against some value of `b`. Where neither list is exact it has one element.
template <class List>
Truth compare_lists(const List& a, Op op, const List& b) {
  Truth holds = Truth::no;
  for (const auto& left : a) {
    for (const auto& right : b) holds = holds | compare_bounds(left, op, right);
  }
  return holds;
}

Truth compare_words(const Value& a, Op op, const Value& b) {
  bool some_equal = false;
  bool some_differ = false;
  for (const auto left : a.words) {
    for (const auto right : b.words) {
      (left == right ? some_equal : some_differ) = true;
    }
  }
  const bool wanted = op == Op::equal ? some_equal : some_differ;
  const bool other = op == Op::equal ? some_differ : some_equal;
  if (!wanted) return Truth::no;
  return (a.exact && b.exact) || !other ? Truth::yes : Truth::unknown;
}

Value shifted(const Value& date, const Duration& by, bool back) {
  Value moved = date;
  for (auto& item : moved.whole) {
    const Day low{static_cast<std::int32_t>(item.low)};
    const Day high{static_cast<std::int32_t>(item.high)};
    item.low = (back ? low - by : low + by).number;
    item.high = (back ? high - by : high + by).number;
  }
  return moved;
}

template <class Combine>
Value combine_numbers(const Value& a, const Value& b, Combine combine) {
  Value result{.type = Type::number, .present = a.present & b.present, .exact = a.exact && b.exact};
  if (result.present == Truth::no) return Value::absent(Type::number);
  for (const auto& left : a.numbers) {
    for (const auto& right : b.numbers) result.numbers.push_back(combine(left, right));
  }
  return result;
}

}  // namespace

Value Value::of_interval(Type type, Interval interval) {
  return {.type = type,
          .present = Truth::yes,
          .exact = interval.low == interval.high,
          .whole = {interval}};
}

Value Value::of_number(Number number) { return of_numbers(number, number); }

Value Value::of_numbers(Number low, Number high) {
  return {
      .type = Type::number, .present = Truth::yes, .exact = low == high, .numbers = {{low, high}}};
}

Value Value::of_word(std::int32_t word) {
  return {.type = Type::word, .present = Truth::yes, .exact = true, .words = {word}};
}

Interval Value::hull() const {
  assert(!whole.empty());
  Interval hull = whole.front();
  for (const auto& item : whole) {
    hull.low = std::min(hull.low, item.low);
    hull.high = std::max(hull.high, item.high);
  }
  return hull;
}

NumberInterval Value::number_hull() const {
  assert(!numbers.empty());
  NumberInterval hull = numbers.front();
  for (const auto& item : numbers) {
    if (item.low < hull.low) hull.low = item.low;
    if (item.high > hull.high) hull.high = item.high;
  }
  return hull;
}

Truth compare(const Interval& a, Op op, const Interval& b) { return compare_bounds(a, op, b); }
Truth compare(const NumberInterval& a, Op op, const NumberInterval& b) {
  return compare_bounds(a, op, b);
}

Truth compare(const Value& a, Op op, const Value& b) {
  const Truth present = a.present & b.present;
  if (present == Truth::no) return Truth::no;
  switch (a.type) {
    case Type::word:
      return if_present(present, compare_words(a, op, b));
    case Type::number:
      return if_present(present, compare_lists(a.numbers, op, b.numbers));
    default:
      return if_present(present, compare_lists(a.whole, op, b.whole));
  }
}

Value add(const Value& a, const Value& b) {
  if (a.type == Type::date) return shifted(a, b.duration, false);
  if (b.type == Type::date) return shifted(b, a.duration, false);
  return combine_numbers(a, b, [](const auto& x, const auto& y) {
    return NumberInterval{x.low + y.low, x.high + y.high};
  });
}

Value subtract(const Value& a, const Value& b) {
  if (a.type == Type::date) return shifted(a, b.duration, true);
  return combine_numbers(a, b, [](const auto& x, const auto& y) {
    return NumberInterval{x.low - y.high, x.high - y.low};
  });
}

Value scale(const Value& a, Number factor) {
  Value scaled = a;
  for (auto& item : scaled.numbers) {
    const bool flips = factor < Number(0);
    const Number low = (flips ? item.high : item.low) * factor;
    item.high = (flips ? item.low : item.high) * factor;
    item.low = low;
  }
  return scaled;
}

Value best_of(Value value, bool least) {
  if (!value.exact || value.whole.size() + value.numbers.size() < 2) return value;
  if (!value.whole.empty()) {
    const auto end = least ? value.hull().low : value.hull().high;
    value.whole = {{end, end}};
  } else {
    const auto end = least ? value.number_hull().low : value.number_hull().high;
    value.numbers = {{end, end}};
  }
  return value;
}

Value extreme(Type type, const std::vector<Interval>& values, const std::vector<Truth>& members,
              bool least) {
  Value result = Value::absent(type);
  std::optional<Interval> bound;
  std::optional<std::int64_t> certain;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (members[i] == Truth::no) continue;
    const auto& item = values[i];
    if (!bound) bound = item;
    bound->low = std::min(bound->low, item.low);
    bound->high = std::max(bound->high, item.high);
    result.present = result.present | members[i];
    if (members[i] != Truth::yes) continue;
    const std::int64_t end = least ? item.high : item.low;
    if (!certain || (least ? end < *certain : end > *certain)) certain = end;
  }
  if (!bound) return result;
  if (certain) (least ? bound->high : bound->low) = *certain;
  result.exact = bound->low == bound->high;
  result.whole = {*bound};
  return result;
}

Value extreme(Type type, const std::vector<NumberInterval>& values,
              const std::vector<Truth>& members, bool least) {
  Value result = Value::absent(type);
  std::optional<NumberInterval> bound;
  std::optional<Number> certain;  // no further than this
  bool all_exact = true;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (members[i] == Truth::no) continue;
    const auto& item = values[i];
    all_exact = all_exact && members[i] == Truth::yes && item.low == item.high;
    if (!bound) {
      bound = item;
    } else {
      bound->low = std::min(bound->low, item.low, [](auto& a, auto& b) { return a < b; });
      bound->high = std::max(bound->high, item.high, [](auto& a, auto& b) { return a < b; });
    }
    result.present = result.present | members[i];
    if (members[i] != Truth::yes) continue;
    const Number end = least ? item.high : item.low;
    if (!certain || (least ? end < *certain : end > *certain)) certain = end;
  }
  if (!bound) return result;
  if (certain) (least ? bound->high : bound->low) = *certain;
  result.exact = all_exact || bound->low == bound->high;
  result.numbers = {*bound};
  return result;
}

}  // namespace sanya::rules
