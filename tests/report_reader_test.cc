// SPDX-License-Identifier: Apache-2.0
// What readers who did not know the project missed in the report or took wrongly.
#include <algorithm>
#include <catch2/catch.hpp>

#include "report_fixture.h"

using namespace sanya;
using namespace sanya::report_test;

TEST_CASE("periods answered short of the best of their scale are singled out") {
  auto given = sample();
  given.now.questions.push_back(
      {.question = "duty",
       .label = en("Duty"),
       .unit = record::Verdict::Unit::period,
       .answers = {{.word = "met", .label = en("Met"), .better_than = "said"},
                   {.word = "said", .label = en("Only said"), .better_than = "failed"},
                   {.word = "failed", .label = en("Not met")},
                   {.word = "not_due", .label = en("Not due")}}});
  const auto add = [&](const char* begins, const char* answer, const char* other) {
    auto made = verdict("order/courts@" + std::string(begins), "duty", answer, "");
    made.unit_kind = record::Verdict::Unit::period;
    if (*other != '\0') made.alternatives.push_back({.answer = other});
    given.now.all.push_back(made);
  };
  add("2021-01-01", "met", "");
  add("2023-01-01", "not_due", "");
  add("2022-01-01", "met", "said");
  add("2020-01-01", "said", "");
  const auto made = given.report();
  REQUIRE(made.attention.size() == 3);
  CHECK(made.attention[2].label == "Duty: Only said");
  CHECK(made.attention[2].count.text == "1 to 2 of 4 periods");
  REQUIRE(made.attention[2].certain.size() == 1);
  CHECK(made.attention[2].certain[0].title == "Report on court cases, from 1 January 2020");
  REQUIRE(made.attention[2].possible.size() == 1);
  CHECK(made.attention[2].possible[0].answer == "Met or Only said");
  CHECK(std::count(made.press.begin(), made.press.end(),
                   "Duty: Only said: 1 to 2 of 4 periods (Report on court cases).") == 1);
}

TEST_CASE("each alternative is printed with its own reason, and no reason twice") {
  auto given = sample();
  CHECK(action(given.report(), "order/law").headline.why ==
        "“Delivered”: one voice confirms it; or “Claimed”: the day is not known");
  CHECK(action(given.report(), "order/courts").headline.why == "nothing is known");
  given.now.questions[1].answers[2].means = en("Nothing is known");
  const auto made = given.report();
  CHECK(action(made, "order/courts").headline.why.empty());
  CHECK(action(made, "order/courts").headline.because == "nothing is known");
}

TEST_CASE("what is said of one part is not denied by what is said of another") {
  auto given = sample();
  const auto denied = [&](const char* part) {
    for (auto& finding : given.record.findings) {
      if (finding.id == "police-denial") {
        finding.happened = date("2024-05-01");
        finding.about[0].parts = {part};
      }
      if (finding.id == "police-claim") finding.about[0].parts = {"towns"};
    }
    return given.report().disputes.size();
  };
  CHECK(denied("villages") == 0);
  CHECK(denied("towns") == 1);
}

TEST_CASE("the first page tells what of it repeats, what is partnered and what we linked") {
  auto given = sample();
  for (auto& pledge : given.record.pledges) {
    for (auto& action : pledge.actions) {
      if (action.id == "order/courts") action.repeats = {"order/law"};
      if (action.id == "order/police") action.owners.partner = {"moj"};
    }
  }
  for (auto& one : given.now.all) {
    if (one.unit != "order/law" || one.question != "status") continue;
    one.alternatives.clear();
    one.tried[0].when.parts[0].operands[0].entries[0].inferred = true;
  }
  given.now.rollups[1].rows[0].low = 1;
  given.now.questions[1].answers[0].closed = false;
  const auto press = given.report().press;
  CHECK(
      std::count(press.begin(), press.end(),
                 "Owes most: Ministry of Justice, with 2 of 2 of the actions it leads still open. "
                 "Of these, 1 repeats an earlier promise. As a partner it has a part in 1 more "
                 "that is open.") == 1);
  CHECK(press[0] ==
        "What was promised, with the number of actions in it: Order on trafficking (3); "
        "Seven-point plan (0).");
  CHECK(press[1].find("Certain, whichever way the open evidence falls: Draft a law on trafficking. "
                      "Even so it rests on a link that we drew") != std::string::npos);
}

TEST_CASE("one thing that two actions may be delivered by is said beside the figure") {
  auto given = sample();
  const auto perhaps = [&](const std::string& unit, const std::string& entries) {
    for (auto& one : given.now.all) {
      if (one.unit != unit || one.question != "status") continue;
      one.answer = "claimed";
      one.alternatives = {
          {.answer = "delivered", .world = {{.entry = entries, .field = "link", .value = "in"}}}};
    }
  };
  perhaps("order/law", "law-in-force, police-claim");
  perhaps("order/police", "police-denial");
  CHECK(given.report().totals[0].shared.empty());
  perhaps("order/police", "police-claim");
  CHECK(given.report().totals[0].shared ==
        "Perhaps one thing counted more than once: the same reports stand behind “Draft a law on "
        "trafficking” and “More women police officers”.");
}

TEST_CASE("what is overdue though nothing could show it done says so") {
  auto given = sample();
  given.record.pledges[0].actions[0].lacks = {record::Action::Lack::measure};
  const auto made = given.report();
  REQUIRE(made.attention[0].notes.size() == 1);
  CHECK(made.attention[0].notes[0] ==
        "“Draft a law on trafficking”: the promised day has passed, but nothing could have shown "
        "it done, since it was promised without a measure.");
}

TEST_CASE("a denial of the whole does not speak against a part") {
  auto given = sample();
  for (auto& finding : given.record.findings) {
    if (finding.id == "police-denial") finding.happened = date("2024-05-01");
  }
  CHECK(given.report().disputes.size() == 1);
  for (auto& finding : given.record.findings) {
    if (finding.id == "police-claim") finding.about[0].extent = record::Extent::part;
  }
  CHECK(given.report().disputes.empty());
}

TEST_CASE("a finding about several actions is told in full at the first alone") {
  auto given = sample();
  for (auto& finding : given.record.findings) {
    if (finding.id != "police-claim") continue;
    finding.note = "Three women are named. Two are captains.";
    finding.about.push_back(finding.about[0]);
    finding.about.back().action = "order/courts";
  }
  const auto made = given.report();
  const auto told = [&](const std::string& action) {
    const auto row = std::find_if(made.actions.begin(), made.actions.end(),
                                  [&](const auto& one) { return one.link.id == action; });
    return *std::find_if(row->evidence.begin(), row->evidence.end(),
                         [](const auto& item) { return item.id == "police-claim"; });
  };
  CHECK(told("order/police").anchor == "finding-police-claim");
  CHECK(told("order/police").told_at.empty());
  CHECK(told("order/courts").told_at == "finding-police-claim");
  CHECK(told("order/courts").opening == "Three women are named");
}

TEST_CASE("two sources for one reading are one line, and one that differs is its own") {
  auto given = sample();
  auto again = given.record.readings.front();
  again.id = "again";
  given.record.readings.push_back(again);
  const auto before = sample().report().indicators[0].rows.size();
  CHECK(given.report().indicators[0].rows.size() == before);
  CHECK(given.report().indicators[0].rows[0].also.size() == 1);
  given.record.readings.back().value = "7";
  CHECK(given.report().indicators[0].rows.size() == before + 1);
}

TEST_CASE("nobody asked is said as that, persons who promised included") {
  auto given = sample();
  given.record.replies.clear();
  const auto made = given.report();
  CHECK(made.press.back().starts_with("Nobody was asked to comment yet: none of the 3"));
  CHECK(made.not_asked.back() == "The Leader, who made the promise in person");
}

TEST_CASE("flags that a tracker declares are told with what is owed") {
  auto given = sample();
  given.record.tracker.attributes = {{.on = record::AttributeDeclaration::On::pledge,
                                      .name = "ours",
                                      .type = record::Attribute::Type::flag,
                                      .label = en("our reading")}};
  given.record.pledges[0].attributes["ours"] = {.type = record::Attribute::Type::flag,
                                                .flag = true};
  const auto made = given.report();
  const auto& terms = made.actions[0].terms;
  CHECK(std::count(terms.begin(), terms.end(), "Marked “our reading”") == 1);
}
