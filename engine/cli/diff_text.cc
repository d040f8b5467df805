// SPDX-License-Identifier: Apache-2.0
#include "cli/diff_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quote.h"
#include "cli/dates.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::ChangedAnswer;
using app::ChangedOverride;
using app::Diff;
using app::Side;

// Answers by what changed them, the most frequent first.
std::vector<std::pair<app::Causes, int>> by_cause(const Diff& diff) {
  std::vector<std::pair<app::Causes, int>> counts;
  for (const auto& changed : diff.answers) {
    auto at = std::find_if(counts.begin(), counts.end(),
                           [&](const auto& count) { return count.first == changed.causes; });
    if (at == counts.end()) at = counts.insert(counts.end(), {changed.causes, 0});
    ++at->second;
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return counts;
}

std::string entries_counted(std::int64_t entries) {
  return entries == 1 ? "1 entry" : fmt::format("{} entries", entries);
}

std::string point_text(const Side& side) {
  auto as_of = "as of " + to_text(side.point.as_of);
  const auto& rest = side.opened->rest;
  if (!rest) return as_of;
  return fmt::format("{}, by {} of the ledger, the last recorded at {}", as_of,
                     entries_counted(rest->tree.size), ledger::to_text(rest->known_at));
}

void tell_points(Page& page, const Diff& diff) {
  page.wrapped("From  ", point_text(diff.before));
  page.wrapped("To    ", point_text(diff.after));
  if (!diff.hindsight) return;
  page.wrapped("",
               diff.after.opened->rest
                   ? "In hindsight: the ledger had no entry by the first day, so both answer by "
                     "what was known at the second, and only time can have changed an answer"
                   : "In hindsight: without a ledger both answer by what the files say now, "
                     "and only time can have changed an answer");
}

std::string changed_title(const ChangedAnswer& changed, const std::string& language) {
  if (changed.action != nullptr) return changed.action->title.in(language);
  return changed.pledge != nullptr ? changed.pledge->title.in(language) : "";
}

// "Claimed: it is reported done, by too few".
std::string told(const Side& side, const record::Verdict* verdict) {
  if (verdict == nullptr) return paint(Style::faint, "not asked");
  const auto because = dated(verdict->because.in(side.judged->language));
  return painted_answer(*side.judged, *verdict) + (because.empty() ? "" : ": " + because);
}

std::string_view sign(const app::Concerned& entry) {
  if (entry.verb == ledger::Verb::retract) return "- ";
  return entry.corrects ? "~ " : "+ ";
}

void tell_entries(Page& page, const std::vector<app::Concerned>& entries) {
  constexpr std::size_t kNamed = 12;
  for (std::size_t i = 0; i < entries.size() && i < kNamed; ++i) {
    const auto& entry = entries[i];
    page.wrapped(
        std::string("    ").append(sign(entry)),
        fmt::format("{} {} (entry {}, {}{}{})", entry.name.kind, entry.name.id, entry.sequence,
                    entry.author, entry.message.empty() ? "" : ": ", entry.message));
  }
  if (entries.size() > kNamed) {
    page.wrapped("      ",
                 fmt::format("and {} more, which --format json lists",
                             entries_counted(static_cast<std::int64_t>(entries.size() - kNamed))));
  }
}

void tell_answer(Page& page, const Diff& diff, const ChangedAnswer& changed) {
  const auto& language = diff.after.judged->language;
  page.wrapped("  ", app::label(*changed.question, language));
  page.wrapped("    before  ", told(diff.before, changed.before));
  page.wrapped("    after   ", told(diff.after, changed.after));
  page.wrapped("    by      ", paint(Style::strong, app::sentence(changed.causes)));
  tell_entries(page, changed.entries);
}

std::string told(const Side& side, const record::Override* given, bool expired) {
  if (given == nullptr) return paint(Style::faint, "none");
  const auto& language = side.judged->language;
  const auto* question = side.judged->question(given->question);
  const auto answer = question ? app::label(*question, given->answer, language) : given->answer;
  std::string until = given->expires ? ", until " + to_text(*given->expires) : "";
  if (expired) until = ", EXPIRED on " + to_text(*given->expires);
  return fmt::format("{}; {} on {}{}: {}", answer, given->author, to_text(given->made_on), until,
                     given->reason);
}

void tell_overrides(Page& page, const Diff& diff) {
  if (diff.overrides.empty()) return;
  page.heading("Overrides, which change no answer");
  for (const auto& changed : diff.overrides) {
    const auto* given = changed.after ? changed.after : changed.before;
    page.wrapped("  ", fmt::format("{}: {}, {}", changed.id, given->action, given->question));
    page.wrapped("    before  ", told(diff.before, changed.before, changed.was_expired));
    page.wrapped("    after   ", told(diff.after, changed.after, changed.is_expired));
    tell_entries(page, changed.entries);
  }
}

void tell_foot(Page& page, const Diff& diff) {
  page.line();
  page.line(fmt::format("{} of {} answers changed", diff.answers.size(), diff.compared));
  for (const auto& [causes, answers] : by_cause(diff)) {
    page.wrapped("  ", fmt::format("{} by {}", answers, app::sentence(causes)));
  }
  if (!diff.hindsight) {
    page.line(entries_counted(diff.entries) + " recorded between the two");
  }
  const auto before = method_line(diff.before.judged->verdicts.pack);
  const auto after = method_line(diff.after.judged->verdicts.pack);
  page.wrapped("Method: ", before == after ? after : fmt::format("{}, then {}", before, after));
  const auto& published_by = diff.after.point.published_by;
  if (published_by) page.line("From sources published by " + to_text(*published_by));
}

void tell_side(Json& json, std::string_view name, const Side& side) {
  json.key(name).object().member("as_of", to_text(side.point.as_of));
  if (const auto& rest = side.opened->rest) {
    json.member("entries", rest->tree.size);
    json.member("known_at", ledger::to_text(rest->known_at));
    json.member("root", ledger::to_base64(rest->tree.root));
  }
  const auto& pack = side.judged->verdicts.pack;
  json.key("method").object().member("name", pack.name).member("version", pack.version);
  json.member("hash", pack.hash).member("path", pack.path).end().end();
}

void tell_causes(Json& json, const app::Causes& causes) {
  json.key("causes").list();
  for (const auto& set : causes) {
    json.list();
    for (const auto cause : set) json.value(app::word(cause));
    json.end();
  }
  json.end();
}

void tell_verdict(Json& json, std::string_view name, const Side& side,
                  const record::Verdict* verdict) {
  json.key(name);
  if (verdict == nullptr) {
    json.null();
    return;
  }
  json.object();
  tell_answer(json, *side.judged, *verdict);
  json.end();
}

void tell_given(Json& json, std::string_view name, const record::Override* given, bool expired) {
  json.key(name);
  if (given == nullptr) {
    json.null();
    return;
  }
  json.object().member("answer", given->answer).member("reason", given->reason);
  json.member("author", given->author).member("made_on", to_text(given->made_on));
  json.optional("expires", given->expires ? to_text(*given->expires) : "");
  json.member("expired", expired).end();
}

void tell_entries(Json& json, const std::vector<app::Concerned>& entries) {
  json.key("entries").list();
  for (const auto& entry : entries) {
    json.object().member("sequence", entry.sequence).member("verb", ledger::word(entry.verb));
    json.member("kind", entry.name.kind).member("id", entry.name.id);
    if (entry.corrects) json.member("corrects", *entry.corrects);
    json.member("author", entry.author).member("message", entry.message).end();
  }
  json.end();
}

std::string cell(const app::Causes& causes) {
  std::string text;
  for (const auto& set : causes) {
    std::vector<std::string_view> words;
    for (const auto cause : set) words.push_back(app::word(cause));
    text += fmt::format("{}{}", text.empty() ? "" : ";", fmt::join(words, "+"));
  }
  return text;
}

std::string cell(const record::Verdict* verdict) {
  if (verdict == nullptr) return "";
  if (verdict->answer.empty()) return verdict->value;
  return fmt::format("{}", fmt::join(app::possible_answers(*verdict), ";"));
}

std::string cell(const std::vector<app::Concerned>& entries) {
  std::vector<std::int64_t> sequences;
  for (const auto& entry : entries) sequences.push_back(entry.sequence);
  return fmt::format("{}", fmt::join(sequences, ";"));
}

std::string because(const Side& side, const record::Verdict* verdict) {
  return verdict ? verdict->because.in(side.judged->language) : "";
}

}  // namespace

std::string diff_text(const Call& call, const Diff& diff) {
  Page page = prose(call);
  tell_points(page, diff);
  const auto& language = diff.after.judged->language;
  const std::string* last = nullptr;
  for (const auto& changed : diff.answers) {
    if (last == nullptr || *last != changed.unit) {
      page.line();
      page.wrapped("",
                   paint(Style::strong, changed.unit) + ": " + changed_title(changed, language));
    }
    last = &changed.unit;
    tell_answer(page, diff, changed);
  }
  tell_overrides(page, diff);
  tell_foot(page, diff);
  return page.text();
}

std::string diff_json(const Diff& diff) {
  Json json;
  json.object().member("schema_version", 1);
  tell_side(json, "from", diff.before);
  tell_side(json, "to", diff.after);
  json.key("published_by");
  if (const auto& published_by = diff.after.point.published_by) {
    json.value(to_text(*published_by));
  } else {
    json.null();
  }
  json.member("hindsight", diff.hindsight).member("entries", diff.entries);
  json.member("compared", diff.compared).member("changed", diff.answers.size());
  json.key("by_cause").list();
  for (const auto& [causes, answers] : by_cause(diff)) {
    json.object();
    tell_causes(json, causes);
    json.member("answers", answers).end();
  }
  json.end().key("answers").list();
  for (const auto& changed : diff.answers) {
    json.object().member("unit", changed.unit);
    json.member("question", changed.question->question);
    json.member("title", changed_title(changed, diff.after.judged->language));
    tell_verdict(json, "before", diff.before, changed.before);
    tell_verdict(json, "after", diff.after, changed.after);
    tell_causes(json, changed.causes);
    tell_entries(json, changed.entries);
    json.end();
  }
  json.end().key("overrides").list();
  for (const auto& changed : diff.overrides) {
    const auto* given = changed.after ? changed.after : changed.before;
    json.object().member("id", changed.id).member("action", given->action);
    json.member("question", given->question);
    tell_given(json, "before", changed.before, changed.was_expired);
    tell_given(json, "after", changed.after, changed.is_expired);
    tell_entries(json, changed.entries);
    json.end();
  }
  return json.end().end().text();
}

std::string diff_csv(const Diff& diff) {
  std::string text = csv_line({"unit", "title", "question", "before", "before_because", "after",
                               "after_because", "causes", "entries"});
  for (const auto& changed : diff.answers) {
    text +=
        csv_line({changed.unit, changed_title(changed, diff.after.judged->language),
                  changed.question->question, cell(changed.before),
                  because(diff.before, changed.before), cell(changed.after),
                  because(diff.after, changed.after), cell(changed.causes), cell(changed.entries)});
  }
  return text;
}

}  // namespace sanya::cli
