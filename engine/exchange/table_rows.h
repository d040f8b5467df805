// SPDX-License-Identifier: Apache-2.0
// What the writers of tables have in common. Private to `exchange`.
#pragma once

#include <string>

#include "exchange/publication.h"
#include "tree/tree.h"

namespace sanya::exchange {

inline constexpr const char* kBetweenWords = "; ";

// The values of a cell as one text: words between semicolons, texts each on its own line.
std::string cell_text(const DataColumn& column, const CellValues& values);

// What every copy says of itself; docs/export.md has the keys.
tree::Node about(const Publication& publication);
// "house 1.0.0, hash 0123...", the hash in full
std::string method_text(const record::PackHead& pack);

}  // namespace sanya::exchange
