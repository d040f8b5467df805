// SPDX-License-Identifier: Apache-2.0
// A record that went through objects, or through YAML, is judged as the files were.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "app/app.h"
#include "load_objects.h"
#include "root.h"
#include "rules/rules.h"

namespace sanya::app {
namespace {

Opened opened(const std::string& tracker, const std::string& pack) {
  const auto below_root = [](const std::string& path) { return folder(root_path() + "/" + path); };
  auto made = open(below_root, {.tracker = tracker, .pack = pack});
  REQUIRE(made);
  INFO(render(made->faults));
  REQUIRE(!made->faults.has_errors());
  REQUIRE(made->pack);
  return *std::move(made);
}

// What is answered, and what each answer rests on.
std::string told(const record::Record& record, const Opened& opened, Day as_of, bool proofs) {
  Diagnostics faults;
  std::string text;
  const auto verdicts =
      rules::evaluate(record, *opened.pack, {.as_of = as_of, .proofs = proofs}, faults);
  for (const record::Verdict& one : verdicts.all) {
    text += fmt::format("{} {} {} {} {}", one.unit, one.question, one.answer, one.value,
                        one.because.in("en"));
    for (const record::Alternative& other : one.alternatives) text += " or " + other.answer;
    for (const record::Cited& cited : one.cited()) text += fmt::format(" {}", cited.id);
    text += "\n";
  }
  return text + render(faults);
}

void check_tracker(const std::string& tracker, const std::string& pack,
                   const std::vector<Day>& days) {
  const Opened files = opened(tracker, pack);
  const std::vector<load::Object> all = load::objects(files.record);
  const record::Record kept = load::objects_law::back(all, files.ladders);
  CHECK(load::objects_law::show(kept) == load::objects_law::show(files.record));
  Diagnostics faults;
  const auto yaml = load::load(*in_memory({{"commitments.yaml", load::yaml_of(all)}}),
                               "commitments.yaml", files.ladders, faults);
  REQUIRE(yaml);
  INFO(render(faults));
  CHECK(!faults.has_errors());
  CHECK(load::objects_law::show(yaml->record) == load::objects_law::show(files.record));
  for (const Day as_of : days) {
    const bool proofs = as_of == days.back();
    CHECK(told(kept, files, as_of, proofs) == told(files.record, files, as_of, proofs));
  }
}

}  // namespace

TEST_CASE("the Cambodian tracker is the same from its objects, and judged alike") {
  check_tracker("", "rules/house.yaml",
                {day(2005, 1, 1), day(2012, 7, 1), day(2019, 12, 31), day(2024, 6, 30)});
}

TEST_CASE("so is the tracker of the stories") {
  check_tracker("tests/stories/water", "rules/house.yaml", {day(2016, 1, 1), day(2024, 6, 30)});
}

}  // namespace sanya::app
