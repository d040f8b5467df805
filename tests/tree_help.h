// SPDX-License-Identifier: Apache-2.0
// Small makers for the tests of `tree`.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "tree/tree.h"

namespace sanya::tree {

inline SourcePtr source_of(std::string text, std::string path = "t.yaml") {
  return std::make_shared<const Source>(Source{std::move(path), std::move(text)});
}

// "2:3 bad-yaml" for each fault, one a line; empty where there is none.
inline std::string list_of(const Diagnostics& faults) {
  std::string all;
  for (const Diagnostic& fault : faults.all()) {
    if (!all.empty()) all += '\n';
    all += std::to_string(fault.place.line) + ":" + std::to_string(fault.place.column) + " ";
    all += name(fault.fault);
  }
  return all;
}

using Reader = std::optional<Node> (*)(SourcePtr, Diagnostics&, const Limits&);

inline std::string faults_of(Reader read, std::string text, const Limits& limits = {}) {
  Diagnostics faults;
  read(source_of(std::move(text)), faults, limits);
  return list_of(faults);
}

// The tree of a text that must be without faults.
inline Node tree_of(Reader read, std::string text) {
  Diagnostics faults;
  auto tree = read(source_of(std::move(text)), faults, {});
  return tree && faults.empty() ? *tree : Node{.text = "refused: " + list_of(faults)};
}

}  // namespace sanya::tree
