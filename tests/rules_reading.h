// SPDX-License-Identifier: Apache-2.0
// What the tests of packs and ladders share: a text in, what was read and said out.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/diagnostics.h"
#include "record/record.h"
#include "root.h"
#include "rules/rules.h"
#include "tree/tree.h"

namespace sanya {

inline std::optional<std::string> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline std::optional<tree::Node> parsed(const std::string& text, const std::string& path,
                                        Diagnostics& faults) {
  auto source = std::make_shared<const Source>(Source{path, text});
  return tree::parse_yaml(source, faults);
}

// "4:17 bad-word", one a line; errors only, or warnings too.
inline std::string places(const Diagnostics& faults, bool warnings = false) {
  std::string text;
  for (const auto& fault : faults.all()) {
    if (fault.severity == Severity::warning && !warnings) continue;
    text += fmt::format("{}:{} {}\n", fault.place.line, fault.place.column, name(fault.fault));
  }
  return text;
}

inline record::Ladders house_ladders() {
  Diagnostics faults;
  auto text = read_bytes(root_path() + "/rules/ladders.yaml");
  auto tree = parsed(text.value_or(""), "rules/ladders.yaml", faults);
  return tree ? rules::read_ladders(*tree, faults) : record::Ladders{};
}

}  // namespace sanya
