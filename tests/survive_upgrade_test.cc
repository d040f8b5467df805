// SPDX-License-Identifier: Apache-2.0
// The way from each version of the file to the newest, broken off at each call: a file is of one
// version or of the next, and the next attempt arrives.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <csignal>

#include "ledger/tables.h"
#include "survive_help.h"

using namespace sanya;
using ledger::Form;

namespace {

// The released steps, and after them two such as may come: a column, and a table made anew.
std::vector<std::string_view> path_ahead() {
  const auto released = ledger::steps();
  std::vector<std::string_view> path(released.begin(), released.end());
  path.emplace_back(
      "ALTER TABLE checkpoints ADD COLUMN witness TEXT;"
      "INSERT INTO checkpoints (note, size) VALUES ('of the second', 2)");
  path.emplace_back(
      "CREATE TABLE notes (note TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT;"
      "INSERT INTO notes SELECT note, size FROM checkpoints; DROP TABLE checkpoints;"
      "INSERT INTO notes VALUES ('of the third', 3)");
  return path;
}

SQLite::Database database(const std::string& path) {
  SQLite::Database opened(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  opened.exec("PRAGMA synchronous = FULL");
  return opened;
}

// All that is in it, but for its version.
std::string shape(SQLite::Database& opened) {
  std::string text;
  for (const auto& [name, sql] : ledger::schema_of(opened)) {
    text += name;
    text += ": ";
    text += sql;
    text += '\n';
    if (!sql.starts_with("CREATE TABLE")) continue;
    text += opened.execAndGet("SELECT count(*) FROM " + name).getString();
    text += " rows\n";
  }
  return text;
}

int migrate(const std::string& path, std::size_t steps) {
  const auto ahead = path_ahead();
  world::now();
  try {
    SQLite::Database opened = database(path);
    ledger::migrate(opened, std::span(ahead).first(steps));
  } catch (const SQLite::Exception&) {
    return cli::kIo;
  }
  return cli::kDone;
}

}  // namespace

TEST_CASE("upgrade: broken off at each call, a file is of one version or of the next") {
  const auto ahead = path_ahead();
  int trials = 0;
  for (const std::string mode : {"DELETE", "WAL"}) {
    for (std::size_t from = 0; from < ahead.size(); ++from) {
      const std::string folder = fresh_folder();
      const std::string path = folder + "/ledger.db";
      std::vector<std::string> shapes;  // of each version
      for (std::size_t steps = 0; steps <= ahead.size(); ++steps) {
        REQUIRE(migrate(folder + "/whole.db", steps) == cli::kDone);
        SQLite::Database opened = database(folder + "/whole.db");
        shapes.push_back(shape(opened));
      }
      const auto begin = [&] {
        for (const char* rest : {"", "-wal", "-shm", "-journal"}) {
          std::filesystem::remove(path + rest);
        }
        database(path).exec("PRAGMA journal_mode = " + mode);
        REQUIRE(migrate(path, from) == cli::kDone);
      };
      constexpr unsigned kAll = world::kWrite | world::kSync | world::kName;
      begin();
      const auto work = [&] { return migrate(path, ahead.size()); };
      const auto whole = world::elsewhere({.kinds = kAll}, work);
      REQUIRE(whole.code == cli::kDone);
      for (long at = 1; at <= whole.calls; ++at) {
        for (const bool killed : {false, true}) {
          INFO(mode << ", from version " << from << ", call " << at << " of " << whole.calls
                    << (killed ? ", killed" : ", failing"));
          begin();
          const auto broken = world::elsewhere(
              {.kinds = kAll, .at = at, .error = ENOSPC, .killed = killed, .half = true}, work);
          CHECK((broken.signal == SIGKILL || broken.code == cli::kIo || broken.code == cli::kDone));
          {
            SQLite::Database opened = database(path);
            const auto version =
                static_cast<std::size_t>(opened.execAndGet("PRAGMA user_version").getInt());
            REQUIRE((version >= from && version <= ahead.size()));
            CHECK(shape(opened) == shapes[version]);
          }
          CHECK(work() == cli::kDone);
          SQLite::Database opened = database(path);
          CHECK(shape(opened) == shapes.back());
          CHECK(ledger::is_newest(opened, ahead));
          ++trials;
        }
      }
      std::filesystem::remove_all(folder);
    }
  }
  WARN(trials << " upgrades broken off, from each of " << ahead.size() << " versions");
}
