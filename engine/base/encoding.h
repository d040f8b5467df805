// SPDX-License-Identifier: Apache-2.0
// Bytes of other encodings to UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sanya {

// What the bytes are in, by a byte order mark or by what they are: "UTF-8", "UTF-16LE", "UTF-16BE",
// else "windows-1252", in which most of what is neither was written. Text of UTF-8 in which some
// bytes are damaged is "UTF-8".
std::string_view likely_encoding(std::string_view bytes);

// Whether ICU knows an encoding of that name.
bool is_encoding(const std::string& name);

// The text, without a byte order mark; `encoding` is any name that ICU knows. nullopt: it knows
// none of that name, or the bytes are not text in it.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding);

// In small letters, and letters without the marks above and below them: "Vacunación" to
// "vacunacion" (Unicode NFKD, nonspacing marks of European scripts taken out, case folded). Scripts
// in which marks are vowels, as Khmer, keep them.
std::string without_marks(std::string_view text);

// Decimal digits of any script as 0 to 9: "០៣" to "03" (Unicode, general category Nd).
std::string with_plain_digits(std::string_view text);

}  // namespace sanya
