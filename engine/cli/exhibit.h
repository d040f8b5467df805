// SPDX-License-Identifier: Apache-2.0
// Entries cited, numbered, with their sources and what is doubtful in them. Private to `cli`.
#pragma once

#include <string>

#include "cli/session.h"

namespace sanya::cli {

// "[3]": the place of the entry among what `why` cites.
std::string exhibit_number(const app::Why& why, const record::Cited& cited);
// The Phnom Penh Post, "Title", 2016-07-19, https://...
std::string source_text(const app::Judged& judged, const record::SourceItem& source);
// "it happened on 2004-03-01 (post-opened)".
std::string world_text(const record::Choice& choice);

// What would give the better answer: "one more outside voice; and a date".
std::string steps_text(const app::Judged& judged, const record::Gap& gap);

void exhibits(Page& page, const app::Judged& judged, const app::Why& why);
// What rests on inference, on imprecise or doubted dates, or on one of several accounts.
void doubts(Page& page, const app::Judged& judged, const app::Why& why);

}  // namespace sanya::cli
