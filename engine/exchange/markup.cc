// SPDX-License-Identifier: Apache-2.0
#include "exchange/markup.h"

#include <fmt/format.h>

#include "base/direction.h"
#include "base/quote.h"
#include "base/text.h"

namespace sanya::exchange {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kNoCharacters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};

// One character, as XML may hold it; "" where it may not.
std::string xml_character(std::string_view letter) {
  if (letter.size() > 1) {
    return letter == kNoCharacters[0] || letter == kNoCharacters[1] ? "" : std::string(letter);
  }
  switch (const char c = letter.front()) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";  // a reader of an attribute takes it for a space where it stands as itself
    case '\n':
      return "\n";
    case '\r':
      return "&#13;";  // a reader takes it for a line feed where it stands as itself
    default: {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x80) return std::string(kReplacement);
      return byte < ' ' ? "" : std::string(letter);
    }
  }
}

std::string html_text(std::string_view text) {
  const auto escaped = xml_text(turned_back(text));
  std::string lines;
  for (const char c : escaped) {
    if (c == '\n') lines += "<br>";
    lines += c;
  }
  return lines;
}

std::string html_item(const Passage::Item& item) {
  auto text = html_text(item.text);
  if (item.source.empty()) return text;
  if (!text.empty()) text += ' ';
  const auto link = safe_link(item.address);
  const auto source = html_text(item.source);
  if (link.empty()) return text + source;
  return text +
         fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", xml_text(link), source);
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = next_character(text, at);
    escaped += xml_character(text.substr(at, next - at));
    at = next;
  }
  return escaped;
}

std::string html(const std::vector<Passage>& passages) {
  std::string text;
  for (const auto& passage : passages) {
    if (!passage.text.empty()) text += "<p dir=\"auto\">" + html_text(passage.text) + "</p>\n";
    if (passage.items.empty()) continue;
    text += "<ul>\n";
    for (const auto& item : passage.items) {
      text += "<li dir=\"auto\">" + html_item(item) + "</li>\n";
    }
    text += "</ul>\n";
  }
  return text;
}

std::string plain(const std::vector<Passage>& passages) {
  std::string text;
  for (const auto& passage : passages) {
    if (!text.empty()) text += '\n';
    if (!passage.text.empty()) text += passage.text + "\n";
    for (const auto& item : passage.items) {
      text += "- " + item.text;
      for (const auto& more : {item.source, safe_link(item.address)}) {
        if (!more.empty()) text += " " + more;
      }
      text += '\n';
    }
  }
  return text;
}

}  // namespace sanya::exchange
