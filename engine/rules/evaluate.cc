// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <tuple>

#include "base/share_out.h"
#include "rules/judge.h"
#include "rules/position.h"
#include "rules/rollups.h"
#include "rules/rules.h"
#include "rules/texts.h"

namespace sanya::rules {
namespace {

// Units whose workings are kept at a time: enough for those that one verdict looks at, few enough
// to stay near at hand.
constexpr std::size_t kMostRemembered = 64;

std::vector<record::QuestionText> question_texts(const Pack& pack) {
  std::vector<record::QuestionText> texts;
  for (const auto& question : pack.questions) {
    record::QuestionText text{.question = question.name,
                              .label = question.label,
                              .unit = unit_kind(question.unit),
                              .unit_name = question.unit_name};
    for (const auto& answer : question.scale) {
      text.answers.push_back(
          {.word = answer.word,
           .label = answer.label,
           .means = answer.means,
           .better_than = answer.better_than < 0 ? "" : question.scale[at(answer.better_than)].word,
           .closed = answer.closed,
           .warning = answer.warning});
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

// A row with what it is sorted by: findings and readings stand in the record in the order of their
// ids, so that positions can be compared in place of ids.
struct Stands {
  std::int32_t entry;
  std::int32_t action;
  std::int32_t row;
};

std::vector<record::Standing> in_order(const Facts& facts, std::vector<Stands> rows,
                                       const auto& standing) {
  const auto& actions = facts.actions();
  std::sort(rows.begin(), rows.end(), [&](const Stands& a, const Stands& b) {
    if (a.entry != b.entry) return a.entry < b.entry;
    return a.action != b.action && actions[at(a.action)]->id < actions[at(b.action)]->id;
  });
  std::vector<record::Standing> all;
  all.reserve(rows.size());
  for (const auto& each : rows) {
    auto next = standing(each);
    if (all.empty() || !(all.back() == next)) all.push_back(std::move(next));
  }
  return all;
}

std::vector<record::Standing> standings(const Facts& facts) {
  std::vector<Stands> findings;
  std::vector<Stands> readings;
  for (std::int32_t action = 0; action < static_cast<int>(facts.actions().size()); ++action) {
    const auto of_findings = facts.finding_rows(action);
    for (auto row = of_findings.first; row < of_findings.last; ++row) {
      findings.push_back({facts.finding(row).finding, action, row});
    }
    const auto of_readings = facts.reading_rows(action);
    for (auto row = of_readings.first; row < of_readings.last; ++row) {
      readings.push_back({facts.reading(row).reading, action, row});
    }
  }
  const auto& record = facts.record();
  const auto& words = facts.words();
  const auto standing = [&](const std::string& entry, const Stands& of, const auto& row) {
    return record::Standing{entry, facts.actions()[at(of.action)]->id, words.text(row.relation),
                            words.text(row.voice)};
  };
  auto first = in_order(facts, std::move(findings), [&](const Stands& of) {
    return standing(record.findings[at(of.entry)].id, of, facts.finding(of.row));
  });
  auto second = in_order(facts, std::move(readings), [&](const Stands& of) {
    return standing(record.readings[at(of.entry)].id, of, facts.reading(of.row));
  });
  std::vector<record::Standing> all;
  all.reserve(first.size() + second.size());
  std::merge(std::move_iterator(first.begin()), std::move_iterator(first.end()),
             std::move_iterator(second.begin()), std::move_iterator(second.end()),
             std::back_inserter(all), [](const auto& a, const auto& b) {
               return std::tie(a.entry, a.action) < std::tie(b.entry, b.action);
             });
  return all;
}

// Those who judge: each with workings of its own over the same facts.
class Workers {
 public:
  Workers(const Facts& facts, const Pack& pack, const Asked& asked)
      : facts_(facts), pack_(pack), asked_(asked) {
    want(1);
  }

  // Of all units of a question, in order; `answers`: what roll-ups need of them.
  std::vector<record::Verdict> verdicts(int question, UnitAnswers& answers) {
    const auto& definition = pack_.questions[at(question)];
    const auto units = units_of(workers_.front()->evaluation, definition.unit);
    const auto count = static_cast<int>(units.size());
    std::vector<record::Verdict> given(units.size());
    (definition.value >= 0 ? answers.values.resize(units.size())
                           : answers.possible.resize(units.size()));
    want(hands_for(count, asked_.threads));
    share_out(count, hands_for(count, asked_.threads), [&](int hand, int first, int last) {
      auto& [evaluation, judge] = *workers_[at(hand)];
      for (int i = first; i < last; ++i) {
        auto& verdict = given[at(i)] = judge.verdict(units[at(i)], question);
        if (definition.value >= 0) {
          answers.values[at(i)] = evaluation.measured(units[at(i)], definition.value);
        } else {
          answers.possible[at(i)] = Judge::answers(definition, verdict);
        }
        if (evaluation.remembered() > kMostRemembered) evaluation.forget();
      }
    });
    for (const auto& worker : workers_) worker->evaluation.forget();
    return given;
  }

  // What the workers met, by the least position; -1: nothing.
  int least(int (Evaluation::*met)() const) const {
    int all = -1;
    for (const auto& worker : workers_) {
      const int one = (worker->evaluation.*met)();
      if (one >= 0 && (all < 0 || one < all)) all = one;
    }
    return all;
  }

 private:
  struct Worker {
    Worker(const Facts& facts, const Pack& pack, const Asked& asked)
        : evaluation(facts, pack, asked), judge(evaluation, asked) {}
    Evaluation evaluation;
    Judge judge;
  };

  void want(int count) {
    while (static_cast<int>(workers_.size()) < count) {
      workers_.push_back(std::make_unique<Worker>(facts_, pack_, asked_));
    }
  }

  const Facts& facts_;
  const Pack& pack_;
  const Asked& asked_;
  std::vector<std::unique_ptr<Worker>> workers_;
};

}  // namespace

record::Verdicts evaluate(const record::Record& record, const Pack& pack, const Asked& asked,
                          Diagnostics& faults) {
  const Facts facts(record, pack, asked);
  Workers workers(facts, pack, asked);
  record::Verdicts verdicts{.pack = {.name = pack.name,
                                     .version = pack.version,
                                     .hash = pack.hash,
                                     .title = pack.follows_title,
                                     .url = pack.follows_url,
                                     .path = pack.path,
                                     .interprets = pack.interprets},
                            .as_of = asked.as_of,
                            .published_by = asked.published_by,
                            .questions = question_texts(pack),
                            .headline = pack.headline};
  if (asked.proofs) verdicts.standings = standings(facts);
  std::vector<UnitAnswers> answers(pack.questions.size());
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    auto given = workers.verdicts(static_cast<int>(q), answers[q]);
    verdicts.all.insert(verdicts.all.end(), std::move_iterator(given.begin()),
                        std::move_iterator(given.end()));
  }
  if (const int measure = workers.least(&Evaluation::overflowed); measure >= 0) {
    const auto& named = pack.measures[at(measure)];
    faults.error(Fault::number_too_large, named.place,
                 fmt::format("\"{}\" comes to a number too large to keep exactly", named.name),
                 "use smaller factors, or an indicator with fewer decimals");
  }
  if (const int action = workers.least(&Evaluation::crowded); action >= 0) {
    const auto& crowded = *facts.actions()[at(action)];
    faults.error(Fault::too_large, crowded.recurrence->place,
                 fmt::format("\"{}\" comes back more than {} times by {}", crowded.id, kMostPeriods,
                             to_text(asked.as_of)),
                 "give a later `from`, or a longer `every`");
  }
  verdicts.rollups = roll_up(facts, pack, answers, asked);
  return verdicts;
}

}  // namespace sanya::rules
