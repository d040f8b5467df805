// SPDX-License-Identifier: Apache-2.0
// What a library that opens its files by itself needs to know and to have done around them. All
// else goes through disk.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"

namespace sanya {

// The size of a regular file; nullopt for anything else, or where nothing is.
std::optional<std::int64_t> size_of_file(const std::string& path);
bool is_taken(const std::string& path);  // something is there, be it a broken link
// The folders above `path`, made where they are missing.
Result<Done> make_folders_above(const std::string& path);
// Gives the file `from` the name `to`, for good. False, with nothing done: that name is taken.
Result<bool> rename_to_free(const std::string& from, const std::string& to);
void remove_if_there(const std::string& path);

}  // namespace sanya
