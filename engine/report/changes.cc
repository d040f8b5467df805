// SPDX-License-Identifier: Apache-2.0
// What the period changed: answers before and now, and the entries that came in between.
#include <algorithm>
#include <set>

#include "report/parts.h"

namespace sanya::report {
namespace {

bool meets(const DateField& date, const Asked& asked) {
  return date.latest() >= asked.from && date.earliest() <= asked.until;
}

// It became known in the period, or happened in it.
bool in_period(const Making& making, const record::SourceItem& source,
               const std::optional<DateField>& happened) {
  if (!making.counts(source)) return false;
  return meets(source.published, making.asked) || (happened && meets(*happened, making.asked));
}

// What the ledger did not have on the eve counts as new, whatever its date.
bool entered_since(const Making& making, const char* kind, const std::string& id) {
  const auto* since = making.input.since;
  return since != nullptr && since->recorded.contains({kind, id});
}

bool published_within(const Making& making, const record::SourceItem& source) {
  return source.published.earliest() >= making.asked.from &&
         source.published.latest() <= making.asked.until;
}

// Where it happened before the period and counts as new by its publication alone.
std::string timing(const Making& making, const record::SourceItem& source,
                   const std::optional<DateField>& happened) {
  if (!in_period(making, source, happened)) return making.words.say("change.entered");
  if (!happened || happened->latest() >= making.asked.from) return {};
  const bool sure = published_within(making, source);
  return making.words.say(sure ? "change.earlier" : "change.perhaps_earlier",
                          {{"published", making.words.date(source.published).text}});
}

Change::Entry make_entry(const Making& making, std::string_view id, const std::string& note,
                         const record::SourceItem& source,
                         const std::optional<DateField>& happened) {
  return {.id = std::string(id),
          .note = note,
          .when = making.words.date(happened ? *happened : source.published).text,
          .timing = timing(making, source, happened),
          .source = making.source_number(source.id),
          .day = (happened ? *happened : source.published).earliest(),
          .published = published_within(making, source)};
}

void add_finding(const Making& making, const record::Finding& finding, bool entered,
                 std::vector<Change::Entry>& out) {
  const record::SourceItem* source = making.record.source(finding.source);
  if (source == nullptr) return;
  if (!entered && !in_period(making, *source, finding.happened)) return;
  Change::Entry entry = make_entry(making, finding.id, finding.note, *source, finding.happened);
  const bool told = std::any_of(finding.about.begin(), finding.about.end(), [&](const auto& about) {
    return making.links.contains(about.action);
  });
  if (told) {
    entry.told_at = anchor("finding", finding.id);
    entry.opening = opening(finding.note);
  }
  out.push_back(std::move(entry));
}

void add_reading(const Making& making, const record::Reading& reading, bool entered,
                 std::vector<Change::Entry>& out) {
  const record::SourceItem* source = making.record.source(reading.source);
  if (source == nullptr) return;
  if (!entered && !in_period(making, *source, reading.happened)) return;
  const record::Indicator* indicator = making.record.indicator(reading.indicator);
  const std::string note = (indicator == nullptr ? reading.indicator : making.in(indicator->name)) +
                           ": " + making.words.value(reading);
  out.push_back(make_entry(making, reading.id, note, *source, reading.happened));
}

void add_search(const Making& making, const record::Search& search, bool entered,
                std::vector<Change::Entry>& out) {
  const bool within = search.day >= making.asked.from && search.day <= making.asked.until;
  if (!entered && !within) return;
  out.push_back(
      {.id = search.id,
       .note = making.words.say("change.search", {{"where", making.words.listed(search.where)}}),
       .when = making.words.day(search.day),
       .timing = within ? std::string() : making.words.say("change.entered"),
       .source = 0});
}

std::vector<Change::Entry> entries_behind(const Making& making, const record::Verdict& verdict) {
  std::vector<Change::Entry> out;
  for (const record::Cited& cited : verdict.cited()) {
    if (cited.counted == Truth::no) continue;
    if (const record::Finding* finding = making.record.finding(cited.id);
        finding != nullptr && cited.kind == record::Cited::Kind::finding) {
      add_finding(making, *finding, entered_since(making, "finding", cited.id), out);
    }
    if (const record::Reading* reading = making.record.reading(cited.id);
        reading != nullptr && cited.kind == record::Cited::Kind::reading) {
      add_reading(making, *reading, entered_since(making, "reading", cited.id), out);
    }
    if (cited.kind != record::Cited::Kind::search) continue;
    for (const record::Search& search : making.record.searches) {
      if (search.id != cited.id) continue;
      add_search(making, search, entered_since(making, "search", search.id), out);
    }
  }
  return out;
}

bool same(const record::Verdict& a, const record::Verdict& b) {
  auto first = possible_words(a);
  auto second = possible_words(b);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  return first == second && a.value == b.value;
}

const record::Verdict* earlier(const Making& making, const record::Verdict& now) {
  auto at = making.before.find({now.question, now.unit});
  return at == making.before.end() ? nullptr : at->second;
}

// The promise itself is what came in; the other answers are as new as the action.
Change newly_promised(const Making& making, const record::Pledge& pledge,
                      const record::Action& action) {
  Change change{.action = making.link(action.id), .turns = {}, .entries = {}};
  const auto* now = making.verdict(making.input.now.headline, action.id);
  if (now == nullptr) return change;
  const Answer answer = make_answer(making, *now);
  change.turns.push_back({.question = answer.label,
                          .before = making.words.say("change.not_promised"),
                          .now = answer.text,
                          .because = answer.why});
  change.entries = {
      {.id = pledge.id,
       .note = making.words.say("change.promise", {{"title", making.in(pledge.title)}}),
       .when = making.words.date(pledge.made_on).text,
       .source = making.source_number(pledge.source)}};
  for (const Change::Entry& entry : entries_behind(making, *now)) change.entries.push_back(entry);
  return change;
}

// One word is above another by the pack's `better_than`, step by step.
bool above(const record::QuestionText& question, std::string_view high, std::string_view low) {
  for (std::size_t step = 0; step < question.answers.size(); ++step) {
    const auto at = std::find_if(question.answers.begin(), question.answers.end(),
                                 [&](const auto& answer) { return answer.word == high; });
    if (at == question.answers.end() || at->better_than.empty()) return false;
    high = at->better_than;
    if (high == low) return true;
  }
  return false;
}

// Whether what is possible now is better than what was possible then, as far as the scale tells.
std::string bearing_of(const Making& making, const record::QuestionText& question,
                       const record::Verdict& then, const record::Verdict& now) {
  if (question.answers.empty()) return {};
  const auto before = possible_words(then);
  const auto after = possible_words(now);
  const auto within = [](const auto& some, const auto& all) {
    return std::all_of(some.begin(), some.end(), [&](const auto& word) {
      return std::find(all.begin(), all.end(), word) != all.end();
    });
  };
  const auto every_above = [&](const auto& high, const auto& low) {
    return std::all_of(high.begin(), high.end(), [&](const auto& one) {
      return std::all_of(low.begin(), low.end(), [&](const auto& other) {
        return one == other || above(question, one, other);
      });
    });
  };
  const std::string_view key = within(after, before)        ? "turn.fewer"
                               : within(before, after)      ? "turn.more"
                               : every_above(after, before) ? "turn.better"
                               : every_above(before, after) ? "turn.worse"
                                                            : "turn.unclear";
  return making.words.say(key);
}

// Where an action listed before rests on the same entries, they are not told again.
void note_same(std::vector<Change>& changes) {
  const auto ids = [](const Change& change) {
    std::vector<std::string> out;
    for (const auto& entry : change.entries) out.push_back(entry.id);
    return out;
  };
  for (auto change = changes.begin(); change != changes.end(); ++change) {
    if (change->entries.empty()) continue;
    const auto same = std::find_if(changes.begin(), change,
                                   [&](const Change& other) { return ids(other) == ids(*change); });
    if (same == change) continue;
    change->same_as = same->action.title;
    change->same_as_anchor = same->action.anchor;
  }
}

// By what the answer changed, where the ledger tells.
void tell_causes(const Making& making, const record::Verdict& now, Change::Turn& turn) {
  if (making.input.since == nullptr) return;
  const auto at = making.input.since->causes.find({now.unit, now.question});
  if (at == making.input.since->causes.end()) return;
  turn.time_alone = at->second == std::vector<std::vector<std::string>>{{"time"}};
  if (turn.time_alone) return;
  std::vector<std::string> ways;
  for (const auto& set : at->second) {
    std::vector<std::string> causes;
    for (const auto& cause : set) causes.push_back(making.words.say("cause." + cause));
    const auto listed = making.words.listed(causes);
    ways.push_back(set.size() == 1 ? listed
                                   : making.words.say("cause.together", {{"causes", listed}}));
  }
  turn.by = making.words.say("turn.by", {{"causes", making.words.either(ways)}});
}

void add_turn(const Making& making, const record::Action& action,
              const record::QuestionText& question, Change& change) {
  const auto* now = making.verdict(question.question, action.id);
  if (now == nullptr) return;
  const auto* then = earlier(making, *now);
  const bool headline = question.question == making.input.now.headline;
  const bool unheard = then == nullptr && headline && making.input.since != nullptr;
  if (!unheard && (then == nullptr || same(*then, *now))) return;
  const Answer answer = make_answer(making, *now);
  const auto entries = entries_behind(making, *now);
  change.turns.push_back({.question = answer.label,
                          .before = unheard ? making.words.say("change.not_recorded")
                                            : make_answer(making, *then).text,
                          .now = answer.text,
                          .because = answer.why,
                          .bearing = unheard ? "" : bearing_of(making, question, *then, *now),
                          .time_alone = entries.empty()});
  tell_causes(making, *now, change.turns.back());
  for (const Change::Entry& entry : entries) {
    const bool there =
        std::any_of(change.entries.begin(), change.entries.end(),
                    [&](const Change::Entry& other) { return other.id == entry.id; });
    if (!there) change.entries.push_back(entry);
  }
}

}  // namespace

std::vector<Change> make_changes(const Making& making) {
  std::vector<const record::QuestionText*> questions;
  for (const auto& question : making.input.now.questions) questions.push_back(&question);
  std::stable_partition(questions.begin(), questions.end(), [&](const auto* question) {
    return question->question == making.input.now.headline;
  });
  std::vector<Change> out;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      const bool is_new = pledge.made_on.earliest() >= making.asked.from;
      Change change = is_new ? newly_promised(making, pledge, action)
                             : Change{.action = making.link(action.id)};
      for (const auto* question : questions) {
        if (!is_new) add_turn(making, action, *question, change);
      }
      if (!change.turns.empty()) out.push_back(std::move(change));
    }
  }
  note_same(out);
  return out;
}

std::vector<Change::Entry> make_came_in(const Making& making) {
  std::vector<Change::Entry> out;
  for (const record::Finding& finding : making.record.findings)
    add_finding(making, finding, false, out);
  for (const record::Reading& reading : making.record.readings)
    add_reading(making, reading, false, out);
  for (const record::Search& search : making.record.searches)
    add_search(making, search, false, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Change::Entry& a, const Change::Entry& b) { return a.day < b.day; });
  return out;
}

}  // namespace sanya::report
