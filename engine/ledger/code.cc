// SPDX-License-Identifier: Apache-2.0
#include "ledger/code.h"

#include <algorithm>
#include <array>

#include "base/date.h"

namespace sanya::ledger {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::int64_t kDay = 86'400'000;  // milliseconds

void append_digits(std::string& text, std::int64_t number, unsigned digits) {
  std::array<char, 4> written = {};
  for (unsigned i = digits; i > 0; --i) {
    written.at(i - 1) = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  text.append(written.data(), digits);
}

// The number that is written by the digits alone at `from`.
std::optional<std::int64_t> digits_at(std::string_view text, std::size_t from, std::size_t count) {
  std::int64_t number = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

}  // namespace

std::optional<Hash> hash_from(std::string_view bytes) {
  Hash hash;
  if (bytes.size() != hash.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

void append_hex(std::string& text, std::string_view bytes) {
  const std::size_t from = text.size();
  text.resize(from + 2 * bytes.size());
  char* to = text.data() + from;
  for (char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    *to++ = kHex[byte >> 4U];
    *to++ = kHex[byte & 15U];
  }
}

std::string to_hex(const Hash& hash) {
  std::string text;
  append_hex(text, view_of(hash));
  return text;
}

std::string to_base64(const Hash& hash) { return base64(view_of(hash)); }

std::string base64(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = group << 8U | (j < count ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      text += j <= count ? kBase64[group >> (18U - 6U * j) & 63U] : '=';
    }
  }
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes;
  std::uint32_t group = 0;
  std::size_t digits = 0;
  for (char each : text) {
    const std::size_t value = kBase64.find(each);
    if (value == std::string_view::npos) break;
    group = group << 6U | static_cast<std::uint32_t>(value);
    if (++digits % 4 == 0) {
      for (unsigned shift : {16U, 8U, 0U}) bytes += static_cast<char>(group >> shift & 255U);
      group = 0;
    }
  }
  if (digits % 4 == 2) bytes += static_cast<char>(group >> 4U & 255U);
  if (digits % 4 == 3) {
    bytes += static_cast<char>(group >> 10U & 255U);
    bytes += static_cast<char>(group >> 2U & 255U);
  }
  if (base64(bytes) != text) return std::nullopt;
  return bytes;
}

void append_json(std::string& text, std::string_view value) {
  text += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    text.append(value, written, i - written);
    written = i + 1;
    constexpr std::string_view kShort = "\b\t\n\f\r\"\\";
    constexpr std::string_view kLetters = "btnfr\"\\";
    if (const std::size_t found = kShort.find(value[i]); found != std::string_view::npos) {
      text += '\\';
      text += kLetters[found];
    } else {
      text += "\\u00";
      append_hex(text, value.substr(i, 1));
    }
  }
  text.append(value, written);
  text += '"';
}

std::string to_text(Moment moment) {
  std::int64_t day = moment.milliseconds / kDay;
  std::int64_t rest = moment.milliseconds % kDay;
  if (rest < 0) {
    rest += kDay;
    --day;
  }
  day = std::clamp<std::int64_t>(day, kNoEarliest.number, kNoLatest.number);
  std::string text = to_text(Day{static_cast<std::int32_t>(day)});
  text += 'T';
  append_digits(text, rest / 3'600'000, 2);
  text += ':';
  append_digits(text, rest / 60'000 % 60, 2);
  text += ':';
  append_digits(text, rest / 1000 % 60, 2);
  text += '.';
  append_digits(text, rest % 1000, 3);
  text += 'Z';
  return text;
}

std::optional<Moment> parse_moment(std::string_view text) {
  // 2026-11-23T01:02:03.004Z
  const bool whole_second = text.size() == 20;
  if (!whole_second && text.size() != 24) return std::nullopt;
  const auto day = parse_day(text.substr(0, 10));
  const auto hour = digits_at(text, 11, 2);
  const auto minute = digits_at(text, 14, 2);
  const auto second = digits_at(text, 17, 2);
  const auto thousandth = whole_second ? 999 : digits_at(text, 20, 3);
  const bool marked = text[10] == 'T' && text[13] == ':' && text[16] == ':' && text.back() == 'Z' &&
                      (whole_second || text[19] == '.');
  if (!day || !hour || !minute || !second || !thousandth || !marked) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Moment{day->number * kDay + *hour * 3'600'000 + *minute * 60'000 + *second * 1000 +
                *thousandth};
}

}  // namespace sanya::ledger
