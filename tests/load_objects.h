// SPDX-License-Identifier: Apache-2.0
// Objects read back, and all that a record holds but for where it was written, as text.
#pragma once

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

#include "load/load.h"

namespace sanya::load::objects_law {

inline std::vector<Kept> kept(const std::vector<Object>& objects) {
  std::vector<Kept> all;
  all.reserve(objects.size());
  for (const Object& one : objects)
    all.push_back({one.kind, one.id,
                   std::make_shared<const Source>(Source{one.kind + " " + one.id, one.body})});
  return all;
}

inline record::Record back(const std::vector<Object>& objects, const record::Ladders& ladders) {
  Diagnostics faults;
  record::Record record = from_objects(kept(objects), ladders, faults);
  INFO(render(faults));
  REQUIRE(!faults.has_errors());
  return record;
}

// Every field of every struct of record.h, in its order there.
class Shown {
 public:
  std::string text;

  template <class... Fields>
  Shown& all(const Fields&... fields) {
    text += '(';
    (add(fields), ...);
    text += ")\n";
    return *this;
  }

 private:
  void add(const std::string& value) { text += std::to_string(value.size()) + ":" + value + " "; }
  void add(std::int64_t value) { text += std::to_string(value) + " "; }
  void add(int value) { add(std::int64_t{value}); }
  void add(bool value) { text += value ? "true " : "false "; }
  void add(const Number& value) { add(value.text()); }
  void add(Day value) { add(to_text(value)); }
  void add(Duration value) { all(value.months, value.days); }
  void add(const DateField& value) {
    add(value.text());
    for (const DayRange& range : value.ranges()) all(range.first, range.last);
    all(value.uncertain(), value.approximate());
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void add(Enum value) {
    add(static_cast<int>(value));
  }
  template <class T>
  void add(const std::optional<T>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  template <class T>
  void add(const std::vector<T>& values) {
    add(static_cast<int>(values.size()));
    for (const T& value : values) add(value);
  }
  template <class T>
  void add(const std::map<std::string, T>& values) {
    add(static_cast<int>(values.size()));
    for (const auto& [key, value] : values) all(key, value);
  }
  void add(const record::LocalText& value) {
    for (const auto& [tag, words] : value.by_language) all(tag, words);
    text += "; ";
  }
  void add(const record::Attribute& x) { all(x.type, x.text, x.number, x.date, x.flag); }
  void add(const record::AttributeDeclaration& x) { all(x.on, x.name, x.type, x.values, x.label); }
  void add(const record::Institution::FormerName& x) { all(x.name, x.until); }
  void add(const record::Institution& x) {
    all(x.id, x.name, x.other_names, x.former_names, x.sector, x.country, x.controlled_by,
        x.part_of, x.founded, x.dissolved, x.succeeded_by, x.url, x.note);
  }
  void add(const record::Post& x) { all(x.title, x.at, x.term.from, x.term.until); }
  void add(const record::Person& x) { all(x.id, x.name, x.posts, x.note); }
  void add(const record::PlaceName& x) { all(x.id, x.name, x.kind, x.part_of); }
  void add(const record::Indicator& x) {
    all(x.id, x.name, x.unit, x.direction, x.decimals, x.at_least, x.at_most, x.scale, x.note);
  }
  void add(const record::Mandate& x) { all(x.id, x.title, x.holder, x.start, x.end); }
  void add(const record::Target& x) { all(x.indicator, x.comparison, x.value, x.word, x.baseline); }
  void add(const record::Recurrence& x) { all(x.every, x.from, x.until, x.grace); }
  void add(const record::Part& x) { all(x.id, x.title, x.located); }
  void add(const record::Owners& x) { all(x.lead, x.partner, x.co_funder); }
  void add(const record::Action& x) {
    all(x.id, x.pledge, x.title, x.text, x.kind, x.owners, x.funded_by, x.successors, x.due,
        x.target, x.recurrence, x.condition, x.depends_on, x.repeats, x.supersedes, x.polarity,
        x.parts, x.places, x.covers, x.lacks, x.note, x.attributes);
  }
  void add(const record::Pledge& x) {
    all(x.id, x.title, x.made_by, x.made_on, x.source, x.text, x.clarity, x.points_announced,
        x.mandate, x.places, x.note, x.attributes, x.actions);
  }
  void add(const record::SourceItem::Archived& x) { all(x.url, x.sha256); }
  void add(const record::SourceItem& x) {
    all(x.id, x.kind, x.publisher, x.title, x.author, x.published, x.dating, x.url, x.archived,
        x.syndicated_from, x.retracts, x.language, x.note, x.identity);
  }
  void add(const record::Quote& x) { all(x.prefix, x.exact, x.suffix, x.sha256); }
  void add(const record::About& x) {
    all(x.action, x.pledge, x.bearing, x.aspect, x.extent, x.parts, x.milestone, x.link, x.reason);
  }
  void add(const record::Finding& x) {
    all(x.id, x.source, x.claimant, x.claimant_given, x.happened, x.about, x.instrument, x.places,
        x.note, x.quote, x.attributes);
  }
  void add(const record::Reading& x) {
    all(x.id, x.indicator, x.source, x.claimant, x.claimant_given, x.action, x.pledge, x.happened,
        x.given, x.value, x.low, x.high, x.note, x.quote);
  }
  void add(const record::Search& x) {
    all(x.id, x.actions, x.pledge, x.day, x.by, x.where, x.query, x.found, x.note);
  }
  void add(const record::Reply& x) {
    all(x.id, x.institution, x.asked_on, x.letter, x.answered_on, x.answer, x.about);
  }
  void add(const record::Override& x) {
    all(x.id, x.action, x.question, x.answer, x.reason, x.author, x.made_on, x.expires);
  }
  void add(const record::Correction& x) { all(x.id, x.made_on, x.what, x.why, x.concerns); }
  void add(const record::Approval& x) { all(x.coder, x.checker, x.approver, x.approved_on); }
  void add(const record::Tracker& x) {
    all(x.id, x.title, x.languages, x.country, x.publisher, x.contact, x.attributes, x.approval);
  }
};

inline std::string show(const record::Record& x) {
  return Shown()
      .all(x.tracker, x.institutions, x.people, x.places, x.indicators, x.mandates, x.pledges,
           x.sources, x.findings, x.readings, x.searches, x.replies, x.overrides, x.corrections)
      .text;
}

}  // namespace sanya::load::objects_law
