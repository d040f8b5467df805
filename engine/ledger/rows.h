// SPDX-License-Identifier: Apache-2.0
// Rows that are read by the million: SQLiteCpp's columns count references for every value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <SQLiteCpp/Database.h>

struct sqlite3_stmt;

namespace sanya::ledger {

// Throws what SQLiteCpp would throw.
class Rows {
 public:
  Rows(SQLite::Database& database, const std::string& sql);
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  ~Rows();

  void bind(int at, std::int64_t number);
  void bind(int at, std::string_view text);  // which stays where it is
  bool next();
  // Of the row that next() came to, valid until it is called again. An absent value is empty, or 0.
  std::string_view text(int column) const;
  std::int64_t number(int column) const;
  bool is_absent(int column) const;

 private:
  void check(int code);
  SQLite::Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace sanya::ledger
