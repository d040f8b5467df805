// SPDX-License-Identifier: Apache-2.0
// The period of a report, as the options name it. Private to `cli`.
#pragma once

#include <optional>

#include "cli/session.h"

namespace sanya::cli {

// By --from, --until, --as-of, --published-by and --lang; nullopt after telling what is wrong.
std::optional<app::ReportAsked> period(const Call& call, const record::Record& record);

}  // namespace sanya::cli
