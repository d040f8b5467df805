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

constexpr Option kOfApprove[] = {
    {.name = "from",
     .value = "DAY",
     .help = "the period's first day (default: a year before its last)"},
    {.name = "until", .value = "DAY", .help = "the period's last day (default: that of --as-of)"},
    {.name = "coder", .value = "HANDLE", .help = "who coded the evidence"},
    {.name = "checker", .value = "HANDLE", .help = "who checked it"},
    {.name = "approver", .value = "HANDLE", .help = "who answers for the report"},
    {.name = "alone", .help = "let one person be several of these; the report says so"},
    {.name = "retract", .help = "take the approval back: the report is a draft again"},
    kAuthor,
    kMessage,
    {.name = "format",
     .value = "FORMAT",
     .help = "table (the default) or json",
     .choices = "table json"},
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
    {.name = "approve",
     .operands = "",
     .summary = "answer for a report: who coded, who checked, who approved",
     .details =
         "Where a tracker has a ledger, its reports are drafts until one is approved. An approval "
         "is an entry about the report of one period, in one language, by one rule pack, on what "
         "the ledger has (or had, with --known-at). It stands until it is taken back, or until "
         "anything is added to the record; the report then is a draft again. Coder, checker and "
         "approver must be three people, unless --alone is given. Approving changes no answer.\n\n"
         "JSON: `schema_version`, `entry`, `retracted`, `from`, `until`, `language`, and of an "
         "approval `pack` (its hash), `entries` and `root` of the ledger it is about, `coder`, "
         "`checker`, `approver`, `alone`.",
     .example = "sanya approve --from 2024-01-01 --until 2024-06-30 --coder srey-mom --checker "
                "vuthy --approver dara --author dara\n"
                "sanya approve --retract --from 2024-01-01 --until 2024-06-30 --author dara",
     .options = kOfApprove,
     .run = approve},
};

}  // namespace

std::span<const Command> keeping_commands() { return kKeeping; }

}  // namespace sanya::cli
