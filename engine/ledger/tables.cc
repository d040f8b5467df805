// SPDX-License-Identifier: Apache-2.0
#include "ledger/tables.h"

#include <array>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace sanya::ledger {
namespace {

// `entries` is the record. All else is derived, but `checkpoints`: what was signed here.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE entries (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  time INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author <> ''),
  message TEXT NOT NULL,
  origin TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('put', 'retract')),
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  corrects INTEGER REFERENCES entries (sequence),
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  salt BLOB CHECK (length(salt) = 32),
  body TEXT
) STRICT;

CREATE INDEX entries_by_object ON entries (kind, id);

CREATE TRIGGER entries_stay_as_they_are BEFORE UPDATE ON entries
WHEN NOT (
  new.sequence IS old.sequence AND new.time IS old.time AND new.author IS old.author
  AND new.message IS old.message AND new.origin IS old.origin AND new.verb IS old.verb
  AND new.kind IS old.kind AND new.id IS old.id AND new.corrects IS old.corrects
  AND new.sealed IS old.sealed AND new.body_hash IS old.body_hash AND new.leaf IS old.leaf
  AND (new.body IS NULL AND new.salt IS NULL
       OR old.sealed = 1 AND old.body IS NULL AND new.body IS NOT NULL AND new.salt IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'an entry is never altered');
END;

CREATE TRIGGER entries_remain BEFORE DELETE ON entries
BEGIN
  SELECT RAISE(ABORT, 'an entry is never deleted');
END;

CREATE TABLE checkpoints (
  note TEXT PRIMARY KEY,
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE extent (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  size INTEGER NOT NULL
) STRICT;

CREATE TABLE subtrees (
  level INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE derived (
  name TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
)sql";

constexpr std::array kSteps = {kFirst};

std::int64_t number(SQLite::Database& database, const std::string& sql) {
  return database.execAndGet(sql).getInt64();
}

}  // namespace

std::span<const std::string_view> steps() { return kSteps; }

Form form_of(SQLite::Database& database, std::span<const std::string_view> path) {
  const std::int64_t application = number(database, "PRAGMA application_id");
  const std::int64_t version = number(database, "PRAGMA user_version");
  if (application == kApplication && version > 0) {
    return version > static_cast<std::int64_t>(path.size()) ? Form::later : Form::ours;
  }
  const bool empty = application == 0 && version == 0 &&
                     number(database, "SELECT count(*) FROM sqlite_schema") == 0;
  return empty ? Form::empty : Form::other;
}

bool is_newest(SQLite::Database& database, std::span<const std::string_view> path) {
  return number(database, "PRAGMA user_version") == static_cast<std::int64_t>(path.size());
}

void migrate(SQLite::Database& database, std::span<const std::string_view> path) {
  while (!is_newest(database, path)) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::int64_t version = number(database, "PRAGMA user_version");
    if (version >= static_cast<std::int64_t>(path.size())) return;
    database.exec(std::string(path[static_cast<std::size_t>(version)]));
    database.exec(fmt::format("PRAGMA application_id = {}", kApplication));
    database.exec(fmt::format("PRAGMA user_version = {}", version + 1));
    transaction.commit();
  }
}

std::map<std::string, std::string> schema_of(SQLite::Database& database) {
  std::map<std::string, std::string> schema;
  SQLite::Statement each(database,
                         "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'");
  while (each.executeStep()) {
    schema[each.getColumn(0).getString()] = each.getColumn(1).getString();
  }
  return schema;
}

}  // namespace sanya::ledger
