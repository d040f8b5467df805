// SPDX-License-Identifier: Apache-2.0
// The law of increments: after any sequence of changes the answers kept are those of a fresh
// evaluation. seeds.h says on how many cases.
#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "oracle/generate.h"
#include "oracle/show.h"
#include "rules/rules.h"
#include "seeds.h"
#include "tree/tree.h"

using namespace sanya;

namespace {

std::optional<rules::Pack> read(const std::string& text, const record::Record& record) {
  Diagnostics faults;
  const auto source = std::make_shared<const Source>(Source{"pack.yaml", text});
  const auto tree = tree::parse_yaml(source, faults);
  if (!tree) return std::nullopt;
  return rules::read_pack(*tree, oracle::ladders(), record, "pack.yaml", faults);
}

std::vector<rules::Maintained::Share> shares(const std::vector<rules::GivenAnswer>& answers,
                                             std::size_t scale) {
  std::vector<rules::Maintained::Share> counted(scale);
  for (const auto& answer : answers) {
    for (std::size_t a = 0; a < scale; ++a) {
      const auto bit = std::uint64_t{1} << a;
      counted[a].possible += (answer.possible & bit) != 0;
      counted[a].certain += answer.possible == bit;
    }
  }
  return counted;
}

// What happened to a record, one after another, and whether the answers kept up.
void run(std::uint64_t seed, bool flat, int& changes) {
  oracle::Random random(seed);
  const auto whole = oracle::random_record(random);
  const auto text = flat ? oracle::random_flat_pack(random) : oracle::random_pack(random);
  auto asked = oracle::random_question(random);
  auto now = whole;
  std::vector<record::Finding> aside;
  for (std::size_t f = now.findings.size(); f-- > 0;) {
    if (!random.chance(50)) continue;
    aside.push_back(now.findings[f]);
    now.findings.erase(now.findings.begin() + static_cast<std::ptrdiff_t>(f));
  }
  const auto pack = read(text, whole);
  REQUIRE(pack);
  const auto question =
      std::find_if(pack->questions.begin(), pack->questions.end(), [](const auto& each) {
        return each.name == "last_q" && each.unit == rules::Unit::action && each.value < 0;
      });
  if (question == pack->questions.end()) return;
  const auto number = static_cast<int>(question - pack->questions.begin());
  rules::Maintained kept(now, *pack, asked, number);
  std::string story;
  for (int step = 0; step < 10; ++step) {
    const auto before = kept.answers();
    std::vector<int> changed;
    const int what = random.below(3);
    if (what == 0 && !aside.empty()) {
      story += "add " + aside.back().id + "\n";
      now.findings.push_back(aside.back());
      changed = kept.add(aside.back());
      aside.pop_back();
    } else if (what == 1 && !now.findings.empty()) {
      const auto out = random.below(static_cast<int>(now.findings.size()));
      const auto at = now.findings.begin() + out;
      story += "withdraw " + at->id + "\n";
      changed = kept.withdraw(at->id);
      now.findings.erase(at);
    } else {
      asked.as_of.number += random.between(1, 4);
      story += "move to " + to_text(asked.as_of) + "\n";
      changed = kept.move_to(asked.as_of);
    }
    auto fresh = now;
    record::put_in_order(fresh);
    const auto expected = rules::Answers(fresh, *pack, asked).of_actions(number, asked.as_of);
    INFO("SANYA_SEED=" << seed << "\n" << story << oracle::show(fresh) << text);
    REQUIRE(kept.answers() == expected);
    CHECK(kept.shares() == shares(expected, question->scale.size()));
    std::vector<int> differ;
    for (std::size_t a = 0; a < expected.size(); ++a) {
      if (!(before[a] == expected[a])) differ.push_back(static_cast<int>(a));
    }
    CHECK(changed == differ);
    changes += static_cast<int>(differ.size());
  }
}

void run_many(bool flat) {
  int changes = 0;
  const auto all = seeds();
  for (const auto seed : all) run(seed, flat, changes);
  CAPTURE(changes);
  const auto cases = static_cast<int>(all.size());
  CHECK((cases == 1 || changes > cases / 10));  // else nothing was put to the test
}

}  // namespace

TEST_CASE("law of increments: answers kept are fresh ones, for packs within a plan", "[laws]") {
  run_many(true);
}

TEST_CASE("law of increments: answers kept are fresh ones, for any pack", "[laws]") {
  run_many(false);
}

TEST_CASE("a source that withdraws another takes its findings out of what is kept") {
  oracle::Random random(7);
  auto record = oracle::random_record(random);
  const auto text = oracle::random_flat_pack(random);
  const auto pack = read(text, record);
  REQUIRE(pack);
  const rules::Asked asked{.as_of = day(2004, 2, 1)};
  for (const auto& withdrawn : record.sources) {
    record::SourceItem source = withdrawn;
    source.id = "withdrawal";
    source.retracts = {withdrawn.id};
    source.syndicated_from.clear();
    rules::Maintained kept(record, *pack, asked, 0);
    kept.add(source);
    auto fresh = record;
    fresh.sources.push_back(source);
    record::put_in_order(fresh);
    CHECK(kept.answers() == rules::Answers(fresh, *pack, asked).of_actions(0, asked.as_of));
  }
}
