// SPDX-License-Identifier: Apache-2.0
// Kept apart, so that no other object of the tests depends on where the repository stands.
#include "root.h"

#include <cstdlib>

namespace sanya {

std::string root_path() {
  const char* given = std::getenv("SANYA_ROOT");
  return given != nullptr ? given : SANYA_ROOT;
}

std::string shared_path() {
  const char* given = std::getenv("SANYA_SHARED");
  return given != nullptr ? given : root_path() + "/../shared";
}

}  // namespace sanya
