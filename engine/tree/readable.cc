// SPDX-License-Identifier: Apache-2.0
#include "tree/readable.h"

#include <fmt/format.h>

#include "base/text.h"
#include "tree/locate.h"

namespace sanya::tree {
namespace {

constexpr std::string_view kSaveAsUtf8 =
    "save the file again with the encoding UTF-8 (in most editors under \"Save as\")";

bool looks_like_utf16(std::string_view text) {
  if (text.size() < 2) return false;
  auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if ((at(0) == 0xFF && at(1) == 0xFE) || (at(0) == 0xFE && at(1) == 0xFF)) return true;
  return (at(0) == 0) != (at(1) == 0);
}

unsigned char byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

// Nearly every byte there is; for these nothing else is to be looked at.
bool is_plain_ascii(char c) { return c >= 0x20 && c < 0x7F; }

// The code point at `i` if no text may hold it there, else nullopt. Requires valid UTF-8.
std::optional<unsigned> forbidden(std::string_view text, std::size_t i) {
  unsigned char byte = byte_at(text, i);
  if (byte == '\r') {
    return byte_at(text, i + 1) == '\n' ? std::nullopt : std::optional<unsigned>(0x0D);
  }
  if (byte < 0x20 && byte != '\t' && byte != '\n') return byte;
  if (byte == 0x7F) return byte;
  unsigned char second = byte_at(text, i + 1);
  if (byte == 0xC2 && second < 0xA0 && second != 0x85) return second;
  unsigned char third = byte_at(text, i + 2);
  if (byte == 0xEF && second == 0xBB && third == 0xBF) return 0xFEFF;
  if (byte == 0xEF && second == 0xBF && third >= 0xBE) return 0xFF40u + third;
  return std::nullopt;
}

std::string describe(unsigned code_point) {
  if (code_point == 0) return "the file holds a NUL byte, which no text has";
  if (code_point == 0x0D) return "a line ends in a carriage return alone";
  if (code_point == 0xFEFF) return "there is an invisible byte order mark inside the text";
  return fmt::format("there is an invisible control character (U+{:04X}) here", code_point);
}

std::string mend(unsigned code_point) {
  if (code_point == 0) {
    return "this is perhaps not a text file; open it in an editor and save it as UTF-8 text";
  }
  if (code_point == 0x0D) return "save the file with line endings LF or CR LF";
  return "delete the character; retyping the line removes it too";
}

}  // namespace

bool holds_control(std::string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!is_plain_ascii(value[i]) && value[i] != '\r' && forbidden(value, i)) return true;
  }
  return false;
}

namespace {

std::optional<std::size_t> check(const SourcePtr& source, bool returns, Diagnostics& faults,
                                 const Limits& limits) {
  std::string_view text = source->text;
  Place whole{.source = source};
  if (text.size() > limits.bytes) {
    faults.error(Fault::too_large, whole,
                 fmt::format("the file has {} bytes, more than the {} that are read", text.size(),
                             limits.bytes),
                 "split it into several files and name them under \"include:\"");
    return std::nullopt;
  }
  if (looks_like_utf16(text)) {
    faults.error(Fault::bad_text, whole, "the file is written in UTF-16 or UTF-32, not in UTF-8",
                 std::string(kSaveAsUtf8));
    return std::nullopt;
  }
  std::size_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::size_t bad = first_bad_utf8(text);
  if (bad != std::string_view::npos) {
    faults.error(Fault::bad_text, Locator(source, start).at(bad),
                 fmt::format("the byte 0x{:02X} here is not UTF-8 text", byte_at(text, bad)),
                 std::string(kSaveAsUtf8));
    return std::nullopt;
  }
  for (std::size_t i = start; i < text.size(); ++i) {
    if (is_plain_ascii(text[i]) || (returns && text[i] == '\r')) continue;
    if (auto code_point = forbidden(text, i)) {
      faults.error(Fault::bad_text, Locator(source, start).at(i), describe(*code_point),
                   mend(*code_point));
      return std::nullopt;
    }
  }
  return start;
}

}  // namespace

std::optional<std::size_t> check_text(const SourcePtr& source, Diagnostics& faults,
                                      const Limits& limits) {
  return check(source, false, faults, limits);
}

std::optional<std::size_t> check_table(const SourcePtr& source, Diagnostics& faults,
                                       const Limits& limits) {
  return check(source, true, faults, limits);
}

void refuse_lone_return(const Place& place, Diagnostics& faults) {
  constexpr unsigned kReturn = 0x0D;
  faults.error(Fault::bad_text, place, describe(kReturn), mend(kReturn));
}

}  // namespace sanya::tree
