// SPDX-License-Identifier: Apache-2.0
// Regular expressions of people, in time that grows with the text alone (RE2).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sanya {

class Pattern {
 public:
  // RE2's syntax, on UTF-8. nullopt with `why`, lower case, where it is none.
  static std::optional<Pattern> parse(const std::string& text, std::string& why);

  // The first place that matches: its first group, or the whole where the pattern has none.
  std::optional<std::string> first(std::string_view text) const;

 private:
  struct Compiled;
  explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace sanya
