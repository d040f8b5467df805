// SPDX-License-Identifier: Apache-2.0
// The table of commands: those that bring in what others keep.
#include <iterator>
#include <vector>

#include "cli/command.h"

namespace sanya::cli {
namespace {

constexpr Option kOfImport[] = {
    {.name = "map", .value = "FILE", .help = "the mapping: what each row becomes (docs/import.md)"},
    {.name = "out",
     .value = "FILE",
     .help = "write a file of the tracker, and leave the ledger alone; what import wrote there "
             "before is replaced"},
    {.name = "names",
     .value = "FILE",
     .help = "a table of names and titles, corrected by you: what each means here"},
    {.name = "names-out",
     .value = "FILE",
     .help = "write the table of names and titles as they were taken"},
    {.name = "without-refused",
     .help = "leave out rows that have faults, in place of stopping at them"},
    {.name = "dry-run", .help = "show what would come of it, and do nothing"},
    kAuthor,
    kMessage,
    {.name = "format",
     .value = "FORMAT",
     .help = "table (the default) or json",
     .choices = "table json"},
};

constexpr Option kOfSketch[] = {
    {.name = "title", .value = "TEXT", .help = "what the list is of, as its readers would call it"},
    {.name = "country",
     .value = "CODE",
     .help = "of whose institutions, in two capital letters, as KH"},
    {.name = "promisor", .value = "NAME", .help = "who promised"},
    {.name = "made-on", .value = "DATE", .help = "when"},
    {.name = "publisher", .value = "NAME", .help = "who keeps the list"},
    {.name = "publisher-sector",
     .value = "SECTOR",
     .help = "what its keeper is: ngo, media, academia, or, where they tell of themselves, as "
             "ministry, local_government"},
    {.name = "published", .value = "DATE", .help = "of which day the list is"},
    {.name = "out", .value = "FILE", .help = "write a file (default: standard output)"},
};

constexpr Option kOfWithdraw[] = {kAuthor, kMessage};

// What a tracker begins with, and a mapping in its place; kept for good.
std::span<const Option> of_init() {
  static const std::vector<Option> kAll = [] {
    std::vector<Option> all;
    for (const auto& each : app::beginning_keys()) {
      all.push_back({.name = each.key, .value = each.value, .help = each.what});
    }
    for (const auto& each : kOfImport) {
      if (each.name == "map" || each.name == "names" || each.name == "names-out" ||
          each.name == "without-refused" || each.name == "format") {
        all.push_back(each);
      }
    }
    return all;
  }();
  return kAll;
}

constexpr Option kOfReplicate[] = {
    {.name = "map",
     .value = "FILE",
     .help = "this mapping only (default: all in docs/mappings); may be repeated",
     .many = true},
    kFormat,
};

constexpr Option kOfCalendar[] = {
    {.name = "within",
     .value = "TIME",
     .help = "days within that time: 90d, 6w, 3m, 2y (default: 2y)"},
    {.name = "url",
     .value = "ADDRESS",
     .help = "where the report is published: the address of its folder"},
    {.name = "out", .value = "FILE", .help = "write a file (default: standard output)"},
};

constexpr Option kWithGaps{.name = "with-gaps",
                           .help = "tables of gaps and fragility, too; they take their time"};
constexpr Option kLicence{.name = "licence",
                          .value = "LICENCE",
                          .help =
                              "under which it is published: an SPDX id, as CC-BY-4.0, or an "
                              "address"};

constexpr Option kOfExcel[] = {
    {.name = "out", .value = "FILE", .help = "the file to write"},
    kWithGaps,
    kLicence,
};

constexpr Option kOfCsv[] = {
    {.name = "out", .value = "FOLDER", .help = "the folder to write to"},
    kWithGaps,
    kLicence,
};

constexpr Option kOfJson[] = {
    {.name = "out", .value = "FILE", .help = "write a file (default: standard output)"},
    kWithGaps,
    kLicence,
};

constexpr Command kExchange[] = {
    {.name = "import",
     .operands = "FILE...",
     .least = 1,
     .most = kAny,
     .summary = "bring in what others keep, by a mapping",
     .details =
         "Reads CSV, TSV, XLSX, JSON, NDJSON, YAML or Markdown with front matter, makes of each "
         "row what "
         "the mapping says, and checks all of it with the whole record. It goes into the ledger "
         "as one batch of entries whose origin is the import's name, or with --out into a file of "
         "the tracker. The same import again replaces what it brought before.\n\n"
         "Every row is accounted for: used, passed over, or refused with its file, row and "
         "column. With refused rows nothing is written, unless --without-refused.\n\n"
         "JSON: `schema_version`, `import`, `files`, `rows` (`in`, `used`, `passed_over`, "
         "`refused`), `skipped` by what each would have made, `objects` by kind, `joined` (how "
         "many of them are of several rows), `unread` (each "
         "`field` of "
         "the rows that the mapping does not read, `rows`), `published`, `unexpected` by name, "
         "`names` (each `kind`, `written`, `id`, `how`, `confidence`, `times`), `put`, "
         "`corrected`, `retracted`, "
         "`unchanged` (numbers), `first` and `last` entry, and the `faults` as `sanya check` has "
         "them; where there are errors, too.",
     .example = "sanya import --map map.yaml --dry-run promises.csv\n"
                "sanya import --map map.yaml --out promises.yaml promises.csv\n"
                "sanya import --map map.yaml --author ana --message \"their list of May\" "
                "promises.csv",
     .options = kOfImport,
     .run = import},
    {.name = "import sketch",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .summary = "propose a mapping of a list, to go on from",
     .details =
         "Looks at the columns of a list: what they are called, which words and dates they hold. "
         "Writes a mapping that uses what it understands, and tells in comments what each column "
         "is taken for, and for what none was found. What only you can say and did not is a "
         "question mark in it, and nothing can be imported until it is answered.",
     .example = "sanya import sketch promises.csv\n"
                "sanya import sketch promises.xlsx --country KH --promisor \"Prime Minister\" "
                "--made-on 2023-03 --publisher \"River Watch\" --published 2024-06-01 "
                "--out map.yaml",
     .options = kOfSketch,
     .run = import_sketch},
    {.name = "import withdraw",
     .operands = "NAME",
     .least = 1,
     .most = 1,
     .summary = "take all that an import brought out of the record",
     .details = "NAME is that of the mapping. What was known before stays in the ledger. Nothing "
                "is done while something else in the record needs what is to go.",
     .example = "sanya import withdraw their-list --author ana --message \"they asked us to\"",
     .options = kOfWithdraw,
     .run = import_withdraw},
    {.name = "export calendar",
     .operands = "[ACTION]",
     .most = 1,
     .summary = "write deadlines and answers that change by themselves as a calendar",
     .details =
         "An iCalendar file (RFC 5545) that calendar programs can import: the deadlines to come, "
         "and the days on which an answer changes if nothing is added to the record. ACTION as for "
         "`gaps`. The same thing has the same UID in each export, so that importing anew replaces "
         "it.",
     .example = "sanya export calendar --within 2y --out deadlines.ics",
     .options = kOfCalendar,
     .run = export_calendar},
    {.name = "export excel",
     .summary = "write the tracker as a spreadsheet: pledges, answers, evidence",
     .details =
         "An Excel workbook: a sheet that says what it is and how to read it, one a kind of thing, "
         "and one that explains the columns. All possible answers stand there, and overrides "
         "beside them. Every text is text: nothing that a source wrote can become a formula. "
         "docs/export.md says more.",
     .example = "sanya export excel --out tracker.xlsx",
     .options = kOfExcel,
     .run = export_excel},
    {.name = "export csv",
     .summary = "write the tracker as a folder of CSV files that explains itself",
     .details =
         "The tables of `export excel` as a Data Package (version 2): a CSV file each, and "
         "`datapackage.json` with what each column holds, keys, sizes and hashes; "
         "`csv-metadata.json` says the same to readers of CSV on the Web (W3C). A text that a "
         "spreadsheet would calculate has an apostrophe before it, which `sanya` takes off when it "
         "reads the file.",
     .example = "sanya export csv --out tables --licence CC-BY-4.0",
     .options = kOfCsv,
     .run = export_csv},
    {.name = "export json",
     .summary = "write the tracker as one JSON document",
     .details =
         "The tables of `export excel`, a row an object: `schema_version`, `about` (tracker, "
         "day, method, checkpoint) and `tables`. docs/schema/export.schema.json has every "
         "key.",
     .example = "sanya export json --out tracker.json",
     .options = kOfJson,
     .run = export_json},
    {.name = "export ndjson",
     .summary = "write the tracker as JSON, an object a line",
     .details = "The first line is the `about` of `export json`; each other one is a row, with its "
                "`kind` before it.",
     .example = "sanya export ndjson --out tracker.ndjson",
     .options = kOfJson,
     .run = export_ndjson},
    {.name = "replicate",
     .operands = "DIR",
     .least = 1,
     .most = 1,
     .summary = "judge other trackers' data by their own rules, and compare with their answers",
     .details =
         "Each mapping that says what it replicates is applied to its data set in DIR, the record "
         "that comes of it is judged by the pack that follows the publisher's method, and every "
         "answer is compared with the one published. docs/replication.md has the table. Where the "
         "mapping names a unit of which the publisher's own data contradict each other, it is told "
         "as such. Exit code 4 where anything else differs.\n\n"
         "JSON: `schema_version`, and `replications`, each with `mapping`, `pack`, `skipped`, "
         "`published` (how many), `agreed`, `changes` (of published answers from one day to the "
         "next) "
         "and `changes_agreed`, `differing` (each `unit`, `question`, `published`, `ours`, "
         "`named`), `not_computable`, `refused_files`, `at_least`, `holds`, `errors`. CSV: one row "
         "for each that differs.",
     .example =
         "sanya replicate datasets\nsanya replicate datasets --map docs/mappings/utlovat.yaml",
     .options = kOfReplicate,
     .run = replicate},
};

}  // namespace

std::span<const Command> exchange_commands() {
  static const std::vector<Command> kAll = [] {
    std::vector<Command> all = {
        {.name = "init",
         .operands = "[FILE...]",
         .least = 0,
         .most = kAny,
         .summary = "begin a tracker: by asking, or from what others keep",
         .details =
             "Writes commitments.yaml in the folder that --tracker names, where there is none. "
             "What "
             "no option says is asked for, if somebody is there to be asked. With --map it is made "
             "of the files by the mapping, as `import --out` would.",
         .example = "sanya init --tracker wells\n"
                    "sanya init --tracker wells --title \"Wells in the district\"\n"
                    "sanya init --tracker list --map map.yaml promises.xlsx",
         .options = of_init(),
         .run = init}};
    all.insert(all.end(), std::begin(kExchange), std::end(kExchange));
    return all;
  }();
  return kAll;
}

}  // namespace sanya::cli
