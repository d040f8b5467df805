// SPDX-License-Identifier: Apache-2.0
// The checker against packs that each have one defect, and against good ones.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>

#include "rules_reading.h"

using namespace sanya;

namespace {

// "12 unreachable-rule", one for each finding; texts for people are no matter here.
using Findings = std::multiset<std::string>;

Findings found_in(const std::string& text, const record::Ladders& ladders) {
  Diagnostics faults;
  const auto tree = parsed(text, "p.yaml", faults);
  REQUIRE(tree);
  const record::Record declared;
  const auto pack = rules::read_pack(*tree, ladders, declared, "p.yaml", faults);
  INFO(render(faults));
  REQUIRE(pack);
  rules::examine(*pack, declared, faults);
  Findings found;
  for (const auto& fault : faults.all()) {
    if (fault.fault == Fault::missing_text) continue;
    found.insert(fmt::format("{} {}", fault.place.line, name(fault.fault)));
  }
  return found;
}

// What the comments `# fault: NAME` at the ends of lines say.
Findings seeded_in(const std::string& text) {
  Findings seeded;
  std::istringstream lines(text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const std::string mark = "# fault: ";
    const auto at = line.find(mark);
    if (at != std::string::npos) {
      seeded.insert(fmt::format("{} {}", number, line.substr(at + mark.size())));
    }
  }
  return seeded;
}

std::vector<std::string> bad_packs() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(root_path() + "/tests/bad_packs")) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("each seeded defect is found at its line, and nothing else", "[checker]") {
  const auto ladders = house_ladders();
  const auto paths = bad_packs();
  CHECK(paths.size() >= 25);
  for (const auto& path : paths) {
    INFO(path);
    const auto text = read_bytes(path);
    REQUIRE(text);
    CHECK_FALSE(seeded_in(*text).empty());
    CHECK(found_in(*text, ladders) == seeded_in(*text));
  }
}

TEST_CASE("nothing is found in the house pack, and each of its rules has a witness", "[checker]") {
  const auto text = read_bytes(root_path() + "/rules/house.yaml");
  REQUIRE(text);
  CHECK(found_in(*text, house_ladders()) == Findings{});
  Diagnostics faults;
  const auto tree = parsed(*text, "house.yaml", faults);
  const auto pack = rules::read_pack(*tree, house_ladders(), {}, "house.yaml", faults);
  REQUIRE(pack);
  for (const auto& each : rules::witnesses(*pack, {}, {})) {
    const auto& question = pack->questions[static_cast<std::size_t>(each.question)];
    INFO(question.name << ", rule " << each.rule + 1);
    CHECK(each.witness.has_value());
  }
}

TEST_CASE("a witness is no larger than the rule takes", "[checker]") {
  Diagnostics faults;
  const auto tree = parsed(
      "pack: p\nversion: 1.0.0\nlanguage: 1\n"
      "measures: {n: {count: voice, where: {bearing: contradicts}}}\n"
      "questions:\n  q:\n    scale: [many, none]\n    rules:\n"
      "      - {answer: many, when: [n > 2]}\n      - {answer: none, otherwise: true}\n",
      "p.yaml", faults);
  const auto pack = rules::read_pack(*tree, house_ladders(), {}, "p.yaml", faults);
  REQUIRE(pack);
  const auto all = rules::witnesses(*pack, {}, {.question = "q", .answer = "many"});
  REQUIRE(all.size() == 1);
  REQUIRE(all.front().witness);
  CHECK(all.front().witness->record.findings.size() == 3);
  CHECK(all.front().witness->unit == "pledge/act");
}
