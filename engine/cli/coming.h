// SPDX-License-Identifier: Apache-2.0
// What comes by itself within a time: the face of `gaps --due-within`. Private to `cli`.
#pragma once

#include "cli/command.h"

namespace sanya::cli {

int coming(const Call& call);

}  // namespace sanya::cli
