// SPDX-License-Identifier: Apache-2.0
#include "rules/answers.h"

#include <algorithm>

#include "base/share_out.h"
#include "rules/answering.h"
#include "rules/position.h"
#include "rules/rules.h"

namespace sanya::rules {

struct Answers::Ready {
  Ready(const record::Record& record, const Pack& of_pack, const Asked& of_asked)
      : pack(of_pack), asked(of_asked), facts(record, of_pack, of_asked), plan(compile(of_pack)) {
    Evaluation evaluation(facts, pack, asked);
    columns = std::make_unique<Columns>(pack, plan, evaluation);
  }

  // One who answers for each thread, made once and outside of the threads.
  void want_workers(int count, Day as_of) {
    for (const auto& worker : workers) worker->move_to(as_of);
    Asked later = asked;
    later.as_of = as_of;
    while (static_cast<int>(workers.size()) < count) {
      workers.push_back(std::make_unique<Answering>(facts, pack, later, plan, *columns));
    }
  }

  const Pack& pack;
  Asked asked;
  Facts facts;
  Plan plan;
  std::unique_ptr<Columns> columns;
  std::vector<std::unique_ptr<Answering>> workers;
};

Answers::Answers(const record::Record& record, const Pack& pack, const Asked& asked)
    : ready_(std::make_unique<Ready>(record, pack, asked)) {}
Answers::Answers(Answers&&) noexcept = default;
Answers::~Answers() = default;

std::vector<GivenAnswer> Answers::of_actions(int question, Day as_of, int threads) {
  const auto actions = static_cast<int>(ready_->facts.actions().size());
  std::vector<GivenAnswer> given(at(actions));
  const int hands = hands_for(actions, threads);
  ready_->want_workers(hands, as_of);
  share_out(actions, hands, [&](int hand, int first, int last) {
    auto& answering = *ready_->workers[at(hand)];
    for (int action = first; action < last; ++action) {
      given[at(action)] = answering.answer(action, question);
    }
  });
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
