// SPDX-License-Identifier: Apache-2.0
// Files of others to rows: each a map of fields, with its place in the file. Private to `exchange`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "exchange/exchange.h"
#include "tree/tree.h"

namespace sanya::exchange {

// Beside the fields of the file each row has: what it was called under, where it stood in a map;
// the file's name without folder and ending; the row's number, from 1; the text behind front
// matter.
inline constexpr const char* kKeyField = "_key";
inline constexpr const char* kFileField = "_file";
inline constexpr const char* kRowField = "_row";
inline constexpr const char* kTextField = "_text";
// Of files that are dated copies of one list: their day, and that of the copy before.
inline constexpr const char* kRevisionField = "_revision";
inline constexpr const char* kBeforeField = "_before";

// Without spaces, tabs, line ends and no-break spaces around it.
std::string_view without_blanks(std::string_view text);
// Whether a cell begins with a tab or a line's end on purpose: such a text was made harmless, or is
// one of a spreadsheet. It stays as it is.
bool is_exact(const tree::Node& cell);

// The fifth column without a name is called "_column_5".
inline constexpr std::string_view kUnnamedColumn = "_column_";
// Whether reading added the field: a column without a name has one that begins alike.
bool is_added(std::string_view field);

struct Rows {
  std::vector<tree::Node> rows;  // null where one cannot be read
  std::string read_as;           // "csv, semicolons, windows-1252": how it was taken
  Diagnostics of_rows;           // what is wrong with single ones, each at its place
};

// "a/list-2024.csv" to "list-2024".
std::string stem_of(const std::string& path);

// Unless the row has it already.
void add_field(tree::Node& row, const char* key, std::string text);

// nullopt where the file cannot be read at all; the faults say why.
std::optional<Rows> read_rows(const ForeignFile& file, const ReadAs& how, Diagnostics& faults);

}  // namespace sanya::exchange
