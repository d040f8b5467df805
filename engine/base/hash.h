// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4) as bytes, for what is hashed by the million. As text: text.h.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace sanya {

// Of the parts one after another.
std::array<std::uint8_t, 32> sha256_bytes(std::initializer_list<std::string_view> parts);

}  // namespace sanya
