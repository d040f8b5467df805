// SPDX-License-Identifier: Apache-2.0
#include "rules/answers.h"

#include <algorithm>
#include <thread>

#include "rules/answering.h"
#include "rules/rules.h"

namespace sanya::rules {
namespace {

std::size_t at(std::int64_t position) { return static_cast<std::size_t>(position); }

}  // namespace

struct Answers::Ready {
  Ready(const record::Record& record, const Pack& of_pack, const Asked& of_asked)
      : pack(of_pack), asked(of_asked), facts(record, of_pack, of_asked), plan(compile(of_pack)) {
    Evaluation evaluation(facts, pack, asked);
    columns = std::make_unique<Columns>(pack, plan, evaluation);
  }

  const Pack& pack;
  Asked asked;
  Facts facts;
  Plan plan;
  std::unique_ptr<Columns> columns;
};

Answers::Answers(const record::Record& record, const Pack& pack, const Asked& asked)
    : ready_(std::make_unique<Ready>(record, pack, asked)) {}
Answers::Answers(Answers&&) noexcept = default;
Answers::~Answers() = default;

std::vector<GivenAnswer> Answers::of_actions(int question, Day as_of, int threads) {
  Asked asked = ready_->asked;
  asked.as_of = as_of;
  const auto actions = static_cast<int>(ready_->facts.actions().size());
  std::vector<GivenAnswer> given(at(actions));
  const auto stretch = [&](int first, int last) {
    Answering answering(ready_->facts, ready_->pack, asked, ready_->plan, *ready_->columns);
    for (int action = first; action < last; ++action) {
      given[at(action)] = answering.answer(action, question);
    }
  };
  std::vector<std::thread> others;
  const int share = (actions + threads - 1) / threads;
  for (int first = share; first < actions; first += share) {
    others.emplace_back(stretch, first, std::min(first + share, actions));
  }
  stretch(0, std::min(share, actions));
  for (auto& other : others) other.join();
  return given;
}

int Answers::planned(int question) const {
  if (!ready_->plan.questions[at(question)].fits) return 0;
  int count = 0;
  for (int action = 0; action < ready_->columns->units(); ++action) {
    count += !ready_->columns->unit(action).general;
  }
  return count;
}

std::size_t Answers::bytes() const { return ready_->columns->bytes(); }

}  // namespace sanya::rules
