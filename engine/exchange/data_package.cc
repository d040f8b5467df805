// SPDX-License-Identifier: Apache-2.0
// Tables as a Data Package: CSV files, and what they hold for readers of two kinds.
#include <algorithm>

#include <fmt/format.h>

#include "base/quote.h"
#include "base/text.h"
#include "exchange/json_tree.h"
#include "exchange/table_rows.h"
#include "tree/canonical.h"

namespace sanya::exchange {
namespace {

constexpr const char* kProfile = "https://datapackage.org/profiles/2.0/";
constexpr const char* kHarmless =
    "A text that begins with = + - @, a tab, a line end or an apostrophe has an apostrophe before "
    "it, so that no spreadsheet calculates it; whoever reads the text takes it off.";

struct CsvFile {
  std::string name;
  std::size_t bytes = 0;
  std::string hash;
};

bool is_number(DataColumn::Type type) {
  return type == DataColumn::Type::integer || type == DataColumn::Type::number;
}

std::string csv_of(const DataTable& table) {
  std::vector<std::string> cells;
  for (const auto& column : table.columns) cells.push_back(column.name);
  auto text = csv_line(cells);
  for (std::size_t i = 0; i < table.rows; ++i) {
    const auto row = table.row(i);
    for (std::size_t at = 0; at < row.size(); ++at) {
      const auto& column = table.columns[at];
      cells[at] = cell_text(column, row[at]);
      if (!is_number(column.type)) cells[at] = harmless_cell(cells[at]);
    }
    text += csv_row(cells);
  }
  return text;
}

// ---- datapackage.json
// ----------------------------------------------------------------------------

const char* type_of(DataColumn::Type type) {
  switch (type) {
    case DataColumn::Type::integer:
      return "integer";
    case DataColumn::Type::number:
      return "number";
    case DataColumn::Type::day:
      return "date";
    case DataColumn::Type::flag:
      return "boolean";
    case DataColumn::Type::text:
    case DataColumn::Type::date:
    case DataColumn::Type::address:
      break;
  }
  return "string";
}

bool is_list(const DataColumn& column) { return column.many == DataColumn::Many::words; }

bool is_key(const DataTable& table, const DataColumn& column) {
  return std::find(table.key.begin(), table.key.end(), column.name) != table.key.end();
}

tree::Node field_of(const DataTable& table, const DataColumn& column) {
  auto field = json_map({{"name", json_text(column.name)},
                         {"title", json_text(column.title)},
                         {"description", json_text(column.description)},
                         {"type", json_text(is_list(column) ? "list" : type_of(column.type))}});
  if (is_list(column)) {
    add_member(field, "delimiter", json_text(kBetweenWords));
    add_member(field, "itemType", json_text(type_of(column.type)));
  }
  if (is_key(table, column)) {
    add_member(field, "constraints", json_map({{"required", json_flag(true)}}));
  }
  return field;
}

tree::Node foreign_key(const DataTable& table, const Reference& reference) {
  auto to = json_map({{"fields", json_texts({reference.of})}});
  // A table that refers to itself is not named.
  if (reference.table != table.name) add_member(to, "resource", json_text(reference.table));
  return json_map({{"fields", json_texts({reference.column})}, {"reference", std::move(to)}});
}

tree::Node schema_of(const DataTable& table) {
  std::vector<tree::Node> fields;
  for (const auto& column : table.columns) fields.push_back(field_of(table, column));
  auto schema = json_map({{"$schema", json_text(std::string(kProfile) + "tableschema.json")},
                          {"fields", json_list(std::move(fields))},
                          {"missingValues", json_texts({""})}});
  if (!table.key.empty()) add_member(schema, "primaryKey", json_texts(table.key));
  std::vector<tree::Node> keys;
  for (const auto& reference : table.references) keys.push_back(foreign_key(table, reference));
  if (!keys.empty()) add_member(schema, "foreignKeys", json_list(std::move(keys)));
  return schema;
}

tree::Node resource_of(const DataTable& table, const CsvFile& file) {
  return json_map({{"$schema", json_text(std::string(kProfile) + "dataresource.json")},
                   {"name", json_text(table.name)},
                   {"title", json_text(table.title)},
                   {"description", json_text(table.description)},
                   {"path", json_text(file.name)},
                   {"type", json_text("table")},
                   {"format", json_text("csv")},
                   {"mediatype", json_text("text/csv")},
                   {"encoding", json_text("utf-8")},
                   {"bytes", json_number(std::to_string(file.bytes))},
                   {"hash", json_text("sha256:" + file.hash)},
                   {"schema", schema_of(table)}});
}

bool is_address(const std::string& text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

// What the tables were made of, and by which rules.
tree::Node sources_of(const Publication& publication) {
  std::vector<tree::Node> sources;
  auto record =
      json_map({{"title", json_text("The record of the tracker " + publication.tracker)}});
  if (!publication.known_at.empty()) {
    add_member(record, "version",
               json_text(fmt::format("{} entries, known at {}", publication.entries,
                                     publication.known_at)));
  }
  sources.push_back(std::move(record));
  const auto& pack = publication.pack;
  auto method = json_map({{"title", json_text("Rule pack " + pack.name)},
                          {"version", json_text(pack.version + ", hash " + pack.hash)}});
  if (is_address(pack.url)) add_member(method, "path", json_text(pack.url));
  sources.push_back(std::move(method));
  return json_list(std::move(sources));
}

tree::Node package_of(const Publication& publication, const std::vector<CsvFile>& files) {
  std::vector<tree::Node> resources;
  for (std::size_t i = 0; i < files.size(); ++i) {
    resources.push_back(resource_of(publication.tables[i], files[i]));
  }
  auto package =
      json_map({{"$schema", json_text(std::string(kProfile) + "datapackage.json")},
                {"name", json_text(publication.tracker)},
                {"title", json_text(publication.title)},
                {"description", json_text(fmt::format("Answers as of {} by the rule pack {}. {}",
                                                      to_text(publication.as_of),
                                                      method_text(publication.pack), kHarmless))},
                {"about", about(publication)},
                {"sources", sources_of(publication)},
                {"resources", json_list(std::move(resources))}});
  if (!publication.publisher.empty()) {
    auto publisher = json_map(
        {{"title", json_text(publication.publisher)}, {"roles", json_texts({"publisher"})}});
    add_member(package, "contributors", json_list({std::move(publisher)}));
  }
  if (const auto& licence = publication.licence; !licence.empty()) {
    const char* key = is_address(licence) ? "path" : "name";
    add_member(package, "licenses", json_list({json_map({{key, json_text(licence)}})}));
  }
  return package;
}

// ---- csv-metadata.json
// ---------------------------------------------------------------------------

const char* datatype_of(DataColumn::Type type) {
  switch (type) {
    case DataColumn::Type::integer:
      return "integer";
    case DataColumn::Type::number:
      return "decimal";
    case DataColumn::Type::day:
      return "date";
    case DataColumn::Type::flag:
      return "boolean";
    case DataColumn::Type::text:
    case DataColumn::Type::date:
    case DataColumn::Type::address:
      break;
  }
  return "string";
}

// A name may hold letters, digits and underscores; all else is written as its bytes.
std::string variable(const std::string& name) {
  std::string out;
  for (const char letter : name) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '_';
    out += plain
               ? std::string(1, letter)
               : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(letter)));
  }
  return out;
}

tree::Node csvw_column(const DataTable& table, const DataColumn& column) {
  auto made = json_map({{"name", json_text(variable(column.name))},
                        {"titles", json_text(column.name)},
                        {"dc:title", json_text(column.title)},
                        {"dc:description", json_text(column.description)},
                        {"datatype", json_text(datatype_of(column.type))}});
  if (is_list(column)) add_member(made, "separator", json_text(kBetweenWords));
  if (is_key(table, column)) add_member(made, "required", json_flag(true));
  return made;
}

tree::Node csvw_table(const DataTable& table, const CsvFile& file) {
  std::vector<tree::Node> columns;
  for (const auto& column : table.columns) columns.push_back(csvw_column(table, column));
  auto schema = json_map({{"columns", json_list(std::move(columns))}});
  if (!table.key.empty()) add_member(schema, "primaryKey", json_texts(table.key));
  std::vector<tree::Node> keys;
  for (const auto& [column, other, of] : table.references) {
    auto to =
        json_map({{"resource", json_text(other + ".csv")}, {"columnReference", json_text(of)}});
    keys.push_back(
        json_map({{"columnReference", json_text(column)}, {"reference", std::move(to)}}));
  }
  if (!keys.empty()) add_member(schema, "foreignKeys", json_list(std::move(keys)));
  return json_map({{"url", json_text(file.name)},
                   {"dc:title", json_text(table.title)},
                   {"dc:description", json_text(table.description)},
                   {"tableSchema", std::move(schema)}});
}

tree::Node csvw_of(const Publication& publication, const std::vector<CsvFile>& files) {
  std::vector<tree::Node> tables;
  for (std::size_t i = 0; i < files.size(); ++i) {
    tables.push_back(csvw_table(publication.tables[i], files[i]));
  }
  auto group = json_map(
      {{"@context", json_list({json_text("http://www.w3.org/ns/csvw"),
                               json_map({{"@language", json_text(publication.language)}})})},
       {"dc:title", json_text(publication.title)},
       {"dc:identifier", json_text(publication.tracker)},
       {"dc:description",
        json_text(fmt::format(
            "Answers as of {} by the rule pack {}. {}{}", to_text(publication.as_of),
            method_text(publication.pack), kHarmless,
            publication.checkpoint.empty() ? "" : "\nCheckpoint:\n" + publication.checkpoint))},
       {"tables", json_list(std::move(tables))}});
  if (!publication.publisher.empty()) {
    add_member(group, "dc:publisher", json_text(publication.publisher));
  }
  if (!publication.licence.empty()) {
    const auto& licence = publication.licence;
    const auto address =
        is_address(licence) ? licence : fmt::format("https://spdx.org/licenses/{}.html", licence);
    add_member(group, "dc:license", json_map({{"@id", json_text(address)}}));
  }
  return group;
}

}  // namespace

Result<Done> data_package(const Publication& publication, const WriteFile& write) {
  std::vector<CsvFile> files;
  for (const auto& table : publication.tables) {
    const auto text = csv_of(table);
    files.push_back({.name = table.name + ".csv", .bytes = text.size(), .hash = sha256(text)});
    if (auto done = write(files.back().name, text); !done) return done;
  }
  const auto csvw = tree::canonical_json(csvw_of(publication, files)) + "\n";
  if (auto done = write("csv-metadata.json", csvw); !done) return done;
  return write("datapackage.json", tree::canonical_json(package_of(publication, files)) + "\n");
}

}  // namespace sanya::exchange
