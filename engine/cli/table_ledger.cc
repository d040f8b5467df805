// SPDX-License-Identifier: Apache-2.0
// The table of commands about a ledger itself.
#include "cli/command.h"
#include "cli/ledger_commands.h"

namespace sanya::cli {
namespace {

constexpr Option kAuthor{
    .name = "author",
    .value = "HANDLE",
    .help = "who does it: a name of your choice (default: what SANYA_AUTHOR says)"};
constexpr Option kMessage{
    .name = "message", .value = "TEXT", .help = "why, for whoever reads the ledger later"};
constexpr Option kOut{
    .name = "out", .value = "FILE", .help = "write it there (default: standard output)"};

constexpr Option kOfLog[] = {
    {.name = "from", .value = "ENTRY", .help = "the first entry shown"},
    {.name = "to", .value = "ENTRY", .help = "the last entry shown"},
    {.name = "author", .value = "HANDLE", .help = "what that author entered only"},
    kFormat,
};
constexpr Option kOfVerify[] = {
    {.name = "checkpoint",
     .value = "FILE",
     .help = "a checkpoint that somebody has kept outside the ledger"},
    {.name = "key",
     .value = "KEY",
     .help = "the public key that signed it, or a file with it (default: that of .sanya/key)"},
    kFormat,
};
constexpr Option kOfKey[] = {
    {.name = "out",
     .value = "FILE",
     .help = "where the private key goes (default: .sanya/key beside the ledger)"},
};
constexpr Option kOfCheckpoint[] = {
    {.name = "key", .value = "FILE", .help = "the private key (default: .sanya/key)"},
    kOut,
};
constexpr Option kOfProve[] = {
    {.name = "size",
     .value = "N",
     .help = "in the checkpoint of that many entries (default: the latest)"},
    {.name = "from", .value = "N", .help = "from the checkpoint of that many entries"},
    {.name = "to",
     .value = "N",
     .help = "to the checkpoint of that many entries (default: the latest)"},
    kOut,
};
constexpr Option kOfBundle[] = {kOut};
constexpr Option kOfRestore[] = {
    {.name = "force",
     .help = "though entries that are only in the ledger go out of it, or it cannot be read"},
};
constexpr Option kOfErase[] = {
    kAuthor,
    {.name = "reason", .value = "TEXT", .help = "why: it stays in the ledger for good"},
    {.name = "yes", .help = "do not ask"},
};
constexpr Option kOfUnseal[] = {kAuthor, kMessage};

constexpr Command kReading[] = {
    {.name = "ledger log",
     .operands = "[KIND ID]",
     .most = 2,
     .summary = "list what was entered, by whom and when, the newest last",
     .details =
         "With a kind and an id, the history of that object: each entry about it with what it "
         "changed, key by key. `sealed` is an entry of which only the hash was recorded, `erased` "
         "one whose body was taken out later. --known-at ends the list at that moment.\n\n"
         "JSON: `schema_version`, `entries` (each `sequence`, `time`, `author`, `verb`, `kind`, "
         "`id`, `origin`, `message`, `corrects`, `sealed`, `opened_by`, `erased_by`, `leaf`, and "
         "for one object `changed`, a list of `key`, `before`, `after`). CSV: one row an entry.",
     .example = "sanya ledger log --from 200\nsanya ledger log --author ana --format csv\n"
                "sanya ledger log finding poipet-plot-marked",
     .options = kOfLog,
     .run = ledger_log},
    {.name = "ledger verify",
     .operands = "",
     .summary = "recompute every hash, and name what was changed behind the ledger's back",
     .details =
         "Names the first entry that was edited, deleted, inserted or moved, and exits with 4. "
         "Whoever keeps the file can put it back to an earlier copy, or make all its hashes "
         "anew: that shows only against a checkpoint that others hold, given with "
         "--checkpoint.\n\n"
         "JSON: `schema_version`, `sound`, `entries`, `root`, `erased`, `sealed`, `damages` (each "
         "`entry`, 0 for the file as a whole, and `what`), `checkpoint` (null, or `origin`, "
         "`entries`, `root`, `signature_checked`, `unsigned_because`). CSV: one row a damage.",
     .example = "sanya ledger verify\n"
                "sanya ledger verify --checkpoint june.note --key wells.pub",
     .options = kOfVerify,
     .run = ledger_verify},
    {.name = "ledger key",
     .operands = "[NAME]",
     .most = 1,
     .summary = "make the key that signs checkpoints, or show its public half",
     .details =
         "NAME says whose log it is, as in example.org/trackers/wells. The private key goes into "
         ".sanya/key, which only you may read, and nowhere else; it is never written over. The "
         "public key is printed. Without NAME: the public key of the one that is there.",
     .example = "sanya ledger key example.org/trackers/wells\nsanya ledger key > wells.pub",
     .options = kOfKey,
     .run = ledger_key},
    {.name = "ledger checkpoint",
     .operands = "",
     .summary = "sign how many entries there are, and what they hash to",
     .details = "A signed note (C2SP tlog-checkpoint). Give it to others, who can hold the ledger "
                "to it later; one is kept in the ledger too.",
     .example = "sanya ledger checkpoint --out june.note",
     .options = kOfCheckpoint,
     .run = ledger_checkpoint},
    {.name = "ledger prove",
     .operands = "[ENTRY]",
     .most = 1,
     .summary =
         "prove that an entry is in a checkpoint, or that one checkpoint goes on from another",
     .details = "Writes a proof as JSON, for docs/verify.py (docs/ledger.md, \"Proofs\"). The "
                "checkpoints are those that `ledger checkpoint` signed, named by their numbers of "
                "entries.",
     .example = "sanya ledger prove 12 --out proof.json\nsanya ledger prove --from 120 --to 131",
     .options = kOfProve,
     .run = ledger_prove},
    {.name = "ledger export",
     .operands = "",
     .summary = "write every entry as a line of JSON, for docs/verify.py",
     .details = "With all bodies that are there: what is sealed or erased is a hash alone. To hold "
                "back another, take `body_text` and `salt` out of its line; it verifies as before.",
     .example = "sanya ledger export --out entries.ndjson",
     .options = kOfBundle,
     .run = ledger_export},
};

constexpr Command kUpkeep[] = {
    {.name = "ledger backup",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .summary = "copy the ledger, as it is at one moment, while others go on writing",
     .details = "FILE must not exist. Copying .sanya/ledger.db by other means can lose entries.",
     .example = "sanya ledger backup /media/stick/wells-2024-06-30.db",
     .options = {},
     .run = ledger_backup},
    {.name = "ledger restore",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .summary = "put a backup in the ledger's place, after verifying it",
     .details =
         "What is there is kept beside it under another name (.sanya/ledger-replaced-1.db). "
         "Refused where the backup is damaged, and, without --force, where it does not begin with "
         "every entry that is there.",
     .example = "sanya ledger restore /media/stick/wells-2024-06-30.db",
     .options = kOfRestore,
     .run = ledger_restore},
    {.name = "ledger rebuild",
     .operands = "",
     .summary = "work out again all that is derived from the entries",
     .details = "No entry is touched.",
     .example = "sanya ledger rebuild",
     .options = {},
     .run = ledger_rebuild},
    {.name = "ledger compact",
     .operands = "",
     .summary = "give the room of free pages back to the disk",
     .details = "No entry is touched.",
     .example = "sanya ledger compact",
     .options = {},
     .run = ledger_compact},
    {.name = "ledger erase",
     .operands = "ENTRY",
     .least = 1,
     .most = 1,
     .summary = "take the body of one entry out of the ledger for good",
     .details =
         "For a name that must not be there. The entry stays with its hash, and an entry of its "
         "own says who erased it and why; all proofs hold, and reports that rested on it say so. "
         "Backups, exports, reports, YAML files and copies of others are not reached. Author, "
         "message, kind and id of an entry cannot be erased.",
     .example = "sanya ledger erase 31 --author ana --reason \"named an informant\"",
     .options = kOfErase,
     .run = ledger_erase},
    {.name = "ledger unseal",
     .operands = "KEEP",
     .least = 1,
     .most = 1,
     .summary = "open what was sealed, with the file that was kept of it",
     .details =
         "KEEP is the file that `record --seal` wrote. It must be exactly what was sealed. An "
         "entry of its own says when it was opened: it counts from then on, and what was known "
         "before stays as it was.",
     .example = "sanya ledger unseal kept-31.json --author ana --message \"she agreed\"",
     .options = kOfUnseal,
     .run = ledger_unseal},
};

}  // namespace

std::span<const Command> ledger_commands() {
  static const std::vector<Command> kAll = [] {
    std::vector<Command> all(std::begin(kReading), std::end(kReading));
    all.insert(all.end(), std::begin(kUpkeep), std::end(kUpkeep));
    return all;
  }();
  return kAll;
}

}  // namespace sanya::cli
