// SPDX-License-Identifier: Apache-2.0
// Copies of the whole file, and back from one.
#include <utility>

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "base/real_file.h"
#include "ledger/code.h"
#include "ledger/impl.h"

namespace sanya::ledger {
namespace {

constexpr int kBetween = 10;  // milliseconds between attempts that SQLite does not repeat

// All pages of one file into another, within one transaction of that.
class Copy {
 public:
  Copy(SQLite::Database& to, SQLite::Database& from)
      : work_(sqlite3_backup_init(to.getHandle(), "main", from.getHandle(), "main")) {}
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  ~Copy() { sqlite3_backup_finish(work_); }

  // Keeps others from writing to the copy; whoever reads it sees what was there. SQLITE_OK.
  int lock() { return step(0); }
  int run() {
    const int code = step(-1);
    const int finished = sqlite3_backup_finish(std::exchange(work_, nullptr));
    return code == SQLITE_DONE ? finished : code;
  }

 private:
  int step(int pages) {
    int code = work_ == nullptr ? SQLITE_ERROR : SQLITE_BUSY;
    for (int waited = 0; work_ != nullptr && waited < kPatience; waited += kBetween) {
      code = sqlite3_backup_step(work_, pages);
      if (code != SQLITE_BUSY && code != SQLITE_LOCKED) break;
      sqlite3_sleep(kBetween);
    }
    return code;
  }

  sqlite3_backup* work_;
};

Error taken(const std::string& path) {
  return {ErrorKind::io, fmt::format("cannot write \"{}\": it is there already", path)};
}

// The file is made under another name, so that nobody ever meets half a copy.
Result<Done> copy_to(const std::string& path, SQLite::Database& from, const Outside& outside) {
  if (is_taken(path)) return taken(path);
  std::string fresh = path + ".new-";
  append_hex(fresh, outside.random(8));
  auto copied = guarded(path, [&]() -> Result<Done> {
    SQLite::Database copy = connect(fresh, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const int code = Copy(copy, from).run();
    if (code != SQLITE_OK) return refusal(path, plain_words(code));
    return Done{};
  });
  Result<bool> named = copied ? rename_to_free(fresh, path) : copied.error();
  for (const char* rest : {"", "-wal", "-shm"}) remove_if_there(fresh + rest);
  if (!named) return named.error();
  if (!*named) return taken(path);
  return Done{};
}

}  // namespace

Result<Done> Ledger::backup(const std::string& path) const {
  return copy_to(path, impl_->database, impl_->outside);
}

Result<Restored> Ledger::restore(const Ledger& backup, const std::string& aside, bool force) {
  return guarded(impl_->path, [&]() -> Result<Restored> {
    SQLite::Database& source = backup.impl_->database;
    SQLite::Database here = connect_to_read(impl_->path);
    Copy copy(impl_->database, source);
    if (const int code = copy.lock(); code != SQLITE_OK) {
      return refusal(impl_->path, plain_words(code));
    }
    Restored restored{.before = head_of(here).size, .after = head_of(source).size};
    restored.goes_on =
        restored.before <= restored.after &&
        Subtrees(here).root(0, restored.before) == Subtrees(source).root(0, restored.before);
    if (!restored.goes_on && !force) return restored;
    if (auto kept = copy_to(aside, here, impl_->outside); !kept) return kept.error();
    if (const int code = copy.run(); code != SQLITE_OK) {
      return refusal(impl_->path, plain_words(code));
    }
    restored.done = true;
    return restored;
  });
}

}  // namespace sanya::ledger
