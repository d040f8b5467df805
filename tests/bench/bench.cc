// SPDX-License-Identifier: Apache-2.0
// How long loading, evaluating and reporting take, each beside the least that could do its work on
// the same input. docs/performance.md says how to read and repeat it.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/diagnostics.h"
#include "base/disk.h"
#include "by_turns.h"
#include "load/load.h"
#include "peers.h"
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

rules::Pack pack_for(const record::Record& record, std::string_view text = pack_text()) {
  Diagnostics faults;
  auto pack = rules::read_pack(parsed(text, "pack.yaml"), ladders(), record, "pack.yaml", faults);
  stop_on(faults);
  return std::move(*pack);
}

const Workload& workload(std::int64_t actions) {
  static std::map<std::int64_t, Workload> made;
  const auto found = made.find(actions);
  if (found != made.end()) return found->second;
  return made.emplace(actions, make_workload(static_cast<std::size_t>(actions))).first->second;
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

// Stops a benchmark whose answers are not the plain loop's.
bool same_answers(benchmark::State& state, const Workload& work, const auto& answer_of) {
  const auto expected = plain_loop(work.columns, kAsOf);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (answer_of(i) == expected[i]) continue;
    state.SkipWithError("the two do not give the same answers");
    return false;
  }
  return true;
}

// Answers alone, from columns made ready, on as many threads as are asked for.
void answer(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  rules::Answers answers(work.record, pack, {.as_of = kAsOf});
  const auto ours = [&] {
    auto given = answers.of_actions(0, kAsOf, static_cast<int>(state.range(1)));
    benchmark::DoNotOptimize(given);
    return given;
  };
  const auto given = ours();
  const auto& scale = pack.questions[0].scale;
  if (!same_answers(state, work, [&](std::size_t i) {
        return scale[static_cast<std::size_t>(given[i].answer)].word;
      })) {
    return;
  }
  beside(state, ours, [&] {
    auto plain = plain_loop(work.columns, kAsOf);
    benchmark::DoNotOptimize(plain);
  });
  state.counters["planned"] = answers.planned(0);
  state.counters["bytes_per_finding"] =
      static_cast<double>(answers.bytes()) / static_cast<double>(work.columns.rows.size());
}

// The answers of the workload that other engines were measured by, where its data is at hand.
void peers(benchmark::State& state) {
  const char* folder = std::getenv("SANYA_PEERS");
  static const Peers kPeers = folder == nullptr ? Peers{} : read_peers(folder);
  if (kPeers.record.pledges.empty()) {
    state.SkipWithError("skipped: SANYA_PEERS names no folder with data");
    return;
  }
  const rules::Pack pack = pack_for(kPeers.record, peers_pack_text());
  rules::Answers answers(kPeers.record, pack, {.as_of = kPeersAsOf});
  const auto threads = static_cast<int>(state.range(0));
  const auto given = answers.of_actions(0, kPeersAsOf, threads);
  for (std::size_t i = 0; i < kPeers.answers.size(); ++i) {
    if (i < given.size() && given[i].answer == kPeers.answers[i]) continue;
    state.SkipWithError("other answers than those given");
    return;
  }
  for (auto _ : state) {
    auto again = answers.of_actions(0, kPeersAsOf, threads);
    benchmark::DoNotOptimize(again);
  }
  state.counters["compared"] = static_cast<double>(kPeers.answers.size());
  state.counters["planned"] = answers.planned(0);
  state.counters["findings"] = static_cast<double>(kPeers.record.findings.size());
}

// One action that all findings are about.
void answer_long(benchmark::State& state) {
  auto record = workload(state.range(0) / 20).record;
  const std::string action = record.pledges.front().actions.front().id;
  for (auto& finding : record.findings) finding.about.front().action = action;
  const rules::Pack pack = pack_for(record);
  rules::Answers answers(record, pack, {.as_of = kAsOf});
  for (auto _ : state) {
    auto given = answers.of_actions(0, kAsOf);
    benchmark::DoNotOptimize(given);
  }
  state.counters["findings"] = static_cast<double>(record.findings.size());
}

// Two hundred rules, of which all but six look at a measure in vain.
void answer_rules(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  std::string text(pack_text());
  std::string more;
  for (int rule = 0; rule < 194; ++rule) {
    more += fmt::format(
        "      - {{answer: delivered, when: [confirmed >= {}, last_progress is known]}}\n",
        1000 + rule);
  }
  text.insert(text.find("      - {answer: delivered"), more);
  const rules::Pack pack = pack_for(work.record, text);
  rules::Answers answers(work.record, pack, {.as_of = kAsOf});
  const auto given = answers.of_actions(0, kAsOf);
  const auto& scale = pack.questions[0].scale;
  if (!same_answers(state, work, [&](std::size_t i) {
        return scale[static_cast<std::size_t>(given[i].answer)].word;
      })) {
    return;
  }
  for (auto _ : state) {
    auto again = answers.of_actions(0, kAsOf);
    benchmark::DoNotOptimize(again);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

// The answers over all days, beside those of one day by the same general evaluation.
void timeline(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  const rules::Asked asked{.as_of = kAsOf, .proofs = false};
  std::size_t steps = 0;
  beside(
      state,
      [&] {
        const auto all = rules::timelines(work.record, pack, asked);
        steps = 0;
        for (const auto& one : all) steps += one.steps.size();
      },
      [&] {
        Diagnostics faults;
        auto verdicts = rules::evaluate(work.record, pack, asked, faults);
        benchmark::DoNotOptimize(verdicts);
      });
  state.counters["steps"] = static_cast<double>(steps);
}

// Beside the same with exact dates.
void answer_imprecise(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  auto record = work.record;
  make_imprecise(record);
  rules::Answers exact(work.record, pack, {.as_of = kAsOf});
  rules::Answers imprecise(record, pack, {.as_of = kAsOf});
  std::int64_t open = 0;
  for (const auto& given : imprecise.of_actions(0, kAsOf)) {
    open += (given.possible & (given.possible - 1)) != 0;
  }
  const auto answered = [](rules::Answers& answers) {
    return [&answers] {
      auto given = answers.of_actions(0, kAsOf);
      benchmark::DoNotOptimize(given);
    };
  };
  beside(state, answered(imprecise), answered(exact));
  state.counters["with_alternatives"] = static_cast<double>(open);
}

// All verdicts with their proofs, from the record.
void evaluate(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  const auto ours = [&] {
    Diagnostics faults;
    auto verdicts = rules::evaluate(work.record, pack, {.as_of = kAsOf}, faults);
    benchmark::DoNotOptimize(verdicts);
    return verdicts;
  };
  const auto given = ours();
  if (!same_answers(state, work, [&](std::size_t i) { return given.all[i].answer; })) return;
  beside(state, ours, [&] {
    auto answers = plain_loop(work.columns, kAsOf);
    benchmark::DoNotOptimize(answers);
  });
}

// A finding added to one action after another and withdrawn again, answers kept.
void keep(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  rules::Maintained kept(work.record, pack, {.as_of = kAsOf}, 0);
  const auto& findings = work.record.findings;
  std::vector<record::Finding> more;
  for (std::size_t i = 0; i < 1000; ++i) {
    more.push_back(findings[(i * 7919) % findings.size()]);
    more.back().id += "-again";
  }
  std::vector<double> took;
  for (auto _ : state) {
    for (const auto& finding : more) {
      auto one = finding;
      took.push_back(seconds_of([&] { kept.add(std::move(one)); }));
    }
    for (const auto& finding : more) kept.withdraw(finding.id);
  }
  std::nth_element(took.begin(), took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2),
                   took.end());
  state.counters["median_us"] = took[took.size() / 2] * 1e6;
}

// The record made ready for a pack.
void prepare(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  for (auto _ : state) {
    rules::Answers answers(work.record, pack, {.as_of = kAsOf});
    benchmark::DoNotOptimize(answers);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

// All gaps of all actions; the answers they start from are worked out beforehand.
void gaps(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  Diagnostics faults;
  const rules::Asked asked{.as_of = kAsOf, .proofs = false};
  const auto now = rules::evaluate(work.record, pack, asked, faults);
  for (auto _ : state) {
    auto found = rules::gaps(work.record, pack, asked, now);
    benchmark::DoNotOptimize(found);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void fragility(benchmark::State& state) {
  const Workload& work = workload(state.range(0));
  const rules::Pack pack = pack_for(work.record);
  Diagnostics faults;
  const rules::Asked asked{.as_of = kAsOf, .proofs = false};
  const auto now = rules::evaluate(work.record, pack, asked, faults);
  for (auto _ : state) {
    auto found = rules::fragility(work.record, pack, asked, now);
    benchmark::DoNotOptimize(found);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

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
    ->Args({1000, 1})
    ->Args({10000, 1})
    ->Args({100000, 1})
    ->Args({100000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(peers)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(answer_long)->Arg(50000)->Arg(100000)->Arg(200000)->Unit(benchmark::kMillisecond);
BENCHMARK(answer_rules)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(timeline)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseManualTime();
BENCHMARK(answer_imprecise)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseManualTime();
BENCHMARK(keep)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(prepare)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(evaluate)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(gaps)->Arg(100)->Arg(1'000)->Unit(benchmark::kMillisecond);
BENCHMARK(fragility)->Arg(100)->Arg(1'000)->Unit(benchmark::kMillisecond);
BENCHMARK(report)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanya::bench

BENCHMARK_MAIN();
