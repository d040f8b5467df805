// SPDX-License-Identifier: Apache-2.0
// For each better answer, the smallest sets of operations that give it, or why none could.
#include <algorithm>
#include <optional>

#include "rules/extract.h"
#include "rules/gap_search.h"
#include "rules/gap_words.h"
#include "rules/position.h"
#include "rules/proof.h"
#include "rules/rules.h"

namespace sanya::rules {
namespace {

using record::Operation;

int answer_position(const Question& question, const std::string& word) {
  for (std::size_t a = 0; a < question.scale.size(); ++a) {
    if (question.scale[a].word == word) return static_cast<int>(a);
  }
  return -1;
}

// Whether `better` stands above `answer` on the scale.
bool is_better(const Question& question, int better, int answer) {
  for (std::size_t steps = 0; better >= 0 && steps <= question.scale.size(); ++steps) {
    better = question.scale[at(better)].better_than;
    if (better == answer) return true;
  }
  return false;
}

// Those better than one that is possible now and worse than none; none where all is closed.
std::vector<int> better_answers(const Question& question, const record::Verdict& verdict) {
  std::vector<int> possible = {answer_position(question, verdict.answer)};
  for (const auto& other : verdict.alternatives) {
    possible.push_back(answer_position(question, other.answer));
  }
  std::erase(possible, -1);
  const bool open = std::any_of(possible.begin(), possible.end(),
                                [&](int answer) { return !question.scale[at(answer)].closed; });
  std::vector<int> better;
  for (int answer = 0; open && answer < static_cast<int>(question.scale.size()); ++answer) {
    const bool above = std::any_of(possible.begin(), possible.end(),
                                   [&](int now) { return is_better(question, answer, now); });
    const bool below = std::any_of(possible.begin(), possible.end(),
                                   [&](int now) { return is_better(question, now, answer); });
    if (above && !below) better.push_back(answer);
  }
  return better;
}

void unite(std::vector<std::string>& into, const std::vector<std::string>& more) {
  for (const auto& one : more) {
    if (std::find(into.begin(), into.end(), one) == into.end()) into.push_back(one);
  }
}

// Whether two differ in nothing but who says it, or of which part it is said.
bool alike(const Operation& a, const Operation& b, bool parts) {
  if (parts && (a.parts.empty() || b.parts.empty())) return false;
  Operation as_b = a;
  if (parts) {
    as_b.parts = b.parts;
  } else {
    as_b.relations = b.relations;
    as_b.besides = b.besides;
  }
  return as_b == b;
}

// Makes one of two ways that differ in one operation only, and there in who says it or of which
// part: any of both will do.
bool united(Way& way, const Way& other, bool parts) {
  if (way.answer != other.answer || way.operations.size() != other.operations.size()) return false;
  std::optional<std::size_t> differs;
  for (std::size_t i = 0; i < way.operations.size(); ++i) {
    if (way.operations[i] == other.operations[i]) continue;
    if (differs || !alike(way.operations[i], other.operations[i], parts)) return false;
    differs = i;
  }
  if (!differs) return true;
  auto& one = way.operations[*differs];
  const auto& more = other.operations[*differs];
  unite(parts ? one.parts : one.relations, parts ? more.parts : more.relations);
  if (one.besides != more.besides) one.besides.clear();
  return true;
}

std::vector<Way> merged(const std::vector<Way>& ways) {
  std::vector<Way> all = ways;
  for (const bool parts : {false, true}) {
    std::vector<Way> fewer;
    for (const auto& way : all) {
      const bool taken = std::any_of(fewer.begin(), fewer.end(),
                                     [&](Way& earlier) { return united(earlier, way, parts); });
      if (!taken) fewer.push_back(way);
    }
    all = std::move(fewer);
  }
  return all;
}

bool holds_all(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::all_of(some.begin(), some.end(), [&](const auto& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  });
}

// Whether `a` asks for no more than `b`: an earlier step, or less of it, by anybody who would do
// for `b`, on any day that would do for `b`.
bool asks_no_more(const Operation& a, const Operation& b, const record::Ladder* ladder) {
  if (a == b) return true;
  const bool evidence = a.kind == Operation::Kind::evidence && b.kind == a.kind;
  if (!evidence || ladder == nullptr || a.official != b.official || a.voices > b.voices) {
    return false;
  }
  if (!holds_all(a.relations, b.relations) || b.on.first < a.on.first || a.on.last < b.on.last) {
    return false;
  }
  const auto* step = ladder->milestone(a.milestone);
  const auto* other = ladder->milestone(b.milestone);
  if (step == nullptr || other == nullptr) return false;
  if (step != other) return step < other;
  if (a.extent != b.extent) return a.extent == record::Extent::part;
  return a.parts.empty() || (!b.parts.empty() && holds_all(a.parts, b.parts));
}

// Without those ways to an answer that ask for more where less would do.
std::vector<Way> least_demanding(const std::vector<Way>& ways, const record::Ladder* ladder) {
  std::vector<Way> least;
  for (const auto& way : ways) {
    const bool too_much = std::any_of(ways.begin(), ways.end(), [&](const Way& other) {
      return other.answer == way.answer && other.operations.size() == way.operations.size() &&
             other.operations != way.operations &&
             std::equal(other.operations.begin(), other.operations.end(), way.operations.begin(),
                        [&](const auto& a, const auto& b) { return asks_no_more(a, b, ladder); });
    });
    if (!too_much) least.push_back(way);
  }
  return least;
}

class GapsOfAction {
 public:
  GapsOfAction(Bench& bench, const Pack& pack, int question, Reach& reach)
      : bench_(bench), pack_(pack), question_(question), reach_(reach) {}

  void tell(const std::vector<int>& better, std::vector<record::Gap>& gaps) {
    const auto ways = find_ways(bench_, pack_, question_, reach_, better);
    const auto of = [](const std::vector<int>& answers, int answer) {
      return std::find(answers.begin(), answers.end(), answer) != answers.end();
    };
    const auto all =
        least_demanding(merged(ways.found), find_ladder(pack_.ladders, bench_.action().kind));
    // what can be had is told; of what cannot, only what would be better still
    const auto something_better = [&](int answer) {
      return std::any_of(all.begin(), all.end(), [&](const Way& way) {
        return is_better(pack_.questions[at(question_)], way.answer, answer);
      });
    };
    for (const int answer : better) {
      const bool unfinished = of(ways.unfinished, answer);
      bool some = false;
      for (const auto& way : all) {
        if (way.answer != answer) continue;
        some = true;
        auto next = gap(answer, unfinished);
        say(way.operations, bench_.action(), bench_.alone(), pack_, bench_.last_day(), next);
        gaps.push_back(std::move(next));
      }
      if (some || something_better(answer)) continue;
      if (of(ways.beyond, answer)) {
        gaps.push_back(gap(answer, false));
        gaps.back().impossible = reason(answer);
      } else if (unfinished) {
        gaps.push_back(gap(answer, true));
      }
    }
  }

 private:
  record::Gap gap(int answer, bool gave_up) const {
    const auto& question = pack_.questions[at(question_)];
    return {.unit = bench_.action().id,
            .question = question.name,
            .answer = question.scale[at(answer)].word,
            .gave_up = gave_up};
  }

  record::LocalText reason(int answer) {
    const auto found = obstacles(bench_, pack_, question_, answer);
    bench_.lay({});
    if (!found.above.empty()) {
      auto because = Proofs(bench_.evaluation()).because(bench_.unit(), *found.above.back());
      if (!because.empty()) return because;
    }
    std::string tests;
    for (const auto* test : found.unmet) {
      if (tests.find(test->text) != std::string::npos) continue;
      tests += (tests.empty() ? "" : "; ") + test->text;
    }
    return unmet_in_words(tests, bench_.alone());
  }

  Bench& bench_;
  const Pack& pack_;
  int question_;
  Reach& reach_;
};

}  // namespace

std::vector<record::Gap> gaps(const record::Record& record, const Pack& pack, const Asked& asked,
                              const record::Verdicts& verdicts) {
  std::vector<record::Gap> all;
  Asked plain = asked;
  plain.proofs = false;
  const Extracts extracts(record);
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    const auto& question = pack.questions[q];
    if (question.name != pack.headline || question.unit != Unit::action || question.value >= 0) {
      continue;
    }
    Reach reach(pack, static_cast<int>(q));
    for (const auto& verdict : verdicts.all) {
      if (verdict.question != question.name) continue;
      const auto* action = record.action(verdict.unit);
      const auto better = better_answers(question, verdict);
      if (action == nullptr || better.empty()) continue;
      Bench bench(extracts.of(*action), action->id, pack, plain, static_cast<int>(q), reach);
      GapsOfAction(bench, pack, static_cast<int>(q), reach).tell(better, all);
    }
  }
  return all;
}

}  // namespace sanya::rules
