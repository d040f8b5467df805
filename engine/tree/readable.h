// SPDX-License-Identifier: Apache-2.0
// What every text must be before any reader sees it.
#pragma once

#include <optional>

#include "tree/tree.h"

namespace sanya::tree {

// Where the text proper begins (behind a UTF-8 byte order mark), or nullopt and a fault where it is
// too large, is not UTF-8, or holds characters that no text has (NUL, other controls, a lone CR).
std::optional<std::size_t> check_text(const SourcePtr& source, Diagnostics& faults,
                                      const Limits& limits);
// The same of a table, in whose quotes a lone CR may stand: its reader finds those outside.
std::optional<std::size_t> check_table(const SourcePtr& source, Diagnostics& faults,
                                       const Limits& limits);
void refuse_lone_return(const Place& place, Diagnostics& faults);

// Whether a value holds a control character, which escapes such as "\\0" can write.
bool holds_control(std::string_view value);

}  // namespace sanya::tree
