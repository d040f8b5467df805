// SPDX-License-Identifier: Apache-2.0
// One date of EDTF ("1999?-09-29", "201X", "2004-21"), without intervals and sets; edtf.cc puts
// these together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edtf.h"

namespace sanya {

// What one date leaves open. Ranges are sorted, disjoint and not adjacent.
struct DateParts {
  std::vector<DayRange> ranges;
  bool uncertain = false;
  bool approximate = false;
};

// How much of a date with unspecified digits is wanted: every stretch of days, or only its first
// and last day (as an end of an interval), which is always few.
enum class Stretch { all, hull };

inline constexpr std::size_t kMostRanges = 100;  // separate stretches of days in one date field

// Nothing where `text` is no date that exists; then `why` says so and how to write it.
std::optional<DateParts> read_date(std::string_view text, Stretch stretch, std::string& why);

// Sorts the ranges and merges those that meet or touch.
std::vector<DayRange> merged(std::vector<DayRange> ranges);

}  // namespace sanya
