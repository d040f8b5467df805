// SPDX-License-Identifier: Apache-2.0
// What of YAML we do not take, and what yaml-cpp lets through though it is no YAML: found in the
// text itself, and said in plain words.
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "tree/locate.h"

namespace sanya::tree {

// Adds a fault and gives true for tabs in indentation, directives, and more brackets and commas
// than yaml-cpp can hold in reasonable memory.
bool refuse_before_parsing(const Locator& locator, std::size_t start, Diagnostics& faults);

// Adds a fault and gives true where the value at `offset` is an alias or has an anchor or a tag.
bool refuse_properties(std::string_view text, std::size_t offset, const Place& place,
                       Diagnostics& faults);

// What follows the one document.
void refuse_leftover(const Locator& locator, std::size_t offset, Diagnostics& faults);

// yaml-cpp's own refusal, in words that help. `read_to` is where the last value began that it had
// read: an open quote or bracket behind it is the likely cause.
void explain_refusal(const Locator& locator, std::size_t read_to, std::size_t offset,
                     std::string_view refusal, Diagnostics& faults);

// Bytes of the scalar at `offset` whose value is `value`, as far as its place shows them.
std::size_t scalar_span(std::string_view text, std::size_t offset, std::string_view value);

}  // namespace sanya::tree
