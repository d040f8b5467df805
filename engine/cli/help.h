// SPDX-License-Identifier: Apache-2.0
// Help texts, the manual page and completions from the table of commands. Private to `cli`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace sanya::cli {

std::string overview();
std::string help_of(const Command& command);
// For man(1), in the macros of man(7).
std::string man_page();
std::string completion_for(std::string_view shell);  // bash, zsh or fish

// "sanya why ACTION [OPTIONS]", "--format FORMAT": as one writes them.
std::string usage(const Command& command);
std::string written(const Option& option);
// The parts of `text` between each `mark`.
std::vector<std::string_view> split_at(std::string_view text, std::string_view mark);

}  // namespace sanya::cli
