// SPDX-License-Identifier: Apache-2.0
#include "base/quote.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanya {
namespace {

// The letter of the short escape of `letter`, or NUL.
char short_escape(char letter) {
  switch (letter) {
    case '"':
    case '\\':
      return letter;
    case '\b':
      return 'b';
    case '\t':
      return 't';
    case '\n':
      return 'n';
    case '\f':
      return 'f';
    case '\r':
      return 'r';
    default:
      return '\0';
  }
}

bool calculated(std::string_view cell) {
  return !cell.empty() &&
         std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos;
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  const auto stands_for_itself = [](char letter) {
    return static_cast<unsigned char>(letter) >= 0x20 && letter != '"' && letter != '\\';
  };
  out += '"';
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), stands_for_itself);
    out.append(text.begin(), end);
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    if (text.empty()) break;
    const char letter = text.front();
    text.remove_prefix(1);
    if (const char brief = short_escape(letter); brief != '\0') {
      out += '\\';
      out += brief;
    } else {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
    }
  }
  out += '"';
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    const bool bare = cell.find_first_of(",\"\r\n") == std::string::npos;
    if (!bare) line += '"';
    if (calculated(cell)) line += '\'';
    for (const char letter : cell) {
      if (letter == '"') line += '"';
      line += letter;
    }
    if (!bare) line += '"';
  }
  return line + "\r\n";
}

}  // namespace sanya
