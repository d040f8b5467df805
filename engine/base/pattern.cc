// SPDX-License-Identifier: Apache-2.0
#include "base/pattern.h"

#include <array>

#include <re2/re2.h>

namespace sanya {

struct Pattern::Compiled {
  explicit Compiled(const std::string& text) : expression(text, RE2::Quiet) {}
  RE2 expression;
};

std::optional<Pattern> Pattern::parse(const std::string& text, std::string& why) {
  auto compiled = std::make_shared<const Compiled>(text);
  if (!compiled->expression.ok()) {
    why = compiled->expression.error();
    return std::nullopt;
  }
  return Pattern(std::move(compiled));
}

std::optional<std::string> Pattern::first(std::string_view text) const {
  const RE2& expression = compiled_->expression;
  const int groups = expression.NumberOfCapturingGroups() > 0 ? 2 : 1;
  std::array<re2::StringPiece, 2> found;
  const re2::StringPiece whole(text.data(), text.size());
  if (!expression.Match(whole, 0, text.size(), RE2::UNANCHORED, found.data(), groups)) {
    return std::nullopt;
  }
  const auto& group = found[static_cast<std::size_t>(groups - 1)];
  return std::string(group.data() == nullptr ? "" : group.data(), group.size());
}

}  // namespace sanya
