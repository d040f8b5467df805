// SPDX-License-Identifier: Apache-2.0
// Records made at random, with every field of every thing, as check() leaves them; what they say
// need not make sense.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "load/keys.h"
#include "nasty_texts.h"
#include "record/record.h"

namespace sanya::load {

class RandomRecord {
 public:
  explicit RandomRecord(std::uint64_t seed) : random_(seed) {}

  record::Record make() {
    record::Record made;
    make_tracker(made.tracker);
    for (const std::string& id : kActors) made.institutions.push_back(institution(id));
    for (int i = 0; i < 2; ++i) made.people.push_back(person("person" + dash(i)));
    for (const std::string& id : kPlaces)
      made.places.push_back({id, local(), maybe(), optional(pick(kPlaces)), {}, {}});
    made.indicators = {quantity("count"), scale("grade")};
    made.mandates.push_back({"term", maybe_local(), optional("moh"), date(), date(), {}, {}});
    for (int i = 0; i < 2; ++i) made.pledges.push_back(pledge("pledge" + dash(i)));
    for (const std::string& id : kSources) made.sources.push_back(source(id));
    for (int i = 0; i < 4; ++i) made.findings.push_back(finding("finding" + dash(i), made));
    for (int i = 0; i < 3; ++i) made.readings.push_back(reading("reading" + dash(i), made));
    for (int i = 0; i < 2; ++i) made.searches.push_back(search("search" + dash(i)));
    for (int i = 0; i < 2; ++i) made.replies.push_back(reply("reply" + dash(i)));
    made.overrides.push_back({"override",
                              pick(kActions),
                              some(),
                              some(),
                              some(),
                              some(),
                              day(),
                              chance() ? std::optional(day()) : std::nullopt,
                              {},
                              {}});
    made.corrections.push_back({"correction", day(), some(), some(), several(kActions), {}, {}});
    record::put_in_order(made);
    return made;
  }

 private:
  using Texts = std::vector<std::string>;
  inline static const Texts kActors{"moe", "moh", "post"};
  inline static const Texts kPlaces{"north", "south"};
  inline static const Texts kActions{"pledge-0/a", "pledge-0/b", "pledge-1/a"};
  inline static const Texts kSources{"s-0", "s-1", "s-10"};

  static std::string dash(int i) { return "-" + std::to_string(i); }
  bool chance() { return random_() % 2 == 0; }
  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }
  template <class T>
  const T& pick(const std::vector<T>& all) {
    return all[random_() % all.size()];
  }
  std::string some() {  // a text that is required, therefore not empty
    const std::string words = nasty::mixed(random_);
    return words.empty() ? "x" : words;
  }
  std::string maybe() { return chance() ? nasty::mixed(random_) : ""; }
  std::string optional(const std::string& id) { return chance() ? id : ""; }
  Texts several(const Texts& from) {
    Texts all;
    for (int left = below(4); left > 0; --left) all.push_back(pick(from));
    return all;
  }
  Texts texts() {
    Texts all;
    for (int left = below(4); left > 0; --left) all.push_back(nasty::mixed(random_));
    return all;
  }
  record::LocalText local() {  // in the order of the languages, then by tag
    record::LocalText made;
    for (const std::string tag : {"km", "no", "de", "zh-Hant"})
      if (chance()) made.by_language.emplace_back(tag, nasty::mixed(random_));
    return made;
  }
  record::LocalText maybe_local() { return chance() ? local() : record::LocalText{}; }
  std::optional<DateField> date() {
    static const Texts kDates{"2016",        "2016-07",  "2016-07-19~",     "1999?-09-29",
                              "201X",        "[..2016]", "[2016..]",        "2004/2006",
                              "[2001,2011]", "..",       "2004-07/2006-03", "2016%",
                              "-0500",       "2004-21"};
    return chance() ? DateField::parse(pick(kDates)) : std::nullopt;
  }
  DateField sure_date() { return date().value_or(*DateField::parse("2016")); }
  Day day() { return Day{below(40000)}; }
  Number number() {
    static const Texts kNumbers{"0",
                                "5",
                                "-3.5",
                                "0.000000001",
                                "1/3",
                                "999999999999999.999999999",
                                "123456789012345",
                                "0.000001",
                                "-0.0000001",
                                "100"};
    return *Number::parse(pick(kNumbers));
  }
  std::optional<Number> maybe_number() { return chance() ? std::optional(number()) : std::nullopt; }
  template <class Enum>
  Enum word(const Words& table, int first = 0) {
    return static_cast<Enum>(below(static_cast<int>(table.size())) + first);
  }

  void make_tracker(record::Tracker& tracker) {
    using On = record::AttributeDeclaration::On;
    tracker.id = "tracker";
    tracker.languages = {"km", "no"};
    tracker.title = local();
    tracker.country = optional("KH");
    tracker.publisher = maybe();
    tracker.contact = maybe();
    for (const On on : {On::pledge, On::action, On::finding})
      for (int type = 0; type < 4; ++type)
        declared_.push_back(
            {on, name(), static_cast<record::Attribute::Type>(type), {}, maybe_local(), {}});
    std::sort(declared_.begin(), declared_.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    tracker.attributes = declared_;
    tracker.approval = {maybe(), maybe(), maybe(), {}};
    if (chance()) tracker.approval.approved_on = day();
  }
  std::string name() {
    static const Texts kNames{"a", "no", "a b", "\xEE\x80\x80", "\U0001F600", "x: y", "\"", "on"};
    return pick(kNames) + std::to_string(declared_.size());
  }
  std::map<std::string, record::Attribute> attributes(record::AttributeDeclaration::On on) {
    using Type = record::Attribute::Type;
    std::map<std::string, record::Attribute> made;
    for (const record::AttributeDeclaration& one : declared_) {
      if (one.on != on || chance()) continue;
      record::Attribute& value = made[one.name] = {.type = one.type};
      if (one.type == Type::text) value.text = nasty::mixed(random_);
      if (one.type == Type::number) value.text = chance() ? "5.70" : "-3";
      if (one.type == Type::number) value.number = *Number::parse(value.text);
      if (one.type == Type::date) value.text = chance() ? "2004/2006" : "2016~";
      if (one.type == Type::date) value.date = *DateField::parse(value.text);
      if (one.type == Type::flag) value.flag = chance();
      if (one.type == Type::flag) value.text = value.flag ? "true" : "false";
    }
    return made;
  }
  record::Institution institution(const std::string& id) {
    record::Institution made{.id = id, .name = local(), .place = {}, .written = {}};
    for (int left = below(3); left > 0; --left) made.other_names.push_back(local());
    for (int left = below(3); left > 0; --left) made.former_names.push_back({local(), date()});
    made.sector = static_cast<record::Sector>(below(static_cast<int>(words::kSector.size()) + 1));
    made.country = optional("KH");
    made.controlled_by = optional("moe");
    made.part_of = optional("moh");
    made.founded = date();
    made.dissolved = date();
    made.succeeded_by = several(kActors);
    made.url = optional("https://example.org/a?b#c");
    made.note = maybe();
    return made;
  }
  record::Person person(const std::string& id) {
    record::Person made{.id = id, .name = local(), .note = maybe(), .place = {}, .written = {}};
    for (int left = below(3); left > 0; --left)
      made.posts.push_back({some(), pick(kActors), {date(), date()}, {}, {}});
    return made;
  }
  record::Indicator quantity(const std::string& id) {
    record::Indicator made{.id = id, .name = local(), .place = {}, .written = {}};
    made.unit = maybe_local();
    made.direction = word<record::Indicator::Direction>(words::kDirection);
    made.decimals = 2;
    if (chance()) made.at_least = Number(0);
    if (chance()) made.at_most = *Number::parse("100.5");
    made.note = maybe();
    return made;
  }
  record::Indicator scale(const std::string& id) {
    record::Indicator made{.id = id, .name = local(), .place = {}, .written = {}};
    made.scale = {"bad", "012", "no", some() + "!"};
    return made;
  }
  record::Action action(const std::string& id) {
    using Action = record::Action;
    Action made{.id = id, .pledge = id.substr(0, id.find('/')), .place = {}, .written = {}};
    made.title = local();
    made.text = maybe();
    made.kind = pick(Texts{"building", "legislation"});
    made.owners = {several(kActors), several(kActors), several(kActors)};
    made.funded_by = several(kActors);
    for (const std::string& owner : several(kActors)) made.successors[owner] = pick(kActors);
    made.due = date();
    if (chance()) made.target = target();
    if (chance())
      made.recurrence = {*parse_duration(pick(Texts{"P1Y", "P9999W", "P1M3D"})),
                         date(),
                         date(),
                         chance() ? Duration{.days = 3} : Duration{},
                         {},
                         {}};
    made.condition = maybe();
    made.depends_on = several(kActions);
    made.repeats = several(kActions);
    made.supersedes = optional(pick(kActions));
    made.polarity = word<Action::Polarity>(words::kPolarity);
    if (chance()) made.parts.push_back({"left", local(), optional("north"), {}, {}});
    if (chance()) made.parts.push_back({"a-right", local(), "", {}, {}});
    made.places = several(kPlaces);
    made.covers = word<Action::Covers>(words::kCovers);
    for (int left = below(3); left > 0; --left)
      made.lacks.push_back(word<Action::Lack>(words::kLacks));
    made.note = maybe();
    made.attributes = attributes(record::AttributeDeclaration::On::action);
    return made;
  }
  record::Target target() {
    using Comparison = record::Target::Comparison;
    record::Target made{.indicator = "count", .place = {}, .written = {}};
    made.comparison = static_cast<Comparison>(below(3));
    made.value = *Number::parse(pick(Texts{"5", "0.01", "99.5"}));
    if (chance()) {
      made.indicator = "grade";
      made.word = pick(Texts{"bad", "012", "no"});
      made.value = Number::parse(made.word).value_or(Number());
    }
    made.baseline = maybe_number();
    return made;
  }
  record::Pledge pledge(const std::string& id) {
    using Pledge = record::Pledge;
    Pledge made{.id = id, .title = local(), .place = {}, .written = {}};
    made.made_by = pick(kActors);
    made.made_on = sure_date();
    made.source = pick(kSources);
    made.text = word<Pledge::Text>(words::kText);
    made.clarity = word<Pledge::Clarity>(words::kClarity);
    if (chance()) made.points_announced = below(10'000);
    made.mandate = optional("term");
    made.places = several(kPlaces);
    made.note = maybe();
    made.attributes = attributes(record::AttributeDeclaration::On::pledge);
    for (auto one = kActions.rbegin(); one != kActions.rend(); ++one)
      if (one->starts_with(id)) made.actions.push_back(action(*one));
    return made;
  }
  record::SourceItem source(const std::string& id) {
    record::SourceItem made{.id = id, .publisher = pick(kActors), .place = {}, .written = {}};
    made.kind = word<record::SourceItem::Kind>(words::kSourceKind);
    made.title = maybe_local();
    made.author = maybe();
    made.published = sure_date();
    made.dating = maybe();
    made.url = optional("http://example.org/");
    if (chance()) made.archived = {optional("https://example.org/"), optional(sha256(id))};
    made.syndicated_from = optional("moh");
    made.retracts = several(kSources);
    made.language = optional("no");
    made.note = maybe();
    made.identity = word<record::SourceItem::Identity>(words::kIdentity);
    return made;
  }
  std::optional<record::Quote> quote() {
    if (chance()) return std::nullopt;
    record::Quote made{maybe(), maybe(), maybe(), {}};
    if (chance()) made.sha256 = sha256(made.exact.empty() ? "elsewhere" : made.exact);
    return made;
  }
  record::About about() {
    record::About made{.action = optional(pick(kActions)), .place = {}, .written = {}};
    made.pledge = made.action.empty() ? "pledge-1" : made.action.substr(0, made.action.find('/'));
    made.bearing = word<record::Bearing>(words::kBearing);
    made.aspect = word<record::Aspect>(words::kAspect);
    made.extent = word<record::Extent>(words::kExtent);
    made.parts = several({"left", "a-right"});
    made.milestone = optional("built");
    made.link = word<record::Link>(words::kLink);
    made.reason = maybe();
    return made;
  }
  // The claimant where it is given, else the publisher of `thing`'s source.
  template <class Thing>
  void claim(Thing& thing, const record::Record& record) {
    thing.source = pick(kSources);
    thing.claimant_given = chance();
    thing.claimant = pick(kActors);
    for (const record::SourceItem& one : record.sources)
      if (!thing.claimant_given && one.id == thing.source) thing.claimant = one.publisher;
  }
  record::Finding finding(const std::string& id, const record::Record& record) {
    record::Finding made{.id = id, .place = {}, .written = {}};
    claim(made, record);
    made.happened = date();
    for (int left = 1 + below(2); left > 0; --left) made.about.push_back(about());
    made.instrument = maybe();
    made.places = several(kPlaces);
    made.note = some();
    made.quote = quote();
    made.attributes = attributes(record::AttributeDeclaration::On::finding);
    return made;
  }
  record::Reading reading(const std::string& id, const record::Record& record) {
    record::Reading made{.id = id, .place = {}, .written = {}};
    claim(made, record);
    made.indicator = chance() ? "count" : "grade";
    made.value = made.indicator == "count" ? "5.70" : "012";
    made.low = made.high = made.indicator == "count" ? 570 : 1;
    if (made.indicator == "count" && chance()) {
      made.value = "~7.3";
      made.low = 720;
      made.high = 740;
    }
    made.action = optional(pick(kActions));
    made.pledge =
        made.action.empty() ? optional("pledge-0") : made.action.substr(0, made.action.find('/'));
    made.happened = date();
    made.given = maybe();
    made.note = maybe();
    made.quote = quote();
    return made;
  }
  record::Search search(const std::string& id) {
    record::Search made{.id = id, .place = {}, .written = {}};
    if (chance())
      made.actions = several(kActions);
    else
      made.pledge = "pledge-0";
    made.day = day();
    made.by = some();
    made.where = texts();
    made.query = maybe();
    made.found = word<record::Search::Found>(words::kFound);
    made.note = maybe();
    return made;
  }
  record::Reply reply(const std::string& id) {
    record::Reply made{.id = id, .institution = "moh", .place = {}, .written = {}};
    made.asked_on = day();
    made.letter = some();
    if (chance()) made.answered_on = day();
    if (made.answered_on) made.answer = maybe();
    made.about = several(kActions);
    return made;
  }

  std::mt19937_64 random_;
  std::vector<record::AttributeDeclaration> declared_;
};

}  // namespace sanya::load
