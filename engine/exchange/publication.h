// SPDX-License-Identifier: Apache-2.0
// What a tracker publishes: tables of things, and what every copy of them says of itself. Public
// through exchange.h.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "record/verdict.h"

namespace sanya::exchange {

struct DataColumn {
  std::string name;   // as files have it: "made_on"
  std::string title;  // as people read it: "Made on"
  // `date` is EDTF, `day` one day of the calendar.
  enum class Type { text, integer, number, day, date, flag, address } type = Type::text;
  // Several values in one cell: ids and words, or texts, which may hold any letter.
  enum class Many { one, words, texts } many = Many::one;
  std::string description;
};

// What stands in one cell: nothing where there is nothing to say, several values only where the
// column has many. Flags are "true" or "false".
using CellValues = std::vector<std::string>;
using TableRow = std::vector<CellValues>;  // as the columns stand

struct Reference {  // values of `column` are keys of a table
  std::string column;
  std::string table;
  std::string of;  // the column there
};

struct DataTable {
  std::string name;   // "pledges"
  std::string kind;   // one of its things: "pledge"
  std::string title;  // "Pledges"
  std::string description;
  std::vector<DataColumn> columns;
  std::vector<std::string> key;  // columns that tell its rows apart
  std::vector<Reference> references;
  std::size_t rows = 0;
  std::function<TableRow(std::size_t)> row;  // from 0; made when asked for, since there may be many
};

struct Publication {
  std::string tracker;  // its id
  std::string title;
  std::string publisher;
  std::string contact;
  std::string language;  // in which texts are shown
  std::string licence;   // an SPDX id or an address; "" where none is named
  Day as_of;
  std::optional<Day> published_by;
  std::string known_at;  // "" where no ledger was read
  std::uint64_t entries = 0;
  std::string checkpoint;  // lines; "" where no ledger was read
  record::PackHead pack;
  std::vector<DataTable> tables;
};

// The limits of Excel's sheets; smaller ones are for tests.
struct SheetLimits {
  std::size_t rows = 1'048'576;
  std::size_t cell = 32'767;  // code units of UTF-16
  std::size_t links = 65'530;
};

// A workbook (.xlsx): a sheet that says what it is, one a table, one that explains the columns.
// What is too long for a cell stands in full, in pieces, on a sheet of long texts.
Result<std::string> spreadsheet(const Publication& publication, const SheetLimits& limits = {});

// Writes one file of a folder.
using WriteFile = std::function<Result<Done>(const std::string& name, const std::string& bytes)>;
// A Data Package (version 2): a CSV file a table, datapackage.json, and csv-metadata.json for
// readers of CSV on the Web. Texts that a spreadsheet would calculate are made harmless.
Result<Done> data_package(const Publication& publication, const WriteFile& write);

// One JSON document; docs/schema/export.schema.json is its schema.
std::string json(const Publication& publication);
// The same with an object a line: first what it is, then each row, with its `kind`.
std::string ndjson(const Publication& publication);

}  // namespace sanya::exchange
