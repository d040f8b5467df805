// SPDX-License-Identifier: Apache-2.0
#include "tree/schema.h"

#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"

namespace sanya::tree {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  if (!all_digits(whole) || (whole.size() > 1 && whole[0] == '0')) return false;
  return point == std::string_view::npos || all_digits(text.substr(point + 1));
}

bool all_in(std::string_view text, std::string_view alphabet) {
  return !text.empty() && text.find_first_not_of(alphabet) == std::string_view::npos;
}

// Digits and underscores, a point and an exponent, in the shapes YAML 1.1 or 1.2 calls a number.
bool is_decimal_of_some_kind(std::string_view text) {
  std::size_t exponent = text.find_first_of("eE");
  if (exponent != std::string_view::npos) {
    std::string_view power = text.substr(exponent + 1);
    if (power.starts_with('+') || power.starts_with('-')) power.remove_prefix(1);
    if (!all_digits(power)) return false;
    text = text.substr(0, exponent);
  }
  if (text.empty() || !all_in(text, "0123456789_.") || text.starts_with('_')) return false;
  bool one_point = std::count(text.begin(), text.end(), '.') <= 1;
  return one_point && std::any_of(text.begin(), text.end(), is_digit);
}

}  // namespace

Kind plain_kind(std::string_view plain) {
  if (is_one_of(plain, {"", "~", "null", "Null", "NULL"})) return Kind::null;
  if (is_one_of(plain, {"true", "True", "TRUE", "false", "False", "FALSE"})) return Kind::boolean;
  return is_number(plain) ? Kind::number : Kind::text;
}

bool is_odd_number(std::string_view plain) {
  if (is_number(plain)) return false;
  std::string_view text = plain;
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (is_one_of(text, {".inf", ".Inf", ".INF"})) return true;
  if (is_one_of(plain, {".nan", ".NaN", ".NAN"})) return true;
  if (text.starts_with("0x")) return all_in(text.substr(2), "0123456789abcdefABCDEF_");
  if (text.starts_with("0o")) return all_in(text.substr(2), "01234567_");
  if (text.starts_with("0b")) return all_in(text.substr(2), "01_");
  return is_decimal_of_some_kind(text);
}

std::string odd_number_help(std::string_view plain) {
  return fmt::format(
      "for a number write digits only, as in 12 or -3.5; for a text write it in quotes: \"{}\"",
      plain);
}

}  // namespace sanya::tree
