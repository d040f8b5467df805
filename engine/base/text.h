// SPDX-License-Identifier: Apache-2.0
// Text as UTF-8 bytes: validity, counting in characters, hashes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sanya {

// The offset of the first byte that is not well-formed UTF-8 (RFC 3629), or npos.
std::size_t first_bad_utf8(std::string_view text);
// Code points in well-formed `text`; a malformed byte counts as one.
std::size_t characters(std::string_view text);
// Columns a terminal needs (ICU east-asian width; combining marks none).
std::size_t columns(std::string_view text);
// SHA-256 (FIPS 180-4), lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace sanya
