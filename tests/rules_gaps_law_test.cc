// SPDX-License-Identifier: Apache-2.0
// Law 4: with the operations of a gap carried out on the record, its answer is given in every
// world, and with no part of them; and what fragility says falls, falls, and nothing smaller does.
// Judged by the naive evaluator on random records. seeds.h says on how many cases.
#include <algorithm>
#include <bit>
#include <cstdlib>
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "oracle/generate.h"
#include "oracle/naive.h"
#include "oracle/show.h"
#include "rules/rules.h"
#include "seeds.h"
#include "tree/tree.h"

using namespace sanya;

namespace {

constexpr std::int64_t kMostWorlds = 3000;

struct GapCase {
  record::Record record;
  std::string text;
  std::optional<rules::Pack> pack;
  rules::Asked asked;
};

// A scale in which every answer is better than the next, and none is closed.
std::string with_scale(std::string pack) {
  const auto question = pack.find("  last_q:");
  const auto open = pack.find("scale: [", question);
  if (question == std::string::npos || open == std::string::npos) return pack;
  const auto close = pack.find(']', open);
  std::string scale = "scale: {";
  std::string last;
  const auto words = pack.substr(open + 8, close - open - 8);
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(", ", at), words.size());
    const auto word = words.substr(at, end - at);
    if (!last.empty()) scale += fmt::format("{}: {{better_than: {}}}, ", last, word);
    last = word;
    at = end + 2;
  }
  return pack.replace(open, close - open + 1, scale + last + ": {}}");
}

GapCase random_gap_case(std::uint64_t seed) {
  oracle::Random random(seed);
  GapCase one{.record = oracle::random_record(random)};
  one.text = with_scale(oracle::random_pack(random));
  one.asked = oracle::random_question(random);
  Diagnostics faults;
  const auto source = std::make_shared<const Source>(Source{"pack.yaml", one.text});
  const auto tree = tree::parse_yaml(source, faults);
  REQUIRE(tree);
  one.pack = rules::read_pack(*tree, oracle::ladders(), one.record, "pack.yaml", faults);
  if (one.pack) one.pack->headline = "last_q";
  return one;
}

int question_of(const GapCase& one, const std::string& name) {
  for (std::size_t q = 0; q < one.pack->questions.size(); ++q) {
    if (one.pack->questions[q].name == name) return static_cast<int>(q);
  }
  return -1;
}

// Every answer that some world gives; nothing where there are too many worlds to walk through.
std::optional<std::set<std::string>> answers(const GapCase& one, const record::Record& record,
                                             const std::string& action,
                                             const std::string& question) {
  const oracle::Facts facts(record, *one.pack, one.asked);
  if (facts.worlds() > kMostWorlds) return std::nullopt;
  int index = 0;
  while (facts.actions()[static_cast<std::size_t>(index)]->id != action) ++index;
  const int number = question_of(one, question);
  std::set<std::string> found;
  oracle::each_world(facts, [&](const oracle::World& world) {
    oracle::InWorld in_world(facts, world);
    const int answer = in_world.answer({rules::Unit::action, index, 0}, number);
    found.insert(one.pack->questions[static_cast<std::size_t>(number)]
                     .scale[static_cast<std::size_t>(answer)]
                     .word);
  });
  return found;
}

// One day of those named, so that a world need not be walked through for each.
record::Operation on_one_day(record::Operation operation, bool first) {
  if (operation.on.first == kNoEarliest) operation.on.first = operation.on.last;
  if (first) operation.on.last = operation.on.first;
  if (!first) operation.on.first = operation.on.last;
  return operation;
}

// A voice at a time.
std::vector<record::Operation> apart(const record::Gap& gap) {
  std::vector<record::Operation> all;
  for (auto operation : gap.operations) {
    const int voices = operation.voices;
    operation.voices = 1;
    for (int voice = 0; voice < voices; ++voice) all.push_back(operation);
  }
  return all;
}

record::Record with(const GapCase& one, const std::string& action,
                    const std::vector<record::Operation>& operations, bool first) {
  auto record = one.record;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    record = rules::with_operation(std::move(record), action, on_one_day(operations[i], first),
                                   one.asked, static_cast<int>(i));
  }
  return record;
}

std::string told(const GapCase& one, const record::Gap& gap, const std::set<std::string>& found,
                 const std::string& what) {
  std::string text = fmt::format("{}: {} of {}; worlds give {}\n", what, gap.answer, gap.unit,
                                 fmt::join(found, ", "));
  for (const auto& step : gap.steps) text += "  - " + step.in("en") + "\n";
  return text + "as of " + to_text(one.asked.as_of) + " published by " +
         (one.asked.published_by ? to_text(*one.asked.published_by) : "-") + "\n" +
         oracle::show(one.record) + one.text;
}

int tried = 0;

std::string gap_fault(const GapCase& one, const record::Gap& gap) {
  const auto all = apart(gap);
  const std::set<std::string> wanted = {gap.answer};
  for (const bool first : {true, false}) {
    const auto found = answers(one, with(one, gap.unit, all, first), gap.unit, gap.question);
    if (!found) return "";
    if (*found != wanted) return told(one, gap, *found, "applied, it does not give");
  }
  const std::size_t whole = (std::size_t{1} << all.size()) - 1;
  for (std::size_t bits = 0; bits < whole; ++bits) {
    // of many, those parts alone that leave out one
    if (all.size() > 5 && std::popcount(bits) + 1 < static_cast<int>(all.size())) continue;
    std::vector<record::Operation> part;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if ((bits >> i) & 1) part.push_back(all[i]);
    }
    const auto found = answers(one, with(one, gap.unit, part, false), gap.unit, gap.question);
    if (found && *found == wanted) return told(one, gap, *found, "a part of it gives");
  }
  ++tried;
  return "";
}

record::Record silenced(const GapCase& one, const std::string& action,
                        const std::vector<std::string>& voices) {
  auto less = one.record;
  const auto* unit = one.record.action(action);
  const auto silent = [&](const std::string& claimant, const std::string& source) {
    const auto voice = rules::voice(one.record, claimant, *one.record.source(source));
    return std::find(voices.begin(), voices.end(), voice) != voices.end();
  };
  for (auto& finding : less.findings) {
    if (!silent(finding.claimant, finding.source)) continue;
    std::erase_if(finding.about, [&](const auto& about) { return about.action == action; });
  }
  std::erase_if(less.readings, [&](const auto& reading) {
    return (reading.action == action ||
            (unit->target && unit->target->indicator == reading.indicator)) &&
           silent(reading.claimant, reading.source);
  });
  return less;
}

std::string fragility_fault(const GapCase& one, const record::Fragility& fragility) {
  const auto now = answers(one, one.record, fragility.unit, fragility.question);
  if (!now) return "";
  for (const auto& fall : fragility.falls) {
    const auto then = answers(one, silenced(one, fragility.unit, fall.voices), fragility.unit,
                              fragility.question);
    if (then && *then != std::set(fall.answers.begin(), fall.answers.end())) {
      return fmt::format("without {} it is another answer", fmt::join(fall.voices, ", "));
    }
  }
  std::set<std::string> voices;
  for (const auto& finding : one.record.findings) {
    for (const auto& about : finding.about) {
      if (about.action != fragility.unit) continue;
      voices.insert(rules::voice(one.record, finding.claimant, *one.record.source(finding.source)));
    }
  }
  for (const auto& voice : voices) {
    const auto then =
        answers(one, silenced(one, fragility.unit, {voice}), fragility.unit, fragility.question);
    if (!then || *then == *now) continue;
    const bool named = std::any_of(
        fragility.falls.begin(), fragility.falls.end(),
        [&](const auto& fall) { return fall.voices == std::vector<std::string>{voice}; });
    if (!named) return fmt::format("it falls without {} alone, and that is not said", voice);
  }
  return "";
}

void hold(const char* name, std::uint64_t few, const auto& law) {
  for (const auto seed : seeds(few)) {
    const auto one = random_gap_case(seed);
    INFO("law of " << name << ", SANYA_SEED=" << seed);
    if (!one.pack) FAIL("the generator wrote a pack with faults:\n" << one.text);
    Diagnostics faults;
    const auto verdicts = rules::evaluate(one.record, *one.pack, one.asked, faults);
    const std::string fault = law(one, verdicts);
    if (!fault.empty()) FAIL(fault);
  }
  SUCCEED(name);
}

}  // namespace

TEST_CASE("law of gaps: each gives its answer, and no part of it does", "[laws]") {
  tried = 0;
  int all = 0;
  hold("gaps", 1500, [&](const GapCase& one, const record::Verdicts& verdicts) {
    for (const auto& gap : rules::gaps(one.record, *one.pack, one.asked, verdicts)) {
      if (gap.operations.empty()) continue;
      ++all;
      const auto fault = gap_fault(one, gap);
      if (!fault.empty()) return fault;
    }
    return std::string();
  });
  WARN(fmt::format("{} of {} gaps held against every world", tried, all));
  const auto cases = static_cast<int>(seeds(1500).size());
  CHECK((cases == 1 || tried * 10 > cases));
}

TEST_CASE("law of fragility: what is said to fall falls, and no voice less", "[laws]") {
  hold("fragility", 500, [&](const GapCase& one, const record::Verdicts& verdicts) {
    for (const auto& fragility : rules::fragility(one.record, *one.pack, one.asked, verdicts)) {
      const auto fault = fragility_fault(one, fragility);
      if (!fault.empty()) {
        return fault + "\nof " + fragility.unit + " as of " + to_text(one.asked.as_of) + "\n" +
               oracle::show(one.record) + one.text;
      }
    }
    return std::string();
  });
}
