// SPDX-License-Identifier: Apache-2.0
// What a pack can name without declaring it: the built-in fields of each kind of row, and the
// built-in attributes of actions, pledges, periods and the tracker. `Field::builtin` is a position
// in kRowFields, `Attribute::builtin` one in kAttributes. docs/rule-language.md lists both tables;
// tests/rules_docs_test holds it to them.
#pragma once

#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>

#include "rules/pack.h"

namespace sanya::rules {

using Words = std::span<const std::string_view>;

// Closed vocabularies, each in the order of its enumeration in `record` or `rules`.
inline constexpr std::string_view kBearings[] = {"supports", "contradicts", "context"};
inline constexpr std::string_view kAspects[] = {"output", "outcome", "condition"};
inline constexpr std::string_view kExtents[] = {"whole", "part"};
inline constexpr std::string_view kStages[] = {"announced", "planned",   "resourced",
                                               "started",   "delivered", "sustained"};
inline constexpr std::string_view kEffects[] = {"advances", "pauses", "ends", "undoes"};
inline constexpr std::string_view kRelations[] = {
    "unknown", "owner",     "government", "intergovernmental", "foreign_government",
    "donor",   "political", "independent"};
inline constexpr std::string_view kLinks[] = {"stated", "inferred", "possible"};
inline constexpr std::string_view kSourceKinds[] = {"publication", "official_act", "court_record",
                                                    "field_visit", "interview",    "letter"};
inline constexpr std::string_view kFound[] = {"nothing", "something"};
inline constexpr std::string_view kPolarities[] = {"change", "keep"};
inline constexpr std::string_view kCovers[] = {"any", "every"};
inline constexpr std::string_view kLacks[] = {"measure", "baseline", "scope", "text"};
inline constexpr std::string_view kTexts[] = {"published", "partial", "unpublished"};
inline constexpr std::string_view kClarities[] = {"clear", "weak", "not_a_commitment"};
inline constexpr std::string_view kFroms[] = {"findings", "readings",     "searches",
                                              "periods",  "actions",      "instruments",
                                              "repeats",  "dependencies", "superseding"};
inline constexpr std::string_view kUnits[] = {"action", "period", "pledge"};

// Columns of rows. A field that may hold several values passes a test when one of them does.
enum class RowField {
  id,           // of the finding, reading, search or action; of a period its first day; instrument
  happened,     // findings, readings
  said,         // the source's day of publication
  bearing,      // findings
  aspect,       // findings
  extent,       // findings
  stage,        // findings: of the milestone; several where a denial reaches above it
  milestone,    // findings
  effect,       // findings: of the milestone; absent where there is no milestone
  official,     // findings: the milestone is an official act and the source proves it
  once,         // findings: the milestone happens once
  relation,     // findings, readings
  voice,        // findings, readings
  claimant,     // findings, readings
  publisher,    // findings, readings
  source,       // findings, readings
  source_kind,  // findings, readings
  link,         // findings
  instrument,   // findings
  part,         // findings: ids of the action's parts; several
  place,        // findings: place ids; several
  disputed,     // findings, readings
  indicator,    // readings
  value,        // readings: number, or level where the indicator is a scale of words
  day,          // searches
  found,        // searches
  by,           // searches
  start,        // periods
  end,          // periods
  due,          // periods; actions
  first,        // instruments: the first day anything happened to it
  last,         // instruments: the last
  pledge,       // actions in any role, as are all below
  kind,         // the ladder
  text,
  polarity,
  covers,
  condition,   // known or absent
  recurrence,  // known or absent
  target,      // known or absent
  lacks,       // several
  lead,        // several
  partner,     // several
  owner,       // several: leads and partners
  places,      // several
  parts,       // how many
};

struct RowFieldInfo {
  From from;  // rows that are actions have their fields, whatever their role
  RowField field;
  std::string_view name;
  Type type;
  Words words = {};         // a closed vocabulary; empty: open, or known when the pack is read
  bool several = false;     // may hold several values
  bool always = false;      // never absent
  bool known_only = false;  // only good for `is known` and `is absent`
};

inline constexpr RowFieldInfo kRowFields[] = {
    {From::findings, RowField::id, "id", Type::word, {}, false, true},
    {From::findings, RowField::happened, "happened", Type::date, {}, false, true},
    {From::findings, RowField::said, "said", Type::date, {}, false, true},
    {From::findings, RowField::bearing, "bearing", Type::word, kBearings, false, true},
    {From::findings, RowField::aspect, "aspect", Type::word, kAspects, false, true},
    {From::findings, RowField::extent, "extent", Type::word, kExtents, false, true},
    {From::findings, RowField::stage, "stage", Type::stage, kStages, true},
    {From::findings, RowField::milestone, "milestone", Type::word},
    {From::findings, RowField::effect, "effect", Type::word, kEffects},
    {From::findings, RowField::official, "official", Type::flag, {}, false, true},
    {From::findings, RowField::once, "once", Type::flag, {}, false, true},
    {From::findings, RowField::relation, "relation", Type::word, kRelations, false, true},
    {From::findings, RowField::voice, "voice", Type::word, {}, false, true},
    {From::findings, RowField::claimant, "claimant", Type::word, {}, false, true},
    {From::findings, RowField::publisher, "publisher", Type::word, {}, false, true},
    {From::findings, RowField::source, "source", Type::word, {}, false, true},
    {From::findings, RowField::source_kind, "source_kind", Type::word, kSourceKinds, false, true},
    {From::findings, RowField::link, "link", Type::word, kLinks, false, true},
    {From::findings, RowField::instrument, "instrument", Type::word},
    {From::findings, RowField::part, "part", Type::word, {}, true},
    {From::findings, RowField::place, "place", Type::word, {}, true},
    {From::findings, RowField::disputed, "disputed", Type::flag, {}, false, true},

    {From::readings, RowField::id, "id", Type::word, {}, false, true},
    {From::readings, RowField::indicator, "indicator", Type::word, {}, false, true},
    {From::readings, RowField::happened, "happened", Type::date, {}, false, true},
    {From::readings, RowField::said, "said", Type::date, {}, false, true},
    {From::readings, RowField::value, "value", Type::number, {}, false, true},
    {From::readings, RowField::relation, "relation", Type::word, kRelations, false, true},
    {From::readings, RowField::voice, "voice", Type::word, {}, false, true},
    {From::readings, RowField::claimant, "claimant", Type::word, {}, false, true},
    {From::readings, RowField::publisher, "publisher", Type::word, {}, false, true},
    {From::readings, RowField::source, "source", Type::word, {}, false, true},
    {From::readings, RowField::source_kind, "source_kind", Type::word, kSourceKinds, false, true},
    {From::readings, RowField::disputed, "disputed", Type::flag, {}, false, true},

    {From::searches, RowField::id, "id", Type::word, {}, false, true},
    {From::searches, RowField::day, "day", Type::date, {}, false, true},
    {From::searches, RowField::found, "found", Type::word, kFound, false, true},
    {From::searches, RowField::by, "by", Type::word, {}, false, true},

    {From::periods, RowField::id, "id", Type::word, {}, false, true},
    {From::periods, RowField::start, "start", Type::date, {}, false, true},
    {From::periods, RowField::end, "end", Type::date, {}, false, true},
    {From::periods, RowField::due, "due", Type::date, {}, false, true},

    {From::instruments, RowField::id, "id", Type::word, {}, false, true},
    {From::instruments, RowField::first, "first", Type::date, {}, false, true},
    {From::instruments, RowField::last, "last", Type::date, {}, false, true},

    {From::actions, RowField::id, "id", Type::word, {}, false, true},
    {From::actions, RowField::pledge, "pledge", Type::word, {}, false, true},
    {From::actions, RowField::kind, "kind", Type::word, {}, false, true},
    {From::actions, RowField::text, "text", Type::word},
    {From::actions, RowField::due, "due", Type::date},
    {From::actions, RowField::polarity, "polarity", Type::word, kPolarities, false, true},
    {From::actions, RowField::covers, "covers", Type::word, kCovers, false, true},
    {From::actions, RowField::condition, "condition", Type::flag, {}, false, false, true},
    {From::actions, RowField::recurrence, "recurrence", Type::flag, {}, false, false, true},
    {From::actions, RowField::target, "target", Type::flag, {}, false, false, true},
    {From::actions, RowField::lacks, "lacks", Type::word, kLacks, true},
    {From::actions, RowField::lead, "lead", Type::word, {}, true},
    {From::actions, RowField::partner, "partner", Type::word, {}, true},
    {From::actions, RowField::owner, "owner", Type::word, {}, true},
    {From::actions, RowField::places, "places", Type::word, {}, true},
    {From::actions, RowField::parts, "parts", Type::number, {}, false, true},
};

enum class BuiltinAttribute {
  action_id,
  action_text,
  action_kind,
  action_due,  // the day of the limit
  action_polarity,
  action_covers,
  action_condition,   // known or absent
  action_recurrence,  // known or absent
  action_target,      // known or absent; `reading meets action.target`
  action_lacks,
  action_lead,
  action_partner,
  action_owner,  // leads and partners
  action_places,
  action_parts,  // how many
  pledge_id,
  pledge_made_by,
  pledge_made_on,
  pledge_text,
  pledge_clarity,
  pledge_points_announced,
  pledge_mandate,
  pledge_mandate_start,
  pledge_mandate_end,  // the day of the limit
  pledge_country,      // the promisor's
  pledge_places,
  period_start,
  period_end,
  period_due,
  tracker_id,
  tracker_country,
};

struct AttributeInfo {
  BuiltinAttribute attribute;
  std::string_view path;
  Type type;
  Words words = {};         // a closed vocabulary; empty: open, or known when the pack is read
  bool several = false;     // may hold several values
  bool always = false;      // never absent
  bool known_only = false;  // only good for `is known`, `is absent` and `meets`
};

// In the order of BuiltinAttribute.
inline constexpr AttributeInfo kAttributes[] = {
    {BuiltinAttribute::action_id, "action.id", Type::word, {}, false, true},
    {BuiltinAttribute::action_text, "action.text", Type::word},
    {BuiltinAttribute::action_kind, "action.kind", Type::word, {}, false, true},
    {BuiltinAttribute::action_due, "action.due", Type::date},
    {BuiltinAttribute::action_polarity, "action.polarity", Type::word, kPolarities, false, true},
    {BuiltinAttribute::action_covers, "action.covers", Type::word, kCovers, false, true},
    {BuiltinAttribute::action_condition, "action.condition", Type::flag, {}, false, false, true},
    {BuiltinAttribute::action_recurrence, "action.recurrence", Type::flag, {}, false, false, true},
    {BuiltinAttribute::action_target, "action.target", Type::flag, {}, false, false, true},
    {BuiltinAttribute::action_lacks, "action.lacks", Type::word, kLacks, true},
    {BuiltinAttribute::action_lead, "action.lead", Type::word, {}, true},
    {BuiltinAttribute::action_partner, "action.partner", Type::word, {}, true},
    {BuiltinAttribute::action_owner, "action.owner", Type::word, {}, true},
    {BuiltinAttribute::action_places, "action.places", Type::word, {}, true},
    {BuiltinAttribute::action_parts, "action.parts", Type::number, {}, false, true},
    {BuiltinAttribute::pledge_id, "pledge.id", Type::word, {}, false, true},
    {BuiltinAttribute::pledge_made_by, "pledge.made_by", Type::word, {}, false, true},
    {BuiltinAttribute::pledge_made_on, "pledge.made_on", Type::date, {}, false, true},
    {BuiltinAttribute::pledge_text, "pledge.text", Type::word, kTexts, false, true},
    {BuiltinAttribute::pledge_clarity, "pledge.clarity", Type::word, kClarities, false, true},
    {BuiltinAttribute::pledge_points_announced, "pledge.points_announced", Type::number},
    {BuiltinAttribute::pledge_mandate, "pledge.mandate", Type::word},
    {BuiltinAttribute::pledge_mandate_start, "pledge.mandate.start", Type::date},
    {BuiltinAttribute::pledge_mandate_end, "pledge.mandate.end", Type::date},
    {BuiltinAttribute::pledge_country, "pledge.country", Type::word},
    {BuiltinAttribute::pledge_places, "pledge.places", Type::word, {}, true},
    {BuiltinAttribute::period_start, "period.start", Type::date, {}, false, true},
    {BuiltinAttribute::period_end, "period.end", Type::date, {}, false, true},
    {BuiltinAttribute::period_due, "period.due", Type::date, {}, false, true},
    {BuiltinAttribute::tracker_id, "tracker.id", Type::word, {}, false, true},
    {BuiltinAttribute::tracker_country, "tracker.country", Type::word},
};

constexpr bool attributes_in_order() {
  for (std::size_t i = 0; i < std::size(kAttributes); ++i) {
    if (static_cast<std::size_t>(kAttributes[i].attribute) != i) return false;
  }
  return true;
}
static_assert(attributes_in_order());

// Position in kRowFields of the field `name` of rows from `from`, or -1.
constexpr int find_row_field(From from, std::string_view name) {
  if (of_actions(from)) from = From::actions;
  for (std::size_t i = 0; i < std::size(kRowFields); ++i) {
    if (kRowFields[i].from == from && kRowFields[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

// Position in kAttributes of `path`, or -1.
constexpr int find_attribute(std::string_view path) {
  for (std::size_t i = 0; i < std::size(kAttributes); ++i) {
    if (kAttributes[i].path == path) return static_cast<int>(i);
  }
  return -1;
}

// Requires a built-in field or attribute.
inline const RowFieldInfo& info(const Field& field) {
  return kRowFields[static_cast<std::size_t>(field.builtin)];
}
inline const AttributeInfo& info(const Attribute& attribute) {
  return kAttributes[static_cast<std::size_t>(attribute.builtin)];
}

}  // namespace sanya::rules
