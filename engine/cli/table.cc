// SPDX-License-Identifier: Apache-2.0
// The table of commands: those that answer, and those about rules and the program itself. Those
// that keep the record are in table_keeping.cc.
#include <iterator>
#include <ostream>

#include "cli/command.h"

namespace sanya::cli {
namespace {

constexpr Option kCommon[] = {
    {.name = "tracker",
     .value = "PATH",
     .help = "the tracker: commitments.yaml or its folder (default: the current folder)"},
    {.name = "pack",
     .value = "PATH",
     .help = "the rule pack (default: rules/house.yaml in the tracker's folder, else the one that "
             "came with sanya)"},
    {.name = "as-of", .value = "DAY", .help = "what was so on that day (default: today)"},
    {.name = "known-at",
     .value = "MOMENT",
     .help =
         "what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or "
         "a number of entries"},
    {.name = "no-ledger", .help = "read the files, not the ledger"},
    {.name = "published-by", .value = "DAY", .help = "leave out sources published after that day"},
    {.name = "lang",
     .value = "TAG",
     .help = "language of what is shown (default: the tracker's first)"},
    {.name = "color",
     .value = "WHEN",
     .help = "auto (the default), always or never",
     .choices = "auto always never"},
    {.name = "verbose", .help = "tell on standard error what is done"},
    {.name = "help", .help = "show this help"},
};

constexpr Option kReveal{
    .name = "reveal",
    .help = "show identities that the record withholds: for your own eyes, not to be passed on"};

constexpr Option kFormatOnly[] = {kFormat};

constexpr Option kOfStatus[] = {
    {.name = "pledge", .value = "ID", .help = "this pledge only; may be repeated", .many = true},
    {.name = "owner",
     .value = "ID",
     .help = "actions that this institution owns only; may be repeated",
     .many = true},
    {.name = "answer",
     .value = "WORD",
     .help = "actions that have, or may have, this answer only; may be repeated",
     .many = true},
    {.name = "question",
     .value = "NAME",
     .help =
         "the questions shown (default: the headline and the pack's first other); may be repeated",
     .many = true},
    kReveal,
    kFormat,
};

constexpr Option kOfWhy[] = {
    {.name = "question",
     .value = "NAME",
     .help = "this question only; may be repeated",
     .many = true},
    kReveal,
    kFormat,
};

constexpr Option kOfTimeline[] = {
    {.name = "question",
     .value = "NAME",
     .help = "this question (default: the headline); may be repeated",
     .many = true},
    {.name = "proofs", .help = "in JSON, each step with its proof"},
    kReveal,
    kFormat,
};

constexpr Option kOfGaps[] = {
    {.name = "due-within",
     .value = "TIME",
     .help = "deadlines and answers that change by themselves within that time: 90d, 6w, 3m, 1y"},
    kReveal,
    kFormat,
};

constexpr Option kOfAudit[] = {
    {.name = "with-people", .help = "name who held a post, not the post alone"},
    kReveal,
    kFormat,
};

constexpr Option kOfRepeats[] = {
    {.name = "alike",
     .value = "PERCENT",
     .help = "only pairs that are so much alike, or more (default: 50)"},
    {.name = "any-promisor", .help = "compare promises of different promisors, too"},
    kFormat,
};

constexpr Option kOfCompare[] = {
    {.name = "question",
     .value = "NAME",
     .help = "a question that every pack asks (default: the headline of each)"},
    kFormat,
};

constexpr Option kOfReport[] = {
    {.name = "from",
     .value = "DAY",
     .help = "the period's first day (default: a year before its last)"},
    {.name = "until", .value = "DAY", .help = "the period's last day (default: that of --as-of)"},
    {.name = "format",
     .value = "FORMAT",
     .help = "html, md, csv or json; may be repeated (default: all)",
     .choices = "html md csv json",
     .many = true},
    {.name = "out",
     .value = "DIR",
     .help = "where to write (default: reports/out in the tracker's folder)"},
    {.name = "stdout", .help = "write one format to standard output instead"},
};

constexpr Option kOfRulesCheck[] = {
    {.name = "witness",
     .value = "RULES",
     .help = "print, for each rule of QUESTION/ANSWER, of QUESTION or of `all`, a smallest record "
             "that reaches it, as a test"},
    kFormat,
};

constexpr Option kOfTest[] = {
    {.name = "coverage",
     .help = "fail unless each rule is reached by a test and missed by another"},
    kFormat,
};

constexpr Option kOfHelp[] = {{.name = "markdown", .help = "write docs/cli.md"},
                              {.name = "man", .help = "write the manual page, for man(1)"}};

constexpr Command kAnswers[] = {
    {.name = "check",
     .operands = "",
     .summary = "find every fault in the tracker's files",
     .details =
         "Reads commitments.yaml, all that it includes, the ladders and the rule pack, and shows "
         "every fault with its file, line and column, the line itself and what to do. "
         "docs/diagnostics.md explains each by the name in square brackets. Exit code 1 where an "
         "error was found; warnings alone give 0.\n\n"
         "JSON: `schema_version`, `files`, `errors`, `warnings`, and `faults`: a list of `name`, "
         "`severity`, `file`, `line`, `column`, `message`, `help` and `notes`.",
     .example = "sanya check\nsanya check --tracker trackers/cambodia --format json",
     .options = kFormatOnly,
     .run = check},
    {.name = "status",
     .operands = "",
     .summary = "what became of each promise",
     .details =
         "One line an action under its pledge: the answer to the pack's headline question, and to "
         "the first other question that the pack asks of actions with a scale. Where the evidence "
         "leaves several answers "
         "open, all are shown: \"Claimed or Delivered\". The foot counts the answers and says out "
         "of how many.\n\n"
         "JSON: `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, `method`, "
         "`actions` (each `action`, "
         "`pledge`, `title`, `owners`, and `answers` by question: `answer`, `alternatives`, "
         "`value`, `because`, `overrides`: what persons decided beside it, `waits_for`, "
         "`holds_until` with null for ever, `becomes`), and "
         "`tallies` by question: `answer`, `certain`, `possible`, `of`. "
         "CSV: one row an action and question.",
     .example = "sanya status\nsanya status --as-of 2008-12-31 --owner moj\n"
                "sanya status --answer claimed --format csv",
     .options = kOfStatus,
     .run = status},
    {.name = "why",
     .operands = "ACTION",
     .least = 1,
     .most = 1,
     .summary = "how an answer came about, and what else it could be",
     .details =
         "The answer with the rule that gave it, each condition with its value, each finding with "
         "its source, claimant and the claimant's relation to the action; what rests on inference "
         "or on an uncertain date; what else it could be; the rules that did not hold, and by "
         "what; how easily the answer would fall; what is missing. ACTION is a full id "
         "(pledge/action), its last part where only "
         "one action has it, or the id of a pledge.\n\n"
         "JSON: the whole proof. `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, "
         "`method`, `pledge`, "
         "`action`, `title`, `verdicts` (each with `answer`, `alternatives` and their worlds, "
         "`tried`: the rules with their trees of conditions), `exhibits` (the entries cited), "
         "`gaps` (as `sanya gaps` has its ways), `overrides`, `relations` (actions that it depends "
         "on, repeats, supersedes or is superseded by: `how`, `action`, `answers`, `open`), "
         "`readings` of the quantity promised (`happened`, `value`, `trend`, `claimant`, "
         "`relation`, `source`), `horizons` (each `question`, `unit`, `holds_until`, null where "
         "for ever, and `becomes`) and `fragility` (`voices`: how many are heard, `falls`: "
         "`without` whom which `answers`, `gave_up`, `own_word`). CSV: one row an entry cited.",
     .example = "sanya why poipet-centre/build\nsanya why build --question status --format json",
     .options = kOfWhy,
     .run = why},
    {.name = "timeline",
     .operands = "[ACTION]",
     .most = 1,
     .summary = "since when each answer holds, and until when",
     .details =
         "The answers to a question over all days, a line for each stretch of days on which they "
         "stay the same, with what began it: the findings that happened then, or what passed by "
         "itself. Days to come are told as they will be if nothing is added to the record. ACTION "
         "is as for `why`; a pledge stands for its actions too; without it, all. For a duty that "
         "comes back, a question about periods has a timeline for each that has begun.\n\n"
         "JSON: `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, `method`, and "
         "`timelines`: a list of "
         "`unit`, `question`, `title`, `gave_up` and `steps` (each `first` and `last`, null where "
         "without end; `answer`, `alternatives`, `because`; `entries`: those that begin to count; "
         "`turned`: the tests that turned out otherwise; with --proofs `verdict`, the whole "
         "proof). CSV: one row a step.",
     .example =
         "sanya timeline poipet-centre/build\nsanya timeline --question schedule --format csv",
     .options = kOfTimeline,
     .run = timeline},
    {.name = "gaps",
     .operands = "[ACTION]",
     .most = 1,
     .summary = "what evidence is missing, action by action",
     .details =
         "For each action that is not settled: what it would take to reach each better answer, or "
         "why nothing could give it; docs/gaps.md says how it is found. Then points that were "
         "announced and are not known to be published, actions without an owner, and actions for "
         "which nobody "
         "has logged a search. With --due-within: what comes by itself within that time, by day: "
         "deadlines, and answers that change if nothing is added.\n\n"
         "JSON: `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, `method`, "
         "`actions` (each `action`, "
         "`answer`, "
         "`alternatives`, `ways`: `answer`, `steps` in words and the same as `operations`, "
         "`gave_up`, and `impossible` where nothing gives it), `unpublished`, `no_owner`, "
         "`never_searched`, `of`. CSV: one row an action and way. With --due-within: `until`, and "
         "`coming`: a list of `day`, `unit`, `kind` (deadline, answer), `question`, `from`, `to`. "
         "CSV: one row each.",
     .example = "sanya gaps\nsanya gaps poipet-centre\nsanya gaps --due-within 90d",
     .options = kOfGaps,
     .run = gaps},
    {.name = "audit",
     .operands = "",
     .summary = "which institution owes what, and who answers for it now",
     .details =
         "Each owning institution with its actions, as lead or partner, and their answers; which "
         "institution answers now where the owner was dissolved; the posts that were answerable "
         "when a deadline passed; actions with no owner, with partners only, with several leads, "
         "with an owner that is gone and no successor; owners of which no finding holds a "
         "statement.\n\n"
         "JSON: `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, `method`, "
         "`institutions` (each `id`, "
         "`name`, "
         "`led`, `partnered`, `leads`, `statements`, `concerned`, `actions`), `no_owner`, "
         "`only_partners`, `several_leads`, `nobody_answers`, `never_heard`, `of` (actions), "
         "`findings`. CSV: one row "
         "an institution and action.",
     .example = "sanya audit\nsanya audit --with-people --format csv",
     .options = kOfAudit,
     .run = audit},
    {.name = "audit repeats",
     .operands = "",
     .summary = "which actions may ask again what an earlier one asked",
     .details =
         "Pairs of actions whose words are alike, the one of a pledge made after the other's, by "
         "the same promisor. It proposes; a person reads both, and where the later one does ask "
         "the same, writes the earlier one's id under its `repeats`, which rules can then count. "
         "Pairs recorded already are marked. Likeness is that of groups of three letters, the "
         "rare ones weighing more, so that it serves in any script.\n\n"
         "JSON: `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, `method`, "
         "`pairs` (each `later`, `earlier`, `alike` in percent, `recorded`, `later_words`, "
         "`earlier_words`), `of` (actions). CSV: one row a pair.",
     .example = "sanya audit repeats\nsanya audit repeats --alike 70 --format csv",
     .options = kOfRepeats,
     .run = audit_repeats},
    {.name = "compare",
     .operands = "PACK PACK...",
     .least = 2,
     .most = kAny,
     .summary = "the same evidence under several methods",
     .details =
         "For each two packs: how often each answer of the one goes with each answer of the other, "
         "out of all actions. Then the actions whose answer depends on the method, each with the "
         "answers and the reasons; those whose answers have no word in common; those on which all "
         "agree. Words are held to be the same only where both scales have them. Where the "
         "evidence leaves several answers open, all of them together count as one answer.\n\n"
         "JSON: docs/schema/compare.schema.json. CSV: one row an action and pack.",
     .example = "sanya compare rules/house.yaml rules/strict.yaml\n"
                "sanya compare rules/house.yaml rules/strict.yaml --as-of 2016-12-31 --format csv",
     .options = kOfCompare,
     .run = compare},
    {.name = "report",
     .operands = "",
     .summary = "write the gap report of a period",
     .details =
         "Writes index.html, report.md, report.csv and report.json. The period's last day is the "
         "day of its verdicts, and sources published later are left out unless --published-by "
         "says otherwise. docs/report-json.md describes the JSON.",
     .example =
         "sanya report\nsanya report --from 2023-01-01 --until 2023-12-31 --out reports/2023\n"
         "sanya report --format md --stdout",
     .options = kOfReport,
     .run = report},
};

constexpr Command kRulesAndHelp[] = {
    {.name = "rules check",
     .operands = "[PACK...]",
     .most = kAny,
     .summary = "find faults in rule packs",
     .details =
         "Reads, types and checks the packs named, or the tracker's own: unknown names, wrong "
         "types, cycles, rules that nothing can reach, tests that are always true, measures "
         "nobody uses. For each rule it looks for a smallest record that the rule answers for; "
         "--witness prints these as a file of rule tests to keep. JSON as for `check`.",
     .example = "sanya rules check\nsanya rules check rules/house.yaml rules/ogp.yaml\n"
                "sanya rules check --witness status/delivered rules/house.yaml",
     .options = kOfRulesCheck,
     .run = rules_check},
    {.name = "rules test",
     .operands = "[PACK...]",
     .most = kAny,
     .summary = "run the tests that stand beside rule packs",
     .details =
         "Runs every `*.test.yaml` beside a pack that names it (docs/rule-tests.md has the "
         "format), shows what failed with the proof in brief, and counts for each rule the tests "
         "in which it answered and in which it was tried in vain.\n\n"
         "JSON: `schema_version`, `tests` (each `file`, `name`, `passed`, `mismatches`, `proof`), "
         "`coverage` (each `pack`, `question`, `answer`, `line`, `reached`, `missed`). CSV: one "
         "row a test.",
     .example = "sanya rules test\nsanya rules test rules/house.yaml --coverage",
     .options = kOfTest,
     .run = rules_test},
    {.name = "completion",
     .operands = "SHELL",
     .least = 1,
     .most = 1,
     .summary = "write completions for bash, zsh or fish",
     .details = "Prints a script for the shell to read.",
     .example = "source <(sanya completion bash)",
     .options = {},
     .run = completion},
    {.name = "version",
     .operands = "",
     .summary = "show the program's version",
     .details = "",
     .example = "sanya version",
     .options = {},
     .run = version},
    {.name = "help",
     .operands = "[COMMAND]",
     .most = 2,
     .summary = "show help on a command",
     .details = "",
     .example = "sanya help why\nsanya help rules test\nsanya help --man > sanya.1",
     .options = kOfHelp,
     .run = help},
};

}  // namespace

std::span<const Command> commands() {
  static const std::vector<Command> kAll = [] {
    std::vector<Command> all(std::begin(kAnswers), std::end(kAnswers));
    all.insert(all.end(), keeping_commands().begin(), keeping_commands().end());
    all.insert(all.end(), by_hand_commands().begin(), by_hand_commands().end());
    all.insert(all.end(), exchange_commands().begin(), exchange_commands().end());
    all.insert(all.end(), linked_commands().begin(), linked_commands().end());
    all.insert(all.end(), ledger_commands().begin(), ledger_commands().end());
    all.insert(all.end(), std::begin(kRulesAndHelp), std::end(kRulesAndHelp));
    return all;
  }();
  return kAll;
}
std::span<const Option> common_options() { return kCommon; }

int version(const Call& call) {
  call.out << "sanya " SANYA_VERSION "\n";
  return kDone;
}

}  // namespace sanya::cli
