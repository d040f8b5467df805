// SPDX-License-Identifier: Apache-2.0
// A thing asked for question by question, at a terminal. Private to `cli`.
#pragma once

#include <optional>
#include <string>

#include "cli/form.h"

namespace sanya::cli {

// Which kind of thing is to be recorded; "" where no answer comes.
std::string ask_kind(const Call& call);

// Asks for what `form` does not have yet, shows what there is to choose from, checks each answer at
// once, and asks in the end whether to record it all. The exit code where it is not to be.
std::optional<int> ask_for(const Call& call, const std::string& kind, Form& form);

}  // namespace sanya::cli
