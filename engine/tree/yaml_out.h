// SPDX-License-Identifier: Apache-2.0
// A tree to YAML that a person would write.
#pragma once

#include <string>

#include "tree/tree.h"

namespace sanya::tree {

// One document in block style, entries in the order of the tree, with a line break at its end;
// parse_yaml() reads the same tree from it. A text stands without quotes where every reader of YAML
// 1.1 and 1.2 takes it for that text; where `quoted` is false, already where ours does, so that a
// date is as people write it. A text of several lines that ends its last one is a literal block.
std::string yaml_text(const Node& node);

}  // namespace sanya::tree
