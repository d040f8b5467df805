// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tree_help.h"

using namespace sanya;
using namespace sanya::tree;

namespace {

std::string csv_faults(std::string text) { return faults_of(parse_csv, std::move(text)); }
Node csv(std::string text) { return tree_of(parse_csv, std::move(text)); }

}  // namespace

TEST_CASE("a row is a map of its filled cells, each with its place") {
  Node root = csv("id,note,n\r\na, \"x\" ,\r\n");
  CHECK(root.text == "refused: 2:4 bad-csv");
  root = csv("id,note,n\r\na,\"x, \"\"y\"\"\nz\",12\r\n,,\r\nខ្មែរ,b,\r\n");
  REQUIRE(root.items.size() == 2);
  CHECK(root.items[0].find("note")->text == "x, \"y\"\nz");
  CHECK(root.items[0].find("n")->kind == Kind::number);
  CHECK(root.items[1].find("n") == nullptr);
  CHECK(root.items[1].find("note")->place.line == 5);
  CHECK(root.items[1].find("note")->place.column == 7);
  CHECK(root.items[1].entries[0].key_place.line == 1);
}

TEST_CASE("the header chooses comma, semicolon or tab") {
  CHECK(csv("\xEF\xBB\xBF"
            "a;b\n1,5;2\n")
            .items.at(0)
            .find("a")
            ->text == "1,5");
  CHECK(csv("a\tb\nx\t y \n").items.at(0).find("b")->text == "y");
  CHECK(csv("a\nx\n").items.at(0).find("a")->text == "x");
}

TEST_CASE("words and odd numbers in cells are texts") {
  Node row = csv("a,b,c,d\n012,null,true,1e5\n").items.at(0);
  for (const Entry& entry : row.entries) CHECK(entry.value().kind == Kind::text);
}

TEST_CASE("tables that lie about their columns are refused") {
  CHECK(csv_faults("a,b\n1,2,3\n") == "2:5 bad-csv");
  CHECK(csv_faults("a,b\n1,2,\n1\n") == "");
  CHECK(csv_faults("a,b,a\n") == "1:5 duplicate-key");
  CHECK(csv_faults("a,\"b\n1,2\n") == "1:3 bad-csv");
  CHECK(csv_faults("a,b\n1,\"2\"3\n") == "2:6 bad-csv");
  CHECK(csv_faults("") == "1:1 bad-csv");
  CHECK(csv_faults("a,,c\n1,2,3\n") == "2:3 bad-csv");
}

TEST_CASE("a cell that was made harmless is text as it was, and no other apostrophe is taken off") {
  const Node row = csv("a,b,c,d,e\n'=1,'-5,''x,'x,-5\n").items.at(0);
  CHECK(row.find("a")->text == "=1");
  CHECK(row.find("b")->text == "-5");
  CHECK(row.find("b")->kind == Kind::text);
  CHECK(row.find("c")->text == "'x");
  CHECK(row.find("d")->text == "'x");
  CHECK(row.find("e")->kind == Kind::number);
}

TEST_CASE("a lone carriage return may stand in quotes, and nowhere else") {
  CHECK(csv("a\r\n\"x\ry\"\r\n").items.at(0).find("a")->text == "x\ry");
  CHECK(csv_faults("a\nx\ry\n") == "2:2 bad-text");
  CHECK(csv_faults("a\n\"x\"\ry\n") == "2:4 bad-text");
  CHECK(csv_faults("a\rb\n") == "1:2 bad-text");
}
