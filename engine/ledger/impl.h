// SPDX-License-Identifier: Apache-2.0
// What stands behind the door.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "ledger/guard.h"
#include "ledger/ledger.h"
#include "ledger/rows.h"

namespace sanya::ledger {

inline constexpr int kPatience = 60'000;  // milliseconds that another may keep the file busy

struct Ledger::Impl {
  std::string path;
  Mode mode;
  Outside outside;
  SQLite::Database database;
};

// Several statements on one state of the file, for as long as this lives; may be nested.
class Snapshot {
 public:
  explicit Snapshot(SQLite::Database& database);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  SQLite::Database& database_;
  bool begun_;
};

// Columns of a row without a copy, until the next row. An absent value is empty.
std::string_view text_at(SQLite::Statement& row, int column);
std::string to_owned(SQLite::Statement& row, int column);

struct Head {
  std::int64_t size = 0;
  std::int64_t time = 0;
};
Head head_of(SQLite::Database& database);

inline constexpr std::string_view kEntryColumns =
    "sequence, time, author, message, origin, verb, kind, id, corrects, sealed, body_hash, leaf, "
    "salt, body";
// The entry of a row of kEntryColumns. Whatever the file holds, it reads as something.
void read_entry(const Rows& row, Entry& entry);

// The kind of entry that says that another's body was removed; its id is that one's sequence.
inline constexpr std::string_view kErasure = "erasure";
// Likewise: that another's sealed body arrived.
inline constexpr std::string_view kUnsealing = "unsealing";

// Writes the leaf data of `entry` behind `text`, `time` being its moment's text.
void append_leaf_data(std::string& text, const Entry& entry, std::string_view time);

// What append.cc does within a transaction that another began.
Appended append_all(SQLite::Database& database, const Outside& outside, const Batch& batch);
// What stands in a batch that may not be appended, if anything does.
std::optional<std::string> flaw_of(const Batch& batch, std::int64_t size);

// To write too. May throw.
SQLite::Database connect(const std::string& name, int flags);
// Opened as it can be, for one who only reads. May throw.
SQLite::Database connect_to_read(const std::string& path);
// Moves everything from the write-ahead log into the file, and leaves no byte in the log.
Result<Done> empty_log(const std::string& path, SQLite::Database& database);

// Kept hashes of whole subtrees, in the table `subtrees`; from the entries' leaves.
class Subtrees {
 public:
  explicit Subtrees(SQLite::Database& database) : database_(database) {}
  static bool is_kept(int level);
  std::optional<Hash> kept(int level, std::int64_t position);
  // Those of the entries after the first `from`, up to the `to`-th.
  std::vector<Hash> leaves(std::int64_t from, std::int64_t to);
  // Adds what became whole between two sizes. `leaves`: those of the entries above `from`.
  void grow(std::int64_t from, const std::vector<Hash>& leaves);
  // The root over leaves from..to-1, counted from 0.
  Hash root(std::int64_t from, std::int64_t to);
  std::vector<Hash> inclusion(std::int64_t index, std::int64_t size);
  std::vector<Hash> consistency(std::int64_t from, std::int64_t to);

 private:
  SQLite::Database& database_;
};

}  // namespace sanya::ledger
