// SPDX-License-Identifier: Apache-2.0
#include "rules/read.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

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

namespace {

void quote(std::string_view text, std::string& out) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(const tree::Node& node, std::string& out) {
  switch (node.kind) {
    case tree::Kind::null:
      out += "null";
      return;
    case tree::Kind::boolean:
    case tree::Kind::number:
      out += node.text;
      return;
    case tree::Kind::text:
      quote(node.text, out);
      return;
    case tree::Kind::list: {
      out += '[';
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0) out += ',';
        write(node.items[i], out);
      }
      out += ']';
      return;
    }
    case tree::Kind::map: {
      std::map<std::string_view, const tree::Node*> sorted;
      for (const auto& entry : node.entries) sorted.emplace(entry.key, &entry.value());
      out += '{';
      bool first = true;
      for (const auto& [key, value] : sorted) {
        if (!first) out += ',';
        first = false;
        quote(key, out);
        out += ':';
        write(*value, out);
      }
      out += '}';
      return;
    }
  }
}

}  // namespace

std::string canonical(const tree::Node& node) {
  std::string out;
  write(node, out);
  return out;
}

std::vector<std::string_view> views(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

}  // namespace sanya::rules
