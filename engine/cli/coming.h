// SPDX-License-Identifier: Apache-2.0
// What comes by itself within a time: the face of `gaps --due-within`. Private to `cli`.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"

namespace sanya::cli {

int coming(const Call& call);

// "90d", "6w", "3m", "1y", and all that the rule language writes; nullopt: no duration.
std::optional<Duration> duration_of(const std::string& written);
// "the deadline", "Schedule becomes Overdue; until then Not due yet"; without colours.
std::string coming_text(const app::Judged& judged, const app::Coming& each);

}  // namespace sanya::cli
