// SPDX-License-Identifier: Apache-2.0
// Texts as XML and HTML may hold them. Private to `exchange`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/linked.h"

namespace sanya::exchange {

// As the content or an attribute (in quotes) of XML 1.0. What no such document may hold, written in
// whatever way, is left out: control characters but tab and the ends of lines, U+FFFE, U+FFFF.
// Malformed bytes become U+FFFD.
std::string xml_text(std::string_view text);

// As HTML: paragraphs, lists and links, and nothing that came from a text.
std::string html(const std::vector<Passage>& passages);
// As lines.
std::string plain(const std::vector<Passage>& passages);

}  // namespace sanya::exchange
