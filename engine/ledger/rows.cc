// SPDX-License-Identifier: Apache-2.0
#include "ledger/rows.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace sanya::ledger {

Rows::Rows(SQLite::Database& database, const std::string& sql) : database_(database) {
  check(sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement_, nullptr));
}

void Rows::check(int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(database_.getHandle(), code);
}

void Rows::bind(int at, std::int64_t number) { check(sqlite3_bind_int64(statement_, at, number)); }

void Rows::bind(int at, std::string_view text) {
  check(sqlite3_bind_text64(statement_, at, text.data(), text.size(), nullptr, SQLITE_UTF8));
}

Rows::~Rows() { sqlite3_finalize(statement_); }

bool Rows::next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw SQLite::Exception(database_.getHandle(), code);
}

std::string_view Rows::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Rows::number(int column) const { return sqlite3_column_int64(statement_, column); }

bool Rows::is_absent(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

}  // namespace sanya::ledger
