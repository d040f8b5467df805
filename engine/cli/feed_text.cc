// SPDX-License-Identifier: Apache-2.0
#include "cli/feed_text.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/direction.h"
#include "cli/dates.h"
#include "cli/exhibit.h"
#include "cli/exporting.h"
#include "cli/timeline_text.h"

namespace sanya::cli {
namespace {

using app::Judged;
using exchange::Passage;
using record::Cited;
using record::Verdict;

std::string quoted(const std::string& text) { return "“" + turned_back(text) + "”"; }

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& texts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) text += i + 1 == texts.size() ? fmt::format(" {} ", last) : ", ";
    text += texts[i];
  }
  return text;
}

std::vector<std::pair<std::string, std::string>> answers_of(const Judged& judged,
                                                            const Verdict& verdict) {
  if (verdict.answer.empty()) return {{verdict.value, app::answer_text(judged, verdict)}};
  const auto* question = judged.question(verdict.question);
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& word : app::possible_answers(verdict)) {
    all.emplace_back(word, question ? app::label(*question, word, judged.language) : word);
  }
  return all;
}

// “Planned” or “In progress”.
std::string answers_text(const Judged& judged, const Verdict& verdict) {
  std::vector<std::string> labels;
  for (const auto& [word, label] : answers_of(judged, verdict)) labels.push_back(quoted(label));
  return listed(labels, "or");
}

std::string question_label(const Judged& judged, const Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  return question ? app::label(*question, judged.language) : verdict.question;
}

std::string entry_title(const Judged& judged, const app::Turn& turn) {
  const auto& now = turn.step.verdict;
  auto text = turned_back(title_of(judged, now.unit));
  if (const auto at = now.unit.find('@'); at != std::string::npos) {
    text += ", the period from " + now.unit.substr(at + 1);
  }
  if (now.question != judged.verdicts.headline) text += ": " + question_label(judged, now);
  return fmt::format("{}: from {} to {}", text, answers_text(judged, turn.before),
                     answers_text(judged, now));
}

// The answer with its reason, or each of several with its own.
Passage answer_passage(const Judged& judged, const record::Step& step) {
  const auto& verdict = step.verdict;
  const auto opening =
      fmt::format("{} from {} on: ", question_label(judged, verdict), to_text(step.first));
  const auto* question = judged.question(verdict.question);
  const auto& because = verdict.because.in(judged.language);
  if (verdict.alternatives.empty() || question == nullptr) {
    return {.text = opening + answers_text(judged, verdict) +
                    (because.empty() ? "." : ". The reason: " + dated(because) + ".")};
  }
  Passage passage{.text = opening + "the record leaves open which of these it is.", .items = {}};
  const auto add = [&](const std::string& answer, const std::string& why, bool proved) {
    auto text = quoted(app::label(*question, answer, judged.language));
    if (!why.empty()) text += ": " + dated(why);
    if (!proved) text += " (neither shown to be possible nor excluded)";
    passage.items.push_back({.text = text});
  };
  add(verdict.answer, because, verdict.proved);
  for (const auto& other : verdict.alternatives) {
    add(other.answer, other.because.in(judged.language), other.proved);
  }
  return passage;
}

std::string who_said(const Judged& judged, const app::Exhibit& exhibit) {
  auto text = turned_back(name(judged, exhibit.claimant));
  if (exhibit.relation.empty()) return text;
  auto relation = exhibit.relation;
  std::replace(relation.begin(), relation.end(), '_', ' ');
  return text + " (" + (relation == "unknown" ? "relation not known" : relation) + ")";
}

// What is doubted of an entry, beside its date, which tells it of itself.
std::string doubts_text(const app::Exhibit& exhibit) {
  std::string text;
  if (exhibit.cited.possible) {
    text = " It may or may not be about this";
  } else if (exhibit.cited.inferred) {
    text = " We link it to this, its source does not";
  }
  if (!text.empty()) {
    const auto reason = exhibit.about ? turned_back(exhibit.about->reason) : std::string();
    if (!reason.empty()) text += ": " + reason;
    if (!text.ends_with('.')) text += '.';
  }
  if (exhibit.cited.disputed) text += " Another account of the same thing says otherwise.";
  return text;
}

// What a day known within bounds has to do with the day of the change.
std::string bounds_text(const app::Exhibit& exhibit, Day day) {
  if (!exhibit.source) return "";
  const auto& published = exhibit.source->published;
  const auto& given = exhibit.finding ? exhibit.finding->happened : exhibit.reading->happened;
  const auto& happened = given ? *given : published;
  const Day last = std::min(happened.latest(), published.latest());  // nobody tells of what comes
  if (happened.earliest() == last) return "";
  if (last == day) return " It had happened by this day at the latest.";
  if (happened.earliest() == day) return " It may have happened from this day on.";
  return "";
}

// A finding, a reading or a search; what is doubted of it follows.
Passage::Item item_of(const Judged& judged, const app::Exhibit& exhibit, Day day) {
  Passage::Item item;
  const auto happened = exhibit.finding   ? exhibit.finding->happened
                        : exhibit.reading ? exhibit.reading->happened
                                          : std::nullopt;
  const auto when = happened         ? date_text(*happened)
                    : exhibit.source ? date_text(exhibit.source->published)
                                     : std::string();
  if (exhibit.finding) {
    item.text = fmt::format("{}, {}: {}", who_said(judged, exhibit), when,
                            turned_back(exhibit.finding->note));
    if (exhibit.about && exhibit.about->bearing == record::Bearing::contradicts) {
      item.text += " It speaks against the action.";
    }
  } else if (exhibit.reading) {
    const auto* indicator = judged.record().indicator(exhibit.reading->indicator);
    item.text =
        fmt::format("{}, {}: {}, {}.", who_said(judged, exhibit), when,
                    indicator ? indicator->name.in(judged.language) : exhibit.reading->indicator,
                    with_unit(judged, indicator, exhibit.reading->value));
  } else if (exhibit.search) {
    item.text = fmt::format("{}, searched by {} in {}.", to_text(exhibit.search->day),
                            exhibit.search->by, fmt::join(exhibit.search->where, "; "));
  }
  if (exhibit.finding || exhibit.reading) item.text += bounds_text(exhibit, day);
  item.text += doubts_text(exhibit);
  if (exhibit.source) {
    item.text += " Source:";
    item.source = citation_text(judged, *exhibit.source);
    item.address = exhibit.source->url;
  }
  return item;
}

// Entries that say something: an action that is cited is no news of itself.
std::vector<Cited> told(const std::vector<Cited>& entries) {
  std::vector<Cited> all;
  for (const auto& cited : entries) {
    if (cited.kind != Cited::Kind::action) all.push_back(cited);
  }
  return all;
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as a pack may nest conditions
void gather(const record::Condition& condition,
            std::map<std::pair<Cited::Kind, std::string>, Cited>& all) {
  for (const auto& operand : condition.operands) {
    for (const auto& cited : operand.entries) {
      auto [at, fresh] = all.try_emplace({cited.kind, cited.id}, cited);
      if (!fresh) at->second.join(cited);
    }
  }
  for (const auto& part : condition.parts) gather(part, all);
}

// What the rules that gave the possible answers cite, without `news`.
std::vector<Cited> rest_of(const Verdict& verdict, const std::vector<Cited>& news) {
  std::map<std::pair<Cited::Kind, std::string>, Cited> all;
  for (const auto& rule : verdict.tried) {
    const bool may_give = !verdict.alternatives.empty() && rule.truth == Truth::unknown;
    if (rule.truth == Truth::yes || may_give) gather(rule.when, all);
  }
  for (const auto& cited : news) all.erase({cited.kind, cited.id});
  std::vector<Cited> rest;
  for (const auto& [key, cited] : all) rest.push_back(cited);
  return told(rest);
}

void add_entries(std::vector<Passage>& passages, const Judged& judged, const record::Step& step,
                 const std::string& heading, const std::vector<Cited>& entries) {
  const auto& unit = step.verdict.unit;
  if (entries.empty()) return;
  const auto id = unit.substr(0, unit.find('@'));
  const auto* action = judged.record().action(id);
  const auto* pledge = judged.record().pledge(action ? action->pledge : id);
  if (pledge == nullptr) return;
  Passage passage{.text = heading, .items = {}};
  for (const auto& cited : entries) {
    passage.items.push_back(
        item_of(judged, app::exhibit(judged, cited, *pledge, action), step.first));
  }
  passages.push_back(std::move(passage));
}

std::string names_of(const Judged& judged, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const auto& id : ids) names.push_back(turned_back(name(judged, id)));
  return fmt::format("{}", fmt::join(names, "; "));
}

// Whose action of whose pledge it is.
std::string about_unit(const Judged& judged, const std::string& unit) {
  const auto id = unit.substr(0, unit.find('@'));
  const auto* action = judged.record().action(id);
  const auto* pledge = judged.record().pledge(action ? action->pledge : id);
  if (pledge == nullptr) return unit;
  auto text = action ? fmt::format("The action {} of the pledge {}", action->id,
                                   quoted(pledge->title.in(judged.language)))
                     : fmt::format("The pledge {}", pledge->id);
  text += fmt::format(", made by {} ({}).", turned_back(name(judged, pledge->made_by)),
                      date_text(pledge->made_on));
  if (action == nullptr) return text;
  const auto add = [&](std::string_view role, const std::vector<std::string>& ids) {
    if (!ids.empty()) text += fmt::format(" {}: {}.", role, names_of(judged, ids));
  };
  add("Lead", action->owners.lead);
  add("Partner", action->owners.partner);
  add("Co-funder", action->owners.co_funder);
  return text;
}

// What people decided of the answer that holds on the day asked for.
void add_overrides(std::vector<Passage>& passages, const Judged& judged, const record::Step& step) {
  const auto* action = judged.record().action(step.verdict.unit);
  if (action == nullptr || step.last < judged.verdicts.as_of) return;
  for (const auto& each : app::overrides_of(judged, *action)) {
    if (each.question->question != step.verdict.question || each.expired) continue;
    passages.push_back({.text = "Beside it, a person decided. " + override_text(judged, each)});
  }
}

// What passed where nothing new was said.
Passage time_passage(const record::Step& step) {
  std::vector<std::string> passed;
  for (const auto& test : step.turned) {
    auto text = dated(turned_text(test));
    if (std::find(passed.begin(), passed.end(), text) == passed.end()) {
      passed.push_back(std::move(text));
    }
  }
  return {.text = "By time alone, without new evidence" +
                  (passed.empty() ? "" : ": " + listed(passed, "and")) + "."};
}

// What an entry says makes it what it is: told anew in other words, or after another answer, it is
// the same; another answer is another entry.
std::string lasting_id(const Judged& judged, const exchange::FeedEntry& entry) {
  std::vector<std::string> parts = {
      "feed entry", judged.record().tracker.id, judged.verdicts.pack.name, entry.question,
      entry.unit,   to_text(entry.day)};
  std::set<std::string> words;
  for (const auto& [word, label] : entry.after) words.insert(word);
  parts.insert(parts.end(), words.begin(), words.end());
  return exchange::lasting_name(parts);
}

}  // namespace

exchange::FeedEntry feed_entry(const Judged& judged, const app::Turn& turn,
                               const std::string& base) {
  const auto& verdict = turn.step.verdict;
  const auto news = told(turn.step.entries);
  exchange::FeedEntry entry{.day = turn.step.first,
                            .title = entry_title(judged, turn),
                            .page = page_of(judged, base, verdict.unit),
                            .unit = verdict.unit,
                            .question = verdict.question,
                            .after = answers_of(judged, verdict),
                            .entries = news,
                            .by_time = news.empty()};
  for (const auto& [word, label] : answers_of(judged, turn.before)) entry.before.push_back(word);
  entry.id = lasting_id(judged, entry);

  auto& passages = entry.passages;
  passages.push_back(answer_passage(judged, turn.step));
  add_entries(passages, judged, turn.step, "What changed it:", news);
  if (news.empty()) passages.push_back(time_passage(turn.step));
  add_entries(passages, judged, turn.step,
              news.empty() ? "It rests on:" : "It rests also on:", rest_of(verdict, news));
  add_overrides(passages, judged, turn.step);
  passages.push_back({.text = about_unit(judged, verdict.unit)});
  passages.push_back({.text = rests_on(judged)});
  return entry;
}

}  // namespace sanya::cli
