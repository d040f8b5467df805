// SPDX-License-Identifier: Apache-2.0
// Tables as JSON, a row a line.
#include "exchange/json_tree.h"
#include "exchange/table_rows.h"
#include "tree/canonical.h"

namespace sanya::exchange {
namespace {

constexpr const char* kVersion = "1";  // of docs/schema/export.schema.json

tree::Node value_of(DataColumn::Type type, const std::string& value) {
  switch (type) {
    case DataColumn::Type::integer:
    case DataColumn::Type::number:
      return json_number(value);
    case DataColumn::Type::flag:
      return json_flag(value == "true");
    case DataColumn::Type::text:
    case DataColumn::Type::day:
    case DataColumn::Type::date:
    case DataColumn::Type::address:
      break;
  }
  return json_text(value);
}

tree::Node value_of(const DataColumn& column, const CellValues& values) {
  if (column.many == DataColumn::Many::one) {
    return values.empty() ? tree::Node{} : value_of(column.type, values.front());
  }
  std::vector<tree::Node> items;
  for (const auto& value : values) items.push_back(value_of(column.type, value));
  return json_list(std::move(items));
}

std::string row_text(const DataTable& table, std::size_t number) {
  const auto cells = table.row(number);
  tree::Node row{.kind = tree::Kind::map, .place = {}};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    add_member(row, table.columns[i].name, value_of(table.columns[i], cells[i]));
  }
  return tree::canonical_json(row);
}

std::string quoted(const std::string& text) { return tree::canonical_json(json_text(text)); }

}  // namespace

std::string json(const Publication& publication) {
  auto out = "{\"about\":" + tree::canonical_json(about(publication)) +
             ",\n\"schema_version\":" + kVersion + ",\n\"tables\":{";
  for (const auto& table : publication.tables) {
    if (&table != &publication.tables.front()) out += ',';
    out += '\n' + quoted(table.name) + ":[";
    for (std::size_t i = 0; i < table.rows; ++i) {
      out += i == 0 ? "\n" : ",\n";
      out += row_text(table, i);
    }
    out += ']';
  }
  return out + "}}\n";
}

std::string ndjson(const Publication& publication) {
  auto out = "{\"kind\":\"export\",\"about\":" + tree::canonical_json(about(publication)) +
             ",\"schema_version\":" + kVersion + "}\n";
  for (const auto& table : publication.tables) {
    const auto opening = "{\"kind\":" + quoted(table.kind) + ",\"row\":";
    for (std::size_t i = 0; i < table.rows; ++i) out += opening + row_text(table, i) + "}\n";
  }
  return out;
}

}  // namespace sanya::exchange
