// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include <ostream>

#include <fmt/format.h>

#include "cli/page.h"

namespace sanya::cli {
namespace {

constexpr std::size_t kColumns = 80;

void tell_options(Page& page, std::span<const Option> options) {
  for (const auto& option : options) {
    page.wrapped("  " + pad(written(option), 22) + " ", option.help);
  }
}

std::string option_rows(std::span<const Option> options) {
  std::string rows;
  for (const auto& option : options) {
    rows += fmt::format("| `{}` | {} |\n", written(option), option.help);
  }
  return rows;
}

}  // namespace

std::vector<std::string_view> split_at(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = text.find(mark);
    parts.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? "" : text.substr(end + mark.size());
  }
  return parts;
}

std::string written(const Option& option) {
  return option.value.empty() ? fmt::format("--{}", option.name)
                              : fmt::format("--{} {}", option.name, option.value);
}

std::string usage(const Command& command) {
  return fmt::format("sanya {}{}{} [OPTIONS]", command.name, command.operands.empty() ? "" : " ",
                     command.operands);
}

std::string overview() {
  Page page(kColumns, false);
  page.line("sanya: what was promised, what came of it, and how one knows");
  page.line();
  page.line("usage: sanya COMMAND [OPTIONS]");
  page.line();
  for (const auto& command : commands()) {
    page.wrapped("  " +
                     pad(fmt::format("{}{}{}", command.name, command.operands.empty() ? "" : " ",
                                     command.operands),
                         22) +
                     " ",
                 command.summary);
  }
  page.line();
  page.line("`sanya help COMMAND` tells more. Exit codes: 0 done, 1 faults found in readable");
  page.line("files, 2 usage or a file that cannot be opened, 3 input or output failed,");
  page.line("70 a fault of sanya's own.");
  return page.text();
}

std::string help_of(const Command& command) {
  Page page(kColumns, false);
  page.wrapped(fmt::format("sanya {}: ", command.name), command.summary);
  page.line();
  page.line("usage: " + usage(command));
  for (const auto part : split_at(command.details, "\n\n")) {
    page.line();
    page.wrapped("", part);
  }
  page.line();
  page.line("options:");
  tell_options(page, command.options);
  tell_options(page, common_options());
  page.line();
  page.line("example:");
  for (const auto line : split_at(command.example, "\n")) page.line(fmt::format("  {}", line));
  return page.text();
}

std::string manual() {
  std::string text =
      "<!-- SPDX-License-Identifier: CC-BY-4.0 -->\n"
      "# The command line\n\n"
      "This page is written by `sanya help --markdown` from the table of commands; a test keeps it "
      "so.\n\n"
      "Data go to standard output, talk to standard error. `NO_COLOR` in the environment turns "
      "colour off. Texts are as wide as `COLUMNS` in the environment says, else as the terminal "
      "is, else 80 columns. A pack that came with the program is called `shipped:house.yaml`, "
      "wherever it stands. Dates are written `2024-06-30`. JSON output bears `schema_version`, "
      "which changes when a key is removed or changes its meaning; new keys may come at any "
      "time.\n\n"
      "| exit code | means |\n| ---: | --- |\n"
      "| 0 | done |\n"
      "| 1 | faults were found in readable files (or, for `rules test`, a test failed) |\n"
      "| 2 | wrong usage, or a file that cannot be opened |\n"
      "| 3 | reading or writing failed |\n"
      "| 70 | a fault of sanya's own |\n\n"
      "## Options of every command\n\n| option | means |\n| --- | --- |\n";
  text += option_rows(common_options());
  for (const auto& command : commands()) {
    text += fmt::format("\n## sanya {}\n\n", command.name);
    text += fmt::format("`{}`\n\n{}.\n", usage(command), command.summary);
    for (const auto part : split_at(command.details, "\n\n")) text += fmt::format("\n{}\n", part);
    if (!command.options.empty()) {
      text += "\n| option | means |\n| --- | --- |\n" + option_rows(command.options);
    }
    text += fmt::format("\n```sh\n{}\n```\n", command.example);
  }
  return text;
}

int help(const Call& call) {
  if (call.arguments.has("markdown")) {
    call.out << manual();
    return kDone;
  }
  if (call.arguments.has("man")) {
    call.out << man_page();
    return kDone;
  }
  if (call.arguments.operands.empty()) {
    call.out << overview();
    return kDone;
  }
  std::string name;
  for (const auto& word : call.arguments.operands) name += (name.empty() ? "" : " ") + word;
  std::vector<std::string_view> names;
  bool group = false;
  for (const auto& command : commands()) {
    names.push_back(command.name);
    if (command.name == name) {
      call.out << help_of(command);
      return kDone;
    }
    if (command.name.starts_with(name + " ")) {
      call.out << (group ? "\n" : "") << help_of(command);
      group = true;
    }
  }
  if (group) return kDone;
  return misuse(call.err,
                {fmt::format("there is no command \"{}\"", name), did_you_mean(name, names)});
}

}  // namespace sanya::cli
