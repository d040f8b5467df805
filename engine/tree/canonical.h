// SPDX-License-Identifier: Apache-2.0
// A tree to canonical JSON (RFC 8785): one tree, one sequence of bytes.
#pragma once

#include <string>
#include <string_view>

#include "tree/tree.h"

namespace sanya::tree {

// Keys sorted by UTF-16 code units, no spaces, strings escaped as ECMAScript does. Numbers are
// worked out in decimal, never as floating point: one of at most 15 significant digits is written
// as ECMAScript writes it, so `4.50` is `4.5`; one of more, which a double would change, is written
// as a string of its own digits, as RFC 8785, appendix D, advises.
std::string canonical_json(const Node& node);

// Whether the key `a` stands before `b`.
bool canonical_before(std::string_view a, std::string_view b);

}  // namespace sanya::tree
