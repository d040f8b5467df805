// SPDX-License-Identifier: Apache-2.0
// What the exports that speak in sentences have in common. Private to `cli`.
#pragma once

#include <string>
#include <string_view>

#include "cli/session.h"

namespace sanya::cli {

// The title of an action, of a pledge, or of the action whose period the unit is.
std::string title_of(const app::Judged& judged, std::string_view unit);

// The day, the method and, from a ledger, the checkpoint. `provided`: "if nothing is added".
std::string rests_on(const app::Judged& judged, std::string_view provided = "");

// Where the published report tells of a unit: `base` is the address of its folder. "" without one.
std::string page_of(const app::Judged& judged, const std::string& base, std::string_view unit);

// The address of --url without a slash at its end; nullopt after telling that it is none of http or
// https.
std::optional<std::string> base_address(const Call& call);

}  // namespace sanya::cli
