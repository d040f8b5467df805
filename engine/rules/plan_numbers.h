// SPDX-License-Identifier: Apache-2.0
// Days and whole numbers as plans compare and move them.
#pragma once

#include <cstdint>

#include "base/date.h"
#include "rules/pack.h"

namespace sanya::rules {

inline bool stands(std::int64_t a, Op op, std::int64_t b) {
  switch (op) {
    case Op::equal:
      return a == b;
    case Op::not_equal:
      return a != b;
    case Op::less:
      return a < b;
    case Op::less_equal:
      return a <= b;
    case Op::greater:
      return a > b;
    case Op::greater_equal:
      return a >= b;
  }
  return false;
}

// The day `by` later, or earlier.
inline std::int64_t moved(std::int64_t number, const Duration& by, bool back) {
  const Day day{static_cast<std::int32_t>(number)};
  return (back ? day - by : day + by).number;
}

// The first day that `within` later has not been passed by `as_of`: days only move forward with
// what they are counted from, so that halving finds it.
inline std::int64_t earliest_within(const Duration& within, Day as_of) {
  std::int64_t low = kNoEarliest.number;
  std::int64_t high = as_of.number;  // a duration is never negative
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (moved(middle, within, false) >= as_of.number) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace sanya::rules
