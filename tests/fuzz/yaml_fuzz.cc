// SPDX-License-Identifier: Apache-2.0
// Any bytes as YAML, JSON and CSV: no crash, a fault or a tree, places inside the text, values that
// are UTF-8, and canonical JSON that is read again to the same bytes.
#include <cstdlib>

#include "base/text.h"
#include "fuzz.h"
#include "tree/canonical.h"
#include "tree/tree.h"

using namespace sanya;
using namespace sanya::tree;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_place(const Place& place, std::size_t bytes) {
  require(place.line >= 1 && place.column >= 1 && place.length >= 1);
  require(static_cast<std::size_t>(place.line) <= bytes + 1);
  require(static_cast<std::size_t>(place.column) <= bytes + 1);
}

void check_node(const Node& node, std::size_t bytes) {
  check_place(node.place, bytes);
  require(first_bad_utf8(node.text) == std::string_view::npos);
  for (const Node& item : node.items) check_node(item, bytes);
  for (const Entry& entry : node.entries) {
    check_place(entry.key_place, bytes);
    require(first_bad_utf8(entry.key) == std::string_view::npos);
    check_node(entry.value(), bytes);
  }
}

void check_canonical(const Node& tree) {
  std::string first = canonical_json(tree);
  Diagnostics faults;
  auto again = parse_json(std::make_shared<const Source>(Source{"again", first}), faults);
  require(again.has_value() && faults.empty());
  require(canonical_json(*again) == first);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto source = std::make_shared<const Source>(
      Source{"input", std::string(reinterpret_cast<const char*>(data), size)});
  for (auto* read : {parse_yaml, parse_json, parse_csv}) {
    Diagnostics faults;
    auto tree = read(source, faults, {});
    require(tree.has_value() || faults.has_errors());
    require(!render(faults).empty() || faults.empty());
    if (!tree) continue;
    check_node(*tree, size);
    check_canonical(*tree);
  }
  return 0;
}
