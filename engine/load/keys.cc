// SPDX-License-Identifier: Apache-2.0
#include "load/keys.h"

namespace sanya::load {

namespace keys {

const Keys kRoot{"root",
                 "a file of a tracker",
                 {"include", "tracker", "institutions", "people", "places", "indicators",
                  "mandates", "pledges", "corrections", "replies", "overrides", "source", "sources",
                  "findings", "readings", "searches"}};
const Keys kFragment{"fragment", "a tracker", {kRoot.keys.begin() + 1, kRoot.keys.end()}};
const Keys kTracker{
    "tracker",
    "the tracker",
    {"id", "title", "languages", "country", "publisher", "contact", "attributes", "approval"}};
const Keys kAttribute{"attribute", "an attribute", {"on", "type", "values", "label"}};
const Keys kApproval{"approval", "the approval", {"coder", "checker", "approver", "approved_on"}};
const Keys kInstitution{
    "institution",
    "an institution",
    {"id", "name", "other_names", "former_names", "sector", "country", "controlled_by", "part_of",
     "founded", "dissolved", "succeeded_by", "url", "note"}};
const Keys kFormerName{"former_name", "a former name", {"name", "until"}};
const Keys kPerson{"person", "a person", {"id", "name", "posts", "note"}};
const Keys kPost{"post", "a post", {"title", "at", "from", "until"}};
const Keys kPlace{"place", "a place", {"id", "name", "kind", "part_of"}};
const Keys kIndicator{
    "indicator",
    "an indicator",
    {"id", "name", "unit", "direction", "decimals", "at_least", "at_most", "scale", "note"}};
const Keys kMandate{"mandate", "a mandate", {"id", "title", "holder", "start", "end"}};
const Keys kPledge{"pledge",
                   "a pledge",
                   {"id", "title", "made_by", "made_on", "source", "text", "clarity",
                    "points_announced", "mandate", "places", "note", "attributes", "actions"}};
const Keys kAction{
    "action",
    "an action",
    {"id",       "title",  "text",       "kind",      "owners",     "funded_by", "successors",
     "due",      "target", "recurrence", "condition", "depends_on", "repeats",   "supersedes",
     "polarity", "parts",  "places",     "covers",    "lacks",      "note",      "attributes"}};
const Keys kOwners{"owners", "the owners", {"lead", "partner", "co_funder"}};
const Keys kTarget{
    "target", "a target", {"indicator", "at_least", "at_most", "exactly", "baseline"}};
const Keys kRecurrence{"recurrence", "a recurrence", {"every", "from", "until", "grace"}};
const Keys kPart{"part", "a part", {"id", "title", "place"}};
const Keys kSource{"source",
                   "a source",
                   {"id", "kind", "publisher", "title", "author", "published", "dating", "url",
                    "archived", "syndicated_from", "retracts", "language", "note", "identity"}};
const Keys kArchived{"archived", "an archived copy", {"url", "sha256"}};
const Keys kFinding{"finding",
                    "a finding",
                    {"id", "source", "claimant", "happened", "instrument", "places", "note",
                     "quote", "attributes", "about", "action", "pledge", "bearing", "aspect",
                     "extent", "parts", "milestone", "link", "reason"}};
const Keys kAbout{
    "about",
    "what a finding is about",
    {"action", "pledge", "bearing", "aspect", "extent", "parts", "milestone", "link", "reason"}};
const Keys kQuote{"quote", "a quote", {"prefix", "exact", "suffix", "sha256"}};
const Keys kReading{"reading",
                    "a reading",
                    {"id", "indicator", "source", "claimant", "action", "pledge", "happened",
                     "value", "given", "note", "quote"}};
const Keys kSearch{"search",
                   "a search",
                   {"id", "actions", "pledge", "day", "by", "where", "query", "found", "note"}};
const Keys kReply{"reply",
                  "a reply",
                  {"id", "institution", "asked_on", "letter", "answered_on", "answer", "about"}};
const Keys kOverride{
    "override",
    "an override",
    {"id", "action", "question", "answer", "reason", "author", "made_on", "expires"}};
const Keys kCorrection{"correction", "a correction", {"id", "made_on", "what", "why", "concerns"}};
const Keys kCsvRow{
    "csv_row",
    "a finding",
    {"id",     "source", "claimant",     "happened",    "instrument",   "places",      "note",
     "action", "pledge", "bearing",      "aspect",      "extent",       "parts",       "milestone",
     "link",   "reason", "quote_prefix", "quote_exact", "quote_suffix", "quote_sha256"}};

const std::vector<const Keys*>& all() {
  static const std::vector<const Keys*> kTables = {
      &kRoot,   &kTracker,    &kAttribute, &kApproval, &kInstitution, &kFormerName, &kPerson,
      &kPost,   &kPlace,      &kIndicator, &kMandate,  &kPledge,      &kAction,     &kOwners,
      &kTarget, &kRecurrence, &kPart,      &kSource,   &kArchived,    &kFinding,    &kAbout,
      &kQuote,  &kReading,    &kSearch,    &kReply,    &kOverride,    &kCorrection};
  return kTables;
}

}  // namespace keys

namespace words {

const Words kAttributeOn{"pledge", "action", "finding"};
const Words kAttributeType{"text", "number", "date", "flag"};
const Words kSector{"ministry",
                    "agency",
                    "court",
                    "parliament",
                    "police",
                    "local_government",
                    "committee",
                    "head_of_government",
                    "party",
                    "ngo",
                    "media",
                    "state_media",
                    "academia",
                    "company",
                    "union",
                    "religious",
                    "intergovernmental",
                    "donor_agency"};
const Words kDirection{"up", "down", "neither"};
const Words kPolarity{"change", "keep"};
const Words kCovers{"any", "every"};
const Words kLacks{"measure", "baseline", "scope", "text"};
const Words kText{"published", "partial", "unpublished"};
const Words kClarity{"clear", "weak", "not_a_commitment"};
const Words kSourceKind{"publication", "official_act", "court_record",
                        "field_visit", "interview",    "letter"};
const Words kIdentity{"open", "withheld"};
const Words kBearing{"supports", "contradicts", "context"};
const Words kAspect{"output", "outcome", "condition"};
const Words kExtent{"whole", "part"};
const Words kLink{"stated", "inferred", "possible"};
const Words kFound{"nothing", "something"};

}  // namespace words

}  // namespace sanya::load
