// SPDX-License-Identifier: Apache-2.0
#include "tree/yaml_lexical.h"

#include <algorithm>

namespace sanya::tree {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kMoreIndent = "indent it further than the key it belongs to";
constexpr std::string_view kSpaceBeforeComment = "put a space before the #";

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_end(char c) { return c == '\n' || c == '\r' || c == '\0'; }

Flaw glued_comment(std::size_t offset) {
  return {offset, "a comment begins without a space before it", std::string(kSpaceBeforeComment)};
}

Flaw too_far_left(std::size_t offset) {
  return {offset, "this line is not indented enough to belong to the value above",
          std::string(kMoreIndent)};
}

// Where the first line after `begin` and before `end` stands that is not blank and does not stand
// right of `parent`.
std::size_t line_too_far_left(std::string_view text, std::size_t begin, std::size_t end,
                              Indent parent) {
  for (std::size_t newline = text.find('\n', begin); newline < end;
       newline = text.find('\n', newline + 1)) {
    std::size_t content = newline + 1;
    while (is_blank(at(text, content))) ++content;
    bool blank_line = is_end(at(text, content));
    if (!blank_line && static_cast<Indent>(content - newline - 1) <= parent) return content;
  }
  return kNone;
}

// In double quotes, the offset of a backslash that begins no escape.
std::size_t bad_escape(std::string_view text, std::size_t begin, std::size_t end) {
  if (text[begin] != '"') return kNone;
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (text[i] != '\\') continue;
    if (std::string_view("0abt\tnvfre \"/\\N_LPxuU\n\r").find(text[i + 1]) == kNone) return i;
    ++i;
  }
  return kNone;
}

// Walks through one list or map in brackets.
class FlowWalk {
 public:
  FlowWalk(std::string_view text, std::size_t begin, Indent parent, std::size_t deepest)
      : text_(text), begin_(begin), at_(begin), parent_(parent), deepest_(deepest) {}

  std::optional<Flaw> run() {
    do {
      if (at_ >= text_.size()) {
        return Flaw{begin_, "the bracket that opens here is never closed",
                    "add the closing bracket, or put the whole text in double quotes"};
      }
      if (auto flaw = step()) return flaw;
    } while (depth_ > 0);
    if (at(text_, at_) == '#') return glued_comment(at_);
    return std::nullopt;
  }

  std::size_t reached() const { return at_; }

 private:
  enum class Last { separator, plain, value };

  std::optional<Flaw> step() {
    char c = text_[at_];
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
        ++at_;
        return std::nullopt;
      case '\n':
        return next_line();
      case '#':
        return comment();
      case '[':
      case '{':
        if (++depth_ > deepest_) return too_deep();
        return take(Last::separator);
      case ']':
      case '}':
        --depth_;
        return take(Last::value);
      case ',':
        if (last_ == Last::separator) {
          return Flaw{at_, "nothing stands before this comma", "delete the comma"};
        }
        return take(Last::separator);
      case '"':
      case '\'':
        if (last_ != Last::plain) return quoted();
        return plain();
      case ':':
        if (ends_plain(at_ + 1) || last_ == Last::value) return take(Last::value);
        return plain();
      default:
        return plain();
    }
  }

  std::optional<Flaw> take(Last last) {
    last_ = last;
    ++at_;
    return std::nullopt;
  }

  Flaw too_deep() const {
    return {at_, "lists and maps are nested too deep here", "is a closing bracket missing?",
            Fault::too_deep};
  }

  std::optional<Flaw> next_line() {
    std::size_t content = text_.find_first_not_of(" \t", at_ + 1);
    bool item = content != kNone && std::string_view("\r\n#]}").find(text_[content]) == kNone;
    if (item && static_cast<Indent>(content - at_ - 1) <= parent_) return too_far_left(content);
    ++at_;
    return std::nullopt;
  }

  std::optional<Flaw> comment() {
    if (!is_blank(text_[at_ - 1]) && text_[at_ - 1] != '\n') return glued_comment(at_);
    at_ = std::min(text_.find('\n', at_), text_.size());
    return std::nullopt;
  }

  std::optional<Flaw> quoted() {
    std::size_t end = end_of_quoted(text_, at_);
    if (auto flaw = flaw_of_quoted(text_, at_, parent_)) return flaw;
    at_ = end;
    last_ = Last::value;
    return std::nullopt;
  }

  // Whether a colon before `i` ends a plain scalar.
  bool ends_plain(std::size_t i) const {
    char c = at(text_, i);
    return is_blank(c) || is_end(c) || std::string_view(",[]{}").find(c) != kNone;
  }

  std::optional<Flaw> plain() {
    std::size_t begin = at_;
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (is_end(c) || std::string_view(",[]{}").find(c) != kNone) break;
      if (c == ':' && ends_plain(at_ + 1) && at_ > begin) break;
      if (c == '#' && at_ > begin && is_blank(text_[at_ - 1])) break;
      ++at_;
    }
    bool dash = text_[begin] == '-' && ends_plain(begin + 1) && last_ != Last::plain;
    if (dash) {
      return Flaw{begin, "a dash cannot begin an item inside brackets",
                  "separate the items by commas, or put the dash in quotes"};
    }
    last_ = Last::plain;
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  Indent parent_;
  std::size_t deepest_;
  std::size_t depth_ = 0;
  Last last_ = Last::separator;
};

}  // namespace

Indent indent_of(std::string_view text, std::size_t offset) {
  std::size_t before = offset == 0 ? kNone : text.rfind('\n', offset - 1);
  std::size_t start = before == kNone ? 0 : before + 1;
  if (text.substr(start).starts_with("\xEF\xBB\xBF") && start == 0) start = 3;
  return static_cast<Indent>(offset) - static_cast<Indent>(start);
}

std::size_t end_of_quoted(std::string_view text, std::size_t offset) {
  char quote = text[offset];
  std::string_view stops = quote == '"' ? "\"\\" : "'";
  for (std::size_t i = text.find_first_of(stops, offset + 1); i != kNone;
       i = text.find_first_of(stops, i)) {
    bool escaped = text[i] == '\\' || (quote == '\'' && at(text, i + 1) == '\'');
    if (!escaped) return i + 1;
    i += 2;
  }
  return kNone;
}

std::optional<Flaw> flaw_of_quoted(std::string_view text, std::size_t offset, Indent parent) {
  std::size_t end = end_of_quoted(text, offset);
  if (end == kNone) {
    return Flaw{offset, "the quote that opens this text is never closed",
                "add the closing quote; for an apostrophe, put the text in double quotes"};
  }
  std::size_t backslash = bad_escape(text, offset, end);
  if (backslash != kNone) {
    return Flaw{backslash,
                "a backslash in double quotes begins an escape, and there is none "
                "by this name",
                "put the text in single quotes, or write the backslash twice"};
  }
  std::size_t left = line_too_far_left(text, offset, end, parent);
  if (left != kNone) return too_far_left(left);
  if (at(text, end) == '#') return glued_comment(end);
  return std::nullopt;
}

std::optional<Flaw> flaw_of_block(std::string_view text, std::size_t offset, Indent parent) {
  std::size_t i = offset + 1;
  bool explicit_indent = false;
  while (std::string_view("+-123456789").find(at(text, i)) != kNone) {
    explicit_indent = explicit_indent || (text[i] != '+' && text[i] != '-');
    ++i;
  }
  if (at(text, i) == '#') return glued_comment(i);
  std::size_t widest = 0;
  std::size_t widest_at = i;
  for (std::size_t newline = text.find('\n', i); newline != kNone && !explicit_indent;) {
    std::size_t content = std::min(text.find_first_not_of(' ', newline + 1), text.size());
    std::size_t width = content - newline - 1;
    if (!is_end(at(text, content))) {
      bool belongs = static_cast<Indent>(width) > parent;
      if (!belongs || width >= widest) return std::nullopt;
      return Flaw{widest_at, "this blank line has more spaces than the text below it",
                  "delete the spaces of this line"};
    }
    if (width > widest) {
      widest = width;
      widest_at = content;
    }
    newline = text.find('\n', content);
  }
  return std::nullopt;
}

std::optional<Flaw> flaw_of_flow(std::string_view text, std::size_t offset, Indent parent,
                                 std::size_t depth, std::size_t* end) {
  FlowWalk walk(text, offset, parent, depth);
  auto flaw = walk.run();
  if (end != nullptr) *end = walk.reached();
  return flaw;
}

std::optional<Flaw> flaw_of_key(std::string_view text, std::size_t offset, std::size_t bytes,
                                bool in_brackets) {
  std::size_t before = offset;
  while (before > 0 && is_blank(text[before - 1])) --before;
  if (before > 0 && before < offset && text[before - 1] == '?') {
    return Flaw{before - 1, "keys that are introduced by a question mark are not taken",
                "write \"key: value\"; if you mean the sign, put the text in double quotes",
                Fault::not_core_yaml};
  }
  std::size_t i = offset + bytes;
  while (is_blank(at(text, i))) ++i;
  if (at(text, i) == ':') return std::nullopt;
  if (in_brackets) {
    return Flaw{offset, "this key has no colon and value on its line",
                "write {key: value}; for a list of texts use brackets: [one, two]",
                Fault::not_core_yaml};
  }
  return Flaw{offset, "there is no colon behind this, so that it is neither a key nor a value",
              "write \"key: value\" on one line; text that goes on from the line above is "
              "indented further than its key"};
}

}  // namespace sanya::tree
