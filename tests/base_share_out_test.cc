// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <new>
#include <vector>

#include "base/share_out.h"

using namespace sanya;

TEST_CASE("each part is done once, however many hands there are") {
  for (const int parts : {0, 1, 511, 512, 513, 5000}) {
    for (const int hands : {1, 2, 3, 8}) {
      std::vector<int> done(static_cast<std::size_t>(parts));
      share_out(parts, hands, [&](int, int first, int last) {
        for (int part = first; part < last; ++part) ++done[static_cast<std::size_t>(part)];
      });
      CHECK(done == std::vector<int>(static_cast<std::size_t>(parts), 1));
    }
  }
}

TEST_CASE("few parts need one hand only") {
  CHECK(hands_for(0, 8) == 1);
  CHECK(hands_for(1000, 8) == 1);
  CHECK(hands_for(2000, 8) == 3);
  CHECK(hands_for(1'000'000, 8) == 8);
  CHECK(hands_for(1'000'000, 0) == 1);
}

TEST_CASE("what goes wrong in a thread comes out of the call") {
  CHECK_THROWS_AS(share_out(5000, 3,
                            [](int, int first, int) {
                              if (first >= 1024) throw std::bad_alloc();
                            }),
                  std::bad_alloc);
}
