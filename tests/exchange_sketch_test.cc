// SPDX-License-Identifier: Apache-2.0
// What the columns of a list are taken for, and the mapping that is proposed.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "exchange/foreign.h"
#include "exchange/list_columns.h"
#include "exchange_help.h"

namespace sanya::exchange {
namespace {

using Texts = std::vector<std::string>;

Column column(const std::string& head, const Texts& texts) {
  std::string list = "other\t" + head + "\n";
  for (const auto& text : texts) list += "x\t" + text + "\n";
  Diagnostics faults;
  const auto rows = read_rows({"a.tsv", list}, {}, faults);
  REQUIRE(rows);
  auto columns = columns_of(rows->rows);
  REQUIRE(columns.size() == 2);
  return columns.back();
}

const Sketched kAll = {.title = "Promises",
                       .country = "KH",
                       .promisor = "Governor",
                       .made_on = "2023-03",
                       .publisher = "River Watch",
                       .published = "2024-06-01"};

std::string sketch_of(const ForeignFile& file, const Sketched& said = kAll) {
  Diagnostics faults;
  auto text = sketch(file, said, faults);
  INFO(render(faults));
  CHECK_FALSE(faults.has_errors());
  return text;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("dates are known by the patterns that most of them follow") {
  CHECK(column("d", {"2024-06-30", "2024-07"}).dates == Texts{"EDTF"});
  CHECK(column("d", {"30.6.2024", "07.2024", "2025"}).dates == Texts{"D.M.YYYY", "M.YYYY", "YYYY"});
  CHECK(column("d", {"30 June 2024", "soon"}).dates.empty());
  CHECK(column("d", {"30 June 2024", "1 May 2024", "soon"}).dates == Texts{"D MMMM YYYY"});
  CHECK(column("d", {"2024", "1800"}).dates.empty());
  CHECK(column("d", {"12", "7"}).dates.empty());
}

TEST_CASE("names are parted where the parts stand alone as well, and at semicolons") {
  CHECK(column("n", {"Health", "Works", "Health, Works"}).split == ", ");
  CHECK(column("n", {"Fisheries, Oceans and Coast", "Works"}).split.empty());
  CHECK(column("n", {"Health;Works", "Roads"}).split == ";");
  CHECK(column("n", {"Health <br> Works"}).split == "<br>");
}

TEST_CASE("a column of addresses is one of links") {
  CHECK(column("l", {"https://a.example", "http://b.example"}).links);
  CHECK_FALSE(column("l", {"a note", "another", "https://a.example"}).links);
}

TEST_CASE("an id is one that each row has for its own; else rows count") {
  CHECK(holds(sketch_of({"a.csv", "Code,Promise\nw1,Dig wells\nw2,Mend roads\n"}), "p{Code}"));
  CHECK(holds(sketch_of({"a.csv", "Code,Promise\nw1,Dig wells\nw1,Mend roads\n"}), "p{_row}"));
  CHECK(holds(sketch_of({"a.csv", "Code,Promise\nw1,Dig wells\n,Mend roads\n"}), "p{_row}"));
}

TEST_CASE("words of a status whose step is not known are left to a person") {
  const auto text = sketch_of({"a.csv",
                               "Promise,Status\nDig wells,Completed\nMend roads,Not "
                               "started\nPave,Partly done\nBuild,Stuck\n"});
  CHECK(holds(text, "Completed: done\n"));
  CHECK(holds(text, "Not started: \"\"\n"));
  CHECK(holds(text, "Partly done: \"?\"\n"));
  CHECK(holds(text, "Stuck: \"?\"\n"));
}

TEST_CASE("what is not said is a question mark; what is sketched whole can be imported") {
  const ForeignFile file{"list.csv",
                         "Promise,Ministry,Status\nDig wells,Works,done\nMend roads,Works,begun\n"};
  CHECK(holds(sketch_of(file, {}), "country: \"?\""));
  const auto text = sketch_of(file);
  CHECK_FALSE(holds(text, "\"?\""));
  Diagnostics faults;
  const auto map = mapping(text, faults);
  INFO(render(faults));
  REQUIRE(map);
  const auto imported = import({file}, *map, {}, faults);
  CHECK_FALSE(faults.has_errors());
  CHECK(imported.objects.at("action") == 2);
  CHECK(imported.objects.at("finding") == 2);
}

TEST_CASE("any list has a sketch: of one column, of none, in other scripts, with signs of YAML") {
  for (const auto& [path, bytes] :
       {std::pair("a.csv", "only\n"), std::pair("a.csv", "x\n1\n"),
        std::pair("b.json", R"([{"a: b": "- c", "#": "? d", "{": [1, 2]}])"),
        std::pair("c.yaml", "- {ការសន្យា: អណ្តូង, ស្ថានភាព: បាន}\n"),
        std::pair("សន្យា.csv", "ការសន្យា\nអណ្តូង\n")}) {
    INFO(path << bytes);
    const auto text = sketch_of({path, bytes});
    Diagnostics faults;
    const auto map = mapping(text, faults);
    INFO(text << render(faults));
    CHECK(map);
  }
}

}  // namespace sanya::exchange
