// SPDX-License-Identifier: Apache-2.0
// Little registers with evidence, as records.
#include <algorithm>

#include <fmt/format.h>

#include "rules/fields.h"
#include "rules/witness_parts.h"

namespace sanya::rules {
namespace {

using record::Sector;
using record::SourceItem;

const std::string kOwner = "ministry";
const std::string kHome = "XA";
const std::string kAbroad = "XB";

const Day kMade = day(2000, 1, 1);
const Day kLate = day(2020, 6, 30);
const Day kFirstPeriod = day(2010, 1, 1);

// What the speakers of a relation are called and what they are.
struct Speakers {
  const char* name;
  Sector sector;
  const std::string* country;
};

Speakers speakers(Relation relation) {
  static const std::string kNone;
  switch (relation) {
    case Relation::owner:
      return {"ministry", Sector::ministry, &kHome};
    case Relation::government:
      return {"agency", Sector::agency, &kNone};
    case Relation::intergovernmental:
      return {"world-body", Sector::intergovernmental, &kNone};
    case Relation::foreign_government:
      return {"embassy", Sector::ministry, &kAbroad};
    case Relation::donor:
      return {"fund", Sector::donor_agency, &kAbroad};
    case Relation::political:
      return {"party", Sector::party, &kNone};
    case Relation::independent:
      return {"watch", Sector::ngo, &kNone};
    case Relation::unknown:
      break;
  }
  return {"somebody", Sector::unstated, &kNone};
}

record::LocalText text(const std::string& words) { return {{{"en", words}}}; }

const record::Action& action_in(const record::Pledge& pledge) { return pledge.actions.front(); }

// Each scene has a quantity of its own: a reading counts for every action that promised what it
// measures.
std::string indicator_of(const std::string& indicator, const std::string& pledge) {
  return indicator == kQuantity ? pledge + "-" + kQuantity : indicator;
}

const char* const kOther = "-other";  // what the id of the other pledge ends in

// Another pledge of the same thing, its action in the role given.
record::Pledge other_pledge(record::Action& action, const record::Pledge& pledge, From role) {
  record::Pledge other = pledge;
  other.id = pledge.id + kOther;
  other.actions.resize(1);
  auto& its = other.actions.front();
  its.id = other.id + "/act";
  its.pledge = other.id;
  if (role == From::repeats) action.repeats = {its.id};
  if (role == From::dependencies) action.depends_on = {its.id};
  if (role == From::superseding) its.supersedes = action.id;
  return other;
}

}  // namespace

Calendar calendar_for(const Wants& wants) {
  Calendar calendar{.made_on = kMade, .late = kLate, .rows = {}, .asked = {}, .limits = {}};
  if (!wants.days.empty()) {
    const Day before = *wants.days.begin() - Duration{120, 0};
    calendar.made_on = std::min(calendar.made_on, before);
    calendar.late = std::max(calendar.late, *wants.days.rbegin() + Duration{120, 0});
  }
  calendar.rows = {day(2010, 6, 30), day(2005, 1, 1), day(2015, 1, 1), calendar.late};
  calendar.limits = {day(2008, 12, 31), calendar.late + Duration{120, 0}};
  calendar.asked = {calendar.late};
  if (wants.periods) {
    calendar.rows.insert(calendar.rows.begin() + 1, day(2011, 6, 30));
    calendar.asked.push_back(day(2010, 7, 31));
  }
  if (wants.as_of) {
    calendar.asked.push_back(calendar.made_on + Duration{6, 0});
    calendar.asked.push_back(calendar.made_on - Duration{6, 0});
  }
  const Duration one{0, 1};
  for (const Day named : wants.days) {
    for (const Day near : {named, named - one, named + one}) {
      calendar.rows.push_back(near);
      calendar.limits.push_back(near);
      if (wants.as_of) calendar.asked.push_back(near);
    }
  }
  calendar.rows.push_back(calendar.limits.front());
  for (const auto& duration : wants.durations) {
    for (const Day named : wants.days) {
      for (const Day near : {named - duration, named - duration - duration, named + duration}) {
        calendar.rows.push_back(near);
        calendar.limits.push_back(near);
      }
    }
    calendar.rows.push_back(calendar.late - duration);
    calendar.rows.push_back(calendar.late - duration - one);
    calendar.limits.push_back(calendar.late - duration);
  }
  const auto unlike = [](std::vector<Day>& days) {
    std::vector<Day> kept;
    for (const Day each : days) {
      if (std::find(kept.begin(), kept.end(), each) == kept.end()) kept.push_back(each);
    }
    days = std::move(kept);
  };
  unlike(calendar.rows);
  unlike(calendar.limits);
  unlike(calendar.asked);
  return calendar;
}

Scene empty_scene(const Calendar& calendar, Unit unit, const std::string& kind) {
  Scene scene;
  scene.pledge.made_by = kOwner;
  scene.pledge.made_on = DateField::exact(calendar.made_on);
  record::Action action;
  action.kind = kind;
  action.owners.lead = {kOwner};
  if (unit == Unit::period) {
    action.recurrence.emplace();
    action.recurrence->every = Duration{12, 0};
    action.recurrence->from = DateField::exact(kFirstPeriod);
    action.recurrence->until = DateField::exact(kFirstPeriod + Duration{12, 0} - Duration{0, 1});
  }
  scene.pledge.actions.push_back(std::move(action));
  return scene;
}

Staging::Staging(const record::Record& declared) : declared_(declared) {
  record_.tracker.id = "witness";
  record_.tracker.title = text("Witness");
  record_.tracker.country = kHome;
  record_.tracker.attributes = declared.tracker.attributes;
}

std::string Staging::institution(const std::string& id, Sector sector, const std::string& country) {
  if (institutions_.insert(id).second) {
    record_.institutions.push_back(
        {.id = id, .name = text(id), .sector = sector, .country = country});
  }
  return id;
}

std::string Staging::speaker(const Said& said, int ordinal) {
  if (!said.named_speaker.empty()) return institution(said.named_speaker, Sector::ngo, "");
  const auto named = speakers(said.speaker);
  const bool alone = said.speaker == Relation::owner || ordinal == 0;
  return institution(alone ? named.name : fmt::format("{}-{}", named.name, ordinal + 1),
                     named.sector, *named.country);
}

std::string Staging::source(const std::string& publisher, SourceItem::Kind kind, Day published) {
  std::string word(kSourceKinds[static_cast<std::size_t>(kind)]);
  std::replace(word.begin(), word.end(), '_', '-');
  auto id = fmt::format("{}-{}-{}", publisher, word, to_text(published));
  if (sources_.insert(id).second) {
    record_.sources.push_back(
        {.id = id, .kind = kind, .publisher = publisher, .published = DateField::exact(published)});
  }
  return id;
}

void Staging::indicator(const std::string& id) {
  if (!indicators_.insert(id).second) return;
  if (const auto* known = declared_.indicator(id)) {
    record_.indicators.push_back(*known);
    return;
  }
  record::Indicator made;
  made.id = id;
  made.name = text(id);
  made.direction = record::Indicator::Direction::up;
  made.decimals = 2;
  made.at_least = Number(0);
  record_.indicators.push_back(std::move(made));
}

void Staging::place(const std::string& id) {
  if (!places_.insert(id).second) return;
  record::PlaceName made;
  made.id = id;
  made.name = text(id);
  record_.places.push_back(std::move(made));
}

void Staging::add(const Scene& scene, const std::string& pledge) {
  record::Pledge made = scene.pledge;
  made.id = pledge;
  made.title = text("A pledge");
  made.source = source(institution(kOwner, Sector::ministry, kHome), SourceItem::Kind::publication,
                       made.made_on.latest());
  institution(made.made_by, Sector::ministry, kHome);
  if (scene.mandate) {
    auto mandate = *scene.mandate;
    mandate.id = "mandate-" + pledge;
    mandate.holder = made.made_by;
    made.mandate = mandate.id;
    record_.mandates.push_back(std::move(mandate));
  }
  for (std::size_t i = 0; i < made.actions.size(); ++i) {
    auto& action = made.actions[i];
    action.id = pledge + (i == 0 ? "/act" : fmt::format("/act-{}", i + 1));
    action.pledge = pledge;
    action.title = text("An action");
    for (const auto* owners : {&action.owners.lead, &action.owners.partner}) {
      for (const auto& owner : *owners) institution(owner, Sector::ministry, kHome);
    }
    for (const auto& located : action.places) place(located);
    if (action.target) {
      action.target->indicator = indicator_of(action.target->indicator, pledge);
      indicator(action.target->indicator);
    }
  }
  for (const auto& located : made.places) place(located);
  if (scene.other) {
    record_.pledges.push_back(other_pledge(made.actions.front(), made, *scene.other));
  }
  record_.pledges.push_back(made);
  next_ = 0;
  for (const auto& said : scene.said) say(said, scene, pledge);
}

void Staging::say(const Said& said, const Scene& scene, const std::string& pledge) {
  record::Action about = action_in(scene.pledge);
  about.pledge = said.of_other ? pledge + kOther : pledge;
  about.id = about.pledge + "/act";
  for (int copy = 0; copy < said.copies; ++copy) {
    if (said.kind == Said::Kind::finding) {
      add_finding(said, about, pledge, copy);
    } else if (said.kind == Said::Kind::reading) {
      add_reading(said, about, pledge, copy);
    } else {
      record_.searches.push_back(
          {.id = fmt::format("{}-search-{}", pledge, ++next_),
           .actions = said.of_pledge ? std::vector<std::string>{} : std::vector{about.id},
           .pledge = said.of_pledge ? about.pledge : "",
           .day = said.day,
           .by = said.by,
           .where = {"newspapers"},
           .found = said.found});
    }
  }
}

void Staging::add_finding(const Said& said, const record::Action& about, const std::string& pledge,
                          int ordinal) {
  record::Finding finding;
  finding.id = fmt::format("{}-finding-{}", pledge, ++next_);
  finding.claimant = speaker(said, ordinal);
  finding.source = source(finding.claimant, said.source, said.day);
  finding.about = {said.about};
  auto& stated = finding.about.front();
  stated.pledge = about.pledge;
  if (!said.of_pledge) stated.action = about.id;
  if (stated.link != record::Link::stated) stated.reason = "It seems to be the same";
  finding.instrument = said.instrument;
  if (!said.located.empty()) {
    place(said.located);
    finding.places = {said.located};
  }
  finding.attributes = said.attributes;
  finding.note = "So it says";
  record_.findings.push_back(std::move(finding));
}

void Staging::add_reading(const Said& said, const record::Action& about, const std::string& pledge,
                          int ordinal) {
  record::Reading reading;
  reading.id = fmt::format("{}-reading-{}", pledge, ++next_);
  reading.indicator = indicator_of(said.indicator, pledge);
  indicator(reading.indicator);
  reading.claimant = speaker(said, ordinal);
  reading.source = source(reading.claimant, said.source, said.day);
  (said.of_pledge ? reading.pledge : reading.action) = said.of_pledge ? about.pledge : about.id;
  const auto* known = declared_.indicator(said.indicator);
  reading.value = said.word.empty() ? said.value.text() : said.word;
  Number scaled = said.value;
  if (said.word.empty()) {
    for (int i = 0; i < (known ? known->decimals : 2); ++i) scaled = scaled * Number(10);
  }
  reading.low = reading.high = scaled.rounded();
  record_.readings.push_back(std::move(reading));
}

record::Record Staging::take() {
  record::put_in_order(record_);
  return std::move(record_);
}

}  // namespace sanya::rules
