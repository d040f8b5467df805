// SPDX-License-Identifier: Apache-2.0
#include "tree/tree.h"

#include <algorithm>

namespace sanya::tree {

const Node& Entry::value() const { return held.front(); }

const Node* Node::find(std::string_view key) const {
  auto found = std::find_if(entries.begin(), entries.end(),
                            [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value();
}

}  // namespace sanya::tree
