// SPDX-License-Identifier: Apache-2.0
// How long loading, evaluating and reporting take, each beside the least that could do its work on
// the same input. docs/performance.md says how to read and repeat it.
#include <benchmark/benchmark.h>
#include <yaml-cpp/yaml.h>

#include <chrono>
#include <cstdlib>
#include <map>

#include "base/diagnostics.h"
#include "base/disk.h"
#include "load/load.h"
#include "report/report.h"
#include "rules/rules.h"
#include "tree/tree.h"
#include "workload.h"

namespace sanya::bench {
namespace {

// Our own input has no faults; where it has, say which, and measure nothing.
void stop_on(const Diagnostics& faults) {
  if (!faults.has_errors()) return;
  std::fputs(render(faults).c_str(), stderr);
  std::exit(EXIT_FAILURE);
}

tree::Node parsed(std::string_view text, const std::string& path) {
  Diagnostics faults;
  auto node = tree::parse_yaml(std::make_shared<Source>(Source{path, std::string(text)}), faults);
  stop_on(faults);
  return std::move(*node);
}

const record::Ladders& ladders() {
  static const record::Ladders kLadders = [] {
    Diagnostics faults;
    auto read = rules::read_ladders(parsed(ladders_text(), "ladders.yaml"), faults);
    stop_on(faults);
    return read;
  }();
  return kLadders;
}

rules::Pack pack_for(const record::Record& record) {
  Diagnostics faults;
  auto pack =
      rules::read_pack(parsed(pack_text(), "pack.yaml"), ladders(), record, "pack.yaml", faults);
  stop_on(faults);
  return std::move(*pack);
}

const Workload& workload(std::int64_t actions) {
  static std::map<std::int64_t, Workload> made;
  const auto found = made.find(actions);
  if (found != made.end()) return found->second;
  return made.emplace(actions, make_workload(static_cast<std::size_t>(actions))).first->second;
}

double seconds_of(const auto& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// Runs `ours` and `least` by turns, so that both meet the same machine; counts only `ours` as time
// and gives the ratio of the two.
void beside(benchmark::State& state, const auto& ours, const auto& least) {
  double our_time = 0;
  double least_time = 0;
  for (auto _ : state) {
    const double took = seconds_of(ours);
    state.SetIterationTime(took);
    our_time += took;
    least_time += seconds_of(least);
  }
  state.counters["ratio"] = our_time / least_time;
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void load_tracker(benchmark::State& state) {
  const std::string text = as_yaml(workload(state.range(0)).record);
  const auto disk = in_memory({{"commitments.yaml", text}});
  beside(
      state,
      [&] {
        Diagnostics faults;
        auto loaded = load::load(*disk, "commitments.yaml", ladders(), faults);
        stop_on(faults);
        benchmark::DoNotOptimize(loaded);
      },
      [&] {
        YAML::Node node = YAML::Load(text);
        benchmark::DoNotOptimize(node);
      });
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void answer_all(benchmark::State& state, bool proofs) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  const auto ours = [&] {
    Diagnostics faults;
    auto verdicts = rules::evaluate(work.record, pack, {.as_of = kAsOf, .proofs = proofs}, faults);
    benchmark::DoNotOptimize(verdicts);
    return verdicts;
  };
  const auto expected = plain_loop(work.columns, kAsOf);
  const auto given = ours();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (given.all.size() != expected.size() || given.all[i].answer != expected[i]) {
      state.SkipWithError("the two do not give the same answers");
      return;
    }
  }
  beside(state, ours, [&] {
    auto answers = plain_loop(work.columns, kAsOf);
    benchmark::DoNotOptimize(answers);
  });
}

void answer(benchmark::State& state) { answer_all(state, false); }
void evaluate(benchmark::State& state) { answer_all(state, true); }

void report(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  Diagnostics faults;
  const Day from{kAsOf.number - 181};
  const auto now =
      rules::evaluate(work.record, pack, {.as_of = kAsOf, .published_by = kAsOf}, faults);
  const Day eve{from.number - 1};
  const auto before =
      rules::evaluate(work.record, pack, {.as_of = eve, .published_by = eve}, faults);
  const std::vector<record::Gap> gaps;
  for (auto _ : state) {
    const auto made = report::make(
        {.record = work.record, .ladders = ladders(), .now = now, .before = before, .gaps = gaps},
        {.from = from, .until = kAsOf});
    auto page = report::html(made);
    benchmark::DoNotOptimize(page);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(load_tracker)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->UseManualTime();
BENCHMARK(answer)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(evaluate)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(report)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanya::bench

BENCHMARK_MAIN();
