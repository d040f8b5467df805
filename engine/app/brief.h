// SPDX-License-Identifier: Apache-2.0
// A verdict's proof in a few lines, for failed rule tests. Private to `app`.
#pragma once

#include <string>
#include <vector>

#include "record/verdict.h"

namespace sanya::app {

// One line a rule tried, and under the last one or the unknown ones a line a condition.
std::vector<std::string> brief_proof(const record::Verdict& verdict);

}  // namespace sanya::app
