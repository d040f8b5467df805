// SPDX-License-Identifier: Apache-2.0
// A witness as a rule test that can be kept. Private to `app`.
#pragma once

#include <string>

#include "rules/rules.h"

namespace sanya::app {

// One item of `tests:` in a file as docs/rule-tests.md describes it, indented by two.
std::string as_test(const rules::Witness& witness, const std::string& name,
                    const std::string& question, const std::string& answer);

}  // namespace sanya::app
