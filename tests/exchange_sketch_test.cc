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
                       .sector = "ngo",
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

TEST_CASE("an id is one that each row has for its own; else titles have lasting ones") {
  CHECK(holds(sketch_of({"a.csv", "Code,Promise\nw1,Dig wells\nw2,Mend roads\n"}), "p{Code}"));
  for (const char* list : {"Code,Promise\nw1,Dig wells\nw1,Mend roads\n",
                           "Code,Promise\nw1,Dig wells\n,Mend roads\n"}) {
    const auto text = sketch_of({"a.csv", list});
    CHECK(holds(text, "\n  promise_id:\n    of: action\n    from:\n      field: Promise\n"));
    CHECK(holds(text, "{promise_id}"));
  }
}

TEST_CASE("the field that a sketch makes for ids has a name which no column has") {
  const auto text = sketch_of({"a.csv", "promise_id,Promise\nw1,Dig wells\nw1,Mend roads\n"});
  CHECK(holds(text, "\n  promise_id_:\n    of: action\n"));
  CHECK(holds(text, "{promise_id_}"));
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

TEST_CASE("columns are known by names of other languages, by their words, and by percents") {
  const auto spanish = sketch_of({"a.csv",
                                  "id,titulo,compromiso,Responsable,Estado,Plazo\n"
                                  "1,Agua,Más pozos para todos,Obras,Cumplido,2019\n"
                                  "2,Caminos,Mejores caminos,Obras,No iniciado,2018\n"});
  CHECK(holds(spanish, "title:\n        field: compromiso\n"));
  CHECK(holds(spanish, "Cumplido: done\n"));
  CHECK(holds(spanish, "No iniciado: \"\"\n"));
  CHECK(holds(spanish, "due:\n        field: Plazo\n        date:\n          - YYYY\n"));
  CHECK(holds(spanish, "- field: Responsable\n"));
  const auto khmer = sketch_of(
      {"a.csv", "ការសន្យា,ក្រសួង,ស្ថានភាព\nជីកអណ្តូង,សាធារណការ,បានសម្រេច\nសាងសង់ផ្លូវ,សាធារណការ,កំពុងអនុវត្ត\n"});
  CHECK(holds(khmer, "បានសម្រេច: done\n"));
  CHECK(holds(khmer, "កំពុងអនុវត្ត: begun\n"));
  const auto by_words =
      sketch_of({"a.csv", "Promise,Result\nDig wells,Kept\nMend roads,Pending\nPave,SUCCESS\n"});
  CHECK(holds(by_words, "Kept: done\n"));
  CHECK(holds(by_words, "SUCCESS: done\n"));
  const auto percents = sketch_of(
      {"a.csv", "Promise,porcentaje_completado\nDig wells,100\nMend roads,0\nPave,35%\n"});
  CHECK(holds(percents, "\"100\": done\n"));
  CHECK(holds(percents, "\"0\": \"\"\n"));
  CHECK(holds(percents, "35%: begun\n"));
}

TEST_CASE("it is said what no column was found for, and that columns have no names") {
  const auto text = sketch_of({"a.csv", "Promise;;\nDig wells;x;y\n"});
  CHECK(holds(text, "#   what has happened"));
  CHECK(holds(text, "#   by when each is due"));
  CHECK(holds(text, "#   _column_2: not used"));
  CHECK(holds(text, "# 2 of its columns have no name in the first line."));
  CHECK_FALSE(
      holds(sketch_of({"a.csv", "Promise,Status\nDig wells,done\n"}), "what has happened ("));
}

TEST_CASE("a list's word happened after the promise and by the list's day") {
  const ForeignFile file{"list.csv", "Promise,Status\nDig wells,done\n"};
  CHECK(holds(sketch_of(file), "happened: \"[2023-03-31..2024-06-01]\"\n"));
  CHECK(holds(sketch_of(file, {}), "happened: \"?\"\n"));
}

TEST_CASE("each open question is one fault, where it stands") {
  Diagnostics faults;
  const auto text = sketch_of({"a.csv", "Promise,Status\nDig,stuck\nMend,stuck\nPave,stuck\n"});
  CHECK(mapping(text, faults) == nullptr);
  REQUIRE(faults.errors() == 1);
  CHECK(faults.all().front().fault == Fault::unanswered);
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
        std::pair("c.yaml", "- {ការសន្យា: អណ្តូង, ស្ថានភាព: បានសម្រេច}\n"),
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
