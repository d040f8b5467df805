// SPDX-License-Identifier: Apache-2.0
// Paths, and the files of rules. Private to `app`.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"

namespace sanya::app {

struct TextFile {
  std::string path;  // where it is read
  SourcePtr source;  // its path is that shown to people
};

// "a/b.yaml" -> ("a", "b.yaml"); "b.yaml" -> ("", "b.yaml").
std::pair<std::string, std::string> split(const std::string& path);
std::string join(const std::string& folder, const std::string& file);

inline constexpr std::size_t kMostOfForeignFile = 512U << 20U;  // bytes
// A file of others, as it stands.
Result<SourcePtr> source_at(const OpenFolder& folders, const std::string& path);

// A file that came with the program is shown as "shipped:house.yaml": no text depends on where the
// program was installed.
Result<TextFile> read_text(const OpenFolder& folders, const Where& where, const std::string& path);

// The pack named, else the first default one there is; nothing where none was named and none found.
Result<std::optional<TextFile>> find_pack(const OpenFolder& folders, const Where& where);

// The first ladders.yaml there is, beside the pack, in the tracker's rules/, among those shipped.
std::optional<TextFile> find_ladders_text(const OpenFolder& folders, const Where& where,
                                          const std::string& pack_path);
// What it says; nothing where there is none.
record::Ladders find_ladders(const OpenFolder& folders, const Where& where,
                             const std::string& pack_path, Diagnostics& faults);

}  // namespace sanya::app
