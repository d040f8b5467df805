// SPDX-License-Identifier: Apache-2.0
// A pack while it is being read: what is known of each name so far. Private to the readers.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/fields.h"
#include "rules/pack.h"
#include "tree/tree.h"

namespace sanya::rules {

// What a value is like, beyond its Type.
struct Shape {
  Type type = Type::number;
  bool closed = false;             // a word or level of `words` only
  std::vector<std::string> words;  // a level's in their order
  std::string indicator;           // of a level, and of a reading's number where it is known
  bool reading = false;            // a reading's value: may stand before `meets`
  bool maybe_absent = true;
  bool known_only = false;  // only good for `is known` and `is absent`
};

inline constexpr unsigned kActionUnit = 1;
inline constexpr unsigned kPeriodUnit = 2;
inline constexpr unsigned kPledgeUnit = 4;
inline constexpr unsigned kEveryUnit = 7;

// What a set, a measure or an expression asks of the question that uses it.
struct Needs {
  unsigned units = kEveryUnit;
  std::string because;  // the name that narrows `units`
  int question = -1;    // the last question whose answers it tests

  void narrow(unsigned to, std::string_view name);
  void add(const Needs& other);
};

// A set or measure by name: built when first needed, so that the order in the file does not matter.
struct Declared {
  const tree::Entry* entry = nullptr;
  enum class State { waiting, building, built, broken } state = State::waiting;
  int index = -1;
  bool used = false;
};

struct Draft {
  Draft(const record::Ladders& ladders, const record::Record& known, Diagnostics& found)
      : all_ladders(ladders), record(known), faults(found) {}

  const record::Ladders& all_ladders;
  const record::Record& record;
  Diagnostics& faults;
  Pack pack;

  std::map<std::string, Declared, std::less<>> sets;
  std::map<std::string, Declared, std::less<>> measures;
  std::vector<std::string> building;  // the sets and measures being built, outermost first

  std::vector<Shape> field_shapes;          // beside pack.fields
  std::vector<Shape> measure_shapes;        // beside pack.measures
  std::vector<Needs> set_needs;             // beside pack.sets
  std::vector<Needs> measure_needs;         // beside pack.measures
  std::vector<std::string> set_indicators;  // beside pack.sets: of readings, where one is named
  std::vector<bool> param_used;             // beside pack.params
  std::vector<bool> table_used;             // beside pack.tables

  // Adds an error with help.
  void error(Fault fault, const Place& place, std::string message, std::string help = {}) {
    faults.error(fault, place, std::move(message), std::move(help));
  }
};

// The place of bytes [begin, end) of a scalar's text, inside its quotes; the whole scalar where it
// was written with escapes or over several lines.
Place within(const tree::Node& scalar, std::size_t begin, std::size_t end);

// ---- names (names.cc)

Shape shape_of(const Draft& draft, const Attribute& attribute);
Shape shape_of(const Draft& draft, const Question& question);  // its answers
Shape shape_of_indicator(const Draft& draft, const std::string& id);
// Position in pack.fields; -1 and `unknown-name` where rows of that kind have no such field.
// `indicator` is that of the set the field stands in, where it names one.
int field(Draft& draft, From from, const std::string& name, const std::string& indicator,
          const Place& place);
// The date by which rows are ordered where nothing else is said, or "".
std::string_view default_date(From from);
// Position in pack.attributes of a path such as `pledge.mandate.end`; -1 and a fault where unknown.
int attribute(Draft& draft, const std::string& path, const Place& place);
bool is_attribute_path(std::string_view name);
unsigned units_of(const Attribute& attribute);
int find_question(const Draft& draft, std::string_view name);
int find_param(const Draft& draft, std::string_view name);
int find_table(const Draft& draft, std::string_view name);
// Everything that may stand as an operand, for "did you mean".
std::vector<std::string> operand_names(const Draft& draft);

// ---- sets and measures (read_rows.cc, read_measures.cc)

// Position in pack.sets or pack.measures, built now if it has not been. -1 where unknown (a fault)
// or broken (its faults have been added).
int set_named(Draft& draft, const std::string& name, const Place& place);
int measure_named(Draft& draft, const std::string& name, const Place& place);
// Reads `in`, `except`, `where`, `within`, `after`, `per`, `take`, `by` and adds a set. `base` is
// the set it narrows, or -1. `measured` is the field that `take: highest` compares by default.
int read_rows(Draft& draft, tree::Map& map, RowSet set, int base, const std::string& measured);
// Whether any of those keys is there.
bool has_rows(const tree::Map& map);
void read_sets_and_measures(Draft& draft, const tree::Node* sets, const tree::Node* measures);

// ---- values and conditions (typing.cc, read_conditions.cc)

struct Scope {             // where an expression stands
  int question = -1;       // in a rule of this question; -1: in a `where`
  Needs* needs = nullptr;  // what it asks is added here
};

std::optional<Constant> constant(Draft& draft, const std::string& text, const Shape& shape,
                                 const Place& place);
// A comparison whose left side has a shape already: the right side, typed.
std::optional<Expr> right_of(Draft& draft, const Shape& left, std::string_view left_name,
                             const tree::Node& scalar, Op& op, const Scope& scope);
Test read_when(Draft& draft, const std::vector<const tree::Node*>& tests, const Place& place,
               const Scope& scope);
// Checks the {placeholders} of every text of a `because`.
void check_placeholders(Draft& draft, const tree::Node& because, const Scope& scope);

// ---- the rest of the file (read_questions.cc, read_rollups.cc)

void read_scales(Draft& draft, const tree::Node* questions);
void read_questions(Draft& draft, const tree::Node* questions);
void read_rollups(Draft& draft, const tree::Node* rollups);

// What is right but doubtful: warnings over the finished pack (check_pack.cc).
void check_pack(Draft& draft);
void check_sets(Draft& draft);  // of these, sets that can hold nothing (check_sets.cc)

}  // namespace sanya::rules
