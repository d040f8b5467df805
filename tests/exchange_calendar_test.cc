// SPDX-License-Identifier: Apache-2.0
// RFC 5545: lines of 75 octets, whole characters, escapes, CRLF.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "exchange/exchange.h"

namespace sanya::exchange {

TEST_CASE("a calendar has the lines that RFC 5545 asks for") {
  const auto day = *parse_day("2024-06-30");
  const std::string khmer = "ក្រសួងយុត្តិធម៌ ត្រូវរាយការណ៍លទ្ធផលនៃរឿងក្តីនីមួយៗជូនរាជរដ្ឋាភិបាល";
  const auto text = calendar("A, b; c\\d", day,
                             {{.uid = "x@y",
                               .day = *parse_day("2024-12-31"),
                               .summary = khmer,
                               .description = "one\ntwo",
                               .category = "Deadline, of a duty",
                               .url = "https://example.org/a"},
                              {.uid = "z", .day = day, .summary = "s", .url = "javascript:x"}});
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(text.find("X-WR-CALNAME:A\\, b\\; c\\\\d\r\n") != std::string::npos);
  CHECK(text.find("DTSTART;VALUE=DATE:20241231\r\n") != std::string::npos);
  CHECK(text.find("DTSTAMP:20240630T000000Z\r\n") != std::string::npos);
  CHECK(text.find("CATEGORIES:Deadline\\, of a duty\r\n") != std::string::npos);
  CHECK(text.find("URL:https://example.org/a\r\n") != std::string::npos);
  CHECK(text.find("javascript") == std::string::npos);
  CHECK(text.find("DESCRIPTION:one\\ntwo\r\n") != std::string::npos);
  std::string unfolded;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const auto line = text.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK(first_bad_utf8(line) == std::string::npos);
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    at = end + 2;
  }
  CHECK(unfolded.find("SUMMARY:" + khmer + "\n") != std::string::npos);
}

}  // namespace sanya::exchange
