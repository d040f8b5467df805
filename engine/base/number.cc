// SPDX-License-Identifier: Apache-2.0
#include "base/number.h"

#include <algorithm>
#include <cassert>

namespace sanya {
namespace {

__extension__ using Wide = __int128;
__extension__ using Size = unsigned __int128;

constexpr Wide kMost = static_cast<Wide>(~Size{0} >> 1U);
constexpr int kMostDecimals = 9;

Size size_of(Wide value) {
  return value < 0 ? Size{0} - static_cast<Size>(value) : static_cast<Size>(value);
}

Wide common_divisor(Wide a, Wide b) {
  Size x = size_of(a);
  Size y = size_of(b);
  while (y != 0) {
    Size rest = x % y;
    x = y;
    y = rest;
  }
  return static_cast<Wide>(x);
}

// False where the exact result does not fit; -kMost - 1 is left out, so that every number has its
// opposite.
bool times(Wide a, Wide b, Wide& result) {
  return !__builtin_mul_overflow(a, b, &result) && result >= -kMost;
}
bool sum(Wide a, Wide b, Wide& result) {
  return !__builtin_add_overflow(a, b, &result) && result >= -kMost;
}

std::string digits_of(Size value) {
  std::string text;
  do {
    text += static_cast<char>('0' + static_cast<int>(value % 10));
    value /= 10;
  } while (value != 0);
  std::reverse(text.begin(), text.end());
  return text;
}

// The next decimal digit of rest / den, by adding rest ten times: rest * 10 might not fit.
char next_digit(Size& rest, Size den) {
  char digit = '0';
  Size left = 0;
  for (int i = 0; i < 10; ++i) {
    left += rest;
    if (left >= den) {
      left -= den;
      ++digit;
    }
  }
  rest = left;
  return digit;
}

// Compares a/b with c/d, all positive, by their continued fractions, which need no wider numbers.
std::strong_ordering compare_positive(Size a, Size b, Size c, Size d) {
  bool swapped = false;
  while (true) {
    Size left = a / b;
    Size right = c / d;
    if (left != right)
      return (left < right) != swapped ? std::strong_ordering::less : std::strong_ordering::greater;
    a %= b;
    c %= d;
    if (a == 0 && c == 0) return std::strong_ordering::equal;
    if (a == 0) return swapped ? std::strong_ordering::greater : std::strong_ordering::less;
    if (c == 0) return swapped ? std::strong_ordering::less : std::strong_ordering::greater;
    std::swap(a, b);
    std::swap(c, d);
    swapped = !swapped;
  }
}

// Digits without leading zeros, at most fifteen.
std::optional<std::int64_t> whole(std::string_view text) {
  if (text.empty() || text.size() > 15 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  std::int64_t value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Number Number::lowest(Wide numerator, Wide denominator) {
  Wide divisor = common_divisor(numerator, denominator);
  Number result;
  result.num_ = numerator / divisor;
  result.den_ = denominator / divisor;
  return result;
}

Number Number::ratio(std::int64_t numerator, std::int64_t denominator) {
  assert(denominator != 0);
  Wide sign = denominator < 0 ? -1 : 1;
  return lowest(sign * numerator, sign * denominator);
}

Number Number::overflow() {
  Number result;
  result.den_ = 0;
  return result;
}

std::optional<Number> Number::parse(std::string_view text) {
  bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  auto mark = text.find_first_of("./");
  auto before = whole(text.substr(0, mark));
  if (!before) return std::nullopt;
  Number value{*before};
  if (mark != std::string_view::npos) {
    auto after = text.substr(mark + 1);
    if (text[mark] == '/') {
      auto denominator = whole(after);
      if (!denominator || *denominator == 0) return std::nullopt;
      value = ratio(*before, *denominator);
    } else {
      if (after.empty() || after.size() > kMostDecimals) return std::nullopt;
      std::int64_t part = 0;
      std::int64_t scale = 1;
      for (char c : after) {
        if (c < '0' || c > '9') return std::nullopt;
        part = part * 10 + (c - '0');
        scale *= 10;
      }
      value = value + ratio(part, scale);
    }
  }
  return negative ? Number{} - value : value;
}

std::int64_t Number::rounded() const {
  assert(!overflowed());
  auto den = static_cast<Size>(den_);
  Size value = size_of(num_) / den;
  Size rest = size_of(num_) % den;
  if (rest >= den - rest) ++value;
  auto result = static_cast<std::int64_t>(value);
  return num_ < 0 ? -result : result;
}

std::string Number::text(int decimals) const {
  assert(decimals >= 0 && decimals <= kMostDecimals);
  if (overflowed()) return "overflow";
  auto den = static_cast<Size>(den_);
  std::string digits = digits_of(size_of(num_) / den);
  Size rest = size_of(num_) % den;
  for (int i = 0; i < decimals; ++i) digits += next_digit(rest, den);
  if (rest >= den - rest) {
    auto at = digits.rbegin();
    while (at != digits.rend() && *at == '9') *at++ = '0';
    if (at != digits.rend()) {
      ++*at;
    } else {
      digits.insert(0, "1");
    }
  }
  bool zero = digits.find_first_not_of('0') == std::string::npos;
  if (decimals > 0) digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
  return num_ < 0 && !zero ? "-" + digits : digits;
}

std::string Number::text() const {
  if (overflowed()) return "overflow";
  std::int64_t scale = 1;
  for (int decimals = 0; decimals <= kMostDecimals; ++decimals, scale *= 10) {
    if (scale % den_ == 0) return text(decimals);
  }
  return (num_ < 0 ? "-" : "") + digits_of(size_of(num_)) + "/" +
         digits_of(static_cast<Size>(den_));
}

Number operator+(Number a, Number b) {
  if (a.overflowed() || b.overflowed()) return Number::overflow();
  Wide common = common_divisor(a.den_, b.den_);
  Wide left = 0;
  Wide right = 0;
  Wide numerator = 0;
  Wide denominator = 0;
  bool fits = times(a.num_, b.den_ / common, left) && times(b.num_, a.den_ / common, right) &&
              sum(left, right, numerator) && times(a.den_ / common, b.den_, denominator);
  return fits ? Number::lowest(numerator, denominator) : Number::overflow();
}

Number operator-(Number a, Number b) {
  b.num_ = -b.num_;
  return a + b;
}

Number operator*(Number a, Number b) {
  if (a.overflowed() || b.overflowed()) return Number::overflow();
  Number first = Number::lowest(a.num_, b.den_);
  Number second = Number::lowest(b.num_, a.den_);
  Number result;
  bool fits =
      times(first.num_, second.num_, result.num_) && times(first.den_, second.den_, result.den_);
  return fits ? result : Number::overflow();
}

Number operator/(Number a, Number b) {
  if (a.overflowed() || b.overflowed()) return Number::overflow();
  assert(b.num_ != 0);
  Number inverse;
  inverse.num_ = b.num_ < 0 ? -b.den_ : b.den_;
  inverse.den_ = b.num_ < 0 ? -b.num_ : b.num_;
  return a * inverse;
}

bool operator==(const Number& a, const Number& b) {
  return !a.overflowed() && !b.overflowed() && a.num_ == b.num_ && a.den_ == b.den_;
}

std::partial_ordering operator<=>(const Number& a, const Number& b) {
  if (a.overflowed() || b.overflowed()) return std::partial_ordering::unordered;
  auto sign = [](Wide value) { return value > 0 ? 1 : (value < 0 ? -1 : 0); };
  if (sign(a.num_) != sign(b.num_)) return sign(a.num_) <=> sign(b.num_);
  if (a.num_ == 0) return std::partial_ordering::equivalent;
  auto order = compare_positive(size_of(a.num_), static_cast<Size>(a.den_), size_of(b.num_),
                                static_cast<Size>(b.den_));
  return a.num_ > 0 ? order : 0 <=> order;
}

}  // namespace sanya
