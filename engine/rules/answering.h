// SPDX-License-Identifier: Apache-2.0
// Answers one action at a time: by the plan where it can, else by the general evaluation.
#pragma once

#include <memory>

#include "rules/answers.h"
#include "rules/columns.h"
#include "rules/evaluation.h"
#include "rules/exact_run.h"
#include "rules/plan_run.h"

namespace sanya::rules {

class Answering {
 public:
  // All must outlive it.
  Answering(const Facts& facts, const Pack& pack, const Asked& asked, const Plan& plan,
            const Columns& columns);

  GivenAnswer answer(int action, int question);
  // Until the day before it, the answer given last stays as it is if nothing is added; kNever:
  // for ever. Requires `look_out`.
  std::int64_t next_change() const { return next_change_; }
  void look_out() {
    looks_out_ = true;
    run_.look_out(true);
  }
  void move_to(Day as_of);
  // After the facts and the columns have changed.
  void forget();

 private:
  const Facts& facts_;
  const Pack& pack_;
  Asked asked_;
  PlanRun run_;
  ExactRun exact_;
  bool looks_out_ = false;
  std::unique_ptr<Evaluation> evaluation_;
  std::int64_t next_change_ = kNever;
};

}  // namespace sanya::rules
