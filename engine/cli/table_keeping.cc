// SPDX-License-Identifier: Apache-2.0
// The table of commands that bring facts into the record, or show how it came to be.
#include "cli/command.h"

namespace sanya::cli {
namespace {

constexpr Option kOfSync[] = {
    kAuthor,
    kMessage,
    {.name = "prefer-files",
     .help = "take from the files what was corrected by hand and then changed in them"},
    {.name = "dry-run", .help = "show what would be done, and do nothing"},
    kFormat,
};

constexpr Option kOfDiff[] = {
    {.name = "from", .value = "POINT", .help = "the first point"},
    {.name = "to",
     .value = "POINT",
     .help = "the second point (default: all that the ledger knows, as of today)"},
    {.name = "question",
     .value = "NAME",
     .help = "these questions only (default: all); may be repeated",
     .many = true},
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
    {.name = "diff",
     .operands = "",
     .summary = "show which answers changed between two moments, and by what",
     .details =
         "A point is a day (what the ledger knew at its end in UTC, as of that day), a time as "
         "2024-06-30T08:01:00Z (what it knew then, as of its day), a number of entries (as of the "
         "day on which the last of them was recorded), or a file with a checkpoint (so many "
         "entries as it states; exit code 4 where the ledger does not contain it; its signature "
         "is for `sanya ledger verify`). --as-of names one day for both, so that nothing changes "
         "by time.\n\n"
         "Each changed answer is told with what changed it: new evidence, a correction, a "
         "retraction, changed rules, or time alone, such as a deadline that passed. Each way of "
         "carrying over only some of the changes is evaluated: what is named gives the later "
         "answer, and no part of it does. Where several would do, each is named; where only "
         "several together do, that is said. The entries shown are those of these kinds that bear "
         "on the action. Overrides change no answer and are listed by themselves. Where the "
         "ledger had no entry by the first day, or there is none, both points answer by what is "
         "known later, in hindsight.\n\n"
         "JSON: docs/schema/diff.schema.json. CSV: one row a changed answer; causes that do "
         "together have + between them, others ;.",
     .example = "sanya diff --from 2024-01-01 --to 2024-06-30\n"
                "sanya diff --from reports/2023/checkpoint.txt --question status\n"
                "sanya diff --from 120 --to 131 --as-of 2024-06-30 --format csv",
     .options = kOfDiff,
     .run = diff},
};

}  // namespace

std::span<const Command> keeping_commands() { return kKeeping; }

}  // namespace sanya::cli
