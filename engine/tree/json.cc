// SPDX-License-Identifier: Apache-2.0
// Our own reader, since no guest tells where in the text each value stands.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "tree/builder.h"
#include "tree/locate.h"
#include "tree/readable.h"
#include "tree/tree.h"

namespace sanya::tree {
namespace {

void append_utf8(unsigned code_point, std::string& out) {
  auto byte = [&](unsigned value) { out += static_cast<char>(value); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | code_point >> 6);
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | code_point >> 12);
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | code_point >> 18);
    byte(0x80 | (code_point >> 12 & 0x3F));
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

constexpr bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
constexpr bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// RFC 8259, strictly. Each step gives false once reading must stop; the fault then stands.
class JsonReader {
 public:
  JsonReader(const Locator& locator, std::size_t start, Diagnostics& faults, const Limits& limits)
      : locator_(locator),
        text_(locator.text()),
        at_(start),
        faults_(faults),
        builder_(faults, limits) {}

  std::optional<Node> read() {
    if (!value()) return std::nullopt;
    skip_spaces();
    if (at_ == text_.size()) return builder_.take_root();
    refuse(at_, "there is text behind the end of the JSON value", "delete it");
    return std::nullopt;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_spaces() {
    while (at_ < text_.size() &&
           std::string_view(" \t\r\n").find(text_[at_]) != std::string::npos) {
      ++at_;
    }
  }

  bool take(char wanted) {
    skip_spaces();
    if (here() != wanted) return false;
    ++at_;
    return true;
  }

  bool refuse(std::size_t offset, std::string message, std::string help = {}) {
    faults_.error(Fault::bad_json, locator_.at(offset), std::move(message), std::move(help));
    return false;
  }

  // Recursion ends at the limit on depth, which the builder holds.
  bool value() {
    skip_spaces();
    switch (here()) {
      case '{':
        return map();
      case '[':
        return list();
      case '"': {
        std::size_t begin = at_;
        std::string text;
        return string(text) && builder_.scalar({.kind = Kind::text,
                                                .place = locator_.at(begin, at_ - begin),
                                                .text = std::move(text),
                                                .quoted = true});
      }
      default:
        return bare();
    }
  }

  bool list() {
    if (!builder_.begin(Kind::list, locator_.at(at_++))) return false;
    if (!take(']')) {
      do {
        if (!value()) return false;
      } while (take(','));
      if (!take(']')) {
        return refuse(at_, "a comma or a closing bracket is missing before this");
      }
    }
    builder_.end();
    return true;
  }

  bool map() {
    if (!builder_.begin(Kind::map, locator_.at(at_++))) return false;
    if (!take('}')) {
      do {
        if (!entry()) return false;
      } while (take(','));
      if (!take('}')) return refuse(at_, "a comma or a closing brace is missing before this");
    }
    builder_.end();
    return true;
  }

  bool entry() {
    skip_spaces();
    std::size_t begin = at_;
    std::string key;
    if (here() != '"') {
      return refuse(at_, "a key in double quotes should stand here",
                    "write \"key\": value, and no comma behind the last entry");
    }
    if (!string(key) || !builder_.key(std::move(key), locator_.at(begin, at_ - begin))) {
      return false;
    }
    if (!take(':')) return refuse(at_, "a colon is missing between the key and its value");
    return value();
  }

  bool bare() {
    static constexpr std::array kWords = std::to_array<std::pair<std::string_view, Kind>>(
        {{"null", Kind::null}, {"true", Kind::boolean}, {"false", Kind::boolean}});
    std::size_t end = std::min(text_.find_first_of(" \t\r\n,:[]{}\"", at_), text_.size());
    std::string_view written = text_.substr(at_, end - at_);
    auto word = std::find_if(kWords.begin(), kWords.end(),
                             [&](const auto& known) { return known.first == written; });
    Kind kind = word != kWords.end() ? word->second : Kind::number;
    if (word == kWords.end() && !is_number(written)) {
      return written.empty()
                 ? refuse(at_, "a value is missing here", "no comma stands behind the last entry")
                 : refuse(at_, "this is no JSON value",
                          "a text stands in double quotes; other values are numbers, true, false "
                          "and null");
    }
    Place place = locator_.at(at_, written.size());
    at_ = end;
    return builder_.scalar(
        {.kind = kind, .place = place, .text = std::string(kind == Kind::null ? "" : written)});
  }

  static bool is_number(std::string_view text) {
    std::size_t i = 0;
    auto digits = [&] {
      std::size_t begin = i;
      while (i < text.size() && is_digit(text[i])) ++i;
      return i - begin;
    };
    auto next_is = [&](std::string_view set) {
      return i < text.size() && set.find(text[i]) != std::string_view::npos;
    };
    if (next_is("-")) ++i;
    std::size_t whole = i;
    std::size_t count = digits();
    if (count == 0 || (count > 1 && text[whole] == '0')) return false;
    if (next_is(".") && (++i, digits() == 0)) return false;
    if (next_is("eE")) {
      ++i;
      if (next_is("+-")) ++i;
      if (digits() == 0) return false;
    }
    return i == text.size();
  }

  static bool stands_for_itself(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
  }

  bool string(std::string& out) {
    std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (static_cast<unsigned char>(text_[at_]) < 0x20) {
        return refuse(at_, "a text may not go over the end of a line or hold a tab",
                      "write \\n for a new line and \\t for a tab; is a closing quote missing?");
      }
      if (text_[at_] == '\\') {
        if (!escape(out)) return false;
      } else {
        const std::size_t from = at_;
        while (at_ < text_.size() && stands_for_itself(text_[at_])) ++at_;
        out.append(text_, from, at_ - from);
      }
    }
    if (at_ < text_.size()) {
      ++at_;
      return true;
    }
    return refuse(begin, "the quote that opens this text is never closed", "add the closing quote");
  }

  bool escape(std::string& out) {
    static constexpr std::string_view kNames = "\"\\/bfnrt";
    static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    std::size_t begin = at_++;
    std::size_t simple = here() == '\0' ? std::string_view::npos : kNames.find(here());
    if (simple != std::string_view::npos) {
      out += kMeanings[simple];
      ++at_;
      return true;
    }
    auto unit = hex_unit();
    if (unit && is_high(*unit) && here() == '\\') {
      ++at_;
      auto low = hex_unit();
      if (low && is_low(*low)) {
        append_utf8(0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), out);
        return true;
      }
      unit.reset();
    }
    if (!unit || is_high(*unit) || is_low(*unit)) {
      return refuse(begin, "this escape does not name a character",
                    "write the character itself; a backslash is written twice");
    }
    append_utf8(*unit, out);
    return true;
  }

  // "u" and four hexadecimal digits.
  std::optional<unsigned> hex_unit() {
    if (here() != 'u' || text_.size() - at_ < 5) return std::nullopt;
    unsigned value = 0;
    for (char c : text_.substr(at_ + 1, 4)) {
      unsigned digit = 0;
      if (is_digit(c)) {
        digit = static_cast<unsigned>(c - '0');
      } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
        digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
      } else {
        return std::nullopt;
      }
      value = value * 16 + digit;
    }
    at_ += 5;
    return value;
  }

  const Locator& locator_;
  std::string_view text_;
  std::size_t at_;
  Diagnostics& faults_;
  Builder builder_;
};

}  // namespace

std::optional<Node> parse_json(SourcePtr source, Diagnostics& faults, const Limits& limits) {
  auto start = check_text(source, faults, limits);
  if (!start) return std::nullopt;
  Locator locator(std::move(source), *start);
  return JsonReader(locator, *start, faults, limits).read();
}

}  // namespace sanya::tree
