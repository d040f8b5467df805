// SPDX-License-Identifier: Apache-2.0
// A judged tracker as tables that anybody may have. Public through app.h.
#pragma once

#include <string>

#include "exchange/exchange.h"

namespace sanya::app {

struct Judged;

// What may be published of a tracker: its record as others may see it, all answers of all
// questions, and what they rest on. Its rows are made when they are asked for: `judged` must
// outlive it. Gaps and fragility are among the tables where they were worked out. `licence`: "" for
// none.
exchange::Publication publication(const Judged& judged, const std::string& licence);

}  // namespace sanya::app
