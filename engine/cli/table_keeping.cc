// SPDX-License-Identifier: Apache-2.0
// The table of commands that bring facts into the record, or show how it came to be.
#include "cli/command.h"

namespace sanya::cli {
namespace {

constexpr Option kAuthor{
    .name = "author",
    .value = "HANDLE",
    .help =
        "who writes: a name of your choice (default: what SANYA_AUTHOR in the environment says)"};
constexpr Option kMessage{
    .name = "message", .value = "TEXT", .help = "why, for whoever reads the ledger later"};

constexpr Option kOfSync[] = {
    kAuthor,
    kMessage,
    {.name = "prefer-files",
     .help = "take from the files what was corrected by hand and then changed in them"},
    {.name = "dry-run", .help = "show what would be done, and do nothing"},
    kFormat,
};

constexpr Command kKeeping[] = {
    {.name = "sync",
     .operands = "",
     .summary = "bring what the files say into the ledger",
     .details =
         "Compares the tracker's files, its rule pack and its ladders with the ledger "
         "(.sanya/ledger.db beside commitments.yaml, made where there is none) and appends what is "
         "new, changed or gone; nothing else is touched. Files with errors are not synced. From "
         "then on every command reads the ledger. What was entered, corrected or retracted by "
         "hand stays so, whatever the files still say; where the files say something new of it, "
         "sync does nothing and names it.\n\n"
         "JSON: `schema_version`, `put`, `corrected`, `retracted`, `kept`, `conflicts` (each a "
         "list of `kind` and `id`), `as_before`: the files are as they were when last synced, and "
         "nothing "
         "was compared; `unchanged`, `first` and `last`: the entries appended, 0 where "
         "none were. CSV: one row an object concerned.",
     .example = "sanya sync --author srey-mom --message \"articles of June\"\n"
                "sanya sync --dry-run",
     .options = kOfSync,
     .run = sync},
};

}  // namespace

std::span<const Command> keeping_commands() { return kKeeping; }

}  // namespace sanya::cli
