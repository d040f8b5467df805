// SPDX-License-Identifier: Apache-2.0
// Where a tracker's files and its ledger are, and as of which moment its record is wanted. Public
// through app.h.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/disk.h"
#include "base/result.h"
#include "ledger/ledger.h"

namespace sanya::app {

// Opens a folder by its path as a person wrote it; "" is the current folder.
using OpenFolder = std::function<std::unique_ptr<Disk>(const std::string& path)>;
// Opens a ledger by its file's path.
using OpenLedger =
    std::function<Result<ledger::Ledger>(const std::string& path, ledger::Mode mode)>;

// A word of the person's that nothing is called by.
struct Unknown {
  std::string message;  // lower case, no full stop
  std::string help;     // may be empty
};
template <class T>
using Answered = std::variant<T, Unknown>;

// As of which moment the record is wanted: at most one of the two; neither: all that is in it.
struct Known {
  std::optional<ledger::Moment> by = {};     // what had been recorded by then
  std::optional<std::int64_t> entries = {};  // so many entries
  bool asked() const { return by.has_value() || entries.has_value(); }
};

struct Where {
  std::string tracker;  // a file (*.yaml, *.yml) or a folder; "": the current folder
  std::string pack;  // a file; "": rules/house.yaml of the tracker's folder, else the shipped one
  std::string shipped;      // folder with the packs that came with the program; "": none
  OpenLedger ledgers = {};  // empty: the files alone are read
  Known known = {};         // asks for a ledger
  bool reveal = false;      // show identities that are withheld: for the keeper's own eyes
};

// The ledger of a tracker: .sanya/ledger.db in its folder.
std::string ledger_path(const Where& where);

}  // namespace sanya::app
