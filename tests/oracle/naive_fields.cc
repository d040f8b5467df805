// SPDX-License-Identifier: Apache-2.0
// Fields of rows and attributes of units in one world.
#include <algorithm>

#include "oracle/naive.h"
#include "rules/relation.h"

namespace sanya::oracle {
namespace {

using rules::BuiltinAttribute;
using rules::From;
using rules::RowField;

Values flag(bool holds) { return {static_cast<std::int64_t>(holds)}; }
Values given(bool there) { return there ? flag(true) : Values{}; }

Values limit(const std::optional<DateField>& date) {
  return date ? whole(date->limit().number) : Values{};
}

template <std::size_t n, class Enumerator>
Values name(const std::string_view (&names)[n], Enumerator value) {
  return one_word(names[static_cast<std::size_t>(value)]);
}

Values lacks(const record::Action& action) {
  std::vector<std::string> names;
  for (const auto lack : action.lacks) {
    names.emplace_back(rules::kLacks[static_cast<std::size_t>(lack)]);
  }
  return all_words(names);
}

Values owners(const record::Action& action) {
  auto both = action.owners.lead;
  both.insert(both.end(), action.owners.partner.begin(), action.owners.partner.end());
  return all_words(both);
}

// A denial denies its milestone and all above it; without one, all. What merely stops, none.
Values stages(const FindingFact& fact) {
  const bool denial = fact.about->bearing == record::Bearing::contradicts;
  if (!fact.milestone && !denial) return {};
  if (fact.milestone && !fact.milestone->stage) return {};
  const auto lowest =
      static_cast<std::int64_t>(fact.milestone ? *fact.milestone->stage : record::Stage::announced);
  Values all = {lowest};
  const auto highest = static_cast<std::int64_t>(record::Stage::sustained);
  for (auto stage = lowest + 1; denial && stage <= highest; ++stage) all.push_back(stage);
  return all;
}

}  // namespace

Values InWorld::field(const Unit& unit, const rules::Field& field, int row) {
  if (field.question >= 0) {
    const Unit other = field.from == From::periods ? Unit{rules::Unit::period, unit.index, row}
                                                   : Unit{rules::Unit::action, row, 0};
    const auto& scale = facts_.pack().questions[oracle::at(field.question)].scale;
    return one_word(scale[oracle::at(answer(other, field.question))].word);
  }
  switch (field.from) {
    case From::findings:
      return finding_field(unit, field, row);
    case From::readings:
      return reading_field(unit, field, row);
    case From::instruments:
      return instrument_field(unit, field, row);
    case From::actions:
    case From::repeats:
    case From::dependencies:
    case From::superseding:
      return action_field(field, row);
    case From::searches: {
      const auto& search = *facts_.of(unit).searches[oracle::at(row)];
      const auto wanted = info(field).field;
      if (wanted == RowField::day) return whole(search.day.number);
      if (wanted == RowField::found) return name(rules::kFound, search.found);
      return one_word(wanted == RowField::by ? search.by : search.id);
    }
    case From::periods: {
      const Day next = period_start(unit.index, row + 1);
      const Day end{next.number - 1};
      const auto wanted = info(field).field;
      if (wanted == RowField::end) return whole(end.number);
      const auto& grace = facts_.actions()[oracle::at(unit.index)]->recurrence->grace;
      if (wanted == RowField::due) return whole((end + grace).number);
      return whole(period_start(unit.index, row).number);
    }
  }
  return {};
}

Values InWorld::finding_field(const Unit& unit, const rules::Field& field, int row) const {
  const auto& fact = facts_.of(unit).findings[oracle::at(row)];
  if (field.attribute) return declared(fact.finding->attributes, field.name);
  const auto& about = *fact.about;
  const bool before_pledge = at(fact.happened) < at(facts_.made_on(facts_.pledge_of(unit)));
  switch (info(field).field) {
    case RowField::happened:
      return whole(at(fact.happened));
    case RowField::said:
      return whole(at(fact.said));
    case RowField::bearing:
      return name(rules::kBearings, before_pledge ? record::Bearing::context : about.bearing);
    case RowField::aspect:
      return name(rules::kAspects, about.aspect);
    case RowField::extent:
      return name(rules::kExtents, about.extent);
    case RowField::stage:
      return stages(fact);
    case RowField::milestone:
      return one_word(about.milestone);
    case RowField::effect:
      if (!fact.milestone || about.bearing != record::Bearing::supports || before_pledge) return {};
      return name(rules::kEffects, fact.milestone->effect);
    case RowField::official: {
      const auto kind = fact.source->kind;
      const bool record_of_it = kind == record::SourceItem::Kind::official_act ||
                                kind == record::SourceItem::Kind::court_record;
      return flag(fact.milestone && fact.milestone->official && record_of_it);
    }
    case RowField::once:
      return flag(fact.milestone && fact.milestone->once);
    case RowField::relation:
      return one_word(fact.relation);
    case RowField::voice:
      return one_word(fact.voice);
    case RowField::claimant:
      return one_word(fact.finding->claimant);
    case RowField::publisher:
      return one_word(fact.source->publisher);
    case RowField::source:
      return one_word(fact.source->id);
    case RowField::source_kind:
      return name(rules::kSourceKinds, fact.source->kind);
    case RowField::link:
      return name(rules::kLinks, about.link);
    case RowField::instrument:
      return {fact.finding->instrument};
    case RowField::part:
      return all_words(about.parts);
    case RowField::place:
      return all_words(fact.finding->places);
    case RowField::disputed:
      return flag(fact.disputed);
    default:
      return one_word(fact.finding->id);
  }
}

Values InWorld::reading_field(const Unit& unit, const rules::Field& field, int row) const {
  const auto& fact = facts_.of(unit).readings[oracle::at(row)];
  switch (info(field).field) {
    case RowField::indicator:
      return one_word(fact.reading->indicator);
    case RowField::happened:
      return whole(at(fact.happened));
    case RowField::said:
      return whole(at(fact.said));
    case RowField::value: {
      if (field.type == rules::Type::level) return whole(at(fact.value));
      if (!fact.indicator->scale.empty()) return {Number(at(fact.value))};
      std::int64_t grid = 1;
      for (int i = 0; i < fact.indicator->decimals; ++i) grid *= 10;
      return {Number::ratio(at(fact.value), grid)};
    }
    case RowField::relation:
      return one_word(fact.relation);
    case RowField::voice:
      return one_word(fact.voice);
    case RowField::claimant:
      return one_word(fact.reading->claimant);
    case RowField::publisher:
      return one_word(fact.source->publisher);
    case RowField::source:
      return one_word(fact.source->id);
    case RowField::source_kind:
      return name(rules::kSourceKinds, fact.source->kind);
    case RowField::disputed:
      return flag(fact.disputed);
    default:
      return one_word(fact.reading->id);
  }
}

Values InWorld::instrument_field(const Unit& unit, const rules::Field& field, int row) const {
  const auto wanted = info(field).field;
  const std::string instrument = instruments(unit)[oracle::at(row)];
  if (wanted == RowField::id) return {instrument};
  std::vector<std::int64_t> days;
  for (const int finding : rows(unit, From::findings)) {
    const auto& fact = facts_.of(unit).findings[oracle::at(finding)];
    if (fact.finding->instrument == instrument) days.push_back(at(fact.happened));
  }
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  return whole(wanted == RowField::first ? *first : *last);
}

Values InWorld::action_field(const rules::Field& field, int action) {
  const auto& held = *facts_.actions()[oracle::at(action)];
  if (field.attribute) return declared(held.attributes, field.name);
  if (info(field).field == RowField::pledge) return one_word(held.pledge);
  const int same = rules::find_attribute("action." + field.name);
  return action_attribute(action, static_cast<BuiltinAttribute>(same));
}

Values InWorld::attribute(const Unit& unit, const rules::Attribute& attribute) const {
  const int pledge = facts_.pledge_of(unit);
  if (attribute.declared) {
    return declared(attribute.of_pledge ? facts_.record().pledges[oracle::at(pledge)].attributes
                                        : facts_.actions()[oracle::at(unit.index)]->attributes,
                    attribute.name);
  }
  const auto which = static_cast<BuiltinAttribute>(attribute.builtin);
  if (attribute.path.starts_with("action.")) return action_attribute(unit.index, which);
  if (attribute.path.starts_with("pledge.")) return pledge_attribute(pledge, which);
  if (which == BuiltinAttribute::tracker_id) return one_word(facts_.record().tracker.id);
  if (which == BuiltinAttribute::tracker_country) return one_word(facts_.record().tracker.country);
  if (which == BuiltinAttribute::period_start) {
    return whole(period_start(unit.index, unit.period).number);
  }
  const Day end{period_start(unit.index, unit.period + 1).number - 1};
  if (which == BuiltinAttribute::period_end) return whole(end.number);
  return whole((end + facts_.actions()[oracle::at(unit.index)]->recurrence->grace).number);
}

Values InWorld::action_attribute(int action, BuiltinAttribute which) const {
  const auto& held = *facts_.actions()[oracle::at(action)];
  switch (which) {
    case BuiltinAttribute::action_id:
      return one_word(held.id);
    case BuiltinAttribute::action_text:
      return one_word(held.text);
    case BuiltinAttribute::action_kind:
      return one_word(held.kind);
    case BuiltinAttribute::action_due:
      return limit(held.due);
    case BuiltinAttribute::action_polarity:
      return name(rules::kPolarities, held.polarity);
    case BuiltinAttribute::action_covers:
      return name(rules::kCovers, held.covers);
    case BuiltinAttribute::action_condition:
      return given(!held.condition.empty());
    case BuiltinAttribute::action_recurrence:
      return given(held.recurrence.has_value());
    case BuiltinAttribute::action_target:
      return given(held.target.has_value());
    case BuiltinAttribute::action_lacks:
      return lacks(held);
    case BuiltinAttribute::action_lead:
      return all_words(held.owners.lead);
    case BuiltinAttribute::action_partner:
      return all_words(held.owners.partner);
    case BuiltinAttribute::action_owner:
      return owners(held);
    case BuiltinAttribute::action_places:
      return all_words(held.places);
    default:
      return {Number(static_cast<std::int64_t>(held.parts.size()))};
  }
}

Values InWorld::pledge_attribute(int pledge, BuiltinAttribute which) const {
  const auto& held = facts_.record().pledges[oracle::at(pledge)];
  const auto* mandate = facts_.record().mandate(held.mandate);
  switch (which) {
    case BuiltinAttribute::pledge_id:
      return one_word(held.id);
    case BuiltinAttribute::pledge_made_by:
      return one_word(held.made_by);
    case BuiltinAttribute::pledge_made_on:
      return whole(at(facts_.made_on(pledge)));
    case BuiltinAttribute::pledge_text:
      return name(rules::kTexts, held.text);
    case BuiltinAttribute::pledge_clarity:
      return name(rules::kClarities, held.clarity);
    case BuiltinAttribute::pledge_points_announced:
      return held.points_announced ? Values{Number(*held.points_announced)} : Values{};
    case BuiltinAttribute::pledge_mandate:
      return one_word(held.mandate);
    case BuiltinAttribute::pledge_mandate_start: {
      const auto& start = facts_.mandate_start(pledge);
      return start ? whole(at(*start)) : Values{};
    }
    case BuiltinAttribute::pledge_mandate_end:
      return mandate ? limit(mandate->end) : Values{};
    case BuiltinAttribute::pledge_country:
      return one_word(rules::promisor_country(facts_.record(), held));
    default:
      return all_words(held.places);
  }
}

}  // namespace sanya::oracle
