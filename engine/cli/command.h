// SPDX-License-Identifier: Apache-2.0
// What a command is: a line of the one table from which dispatch, help, docs/cli.md, the manual
// page and completions come. Private to `cli`.
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"

namespace sanya::cli {

struct Option {
  std::string_view name;        // "as-of", without the dashes
  std::string_view value = {};  // "DAY"; empty for a switch
  std::string_view help = {};
  std::string_view choices = {};  // "table json csv"; empty: any value
  bool many = false;              // may be given several times
};

struct Call;

inline constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();  // operands

struct Command {
  std::string_view name;      // "rules test"
  std::string_view operands;  // "ACTION", "[PACK...]"
  std::size_t least = 0;      // operands
  std::size_t most = 0;
  std::string_view summary;  // one line
  std::string_view details;  // paragraphs, separated by empty lines
  std::string_view example;  // lines, each a command
  std::span<const Option> options;
  int (*run)(const Call& call);
};

inline constexpr Option kFormat{.name = "format",
                                .value = "FORMAT",
                                .help = "table (the default), json or csv",
                                .choices = "table json csv"};

// Of every command that writes to the ledger.
inline constexpr Option kAuthor{
    .name = "author",
    .value = "HANDLE",
    .help =
        "who writes: a name of your choice (default: what SANYA_AUTHOR in the environment says)"};
inline constexpr Option kMessage{
    .name = "message", .value = "TEXT", .help = "why, for whoever reads the ledger later"};

// Those that bring facts into the record, or show how it came to be.
std::span<const Command> keeping_commands();
// Those of them by which facts are entered by hand.
std::span<const Command> by_hand_commands();

// Those that bring in what others keep.
std::span<const Command> exchange_commands();

// Those that publish it for others to follow and to link to.
std::span<const Command> linked_commands();

// Those about a ledger itself.
std::span<const Command> ledger_commands();

// Every command, in the order of help.
std::span<const Command> commands();

// Options that every command takes.
std::span<const Option> common_options();

// What was typed after the command's name.
struct Arguments {
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;

  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  std::string value(std::string_view option, std::string_view otherwise = "") const;
  std::vector<std::string> values(std::string_view option) const;
};

struct Misuse {
  std::string message;
  std::string help;
};

// Fills `arguments`; what is wrong with the usage, if anything.
std::optional<Misuse> parse(const Command& command, const std::vector<std::string>& words,
                            Arguments& arguments);

struct Call {
  const Command& command;
  const Arguments& arguments;
  const World& world;
  std::ostream& out;
  std::ostream& err;
  const Terminal& terminal;  // after --color
  Day today;
};

// Says what was wrong with the usage; kUsage.
int misuse(std::ostream& err, const Misuse& wrong, std::string_view command = "");

// The commands' own functions, one file each.
int check(const Call& call);
int status(const Call& call);
int why(const Call& call);
int gaps(const Call& call);
int timeline(const Call& call);
int audit(const Call& call);
int audit_repeats(const Call& call);
int compare(const Call& call);
int report(const Call& call);
int diff(const Call& call);
int sync(const Call& call);
int record(const Call& call);
int correct(const Call& call);
int retract(const Call& call);
int reply(const Call& call);
int export_yaml(const Call& call);
int import(const Call& call);
int import_sketch(const Call& call);
int import_withdraw(const Call& call);
int init(const Call& call);
int replicate(const Call& call);
int export_calendar(const Call& call);
int export_csv(const Call& call);
int export_excel(const Call& call);
int export_json(const Call& call);
int export_ndjson(const Call& call);
int export_feed(const Call& call);
int export_popolo(const Call& call);
int export_claimreview(const Call& call);
int approve(const Call& call);
int rules_check(const Call& call);
int rules_test(const Call& call);
int version(const Call& call);
int help(const Call& call);
int completion(const Call& call);

}  // namespace sanya::cli
