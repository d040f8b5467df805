// SPDX-License-Identifier: Apache-2.0
// The table of commands by which facts are entered by hand. Their options are the keys of
// docs/data.md.
#include <initializer_list>

#include "cli/form.h"

namespace sanya::cli {
namespace {

constexpr Option kSeal{
    .name = "seal",
    .value = "FILE",
    .help =
        "record the hash alone, and keep what is entered in this new file, which only its "
        "owner may read"};
constexpr Option kWithout{
    .name = "without", .value = "KEY", .help = "take this out; may be repeated", .many = true};

constexpr Option kOfRetract[] = {
    kAuthor,
    {.name = "reason", .value = "TEXT", .help = "why, for whoever reads the ledger later"},
};
constexpr Option kOfInput[] = {kAuthor, kMessage};
constexpr Option kOfInputSealed[] = {kAuthor, kMessage, kSeal};
constexpr Option kOfExport[] = {
    {.name = "origin",
     .value = "WHICH",
     .help = "app (the default): what was entered by hand; all: everything",
     .choices = "app all"},
    {.name = "out", .value = "FILE", .help = "write it there (default: standard output)"},
};

// The keys of a kind, but some, and others behind them; kept for good.
std::span<const Option> options(std::string_view kind, std::string_view but,
                                std::initializer_list<Option> others) {
  static std::vector<std::unique_ptr<std::vector<Option>>> all;
  auto& made = *all.emplace_back(std::make_unique<std::vector<Option>>());
  for (const auto& each : form_options(kind)) {
    if (each.option.name != but) made.push_back(each.option);
  }
  made.insert(made.end(), others.begin(), others.end());
  return made;
}

constexpr std::string_view kRecordDetails =
    "Each option is a key of docs/data.md. What is entered is checked with the whole record; with "
    "faults nothing is recorded. Without options, at a terminal, it asks question by question.";

constexpr Command kRecord[] = {
    {.name = "record finding",
     .summary = "enter a finding into the ledger",
     .details = kRecordDetails,
     .example = "sanya record finding --id wells-dug --action schools/wells --source visit "
                "--milestone built --note \"Ten wells, in use\" --author ana\n"
                "sanya record finding --seal wells.json",
     .run = record},
    {.name = "record source",
     .summary = "enter a source into the ledger",
     .details = kRecordDetails,
     .example = "sanya record source --id visit --kind publication --publisher lake-times "
                "--published 2024-05-02 --author ana",
     .run = record},
    {.name = "record reading",
     .summary = "enter the reading of an indicator into the ledger",
     .details = kRecordDetails,
     .example = "sanya record reading --id share-2023 --indicator share --source visit --happened "
                "2023 --value 60 --author ana",
     .run = record},
    {.name = "record search",
     .summary = "enter a search into the ledger, as search-log does",
     .details = kRecordDetails,
     .example = "sanya record search --id wells-2024 --actions schools/wells --where \"The River "
                "Post\" --author ana",
     .run = record},
    {.name = "search-log",
     .summary = "log a search that found nothing, without which silence says nothing",
     .details = kRecordDetails,
     .example = "sanya search-log --id wells-2024 --actions schools/wells --where \"The River "
                "Post\" --query \"wells AND schools\" --author ana",
     .run = record},
    {.name = "record override",
     .summary = "enter an override into the ledger, as override does",
     .details = kRecordDetails,
     .example = "sanya record override --id wells-seen --action schools/wells --question status "
                "--answer delivered --reason \"we saw them\" --author ana",
     .run = record},
    {.name = "override",
     .summary = "put a person's verdict beside the computed one, never in its place",
     .details = kRecordDetails,
     .example = "sanya override --id wells-seen --action schools/wells --question status --answer "
                "delivered --reason \"we saw them\" --expires 2025-06-30 --author ana",
     .run = record},
};

constexpr std::string_view kCorrectDetails =
    "ID as it stands, with the keys given changed: the entry that it corrects stays in the ledger "
    "as what was known before. A list is given anew. The finding of several things is corrected "
    "with `sanya correct -`.";

constexpr Command kCorrect[] = {
    {.name = "correct finding",
     .example = "sanya correct finding wells-dug --happened 2024-04 --author ana"},
    {.name = "correct source",
     .example = "sanya correct source visit --published 2024-05-03 --author ana"},
    {.name = "correct reading",
     .example = "sanya correct reading share-2023 --value 61 --author ana"},
    {.name = "correct search",
     .example = "sanya correct search wells-2024 --found something --author ana"},
    {.name = "correct override",
     .example = "sanya correct override wells-seen --expires 2024-12-31 --author ana"},
    {.name = "correct reply",
     .example = "sanya correct reply moh-2024-05-02 --answer \"in June\" --author ana"},
};

constexpr Command kOthers[] = {
    {.name = "record",
     .operands = "-",
     .most = 2,
     .summary = "enter what a YAML fragment on standard input says into the ledger",
     .details = "The fragment has the keys of any file of a tracker. All of it must be new, and is "
                "recorded as one, or not at all.",
     .example = "sanya record - --author ana < finding.yaml",
     .options = kOfInputSealed,
     .run = record},
    {.name = "correct",
     .operands = "-",
     .least = 1,
     .most = 2,
     .summary = "put what a YAML fragment on standard input says in the place of what stands",
     .details =
         "Each thing must stand in the ledger, and is replaced as a whole. A pledge is given "
         "with all its actions: one that is left out is retracted, a new one entered.",
     .example = "sanya correct - --author ana --message \"the month was wrong\" < finding.yaml",
     .options = kOfInput,
     .run = correct},
    {.name = "retract",
     .operands = "KIND ID...",
     .least = 2,
     .most = kAny,
     .summary = "take things out of the record, from now on",
     .details =
         "What was known before stays in the ledger, with the reason. KIND is one of those "
         "of docs/ledger.md; a pledge goes with its actions. Nothing is done while something "
         "in the record needs what is to go. This is our own correction; where a publisher "
         "withdraws an article, record a source that `retracts` it.",
     .example = "sanya retract finding wells-dug --reason \"another village\" --author ana",
     .options = kOfRetract,
     .run = retract},
    {.name = "export yaml",
     .operands = "",
     .summary = "write what was entered by hand as YAML",
     .details = "Writes one file that the tracker can include, with what the ledger has and the "
                "files have not. It says on standard error what in the files is to be replaced or "
                "taken out, since it was corrected or retracted by hand. A file that it did not "
                "write itself it leaves alone.",
     .example = "sanya export yaml --out evidence/by-hand.yaml\nsanya export yaml --origin all",
     .options = kOfExport,
     .run = export_yaml},
};

constexpr Command kReply{
    .name = "reply",
    .operands = "INSTITUTION",
    .least = 1,
    .most = 1,
    .summary = "record what an institution was asked, and later its answer",
    .details =
        "First with --letter and --asked-on; its id is the institution's with the day, "
        "unless --id says another. Later with --answered-on and --answer: they go to the "
        "letter that --id or --letter names, or to the only one that waits for an answer.",
    .example =
        "sanya reply moh --letter 2024/17 --asked-on 2024-05-02 --about schools/wells "
        "--author ana\n"
        "sanya reply moh --answered-on 2024-05-20 --answer \"Two are left.\" --author ana",
    .run = reply};

std::vector<Command> made() {
  std::vector<Command> all;
  for (auto command : kRecord) {
    command.operands = "";
    command.options = options(kind_of(command), "", {kAuthor, kMessage, kSeal});
    all.push_back(command);
  }
  all.push_back(kOthers[0]);
  all.push_back(kReply);
  all.back().options = options("reply", "institution", {kAuthor, kMessage});
  for (auto command : kCorrect) {
    command.operands = "ID";
    command.least = command.most = 1;
    command.summary = "change what the ledger says of one thing";
    command.details = kCorrectDetails;
    command.options = options(kind_of(command), "id", {kWithout, kAuthor, kMessage});
    command.run = correct;
    all.push_back(command);
  }
  all.insert(all.end(), std::begin(kOthers) + 1, std::end(kOthers));
  return all;
}

}  // namespace

std::span<const Command> by_hand_commands() {
  static const std::vector<Command> kAll = made();
  return kAll;
}

}  // namespace sanya::cli
