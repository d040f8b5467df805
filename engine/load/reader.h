// SPDX-License-Identifier: Apache-2.0
// Reads one map of a tracker's file against its table of keys, and notes where values stood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/keys.h"
#include "record/record.h"
#include "tree/tree.h"

namespace sanya::load {

// What reading one file needs to know.
struct Context {
  record::Record& record;
  Diagnostics& faults;
  bool in_source = false;        // the file has a `source:` of its own
  std::string file_source = {};  // its id, for what names none; "" where it is broken
};

class Reader {
 public:
  Reader(const tree::Node& node, const Keys& table, const Context& context);

  const Place& place() const { return map_.place(); }
  bool has(std::string_view key) const { return map_.has(key); }
  Place place_of(std::string_view key) const { return map_.place_of(key); }
  // Where the values read by this reader stood.
  record::Written written() && { return std::move(written_); }

  std::string id();
  std::string text(std::string_view key);        // required
  std::string maybe_text(std::string_view key);  // "" where absent
  // The id of another thing, which need not have been read yet.
  std::string ref(std::string_view key);  // required
  std::string maybe_ref(std::string_view key);
  std::vector<std::string> refs(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  record::LocalText local(std::string_view key);  // required
  record::LocalText maybe_local(std::string_view key);
  std::vector<record::LocalText> locals(std::string_view key);
  DateField date(std::string_view key);  // required
  std::optional<DateField> maybe_date(std::string_view key);
  Day day(std::string_view key);  // required
  std::optional<Day> maybe_day(std::string_view key);
  std::optional<Number> maybe_number(std::string_view key);
  std::optional<std::int64_t> maybe_whole(std::string_view key);
  // A duration longer than nothing; required where `required`.
  std::optional<Duration> duration(std::string_view key, bool required);
  std::string url(std::string_view key);
  std::string sha256(std::string_view key);
  std::string country(std::string_view key);
  std::string language(std::string_view key);
  // A scalar as it was written, "" where absent.
  std::string raw(std::string_view key, bool required);
  const tree::Node* maybe_node(std::string_view key);
  std::vector<const tree::Node*> list(std::string_view key);

  // One of `table`, whose order is the enum's; `fallback` where absent or wrong.
  template <class Enum>
  Enum word(std::string_view key, const Words& table, Enum fallback, int first = 0) {
    const std::optional<std::size_t> found = word_index(key, table);
    return found ? static_cast<Enum>(static_cast<int>(*found) + first) : fallback;
  }
  bool only_known_keys() const { return unknown_keys_.empty(); }
  // Adds `missing-key` where `key` is absent.
  bool require(std::string_view key);

  // `one` and `other` cannot stand together: adds `contrary-keys` where they do.
  bool exclusive(std::string_view one, std::string_view other);
  void fault(Fault fault, const Place& place, std::string message, std::string help = {}) {
    context_.faults.error(fault, place, std::move(message), std::move(help));
  }
  const Context& context() const { return context_; }

 private:
  std::optional<std::size_t> word_index(std::string_view key, const Words& table);
  record::LocalText read_local(const tree::Node& node, std::string_view key);
  // `key` is absent, and one that nobody knows stands for it: that fault is enough.
  bool misspelt(std::string_view key) const;
  // Every key passes here: it must be in the table; where it was written is noted.
  void take(std::string_view key);

  const tree::Node& node_;
  const Keys& table_;
  const Context& context_;
  bool is_map_;
  std::vector<std::string_view> unknown_keys_;
  tree::Map map_;
  record::Written written_;
};

// A BCP 47 tag by its shape.
bool is_language_tag(std::string_view text);

// Declared attributes under `key`, by the declarations of the tracker.
std::map<std::string, record::Attribute> read_attributes(Reader& reader,
                                                         record::AttributeDeclaration::On on);

// Each reads one map of one kind, in register.cc, pledges.cc, evidence.cc, csv.cc.
void read_tracker(const tree::Node& node, Context& context);
void read_register(Reader& root, Context& context);
void read_pledges(Reader& root, Context& context);
void read_evidence(Reader& root, Context& context);
void read_csv_findings(const tree::Node& rows, Context& context);
// Everything of one file but `include`.
void read_file(Reader& root, Context& context);

// Something of every kind could not be read: references may be to it, and check() says nothing of
// them.
void spoil(record::Record& record);

}  // namespace sanya::load
