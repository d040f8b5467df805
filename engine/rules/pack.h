// SPDX-License-Identifier: Apache-2.0
// A rule pack after reading and checking: typed, names resolved to indexes, in order of use.
// docs/rule-language.md says what each part means.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/number.h"
#include "record/record.h"

namespace sanya::rules {

using record::LocalText;

enum class Type {
  number,
  date,
  duration,
  word,   // one of a set of names, compared for equality only
  level,  // a word of an indicator's scale, ordered by its position there
  stage,
  flag,
};

enum class Op { equal, not_equal, less, less_equal, greater, greater_equal };

struct Constant {
  Type type = Type::word;
  Number number;  // number; level: the position on the scale
  Day date;
  Duration duration;
  std::string word;  // word, level
  record::Stage stage = record::Stage::announced;
  bool flag = false;
};

// What one evaluates a question for.
enum class Unit { action, period, pledge };

// Where rows come from.
enum class From {
  findings,
  readings,
  searches,
  periods,
  actions,
  instruments,
  repeats,
  dependencies,
  superseding
};
// Rows that are actions, and have their fields.
constexpr bool of_actions(From from) {
  return from == From::actions || from == From::repeats || from == From::dependencies ||
         from == From::superseding;
}

// A column of a kind of row. Built-in ones have `builtin` >= 0 (see fields.h); others are a
// declared attribute, or the answer to an earlier question (rows of periods, actions and repeats).
struct Field {
  From from = From::findings;
  std::string name;
  Type type = Type::word;
  int builtin = -1;   // position in the table of built-in fields
  int question = -1;  // answer to this question
  bool attribute = false;
  std::string
      indicator;  // type level or number of a reading's value: the indicator, where it is known
};

// `action.due`, `pledge.mandate.end`, `period.due`, `tracker.country`, or a declared attribute.
struct Attribute {
  std::string path;  // as written
  Type type = Type::word;
  int builtin = -1;  // position in the table of built-in attributes (fields.h)
  bool declared = false;
  std::string name;        // of a declared one
  bool of_pledge = false;  // a declared one of the pledge, else of the action
};

// The path under which an attribute is kept: `mandate.end` is `pledge.mandate.end`.
std::string full_path(std::string_view path);

struct Expr {
  enum class Kind {
    constant,
    as_of,
    measure,
    answer,
    attribute,
    param,
    add,
    subtract,
    scale
  } kind = Kind::constant;
  Type type = Type::number;
  Constant constant;           // constant
  int index = -1;              // measure, answer (question), attribute, param: position in the pack
  std::vector<Expr> operands;  // add, subtract: two; scale: one
  Number factor;               // scale
  std::string text;            // as written
};

// One test of a row's field inside `where`.
struct FieldTest {
  int field = -1;  // position in Pack::fields
  enum class Form { any_of, compare } form = Form::any_of;
  bool negated = false;  // {not: ...}
  std::vector<Constant> any_of;
  bool any_of_target = false;  // readings: `indicator: action.target`
  Op op = Op::equal;
  Expr right;        // compare: what the field is compared with
  std::string text;  // as written, for people
  Place place;
};

enum class Ties { all, highest, lowest };

// per: group by a field, keep of each group what `take` says.
struct Reduce {
  int per = -1;  // field
  enum class Take { latest, first, highest } take = Take::latest;
  int by = -1;  // a date field; for `highest`, the field compared
};

struct RowSet {
  std::string name;  // "" for a measure's own
  From from = From::findings;
  int in = -1;      // a set declared earlier in `Pack::sets`, or -1: all rows
  int except = -1;  // a set, or -1
  std::vector<FieldTest> where;
  std::optional<Duration> within;  // happened + within >= as_of
  int after = -1;                  // a measure of type date: what happened after it
  std::optional<Reduce> reduce;
  LocalText label;
  Place place;
};

struct Measure {
  std::string name;
  LocalText label;
  enum class Verb {
    count,
    earliest,
    latest,
    first,
    last,
    max,
    min,
    sum,
    mean,
    lookup
  } verb = Verb::count;
  int set = -1;    // position in Pack::sets; -1 for lookup
  int field = -1;  // the value, or what is counted distinctly; -1: rows
  int table = -1;  // the field's value is looked up here first: points(milestone)
  int by = -1;     // first, last: the date field that orders
  Ties ties = Ties::all;
  std::optional<Constant> empty;
  int attribute = -1;  // lookup: the text searched (a position in Pack::attributes)
  Type type = Type::number;
  std::string indicator;  // level, or number of readings: the indicator, where it is known
  Place place;
};

struct Test {  // a condition
  enum class Kind { all, any, none, compare, known, absent, any_of, meets } kind = Kind::all;
  std::vector<Test> parts;  // all, any, none
  Expr left;
  Op op = Op::equal;
  Expr right;
  std::vector<Constant> any_of;  // {x: [a, b]}
  std::string text;              // as written
  Place place;
};

struct Rule {
  int answer = -1;  // position in Question::scale
  bool otherwise = false;
  Test when;          // of kind all; empty where otherwise
  LocalText because;  // with {placeholders}: a measure, an attribute path, params.x, as_of
  Place place;
};

struct Answer {
  std::string word;
  LocalText label;
  LocalText means;       // a sentence for the glossary; may be empty
  int better_than = -1;  // position in the scale, or -1
  bool closed = false;   // nothing more is expected to happen
  bool warning = false;  // it says that something went wrong
  Place place;
};

inline constexpr std::size_t kMostAnswers = 64;  // of one scale: an answer is a bit of a word

struct Question {
  std::string name;
  LocalText label;
  Unit unit = Unit::action;
  std::vector<Answer> scale;
  std::vector<Rule> rules;  // the last is `otherwise`; empty for a value question
  int value = -1;           // a value question: the measure
  std::string unit_name;    // of a value question: "percent"
  int round = 0;            // of a value question: decimals
  Place place;
};

struct Param {
  std::string name;
  struct Version {
    Day from = kNoEarliest;
    Constant value;
    std::string source;
  };
  std::vector<Version> versions;  // sorted by `from`, at least one
  Type type = Type::number;
  Place place;
};

struct Table {
  std::string name;
  std::map<std::string, Constant> rows;
  Type type = Type::number;
  Place place;
};

struct Rollup {
  std::string name;
  LocalText label;
  Unit over = Unit::action;  // action or pledge
  int question = -1;
  std::vector<int> share_of;  // answers
  bool mean = false;          // of a value question
  bool round_after = true;    // a mean: rounded after averaging, or each value before
  std::vector<int> only;      // answers counted in the denominator; empty: all but `except`
  std::vector<int> except;
  struct Key {
    enum class Kind { tracker, pledge, lead, partner, owner, attribute } kind = Kind::tracker;
    int attribute = -1;
    std::string text;  // as written
  };
  std::vector<std::vector<Key>> by;
  int suppress_below = 0;
  int flag_below = 0;
  bool count_missing_points = false;
  struct Standardise {
    int strata = -1;  // attribute
    int drop_below = 0;
    Number suppress_over = 1;  // share of units dropped, 0 to 1
  };
  std::optional<Standardise> standardise;
  Place place;
};

// Requires what `read_pack` guarantees: every index valid, types agree, no cycle, sets and measures
// in an order in which each uses earlier ones only, questions test earlier questions only.
struct Pack {
  std::string name;
  std::string version;
  int language = 1;
  std::string follows_title;
  std::string follows_url;
  std::vector<std::string> interprets;
  record::Ladders ladders;
  std::vector<Param> params;
  std::vector<Table> tables;
  std::vector<Field> fields;
  std::vector<Attribute> attributes;
  std::vector<RowSet> sets;
  std::vector<Measure> measures;
  std::vector<Question> questions;
  std::vector<Rollup> rollups;
  std::string
      headline;      // the question reports lead with: `status` where there is one, else the last
  std::string hash;  // SHA-256 of canonical pack, ladders and language version
  std::string path;
};

}  // namespace sanya::rules
