// SPDX-License-Identifier: Apache-2.0
#include "cli/writing.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace sanya::cli {
namespace {

// What a person may call themselves: one word, so that a log has columns.
bool is_handle(std::string_view text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
  });
}

}  // namespace

std::optional<app::Entering> writer(const Call& call) {
  const auto author = call.arguments.value("author", call.world.author);
  if (is_handle(author)) {
    return app::Entering{.author = author, .message = call.arguments.value("message")};
  }
  misuse(call.err,
         {author.empty() ? "the ledger keeps who wrote, and nobody is named"
                         : fmt::format("\"{}\" is no handle: it has blanks", author),
          "name yourself with --author, or once for all in SANYA_AUTHOR; any handle will do"});
  return std::nullopt;
}

int refuse_earlier(const Call& call) {
  for (const std::string_view option : {"known-at", "no-ledger"}) {
    if (!call.arguments.has(option)) continue;
    return misuse(call.err, {fmt::format("{} writes to the ledger as it is now", call.command.name),
                             fmt::format("leave out --{}", option)});
  }
  return kDone;
}

}  // namespace sanya::cli
