// SPDX-License-Identifier: Apache-2.0
// What a plain (unquoted) scalar means: the YAML 1.2 core schema, narrowed.
#pragma once

#include <string>
#include <string_view>

#include "tree/tree.h"

namespace sanya::tree {

// null, boolean, number or text. A number is what `Number` can be written as: digits with an
// optional minus and an optional decimal part, without leading zeros.
Kind plain_kind(std::string_view plain);

// A number to some YAML reader but not to us, so that whatever we took it for, someone would be
// misled: `012`, `0x1F`, `0o17`, `1_000`, `1e5`, `+5`, `.5`, `5.`, `.inf`, `.nan`.
bool is_odd_number(std::string_view plain);

// How to write what `is_odd_number` refuses.
std::string odd_number_help(std::string_view plain);

}  // namespace sanya::tree
