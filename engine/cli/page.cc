// SPDX-License-Identifier: Apache-2.0
#include "cli/page.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace sanya::cli {
namespace {

// Shift Out begins a painted stretch and is followed by the style's letter, Shift In ends it. From
// a hostile source they could change a colour and nothing else.
constexpr char kBegin = '\x0e';
constexpr char kEnd = '\x0f';

std::string_view code(char letter) {
  switch (letter) {
    case 'a':
      return "\x1b[1m";
    case 'b':
      return "\x1b[32m";
    case 'c':
      return "\x1b[33m";
    case 'd':
      return "\x1b[36m";
    case 'e':
      return "\x1b[2m";
    default:
      return "";
  }
}

std::string unmarked(std::string_view text) {
  std::string bare;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kBegin) {
      ++i;
    } else if (text[i] != kEnd) {
      bare += text[i];
    }
  }
  return bare;
}

// The length in bytes of the character that begins at `at`.
std::size_t character_bytes(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end - at;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : text) {
    if (letter != ' ' && letter != '\n') {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace

std::string paint(Style style, std::string_view text) {
  std::string painted{kBegin};
  painted += static_cast<char>('a' + static_cast<int>(style));
  painted += text;
  painted += kEnd;
  return painted;
}

std::size_t width(std::string_view text) { return sanya::columns(unmarked(text)); }

std::string clip(std::string_view text, std::size_t most) {
  if (width(text) <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t used = 0; end < text.size();) {
    const auto bytes = character_bytes(text, end);
    used += width(text.substr(end, bytes));
    if (used + 3 > most) break;
    end += bytes;
  }
  std::string kept{text.substr(0, end)};
  while (kept.ends_with(' ')) kept.pop_back();
  return kept + "...";
}

std::string pad(std::string_view text, std::size_t least) {
  std::string padded{text};
  const auto have = width(text);
  if (have < least) padded.append(least - have, ' ');
  return padded;
}

std::vector<std::string> broken(std::string_view text, std::size_t most, std::size_t lines) {
  std::vector<std::string> rows(1);
  for (const auto& word : words_of(text)) {
    auto& row = rows.back();
    if (rows.size() == lines && width(row) > most) break;  // the rest would be cut
    auto longer = row;
    if (!row.empty()) longer += ' ';
    longer += word;
    if (width(longer) <= most || row.empty() || rows.size() == lines) {
      row = std::move(longer);
    } else {
      rows.push_back(word);
    }
  }
  for (auto& row : rows) row = clip(row, most);
  return rows;
}

void Page::line(std::string_view text) {
  marked_ += text;
  while (!marked_.empty() && marked_.back() == ' ') marked_.pop_back();
  marked_ += '\n';
}

void Page::wrapped(std::string_view first, std::string_view text) {
  std::string row{first};
  const std::string indent(width(first), ' ');
  bool bare = true;  // no word on this row yet
  for (const auto& word : words_of(text)) {
    if (!bare && width(row) + 1 + width(word) > columns_) {
      line(row);
      row = indent;
      bare = true;
    }
    if (!bare) row += ' ';
    row += word;
    bare = false;
  }
  line(row);
}

void Page::heading(std::string_view text) {
  if (!marked_.empty()) line();
  line(paint(Style::strong, text));
}

std::string Page::text() const {
  std::string shown;
  const std::string_view marked = marked_;
  for (std::size_t i = 0; i < marked.size();) {
    if (marked[i] == kBegin && i + 1 < marked.size()) {
      if (colour_) shown += code(marked[i + 1]);
      i += 2;
    } else if (marked[i] == kEnd) {
      if (colour_) shown += "\x1b[0m";
      ++i;
    } else if (marked[i] == '\n') {
      shown += '\n';
      ++i;
    } else {
      const auto end = std::min(marked.find_first_of("\x0e\x0f\n", i + 1), marked.size());
      shown += displayable(marked.substr(i, end - i));
      i = end;
    }
  }
  return shown;
}

}  // namespace sanya::cli
