// SPDX-License-Identifier: Apache-2.0
// Answers without proofs are those with proofs: on any day, with any number of threads.
// seeds.h says on how many cases.
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

rules::Pack read(const std::string& text, const record::Record& record) {
  Diagnostics faults;
  const auto source = std::make_shared<const Source>(Source{"pack.yaml", text});
  const auto tree = tree::parse_yaml(source, faults);
  REQUIRE(tree);
  auto pack = rules::read_pack(*tree, oracle::ladders(), record, "pack.yaml", faults);
  INFO(text << render(faults));
  REQUIRE(pack);
  return std::move(*pack);
}

rules::GivenAnswer as_given(const rules::Question& question, const record::Verdict& verdict) {
  rules::GivenAnswer given{.proved = verdict.proved};
  for (std::size_t a = 0; a < question.scale.size(); ++a) {
    const auto& word = question.scale[a].word;
    if (word == verdict.answer) given.answer = static_cast<std::int16_t>(a);
    bool named = word == verdict.answer;
    for (const auto& other : verdict.alternatives) named = named || other.answer == word;
    if (named) given.possible |= std::uint64_t{1} << a;
  }
  return given;
}

struct Tally {
  int compared = 0;
  int planned = 0;
};

void compare(const record::Record& record, const std::string& text, rules::Asked asked,
             Tally& tally) {
  const auto pack = read(text, record);
  rules::Answers answers(record, pack, asked);
  for (const Day as_of : {asked.as_of, Day{asked.as_of.number + 3}, day(2004, 1, 6)}) {
    asked.as_of = as_of;
    Diagnostics faults;
    const auto verdicts = rules::evaluate(record, pack, asked, faults);
    for (std::size_t q = 0; q < pack.questions.size(); ++q) {
      const auto& question = pack.questions[q];
      if (question.unit != rules::Unit::action || question.value >= 0) continue;
      std::vector<rules::GivenAnswer> expected;
      for (const auto& verdict : verdicts.all) {
        if (verdict.question == question.name) expected.push_back(as_given(question, verdict));
      }
      const auto number = static_cast<int>(q);
      tally.compared += static_cast<int>(expected.size());
      tally.planned += answers.planned(number);
      INFO(question.name << " as of " << to_text(as_of) << "\n" << oracle::show(record) << text);
      CHECK(answers.of_actions(number, as_of) == expected);
      CHECK(answers.of_actions(number, as_of, 3) == expected);
    }
  }
}

template <class MakePack>
Tally compare_many(const MakePack& make_pack) {
  Tally tally;
  for (const auto seed : seeds()) {
    INFO("SANYA_SEED=" << seed);
    oracle::Random random(seed);
    const auto record = oracle::random_record(random);
    const auto pack = make_pack(random);
    compare(record, pack, oracle::random_question(random), tally);
  }
  return tally;
}

}  // namespace

TEST_CASE("answers without proofs are those with proofs, for packs within a plan", "[laws]") {
  const auto tally = compare_many(oracle::random_flat_pack);
  CHECK(tally.planned * 3 > tally.compared);  // else little was tried
}

TEST_CASE("answers without proofs are those with proofs, for any pack", "[laws]") {
  const auto tally = compare_many(oracle::random_pack);
  CHECK(tally.compared > 0);
}
