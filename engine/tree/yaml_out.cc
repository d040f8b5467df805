// SPDX-License-Identifier: Apache-2.0
#include "tree/yaml_out.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "tree/schema.h"

namespace sanya::tree {
namespace {

// Words that YAML 1.1 takes for true or false, in small letters.
constexpr std::array<std::string_view, 6> kOldFlags = {"y", "n", "yes", "no", "on", "off"};

bool is_old_flag(std::string_view text) {
  std::string small(text.substr(0, 4));
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text.size() < 4 && std::find(kOldFlags.begin(), kOldFlags.end(), small) != kOldFlags.end();
}

// Made of the signs of numbers, times of day and dates alone: YAML 1.1 has many shapes of them.
bool could_be_number_or_time(std::string_view text) {
  return text.find_first_not_of("0123456789+-.:_, eEtTzZ") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

// Line breaks other than LF, to readers of YAML 1.1.
bool has_odd_break(std::string_view text) {
  for (std::string_view one : {"\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
    if (text.find(one) != std::string_view::npos) return true;
  return false;
}

// Whether the text is taken for itself where it stands without quotes; that it could be misread as
// something else of YAML than a scalar is left to the emitter.
bool is_clear_when_plain(std::string_view text, bool to_all) {
  if (is_old_flag(text) || is_odd_number(text) || has_odd_break(text) || text == "<<" ||
      text.find('\t') != std::string_view::npos)
    return false;
  const Kind kind = plain_kind(text);
  if (!to_all) return kind == Kind::text || kind == Kind::number;
  return kind == Kind::text && !could_be_number_or_time(text) && text.front() != '=' &&
         !text.starts_with("---") && !text.starts_with("...");
}

// The emitter keeps exactly these as they are: it knows neither how to say where the lines begin
// nor how to keep or drop breaks at the end, so that there is one.
bool fits_literal_block(std::string_view text) {
  const bool one_break_at_end = text.ends_with('\n') && !text.ends_with("\n\n");
  return one_break_at_end && text.size() > 1 && text.front() != ' ' && text.front() != '\n' &&
         text.find('\t') == std::string_view::npos && !has_odd_break(text);
}

void write_text(const std::string& text, bool to_all, bool block_allowed, YAML::Emitter& out) {
  if (block_allowed && fits_literal_block(text))
    out << YAML::Literal << text.substr(0, text.size() - 1);
  else if (is_clear_when_plain(text, to_all))
    out << text;
  else
    out << YAML::DoubleQuoted << text;
}

void write(const Node& node, YAML::Emitter& out) {
  switch (node.kind) {
    case Kind::null:
      out << YAML::Null;
      return;
    case Kind::boolean:
    case Kind::number:
      out << node.text;
      return;
    case Kind::text:
      write_text(node.text, node.quoted, true, out);
      return;
    case Kind::list:
      if (node.items.empty()) out << YAML::Flow;
      out << YAML::BeginSeq;
      for (const Node& item : node.items) write(item, out);
      out << YAML::EndSeq;
      return;
    case Kind::map:
      if (node.entries.empty()) out << YAML::Flow;
      out << YAML::BeginMap;
      for (const Entry& entry : node.entries) {
        out << YAML::Key;
        write_text(entry.key, true, false, out);
        out << YAML::Value;
        write(entry.value(), out);
      }
      out << YAML::EndMap;
      return;
  }
}

}  // namespace

std::string yaml_text(const Node& node) {
  YAML::Emitter out;
  write(node, out);
  assert(out.good());
  std::string text(out.c_str(), out.size());
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

}  // namespace sanya::tree
