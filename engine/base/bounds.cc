// SPDX-License-Identifier: Apache-2.0
#include "base/bounds.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace sanya {
namespace {

bool meet(DayRange a, DayRange b) { return a.first <= b.last && b.first <= a.last; }
bool one_day(DayRange range) { return range.first == range.last; }
DayRange hull(const DateField& field) { return {field.earliest(), field.latest()}; }

Truth before(DayRange a, DayRange b) {
  if (a.last < b.first) return Truth::yes;
  return a.first >= b.last ? Truth::no : Truth::unknown;
}

Truth same(DayRange a, DayRange b) {
  if (!meet(a, b)) return Truth::no;
  return one_day(a) && one_day(b) ? Truth::yes : Truth::unknown;
}

bool meet_anywhere(const DateField& a, const DateField& b) {
  return std::any_of(a.ranges().begin(), a.ranges().end(), [&](DayRange one) {
    return std::any_of(b.ranges().begin(), b.ranges().end(),
                       [&](DayRange other) { return meet(one, other); });
  });
}

}  // namespace

Truth compare(DayRange a, Comparison comparison, DayRange b) {
  switch (comparison) {
    case Comparison::less:
      return before(a, b);
    case Comparison::less_equal:
      return !before(b, a);
    case Comparison::equal:
      return same(a, b);
    case Comparison::not_equal:
      return !same(a, b);
    case Comparison::greater_equal:
      return !before(a, b);
    case Comparison::greater:
      return before(b, a);
  }
  assert(false);
  return Truth::unknown;
}

Truth compare(const DateField& a, Comparison comparison, const DateField& b) {
  bool of_sameness = comparison == Comparison::equal || comparison == Comparison::not_equal;
  if (of_sameness && !meet_anywhere(a, b)) return truth(comparison == Comparison::not_equal);
  return compare(hull(a), comparison, hull(b));
}

Truth within(const DateField& field, DayRange range) {
  if (range.first <= field.earliest() && field.latest() <= range.last) return Truth::yes;
  bool possible = std::any_of(field.ranges().begin(), field.ranges().end(),
                              [&](DayRange each) { return meet(each, range); });
  return possible ? Truth::unknown : Truth::no;
}

DayRange operator+(DayRange range, Duration duration) {
  return {range.first + duration, range.last + duration};
}
DayRange operator-(DayRange range, Duration duration) {
  return {range.first - duration, range.last - duration};
}

}  // namespace sanya
