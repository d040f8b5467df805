// SPDX-License-Identifier: Apache-2.0
#include "exchange/made_from.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/json_tree.h"

namespace sanya::exchange {

tree::Node about(const MadeFrom& made_from) {
  const auto& pack = made_from.pack;
  const auto& by = made_from.published_by;
  const bool from_ledger = !made_from.known_at.empty();
  return json_map(
      {{"tracker", json_map({{"id", json_text(made_from.tracker)},
                             {"title", json_text(made_from.title)},
                             {"publisher", json_text_or_null(made_from.publisher)},
                             {"contact", json_text_or_null(made_from.contact)}})},
       {"language", json_text(made_from.language)},
       {"as_of", json_text(to_text(made_from.as_of))},
       {"published_by", json_text_or_null(by ? to_text(*by) : "")},
       {"known_at", json_text_or_null(made_from.known_at)},
       {"entries", from_ledger ? json_number(std::to_string(made_from.entries)) : tree::Node{}},
       {"checkpoint", json_text_or_null(made_from.checkpoint)},
       {"method", json_map({{"name", json_text(pack.name)},
                            {"version", json_text(pack.version)},
                            {"hash", json_text(pack.hash)},
                            {"title", json_text_or_null(pack.title)},
                            {"url", json_text_or_null(pack.url)}})}});
}

std::string lasting_name(const std::vector<std::string>& parts) {
  std::string all = "sanya";
  for (const auto& part : parts) all += "\n" + part;
  auto hex = sha256(all).substr(0, 32);
  constexpr std::size_t kVersion = 12;
  constexpr std::size_t kVariant = 16;
  hex[kVersion] = '8';
  hex[kVariant] = "89ab"[std::string_view("0123456789abcdef").find(hex[kVariant]) % 4];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, 1, '-');
  return "urn:uuid:" + hex;
}

std::string reduced_date(const DateField& field) {
  const auto& text = field.text();
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  const bool length = text.size() == 4 || text.size() == 7 || text.size() == 10;
  return plain && length && text.front() != '-' ? text : "";
}

}  // namespace sanya::exchange
