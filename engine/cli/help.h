// SPDX-License-Identifier: Apache-2.0
// Help texts and completions from the table of commands. Private to `cli`.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace sanya::cli {

std::string overview();
std::string help_of(const Command& command);
std::string completion_for(std::string_view shell);  // bash, zsh or fish

}  // namespace sanya::cli
