// SPDX-License-Identifier: Apache-2.0
// Checks of the written form of single values that yaml-cpp leaves out. Each looks at the value
// that begins at `offset` and says what is wrong with it, if anything.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace sanya::tree {

// The column (in bytes, from 0) of the block list or map around a value; nothing is inside it that
// does not stand further right. -1: there is none.
using Indent = std::ptrdiff_t;

struct Flaw {
  std::size_t offset;
  std::string message;
  std::string help;
  Fault fault = Fault::bad_yaml;
};

Indent indent_of(std::string_view text, std::size_t offset);

// A value in quotes: closed, indented, with escapes that exist, not glued to a comment.
std::optional<Flaw> flaw_of_quoted(std::string_view text, std::size_t offset, Indent parent);
// A block scalar: its heading, and blank lines before its text that are not indented too far.
std::optional<Flaw> flaw_of_block(std::string_view text, std::size_t offset, Indent parent);
// A list or map in brackets with all that is in it, nested at most `depth` deep. `end`, if given,
// becomes the offset behind what was looked at.
std::optional<Flaw> flaw_of_flow(std::string_view text, std::size_t offset, Indent parent,
                                 std::size_t depth, std::size_t* end = nullptr);
// A key of `bytes` bytes: on one line with its colon.
std::optional<Flaw> flaw_of_key(std::string_view text, std::size_t offset, std::size_t bytes,
                                bool in_brackets);

// The offset behind the closing quote, or npos where there is none.
std::size_t end_of_quoted(std::string_view text, std::size_t offset);

}  // namespace sanya::tree
