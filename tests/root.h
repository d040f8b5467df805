// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace sanya {

/// The folder of this repository: what the environment's SANYA_ROOT names, else where it was built
/// from.
std::string root_path();

/// Where material outside the repository stands, if it is there at all: what SANYA_SHARED names,
/// else the folder `shared` beside the repository.
std::string shared_path();

}  // namespace sanya
