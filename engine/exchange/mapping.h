// SPDX-License-Identifier: Apache-2.0
// What a mapping says, read and checked. Private to `exchange`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/pattern.h"
#include "exchange/exchange.h"
#include "tree/tree.h"

namespace sanya::exchange {

// What `read: {quote: ...}` says of tables in which nothing is quoted.
inline constexpr std::string_view kNoQuote = "none";

// What a sketch of a mapping has where only a person can say.
inline constexpr std::string_view kOpenQuestion = "?";

// "a {field} b" in pieces.
struct Piece {
  bool is_field = false;
  std::string text;
};

// Words of theirs to words of ours.
struct Table {
  std::map<std::string, std::string> words;
  Place place;
};

struct Member;  // a key with its value

// A word, and the columns of which one is filled where it is meant.
struct Mark {
  std::string word;
  std::vector<std::string> fields;
};

struct ValueSpec {
  enum class Kind { scalar, list, object } kind = Kind::scalar;
  Place place;

  std::optional<tree::Node> constant;  // a scalar that names no field, as it stands

  // A scalar, in the order in which it is worked out:
  std::vector<std::string> fields;  // paths; the first that is not empty
  std::vector<Piece> pieces;        // a template, where no field is named
  std::vector<Mark> marks;          // the words that are marked, where there is nothing else
  // Texts by others: those of a table, the longest first.
  std::vector<std::pair<std::string, std::string>> replace;
  std::vector<std::string> split;  // at each of these; then it is a list
  std::optional<Pattern> match;    // what its first group takes, else nothing
  bool slug = false;               // letters and digits, joined by hyphens
  std::string table;               // "" for none
  enum class Otherwise { fault, keep, leave_out } otherwise = Otherwise::fault;
  std::vector<std::string> dates;  // patterns, tried in order
  bool number = false;             // "1.234,5 %" to 1234.5
  char decimal = '.';
  bool flag = false;                    // "yes" to true
  bool institution = false;             // a name to an id
  std::vector<ValueSpec> without;       // one, or none: what its values are is left out
  std::optional<std::string> fallback;  // where there is nothing

  std::vector<ValueSpec> items;  // of a list
  std::vector<Member> members;   // of an object
};

struct Member {
  std::string key;
  ValueSpec value;
};

// Whether a row is meant.
struct Condition {
  std::vector<std::string> fields;  // the first that is not empty is tested
  enum class Test { present, absent, any_of, none_of, like, unlike } test = Test::present;
  std::vector<std::string> words;
  std::optional<Pattern> pattern = {};  // of like and unlike
  Place place = {};
};

// From one dated copy of a list to the next.
struct Changed {
  ValueSpec key;     // what is one thing in all of them
  ValueSpec of;      // what may change of it
  std::string from;  // what it was before the first of them
};

// What the rows of a list have in common; where one has not, it is told.
struct Expected {
  std::string name;
  std::string each;
  std::vector<Condition> when;
  ValueSpec value;
  std::optional<ValueSpec> among;   // each value is one of these
  std::optional<ValueSpec> within;  // each stands in one of these texts
  std::optional<Day> from;          // each is a date not before it
  std::optional<Day> until;         // nor after it
  bool unique = false;              // none comes again
  std::string told;                 // what is wrong otherwise
};

// A field that each row has besides, worked out of its own.
struct FieldOf {
  std::string name;
  ValueSpec value;
  Place place;
};

// A field of each row that is the id of what has a title, whatever becomes of the title.
struct IdOf {
  std::string name;  // of the field
  std::string of;    // action, pledge or source
  ValueSpec from;    // the title
  Place place;
};

struct Make {
  std::string kind;  // of the record: "finding"
  std::string name;  // in counts of what was passed over: "finding, the 2nd"
  std::string
      each;  // path of a list in the row: one object an item, whose fields go before the row's
  std::vector<Condition> when;
  std::optional<Changed> changed;  // only where that is so
  std::vector<std::string> needs;  // keys without which the object is left out
  std::vector<Member> members;
  Place place;
};

struct Mapping {
  std::string name;
  Place place;
  ReadAs read;
  std::map<std::string, Table> tables;
  std::map<std::string, int> months;  // by name without marks, beside the English ones
  std::optional<tree::Node> objects;  // as any file of a tracker holds them
  tree::Node of_new_names;            // what is said of institutions known by name alone
  std::optional<Replication> replication;
  std::vector<FieldOf> fields;
  std::vector<IdOf> ids;
  std::vector<Expected> expected;
  std::vector<Make> make;
};

// The key whose map has keys that a tracker declares itself.
inline constexpr std::string_view kOwnKeys = "attributes";

// A value, a condition; private to the reading of mappings. `own_keys`: it is what kOwnKeys has.
ValueSpec read_value(const tree::Node& node, const Mapping& mapping, Diagnostics& faults,
                     bool own_keys = false);
Condition read_condition(const tree::Node& node, Diagnostics& faults);
std::optional<Expected> read_expected(const tree::Node& node, const Mapping& mapping,
                                      Diagnostics& faults);
std::optional<Replication> read_replication(const tree::Node& node, Diagnostics& faults);

}  // namespace sanya::exchange
