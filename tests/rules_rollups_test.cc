// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "rules/rules.h"
#include "tree/tree.h"

using namespace sanya;

namespace {

constexpr const char* kPack = R"(pack: p
version: 1.0.0
language: 1
ladders: [measure]
measures: {any: {count: findings, label: {en: any}}}
questions:
  status:
    scale: [done, open]
    rules:
      - {answer: done, when: [any >= 1], because: {en: yes it is}}
      - {answer: open, otherwise: true, because: {en: it is not}}
rollups:
  done: {over: actions, of: status, share_of: [done], by: [[], [lead]], missing_points: counted}
)";

record::Action action(const std::string& id, std::vector<std::string> leads) {
  record::Action made{.id = "p/" + id, .pledge = "p", .kind = "measure"};
  made.owners.lead = std::move(leads);
  return made;
}

// Two actions of a pledge that announced five points; one is done.
record::Record record_of(const std::string& made_on) {
  record::Record record;
  record.institutions = {{.id = "moh", .sector = record::Sector::ministry},
                         {.id = "moi", .sector = record::Sector::ministry},
                         {.id = "post", .sector = record::Sector::media}};
  record.sources = {{.id = "s", .publisher = "post", .published = *DateField::parse("2010-01-01")}};
  record.pledges = {
      {.id = "p", .made_by = "moh", .made_on = *DateField::parse(made_on), .points_announced = 5}};
  record.pledges[0].actions = {action("both", {"moh", "moi"}), action("one", {"moi"})};
  record.findings = {{.id = "f",
                      .source = "s",
                      .claimant = "post",
                      .about = {{.action = "p/both", .pledge = "p", .milestone = "done"}}}};
  return record;
}

std::vector<record::RollupTable> rolled_up(const std::string& made_on) {
  Diagnostics faults;
  record::Ladder ladder{.id = "measure"};
  ladder.milestones = {{.id = "done", .stage = record::Stage::delivered}};
  const auto tree =
      tree::parse_yaml(std::make_shared<const Source>(Source{"pack.yaml", kPack}), faults);
  const auto record = record_of(made_on);
  const auto pack = rules::read_pack(*tree, {ladder}, record, "pack.yaml", faults);
  INFO(render(faults));
  REQUIRE(pack);
  return rules::evaluate(record, *pack, {.as_of = day(2012, 1, 1)}, faults).rollups;
}

}  // namespace

TEST_CASE("announced points that nobody knows stand in the total's denominator") {
  const auto total = rolled_up("2009-01-01")[0].rows[0];
  CHECK(total.low == 1);
  CHECK(total.among == 5);
  CHECK(total.missing_points == 3);
  CHECK(total.share == "20%");
}

TEST_CASE("points of a pledge made later are not missing yet") {
  const auto total = rolled_up("2013-01-01")[0].rows[0];
  CHECK(total.among == 2);
  CHECK(total.missing_points == 0);
}

TEST_CASE("points of a pledge that may have been made make the denominator a range") {
  const auto total = rolled_up("2012~")[0].rows[0];
  CHECK(total.among == 2);
  CHECK(total.among_high == 5);
  CHECK(total.share == "20% to 50%");
}

TEST_CASE("an action with two leads counts once under each and once in the total") {
  const auto tables = rolled_up("2009-01-01");
  REQUIRE(tables[1].rows.size() == 2);
  CHECK(tables[1].rows[0].keys == std::vector<std::string>{"moh"});
  CHECK(tables[1].rows[0].among == 1);
  CHECK(tables[1].rows[1].low == 1);
  CHECK(tables[1].rows[1].among == 2);
  CHECK(tables[1].rows[1].share == "50%");
}
