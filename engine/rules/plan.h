// SPDX-License-Identifier: Apache-2.0
// A pack's questions about actions as a flat plan over columns: sets as rows of bits, measures as
// few operations on them, tests over whole numbers and days. What a plan cannot say (sets reduced
// by group, instruments, sums, levels, rows that are not findings) stays with Evaluation, which
// knows everything and writes the proofs; where both answer, they answer alike.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "rules/evaluation.h"
#include "rules/pack.h"

namespace sanya::rules {

// A whole number or a day, as an expression.
struct Term {
  enum class Kind {
    constant,
    as_of,
    param,      // a number or a day, in force on the day asked for
    measure,    // position in Plan::measures
    attribute,  // position in Plan::attributes
    sum,
    difference,
    product,  // by a whole constant
    later,    // a day moved by a duration
    earlier,
  } kind = Kind::constant;
  std::int64_t value = 0;  // constant; product: the factor
  int index = -1;          // param (of the pack), measure, attribute
  int left = -1;           // terms
  int right = -1;
  Duration by;         // later, earlier
  int by_param = -1;   // a duration among the pack's parameters, or -1
  bool moves = false;  // with the day asked for, measures left as they are
};

// Rows whose day stands in a relation to a term.
struct DayFilter {
  bool said = false;  // the day it was said, else the day it happened
  Op op = Op::equal;
  int right = -1;  // term
  bool negated = false;
  int window =
      -1;  // in place of `right`: the first day within this window before the day asked for
};

struct PlanSet {
  bool empty = false;  // rows of another kind, of which a unit of the plan has none
  int own = -1;        // position among the fixed columns of bits; -1: all rows
  int base = -1;       // sets; -1: all that counts on the day
  int except = -1;
  std::vector<DayFilter> filters;
};

struct PlanMeasure {
  enum class Kind { rows, distinct, earliest, latest, absent } kind = Kind::rows;
  int set = -1;
  int words = -1;  // distinct: position in Plan::words
  bool said = false;
  std::optional<std::int64_t> empty;
};

struct PlanTest {
  enum class Kind {
    all,
    any,
    none,
    fixed,  // decided by the register alone
    compare,
    known,
    absent,
    one_of,
    answer,  // an earlier answer is one of `answers`
  } kind = Kind::all;
  std::vector<int> parts;
  int index = -1;  // fixed: position in Plan::fixed; answer: question
  Op op = Op::equal;
  int left = -1;  // terms
  int right = -1;
  std::vector<int> values;  // one_of: terms
  AnswerSet answers = 0;
};

struct PlanQuestion {
  bool fits = false;  // else only Evaluation can answer it
  struct Decides {
    int answer = -1;
    int test = -1;  // -1: otherwise
  };
  std::vector<Decides> rules;
};

// The tests of one of the pack's sets that no day and no measure changes: one column of bits.
struct FixedColumn {
  struct Part {
    int set = -1;   // in the pack
    int test = -1;  // in its `where`
  };
  std::vector<Part> all;  // a row that passes all of these
  std::vector<int> none;  // and stands in none of these columns
};

struct Plan {
  std::vector<Term> terms;
  std::vector<PlanSet> sets;
  std::vector<FixedColumn> columns;
  std::vector<PlanMeasure> measures;
  std::vector<PlanTest> tests;
  std::vector<PlanQuestion> questions;  // beside the pack's
  std::vector<int> attributes;          // days and numbers of the register: in Pack::attributes
  std::vector<int> words;               // counted distinctly: in Pack::fields
  std::vector<bool> voices;             // beside `words`: the field is the voice
  std::vector<const Test*> fixed;       // of the pack
  std::vector<Duration> windows;
  bool said = false;                    // whether anything looks at when something was said
  std::array<bool, kSources> others{};  // kinds of rows, by From, that it takes for empty

  bool looks_at(From from) const { return others[static_cast<std::size_t>(from)]; }
};

// Numbers of the pack and the register that a plan works with are no larger.
inline constexpr std::int64_t kMostWhole = 1'000'000'000;
std::optional<std::int64_t> small_whole(const Number& number);

// `pack` must outlive the plan.
Plan compile(const Pack& pack);

}  // namespace sanya::rules
