// SPDX-License-Identifier: Apache-2.0
// The example tracker of docs/example, and ladders that fit it.
#pragma once

#include <map>
#include <string>

#include "base/disk.h"
#include "load/load.h"
#include "root.h"

namespace sanya::load::example {

using Files = std::map<std::string, std::string>;

inline Files files() {
  const auto disk = folder(root_path() + "/docs/example");
  Files read;
  for (const char* path : {"commitments.yaml", "register.yaml", "evidence/gazette.yaml",
                           "evidence/post-2017.yaml", "evidence/field.csv"})
    read[path] = disk->read(path, 1u << 20).value();
  return read;
}

inline record::Ladders ladders() {
  return {{.id = "building", .milestones = {{.id = "ground-broken"}, {.id = "built"}}},
          {.id = "legislation", .milestones = {{.id = "drafted"}, {.id = "adopted"}}},
          {.id = "monitoring", .milestones = {{.id = "reported"}}}};
}

inline Loaded load(const Files& files, Diagnostics& faults) {
  return load::load(*in_memory(files), "commitments.yaml", ladders(), faults).value();
}

}  // namespace sanya::load::example
