// SPDX-License-Identifier: Apache-2.0
#include "load/canonical_map.h"

#include <algorithm>

#include "base/quote.h"
#include "tree/canonical.h"

namespace sanya::load {

namespace {

constexpr std::size_t kExactDigits = 15;  // as many as a double keeps

// Whether the digits of `text` are what ECMAScript writes for that number.
bool is_plain_in_json(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text == "0") return true;
  if (text.find_first_not_of("0123456789.") != std::string_view::npos) return false;
  const auto digits = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c != '.'; }));
  return digits <= kExactDigits && !text.starts_with("0.000000");
}

void append_local(const record::LocalText& value, std::string& out) {
  std::vector<const std::pair<std::string, std::string>*> sorted;
  sorted.reserve(value.by_language.size());
  for (const auto& one : value.by_language) sorted.push_back(&one);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->first < b->first; });
  CanonicalMap map(out);
  for (const auto* one : sorted) map.text(one->first, one->second);
}

}  // namespace

std::string& CanonicalMap::at(std::string_view key) {
#ifndef NDEBUG
  assert(first_ || tree::canonical_before(last_key_, key));
  last_key_ = key;
#endif
  if (!first_) out_ += ',';
  first_ = false;
  append_json_string(key, out_);
  out_ += ':';
  return out_;
}

void CanonicalMap::text(std::string_view key, std::string_view value) {
  append_json_string(value, at(key));
}

void CanonicalMap::whole(std::string_view key, std::int64_t value) {
  at(key) += std::to_string(value);
}

void CanonicalMap::flag(std::string_view key, bool value) { at(key) += value ? "true" : "false"; }

void CanonicalMap::number(std::string_view key, const Number& value) {
  const std::string digits = value.text();
  if (is_plain_in_json(digits))
    at(key) += digits;
  else
    text(key, digits);
}

void CanonicalMap::texts(std::string_view key, const std::vector<std::string>& values) {
  std::string& out = at(key);
  out += '[';
  for (const std::string& value : values) {
    if (&value != &values.front()) out += ',';
    append_json_string(value, out);
  }
  out += ']';
}

void CanonicalMap::local(std::string_view key, const record::LocalText& value) {
  append_local(value, at(key));
}

void CanonicalMap::maybe_text(std::string_view key, std::string_view value) {
  if (!value.empty()) text(key, value);
}

void CanonicalMap::maybe_number(std::string_view key, const std::optional<Number>& value) {
  if (value) number(key, *value);
}

void CanonicalMap::maybe_date(std::string_view key, const std::optional<DateField>& value) {
  if (value) date(key, *value);
}

void CanonicalMap::maybe_day(std::string_view key, const std::optional<Day>& value) {
  if (value) day(key, *value);
}

void CanonicalMap::maybe_texts(std::string_view key, const std::vector<std::string>& values) {
  if (!values.empty()) texts(key, values);
}

void CanonicalMap::maybe_local(std::string_view key, const record::LocalText& value) {
  if (!value.empty()) local(key, value);
}

void CanonicalMap::maybe_locals(std::string_view key,
                                const std::vector<record::LocalText>& values) {
  maybe_list(key, values, append_local);
}

void CanonicalMap::maybe_attributes(const std::map<std::string, record::Attribute>& values) {
  if (values.empty()) return;
  std::vector<const std::pair<const std::string, record::Attribute>*> sorted;
  sorted.reserve(values.size());
  for (const auto& one : values) sorted.push_back(&one);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
    return tree::canonical_before(a->first, b->first);
  });
  CanonicalMap map(at("attributes"));
  for (const auto* one : sorted) {
    if (one->second.type == record::Attribute::Type::flag)
      map.flag(one->first, one->second.flag);
    else
      map.text(one->first, one->second.text);
  }
}

}  // namespace sanya::load
