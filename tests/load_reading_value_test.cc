// SPDX-License-Identifier: Apache-2.0
#include "load/reading_value.h"

#include <catch2/catch.hpp>

namespace sanya::load {
namespace {

const record::Indicator kShare{.id = "share", .decimals = 1, .at_least = 0, .at_most = 100};
const record::Indicator kCount{.id = "count"};
const record::Indicator kTier{.id = "tier", .scale = {"three", "two", "one"}};

std::string range(const std::string& written, const record::Indicator& indicator) {
  ValueFault why{};
  const auto read = read_value(written, indicator, why);
  if (!read) return std::string(name(why.fault));
  return std::to_string(read->low) + " to " + std::to_string(read->high);
}

TEST_CASE("a value becomes a range on the grid of its indicator") {
  CHECK(range("5.7", kShare) == "57 to 57");
  CHECK(range("5", kShare) == "50 to 50");
  CHECK(range("<5", kShare) == "0 to 49");
  CHECK(range("<=5", kShare) == "0 to 50");
  CHECK(range(">20", kShare) == "201 to 1000");
  CHECK(range(">=20", kShare) == "200 to 1000");
  CHECK(range("5..7.5", kShare) == "50 to 75");
  CHECK(range("~5", kShare) == "40 to 60");
  CHECK(range("~5.7", kShare) == "56 to 58");
  CHECK(range("2900000", kCount) == "2900000 to 2900000");
  CHECK(range("-3", kCount) == "-3 to -3");
  CHECK(range("two", kTier) == "1 to 1");
}

TEST_CASE("about a value is cut off at the bounds of its indicator") {
  CHECK(range("~0", kShare) == "0 to 10");
  CHECK(range("~100", kShare) == "990 to 1000");
}

TEST_CASE("a value that cannot be is refused, by name") {
  CHECK(range("5.75", kShare) == "off-grid");
  CHECK(range("~5.75", kShare) == "off-grid");
  CHECK(range("101", kShare) == "out-of-bounds");
  CHECK(range("<0", kShare) == "out-of-bounds");
  CHECK(range("<5", kCount) == "open-value");
  CHECK(range(">5", kCount) == "open-value");
  CHECK(range("four", kTier) == "bad-word");
  for (const char* text :
       {"", "<", "~", "..", "5..", "7..5", "1,000", "5 %", "5..6..7", "<>5", "1e3"})
    CHECK(range(text, kShare) == "bad-value");
}

TEST_CASE("a value too large for the grid is refused, never wrapped") {
  const record::Indicator fine{.id = "fine", .decimals = 6};
  CHECK(range("900000000000", fine) == "900000000000000000 to 900000000000000000");
  CHECK(range("999999999999999", fine) == "off-grid");
}

}  // namespace
}  // namespace sanya::load
