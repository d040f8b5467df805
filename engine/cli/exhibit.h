// SPDX-License-Identifier: Apache-2.0
// Entries cited, numbered, with their sources and what is doubtful in them. Private to `cli`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"

namespace sanya::cli {

// "[3]": the place of the entry among what `why` cites.
std::string exhibit_number(const app::Why& why, const record::Cited& cited);
// The same without its address: The Phnom Penh Post, "Title", 2016-07-19.
std::string citation_text(const app::Judged& judged, const record::SourceItem& source);
// The Phnom Penh Post, "Title", 2016-07-19, https://...
std::string source_text(const app::Judged& judged, const record::SourceItem& source);
// "it happened on 2004-03-01 (post-opened)".
std::string world_text(const record::Choice& choice);
// "5.7 %"; the value alone where the indicator has no unit, or is nullptr.
std::string with_unit(const app::Judged& judged, const record::Indicator* indicator,
                      const std::string& value);

inline constexpr std::string_view kOtherWays =
    "there may be other ways: the search stopped at its bound";
// Whether ways were found and others may be left.
bool stopped_early(const std::vector<const record::Gap*>& ways);
// What would give the better answer: "one outside voice ...; and a date ...", or why nothing could.
std::string steps_text(const app::Judged& judged, const record::Gap& gap);

void exhibits(Page& page, const app::Judged& judged, const app::Why& why);
// What rests on inference, on imprecise or doubted dates, or on one of several accounts.
void doubts(Page& page, const app::Judged& judged, const app::Why& why);

}  // namespace sanya::cli
