// SPDX-License-Identifier: Apache-2.0
// The manual page from the table of commands.
#include <fmt/format.h>

#include "cli/help.h"

namespace sanya::cli {
namespace {

// `text` as one line that roff prints as it stands; what stands between backquotes is bold.
std::string line(std::string_view text) {
  std::string out;
  bool bold = false;
  for (const char letter : text) {
    switch (letter) {
      case '`':
        bold = !bold;
        out += bold ? "\\fB" : "\\fR";
        break;
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '\n':
        out += ' ';
        break;
      default:
        out += letter;
    }
  }
  const bool request = out.starts_with('.') || out.starts_with('\'');
  return (request ? "\\&" : "") + out + "\n";
}

std::string tagged(std::string_view tag, std::string_view text) {
  return ".TP\n.B " + line(tag) + line(text);
}

std::string options_text(std::span<const Option> options) {
  std::string text;
  for (const auto& option : options) text += tagged(written(option), option.help);
  return text;
}

std::string command_text(const Command& command) {
  std::string text = ".SS " + line(fmt::format("sanya {}", command.name));
  text += ".B " + line(usage(command)) + ".PP\n" + line(fmt::format("{}.", command.summary));
  for (const auto part : split_at(command.details, "\n\n")) text += ".PP\n" + line(part);
  text += options_text(command.options) + ".PP\n.EX\n";
  for (const auto each : split_at(command.example, "\n")) text += line(each);
  return text + ".EE\n";
}

}  // namespace

std::string man_page() {
  std::string text =
      ".\\\" SPDX-License-Identifier: CC-BY-4.0\n"
      ".\\\" Written by `sanya help --man` from the table of commands.\n"
      ".TH SANYA 1 \"\" \"sanya " SANYA_VERSION
      "\" \"User commands\"\n"
      ".SH NAME\nsanya \\- what was promised, what came of it, and how one knows\n"
      ".SH SYNOPSIS\n.B sanya\n.I COMMAND\n[\\fIOPTIONS\\fR]\n"
      ".SH DESCRIPTION\n";
  text += line(
      "Reads a tracker (commitments.yaml and what it includes) and a rule pack, and says what "
      "became of each promise, on what evidence, and what else it could be. Data go to "
      "standard output, talk to standard error.");
  text += ".SH COMMANDS\n";
  for (const auto& command : commands()) text += command_text(command);
  text += ".SH OPTIONS OF EVERY COMMAND\n" + options_text(common_options());
  text += ".SH EXIT STATUS\n" + tagged("0", "done");
  text += tagged("1", "faults were found in readable files; of `rules test`: a test failed");
  text += tagged("2", "wrong usage, or a file that cannot be opened");
  text += tagged("3", "reading or writing failed") + tagged("70", "a fault of sanya's own");
  text += ".SH ENVIRONMENT\n" + tagged("NO_COLOR", "where set and not empty: no colour");
  text += tagged("COLUMNS", "the width of texts; else that of the terminal, else 80");
  text += ".SH FILES\n" + tagged("commitments.yaml", "the tracker");
  text += tagged("rules/house.yaml",
                 "its rule pack; else the one that came with sanya, which stands "
                 "in share/sanya/rules beside the program's folder and is called "
                 "`shipped:house.yaml`");
  return text;
}

}  // namespace sanya::cli
