// SPDX-License-Identifier: Apache-2.0
// Other people's files to rows, rows to objects, names to institutions: nothing lost, nothing
// guessed.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "exchange/foreign.h"
#include "exchange/worked_out.h"
#include "exchange_help.h"
#include "tree/yaml_out.h"

namespace sanya::exchange {
namespace {

constexpr const char* kNotes =
    "make: [{finding: {id: '{id}', note: '{note}'}, when: [{field: id}]}]\n";

std::vector<std::string> notes(const ForeignFile& file, const std::string& read = "") {
  const auto outcome = imported(read + kNotes, {file});
  INFO(render(outcome.faults));
  REQUIRE_FALSE(outcome.faults.has_errors());
  std::vector<std::string> found;
  const auto* findings = outcome.imported.fragment.find("findings");
  for (std::size_t i = 0; findings != nullptr && i < findings->items.size(); ++i) {
    found.push_back(at(outcome.imported.fragment, "findings", i, "note"));
  }
  return found;
}

}  // namespace

TEST_CASE("the shape of a table is found out") {
  const std::vector<std::string> both = {"one, two", "trois"};
  CHECK(notes({"a.csv", "id,note\n1,\"one, two\"\n2,trois\n"}) == both);
  CHECK(notes({"a.csv", "id;note\n1;one, two\n2;trois\n"}) == both);
  CHECK(notes({"a.csv", "id|note\r\n1|one, two\r\n2|trois\r\n"}) == both);
  CHECK(notes({"a.csv", "id\tnote\r1\tone, two\r2\ttrois"}) == both);
  CHECK(notes({"a.tsv", "id\tnote\n1\tone, two\n2\ttrois\n"}) == both);
  CHECK(notes({"a.csv", "\xEF\xBB\xBFid,note\n1,\"one, two\"\n2,trois\n"}) == both);
}

TEST_CASE("quotes and line ends are found out, and can be said") {
  const std::vector<std::string> both = {"one, two", "trois"};
  CHECK(notes({"a.csv", "'id','note'\n'1','one, two'\n'2','trois'\n"}) == both);
  CHECK(notes({"a.csv", "id,note\n1,'tis\n2,\"'one', two\"\n"}) ==
        std::vector<std::string>{"'tis", "'one', two"});
  CHECK(notes({"a.csv", "id,note\n1,~one, two~\n2,trois\n"}, "read: {quote: '~'}\n") == both);
  CHECK(notes({"a.csv", "id;note\n1;\"one\n2;two\n"}, "read: {quote: none}\n") ==
        std::vector<std::string>{"\"one", "two"});
  // A line end that is none of the table's is part of the cell.
  CHECK(notes({"a.csv", "id,note\r\n1,one\ntwo\r\n2,\"three\nfour\"\r\n"},
              "read: {line_ends: crlf}\n") == std::vector<std::string>{"one two", "three\nfour"});
  CHECK(notes({"a.csv", "id,note\r1,one\ntwo\r2,three\r"}, "read: {line_ends: cr}\n") ==
        std::vector<std::string>{"one two", "three"});
  CHECK(notes({"a.csv", "id,note\n1,one\rtwo\n2,three\r\n"}, "read: {line_ends: lf}\n") ==
        std::vector<std::string>{"one two", "three"});
}

TEST_CASE("blanks around a text go, but where a cell was made to begin with a tab") {
  CHECK(notes({"a.csv", "id,note\n1, a \n2,\"\tb\"\n3,\"'\tc \"\n"}) ==
        std::vector<std::string>{"a", "b", "\tc "});
  CHECK(notes({"a.json", R"([{"id": 1, "note": "\ta "}])"}) == std::vector<std::string>{"a"});
}

TEST_CASE("text that is no UTF-8 is read as windows-1252, or as it is said to be") {
  CHECK(notes({"a.csv", "id,note\n1,caf\xE9\n"}) == std::vector<std::string>{"café"});
  CHECK(notes({"a.csv",
               "id,note\n1,Justi\x8D"
               "a\n"},
              "read: {encoding: macintosh}\n") == std::vector<std::string>{"Justiça"});
  CHECK(notes({"a.csv", std::string("\xFF\xFEi\0d\0,\0n\0o\0t\0e\0\n\0"
                                    "1\0,\0\xE9\0\n\0",
                                    26)}) == std::vector<std::string>{"é"});
}

TEST_CASE("columns without a name, and two of one name, can be told apart") {
  const auto outcome = imported("make: [{finding: {id: '{id}', note: '{_column_2} {x} {x_2}'}}]\n",
                                {{"a.csv", "id,,x,x\n1,b,c,d\n"}});
  CHECK(at(outcome.imported.fragment, "findings", 0, "note") == "b c d");
}

TEST_CASE("rows are found in JSON, NDJSON, YAML and front matter") {
  const std::vector<std::string> one = {"a"};
  CHECK(notes({"a.json", R"([{"id": 1, "note": "a"}])"}) == one);
  CHECK(notes({"a.json", R"({"data": {"rows": [{"id": 1, "note": "a"}]}})"},
              "read: {rows: data.rows}\n") == one);
  CHECK(notes({"a.ndjson", "{\"id\": 1, \"note\": \"a\"}\n\n{\"id\": 2, \"note\": \"b\"}\n"}) ==
        std::vector<std::string>{"a", "b"});
  CHECK(notes({"a.yaml", "- {id: 1, note: a}\n"}) == one);
  CHECK(notes({"a.md", "---\nid: 1\nnote: a\n---\nText.\n"}) == one);
  // As other readers of front matter have it, a quoted value may go on at the first column.
  CHECK(notes({"a.md", "---\nid: 1\nnote: \"a\n\nb\"\n---\n"}) == std::vector<std::string>{"a\nb"});
  const auto outcome = imported("make: [{finding: {id: '{_key}', note: '{n} {_file} {_row}'}}]\n",
                                {{"dir/list.json", R"({"x": {"n": "a"}, "y": {"n": "b"}})"}});
  CHECK(at(outcome.imported.fragment, "findings", 1, "id") == "y");
  CHECK(at(outcome.imported.fragment, "findings", 1, "note") == "b list 2");
}

TEST_CASE("each line of NDJSON is a row, whatever it holds and however lines end") {
  CHECK(notes({"a.ndjson", "{\"id\": 1, \"note\": \"a\"}\r\n{\"id\": 2, \"note\": \"b\"}\r\n"}) ==
        std::vector<std::string>{"a", "b"});
  const auto outcome = imported("make: [{finding: {id: '{n.x}', note: '{m.x}'}}]\n",
                                {{"a.ndjson", R"({"n": {"x": "i"}, "m": {"x": "j"}})"}});
  CHECK(outcome.imported.rows_in == 1);
  CHECK(at(outcome.imported.fragment, "findings", 0, "note") == "j");
}

TEST_CASE("files without any row are a fault, and nothing is taken from them") {
  CHECK(imported(kNotes, {{"a.csv", "id,note\n"}}).faults.errors() == 1);
}

TEST_CASE("a control character is refused where it stands") {
  const auto outcome =
      imported("make: [{finding: {id: f, note: '{_text}'}}]\n", {{"a.md",
                                                                  "---\nid: 1\n---\nbo\x07"
                                                                  "dy\n"}});
  REQUIRE(outcome.imported.of_rows.errors() == 1);
  CHECK(outcome.imported.of_rows.all().front().fault == Fault::bad_text);
}

TEST_CASE("names in other scripts have ids, the same each time") {
  const auto outcome = imported("make: [{finding: {id: f, by: {field: who, institution: true}}}]\n",
                                {{"a.csv", "who\nក្រសួងសុខាភិបាល\n"}});
  CHECK_FALSE(outcome.faults.has_errors());
  REQUIRE(outcome.imported.names.size() == 1);
  CHECK(outcome.imported.names.front().id.starts_with("x-"));
  CHECK(outcome.imported.names.front().id.size() == 12);
}

TEST_CASE("dates of many shapes become dates of the calendar") {
  const std::map<std::string, int> months{{"mai", 5}};
  const auto dated = [&](const char* pattern, const char* text) {
    return date_by(pattern, text, months).value_or("none");
  };
  CHECK(dated("D.M.YYYY", "3.5.2024") == "2024-05-03");
  CHECK(dated("DD/MM/YY", "03/05/99") == "1999-05-03");
  CHECK(dated("DD/MM/YY", "03/05/24") == "2024-05-03");
  CHECK(dated("D MMMM YYYY", "3 May 2024") == "2024-05-03");
  CHECK(dated("D MMM YYYY", "3 Dec 2024") == "2024-12-03");
  CHECK(dated("D MMMM YYYY", "3 mai 2024") == "2024-05-03");
  CHECK(dated("MM.YYYY", "05.2024") == "2024-05");
  CHECK(dated("YYYY", "2024") == "2024");
  CHECK(dated("D.M.YYYY", "30.2.2024") == "none");
  CHECK(dated("D.M.YYYY", "3.5.2024 ") == "none");
  CHECK(dated("D.M.YYYY", "3.13.2024") == "none");
  CHECK(dated("D MMMM YYYY", "3rd May 2024") == "2024-05-03");
  CHECK(dated("MMMM D, YYYY", "May 21st, 2024") == "2024-05-21");
  CHECK(dated("MMM YYYY", "Sept 2024") == "2024-09");
  CHECK(dated("Q YYYY", "Q3 2024") == "[2024-07..2024-09]");
  CHECK(dated("YYYY-Q", "2024-1") == "[2024-01..2024-03]");
  CHECK(dated("Q YYYY", "Q5 2024") == "none");
  CHECK(dated("YYYY-MM-DD*", "2024-05-03T10:00:00Z") == "2024-05-03");
  CHECK(dated("D/M/YYYY", "៣/៥/២០២៤") == "2024-05-03");
}

TEST_CASE("ids are made of words") {
  CHECK(slug("Vacunación y Salud") == "vacunacion-y-salud");
  CHECK(slug("  The governor's -- list ") == "the-governors-list");
  CHECK(slug("A b/C d") == "a-b/c-d");
  CHECK(slug("??").empty());
}

TEST_CASE("values are split, matched, looked up and counted in the order of the manual") {
  const auto value = [](const std::string& how, const std::string& cell) {
    const auto outcome = imported(
        "tables: {t: {yes: done, '2': two}}\nmake: [{finding: {id: f, note: " + how + "}}]\n",
        {{"a.csv", "x;y\n" + cell + ";other\n"}});
    return outcome.imported.of_rows.has_errors()
               ? "fault: " + std::string(name(outcome.imported.of_rows.all().front().fault))
               : at(outcome.imported.fragment, "findings", 0, "note");
  };
  CHECK(value("{field: x}", " a ") == "a");
  CHECK(value("{field: [z, x, y]}", "") == "other");
  CHECK(value("{field: x, split: [',', '<br>']}", "a, b<br>c") == "a|b|c");
  CHECK(value("{field: x, match: '([0-9]+)'}", "no. 12 of 14") == "12");
  CHECK(value("{field: x, match: '([0-9]+)', default: none}", "few") == "none");
  CHECK(value("{field: x, table: t}", "Yes") == "done");
  CHECK(value("{field: x, table: t}", "no") == "fault: bad-word");
  CHECK(value("{field: x, table: t, else: keep}", "no") == "no");
  CHECK(value("{field: x, table: t, else: leave_out}", "no").empty());
  CHECK(value("{field: x, number: ','}", "1.234,5 %") == "1234.5");
  CHECK(value("{field: x, number: '.'}", "1,234.5") == "1234.5");
  CHECK(value("{field: x, number: '.'}", "1,234,567") == "1234567");
  CHECK(value("{field: x, number: ','}",
              "1\xC2\xA0"
              "234 %") == "1234");
  CHECK(value("{field: x, number: '.'}", "1,5") == "fault: bad-number");
  CHECK(value("{field: x, number: ','}", "1.5.2024") == "fault: bad-number");
  CHECK(value("{field: x, number: '.'}", "many") == "fault: bad-number");
  CHECK(value("{field: x, number: ','}", "១២,៥") == "12.5");
  CHECK(value("{field: x, flag: true}", "Yes") == "true");
  CHECK(value("{field: x, flag: true}", "0") == "false");
  CHECK(value("{field: x, flag: true}", "perhaps") == "fault: bad-word");
  CHECK(value("{field: x, date: [D.M.YYYY]}", "soon") == "fault: bad-date");
  CHECK(value("{text: '{x}-{y}', slug: true}", "A B") == "a-b-other");
}

TEST_CASE("many rows make one thing, and one row many") {
  const auto outcome = imported(
      "make:\n"
      "  - finding: {id: '{id}', note: '{note}', places: ['{place}']}\n"
      "  - reading: {id: '{_item}', note: '{id}'}\n"
      "    each: values\n",
      {{"a.json", R"([{"id": "f", "note": "n", "place": "a", "values": ["r1", "r2"]},
                      {"id": "f", "note": "n", "place": "b"}, {"id": "f", "note": "other"}])"}});
  CHECK(at(outcome.imported.fragment, "findings", 0, "places") == "a|b");
  CHECK(outcome.imported.objects ==
        std::map<std::string, std::size_t>{{"finding", 1}, {"reading", 2}});
  REQUIRE(outcome.faults.all().size() == 1);
  CHECK(outcome.faults.all().front().fault == Fault::rows_differ);
}

TEST_CASE("what lacks what it needs is left out, and counted") {
  const auto outcome = imported(
      "make:\n"
      "  - {finding: {id: '{id}', note: '{note}'}, needs: [note]}\n",
      {{"a.json", R"([{"id": "f"}, {"id": "g"}, {"id": "g", "note": "n"}])"}});
  CHECK(outcome.imported.objects == std::map<std::string, std::size_t>{{"finding", 1}});
  CHECK(outcome.imported.skipped.at("finding that lacks what it needs") == 1);
}

TEST_CASE("rows in are rows used, passed over and refused") {
  const auto outcome = imported(
      "make: [{finding: {id: '{id}', happened: {field: day, date: YYYY-MM-DD}}, when: [{field: id, "
      "is_not: skip}]}]\n",
      {{"a.csv", "id,day\nf,2024-05-03\nskip,2024-05-03\ng,soon\nh,\n"}});
  const auto& found = outcome.imported;
  CHECK(found.rows_in == 4);
  CHECK(found.rows_used == 2);
  CHECK(found.rows_refused == 1);
  CHECK(found.skipped.at("finding") == 1);
  REQUIRE(found.of_rows.all().size() == 1);
  CHECK(found.of_rows.all().front().place.line == 4);
  CHECK(found.of_rows.all().front().place.column == 3);
}

TEST_CASE("a name is known, given, near to another, or new; and it is said which") {
  record::Record known;
  known.institutions = {{.id = "moh", .name = {{{"en", "Ministry of Health"}}}},
                        {.id = "mot", .name = {{{"en", "Ministry of Trade"}}}}};
  const auto outcome = imported(
      "make: [{finding: {id: 'f{_row}', note: {field: who, institution: true}}}]\n",
      {{"a.csv",
        "who\nministry of  HEALTH\nMinistry of Helth\nMoH\nDept. of Wells\nOffice of Roads\n"}},
      {.known = known, .given = {{kInstitution, {{"Dept. of Wells", "wells"}}}}});
  std::vector<std::string> told;
  for (const auto& name : outcome.imported.names) {
    told.push_back(fmt::format("{} {} {}", name.written, name.id, word(name.how)));
  }
  CHECK(told == std::vector<std::string>{
                    "Dept. of Wells wells given", "Ministry of Helth moh spelling", "MoH moh known",
                    "Office of Roads office-of-roads new", "ministry of  HEALTH moh known"});
  CHECK(at(outcome.imported.fragment, "institutions", 0, "name") == "Dept. of Wells");
  CHECK(at(outcome.imported.fragment, "institutions", 1, "id") == "office-of-roads");
}

TEST_CASE("what a mapping does not know is a fault, all at once") {
  Diagnostics faults;
  CHECK(mapping("mapping: m\n"
                "langwich: 1\n"
                "read: {format: xls}\n"
                "make:\n"
                "  - {fnding: {id: x}}\n"
                "  - {finding: {id: {field: a, tabel: t}}}\n"
                "  - {finding: {id: {field: a, table: t}}}\n"
                "  - {finding: {id: {field: a, match: '('}}}\n"
                "  - {finding: {id: '{a'}}\n"
                "  - {finding: {id: a, note: {feld: Promise}}}\n"
                "  - {finding: {id: a, note: {slug: true}}}\n"
                "  - {finding: {id: a, happened: {field: d, date: [D.M, DD.MM.YYYY]}}}\n"
                "  - {published: {unt: a}}\n",
                faults) == nullptr);
  INFO(render(faults));
  CHECK(faults.errors() == 12);
}

TEST_CASE("no bytes of a file break the import") {
  const std::string all = "id,note\n\"1,\xFF\n---\n{[\"a\": 1}\0\r\r\n;\t|";
  for (const char* format : {"csv", "tsv", "json", "ndjson", "yaml", "markdown"}) {
    for (std::size_t length = 0; length <= all.size(); ++length) {
      const auto outcome = imported(fmt::format("read: {{format: {}}}\n{}", format, kNotes),
                                    {{"a", all.substr(0, length)}});
      const auto& found = outcome.imported;
      CHECK(found.rows_used + found.rows_refused <= found.rows_in);
    }
  }
}

}  // namespace sanya::exchange
