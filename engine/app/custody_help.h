// SPDX-License-Identifier: Apache-2.0
// What the use cases about a ledger itself have in common. Private to `app`.
#pragma once

#include <string>

#include "app/app.h"
#include "app/rule_files.h"

namespace sanya::app {

// The tracker's ledger; an error that tells how one is made where there is none.
Result<ledger::Ledger> existing_ledger(const Where& where, ledger::Mode mode);

// A small file that was named on the command line.
Result<std::string> read_small(const OpenFolder& folders, const std::string& path);

}  // namespace sanya::app
