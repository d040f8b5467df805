// SPDX-License-Identifier: Apache-2.0
// Writes one map of canonical JSON (RFC 8785), key by key in their order. A test holds what comes
// out against tree::canonical_json.
#pragma once

#include <cassert>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/keys.h"
#include "record/record.h"

namespace sanya::load {

class CanonicalMap {
 public:
  explicit CanonicalMap(std::string& out) : out_(out) { out_ += '{'; }
  // What is broken off for want of memory is of no use to anybody, and need not be closed.
  ~CanonicalMap() noexcept(false) {
    if (std::uncaught_exceptions() == in_flight_) out_ += '}';
  }
  CanonicalMap(const CanonicalMap&) = delete;
  CanonicalMap& operator=(const CanonicalMap&) = delete;

  // Where the value of `key` is to be appended. Each key comes after the one before it.
  std::string& at(std::string_view key);

  void text(std::string_view key, std::string_view value);
  void whole(std::string_view key, std::int64_t value);
  void flag(std::string_view key, bool value);
  // As a number where its digits are those that JSON would write, else as a text of them.
  void number(std::string_view key, const Number& value);
  void date(std::string_view key, const DateField& value) { text(key, value.text()); }
  void day(std::string_view key, Day value) { text(key, to_text(value)); }
  void texts(std::string_view key, const std::vector<std::string>& values);
  void local(std::string_view key, const record::LocalText& value);

  // Likewise, but left out where there is nothing to say.
  void maybe_text(std::string_view key, std::string_view value);
  void maybe_number(std::string_view key, const std::optional<Number>& value);
  void maybe_date(std::string_view key, const std::optional<DateField>& value);
  void maybe_day(std::string_view key, const std::optional<Day>& value);
  void maybe_texts(std::string_view key, const std::vector<std::string>& values);
  void maybe_local(std::string_view key, const record::LocalText& value);
  void maybe_locals(std::string_view key, const std::vector<record::LocalText>& values);
  void maybe_attributes(const std::map<std::string, record::Attribute>& values);

  // The word of `table` for `value`, whose enum begins at `first`.
  template <class Enum>
  void word(std::string_view key, const Words& table, Enum value, int first = 0) {
    text(key, table[static_cast<std::size_t>(static_cast<int>(value) - first)]);
  }
  template <class Enum>
  void maybe_word(std::string_view key, const Words& table, Enum value, Enum fallback,
                  int first = 0) {
    if (value != fallback) word(key, table, value, first);
  }
  // A list of what `write(item, out)` appends.
  template <class Item, class Write>
  void maybe_list(std::string_view key, const std::vector<Item>& items, Write write) {
    if (items.empty()) return;
    std::string& out = at(key);
    char before = '[';
    for (const Item& item : items) {
      out += before;
      write(item, out);
      before = ',';
    }
    out += ']';
  }

 private:
  std::string& out_;
  int in_flight_ = std::uncaught_exceptions();
  bool first_ = true;
#ifndef NDEBUG
  std::string last_key_ = {};
#endif
};

}  // namespace sanya::load
