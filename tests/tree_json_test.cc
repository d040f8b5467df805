// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tree/canonical.h"
#include "tree_help.h"

using namespace sanya;
using namespace sanya::tree;

namespace {

std::string json_faults(std::string text) { return faults_of(parse_json, std::move(text)); }
std::string canonical(std::string text) {
  return canonical_json(tree_of(parse_json, std::move(text)));
}

}  // namespace

TEST_CASE("JSON values know their places") {
  Node root = tree_of(parse_json, "{\n  \"ខ\": [1, \"x\\ny\"]}");
  CHECK(root.entries.at(0).key_place.line == 2);
  const Node& text = root.entries.at(0).value().items.at(1);
  CHECK(text.place.column == 12);
  CHECK(text.text == "x\ny");
  CHECK(text.quoted);
}

TEST_CASE("JSON is read strictly") {
  for (const char* text :
       {"",         "[1,]",       "{\"a\":1,}",  "[01]",          "[1.]",
        "[.5]",     "[+1]",       "[NaN]",       "['a']",         "{a:1}",
        "[1]x",     "[\"a\tb\"]", "[\"\\x41\"]", "[\"\\ud800\"]", "[\"\\ud800\\u0041\"]",
        "[tru]",    "// c\n1",    "[1 2]",       "{\"a\" 1}",     "[\"a",
        "[",        "{",          "nul",         "[-]",           "[1e]",
        "\"\\u12\""}) {
    INFO(text);
    CHECK(json_faults(text).find("bad-json") != std::string::npos);
  }
  for (const char* text :
       {"0", " [] ", "{}", "-0.5e+10", "\"\\ud83d\\ude00\"", "[true,false,null]"}) {
    INFO(text);
    CHECK(json_faults(text).empty());
  }
  CHECK(json_faults("{\"a\":1,\n \"a\":2}") == "2:2 duplicate-key");
}

TEST_CASE("JSON within the limits only") {
  CHECK(json_faults(std::string(100'000, '[')) == "1:65 too-deep");
  CHECK(json_faults("[1,2,3]") == "");
  CHECK(faults_of(parse_json, "[1,2,3]", {.nodes = 3}) == "1:6 too-large");
  CHECK(faults_of(parse_json, "[\"abc\"]", {.scalar_bytes = 2}) == "1:2 too-large");
}

TEST_CASE("canonical JSON has one form for one tree") {
  CHECK(canonical("{ \"b\" : 1 , \"a\" : [ true, null ] }") == R"({"a":[true,null],"b":1})");
  CHECK(canonical(R"(["\u20ac\n\"\\\/"])") == "[\"€\\n\\\"\\\\/\"]");
  CHECK(canonical_json({.kind = Kind::text, .text = "\x0f\x7f"}) == "\"\\u000f\x7f\"");
  CHECK(canonical("[1.50, -0, 0.0, 100, 1e3, 1e21, 1E-7, 0.000001, 123.456e2]") ==
        "[1.5,0,0,100,1000,1e+21,1e-7,0.000001,12345.6]");
  CHECK(canonical("[-12.340, 5e-324]") == "[-12.34,\"5e-324\"]");
  CHECK(canonical("[12345678901234567890]") == "[\"12345678901234567890\"]");
}

TEST_CASE("canonical JSON sorts keys by UTF-16 code units") {
  CHECK(canonical("{\"\xEF\xAC\xB3\":1,\"\xF0\x9F\x98\x80\":2,\"z\":3,\"\":4,\"zz\":5}") ==
        "{\"\":4,\"z\":3,\"zz\":5,\"\xF0\x9F\x98\x80\":2,\"\xEF\xAC\xB3\":1}");
}
