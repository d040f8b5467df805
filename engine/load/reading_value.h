// SPDX-License-Identifier: Apache-2.0
// A reading's value, as written, on the grid of its indicator.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "record/record.h"

namespace sanya::load {

// Both ends belong to it, in units of 10^-decimals; for a scale of words, positions on it.
struct ValueRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

struct ValueFault {
  Fault fault;
  std::string message;
  std::string help = {};
};

// Nothing, and `why`, where the value cannot be read or cannot be.
std::optional<ValueRange> read_value(const std::string& written, const record::Indicator& indicator,
                                     ValueFault& why);

// A number in units of 10^-decimals; nothing where it lies between two or is too large.
std::optional<std::int64_t> on_grid(const Number& number, int decimals);

}  // namespace sanya::load
