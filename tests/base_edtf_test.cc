// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <map>
#include <regex>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "base/edtf.h"
#include "root.h"

using namespace sanya;

namespace {

// "2004-01-01..2004-12-31 2006-01-01": all that a field may be; "-" where there is no bound.
std::string bounds(const DateField& field) {
  std::string text;
  for (DayRange range : field.ranges()) {
    if (!text.empty()) text += ' ';
    std::string first = range.first == kNoEarliest ? "-" : to_text(range.first);
    std::string last = range.last == kNoLatest ? "-" : to_text(range.last);
    text += first == last && first != "-" ? first : first + ".." + last;
  }
  return text;
}

std::string bounds(std::string_view text) {
  std::string why;
  auto field = DateField::parse(text, &why);
  return field ? bounds(*field) : "fault: " + why;
}

std::string canonical(std::string_view text) {
  auto field = DateField::parse(text);
  return field ? field->text() : "fault";
}

std::string why(std::string_view text) {
  std::string reason;
  CHECK_FALSE(DateField::parse(text, &reason));
  return reason;
}

}  // namespace

TEST_CASE("a date field is one day known within the bounds of what is written") {
  const std::map<std::string, std::string> cases = {
      {"2024-06-30", "2024-06-30"},
      {"2024-06", "2024-06-01..2024-06-30"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2024", "2024-01-01..2024-12-31"},
      {"0000", "0000-01-01..0000-12-31"},
      {"-0001-12", "-0001-12-01..-0001-12-31"},
      {"201X", "2010-01-01..2019-12-31"},
      {"19XX", "1900-01-01..1999-12-31"},
      {"XXXX", "0000-01-01..-"},
      {"2004-XX", "2004-01-01..2004-12-31"},
      {"2004-06-XX", "2004-06-01..2004-06-30"},
      {"2004-XX-XX", "2004-01-01..2004-12-31"},
      {"2004-1X", "2004-10-01..2004-12-31"},
      {"2004-06-X1", "2004-06-01 2004-06-11 2004-06-21"},
      {"202X-12-25",
       "2020-12-25 2021-12-25 2022-12-25 2023-12-25 2024-12-25 2025-12-25 2026-12-25 2027-12-25 "
       "2028-12-25 2029-12-25"},
      {"20X0-02-29", "2000-02-29 2020-02-29 2040-02-29 2060-02-29 2080-02-29"},
      {"-000X", "-0009-01-01..-0001-12-31"},
      {"2004-21", "2004-03-01..2004-05-31"},
      {"2004-24", "2004-12-01..2005-02-28"},
      {"2004-29", "2004-09-01..2004-11-30"},
      {"2004-34", "2004-04-01..2004-06-30"},
      {"2004-39", "2004-09-01..2004-12-31"},
      {"2004-41", "2004-07-01..2004-12-31"},
      {"9999-24", "9999-12-01..-"},
      {"-9999-01", "-..-9999-01-31"},
      {"2004-07/2006-03", "2004-07-01..2006-03-31"},
      {"[2004-07..2006-03]", "2004-07-01..2006-03-31"},
      {"2024/..", "2024-01-01..-"},
      {"2024/", "2024-01-01..-"},
      {"/2024", "-..2024-12-31"},
      {"../2024", "-..2024-12-31"},
      {"[..2016]", "-..2016-12-31"},
      {"[2016..]", "2016-01-01..-"},
      {"../..", "-..-"},
      {"..", "-..-"},
      {"[1667,1668,1670..1672]", "1667-01-01..1668-12-31 1670-01-01..1672-12-31"},
      {"[2006,2004]", "2004-01-01..2004-12-31 2006-01-01..2006-12-31"},
      {"XXXX-12-21/1890-09-2X", "0000-12-21..1890-09-29"},
      {"1919-XX-02/1919-XX-01", "1919-01-02..1919-12-01"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(bounds(text) == expected);
  }
}

TEST_CASE("approximate widens by one unit of the last component qualified, uncertain does not") {
  const std::map<std::string, std::string> cases = {
      {"1999~", "1998-01-01..2000-12-31"},
      {"1999%", "1998-01-01..2000-12-31"},
      {"1999?", "1999-01-01..1999-12-31"},
      {"2016-07-17~", "2016-07-16..2016-07-18"},
      {"2004-06~", "2004-05-01..2004-07-31"},
      {"2004-01~", "2003-12-01..2004-02-29"},
      {"2004~-06-11", "2003-06-11..2005-06-11"},
      {"~2004-06-11", "2003-06-11..2005-06-11"},
      {"2003~-02", "2002-02-01..2004-02-29"},
      {"~2004-02-29", "2003-02-28..2005-02-28"},
      {"2004-~06-30", "2004-05-30..2004-07-30"},
      {"2004-06-~11", "2004-06-10..2004-06-12"},
      {"2004~-06-~11", "2003-06-10..2005-06-12"},
      {"2004-06-XX~", "2004-05-31..2004-07-01"},
      {"201X~", "2009-01-01..2020-12-31"},
      {"2004-22~", "2004-03-01..2004-11-30"},
      {"2004-1X-X5~",
       "2004-10-04..2004-10-06 2004-10-14..2004-10-16 2004-10-24..2004-10-26 "
       "2004-11-04..2004-11-06 2004-11-14..2004-11-16 2004-11-24..2004-11-26 "
       "2004-12-04..2004-12-06 2004-12-14..2004-12-16 2004-12-24..2004-12-26"},
      {"1984~/2004", "1983-01-01..2004-12-31"},
      {"[1667?,1670~]", "1667-01-01..1667-12-31 1669-01-01..1671-12-31"},
      {"9998~", "9997-01-01..-"},
      {"-9998~", "-..-9997-12-31"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(bounds(text) == expected);
  }
}

TEST_CASE("a qualifier anywhere marks the whole date field") {
  auto marks = [](std::string_view text) {
    auto field = DateField::parse(text);
    REQUIRE(field);
    return fmt::format("{}{}", field->uncertain() ? "?" : "", field->approximate() ? "~" : "");
  };
  CHECK(marks("2004-06-11") == "");
  CHECK(marks("1999?-09-29") == "?");
  CHECK(marks("2004-06-~11") == "~");
  CHECK(marks("2004-%06") == "?~");
  CHECK(marks("[2004..2006?]") == "?");
  CHECK(marks("[2001,2004~]") == "~");
}

TEST_CASE("the canonical text has one form for one meaning") {
  const std::map<std::string, std::string> cases = {
      {"2004-07/2006-03", "[2004-07..2006-03]"},
      {"2024/..", "[2024..]"},
      {"2024/", "[2024..]"},
      {"/2024", "[..2024]"},
      {"/..", ".."},
      {"[..]", ".."},
      {"2004/2004", "2004"},
      {"[2004]", "2004"},
      {"[..2016,2010..]", ".."},
      {"[1668,1667,1670..1672]", "[1667..1668,1670..1672]"},
      {"[1667,1667-01]", "1667"},
      {"[1667-01,1667]", "1667"},
      {"[2006~,2004,2004]", "[2004,2006~]"},
      {"1999?-09-29", "1999?-09-29"},
      {"1919-XX-01/1919-XX-01", "[1919-XX-01..1919-XX-01]"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(canonical(text) == expected);
  }
}

TEST_CASE("a text that is no date says what is wrong and how to write it") {
  using Catch::Contains;
  CHECK_THAT(why(""), Contains("missing"));
  CHECK_THAT(why("2024-13"), Contains("no month 13"));
  CHECK_THAT(why("2024-00"), Contains("no month 00"));
  CHECK_THAT(why("2024-01-32"), Contains("no day 32"));
  CHECK_THAT(why("2024-01-00"), Contains("no day 00"));
  CHECK_THAT(why("2023-02-29"), Contains("no such day"));
  CHECK_THAT(why("2004-21-11"), Contains("no month 21"));
  CHECK_THAT(why("2024-06-30T10:00:00Z"), Contains("time of day"));
  CHECK_THAT(why("2024-06-30T10"), Contains("time of day"));
  CHECK_THAT(why("-0000"), Contains("-0000"));
  CHECK_THAT(why("Y170000002"), Contains("-9999 to 9999"));
  CHECK_THAT(why("Y17E7"), Contains("-9999 to 9999"));
  CHECK_THAT(why("1950S2"), Contains("195X"));
  CHECK_THAT(why("201x"), Contains("capital X"));
  CHECK_THAT(why("1 June 2024"), Contains("spaces"));
  CHECK_THAT(why("30/06/2024"), Contains("2024-06-30"));
  CHECK_THAT(why("{2004,2006}"), Contains("[...]"));
  CHECK_THAT(why("[2004"), Contains("ends with ]"));
  CHECK_THAT(why("2004..2006"), Contains("[2004..2006]"));
  CHECK_THAT(why("2006/2004"), Contains("2004 lies before 2006"));
  CHECK_THAT(why("/"), Contains("says nothing"));
  CHECK_THAT(why("XXXX-12-25"), Contains("more than 100"));
  CHECK_THAT(why("2024-6-5"), Contains("in two"));
  CHECK_THAT(why("2004??"), Contains("not a date"));
  CHECK_THAT(why(std::string(5000, '2')), Contains("at most"));
}

TEST_CASE("the bounds that docs/dates.md gives are those of the program") {
  std::ifstream page(root_path() + "/docs/dates.md");
  int rows = 0;
  for (std::string line; std::getline(page, line);) {
    static const std::regex kRow(
        R"(\| [^|]* \| `([^`]+)` \| (\d{4}-\d\d-\d\d) and (\d{4}-\d\d-\d\d) \|)");
    std::smatch row;
    if (!std::regex_match(line, row, kRow)) continue;
    ++rows;
    INFO(line);
    CHECK(bounds(row[1].str()) == row[2].str() + ".." + row[3].str());
  }
  CHECK(rows >= 8);
}
