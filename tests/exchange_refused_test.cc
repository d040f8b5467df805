// SPDX-License-Identifier: Apache-2.0
// Rows that cannot be taken: each is counted and told at its place, and the others stay.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "exchange_help.h"

namespace sanya::exchange {
namespace {

constexpr const char* kNotesById = "make: [{finding: {id: '{id}', note: '{note}'}}]\n";

// "3 in, 1 refused: a.csv:3:4": where each error in a row stands.
std::string told(const Outcome& outcome) {
  std::string text =
      fmt::format("{} in, {} refused:", outcome.imported.rows_in, outcome.imported.rows_refused);
  for (const auto& fault : outcome.imported.of_rows.all()) {
    if (fault.severity != Severity::error) continue;
    text +=
        fmt::format(" {}:{}:{}", fault.place.source->path, fault.place.line, fault.place.column);
  }
  return outcome.faults.has_errors() ? render(outcome.faults) : text;
}

std::string warned(const std::string& table) {
  const auto outcome = imported(kNotesById, {{"a.csv", table}});
  std::string text;
  for (const auto& fault : outcome.imported.of_rows.all()) {
    text += fmt::format("{}:{} {}\n", fault.place.line, fault.place.column, fault.message);
  }
  return text;
}

}  // namespace

TEST_CASE("a broken row is one row refused, and its number is its own") {
  CHECK(told(imported(kNotesById, {{"a.csv", "id,note\na,x\nb,y,z\nc,w\n"}})) ==
        "3 in, 1 refused: a.csv:3:5");
  CHECK(told(imported(kNotesById, {{"a.ndjson", "{\"id\": \"a\"}\n{\"id\" \"b\"}\n\n[7]\n3\n"}})) ==
        "4 in, 3 refused: a.ndjson:2:7 a.ndjson:4:2 a.ndjson:5:1");
  CHECK(told(imported(kNotesById, {{"a.json", R"([{"id": "a"}, "b", {"id": "c"}])"}})) ==
        "3 in, 1 refused: a.json:1:15");
  const auto outcome = imported("make: [{finding: {id: 'f{_row}'}}]\n",
                                {{"a.ndjson", "{\"id\": \"a\"}\n{\n{\"id\": \"c\"}\n"}});
  CHECK(at(outcome.imported.fragment, "findings", 1, "id") == "f3");
}

TEST_CASE("what is wrong outside rows is wrong with the file") {
  CHECK(told(imported(kNotesById, {{"a.yaml", "- {id: a, note: x, note: y}\n- {id: b}\n"}})) ==
        "2 in, 1 refused: a.yaml:1:20");
  const auto outcome = imported("read: {rows: all}\n" + std::string(kNotesById),
                                {{"a.yaml", "by: x\nby: y\nall: [{id: a}]\n"}});
  CHECK(outcome.faults.errors() == 1);
  CHECK(outcome.imported.rows_refused == 0);
}

TEST_CASE("a thing of several rows is counted as such") {
  const auto outcome = imported(kNotesById, {{"a.csv", "id,note\na,x\nb,y\na,x\na,x\n"}});
  CHECK(outcome.imported.rows_used == 4);
  CHECK(outcome.imported.objects.at("finding") == 2);
  CHECK(outcome.imported.joined.at("finding") == 1);
}

TEST_CASE("what stands in place of rows is counted as a row") {
  const std::string lists = "read: {rows: parts.promises}\n" + std::string(kNotesById);
  CHECK(told(imported(lists, {{"a.json",
                               R"({"parts": [{"promises": [{"id": "a"}]}, "b", {"name": "empty"},
                                             {"promises": "c"}]})"}})) ==
        "3 in, 2 refused: a.json:1:41 a.json:2:59");
}

TEST_CASE("a row that is said to be refused is not taken, nor is its title heard") {
  const std::string titled =
      "ids: {p: {of: action, from: '{note}'}}\n"
      "make: [{finding: {id: '{p}', note: '{note}'}}]\n";
  const std::vector<ForeignFile> files = {{"a.csv", "note\nBuild\nBuild!\nRepair\n"}};
  const auto outcome = imported(titled, files, {.refused = {0}});
  CHECK(told(outcome) == "3 in, 1 refused:");
  CHECK(at(outcome.imported.fragment, "findings", 0, "id") == "build");
  CHECK(at(outcome.imported.fragment, "findings", 1, "id") == "repair");
}

TEST_CASE("a place is in the row that begins before it, of its own file") {
  const auto first = source("a", "");
  const auto second = source("b", "");
  const RowsByPlace rows({{first, 2, 1}, {first, 4, 3}, {second, 1, 1}, {first, 4, 1}});
  CHECK(rows.row_at({first, 1, 9}) == std::nullopt);
  CHECK(rows.row_at({first, 3, 1}) == 0);
  CHECK(rows.row_at({first, 4, 2}) == 3);
  CHECK(rows.row_at({first, 9, 1}) == 1);
  CHECK(rows.row_at({second, 1, 1}) == 2);
  CHECK(rows.row_at({source("a", ""), 9, 1}) == std::nullopt);
  CHECK(rows.row_at({}) == std::nullopt);
}

TEST_CASE("a cell that took in the rows below it is told") {
  CHECK(warned("id,note,who\na,\"x,y\nb,z,w\nc,\"v\",u\n") ==
        "2:3 this cell goes on over 3 lines, and rows seem to be in it\n");
  CHECK(warned("id,note,who\na,\"x,y\nb,z,w\nc,v,\"u\"\n").find("2:3 this cell") == 0);
  CHECK(warned("id,note\na,\"x\nb,y\nc,z\"\nd,w\n").find("2:3 this cell") == 0);
  CHECK(warned("id,a,note,b\n2,\"6,c,d\n3,8\",e,f\n").find("2:3 this cell") == 0);
  CHECK(warned("id,note\na,\"x, y\nz\"\n").empty());
  CHECK(warned("id,note,who\na,\"A list, with\n- one, two\n- three\",w\n").empty());
  CHECK(warned("id,note\na,\"x\ny\"\n").empty());
}

TEST_CASE("text that is said to be UTF-8 and is none is shown where it is none") {
  const auto outcome = imported("read: {encoding: utf-8}\n" + std::string(kNotesById),
                                {{"a.csv", "id,note\na,x\nb,caf\xE9\n"}});
  REQUIRE(outcome.faults.errors() == 1);
  CHECK(outcome.faults.all().front().place.line == 3);
  CHECK(outcome.faults.all().front().place.column == 6);
}

TEST_CASE("UTF-8 with a damaged byte is shown where it is damaged, and taken for nothing else") {
  const auto outcome = imported(kNotesById, {{"a.csv", "id,note\na,é\nb,\xE9\n"}});
  REQUIRE(outcome.faults.errors() == 1);
  CHECK(outcome.faults.all().front().place.line == 3);
  const auto old = imported(kNotesById, {{"a.csv", "id,note\na,\xE9\nb,\xE9\n"}});
  CHECK(at(old.imported.fragment, "findings", 0, "note") == "é");
}

TEST_CASE("text behind a closing quote is kept with its blanks") {
  const auto outcome = imported(kNotesById, {{"a.csv", "id,note \na,\"abc\" def\n"}});
  CHECK(at(outcome.imported.fragment, "findings", 0, "note") == "abc def");
}

TEST_CASE("what has parts is no text") {
  CHECK(told(imported(
            kNotesById,
            {{"a.json", R"([{"id": "a", "note": {"x": "y"}}, {"id": "b", "note": []}])"}})) ==
        "2 in, 1 refused: a.json:1:22");
  const std::string field = "make: [{finding: {id: '{id}', note: {field: note}}}]\n";
  CHECK(told(imported(field, {{"a.json", R"([{"id": "a", "note": [["x"]]}])"}})) ==
        "1 in, 1 refused: a.json:1:23");
}

TEST_CASE("a branch without rows is told") {
  const auto outcome = imported("read: {rows: a.items}\n" + std::string(kNotesById),
                                {{"a.json", R"({"a": [{"items": [{"id": "x"}]}, {"itms": []},
                                                    {"items": null}]})"}});
  CHECK(outcome.imported.rows_in == 1);
  const auto told = outcome.faults.warnings() + outcome.imported.of_rows.warnings();
  CHECK(told == 3);  // and that nothing has a note
}

TEST_CASE("a byte order mark is no text, whatever the encoding is called") {
  for (const char* encoding : {"utf-8", "UTF-8"}) {
    const auto outcome = imported(fmt::format("read: {{encoding: {}}}\n{}", encoding, kNotesById),
                                  {{"a.md", "\xEF\xBB\xBF---\nid: a\nnote: x\n---\nAnd more.\n"}});
    INFO(render(outcome.faults));
    CHECK(at(outcome.imported.fragment, "findings", 0, "id") == "a");
    REQUIRE(outcome.imported.unread.size() == 1);
    CHECK(outcome.imported.unread.front().field == "_text");
  }
}

TEST_CASE("one letter of Khmer is one slip, and two ministries stay two") {
  record::Record known;
  known.institutions = {{.id = "justice", .name = {{{"km", "ក្រសួងយុត្តិធម៌"}}}}};
  const auto taken_for = [&](const std::string& written) {
    const auto outcome =
        imported("make: [{finding: {id: f, note: {field: who, institution: true}}}]\n",
                 {{"a.csv", "who\n" + written + "\n"}}, {.known = known});
    return outcome.imported.names.front();
  };
  CHECK(taken_for("ក្រសួងយុត្តិធម៍").id == "justice");
  CHECK(taken_for("ក្រសួងសុខាភិបាល").how == NameTaken::How::fresh);
}

TEST_CASE("an institution that a table of names brings is told as new") {
  const auto outcome =
      imported("make: [{finding: {id: f, note: {field: who, institution: true}}}]\n",
               {{"a.csv", "who\nMinistry of Wells\n"}},
               {.given = {{kInstitution, {{"Ministry of Wells", "nowhere"}}}}});
  CHECK(outcome.imported.names.front().how == NameTaken::How::given);
  CHECK(outcome.imported.names.front().made);
}

TEST_CASE("months in another language are known however they are capitalised and marked") {
  const auto outcome = imported(
      "months: {Août: 8, märz: 3}\n"
      "make: [{finding: {id: 'f{_row}', happened: {field: day, date: D MMMM YYYY}}}]\n",
      {{"a.csv", "day\n3 AOÛT 2024\n4 aout 2024\n5 März 2024\n"}});
  INFO(render(outcome.imported.of_rows));
  CHECK(at(outcome.imported.fragment, "findings", 0, "happened") == "2024-08-03");
  CHECK(at(outcome.imported.fragment, "findings", 1, "happened") == "2024-08-04");
  CHECK(at(outcome.imported.fragment, "findings", 2, "happened") == "2024-03-05");
}

TEST_CASE("a mapping says nothing that would pass without a word") {
  const auto errors = [](const std::string& text, const char* make = kNotesById) {
    Diagnostics faults;
    mapping("mapping: m\nlanguage: 1\n" + text + make, faults);
    return faults.errors();
  };
  CHECK(errors("", "make: [{finding: {id: a, note: b}, needs: [nte]}]\n") == 1);
  CHECK(errors("fields: {_row: {field: a}}\n") == 1);
  CHECK(errors("fields: {p: {field: a, split: ''}}\n") == 1);
  CHECK(errors("fields: {p: {field: a, else: keep}}\n") == 1);
  CHECK(errors("fields: {p: {field: a}}\nids: {p: {of: action, from: {field: a}}}\n") == 1);
  CHECK(errors("read: {format: csv, sheet: x}\n") == 1);
  CHECK(errors("read: {format: json, header: 2, delimiter: ','}\n") == 2);
  CHECK(errors("read: {encoding: klingon}\n") == 1);
  CHECK(errors("read: {delimiter: '\"'}\n") == 1);
  CHECK(errors("new_institutions: [x]\n") == 1);
  CHECK(errors("new_institutions: {id: x}\n") == 1);
  CHECK(errors("objects: [x]\n") == 1);
  CHECK(errors("objects: {pledges: [{id: x, actions: {id: y}}]}\n") == 1);
}

}  // namespace sanya::exchange
