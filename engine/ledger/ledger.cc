// SPDX-License-Identifier: Apache-2.0
// Opening the file, and what is asked of it as a whole.
#include "ledger/ledger.h"

#include <utility>

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "base/hash.h"
#include "base/real_file.h"
#include "ledger/code.h"
#include "ledger/impl.h"
#include "ledger/tables.h"

namespace sanya::ledger {

SQLite::Database connect(const std::string& name, int flags) {
  SQLite::Database database(name, flags | SQLite::OPEN_NOMUTEX, kPatience);
  sqlite3_extended_result_codes(database.getHandle(), 1);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  database.exec(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
      "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -16384;");
  return database;
}

namespace {

// A file that nobody else knows becomes an empty ledger.
void lay_out(const std::string& path) {
  SQLite::Database database = connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  // In pages larger than the usual an entry costs less to write and to check.
  database.exec("PRAGMA page_size = 16384");
  migrate(database, steps());
  // Only now, so that nothing of it stands in a log beside it, which would not get its new name.
  if (database.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal") {
    throw SQLite::Exception("no write-ahead log", SQLITE_IOERR);
  }
}

// The file is made under another name, so that nobody ever meets half a ledger.
Result<Done> create(const std::string& path, const Outside& outside) {
  if (auto made = make_folders_above(path); !made) return made.error();
  std::string fresh = path + ".new-";
  append_hex(fresh, outside.random(8));
  auto laid_out = guarded(path, [&]() -> Result<Done> {
    lay_out(fresh);
    return Done{};
  });
  Result<bool> named = laid_out ? rename_to_free(fresh, path) : laid_out.error();
  for (const char* rest : {"", "-wal", "-shm"}) remove_if_there(fresh + rest);
  if (!named) return named.error();
  return Done{};
}

// A file in a folder that may not be written can still be read where no writer left a log beside
// it: then it cannot change either.
std::string as_unchanging(const std::string& path) {
  std::string name = "file:";
  for (char each : path) {
    const bool plain = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                       (each >= '0' && each <= '9') || each == '/' || each == '.' || each == '-' ||
                       each == '_';
    if (plain) {
      name += each;
    } else {
      name += '%';
      append_hex(name, {&each, 1});
    }
  }
  return name + "?immutable=1";
}

}  // namespace

SQLite::Database connect_to_read(const std::string& path) {
  try {
    SQLite::Database database = connect(path, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA query_only = ON");
    database.execAndGet("SELECT count(*) FROM sqlite_schema");
    return database;
  } catch (const SQLite::Exception& exception) {
    const int code = exception.getErrorCode() & 0xff;
    const bool barred = code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM;
    if (!barred || size_of_file(path + "-wal").value_or(0) > 0) throw;
  }
  SQLite::Database database =
      connect(as_unchanging(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
  database.execAndGet("SELECT count(*) FROM sqlite_schema");
  return database;
}

namespace {

// Why it is no ledger that this version of the program knows; nullopt: it is.
std::optional<std::string> fault_of_form(SQLite::Database& database) {
  switch (form_of(database, steps())) {
    case Form::later:
      return "it was written by a later version of this program";
    case Form::empty:
    case Form::other:
      return "it is no ledger";
    case Form::ours:
      break;
  }
  return std::nullopt;
}

// Its tables as this version of the program has them; the error says why not.
Result<Done> bring_up_to_date(const std::string& path, Mode mode, SQLite::Database& database) {
  if (const auto fault = fault_of_form(database)) return refusal(path, *fault);
  if (is_newest(database, steps())) return Done{};
  if (mode == Mode::read) {
    return refusal(path, "it is of an earlier version: a command that writes brings it up to date");
  }
  migrate(database, steps());
  return Done{};
}

}  // namespace

std::optional<std::string> why_no_ledger(const std::string& path) {
  try {
    SQLite::Database database = connect_to_read(path);
    return fault_of_form(database);
  } catch (const SQLite::Exception& exception) {
    const int code = exception.getErrorCode();
    const bool of_content = code == SQLITE_NOTADB || code == SQLITE_ERROR ||
                            code == SQLITE_SCHEMA || (code & 0xff) == SQLITE_CORRUPT;
    if (of_content) return plain_words(code);
  }
  return std::nullopt;
}

Snapshot::Snapshot(SQLite::Database& database)
    : database_(database), begun_(sqlite3_get_autocommit(database.getHandle()) != 0) {
  if (begun_) database_.exec("BEGIN");
}
Snapshot::~Snapshot() {
  if (begun_) database_.tryExec("COMMIT");
}

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Result<Ledger> Ledger::open(const std::string& path, Mode mode, Outside outside) {
  if (mode == Mode::create && !is_taken(path)) {
    if (auto created = create(path, outside); !created) return created.error();
  }
  if (!size_of_file(path)) {
    const char* why = is_taken(path) ? "it is not a regular file" : "there is no such file";
    return Error{ErrorKind::cannot_open, fmt::format("cannot open \"{}\": {}", path, why)};
  }
  return guarded(path, [&]() -> Result<Ledger> {
    SQLite::Database database =
        mode == Mode::read ? connect_to_read(path) : connect(path, SQLite::OPEN_READWRITE);
    auto ready = bring_up_to_date(path, mode, database);
    if (!ready) return ready.error();
    auto impl = std::make_unique<Impl>(Impl{path, mode, std::move(outside), std::move(database)});
    return Ledger(std::move(impl));
  });
}

Result<std::optional<Derived>> Ledger::derived(const std::string& name) const {
  using Found = std::optional<Derived>;
  return guarded(impl_->path, [&]() -> Result<Found> {
    SQLite::Statement one(impl_->database, "SELECT size, hash, bytes FROM derived WHERE name = ?");
    one.bindNoCopy(1, name);
    if (!one.executeStep()) return Found();
    Derived found{.size = one.getColumn(0).getInt64(), .bytes = to_owned(one, 2)};
    // A damaged one is as good as none.
    if (hash_from(text_at(one, 1)) != sha256_bytes({found.bytes})) return Found();
    return Found(std::move(found));
  });
}

Result<Done> Ledger::keep(const std::string& name, const Derived& derived) {
  return keep({{name, derived}});
}

Result<Done> Ledger::keep(const std::vector<std::pair<std::string, Derived>>& all) {
  if (impl_->mode == Mode::read) return Done{};
  return guarded(impl_->path, [&]() -> Result<Done> {
    SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement put(impl_->database,
                          "INSERT INTO derived VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE "
                          "SET size = excluded.size, hash = excluded.hash, bytes = excluded.bytes");
    for (const auto& [name, derived] : all) {
      const Hash hash = sha256_bytes({derived.bytes});
      put.bindNoCopy(1, name);
      put.bind(2, derived.size);
      put.bindNoCopy(3, hash.data(), static_cast<int>(hash.size()));
      put.bindNoCopy(4, derived.bytes.data(), static_cast<int>(derived.bytes.size()));
      put.exec();
      put.reset();
    }
    transaction.commit();
    return Done{};
  });
}

Result<Done> Ledger::keep_checkpoint(const std::string& note, std::int64_t size) {
  return guarded(impl_->path, [&]() -> Result<Done> {
    SQLite::Statement put(impl_->database,
                          "INSERT INTO checkpoints VALUES (?, ?) ON CONFLICT DO "
                          "NOTHING");
    put.bindNoCopy(1, note);
    put.bind(2, size);
    put.exec();
    return Done{};
  });
}

Result<std::vector<std::string>> Ledger::checkpoints() const {
  using Notes = std::vector<std::string>;
  return guarded(impl_->path, [&]() -> Result<Notes> {
    Notes notes;
    SQLite::Statement each(impl_->database, "SELECT note FROM checkpoints ORDER BY size, note");
    while (each.executeStep()) notes.push_back(to_owned(each, 0));
    return notes;
  });
}

Result<Done> Ledger::compact() {
  return guarded(impl_->path, [&]() -> Result<Done> {
    impl_->database.exec("VACUUM");
    return empty_log(impl_->path, impl_->database);
  });
}

Result<Done> empty_log(const std::string& path, SQLite::Database& database) {
  SQLite::Statement truncate(database, "PRAGMA wal_checkpoint(TRUNCATE)");
  if (truncate.executeStep() && truncate.getColumn(0).getInt64() == 0) return Done{};
  return refusal(path,
                 "another program has been reading it for longer than a minute, so that "
                 "its log could not be emptied; compact it later");
}

}  // namespace sanya::ledger
