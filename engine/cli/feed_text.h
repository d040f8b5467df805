// SPDX-License-Identifier: Apache-2.0
// A change of an answer as a person follows it. Private to `cli`.
#pragma once

#include <string>

#include "cli/session.h"

namespace sanya::cli {

// `base`: as for page_of.
exchange::FeedEntry feed_entry(const app::Judged& judged, const app::Turn& turn,
                               const std::string& base);

}  // namespace sanya::cli
