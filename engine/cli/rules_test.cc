// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/session.h"

namespace sanya::cli {
namespace {

using app::Tested;

std::size_t failures(const Tested& tested) {
  return static_cast<std::size_t>(std::count_if(tested.outcomes.begin(), tested.outcomes.end(),
                                                [](const auto& each) { return !each.passed; }));
}

bool covered(const app::RuleCoverage& rule) { return rule.reached > 0 && rule.missed > 0; }

std::size_t uncovered(const Tested& tested) {
  return static_cast<std::size_t>(std::count_if(tested.coverage.begin(), tested.coverage.end(),
                                                [](const auto& each) { return !covered(each); }));
}

void tell_coverage(Page& page, const Tested& tested) {
  for (const auto& rule : tested.coverage) {
    if (covered(rule)) continue;
    page.wrapped("", fmt::format("{}:{}: {} of {}: {}", rule.pack, rule.place.line, rule.answer,
                                 rule.question,
                                 rule.reached == 0 && rule.missed == 0 ? "no test tries it"
                                 : rule.reached == 0                   ? "no test reaches it"
                                                                       : "no test misses it"));
  }
}

std::string as_table(const Call& call, const Tested& tested) {
  Page page = prose(call);
  for (const auto& outcome : tested.outcomes) {
    if (outcome.passed) continue;
    page.wrapped("", outcome.file + ": " + outcome.name);
    for (const auto& line : outcome.mismatches) page.wrapped("  ", line);
    for (const auto& line : outcome.proof) page.line("    " + line);
  }
  if (call.arguments.has("coverage")) tell_coverage(page, tested);
  page.line(fmt::format("{} of {} passed in {}", tested.outcomes.size() - failures(tested),
                        counted(tested.outcomes.size(), "test"),
                        counted(tested.files.size(), "file")));
  page.line(fmt::format("reached by a test and missed by another: {} of {}",
                        tested.coverage.size() - uncovered(tested),
                        counted(tested.coverage.size(), "rule")));
  return page.text();
}

std::string as_json(const Tested& tested) {
  Json json;
  json.object().member("schema_version", 1).key("tests").list();
  for (const auto& outcome : tested.outcomes) {
    json.object().member("file", outcome.file).member("name", outcome.name);
    json.member("passed", outcome.passed).member("mismatches", outcome.mismatches);
    json.member("proof", outcome.proof).end();
  }
  json.end().key("coverage").list();
  for (const auto& rule : tested.coverage) {
    json.object().member("pack", rule.pack).member("question", rule.question);
    json.member("answer", rule.answer).member("line", rule.place.line);
    json.member("reached", rule.reached).member("missed", rule.missed).end();
  }
  return json.end().end().text();
}

std::string as_csv(const Tested& tested) {
  std::string text = csv_line({"file", "name", "passed", "mismatches"});
  for (const auto& outcome : tested.outcomes) {
    std::string mismatches;
    for (const auto& line : outcome.mismatches) {
      mismatches += (mismatches.empty() ? "" : "; ") + line;
    }
    text += csv_line({outcome.file, outcome.name, outcome.passed ? "yes" : "no", mismatches});
  }
  return text;
}

}  // namespace

int rules_test(const Call& call) {
  const auto tested =
      app::rules_test(call.world.folder, where_files(call), call.arguments.operands);
  if (!tested) return refused(call, tested.error());
  if (tested->faults.has_errors()) call.err << render(tested->faults);
  switch (format(call)) {
    case Format::json:
      call.out << as_json(*tested);
      break;
    case Format::csv:
      call.out << as_csv(*tested);
      break;
    case Format::table:
      call.out << as_table(call, *tested);
      break;
  }
  if (tested->outcomes.empty()) {
    call.err << "no test was found: tests of a pack stand beside it in *.test.yaml\n";
    return kFaults;
  }
  const bool lacking = call.arguments.has("coverage") && uncovered(*tested) > 0;
  return tested->faults.has_errors() || failures(*tested) > 0 || lacking ? kFaults : kDone;
}

}  // namespace sanya::cli
