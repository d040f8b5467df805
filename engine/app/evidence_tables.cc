// SPDX-License-Identifier: Apache-2.0
// What later sources say, as tables.
#include <algorithm>
#include <map>
#include <tuple>

#include "app/table_maker.h"
#include "load/load.h"

namespace sanya::app {
namespace {

using Table = exchange::DataTable;
using record::Finding;
using record::Reading;
using record::Reply;
using record::SourceItem;

// By source, those that withdraw it.
std::map<std::string_view, Values> retractions(const record::Record& record) {
  std::map<std::string_view, Values> all;
  for (const auto& source : record.sources) {
    for (const auto& id : source.retracts) all[id].push_back(source.id);
  }
  return all;
}

using Sources = TableMaker<const SourceItem*>;

void add_archive(Sources& maker) {
  maker
      .typed("archived_url", Type::address, "A copy of it elsewhere.",
             [](auto* s) { return s->archived ? one(s->archived->url) : Values{}; })
      .text("archived_sha256", "The copy's SHA-256.",
            [](auto* s) { return s->archived ? one(s->archived->sha256) : Values{}; });
}

Table sources(const Judged& judged) {
  const auto tongue = judged.language;
  Sources maker({.name = "sources",
                 .kind = "source",
                 .title = "Sources",
                 .description = "Where knowledge comes from.",
                 .key = {"id"},
                 .references = {{"publisher", "institutions", "id"}}},
                pointers(judged.record().sources));
  maker.text("id", "The source.", [](auto* s) { return one(s->id); })
      .text("kind", "publication, official_act, court_record, field_visit, interview or letter.",
            [](auto* s) { return one(load::word(s->kind)); })
      .text("title", "Its headline.", [=](auto* s) { return one(s->title.in(tongue)); })
      .text("publisher", "The institution that published it.",
            [](auto* s) { return one(s->publisher); })
      .text("publisher_name", "Its name.",
            [&judged](auto* s) { return one(name_of(judged, s->publisher)); })
      .text("author", "Who wrote it.", [](auto* s) { return one(s->author); })
      .typed("published", Type::date, "When it was published.",
             [](auto* s) { return one(s->published); })
      .text("dating", "How the date is known, where it is inferred.",
            [](auto* s) { return one(s->dating); })
      .typed("url", Type::address, "Where it is.", [](auto* s) { return one(s->url); });
  add_archive(maker);
  maker
      .text("syndicated_from", "The source or institution it took its words from.",
            [](auto* s) { return one(s->syndicated_from); })
      .list("retracts", Many::words, "Sources that it withdraws.",
            [](auto* s) { return s->retracts; })
      .list("retracted_by", Many::words,
            "Sources that withdraw it: what it says counts for nothing.",
            [all = retractions(judged.record())](auto* s) {
              const auto found = all.find(s->id);
              return found == all.end() ? Values{} : found->second;
            })
      .text("language", "BCP 47.", [](auto* s) { return one(s->language); })
      .text("identity", "open, or withheld: whose it is, is not told.",
            [](auto* s) { return one(load::word(s->identity)); })
      .text("note", "A note of those who keep the tracker.", [](auto* s) { return one(s->note); });
  return std::move(maker).table();
}

template <class Thing>
void add_quote(TableMaker<const Thing*>& maker) {
  using Quote = std::string record::Quote::*;
  const auto part = [](Quote member) {
    return [member](const Thing* thing) {
      return thing->quote ? one((*thing->quote).*member) : Values{};
    };
  };
  maker
      .text("quote_prefix", "What stands before the words that it rests on.",
            part(&record::Quote::prefix))
      .text("quote_exact", "The words that it rests on, where they may be given.",
            part(&record::Quote::exact))
      .text("quote_suffix", "What stands after them.", part(&record::Quote::suffix))
      .text("quote_sha256", "Their SHA-256.", part(&record::Quote::sha256));
}

// What is said of the source beside what it says, so that nobody needs to look it up.
template <class Thing>
void add_source(TableMaker<const Thing*>& maker, const Judged& judged) {
  const auto source = [&judged](const Thing* thing) {
    return judged.record().source(thing->source);
  };
  maker.text("source", "The source that says it.", [](auto* thing) { return one(thing->source); })
      .typed("published", Type::date, "When the source was published.",
             [=](auto* thing) {
               const auto* found = source(thing);
               return found ? one(found->published) : Values{};
             })
      .typed("url", Type::address, "Where the source is.",
             [=](auto* thing) {
               const auto* found = source(thing);
               return found ? one(found->url) : Values{};
             })
      .text("claimant", "The person or institution whose statement it is.",
            [](auto* thing) { return one(thing->claimant); })
      .text("claimant_name", "Their name.",
            [&judged](auto* thing) { return one(name_of(judged, thing->claimant)); });
}

// The day of publication where nothing is said of when it happened.
template <class Thing>
std::optional<DateField> when(const Thing& thing, const SourceItem* source) {
  if (thing.happened) return thing.happened;
  return source != nullptr ? std::optional(source->published) : std::nullopt;
}

// No source tells of what happens after it is published.
Values last_day(const Finding& finding, const SourceItem* source) {
  const auto date = when(finding, source);
  if (!date) return {};
  const auto last = source ? std::min(date->latest(), source->published.latest()) : date->latest();
  return last == kNoLatest ? Values{} : one(last);
}

Values last_day(const Reading& reading, const SourceItem* source) {
  return latest(when(reading, source));
}

template <class Thing>
void add_happened(TableMaker<const Thing*>& maker, const Judged& judged) {
  const auto source = [&judged](const Thing* thing) {
    return judged.record().source(thing->source);
  };
  maker
      .typed("happened", Type::date, "When it happened; empty: on the day of publication.",
             [](auto* thing) { return one(thing->happened); })
      .typed("happened_from", Type::day, "The first day it may have happened.",
             [=](auto* thing) { return earliest(when(*thing, source(thing))); })
      .typed("happened_by", Type::day, "The last day it may have happened.",
             [=](auto* thing) { return last_day(*thing, source(thing)); });
}

Table findings(const Judged& judged) {
  TableMaker<const Finding*> maker(
      {.name = "findings",
       .kind = "finding",
       .title = "Findings",
       .description = "What one source says; the bearings tell about which actions.",
       .key = {"id"},
       .references = {{"source", "sources", "id"}}},
      pointers(judged.record().findings));
  maker.text("id", "The finding.", [](auto* f) { return one(f->id); })
      .text("note", "What is said, in the words of those who keep the tracker.",
            [](auto* f) { return one(f->note); });
  add_happened(maker, judged);
  add_source(maker, judged);
  maker
      .text("instrument", "The bill, treaty or building it is about.",
            [](auto* f) { return one(f->instrument); })
      .list("places", Many::words, "Where it happened.", [](auto* f) { return f->places; });
  add_quote(maker);
  maker.attributes(judged, record::AttributeDeclaration::On::finding,
                   [](auto* f) -> const auto& { return f->attributes; });
  return std::move(maker).table();
}

struct Bore {
  const Finding* finding;
  std::size_t number;
  const record::About* about;
  const record::Standing* standing;
};

std::vector<Bore> bearings_of(const Judged& judged) {
  const auto& standings = judged.verdicts.standings;
  std::vector<Bore> all;
  for (const auto& finding : judged.record().findings) {
    std::size_t number = 0;
    for (const auto& about : finding.about) {
      const auto key = std::tie(finding.id, about.action);
      const auto at = std::lower_bound(standings.begin(), standings.end(), key,
                                       [](const auto& one, const auto& sought) {
                                         return std::tie(one.entry, one.action) < sought;
                                       });
      const bool heard = at != standings.end() && std::tie(at->entry, at->action) == key;
      all.push_back({&finding, ++number, &about, heard ? &*at : nullptr});
    }
  }
  return all;
}

Table bearings(const Judged& judged) {
  TableMaker<Bore> maker({.name = "bearings",
                          .kind = "bearing",
                          .title = "Bearings",
                          .description = "What each finding has to do with an action or a pledge.",
                          .key = {"finding", "number"},
                          .references = {{"finding", "findings", "id"},
                                         {"action", "actions", "id"},
                                         {"pledge", "pledges", "id"}}},
                         bearings_of(judged));
  maker.text("finding", "The finding.", [](const Bore& row) { return one(row.finding->id); })
      .typed("number", Type::integer, "Which of its bearings.",
             [](const Bore& row) { return whole(static_cast<std::int64_t>(row.number)); })
      .text("action", "The action; empty where it is about the pledge.",
            [](const Bore& row) { return one(row.about->action); })
      .text("pledge", "The pledge, or that of the action.",
            [](const Bore& row) { return one(row.about->pledge); })
      .text("bearing", "supports, contradicts or context.",
            [](const Bore& row) { return one(load::word(row.about->bearing)); })
      .text("aspect", "output (what was promised), outcome (what it was for) or condition.",
            [](const Bore& row) { return one(load::word(row.about->aspect)); })
      .text("milestone", "The step that was reached.",
            [](const Bore& row) { return one(row.about->milestone); })
      .text("extent", "whole or part.",
            [](const Bore& row) { return one(load::word(row.about->extent)); })
      .list("parts", Many::words, "Which parts of the action.",
            [](const Bore& row) { return row.about->parts; })
      .text("link", "stated (by the source), inferred (by us) or possible.",
            [](const Bore& row) { return one(load::word(row.about->link)); })
      .text("reason", "Why it is linked, where the source does not say so.",
            [](const Bore& row) { return one(row.about->reason); })
      .text("relation", "How the claimant stood to the action on that day.",
            [](const Bore& row) { return row.standing ? one(row.standing->relation) : Values{}; })
      .text("voice", "Whose knowledge it is.",
            [](const Bore& row) { return row.standing ? one(row.standing->voice) : Values{}; })
      .text("note", "What is said.", [](const Bore& row) { return one(row.finding->note); });
  return std::move(maker).table();
}

// A bound of a reading; none for a word of a scale.
Values bound(const Judged& judged, const Reading& reading, std::int64_t units) {
  const auto* indicator = judged.record().indicator(reading.indicator);
  if (indicator == nullptr || !indicator->scale.empty()) return {};
  std::int64_t grid = 1;
  for (int i = 0; i < indicator->decimals; ++i) grid *= 10;
  return one(Number::ratio(units, grid));
}

Table readings(const Judged& judged) {
  const auto tongue = judged.language;
  const auto indicator = [&judged](const Reading* r) {
    return judged.record().indicator(r->indicator);
  };
  TableMaker<const Reading*> maker({.name = "readings",
                                    .kind = "reading",
                                    .title = "Readings",
                                    .description = "Dated values of indicators.",
                                    .key = {"id"},
                                    .references = {{"indicator", "indicators", "id"},
                                                   {"source", "sources", "id"},
                                                   {"action", "actions", "id"},
                                                   {"pledge", "pledges", "id"}}},
                                   pointers(judged.record().readings));
  maker.text("id", "The reading.", [](auto* r) { return one(r->id); })
      .text("indicator", "What was measured.", [](auto* r) { return one(r->indicator); })
      .text("indicator_name", "Its name.",
            [=](auto* r) {
              const auto* found = indicator(r);
              return found ? one(found->name.in(tongue)) : Values{};
            })
      .text("value", "The value as it was given: 5.7, <5, 5..7, or a word of the scale.",
            [](auto* r) { return one(r->value); })
      .typed("least", Type::number, "The least it may be.",
             [&judged](auto* r) { return bound(judged, *r, r->low); })
      .typed("most", Type::number, "The most it may be.",
             [&judged](auto* r) { return bound(judged, *r, r->high); })
      .text("unit", "The unit.",
            [=](auto* r) {
              const auto* found = indicator(r);
              return found ? one(found->unit.in(tongue)) : Values{};
            })
      .text("given", "The source's own figure, where the value puts it otherwise.",
            [](auto* r) { return one(r->given); });
  add_happened(maker, judged);
  add_source(maker, judged);
  maker.text("action", "The action it is about.", [](auto* r) { return one(r->action); })
      .text("pledge", "The pledge it is about.", [](auto* r) { return one(r->pledge); })
      .text("note", "A note of those who keep the tracker.", [](auto* r) { return one(r->note); });
  add_quote(maker);
  return std::move(maker).table();
}

Table indicators(const Judged& judged) {
  using Indicator = record::Indicator;
  const auto tongue = judged.language;
  TableMaker<const Indicator*> maker({.name = "indicators",
                                      .kind = "indicator",
                                      .title = "Indicators",
                                      .description = "What is measured.",
                                      .key = {"id"}},
                                     pointers(judged.record().indicators));
  maker.text("id", "The indicator.", [](auto* i) { return one(i->id); })
      .text("name", "Its name.", [=](auto* i) { return one(i->name.in(tongue)); })
      .text("unit", "The unit.", [=](auto* i) { return one(i->unit.in(tongue)); })
      .text("direction", "Which way is better: up, down or neither.",
            [](auto* i) { return one(load::word(i->direction)); })
      .list("scale", Many::words, "Its words, where it is a scale of words.",
            [](auto* i) { return i->scale; })
      .text("note", "A note of those who keep the tracker.", [](auto* i) { return one(i->note); });
  return std::move(maker).table();
}

Table searches(const Judged& judged) {
  TableMaker<const record::Search*> maker(
      {.name = "searches",
       .kind = "search",
       .title = "Searches",
       .description = "Where evidence was looked for, by whom and when.",
       .key = {"id"},
       .references = {{"pledge", "pledges", "id"}}},
      pointers(judged.record().searches));
  maker.text("id", "The search.", [](auto* s) { return one(s->id); })
      .typed("day", Type::day, "When it was made.", [](auto* s) { return one(s->day); })
      .text("by", "Who searched.", [](auto* s) { return one(s->by); })
      .list("actions", Many::words, "What was looked for.", [](auto* s) { return s->actions; })
      .text("pledge", "The pledge, where all of it was looked for.",
            [](auto* s) { return one(s->pledge); })
      .list("where", Many::texts, "Where.", [](auto* s) { return s->where; })
      .text("query", "The words that were looked for.", [](auto* s) { return one(s->query); })
      .text("found", "nothing or something.", [](auto* s) { return one(load::word(s->found)); })
      .text("note", "A note of those who keep the tracker.", [](auto* s) { return one(s->note); });
  return std::move(maker).table();
}

Table replies(const Judged& judged) {
  TableMaker<const Reply*> maker({.name = "replies",
                                  .kind = "reply",
                                  .title = "Replies",
                                  .description = "What institutions were asked, and answered.",
                                  .key = {"id"},
                                  .references = {{"institution", "institutions", "id"}}},
                                 pointers(judged.record().replies));
  maker.text("id", "The reply.", [](auto* r) { return one(r->id); })
      .text("institution", "Who was asked.", [](auto* r) { return one(r->institution); })
      .text("institution_name", "Its name.",
            [&judged](auto* r) { return one(name_of(judged, r->institution)); })
      .typed("asked_on", Type::day, "When it was asked.", [](auto* r) { return one(r->asked_on); })
      .text("letter", "By which letter.", [](auto* r) { return one(r->letter); })
      .typed("answered_on", Type::day, "When it answered.",
             [](auto* r) { return one(r->answered_on); })
      .text("answer", "Its answer in full; empty where none came.",
            [](auto* r) { return one(r->answer); })
      .list("actions", Many::words, "About which actions; none: the report as a whole.",
            [](auto* r) { return r->about; });
  return std::move(maker).table();
}

Table corrections(const Judged& judged) {
  TableMaker<const record::Correction*> maker(
      {.name = "corrections",
       .kind = "correction",
       .title = "Corrections",
       .description = "What an earlier report of the tracker had wrong.",
       .key = {"id"}},
      pointers(judged.record().corrections));
  maker.text("id", "The correction.", [](auto* c) { return one(c->id); })
      .typed("made_on", Type::day, "When it was made.", [](auto* c) { return one(c->made_on); })
      .text("what", "What was wrong.", [](auto* c) { return one(c->what); })
      .text("why", "Why.", [](auto* c) { return one(c->why); })
      .list("concerns", Many::words, "The actions it concerns.",
            [](auto* c) { return c->concerns; });
  return std::move(maker).table();
}

}  // namespace

std::vector<Table> evidence_tables(const Judged& judged) {
  return {sources(judged),    findings(judged), bearings(judged), readings(judged),
          indicators(judged), searches(judged), replies(judged),  corrections(judged)};
}

}  // namespace sanya::app
