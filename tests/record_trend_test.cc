// SPDX-License-Identifier: Apache-2.0
#include "record/trend.h"

#include <catch2/catch.hpp>

namespace sanya::record {
namespace {

struct Given {
  std::vector<Reading> readings;
  std::vector<std::string> days;

  std::vector<Trend> in(Indicator::Direction direction) const {
    std::vector<DatedReading> dated;
    for (std::size_t i = 0; i < readings.size(); ++i) {
      dated.push_back({&readings[i], *DateField::parse(days[i])});
    }
    return trends({.direction = direction}, dated);
  }
};

Reading reading(std::string id, std::int64_t low, std::int64_t high) {
  return {.id = std::move(id), .low = low, .high = high};
}

TEST_CASE("a reading is better or worse than the one before by the indicator's direction") {
  const Given given{
      {reading("a", 5, 5), reading("b", 8, 8), reading("c", 8, 8), reading("d", 2, 3)},
      {"2019", "2020", "2021", "2022"}};
  using Direction = Indicator::Direction;
  CHECK(given.in(Direction::up) ==
        std::vector{Trend::none, Trend::better, Trend::same, Trend::worse});
  CHECK(given.in(Direction::down) ==
        std::vector{Trend::none, Trend::worse, Trend::same, Trend::better});
  CHECK(given.in(Direction::neither) ==
        std::vector{Trend::none, Trend::higher, Trend::same, Trend::lower});
}

TEST_CASE("ranges that overlap tell nothing") {
  const Given given{{reading("a", 5, 8), reading("b", 8, 9), reading("c", 8, 9)},
                    {"2019", "2020", "2021"}};
  CHECK(given.in(Indicator::Direction::up) ==
        std::vector{Trend::none, Trend::unclear, Trend::unclear});
}

TEST_CASE("readings are put in order, and compared only with what is certainly earlier") {
  const Given given{{reading("late", 9, 9), reading("same-year", 7, 7), reading("early", 5, 5)},
                    {"2021", "2020-06", "2020"}};
  CHECK(given.in(Indicator::Direction::up) == std::vector{Trend::none, Trend::none, Trend::better});
}

TEST_CASE("an override is in force from the day it is made to its last day") {
  const Override given{.made_on = day(2023, 3, 1), .expires = day(2024, 2, 29)};
  CHECK(in_force(given, day(2023, 2, 28)) == InForce::not_yet);
  CHECK(in_force(given, day(2023, 3, 1)) == InForce::now);
  CHECK(in_force(given, day(2024, 2, 29)) == InForce::now);
  CHECK(in_force(given, day(2024, 3, 1)) == InForce::expired);
  CHECK(in_force({.made_on = day(2023, 3, 1)}, day(2999, 1, 1)) == InForce::now);
}

}  // namespace
}  // namespace sanya::record
