// SPDX-License-Identifier: Apache-2.0
// Small random records and packs, the same for the same seed on every machine. Dates lie close
// together and are known within few days, so that much ties and every world can be walked through.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "record/record.h"
#include "rules/rules.h"

namespace sanya::oracle {

class Random {  // splitmix64
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  int between(int low, int high) { return low + below(high - low + 1); }
  bool chance(int percent) { return below(100) < percent; }
  template <class T>
  const T& pick(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
  }

 private:
  std::uint64_t state_;
};

inline constexpr int kMostWorlds = 200;  // of one record

record::Ladders ladders();
record::Record random_record(Random& random);
std::string random_pack(Random& random);       // YAML, to be read beside any of these records
std::string random_flat_pack(Random& random);  // likewise, all of it within a plan
rules::Asked random_question(Random& random);

}  // namespace sanya::oracle
