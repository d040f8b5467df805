// SPDX-License-Identifier: Apache-2.0
// A small tracker with its verdicts, made by hand, for the tests of `report`.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/edtf.h"
#include "record/record.h"
#include "record/verdict.h"
#include "report/report.h"

namespace sanya::report_test {

inline record::LocalText en(const std::string& text) { return {{{"en", text}}}; }
inline DateField date(const char* edtf) { return DateField::parse(edtf).value_or(DateField()); }
inline Day on(const char* text) { return parse_day(text).value_or(Day{}); }

struct Case {
  record::Record record;
  record::Ladders ladders;
  record::Verdicts now;
  record::Verdicts before;
  std::vector<record::Gap> gaps;
  report::Asked asked{.from = on("2024-01-01"), .until = on("2024-06-30")};

  std::optional<report::Rest> rest = {};

  report::Report report() const {
    return report::make({.record = record,
                         .ladders = ladders,
                         .now = now,
                         .before = before,
                         .gaps = gaps,
                         .rest = rest},
                        asked);
  }
};

inline record::SourceItem source(const std::string& id, const std::string& publisher,
                                 const std::string& title, const char* published) {
  return {.id = id,
          .publisher = publisher,
          .title = title.empty() ? record::LocalText{} : en(title),
          .published = date(published),
          .url = "https://example.org/" + id};
}

inline record::Finding finding(const std::string& id, const std::string& from,
                               const std::string& claimant, const char* happened,
                               record::About about, const std::string& note) {
  record::Finding made{.id = id, .source = from, .claimant = claimant, .about = {about}};
  if (*happened != '\0') made.happened = date(happened);
  made.note = note;
  return made;
}

inline record::Verdict verdict(const std::string& unit, const std::string& question,
                               const std::string& answer, const std::string& because,
                               const std::vector<std::string>& others = {},
                               const std::vector<std::string>& cited = {}) {
  record::Verdict made{.unit = unit, .question = question, .answer = answer};
  made.because = en(because);
  for (const std::string& other : others) {
    made.alternatives.push_back(
        {.answer = other,
         .world = {{.entry = "law-in-force", .field = "happened", .value = "2008-02-20"}},
         .because = en("the day is not known")});
  }
  record::Operand operand{.name = "confirmed", .value = "1"};
  for (const std::string& id : cited) operand.entries.push_back({.id = id});
  record::TriedRule rule{.answer = answer, .truth = Truth::yes};
  rule.when.parts.push_back({.text = "confirmed >= 1", .truth = Truth::yes, .operands = {operand}});
  made.tried.push_back(rule);
  return made;
}

inline void add_register(record::Record& record) {
  record.tracker = {.id = "sample",
                    .title = en("Sample tracker"),
                    .publisher = "An office",
                    .contact = "office@example.org"};
  record.tracker.approval = {.coder = "ana", .checker = "bo"};
  record.institutions = {
      {.id = "moi", .name = {{{"en", "Ministry of Interior"}, {"km", "ក្រសួងមហាផ្ទៃ"}}}},
      {.id = "mowva",
       .name = en("Ministry of Women's and Veterans' Affairs"),
       .dissolved = date("2004"),
       .succeeded_by = {"mowa"}},
      {.id = "mowa", .name = en("Ministry of Women's Affairs")},
      {.id = "moj", .name = en("Ministry of Justice")},
      {.id = "paper", .name = en("The Paper")}};
  record.people = {{.id = "leader", .name = en("The Leader")}};
  record.indicators = {
      {.id = "women-police", .name = en("Women police officers"), .unit = en("%")}};
}

inline void add_pledges(record::Record& record) {
  record::Pledge order{.id = "order",
                       .title = en("Order on trafficking"),
                       .made_by = "leader",
                       .made_on = date("1999?-09-29"),
                       .source = "first"};
  order.actions = {{.id = "order/law",
                    .pledge = "order",
                    .title = en("Draft a law on trafficking"),
                    .kind = "legislation",
                    .owners = {.lead = {"mowva", "moj"}},
                    .due = date("2000-12-31")},
                   {.id = "order/police",
                    .pledge = "order",
                    .title = en("More women police officers"),
                    .kind = "staffing",
                    .owners = {.lead = {"moi"}, .partner = {"mowa"}}},
                   {.id = "order/courts",
                    .pledge = "order",
                    .title = en("Report on court cases"),
                    .kind = "monitoring",
                    .owners = {.lead = {"moj"}}}};
  record::Pledge plan{.id = "plan",
                      .title = en("Seven-point plan"),
                      .made_by = "leader",
                      .made_on = date("[2004-07..2006-03]"),
                      .source = "first",
                      .text = record::Pledge::Text::unpublished,
                      .points_announced = 7};
  record.pledges = {order, plan};
}

inline void add_evidence(record::Record& record) {
  record.sources = {source("first", "paper", "Leader orders crackdown", "1999-10~"),
                    source("second", "paper", "", "2008-02-19"),
                    source("third", "moi", "Yearbook", "2024-03-01")};
  record.sources[0].dating = "instructions of 29 September are in it";
  record.sources[1].archived = record::SourceItem::Archived{
      .url = "https://archive.example.org/second", .sha256 = std::string(64, 'a')};
  record.findings = {
      finding("law-in-force", "second", "paper", "2008-02-15~",
              {.action = "order/law",
               .pledge = "order",
               .milestone = "in-force",
               .link = record::Link::inferred,
               .reason = "the law covers what was ordered"},
              "The law came into force."),
      finding("police-claim", "third", "moi", "",
              {.action = "order/police", .pledge = "order", .milestone = "staffed"},
              "The ministry says that it has hired women."),
      finding(
          "police-denial", "second", "paper", "2007",
          {.action = "order/police", .pledge = "order", .bearing = record::Bearing::contradicts},
          "No women were hired.")};
  record.readings = {{.id = "women-2011",
                      .indicator = "women-police",
                      .source = "second",
                      .claimant = "moi",
                      .action = "order/police",
                      .happened = date("2007"),
                      .value = "5",
                      .low = 5,
                      .high = 5},
                     {.id = "women-2024",
                      .indicator = "women-police",
                      .source = "third",
                      .claimant = "moi",
                      .action = "order/police",
                      .value = "5..8",
                      .low = 5,
                      .high = 8}};
  record.searches = {{.id = "courts-2024",
                      .actions = {"order/courts"},
                      .day = on("2024-05-02"),
                      .by = "ana",
                      .where = {"the ministry's site"}}};
  record.replies = {{.id = "moi-reply",
                     .institution = "moi",
                     .asked_on = on("2024-05-01"),
                     .letter = "L-1",
                     .answered_on = on("2024-06-01"),
                     .answer = "We have hired 65 women.\nMore will follow."},
                    {.id = "moj-reply",
                     .institution = "moj",
                     .asked_on = on("2024-05-01"),
                     .letter = "L-2",
                     .answered_on = on("2024-08-01"),
                     .answer = "Too late for this report."}};
}

inline std::vector<record::QuestionText> questions() {
  return {{.question = "schedule",
           .label = en("On time?"),
           .answers = {{.word = "overdue", .label = en("Overdue")},
                       {.word = "late", .label = en("Late")},
                       {.word = "no_deadline", .label = en("No deadline")}}},
          {.question = "status",
           .label = en("Status"),
           .answers = {{.word = "delivered",
                        .label = en("Delivered"),
                        .means = en("Independent voices confirm it."),
                        .better_than = "claimed",
                        .closed = true},
                       {.word = "claimed", .label = en("Claimed"), .better_than = "no_evidence"},
                       {.word = "no_evidence", .label = en("No evidence")}}}};
}

inline record::Verdicts verdicts(Day as_of, bool later) {
  record::Verdicts made{.pack = {.name = "house",
                                 .version = "1.0.0",
                                 .hash = std::string(64, 'b'),
                                 .title = "Our method",
                                 .url = "https://example.org/method",
                                 .path = "rules/house.yaml"},
                        .as_of = as_of,
                        .published_by = as_of};
  made.questions = questions();
  made.headline = "status";
  made.all = {
      verdict("order/law", "schedule", "late", "in force after the day", {"overdue"},
              {"law-in-force"}),
      verdict("order/police", "schedule", "no_deadline", "no deadline was given"),
      verdict("order/courts", "schedule", later ? "overdue" : "no_deadline", "the day has passed"),
      verdict("order/law", "status", "delivered", "one voice confirms it", {"claimed"},
              {"law-in-force"}),
      verdict("order/police", "status", later ? "claimed" : "no_evidence",
              later ? "only the owner says so" : "nothing is known", {},
              later ? std::vector<std::string>{"police-claim", "police-denial"}
                    : std::vector<std::string>{}),
      verdict("order/courts", "status", "no_evidence", "nothing is known")};
  made.rollups = {
      {.name = "delivered",
       .label = en("Delivered"),
       .question = "status",
       .share_of = {"delivered"},
       .by = {"lead"},
       .rows = {{.keys = {"moj"}, .high = 1, .among = 2, .among_high = 2, .suppressed = true}}},
      {.name = "delivered",
       .label = en("Delivered"),
       .question = "status",
       .share_of = {"delivered"},
       .by = {"tracker"},
       .rows = {{.keys = {"sample"},
                 .high = 1,
                 .among = 10,
                 .among_high = 10,
                 .missing_points = 7,
                 .share = "0% to 10%",
                 .flagged = true}}}};
  made.standings = {
      {.entry = "law-in-force", .action = "order/law", .relation = "independent", .voice = "paper"},
      {.entry = "police-claim", .action = "order/police", .relation = "owner", .voice = "moi"}};
  return made;
}

inline Case sample() {
  Case made;
  add_register(made.record);
  add_pledges(made.record);
  add_evidence(made.record);
  record::put_in_order(made.record);
  made.now = verdicts(made.asked.until, true);
  made.before = verdicts(on("2023-12-31"), false);
  made.gaps = {{.unit = "order/police",
                .question = "status",
                .answer = "delivered",
                .steps = {en("find an independent voice"), en("settle the denial")}}};
  return made;
}

inline const report::ActionRow& action(const report::Report& report, const std::string& id) {
  auto at = std::find_if(report.actions.begin(), report.actions.end(),
                         [&](const report::ActionRow& row) { return row.link.id == id; });
  REQUIRE(at != report.actions.end());
  return *at;
}

}  // namespace sanya::report_test
