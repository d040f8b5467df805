// SPDX-License-Identifier: Apache-2.0
#include "load/keys.h"

namespace sanya::load {

namespace keys {

const Keys root{"root",
                "a file of a tracker",
                {"include", "tracker", "institutions", "people", "places", "indicators", "mandates",
                 "pledges", "corrections", "replies", "overrides", "source", "sources", "findings",
                 "readings", "searches"}};
const Keys fragment{"fragment", "a tracker", {root.keys.begin() + 1, root.keys.end()}};
const Keys tracker{
    "tracker",
    "the tracker",
    {"id", "title", "languages", "country", "publisher", "contact", "attributes", "approval"}};
const Keys attribute{"attribute", "an attribute", {"on", "type", "values", "label"}};
const Keys approval{"approval", "the approval", {"coder", "checker", "approver", "approved_on"}};
const Keys institution{
    "institution",
    "an institution",
    {"id", "name", "other_names", "former_names", "sector", "country", "controlled_by", "part_of",
     "founded", "dissolved", "succeeded_by", "url", "note"}};
const Keys former_name{"former_name", "a former name", {"name", "until"}};
const Keys person{"person", "a person", {"id", "name", "posts", "note"}};
const Keys post{"post", "a post", {"title", "at", "from", "until"}};
const Keys place{"place", "a place", {"id", "name", "kind", "part_of"}};
const Keys indicator{
    "indicator",
    "an indicator",
    {"id", "name", "unit", "direction", "decimals", "at_least", "at_most", "scale", "note"}};
const Keys mandate{"mandate", "a mandate", {"id", "title", "holder", "start", "end"}};
const Keys pledge{"pledge",
                  "a pledge",
                  {"id", "title", "made_by", "made_on", "source", "text", "clarity",
                   "points_announced", "mandate", "places", "note", "attributes", "actions"}};
const Keys action{
    "action",
    "an action",
    {"id",       "title",  "text",       "kind",      "owners",     "funded_by", "successors",
     "due",      "target", "recurrence", "condition", "depends_on", "repeats",   "supersedes",
     "polarity", "parts",  "places",     "covers",    "lacks",      "note",      "attributes"}};
const Keys owners{"owners", "the owners", {"lead", "partner", "co_funder"}};
const Keys target{
    "target", "a target", {"indicator", "at_least", "at_most", "exactly", "baseline"}};
const Keys recurrence{"recurrence", "a recurrence", {"every", "from", "until", "grace"}};
const Keys part{"part", "a part", {"id", "title", "place"}};
const Keys source{"source",
                  "a source",
                  {"id", "kind", "publisher", "title", "author", "published", "dating", "url",
                   "archived", "syndicated_from", "retracts", "language", "note"}};
const Keys archived{"archived", "an archived copy", {"url", "sha256"}};
const Keys finding{"finding",
                   "a finding",
                   {"id", "source", "claimant", "happened", "instrument", "places", "note", "quote",
                    "attributes", "about", "action", "pledge", "bearing", "aspect", "extent",
                    "parts", "milestone", "link", "reason"}};
const Keys about{
    "about",
    "what a finding is about",
    {"action", "pledge", "bearing", "aspect", "extent", "parts", "milestone", "link", "reason"}};
const Keys quote{"quote", "a quote", {"prefix", "exact", "suffix", "sha256"}};
const Keys reading{"reading",
                   "a reading",
                   {"id", "indicator", "source", "claimant", "action", "pledge", "happened",
                    "value", "note", "quote"}};
const Keys search{"search",
                  "a search",
                  {"id", "actions", "pledge", "day", "by", "where", "query", "found", "note"}};
const Keys reply{"reply",
                 "a reply",
                 {"id", "institution", "asked_on", "letter", "answered_on", "answer", "about"}};
const Keys override_{
    "override",
    "an override",
    {"id", "action", "question", "answer", "reason", "author", "made_on", "expires"}};
const Keys correction{"correction", "a correction", {"id", "made_on", "what", "why", "concerns"}};
const Keys csv_row{
    "csv_row",
    "a finding",
    {"id",     "source", "claimant",     "happened",    "instrument",   "places",      "note",
     "action", "pledge", "bearing",      "aspect",      "extent",       "parts",       "milestone",
     "link",   "reason", "quote_prefix", "quote_exact", "quote_suffix", "quote_sha256"}};

const std::vector<const Keys*>& all() {
  static const std::vector<const Keys*> tables = {
      &root,   &tracker,    &attribute, &approval, &institution, &former_name, &person,
      &post,   &place,      &indicator, &mandate,  &pledge,      &action,      &owners,
      &target, &recurrence, &part,      &source,   &archived,    &finding,     &about,
      &quote,  &reading,    &search,    &reply,    &override_,   &correction};
  return tables;
}

}  // namespace keys

namespace words {

const Words attribute_on{"pledge", "action", "finding"};
const Words attribute_type{"text", "number", "date", "flag"};
const Words sector{"ministry",
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
const Words direction{"up", "down", "neither"};
const Words polarity{"change", "keep"};
const Words covers{"any", "every"};
const Words lacks{"measure", "baseline", "scope", "text"};
const Words text{"published", "partial", "unpublished"};
const Words clarity{"clear", "weak", "not_a_commitment"};
const Words source_kind{"publication", "official_act", "court_record",
                        "field_visit", "interview",    "letter"};
const Words bearing{"supports", "contradicts", "context"};
const Words aspect{"output", "outcome"};
const Words extent{"whole", "part"};
const Words link{"stated", "inferred", "possible"};
const Words found{"nothing", "something"};

}  // namespace words

}  // namespace sanya::load
