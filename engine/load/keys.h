// SPDX-License-Identifier: Apache-2.0
// The keys and words of a tracker's files, each in one table: the reader takes no key that is not
// here, and a test holds docs/schema to it.
#pragma once

#include <string_view>
#include <vector>

namespace sanya::load {

using Words = std::vector<std::string_view>;

struct Keys {
  std::string_view name;  // of the definition in docs/schema/tracker.schema.json
  std::string_view what;  // in messages: "an action"
  Words keys;
};

namespace keys {
extern const Keys kRoot, kFragment, kTracker, kAttribute, kApproval, kInstitution, kFormerName,
    kPerson, kPost, kPlace, kIndicator, kMandate, kPledge, kAction, kOwners, kTarget, kRecurrence,
    kPart, kSource, kArchived, kFinding, kAbout, kQuote, kReading, kSearch, kReply, kOverride,
    kCorrection, kCsvRow;
// All but fragment (a root without `include`) and csv_row, which are no part of the schema.
const std::vector<const Keys*>& all();
}  // namespace keys

// In the order of the enums of record.h.
namespace words {
extern const Words kAttributeOn, kAttributeType, kSector, kDirection, kPolarity, kCovers, kLacks,
    kText, kClarity, kSourceKind, kIdentity, kBearing, kAspect, kExtent, kLink, kFound;
}  // namespace words

}  // namespace sanya::load
