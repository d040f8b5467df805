// SPDX-License-Identifier: Apache-2.0
// JSON text (RFC 8259) as it is told: two spaces a level, keys in their order. Private to `cli`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sanya::cli {

class Json {
 public:
  Json& object() { return open('{', '}'); }
  Json& list() { return open('[', ']'); }
  Json& end();  // closes what was opened last
  Json& key(std::string_view name);
  Json& value(std::string_view text);
  Json& value(const char* text) { return value(std::string_view(text)); }
  Json& value(std::int64_t number);
  Json& value(int number) { return value(static_cast<std::int64_t>(number)); }
  Json& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  Json& value(bool flag);
  Json& null();
  template <class T>
  Json& member(std::string_view name, const T& held) {
    return key(name).value(held);
  }
  Json& member(std::string_view name, const std::vector<std::string>& texts);
  // Left out where empty.
  Json& optional(std::string_view name, std::string_view text);

  // Requires all that was opened to be closed.
  const std::string& text() const { return text_; }

 private:
  Json& open(char opening, char closing);
  void separate();

  std::string text_;
  std::vector<char> closings_;
  bool fresh_ = true;  // nothing stands in the innermost yet
  bool after_key_ = false;
};

}  // namespace sanya::cli
