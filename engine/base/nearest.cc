// SPDX-License-Identifier: Apache-2.0
// The word a person most likely meant.
#include <algorithm>

#include <fmt/format.h>

#include "base/diagnostics.h"

namespace sanya {
namespace {

constexpr std::size_t kLongestWord = 100;  // nobody misspells a longer one, and the work is square
constexpr std::size_t kMostListed = 20;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Damerau-Levenshtein, restricted to words whose swapped letters are not edited again.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                     lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view written, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t best_distance = kLongestWord;
  if (written.size() > kLongestWord) return best;
  for (std::string_view word : known) {
    if (word.size() > kLongestWord) continue;
    std::size_t longer = std::max(word.size(), written.size());
    std::size_t shorter = std::min(word.size(), written.size());
    if (longer - shorter > longer / 3) continue;
    std::size_t far = distance(written, word);
    if (far <= longer / 3 && far < best_distance) {
      best = word;
      best_distance = far;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view written, const std::vector<std::string_view>& known) {
  std::string_view best = nearest(written, known);
  if (!best.empty()) return fmt::format("did you mean \"{}\"?", best);
  if (known.empty() || known.size() > kMostListed) return {};
  return fmt::format("write one of: {}", fmt::join(known, ", "));
}

}  // namespace sanya
