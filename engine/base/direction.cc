// SPDX-License-Identifier: Apache-2.0
#include "base/direction.h"

#include <vector>

#include "base/text.h"

namespace sanya {

std::string turned_back(std::string_view text) {
  // Unicode Standard Annex 9: embeddings and overrides end with a POP DIRECTIONAL FORMATTING,
  // isolates with a POP DIRECTIONAL ISOLATE, which ends what was begun within it, too.
  constexpr std::string_view kPop = "\xE2\x80\xAC";
  constexpr std::string_view kPopIsolate = "\xE2\x81\xA9";
  std::vector<std::string_view> open;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = next_character(text, at);
    const auto letter = text.substr(at, next - at);
    at = next;
    if (letter.size() != 3 || letter[0] != '\xE2') continue;
    const auto last = static_cast<unsigned char>(letter[2]);
    if (letter[1] == '\x80' && (last == 0xAA || last == 0xAB || last == 0xAD || last == 0xAE)) {
      open.push_back(kPop);
    } else if (letter[1] == '\x81' && last >= 0xA6 && last <= 0xA8) {
      open.push_back(kPopIsolate);
    } else if (letter == kPop) {
      if (!open.empty() && open.back() == kPop) open.pop_back();
    } else if (letter == kPopIsolate) {
      auto within = open;
      while (!within.empty() && within.back() != kPopIsolate) within.pop_back();
      if (within.empty()) continue;
      within.pop_back();
      open = within;
    }
  }
  std::string whole(text);
  for (; !open.empty(); open.pop_back()) whole += open.back();
  return whole;
}

}  // namespace sanya
