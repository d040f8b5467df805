// SPDX-License-Identifier: Apache-2.0
// The wall around CLI11: words in, Arguments or Misuse out.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"

namespace sanya::cli {
namespace {

std::vector<std::string_view> words(std::string_view list) {
  std::vector<std::string_view> found;
  while (!list.empty()) {
    const auto space = list.find(' ');
    found.push_back(list.substr(0, space));
    list = space == std::string_view::npos ? "" : list.substr(space + 1);
  }
  return found;
}

std::vector<Option> all_options(const Command& command) {
  std::vector<Option> options(command.options.begin(), command.options.end());
  options.insert(options.end(), common_options().begin(), common_options().end());
  return options;
}

Misuse unknown_option(const Command& command, std::string_view written) {
  std::vector<std::string> dashed;
  for (const auto& option : all_options(command))
    dashed.push_back(fmt::format("--{}", option.name));
  const std::vector<std::string_view> known(dashed.begin(), dashed.end());
  const auto name = written.substr(0, written.find('='));
  auto help = nearest(name, known);
  return {fmt::format("{} has no option \"{}\"", command.name, name),
          help.empty() ? fmt::format("`sanya help {}` lists its options", command.name)
                       : fmt::format("did you mean \"{}\"?", help)};
}

Misuse no_value(const Option& option) {
  return {fmt::format("--{} needs a value", option.name),
          fmt::format("write it after the option: --{} {}", option.name, option.value)};
}

// A switch has no value; CLI11 would take some.
std::optional<Misuse> check_switches(const Command& command,
                                     const std::vector<std::string>& typed) {
  for (const auto& word : typed) {
    if (word == "--") break;
    for (const auto& option : all_options(command)) {
      const auto dashed = fmt::format("--{}", option.name);
      if (!option.value.empty() || !word.starts_with(dashed + "=")) continue;
      return Misuse{fmt::format("{} takes no value", dashed),
                    fmt::format("write {} alone", dashed)};
    }
  }
  return std::nullopt;
}

// What CLI11 could not take, in our words.
Misuse not_taken(const Command& command, std::string_view said) {
  for (const auto& option : all_options(command)) {
    const bool named = said.starts_with(fmt::format("--{}:", option.name));
    if (named && !option.value.empty()) return no_value(option);
  }
  return {fmt::format("{} cannot take these words together", command.name),
          fmt::format("`sanya help {}` lists its options", command.name)};
}

// Each option that takes a value has one, and several only where it may.
std::optional<Misuse> check_values(const Command& command, const Arguments& arguments) {
  for (const auto& option : all_options(command)) {
    const auto given = arguments.values(option.name);
    if (given.size() > 1 && !option.many) {
      return Misuse{fmt::format("--{} is given {} times", option.name, given.size()),
                    "give it once"};
    }
    if (option.choices.empty() && std::find(given.begin(), given.end(), "") != given.end()) {
      return no_value(option);
    }
  }
  return std::nullopt;
}

std::optional<Misuse> check_choices(const Command& command, const Arguments& arguments) {
  for (const auto& option : all_options(command)) {
    const auto allowed = words(option.choices);
    for (const auto& value : arguments.values(option.name)) {
      if (allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end()) {
        continue;
      }
      auto help = did_you_mean(value, allowed);
      if (help.empty()) help = fmt::format("write one of: {}", fmt::join(allowed, ", "));
      return Misuse{fmt::format("\"{}\" is no value of --{}", value, option.name), std::move(help)};
    }
  }
  return std::nullopt;
}

std::optional<Misuse> check_operands(const Command& command, const Arguments& arguments) {
  if (arguments.operands.size() < command.least) {
    return Misuse{
        fmt::format("{} needs {}", command.name, command.operands),
        fmt::format("for example: {}", command.example.substr(0, command.example.find('\n')))};
  }
  if (arguments.operands.size() > command.most) {
    return Misuse{
        fmt::format("{} does not take \"{}\"", command.name, arguments.operands[command.most]),
        fmt::format("`sanya help {}` shows what it takes", command.name)};
  }
  return std::nullopt;
}

// What CLI11 makes of the words; its exceptions end here.
std::optional<Misuse> read(const Command& command, const std::vector<std::string>& typed,
                           Arguments& arguments) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::map<std::string, std::vector<std::string>> values;
  std::map<std::string, bool> switches;
  for (const auto& option : all_options(command)) {
    const std::string name{option.name};
    if (option.value.empty()) {
      app.add_flag("--" + name, switches[name]);
    } else {
      app.add_option("--" + name, values[name])
          ->type_size(1)
          ->expected(1)
          ->take_all()
          ->allow_extra_args(false);
    }
  }
  try {
    app.parse(std::vector<std::string>(typed.rbegin(), typed.rend()));  // as CLI11 takes them
  } catch (const CLI::ParseError& error) {
    return not_taken(command, error.what());
  }
  bool operands_only = false;
  for (auto& extra : app.remaining()) {
    if (extra == "--" && !operands_only) {
      operands_only = true;
    } else if (!operands_only && extra.size() > 1 && extra.front() == '-') {
      return unknown_option(command, extra);
    } else {
      arguments.operands.push_back(std::move(extra));
    }
  }
  for (auto& [name, given] : values) {
    if (!given.empty()) arguments.options.emplace(name, std::move(given));
  }
  for (const auto& [name, given] : switches) {
    if (given) arguments.options.emplace(name, std::vector<std::string>{});
  }
  return std::nullopt;
}

}  // namespace

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
  const auto at = options.find(option);
  return at == options.end() || at->second.empty() ? std::string(otherwise) : at->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto at = options.find(option);
  return at == options.end() ? std::vector<std::string>{} : at->second;
}

std::optional<Misuse> parse(const Command& command, const std::vector<std::string>& typed,
                            Arguments& arguments) {
  if (auto wrong = check_switches(command, typed)) return wrong;
  if (auto wrong = read(command, typed, arguments)) return wrong;
  if (arguments.has("help")) return std::nullopt;
  if (auto wrong = check_values(command, arguments)) return wrong;
  if (auto wrong = check_choices(command, arguments)) return wrong;
  return check_operands(command, arguments);
}

}  // namespace sanya::cli
