// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/app.h"
#include "app/redact.h"
#include "app/units.h"

namespace sanya::app {
namespace {

rules::Asked asked_of(const Judged& judged) {
  return {.as_of = judged.verdicts.as_of, .published_by = judged.verdicts.published_by};
}

bool is_meant(const record::Timeline& line, const Meant& only) {
  if (only.pledge == nullptr) return true;
  const auto unit = line.unit.substr(0, line.unit.find('@'));
  if (only.action != nullptr) return unit == only.action->id;
  return unit == only.pledge->id || unit.starts_with(only.pledge->id + "/");
}

}  // namespace

Answered<std::vector<record::Timeline>> timelines(const Judged& judged, const std::string& unit,
                                                  const std::vector<std::string>& questions) {
  Meant only;
  if (!unit.empty()) {
    auto meant = find_unit(judged.record(), unit);
    if (auto* unknown = std::get_if<Unknown>(&meant)) return std::move(*unknown);
    only = std::get<Meant>(meant);
  }
  std::vector<std::string_view> names;
  for (const auto& question : judged.verdicts.questions) names.push_back(question.question);
  for (const auto& question : questions) {
    if (std::find(names.begin(), names.end(), question) != names.end()) continue;
    return Unknown{fmt::format("the pack asks no question \"{}\"", question),
                   did_you_mean(question, names)};
  }
  const auto wanted =
      questions.empty() ? std::vector<std::string>{judged.verdicts.headline} : questions;
  const Redaction redaction(judged.opened, judged.verdicts.standings);
  std::vector<record::Timeline> all;
  for (const auto& question : wanted) {
    auto lines = rules::timelines(judged.opened.record, *judged.opened.pack, asked_of(judged),
                                  only.action ? only.action->id : "", question);
    for (auto& line : lines) {
      if (!is_meant(line, only)) continue;
      redaction.apply(line);
      all.push_back(std::move(line));
    }
  }
  return all;
}

std::vector<record::Horizon> horizons(const Judged& judged, const std::string& unit,
                                      const std::string& question, Day until) {
  if (!judged.opened.pack) return {};  // nothing was judged
  auto found = rules::horizons(judged.opened.record, *judged.opened.pack, asked_of(judged), unit,
                               question, until);
  const Redaction redaction(judged.opened, judged.verdicts.standings);
  for (auto& horizon : found) redaction.apply(horizon);
  return found;
}

Answered<std::vector<Coming>> coming(const Judged& judged, const std::string& unit,
                                     Duration within) {
  Meant only;
  if (!unit.empty()) {
    auto meant = find_unit(judged.record(), unit);
    if (auto* unknown = std::get_if<Unknown>(&meant)) return std::move(*unknown);
    only = std::get<Meant>(meant);
  }
  const Day today = judged.verdicts.as_of;
  const Day last = today + within;
  std::vector<Coming> all;
  for (const auto& pledge : judged.record().pledges) {
    if (only.pledge && only.pledge != &pledge) continue;
    for (const auto& action : pledge.actions) {
      if (only.action && only.action != &action) continue;
      if (!action.due || action.due->limit() <= today || action.due->limit() > last) continue;
      all.push_back({.day = action.due->limit(), .unit = action.id});
    }
  }
  for (auto& horizon : horizons(judged, only.action ? only.action->id : "", "", last)) {
    if (!horizon.next || horizon.holds_until >= last) continue;
    if (!is_meant({.unit = horizon.unit}, only)) continue;
    const Day day{horizon.holds_until.number + 1};
    std::string changed = horizon.unit;
    all.push_back({.day = day, .unit = std::move(changed), .horizon = std::move(horizon)});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Coming& a, const Coming& b) { return a.day < b.day; });
  return all;
}

}  // namespace sanya::app
