// SPDX-License-Identifier: Apache-2.0
// Gaps and fragility, each by the smallest record that shows it. The pack is the example of
// docs/gaps.md, and what the manual says it gives is what it gives.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "rules_reading.h"

using namespace sanya;

namespace {

std::string block(const std::string& kind) {
  const auto text = read_bytes(root_path() + "/docs/gaps.md").value_or("");
  const auto open = text.find("```" + kind + "\n");
  REQUIRE(open != std::string::npos);
  const auto begin = open + kind.size() + 4;
  return text.substr(begin, text.find("```", begin) - begin);
}

record::Institution body(const char* id, record::Sector sector, const char* name) {
  record::Institution body;
  body.id = id;
  body.sector = sector;
  body.name.by_language = {{"en", name}};
  body.country = "KH";
  return body;
}

record::Record centre() {
  record::Record record;
  record.tracker.country = "KH";
  record.institutions = {body("moi", record::Sector::ministry, "Interior"),
                         body("ngo", record::Sector::ngo, "Rights Watch"),
                         body("post", record::Sector::media, "The Post"),
                         body("times", record::Sector::media, "The Times")};
  record::Pledge pledge;
  pledge.id = "p";
  pledge.made_by = "moi";
  pledge.made_on = DateField::exact(day(2004, 1, 1));
  record::Action action;
  action.id = "p/a";
  action.pledge = "p";
  action.kind = "building";
  action.owners.lead = {"moi"};
  pledge.actions.push_back(action);
  record.pledges.push_back(pledge);
  return record;
}

record::Finding& add(record::Record& record, const char* voice, const char* happened,
                     record::Bearing bearing = record::Bearing::supports) {
  const auto number = record.findings.size();
  record::SourceItem source;
  source.id = fmt::format("s{}", number);
  source.publisher = voice;
  source.published = DateField::exact(day(2004, 1, 20));
  record.sources.push_back(source);
  record::Finding finding;
  finding.id = fmt::format("f{}", number);
  finding.source = source.id;
  finding.claimant = voice;
  finding.happened = DateField::parse(happened);
  finding.about.push_back(
      {.action = "p/a", .pledge = "p", .bearing = bearing, .milestone = "built"});
  record.findings.push_back(finding);
  return record.findings.back();
}

record::Record denied() {
  auto record = centre();
  add(record, "post", "2004-01-05");
  add(record, "moi", "2004-01-10", record::Bearing::contradicts);
  return record;
}

struct Looked {
  std::vector<record::Gap> gaps;
  std::vector<record::Fragility> fragility;
};

Looked look(const record::Record& record, const std::string& text = block("yaml")) {
  Diagnostics faults;
  const auto tree = parsed(text, "pack.yaml", faults);
  REQUIRE(tree);
  const auto pack = rules::read_pack(*tree, house_ladders(), record, "pack.yaml", faults);
  INFO(render(faults));
  REQUIRE(pack);
  const rules::Asked asked{.as_of = day(2004, 1, 31)};
  const auto verdicts = rules::evaluate(record, *pack, asked, faults);
  return {rules::gaps(record, *pack, asked, verdicts),
          rules::fragility(record, *pack, asked, verdicts)};
}

std::string told(const std::vector<record::Gap>& gaps) {
  std::string text;
  for (const auto& gap : gaps) {
    text += gap.answer + ":";
    if (!gap.impossible.empty()) text += " out of reach: " + gap.impossible.in("en");
    for (std::size_t i = 0; i < gap.steps.size(); ++i) {
      text += (i == 0 ? " " : "; ") + gap.steps[i].in("en");
    }
    text += gap.gave_up ? " (gave up)\n" : "\n";
  }
  return text;
}

// The example's pack with another answer above all and its rule.
std::string with_rule(const std::string& rule) {
  auto text = block("yaml");
  const std::string scale = "closed: true}\n";
  text.insert(text.find(scale) + scale.size(),
              "      best: {label: {en: Best}, better_than: delivered}\n");
  const std::string rules = "    rules:\n";
  text.insert(text.find(rules) + rules.size(), "      - " + rule + "\n");
  const auto closed = text.find(", closed: true");
  return text.erase(closed, std::string(", closed: true").size());
}

}  // namespace

TEST_CASE("the manual's example gives what the manual says") {
  CHECK(told(look(denied()).gaps) == block("text"));
}

TEST_CASE("the operations stand beside the words") {
  const auto gaps = look(denied()).gaps;
  REQUIRE(gaps.size() == 3);
  REQUIRE(gaps[0].operations.size() == 1);
  const auto& one = gaps[0].operations[0];
  CHECK(one.kind == record::Operation::Kind::evidence);
  CHECK(one.voices == 1);
  CHECK(one.relations ==
        std::vector<std::string>{"independent", "intergovernmental", "foreign_government"});
  CHECK(one.besides == std::vector<std::string>{"post"});
  CHECK(one.on == DayRange{day(2004, 1, 11), day(2004, 1, 31)});
  CHECK(gaps[2].operations[0].kind == record::Operation::Kind::settle);
  CHECK(gaps[2].operations[0].entry == "f1");
}

TEST_CASE("whoever is made up to speak stands to the action as asked") {
  const auto record = centre();
  const rules::Asked asked{.as_of = day(2004, 1, 31)};
  const auto stands = [&](const char* relation) {
    const record::Operation operation{
        .relations = {relation}, .milestone = "built", .on = {day(2004, 1, 31), day(2004, 1, 31)}};
    const auto more = rules::with_operation(record, "p/a", operation, asked, 0);
    const auto& finding = more.findings.back();
    return rules::relation(more, *more.action("p/a"), finding.claimant,
                           more.source(finding.source)->published);
  };
  using rules::Relation;
  CHECK(stands("owner") == Relation::owner);
  CHECK(stands("government") == Relation::government);
  CHECK(stands("donor") == Relation::donor);
  CHECK(stands("political") == Relation::political);
  CHECK(stands("foreign_government") == Relation::foreign_government);
  CHECK(stands("intergovernmental") == Relation::intergovernmental);
  CHECK(stands("independent") == Relation::independent);
}

TEST_CASE("several voices are counted together") {
  const auto text = told(look(centre()).gaps);
  CHECK(text.find("delivered: 2 outside voices, none of them repeating another, that report the "
                  "step \"built\" for the whole of it\n") != std::string::npos);
}

TEST_CASE("an uncertain date is pinned to all the days that would do") {
  auto record = centre();
  add(record, "post", "[2004-01-05..2004-01-12]");
  add(record, "moi", "2004-01-10", record::Bearing::contradicts);
  const auto text = told(look(record).gaps);
  CHECK(text.find("claimed: established that the day of what f0 reports lies between 2004-01-11 "
                  "and 2004-01-12\n") != std::string::npos);
}

TEST_CASE("what a passed deadline puts out of reach is said, with the rule's reason") {
  auto record = centre();
  record.pledges[0].actions[0].due = DateField::exact(day(2004, 1, 15));
  const auto never =
      told(look(record, with_rule("{answer: best, when: [as_of <= action.due]}")).gaps);
  CHECK(never.find("best: out of reach: nothing that could still be reported meets \"as_of <= "
                   "action.due\"\n") != std::string::npos);
  const auto text = told(
      look(record, with_rule("{answer: best, when: [last_report <= action.due, claimed >= 1]}"))
          .gaps);
  CHECK(text.find(", by 2004-01-15\n") != std::string::npos);
}

TEST_CASE("a duty that comes back wants every due period, and a denial settled where it stands") {
  auto record = centre();
  auto& action = record.pledges[0].actions[0];
  action.recurrence = {.every = {.days = 7}, .from = DateField::exact(day(2004, 1, 1))};
  auto text = block("yaml");
  text.erase(text.find("questions:"));
  text += R"(  met: {count: periods, from: periods, where: {duty: met}}
  due: {count: periods, from: periods, where: {duty: {not: later}}}
questions:
  duty:
    for: period
    scale: {met: {better_than: unmet}, unmet: {}, later: {}}
    rules:
      - {answer: later, when: [as_of <= period.due]}
      - {answer: unmet, when: [last_denial is known, {none: [last_report > last_denial]}]}
      - {answer: met, when: [confirmed >= 1]}
      - {answer: unmet, otherwise: true}
  status:
    scale: {kept: {better_than: open}, open: {}}
    rules:
      - {answer: kept, when: [due >= 1, met >= due]}
      - {answer: open, otherwise: true}
)";
  CHECK(told(look(record, text).gaps) ==
        "kept: in each of 4 periods, from 2004-01-01 to 2004-01-28, one outside voice that reports "
        "the step \"built\" for the whole of it\n");
  add(record, "moi", "[2004-01-08..2004-01-14]", record::Bearing::contradicts);
  add(record, "post", "2004-01-03");
  CHECK(told(look(record, text).gaps) ==
        "kept: in each of 3 periods, from 2004-01-08 to 2004-01-28, one outside voice that reports "
        "the step \"built\" for the whole of it; finding f0 (Interior, 2004-01-20) refuted, "
        "corrected or "
        "withdrawn by its source\n");
}

TEST_CASE("nobody is sought for what is closed, or has nothing above it") {
  auto record = centre();
  add(record, "post", "2004-01-05");
  add(record, "ngo", "2004-01-05");
  CHECK(look(record).gaps.empty());
}

TEST_CASE("an answer falls with the fewest voices that it rests on") {
  auto record = centre();
  add(record, "post", "2004-01-05");
  add(record, "ngo", "2004-01-05");
  const auto two = look(record).fragility;
  REQUIRE(two.size() == 1);
  CHECK(two[0].voices == 2);
  REQUIRE(two[0].falls.size() == 2);
  CHECK(two[0].falls[0].voices == std::vector<std::string>{"ngo"});
  CHECK(two[0].falls[0].answers == std::vector<std::string>{"claimed"});

  add(record, "times", "2004-01-05");
  const auto three = look(record).fragility;
  CHECK(three[0].falls.size() == 3);
  CHECK(three[0].falls[0].voices.size() == 2);
  CHECK_FALSE(three[0].gave_up);
}

TEST_CASE("what only its own side says is named until somebody outside bears it out") {
  auto record = centre();
  add(record, "moi", "2004-01-05");
  CHECK(look(record).fragility[0].own_word == std::vector<std::string>{"f0"});
  add(record, "post", "2004-01-07");
  CHECK(look(record).fragility[0].own_word.empty());
}
