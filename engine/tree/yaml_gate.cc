// SPDX-License-Identifier: Apache-2.0
#include "tree/yaml_gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

// In the indentation of a line that is not blank, the offset of a tab.
std::size_t tab_in_indentation(std::string_view line) {
  std::size_t content = line.find_first_not_of(" \t");
  if (content == std::string_view::npos) return content;
  return line.substr(0, content).starts_with('\t') ? 0 : std::string_view::npos;
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
  std::string_view line = line_at(locator.text(), std::min(offset, locator.text().size()));
  if (is_marker(line, "---")) {
    faults.error(Fault::not_core_yaml, locator.at(offset, 3), "a second document begins here",
                 "a file holds one document: put the second in a file of its own, or delete "
                 "the line ---");
    return;
  }
  faults.error(Fault::bad_yaml, locator.at(offset),
               "this does not belong to what was read above it",
               "check the indentation of this line and of those above it, and the brackets");
}

void explain_refusal(const Locator& locator, std::size_t offset, std::string_view refusal,
                     Diagnostics& faults) {
  Place place = locator.at(offset);
  if (refuse_properties(locator.text(), offset, place, faults)) return;
  std::string_view text = locator.text();
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
  char quote = text[offset];
  if (quote != '"' && quote != '\'') {
    std::string_view line = line_at(text, offset);
    return line.starts_with(value) ? value.size() : line.size();
  }
  std::string_view line = line_at(text, offset);
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (quote == '"' && line[i] == '\\') {
      ++i;
    } else if (line[i] == quote) {
      if (quote == '"' || i + 1 >= line.size() || line[i + 1] != '\'') return i + 1;
      ++i;
    }
  }
  return line.size();
}

}  // namespace sanya::tree
