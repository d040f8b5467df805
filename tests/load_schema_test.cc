// SPDX-License-Identifier: Apache-2.0
// docs/schema and the reader know the same keys and words; the example uses every one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "load/keys.h"
#include "load/load.h"
#include "load_example.h"
#include "root.h"
#include "tree/canonical.h"

namespace sanya::load {
namespace {

tree::Node schema() {
  const auto disk = folder(root_path());
  Diagnostics faults;
  const std::string path = "docs/schema/tracker.schema.json";
  auto source = std::make_shared<Source>(Source{path, disk->read(path, 1u << 20).value()});
  auto root = tree::parse_json(source, faults);
  REQUIRE(root.has_value());
  REQUIRE(faults.empty());
  return *root;
}

const tree::Node& definition(const tree::Node& root, std::string_view name) {
  if (name == "root") return root;
  const tree::Node* found = root.find("definitions")->find(name);
  INFO(name);
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::string> words_of(const tree::Node& root, std::string_view thing,
                                  std::string_view key) {
  const tree::Node* property = definition(root, thing).find("properties")->find(key);
  REQUIRE(property != nullptr);
  const tree::Node* words = property->find("enum");
  if (words == nullptr) words = property->find("anyOf")->items[1].find("enum");
  REQUIRE(words != nullptr);
  std::vector<std::string> read;
  for (const tree::Node& word : words->items) read.push_back(word.text);
  return read;
}

TEST_CASE("the schema lists the keys that the reader takes, and no others") {
  const tree::Node root = schema();
  for (const Keys* table : keys::all()) {
    INFO(table->name);
    std::set<std::string> listed;
    for (const tree::Entry& entry : definition(root, table->name).find("properties")->entries)
      listed.insert(entry.key);
    CHECK(listed == std::set<std::string>(table->keys.begin(), table->keys.end()));
    CHECK(definition(root, table->name).find("additionalProperties")->text == "false");
  }
}

TEST_CASE("fields are what the schema says: single values, lists, and nothing forgotten") {
  const tree::Node root = schema();
  for (const char* kind : {"finding", "source", "reading", "search", "reply", "override"}) {
    const tree::Node& properties = *definition(root, kind).find("properties");
    std::set<std::string> told;
    for (const Field& field : fields(kind)) {
      INFO(kind << " " << field.key);
      told.insert(std::string(field.key));
      const tree::Node* property = properties.find(field.key);
      REQUIRE(property != nullptr);
      const std::string shape = tree::canonical_json(*property);
      const bool list = shape.find("\"array\"") != std::string::npos;
      CHECK(field.many == list);
    }
    if (kind == std::string("finding")) told.insert("about");  // beside the other keys
    CHECK(told.size() == properties.entries.size());
  }
  CHECK(fields("pledge").empty());
}

TEST_CASE("the schema lists the words that the reader takes, and no others") {
  const tree::Node root = schema();
  const auto same = [&](const char* thing, const char* key, const Words& words) {
    INFO(thing << " " << key);
    CHECK(words_of(root, thing, key) == std::vector<std::string>(words.begin(), words.end()));
  };
  same("attribute", "on", words::kAttributeOn);
  same("attribute", "type", words::kAttributeType);
  same("institution", "sector", words::kSector);
  same("indicator", "direction", words::kDirection);
  same("action", "polarity", words::kPolarity);
  same("action", "covers", words::kCovers);
  same("action", "lacks", words::kLacks);
  same("pledge", "text", words::kText);
  same("pledge", "clarity", words::kClarity);
  same("source", "kind", words::kSourceKind);
  same("source", "identity", words::kIdentity);
  same("finding", "bearing", words::kBearing);
  same("about", "aspect", words::kAspect);
  same("about", "extent", words::kExtent);
  same("about", "link", words::kLink);
  same("search", "found", words::kFound);
}

TEST_CASE("the example uses every key there is") {
  std::string all;
  for (const auto& [path, text] : example::files()) all += text;
  for (const Keys* table : keys::all())
    for (std::string_view key : table->keys) {
      INFO(table->name << " " << key);
      CHECK(all.find(std::string(key) + ":") != std::string::npos);
    }
}

TEST_CASE("the template for a spreadsheet has the columns that the reader takes") {
  const auto disk = folder(root_path());
  std::string head = disk->read("docs/evidence-template.csv", 1u << 16).value();
  head = head.substr(0, head.find_first_of("\r\n"));
  std::string columns;
  for (std::string_view key : keys::kCsvRow.keys)
    columns += (columns.empty() ? "" : ",") + std::string(key);
  CHECK(head == columns);
}

}  // namespace
}  // namespace sanya::load
