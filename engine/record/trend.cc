// SPDX-License-Identifier: Apache-2.0
#include "record/trend.h"

#include <algorithm>
#include <tuple>

namespace sanya::record {
namespace {

Trend change(const Indicator& indicator, const Reading& before, const Reading& after) {
  const bool exact = before.low == before.high && after.low == after.high;
  if (exact && before.low == after.low) return Trend::same;
  const bool up = after.low > before.high;
  const bool down = after.high < before.low;
  if (!up && !down) return Trend::unclear;
  switch (indicator.direction) {
    case Indicator::Direction::up:
      return up ? Trend::better : Trend::worse;
    case Indicator::Direction::down:
      return up ? Trend::worse : Trend::better;
    case Indicator::Direction::neither:
      break;
  }
  return up ? Trend::higher : Trend::lower;
}

}  // namespace

std::string_view word(Trend trend) {
  constexpr std::string_view kWords[] = {"none",   "better", "worse",  "same",
                                         "higher", "lower",  "unclear"};
  return kWords[static_cast<std::size_t>(trend)];
}

std::vector<Trend> trends(const Indicator& indicator, std::vector<DatedReading>& readings) {
  std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.happened.earliest(), a.happened.latest(), a.reading->id) <
           std::tuple(b.happened.earliest(), b.happened.latest(), b.reading->id);
  });
  std::vector<Trend> found;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const DatedReading* before = nullptr;
    for (std::size_t j = 0; j < i; ++j) {
      if (readings[j].happened.latest() < readings[i].happened.earliest()) before = &readings[j];
    }
    found.push_back(before == nullptr ? Trend::none
                                      : change(indicator, *before->reading, *readings[i].reading));
  }
  return found;
}

}  // namespace sanya::record
