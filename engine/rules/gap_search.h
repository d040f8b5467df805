// SPDX-License-Identifier: Apache-2.0
// The smallest sets of operations that give an answer for certain. The search is led by the proof:
// of the first condition in the way, only what bears on it is tried.
#pragma once

#include <vector>

#include "record/verdict.h"
#include "rules/bench.h"

namespace sanya::rules {

struct Way {
  int answer = 0;
  std::vector<record::Operation> operations;
};

struct Ways {
  std::vector<Way> found = {};       // smallest first
  std::vector<int> beyond = {};      // answers that nothing could give
  std::vector<int> unfinished = {};  // answers of which larger sets were left untried
};

// For each of `answers` (positions on the scale).
Ways find_ways(Bench& bench, const Pack& pack, int question, Reach& reach,
               const std::vector<int>& answers);

// Why nothing could give an answer: the reasons of the rules that stand in the way whatever is
// done, or the tests that nothing can meet.
struct Obstacles {
  std::vector<const Rule*> above;
  std::vector<const Test*> unmet;
};
Obstacles obstacles(Bench& bench, const Pack& pack, int question, int answer);

}  // namespace sanya::rules
