// SPDX-License-Identifier: Apache-2.0
// What most commands begin with: the tracker opened and judged, its faults told. Private to `cli`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/json_writer.h"
#include "cli/page.h"

namespace sanya::cli {

// The tracker, pack and ledger of the call; nullopt after telling that --known-at is no moment.
std::optional<app::Where> where(const Call& call);
// The same of the files alone, whatever is in a ledger.
app::Where where_files(const Call& call);

// A moment of the ledger as a person writes it: a day, a time, a number of entries; nullopt where
// it is none of these.
std::optional<app::Known> read_known(const std::string& written);
// The same; nullopt after telling that it is none.
std::optional<app::Known> known(const Call& call, const std::string& written);

enum class Format { table, json, csv };
Format format(const Call& call);

// The day an option names, or `otherwise`; nullopt after telling that it is no day.
std::optional<Day> day_option(const Call& call, std::string_view option, Day otherwise);

// --as-of and --published-by; nullopt after telling that one is no day.
std::optional<rules::Asked> asked(const Call& call);

// Tells the world's refusal; its exit code.
int refused(const Call& call, const Error& error);
int unknown(const Call& call, const app::Unknown& unknown);

// A page for sentences, of at most 100 columns: longer lines are hard to read.
Page prose(const Call& call);

// The language to show things in; nullopt after telling that the tracker has no such language.
std::optional<std::string> language(const Call& call, const record::Record& record);

// What a reader must know of the ledger that answers rest on.
void tell_rest(const Call& call, const app::Rest& rest);

// Opens the tracker; where it is without errors and has a pack, hands it to `work`. Else tells why
// not, and gives the exit code.
int with_tracker(const Call& call, const std::function<int(const app::Opened&)>& work);
// The same with verdicts as --as-of and --published-by ask.
int with_verdicts(const Call& call, app::Depth depth,
                  const std::function<int(const app::Judged&)>& work);

// Faults as a list, as check and rules check print them; the exit code they give.
int print_faults(const Call& call, const Diagnostics& faults, std::size_t files);
// The member `faults` of an object of JSON.
Json& add_faults(Json& json, const Diagnostics& faults);

// `schema_version`, `as_of`, `published_by`, `known_at`, `entries`, `method`; from a ledger
// `sealed` and `erased`, too.
void begin_json(Json& json, const app::Judged& judged);
// What stands in the ledger without its text and counts for nothing, to follow a table; "" for
// none.
std::string withheld_text(const Call& call, const app::Judged& judged);
// "house 1.0.0, rules/house.yaml, hash 0123456789ab"
std::string method_line(const record::PackHead& pack);

// `text` in the colour of the verdict's place on its scale.
std::string painted_as(const app::Judged& judged, const record::Verdict& verdict,
                       std::string_view text);
// An answer as a person reads it, in that colour.
std::string painted_answer(const app::Judged& judged, const record::Verdict& verdict);

// "schools/wells, Dig wells: Claimed".
std::string related_text(const app::Judged& judged, const app::Related& other);

// What a person decided, beside what was computed: "Status: Delivered, not Claimed, says ana until
// 2024-12-31: we saw it".
std::string override_text(const app::Judged& judged, const app::Overridden& overridden);

// Those that stand beside `verdict`, for a cell.
std::string overrides_cell(const app::Judged& judged, const std::vector<app::Overridden>& overrides,
                           const record::Verdict* verdict);

// The name of a person or institution, in the language shown.
std::string name(const app::Judged& judged, const std::string& id);

}  // namespace sanya::cli
