// SPDX-License-Identifier: Apache-2.0
#include "ledger/guard.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace sanya::ledger {

std::string plain_words(int code) {
  // What readers and writers share beside the file needs room, too.
  if (code == SQLITE_IOERR_SHMSIZE) return "the disk is full";
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program has kept it busy for longer than a minute";
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_NOMEM:
      return "memory has run out";
    case SQLITE_NOTADB:
      return "it is no ledger";
    case SQLITE_CORRUPT:
      return "the file is damaged";
    case SQLITE_READONLY:
      return "it may only be read";
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "permission denied";
    case SQLITE_CANTOPEN:
      return "it cannot be opened";
    case SQLITE_IOERR:
      return "the system failed to read or write it";
    case SQLITE_TOOBIG:
      return "a text is too long";
    case SQLITE_CONSTRAINT:
      return "an entry is never altered, and refers to earlier ones only";
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
      return "its tables are not those of a ledger";
    default:
      return fmt::format("the database refused (error {})", code);
  }
}

Error refusal(const std::string& path, const std::string& why) {
  return {ErrorKind::io, fmt::format("the ledger \"{}\": {}", path, why)};
}

}  // namespace sanya::ledger
