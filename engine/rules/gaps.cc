// SPDX-License-Identifier: Apache-2.0
// For each better answer, the smallest sets of steps that give it, each tried by evaluating the
// record with it.
#include <algorithm>

#include "rules/evaluation.h"
#include "rules/hypotheses.h"
#include "rules/rules.h"
#include "rules/worlds.h"

namespace sanya::rules {
namespace {

std::size_t at(int position) { return static_cast<std::size_t>(position); }

constexpr int kMostSteps = 3;        // in one gap
constexpr int kMostTrials = 400;     // evaluations spent on one action
constexpr int kWorldsOfATrial = 40;  // evaluations spent on one trial's alternatives

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

using Set = std::vector<int>;  // positions of steps, ascending; a voice may come several times

class GapSearch {
 public:
  GapSearch(const record::Record& record, const record::Action& action, const Pack& pack,
            const Asked& asked, int question, const record::Verdict& verdict)
      : alone_(record_alone(record, action)),
        action_(action),
        pack_(pack),
        asked_(asked),
        question_(question),
        verdict_(verdict),
        steps_(possible_steps(alone_, action, pack, verdict)) {}

  std::vector<record::Gap> run() {
    const auto& question = pack_.questions[at(question_)];
    const int given = answer_position(question, verdict_.answer);
    for (int size = 1; size <= kMostSteps && !best_found(given); ++size) {
      Set set;
      extend(set, 0, size);
    }
    std::vector<record::Gap> gaps;
    for (int answer = 0; answer < static_cast<int>(question.scale.size()); ++answer) {
      if (!is_better(question, answer, given)) continue;
      for (const auto& [reached, set] : found_) {
        if (reached == answer) gaps.push_back(gap(answer, set));
      }
    }
    return gaps;
  }

 private:
  // Whether some set gives an answer that none is better than.
  bool best_found(int given) const {
    const auto& question = pack_.questions[at(question_)];
    return std::any_of(found_.begin(), found_.end(), [&](const auto& gap) {
      if (!is_better(question, gap.first, given)) return false;
      for (int other = 0; other < static_cast<int>(question.scale.size()); ++other) {
        if (is_better(question, other, gap.first)) return false;
      }
      return true;
    });
  }

  // A second voice is another one; all else is there once.
  bool repeatable(int step) const {
    const auto& one = steps_[at(step)];
    return one.kind == Step::Kind::outside_evidence && one.part.empty();
  }

  void extend(Set& set, int from, int left) {
    if (left == 0) {
      try_set(set);
      return;
    }
    for (int step = from; step < static_cast<int>(steps_.size()); ++step) {
      set.push_back(step);
      extend(set, repeatable(step) ? step : step + 1, left - 1);
      set.pop_back();
    }
  }

  bool holds_a_smaller(const Set& set, int answer) const {
    return std::any_of(found_.begin(), found_.end(), [&](const auto& smaller) {
      return smaller.first == answer &&
             std::includes(set.begin(), set.end(), smaller.second.begin(), smaller.second.end());
    });
  }

  void try_set(const Set& set) {
    if (trials_ >= kMostTrials) {
      gave_up_ = true;
      return;
    }
    ++trials_;
    record::Record changed = alone_;
    for (std::size_t i = 0; i < set.size(); ++i) {
      take(steps_[at(set[i])], static_cast<int>(i), action_, asked_, changed);
    }
    const Facts facts(changed, pack_, asked_);
    Evaluation evaluation(facts, pack_, asked_);
    const UnitRef unit{Unit::action, facts.action_position(action_.id), 0};
    const auto answers = possible_answers(evaluation, unit, question_, kWorldsOfATrial);
    if (answers.size() != 1 || !answers.front().proved) return;
    const int answer = answers.front().answer;
    if (!holds_a_smaller(set, answer)) found_.emplace_back(answer, set);
  }

  record::Gap gap(int answer, const Set& set) const {
    std::vector<Step> steps;
    for (const int step : set) steps.push_back(steps_[at(step)]);
    record::Gap gap{.unit = action_.id,
                    .question = verdict_.question,
                    .answer = pack_.questions[at(question_)].scale[at(answer)].word,
                    .steps = {},
                    .gave_up = gave_up_};
    say(steps, action_, alone_, gap);
    return gap;
  }

  record::Record alone_;
  const record::Action& action_;
  const Pack& pack_;
  const Asked& asked_;
  int question_;
  const record::Verdict& verdict_;
  std::vector<Step> steps_;
  std::vector<std::pair<int, Set>> found_;
  int trials_ = 0;
  bool gave_up_ = false;
};

}  // namespace

std::vector<record::Gap> gaps(const record::Record& record, const Pack& pack, const Asked& asked,
                              const record::Verdicts& verdicts) {
  std::vector<record::Gap> all;
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    const auto& question = pack.questions[q];
    if (question.name != pack.headline || question.unit != Unit::action) continue;
    for (const auto& verdict : verdicts.all) {
      if (verdict.question != question.name) continue;
      const auto* action = record.action(verdict.unit);
      const int given = answer_position(question, verdict.answer);
      if (action == nullptr || given < 0 || question.scale[at(given)].closed) continue;
      auto found = GapSearch(record, *action, pack, asked, static_cast<int>(q), verdict).run();
      all.insert(all.end(), std::make_move_iterator(found.begin()),
                 std::make_move_iterator(found.end()));
    }
  }
  return all;
}

}  // namespace sanya::rules
