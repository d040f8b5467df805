// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tree_help.h"

using namespace sanya;
using namespace sanya::tree;

namespace {

// Faults that `read` meets in the map written in `text`.
template <class Read>
std::string reading(std::string text, Read read) {
  Diagnostics faults;
  auto root = parse_yaml(source_of(std::move(text)), faults);
  REQUIRE(root);
  {
    Map map(*root, "an action", faults);
    read(map);
  }
  return list_of(faults);
}

}  // namespace

TEST_CASE("what nobody took is an unknown key, with the nearest named") {
  Diagnostics faults;
  auto root = parse_yaml(source_of("title: x\nduee: y\n"), faults);
  Map map(*root, "an action", faults);
  map.text("title");
  map.maybe_text("due");
  map.finish();
  REQUIRE(list_of(faults) == "2:1 unknown-key");
  CHECK(faults.all()[0].help == "did you mean \"due\"?");
  CHECK_FALSE(map.ok());
}

TEST_CASE("required keys are missed where absent and where left empty") {
  CHECK(reading("a: 1\n", [](Map& map) { map.text("title"), map.maybe_text("a"); }) ==
        "1:1 missing-key");
  CHECK(reading("a: 1\ntitle:\n", [](Map& map) { map.text("title"), map.maybe_text("a"); }) ==
        "2:1 missing-key");
  CHECK(reading("title: ''\n", [](Map& map) { map.text("title"); }) == "1:1 missing-key");
  CHECK(reading("a:\n", [](Map& map) { CHECK_FALSE(map.maybe_day("a")); }).empty());
}

TEST_CASE("each getter refuses the wrong value at its place") {
  CHECK(reading("a: [b]\n", [](Map& map) { map.text("a"); }) == "1:4 wrong-type");
  CHECK(reading("a: true\n", [](Map& map) { map.text("a"); }) == "1:4 wrong-type");
  CHECK(reading("a: 1999\n", [](Map& map) { CHECK(map.text("a") == "1999"); }).empty());
  CHECK(reading("a: Big Id\n", [](Map& map) { map.id("a"); }) == "1:4 bad-id");
  CHECK(reading("a: a--b\n", [](Map& map) { map.id("a"); }) == "1:4 bad-id");
  CHECK(reading("a: a-1\n", [](Map& map) { CHECK(map.id("a") == "a-1"); }).empty());
  CHECK(reading("a: 2016-13\n", [](Map& map) { map.maybe_date("a"); }) == "1:4 bad-date");
  CHECK(reading("a: [..2016]\n", [](Map& map) { map.maybe_date("a"); }) == "1:4 bad-date");
  CHECK(reading("a: 2016-07\n", [](Map& map) { map.maybe_day("a"); }) == "1:4 bad-date");
  CHECK(reading("a: 2016-07-19\n", [](Map& map) { CHECK(map.maybe_day("a")); }).empty());
  CHECK(reading("a: soon\n", [](Map& map) { map.maybe_duration("a"); }) == "1:4 bad-duration");
  CHECK(reading("a: P1Y\n", [](Map& map) { CHECK(map.maybe_duration("a")); }).empty());
  CHECK(reading("a: many\n", [](Map& map) { map.maybe_number("a"); }) == "1:4 bad-number");
  CHECK(reading("a: 1.5\n", [](Map& map) { map.maybe_whole("a"); }) == "1:4 bad-number");
  CHECK(reading("a: 15\n", [](Map& map) { CHECK(map.maybe_whole("a") == 15); }).empty());
  CHECK(reading("a: no\n", [](Map& map) { map.maybe_flag("a"); }) == "1:4 wrong-type");
  CHECK(reading("a: false\n", [](Map& map) { CHECK(map.maybe_flag("a") == false); }).empty());
}

TEST_CASE("a word is one of those known") {
  const std::vector<std::string_view> words = {"lead", "partner"};
  CHECK(
      reading("a: partner\n", [&](Map& map) { CHECK(map.maybe_word("a", words) == 1u); }).empty());
  Diagnostics faults;
  auto root = parse_yaml(source_of("a: partnr\n"), faults);
  Map map(*root, "an action", faults);
  CHECK_FALSE(map.maybe_word("a", words));
  REQUIRE(list_of(faults) == "1:4 bad-word");
  CHECK(faults.all()[0].help == "did you mean \"partner\"?");
}

TEST_CASE("a single value is a list of one") {
  CHECK(reading("a: x\nb: [y, z]\n", [](Map& map) {
          CHECK(map.texts("a") == std::vector<std::string>{"x"});
          CHECK(map.list("b").size() == 2);
          CHECK(map.list("c").empty());
        }).empty());
  CHECK(reading("a: [x, [y]]\n", [](Map& map) { map.texts("a"); }) == "1:8 wrong-type");
}

TEST_CASE("what is no map is one fault, not one for each of its keys") {
  CHECK(reading("- a\n", [](Map& map) {
          map.text("title");
          map.id("id");
          CHECK_FALSE(map.ok());
        }) == "1:1 wrong-type");
}

TEST_CASE("maps whose keys are names take all of them") {
  CHECK(reading("x: 1\ny: 2\n", [](Map& map) { CHECK(map.entries().size() == 2); }).empty());
}
