// SPDX-License-Identifier: Apache-2.0
// docs/schema/mapping.schema.json and the reader of mappings know the same keys.
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include <fmt/format.h>

#include "base/disk.h"
#include "exchange_help.h"
#include "root.h"

namespace sanya::exchange {
namespace {

using Keys = std::set<std::string>;

tree::Node parsed_file(const std::string& path) {
  const auto bytes = folder(root_path())->read(path, 1U << 24U);
  REQUIRE(bytes);
  Diagnostics faults;
  const auto root = path.ends_with(".json") ? tree::parse_json(source(path, *bytes), faults)
                                            : tree::parse_yaml(source(path, *bytes), faults);
  INFO(render(faults));
  REQUIRE(root);
  return *root;
}

// Of the object at a path such as "properties.read".
Keys in_schema(const tree::Node& schema, std::string path) {
  const tree::Node* at = &schema;
  for (path += '.'; !path.empty(); path.erase(0, path.find('.') + 1)) {
    at = at->find(path.substr(0, path.find('.')));
    REQUIRE(at != nullptr);
  }
  Keys keys;
  REQUIRE(at->find("properties") != nullptr);
  for (const auto& entry : at->find("properties")->entries) keys.insert(entry.key);
  return keys;
}

// Those that the reader lists when it meets one that it does not know; `with` has it once.
Keys in_reader(const std::string& with) {
  Diagnostics faults;
  const std::string head = "mapping: m\nlanguage: 1\n";
  const std::string copies = with.starts_with("read:") ? "" : "read: {revisions: {}}\n";
  mapping(head + copies + with, faults);
  constexpr std::string_view kList = "write one of: ";
  for (const auto& fault : faults.all()) {
    if (fault.fault != Fault::unknown_key || !fault.help.starts_with(kList)) continue;
    Keys keys;
    std::string list = fault.help.substr(kList.size()) + ", ";
    for (; !list.empty(); list.erase(0, list.find(", ") + 2)) {
      keys.insert(list.substr(0, list.find(", ")));
    }
    return keys;
  }
  FAIL("no key was called unknown: " << render(faults));
  return {};
}

}  // namespace

TEST_CASE("the schema of mappings lists the keys that the reader takes, and no others") {
  const auto schema = parsed_file("docs/schema/mapping.schema.json");
  const std::string make = "properties.make.items";
  const std::string figure = "properties.replicates.properties.figures.items";
  CHECK(in_schema(schema, "properties.read") == in_reader("read: {zzzzzzzzzzzz: 1}\n"));
  CHECK(in_schema(schema, make) == in_reader("make: [{zzzzzzzzzzzz: 1, finding: {id: a}}]\n"));
  CHECK(in_schema(schema, make + ".properties.changed") ==
        in_reader("make: [{finding: {id: a}, changed: {zzzzzzzzzzzz: 1, key: a, of: b}}]\n"));
  CHECK(in_schema(schema, "definitions.condition") ==
        in_reader("make: [{finding: {id: a}, when: [{zzzzzzzzzzzz: 1, field: a}]}]\n"));
  CHECK(in_schema(schema, "definitions.worked_out") ==
        in_reader("make: [{finding: {id: {field: a, zzzzzzzzzzzz: 1}}}]\n"));
  CHECK(in_schema(schema, "properties.expect.items") == in_reader("expect: [{zzzzzzzzzzzz: 1}]\n"));
  CHECK(in_schema(schema, "properties.replicates") == in_reader("replicates: {zzzzzzzzzzzz: 1}\n"));
  CHECK(in_schema(schema, figure) == in_reader("replicates: {figures: [{zzzzzzzzzzzz: 1}]}\n"));
  Keys top;
  for (const auto& entry : schema.find("properties")->entries) top.insert(entry.key);
  CHECK(top == in_reader("zzzzzzzzzzzz: 1\nmake: [{finding: {id: a}}]\n"));
}

TEST_CASE("every mapping in the manual is read, and says what the manual's table has") {
  const auto found = folder(root_path() + "/docs/mappings")->glob("*.yaml");
  REQUIRE(found);
  std::size_t replicating = 0;
  for (const auto& name : *found) {
    INFO(name);
    Diagnostics faults;
    const auto read = read_mapping(parsed_file("docs/mappings/" + name), faults);
    INFO(render(faults));
    REQUIRE(read);
    CHECK(name_of(*read) + ".yaml" == name);
    if (replication_of(*read) != nullptr) ++replicating;
  }
  // docs/replication.md has a row for each; nz-indicators has no published answers.
  CHECK(replicating == 12);
  CHECK(found->size() == 13);
}

}  // namespace sanya::exchange
