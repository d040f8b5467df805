// SPDX-License-Identifier: Apache-2.0
// Rows of roll-ups against what a rule test expects. Private to `app`.
#pragma once

#include <string>
#include <vector>

#include "app/test_file.h"
#include "record/verdict.h"
#include "rules/pack.h"

namespace sanya::app {

// What differs, a line each. A roll-up or table that the pack does not have is a fault.
std::vector<std::string> row_mismatches(const rules::Pack& pack, const ExpectedRow& expected,
                                        const record::Verdicts& verdicts, Diagnostics& faults);

}  // namespace sanya::app
