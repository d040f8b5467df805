// SPDX-License-Identifier: Apache-2.0
// Two ways of doing one work, measured by turns.
#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <ctime>

namespace sanya::bench {

// Of the clock on the wall.
double seconds_of(const auto& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// Runs `ours` and `least` by turns, after `before` each time, so that both meet the same machine;
// counts only `ours` as time and gives the ratio of the two, and that of what processors spent on
// them, on all threads together.
void beside(benchmark::State& state, const auto& ours, const auto& least, const auto& before) {
  double our_time = 0;
  double least_time = 0;
  std::clock_t our_work = 0;
  std::clock_t least_work = 0;
  for (auto _ : state) {
    before();
    const std::clock_t began = std::clock();
    const double took = seconds_of(ours);
    const std::clock_t between = std::clock();
    state.SetIterationTime(took);
    our_time += took;
    least_time += seconds_of(least);
    our_work += between - began;
    least_work += std::clock() - between;
  }
  state.counters["ratio"] = our_time / least_time;
  state.counters["work_ratio"] = static_cast<double>(our_work) / static_cast<double>(least_work);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
void beside(benchmark::State& state, const auto& ours, const auto& least) {
  beside(state, ours, least, [] {});
}

}  // namespace sanya::bench
