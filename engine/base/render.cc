// SPDX-License-Identifier: Apache-2.0
// Diagnostics as a person reads them in a terminal.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/diagnostics.h"
#include "base/text.h"

namespace sanya {
namespace {

constexpr std::size_t kWidest = 100;      // columns of a line that are shown
constexpr std::size_t kBefore = 40;       // of them before the caret, where the line is longer
constexpr std::string_view kCut = "...";  // stands for what is not shown
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// ANSI SGR codes, or nothing.
struct Palette {
  std::string_view strong, error, warning, note, mark, plain;
};
constexpr Palette kColours = {"\x1B[1m",  "\x1B[1;31m", "\x1B[1;35m",
                              "\x1B[36m", "\x1B[1;32m", "\x1B[0m"};
constexpr Palette kNoColours = {};

// The part of a line that is shown, and the caret under it.
struct Excerpt {
  std::string shown;
  std::size_t caret = 0;   // columns before it
  std::size_t marked = 1;  // columns underlined
};

// The offset after `count` characters from `offset`, at most the end.
std::size_t skip(std::string_view line, std::size_t offset, std::size_t count) {
  while (count-- > 0 && offset < line.size()) offset = next_character(line, offset);
  return offset;
}

// The offset after as many characters as fit in `room` columns.
std::size_t fill(std::string_view line, std::size_t offset, std::size_t room) {
  while (offset < line.size()) {
    std::size_t next = next_character(line, offset);
    std::size_t needed = columns(line.substr(offset, next - offset));
    if (needed > room) break;
    room -= needed;
    offset = next;
  }
  return offset;
}

// The offset of the character that ends at `end`. Requires end > 0.
std::size_t character_before(std::string_view line, std::size_t end) {
  constexpr std::size_t kLongest = 4;  // bytes
  std::size_t begin = end - std::min(end, kLongest);
  while (begin + 1 < end && next_character(line, begin) != end) ++begin;
  return begin;
}

// Where to begin so that about kBefore columns stand before `caret`.
std::size_t window_start(std::string_view line, std::size_t caret) {
  std::size_t start = caret;
  for (std::size_t before = 0; start > 0;) {
    const std::size_t previous = character_before(line, start);
    before += columns(line.substr(previous, start - previous));
    if (before > kBefore) break;
    start = previous;
  }
  return start;
}

// Offsets of columns, which are asked for from left to right: a line may be a whole file, and have
// a fault in each of its thousand rows.
class Columns {
 public:
  // Columns count from 1; at most the line's end.
  std::size_t offset(std::string_view line, int column) {
    const auto wanted = static_cast<std::size_t>(std::max(column, 1)) - 1;
    if (line.data() != line_.data() || line.size() != line_.size() || wanted < passed_) {
      line_ = line;
      passed_ = offset_ = 0;
    }
    offset_ = skip(line, offset_, wanted - passed_);
    passed_ = wanted;
    return offset_;
  }

 private:
  std::string_view line_;
  std::size_t passed_ = 0;  // characters
  std::size_t offset_ = 0;
};

Excerpt excerpt(std::string_view line, const Place& place, std::size_t caret) {
  std::size_t marked_end = skip(line, caret, static_cast<std::size_t>(std::max(place.length, 1)));
  std::size_t start = 0;
  std::size_t end = line.size();
  if (fill(line, 0, kWidest) < line.size()) {
    start = window_start(line, caret);
    end = fill(line, start, kWidest);
  }
  Excerpt result;
  if (start > 0) result.shown = kCut;
  result.caret = result.shown.size() + columns(line.substr(start, caret - start));
  result.shown += displayable(line.substr(start, end - start));
  if (end < line.size()) result.shown += kCut;
  marked_end = std::clamp(marked_end, caret, std::max(caret, end));
  result.marked = std::max<std::size_t>(1, columns(line.substr(caret, marked_end - caret)));
  return result;
}

// Finds lines of sources, each source cut into lines only once.
class Lines {
 public:
  // Without the line's end and the byte order mark; empty where there is no such line.
  std::string_view find(const Source& source, int number) {
    std::vector<std::string_view>& lines = lines_[&source];
    if (lines.empty()) lines = split(source.text);
    auto index = static_cast<std::size_t>(number);
    return index >= 1 && index <= lines.size() ? lines[index - 1] : std::string_view{};
  }

 private:
  static std::vector<std::string_view> split(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    std::vector<std::string_view> lines;
    while (true) {
      std::size_t end = text.find('\n');
      std::string_view line = text.substr(0, end);
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines.push_back(line);
      if (end == std::string_view::npos) return lines;
      text.remove_prefix(end + 1);
    }
  }

  std::map<const Source*, std::vector<std::string_view>> lines_;
};

class Renderer {
 public:
  explicit Renderer(bool colour) : palette_(colour ? kColours : kNoColours) {}

  std::string render(const Diagnostic& diagnostic) {
    bool error = diagnostic.severity == Severity::error;
    std::string text = fmt::format(
        "{}{}{}:{} {}{}{} [{}]\n", where(diagnostic.place),
        error ? palette_.error : palette_.warning, error ? "error" : "warning", palette_.plain,
        palette_.strong, displayable(diagnostic.message), palette_.plain, name(diagnostic.fault));
    text += quoted(diagnostic.place);
    if (!diagnostic.help.empty()) {
      text += fmt::format("  {}help:{} {}\n", palette_.note, palette_.plain,
                          displayable(diagnostic.help));
    }
    for (const Note& note : diagnostic.notes) {
      text += fmt::format("{}{}note:{} {}\n", where(note.place), palette_.note, palette_.plain,
                          displayable(note.text));
      text += quoted(note.place);
    }
    return text;
  }

 private:
  // "path:6:5: ", "path: " for line 0, nothing without a source.
  std::string where(const Place& place) const {
    if (!place.source) return {};
    std::string position = displayable(place.source->path);
    if (place.line > 0) position += fmt::format(":{}:{}", place.line, place.column);
    return fmt::format("{}{}:{} ", palette_.strong, position, palette_.plain);
  }

  std::string quoted(const Place& place) {
    if (!place.source || place.line <= 0) return {};
    const std::string_view line = lines_.find(*place.source, place.line);
    Excerpt part = excerpt(line, place, columns_.offset(line, place.column));
    return fmt::format("  {}\n  {:{}}{}^{:~<{}}{}\n", part.shown, "", part.caret, palette_.mark, "",
                       part.marked - 1, palette_.plain);
  }

  const Palette& palette_;
  Lines lines_;
  Columns columns_;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, bool colour) {
  return Renderer(colour).render(diagnostic);
}

std::string render(const Diagnostics& diagnostics, bool colour) {
  Renderer renderer(colour);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.all()) text += renderer.render(diagnostic);
  return text;
}

}  // namespace sanya
