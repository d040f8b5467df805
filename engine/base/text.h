// SPDX-License-Identifier: Apache-2.0
// Text as UTF-8 bytes: validity, counting in characters, hashes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sanya {

// Whether it is one of 0 to 9, in any locale.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
// The offset of the first byte that is not well-formed UTF-8 (RFC 3629), or npos.
std::size_t first_bad_utf8(std::string_view text);
// The offset just after the character that starts at `offset`; a malformed byte is one by itself.
// Requires offset < text.size().
std::size_t next_character(std::string_view text, std::size_t offset);
// Code points in well-formed `text`; a malformed byte counts as one.
std::size_t characters(std::string_view text);
// Columns a terminal needs for displayable(text): wide letters two (ICU east-asian width), marks
// that take no space of their own and joiners none.
std::size_t columns(std::string_view text);
// `text` made safe for a terminal: a tab becomes a space; control characters, line separators,
// marks that turn the direction of writing, and malformed bytes become U+FFFD.
std::string displayable(std::string_view text);
// SHA-256 (FIPS 180-4), lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace sanya
