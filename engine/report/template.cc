// SPDX-License-Identifier: Apache-2.0
#include "report/template.h"

#include <fmt/format.h>

#include <kainjow/mustache.hpp>
#include <set>

namespace sanya::report {
namespace {

namespace mustache = kainjow::mustache;

mustache::data to_data(const Value& value);

bool is_there(const Value& value) {
  return value.kind == Value::Kind::list ? !value.items.empty() : value.number != 0;
}

// Text that is empty is false, so that a section can test it.
mustache::data to_object(const Value& value) {
  mustache::object object;
  for (const auto& [key, member] : value.members) {
    object.emplace(key, to_data(member));
    if (member.kind == Value::Kind::list || member.kind == Value::Kind::number ||
        member.kind == Value::Kind::null) {
      object.emplace("has_" + key, mustache::data(is_there(member)));
    }
  }
  return object;
}

mustache::data to_data(const Value& value) {
  switch (value.kind) {
    case Value::Kind::absent:
    case Value::Kind::null:
      return false;
    case Value::Kind::text:
      return value.text.empty() ? mustache::data(false) : mustache::data(value.text);
    case Value::Kind::number:
      return fmt::format("{}", value.number);
    case Value::Kind::flag:
      return value.flag;
    case Value::Kind::list: {
      mustache::list list;
      list.reserve(value.items.size());
      for (const Value& item : value.items) list.push_back(to_data(item));
      return list;
    }
    case Value::Kind::object:
      return to_object(value);
  }
  return false;
}

// Notes every name that nothing answers to.
class StrictContext : public mustache::context<std::string> {
 public:
  explicit StrictContext(const mustache::data* data) : mustache::context<std::string>(data) {}

  const mustache::data* get(const std::string& name) const override {
    const mustache::data* found = mustache::context<std::string>::get(name);
    if (found == nullptr) missing_.insert(name);
    return found;
  }
  const mustache::data* get_partial(const std::string& name) const override {
    auto at = partials_.find(name);
    if (at == partials_.end()) {
      const std::string_view text = embedded("templates/" + name);
      if (text.empty()) missing_.insert(name);
      at = partials_.emplace(name, mustache::data(std::string(text))).first;
    }
    return &at->second;
  }
  std::vector<std::string> missing() const { return {missing_.begin(), missing_.end()}; }

 private:
  mutable std::set<std::string> missing_;
  mutable std::map<std::string, mustache::data> partials_;
};

mustache::data page_words(const Words& words) {
  mustache::object object;
  constexpr std::string_view kPrefix = "page.";
  for (const auto& [key, said] : words.all()) {
    if (key.substr(0, kPrefix.size()) != kPrefix) continue;
    object.emplace(std::string(key.substr(kPrefix.size())), mustache::data(std::string(said)));
  }
  return object;
}

bool is_khmer(std::string_view text, std::size_t at) {
  // U+1780 to U+17FF and U+19E0 to U+19FF, in UTF-8.
  if (at + 2 >= text.size()) return false;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return first == 0xE1 && (second == 0x9E || second == 0x9F || second == 0xA7);
}

}  // namespace

Filled fill(std::string_view template_path, const Value& document, const Words& words,
            const std::vector<std::pair<std::string, std::string>>& raw,
            std::string (*escape)(const std::string&)) {
  mustache::data data = to_data(document);
  data.set("w", page_words(words));
  for (const auto& [key, text] : raw) data.set(key, mustache::data(text));
  mustache::mustache page{std::string(embedded(template_path))};
  if (!page.is_valid()) return {.text = {}, .missing = {}, .fault = page.error_message()};
  page.set_custom_escape(escape);
  StrictContext context(&data);
  std::string text = page.render(context);
  return {.text = std::move(text), .missing = context.missing(), .fault = page.error_message()};
}

std::string escape_markup(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string escape_html(const std::string& text) {
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    const bool khmer = is_khmer(text, from);
    std::size_t to = from;
    while (to < text.size() && is_khmer(text, to) == khmer) to += khmer ? 3 : 1;
    const std::string escaped = escape_markup(std::string_view(text).substr(from, to - from));
    out += khmer ? "<span lang=\"km\">" + escaped + "</span>" : escaped;
    from = to;
  }
  return out;
}

std::string escape_markdown(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool at_start = i == 0 || text[i - 1] == '\n';
    if (c == '\n' || c == '\r') {
      out += ' ';
    } else if (std::string_view("\\`*_[]<>|~&").find(c) != std::string_view::npos ||
               (at_start && std::string_view("#+-=>").find(c) != std::string_view::npos)) {
      out += fmt::format("\\{}", c);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace sanya::report
