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

// An address of "http" or "https" without anything that could leave an attribute; else "".
std::string safe_link(std::string_view url);

// A cell that no spreadsheet calculates: one that begins with = + - @, tab, a line end or an
// apostrophe gets an apostrophe before it.
std::string harmless_cell(std::string_view text);
// What harmless_cell was given. An apostrophe before anything else is part of the text.
std::string_view cell_as_it_was(std::string_view cell);

// One line of RFC 4180 CSV, with CR LF, of cells as they are.
std::string csv_row(const std::vector<std::string>& cells);
// The same of cells made harmless.
std::string csv_line(std::vector<std::string> cells);

}  // namespace sanya
