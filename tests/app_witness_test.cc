// SPDX-License-Identifier: Apache-2.0
// Witnesses as they are printed: rule tests that pass, and that together reach every rule.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>

#include "app/app.h"
#include "root.h"

namespace sanya::app {
namespace {

std::unique_ptr<Disk> at_root(const std::string& path) { return folder(root_path() + "/" + path); }

std::string bytes(const std::string& path) {
  const auto text = at_root("")->read(path, 1 << 20);
  REQUIRE(text);
  return *text;
}

// The witnesses of the pack at `path`, run as rule tests beside it.
Tested tested(const std::string& path, const std::string& ladders) {
  const auto answered = rules_witness(at_root, {}, path, "");
  const auto* result = std::get_if<Result<Witnessed>>(&answered);
  REQUIRE(result);
  REQUIRE(*result);
  const auto& witnessed = **result;
  REQUIRE(witnessed.readable);
  INFO(witnessed.tests);
  const std::map<std::string, std::string> files{{path.substr(path.rfind('/') + 1), bytes(path)},
                                                 {"ladders.yaml", bytes(ladders)},
                                                 {"witness.test.yaml", witnessed.tests}};
  const auto done = rules_test([&](const std::string&) { return in_memory(files); }, {},
                               {path.substr(path.rfind('/') + 1)});
  REQUIRE(done);
  INFO(render(done->faults));
  CHECK_FALSE(done->faults.has_errors());
  for (const auto& outcome : done->outcomes) {
    INFO(outcome.name);
    CHECK(outcome.passed);
  }
  return *done;
}

}  // namespace

TEST_CASE("each witness of the house pack is a test that passes, and they reach every rule",
          "[checker]") {
  const auto done = tested("rules/house.yaml", "rules/ladders.yaml");
  REQUIRE_FALSE(done.coverage.empty());
  for (const auto& rule : done.coverage) {
    INFO(rule.question << " " << rule.answer << " line " << rule.place.line);
    CHECK(rule.reached > 0);
  }
}

TEST_CASE("witnesses of the conformance suite's packs are tests that pass", "[checker]") {
  for (const char* name : {"conditions", "lookup", "periods", "time", "worlds"}) {
    INFO(name);
    tested(std::string("tests/conformance/") + name + ".yaml", "tests/conformance/ladders.yaml");
  }
}

}  // namespace sanya::app
