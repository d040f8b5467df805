// SPDX-License-Identifier: Apache-2.0
// Comparing days that are only known within bounds: yes and no are certain, whatever days the two
// turn out to be; each may turn out without regard to the other.
#pragma once

#include "base/date.h"
#include "base/edtf.h"
#include "base/truth.h"

namespace sanya {

enum class Comparison { less, less_equal, equal, not_equal, greater_equal, greater };

Truth compare(DayRange a, Comparison comparison, DayRange b);
// Knows of the stretches between, not only of their ends.
Truth compare(const DateField& a, Comparison comparison, const DateField& b);

// Whether it is one of the days from `range.first` to `range.last`.
Truth within(const DateField& field, DayRange range);

// The bounds moved together.
DayRange operator+(DayRange range, Duration duration);
DayRange operator-(DayRange range, Duration duration);

}  // namespace sanya
