// SPDX-License-Identifier: Apache-2.0
#include "base/encoding.h"

#include <algorithm>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace sanya {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter converter(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter made(ucnv_open(name, &error));
  if (U_FAILURE(error)) return nullptr;
  // What is no text in that encoding is an error, never a question mark.
  ucnv_setToUCallBack(made.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  return made;
}

// Letters of several bytes that are well-formed come together by chance in no other encoding: where
// there are as many as bytes that are not, it is UTF-8, and damaged.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t formed = 0;
  std::size_t malformed = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto next = next_character(bytes, at);
    if (next - at > 1) {
      ++formed;
    } else if (static_cast<unsigned char>(bytes[at]) >= 0x80U) {
      ++malformed;
    }
    at = next;
  }
  return malformed <= formed;
}

}  // namespace

std::string_view likely_encoding(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return "UTF-8";
  if (bytes.starts_with(kLittleMark)) return "UTF-16LE";
  if (bytes.starts_with(kBigMark)) return "UTF-16BE";
  return is_mostly_utf8(bytes) ? "UTF-8" : "windows-1252";
}

bool is_encoding(const std::string& name) { return converter(name.c_str()) != nullptr; }

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding) {
  const auto from = converter(encoding.c_str());
  const auto to = converter("UTF-8");
  if (!from || !to) return std::nullopt;
  std::string text(bytes.size() * 4 + 4, '\0');  // no unit of an encoding gives more
  char* target = text.data();
  const char* source = bytes.data();
  UErrorCode error = U_ZERO_ERROR;
  ucnv_convertEx(to.get(), from.get(), &target, text.data() + text.size(), &source,
                 bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true,
                 &error);
  if (U_FAILURE(error)) return std::nullopt;
  text.resize(static_cast<std::size_t>(target - text.data()));
  if (text.starts_with(kUtf8Mark)) text.erase(0, kUtf8Mark.size());
  return text;
}

std::string with_plain_digits(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (plain) return std::string(text);
  const auto written = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < written.length(); at = written.moveIndex32(at, 1)) {
    const UChar32 letter = written.char32At(at);
    const auto digit = u_charDigitValue(letter);
    kept.append(digit >= 0 ? digit + UChar32('0') : letter);
  }
  std::string plain_text;
  return kept.toUTF8String(plain_text);
}

std::string without_marks(std::string_view text) {
  const auto written = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  UErrorCode error = U_ZERO_ERROR;
  const auto* apart = icu::Normalizer2::getNFKDInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  const auto letters = apart->normalize(written, error);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    const UChar32 letter = letters.char32At(at);
    constexpr UChar32 kFirstMark = 0x0300;  // of Latin, Greek and Cyrillic
    constexpr UChar32 kLastMark = 0x036F;
    constexpr UChar32 kOpening = 0x2018;  // the curved forms of an apostrophe
    constexpr UChar32 kClosing = 0x2019;
    if (letter >= kFirstMark && letter <= kLastMark) continue;
    kept.append(letter == kOpening || letter == kClosing ? UChar32('\'') : letter);
  }
  std::string folded;
  kept.foldCase().toUTF8String(folded);
  return folded;
}

}  // namespace sanya
