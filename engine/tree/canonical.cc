// SPDX-License-Identifier: Apache-2.0
#include "tree/canonical.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/quote.h"

namespace sanya::tree {
namespace {

constexpr std::size_t kExactDigits = 15;  // every decimal of so many digits survives a double
constexpr int kLargestExponent = 300;

// A decimal number as 0.digits * 10^exponent, without zeros at either end of the digits.
struct Decimal {
  bool negative = false;
  std::string digits;
  int exponent = 0;
};

Decimal decimal(std::string_view text) {
  Decimal number;
  number.negative = text.starts_with('-');
  if (number.negative) text.remove_prefix(1);
  std::size_t power = text.find_first_of("eE");
  if (power != std::string_view::npos) {
    std::string_view written = text.substr(power + 1);
    if (written.starts_with('+')) written.remove_prefix(1);
    auto parsed = std::from_chars(written.data(), written.data() + written.size(), number.exponent);
    bool huge = parsed.ec != std::errc() || number.exponent > kLargestExponent ||
                number.exponent < -kLargestExponent;
    if (huge) number.exponent = 2 * kLargestExponent;
    text = text.substr(0, power);
  }
  std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  number.digits = std::string(whole);
  if (point != std::string_view::npos) number.digits += text.substr(point + 1);
  number.exponent += static_cast<int>(whole.size());
  std::size_t leading = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, leading);
  number.exponent -= static_cast<int>(leading);
  while (number.digits.ends_with('0')) number.digits.pop_back();
  return number;
}

// ECMA-262, Number::toString, for digits that are known to be the shortest.
std::string as_ecmascript(const Decimal& number) {
  const std::string& digits = number.digits;
  int count = static_cast<int>(digits.size());
  int point = number.exponent;
  std::string out = number.negative ? "-" : "";
  if (count <= point && point <= 21) {
    return out + digits + std::string(static_cast<std::size_t>(point - count), '0');
  }
  if (0 < point && point <= 21) {
    return out + digits.substr(0, static_cast<std::size_t>(point)) + "." +
           digits.substr(static_cast<std::size_t>(point));
  }
  if (-6 < point && point <= 0) {
    return out + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  }
  std::string mantissa = count == 1 ? digits : digits.substr(0, 1) + "." + digits.substr(1);
  return out + mantissa + fmt::format("e{:+}", point - 1);
}

void write_number(const std::string& text, std::string& out) {
  Decimal number = decimal(text);
  if (number.digits.empty()) {
    out += '0';
  } else if (number.digits.size() > kExactDigits || std::abs(number.exponent) > kLargestExponent) {
    append_json_string(text, out);
  } else {
    out += as_ecmascript(number);
  }
}

void write(const Node& node, std::string& out);

void write_map(const Node& map, std::string& out) {
  std::vector<const Entry*> sorted;
  sorted.reserve(map.entries.size());
  for (const Entry& entry : map.entries) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(),
            [](const Entry* a, const Entry* b) { return canonical_before(a->key, b->key); });
  out += '{';
  for (const Entry* entry : sorted) {
    if (entry != sorted.front()) out += ',';
    append_json_string(entry->key, out);
    out += ':';
    write(entry->value(), out);
  }
  out += '}';
}

void write_list(const Node& list, std::string& out) {
  out += '[';
  for (const Node& item : list.items) {
    if (&item != &list.items.front()) out += ',';
    write(item, out);
  }
  out += ']';
}

void write(const Node& node, std::string& out) {
  switch (node.kind) {
    case Kind::null:
      out += "null";
      return;
    case Kind::boolean:
      out += node.text[0] == 't' || node.text[0] == 'T' ? "true" : "false";
      return;
    case Kind::number:
      write_number(node.text, out);
      return;
    case Kind::text:
      append_json_string(node.text, out);
      return;
    case Kind::list:
      write_list(node, out);
      return;
    case Kind::map:
      write_map(node, out);
      return;
  }
}

}  // namespace

// UTF-8 bytes sort as UTF-16 code units do, except that surrogate pairs (lead byte F0 and above)
// come before U+E000 to U+FFFF (lead bytes EE and EF).
bool canonical_before(std::string_view a, std::string_view b) {
  auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (in_a == a.end() || in_b == b.end()) return in_a == a.end() && in_b != b.end();
  auto byte_a = static_cast<unsigned char>(*in_a);
  auto byte_b = static_cast<unsigned char>(*in_b);
  if (byte_a >= 0xEE && byte_b >= 0xEE && (byte_a >= 0xF0) != (byte_b >= 0xF0)) {
    return byte_a >= 0xF0;
  }
  return byte_a < byte_b;
}

std::string canonical_json(const Node& node) {
  std::string out;
  write(node, out);
  return out;
}

}  // namespace sanya::tree
