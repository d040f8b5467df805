// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>

#include <unicode/uchar.h>

#include "base/hash.h"

namespace sanya {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Character {
  char32_t code = 0xFFFD;
  std::size_t bytes = 1;
  bool well_formed = false;
};

// How many bytes follow a first byte, and between which bounds the first of them must lie (RFC
// 3629, section 4). `following` is 0 where the byte cannot begin a sequence.
struct Lead {
  std::size_t following;
  unsigned char low;
  unsigned char high;
};

Lead lead(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

Character decode(std::string_view text, std::size_t offset) {
  assert(offset < text.size());
  auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1, true};
  Lead rule = lead(first);
  if (rule.following == 0 || text.size() - offset <= rule.following) return {};
  char32_t code = first & (0x3FU >> rule.following);
  for (std::size_t i = 1; i <= rule.following; ++i) {
    auto byte = static_cast<unsigned char>(text[offset + i]);
    unsigned char low = i == 1 ? rule.low : 0x80;
    unsigned char high = i == 1 ? rule.high : 0xBF;
    if (byte < low || byte > high) return {};
    code = (code << 6) | (byte & 0x3FU);
  }
  return {code, rule.following + 1, true};
}

// The joiners that Khmer and other scripts are written with; no other format character is shown.
bool is_joiner(char32_t code) {
  return (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0x00AD;
}

bool is_displayable(const Character& character) {
  if (!character.well_formed) return false;
  switch (u_charType(static_cast<UChar32>(character.code))) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return false;
    case U_FORMAT_CHAR:
      return is_joiner(character.code);
    default:
      return true;
  }
}

std::size_t width(const Character& character) {
  if (!is_displayable(character)) return 1;
  auto code = static_cast<UChar32>(character.code);
  auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  auto syllable = u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  auto east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) {
  constexpr std::uint64_t kBeyondAscii = 0x8080808080808080;
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t eight = kBeyondAscii;
    if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kBeyondAscii) == 0) {
      at += sizeof eight;
      continue;
    }
    Character character = decode(text, at);
    if (!character.well_formed) return at;
    at += character.bytes;
  }
  return std::string_view::npos;
}

std::size_t next_character(std::string_view text, std::size_t offset) {
  return offset + decode(text, offset).bytes;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = next_character(text, at)) ++count;
  return count;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    Character character = decode(text, at);
    count += width(character);
    at += character.bytes;
  }
  return count;
}

std::string displayable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    Character character = decode(text, at);
    if (character.code == U'\t') {
      shown += ' ';
    } else if (is_displayable(character)) {
      shown += text.substr(at, character.bytes);
    } else {
      shown += kReplacement;
    }
    at += character.bytes;
  }
  return shown;
}

std::string sha256(std::string_view bytes) {
  const auto digest = sha256_bytes({bytes});
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const std::uint8_t each : digest) {
    text += kDigits[each >> 4U];
    text += kDigits[each & 15U];
  }
  return text;
}

}  // namespace sanya
