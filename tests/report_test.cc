// SPDX-License-Identifier: Apache-2.0
// The report value: what is counted, out of what, and what is never left out.
#include <algorithm>
#include <catch2/catch.hpp>

#include "report_fixture.h"

using namespace sanya;
using namespace sanya::report_test;

namespace {

const report::Tally::Row& row(const report::Tally& tally, const std::string& word) {
  auto at = std::find_if(tally.rows.begin(), tally.rows.end(),
                         [&](const auto& line) { return line.option.word == word; });
  REQUIRE(at != tally.rows.end());
  return *at;
}

std::vector<std::string> ids(const std::vector<report::Link>& links) {
  std::vector<std::string> out;
  for (const report::Link& link : links) out.push_back(link.id);
  return out;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("an answer is printed with every alternative, wherever it stands") {
  const auto made = sample().report();
  const auto& law = action(made, "order/law");
  CHECK(law.headline.text == "Delivered or Claimed");
  CHECK(law.headline.shape == report::Shape::several);
  REQUIRE(law.headline.others.size() == 1);
  CHECK(law.headline.others[0].world ==
        Ids{"for instance, this happened on 20 February 2008: “The law came into force” (The "
            "Paper, 19 February 2008 [2])"});
  for (const auto& pledge : made.pledges) {
    for (const auto& link : pledge.actions) {
      if (link.id == "order/law") CHECK(link.answer == "Delivered or Claimed");
    }
  }
}

TEST_CASE("an alternative that was not shown possible says so") {
  auto given = sample();
  for (auto& verdict : given.now.all) {
    for (auto& other : verdict.alternatives) other.proved = false;
  }
  CHECK(action(given.report(), "order/law").headline.text ==
        "Delivered or Claimed (not proved possible)");
}

TEST_CASE("the headline tally counts the certain, the possible and all") {
  const auto made = sample().report();
  REQUIRE(made.tallies.front().question == "status");
  const auto& status = made.tallies.front();
  CHECK(row(status, "delivered").count.text == "0 to 1 of 3");
  CHECK(row(status, "claimed").count.text == "1 to 2 of 3");
  CHECK(row(status, "no_evidence").count.text == "1 of 3");
  CHECK(row(status, "claimed").percent_low == 33);
  CHECK(row(status, "claimed").percent_maybe == 34);
}

TEST_CASE("a total says its denominator, the unpublished points in it, and what it leaves out") {
  const auto made = sample().report();
  REQUIRE(made.totals.size() == 1);
  CHECK(made.totals[0].count.text == "0 to 1 of 10");
  CHECK(made.totals[0].share == "0% to 10%");
  CHECK(made.totals[0].missing_points == 7);
  CHECK(made.totals[0].among.empty());
  auto given = sample();
  given.now.rollups[1].rows[0].among = 9;
  given.now.rollups[1].rows[0].among_high = 9;
  CHECK(given.report().totals[0].among == "The method counts 2 of all 3 actions here.");
}

TEST_CASE("suppression hides the percentage and never the counts") {
  auto given = sample();
  given.now.rollups[0].rows[0].share = "50%";
  const auto made = given.report();
  REQUIRE(made.groups.size() == 1);
  CHECK(made.groups[0].label == "Delivered, by lead");
  CHECK(made.groups[0].rows[0].group == "Ministry of Justice");
  CHECK(made.groups[0].rows[0].share.empty());
  CHECK(made.groups[0].rows[0].count.text == "0 to 1 of 2");
}

TEST_CASE("who owes most comes first, and a co-led action counts once under each lead") {
  const auto made = sample().report();
  REQUIRE(made.owners.size() == 3);
  CHECK(made.owners[0].owner.id == "moj");
  CHECK(made.owners[0].open.text == "1 to 2 of 2");
  CHECK(made.owners[1].owner.id == "moi");
  CHECK(made.owners[1].open.text == "1 of 1");
  CHECK(made.owners[1].owner.native_name == "ក្រសួងមហាផ្ទៃ");
  CHECK(made.several_leads == 1);
}

TEST_CASE("the successor answers for what a dissolved institution owned") {
  const auto made = sample().report();
  CHECK(made.owners[2].owner.id == "mowa");
  CHECK(made.owners[2].owner.standing ==
        "Answers now for Ministry of Women's and Veterans' Affairs");
  CHECK(action(made, "order/law").owners[0].standing ==
        "Dissolved 2004; Ministry of Women's Affairs answers now");
}

TEST_CASE("a successor named for the action goes before the institution's own") {
  auto given = sample();
  for (auto& pledge : given.record.pledges) {
    for (auto& of : pledge.actions) of.successors = {{"mowva", "moi"}};
  }
  const auto made = given.report();
  CHECK(made.owners[0].owner.id == "moi");
  CHECK(ids(made.owners[0].leads) == Ids{"order/law", "order/police"});
}

TEST_CASE("after a split without a named successor the old owner stands, dissolved") {
  auto given = sample();
  for (auto& institution : given.record.institutions) {
    if (institution.id == "mowva") institution.succeeded_by = {"mowa", "moi"};
  }
  CHECK(action(given.report(), "order/law").owners[0].standing ==
        "Dissolved 2004; no successor is named");
}

TEST_CASE("a change shows both answers, its rule's reason and what came in") {
  const auto made = sample().report();
  REQUIRE(made.changes.size() == 2);
  const auto& police = made.changes[0];
  CHECK(police.action.id == "order/police");
  REQUIRE(police.turns.size() == 1);
  CHECK(police.turns[0].before == "No evidence");
  CHECK(police.turns[0].now == "Claimed");
  CHECK_FALSE(police.turns[0].time_alone);
  REQUIRE(police.entries.size() == 1);  // the denial of 2007 did not come in
  CHECK(police.entries[0].id == "police-claim");
}

TEST_CASE("a change without new evidence is put down to time") {
  const auto made = sample().report();
  const auto& courts = made.changes[1];
  CHECK(courts.action.id == "order/courts");
  CHECK(courts.turns[0].time_alone);
  CHECK(courts.entries.empty());
}

TEST_CASE("an action promised in the period is new, on its pledge") {
  auto given = sample();
  for (auto& pledge : given.record.pledges) pledge.made_on = date("2024-02-01");
  const auto made = given.report();
  REQUIRE(made.changes.size() == 3);
  CHECK(made.changes[0].turns.size() == 1);
  CHECK(made.changes[0].turns[0].before == "Not yet promised");
  CHECK(made.changes[0].entries[0].id == "order");
}

TEST_CASE("what is promised after the period is in no list and no count") {
  auto given = sample();
  for (auto& pledge : given.record.pledges) {
    if (pledge.id == "order") pledge.made_on = date("2024-07-01");
  }
  const auto made = given.report();
  CHECK(made.pledge_count == 1);
  CHECK(made.actions.empty());
  CHECK(made.owners.empty());
  CHECK(made.tallies.front().units == 0);
}

TEST_CASE("a source published after the day counted is not in the report") {
  auto given = sample();
  given.now.published_by = on("2024-02-28");
  const auto made = given.report();
  CHECK(made.source_count == 2);
  CHECK(made.finding_count == 2);
  CHECK(action(made, "order/police").evidence.size() == 1);
  CHECK(made.indicators[0].rows.size() == 1);
}

TEST_CASE("what is singled out tells the certain from the possible") {
  const auto made = sample().report();
  REQUIRE(made.attention.size() == 2);
  CHECK(made.attention[0].word == "overdue");
  CHECK(ids(made.attention[0].certain) == Ids{"order/courts"});
  CHECK(ids(made.attention[0].possible) == Ids{"order/law"});
  CHECK(made.attention[0].count.text == "1 to 2 of 3");
  CHECK(made.attention[1].word == "claimed");
}

TEST_CASE("unpublished points are counted and said") {
  const auto made = sample().report();
  CHECK(made.unknown.points_missing == 7);
  CHECK(made.unknown.points == Ids{"Seven-point plan: The Leader announced 7 points; not one of "
                                   "them is known to be published."});
}

TEST_CASE("what nobody searched, dated or answers for is listed") {
  auto given = sample();
  for (auto& pledge : given.record.pledges) {
    for (auto& of : pledge.actions) {
      if (of.id == "order/courts") of.owners.lead.clear();
    }
  }
  const auto made = given.report();
  CHECK(ids(made.unknown.never_searched) == Ids{"order/law", "order/police"});
  CHECK(ids(made.unknown.no_evidence) == Ids{"order/courts"});
  CHECK(ids(made.unknown.no_lead) == Ids{"order/courts"});
  CHECK(ids(made.unknown.no_due) == Ids{"order/police", "order/courts"});
  CHECK(ids(made.unknown.several) == Ids{"order/law"});
}

TEST_CASE("evidence shows whose word it is, how it is linked and how its day is known") {
  const auto made = sample().report();
  const auto& police = action(made, "order/police").evidence;
  REQUIRE(police.size() == 2);
  CHECK(police[0].bearing == "contradicts");
  CHECK(police[0].happened.text == "2007");
  CHECK_FALSE(police[0].own_word);
  CHECK(police[1].own_word);
  CHECK(police[1].relation_label == "Owner’s own word");
  CHECK(police[1].day_of_publication);
  const auto& law = action(made, "order/law").evidence;
  CHECK(law[0].link == "inferred");
  CHECK(law[0].reason == "the law covers what was ordered");
  CHECK(law[0].happened.text == "about 15 February 2008");
  CHECK(law[0].counted);
}

TEST_CASE("findings of a withdrawn source stay shown, and are marked") {
  auto given = sample();
  given.record.sources.push_back(source("fourth", "paper", "We were wrong", "2010-01-01"));
  given.record.sources.back().retracts = {"second"};
  record::put_in_order(given.record);
  CHECK(action(given.report(), "order/law").evidence[0].retracted);
}

TEST_CASE("a reply after the day is no reply by the day") {
  const auto made = sample().report();
  const auto& moj = made.owners[0].replies;
  REQUIRE(moj.size() == 1);
  CHECK(moj[0].letter == "L-2");
  CHECK(moj[0].answered_on.empty());
  CHECK(moj[0].answer.empty());
  CHECK(made.owners[1].replies[0].answer == "We have hired 65 women.\nMore will follow.");
}

TEST_CASE("a report is a draft until somebody approves it once its period has ended") {
  auto given = sample();
  CHECK(given.report().draft);
  given.record.tracker.approval.approver = "chea";
  CHECK(given.report().draft);
  given.record.tracker.approval.approved_on = on("2024-06-29");
  CHECK(given.report().draft);
  given.record.tracker.approval.approved_on = on("2024-06-30");
  CHECK_FALSE(given.report().draft);
}

TEST_CASE("gaps are grouped by the better answer, and giving up is said") {
  auto given = sample();
  given.gaps.push_back(given.gaps[0]);
  given.gaps.push_back(
      {.unit = "order/police", .question = "status", .answer = "delivered", .gave_up = true});
  const auto made = given.report();
  const auto& gaps = action(made, "order/police").gaps;
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].answer == "Delivered");
  CHECK(gaps[0].sets.size() == 2);
  CHECK(gaps[0].gave_up);
}

TEST_CASE("an open action without a known way to a better answer is listed") {
  CHECK(ids(sample().report().no_gaps) == Ids{"order/law", "order/courts"});
}

TEST_CASE("an override stands beside the answer; expired ones are listed as such") {
  auto given = sample();
  given.record.overrides = {{.id = "o",
                             .action = "order/law",
                             .question = "status",
                             .answer = "claimed",
                             .reason = "we asked",
                             .author = "ana",
                             .made_on = on("2024-05-01"),
                             .expires = on("2024-12-31")}};
  const auto made = given.report();
  REQUIRE(action(made, "order/law").overrides.size() == 1);
  CHECK(action(made, "order/law").headline.text == "Delivered or Claimed");
  CHECK(row(made.tallies[0], "claimed").count.text == "1 to 2 of 3");
  CHECK(action(made, "order/law").overrides[0].computed == "Delivered or Claimed");
  CHECK(action(made, "order/law").overrides[0].differs);
  CHECK_FALSE(action(made, "order/law").overrides[0].expired);
  given.record.overrides[0].expires = on("2024-06-30");  // its last day
  CHECK_FALSE(action(given.report(), "order/law").overrides[0].expired);
  given.record.overrides[0].expires = on("2024-06-29");
  CHECK(action(given.report(), "order/law").overrides[0].expired);
  given.record.overrides[0].made_on = on("2024-07-01");
  given.record.overrides[0].expires = std::nullopt;
  CHECK(action(given.report(), "order/law").overrides.empty());
}

TEST_CASE("a bar is as long as its value against the highest, and none is drawn for words") {
  auto given = sample();
  CHECK(given.report().indicators[0].rows[0].percent == 63);
  CHECK(given.report().indicators[0].rows[1].percent == 100);
  CHECK(given.report().indicators[0].rows[1].value == "5 to 8");
  given.record.readings[1].value = ">=5";
  given.record.readings[1].high = 1000;
  CHECK(given.report().indicators[0].rows[0].percent == 100);
  given.record.indicators[0].scale = {"low", "high"};
  CHECK_FALSE(given.report().indicators[0].rows[0].percent.has_value());
}

TEST_CASE("an answer's sign follows the pack's order alone") {
  auto given = sample();
  const auto made = given.report();
  CHECK(row(made.tallies[0], "delivered").shape == report::Shape::top);
  CHECK(row(made.tallies[0], "claimed").shape == report::Shape::middle);
  CHECK(row(made.tallies[0], "no_evidence").shape == report::Shape::bottom);
  CHECK(row(made.tallies[1], "late").shape == report::Shape::apart);
}

TEST_CASE("corrections made by the day are listed, the last first") {
  auto given = sample();
  given.record.corrections = {{.id = "a", .made_on = on("2023-01-01"), .what = "x", .why = "y"},
                              {.id = "b", .made_on = on("2024-01-01"), .what = "x", .why = "y"},
                              {.id = "c", .made_on = on("2025-01-01"), .what = "x", .why = "y"}};
  const auto made = given.report();
  REQUIRE(made.corrections.size() == 2);
  CHECK(made.corrections[0].id == "b");
}

TEST_CASE("each denominator is said to follow from the one before") {
  auto given = sample();
  given.now.rollups[1].left_out = {"no_evidence"};
  given.now.rollups[1].rows[0].among = 9;
  given.now.rollups[1].rows[0].among_high = 9;
  for (auto& pledge : given.record.pledges) {
    if (pledge.id == "plan") pledge.clarity = record::Pledge::Clarity::not_a_commitment;
  }
  const auto made = given.report();
  REQUIRE(made.reckoning.size() == 4);
  CHECK(made.not_commitments == 1);
  CHECK(made.reckoning[0].starts_with("2 public statements were examined. Of these, one commit"));
  CHECK(made.reckoning[1].starts_with("From 1 pledge come 3 actions"));
  CHECK(made.reckoning[2] ==
        "“Delivered”: out of 9. Of the 3 actions the method leaves out those with the answer No "
        "evidence (1); 2 remain. 7 points that were announced and are not known to be published "
        "are added, since they were promised too: 2 and 7 make 9.");
  CHECK(made.reckoning[3].starts_with("1 action with several leads"));
}

TEST_CASE("what happened before the period is said to be new by its publication alone") {
  auto given = sample();
  const auto timing = [&] {
    for (const auto& entry : given.report().came_in) {
      if (entry.id == "police-claim") return entry.timing;
    }
    return std::string("not there");
  };
  CHECK(timing().empty());
  for (auto& finding : given.record.findings) {
    if (finding.id == "police-claim") finding.happened = date("2022-05");
  }
  CHECK(timing() == "Before the period; published in it (1 March 2024).");
  for (auto& of : given.record.sources) {
    if (of.id == "third") of.published = date("2024-01~");
  }
  CHECK(timing().find("perhaps published") != std::string::npos);
  const auto press = given.report().press;
  CHECK(std::any_of(press.begin(), press.end(), [](const std::string& said) {
    return said.find("may be new by their publication alone") != std::string::npos;
  }));
}

TEST_CASE("figures for one thing that cannot both be true are a dispute, and equal ones none") {
  auto given = sample();
  CHECK(given.report().disputes.empty());
  for (auto& reading : given.record.readings) {
    reading.happened = date("2007");
    reading.given = reading.id == "women-2024" ? "a dozen" : "";
    if (reading.id == "women-2024") reading.value = "12", reading.low = 12, reading.high = 12;
  }
  const auto made = given.report();
  REQUIRE(made.disputes.size() == 1);
  CHECK(made.disputes[0].about == "Women police officers");
  REQUIRE(made.disputes[0].sides.size() == 2);
  CHECK(made.disputes[0].sides[0].says == "5 %");
  CHECK(made.disputes[0].sides[1].says == "a dozen (taken as 12)");
}

TEST_CASE("a denial disputes what was said before it, not what was done since") {
  auto given = sample();
  const auto denied = [&](const char* on) {
    for (auto& finding : given.record.findings) {
      if (finding.id == "police-denial") finding.happened = date(on);
    }
    return given.report().disputes;
  };
  CHECK(denied("2007").empty());
  const auto disputes = denied("2024-05-01");
  REQUIRE(disputes.size() == 1);
  CHECK(disputes[0].about == "More women police officers");
  REQUIRE(disputes[0].sides.size() == 2);
  CHECK(disputes[0].sides[0].stand == "For");
  CHECK(disputes[0].sides[1].stand == "Against");
}

TEST_CASE("actions that lack the same are told once, and a step names no entry by its id") {
  auto given = sample();
  given.gaps[0].settles = {{}, {.entry = "police-denial", .field = "settled", .value = "refuted"}};
  given.gaps.push_back(given.gaps[0]);
  given.gaps[1].unit = "order/courts";
  const auto made = given.report();
  REQUIRE(made.missing.size() == 1);
  CHECK(ids(made.missing[0].actions) == Ids{"order/police", "order/courts"});
  CHECK(made.missing[0].gaps[0].sets[0] ==
        Ids{"find an independent voice",
            "this report refuted, corrected or withdrawn by its source: “No women were hired” (The "
            "Paper, 19 February 2008 [2])"});
}

TEST_CASE("a duty that comes back has no deadline of its own, and is not lost") {
  auto given = sample();
  for (auto& pledge : given.record.pledges) {
    for (auto& of : pledge.actions) {
      if (of.id == "order/courts") of.recurrence = record::Recurrence{};
    }
  }
  const auto made = given.report();
  CHECK(ids(made.unknown.no_due) == Ids{"order/police"});
  CHECK(ids(made.unknown.recurring) == Ids{"order/courts"});
}

TEST_CASE("the first page says where nobody looked") {
  auto given = sample();
  given.record.searches.clear();
  const auto press = given.report().press;
  CHECK(std::any_of(press.begin(), press.end(), [](const std::string& said) {
    return said.starts_with("No search was logged for any of the 3 actions.");
  }));
}

TEST_CASE("what rests on sources of the period alone is told as first answers, and no news") {
  auto given = sample();
  const auto tells = [&] {
    const auto press = given.report().press;
    return std::any_of(press.begin(), press.end(), [](const std::string& said) {
      return said.find("the answers are the first ones, and no news") != std::string::npos;
    });
  };
  CHECK_FALSE(tells());
  for (auto& source : given.record.sources) source.published = date("2024-02-01");
  CHECK(tells());
}

TEST_CASE("a question that nothing here asks has no tally") {
  auto given = sample();
  const auto before = given.report().tallies.size();
  std::erase_if(given.now.all, [&](const auto& one) { return one.question != given.now.headline; });
  CHECK(given.report().tallies.size() < before);
}

TEST_CASE("one of a thing is not told as many") {
  auto given = sample();
  given.record.pledges.resize(1);
  CHECK(given.report().scope.find(" in 1 pledge, judged on ") != std::string::npos);
}

TEST_CASE("only what the pack marks as a warning is shown as one") {
  auto given = sample();
  CHECK(action(given.report(), "order/courts").link.shape == report::Shape::bottom);
  given.now.questions[1].answers[2].warning = true;
  CHECK(action(given.report(), "order/courts").link.shape == report::Shape::warning);
}
