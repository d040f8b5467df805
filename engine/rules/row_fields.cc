// SPDX-License-Identifier: Apache-2.0
// Rows as they are supposed to be there; their fields, and attributes of units, as values.
#include <algorithm>
#include <span>

#include "rules/evaluation.h"
#include "rules/fields.h"
#include "rules/position.h"
#include "rules/relation.h"

namespace sanya::rules {
namespace {

Value flag(bool holds) { return Value::of_interval(Type::flag, {holds, holds}); }

Value day_value(const Interval& days) { return Value::of_interval(Type::date, days); }

Value limit(const std::optional<DateField>& date) {
  if (!date) return Value::absent(Type::date);
  return day_value({date->limit().number, date->limit().number});
}

// Known or absent; nothing else is asked of it.
Value given(bool is_given) { return is_given ? flag(true) : Value::absent(Type::flag); }

template <class Enumerator>
std::string_view named(std::span<const std::string_view> names, Enumerator value) {
  return names[static_cast<std::size_t>(value)];
}

std::vector<std::string> joined(const std::vector<std::string>& a,
                                const std::vector<std::string>& b) {
  auto both = a;
  both.insert(both.end(), b.begin(), b.end());
  return both;
}

std::vector<std::string> lacks(const record::Action& action) {
  std::vector<std::string> names;
  for (const auto lack : action.lacks) names.emplace_back(named(kLacks, lack));
  return names;
}

}  // namespace

int Evaluation::action_of(const UnitRef& unit) const {
  return unit.kind == Unit::pledge ? -1 : unit.index;
}

int Evaluation::pledge_of(const UnitRef& unit) const {
  return unit.kind == Unit::pledge ? unit.index : facts_.pledge_of(unit.index);
}

void Evaluation::suppose(From from, std::int32_t row, Truth there) {
  auto& of_kind = supposed_[static_cast<std::size_t>(from)];
  if (of_kind.size() <= at(row)) of_kind.resize(at(row) + 1, Truth::yes);
  of_kind[at(row)] = there;
  forget();
}

Truth Evaluation::supposed(From from, std::int32_t row) const {
  const auto& of_kind = supposed_[static_cast<std::size_t>(from)];
  return at(row) < of_kind.size() ? of_kind[at(row)] : Truth::yes;
}

Value Evaluation::word(std::string_view text) const {
  if (text.empty()) return Value::absent(Type::word);
  return Value::of_word(facts_.words().find(text));
}

Value Evaluation::words(const std::vector<std::string>& texts) const {
  Value value = Value::absent(Type::word);
  if (texts.empty()) return value;
  value.present = Truth::yes;
  value.exact = true;
  for (const auto& text : texts) value.words.push_back(facts_.words().find(text));
  std::sort(value.words.begin(), value.words.end());
  value.words.erase(std::unique(value.words.begin(), value.words.end()), value.words.end());
  return value;
}

Value Evaluation::constant(const Constant& constant) const {
  switch (constant.type) {
    case Type::number:
      return Value::of_number(constant.number);
    case Type::date:
      return day_value({constant.date.number, constant.date.number});
    case Type::duration: {
      Value value{.type = Type::duration, .present = Truth::yes, .exact = true};
      value.duration = constant.duration;
      return value;
    }
    case Type::word:
      return word(constant.word);
    case Type::level: {
      const auto level = constant.number.rounded();
      return Value::of_interval(Type::level, {level, level});
    }
    case Type::stage: {
      const auto stage = static_cast<std::int64_t>(constant.stage);
      return Value::of_interval(Type::stage, {stage, stage});
    }
    case Type::flag:
      return flag(constant.flag);
  }
  return {};
}

Value Evaluation::param(const Param& param) const {
  const Constant* in_force = nullptr;  // before its first day: none
  for (const auto& version : param.versions) {
    note(version.from.number);
    if (version.from.number <= as_of_.low) in_force = &version.value;
  }
  return in_force == nullptr ? Value::absent(param.type) : constant(*in_force);
}

Value Evaluation::answers_as_words(const UnitRef& unit, int question) {
  const AnswerSet possible = answered(unit, question).possible;
  const auto& scale = pack_.questions[at(question)].scale;
  Value value{.type = Type::word, .present = Truth::yes};
  for (std::size_t a = 0; a < scale.size(); ++a) {
    if ((possible >> a) & 1) value.words.push_back(facts_.words().find(scale[a].word));
  }
  std::sort(value.words.begin(), value.words.end());
  value.exact = value.words.size() == 1;
  return value;
}

Value Evaluation::declared(const std::map<std::string, record::Attribute>& attributes,
                           const std::string& name, Type type) const {
  const auto found = attributes.find(name);
  if (found == attributes.end()) return Value::absent(type);
  const auto& held = found->second;
  switch (held.type) {
    case record::Attribute::Type::text:
      return word(held.text);
    case record::Attribute::Type::number:
      return Value::of_number(held.number);
    case record::Attribute::Type::date:  // of a declared attribute: a limit
      return limit(held.date);
    case record::Attribute::Type::flag:
      return flag(held.flag);
  }
  return Value::absent(type);
}

Value Evaluation::field(UnitState& state, const Field& field, std::int32_t row) {
  if (field.question >= 0) {
    return answers_as_words(unit_of_row(field.from, state.unit, row), field.question);
  }
  switch (field.from) {
    case From::findings:
      return finding_field(state.unit, field, facts_.finding(row));
    case From::readings:
      return reading_field(field, facts_.reading(row));
    case From::instruments:
      return instrument_field(state, field, row);
    case From::searches: {
      const auto& search = facts_.record().searches[at(facts_.search(row).search)];
      switch (info(field).field) {
        case RowField::day:
          return day_value({search.day.number, search.day.number});
        case RowField::found:
          return word(named(kFound, search.found));
        case RowField::by:
          return word(search.by);
        default:
          return word(search.id);
      }
    }
    case From::periods: {
      const auto days = period_days(action_of(state.unit), row);
      switch (info(field).field) {
        case RowField::end:
          return day_value(days.end);
        case RowField::due:
          return day_value(days.due);
        default:
          return day_value(days.start);
      }
    }
    case From::actions:
    case From::repeats:
    case From::dependencies:
    case From::superseding:
      break;
  }
  const auto& action = *facts_.actions()[at(row)];
  if (field.attribute) return declared(action.attributes, field.name, field.type);
  if (info(field).field == RowField::pledge) return word(action.pledge);
  const int same = find_attribute("action." + std::string(info(field).name));
  return action_attribute(row, same, field.type);
}

// As coded, unless it happened before the pledge was made: then it is context.
Value Evaluation::bearing_field(const UnitRef& unit, const FindingRow& row) const {
  const Truth before = compare_slots(row.happened, Op::less, facts_.made_on(pledge_of(unit)));
  Value coded = word(named(kBearings, row.bearing));
  Value context = word(named(kBearings, record::Bearing::context));
  if (before != Truth::unknown) return before == Truth::yes ? context : coded;
  Value either = std::move(coded);
  either.words.push_back(context.words.front());
  std::sort(either.words.begin(), either.words.end());
  either.words.erase(std::unique(either.words.begin(), either.words.end()), either.words.end());
  either.exact = either.words.size() == 1;
  return either;
}

Value Evaluation::stage_field(const FindingRow& row) {
  if (row.stage_low < 0) return Value::absent(Type::stage);
  Value stages{.type = Type::stage, .present = Truth::yes, .exact = true};
  for (int stage{row.stage_low}; stage <= row.stage_high; ++stage) {
    stages.whole.push_back({stage, stage});
  }
  return stages;
}

// What its milestone does, where it supports that and does not come before the pledge.
Value Evaluation::effect_field(const UnitRef& unit, const FindingRow& row) const {
  const auto* milestone = facts_.milestone(row);
  if (milestone == nullptr || row.bearing != record::Bearing::supports) {
    return Value::absent(Type::word);
  }
  Value effect = word(named(kEffects, milestone->effect));
  effect.present = !compare_slots(row.happened, Op::less, facts_.made_on(pledge_of(unit)));
  return effect;
}

Value Evaluation::finding_field(const UnitRef& unit, const Field& field,
                                const FindingRow& row) const {
  const auto& finding = facts_.record().findings[at(row.finding)];
  if (field.attribute) return declared(finding.attributes, field.name, field.type);
  const auto& about = finding.about[at(row.about)];
  const auto& source = facts_.record().sources[at(row.source)];
  const auto* milestone = facts_.milestone(row);
  switch (info(field).field) {
    case RowField::happened:
      return day_value(bounds(row.happened));
    case RowField::said:
      return day_value(bounds(facts_.said(row.source)));
    case RowField::bearing:
      return bearing_field(unit, row);
    case RowField::aspect:
      return word(named(kAspects, row.aspect));
    case RowField::extent:
      return word(named(kExtents, row.extent));
    case RowField::stage:
      return stage_field(row);
    case RowField::milestone:
      return word(about.milestone);
    case RowField::effect:
      return effect_field(unit, row);
    case RowField::official:
      return flag(milestone != nullptr && milestone->official &&
                  (source.kind == record::SourceItem::Kind::official_act ||
                   source.kind == record::SourceItem::Kind::court_record));
    case RowField::once:
      return flag(milestone != nullptr && milestone->once);
    case RowField::relation:
      return Value::of_word(row.relation);
    case RowField::voice:
      return Value::of_word(row.voice);
    case RowField::claimant:
      return word(finding.claimant);
    case RowField::publisher:
      return word(source.publisher);
    case RowField::source:
      return word(source.id);
    case RowField::source_kind:
      return word(named(kSourceKinds, source.kind));
    case RowField::link:
      return word(named(kLinks, about.link));
    case RowField::instrument:  // unnamed where there is only one: that one
      return Value::of_word(facts_.words().find(finding.instrument));
    case RowField::part:
      return words(about.parts);
    case RowField::place:
      return words(finding.places);
    case RowField::disputed:
      return flag(row.disputed);
    default:
      return word(finding.id);
  }
}

Value Evaluation::reading_field(const Field& field, const ReadingRow& row) const {
  const auto& reading = facts_.record().readings[at(row.reading)];
  const auto& source = facts_.record().sources[at(row.source)];
  switch (info(field).field) {
    case RowField::indicator:
      return word(reading.indicator);
    case RowField::happened:
      return day_value(bounds(row.happened));
    case RowField::said:
      return day_value(bounds(row.said));
    case RowField::value: {
      const auto& indicator = facts_.record().indicators[at(row.indicator)];
      const Interval value = bounds(row.value);
      if (field.type == Type::level) return Value::of_interval(Type::level, value);
      // a word of a scale where the pack does not say of which: its position
      std::int64_t grid = 1;
      for (int i = 0; indicator.scale.empty() && i < indicator.decimals; ++i) grid *= 10;
      return Value::of_numbers(Number::ratio(value.low, grid), Number::ratio(value.high, grid));
    }
    case RowField::relation:
      return Value::of_word(row.relation);
    case RowField::voice:
      return Value::of_word(row.voice);
    case RowField::claimant:
      return word(reading.claimant);
    case RowField::publisher:
      return word(source.publisher);
    case RowField::source:
      return word(source.id);
    case RowField::source_kind:
      return word(named(kSourceKinds, source.kind));
    case RowField::disputed:
      return flag(row.disputed);
    default:
      return word(reading.id);
  }
}

// An instrument's first and last day are those of the findings about it that count.
Value Evaluation::instrument_field(UnitState& state, const Field& field, std::int32_t row) {
  const auto wanted = info(field).field;
  if (wanted == RowField::id) return Value::of_word(row);
  const bool earliest = wanted == RowField::first;
  const auto& handles = rows(state, From::findings);
  const auto& counted = counts(state, From::findings);
  std::vector<Interval> days;
  std::vector<Truth> members;
  for (std::size_t i = 0; i < handles.size(); ++i) {
    const auto& finding = facts_.record().findings[at(facts_.finding(handles[i]).finding)];
    if (facts_.words().find(finding.instrument) != row) continue;
    days.push_back(bounds(facts_.finding(handles[i]).happened));
    members.push_back(counted[i]);
  }
  return extreme(Type::date, days, members, earliest);
}

Value Evaluation::attribute(const UnitRef& unit, const Attribute& attribute) {
  if (attribute.declared) {
    const auto& attributes = attribute.of_pledge
                                 ? facts_.record().pledges[at(pledge_of(unit))].attributes
                                 : facts_.actions()[at(action_of(unit))]->attributes;
    return declared(attributes, attribute.name, attribute.type);
  }
  const auto which = info(attribute).attribute;
  if (which < BuiltinAttribute::pledge_id) {
    return action_attribute(action_of(unit), attribute.builtin, attribute.type);
  }
  if (which < BuiltinAttribute::period_start) {
    return pledge_attribute(pledge_of(unit), attribute.builtin, attribute.type);
  }
  switch (which) {
    case BuiltinAttribute::tracker_id:
      return word(facts_.record().tracker.id);
    case BuiltinAttribute::tracker_country:
      return word(facts_.record().tracker.country);
    case BuiltinAttribute::period_start:
      return day_value(period_days(unit.index, unit.period).start);
    case BuiltinAttribute::period_end:
      return day_value(period_days(unit.index, unit.period).end);
    default:
      return day_value(period_days(unit.index, unit.period).due);
  }
}

Value Evaluation::action_attribute(int action, int builtin, Type type) const {
  const auto& held = *facts_.actions()[at(action)];
  switch (kAttributes[at(builtin)].attribute) {
    case BuiltinAttribute::action_id:
      return word(held.id);
    case BuiltinAttribute::action_text:
      return word(held.text);
    case BuiltinAttribute::action_kind:
      return word(held.kind);
    case BuiltinAttribute::action_due:
      return limit(held.due);
    case BuiltinAttribute::action_polarity:
      return word(named(kPolarities, held.polarity));
    case BuiltinAttribute::action_covers:
      return word(named(kCovers, held.covers));
    case BuiltinAttribute::action_condition:
      return given(!held.condition.empty());
    case BuiltinAttribute::action_recurrence:
      return given(held.recurrence.has_value());
    case BuiltinAttribute::action_target:
      return given(held.target.has_value());
    case BuiltinAttribute::action_lacks:
      return words(lacks(held));
    case BuiltinAttribute::action_lead:
      return words(held.owners.lead);
    case BuiltinAttribute::action_partner:
      return words(held.owners.partner);
    case BuiltinAttribute::action_owner:
      return words(joined(held.owners.lead, held.owners.partner));
    case BuiltinAttribute::action_places:
      return words(held.places);
    case BuiltinAttribute::action_parts:
      return Value::of_number(Number(static_cast<std::int64_t>(held.parts.size())));
    default:
      return Value::absent(type);
  }
}

Value Evaluation::pledge_attribute(int pledge, int builtin, Type type) const {
  const auto& held = facts_.record().pledges[at(pledge)];
  const auto* mandate = facts_.record().mandate(held.mandate);
  switch (kAttributes[at(builtin)].attribute) {
    case BuiltinAttribute::pledge_id:
      return word(held.id);
    case BuiltinAttribute::pledge_made_by:
      return word(held.made_by);
    case BuiltinAttribute::pledge_made_on:
      return day_value(bounds(facts_.made_on(pledge)));
    case BuiltinAttribute::pledge_text:
      return word(named(kTexts, held.text));
    case BuiltinAttribute::pledge_clarity:
      return word(named(kClarities, held.clarity));
    case BuiltinAttribute::pledge_points_announced:
      return held.points_announced ? Value::of_number(Number(*held.points_announced))
                                   : Value::absent(type);
    case BuiltinAttribute::pledge_mandate:
      return word(held.mandate);
    case BuiltinAttribute::pledge_mandate_start:
      return mandate != nullptr && mandate->start ? day_value(bounds(facts_.mandate_start(pledge)))
                                                  : Value::absent(type);
    case BuiltinAttribute::pledge_mandate_end:
      return mandate == nullptr ? Value::absent(type) : limit(mandate->end);
    case BuiltinAttribute::pledge_country:
      return word(promisor_country(facts_.record(), held));
    case BuiltinAttribute::pledge_places:
      return words(held.places);
    default:
      return Value::absent(type);
  }
}

}  // namespace sanya::rules
