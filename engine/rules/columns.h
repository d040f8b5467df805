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
  std::int32_t capacity = 0;  // rows there is room for
  bool general = false;       // only Evaluation can answer for it
  bool exact = true;          // no day of its rows is imprecise
  bool whole_ranges = true;   // each imprecise day may be any of those between two
};

constexpr std::int32_t kRowsPerWord = 64;

// Words of bits for so many rows; at least one.
constexpr std::int32_t words_for(std::int32_t rows) {
  return rows <= kRowsPerWord ? 1 : (rows + kRowsPerWord - 1) / kRowsPerWord;
}

class Columns {
 public:
  // `evaluation` decides what is fixed, once for each row. `pack` and `plan` must outlive it.
  Columns(const Pack& pack, const Plan& plan, Evaluation& evaluation);

  // Takes an action's rows anew, after the facts have changed for it.
  void refresh(int action, Evaluation& evaluation);

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
    return words_[static_cast<std::size_t>(column)].data();
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
  // A fixed test of a row, decided by a look at its columns where that is enough.
  struct RowTest {
    enum class Kind { bearing, aspect, extent, stage, relation, voice, other } kind = Kind::other;
    std::uint32_t allowed = 0;         // by enumerator
    std::vector<std::int32_t> listed;  // words, sorted
    bool negated = false;
    int set = -1;  // in the pack
    int test = -1;
  };

  RowTest row_test(const Pack& pack, const FixedColumn::Part& part, const Facts& facts) const;
  Truth passes(const RowTest& test, int action, std::int32_t row, Evaluation& evaluation) const;
  void gather_rows(int action, UnitRows& unit, Evaluation& evaluation);
  void make_room(int action, UnitRows& unit, std::int32_t size);
  void write_rows(int action, UnitRows& unit, Evaluation& evaluation);
  void write_words(int action, const UnitRows& unit, Evaluation& evaluation);
  void write_bits(int action, UnitRows& unit, Evaluation& evaluation);
  void note_register(int action, Evaluation& evaluation, bool& general);

  const Plan& plan_;
  std::vector<std::vector<RowTest>> tests_;  // of each fixed column
  std::vector<bool> register_general_;       // of each action: the register alone is too much
  std::vector<std::int32_t> rows_;           // of the facts, while an action is taken up
  std::vector<std::int32_t> distinct_;
  std::vector<UnitRows> units_;
  std::vector<std::int32_t> low_, high_, variable_;
  std::vector<std::int32_t> said_low_, said_high_, said_variable_;
  std::vector<std::vector<std::int32_t>> words_;
  std::vector<std::uint64_t> bits_;
  std::vector<std::int64_t> first_bits_;  // of each action
  std::vector<Known> attributes_;
  std::vector<Truth> fixed_;
  std::int32_t longest_ = 1;
};

}  // namespace sanya::rules
