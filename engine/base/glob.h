// SPDX-License-Identifier: Apache-2.0
// Patterns for paths, and the walk over folders that finds what they match; shared by the disks.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace sanya {

// The names of a path, without empty ones and ".".
std::vector<std::string> path_parts(std::string_view path);
// The same path written with its names alone: "./a//b" is "a/b".
std::string plain_path(std::string_view path);
// Whether the path as it is written (links aside) is relative, never climbs (".."), and has no zero
// byte.
bool stays_inside(std::string_view path);
// Whether a name matches: `*` any characters, `?` one, all else itself.
bool name_matches(std::string_view pattern, std::string_view name);

struct Entry {
  std::string name;
  bool is_folder = false;
};
struct Listing {
  std::string real;  // the folder's path with links followed, to notice when they go in a circle
  std::vector<Entry> entries;
};

// The files that match, sorted by bytes. `list` gives what is in a folder ("" is the root). Names
// that begin with a dot match only a pattern that begins with one.
Result<std::vector<std::string>> walk(
    const std::string& pattern,
    const std::function<Result<Listing>(const std::string& folder)>& list);

}  // namespace sanya
