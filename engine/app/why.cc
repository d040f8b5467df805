// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/app.h"
#include "app/units.h"

namespace sanya::app {

namespace {

// The bearing that concerns the unit asked for: its action's, else its pledge's, else the first.
const record::About* bearing_on(const record::Finding& finding, const record::Pledge& pledge,
                                const record::Action* action) {
  for (const auto& about : finding.about) {
    if (action && about.action == action->id) return &about;
  }
  for (const auto& about : finding.about) {
    if (about.pledge == pledge.id) return &about;
  }
  return finding.about.empty() ? nullptr : &finding.about.front();
}

// As the evaluation found it: never a second reasoning that could differ. How the claimant stood to
// `action`, else to the first it was heard about.
void add_standing(Exhibit& exhibit, const Judged& judged, const std::string& action) {
  const auto& standings = judged.verdicts.standings;
  auto at = std::lower_bound(
      standings.begin(), standings.end(), exhibit.cited.id,
      [](const auto& standing, const std::string& id) { return standing.entry < id; });
  const record::Standing* chosen = nullptr;
  for (; at != standings.end() && at->entry == exhibit.cited.id; ++at) {
    if (chosen == nullptr || at->action == action) chosen = &*at;
  }
  if (chosen == nullptr) return;
  exhibit.relation = chosen->relation;
  exhibit.voice = chosen->voice;
}

// One line an entry: what any verdict says of it is said of it.
std::vector<Exhibit> exhibits_of(const Judged& judged, const Why& why) {
  std::map<std::pair<record::Cited::Kind, std::string>, record::Cited> merged;
  for (const auto* verdict : why.verdicts) {
    for (const auto& cited : verdict->cited()) {
      auto [at, fresh] = merged.try_emplace({cited.kind, cited.id}, cited);
      if (!fresh) at->second.join(cited);
    }
  }
  std::vector<Exhibit> exhibits;
  for (const auto& [key, cited] : merged) {
    exhibits.push_back(exhibit(judged, cited, *why.pledge, why.action));
  }
  return exhibits;
}

// Readings as the evaluation took them to be of the action.
std::vector<TargetReading> target_readings(const Judged& judged, const record::Action& action) {
  const auto& record = judged.record();
  const auto* indicator = action.target ? record.indicator(action.target->indicator) : nullptr;
  if (indicator == nullptr) return {};
  std::vector<record::DatedReading> readings;
  std::map<std::string_view, std::string> relations;
  for (const auto& standing : judged.verdicts.standings) {
    const auto* reading = standing.action == action.id ? record.reading(standing.entry) : nullptr;
    if (reading == nullptr || reading->indicator != indicator->id) continue;
    const auto* source = record.source(reading->source);
    const auto happened = reading->happened ? *reading->happened : source->published;
    if (happened.earliest() > judged.verdicts.as_of) continue;
    readings.push_back({reading, happened});
    relations[reading->id] = standing.relation;
  }
  const auto trends = record::trends(*indicator, readings);
  std::vector<TargetReading> found;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    found.push_back(
        {.dated = readings[i], .trend = trends[i], .relation = relations[readings[i].reading->id]});
  }
  return found;
}

bool concerns(const record::Verdict& verdict, const Why& why) {
  const auto& id = why.action ? why.action->id : why.pledge->id;
  if (verdict.unit == id) return true;
  return verdict.unit_kind == record::Verdict::Unit::period && verdict.unit.starts_with(id + "@");
}

}  // namespace

Exhibit exhibit(const Judged& judged, const record::Cited& cited, const record::Pledge& pledge,
                const record::Action* action) {
  const auto& record = judged.record();
  Exhibit found{.cited = cited};
  switch (cited.kind) {
    case record::Cited::Kind::finding:
      found.finding = record.finding(cited.id);
      if (!found.finding) break;
      found.source = record.source(found.finding->source);
      found.about = bearing_on(*found.finding, pledge, action);
      found.claimant = found.finding->claimant;
      add_standing(found, judged, found.about ? found.about->action : "");
      break;
    case record::Cited::Kind::reading:
      found.reading = record.reading(cited.id);
      if (!found.reading) break;
      found.source = record.source(found.reading->source);
      found.claimant = found.reading->claimant;
      add_standing(found, judged, action ? action->id : found.reading->action);
      break;
    case record::Cited::Kind::search: {
      const auto at = std::find_if(record.searches.begin(), record.searches.end(),
                                   [&](const auto& search) { return search.id == cited.id; });
      if (at != record.searches.end()) found.search = &*at;
      break;
    }
    case record::Cited::Kind::action:
      found.action = record.action(cited.id);
      break;
  }
  return found;
}

Answered<Why> why(const Judged& judged, const std::string& unit,
                  const std::vector<std::string>& questions) {
  auto meant = find_unit(judged.record(), unit);
  if (auto* unknown = std::get_if<Unknown>(&meant)) return std::move(*unknown);
  const auto& found = std::get<Meant>(meant);
  std::vector<std::string_view> names;
  for (const auto& question : judged.verdicts.questions) names.push_back(question.question);
  for (const auto& question : questions) {
    if (std::find(names.begin(), names.end(), question) != names.end()) continue;
    return Unknown{fmt::format("the pack asks no question \"{}\"", question),
                   did_you_mean(question, names)};
  }

  Why why{.pledge = found.pledge, .action = found.action};
  const auto asked = [&](const std::string& question) {
    return questions.empty() ||
           std::find(questions.begin(), questions.end(), question) != questions.end();
  };
  for (const auto& verdict : judged.verdicts.all) {
    if (asked(verdict.question) && concerns(verdict, why)) why.verdicts.push_back(&verdict);
  }
  std::stable_partition(why.verdicts.begin(), why.verdicts.end(), [&](const auto* verdict) {
    return verdict->question == judged.verdicts.headline;
  });
  why.exhibits = exhibits_of(judged, why);
  const auto all = horizons(judged, why.action ? why.action->id : why.pledge->id);
  for (const auto* verdict : why.verdicts) {
    const auto own = std::find_if(all.begin(), all.end(), [&](const auto& horizon) {
      return horizon.question == verdict->question && horizon.unit == verdict->unit;
    });
    if (own != all.end()) why.horizons.push_back(*own);
  }
  if (why.action) {
    why.overrides = overrides_of(judged, *why.action);
    why.relations = relations(judged, *why.action);
    why.readings = target_readings(judged, *why.action);
  }
  return why;
}

}  // namespace sanya::app
