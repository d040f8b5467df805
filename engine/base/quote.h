// SPDX-License-Identifier: Apache-2.0
// Texts written so that readers of JSON and of CSV get them back as they were.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanya {

// Adds `text` to `out` as a JSON string, escaped as RFC 8785 has it: quote, backslash and the
// control characters below U+0020, those with a short escape by it.
void append_json_string(std::string_view text, std::string& out);

// One line of RFC 4180 CSV, with CR LF. A cell that a spreadsheet would calculate gets an
// apostrophe before it.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace sanya
