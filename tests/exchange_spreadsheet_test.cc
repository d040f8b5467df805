// SPDX-License-Identifier: Apache-2.0
// Spreadsheets: cells to what a person saw in them, and damaged ones to faults.
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>

#include <zip.h>

#include "exchange/foreign.h"
#include "exchange/workbook.h"

namespace sanya::exchange {
namespace {

using Parts = std::map<std::string, std::string>;

std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* all = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(all);
  zip_t* zip = zip_open_from_source(all, ZIP_CREATE | ZIP_TRUNCATE, &error);
  REQUIRE(zip != nullptr);
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(zip, text.data(), text.size(), 0);
    REQUIRE(zip_file_add(zip, name.c_str(), part, 0) >= 0);
  }
  REQUIRE(zip_close(zip) == 0);
  REQUIRE(zip_source_open(all) == 0);
  zip_source_seek(all, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(all)), '\0');
  zip_source_seek(all, 0, SEEK_SET);
  zip_source_read(all, bytes.data(), bytes.size());
  zip_source_close(all);
  zip_source_free(all);
  return bytes;
}

// A workbook of a hidden sheet and two others, with these cells in the first shown.
Parts parts(const std::string& rows) {
  return {
      {"xl/workbook.xml",
       "<workbook xmlns:r='r'><sheets><sheet name='Old' state='hidden' r:id='r9'/>"
       "<sheet name='Promises' r:id='r1'/><sheet name='Notes' r:id='r2'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml' Type='t/worksheet'/>"
       "<Relationship Id='r2' Target='/xl/worksheets/notes.xml' Type='t/worksheet'/>"
       "<Relationship Id='r3' Target='styles.xml' Type='t/styles'/>"
       "<Relationship Id='r4' Target='strings.xml' Type='t/sharedStrings'/></Relationships>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='mmm\\ yyyy'/></numFmts>"
       "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
       "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/>"
       "</cellXfs></styleSheet>"},
      {"xl/strings.xml",
       "<sst><si><t>id</t></si><si><r><t>no</t></r><r><t>te</t></r><rPh><t>said</t></rPh></si>"
       "<si><t xml:space='preserve'>a_x000D_\nb &amp; c</t></si></sst>"},
      {"xl/worksheets/sheet1.xml",
       "<x:worksheet xmlns:x='x'><x:sheetData>" + rows + "</x:sheetData></x:worksheet>"},
      {"xl/worksheets/notes.xml",
       "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>seen</t></is></c></row>"
       "</sheetData></worksheet>"}};
}

const std::string kHead =
    "<x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r='C1' t='s'><x:v>1</x:v></x:c></x:row>";

std::string cell(const std::string& attributes, const std::string& value) {
  const auto book = read_workbook(
      zipped(parts("<x:row><x:c " + attributes + "><x:v>" + value + "</x:v></x:c></x:row>")), "");
  REQUIRE(book.wrong == Workbook::Wrong::nothing);
  return book.rows.empty() ? "" : book.rows.front().cells.front().text;
}

struct Taken {
  std::optional<Rows> rows;
  std::string faults;
};

Taken taken(const std::string& bytes, const ReadAs& how = {}) {
  Diagnostics faults;
  Taken taken{.rows = read_rows({"book.xlsx", bytes}, how, faults), .faults = {}};
  taken.faults = render(faults) + (taken.rows ? render(taken.rows->of_rows) : "");
  return taken;
}

}  // namespace

TEST_CASE("a cell is what a person saw in it") {
  CHECK(cell("t='s'", "1") == "note");
  CHECK(cell("t='s'", "2") == "a\nb & c");
  CHECK(cell("t='str'", "made") == "made");
  CHECK(cell("t='b'", "1") == "true");
  CHECK(cell("t='d'", "2024-06-30T00:00:00") == "2024-06-30");
  CHECK(cell("", "0.55000000000000004") == "0.55");
  CHECK(cell("s='0'", "45473") == "45473");
  CHECK(cell("s='1'", "45473.75") == "2024-06-30");
  CHECK(cell("s='2'", "45473") == "2024-06");
  CHECK(cell("s='3'", "0.5") == "0.5");
  CHECK(cell("s='77'", "45473") == "45473");
}

TEST_CASE("days are counted from 1900, in which programs see a leap year, or from 1904") {
  CHECK(day_of_serial("1", false) == "1900-01-01");
  CHECK(day_of_serial("59", false) == "1900-02-28");
  CHECK(day_of_serial("60", false).empty());
  CHECK(day_of_serial("61", false) == "1900-03-01");
  CHECK(day_of_serial("2958465", false) == "9999-12-31");
  CHECK(day_of_serial("2958466", false).empty());
  CHECK(day_of_serial("0", true) == "1904-01-01");
  CHECK(day_of_serial("-1", true).empty());
  CHECK(day_of_serial("soon", false).empty());
}

TEST_CASE("a number has the digits that programs show of it") {
  CHECK(settled_number("1E-3") == "0.001");
  CHECK(settled_number("1.2345E+3") == "1234.5");
  CHECK(settled_number("1E+3") == "1000");
  CHECK(settled_number("-0.0") == "0");
  CHECK(settled_number("99999999999999999") == "100000000000000000");
  CHECK(settled_number("0.99999999999999999") == "1");
  CHECK(settled_number("0012.50") == "12.5");
  CHECK(settled_number("1E999999") == "1E999999");
  CHECK(settled_number("many") == "many");
}

TEST_CASE("a format tells how much of a date is shown") {
  CHECK(date_length("dd/mm/yyyy") == 10);
  CHECK(date_length("[$-409]mmm\\ yy;@") == 7);
  CHECK(date_length("yyyy") == 4);
  CHECK(date_length("General") == 0);
  CHECK(date_length("#,##0.00 \"days\"") == 0);
  CHECK(date_length("[Red]0.0;[Blue]d") == 0);
  CHECK(date_length("[hh]:mm") == 0);
}

TEST_CASE("columns have letters") {
  CHECK(column_letters(1) == "A");
  CHECK(column_letters(26) == "Z");
  CHECK(column_letters(28) == "AB");
  CHECK(column_letters(703) == "AAA");
}

TEST_CASE("rows are those under the names, and no sheet is passed over in silence") {
  const auto bytes =
      zipped(parts(kHead +
                   "<x:row r='3'><x:c r='A3'><x:v>7</x:v></x:c><x:c r='C3' t='s'><x:v>2</x:v></x:c>"
                   "<x:c r='D3' t='b'><x:v>0</x:v></x:c></x:row>"));
  const auto found = taken(bytes);
  REQUIRE(found.rows);
  CHECK(found.rows->read_as == "xlsx, sheet \"Promises\"; not read: \"Notes\", \"Old\"");
  REQUIRE(found.rows->rows.size() == 1);
  const auto& row = found.rows->rows.front();
  CHECK(row.find("id")->kind == tree::Kind::number);
  CHECK(row.find("note")->text == "a\nb & c");
  CHECK(row.find("_column_4")->text == "false");
  const auto& place = row.find("note")->place;
  CHECK(place.source->path == "book.xlsx, sheet Promises");
  CHECK(place.line == 3);
  CHECK(place.source->text == "A id | C note\n\nA 7 | C a b & c | D false");
  CHECK(place.column == 9);
}

TEST_CASE("a sheet can be named, and the row of its names") {
  CHECK(taken(zipped(parts(kHead)), {.sheet = "Notes"}).rows->read_as ==
        "xlsx, sheet \"Notes\"; not read: \"Promises\", \"Old\"");
  const auto below = taken(
      zipped(
          parts("<x:row><x:c t='str'><x:v>Title</x:v></x:c></x:row>" + std::string("<x:row>") +
                "<x:c t='str'><x:v>id</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row>")),
      {.header = 2});
  REQUIRE(below.rows->rows.size() == 1);
  CHECK(below.rows->rows.front().find("id")->text == "1");
  CHECK(
      taken(zipped(parts(kHead)), {.sheet = "Promise"}).faults.find("did you mean \"Promises\"") !=
      std::string::npos);
}

TEST_CASE("a value that is not there is told") {
  const auto found = taken(zipped(parts(kHead + "<x:row r='2'><x:c t='e'><x:v>#REF!</x:v></x:c>"
                                                "<x:c r='C2'><x:f>1/0</x:f></x:c></x:row>")));
  CHECK(found.rows->rows.empty());
  CHECK(found.faults.find("could not work out this cell: #REF!") != std::string::npos);
  CHECK(found.faults.find("the value of this formula is not kept") != std::string::npos);
}

TEST_CASE(
    "a text that the file does not hold refuses the row, and columns of one name are told apart") {
  const std::string head =
      "<x:row r='1'>" + std::string(
                            "<x:c r='A1' t='str'><x:v>a</x:v></x:c>"
                            "<x:c r='B1' t='str'><x:v>a</x:v></x:c>"
                            "<x:c r='C1' t='str'><x:v>a_2</x:v></x:c></x:row>");
  const auto found = taken(zipped(
      parts(head + "<x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c><x:c r='B2'><x:v>2</x:v></x:c>"
                   "<x:c r='C2'><x:v>3</x:v></x:c></x:row>"
                   "<x:row r='3'><x:c r='A3' t='s'><x:v>99</x:v></x:c></x:row>")));
  REQUIRE(found.rows->rows.size() == 1);
  CHECK(found.rows->rows.front().find("a")->text == "1");
  CHECK(found.rows->rows.front().find("a_3")->text == "2");
  CHECK(found.rows->rows.front().find("a_2")->text == "3");
  CHECK(found.faults.find("error: the file does not hold the text") != std::string::npos);
}

TEST_CASE("cells merged over rows are told where their text stands") {
  auto merged = parts(kHead +
                      "<x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c>"
                      "<x:c r='C2'><x:v>5</x:v></x:c></x:row>"
                      "<x:row r='3'><x:c r='A3'><x:v>2</x:v></x:c></x:row>");
  auto& sheet = merged["xl/worksheets/sheet1.xml"];
  sheet.replace(sheet.find("</x:sheetData>"), 14,
                "</x:sheetData><x:mergeCells><x:mergeCell ref='C2:C3'/><x:mergeCell ref='A1:C1'/>"
                "<x:mergeCell ref='A1:A3'/><x:mergeCell ref='Z2:Z3'/></x:mergeCells>");
  const auto found = taken(zipped(merged));
  CHECK(found.faults.find("2:9: warning: the cells C2:C3 are merged: only row 2 has their text") !=
        std::string::npos);
  CHECK(found.faults.find("merged", found.faults.find("merged") + 1) == std::string::npos);
}

TEST_CASE("what is no spreadsheet is refused") {
  const auto wrong = [](const std::string& bytes) { return read_workbook(bytes, "").wrong; };
  CHECK(
      wrong(zipped(parts("<x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c><x:c r='A2'><x:v>2</x:v></x:c>"
                         "</x:row>"))) == Workbook::Wrong::broken);
  CHECK(wrong(zipped(parts("<x:row r='2'><x:c><x:v>1</x:v></x:c></x:row>"
                           "<x:row r='1'><x:c><x:v>1</x:v></x:c></x:row>"))) ==
        Workbook::Wrong::broken);
  CHECK(wrong("") == Workbook::Wrong::no_archive);
  CHECK(wrong("No;Promise\n") == Workbook::Wrong::no_archive);
  CHECK(wrong(zipped({{"word/document.xml", "<d/>"}})) == Workbook::Wrong::broken);
  const auto bytes = zipped(parts(kHead));
  CHECK(wrong(bytes.substr(0, bytes.size() / 2)) == Workbook::Wrong::no_archive);
  auto unclosed = parts(kHead);
  unclosed["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>";
  CHECK(wrong(zipped(unclosed)) == Workbook::Wrong::broken);
  auto lost = parts(kHead);
  lost.erase("xl/worksheets/sheet1.xml");
  CHECK(wrong(zipped(lost)) == Workbook::Wrong::broken);
}

TEST_CASE("a small file that would become enormous is refused") {
  auto entities = parts(kHead);
  entities["xl/strings.xml"] =
      "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
  CHECK(read_workbook(zipped(entities), "").wrong == Workbook::Wrong::broken);
  auto repeated = parts(kHead);
  repeated["xl/strings.xml"] = "<sst><si><t>" + std::string(20U << 20U, 'x') + "</t></si></sst>";
  std::string& sheet = repeated["xl/worksheets/sheet1.xml"];
  sheet = "<worksheet><sheetData><row>";
  for (int i = 0; i < 20; ++i) sheet += "<c t='s'><v>0</v></c>";
  sheet += "</row></sheetData></worksheet>";
  CHECK(read_workbook(zipped(repeated), "").wrong == Workbook::Wrong::too_large);
  auto far = parts("<x:row r='9999999'><x:c><x:v>1</x:v></x:c></x:row>");
  CHECK(read_workbook(zipped(far), "").wrong == Workbook::Wrong::too_large);
}

TEST_CASE("any byte of a spreadsheet may be damaged") {
  const auto bytes = zipped(parts(kHead));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    CHECK_NOTHROW(taken(damaged));
  }
}

TEST_CASE("a table in text, too, may have its names further down") {
  Diagnostics faults;
  const auto rows =
      read_rows({"a.csv", "Promises, of June\n\nid;note\n1;a, b\n"}, {.header = 3}, faults);
  REQUIRE(rows);
  REQUIRE(rows->rows.size() == 1);
  CHECK(rows->rows.front().find("note")->text == "a, b");
  CHECK(rows->rows.front().place.line == 4);
}

}  // namespace sanya::exchange
