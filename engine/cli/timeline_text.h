// SPDX-License-Identifier: Apache-2.0
// Steps and horizons in words and as JSON. Private to `cli`.
#pragma once

#include <string>

#include "cli/json_writer.h"
#include "cli/session.h"

namespace sanya::cli {

// "until 2002-06-30", "2002-07-01 to 2009-12-31", "since 2010-01-01", "always".
std::string days_text(const record::Step& step, Day today);
// What passed, of a test that turned out otherwise: "the deadline of 2009-12-31 passed".
std::string turned_text(const record::Condition& test);
// "holds until 2009-12-31; from 2010-01-01, if nothing is added, Overdue".
std::string horizon_text(const app::Judged& judged, const record::Horizon& horizon);

// A member with the day, or null where it is without bound.
void tell_day(Json& json, std::string_view key, Day day);
// `holds_until`, `becomes`, `horizon_gave_up`: members of an open object.
void tell_horizon(Json& json, const app::Judged& judged, const record::Horizon& horizon);

}  // namespace sanya::cli
