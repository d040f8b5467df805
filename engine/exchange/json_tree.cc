// SPDX-License-Identifier: Apache-2.0
#include "exchange/json_tree.h"

namespace sanya::exchange {

tree::Node json_text(std::string text) {
  return {.kind = tree::Kind::text, .place = {}, .text = std::move(text), .quoted = true};
}

tree::Node json_text_or_null(std::string text) {
  return text.empty() ? tree::Node{} : json_text(std::move(text));
}

tree::Node json_number(std::string digits) {
  return {.kind = tree::Kind::number, .place = {}, .text = std::move(digits)};
}

tree::Node json_flag(bool flag) {
  return {.kind = tree::Kind::boolean, .place = {}, .text = flag ? "true" : "false"};
}

tree::Node json_list(std::vector<tree::Node> items) {
  return {.kind = tree::Kind::list, .place = {}, .items = std::move(items)};
}

tree::Node json_texts(const std::vector<std::string>& texts) {
  std::vector<tree::Node> items;
  for (const auto& text : texts) items.push_back(json_text(text));
  return json_list(std::move(items));
}

tree::Node json_map(std::vector<std::pair<std::string, tree::Node>> members) {
  tree::Node map{.kind = tree::Kind::map, .place = {}};
  for (auto& member : members) {
    add_member(map, std::move(member.first), std::move(member.second));
  }
  return map;
}

void add_member(tree::Node& into, std::string key, tree::Node value) {
  tree::Entry entry{.key = std::move(key), .key_place = {}, .held = {}};
  entry.held.push_back(std::move(value));
  into.entries.push_back(std::move(entry));
}

void add_text(tree::Node& into, std::string key, const std::string& text) {
  if (!text.empty()) add_member(into, std::move(key), json_text(text));
}

}  // namespace sanya::exchange
