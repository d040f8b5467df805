// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/help.h"

namespace sanya::cli {
namespace {

struct Chosen {
  const Command* command = nullptr;
  std::size_t words = 0;  // that named it
};

// "rules test" before "rules".
Chosen choose(const std::vector<std::string>& args) {
  if (args.size() >= 2) {
    const auto two = args[0] + " " + args[1];
    for (const auto& command : commands()) {
      if (command.name == two) return {&command, 2};
    }
  }
  for (const auto& command : commands()) {
    if (command.name == args[0]) return {&command, 1};
  }
  return {};
}

Misuse unknown_command(const std::vector<std::string>& args) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> seconds;
  for (const auto& command : commands()) {
    names.push_back(command.name);
    if (command.name.starts_with(args[0] + " ")) {
      seconds.push_back(command.name.substr(args[0].size() + 1));
    }
  }
  if (!seconds.empty()) {
    if (args.size() == 1) {
      return {fmt::format("\"{}\" is half a command", args[0]), did_you_mean("", seconds)};
    }
    return {fmt::format("\"{}\" has no command \"{}\"", args[0], args[1]),
            did_you_mean(args[1], seconds)};
  }
  const auto near = nearest(args[0], names);
  return {
      fmt::format("there is no command \"{}\"", args[0]),
      near.empty() ? "`sanya help` lists the commands" : fmt::format("did you mean \"{}\"?", near)};
}

Terminal with_colour(const Terminal& terminal, const std::string& asked) {
  Terminal changed = terminal;
  if (asked == "always") changed.colour = true;
  if (asked == "never") changed.colour = false;
  return changed;
}

}  // namespace

int misuse(std::ostream& err, const Misuse& wrong, std::string_view command) {
  err << "sanya" << (command.empty() ? "" : " ") << command << ": " << displayable(wrong.message)
      << '\n';
  if (!wrong.help.empty()) err << "  help: " << displayable(wrong.help) << '\n';
  return kUsage;
}

int run(const std::vector<std::string>& args, const World& world, std::ostream& out,
        std::ostream& err, const Terminal& terminal, Day today) {
  if (args.empty()) {
    err << overview();
    return kUsage;
  }
  std::vector<std::string> words = args;
  if (words[0] == "--help" || words[0] == "-h") words[0] = "help";
  if (words[0] == "--version") words[0] = "version";
  const auto chosen = choose(words);
  if (!chosen.command) return misuse(err, unknown_command(words));
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(chosen.words));

  Arguments arguments;
  if (const auto wrong = parse(*chosen.command, words, arguments)) return misuse(err, *wrong);
  if (arguments.has("help")) {
    out << help_of(*chosen.command);
    return kDone;
  }
  const auto shown = with_colour(terminal, arguments.value("color", "auto"));
  return chosen.command->run({.command = *chosen.command,
                              .arguments = arguments,
                              .world = world,
                              .out = out,
                              .err = err,
                              .terminal = shown,
                              .today = today});
}

}  // namespace sanya::cli
