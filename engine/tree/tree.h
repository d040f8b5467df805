// SPDX-License-Identifier: Apache-2.0
// YAML, JSON and CSV text in, one positioned tree out, with all the text's faults. The door of
// `tree`. Knows nothing of pledges; does not touch the disk.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/edtf.h"
#include "base/number.h"

namespace sanya::tree {

// What a value is by the YAML 1.2 core schema, of which we take: null (empty, ~, null), boolean
// (true, false), number (plain decimal), list, map; all else is text. `no`, `on`, `0x1F` are text
// or faults, never silently something else.
enum class Kind { null, boolean, number, text, list, map };

struct Node;

struct Entry {
  std::string key;
  Place key_place;
  std::vector<Node> held;  // exactly one; a vector because Node is incomplete here

  const Node& value() const;
};

struct Node {
  Kind kind = Kind::null;
  Place place;                      // where the value begins; `length` spans a one-line scalar
  std::string text = {};            // scalars: the text as meant (escapes resolved, blocks joined)
  bool quoted = false;              // scalars: quoted or a block, therefore text
  std::vector<Node> items = {};     // list
  std::vector<Entry> entries = {};  // map, in the order written

  bool is_scalar() const { return kind != Kind::list && kind != Kind::map; }
  // The value under `key` of a map, or nullptr.
  const Node* find(std::string_view key) const;
};

// The path of a source made of options, one a line as it was typed: help then names options.
inline constexpr std::string_view kCommandLine = "command line";

// The limits within which a text is read; docs/data.md states them.
struct Limits {
  std::size_t bytes = 16u << 20;        // of one file
  int depth = 64;                       // of nested lists and maps
  std::size_t nodes = 2'000'000;        // scalars, lists and maps in one file
  std::size_t scalar_bytes = 1u << 20;  // of one scalar
};

// One text, one document. nullopt where the text is too broken to read any of it (its faults have
// been added); where faults were found but the tree stands, the tree.
std::optional<Node> parse_yaml(SourcePtr source, Diagnostics& faults, const Limits& limits = {});
std::optional<Node> parse_json(SourcePtr source, Diagnostics& faults, const Limits& limits = {});

// RFC 4180 with a header line; comma, semicolon or tab as the header uses; a byte order mark and CR
// LF are fine. A list of maps, one a row, empty cells left out; every value is text or number by
// the same schema. A cell that was made harmless (base/quote.h) is text, as it was.
std::optional<Node> parse_csv(SourcePtr source, Diagnostics& faults, const Limits& limits = {});

// How tables of others are written.
struct CsvDialect {
  char separator = '\0';  // found out where it is that
  // A quote may stand inside a cell that does not begin with one, text behind a closing quote is
  // part of the cell, and columns of one name are told apart. A cell that seems to have taken in
  // the rows below it is a warning.
  bool lenient = false;
  int header = 0;    // the line that names the columns, from 1; what stands above it is passed over
  char quote = '"';  // around cells, twice within one; '\0': nothing is quoted
};
std::optional<Node> parse_csv(SourcePtr source, const CsvDialect& dialect, Diagnostics& faults,
                              const Limits& limits = {});
// Names of columns: one that comes again has a number behind it, as in "name_2", that makes it a
// name which none else has. Empty ones stay.
void tell_apart(std::vector<std::string>& names);
// The apostrophe where most cells of the first lines stand in two of them, else the double quote.
char likely_quote(std::string_view text);
// The one that occurs most often in the first line outside quotes: comma, semicolon, tab or bar.
char likely_separator(std::string_view text, char quote = '"');
// What stands from that line on, counted from 1.
std::string_view from_line(std::string_view text, int line);

// Reads one map strictly: each getter takes its key, and what nobody took is `unknown-key` with the
// nearest known key named. A getter that meets a wrong value adds a fault and gives nothing;
// reading goes on, and `ok()` tells whether anything was wrong.
class Map {
 public:
  // Adds `wrong-type` and behaves as empty where `node` is no map. `what` names the thing in
  // messages: "an action".
  Map(const Node& node, std::string_view what, Diagnostics& faults);
  // Reports unknown keys unless finish() already has.
  ~Map();
  Map(const Map&) = delete;
  Map& operator=(const Map&) = delete;

  const Place& place() const;  // of the map
  bool ok() const;
  bool has(std::string_view key) const;  // and it is not left empty; takes nothing
  Place place_of(
      std::string_view key) const;  // of the value, or of the map where the key is absent

  // Required: `missing-key` where absent or left empty.
  std::string text(std::string_view key);
  std::string id(std::string_view key);  // kebab-case [a-z0-9]+(-[a-z0-9]+)*, else `bad-id`
  const Node* node(std::string_view key);

  // Optional: nullopt, nullptr or an empty list where absent or left empty (null).
  std::optional<std::string> maybe_text(std::string_view key);
  std::optional<std::string> maybe_id(std::string_view key);
  std::optional<DateField> maybe_date(std::string_view key);      // `bad-date`
  std::optional<Day> maybe_day(std::string_view key);             // exact days only, `bad-date`
  std::optional<Duration> maybe_duration(std::string_view key);   // `bad-duration`
  std::optional<Number> maybe_number(std::string_view key);       // `bad-number`
  std::optional<std::int64_t> maybe_whole(std::string_view key);  // `bad-number`
  std::optional<bool> maybe_flag(std::string_view key);  // `wrong-type` unless true or false
  const Node* maybe_node(std::string_view key);
  // A list, or a single value taken as a list of one. Never null inside.
  std::vector<const Node*> list(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  // One of `words`, else `bad-word` with "did you mean". Index into `words`.
  std::optional<std::size_t> maybe_word(std::string_view key,
                                        const std::vector<std::string_view>& words);

  // Every entry as written, for maps whose keys are names; takes all of them.
  const std::vector<Entry>& entries();

  void fault(Fault fault, const Place& place, std::string message, std::string help = {});
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Text of a scalar, or nothing and `wrong-type`.
std::optional<std::string> as_text(const Node& node, std::string_view what, Diagnostics& faults);

}  // namespace sanya::tree
