// SPDX-License-Identifier: Apache-2.0
// Days and durations: a proleptic Gregorian calendar without time of day or time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sanya {

// A day, counted from 1970-01-01 (day 0). Years -9999 to 9999; the two ends stand for "no bound".
struct Day {
  std::int32_t number = 0;
  friend constexpr auto operator<=>(const Day&, const Day&) = default;
};

inline constexpr Day kNoEarliest{-4371587};  // -9999-01-01: no lower bound is known
inline constexpr Day kNoLatest{2932896};     // 9999-12-31: no upper bound is known

Day day(int year, unsigned month, unsigned day_of_month);  // requires a calendar date
struct YearMonthDay {
  int year;
  unsigned month;
  unsigned day;
};
YearMonthDay civil(Day day);
// "2024-06-30", and nothing else, to a day.
std::optional<Day> parse_day(std::string_view text);
std::string to_text(Day day);  // "2024-06-30"

// A calendar duration (ISO 8601-1, 4.4.2.4 without times): months and days are kept apart, since a
// month has no fixed number of days. Years are 12 months, weeks 7 days.
struct Duration {
  std::int32_t months = 0;
  std::int32_t days = 0;
  friend constexpr bool operator==(const Duration&, const Duration&) = default;
};

// "P1Y", "P24M", "P100D", "P1Y6M", "P2W"; also the words of the rule language: "24 months", "1
// day", "4 weeks", "2 years". At most 9999 of a unit, never negative.
std::optional<Duration> parse_duration(std::string_view text);
std::string to_text(Duration duration);  // "24 months", "1 month 3 days"
std::string to_iso(Duration duration);   // "P24M", "P1M3D", "P0D"

// Months first, clipped to the month's end (Jan 31 + 1 month = Feb 28 or 29), then days. Clamped to
// kNoEarliest and kNoLatest, which no duration moves.
Day operator+(Day day, Duration duration);
Day operator-(Day day, Duration duration);

}  // namespace sanya
