// SPDX-License-Identifier: Apache-2.0
// A small tracker in a folder of its own, the program run on it in a world that fails, and what its
// ledger holds afterwards.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "cli/cli.h"
#include "failing_world.h"
#include "ledger/ledger.h"
#include "root.h"

namespace sanya {

inline bool is_long() { return std::getenv("SANYA_LONG") != nullptr; }

// In memory where there is such a place: what is tested is what we do, not the disk's speed.
inline std::string fresh_folder() {
  const bool memory = ::access("/dev/shm", W_OK) == 0;
  std::string pattern =
      (memory ? "/dev/shm" : std::filesystem::temp_directory_path().string()) + "/sanya-XXXXXX";
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  return pattern;
}

inline ledger::Outside seeded_outside(unsigned seed = 7) {
  auto dice = std::make_shared<std::mt19937>(seed);
  auto now = std::make_shared<std::int64_t>(1'790'000'000'000);
  return {.now = [now] { return ledger::Moment{*now += 1000}; },
          .random =
              [dice](std::size_t bytes) {
                std::string drawn;
                while (drawn.size() < bytes) drawn += static_cast<char>((*dice)());
                return drawn;
              }};
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// What a ledger holds; `size` is -1 where it cannot be read, 0 where there is none.
struct Holds {
  std::int64_t size = -1;
  std::vector<ledger::Hash> leaves;
  std::size_t notes = 0;  // checkpoints signed here
  std::string wrong;      // the first damage, or why it cannot be read
};

inline Holds holds(const std::string& path) {
  Holds found;
  auto opened = ledger::Ledger::open(path, ledger::Mode::read, seeded_outside());
  if (!opened) {
    found.wrong = opened.error().message;
    if (opened.error().kind == ErrorKind::cannot_open)
      found = {.size = 0, .leaves = {}, .notes = 0, .wrong = ""};
    return found;
  }
  const auto verified = opened->verify();
  if (!verified) {
    found.wrong = verified.error().message;
    return found;
  }
  if (!verified->damages.empty()) found.wrong = verified->damages.front().what;
  found.size = verified->tree.size;
  auto read = opened->entries(1, found.size, [&](ledger::Entry&& entry) {
    found.leaves.push_back(entry.leaf);
    return true;
  });
  if (!read) found.wrong = read.error().message;
  const auto notes = opened->checkpoints();
  if (!notes) found.wrong = notes.error().message;
  if (notes) found.notes = notes->size();
  return found;
}

inline bool begins_with(const Holds& later, const Holds& earlier) {
  return later.leaves.size() >= earlier.leaves.size() &&
         std::equal(earlier.leaves.begin(), earlier.leaves.end(), later.leaves.begin());
}

class Tracker {
 public:
  Tracker() : root_(fresh_folder()) {
    const std::filesystem::path from = root_path();
    std::filesystem::create_directories(root_ + "/now/rules");
    write_bytes(
        folder() + "/commitments.yaml",
        bytes_of(from / "tests/stories/water/commitments.yaml") + "\ninclude: [evidence/*.yaml]\n");
    add_finding("first");
    copy(from / "rules/ladders.yaml", "rules/ladders.yaml");
    copy(from / "tests/stories/water/rules/small.yaml", "rules/house.yaml");
  }
  Tracker(const Tracker&) = delete;
  Tracker& operator=(const Tracker&) = delete;
  ~Tracker() { std::filesystem::remove_all(root_); }

  std::string folder() const { return root_ + "/now"; }
  std::string path() const { return folder() + "/.sanya/ledger.db"; }
  Holds look() const { return holds(path()); }

  // Keeps all as it is now, for restore().
  void save() {
    std::filesystem::remove_all(root_ + "/saved");
    std::filesystem::copy(folder(), root_ + "/saved", std::filesystem::copy_options::recursive);
  }
  void restore() {
    std::filesystem::remove_all(folder());
    std::filesystem::copy(root_ + "/saved", folder(), std::filesystem::copy_options::recursive);
  }

  // On another disk, which is empty.
  void restore_into() const {
    std::filesystem::copy(root_ + "/saved", folder(), std::filesystem::copy_options::recursive);
  }
  // What enters one finding by hand.
  static std::vector<std::string> to_record(const std::string& id,
                                            const std::string& author = "ana") {
    return {"record",      "finding",     "--id",    id,       "--source", "plan",     "--action",
            "schools/law", "--milestone", "drafted", "--note", "seen",     "--author", author};
  }

  // One more finding in the files.
  void add_finding(const std::string& id) {
    const auto file = folder() + "/evidence/" + id + ".yaml";
    std::filesystem::create_directories(folder() + "/evidence");
    write_bytes(file, finding(id));
  }
  static std::string finding(const std::string& id) {
    return "findings:\n"
           "  - {id: " +
           id +
           ", source: plan, action: schools/law, milestone: drafted, "
           "note: seen again}\n";
  }

  // The program itself, in another process.
  world::Outcome sanya(const std::vector<std::string>& words, const world::Plan& plan = {}) const {
    return world::elsewhere(plan, [&] { return program(words); });
  }
  int program(const std::vector<std::string>& words) const {
    if (::chdir(folder().c_str()) != 0) return 99;
    std::vector<std::string> all = words;
    all.insert(all.begin(), "sanya");
    std::vector<char*> pointers;
    for (auto& word : all) pointers.push_back(word.data());
    world::now();
    return cli::main_program(static_cast<int>(pointers.size()), pointers.data());
  }

 private:
  void copy(const std::filesystem::path& from, const std::string& to) {
    std::filesystem::copy_file(from, folder() + "/" + to);
  }

  std::string root_;
};

}  // namespace sanya
