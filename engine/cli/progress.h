// SPDX-License-Identifier: Apache-2.0
// What is being done, on standard error, where it takes over a second and a person watches; with
// --verbose always, through the log. Private to `cli`.
#pragma once

#include <condition_variable>
#include <iosfwd>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace spdlog {
class logger;
}

namespace sanya::cli {

class Progress {
 public:
  Progress(std::ostream& err, bool interactive, bool verbose);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step(const std::string& what);
  // Takes its line away again. Nothing may be written to `err` between step() and stop().
  void stop();

 private:
  void watch();

  std::ostream& err_;
  const bool interactive_;
  std::shared_ptr<spdlog::logger> log_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool stopped_ = true;
  std::string what_;
  std::thread watcher_;
};

}  // namespace sanya::cli
