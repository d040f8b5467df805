// SPDX-License-Identifier: Apache-2.0
// What readers who did not know the project missed in the report or took wrongly.
#include <algorithm>
#include <catch2/catch.hpp>

#include "report_fixture.h"

using namespace sanya;
using namespace sanya::report_test;

namespace {

const report::ActionRow& action(const report::Report& report, const std::string& id) {
  auto at = std::find_if(report.actions.begin(), report.actions.end(),
                         [&](const report::ActionRow& row) { return row.link.id == id; });
  REQUIRE(at != report.actions.end());
  return *at;
}

}  // namespace

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
  CHECK(press[0].find("Certain: 1, of which 1 by a link that we drew") != std::string::npos);
}
