// SPDX-License-Identifier: Apache-2.0
#include "base/edtf_date.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"

namespace sanya {
namespace {

constexpr std::string_view kHowToWrite =
    "write the year in four digits, month and day in two, as in 2024-06-30, 2024-06 or 2024";

bool is_qualifier(char c) { return c == '?' || c == '~' || c == '%'; }

// Parts of a year that are written as a month (ISO 8601-2, 4.8): first month and how many. A season
// without a hemisphere is the northern one's; one that begins in December ends in the next year.
struct Season {
  unsigned code;
  unsigned first_month;
  int months;
};
constexpr std::array<Season, 21> kSeasons = {{
    {21, 3, 3}, {22, 6, 3},  {23, 9, 3}, {24, 12, 3},              // spring to winter
    {25, 3, 3}, {26, 6, 3},  {27, 9, 3}, {28, 12, 3},              // of the northern hemisphere
    {29, 9, 3}, {30, 12, 3}, {31, 3, 3}, {32, 6, 3},               // of the southern
    {33, 1, 3}, {34, 4, 3},  {35, 7, 3}, {36, 10, 3},              // quarters
    {37, 1, 4}, {38, 5, 4},  {39, 9, 4}, {40, 1, 6},  {41, 7, 6},  // thirds and halves
}};

const Season* season(std::string_view digits) {
  for (const Season& each : kSeasons) {
    if (fmt::format("{}", each.code) == digits) return &each;
  }
  return nullptr;
}

// A year, month or day as written: digits with X for those unspecified, and the qualifiers at it.
struct Component {
  std::string_view digits;
  char before = 0;
  char after = 0;

  bool all_unspecified() const { return digits.find_first_not_of('X') == std::string_view::npos; }
};

struct Written {
  bool negative = false;
  std::vector<Component> components;  // one to three: year, month, day
};

class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool take(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  char take_qualifier() {
    if (rest_.empty() || !is_qualifier(rest_[0])) return 0;
    char qualifier = rest_[0];
    rest_.remove_prefix(1);
    return qualifier;
  }
  std::optional<std::string_view> take_digits(std::size_t count) {
    std::string_view digits = rest_.substr(0, count);
    if (digits.size() < count) return std::nullopt;
    for (char c : digits) {
      if (!is_digit(c) && c != 'X') return std::nullopt;
    }
    rest_.remove_prefix(count);
    return digits;
  }

 private:
  std::string_view rest_;
};

std::optional<Written> take_apart(std::string_view text) {
  Cursor cursor(text);
  Written written;
  do {
    Component component;
    bool is_year = written.components.empty();
    component.before = cursor.take_qualifier();
    if (is_year) written.negative = cursor.take('-');
    auto digits = cursor.take_digits(is_year ? 4 : 2);
    if (!digits) return std::nullopt;
    component.digits = *digits;
    component.after = cursor.take_qualifier();
    written.components.push_back(component);
  } while (written.components.size() < 3 && cursor.take('-'));
  if (!cursor.at_end()) return std::nullopt;
  return written;
}

// Whether one of `marks` stands directly behind a digit.
bool behind_digit(std::string_view text, std::string_view marks) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (is_digit(text[i - 1]) && marks.find(text[i]) != std::string_view::npos) return true;
  }
  return false;
}

// What to say of a text that take_apart does not read.
std::string why_unread(std::string_view text) {
  auto has = [&](char c) { return text.find(c) != std::string_view::npos; };
  if (text.empty()) return fmt::format("a date is missing here; {}", kHowToWrite);
  if (has(':') || behind_digit(text, "Tt")) {
    return "the time of day is not kept; write the day alone, as in 2024-06-30";
  }
  if (has(' ') || has('\t')) return fmt::format("a date has no spaces in it; {}", kHowToWrite);
  if (text[0] == 'Y') return "years are -9999 to 9999, in four digits; write 0988 for the year 988";
  if (behind_digit(text, "S")) {
    return "significant digits are not kept; write X for each digit not known, as in 195X";
  }
  if (behind_digit(text, "xu")) return "a digit that is not known is a capital X, as in 201X";
  if (has('^')) return "a season takes no suffix; northern ones are 25 to 28, southern 29 to 32";
  if (has('\\')) return "an interval is written with /, as in 2004-07/2006-03";
  return fmt::format("this is not a date; {}", kHowToWrite);
}

// The numbers from `low` to `high` that `digits` may stand for.
std::vector<int> candidates(std::string_view digits, int low, int high) {
  std::vector<int> numbers = {0};
  for (char c : digits) {
    std::vector<int> longer;
    for (int number : numbers) {
      for (char d = c == 'X' ? '0' : c; d <= (c == 'X' ? '9' : c); ++d) {
        longer.push_back(number * 10 + (d - '0'));
      }
    }
    numbers = std::move(longer);
  }
  std::erase_if(numbers, [&](int number) { return number < low || number > high; });
  return numbers;
}

// The calendar fields a date may have; months and days empty where it says nothing of them.
struct DatePattern {
  std::vector<int> years;
  std::vector<unsigned> months;
  std::vector<unsigned> days;
  int months_each = 1;

  bool is_day() const { return !days.empty(); }
};

std::vector<unsigned> unsigned_candidates(std::string_view digits, int high) {
  std::vector<unsigned> numbers;
  for (int number : candidates(digits, 1, high)) numbers.push_back(static_cast<unsigned>(number));
  return numbers;
}

std::optional<DatePattern> pattern(const Written& written, std::string& why) {
  DatePattern result;
  const auto& parts = written.components;
  result.years = candidates(parts[0].digits, written.negative ? 1 : 0, 9999);
  if (result.years.empty()) {
    why = "there is no year -0000; the year before 0001 is 0000";
    return std::nullopt;
  }
  if (written.negative) {
    std::reverse(result.years.begin(), result.years.end());
    for (int& year : result.years) year = -year;
  }
  if (parts.size() == 2) {
    if (const Season* found = season(parts[1].digits)) {
      result.months = {found->first_month};
      result.months_each = found->months;
      return result;
    }
  }
  bool any_day = parts.size() < 3 || parts[2].all_unspecified();
  if (parts.size() > 1 && !(any_day && parts[1].all_unspecified())) {
    result.months = unsigned_candidates(parts[1].digits, 12);
    if (result.months.empty()) {
      why =
          fmt::format("there is no month {}; months are 01 to 12, seasons 21 to 24 and stand alone",
                      parts[1].digits);
      return std::nullopt;
    }
  }
  if (parts.size() == 3 && !any_day) result.days = unsigned_candidates(parts[2].digits, 31);
  if (parts.size() == 3 && !any_day && result.days.empty()) {
    why = fmt::format("there is no day {}; days are 01 to 31", parts[2].digits);
    return std::nullopt;
  }
  return result;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

unsigned last_day(int year, unsigned month) {
  constexpr std::array<unsigned, 12> kLast = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kLast[month - 1];
}

DayRange months_from(int year, unsigned month, int count) {
  unsigned last = month - 1 + static_cast<unsigned>(count) - 1;  // from January, counted from 0
  int last_year = year + static_cast<int>(last / 12);
  unsigned last_month = last % 12 + 1;
  if (last_year > 9999) return {day(year, month, 1), kNoLatest};
  return {day(year, month, 1), day(last_year, last_month, last_day(last_year, last_month))};
}

// Gives `sink` the stretches of one year in order; false where it wants no more.
template <class Sink>
bool each_of_year(const DatePattern& pattern, int year, Sink&& sink) {
  if (pattern.months.empty() && !pattern.is_day())
    return sink({day(year, 1, 1), day(year, 12, 31)});
  for (unsigned month : pattern.months) {
    if (!pattern.is_day()) {
      if (!sink(months_from(year, month, pattern.months_each))) return false;
      continue;
    }
    for (unsigned day_of_month : pattern.days) {
      if (day_of_month > last_day(year, month)) break;
      Day only = day(year, month, day_of_month);
      if (!sink({only, only})) return false;
    }
  }
  return true;
}

// Appends a later stretch, joining it to the last where they touch.
void append(std::vector<DayRange>& ranges, DayRange next) {
  if (!ranges.empty() && next.first.number <= ranges.back().last.number + 1) {
    ranges.back().last = std::max(ranges.back().last, next.last);
  } else {
    ranges.push_back(next);
  }
}

// One more than kMostRanges where there are too many.
std::vector<DayRange> all_stretches(const DatePattern& pattern) {
  std::vector<DayRange> ranges;
  for (int year : pattern.years) {
    bool more = each_of_year(pattern, year, [&](DayRange next) {
      append(ranges, next);
      return ranges.size() <= kMostRanges;
    });
    if (!more) break;
  }
  return ranges;
}

// From the first day of the first year that has any, to the last of the last.
std::vector<DayRange> hull_stretch(const DatePattern& pattern) {
  std::vector<DayRange> hull;
  auto widen = [&](DayRange next) {
    if (hull.empty()) hull = {next};
    hull[0].last = std::max(hull[0].last, next.last);
    return true;
  };
  for (auto year = pattern.years.begin(); year != pattern.years.end() && hull.empty(); ++year) {
    each_of_year(pattern, *year, widen);
  }
  bool found = hull.empty();
  for (auto year = pattern.years.rbegin(); year != pattern.years.rend() && !found; ++year) {
    each_of_year(pattern, *year, [&](DayRange next) { return found = widen(next); });
  }
  return hull;
}

// One unit of the component at `index`.
Duration unit(const DatePattern& pattern, std::size_t index) {
  if (index == 0) return {.months = 12};
  if (index == 1) return {.months = pattern.months_each};
  return {.days = 1};
}

// Each `~` and `%` widens by one unit of the last component it qualifies: of the one it stands
// before, or of the one it stands behind.
std::vector<DayRange> widened(std::vector<DayRange> ranges, const Written& written,
                              const DatePattern& pattern) {
  auto widens = [](char qualifier) { return qualifier == '~' || qualifier == '%'; };
  // Where whole months or years are meant, the end moves to the end of a month, not to its number.
  Duration beyond{.days = pattern.is_day() ? 0 : 1};
  for (std::size_t i = 0; i < written.components.size(); ++i) {
    const Component& component = written.components[i];
    if (!widens(component.before) && !widens(component.after)) continue;
    for (DayRange& range : ranges) {
      range.first = range.first - unit(pattern, i);
      range.last = range.last + beyond + unit(pattern, i) - beyond;
    }
  }
  return merged(std::move(ranges));
}

}  // namespace

std::vector<DayRange> merged(std::vector<DayRange> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
  std::vector<DayRange> result;
  for (const DayRange& range : ranges) append(result, range);
  return result;
}

std::optional<DateParts> read_date(std::string_view text, Stretch stretch, std::string& why) {
  auto written = take_apart(text);
  if (!written) {
    why = why_unread(text);
    return std::nullopt;
  }
  auto fields = pattern(*written, why);
  if (!fields) return std::nullopt;
  DateParts parts;
  parts.ranges = stretch == Stretch::all ? all_stretches(*fields) : hull_stretch(*fields);
  if (parts.ranges.empty()) {
    why = "the calendar has no such day; look up how many days the month has";
    return std::nullopt;
  }
  if (parts.ranges.size() > kMostRanges) {
    why = fmt::format(
        "this leaves more than {} separate stretches of days; give more digits of the year",
        kMostRanges);
    return std::nullopt;
  }
  parts.ranges = widened(std::move(parts.ranges), *written, *fields);
  for (const Component& component : written->components) {
    for (char qualifier : {component.before, component.after}) {
      parts.uncertain |= qualifier == '?' || qualifier == '%';
      parts.approximate |= qualifier == '~' || qualifier == '%';
    }
  }
  return parts;
}

}  // namespace sanya
