// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "rules_reading.h"

using namespace sanya;

namespace {

std::string faults_of(const std::string& milestones) {
  Diagnostics faults;
  auto tree =
      parsed("ladders:\n  - id: road\n    label: {en: Road}\n    milestones:\n" + milestones,
             "ladders.yaml", faults);
  REQUIRE(tree);
  rules::read_ladders(*tree, faults);
  return places(faults, true);
}

}  // namespace

TEST_CASE("the house's ladders are read without a fault, and cover the eight kinds") {
  Diagnostics faults;
  auto text = read_bytes(root_path() + "/rules/ladders.yaml");
  REQUIRE(text);
  auto tree = parsed(*text, "rules/ladders.yaml", faults);
  REQUIRE(tree);
  auto ladders = rules::read_ladders(*tree, faults);
  CHECK(render(faults) == "");
  std::string ids;
  for (const auto& ladder : ladders) ids += ladder.id + " ";
  CHECK(ids == "legislation treaty building service campaign staffing monitoring measure ");
  const auto* law = record::find_ladder(ladders, "legislation");
  REQUIRE(law);
  const auto* adopted = law->milestone("adopted");
  REQUIRE(adopted);
  CHECK(adopted->stage == record::Stage::started);
  CHECK(adopted->once);
  CHECK(adopted->official);
  CHECK(adopted->label.in("en") == "adopted by the (lower) house");
  const auto* repealed = law->milestone("repealed");
  REQUIRE(repealed);
  CHECK_FALSE(repealed->stage);
  CHECK(repealed->effect == record::Effect::undoes);
}

TEST_CASE("every ladder of the house reaches delivery and can end otherwise") {
  for (const auto& ladder : house_ladders()) {
    INFO(ladder.id);
    bool delivered = false;
    bool ends = false;
    for (const auto& milestone : ladder.milestones) {
      delivered |= milestone.stage == record::Stage::delivered;
      ends |= milestone.effect == record::Effect::ends;
    }
    CHECK(delivered);
    CHECK(ends);
  }
}

TEST_CASE("a milestone has either a stage or an effect") {
  CHECK(faults_of("      - {id: a, label: x, stage: started, effect: ends}\n") ==
        "5:9 contrary-keys\n");
  CHECK(faults_of("      - {id: a, label: x}\n") == "5:9 missing-key\n");
}

TEST_CASE("stages of a ladder rise") {
  CHECK(faults_of("      - {id: a, label: x, stage: started}\n"
                  "      - {id: b, label: x, effect: ends}\n"
                  "      - {id: c, label: x, stage: planned}\n") == "7:9 wrong-order\n");
}

TEST_CASE("a milestone stands once on a ladder, under a word that is known") {
  CHECK(faults_of("      - {id: a, label: x, stage: started}\n"
                  "      - {id: a, label: x, stage: started}\n") == "6:9 duplicate-id\n");
  CHECK(faults_of("      - {id: a, label: x, stage: begun}\n") == "5:34 bad-word\n");
  CHECK(faults_of("      - {id: a, label: x, stage: started, one: true}\n") ==
        "5:43 unknown-key\n");
}

TEST_CASE("two ladders of one id are a fault") {
  Diagnostics faults;
  auto tree = parsed(
      "ladders:\n"
      "  - {id: a, label: x, milestones: [{id: m, label: x, stage: started}]}\n"
      "  - {id: a, label: x, milestones: [{id: m, label: x, stage: started}]}\n",
      "ladders.yaml", faults);
  REQUIRE(tree);
  CHECK(rules::read_ladders(*tree, faults).size() == 1);
  CHECK(places(faults) == "3:5 duplicate-id\n");
}

TEST_CASE("a ladder's canonical text does not change with its layout") {
  Diagnostics faults;
  auto first = parsed(
      "ladders: [{id: a, label: x, milestones: [{id: m, label: x, once: true, stage: started}]}]",
      "a", faults);
  auto second = parsed(
      "ladders:\n- label: x\n  id: a\n  milestones:\n  - stage: started\n    once: true\n    "
      "label: x\n    id: m\n",
      "b", faults);
  REQUIRE((first && second));
  auto a = rules::read_ladders(*first, faults);
  auto b = rules::read_ladders(*second, faults);
  CHECK(a.front().canonical == b.front().canonical);
  CHECK_FALSE(a.front().canonical.empty());
}
