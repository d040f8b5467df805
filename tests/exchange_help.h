// SPDX-License-Identifier: Apache-2.0
// Mappings and files of tests to what is imported.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/diagnostics.h"
#include "exchange/exchange.h"
#include "tree/tree.h"

namespace sanya::exchange {

inline SourcePtr source(const std::string& path, const std::string& text) {
  return std::make_shared<const Source>(Source{path, text});
}

inline MappingPtr mapping(const std::string& text, Diagnostics& faults) {
  const auto root = tree::parse_yaml(source("map.yaml", text), faults);
  return root ? read_mapping(*root, faults) : nullptr;
}

struct Outcome {
  Imported imported;
  Diagnostics faults;
};

inline Outcome imported(const std::string& make, const std::vector<ForeignFile>& files,
                        const Beside& beside = {}) {
  Outcome outcome;
  const auto map = mapping("mapping: m\nlanguage: 1\n" + make, outcome.faults);
  INFO(render(outcome.faults));
  REQUIRE(map);
  outcome.imported = import(files, *map, beside, outcome.faults);
  return outcome;
}

// The first text under `key` of the first thing under `list`.
inline std::string at(const tree::Node& fragment, const char* list, std::size_t number,
                      const char* key) {
  const auto* things = fragment.find(list);
  if (things == nullptr || things->items.size() <= number) return "nothing";
  const auto* value = things->items[number].find(key);
  if (value == nullptr) return "";
  if (value->is_scalar()) return value->text;
  std::string all;
  for (const auto& item : value->items) all += (all.empty() ? "" : "|") + item.text;
  return all;
}

}  // namespace sanya::exchange
