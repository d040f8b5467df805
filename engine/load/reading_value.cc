// SPDX-License-Identifier: Apache-2.0
#include "load/reading_value.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanya::load {

namespace {

constexpr std::int64_t kLargest = 900'000'000'000'000'000;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// The unit of the last digit written: "5.7" gives 0.1, "50" gives 1.
Number last_digit(std::string_view written) {
  const std::size_t point = written.find('.');
  return point == std::string_view::npos
             ? Number(1)
             : Number::ratio(1, power_of_ten(static_cast<int>(written.size() - point - 1)));
}

struct Bounds {
  std::optional<Number> low;
  std::optional<Number> high;
  bool low_open = false;  // the bound itself does not belong to it
  bool high_open = false;
  bool widened = false;  // about: what lies beyond the indicator's bounds is cut off
};

// "5.7", "<5", "<=5", ">20", ">=20", "5..7", "~5".
std::optional<Bounds> parse_bounds(std::string_view text) {
  Bounds bounds;
  if (text.starts_with('<') || text.starts_with('>')) {
    const bool below = text.front() == '<';
    const bool closed = text.substr(1).starts_with('=');
    const std::optional<Number> number = Number::parse(text.substr(closed ? 2 : 1));
    if (!number) return std::nullopt;
    (below ? bounds.high : bounds.low) = number;
    (below ? bounds.high_open : bounds.low_open) = !closed;
    return bounds;
  }
  if (text.starts_with('~')) {
    const std::optional<Number> number = Number::parse(text.substr(1));
    if (!number) return std::nullopt;
    bounds.low = *number - last_digit(text);
    bounds.high = *number + last_digit(text);
    bounds.widened = true;
    return bounds;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    bounds.low = bounds.high = Number::parse(text);
  } else {
    bounds.low = Number::parse(text.substr(0, dots));
    bounds.high = Number::parse(text.substr(dots + 2));
  }
  if (!bounds.low || !bounds.high || *bounds.low > *bounds.high) return std::nullopt;
  return bounds;
}

std::optional<ValueRange> read_word(const std::string& written, const record::Indicator& indicator,
                                    ValueFault& why) {
  const auto found = std::find(indicator.scale.begin(), indicator.scale.end(), written);
  if (found != indicator.scale.end()) {
    const std::int64_t position = found - indicator.scale.begin();
    return ValueRange{position, position};
  }
  why = {Fault::bad_word,
         fmt::format("\"{}\" is not on the scale of {}: {}", written, indicator.id,
                     fmt::join(indicator.scale, ", ")),
         did_you_mean(written, {indicator.scale.begin(), indicator.scale.end()})};
  return std::nullopt;
}

// One end on the grid; an open side ends at the indicator's own bound.
std::optional<std::int64_t> end_of(const std::optional<Number>& end, bool open, int inwards,
                                   const std::optional<Number>& limit,
                                   const record::Indicator& indicator, ValueFault& why) {
  if (!end && !limit) {
    const std::string_view key = inwards > 0 ? "at_least" : "at_most";
    why = {Fault::open_value,
           fmt::format("this side is open, and {} has no \"{}\"", indicator.id, key),
           fmt::format("give the indicator \"{}:\", or write both bounds", key)};
    return std::nullopt;
  }
  const std::optional<std::int64_t> units = on_grid(end ? *end : *limit, indicator.decimals);
  if (!units) {
    why = {Fault::off_grid,
           fmt::format("{} is counted to {} decimals", indicator.id, indicator.decimals),
           "round as the source would, or give the indicator more `decimals`"};
    return std::nullopt;
  }
  return *units + (end && open ? inwards : 0);
}

}  // namespace

std::optional<std::int64_t> on_grid(const Number& number, int decimals) {
  const Number units = number * Number(power_of_ten(decimals));
  if (units.overflowed() || !units.is_whole() || units > Number(kLargest) ||
      units < Number(-kLargest))
    return std::nullopt;
  return units.rounded();
}

std::optional<ValueRange> read_value(const std::string& written, const record::Indicator& indicator,
                                     ValueFault& why) {
  if (!indicator.scale.empty()) return read_word(written, indicator, why);
  const std::optional<Bounds> bounds = parse_bounds(written);
  if (!bounds) {
    why = {Fault::bad_value, fmt::format("\"{}\" is not a value", written),
           "write it as in 5.7, <5, >=20, 5..7 or ~5, without signs for thousands"};
    return std::nullopt;
  }
  const auto low = end_of(bounds->low, bounds->low_open, 1, indicator.at_least, indicator, why);
  if (!low) return std::nullopt;
  const auto high = end_of(bounds->high, bounds->high_open, -1, indicator.at_most, indicator, why);
  if (!high) return std::nullopt;
  ValueRange range{*low, *high};
  const auto least =
      indicator.at_least ? on_grid(*indicator.at_least, indicator.decimals) : std::nullopt;
  const auto most =
      indicator.at_most ? on_grid(*indicator.at_most, indicator.decimals) : std::nullopt;
  if (bounds->widened && least) range.low = std::max(range.low, *least);
  if (bounds->widened && most) range.high = std::min(range.high, *most);
  if (range.low > range.high || (least && range.low < *least) || (most && range.high > *most)) {
    why = {Fault::out_of_bounds,
           fmt::format("\"{}\" is not among the values that {} can have", written, indicator.id),
           "correct the value, or the indicator's `at_least` and `at_most`"};
    return std::nullopt;
  }
  return range;
}

}  // namespace sanya::load
