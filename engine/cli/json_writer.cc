// SPDX-License-Identifier: Apache-2.0
#include "cli/json_writer.h"

#include <cassert>

#include <fmt/format.h>

#include "base/quote.h"

namespace sanya::cli {

void Json::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (closings_.empty()) return;
  if (!fresh_) text_ += ',';
  fresh_ = false;
  text_ += '\n';
  text_.append(2 * closings_.size(), ' ');
}

Json& Json::open(char opening, char closing) {
  separate();
  text_ += opening;
  closings_.push_back(closing);
  fresh_ = true;
  return *this;
}

Json& Json::end() {
  assert(!closings_.empty() && !after_key_);
  const char closing = closings_.back();
  closings_.pop_back();
  if (!fresh_) {
    text_ += '\n';
    text_.append(2 * closings_.size(), ' ');
  }
  text_ += closing;
  fresh_ = false;
  if (closings_.empty()) text_ += '\n';
  return *this;
}

Json& Json::key(std::string_view name) {
  separate();
  append_json_string(name, text_);
  text_ += ": ";
  after_key_ = true;
  return *this;
}

Json& Json::value(std::string_view text) {
  separate();
  append_json_string(text, text_);
  return *this;
}

Json& Json::value(std::int64_t number) {
  separate();
  text_ += fmt::format("{}", number);
  return *this;
}

Json& Json::value(bool flag) {
  separate();
  text_ += flag ? "true" : "false";
  return *this;
}

Json& Json::null() {
  separate();
  text_ += "null";
  return *this;
}

Json& Json::member(std::string_view name, const std::vector<std::string>& texts) {
  key(name).list();
  for (const auto& text : texts) value(std::string_view(text));
  return end();
}

Json& Json::optional(std::string_view name, std::string_view text) {
  return text.empty() ? *this : key(name).value(text);
}

}  // namespace sanya::cli
