// SPDX-License-Identifier: Apache-2.0
// How the readings of an indicator move, told by its direction.
#pragma once

#include <string_view>
#include <vector>

#include "record/record.h"

namespace sanya::record {

// none: no reading is certainly earlier. unclear: the values overlap. higher, lower: where the
// indicator says neither is better.
enum class Trend { none, better, worse, same, higher, lower, unclear };
std::string_view word(Trend trend);

struct DatedReading {
  const Reading* reading = nullptr;
  DateField happened;  // of the reading, else of its source's publication
};

// Puts the readings in order of their first possible day, and compares each with the last that is
// certainly earlier. Requires readings of `indicator`.
std::vector<Trend> trends(const Indicator& indicator, std::vector<DatedReading>& readings);

}  // namespace sanya::record
