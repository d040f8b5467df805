// SPDX-License-Identifier: Apache-2.0
// What stands in a ledger, and what the files have otherwise. Private to `app`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/rule_files.h"
#include "load/load.h"

namespace sanya::app {

// Kinds of entries beside those of the record.
inline constexpr std::string_view kPackKind = "pack";
inline constexpr std::string_view kLaddersKind = "ladders";
inline constexpr std::string_view kApprovalKind = "approval";
inline constexpr std::string_view kErasureKind = "erasure";
inline constexpr std::string_view kUnsealingKind = "unsealing";

// What stood in a ledger after so many entries, sorted by what reads it.
struct State {
  std::vector<load::Kept> objects;
  RuleTexts texts;
  std::vector<Rest::Withheld> withheld;
  std::vector<load::Kept> approvals;
};
Result<State> state_of(const ledger::Ledger& ledger, std::int64_t entries);
// Whether a kind is of the record; what else stands in a ledger is about reports and the ledger.
bool is_of_record(std::string_view kind);
// The pledge of an action's id: what stands before its slash.
std::string pledge_of(const std::string& action);
// What can be read of the objects where some are without their bodies: what rests on such a one is
// withheld with it.
record::Record readable(State& state, const record::Ladders& ladders, Diagnostics& faults);
// Of what stands now, the rules alone.
Result<RuleTexts> texts_now(const ledger::Ledger& ledger);
// What stands with a body, to be read.
load::Kept kept_of(const ledger::Standing& standing);

// How many entries were there as of that moment. `cannot_open` where there was none, or are not so
// many.
Result<std::int64_t> entries_known(const ledger::Ledger& ledger, const Known& known);

// Whether an entry of this kind changes what the record says: not what is about reports, about
// bodies that are gone, or about the rules, which have a hash of their own.
bool changes_record(std::string_view kind);

// The approvals among what stood after so many entries.
Result<std::vector<Approved>> approvals_of(const ledger::Ledger& ledger, std::int64_t entries,
                                           const std::vector<load::Kept>& standing);
// When, by whom and why what is erased was erased.
Result<Done> explain_erasures(const ledger::Ledger& ledger, std::vector<Rest::Withheld>& withheld);

// The tracker as the ledger has it.
Result<Opened> open_ledger(const OpenFolder& folders, const Where& where,
                           const ledger::Ledger& ledger);

// The objects that a ledger would keep of the files, those of the rules too; sorted by kind and id.
// `print` tells whether the files are still the same without reading what they say.
struct FileSide {
  std::vector<load::Object> objects;
  std::string print;
  std::map<std::string, std::vector<Name>> objects_of_file;  // evidence alone
  Diagnostics faults;                                        // with errors, all else is empty
};
Result<FileSide> file_side(const OpenFolder& folders, const Where& where);

// What the files have otherwise.
Result<Changes> changes(const FileSide& files, const ledger::Ledger& ledger);
// Adds an object of the files to the list it belongs in. `stands`: nullptr where it does not.
Result<Done> sort_into(Changes& changes, const ledger::Ledger& ledger, const load::Object& object,
                       const ledger::Standing* stands);

// How many of them are to be synced; nullopt: the files have errors, so that nobody knows. None
// where there are no files.
Result<std::optional<std::size_t>> unsynced_changes(const OpenFolder& folders, const Where& where,
                                                    const ledger::Ledger& ledger);

// The text of the pack or ladders in the body of an entry.
std::string text_of(const std::string& body);

}  // namespace sanya::app
