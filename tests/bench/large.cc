// SPDX-License-Identifier: Apache-2.0
// A large tracker on the disk with its ledger: from ledger to verdicts, and the sync of one
// finding, each beside reading all the files.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <random>

#include "app/app.h"
#include "by_turns.h"
#include "workload.h"

namespace sanya::bench {
namespace {

constexpr std::size_t kFindingsOfFile = 200;

[[noreturn]] void give_up(const std::string& why) {
  std::fputs((why + "\n").c_str(), stderr);
  std::exit(EXIT_FAILURE);
}

std::string evidence_name(std::size_t file) { return fmt::format("evidence/{:06}.yaml", file); }

// Made once for each size, and removed when the program ends.
class LargeTracker {
 public:
  explicit LargeTracker(std::size_t actions)
      : folder_(std::filesystem::temp_directory_path() / fmt::format("sanya-bench-{}", actions)) {
    std::filesystem::remove_all(folder_);
    auto work = make_workload(actions);
    findings_ = std::move(work.record.findings);
    work.record.findings.clear();
    write("commitments.yaml", as_yaml(work.record) + "include: [\"evidence/*.yaml\"]\n");
    write("rules/ladders.yaml", std::string(ladders_text()));
    write("rules/house.yaml", std::string(pack_text()));
    for (std::size_t file = 0; file * kFindingsOfFile < findings_.size(); ++file) {
      write(evidence_name(file), findings_yaml(findings_of(file)));
    }
    sync();
  }
  ~LargeTracker() { std::filesystem::remove_all(folder_); }
  LargeTracker(const LargeTracker&) = delete;
  LargeTracker& operator=(const LargeTracker&) = delete;

  // From the files alone.
  app::Opened read_files() const { return opened(app::open_files(folders(), where())); }
  // As commands do.
  app::Opened read() const { return opened(app::open(folders(), where())); }

  void change_one_finding() {
    auto& finding = findings_[kFindingsOfFile / 2];
    finding.note = fmt::format("Said once more, {}.", ++changes_);
    write(evidence_name(0), findings_yaml(findings_of(0)));
  }
  void sync() {
    const auto synced = app::sync(folders(), where(), {.author = "bench"});
    if (!synced) give_up(synced.error().message);
    if (synced->faults.has_errors()) give_up(render(synced->faults));
  }

 private:
  std::span<const record::Finding> findings_of(std::size_t file) const {
    const auto first = file * kFindingsOfFile;
    return std::span(findings_).subspan(first, std::min(kFindingsOfFile, findings_.size() - first));
  }
  void write(const std::string& path, const std::string& text) const {
    if (!folder(folder_.string())->write(path, text)) give_up("cannot write " + path);
  }
  app::OpenFolder folders() const {
    return [](const std::string& path) { return folder(path); };
  }
  app::Where where() const {
    return {.tracker = folder_.string(), .ledgers = [](const std::string& path, ledger::Mode mode) {
              return ledger::Ledger::open(path, mode, {.now = now, .random = dice});
            }};
  }
  static ledger::Moment now() { return {1'720'000'000'000}; }
  static std::string dice(std::size_t bytes) {
    static std::mt19937 drawn{7};
    std::string made(bytes, '\0');
    for (auto& byte : made) byte = static_cast<char>(drawn());
    return made;
  }
  static app::Opened opened(Result<app::Opened> made) {
    if (!made) give_up(made.error().message);
    if (made->faults.has_errors()) give_up(render(made->faults));
    return std::move(*made);
  }

  std::filesystem::path folder_;
  std::vector<record::Finding> findings_;
  int changes_ = 0;
};

LargeTracker& tracker(std::int64_t actions) {
  static std::map<std::int64_t, std::unique_ptr<LargeTracker>> made;
  auto& found = made[actions];
  if (!found) found = std::make_unique<LargeTracker>(static_cast<std::size_t>(actions));
  return *found;
}

// Of the tracker, once a size: what the others are beside.
double seconds_of_files(std::int64_t actions) {
  static std::map<std::int64_t, double> measured;
  const auto found = measured.find(actions);
  if (found != measured.end()) return found->second;
  const auto& large = tracker(actions);
  return measured[actions] =
             seconds_of([&] { benchmark::DoNotOptimize(large.read_files().record); });
}

void warm_start(benchmark::State& state) {
  const auto& large = tracker(state.range(0));
  double took = 0;
  for (auto _ : state) {
    const double once = seconds_of([&] {
      const auto opened = large.read();
      if (!opened.rest || opened.record.findings.front().place.source) give_up("no image was read");
      Diagnostics faults;
      auto verdicts = rules::evaluate(opened.record, *opened.pack,
                                      {.as_of = kAsOf, .proofs = false, .threads = 2}, faults);
      benchmark::DoNotOptimize(verdicts);
    });
    state.SetIterationTime(once);
    took += once;
  }
  state.counters["files_s"] = seconds_of_files(state.range(0));
  state.counters["ratio"] =
      took / static_cast<double>(state.iterations()) / seconds_of_files(state.range(0));
}

void sync_one(benchmark::State& state) {
  auto& large = tracker(state.range(0));
  double took = 0;
  for (auto _ : state) {
    large.change_one_finding();
    const double once = seconds_of([&] { large.sync(); });
    state.SetIterationTime(once);
    took += once;
  }
  state.counters["ratio"] =
      took / static_cast<double>(state.iterations()) / seconds_of_files(state.range(0));
}

BENCHMARK(warm_start)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(sync_one)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

}  // namespace
}  // namespace sanya::bench
