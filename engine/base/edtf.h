// SPDX-License-Identifier: Apache-2.0
// Extended Date/Time Format (ISO 8601-2:2019; Library of Congress, EDTF specification of
// 2019-02-04): levels 0 and 1 in full, and of level 2 qualification of components and groups, and
// one-of-a-set. A value is one day known within bounds, never a span of days.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace sanya {

// Both ends belong to it; first <= last.
struct DayRange {
  Day first = kNoEarliest;
  Day last = kNoLatest;
  friend constexpr bool operator==(const DayRange&, const DayRange&) = default;
};

// One day known within bounds. The default value is "any day".
class DateField {
 public:
  DateField() = default;
  static DateField exact(Day day);

  // EDTF text to a field. nullopt where the text is not EDTF of the supported levels, names no
  // calendar date, or its end lies before its start; then `why` (if given) says what is wrong and
  // how to write it, lower case, no full stop.
  static std::optional<DateField> parse(std::string_view text, std::string* why = nullptr);

  // Canonical EDTF: an interval "a/b" becomes "[a..b]", sets are sorted and merged, qualifiers are
  // kept where they stand. Parsing it gives an equal field.
  const std::string& text() const { return text_; }

  // The days it may be: sorted, disjoint, not adjacent, at least one range.
  const std::vector<DayRange>& ranges() const { return ranges_; }
  Day earliest() const { return ranges_.front().first; }
  Day latest() const { return ranges_.back().last; }
  bool is_exact() const { return ranges_.size() == 1 && earliest() == latest(); }

  // "?" or "%" anywhere: the source of the date, or the date itself, is doubted. Does not widen.
  bool uncertain() const { return uncertain_; }
  // "~" or "%" anywhere: widened by one unit of the component it qualifies, each way.
  bool approximate() const { return approximate_; }

  // For a limit ("by 2016"): the last day it may be.
  Day limit() const { return latest(); }

  friend bool operator==(const DateField&, const DateField&) = default;

 private:
  std::string text_ = "..";
  std::vector<DayRange> ranges_ = {DayRange{}};
  bool uncertain_ = false;
  bool approximate_ = false;
};

}  // namespace sanya
