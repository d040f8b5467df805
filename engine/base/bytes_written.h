// SPDX-License-Identifier: Apache-2.0
// For libraries that write nothing but files: a file that is in memory alone.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace sanya {

// What `write` puts into the file at the path that it is given; the file is gone afterwards.
Result<std::string> bytes_written(
    const std::function<Result<Done>(const std::string& path)>& write);

}  // namespace sanya
