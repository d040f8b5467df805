// SPDX-License-Identifier: Apache-2.0
// Tables out: what stands in a cell comes back as it was, whatever it begins with and however long
// it is, and the same tables are the same bytes.
#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <map>
#include <random>

#include "base/quote.h"
#include "base/text.h"
#include "exchange/exchange.h"
#include "exchange/foreign.h"
#include "exchange/sheets.h"
#include "exchange/workbook.h"
#include "nasty_texts.h"

namespace sanya::exchange {
namespace {

const std::string kKhmer = "ក្រសួងយុត្តិធម៌";

// What a spreadsheet would make something else of.
const std::vector<std::string> kPayloads = {"=1+1",        "+cmd|' /C calc'!A0",
                                            "-1",          "@SUM(A1:A9)",
                                            "\t=1",        "'quoted'",
                                            "''twice",     "'=1",
                                            "'",           "=",
                                            "a\r\nb",      kKhmer,
                                            "x, \"y\"\nz", "_x000D_",
                                            "1/2",         "007",
                                            "TRUE",        "  spaces  ",
                                            "a;=1+1;b",    "https://a.example",
                                            "\r=1",        "\n=1",
                                            "1e5",         "😀"};

struct Two {
  std::string id;
  std::string text;
};

DataTable table_of(const std::string& name, std::vector<Two> rows) {
  DataTable table{.name = name,
                  .kind = "thing",
                  .title = "Things",
                  .description = "Things of all kinds.",
                  .columns = {{.name = "id", .title = "Id"}, {.name = "text", .title = "Text"}},
                  .key = {"id"},
                  .rows = rows.size()};
  table.row = [rows = std::move(rows)](std::size_t i) {
    return TableRow{{rows[i].id}, rows[i].text.empty() ? CellValues{} : CellValues{rows[i].text}};
  };
  return table;
}

Publication publication_of(std::vector<DataTable> tables) {
  return {.tracker = "t",
          .title = "A tracker",
          .language = "en",
          .licence = "CC-BY-4.0",
          .as_of = *parse_day("2024-06-30"),
          .known_at = "2024-06-30T08:00:00Z",
          .entries = 7,
          .checkpoint = "t\n7\nroot\n",
          .pack = {.name = "house", .version = "1.0.0", .hash = "abc", .url = "https://m.example"},
          .tables = std::move(tables)};
}

Publication things(const std::vector<std::string>& texts) {
  std::vector<Two> rows;
  for (const auto& text : texts) rows.push_back({"r" + std::to_string(rows.size()), text});
  return publication_of({table_of("things", std::move(rows))});
}

std::map<std::string, std::string> package(const Publication& publication) {
  std::map<std::string, std::string> files;
  const auto done =
      data_package(publication, [&](const std::string& name, const std::string& bytes) {
        files[name] = bytes;
        return Result<Done>(Done{});
      });
  REQUIRE(done);
  return files;
}

std::string bytes_of(const Publication& publication, const SheetLimits& limits = {}) {
  auto bytes = spreadsheet(publication, limits);
  REQUIRE(bytes);
  return std::move(*bytes);
}

// The rows of a sheet by column, without those that are empty.
std::vector<std::vector<std::string>> sheet(const std::string& bytes, const std::string& name) {
  const auto book = read_workbook(bytes, name);
  REQUIRE(book.wrong == Workbook::Wrong::nothing);
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : book.rows) {
    auto& cells = rows.emplace_back();
    for (const auto& cell : row.cells) {
      cells.resize(static_cast<std::size_t>(cell.column));
      cells.back() = cell.text;
    }
  }
  return rows;
}

tree::Node parsed(const std::string& text) {
  Diagnostics faults;
  auto root = tree::parse_json(std::make_shared<const Source>(Source{"x", text}), faults);
  INFO(text);
  REQUIRE(root);
  REQUIRE(faults.empty());
  return std::move(*root);
}

std::vector<std::string> read_again(const std::string& csv) {
  Diagnostics faults;
  const auto rows = read_rows({"things.csv", csv}, {.encoding = "UTF-8", .delimiter = ","}, faults);
  INFO(render(faults));
  REQUIRE(rows);
  CHECK(faults.empty());
  std::vector<std::string> texts;
  for (const auto& row : rows->rows) {
    const auto* text = row.find("text");
    texts.push_back(text ? text->text : "");
  }
  return texts;
}

// As spreadsheets are read: they have line feeds alone.
std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

// Texts of the letters that matter.
std::vector<std::string> random_texts(std::size_t count) {
  std::mt19937_64 dice(20240630);
  const std::vector<std::string> letters{"=",  "+", "-", "@", "\t", "\r", "\n", "'",
                                         "\"", ",", ";", " ", "a",  "1",  "ខ"};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    for (auto n = dice() % 6; n > 0; --n) text += letters[dice() % letters.size()];
    texts.push_back(text);
  }
  return texts;
}

}  // namespace

TEST_CASE("cells of CSV begin with nothing that is calculated, and are read as they were") {
  for (const auto& texts : {kPayloads, nasty::texts(), random_texts(3000)}) {
    const auto csv = package(things(texts)).at("things.csv");
    const auto again = read_again(csv);
    REQUIRE(again.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(texts[i]);
      CHECK(again[i] == texts[i]);
      const auto cell = harmless_cell(texts[i]);
      CHECK((cell.empty() || std::string("=+-@\t\r\n").find(cell.front()) == std::string::npos));
      CHECK(cell_as_it_was(cell) == texts[i]);
    }
  }
}

TEST_CASE("numbers of CSV stay numbers, and words stand between semicolons") {
  auto one = table_of("things", {{"a", ""}});
  one.columns = {{.name = "n", .type = DataColumn::Type::number},
                 {.name = "words", .many = DataColumn::Many::words},
                 {.name = "texts", .many = DataColumn::Many::texts},
                 {.name = "day", .type = DataColumn::Type::day}};
  one.row = [](std::size_t) { return TableRow{{"-1.5"}, {"a", "b"}, {"x", "y"}, {"2024-06-30"}}; };
  CHECK(package(publication_of({one})).at("things.csv") ==
        "n,words,texts,day\r\n-1.5,a; b,\"x\ny\",2024-06-30\r\n");
}

TEST_CASE("a data package tells size and hash of each table, its columns and keys") {
  auto one = table_of("things", {{"a", "=x"}});
  auto other = table_of("others", {{"b", "a"}});
  one.references = {{"text", "things", "id"}};
  other.references = {{"text", "things", "id"}};
  const auto files = package(publication_of({one, other}));
  REQUIRE(files.size() == 4);
  const auto root = parsed(files.at("datapackage.json"));
  CHECK(root.find("$schema")->text == "https://datapackage.org/profiles/2.0/datapackage.json");
  CHECK(root.find("licenses")->items.at(0).find("name")->text == "CC-BY-4.0");
  CHECK(root.find("about")->find("checkpoint")->text == "t\n7\nroot\n");
  const auto& resource = root.find("resources")->items.at(0);
  CHECK(resource.find("type")->text == "table");
  CHECK(resource.find("bytes")->text == std::to_string(files.at("things.csv").size()));
  CHECK(resource.find("hash")->text == "sha256:" + sha256(files.at("things.csv")));
  const auto& schema = *resource.find("schema");
  CHECK(schema.find("fields")->items.at(1).find("type")->text == "string");
  CHECK(schema.find("primaryKey")->items.at(0).text == "id");
  const auto reference = [](const tree::Node& from) {
    return from.find("schema")->find("foreignKeys")->items.at(0).find("reference");
  };
  CHECK(reference(resource)->find("resource") == nullptr);  // to itself
  CHECK(reference(root.find("resources")->items.at(1))->find("resource")->text == "things");
  const auto csvw = parsed(files.at("csv-metadata.json"));
  CHECK(csvw.find("@context")->items.at(0).text == "http://www.w3.org/ns/csvw");
  const auto& of_others = csvw.find("tables")->items.at(1);
  CHECK(of_others.find("url")->text == "others.csv");
  CHECK(of_others.find("tableSchema")
            ->find("foreignKeys")
            ->items.at(0)
            .find("reference")
            ->find("resource")
            ->text == "things.csv");
}

TEST_CASE("what a package cannot write stops it") {
  int files = 0;
  const auto done = data_package(things({"a"}), [&](const std::string&, const std::string&) {
    ++files;
    return Result<Done>(Error{ErrorKind::io, "the disk is full"});
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().message == "the disk is full");
  CHECK(files == 1);
}

TEST_CASE("JSON and NDJSON have the same rows with values of their types") {
  auto one = table_of("things", {{"a", ""}});
  one.columns = {{.name = "n", .type = DataColumn::Type::number},
                 {.name = "f", .type = DataColumn::Type::flag},
                 {.name = "words", .many = DataColumn::Many::words},
                 {.name = "none"}};
  one.row = [](std::size_t) { return TableRow{{"-1.50"}, {"true"}, {}, {}}; };
  const auto publication = publication_of({one});
  const std::string row = R"({"f":true,"n":-1.5,"none":null,"words":[]})";
  const auto document = json(publication);
  CHECK(document.find("\"things\":[\n" + row + "]") != std::string::npos);
  CHECK(parsed(document).find("about")->find("method")->find("hash")->text == "abc");
  const auto lines = ndjson(publication);
  const auto end = lines.find('\n');
  CHECK(lines.substr(end + 1) == R"({"kind":"thing","row":)" + row + "}\n");
  CHECK(lines.starts_with(R"({"kind":"export","about":{)"));
  CHECK(parsed(lines.substr(0, end)).find("schema_version")->text == "1");
}

TEST_CASE("cells of a spreadsheet hold what they were given, as text") {
  const auto bytes = bytes_of(things(kPayloads));
  const auto rows = sheet(bytes, "Things");
  REQUIRE(rows.size() == kPayloads.size() + 1);
  for (std::size_t i = 0; i < kPayloads.size(); ++i) {
    CAPTURE(kPayloads[i]);
    CHECK(rows[i + 1].at(1) == without_returns(kPayloads[i]));
  }
  for (const auto& row : read_workbook(bytes, "Things").rows) {
    for (const auto& cell : row.cells) CHECK(cell.kind == Cell::Kind::text);
  }
}

TEST_CASE(
    "a spreadsheet has numbers and days as such, flags as yes or no, dates known in part as text") {
  auto one = table_of("things", {{"a", ""}});
  one.columns = {{.name = "n", .type = DataColumn::Type::number},
                 {.name = "f", .type = DataColumn::Type::flag},
                 {.name = "d", .type = DataColumn::Type::date},
                 {.name = "e", .type = DataColumn::Type::date},
                 {.name = "early", .type = DataColumn::Type::date},
                 {.name = "long", .type = DataColumn::Type::number}};
  one.row = [](std::size_t) {
    return TableRow{{"-1.5"},  {"true"},       {"2024-06-30"},
                    {"2004~"}, {"1899-01-01"}, {"12345678901234567"}};
  };
  const auto book = read_workbook(bytes_of(publication_of({one})), "Things");
  REQUIRE_FALSE(book.rows.empty());
  const auto& cells = book.rows.back().cells;
  REQUIRE(cells.size() == 6);
  CHECK(cells[0].kind == Cell::Kind::number);
  CHECK(cells[0].text == "-1.5");
  CHECK(cells[1].text == "yes");
  CHECK(cells[2].text == "2024-06-30");
  CHECK(cells[3].text == "2004~");
  CHECK(cells[4].text == "1899-01-01");
  CHECK(cells[5].kind == Cell::Kind::text);
  CHECK(cells[5].text == "12345678901234567");
}

TEST_CASE(
    "a text longer than a cell stands in full on a sheet of its own, and the cell says where") {
  std::string text;
  while (units(text) < 40'000) text += kKhmer + "😀 ";
  const auto bytes = bytes_of(things({"short", text}));
  const auto shown = sheet(bytes, "Things").at(2).at(1);
  CHECK(units(shown) <= SheetLimits{}.cell);
  CHECK(shown.find("[all of it: sheet Long texts, row 2]") != std::string::npos);
  std::string whole;
  const auto rows = sheet(bytes, "Long texts");
  REQUIRE(rows.size() == 3);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(rows[i].at(0) == "Things");
    CHECK(rows[i].at(1) == "3");
    CHECK(rows[i].at(3) == std::to_string(i));
    CHECK(first_bad_utf8(rows[i].at(4)) == std::string::npos);
    whole += rows[i].at(4);
  }
  CHECK(whole == text);
}

TEST_CASE("what is too long for one sheet goes on on the next, and the first sheet says so") {
  std::vector<std::string> texts;
  for (int i = 0; i < 25; ++i) texts.push_back(std::to_string(i));
  const auto bytes = bytes_of(things(texts), {.rows = 11});
  CHECK(sheet(bytes, "Things").size() == 11);
  CHECK(sheet(bytes, "Things (2)").size() == 11);
  CHECK(sheet(bytes, "Things (3)").at(5).at(1) == "24");
  bool told = false;
  for (const auto& row : sheet(bytes, "About")) {
    for (const auto& cell : row) told = told || cell.find("25 rows in all") != std::string::npos;
  }
  CHECK(told);
}

TEST_CASE("addresses that cannot be links are text, and are counted") {
  const std::string far = "https://a.example/" + std::string(2100, 'x');
  const std::vector<std::string> texts{"https://a.example/?q=\"1\"&r=<2>", "javascript:alert(1)",
                                       far, "http://b.example", "https://c.example"};
  auto publication = things(texts);
  publication.tables[0].columns[1].type = DataColumn::Type::address;
  const auto bytes = bytes_of(publication, {.links = 2});
  const auto rows = sheet(bytes, "Things");
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(rows.at(i + 1).at(1) == texts[i]);
  bool told = false;
  for (const auto& row : sheet(bytes, "About")) {
    for (const auto& cell : row) told = told || cell.starts_with("3 addresses are no links");
  }
  CHECK(told);
}

TEST_CASE("the first sheet says what the workbook is") {
  std::string all;
  for (const auto& row : sheet(bytes_of(things({})), "About")) {
    for (const auto& cell : row) all += cell + "|";
  }
  for (const char* told : {"A tracker", "2024-06-30", "house 1.0.0", "abc", "t\n7\nroot\n",
                           "CC-BY-4.0", "https://m.example", "7 entries of the ledger"}) {
    INFO(all);
    CHECK(all.find(told) != std::string::npos);
  }
}

TEST_CASE("the same tables are the same bytes in every place") {
  auto publication = things(kPayloads);
  publication.tables[0].columns.push_back({.name = "n", .type = DataColumn::Type::number});
  publication.tables[0].row = [row = publication.tables[0].row](std::size_t i) {
    auto cells = row(i);
    cells.push_back({"1234.5"});
    return cells;
  };
  const auto all = [&] {
    std::string bytes = bytes_of(publication) + json(publication) + ndjson(publication);
    for (const auto& [name, text] : package(publication)) bytes += name + text;
    return bytes;
  };
  const auto before = all();
  for (const char* place : {"Asia/Phnom_Penh", "Pacific/Kiritimati"}) {
    setenv("TZ", place, 1);
    setenv("LC_ALL", "tr_TR.UTF-8", 1);
    tzset();
    std::setlocale(LC_ALL, "");
    const auto again = all();
    for (const char* name : {"TZ", "LC_ALL"}) unsetenv(name);
    tzset();
    std::setlocale(LC_ALL, "C");
    CHECK((again == before));
  }
}

}  // namespace sanya::exchange
