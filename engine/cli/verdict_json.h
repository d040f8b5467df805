// SPDX-License-Identifier: Apache-2.0
// Verdicts and their proofs as JSON. Private to `cli`.
#pragma once

#include <string>

#include "cli/json_writer.h"
#include "cli/session.h"

namespace sanya::cli {

// `answer`, `label`, `alternatives`, `value`, `proved`, `because`: members of an open object.
void tell_answer(Json& json, const app::Judged& judged, const record::Verdict& verdict);
// The whole verdict, as an object.
void tell_verdict(Json& json, const app::Judged& judged, const record::Verdict& verdict);
// Member `overrides`: what persons decided, expired ones included.
void tell_overrides(Json& json, const app::Judged& judged,
                    const std::vector<app::Overridden>& overrides);
// An entry cited, with its source, as an object.
void tell_exhibit(Json& json, const app::Judged& judged, const app::Exhibit& exhibit);

// An entry as cited, and a condition with its parts, as objects.
void tell_cited(Json& json, const record::Cited& cited);
void tell_condition(Json& json, const record::Condition& condition, const std::string& language);
// `answer`, `steps`, `operations`, `gave_up` and, where nothing can give it, `impossible`: members
// of an open object.
void tell_gap(Json& json, const app::Judged& judged, const record::Gap& gap);
// How easily an answer falls, as an object.
void tell_fragility(Json& json, const record::Fragility& fragility);

std::string_view word(record::Cited::Kind kind);
std::string_view word(Truth truth);  // yes, no, unknown
std::string_view word(record::Bearing bearing);
std::string_view word(record::Aspect aspect);
std::string_view word(record::Link link);

// A member that lists the ids of actions.
void tell_ids(Json& json, std::string_view key, const std::vector<const record::Action*>& actions);

}  // namespace sanya::cli
