// SPDX-License-Identifier: Apache-2.0
// Slips that the laws found in the evaluator, each by the smallest record and pack that show it.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "oracle/generate.h"
#include "rules/extract.h"
#include "rules/rules.h"
#include "tree/tree.h"

using namespace sanya;

namespace {

// One pledge with one action, and sources s0 (15 January) and s1 (20 January 2004) of one paper.
record::Record small() {
  record::Record record;
  record.tracker.country = "KH";
  record::Institution paper;
  paper.id = "post";
  paper.sector = record::Sector::media;
  record.institutions.push_back(paper);
  record::Indicator rate;
  rate.id = "rate";
  record.indicators.push_back(rate);
  for (int s = 0; s < 2; ++s) {
    record::SourceItem source;
    source.id = fmt::format("s{}", s);
    source.publisher = "post";
    source.published = DateField::exact(day(2004, 1, s == 0 ? 15U : 20U));
    record.sources.push_back(source);
  }
  record::Pledge pledge;
  pledge.id = "p";
  pledge.made_by = "post";
  pledge.made_on = DateField::exact(day(2004, 1, 1));
  pledge.source = "s1";
  record::Action action;
  action.id = "p/a";
  action.pledge = "p";
  action.kind = "law";
  pledge.actions.push_back(action);
  record.pledges.push_back(pledge);
  return record;
}

record::Finding& add_finding(record::Record& record, unsigned on, const char* source = "s0") {
  record::Finding finding;
  finding.id = fmt::format("f{}", record.findings.size());
  finding.source = source;
  finding.claimant = "post";
  finding.happened = DateField::exact(day(2004, 1, on));
  finding.about.push_back({.action = "p/a", .pledge = "p"});
  record.findings.push_back(finding);
  return record.findings.back();
}

record::Verdicts verdicts(record::Record& record, const std::string& pack,
                          std::optional<Day> published_by = std::nullopt) {
  record::put_in_order(record);
  Diagnostics faults;
  const auto source = std::make_shared<const Source>(Source{
      "pack.yaml", "pack: small\nversion: 1.0.0\nlanguage: 1\nfollows: {title: none}\n" + pack});
  const auto tree = tree::parse_yaml(source, faults);
  REQUIRE(tree);
  const auto read = rules::read_pack(*tree, oracle::ladders(), record, "pack.yaml", faults);
  INFO(render(faults));
  REQUIRE(read);
  return rules::evaluate(record, *read, {day(2004, 2, 1), published_by}, faults);
}

const record::Verdict& last(const record::Verdicts& verdicts) { return verdicts.all.back(); }

bool cites(const record::Verdict& verdict, std::string_view id) {
  for (const auto& cited : verdict.cited()) {
    if (cited.id == id) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a reading about an action is none about its pledge") {
  auto record = small();
  record::Reading reading;
  reading.id = "r";
  reading.indicator = "rate";
  reading.source = "s0";
  reading.claimant = "post";
  reading.action = "p/a";
  reading.pledge = "p";
  record.readings.push_back(reading);
  const auto all = verdicts(record, R"(
measures: {read: {count: readings, from: readings}}
questions: {q: {for: pledge, value: read}}
)");
  CHECK(last(all).value == "0");
}

TEST_CASE("instruments of a pledge are those of its own findings, and cite them") {
  auto record = small();
  auto& finding = add_finding(record, 10);
  finding.instrument = "bill";
  finding.about.front().action.clear();
  const auto all = verdicts(record, R"(
measures: {bills: {count: instruments, from: instruments}}
questions: {q: {for: pledge, value: bills}}
)");
  CHECK(last(all).value == "1");
  CHECK(cites(last(all), "f0"));
}

TEST_CASE("an instrument that stays out cites what keeps it out") {
  auto record = small();
  add_finding(record, 5);
  add_finding(record, 12);
  const auto all = verdicts(record, R"(
measures: {late: {count: instruments, from: instruments, where: {first: "> 2004-01-10"}}}
questions: {q: {value: late}}
)");
  CHECK(last(all).value == "0");
  CHECK(cites(last(all), "f0"));
}

TEST_CASE("a proof cites the rows that keep others out of the sets a set is made from") {
  auto record = small();
  add_finding(record, 5);
  add_finding(record, 12).about.front().bearing = record::Bearing::contradicts;
  const auto all = verdicts(record, R"(
sets: {newest: {per: aspect, take: latest, by: happened}}
measures: {good: {count: findings, of: newest, where: {bearing: supports}}}
questions: {q: {value: good}}
)");
  CHECK(last(all).value == "0");
  CHECK(cites(last(all), "f1"));
}

TEST_CASE("a proof cites what the answers rest on that a measure takes") {
  auto record = small();
  add_finding(record, 5);
  const auto all = verdicts(record, R"(
tables: {score: {heard: 2, silent: 1}}
measures:
  said: {count: findings}
  mean: {mean: score(heard_of), from: actions}
questions:
  heard_of:
    scale: [heard, silent]
    rules: [{answer: heard, when: [said >= 1]}, {answer: silent, otherwise: true}]
  q: {for: pledge, value: mean}
)");
  CHECK(last(all).value == "2");
  CHECK(cites(last(all), "f0"));
}

TEST_CASE("a possible answer without a row in the table may give no value") {
  auto record = small();
  add_finding(record, 5).about.front().link = record::Link::possible;
  const auto all = verdicts(record, R"(
tables: {score: {heard: 2}}
measures:
  said: {count: findings}
  mean: {mean: score(heard_of), from: actions}
questions:
  heard_of:
    scale: [heard, silent]
    rules: [{answer: heard, when: [said >= 1]}, {answer: silent, otherwise: true}]
  q: {for: pledge, value: mean}
)");
  CHECK(last(all).rests_on.front().maybe_absent);
}

TEST_CASE("of a denial's several stages the highest is compared, so that equal denials stay") {
  auto record = small();
  for (const unsigned on : {5U, 12U}) {
    add_finding(record, on).about.front().bearing = record::Bearing::contradicts;
  }
  const auto all = verdicts(record, R"(
measures: {top: {count: findings, per: bearing, take: highest, by: stage}}
questions: {q: {value: top}}
)");
  CHECK(last(all).value == "2");
}

TEST_CASE("of a group's several values one is summed, known exactly") {
  auto record = small();
  add_finding(record, 5).about.front().parts = {"one", "two"};
  const auto all = verdicts(record, R"(
tables: {share: {one: 1, two: 3}}
measures: {best: {sum: share(part), per: voice, take: latest, by: happened, ties: highest}}
questions: {q: {value: best}}
)");
  CHECK(last(all).value == "3");
}

TEST_CASE("a reading on a scale of words meets a target of that scale, wherever it is named") {
  auto record = small();
  record::Indicator grade;
  grade.id = "grade";
  grade.scale = {"low", "high"};
  record.indicators.push_back(grade);
  record.pledges[0].actions[0].target.emplace();
  record.pledges[0].actions[0].target->indicator = "grade";
  record.pledges[0].actions[0].target->word = "high";
  record::Reading reading;
  reading.id = "r";
  reading.indicator = "grade";
  reading.source = "s0";
  reading.claimant = "post";
  reading.action = "p/a";
  reading.low = reading.high = 1;
  record.readings.push_back(reading);
  const auto all = verdicts(record, R"(
measures: {now: {max: value, from: readings, where: {indicator: action.target}}}
questions:
  q:
    scale: [met, missed]
    rules: [{answer: met, when: [now meets action.target]}, {answer: missed, otherwise: true}]
)");
  CHECK(last(all).answer == "met");
}

TEST_CASE("rows of repeats are there for periods too") {
  auto record = small();
  auto again = record.pledges[0].actions[0];
  again.id = "p/b";
  again.repeats = {"p/a"};
  again.recurrence.emplace();
  again.recurrence->every = {1, 0};
  record.pledges[0].actions.push_back(again);
  const auto all = verdicts(record, R"(
measures: {before: {count: repeats, from: repeats}}
questions: {q: {for: period, value: before}}
)");
  CHECK(last(all).unit == "p/b@2004-02-01");
  CHECK(last(all).value == "1");
}

TEST_CASE("a bearing may be compared with a parameter") {
  auto record = small();
  add_finding(record, 5);
  const auto all = verdicts(record, R"(
params: {side: {value: supports, source: none}}
measures: {good: {count: findings, where: {bearing: "= params.side"}}}
questions: {q: {value: good}}
)");
  CHECK(last(all).value == "1");
}

TEST_CASE("a source is withdrawn only in the worlds where the withdrawal is published in time") {
  auto record = small();
  add_finding(record, 5);
  record.sources[1].published = *DateField::parse("[2004-01-20..2004-01-25]");
  record.sources[1].retracts = {"s0"};
  const std::string pack = R"(
measures: {said: {count: findings}}
questions: {q: {value: said}}
)";
  CHECK(last(verdicts(record, pack, day(2004, 1, 19))).value == "1");
  CHECK(last(verdicts(record, pack, day(2004, 1, 22))).value == "0 to 1");
  CHECK(last(verdicts(record, pack, day(2004, 1, 25))).value == "0");
}

TEST_CASE("what a source says of the day it was published is not before a pledge of that day") {
  auto record = small();
  record.sources[1].published = *DateField::parse("2004-01");
  record.pledges[0].made_on = record.sources[1].published;
  add_finding(record, 5, "s1").happened.reset();
  const auto all = verdicts(record, R"(
measures: {good: {count: findings, where: {bearing: supports}}}
questions: {q: {value: good}}
)");
  CHECK(last(all).value == "1");
}

TEST_CASE("a reason names the end of a mandate by its short path") {
  auto record = small();
  record::Mandate mandate;
  mandate.id = "m";
  mandate.end = DateField::exact(day(2004, 6, 30));
  record.mandates = {mandate};
  record.pledges[0].mandate = "m";
  const auto all = verdicts(record, R"(
questions:
  q:
    scale: [open]
    rules: [{answer: open, otherwise: true, because: {en: "it ends on {mandate.end}"}}]
)");
  CHECK(last(all).because.in("en") == "it ends on 2004-06-30");
}

TEST_CASE("milestones of ladders that the pack leaves out are words of their own") {
  auto record = small();
  add_finding(record, 5).about.front().milestone = "tabled";
  add_finding(record, 6).about.front().milestone = "adopted";
  const auto all = verdicts(record, R"(
ladders: [works]
tables: {points: {opened: 3}}
measures:
  steps: {count: milestone}
  average: {mean: points(milestone), empty: 0}
questions: {n: {value: average}, q: {value: steps}}
)");
  CHECK(all.all.front().value == "0");
  CHECK(last(all).value == "2");
}

TEST_CASE("a duty that comes back more often than can be followed is a fault, never cut short") {
  auto record = small();
  record.pledges[0].actions[0].recurrence = {.every = {.days = 1},
                                             .from = DateField::exact(day(1900, 1, 1))};
  record::put_in_order(record);
  Diagnostics faults;
  const auto source = std::make_shared<const Source>(
      Source{"pack.yaml",
             "pack: small\nversion: 1.0.0\nlanguage: 1\n"
             "measures: {n: {count: periods, from: periods}}\nquestions: {q: {value: n}}\n"});
  const auto tree = tree::parse_yaml(source, faults);
  REQUIRE(tree);
  const auto pack = rules::read_pack(*tree, oracle::ladders(), record, "pack.yaml", faults);
  REQUIRE(pack);
  rules::evaluate(record, *pack, {day(1950, 1, 1), std::nullopt}, faults);
  CHECK_FALSE(faults.has_errors());
  rules::evaluate(record, *pack, {day(2004, 2, 1), std::nullopt}, faults);
  CHECK(render(faults).find("[too-large]") != std::string::npos);
}

TEST_CASE("gaps are tried beside all that the action repeats, and what is known of it") {
  auto record = small();
  record::Pledge older = record.pledges[0];
  older.id = "o";
  older.actions[0].id = "o/a";
  older.actions[0].pledge = "o";
  record::Pledge oldest = older;
  oldest.id = "r";
  oldest.actions[0].id = "r/a";
  oldest.actions[0].pledge = "r";
  oldest.actions[0].target = record::Target{.indicator = "rate"};
  older.actions[0].repeats = {"r/a"};
  record.pledges[0].actions[0].repeats = {"o/a"};
  record.pledges.push_back(older);
  record.pledges.push_back(oldest);
  auto& finding = add_finding(record, 5);
  finding.about.front() = {.action = "r/a", .pledge = "r"};
  record::Reading reading;
  reading.id = "rate-2004";
  reading.indicator = "rate";
  reading.source = "s0";
  record.readings.push_back(reading);
  record.searches.push_back({.id = "search", .actions = {"o/a"}, .day = day(2004, 1, 20)});
  record::put_in_order(record);
  const auto alone = rules::Extracts(record).of(*record.action("p/a"));
  CHECK(alone.pledges.size() == 3);
  CHECK(alone.findings.size() == 1);
  CHECK(alone.readings.size() == 1);
  CHECK(alone.searches.size() == 1);
}

TEST_CASE("a long chain of answers that test each other twice is gone through once") {
  auto record = small();
  add_finding(record, 5);
  std::string pack = "measures: {m: {count: findings}}\nquestions:\n";
  pack +=
      "  q0: {scale: [a, b], rules: [{answer: a, when: [m > 5]}, {answer: b, otherwise: true}]}\n";
  for (int q = 1; q <= 60; ++q) {
    pack += fmt::format(
        "  q{0}: {{scale: [a, b], rules: [{{answer: a, when: [q{1} = a, q{1} != b]}}, "
        "{{answer: b, otherwise: true}}]}}\n",
        q, q - 1);
  }
  const auto all = verdicts(record, pack);
  CHECK(last(all).answer == "b");
  CHECK(cites(last(all), "f0"));
}
