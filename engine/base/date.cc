// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include <date/date.h>
#include <fmt/format.h>

#include "base/text.h"

namespace sanya {
namespace {

constexpr int kMostOfAUnit = 9999;

int digits(std::string_view text) {
  int value = 0;
  for (char c : text) value = value * 10 + (c - '0');
  return value;
}

// A unit of duration: its letter in ISO 8601, its words in the rule language, and its size.
struct Unit {
  char letter;
  std::string_view one;
  std::string_view many;
  int months;
  int days;
};

constexpr std::array<Unit, 4> kUnits = {{{'Y', "year", "years", 12, 0},
                                         {'M', "month", "months", 1, 0},
                                         {'W', "week", "weeks", 0, 7},
                                         {'D', "day", "days", 0, 1}}};

// Takes a number of at most kMostOfAUnit, without leading zeros, from the front of `text`.
std::optional<int> take_count(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length == 0 || length > 4 || (length > 1 && text[0] == '0')) return std::nullopt;
  int count = digits(text.substr(0, length));
  text.remove_prefix(length);
  return count;
}

// "Y", "M", "W", "D" in that order, each at most once, after the "P".
std::optional<Duration> parse_iso(std::string_view text) {
  Duration duration;
  std::size_t next = 0;
  if (text.empty()) return std::nullopt;
  while (!text.empty()) {
    auto count = take_count(text);
    if (!count || text.empty()) return std::nullopt;
    while (next < kUnits.size() && kUnits[next].letter != text[0]) ++next;
    if (next == kUnits.size()) return std::nullopt;
    duration.months += *count * kUnits[next].months;
    duration.days += *count * kUnits[next].days;
    ++next;
    text.remove_prefix(1);
  }
  return duration;
}

std::optional<Duration> parse_words(std::string_view text) {
  auto count = take_count(text);
  if (!count || text.empty() || text[0] != ' ') return std::nullopt;
  text.remove_prefix(1);
  for (const Unit& unit : kUnits) {
    if (text == (*count == 1 ? unit.one : unit.many)) {
      return Duration{.months = *count * unit.months, .days = *count * unit.days};
    }
  }
  return std::nullopt;
}

Day clamped(std::int64_t number) {
  return Day{static_cast<std::int32_t>(
      std::clamp<std::int64_t>(number, kNoEarliest.number, kNoLatest.number))};
}

Day plus(Day start, std::int64_t months, std::int64_t days) {
  if (start <= kNoEarliest || start >= kNoLatest) return start;
  YearMonthDay from = civil(start);
  std::int64_t month = std::int64_t{from.year} * 12 + (from.month - 1) + months;
  if (month < std::int64_t{-9999} * 12) return kNoEarliest;
  if (month > std::int64_t{9999} * 12 + 11) return kNoLatest;
  std::int64_t year = month >= 0 ? month / 12 : -((11 - month) / 12);
  auto in_year = date::year{static_cast<int>(year)} /
                 date::month{static_cast<unsigned>(month - year * 12 + 1)};
  auto last = static_cast<unsigned>((in_year / date::last).day());
  Day moved =
      day(static_cast<int>(year), static_cast<unsigned>(in_year.month()), std::min(from.day, last));
  return clamped(std::int64_t{moved.number} + days);
}

}  // namespace

Day day(int year, unsigned month, unsigned day_of_month) {
  date::year_month_day calendar = date::year{year} / date::month{month} / date::day{day_of_month};
  assert(calendar.ok());
  return Day{date::sys_days{calendar}.time_since_epoch().count()};
}

YearMonthDay civil(Day day) {
  date::year_month_day calendar{date::sys_days{date::days{day.number}}};
  return {int{calendar.year()}, unsigned{calendar.month()}, unsigned{calendar.day()}};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != 4 && i != 7 && !is_digit(text[i])) return std::nullopt;
  }
  auto month = static_cast<unsigned>(digits(text.substr(5, 2)));
  auto day_of_month = static_cast<unsigned>(digits(text.substr(8, 2)));
  date::year_month_day calendar =
      date::year{digits(text.substr(0, 4))} / date::month{month} / date::day{day_of_month};
  if (!calendar.ok()) return std::nullopt;
  return Day{date::sys_days{calendar}.time_since_epoch().count()};
}

std::string to_text(Day day) {
  YearMonthDay parts = civil(day);
  return fmt::format("{}{:04}-{:02}-{:02}", parts.year < 0 ? "-" : "",
                     parts.year < 0 ? -parts.year : parts.year, parts.month, parts.day);
}

std::optional<Duration> parse_duration(std::string_view text) {
  static_assert(kMostOfAUnit * 12 + kMostOfAUnit < 1'000'000);
  if (!text.empty() && text[0] == 'P') return parse_iso(text.substr(1));
  return parse_words(text);
}

std::string to_text(Duration duration) {
  auto counted = [](int count, const Unit& unit) {
    return fmt::format("{} {}", count, count == 1 ? unit.one : unit.many);
  };
  const Unit& month = kUnits[1];
  const Unit& one_day = kUnits[3];
  if (duration.months == 0) return counted(duration.days, one_day);
  if (duration.days == 0) return counted(duration.months, month);
  return counted(duration.months, month) + " " + counted(duration.days, one_day);
}

std::string to_iso(Duration duration) {
  if (duration == Duration{}) return "P0D";
  std::string text = "P";
  const auto add = [&](int count, char letter) {
    if (count != 0) text += fmt::format("{}{}", count, letter);
  };
  const int years =
      duration.months > kMostOfAUnit ? std::min(duration.months / 12, kMostOfAUnit) : 0;
  const int weeks = duration.days > kMostOfAUnit ? std::min(duration.days / 7, kMostOfAUnit) : 0;
  add(years, 'Y');
  add(duration.months - 12 * years, 'M');
  add(weeks, 'W');
  add(duration.days - 7 * weeks, 'D');
  return text;
}

Day operator+(Day day, Duration duration) { return plus(day, duration.months, duration.days); }
Day operator-(Day day, Duration duration) {
  return plus(day, -std::int64_t{duration.months}, -std::int64_t{duration.days});
}

}  // namespace sanya
