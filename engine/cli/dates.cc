// SPDX-License-Identifier: Apache-2.0
#include "cli/dates.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace sanya::cli {
namespace {

constexpr std::size_t kYear = 4;   // 2016
constexpr std::size_t kMonth = 7;  // 2016-01
constexpr std::size_t kDay = 10;   // 2016-01-01
constexpr std::string_view kNought = "0 to ";

// How many characters of its ends say all that is known.
std::size_t precision(DayRange range) {
  const auto first = civil(range.first);
  const auto after = civil(Day{range.last.number + 1});
  if (first.day != 1 || after.day != 1) return kDay;
  return first.month == 1 && after.month == 1 ? kYear : kMonth;
}

std::string range_text(DayRange range) {
  if (range.first == kNoEarliest && range.last == kNoLatest) return "on an unknown day";
  if (range.first == kNoEarliest) return to_text(range.last) + " or earlier";
  if (range.last == kNoLatest) return to_text(range.first) + " or later";
  const auto first = to_text(range.first).substr(0, precision(range));
  const auto last = to_text(range.last).substr(0, precision(range));
  return first == last ? first : fmt::format("between {} and {}", first, last);
}

// "0 to 2", as the rules write a count that may be none.
bool from_nought(std::string_view text) {
  return text.size() > kNought.size() && text.starts_with(kNought) && text[kNought.size()] >= '1' &&
         text[kNought.size()] <= '9';
}

DateField unqualified(const DateField& field) {
  std::string bare;
  std::copy_if(field.text().begin(), field.text().end(), std::back_inserter(bare),
               [](char c) { return c != '?' && c != '~' && c != '%'; });
  return DateField::parse(bare).value_or(field);
}

}  // namespace

std::string date_text(const DateField& field) {
  const auto bare = field.approximate() ? unqualified(field) : field;
  const auto& ranges = bare.ranges();
  std::string text = field.approximate() ? "about " : "";
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (i > 0) text += i + 1 == ranges.size() ? " or " : ", ";
    text += range_text(ranges[i]);
  }
  return field.uncertain() ? text + ", uncertain" : text;
}

std::string dated(std::string_view text) {
  constexpr std::string_view kTo = " to ";
  constexpr std::string_view kFrom = "from ";  // "from a to b" is a span, no day between
  constexpr std::string_view kOn = "on ";      // that goes with a single day alone
  const auto day_at = [&](std::size_t at) {
    return at + kDay <= text.size() ? parse_day(text.substr(at, kDay)) : std::nullopt;
  };
  std::string said;
  for (std::size_t at = 0; at < text.size();) {
    if ((at == 0 || text[at - 1] == ' ') && from_nought(text.substr(at))) {
      said += "up to ";
      at += kNought.size();
      continue;
    }
    const auto first = day_at(at);
    const auto last = first && text.substr(at + kDay).starts_with(kTo)
                          ? day_at(at + kDay + kTo.size())
                          : std::nullopt;
    if (!last || said.ends_with(kFrom)) {
      const std::size_t taken = last ? 2 * kDay + kTo.size() : first ? kDay : 1;
      said += text.substr(at, taken);
      at += taken;
      continue;
    }
    const auto range = range_text({*first, *last});
    if (said.ends_with(kOn)) {
      said.resize(said.size() - kOn.size());
      if (!range.starts_with("between ")) said += "in ";
    }
    said += range;
    at += 2 * kDay + kTo.size();
  }
  return said;
}

}  // namespace sanya::cli
