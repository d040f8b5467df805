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

// What a spreadsheet may calculate, and what marks a cell as one that it must not.
bool risky(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n'").find(text.front()) != text.npos;
}

// It would not come back without quotes: readers take spaces off the ends of bare cells.
bool needs_quotes(const std::string& cell) {
  return cell.find_first_of(",\"\r\n") != std::string::npos || cell.starts_with(' ') ||
         cell.ends_with(' ');
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

std::string safe_link(std::string_view url) {
  std::string start(url.substr(0, 8));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (start != "https://" && start.substr(0, 7) != "http://") return {};
  std::string out;
  for (char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F) return {};
    const bool plain =
        byte < 0x80 && std::string_view("\"'<>\\^`{|}()[]").find(c) == std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(byte));
  }
  return out;
}

std::string harmless_cell(std::string_view text) {
  return risky(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view cell_as_it_was(std::string_view cell) {
  return cell.starts_with('\'') && risky(cell.substr(1)) ? cell.substr(1) : cell;
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    const bool quoted = needs_quotes(cell);
    if (quoted) line += '"';
    for (const char letter : cell) {
      if (letter == '"') line += '"';
      line += letter;
    }
    if (quoted) line += '"';
  }
  return line + "\r\n";
}

std::string csv_line(std::vector<std::string> cells) {
  for (auto& cell : cells) {
    if (risky(cell)) cell.insert(0, 1, '\'');
  }
  return csv_row(cells);
}

}  // namespace sanya
