// SPDX-License-Identifier: Apache-2.0
// What a mapping says, read and checked. Private to `exchange`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/pattern.h"
#include "exchange/exchange.h"
#include "tree/tree.h"

namespace sanya::exchange {

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

struct ValueSpec {
  enum class Kind { scalar, list, object } kind = Kind::scalar;
  Place place;

  std::optional<tree::Node> constant;  // a scalar that names no field, as it stands

  // A scalar, in the order in which it is worked out:
  std::vector<std::string> fields;  // paths; the first that is not empty
  std::vector<Piece> pieces;        // a template, where no field is named
  std::vector<std::string> split;   // at each of these; then it is a list
  std::optional<Pattern> match;     // what its first group takes, else nothing
  bool slug = false;                // letters and digits, joined by hyphens
  std::string table;                // "" for none
  enum class Otherwise { fault, keep, leave_out } otherwise = Otherwise::fault;
  std::vector<std::string> dates;  // patterns, tried in order
  bool number = false;             // "1.234,5 %" to 1234.5
  char decimal = '.';
  bool institution = false;             // a name to an id
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
  std::string field;
  enum class Test { present, absent, any_of, none_of } test = Test::present;
  std::vector<std::string> words;
};

struct Make {
  std::string kind;  // of the record: "finding"
  std::string name;  // in counts of what was passed over: "finding, the 2nd"
  std::string
      each;  // path of a list in the row: one object an item, whose fields go before the row's
  std::vector<Condition> when;
  std::vector<std::string> needs;  // keys without which the object is left out
  std::vector<Member> members;
  Place place;
};

struct Mapping {
  std::string name;
  ReadAs read;
  std::map<std::string, Table> tables;
  std::map<std::string, int> months;  // by name in lower case, beside the English ones
  std::optional<tree::Node> objects;  // as any file of a tracker holds them
  tree::Node of_new_names;            // what is said of institutions known by name alone
  std::optional<Replication> replication;
  std::vector<Make> make;
};

}  // namespace sanya::exchange
