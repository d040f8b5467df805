// SPDX-License-Identifier: Apache-2.0
// Comparing with the ledger only those files that changed since they were synced. Private to `app`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/state.h"

namespace sanya::app {

// What there is to append, and with which bodies.
struct ToSync {
  Changes changes;
  std::map<Name, std::string> bodies;  // of what is put or corrected
};

// With what is to be kept once that is done, so that the next comparison is quick as well.
struct Quick {
  ToSync side;
  std::vector<std::pair<std::string, std::string>> kept;  // names and bytes of derived values
};

// nullopt: it must be found out from all files, for more than a little evidence changed, or a fault
// is to be told.
Result<std::optional<Quick>> quick_changes(const OpenFolder& folders, const Where& where,
                                           const ledger::Ledger& ledger);

// The derived values that go with a comparison of all files.
std::vector<std::pair<std::string, std::string>> to_keep(const FileSide& files);

}  // namespace sanya::app
