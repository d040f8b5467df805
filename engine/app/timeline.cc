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
                                                  const std::vector<std::string>& questions,
                                                  Day until) {
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
                                  only.action ? only.action->id : "", question, until);
    for (auto& line : lines) {
      if (!is_meant(line, only)) continue;
      redaction.apply(line);
      all.push_back(std::move(line));
    }
  }
  return all;
}

namespace {

// The deadlines of the periods of a duty that comes back: a period's last day, and the grace.
void add_periods(const record::Pledge& pledge, const record::Action& action, Day today, Day last,
                 std::vector<Coming>& all) {
  constexpr int kMost = 20'000;  // periods of one action, as rules have them
  const auto& recurrence = action.recurrence;
  if (!recurrence || (recurrence->every.months <= 0 && recurrence->every.days <= 0)) return;
  const Day first = (recurrence->from ? *recurrence->from : pledge.made_on).latest();
  const auto start_of = [&](int number) {
    return first + Duration{recurrence->every.months * number, recurrence->every.days * number};
  };
  for (int number = 0; number < kMost; ++number) {
    const Day start = start_of(number);
    if (start > last || (recurrence->until && start > recurrence->until->limit())) return;
    const Day due = Day{start_of(number + 1).number - 1} + recurrence->grace;
    if (due < today || due > last) continue;
    all.push_back({.day = due, .unit = fmt::format("{}@{}", action.id, to_text(start))});
  }
}

// All changes within the time: each step after the one that is now.
void add_changes(const Judged& judged, const Meant& only, Day last, std::vector<Coming>& all) {
  auto lines = rules::timelines_to_come(judged.opened.record, *judged.opened.pack, asked_of(judged),
                                        only.action ? only.action->id : "", "", last);
  const Redaction redaction(judged.opened, judged.verdicts.standings);
  for (auto& line : lines) {
    if (!is_meant(line, only)) continue;
    redaction.apply(line);
    const auto* now = judged.find(line.question, line.unit);
    for (std::size_t i = 1; i < line.steps.size() && line.steps[i].first <= last; ++i) {
      all.push_back({.day = line.steps[i].first,
                     .unit = line.unit,
                     .horizon = record::Horizon{.unit_kind = line.unit_kind,
                                                .unit = line.unit,
                                                .question = line.question,
                                                .holds_until = line.steps[i - 1].last,
                                                .next = line.steps[i].verdict},
                     .before = i == 1 && now ? *now : line.steps[i - 1].verdict});
    }
  }
}

}  // namespace

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
      add_periods(pledge, action, today, last, all);
      if (!action.due || action.due->limit() < today || action.due->limit() > last) continue;
      all.push_back({.day = action.due->limit(), .unit = action.id});
    }
  }
  if (judged.opened.pack) add_changes(judged, only, last, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Coming& a, const Coming& b) { return a.day < b.day; });
  return all;
}

}  // namespace sanya::app
