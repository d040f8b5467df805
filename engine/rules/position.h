// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace sanya::rules {

/** A position that is known to be there, as the standard containers want it. */
inline std::size_t at(std::int64_t position) { return static_cast<std::size_t>(position); }

}  // namespace sanya::rules
