// SPDX-License-Identifier: Apache-2.0
// Other people's data brought in by a mapping, into the ledger or a file. Public through app.h.
#pragma once

#include <string>
#include <vector>

#include "app/keeping.h"
#include "exchange/exchange.h"

namespace sanya::app {

// Entries of an import have the origin "import:" with the mapping's name.
inline constexpr std::string_view kImportOrigin = "import:";

struct ImportAsked {
  std::string mapping;  // paths
  std::vector<std::string> files;
  std::string names = {};  // a table of names, corrected by a person; "" for none
  std::string out = {};    // the file of the tracker that is made, and may be there already
  enum class Into { nothing, ledger, file } into = Into::nothing;
  bool without_refused = false;  // rows with faults are left out; else they stop it
};

struct Import {
  std::string name;  // of the mapping
  exchange::Imported found;
  std::vector<Name> put;        // new in the record
  std::vector<Name> corrected;  // there otherwise
  std::vector<Name> retracted;  // brought by this import before, and no longer in the files
  std::size_t unchanged = 0;
  ledger::Appended appended;
  std::string yaml = {};  // of a file: all of it
  Diagnostics faults;     // with errors, nothing was done
};

// Reads the files by the mapping and checks what comes of them with the whole record: that of the
// ledger, else of the files, else (where there is no tracker) by itself. What an earlier import by
// the same mapping brought is replaced by this one.
Result<Import> import(const OpenFolder& folders, const Where& where, const ImportAsked& asked,
                      const Entering& entering);

// Takes all that an import brought out of the record, as `retract` does.
Answered<Result<Entered>> withdraw(const OpenFolder& folders, const Where& where,
                                   const std::string& import, const Entering& entering);

// A first mapping of the file's list, in YAML; "" with faults.
Result<std::string> sketch(const OpenFolder& folders, const std::string& file,
                           const exchange::Sketched& said, Diagnostics& faults);

// The names and titles as a table that a person can correct: kind, written, id, how, confidence,
// times.
std::string names_table(const std::vector<exchange::NameTaken>& names);

}  // namespace sanya::app
