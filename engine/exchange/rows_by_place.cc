// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <tuple>

#include "exchange/exchange.h"

namespace sanya::exchange {

RowsByPlace::RowsByPlace(const std::vector<Place>& begins) {
  begins_.reserve(begins.size());
  for (const auto& place : begins) {
    begins_.push_back({place.source.get(), place.line, place.column, begins_.size()});
  }
  std::stable_sort(begins_.begin(), begins_.end(), [](const Begin& a, const Begin& b) {
    if (a.source != b.source) return std::less<>()(a.source, b.source);
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
}

std::optional<std::size_t> RowsByPlace::row_at(const Place& place) const {
  const auto after = std::upper_bound(
      begins_.begin(), begins_.end(), place, [](const Place& at, const Begin& begin) {
        if (at.source.get() != begin.source) return std::less<>()(at.source.get(), begin.source);
        return std::tie(at.line, at.column) < std::tie(begin.line, begin.column);
      });
  if (after == begins_.begin()) return std::nullopt;
  const auto& row = *(after - 1);
  if (row.source != place.source.get() || row.source == nullptr) return std::nullopt;
  return row.row;
}

}  // namespace sanya::exchange
