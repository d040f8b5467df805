// SPDX-License-Identifier: Apache-2.0
// What an export says of itself, as a tree. Private to `exchange`.
#pragma once

#include "exchange/linked.h"
#include "tree/tree.h"

namespace sanya::exchange {

// `tracker`, `language`, `as_of`, `published_by`, `known_at`, `entries`, `checkpoint`, `method`.
tree::Node about(const MadeFrom& made_from);

}  // namespace sanya::exchange
