// SPDX-License-Identifier: Apache-2.0
// Packs of other trackers' methods, written before the language was: its grammar takes them all.
#include <catch2/catch.hpp>

#include "rules_reading.h"

using namespace sanya;

namespace {

// The ladders, indicators and attributes that the sketches take for granted.
record::Ladders sketch_ladders() {
  record::Ladders ladders = house_ladders();
  record::Ladder bill;
  bill.id = "bill";
  ladders.push_back(bill);
  bill.id = "bill-cl";
  for (const char* step :
       {"first_stage", "insistence", "veto", "second_stage", "third_stage", "mixed_commission",
        "constitutional_tribunal", "presidential_approval", "published", "rejected", "withdrawn"}) {
    record::Milestone milestone;
    milestone.id = step;
    milestone.stage = record::Stage::started;
    bill.milestones.push_back(milestone);
  }
  ladders.push_back(bill);
  return ladders;
}

record::Record sketch_record() {
  record::Record record;
  auto attribute = [&](record::AttributeDeclaration::On on, const char* name,
                       record::Attribute::Type type = record::Attribute::Type::text) {
    record::AttributeDeclaration declaration;
    declaration.on = on;
    declaration.name = name;
    declaration.type = type;
    record.tracker.attributes.push_back(declaration);
  };
  using On = record::AttributeDeclaration::On;
  for (const char* name : {"area", "ptype", "category", "response", "session"}) {
    attribute(On::action, name);
  }
  attribute(On::action, "testable", record::Attribute::Type::flag);
  attribute(On::pledge, "source_type");
  attribute(On::finding, "act");
  auto indicator = [&](const char* id, std::vector<std::string> scale) {
    record::Indicator added;
    added.id = id;
    added.scale = std::move(scale);
    record.indicators.push_back(added);
  };
  indicator("nz-status", {"not-delivered", "abandoned", "superseded", "in-progress", "partly",
                          "largely", "delivered"});
  indicator("ogp-specificity", {"none", "low", "medium", "high"});
  indicator("ogp-potential-impact", {"none", "minor", "moderate", "transformative"});
  indicator("ogp-value", {"access", "participation", "accountability"});
  indicator("sanction-certain", {"false", "true"});
  record::put_in_order(record);
  return record;
}

}  // namespace

TEST_CASE("the grammar takes the sketches of nine methods") {
  const char* names[] = {"1-ddah", "2-nz",  "3-trump",     "4-utlovat", "5-politifact",
                         "6-ogp",  "7-upr", "8-polimetre", "9-house"};
  int skipped = 0;
  for (const char* name : names) {
    std::string path = fmt::format("{}/packs/{}.yaml", shared_path(), name);
    auto text = read_bytes(path);
    if (!text) {
      ++skipped;
      continue;
    }
    INFO(name);
    Diagnostics faults;
    auto tree = parsed(*text, std::string(name) + ".yaml", faults);
    REQUIRE(tree);
    auto pack = rules::read_pack(*tree, sketch_ladders(), sketch_record(), name, faults);
    Diagnostics errors;
    for (const auto& fault : faults.all()) {
      if (fault.severity == Severity::error) errors.add(fault);
    }
    CHECK(render(errors) == "");
    CHECK(pack.has_value());
  }
  if (skipped > 0) WARN(skipped << " of 9 sketches skipped: not at " << shared_path());
}
