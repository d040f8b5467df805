// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "oracle/generate.h"
#include "oracle/naive.h"

namespace sanya::oracle {
namespace {

using Words = std::vector<std::string>;

record::Milestone step(const char* id, record::Stage stage, bool once = false) {
  record::Milestone milestone;
  milestone.id = id;
  milestone.stage = stage;
  milestone.once = milestone.official = once;
  return milestone;
}

record::Milestone stop(const char* id, record::Effect effect, bool once = false) {
  record::Milestone milestone;
  milestone.id = id;
  milestone.effect = effect;
  milestone.once = once;
  return milestone;
}

Day first_day() { return day(2004, 1, 1); }

std::string text_of(int offset) { return to_text(Day{first_day().number + offset}); }

class RecordMaker {
 public:
  explicit RecordMaker(Random& random) : random_(random) {}

  record::Record make() {
    add_register();
    const int sources = random_.between(2, 5);
    for (int s = 0; s < sources; ++s) add_source(s);
    const int pledges = random_.chance(30) ? 2 : 1;
    for (int p = 0; p < pledges; ++p) add_pledge(p);
    const int findings = random_.between(1, 4 + 3 * static_cast<int>(actions_.size()));
    for (int f = 0; f < findings; ++f) add_finding(f);
    const int readings = random_.between(0, 4);
    for (int r = 0; r < readings; ++r) add_reading(r);
    const int searches = random_.between(0, 2);
    for (int s = 0; s < searches; ++s) add_search(s);
    record::put_in_order(record_);
    return record_;
  }

 private:
  DateField date(int from, int to, int imprecise = 25) {
    const int offset = random_.between(from, to);
    std::string text = text_of(offset);
    if (random_.chance(imprecise)) {
      const int width = random_.between(1, 2);
      text = random_.chance(40)
                 ? fmt::format("[{}..{}]", text, text_of(offset + width))
                 : fmt::format("[{},{}]", text, text_of(offset + width + random_.below(9)));
    } else if (random_.chance(10)) {
      text += "?";
    }
    return *DateField::parse(text);
  }

  void add_institution(const char* id, record::Sector sector, const char* country,
                       const char* part_of = "") {
    record::Institution institution;
    institution.id = id;
    institution.sector = sector;
    institution.country = country;
    institution.part_of = part_of;
    record_.institutions.push_back(institution);
  }

  void declare(record::AttributeDeclaration::On on, const char* name,
               record::Attribute::Type type) {
    record::AttributeDeclaration declaration;
    declaration.on = on;
    declaration.name = name;
    declaration.type = type;
    record_.tracker.attributes.push_back(declaration);
  }

  void add_register() {
    using record::Sector;
    using On = record::AttributeDeclaration::On;
    record_.tracker.id = "small";
    record_.tracker.country = "KH";
    declare(On::action, "area", record::Attribute::Type::text);
    declare(On::action, "weight", record::Attribute::Type::number);
    declare(On::pledge, "theme", record::Attribute::Type::text);
    declare(On::finding, "act", record::Attribute::Type::text);
    add_institution("moi", Sector::ministry, "KH");
    add_institution("moj", Sector::ministry, "KH");
    add_institution("post", Sector::media, "KH");
    add_institution("post-weekend", Sector::media, "KH", "post");
    add_institution("ngo", Sector::ngo, "KH");
    add_institution("un", Sector::intergovernmental, "");
    add_institution("aid", Sector::donor_agency, "US");
    record::Person minister;
    minister.id = "minister";
    minister.posts.push_back({.title = "Minister", .at = "moi"});
    record_.people.push_back(minister);
    for (const char* id : {"north", "south"}) {
      record_.places.emplace_back();
      record_.places.back().id = id;
    }
    record::Indicator rate;
    rate.id = "rate";
    rate.decimals = 1;
    record_.indicators.push_back(rate);
    record::Indicator grade;
    grade.id = "grade";
    grade.scale = {"low", "middle", "high"};
    record_.indicators.push_back(grade);
    record::Mandate term;
    term.id = "term";
    term.start = date(0, 5);
    term.end = date(8, 16);
    record_.mandates.push_back(term);
  }

  void add_source(int number) {
    using Kind = record::SourceItem::Kind;
    record::SourceItem source;
    source.id = fmt::format("s{}", number);
    source.kind = random_.pick<Kind>({Kind::publication, Kind::publication, Kind::official_act,
                                      Kind::court_record, Kind::field_visit});
    source.publisher = random_.pick<std::string>({"post", "post-weekend", "ngo", "un", "moi"});
    source.published = date(1, 14, 20);
    if (number > 0 && random_.chance(15)) source.syndicated_from = "s0";
    if (number > 0 && random_.chance(10)) {
      source.retracts.push_back(fmt::format("s{}", random_.below(number)));
    }
    record_.sources.push_back(source);
    sources_.push_back(source.id);
  }

  void add_pledge(int number) {
    record::Pledge pledge;
    pledge.id = fmt::format("p{}", number);
    pledge.made_by = random_.chance(50) ? "moi" : "minister";
    pledge.source = random_.pick(sources_);
    pledge.made_on = random_.chance(30) ? record_.sources.front().published : date(0, 4, 30);
    if (random_.chance(30)) {
      pledge.made_on =
          std::find_if(record_.sources.begin(), record_.sources.end(), [&](auto& source) {
            return source.id == pledge.source;
          })->published;
    }
    if (random_.chance(20)) pledge.text = record::Pledge::Text::unpublished;
    if (random_.chance(30)) pledge.points_announced = random_.between(1, 5);
    if (random_.chance(60)) pledge.mandate = "term";
    if (random_.chance(50)) pledge.attributes["theme"].text = random_.chance(50) ? "law" : "help";
    pledges_.push_back(pledge.id);
    const int actions = random_.between(1, 2);
    for (int a = 0; a < actions; ++a) pledge.actions.push_back(make_action(pledge.id, a));
    record_.pledges.push_back(std::move(pledge));
  }

  record::Action make_action(const std::string& pledge, int number) {
    record::Action action;
    action.id = fmt::format("{}/a{}", pledge, number);
    action.pledge = pledge;
    action.kind = random_.chance(70) ? "law" : "works";
    action.text = random_.pick<std::string>(
        {"", "enact a law", "Build a shelter", "build, then by-law", "consider building"});
    action.owners.lead = {random_.chance(70) ? "moi" : "moj"};
    if (random_.chance(30)) action.owners.partner = {"moj"};
    if (random_.chance(20)) action.funded_by = {"aid"};
    if (random_.chance(50)) action.due = date(3, 12);
    if (random_.chance(40)) action.target = make_target();
    if (random_.chance(40)) action.recurrence = make_recurrence();
    if (random_.chance(20)) action.condition = "if funds allow";
    if (!actions_.empty() && random_.chance(40)) action.repeats = {random_.pick(actions_)};
    if (!actions_.empty() && random_.chance(40)) action.depends_on = {random_.pick(actions_)};
    if (!actions_.empty() && random_.chance(30)) action.supersedes = random_.pick(actions_);
    if (random_.chance(20)) action.polarity = record::Action::Polarity::keep;
    if (random_.chance(20)) action.covers = record::Action::Covers::every;
    if (random_.chance(20)) action.lacks = {record::Action::Lack::scope};
    if (random_.chance(40)) action.places = {random_.chance(50) ? "north" : "south"};
    for (const char* id : {"one", "two"}) {
      if (!random_.chance(50)) continue;
      action.parts.emplace_back();
      action.parts.back().id = id;
    }
    if (random_.chance(60))
      action.attributes["area"].text = random_.chance(50) ? "courts" : "police";
    if (random_.chance(60)) {
      action.attributes["weight"] = {.type = record::Attribute::Type::number,
                                     .number = random_.between(1, 3)};
    }
    actions_.push_back(action.id);
    kinds_.push_back(action.kind);
    return action;
  }

  record::Target make_target() {
    record::Target target;
    target.indicator = random_.chance(50) ? "rate" : "grade";
    using Comparison = record::Target::Comparison;
    target.comparison =
        random_.pick<Comparison>({Comparison::at_least, Comparison::at_most, Comparison::exactly});
    target.value = Number::ratio(random_.between(48, 54), 10);
    target.word = random_.pick<std::string>({"low", "middle", "high"});
    if (target.indicator == "grade") target.value = 0;
    return target;
  }

  record::Recurrence make_recurrence() {
    record::Recurrence recurrence;
    recurrence.every = random_.pick<Duration>({{0, 4}, {0, 7}, {1, 0}});
    if (random_.chance(60)) recurrence.from = date(0, 8, 30);
    if (random_.chance(30)) recurrence.until = date(8, 16);
    recurrence.grace = random_.pick<Duration>({{0, 0}, {0, 2}, {1, 0}});
    return recurrence;
  }

  record::About make_about() {
    record::About about;
    const int chosen = random_.below(static_cast<int>(actions_.size()));
    const auto at = static_cast<std::size_t>(chosen);
    about.pledge = actions_[at].substr(0, actions_[at].find('/'));
    using Bearing = record::Bearing;
    about.bearing = random_.pick<Bearing>({Bearing::supports, Bearing::supports, Bearing::supports,
                                           Bearing::contradicts, Bearing::context});
    if (random_.chance(20)) about.aspect = record::Aspect::outcome;
    if (random_.chance(15)) about.aspect = record::Aspect::condition;
    if (random_.chance(25)) about.extent = record::Extent::part;
    if (random_.chance(15)) about.link = record::Link::inferred;
    if (random_.chance(12)) return about;  // about the pledge as a whole
    about.action = actions_[at];
    if (random_.chance(30)) about.parts = {"one"};
    if (random_.chance(20)) about.parts = {"one", "two"};
    if (random_.chance(80)) {
      for (const auto& ladder : ladders()) {
        if (ladder.id != kinds_[at]) continue;
        const auto size = static_cast<int>(ladder.milestones.size());
        about.milestone = ladder.milestones[static_cast<std::size_t>(random_.below(size))].id;
      }
    }
    return about;
  }

  void add_finding(int number) {
    record::Finding finding;
    finding.id = fmt::format("f{}", number);
    finding.source = random_.pick(sources_);
    finding.claimant = claimant(finding.source);
    if (random_.chance(80)) finding.happened = date(0, 12, 45);
    finding.about.push_back(make_about());
    if (random_.chance(15)) {
      auto other = make_about();
      const auto& first = finding.about.front();
      if (other.action != first.action) finding.about.push_back(std::move(other));
    }
    if (random_.chance(35)) finding.about.back().link = record::Link::possible;
    if (random_.chance(40)) finding.instrument = random_.chance(50) ? "bill-a" : "bill-b";
    if (random_.chance(30)) finding.places = {random_.chance(50) ? "north" : "south"};
    if (random_.chance(15)) finding.places = {"north", "south"};
    if (random_.chance(40)) finding.attributes["act"].text = random_.chance(50) ? "vote" : "talk";
    record_.findings.push_back(std::move(finding));
  }

  std::string claimant(const std::string& source) {
    if (random_.chance(40)) return random_.pick<std::string>({"ngo", "un", "minister", "moj"});
    for (const auto& known : record_.sources) {
      if (known.id == source) return known.publisher;
    }
    return "post";
  }

  void add_reading(int number) {
    record::Reading reading;
    reading.id = fmt::format("r{}", number);
    reading.indicator = random_.chance(50) ? "rate" : "grade";
    reading.source = random_.pick(sources_);
    reading.claimant = claimant(reading.source);
    if (random_.chance(60)) {
      reading.action = random_.pick(actions_);
      reading.pledge = reading.action.substr(0, reading.action.find('/'));
    } else {
      reading.pledge = random_.pick(pledges_);
    }
    if (random_.chance(70)) reading.happened = date(0, 12, 40);
    if (random_.chance(40)) reading.happened = *DateField::parse(text_of(5));
    const bool words = reading.indicator == "grade";
    reading.low = words ? random_.between(0, 2) : random_.between(48, 54);
    reading.high = reading.low;
    if (random_.chance(50)) reading.high = words ? 2 : reading.low + 1;
    record_.readings.push_back(std::move(reading));
  }

  void add_search(int number) {
    record::Search search;
    search.id = fmt::format("q{}", number);
    search.day = Day{first_day().number + random_.between(0, 16)};
    search.by = random_.chance(50) ? "ana" : "ben";
    if (random_.chance(30)) search.found = record::Search::Found::something;
    if (random_.chance(20)) {
      search.pledge = random_.pick(pledges_);
    } else {
      search.actions = {random_.pick(actions_)};
    }
    record_.searches.push_back(std::move(search));
  }

  Random& random_;
  record::Record record_;
  Words sources_;
  Words pledges_;
  Words actions_;
  Words kinds_;
};

// Makes one thing more exact, or leaves one out.
void sharpen(record::Record& record, Random& random) {
  const auto exact = [](DateField& date) { date = DateField::exact(date.earliest()); };
  const auto one_of = [&](auto& items) -> auto& {
    return items[static_cast<std::size_t>(random.below(static_cast<int>(items.size())))];
  };
  switch (random.below(6)) {
    case 0:
      exact(one_of(record.sources).published);
      break;
    case 1:
      exact(one_of(record.pledges).made_on);
      exact(*record.mandates.front().start);
      break;
    case 2:
      if (record.readings.empty()) break;
      record.readings.back().high = record.readings.back().low;
      if (random.chance(30)) record.readings.pop_back();
      break;
    case 3:
      if (!record.findings.empty()) one_of(record.findings).about.front().link = {};
      break;
    default:
      if (record.findings.empty()) break;
      if (auto& happened = one_of(record.findings).happened) exact(*happened);
      if (random.chance(10)) record.findings.pop_back();
  }
}

}  // namespace

record::Ladders ladders() {
  using record::Effect;
  using record::Stage;
  record::Ladder law;
  law.id = "law";
  law.milestones = {step("announced", Stage::announced),  step("drafted", Stage::planned),
                    step("tabled", Stage::started, true), step("adopted", Stage::delivered, true),
                    step("applied", Stage::sustained),    stop("vetoed", Effect::pauses),
                    stop("rejected", Effect::ends, true), stop("repealed", Effect::undoes)};
  record::Ladder works;
  works.id = "works";
  works.milestones = {step("site-chosen", Stage::planned), step("funded", Stage::resourced),
                      step("begun", Stage::started), step("opened", Stage::delivered, true),
                      stop("closed", Effect::undoes)};
  return {law, works};
}

record::Record random_record(Random& random) {
  auto record = RecordMaker(random).make();
  rules::Pack pack;
  pack.ladders = ladders();
  const rules::Asked asked{.as_of = first_day()};
  while (Facts(record, pack, asked).worlds() > kMostWorlds) sharpen(record, random);
  return record;
}

rules::Asked random_question(Random& random) {
  rules::Asked asked{.as_of = Day{first_day().number + random.between(3, 20)}};
  if (random.chance(25)) asked.published_by = Day{asked.as_of.number - random.between(-3, 8)};
  return asked;
}

}  // namespace sanya::oracle
