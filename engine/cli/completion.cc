// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "cli/help.h"

namespace sanya::cli {
namespace {

std::string first_words() {
  std::string words;
  std::string last;
  for (const auto& command : commands()) {
    const std::string word{command.name.substr(0, command.name.find(' '))};
    if (word == last) continue;
    words += (words.empty() ? "" : " ") + word;
    last = word;
  }
  return words;
}

std::string dashed(const Command& command) {
  std::string words;
  for (const auto& options : {command.options, common_options()}) {
    for (const auto& option : options) {
      words += fmt::format("{}--{}", words.empty() ? "" : " ", option.name);
    }
  }
  return words;
}

std::string second_words(std::string_view first) {
  std::string words;
  for (const auto& command : commands()) {
    if (!command.name.starts_with(std::string(first) + " ")) continue;
    words += (words.empty() ? "" : " ") + std::string(command.name.substr(first.size() + 1));
  }
  return words;
}

// Every option that takes one of a few words, once.
std::string bash_choices() {
  std::string cases;
  std::set<std::string_view> told;
  const auto tell = [&](std::span<const Option> options) {
    for (const auto& option : options) {
      if (option.choices.empty() || !told.insert(option.name).second) continue;
      cases += fmt::format("    --{}) COMPREPLY=($(compgen -W \"{}\" -- \"$now\")); return ;;\n",
                           option.name, option.choices);
    }
  };
  for (const auto& command : commands()) tell(command.options);
  tell(common_options());
  return cases;
}

std::string bash() {
  std::string cases;
  std::set<std::string_view> firsts;
  for (const auto& command : commands()) {
    const auto space = command.name.find(' ');
    const auto first = command.name.substr(0, space);
    if (space != std::string_view::npos) {
      if (firsts.insert(first).second) {
        cases += fmt::format("    \"{}\") words=\"{}\" ;;\n", first, second_words(first));
      }
      cases += fmt::format("    \"{}\"*) words=\"{}\" ;;\n", command.name, dashed(command));
    } else {
      cases += fmt::format("    \"{}\"|\"{} \"*) words=\"{}\" ;;\n", first, first, dashed(command));
    }
  }
  return fmt::format(
      "# completion of sanya for bash\n"
      "_sanya() {{\n"
      "  local now=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words=\"\"\n"
      "  case \"$before\" in\n{}"
      "    --tracker|--pack|--out) COMPREPLY=($(compgen -f -- \"$now\")); return ;;\n"
      "  esac\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{}\" -- \"$now\")); return\n"
      "  fi\n"
      "  local typed=\"${{COMP_WORDS[*]:1:COMP_CWORD-1}}\"\n"
      "  case \"$typed\" in\n{}"
      "  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$now\"))\n"
      "}}\n"
      "complete -o default -F _sanya sanya\n",
      bash_choices(), first_words(), cases);
}

std::string zsh() {
  return "#compdef sanya\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
}

std::string quoted(std::string_view text) {
  std::string safe{"'"};
  for (const char letter : text) {
    if (letter == '\'' || letter == '\\') safe += '\\';
    safe += letter;
  }
  return safe + "'";
}

std::string fish() {
  std::string text = "# completion of sanya for fish\n";
  for (const auto& command : commands()) {
    const auto space = command.name.find(' ');
    const auto first = command.name.substr(0, space);
    if (space == std::string_view::npos) {
      text += fmt::format("complete -c sanya -n __fish_use_subcommand -a {} -d {}\n", first,
                          quoted(command.summary));
    } else {
      text += fmt::format("complete -c sanya -n '__fish_seen_subcommand_from {}' -a {} -d {}\n",
                          first, command.name.substr(space + 1), quoted(command.summary));
    }
    for (const auto& options : {command.options, common_options()}) {
      for (const auto& option : options) {
        text +=
            fmt::format("complete -c sanya -n '__fish_seen_subcommand_from {}' -l {}{}{} -d {}\n",
                        first, option.name, option.value.empty() ? "" : " -r",
                        option.choices.empty() ? "" : fmt::format(" -a '{}'", option.choices),
                        quoted(option.help));
      }
    }
  }
  text += fmt::format("complete -c sanya -n __fish_use_subcommand -a '{}'\n", first_words());
  return text;
}

}  // namespace

std::string completion_for(std::string_view shell) {
  return shell == "fish" ? fish() : shell == "zsh" ? zsh() : bash();
}

int completion(const Call& call) {
  const auto& shell = call.arguments.operands.front();
  if (shell != "bash" && shell != "zsh" && shell != "fish") {
    return misuse(call.err, {fmt::format("there is no completion for \"{}\"", shell),
                             did_you_mean(shell, {"bash", "zsh", "fish"})});
  }
  call.out << completion_for(shell);
  return kDone;
}

}  // namespace sanya::cli
