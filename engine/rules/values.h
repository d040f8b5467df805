// SPDX-License-Identifier: Apache-2.0
// A value as far as it is known: absent or not, and between which bounds. Arithmetic and comparison
// are sound: what they call `yes` or `no` holds in every world.
#pragma once

#include <cstdint>
#include <vector>

#include "base/date.h"
#include "base/number.h"
#include "base/truth.h"
#include "rules/pack.h"

namespace sanya::rules {

// The least and the greatest it may be, both included. Days, stages, levels and flags are whole.
struct Interval {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

struct NumberInterval {
  Number low;
  Number high;
};

struct Value {
  Type type = Type::number;
  Truth present = Truth::no;
  // Where `exact`, the items listed are the value's (several where values tie); else it is some of
  // what lies within them.
  bool exact = false;
  std::vector<Interval> whole;          // date, level, stage, flag: one hull, or each tied value
  std::vector<NumberInterval> numbers;  // number
  std::vector<std::int32_t> words;      // word: identifiers; sorted, without repetition
  Duration duration;                    // duration: constants only

  static Value absent(Type type) { return {.type = type}; }
  static Value of_interval(Type type, Interval interval);
  static Value of_number(Number number);
  static Value of_numbers(Number low, Number high);
  static Value of_word(std::int32_t word);

  bool certain() const { return present == Truth::yes && exact; }
  Interval hull() const;               // requires a whole type and present != no
  NumberInterval number_hull() const;  // requires a number and present != no
};

Truth compare(const Interval& a, Op op, const Interval& b);
Truth compare(const NumberInterval& a, Op op, const NumberInterval& b);
// False where a side is absent; unknown where one may be, unless false in every world. Several tied
// values: holds if one pair does.
Truth compare(const Value& a, Op op, const Value& b);

Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value scale(const Value& a, Number factor);

// Of several tied values the least (or the greatest) alone; any other value as it is.
Value best_of(Value value, bool least);

// The least (or the greatest) of values that each may or may not be there; absent where none is.
// The lists run side by side.
Value extreme(Type type, const std::vector<Interval>& values, const std::vector<Truth>& members,
              bool least);
Value extreme(Type type, const std::vector<NumberInterval>& values,
              const std::vector<Truth>& members, bool least);

// Whether the truth of a test on a value survives the value's possible absence.
constexpr Truth if_present(Truth present, Truth holds) {
  if (present == Truth::no || holds == Truth::no) return Truth::no;
  return present == Truth::yes ? holds : Truth::unknown;
}

}  // namespace sanya::rules
