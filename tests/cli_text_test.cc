// SPDX-License-Identifier: Apache-2.0
// What stories cannot show well: control characters, columns, cells, the JSON of odd texts.
#include <catch2/catch.hpp>

#include <sstream>

#include "cli/command.h"
#include "cli/json_writer.h"
#include "cli/page.h"

namespace sanya::cli {

TEST_CASE("no control character of a source reaches the terminal") {
  Page page(80, false);
  page.line(
      "a\x1b[31mb\x07"
      "c\u0085d\x7f");
  page.line("e\u202ef");  // turns the direction of writing
  CHECK(page.text() == "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFD\ne\uFFFDf\n");
}

TEST_CASE("no control character of an argument reaches the terminal") {
  std::ostringstream err;
  CHECK(misuse(err, {"no \x1b[31mred\n", "\x07"}) == kUsage);
  CHECK(err.str() == "sanya: no \uFFFD[31mred\uFFFD\n  help: \uFFFD\n");
}

TEST_CASE("colour is there where it is taken, and takes no column") {
  const auto word = paint(Style::good, "yes");
  CHECK(width(word) == 3);
  Page with(80, true);
  with.line(word);
  CHECK(with.text() == "\x1b[32myes\x1b[0m\n");
  Page without(80, false);
  without.line(word);
  CHECK(without.text() == "yes\n");
}

TEST_CASE("texts are cut between characters and filled by columns") {
  CHECK(clip("abcdef", 6) == "abcdef");
  CHECK(clip("abcdefg", 6) == "abc...");
  CHECK(clip("éééééééé", 6) == "ééé...");
  CHECK(pad("水", 4) == "水  ");
}

TEST_CASE("lines break between words and hang under their beginning") {
  Page page(12, false);
  page.wrapped("- ", "one two three four");
  CHECK(page.text() == "- one two\n  three four\n");
}

TEST_CASE("a cell keeps to its columns and lines") {
  CHECK(broken("Claimed or Delivered", 10, 9) ==
        std::vector<std::string>{"Claimed or", "Delivered"});
  CHECK(broken("one two three", 7, 1) == std::vector<std::string>{"one..."});
}

TEST_CASE("a title of a million words is cut as soon as it is too long") {
  std::string title;
  for (int i = 0; i < 500'000; ++i) title += "a ";
  CHECK(broken(title, 7, 1) == std::vector<std::string>{"a a..."});
  CHECK(clip(title, 6) == "a a...");
}

TEST_CASE("a word longer than the line stands whole") {
  Page page(8, false);
  page.wrapped("", "a https://example.org/x b");
  CHECK(page.text() == "a\nhttps://example.org/x\nb\n");
}

TEST_CASE("a cell that a spreadsheet would calculate gets an apostrophe") {
  CHECK(csv_line({"=1+1", "-2", "a,b", "say \"no\"", ""}) ==
        "'=1+1,'-2,\"a,b\",\"say \"\"no\"\"\",\r\n");
}

TEST_CASE("JSON escapes what it must") {
  Json json;
  json.object().member("a\"b", "line\nend\x01").member("n", 3).member("t", true);
  json.key("none").null().key("empty").list().end().end();
  CHECK(json.text() ==
        "{\n  \"a\\\"b\": \"line\\nend\\u0001\",\n  \"n\": 3,\n  \"t\": true,\n  \"none\": null,\n"
        "  \"empty\": []\n}\n");
}

}  // namespace sanya::cli
