// SPDX-License-Identifier: Apache-2.0
// Whether a tracker's files are as they were, told by their hashes alone. Private to `app`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/rule_files.h"
#include "load/load.h"

namespace sanya::app {

// A print is lines: "rule HASH PATH" for pack and ladders, "file HASH PATH" for each file read,
// "glob PATTERN" for each include, and "- PATH" for each file it matched.
std::string print_of(const load::Loaded& loaded, const RuleTexts& texts);

struct ChangedFile {
  std::string path;
  std::string text;
};

// The files of a print that now say something else, and the print as it would be. nullopt: rules,
// includes or what they match are otherwise, or a file is gone.
struct PrintNow {
  std::vector<ChangedFile> changed;
  std::size_t files = 0;
  std::string print;
};
std::optional<PrintNow> compare_print(const std::string& print, const OpenFolder& folders,
                                      const Where& where);

// The evidence that each file holds, for when that file alone changes.
std::map<std::string, std::vector<Name>> objects_of_file(const record::Record& record);

}  // namespace sanya::app
