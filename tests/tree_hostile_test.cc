// SPDX-License-Identifier: Apache-2.0
// Texts made to break a reader: each ends at once, in a fault at a place that helps.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "tree_help.h"

using namespace sanya;
using namespace sanya::tree;

namespace {

std::string limited_faults(std::string text, const Limits& limits = {}) {
  return faults_of(parse_yaml, std::move(text), limits);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("a hundred thousand brackets end at the first that is too deep") {
  CHECK(limited_faults(repeated("[", 100'000)) == "1:65 too-deep");
  CHECK(limited_faults(repeated("{", 100'000)) == "1:65 too-deep");
  CHECK(limited_faults(repeated("[", 100'000) + repeated("]", 100'000)) == "1:65 too-deep");
  CHECK(limited_faults("a: " + repeated("[", 100'000)) == "1:67 too-deep");
  CHECK(limited_faults(repeated("- ", 100'000)) == "1:129 too-deep");
  CHECK(limited_faults(repeated("{a: ", 100'000)) == "1:257 too-deep");
  CHECK(limited_faults(repeated("[", 1'000'000)) == "1:500001 too-large");
  CHECK(limited_faults(repeated("[", 64) + repeated("]", 64)).empty());
}

TEST_CASE("huge texts are refused, whole or by the value") {
  CHECK(limited_faults(std::string(17u << 20, 'x')) == "0:0 too-large");
  CHECK(limited_faults("a: " + std::string(2u << 20, 'x')) == "1:4 too-large");
  CHECK(limited_faults("a: \"" + std::string(2u << 20, 'x')) == "1:4 bad-yaml");
  CHECK(limited_faults("a: |\n  " + repeated("x\n  ", 1u << 20)) == "1:4 too-large");
  CHECK(limited_faults("[a, b, c]", {.nodes = 3}) == "1:8 too-large");
}

TEST_CASE("bombs of aliases are refused at the first anchor") {
  CHECK(limited_faults("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n") == "1:4 not-core-yaml");
  CHECK(limited_faults("&a [*a]") == "1:1 not-core-yaml");
  CHECK(limited_faults("*undefined") == "1:1 not-core-yaml");
}

TEST_CASE("bytes that are no text are refused before anything is read") {
  CHECK(limited_faults("a: \xFF\n") == "1:4 bad-text");
  CHECK(limited_faults("ខ: \xC0\x80\n") == "1:4 bad-text");
  CHECK(limited_faults("a: \xED\xA0\x80\n") == "1:4 bad-text");
  CHECK(limited_faults(std::string("a: b\nc: \0\n", 10)) == "2:4 bad-text");
  CHECK(limited_faults("a: \x07\n") == "1:4 bad-text");
  CHECK(limited_faults("a: \xC2\x80\n") == "1:4 bad-text");
  CHECK(limited_faults("a: b\rc: d\n") == "1:5 bad-text");
  CHECK(limited_faults("a: x\xEF\xBB\xBFy\n") == "1:5 bad-text");
  CHECK(limited_faults(std::string("\xFF\xFE"
                                   "a\0:\0",
                                   6)) == "0:0 bad-text");
  CHECK(limited_faults(std::string("\0a\0:", 4)) == "0:0 bad-text");
  CHECK(limited_faults("a: \"x\\0y\"\n") == "1:4 bad-text");
}

TEST_CASE("inputs on which yaml-cpp has hung end in a fault") {
  CHECK(limited_faults(",\n") == "1:1 bad-yaml");
  for (const char* text : {",", "]", "}", ",,", "a: b\n]", "[23\n]: 42\n", "[?x]\n", "{ ?a: b }"}) {
    INFO(text);
    CHECK_FALSE(limited_faults(text).empty());
  }
}

TEST_CASE("one enormous line is read as fast as many") {
  std::string line = "a: [" + repeated("bc, ", 400'000) + "d]\n";
  CHECK(limited_faults(line).empty());
  std::string open = "x: 'it's\n" + repeated("[a] ", 100'000);
  CHECK_FALSE(limited_faults(open).empty());
}

TEST_CASE("a table of very many columns is read as fast as any") {
  std::string header = "c";
  for (int i = 0; i < 200'000; ++i) header += fmt::format(",c{}", i);
  Diagnostics faults;
  CHECK(parse_csv(source_of(header + "\n"), faults));
  CHECK(faults.empty());
}

TEST_CASE("of very many faults of one kind only the first are shown") {
  Diagnostics faults;
  parse_yaml(source_of(repeated("a: 1\n", 20'000)), faults);
  CHECK(faults.errors() == 1000);
}
