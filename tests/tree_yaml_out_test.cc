// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <random>

#include "nasty_texts.h"
#include "seeds.h"
#include "tree/canonical.h"
#include "tree/yaml_out.h"
#include "tree_help.h"

namespace sanya::tree {
namespace {

Node text(std::string words, bool quoted = true) {
  return {.kind = Kind::text, .place = {}, .text = std::move(words), .quoted = quoted};
}

Node map(std::vector<std::pair<std::string, Node>> entries) {
  Node made{.kind = Kind::map};
  for (auto& [key, value] : entries) {
    made.entries.push_back({.key = key, .key_place = {}, .held = {}});
    made.entries.back().held.push_back(std::move(value));
  }
  return made;
}

Node list(std::vector<Node> items) {
  Node made{.kind = Kind::list};
  made.items = std::move(items);
  return made;
}

void check_same(const Node& node) {
  const std::string written = yaml_text(node);
  Diagnostics faults;
  const auto read = parse_yaml(std::make_shared<const Source>(Source{"out.yaml", written}), faults);
  INFO(written << render(faults));
  REQUIRE(read);
  CHECK(faults.empty());
  CHECK(canonical_json(*read) == canonical_json(node));
}

TEST_CASE("a tree is written in block style as a person would") {
  CHECK(yaml_text(map({{"id", text("wells")},
                       {"made_on", text("2016-07~", false)},
                       {"note", text("One.\nTwo.\n")},
                       {"title", text("ទឹកស្អាត")},
                       {"places", list({text("north"), text("no")})},
                       {"owners", map({{"lead", list({})}})},
                       {"steps", list({map({{"id", text("a")}, {"n", text("1")}})})}})) ==
        R"(id: wells
made_on: 2016-07~
note: |
  One.
  Two.
title: ទឹកស្អាត
places:
  - north
  - "no"
owners:
  lead: []
steps:
  - id: a
    "n": "1"
)");
}

TEST_CASE("what YAML 1.1 or 1.2 would take for something else stands in quotes") {
  for (const char* word : {"no",    "Off",  "Y",   "true",     "NULL",       "~",     "",     "012",
                           "1_000", "0x1F", "1e5", "12:30:45", "2016-07-19", "1,000", ".inf", "<<",
                           "=",     "---",  "- a", "a: b",     "a #b",       " a",    "a ",   "\t",
                           "#a",    "!a",   "&a",  "*a",       "[a",         "{a",    "%a",   "@a"})
    CHECK(yaml_text(text(word)).front() == '"');
  for (const char* word :
       {"Norway", "yes, they did", "a:b", "2016-plan", "it's", "a \"b\" c", "A, b"})
    CHECK(yaml_text(text(word)) == std::string(word) + "\n");
}

TEST_CASE("every text comes back as it was, in each place where it can stand") {
  for (const std::string& words : nasty::texts()) {
    CAPTURE(words);
    check_same(text(words));
    check_same(list({text(words), text("after")}));
    check_same(map({{"key", text(words)}, {"after", text("a")}}));
    check_same(map({{"key", list({map({{"inner", text(words)}, {"b", text("c")}})})}}));
    if (words.size() < 1000 && words.find('\n') == std::string::npos)
      check_same(map({{words, text("value")}}));
  }
}

TEST_CASE("texts put together at random come back as they were") {
  for (const std::uint64_t seed : seeds()) {
    INFO("SANYA_SEED=" << seed);
    std::mt19937_64 random(seed);
    const std::string words = nasty::mixed(random);
    check_same(map({{"key", list({text(words), map({{"a", text(words)}, {"b", text(words)}})})},
                    {"after", text(nasty::mixed(random))}}));
  }
}

}  // namespace
}  // namespace sanya::tree
