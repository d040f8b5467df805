// SPDX-License-Identifier: Apache-2.0
// Small readers that packs and ladders share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"
#include "tree/tree.h"

namespace sanya::rules {

// A text (of the first language) or a map by language, put in the order of `languages`; other
// languages follow in the order written.
record::LocalText read_local(const tree::Node& node, const std::vector<std::string>& languages,
                             std::string_view what, Diagnostics& faults);

// The text of a scalar, `true` and `false` included; nothing, and `wrong-type`, of any other.
std::optional<std::string> scalar_text(const tree::Node& node, std::string_view what,
                                       Diagnostics& faults);

// The words as the nearest-word helpers want them.
std::vector<std::string_view> views(const std::vector<std::string>& words);

}  // namespace sanya::rules
