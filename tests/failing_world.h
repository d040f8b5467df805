// SPDX-License-Identifier: Apache-2.0
// A world in which the system's calls fail. The test program puts its own `write`, `fsync`,
// `rename`, `malloc` and so on before those of the C library, for SQLite as for us. They do what
// they should until a plan is at work in this process; a plan is for a process of its own
// (`elsewhere`).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sanya::world {

enum Kind : unsigned {
  kWrite = 1,    // write, pwrite, ftruncate; never standard output or standard error
  kSync = 2,     // fsync, fdatasync
  kName = 4,     // rename, link, mkdir, and open where it makes a file
  kRead = 8,     // read, pread
  kMemory = 16,  // malloc, calloc, realloc
};

// The `at`-th call of these kinds, from 1 on, does not do what it should; 0: all do.
struct Plan {
  unsigned kinds = 0;
  long at = 0;
  int error = 5;          // EIO
  bool for_good = false;  // and all after it
  bool killed = false;    // the process is killed there, by SIGKILL
  bool half = false;      // of a write, half is done before
};

struct Outcome {
  int code = -1;  // of the exit; -1: ended by a signal
  int signal = 0;
  long calls = 0;  // of the plan's kinds
  bool struck = false;
  std::string out;
  std::string err;
};

// Runs `work` in another process, under the plan from `now` on; what it gives is the exit code.
Outcome elsewhere(const Plan& plan, const std::function<int()>& work);
// From here on the plan of this process is at work, where it has one.
void now();

// ---- losing power -----------------------------------------------------------------------------

// What was asked of the disk, in order, by a process that was recorded.
struct Deed {
  enum What : std::uint8_t { write, cut, sync, create, rename, remove, sync_folder, acknowledge };
  What what;
  int file = 0;             // a number for each file ever made
  std::int64_t offset = 0;  // of `cut`: the new size; of `acknowledge`: what was acknowledged
  std::string bytes;        // of `write`
  std::string path;
  std::string path_to;
};

// Runs `work` in another process, and gives all deeds on files that it made. `folder`: where; it
// is empty at first.
std::vector<Deed> deeds_of(const std::string& folder, const std::function<int()>& work, int& code);
// By the recorded process: "so much is safe, I have told somebody".
void acknowledge(std::int64_t value);

}  // namespace sanya::world
