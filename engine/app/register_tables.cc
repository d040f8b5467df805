// SPDX-License-Identifier: Apache-2.0
// What was promised and who answers for it, as tables.
#include "app/table_maker.h"
#include "load/load.h"

namespace sanya::app {
namespace {

using Table = exchange::DataTable;
using record::Action;
using record::Institution;
using record::Mandate;
using record::Pledge;

Values names_of(const Judged& judged, const std::vector<std::string>& ids) {
  Values names;
  for (const auto& id : ids) names.push_back(name_of(judged, id));
  return names;
}

Table pledges(const Judged& judged) {
  const auto tongue = judged.language;
  TableMaker<const Pledge*> maker(
      {.name = "pledges",
       .kind = "pledge",
       .title = "Pledges",
       .description = "What was announced, by whom and when.",
       .key = {"id"},
       .references = {{"source", "sources", "id"}, {"mandate", "mandates", "id"}}},
      pointers(judged.record().pledges));
  maker.text("id", "The pledge.", [](auto* p) { return one(p->id); })
      .text("title", "What it is called.", [=](auto* p) { return one(p->title.in(tongue)); })
      .text("made_by", "The person or institution that announced it.",
            [](auto* p) { return one(p->made_by); })
      .text("made_by_name", "Their name.",
            [&judged](auto* p) { return one(name_of(judged, p->made_by)); })
      .typed("made_on", Type::date, "The day it was announced.",
             [](auto* p) { return one(p->made_on); })
      .text("source", "The source that has it.", [](auto* p) { return one(p->source); })
      .text("text", "How much of its text is published: published, partial or unpublished.",
            [](auto* p) { return one(load::word(p->text)); })
      .text("clarity", "clear, weak or not_a_commitment.",
            [](auto* p) { return one(load::word(p->clarity)); })
      .typed("points_announced", Type::integer, "How many points the promisor said it has.",
             [](auto* p) { return p->points_announced ? whole(*p->points_announced) : Values{}; })
      .typed("actions", Type::integer, "How many actions of it are recorded.",
             [](auto* p) { return whole(static_cast<std::int64_t>(p->actions.size())); })
      .text("mandate", "The term within which it must be met.",
            [](auto* p) { return one(p->mandate); })
      .list("places", Many::words, "The places it concerns.", [](auto* p) { return p->places; })
      .text("note", "A note of those who keep the tracker.", [](auto* p) { return one(p->note); })
      .attributes(judged, record::AttributeDeclaration::On::pledge,
                  [](auto* p) -> const auto& { return p->attributes; });
  return std::move(maker).table();
}

struct OfPledge {
  const Pledge* pledge;
  const Action* action;
};

std::vector<OfPledge> actions_of(const record::Record& record) {
  std::vector<OfPledge> all;
  for (const auto& pledge : record.pledges) {
    for (const auto& action : pledge.actions) all.push_back({&pledge, &action});
  }
  return all;
}

using Actions = TableMaker<OfPledge>;

void add_headline(Actions& maker, const Judged& judged) {
  const auto headline = [&judged](const OfPledge& row) {
    return judged.find(judged.verdicts.headline, row.action->id);
  };
  maker
      .text("answer", "The answer to the method's first question; several where it is open.",
            [=, &judged](const OfPledge& row) {
              const auto* verdict = headline(row);
              return verdict ? one(answer_text(judged, *verdict)) : Values{};
            })
      .list("answers", Many::words, "All possible answers, as words of the method.",
            [=](const OfPledge& row) {
              const auto* verdict = headline(row);
              return verdict && !verdict->answer.empty() ? possible_answers(*verdict) : Values{};
            })
      .typed("certain", Type::flag, "No other answer is possible.",
             [=](const OfPledge& row) {
               const auto* verdict = headline(row);
               return verdict ? flag(verdict->alternatives.empty()) : Values{};
             })
      .list("because", Many::texts, "Why: of the answer, then of each other possible one.",
            [=, &judged](const OfPledge& row) {
              const auto* verdict = headline(row);
              return verdict ? reasons(*verdict, judged.language) : Values{};
            });
}

// One a question that is asked of actions.
void add_answers(Actions& maker, const Judged& judged) {
  for (const auto& question : judged.verdicts.questions) {
    if (question.unit != record::Verdict::Unit::action) continue;
    maker.column({.name = "answer_" + question.question,
                  .title = label(question, judged.language),
                  .description = "The answer to this question of the method; several where it is "
                                 "open. The sheet of answers has the words and the reasons."},
                 [&judged, name = question.question](const OfPledge& row) {
                   const auto* verdict = judged.find(name, row.action->id);
                   return verdict ? one(answer_text(judged, *verdict)) : Values{};
                 });
  }
}

void add_owners(Actions& maker, const Judged& judged) {
  maker
      .list("lead", Many::words, "The institutions answerable for it.",
            [](const OfPledge& row) { return row.action->owners.lead; })
      .list("lead_names", Many::texts, "Their names.",
            [&judged](const OfPledge& row) { return names_of(judged, row.action->owners.lead); })
      .list("partner", Many::words, "Institutions that are to help.",
            [](const OfPledge& row) { return row.action->owners.partner; })
      .list("co_funder", Many::words, "Institutions that pay for a part and answer for it.",
            [](const OfPledge& row) { return row.action->owners.co_funder; })
      .list("funded_by", Many::words, "Donors.",
            [](const OfPledge& row) { return row.action->funded_by; });
}

void add_target(Actions& maker) {
  using Comparison = record::Target::Comparison;
  maker
      .text("target_indicator", "The indicator that tells whether it is met.",
            [](const OfPledge& row) {
              return row.action->target ? one(row.action->target->indicator) : Values{};
            })
      .text("target_comparison", "at_least, at_most or exactly.",
            [](const OfPledge& row) {
              if (!row.action->target) return Values{};
              const auto comparison = row.action->target->comparison;
              return one(comparison == Comparison::at_least  ? "at_least"
                         : comparison == Comparison::at_most ? "at_most"
                                                             : "exactly");
            })
      .text("target_value", "The value promised: a number, or a word of the indicator's scale.",
            [](const OfPledge& row) {
              if (!row.action->target) return Values{};
              const auto& target = *row.action->target;
              return target.word.empty() ? one(target.value) : one(target.word);
            })
      .text("recurrence", "For a duty that comes back: how often (ISO 8601).",
            [](const OfPledge& row) {
              return row.action->recurrence ? one(to_iso(row.action->recurrence->every)) : Values{};
            });
}

void add_ties(Actions& maker) {
  maker
      .text("condition", "What it depends on, in words.",
            [](const OfPledge& row) { return one(row.action->condition); })
      .list("depends_on", Many::words, "Actions that it waits for.",
            [](const OfPledge& row) { return row.action->depends_on; })
      .list("repeats", Many::words, "Earlier actions that promised the same.",
            [](const OfPledge& row) { return row.action->repeats; })
      .text("supersedes", "The action it takes the place of.",
            [](const OfPledge& row) { return one(row.action->supersedes); })
      .text("polarity", "change, or keep: a promise not to change something.",
            [](const OfPledge& row) { return one(load::word(row.action->polarity)); })
      .list("parts", Many::words, "Its parts, where delivery has several.",
            [](const OfPledge& row) {
              Values ids;
              for (const auto& part : row.action->parts) ids.push_back(part.id);
              return ids;
            })
      .list("places", Many::words, "The places it concerns.",
            [](const OfPledge& row) { return row.action->places; })
      .list("lacks", Many::words, "What it would need to be assessable at all.",
            [](const OfPledge& row) {
              Values words;
              for (const auto lack : row.action->lacks) words.emplace_back(load::word(lack));
              return words;
            })
      .text("note", "A note of those who keep the tracker.",
            [](const OfPledge& row) { return one(row.action->note); });
}

Table actions(const Judged& judged) {
  const auto tongue = judged.language;
  Actions maker({.name = "actions",
                 .kind = "action",
                 .title = "Actions",
                 .description = "The smallest parts of pledges that can be checked, each with its "
                                "answers on the day.",
                 .key = {"id"},
                 .references = {{"pledge", "pledges", "id"},
                                {"target_indicator", "indicators", "id"},
                                {"supersedes", "actions", "id"}}},
                actions_of(judged.record()));
  maker.text("id", "The action.", [](const OfPledge& row) { return one(row.action->id); })
      .text("title", "What is to be done.",
            [=](const OfPledge& row) { return one(row.action->title.in(tongue)); });
  add_headline(maker, judged);
  maker
      .typed("due", Type::date, "The deadline, as it was given.",
             [](const OfPledge& row) { return one(row.action->due); })
      .typed("due_by", Type::day, "The last day of the deadline: \"by 2016\" is 2016-12-31.",
             [](const OfPledge& row) { return latest(row.action->due); })
      .text("pledge", "The pledge it is a part of.",
            [](const OfPledge& row) { return one(row.pledge->id); })
      .text("pledge_title", "What the pledge is called.",
            [=](const OfPledge& row) { return one(row.pledge->title.in(tongue)); })
      .text("text", "The promise in its source's sense.",
            [](const OfPledge& row) { return one(row.action->text); })
      .text("kind", "What kind of thing it is: its ladder of milestones.",
            [](const OfPledge& row) { return one(row.action->kind); });
  add_owners(maker, judged);
  add_target(maker);
  add_ties(maker);
  maker.attributes(judged, record::AttributeDeclaration::On::action,
                   [](const OfPledge& row) -> const auto& { return row.action->attributes; });
  add_answers(maker, judged);
  return std::move(maker).table();
}

struct Owned {
  const Action* action;
  const std::string* institution;
  const char* role;
};

Table owners(const Judged& judged) {
  const auto tongue = judged.language;
  std::vector<Owned> all;
  for (const auto& [pledge, action] : actions_of(judged.record())) {
    for (const auto& id : action->owners.lead) all.push_back({action, &id, "lead"});
    for (const auto& id : action->owners.partner) all.push_back({action, &id, "partner"});
    for (const auto& id : action->owners.co_funder) all.push_back({action, &id, "co_funder"});
  }
  TableMaker<Owned> maker(
      {.name = "owners",
       .kind = "owner",
       .title = "Owners",
       .description = "Who is answerable for which action, one row an institution and role.",
       .key = {"action", "institution", "role"},
       .references = {{"action", "actions", "id"}, {"institution", "institutions", "id"}}},
      std::move(all));
  maker.text("action", "The action.", [](const Owned& row) { return one(row.action->id); })
      .text("action_title", "What is to be done.",
            [=](const Owned& row) { return one(row.action->title.in(tongue)); })
      .text("institution", "The institution.",
            [](const Owned& row) { return one(*row.institution); })
      .text("institution_name", "Its name.",
            [&judged](const Owned& row) { return one(name_of(judged, *row.institution)); })
      .text("role", "lead, partner or co_funder.", [](const Owned& row) { return one(row.role); })
      .text("answer", "The answer to the method's first question about the action.",
            [&judged](const Owned& row) {
              const auto* verdict = judged.find(judged.verdicts.headline, row.action->id);
              return verdict ? one(answer_text(judged, *verdict)) : Values{};
            });
  return std::move(maker).table();
}

Table institutions(const Judged& judged) {
  const auto tongue = judged.language;
  TableMaker<const Institution*> maker(
      {.name = "institutions",
       .kind = "institution",
       .title = "Institutions",
       .description = "Who acts, publishes and speaks.",
       .key = {"id"},
       .references = {{"controlled_by", "institutions", "id"}, {"part_of", "institutions", "id"}}},
      pointers(judged.record().institutions));
  maker.text("id", "The institution.", [](auto* i) { return one(i->id); })
      .text("name", "Its name.", [=](auto* i) { return one(i->name.in(tongue)); })
      .list("other_names", Many::texts, "Names that others use for it.",
            [=](auto* i) {
              Values names;
              for (const auto& name : i->other_names) names.push_back(name.in(tongue));
              return names;
            })
      .list("former_names", Many::texts, "What it was called before.",
            [=](auto* i) {
              Values names;
              for (const auto& former : i->former_names) names.push_back(former.name.in(tongue));
              return names;
            })
      .text("sector", "What kind of body it is.",
            [](auto* i) { return one(load::word(i->sector)); })
      .text("country", "ISO 3166-1.", [](auto* i) { return one(i->country); })
      .text("controlled_by", "The institution that controls it.",
            [](auto* i) { return one(i->controlled_by); })
      .text("part_of", "The institution it is a part of.", [](auto* i) { return one(i->part_of); })
      .typed("founded", Type::date, "When it was founded.", [](auto* i) { return one(i->founded); })
      .typed("dissolved", Type::date, "When it was dissolved.",
             [](auto* i) { return one(i->dissolved); })
      .list("succeeded_by", Many::words, "What came after it.",
            [](auto* i) { return i->succeeded_by; })
      .typed("url", Type::address, "Its page.", [](auto* i) { return one(i->url); })
      .text("note", "A note of those who keep the tracker.", [](auto* i) { return one(i->note); });
  return std::move(maker).table();
}

Table people(const Judged& judged) {
  const auto tongue = judged.language;
  TableMaker<const record::Person*> maker({.name = "people",
                                           .kind = "person",
                                           .title = "People",
                                           .description = "Those who hold or held posts.",
                                           .key = {"id"}},
                                          pointers(judged.record().people));
  maker.text("id", "The person.", [](auto* p) { return one(p->id); })
      .text("name", "Their name.", [=](auto* p) { return one(p->name.in(tongue)); })
      .text("note", "A note of those who keep the tracker.", [](auto* p) { return one(p->note); });
  return std::move(maker).table();
}

struct Held {
  const record::Person* person;
  std::size_t number;
  const record::Post* post;
};

Table posts(const Judged& judged) {
  const auto tongue = judged.language;
  std::vector<Held> all;
  for (const auto& person : judged.record().people) {
    std::size_t number = 0;
    for (const auto& post : person.posts) all.push_back({&person, ++number, &post});
  }
  TableMaker<Held> maker(
      {.name = "posts",
       .kind = "post",
       .title = "Posts",
       .description = "Who held which post, from when until when.",
       .key = {"person", "number"},
       .references = {{"person", "people", "id"}, {"institution", "institutions", "id"}}},
      std::move(all));
  maker.text("person", "The person.", [](const Held& row) { return one(row.person->id); })
      .typed("number", Type::integer, "Which of the person's posts.",
             [](const Held& row) { return whole(static_cast<std::int64_t>(row.number)); })
      .text("name", "Their name.",
            [=](const Held& row) { return one(row.person->name.in(tongue)); })
      .text("title", "The post.", [](const Held& row) { return one(row.post->title); })
      .text("institution", "Where.", [](const Held& row) { return one(row.post->at); })
      .text("institution_name", "Its name.",
            [&judged](const Held& row) { return one(name_of(judged, row.post->at)); })
      .typed("from", Type::date, "The first day.",
             [](const Held& row) { return one(row.post->term.from); })
      .typed("until", Type::date, "The last day.",
             [](const Held& row) { return one(row.post->term.until); });
  return std::move(maker).table();
}

Table mandates(const Judged& judged) {
  const auto tongue = judged.language;
  TableMaker<const Mandate*> maker({.name = "mandates",
                                    .kind = "mandate",
                                    .title = "Mandates",
                                    .description = "Terms within which pledges must be met.",
                                    .key = {"id"}},
                                   pointers(judged.record().mandates));
  maker.text("id", "The mandate.", [](auto* m) { return one(m->id); })
      .text("title", "What it is called.", [=](auto* m) { return one(m->title.in(tongue)); })
      .text("holder", "The person or institution that holds it.",
            [](auto* m) { return one(m->holder); })
      .typed("start", Type::date, "Its first day.", [](auto* m) { return one(m->start); })
      .typed("end", Type::date, "Its last day.", [](auto* m) { return one(m->end); });
  return std::move(maker).table();
}

Table places(const Judged& judged) {
  const auto tongue = judged.language;
  TableMaker<const record::PlaceName*> maker({.name = "places",
                                              .kind = "place",
                                              .title = "Places",
                                              .description = "Places on the map.",
                                              .key = {"id"},
                                              .references = {{"part_of", "places", "id"}}},
                                             pointers(judged.record().places));
  maker.text("id", "The place.", [](auto* p) { return one(p->id); })
      .text("name", "Its name.", [=](auto* p) { return one(p->name.in(tongue)); })
      .text("kind", "Province, town and so on.", [](auto* p) { return one(p->kind); })
      .text("part_of", "The place it lies in.", [](auto* p) { return one(p->part_of); });
  return std::move(maker).table();
}

}  // namespace

std::vector<Table> register_tables(const Judged& judged) {
  return {pledges(judged), actions(judged), owners(judged),   institutions(judged),
          people(judged),  posts(judged),   mandates(judged), places(judged)};
}

}  // namespace sanya::app
