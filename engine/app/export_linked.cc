// SPDX-License-Identifier: Apache-2.0
#include "app/export_linked.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/app.h"
#include "app/units.h"
#include "load/load.h"

namespace sanya::app {
namespace {

// Full ids of the actions that `institution` owns in any role, or answers for after others.
std::set<std::string, std::less<>> owned(const Judged& judged, const std::string& institution) {
  std::set<std::string, std::less<>> ids;
  for (const auto& row : audit(judged).institutions) {
    for (const auto& entry : row.actions) {
      const auto& line = entry.answers_now.through;
      const bool here = row.institution->id == institution ||
                        std::find(line.begin(), line.end(), institution) != line.end();
      if (here) ids.insert(entry.action->id);
    }
  }
  return ids;
}

// Words of the scale in one line, the worst first; empty where `better_than` makes none, or
// several.
std::vector<std::string> line_of(const record::QuestionText& question) {
  std::map<std::string_view, std::string_view> better;  // by the word just below
  std::set<std::string_view> above_another;
  std::size_t links = 0;
  for (const auto& answer : question.answers) {
    if (answer.better_than.empty()) continue;
    if (!better.emplace(answer.better_than, answer.word).second) return {};
    above_another.insert(answer.word);
    ++links;
  }
  std::vector<std::string> line;
  for (const auto& [below, above] : better) {
    if (above_another.contains(below)) continue;
    if (!line.empty()) return {};
    line.emplace_back(below);
  }
  if (line.empty()) return {};
  for (auto next = better.find(line.back()); next != better.end();
       next = better.find(line.back())) {
    line.emplace_back(next->second);
  }
  if (line.size() != links + 1) return {};
  return line;
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as a pack may nest conditions
bool rests_on_words(const record::Condition& condition) {
  const auto is_word = [](const record::Cited& cited) {
    return cited.kind == record::Cited::Kind::finding || cited.kind == record::Cited::Kind::reading;
  };
  return std::any_of(condition.operands.begin(), condition.operands.end(),
                     [&](const auto& operand) {
                       return std::any_of(operand.entries.begin(), operand.entries.end(), is_word);
                     }) ||
         std::any_of(condition.parts.begin(), condition.parts.end(), rests_on_words);
}

}  // namespace

namespace {

bool is_of_actions(const Judged& judged, const std::vector<std::string>& questions) {
  const auto of_actions = [&](const std::string& name) {
    const auto* question = judged.question(name);
    return question != nullptr && question->unit != record::Verdict::Unit::pledge;
  };
  return questions.empty() ? of_actions(judged.verdicts.headline)
                           : std::all_of(questions.begin(), questions.end(), of_actions);
}

// The lines of what is followed, up to the day asked for: each action by itself, since looking at
// all of them takes long.
Answered<std::vector<record::Timeline>> lines_of(
    const Judged& judged, const Followed& followed,
    const std::set<std::string, std::less<>>& of_institution,
    const std::vector<std::string>& questions) {
  const auto until = judged.verdicts.as_of;
  auto unit = unit_named(judged, followed.unit);
  if (auto* unknown = std::get_if<Unknown>(&unit)) return std::move(*unknown);
  const auto& named = std::get<std::string>(unit);
  std::vector<std::string> units;
  if (!followed.institution.empty()) {
    units.assign(of_institution.begin(), of_institution.end());
  } else if (const auto* pledge = judged.record().pledge(named);
             pledge && is_of_actions(judged, questions)) {
    for (const auto& action : pledge->actions) units.push_back(action.id);
  } else {
    return timelines(judged, named, questions, until);
  }
  std::vector<record::Timeline> all;
  for (const auto& each : units) {
    auto lines = timelines(judged, each, questions, until);
    if (auto* unknown = std::get_if<Unknown>(&lines)) return std::move(*unknown);
    for (auto& line : std::get<std::vector<record::Timeline>>(lines))
      all.push_back(std::move(line));
  }
  return all;
}

}  // namespace

exchange::MadeFrom made_from(const Judged& judged) {
  const auto& tracker = judged.record().tracker;
  exchange::MadeFrom made{.tracker = tracker.id,
                          .title = tracker.title.in(judged.language),
                          .publisher = tracker.publisher,
                          .contact = tracker.contact,
                          .language = judged.language,
                          .as_of = judged.verdicts.as_of,
                          .published_by = judged.verdicts.published_by,
                          .pack = judged.verdicts.pack};
  if (const auto& rest = judged.opened.rest) {
    made.known_at = ledger::to_text(rest->known_at);
    made.entries = rest->tree.size;
    made.checkpoint = checkpoint_text(judged.opened);
  }
  return made;
}

std::string popolo(const Judged& judged) {
  std::string_view (*const word)(record::Sector) = load::word;
  const auto& shown = judged.opened.shown();
  if (!judged.opened.redacted) return exchange::popolo(shown, word, made_from(judged));
  // What stands in the place of a withheld identity is nobody.
  record::Record known = shown;
  std::erase_if(known.institutions, [&](const auto& institution) {
    return judged.opened.record.institution(institution.id) == nullptr;
  });
  return exchange::popolo(known, word, made_from(judged));
}

Answered<std::string> unit_named(const Judged& judged, const std::string& written) {
  if (written.empty()) return std::string();
  auto meant = find_unit(judged.record(), written);
  if (auto* unknown = std::get_if<Unknown>(&meant)) return std::move(*unknown);
  const auto& found = std::get<Meant>(meant);
  return found.action ? found.action->id : found.pledge->id;
}

Answered<std::vector<Turn>> turns(const Judged& judged, const Followed& followed) {
  std::set<std::string, std::less<>> wanted;
  if (!followed.institution.empty()) {
    if (judged.record().institution(followed.institution) == nullptr) {
      std::vector<std::string_view> known;
      for (const auto& each : judged.record().institutions) known.push_back(each.id);
      return Unknown{fmt::format("there is no institution \"{}\"", followed.institution),
                     did_you_mean(followed.institution, known)};
    }
    wanted = owned(judged, followed.institution);
  }
  std::vector<std::string> questions;
  if (!followed.question.empty()) questions.push_back(followed.question);
  auto answered = lines_of(judged, followed, wanted, questions);
  if (auto* unknown = std::get_if<Unknown>(&answered)) return std::move(*unknown);
  std::vector<Turn> all;
  for (auto& line : std::get<std::vector<record::Timeline>>(answered)) {
    for (std::size_t i = 1; i < line.steps.size(); ++i) {
      if (line.steps[i].first > judged.verdicts.as_of) break;
      all.push_back({.before = line.steps[i - 1].verdict, .step = line.steps[i]});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Turn& a, const Turn& b) { return a.step.first > b.step.first; });
  return all;
}

Rank rank(const Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  if (question == nullptr || !verdict.alternatives.empty() || !verdict.proved) return {};
  const bool said = !verdict.tried.empty() && verdict.tried.back().truth == Truth::yes &&
                    rests_on_words(verdict.tried.back().when);
  if (!said) return {};
  const auto line = line_of(*question);
  const auto at = std::find(line.begin(), line.end(), verdict.answer);
  if (at == line.end()) return {};
  return {.place = static_cast<std::size_t>(at - line.begin()) + 1, .of = line.size()};
}

}  // namespace sanya::app
