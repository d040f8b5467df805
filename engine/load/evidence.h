// SPDX-License-Identifier: Apache-2.0
// What findings in YAML and findings in a spreadsheet have in common.
#pragma once

#include "load/reader.h"

namespace sanya::load {

// The source of a finding or reading: its own, else the file's.
std::string read_origin(Reader& reader);
// Nothing where none of the four keys is there.
std::optional<record::Quote> read_quote(Reader& reader, std::string_view prefix,
                                        std::string_view exact, std::string_view suffix,
                                        std::string_view hash);
// What stands beside `action` or `pledge`. Where not `required`, the keys are read and nothing is
// asked of them.
record::About read_about(Reader& reader, std::vector<std::string> parts, bool required = true);

}  // namespace sanya::load
