// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <chrono>
#include <ostream>

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

namespace sanya::cli {

Progress::Progress(std::ostream& err, bool interactive, bool verbose)
    : err_(err), interactive_(interactive) {
  if (!verbose) return;
  log_ = std::make_shared<spdlog::logger>("sanya",
                                          std::make_shared<spdlog::sinks::ostream_sink_st>(err));
  log_->set_pattern("%n: %v");
}

Progress::~Progress() { stop(); }

void Progress::step(const std::string& what) {
  stop();
  if (log_) log_->info(what);
  if (!interactive_) return;
  what_ = what;
  stopped_ = false;
  watcher_ = std::thread([this] { watch(); });
}

void Progress::stop() {
  if (!watcher_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  stopping_.notify_all();
  watcher_.join();
}

void Progress::watch() {
  std::unique_lock lock(mutex_);
  bool shown = false;
  for (int seconds = 1;; ++seconds) {
    if (stopping_.wait_for(lock, std::chrono::seconds(1), [this] { return stopped_; })) break;
    err_ << fmt::format("\r{} ... {} s", what_, seconds) << std::flush;
    shown = true;
  }
  if (shown) err_ << "\r\x1b[K" << std::flush;
}

}  // namespace sanya::cli
