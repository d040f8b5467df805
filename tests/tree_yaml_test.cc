// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tree_help.h"

using namespace sanya;
using namespace sanya::tree;

namespace {

std::string yaml_faults(std::string text) { return faults_of(parse_yaml, std::move(text)); }
Node yaml(std::string text) { return tree_of(parse_yaml, std::move(text)); }

// The kind of one plain value; of a list where the text around it was refused.
Kind kind_of(const std::string& scalar) {
  Node root = yaml("a: " + scalar);
  const Node* value = root.find("a");
  return value == nullptr ? Kind::list : value->kind;
}

std::string first_help(std::string text) {
  Diagnostics faults;
  parse_yaml(source_of(std::move(text)), faults);
  return faults.all().at(0).help;
}

}  // namespace

TEST_CASE("a value knows its line and its column in characters") {
  Node root = yaml("ឈ្មោះ: [x, \"ខ្មែរ y\"]\nb:\n  - c\n");
  const Node& second = root.entries.at(0).value().items.at(1);
  CHECK(second.text == "ខ្មែរ y");
  CHECK(second.place.line == 1);
  CHECK(second.place.column == 12);
  CHECK(second.place.length == 9);
  CHECK(root.entries.at(1).key_place.line == 2);
  CHECK(root.find("b")->items.at(0).place.column == 5);
}

TEST_CASE("a byte order mark and CR LF move no place") {
  Node root = yaml(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: two\r\n");
  CHECK(root.entries.at(0).key_place.column == 1);
  CHECK(root.find("b")->place.line == 2);
  CHECK(root.find("b")->place.column == 4);
  CHECK(root.find("b")->text == "two");
}

TEST_CASE("plain words mean what the core schema says and nothing more") {
  CHECK(kind_of("") == Kind::null);
  CHECK(kind_of("~") == Kind::null);
  CHECK(kind_of("null") == Kind::null);
  CHECK(kind_of("true") == Kind::boolean);
  CHECK(kind_of("False") == Kind::boolean);
  for (const char* text : {"no", "yes", "on", "off", "y", "2016-07", "1999?-09-29", "a1", "12:30",
                           "1.2.3", "\"12\"", "'true'", "..2016", "1,000", "5-10"}) {
    INFO(text);
    CHECK(kind_of(text) == Kind::text);
  }
  for (const char* text : {"0", "12", "-3.50", "2016", "0.5"}) CHECK(kind_of(text) == Kind::number);
}

TEST_CASE("what others read as different numbers is a fault, in quotes a text") {
  for (const char* text : {"012", "0x1F", "0o17", "0b11", "1_000", "1e5", "-1.5E+3", "+5", ".5",
                           "5.", ".inf", "-.INF", ".nan", "00"}) {
    INFO(text);
    CHECK(yaml_faults(std::string("a: ") + text) == "1:4 bad-number");
    CHECK(kind_of(std::string("'") + text + "'") == Kind::text);
  }
}

TEST_CASE("the text of a scalar is the text as meant") {
  Node root =
      yaml("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: 'it''s'\nd: \"tab\\tend\"\ne: 1.50\n");
  CHECK(root.find("a")->text == "one\ntwo\n");
  CHECK(root.find("b")->text == "one two");
  CHECK(root.find("b")->quoted);
  CHECK(root.find("c")->text == "it's");
  CHECK(root.find("d")->text == "tab\tend");
  CHECK(root.find("e")->text == "1.50");
}

TEST_CASE("an empty text, a comment and a lone marker are a null") {
  for (const char* text : {"", "# nothing\n", "---\n", "\n\n", "---\n...\n"}) {
    INFO(text);
    CHECK(yaml(text).kind == Kind::null);
    CHECK(yaml(text).text.empty());
  }
}

TEST_CASE("a key given twice is shown at both places, and the first stays") {
  Diagnostics faults;
  auto root = parse_yaml(source_of("a: 1\nb: 2\na: 3\n"), faults);
  REQUIRE(root);
  REQUIRE(list_of(faults) == "3:1 duplicate-key");
  CHECK(faults.all()[0].notes.at(0).place.line == 1);
  CHECK(root->entries.size() == 2);
  CHECK(root->find("a")->text == "1");
}

TEST_CASE("what is not core YAML is refused where it stands") {
  CHECK(yaml_faults("a: &x 1\n") == "1:4 not-core-yaml");
  CHECK(yaml_faults("a: b\nc: *x\n") == "2:4 not-core-yaml");
  CHECK(yaml_faults("a: !!str 12\n") == "1:4 not-core-yaml");
  CHECK(yaml_faults("- !!python/object:os.system [x]\n") == "1:3 not-core-yaml");
  CHECK(yaml_faults("a:\n  <<: {b: c}\n") == "2:3 not-core-yaml");
  CHECK(yaml_faults("a: 1\n---\nb: 2\n") == "2:1 not-core-yaml");
  CHECK(yaml_faults("a: 1\n...\nb: 2\n") == "3:1 not-core-yaml");
  CHECK(yaml_faults("%YAML 1.2\n---\na: 1\n") == "1:1 not-core-yaml");
  CHECK(yaml_faults("? a\n: b\n") == "1:1 not-core-yaml");
  CHECK(yaml_faults("[a]: b\n") == "1:1 not-core-yaml");
  CHECK(yaml_faults(": b\n") == "1:1 not-core-yaml");
  CHECK(yaml_faults("a: {b, c: d}\n") == "1:5 not-core-yaml");
  CHECK(yaml("\"<<\": b\n").find("<<") != nullptr);
}

TEST_CASE("common slips are refused at their place") {
  CHECK(yaml_faults("title: Ministry: of Women\n") == "1:16 bad-yaml");
  CHECK(yaml_faults("a:\n\tb: c\n") == "2:1 bad-yaml");
  CHECK(yaml_faults("a: \"open\nb: c\n") == "1:4 bad-yaml");
  CHECK(yaml_faults("a: [b, c\nd: e\n") == "2:1 bad-yaml");
  CHECK(yaml_faults("a: [b, c\n") == "1:4 bad-yaml");
  CHECK(yaml_faults("a:\n  b: c\n d: e\n") == "3:2 bad-yaml");
  CHECK(yaml_faults("- a\nb: c\n") == "2:1 bad-yaml");
  CHECK(yaml_faults("a: @x\n") == "1:4 bad-yaml");
  CHECK(yaml_faults("a:\n  b\nc\n") == "3:1 bad-yaml");
  CHECK(yaml_faults("a: \"\\q\"\n") == "1:5 bad-yaml");
}

TEST_CASE("help is written for people who do not program") {
  CHECK(first_help("a:\n\tb: c\n").find("spaces") != std::string::npos);
  CHECK(first_help("title: 'Women's rights'\n").find("double quotes") != std::string::npos);
  CHECK(first_help("a: b: c\n").find("double quotes") != std::string::npos);
  CHECK(first_help("a: *b\n").find("asterisk") != std::string::npos);
}

TEST_CASE("a broken file begets one fault and no tree") {
  Diagnostics faults;
  CHECK_FALSE(parse_yaml(source_of("a: [\nb: 012\nb: ]]\n: :\n"), faults));
  CHECK(faults.errors() == 1);
}
