// SPDX-License-Identifier: Apache-2.0
#include "rules/read.h"

#include <algorithm>

namespace sanya::rules {

record::LocalText read_local(const tree::Node& node, const std::vector<std::string>& languages,
                             std::string_view what, Diagnostics& faults) {
  record::LocalText local;
  if (node.kind != tree::Kind::map) {
    if (auto text = tree::as_text(node, what, faults)) {
      local.by_language.emplace_back(languages.empty() ? "en" : languages.front(), *text);
    }
    return local;
  }
  for (const auto& entry : node.entries) {
    if (auto text = tree::as_text(entry.value(), what, faults)) {
      local.by_language.emplace_back(entry.key, *text);
    }
  }
  auto rank = [&](const auto& pair) {
    return std::find(languages.begin(), languages.end(), pair.first) - languages.begin();
  };
  std::stable_sort(local.by_language.begin(), local.by_language.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return local;
}

std::optional<std::string> scalar_text(const tree::Node& node, std::string_view what,
                                       Diagnostics& faults) {
  if (node.kind == tree::Kind::boolean) return node.text;
  return tree::as_text(node, what, faults);
}

std::vector<std::string_view> views(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

}  // namespace sanya::rules
