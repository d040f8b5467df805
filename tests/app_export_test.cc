// SPDX-License-Identifier: Apache-2.0
// A tracker as tables: what docs/export-tables.md and docs/schema/export.schema.json say of them is
// what they are, and nothing of what a table must hold is missing.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/app.h"
#include "root.h"

namespace sanya::app {
namespace {

using Column = exchange::DataColumn;
using exchange::DataTable;

std::string slurp(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(root_path() + "/" + path, std::ios::binary).rdbuf();
  return text.str();
}

constexpr const char* kMore = R"(
overrides:
  - {id: seen, action: schools/wells, question: status, answer: delivered, reason: we went, author: ana, made_on: 2022-01-01, expires: 2023-01-01}
  - {id: later, action: schools/wells, question: status, answer: delivered, reason: we go, author: ana, made_on: 2030-01-01}
)";

// The tracker of the stories, with overrides, and all that can be worked out of it.
class Sample {
 public:
  Sample() {
    auto text = slurp("tests/stories/water/commitments.yaml");
    const auto overrides = text.find("\noverrides:");
    if (overrides == std::string::npos) text += kMore;
    auto read = open(
        [&](const std::string& folder) {
          const std::string inside = folder.empty() ? "rules/" : "";
          return in_memory({{"commitments.yaml", text},
                            {inside + "house.yaml", slurp("rules/house.yaml")},
                            {inside + "ladders.yaml", slurp("rules/ladders.yaml")}});
        },
        {});
    REQUIRE(read);
    opened_ = std::make_unique<Opened>(std::move(*read));
    INFO(render(opened_->faults));
    REQUIRE_FALSE(opened_->faults.has_errors());
    REQUIRE(opened_->pack);
    opened_->rest = Rest{};
    Diagnostics faults;
    judged_ = std::make_unique<Judged>(
        judge(*opened_, {.as_of = day(2024, 6, 30)}, "en", Depth::gaps, faults));
    publication_ = publication(*judged_, "CC-BY-4.0");
  }
  const exchange::Publication& tables() const { return publication_; }
  const Judged& judged() const { return *judged_; }
  const DataTable& table(const std::string& name) const {
    for (const auto& table : publication_.tables) {
      if (table.name == name) return table;
    }
    FAIL("no table " << name);
    return publication_.tables.front();
  }
  // The rows whose `column` is `value`, each as its values by column.
  std::vector<std::map<std::string, exchange::CellValues>> rows(const std::string& name,
                                                                const std::string& column,
                                                                const std::string& value) const {
    std::vector<std::map<std::string, exchange::CellValues>> found;
    const auto& all = table(name);
    for (std::size_t i = 0; i < all.rows; ++i) {
      std::map<std::string, exchange::CellValues> row;
      const auto cells = all.row(i);
      for (std::size_t at = 0; at < cells.size(); ++at) row[all.columns[at].name] = cells[at];
      if (row[column] == exchange::CellValues{value}) found.push_back(std::move(row));
    }
    return found;
  }

 private:
  std::unique_ptr<Opened> opened_;
  std::unique_ptr<Judged> judged_;
  exchange::Publication publication_;
};

// A column that other trackers or packs have not.
bool own(const Column& column) {
  return column.name.starts_with("attribute_") || column.name.starts_with("answer_");
}
bool labelled(const Column& column) { return column.name == "answer_label"; }
bool fixed(const Column& column) { return !own(column) || labelled(column); }

std::string word(const Column& column) {
  switch (column.type) {
    case Column::Type::integer:
      return "whole number";
    case Column::Type::number:
      return "number";
    case Column::Type::day:
      return "day";
    case Column::Type::date:
      return "date (EDTF)";
    case Column::Type::flag:
      return "flag";
    case Column::Type::address:
      return "address";
    case Column::Type::text:
      break;
  }
  return column.many == Column::Many::one     ? "text"
         : column.many == Column::Many::words ? "words"
                                              : "texts";
}

bool has_attributes(const DataTable& table) {
  return table.name == "pledges" || table.name == "actions" || table.name == "findings";
}

std::string page(const exchange::Publication& publication) {
  std::string text =
      "<!-- SPDX-License-Identifier: CC-BY-4.0 -->\n# The tables of an export\n\n"
      "Each table with its columns, as [`sanya export`](export.md) writes them: the names are "
      "those "
      "of CSV and JSON. `words`\nare several ids or words (in CSV between `; `), `texts` several "
      "texts (in CSV each on its own line).\n";
  for (const auto& table : publication.tables) {
    text += fmt::format("\n## {}\n\n{} Sheet \"{}\"; in NDJSON each row is `{}`. Key: {}.\n\n",
                        table.name, table.description, table.title, table.kind,
                        fmt::format("`{}`", fmt::join(table.key, "`, `")));
    text += "| column | holds | what |\n| --- | --- | --- |\n";
    for (const auto& column : table.columns) {
      if (!fixed(column)) continue;
      text += fmt::format("| `{}` | {} | {} |\n", column.name, word(column), column.description);
    }
    if (has_attributes(table)) {
      text += "| `attribute_NAME` | as declared | An attribute of the tracker's own. |\n";
    }
    if (table.name == "actions") {
      text += "| `answer_QUESTION` | text | The answer to that question of the method. |\n";
    }
  }
  return text;
}

std::string schema_type(const Column& column, bool key) {
  std::string type = "string";
  if (column.type == Column::Type::integer) type = "integer";
  if (column.type == Column::Type::number) type = "number";
  if (column.type == Column::Type::flag) type = "boolean";
  if (column.many != Column::Many::one) {
    return fmt::format(R"("type": "array", "items": {{"type": "{}"}})", type);
  }
  std::string format;
  if (column.type == Column::Type::day) format = R"(, "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")";
  return key ? fmt::format(R"("type": "{}"{})", type, format)
             : fmt::format(R"("type": ["{}", "null"]{})", type, format);
}

std::string definition(const DataTable& table) {
  std::vector<std::string> required;
  std::vector<std::string> properties;
  for (const auto& column : table.columns) {
    if (!fixed(column)) continue;
    const bool key = std::find(table.key.begin(), table.key.end(), column.name) != table.key.end();
    required.push_back("\"" + column.name + "\"");
    std::string description = column.description;
    for (auto at = description.find('"'); at != std::string::npos;
         at = description.find('"', at + 2)) {
      description.insert(at, 1, '\\');
    }
    properties.push_back(fmt::format("    \"{}\": {{\"description\": \"{}\", {}}}", column.name,
                                     description, schema_type(column, key)));
  }
  std::string own_words;
  if (has_attributes(table)) {
    own_words = R"("^attribute_": {"type": ["string", "number", "boolean", "null"]})";
  }
  if (table.name == "actions") own_words += R"(, "^answer_": {"type": ["string", "null"]})";
  const auto patterns =
      own_words.empty() ? "" : fmt::format("   \"patternProperties\": {{{}}},\n", own_words);
  return fmt::format(
      "  \"{}\": {{\n   \"description\": \"{}\",\n   \"type\": \"object\",\n"
      "   \"additionalProperties\": false,\n   \"required\": [{}],\n{}"
      "   \"properties\": {{\n{}\n   }}\n  }}",
      table.kind, table.description, fmt::join(required, ", "), patterns,
      fmt::join(properties, ",\n"));
}

constexpr const char* kAboutSchema = R"(  "about": {
   "description": "What every copy says of itself.",
   "type": "object",
   "additionalProperties": false,
   "required": ["tracker", "language", "licence", "as_of", "published_by", "known_at", "entries", "checkpoint", "method"],
   "properties": {
    "tracker": {
     "type": "object",
     "additionalProperties": false,
     "required": ["id", "title", "publisher", "contact"],
     "properties": {
      "id": {"type": "string"},
      "title": {"type": "string"},
      "publisher": {"description": "Who keeps it.", "type": ["string", "null"]},
      "contact": {"description": "Where replies and corrections go.", "type": ["string", "null"]}
     }
    },
    "language": {"description": "Of the texts, BCP 47.", "type": "string"},
    "licence": {"description": "An SPDX id or an address.", "type": ["string", "null"]},
    "as_of": {"description": "The day that the answers are of.", "type": "string"},
    "published_by": {"description": "Later sources are left out of the answers.", "type": ["string", "null"]},
    "known_at": {"description": "When the last entry of the ledger that was read was recorded.", "type": ["string", "null"]},
    "entries": {"description": "How many entries of the ledger were read.", "type": ["integer", "null"]},
    "checkpoint": {"description": "The lines of the checkpoint, to check the ledger against.", "type": ["string", "null"]},
    "method": {
     "description": "The rule pack that gave the answers.",
     "type": "object",
     "additionalProperties": false,
     "required": ["name", "version", "hash", "title", "url"],
     "properties": {
      "name": {"type": "string"},
      "version": {"type": "string"},
      "hash": {"description": "SHA-256 of the pack with its ladders.", "type": "string"},
      "title": {"description": "Of the method it follows.", "type": ["string", "null"]},
      "url": {"type": ["string", "null"]}
     }
    }
   }
  })";

std::string schema(const exchange::Publication& publication) {
  const std::set<std::string> sometimes{"gaps", "fragility", "withheld"};
  std::vector<std::string> required;
  std::vector<std::string> tables;
  std::vector<std::string> definitions{kAboutSchema};
  std::vector<std::string> lines{
      R"(    {"properties": {"kind": {"const": "export"}, "schema_version": {"const": 1}, "about": {"$ref": "#/definitions/about"}}, "required": ["kind", "schema_version", "about"], "additionalProperties": false})"};
  for (const auto& table : publication.tables) {
    if (!sometimes.contains(table.name)) required.push_back("\"" + table.name + "\"");
    tables.push_back(
        fmt::format(R"(    "{}": {{"type": "array", "items": {{"$ref": "#/definitions/{}"}}}})",
                    table.name, table.kind));
    definitions.push_back(definition(table));
    lines.push_back(fmt::format(
        R"(    {{"properties": {{"kind": {{"const": "{0}"}}, "row": {{"$ref": "#/definitions/{0}"}}}}, "required": ["kind", "row"], "additionalProperties": false}})",
        table.kind));
  }
  definitions.push_back(
      fmt::format("  \"line\": {{\n   \"description\": \"A line of NDJSON.\",\n"
                  "   \"type\": \"object\",\n   \"oneOf\": [\n{}\n   ]\n  }}",
                  fmt::join(lines, ",\n")));
  return fmt::format(R"({{
 "$schema": "http://json-schema.org/draft-07/schema#",
 "$comment": "SPDX-License-Identifier: Apache-2.0",
 "title": "A tracker as tables",
 "description": "What `sanya export json` writes; definition `line` is a line of `sanya export ndjson`.",
 "type": "object",
 "additionalProperties": false,
 "required": ["about", "schema_version", "tables"],
 "properties": {{
  "schema_version": {{"const": 1}},
  "about": {{"$ref": "#/definitions/about"}},
  "tables": {{
   "type": "object",
   "additionalProperties": false,
   "required": [{}],
   "properties": {{
{}
   }}
  }}
 }},
 "definitions": {{
{}
 }}
}}
)",
                     fmt::join(required, ", "), fmt::join(tables, ",\n"),
                     fmt::join(definitions, ",\n"));
}

void hold(const std::string& path, const std::string& text) {
  if (std::getenv("UPDATE") != nullptr) {
    std::ofstream(root_path() + "/" + path, std::ios::binary) << text;
  }
  CHECK((slurp(path) == text));
}

}  // namespace

TEST_CASE("docs/export-tables.md and the schema of exports are what the tables are") {
  const Sample sample;
  CHECK(sample.tables().tables.size() == 23);
  hold("docs/export-tables.md", page(sample.tables()));
  hold("docs/schema/export.schema.json", schema(sample.tables()));
}

TEST_CASE("every table has a key that tells its rows apart, and references that lead somewhere") {
  const Sample sample;
  const auto position = [](const DataTable& table, const std::string& name) {
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      if (table.columns[at].name == name) return at;
    }
    FAIL(table.name << " has no column " << name);
    return std::size_t{0};
  };
  for (const auto& table : sample.tables().tables) {
    CAPTURE(table.name);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < table.rows; ++i) {
      const auto row = table.row(i);
      REQUIRE(row.size() == table.columns.size());
      std::string key;
      for (const auto& name : table.key) {
        REQUIRE(row[position(table, name)].size() == 1);
        key += row[position(table, name)].front() + "\n";
      }
      CHECK(keys.insert(key).second);
      for (std::size_t at = 0; at < row.size(); ++at) {
        CHECK((table.columns[at].many != Column::Many::one || row[at].size() <= 1));
      }
    }
    for (const auto& reference : table.references) {
      const auto& other = sample.table(reference.table);
      CHECK(position(other, reference.of) == 0);
      position(table, reference.column);
    }
  }
}

TEST_CASE("every answer stands there with all that is possible") {
  const Sample sample;
  const auto& verdicts = sample.judged().verdicts.all;
  REQUIRE(sample.table("answers").rows == verdicts.size());
  int open = 0;
  for (const auto& verdict : verdicts) {
    CAPTURE(verdict.unit, verdict.question);
    for (const auto& row : sample.rows("answers", "unit", verdict.unit)) {
      if (row.at("question").front() != verdict.question) continue;
      if (!verdict.answer.empty()) CHECK(row.at("answers") == possible_answers(verdict));
      CHECK(row.at("answer").front() == answer_text(sample.judged(), verdict));
      CHECK(row.at("certain").front() == (verdict.alternatives.empty() ? "true" : "false"));
      open += verdict.alternatives.empty() ? 0 : 1;
    }
  }
  CHECK(open > 0);
}

TEST_CASE("an override stands beside what the rules give, and not before its day") {
  const Sample sample;
  CHECK(sample.rows("overrides", "id", "later").empty());
  const auto rows = sample.rows("overrides", "id", "seen");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at("answer").front() == "delivered");
  CHECK(rows[0].at("expired").front() == "true");
  CHECK_FALSE(rows[0].at("computed_answers").empty());
  CHECK(sample.rows("actions", "id", "schools/wells").at(0).at("answer") ==
        exchange::CellValues{rows[0].at("computed")});
}

TEST_CASE("dates known in part have their bounds beside them") {
  const Sample sample;
  const auto seen = sample.rows("findings", "id", "wells-seen").at(0);
  CHECK(seen.at("happened").front() == "2021-01~");
  CHECK(seen.at("happened_from").front() == "2020-12-01");
  CHECK(seen.at("happened_by").front() == "2021-02-10");
  CHECK(sample.rows("actions", "id", "schools/wells").at(0).at("due_by").front() == "2020-12-31");
}

}  // namespace sanya::app
