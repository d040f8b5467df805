// SPDX-License-Identifier: Apache-2.0
// Any bytes as a rule pack: no crash, and either faults or a pack that can be asked.
#include <cstdlib>

#include "fuzz.h"
#include "rules/rules.h"

using namespace sanya;

namespace {

// One action with one finding: enough for each kind of row to be looked at.
record::Record small_record() {
  record::Record record;
  record.tracker.id = "t";
  record.institutions = {{.id = "ministry", .sector = record::Sector::ministry, .country = "XA"},
                         {.id = "post", .sector = record::Sector::media}};
  record.indicators = {{.id = "share", .decimals = 1}};
  const auto day = *DateField::parse("2020-05");
  record.sources = {{.id = "s", .publisher = "post", .published = day}};
  record::Action action{.id = "p/a", .pledge = "p", .kind = "building"};
  action.owners.lead = {"ministry"};
  action.due = *DateField::parse("2021");
  action.recurrence = record::Recurrence{.every = {.months = 12}};
  record.pledges = {{.id = "p", .made_by = "ministry", .made_on = *DateField::parse("2019-01-01")}};
  record.pledges[0].actions = {std::move(action)};
  record.findings = {{.id = "f",
                      .source = "s",
                      .claimant = "post",
                      .about = {{.action = "p/a", .pledge = "p", .milestone = "built"}}}};
  record.readings = {{.id = "r",
                      .indicator = "share",
                      .source = "s",
                      .claimant = "post",
                      .action = "p/a",
                      .pledge = "p",
                      .low = 1,
                      .high = 2}};
  return record;
}

record::Ladders small_ladders() {
  record::Ladder ladder{.id = "building"};
  ladder.milestones = {{.id = "built", .stage = record::Stage::delivered, .once = true}};
  return {ladder};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Diagnostics faults;
  const auto tree =
      tree::parse_yaml(std::make_shared<const Source>(Source{
                           "pack.yaml", std::string(reinterpret_cast<const char*>(data), size)}),
                       faults);
  if (!tree) return 0;
  static const record::Record record = small_record();
  const auto pack = rules::read_pack(*tree, small_ladders(), record, "pack.yaml", faults);
  if (!pack) {
    if (!faults.has_errors()) std::abort();
    return 0;
  }
  const rules::Asked asked{.as_of = day(2022, 1, 1), .worlds = 50};
  const auto verdicts = rules::evaluate(record, *pack, asked, faults);
  for (const auto& verdict : verdicts.all) {
    if (verdict.answer.empty() && verdict.rests_on.empty()) std::abort();
  }
  rules::gaps(record, *pack, asked, verdicts);
  return 0;
}
