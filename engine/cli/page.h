// SPDX-License-Identifier: Apache-2.0
// Text for a terminal: wrapped, aligned by display columns, coloured where that is taken, and free
// of control characters whatever the sources hold. Private to `cli`.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace sanya::cli {

enum class Style { strong, good, middling, open, faint };

// `text` between marks that Page::text turns into colour, or drops.
std::string paint(Style style, std::string_view text);
// Display columns, marks not counted.
std::size_t width(std::string_view text);
// At most `most` columns; what is cut ends in "...". Requires unpainted text.
std::string clip(std::string_view text, std::size_t most);
// Filled with spaces on the right to `least` columns.
std::string pad(std::string_view text, std::size_t least);
// Broken between words into lines of at most `most` columns; where there would be more than
// `lines`, the last is cut and ends in "...". Requires unpainted text.
std::vector<std::string> broken(std::string_view text, std::size_t most, std::size_t lines);
// "1 action", "2 actions".
template <std::integral Number>
std::string counted(Number number, std::string_view thing) {
  return std::to_string(number).append(" ").append(thing).append(number == 1 ? "" : "s");
}

class Page {
 public:
  Page(std::size_t columns, bool colour) : columns_(columns), colour_(colour) {}

  std::size_t columns() const { return columns_; }
  void line(std::string_view text = "");
  // Broken between words; the first line begins with `first`, the others with as many spaces.
  void wrapped(std::string_view first, std::string_view text);
  void heading(std::string_view text);  // an empty line before it unless it is the first

  std::string text() const;

 private:
  std::size_t columns_;
  bool colour_;
  std::string marked_;
};

}  // namespace sanya::cli
