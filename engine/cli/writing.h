// SPDX-License-Identifier: Apache-2.0
// What the commands that write to the ledger have in common. Private to `cli`.
#pragma once

#include <optional>

#include "cli/session.h"

namespace sanya::cli {

// Who writes and why, by --author and --message; nullopt after telling that nobody is named.
std::optional<app::Entering> writer(const Call& call);

// kDone, or kUsage after telling that a command which writes takes neither --known-at nor
// --no-ledger.
int refuse_earlier(const Call& call);

}  // namespace sanya::cli
