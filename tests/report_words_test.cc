// SPDX-License-Identifier: Apache-2.0
// How the report says days, values and lists.
#include "report/words.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "report_fixture.h"
#include "root.h"

using namespace sanya;
using report_test::date;

TEST_CASE("a day is said as it is known") {
  const report::Words words("en");
  const auto said = [&](const char* edtf) { return words.date(date(edtf)).text; };
  CHECK(said("2004-02-29") == "29 February 2004");
  CHECK(said("2004-02") == "February 2004");
  CHECK(said("2004") == "2004");
  CHECK(said("2004-07/2006-03") == "between July 2004 and March 2006");
  CHECK(said("2004/2006") == "between 2004 and 2006");
  CHECK(said("2004-02-03/2004-02-05") == "between 3 February 2004 and 5 February 2004");
  CHECK(said("[..2016]") == "31 December 2016 or earlier");
  CHECK(said("[2016-03-01..]") == "1 March 2016 or later");
  CHECK(said("[2001,2003]") == "2001 or 2003");
  CHECK(said("2016-07-17~") == "about 17 July 2016");
  CHECK(said("1999?-09-29") == "29 September 1999 (uncertain)");
  CHECK(said("1999%") == "about 1999 (uncertain)");
}

TEST_CASE("a day known exactly is not called uncertain") {
  const report::Words words("en");
  CHECK_FALSE(words.date(date("2004-02-29")).uncertain);
  CHECK(words.date(date("2004-02")).uncertain);
  CHECK(words.date(date("2004~")).approximate);
  CHECK(words.date(date("2004~")).edtf == "2004~");
}

TEST_CASE("a value is said in words, its digits by threes") {
  const report::Words words("en");
  CHECK(words.value("2900000") == "2,900,000");
  CHECK(words.value("9780") == "9780");
  CHECK(words.value("2850000..2949999") == "2,850,000 to 2,949,999");
  CHECK(words.value("<5") == "less than 5");
  CHECK(words.value(">=100") == "at least 100");
  CHECK(words.value("~5.7") == "about 5.7");
  CHECK(words.value("Tier 2") == "Tier 2");
}

TEST_CASE("lists end in a word") {
  const report::Words words("en");
  CHECK(words.listed({}) == "");
  CHECK(words.listed({"a", "b"}) == "a and b");
  CHECK(words.either({"a", "b", "c"}) == "a, b or c");
  CHECK(words.counted("action", 1) == "1 action");
  CHECK(words.counted("action", 0) == "0 actions");
}

TEST_CASE("a key that nobody wrote shows itself, and an unknown language is English") {
  CHECK(report::Words("en").say("no.such.key") == "[no.such.key]");
  CHECK(report::Words("xx").say("month.1") == "January");
}

TEST_CASE("the glossary page has the report's fifteen lines") {
  std::ostringstream page;
  page << std::ifstream(root_path() + "/docs/glossary.md").rdbuf();
  const auto terms = report::glossary(report::Words("en"));
  CHECK(terms.size() == 15);
  for (const auto& term : terms) {
    CHECK(page.str().find("- **" + term.term + "**: " + term.means) != std::string::npos);
  }
}

TEST_CASE("days in a text of the rules are said in words") {
  const report::Words words("en");
  CHECK(words.dated("last on 2016-07-19, by 3") == "last on 19 July 2016, by 3");
  CHECK(words.dated("of 2021-01-01 to 2021-12-31.") == "of 2021.");
  CHECK(words.dated("2016-01-01 to 2024-01-30") == "between 1 January 2016 and 30 January 2024");
  CHECK(words.dated("2016-13-01, 10 to 2") == "2016-13-01, 10 to 2");
}

TEST_CASE("a list whose items have commas is parted by semicolons") {
  const report::Words words("en");
  CHECK(words.either({"No evidence, never searched", "Planned"}) ==
        "No evidence, never searched; or Planned");
  CHECK(words.listed({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("a span and a count that may be none are said as such") {
  const report::Words words("en");
  CHECK(words.dated("from 2000-01-01 to 2023-12-31") == "from 1 January 2000 to 31 December 2023");
  CHECK(words.dated("0 to 2 outside voices") == "up to 2 outside voices");
  CHECK(words.dated("10 to 20 of them") == "10 to 20 of them");
}
