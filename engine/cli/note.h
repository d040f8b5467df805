// SPDX-License-Identifier: Apache-2.0
// The answer to `why` as a note that one can read aloud. Private to `cli`.
#pragma once

#include <string>

#include "cli/session.h"

namespace sanya::cli {

// `in_full`: the questions named are told with the rules that did not hold; else the headline is.
std::string note(const Call& call, const app::Judged& judged, const app::Why& why, bool in_full);

}  // namespace sanya::cli
