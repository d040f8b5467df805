// SPDX-License-Identifier: Apache-2.0
// What a plan evaluates over: each action's findings side by side, sorted by the day they happened;
// which of the plan's fixed sets each belongs to, as bits; the days and numbers of the register.
// About 40 bytes a finding for an ordinary pack.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/evaluation.h"
#include "rules/plan.h"

namespace sanya::rules {

// A whole number or a day as far as it is known.
struct Known {
  std::int64_t low = 0;
  std::int64_t high = 0;
  Truth present = Truth::no;
};

// The rows of one action within the columns.
struct UnitRows {
  std::int32_t first = 0;
  std::int32_t size = 0;
  std::int32_t capacity = 0;  // a whole number of words of bits
  bool general = false;       // only Evaluation can answer for it
  bool exact = true;          // no day of its rows is imprecise
};

constexpr std::int32_t kRowsPerWord = 64;

class Columns {
 public:
  // `evaluation` decides what is fixed, once for each row.
  Columns(const Plan& plan, Evaluation& evaluation);

  const UnitRows& unit(int action) const { return units_[static_cast<std::size_t>(action)]; }
  std::int32_t units() const { return static_cast<std::int32_t>(units_.size()); }

  // Days of rows, by position: the least and the greatest they may be.
  const std::int32_t* low(bool said) const { return (said ? said_low_ : low_).data(); }
  const std::int32_t* high(bool said) const { return (said ? said_high_ : high_).data(); }
  // The variable behind a row's day; -1 where it is exact.
  std::int32_t variable(bool said, std::int32_t row) const {
    return (said ? said_variable_ : variable_)[static_cast<std::size_t>(row)];
  }
  // Words of rows, numbered within their action from 0.
  const std::int32_t* words(int column) const {
    return words_[static_cast<std::size_t>(column)].local.data();
  }
  // The rows of an action in a fixed column: bit i is its i-th row.
  const std::uint64_t* bits(int action, int column) const;
  const Known& attribute(int action, int attribute) const {
    return attributes_[static_cast<std::size_t>(action) * plan_.attributes.size() +
                       static_cast<std::size_t>(attribute)];
  }
  Truth fixed(int action, int test) const {
    return fixed_[static_cast<std::size_t>(action) * plan_.fixed.size() +
                  static_cast<std::size_t>(test)];
  }
  std::int32_t longest() const { return longest_; }  // words of bits of the longest action

  // Bytes held for all rows together.
  std::size_t bytes() const;

 private:
  struct Words {
    std::vector<std::int32_t> local;
    std::vector<std::int32_t> word;
  };

  void add_unit(int action, Evaluation& evaluation);
  void add_rows(int action, UnitRows& unit, Evaluation& evaluation);
  void set_bits(int action, const UnitRows& unit, const std::vector<std::int32_t>& rows,
                Evaluation& evaluation, bool& general);
  void note_register(int action, Evaluation& evaluation, bool& general);
  void number_words(const UnitRows& unit);

  const Plan& plan_;
  std::vector<UnitRows> units_;
  std::vector<std::int32_t> low_, high_, variable_;
  std::vector<std::int32_t> said_low_, said_high_, said_variable_;
  std::vector<Words> words_;
  std::vector<std::uint64_t> bits_;
  std::vector<std::int64_t> first_bits_;  // of each action
  std::vector<Known> attributes_;
  std::vector<Truth> fixed_;
  std::int32_t longest_ = 1;
};

}  // namespace sanya::rules
