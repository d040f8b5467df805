// SPDX-License-Identifier: Apache-2.0
// What the commands that write to the ledger have in common. Private to `cli`.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "cli/session.h"

namespace sanya::cli {

// What a person may call themselves: one word, so that a log has columns.
bool is_handle(std::string_view text);

// Who writes and why, by --author and --message; nullopt after telling that nobody is named.
std::optional<app::Entering> writer(const Call& call);

// kDone, or kUsage after telling that a command which writes takes neither --known-at nor
// --no-ledger.
int refuse_earlier(const Call& call);

// "entry 3", "entries 3 to 5".
std::string entries_text(const ledger::Appended& appended);

// The ledger and files that a writing command works on.
app::Where where_written(const Call& call);

// The folder and the name of a path.
std::pair<std::string, std::string> folder_and_name(const std::string& path);

// Writes the file of --out and tells its path; prints the text where there is no --out.
int write_out(const Call& call, const std::string& text);

// Tells what was entered by hand, or what is wrong with it.
int tell_entered(const Call& call, const Result<app::Entered>& entered);
int tell_entered(const Call& call, const app::Answered<Result<app::Entered>>& answered);

// Warnings about what is entered, and all errors.
void tell_faults(const Call& call, const Diagnostics& faults);

// The tree of the YAML on standard input; nullopt after telling its faults.
std::optional<tree::Node> fragment_on_input(const Call& call);

}  // namespace sanya::cli
