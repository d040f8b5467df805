// SPDX-License-Identifier: Apache-2.0
// Trees made to be written as JSON. Private to `exchange`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tree/tree.h"

namespace sanya::exchange {

tree::Node json_text(std::string text);
tree::Node json_text_or_null(std::string text);  // null where it is empty
tree::Node json_number(std::string digits);      // requires the digits of a JSON number
tree::Node json_flag(bool flag);
tree::Node json_list(std::vector<tree::Node> items);
tree::Node json_texts(const std::vector<std::string>& texts);
tree::Node json_map(std::vector<std::pair<std::string, tree::Node>> members);
// The member is the last of the map `into`.
void add_member(tree::Node& into, std::string key, tree::Node value);
// A member of text; none where it is empty.
void add_text(tree::Node& into, std::string key, const std::string& text);

}  // namespace sanya::exchange
