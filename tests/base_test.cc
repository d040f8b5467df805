// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/bounds.h"
#include "base/date.h"
#include "base/quote.h"
#include "base/text.h"

using namespace sanya;

namespace {

Day on(std::string_view text) { return parse_day(text).value(); }
std::string moved(std::string_view from, std::string_view duration) {
  return to_text(on(from) + parse_duration(duration).value());
}
std::string moved_back(std::string_view from, std::string_view duration) {
  return to_text(on(from) - parse_duration(duration).value());
}
DateField field(std::string_view text) { return DateField::parse(text).value(); }

}  // namespace

TEST_CASE("days are counted from 1970 in a calendar without gaps") {
  CHECK(day(1970, 1, 1).number == 0);
  CHECK(day(2000, 3, 1).number == 11017);
  CHECK(day(-9999, 1, 1) == kNoEarliest);
  CHECK(day(9999, 12, 31) == kNoLatest);
  Day last{kNoEarliest.number};
  for (Day each = last; each <= kNoLatest; each.number += 97) {
    YearMonthDay parts = civil(each);
    if (day(parts.year, parts.month, parts.day) != each) FAIL(each.number);
  }
}

TEST_CASE("only a calendar date in full is a day") {
  CHECK(to_text(on("2024-06-30")) == "2024-06-30");
  CHECK(to_text(on("2024-02-29")) == "2024-02-29");
  CHECK(to_text(day(-5, 1, 2)) == "-0005-01-02");
  for (const char* bad :
       {"", "2024", "2024-06", "2024-6-30", "2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00",
        "2024-06-30 ", "2024/06/30", "+024-06-30", "-024-06-30"}) {
    INFO(bad);
    CHECK_FALSE(parse_day(bad));
  }
}

TEST_CASE("durations are written in ISO 8601 or in words") {
  CHECK(parse_duration("P1Y6M") == Duration{.months = 18});
  CHECK(parse_duration("P24M") == Duration{.months = 24});
  CHECK(parse_duration("P2W") == Duration{.days = 14});
  CHECK(parse_duration("P1M3D") == Duration{.months = 1, .days = 3});
  CHECK(parse_duration("P0D") == Duration{});
  CHECK(parse_duration("24 months") == Duration{.months = 24});
  CHECK(parse_duration("1 day") == Duration{.days = 1});
  CHECK(parse_duration("4 weeks") == Duration{.days = 28});
  CHECK(parse_duration("2 years") == Duration{.months = 24});
  CHECK(parse_duration("P9999Y") == Duration{.months = 119988});
  for (const char* bad :
       {"", "P", "P1", "P1H", "PT1H", "P1D1M", "P1M1M", "P-1D", "P10000D", "P01D", "P1.5Y",
        "1 days", "2 day", "1  day", "day", "1", "-1 days", "p1d", "1 Day"}) {
    INFO(bad);
    CHECK_FALSE(parse_duration(bad));
  }
}

TEST_CASE("a duration is printed in words and in ISO 8601") {
  CHECK(to_text(Duration{.months = 24}) == "24 months");
  CHECK(to_text(Duration{.months = 1, .days = 3}) == "1 month 3 days");
  CHECK(to_text(Duration{.days = 1}) == "1 day");
  CHECK(to_text(Duration{}) == "0 days");
  CHECK(to_iso(Duration{.months = 24}) == "P24M");
  CHECK(to_iso(Duration{.months = 1, .days = 3}) == "P1M3D");
  CHECK(to_iso(Duration{}) == "P0D");
  for (const char* longest : {"P9999Y", "P9999Y9999M9999W9999D", "P1429W", "P834Y"})
    CHECK(parse_duration(to_iso(*parse_duration(longest))) == parse_duration(longest));
}

TEST_CASE("months are added first and clipped to the month's end, then days") {
  CHECK(moved("2024-01-31", "1 month") == "2024-02-29");
  CHECK(moved("2023-01-31", "1 month") == "2023-02-28");
  CHECK(moved("2024-01-31", "P1M1D") == "2024-03-01");
  CHECK(moved("2024-02-29", "1 year") == "2025-02-28");
  CHECK(moved("2024-12-31", "1 day") == "2025-01-01");
  CHECK(moved_back("2024-03-31", "1 month") == "2024-02-29");
  CHECK(moved_back("2024-01-15", "1 month") == "2023-12-15");
  CHECK(moved_back("0001-01-01", "P13M") == "-0001-12-01");
}

TEST_CASE("no duration moves an open bound or passes it") {
  Duration century{.months = 1200};
  CHECK(kNoEarliest + century == kNoEarliest);
  CHECK(kNoLatest - century == kNoLatest);
  CHECK(day(9998, 6, 1) + century == kNoLatest);
  CHECK(day(-9998, 6, 1) - century == kNoEarliest);
  CHECK(day(9999, 12, 30) + Duration{.days = 5} == kNoLatest);
}

TEST_CASE("three-valued logic is Kleene's") {
  using enum Truth;
  CHECK((yes & unknown) == unknown);
  CHECK((no & unknown) == no);
  CHECK((yes | unknown) == yes);
  CHECK((no | unknown) == unknown);
  CHECK((!unknown) == unknown);
  CHECK((!yes) == no);
}

TEST_CASE("a comparison of dates is certain only where every pair of days agrees") {
  using enum Comparison;
  CHECK(compare(field("2004"), less, field("2005")) == Truth::yes);
  CHECK(compare(field("2005"), less, field("2004")) == Truth::no);
  CHECK(compare(field("2004"), less, field("2004-06-11")) == Truth::unknown);
  CHECK(compare(field("2004-06-11"), less, field("2004-06-11")) == Truth::no);
  CHECK(compare(field("2004-06-11"), less_equal, field("2004-06-11")) == Truth::yes);
  CHECK(compare(field("2004"), less_equal, field("2004-12-31")) == Truth::yes);
  CHECK(compare(field("2004"), greater, field("2003")) == Truth::yes);
  CHECK(compare(field("2004"), greater_equal, field("2004-01-01")) == Truth::yes);
  CHECK(compare(field("2004"), equal, field("2004")) == Truth::unknown);
  CHECK(compare(field("2004-06-11"), equal, field("2004-06-11")) == Truth::yes);
  CHECK(compare(field("2004"), equal, field("2006")) == Truth::no);
  CHECK(compare(field("[2004,2006]"), equal, field("2005")) == Truth::no);
  CHECK(compare(field("[2004,2006]"), not_equal, field("2005")) == Truth::yes);
  CHECK(compare(field("[2004,2006]"), less, field("2005")) == Truth::unknown);
}

TEST_CASE("a comparison agrees with trying every pair of days") {
  using enum Comparison;
  auto holds = [](int a, Comparison comparison, int b) {
    switch (comparison) {
      case less:
        return a < b;
      case less_equal:
        return a <= b;
      case equal:
        return a == b;
      case not_equal:
        return a != b;
      case greater_equal:
        return a >= b;
      case greater:
        return a > b;
    }
    return false;
  };
  for (int bits = 0; bits < 256; ++bits) {
    int a = bits & 3;
    int b = (bits >> 2) & 3;
    int a_length = (bits >> 4) & 3;
    int b_length = (bits >> 6) & 3;
    for (Comparison each : {less, less_equal, equal, not_equal, greater_equal, greater}) {
      bool some = false;
      bool every = true;
      for (int x = a; x <= a + a_length; ++x) {
        for (int y = b; y <= b + b_length; ++y) {
          some |= holds(x, each, y);
          every &= holds(x, each, y);
        }
      }
      Truth expected = every ? Truth::yes : (some ? Truth::unknown : Truth::no);
      CHECK(compare(DayRange{Day{a}, Day{a + a_length}}, each,
                    DayRange{Day{b}, Day{b + b_length}}) == expected);
    }
  }
}

TEST_CASE("a date lies within a stretch of days for certain, possibly, or not") {
  DayRange year{day(2005, 1, 1), day(2005, 12, 31)};
  CHECK(within(field("2005-06"), year) == Truth::yes);
  CHECK(within(field("2005~"), year) == Truth::unknown);
  CHECK(within(field("[2004,2006]"), year) == Truth::no);
}

TEST_CASE("bounds move together, and an open side stays open") {
  DayRange later = DayRange{day(2004, 1, 31), kNoLatest} + Duration{.months = 1};
  CHECK(later == DayRange{day(2004, 2, 29), kNoLatest});
  CHECK(later - Duration{.months = 1} == DayRange{day(2004, 1, 29), kNoLatest});
}

TEST_CASE("UTF-8 is well-formed or its first bad byte is found") {
  CHECK(first_bad_utf8("") == std::string_view::npos);
  CHECK(first_bad_utf8("a\xC3\xA9\xE1\x9E\x80\xF0\x9F\x98\x80") == std::string_view::npos);
  CHECK(first_bad_utf8("\xF4\x8F\xBF\xBF\xED\x9F\xBF\xEE\x80\x80") == std::string_view::npos);
  for (const char* bad :
       {"ab\xFF", "ab\xC0\x80", "ab\xC1\xBF", "ab\xE0\x80\x80", "ab\xED\xA0\x80",
        "ab\xF0\x8F\x80\x80", "ab\xF4\x90\x80\x80", "ab\xF5\x80\x80\x80", "ab\x80", "ab\xE1\x9E",
        "ab\xE1\x9E"
        "c",
        "ab\xC3"}) {
    CHECK(first_bad_utf8(bad) == 2);
  }
}

TEST_CASE("characters are code points, columns what a terminal needs") {
  CHECK(characters("a\xC3\xA9\xE1\x9E\x80") == 3);
  CHECK(characters("\xFF\xE1\x9E") == 3);
  CHECK(columns("abc") == 3);
  CHECK(columns("\xE6\x97\xA5") == 2);              // a wide letter
  CHECK(columns("e\xCC\x81") == 1);                 // a letter and its accent
  CHECK(columns("\xE1\x9E\x80\xE1\x9E\xB7") == 1);  // Khmer: letter and vowel above
  CHECK(columns("\xE1\x9E\x80\xE1\x9E\xB6") == 2);  // Khmer: letter and vowel beside
  CHECK(columns("\xE1\x9E\x80\xE2\x80\x8B") == 1);  // zero-width space
  CHECK(columns("\t\x1B\xFF") == 3);                // each is shown as one
  CHECK(columns("\xF0\x9F\x98\x80") == 2);
}

TEST_CASE("displayable text has no controls left") {
  const std::string kBad = "\xEF\xBF\xBD";
  CHECK(displayable("a\tb") == "a b");
  CHECK(displayable("a\nb\r\x1B\x7F") == "a" + kBad + "b" + kBad + kBad + kBad);
  CHECK(displayable("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xFF") == kBad + kBad + kBad + kBad);
  CHECK(displayable("\xE1\x9E\x80\xE2\x80\x8B\xE1\x9E\x81") ==
        "\xE1\x9E\x80\xE2\x80\x8B\xE1\x9E\x81");
}

TEST_CASE("SHA-256 is that of FIPS 180-4") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a JSON string escapes quotes, backslashes and control characters, and nothing else") {
  std::string text;
  append_json_string("a\"b\\c\b\t\n\f\r\x01\x1f\x7fé/", text);
  CHECK(text == "\"a\\\"b\\\\c\\b\\t\\n\\f\\r\\u0001\\u001f\x7fé/\"");
}

TEST_CASE("a cell that a spreadsheet would calculate gets an apostrophe") {
  CHECK(csv_line({"=1+1", "-2", "a,b", "say \"no\"", "", "@x\n"}) ==
        "'=1+1,'-2,\"a,b\",\"say \"\"no\"\"\",,\"'@x\n\"\r\n");
  CHECK(csv_line({"'x", " y"}) == "''x,\" y\"\r\n");
}
