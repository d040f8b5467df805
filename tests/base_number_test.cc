// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <catch2/catch.hpp>

#include "base/number.h"

using namespace sanya;

namespace {

std::string exact(std::string_view text) {
  auto number = Number::parse(text);
  return number ? number->text() : "fault";
}

// 2^120, more than any product of two numbers read can be, and still exact.
Number huge() {
  Number result{1};
  for (int i = 0; i < 4; ++i) result = result * Number{1 << 30};
  return result;
}

}  // namespace

TEST_CASE("numbers are read exactly or not at all") {
  CHECK(exact("12") == "12");
  CHECK(exact("-3.50") == "-3.5");
  CHECK(exact("1/3") == "1/3");
  CHECK(exact("-2/4") == "-0.5");
  CHECK(exact("0.000000001") == "0.000000001");
  CHECK(exact("999999999999999.999999999") == "999999999999999.999999999");
  CHECK(exact("-0") == "0");
  CHECK(exact("-0.0") == "0");
  for (const char* bad : {"",
                          "-",
                          "+1",
                          "01",
                          "1e3",
                          "1,000",
                          "1.",
                          ".5",
                          "1/0",
                          "1/",
                          "/2",
                          "1/-2",
                          "1.5/2",
                          "1 ",
                          " 1",
                          "0x10",
                          "1000000000000000",
                          "0.0000000001",
                          "1.2.3",
                          "--1",
                          "1/2/3",
                          "\xE1\x9F\xA1"}) {
    INFO(bad);
    CHECK(exact(bad) == "fault");
  }
}

TEST_CASE("numbers are kept in lowest terms with the sign above") {
  CHECK(Number::ratio(6, -4) == Number::ratio(-3, 2));
  CHECK(Number::ratio(6, 3).is_whole());
  CHECK(Number::ratio(0, -5) == Number{});
  CHECK(Number::ratio(INT64_MIN, INT64_MIN) == Number{1});
}

TEST_CASE("arithmetic is exact") {
  Number third = Number::ratio(1, 3);
  CHECK(third + third + third == Number{1});
  CHECK(third - third == Number{0});
  CHECK(third * Number{3} == Number{1});
  CHECK(Number{1} / Number{-3} == Number::ratio(-1, 3));
  CHECK((Number{7} / Number{2}).text() == "3.5");
  CHECK((huge() / huge()).text() == "1");
}

TEST_CASE("rounding happens once, halves away from zero") {
  CHECK(Number::ratio(5, 2).rounded() == 3);
  CHECK(Number::ratio(-5, 2).rounded() == -3);
  CHECK(Number::ratio(7, 3).rounded() == 2);
  CHECK(Number::ratio(2, 3).text(1) == "0.7");
  CHECK(Number::ratio(1, 8).text(2) == "0.13");
  CHECK(Number::ratio(-1, 8).text(2) == "-0.13");
  CHECK(Number::ratio(1999, 1000).text(2) == "2.00");
  CHECK(Number::ratio(999, 100).text(1) == "10.0");
  CHECK(Number::ratio(-1, 1000).text(2) == "0.00");
  CHECK(Number::ratio(1, 3).text(9) == "0.333333333");
  CHECK(Number{5}.text(0) == "5");
  CHECK(Number::ratio(1, 1000000000).text() == "0.000000001");
  CHECK((Number::ratio(1, 1000000000) / Number{10}).text() == "1/10000000000");
}

TEST_CASE("numbers are ordered by value, however large") {
  CHECK(Number::ratio(1, 3) < Number::ratio(1, 2));
  CHECK(Number::ratio(-1, 3) > Number::ratio(-1, 2));
  CHECK(Number{-1} < Number{0});
  CHECK(Number{0} < Number::ratio(1, 1000));
  CHECK(huge() > huge() - Number{1});
  CHECK(Number{1} / huge() < Number{1} / (huge() - Number{1}));
  CHECK((huge() + Number{1}) / huge() < huge() / (huge() - Number{1}));
}

TEST_CASE("what does not fit is overflow, equal to nothing and greater than nothing") {
  Number too_large = huge() * huge();
  CHECK(too_large.overflowed());
  CHECK((too_large + Number{1}).overflowed());
  CHECK((Number{1} - too_large).overflowed());
  CHECK((Number{0} * too_large).overflowed());
  CHECK((Number{1} / too_large).overflowed());
  CHECK_FALSE(too_large == too_large);
  CHECK_FALSE(too_large > Number{0});
  CHECK_FALSE(too_large < Number{0});
  CHECK(too_large.text() == "overflow");
  CHECK(too_large.text(2) == "overflow");
}

TEST_CASE("an exact text read again is the same number") {
  std::mt19937 random(7);  // fixed seed
  for (int i = 0; i < 2000; ++i) {
    auto numerator = static_cast<std::int64_t>(random() % 2000001) - 1000000;
    auto denominator = static_cast<std::int64_t>(random() % 5000) + 1;
    Number number = Number::ratio(numerator, denominator);
    INFO(number.text());
    auto again = Number::parse(number.text());
    REQUIRE(again);
    CHECK(*again == number);
  }
}
