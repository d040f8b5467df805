// SPDX-License-Identifier: Apache-2.0
// What `import` and `init` share. Private to `cli`.
#pragma once

#include <string>

#include "cli/writing.h"

namespace sanya::cli {

// Where commitments.yaml of the tracker named is, or is to be.
std::string commitments_path(const Call& call);

// Imports into that file, which is not there yet.
int import_into_new(const Call& call, const std::string& path);

}  // namespace sanya::cli
