// SPDX-License-Identifier: Apache-2.0
// Exact rational numbers. No floating point anywhere: the same bytes on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sanya {

// numerator / denominator in lowest terms, denominator > 0, both within 128 bits. Where a result
// would not fit, it is `overflow()`: greater than nothing, equal to nothing, and whoever evaluates
// must turn it into a fault.
class Number {
 public:
  constexpr Number() = default;
  constexpr Number(std::int64_t whole) : num_(whole) {}  // NOLINT(google-explicit-constructor)
  static Number ratio(std::int64_t numerator, std::int64_t denominator);  // denominator != 0
  static Number overflow();

  // "12", "-3.50", "1/3"; at most 15 digits before and 9 after the point. Nothing else (no
  // exponent, no thousands sign, no leading zeros, no "+").
  static std::optional<Number> parse(std::string_view text);

  bool overflowed() const { return den_ == 0; }
  bool is_whole() const { return den_ == 1; }
  // The nearest whole number, halves away from zero; 0 decimals. Requires !overflowed() and a
  // result that fits.
  std::int64_t rounded() const;
  // Rounded once to `decimals` (0 to 9) places, halves away from zero, always that many digits.
  std::string text(int decimals) const;
  // Exact: "5", "5.7", or "1/3" where no decimal expansion of at most nine places is exact. Both
  // say "overflow" where it is that.
  std::string text() const;

  friend Number operator+(Number a, Number b);
  friend Number operator-(Number a, Number b);
  friend Number operator*(Number a, Number b);
  friend Number operator/(Number a, Number b);  // b != 0
  friend bool operator==(const Number& a, const Number& b);
  friend std::partial_ordering operator<=>(const Number& a, const Number& b);

 private:
  __extension__ using Wide = __int128;
  static Number lowest(Wide numerator, Wide denominator);  // denominator > 0
  Wide num_ = 0;
  Wide den_ = 1;
};

}  // namespace sanya
