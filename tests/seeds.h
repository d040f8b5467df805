// SPDX-License-Identifier: Apache-2.0
// Which random cases a law is tried on.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace sanya {

// The seeds 1 to `few`; 1 to 10,000 with SANYA_LONG; a `share`-th of them with SANYA_FEWER=share,
// for builds that are many times slower; SANYA_SEED alone, where it is set, to see one case again.
inline std::vector<std::uint64_t> seeds(std::uint64_t few = 500) {
  if (const char* seed = std::getenv("SANYA_SEED")) return {std::strtoull(seed, nullptr, 10)};
  std::uint64_t count = std::getenv("SANYA_LONG") != nullptr ? 10'000 : few;
  if (const char* share = std::getenv("SANYA_FEWER")) count /= std::strtoull(share, nullptr, 10);
  std::vector<std::uint64_t> all;
  for (std::uint64_t seed = 1; seed <= count; ++seed) all.push_back(seed);
  return all;
}

}  // namespace sanya
