// SPDX-License-Identifier: Apache-2.0
// The conformance suite of the rule language: every pack of tests/conformance against the tests
// beside it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <map>

#include "app/app.h"
#include "root.h"

namespace sanya::app {
namespace {

const std::string kFolder = "tests/conformance";

std::unique_ptr<Disk> below_root(const std::string& path) {
  return folder(root_path() + "/" + path);
}

std::vector<std::string> packs() {
  auto found = below_root(kFolder)->glob("*.yaml");
  REQUIRE(found);
  std::vector<std::string> paths;
  for (const auto& name : *found) {
    if (name == "ladders.yaml" || name.ends_with(".test.yaml")) continue;
    paths.push_back(kFolder + "/" + name);
  }
  return paths;
}

std::string told(const TestOutcome& outcome) {
  std::string text = outcome.file + ": " + outcome.name + "\n";
  for (const auto& line : outcome.mismatches) text += "  " + line + "\n";
  for (const auto& line : outcome.proof) text += "    " + line + "\n";
  return text;
}

}  // namespace

TEST_CASE("the rule language means what its conformance suite says", "[conformance]") {
  const auto paths = packs();
  const auto tested = rules_test(below_root, {}, paths);
  REQUIRE(tested);
  CHECK_FALSE(tested->faults.has_errors());
  CHECK(tested->files.size() == paths.size());

  std::string failed;
  std::map<std::string, int> times_told;
  for (const auto& outcome : tested->outcomes) {
    ++times_told[outcome.file + ": " + outcome.name];
    if (!outcome.passed) failed += told(outcome);
  }
  CHECK(failed == "");
  CHECK(std::all_of(times_told.begin(), times_told.end(),
                    [](const auto& entry) { return entry.second == 1; }));
  CHECK(tested->outcomes.size() >= 240);
  std::cout << "conformance: " << tested->outcomes.size() << " tests of " << paths.size()
            << " packs\n";
}

}  // namespace sanya::app
