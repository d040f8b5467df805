// SPDX-License-Identifier: Apache-2.0
#include "tree/yaml_gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "tree/yaml_lexical.h"

namespace sanya::tree {
namespace {

std::string_view line_at(std::string_view text, std::size_t offset) {
  std::string_view line = text.substr(offset, text.substr(offset).find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t');
}

// Whether the last line before that of `offset` that is neither blank nor a comment is "...".
bool follows_end_marker(std::string_view text, std::size_t offset) {
  for (std::size_t start = line_start(text, offset); start > 0;) {
    start = line_start(text, start - 1);
    std::string_view line = line_at(text, start);
    std::size_t content = line.find_first_not_of(" \t");
    if (content != std::string_view::npos && line[content] != '#') return is_marker(line, "...");
  }
  return false;
}

// In the indentation of a line that is not blank, the offset of a tab.
std::size_t tab_in_indentation(std::string_view line) {
  std::size_t content = line.find_first_not_of(" \t");
  if (content == std::string_view::npos) return content;
  return line.substr(0, content).starts_with('\t') ? 0 : std::string_view::npos;
}

// yaml-cpp holds all tokens of a list or map in brackets in memory at once, about 240 bytes for an
// opening bracket and 100 for any other token.
bool refuse_crowds(const Locator& locator, std::size_t start, Diagnostics& faults) {
  constexpr std::size_t kOpenings = 500'000;
  constexpr std::size_t kSigns = 3'000'000;
  std::string_view text = locator.text();
  std::size_t openings = 0;
  std::size_t signs = 0;
  for (std::size_t i = start; i < text.size(); ++i) {
    char c = text[i];
    if (c == '[' || c == '{') ++openings;
    if (std::string_view("[]{},:?\"'").find(c) != std::string_view::npos) ++signs;
    if (openings <= kOpenings && signs <= kSigns) continue;
    faults.error(Fault::too_large, locator.at(i),
                 "the file has too many brackets, commas, colons and quotes to be read",
                 "split it into several files and name them under \"include:\"");
    return true;
  }
  return false;
}

// Whether reading stopped on the line of a value in quotes, after it.
bool is_behind_quote(std::string_view text, std::size_t read_to, std::size_t offset) {
  if (read_to == 0 || offset < read_to || offset >= text.size()) return false;
  char last = text[read_to - 1];
  std::string_view between = text.substr(read_to, offset - read_to);
  return (last == '"' || last == '\'') && between.find('\n') == std::string_view::npos;
}

constexpr std::size_t kAnyDepth = std::numeric_limits<std::size_t>::max();

// What is wrong with the first value in quotes or brackets that begins at or behind `from`, where
// that is where reading stopped: the guest tells of such a value only once it is closed.
std::optional<Flaw> first_open(std::string_view text, std::size_t from) {
  constexpr std::string_view kOpenings = "\"'[{";
  for (std::size_t i = text.find_first_of(kOpenings, from); i != std::string_view::npos;) {
    bool begins = i == 0 || std::string_view(" \t\n").find(text[i - 1]) != std::string_view::npos;
    std::size_t end = i + 1;
    if (begins) {
      bool bracket = text[i] == '[' || text[i] == '{';
      auto flaw =
          bracket ? flaw_of_flow(text, i, -1, kAnyDepth, &end) : flaw_of_quoted(text, i, -1);
      if (flaw) return flaw;
      if (!bracket) end = end_of_quoted(text, i);
    }
    i = text.find_first_of(kOpenings, end);
  }
  return std::nullopt;
}

struct Refusal {
  std::string_view guest;  // how yaml-cpp's message begins
  std::string_view message;
  std::string_view help;
};

constexpr std::string_view kIndent =
    "check the indentation of this line and of those above it: what belongs together begins in "
    "the same column";
constexpr std::string_view kQuote = "put the whole text in double quotes";

constexpr std::array kRefusals = std::to_array<Refusal>({
    {"end of map not found", "this line does not fit into the map around it", kIndent},
    {"end of map flow not found", "a map in braces is not closed, or a comma is missing",
     "write {key: value, key: value}, with a comma between two entries and a brace at the end"},
    {"end of sequence not found", "this line does not fit into the list around it", kIndent},
    {"end of sequence flow not found", "a list in brackets is not closed, or a comma is missing",
     "write [one, two], with a comma between two items and a bracket at the end"},
    {"bad character found while scanning hex", "this escape does not name a character",
     "write the character itself, or put the text in single quotes"},
    {"invalid unicode", "this escape does not name a character",
     "write the character itself, or put the text in single quotes"},
    {"unknown escape character",
     "a backslash in double quotes begins an escape, and there is none "
     "by this name",
     "put the text in single quotes, or write the backslash twice"},
    {"unknown token", "this character cannot begin a text", kQuote},
    {"illegal document indicator", "a line of three dashes or dots stands inside a quoted text",
     "is a closing quote missing above?"},
    {"illegal EOF in scalar", "the file ends inside a quoted text", "add the closing quote"},
    {"illegal character in scalar", "this character cannot stand here", kQuote},
    {"illegal tab", "a tab is used for indentation", "use spaces, two for each level"},
    {"illegal flow end", "there is a closing bracket or brace, but none was opened",
     "delete it, or put the whole text in double quotes"},
    {"illegal block entry", "a list item cannot begin here",
     "put each \"- \" on a line of its own, in the same column as the others"},
    {"illegal map key", "a key cannot begin here", kIndent},
    {"illegal map value", "there is a colon inside this text, or a key inside another",
     "put the whole text in double quotes; if it is a key, put it on a line of its own"},
    {"cannot set zero indentation", "the digit after | or > cannot be 0", "leave the digit out"},
    {"unexpected character in block scalar", "only + or - may follow | or > on its line",
     "begin the text on the next line, indented"},
    {"bad file", "this cannot be read: too much is nested in it", "check the brackets"},
});

}  // namespace

bool refuse_before_parsing(const Locator& locator, std::size_t start, Diagnostics& faults) {
  std::string_view text = locator.text();
  if (refuse_crowds(locator, start, faults)) return true;
  bool in_head = true;
  for (std::size_t at = start; at < text.size();) {
    std::string_view line = line_at(text, at);
    if (in_head && line.starts_with('%')) {
      faults.error(Fault::not_core_yaml, locator.at(at, line.size()),
                   "YAML directives (lines that begin with %) are not taken", "delete this line");
      return true;
    }
    if (!line.empty() && line[0] != '#') in_head = false;
    std::size_t tab = tab_in_indentation(line);
    if (tab != std::string_view::npos) {
      faults.error(Fault::bad_yaml, locator.at(at + tab), "a tab is used for indentation",
                   "use spaces, two for each level; most editors can turn tabs into spaces");
      return true;
    }
    std::size_t newline = text.find('\n', at);
    at = newline == std::string_view::npos ? text.size() : newline + 1;
  }
  return false;
}

bool refuse_properties(std::string_view text, std::size_t offset, const Place& place,
                       Diagnostics& faults) {
  if (offset >= text.size()) return false;
  std::string_view what;
  std::string_view help;
  switch (text[offset]) {
    case '*':
      what = "a text that begins with * is a YAML alias, and aliases are not taken";
      help = "write the value out; if you mean the asterisk, put the text in double quotes";
      break;
    case '&':
      what = "a text that begins with & is a YAML anchor, and anchors are not taken";
      help = "delete the anchor; if you mean the sign, put the text in double quotes";
      break;
    case '!':
      what = "a text that begins with ! is a YAML tag, and tags are not taken";
      help = "delete the tag; if you mean the sign, put the text in double quotes";
      break;
    default:
      return false;
  }
  faults.error(Fault::not_core_yaml, place, std::string(what), std::string(help));
  return true;
}

void refuse_leftover(const Locator& locator, std::size_t offset, Diagnostics& faults) {
  std::string_view text = locator.text();
  std::string_view line = line_at(text, std::min(offset, text.size()));
  if (is_marker(line, "---") || follows_end_marker(text, offset)) {
    faults.error(Fault::not_core_yaml, locator.at(offset, 3), "a second document begins here",
                 "a file holds one document: put the second in a file of its own, or delete "
                 "the line ---");
    return;
  }
  faults.error(Fault::bad_yaml, locator.at(offset),
               "this does not belong to what was read above it",
               "check the indentation of this line and of those above it, and the brackets");
}

void explain_refusal(const Locator& locator, std::size_t read_to, std::size_t offset,
                     std::string_view refusal, Diagnostics& faults) {
  Place place = locator.at(offset);
  std::string_view text = locator.text();
  if (refuse_properties(text, offset, place, faults)) return;
  if (auto flaw = first_open(text, read_to)) {
    faults.error(flaw->fault, locator.at(flaw->offset), flaw->message, flaw->help);
    return;
  }
  if (is_behind_quote(text, read_to, offset)) {
    faults.error(Fault::bad_yaml, place, "there is text behind the closing quote",
                 "put the whole text in double quotes; a double quote inside it is written \\\"");
    return;
  }
  if (offset < text.size()) {
    std::string_view line = line_at(text, line_start(text, offset));
    std::size_t content = line.find_first_not_of(" \t");
    if (content != std::string_view::npos && line.substr(0, content).find('\t') < content) {
      faults.error(Fault::bad_yaml, place, "a tab is used for indentation",
                   "use spaces, two for each level");
      return;
    }
  }
  auto known = std::find_if(kRefusals.begin(), kRefusals.end(), [&](const Refusal& candidate) {
    return refusal.starts_with(candidate.guest);
  });
  if (known == kRefusals.end()) {
    faults.error(Fault::bad_yaml, place, fmt::format("this is not YAML: {}", refusal),
                 std::string(kIndent));
    return;
  }
  faults.error(Fault::bad_yaml, place, std::string(known->message), std::string(known->help));
}

std::size_t scalar_span(std::string_view text, std::size_t offset, std::string_view value) {
  if (offset >= text.size()) return 0;
  if (text[offset] != '"' && text[offset] != '\'') return value.size();
  std::size_t end = end_of_quoted(text, offset);
  return end == std::string_view::npos ? 0 : end - offset;
}

}  // namespace sanya::tree
