// SPDX-License-Identifier: Apache-2.0
#include "rules/hypotheses.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "rules/relation.h"

namespace sanya::rules {
namespace {

// Ids that stand behind every id a person can write ("~" sorts after letters and digits).
std::string made_up(std::string_view what, int ordinal) {
  return fmt::format("~{}-{}", what, ordinal);
}

bool is_evidence(Step::Kind kind) {
  return kind == Step::Kind::outside_evidence || kind == Step::Kind::own_evidence ||
         kind == Step::Kind::official_act;
}

// The lowest milestone of a stage; with `official`, of those that an official act proves.
const record::Milestone* lowest(const record::Ladder& ladder, record::Stage stage, bool official) {
  for (const auto& milestone : ladder.milestones) {
    if (milestone.stage == stage && (!official || milestone.official)) return &milestone;
  }
  return nullptr;
}

std::string owner_of(const record::Action& action) {
  return action.owners.lead.empty() ? "" : action.owners.lead.front();
}

std::string country_of(const record::Record& record, const record::Action& action) {
  const auto* pledge = record.pledge(action.pledge);
  return pledge == nullptr ? record.tracker.country : promisor_country(record, *pledge);
}

// A source published on the day asked for, by a voice nobody has heard before or by the owner.
std::string add_source(const Step& step, int ordinal, const record::Action& action,
                       const Asked& asked, record::Record& record) {
  std::string publisher = owner_of(action);
  const bool outside =
      step.kind == Step::Kind::outside_evidence || step.kind == Step::Kind::outside_reading;
  if (outside || publisher.empty()) {
    publisher = made_up("voice", ordinal);
    record.institutions.push_back(
        {.id = publisher,
         .sector = outside ? record::Sector::ngo : record::Sector::ministry,
         .country = country_of(record, action)});
  }
  const Day published = std::min(asked.as_of, asked.published_by.value_or(asked.as_of));
  record.sources.push_back({.id = made_up("source", ordinal),
                            .kind = step.kind == Step::Kind::official_act
                                        ? record::SourceItem::Kind::official_act
                                        : record::SourceItem::Kind::publication,
                            .publisher = publisher,
                            .published = DateField::exact(published)});
  return publisher;
}

void add_finding(const Step& step, int ordinal, const record::Action& action, const Asked& asked,
                 record::Record& record) {
  record::Finding finding{.id = made_up("finding", ordinal),
                          .source = made_up("source", ordinal),
                          .claimant = add_source(step, ordinal, action, asked, record),
                          .instrument = made_up("instrument", ordinal)};
  record::About about{
      .action = action.id,
      .pledge = action.pledge,
      .extent = step.in_part || !step.part.empty() ? record::Extent::part : record::Extent::whole,
      .milestone = step.milestone->id};
  if (!step.part.empty()) about.parts = {step.part};
  finding.about.push_back(std::move(about));
  record.findings.push_back(std::move(finding));
}

std::int64_t grid_value(const Number& value, int decimals) {
  std::int64_t grid = 1;
  for (int i = 0; i < decimals; ++i) grid *= 10;
  return (value * Number(grid)).rounded();
}

void add_reading(const Step& step, int ordinal, const record::Action& action, const Asked& asked,
                 record::Record& record) {
  const auto* indicator = record.indicator(action.target->indicator);
  if (indicator == nullptr) return;
  std::int64_t value = grid_value(action.target->value, indicator->decimals);
  if (!indicator->scale.empty()) {
    value = std::find(indicator->scale.begin(), indicator->scale.end(), action.target->word) -
            indicator->scale.begin();
  }
  record.readings.push_back({.id = made_up("reading", ordinal),
                             .indicator = indicator->id,
                             .source = made_up("source", ordinal),
                             .claimant = add_source(step, ordinal, action, asked, record),
                             .low = value,
                             .high = value});
}

bool names(const std::string& entries, const std::string& id) {
  return (", " + entries + ",").find(", " + id + ",") != std::string::npos;
}

void take_choice(const record::Choice& choice, const record::Action& action,
                 record::Record& record) {
  const auto day = parse_day(choice.value);
  for (auto& finding : record.findings) {
    if (!names(choice.entry, finding.id)) continue;
    if (choice.field == "happened" && day) finding.happened = DateField::exact(*day);
    if (choice.field != "link") continue;
    for (auto& about : finding.about) {
      if (about.action != action.id) continue;
      about.link = record::Link::inferred;
      if (choice.value == "out") about.bearing = record::Bearing::context;
    }
  }
  for (auto& reading : record.readings) {
    if (!names(choice.entry, reading.id)) continue;
    if (choice.field == "happened" && day) reading.happened = DateField::exact(*day);
    const auto* indicator = record.indicator(reading.indicator);
    const auto number = Number::parse(choice.value);
    if (choice.field == "value" && number && indicator != nullptr) {
      reading.low = reading.high = grid_value(*number, indicator->decimals);
    }
  }
  for (auto& source : record.sources) {
    if (choice.field == "published" && day && source.id == choice.entry) {
      source.published = DateField::exact(*day);
    }
  }
  for (auto& pledge : record.pledges) {
    if (choice.field == "made_on" && day && pledge.id == choice.entry) {
      pledge.made_on = DateField::exact(*day);
    }
  }
}

void take_settle(const Step& step, const record::Action& action, record::Record& record) {
  for (auto& finding : record.findings) {
    if (finding.id != step.finding) continue;
    std::erase_if(finding.about, [&](const auto& about) { return about.action == action.id; });
  }
}

bool stands_against(const record::About& about, const record::Ladder* ladder) {
  if (about.bearing == record::Bearing::contradicts) return true;
  const auto* milestone = ladder == nullptr ? nullptr : ladder->milestone(about.milestone);
  return milestone != nullptr && milestone->effect != record::Effect::advances;
}

// The pledge of the action, and those of all that it repeats, depends on or is superseded by, what
// these repeat and so on included.
std::set<std::string> pledges_concerned(const record::Record& record,
                                        const record::Action& action) {
  std::set<std::string> pledges = {action.pledge};
  std::set<std::string> seen = {action.id};
  std::vector<const record::Action*> open = {&action};
  std::multimap<std::string_view, const record::Action*> superseding;
  for (const auto& pledge : record.pledges) {
    for (const auto& later : pledge.actions) superseding.emplace(later.supersedes, &later);
  }
  const auto follow = [&](const record::Action* other) {
    if (other == nullptr || !seen.insert(other->id).second) return;
    pledges.insert(other->pledge);
    open.push_back(other);
  };
  while (!open.empty()) {
    const auto* next = open.back();
    open.pop_back();
    for (const auto& id : next->repeats) follow(record.action(id));
    for (const auto& id : next->depends_on) follow(record.action(id));
    const auto [first, last] = superseding.equal_range(next->id);
    for (auto later = first; later != last; ++later) follow(later->second);
  }
  return pledges;
}

// The sources that the evidence in `alone` is from, those they are copied from, and those that
// withdraw one.
void keep_sources(const record::Record& record, record::Record& alone) {
  std::set<std::string_view> kept;
  const auto keep = [&](std::string_view id) {
    while (const auto* source = record.source(id)) {
      if (!kept.insert(source->id).second) return;
      id = source->syndicated_from;
    }
  };
  for (const auto& pledge : alone.pledges) keep(pledge.source);
  for (const auto& finding : alone.findings) keep(finding.source);
  for (const auto& reading : alone.readings) keep(reading.source);
  for (const auto& source : record.sources) {
    const bool withdraws = std::any_of(source.retracts.begin(), source.retracts.end(),
                                       [&](const auto& id) { return kept.contains(id); });
    if (withdraws || kept.contains(source.id)) alone.sources.push_back(source);
  }
}

}  // namespace

record::Record record_alone(const record::Record& record, const record::Action& action) {
  record::Record alone{.tracker = record.tracker,
                       .institutions = record.institutions,
                       .people = record.people,
                       .places = record.places,
                       .indicators = record.indicators,
                       .mandates = record.mandates};
  const std::set<std::string> pledges = pledges_concerned(record, action);
  std::set<std::string_view> indicators;
  std::set<std::string_view> actions;
  for (const auto& id : pledges) {
    const auto* pledge = record.pledge(id);
    if (pledge == nullptr) continue;
    alone.pledges.push_back(*pledge);
    for (const auto& one : pledge->actions) {
      actions.insert(one.id);
      if (one.target) indicators.insert(one.target->indicator);
    }
  }
  for (const auto& finding : record.findings) {
    const auto bears = [&](const auto& about) { return pledges.contains(about.pledge); };
    if (std::any_of(finding.about.begin(), finding.about.end(), bears)) {
      alone.findings.push_back(finding);
    }
  }
  for (const auto& reading : record.readings) {
    if (indicators.contains(reading.indicator) || pledges.contains(reading.pledge)) {
      alone.readings.push_back(reading);
    }
  }
  for (const auto& search : record.searches) {
    const auto of = [&](const auto& id) { return actions.contains(id); };
    if (std::any_of(search.actions.begin(), search.actions.end(), of)) {
      alone.searches.push_back(search);
    }
  }
  keep_sources(record, alone);
  return alone;
}

std::vector<Step> possible_steps(const record::Record& alone, const record::Action& action,
                                 const Pack& pack, const record::Verdict& verdict) {
  std::vector<Step> steps;
  const auto* ladder = find_ladder(pack.ladders, action.kind);
  const auto add_evidence = [&](Step::Kind kind, record::Stage stage, std::string part,
                                bool in_part) {
    const bool official = kind == Step::Kind::official_act;
    const auto* milestone = ladder == nullptr ? nullptr : lowest(*ladder, stage, official);
    if (milestone == nullptr) return;
    steps.push_back(
        {.kind = kind, .milestone = milestone, .part = std::move(part), .in_part = in_part});
  };
  using Kind = Step::Kind;
  for (const auto kind : {Kind::outside_evidence, Kind::official_act, Kind::own_evidence}) {
    add_evidence(kind, record::Stage::delivered, "", false);
  }
  if (action.target) {
    steps.push_back({.kind = Kind::outside_reading});
    steps.push_back({.kind = Kind::own_reading});
  }
  for (const auto& part : action.parts) {
    add_evidence(Kind::outside_evidence, record::Stage::delivered, part.id, true);
  }
  if (action.parts.empty()) {
    add_evidence(Kind::outside_evidence, record::Stage::delivered, "", true);
  }
  for (const auto stage : {record::Stage::started, record::Stage::planned}) {
    add_evidence(Kind::outside_evidence, stage, "", false);
    add_evidence(Kind::own_evidence, stage, "", false);
  }
  steps.push_back({.kind = Kind::search});
  for (const auto& finding : alone.findings) {
    for (const auto& about : finding.about) {
      if (about.action == action.id && stands_against(about, ladder)) {
        steps.push_back({.kind = Kind::settle, .finding = finding.id});
        break;
      }
    }
  }
  for (const auto& alternative : verdict.alternatives) {
    for (const auto& choice : alternative.world) {
      const auto same = [&](const Step& step) {
        return step.kind == Kind::choice && step.choice == choice;
      };
      if (std::none_of(steps.begin(), steps.end(), same)) {
        steps.push_back({.kind = Kind::choice, .choice = choice});
      }
    }
  }
  return steps;
}

void take(const Step& step, int ordinal, const record::Action& action, const Asked& asked,
          record::Record& record) {
  switch (step.kind) {
    case Step::Kind::outside_evidence:
    case Step::Kind::own_evidence:
    case Step::Kind::official_act:
      add_finding(step, ordinal, action, asked, record);
      break;
    case Step::Kind::outside_reading:
    case Step::Kind::own_reading:
      add_reading(step, ordinal, action, asked, record);
      break;
    case Step::Kind::search:
      record.searches.push_back({.id = made_up("search", ordinal),
                                 .actions = {action.id},
                                 .day = asked.as_of,
                                 .found = record::Search::Found::nothing});
      break;
    case Step::Kind::settle:
      take_settle(step, action, record);
      break;
    case Step::Kind::choice:
      take_choice(step.choice, action, record);
      break;
  }
}

namespace {

std::string part_title(const Step& step, const record::Action& action) {
  for (const auto& part : action.parts) {
    if (part.id == step.part) return part.title.in("en");
  }
  return step.part;
}

std::string evidence_said(const Step& step, const record::Action& action, int voices) {
  std::string what = fmt::format("\"{}\"", step.milestone->label.in("en"));
  if (!step.part.empty()) {
    what += fmt::format(" for \"{}\"", part_title(step, action));
  } else if (step.in_part) {
    what += " for a part of it";
  } else if (*step.milestone->stage >= record::Stage::delivered) {
    what += " for the whole of it";
  }
  switch (step.kind) {
    case Step::Kind::official_act:
      return fmt::format("the official act itself, reaching {}", what);
    case Step::Kind::own_evidence:
      return fmt::format("a statement by the owner or its government, reaching {}", what);
    default:
      break;
  }
  if (voices == 1) return fmt::format("one more outside voice that reports {}", what);
  return fmt::format("{} more outside voices, none repeating another, that report {}", voices,
                     what);
}

std::string reading_said(const Step& step, const record::Action& action,
                         const record::Record& record) {
  const auto& target = *action.target;
  const auto* indicator = record.indicator(target.indicator);
  const std::string value = target.word.empty() ? target.value.text() : target.word;
  const char* bound = target.comparison == record::Target::Comparison::at_least  ? "at least "
                      : target.comparison == record::Target::Comparison::at_most ? "at most "
                                                                                 : "";
  return fmt::format(
      "a reading of \"{}\" by {}: {}{} {}",
      indicator == nullptr ? target.indicator : indicator->name.in("en"),
      step.kind == Step::Kind::own_reading ? "the owner or its government" : "an outside voice",
      bound, value, indicator == nullptr ? "" : indicator->unit.in("en"));
}

std::string choice_said(const record::Choice& choice) {
  if (choice.field == "link") {
    return choice.value == "in"
               ? fmt::format("a source that ties finding {} to this action", choice.entry)
               : fmt::format("a source that shows finding {} to be about something else",
                             choice.entry);
  }
  if (choice.field == "made_on") {
    return fmt::format("the day on which {} was made established, for instance as {}", choice.entry,
                       choice.value);
  }
  if (choice.field == "published") {
    return fmt::format("the day on which {} was published established, for instance as {}",
                       choice.entry, choice.value);
  }
  return fmt::format("what is uncertain in {} ({}) established, for instance as {}", choice.entry,
                     choice.field, choice.value);
}

std::string sentence(const Step& step, int times, const record::Action& action,
                     const record::Record& record) {
  if (is_evidence(step.kind)) return evidence_said(step, action, times);
  switch (step.kind) {
    case Step::Kind::search:
      return "a logged search that finds nothing";
    case Step::Kind::settle:
      return fmt::format("finding {} refuted, corrected or withdrawn by its source", step.finding);
    case Step::Kind::choice:
      return choice_said(step.choice);
    default:
      return reading_said(step, action, record);
  }
}

}  // namespace

void say(const std::vector<Step>& steps, const record::Action& action, const record::Record& record,
         record::Gap& gap) {
  std::vector<std::pair<std::string, int>> counted;  // by what one of it says
  std::vector<const Step*> first;
  for (const auto& step : steps) {
    const std::string one = sentence(step, 1, action, record);
    const auto same = std::find_if(counted.begin(), counted.end(),
                                   [&](const auto& known) { return known.first == one; });
    if (same != counted.end()) {
      ++same->second;
    } else {
      counted.emplace_back(one, 1);
      first.push_back(&step);
    }
  }
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const Step& step = *first[i];
    gap.steps.push_back({{{"en", sentence(step, counted[i].second, action, record)}}});
    gap.settles.push_back(step.kind == Step::Kind::choice ? step.choice
                          : step.kind == Step::Kind::settle
                              ? record::Choice{step.finding, "settled", "refuted"}
                              : record::Choice{});
  }
}

}  // namespace sanya::rules
