// SPDX-License-Identifier: Apache-2.0
// What numbers in cells mean.
#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "exchange/workbook.h"

namespace sanya::exchange {
namespace {

struct Decimal {
  bool negative = false;
  std::string digits;  // without zeros in front
  int point = 0;       // digits before the point; may be negative
};

bool read_exponent(std::string_view text, int& exponent) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (text.empty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), is_digit)) {
    return false;
  }
  exponent = 0;
  for (const char c : text) exponent = exponent * 10 + (c - '0');
  if (negative) exponent = -exponent;
  return true;
}

bool read_decimal(std::string_view text, Decimal& number) {
  if (text.starts_with('-')) {
    number.negative = true;
    text.remove_prefix(1);
  }
  int exponent = 0;
  const auto mark = text.find_first_of("eE");
  if (mark != std::string_view::npos) {
    if (!read_exponent(text.substr(mark + 1), exponent)) return false;
    text = text.substr(0, mark);
  }
  bool behind_point = false;
  for (const char c : text) {
    if (c == '.' && !behind_point) {
      behind_point = true;
      continue;
    }
    if (!is_digit(c)) return false;
    if (!behind_point) ++number.point;
    number.digits += c;
  }
  if (number.digits.empty()) return false;
  const auto zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, zeros);
  number.point += exponent - static_cast<int>(zeros);
  return true;
}

// Half up, away from nothing.
void round_to(Decimal& number, std::size_t most) {
  if (number.digits.size() <= most) return;
  const bool up = number.digits[most] >= '5';
  number.digits.resize(most);
  std::size_t at = most;
  while (up && at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (up && at > 0) ++number.digits[at - 1];
  if (up && at == 0) {
    number.digits.insert(0, "1");
    ++number.point;
  }
}

}  // namespace

std::string settled_number(std::string_view text) {
  constexpr std::size_t kShown = 15;
  Decimal number;
  if (!read_decimal(text, number)) return std::string(text);
  round_to(number, kShown);
  while (number.digits.ends_with('0')) number.digits.pop_back();
  if (number.digits.empty()) return "0";
  std::string plain = number.negative ? "-" : "";
  if (number.point <= 0) {
    plain += "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
    return plain;
  }
  const auto whole = static_cast<std::size_t>(number.point);
  if (number.digits.size() <= whole) {
    return plain + number.digits + std::string(whole - number.digits.size(), '0');
  }
  return plain + number.digits.substr(0, whole) + "." + number.digits.substr(whole);
}

std::string day_of_serial(std::string_view text, bool from_1904) {
  const auto number = settled_number(text);
  const auto whole = number.substr(0, number.find('.'));
  constexpr std::size_t kMostDigits = 7;  // the year 9999 has seven
  const bool counts = !whole.empty() && whole.size() <= kMostDigits &&
                      std::all_of(whole.begin(), whole.end(), is_digit);
  if (!counts) return "";
  int days = 0;
  for (const char c : whole) days = days * 10 + (c - '0');
  const Day latest = day(9999, 12, 31);
  // Counting from 1900 takes that year for a leap year: its 60th day never was.
  constexpr int kNeverWas = 60;
  Day start = from_1904 ? day(1904, 1, 1) : day(1899, 12, 30);
  if (!from_1904 && (days == 0 || days == kNeverWas)) return "";
  if (!from_1904 && days < kNeverWas) ++start.number;
  if (days > latest.number - start.number) return "";
  return to_text(Day{start.number + days});
}

std::size_t date_length(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  std::string signs;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;  // the sign behind stands for itself
    } else if (c == '[' || c == ']') {
      bracketed = c == '[';
    } else if (c == ';') {
      break;  // the formats of other numbers
    } else if (!bracketed) {
      signs += c;
    }
  }
  const auto has = [&](const char* either) {
    return signs.find_first_of(either) != std::string::npos;
  };
  if (has("dD")) return std::string_view("2024-06-30").size();
  if (!has("yY")) return 0;
  return has("mM") ? std::string_view("2024-06").size() : std::string_view("2024").size();
}

std::string column_letters(int column) {
  constexpr int kLetters = 26;
  std::string letters;
  for (; column > 0; column = (column - 1) / kLetters) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % kLetters));
  }
  return letters;
}

}  // namespace sanya::exchange
