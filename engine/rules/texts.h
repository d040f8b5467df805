// SPDX-License-Identifier: Apache-2.0
// Values and sentences as people read them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "record/record.h"
#include "rules/facts.h"
#include "rules/values.h"

namespace sanya::rules {

// "2", "2001-07-01", "2008-02-15 to 2008-03-03", "claimed or delivered" (one of them), "delivered
// and started" (both); "" where certainly absent. `indicator` names the scale of a level; may be
// "".
std::string value_text(const Value& value, const Facts& facts, std::string_view indicator);

// One whole value of a variable: a day, a reading in its indicator's unit, "in" or "out".
std::string variable_text(const Variable& variable, std::int64_t value,
                          const record::Record& record);

// A pack's sentence with each {name} replaced by what `fill` gives for it.
std::string filled(std::string_view sentence,
                   const std::function<std::string(std::string_view)>& fill);

}  // namespace sanya::rules
