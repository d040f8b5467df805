// SPDX-License-Identifier: Apache-2.0
#include "load/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace sanya::load {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_url(std::string_view text) {
  for (std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme) && text.size() > scheme.size())
      return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>';
      });
  return false;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

bool is_language_tag(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && is_lower(text[letters])) ++letters;
  if (letters < 2 || letters > 3) return false;
  std::size_t run = 0;
  for (char c : text.substr(letters)) {
    if (c == '-' ? run == 1 : !(is_lower(c) || is_upper(c) || is_digit(c))) return false;
    if (c != '-' && run == 0) return false;
    run = c == '-' ? 1 : run + 1;
    if (run > 9) return false;
  }
  return run != 1;
}

Reader::Reader(const tree::Node& node, const Keys& table, const Context& context)
    : node_(node),
      table_(table),
      context_(context),
      is_map_(node.kind == tree::Kind::map),
      map_(node, table.what, context.faults) {
  for (const tree::Entry& entry : node.entries)
    if (std::find(table.keys.begin(), table.keys.end(), entry.key) == table.keys.end())
      unknown_keys_.push_back(entry.key);
  written_.spots.reserve(node.entries.size());
}

bool Reader::misspelt(std::string_view key) const {
  return !has(key) &&
         std::any_of(unknown_keys_.begin(), unknown_keys_.end(), [&](std::string_view unknown) {
           return nearest(unknown, table_.keys) == key;
         });
}

void Reader::take(std::string_view key) {
  const auto listed = std::find(table_.keys.begin(), table_.keys.end(), key);
  assert(listed != table_.keys.end());
  const tree::Node* value = node_.find(key);
  if (value && value->kind != tree::Kind::null) written_.note(*listed, value->place);
}

bool Reader::require(std::string_view key) {
  if (has(key)) return true;
  if (is_map_ && !misspelt(key)) map_.text(key);  // which says that it is missing
  return false;
}

bool Reader::exclusive(std::string_view one, std::string_view other) {
  if (!has(one) || !has(other)) return true;
  fault(Fault::contrary_keys, place_of(other),
        fmt::format("\"{}\" and \"{}\" cannot stand together", one, other), "keep one of the two");
  return false;
}

std::string Reader::id() {
  take("id");
  return misspelt("id") ? map_.maybe_id("id").value_or("") : map_.id("id");
}

std::string Reader::text(std::string_view key) {
  take(key);
  return misspelt(key) ? map_.maybe_text(key).value_or("") : map_.text(key);
}

std::string Reader::maybe_text(std::string_view key) {
  take(key);
  return map_.maybe_text(key).value_or("");
}

std::string Reader::ref(std::string_view key) { return text(key); }

std::string Reader::maybe_ref(std::string_view key) { return maybe_text(key); }

std::vector<std::string> Reader::texts(std::string_view key) {
  const auto listed = std::find(table_.keys.begin(), table_.keys.end(), key);
  std::vector<std::string> read;
  for (const tree::Node* node : list(key)) {
    const std::optional<std::string> item = tree::as_text(*node, key, context_.faults);
    if (!item) continue;
    if (!read.empty()) written_.note(*listed, node->place, static_cast<int>(read.size()));
    if (read.empty())
      written_.spots.back() = {*listed, 0, node->place.line, node->place.column,
                               node->place.length};
    read.push_back(*item);
  }
  return read;
}

std::vector<std::string> Reader::refs(std::string_view key) { return texts(key); }

record::LocalText Reader::read_local(const tree::Node& node, std::string_view key) {
  const std::vector<std::string>& languages = context_.record.tracker.languages;
  record::LocalText local;
  if (node.kind != tree::Kind::map) {
    std::optional<std::string> text = tree::as_text(node, key, context_.faults);
    if (text && text->empty())
      fault(Fault::missing_key, node.place, fmt::format("\"{}\" is empty", key));
    else if (text)
      local.by_language.emplace_back(languages.empty() ? "en" : languages.front(),
                                     std::move(*text));
    return local;
  }
  for (const tree::Entry& entry : node.entries) {
    if (!is_language_tag(entry.key))
      fault(Fault::bad_language, entry.key_place,
            fmt::format("\"{}\" is not a language tag", entry.key),
            "write a BCP 47 tag, as in en or km");
    else if (std::optional<std::string> text = tree::as_text(entry.value(), key, context_.faults))
      local.by_language.emplace_back(entry.key, std::move(*text));
  }
  const auto rank = [&](const std::string& tag) {
    return std::find(languages.begin(), languages.end(), tag) - languages.begin();
  };
  std::sort(local.by_language.begin(), local.by_language.end(), [&](const auto& a, const auto& b) {
    const auto rank_a = rank(a.first);
    const auto rank_b = rank(b.first);
    return rank_a != rank_b ? rank_a < rank_b : a.first < b.first;
  });
  return local;
}

record::LocalText Reader::local(std::string_view key) {
  require(key);
  return maybe_local(key);
}

record::LocalText Reader::maybe_local(std::string_view key) {
  take(key);
  const tree::Node* node = map_.maybe_node(key);
  return node ? read_local(*node, key) : record::LocalText{};
}

std::vector<record::LocalText> Reader::locals(std::string_view key) {
  std::vector<record::LocalText> read;
  for (const tree::Node* node : list(key)) read.push_back(read_local(*node, key));
  return read;
}

DateField Reader::date(std::string_view key) {
  require(key);
  return maybe_date(key).value_or(DateField{});
}

std::optional<DateField> Reader::maybe_date(std::string_view key) {
  take(key);
  return map_.maybe_date(key);
}

Day Reader::day(std::string_view key) {
  require(key);
  return maybe_day(key).value_or(Day{});
}

std::optional<Day> Reader::maybe_day(std::string_view key) {
  take(key);
  return map_.maybe_day(key);
}

std::optional<Number> Reader::maybe_number(std::string_view key) {
  take(key);
  return map_.maybe_number(key);
}

std::optional<std::int64_t> Reader::maybe_whole(std::string_view key) {
  take(key);
  return map_.maybe_whole(key);
}

std::optional<Duration> Reader::duration(std::string_view key, bool required) {
  if (required) require(key);
  take(key);
  return map_.maybe_duration(key);
}

std::string Reader::url(std::string_view key) {
  std::string written = maybe_text(key);
  if (!written.empty() && !is_url(written))
    fault(Fault::bad_url, place_of(key), fmt::format("\"{}\" is not a web address", written),
          "write it in full, beginning with https:// or http://");
  return written;
}

std::string Reader::sha256(std::string_view key) {
  std::string written = maybe_text(key);
  if (has(key) && !is_sha256(written))
    fault(Fault::bad_hash, place_of(key), "this is not a SHA-256 hash",
          "write 64 digits from 0 to 9 and a to f, in quotes");
  return written;
}

std::string Reader::country(std::string_view key) {
  std::string written = maybe_text(key);
  if (has(key) && !(written.size() == 2 && is_upper(written[0]) && is_upper(written[1])))
    fault(Fault::bad_country, place_of(key), fmt::format("\"{}\" is not a country code", written),
          "write the two capital letters of ISO 3166-1, as in KH");
  return written;
}

std::string Reader::language(std::string_view key) {
  std::string written = maybe_text(key);
  if (has(key) && !is_language_tag(written))
    fault(Fault::bad_language, place_of(key), fmt::format("\"{}\" is not a language tag", written),
          "write a BCP 47 tag, as in en or km");
  return written;
}

std::string Reader::raw(std::string_view key, bool required) {
  if (required) require(key);
  const tree::Node* node = maybe_node(key);
  if (!node) return {};
  if (node->kind == tree::Kind::number) return node->text;
  return tree::as_text(*node, key, context_.faults).value_or("");
}

const tree::Node* Reader::maybe_node(std::string_view key) {
  take(key);
  return map_.maybe_node(key);
}

std::vector<const tree::Node*> Reader::list(std::string_view key) {
  take(key);
  return map_.list(key);
}

std::optional<std::size_t> Reader::word_index(std::string_view key, const Words& table) {
  take(key);
  return map_.maybe_word(key, table);
}

}  // namespace sanya::load
