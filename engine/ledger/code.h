// SPDX-License-Identifier: Apache-2.0
// Bytes as text and back, within `ledger`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/checkpoint.h"

namespace sanya::ledger {

inline std::string_view view_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}
// nullopt: not 32 bytes.
std::optional<Hash> hash_from(std::string_view bytes);
void append_hex(std::string& text, std::string_view bytes);
std::string base64(std::string_view bytes);  // RFC 4648, with padding
// nullopt: not what base64() would write.
std::optional<std::string> from_base64(std::string_view text);
// A JSON string as RFC 8785 writes it; `value` is UTF-8.
void append_json(std::string& text, std::string_view value);

}  // namespace sanya::ledger
