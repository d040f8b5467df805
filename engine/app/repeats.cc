// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <iterator>
#include <map>
#include <tuple>

#include "app/app.h"
#include "base/encoding.h"
#include "base/text.h"

namespace sanya::app {
namespace {

using record::Action;
using record::Pledge;

using Grams = std::vector<std::size_t>;  // numbers of groups of three letters, rising, each once

struct Asked {
  const Action* action;
  const Pledge* pledge;
  Grams grams;
  std::size_t weight = 0;  // of all its groups
};

// What the promise says: its own text, else its title.
std::string words_of(const Action& action, const std::string& language) {
  return action.text.empty() ? action.title.in(language) : action.text;
}

// Small letters without marks, one blank between words: scripts that part words by nothing, too.
std::string plain(std::string_view written) {
  std::string text = " ";
  for (const char c : without_marks(written)) {
    const bool is_letter =
        static_cast<unsigned char>(c) >= 0x80U || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_letter) {
      text += c;
    } else if (text.back() != ' ') {
      text += ' ';
    }
  }
  if (text.back() != ' ') text += ' ';
  return text;
}

// Numbers every group of three letters, and counts the texts that have it.
class Groups {
 public:
  Grams of(std::string_view written) {
    constexpr std::size_t kLetters = 3;
    const auto text = plain(written);
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size(); at = next_character(text, at)) begins.push_back(at);
    begins.push_back(text.size());
    Grams grams;
    for (std::size_t i = 0; i + kLetters < begins.size(); ++i) {
      auto group = text.substr(begins[i], begins[i + kLetters] - begins[i]);
      grams.push_back(numbers_.emplace(std::move(group), numbers_.size()).first->second);
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    texts_.resize(numbers_.size());
    for (const auto gram : grams) ++texts_[gram];
    ++all_;
    return grams;
  }

  // The rarer, the more it tells: 1, and 1 more each time that half as many texts have it.
  std::size_t weight(std::size_t gram) const {
    return static_cast<std::size_t>(std::bit_width(all_ / texts_[gram]));
  }
  std::size_t weight(const Grams& grams) const {
    std::size_t sum = 0;
    for (const auto gram : grams) sum += weight(gram);
    return sum;
  }

 private:
  std::map<std::string, std::size_t> numbers_;
  std::vector<std::size_t> texts_;
  std::size_t all_ = 0;
};

bool is_before(const Pledge& earlier, const Pledge& later) {
  return earlier.made_on.latest() < later.made_on.earliest();
}

// Dice's coefficient of two texts' groups, each by its weight, in whole percent.
int likeness(const Asked& a, const Asked& b, const Groups& groups) {
  constexpr std::size_t kWhole = 100;
  Grams both;
  std::set_intersection(a.grams.begin(), a.grams.end(), b.grams.begin(), b.grams.end(),
                        std::back_inserter(both));
  const auto sum = a.weight + b.weight;
  return sum == 0 ? 0 : static_cast<int>(2 * groups.weight(both) * kWhole / sum);
}

}  // namespace

Repeats repeats(const Judged& judged, const RepeatsAsked& asked) {
  Groups groups;
  std::map<std::string, std::vector<Asked>> by_promisor;
  Repeats found;
  for (const auto& pledge : judged.record().pledges) {
    for (const auto& action : pledge.actions) {
      auto& with = by_promisor[asked.any_promisor ? "" : pledge.made_by];
      with.push_back({.action = &action,
                      .pledge = &pledge,
                      .grams = groups.of(words_of(action, judged.language))});
      ++found.actions;
    }
  }
  for (auto& [promisor, all] : by_promisor) {
    for (auto& each : all) each.weight = groups.weight(each.grams);
    for (const auto& later : all) {
      for (const auto& earlier : all) {
        const auto& recorded = later.action->repeats;
        const bool is_recorded =
            std::find(recorded.begin(), recorded.end(), earlier.action->id) != recorded.end();
        if (!is_recorded && !is_before(*earlier.pledge, *later.pledge)) continue;
        const int alike = likeness(later, earlier, groups);
        if (!is_recorded && alike < asked.least) continue;
        found.pairs.push_back({.later = later.action,
                               .earlier = earlier.action,
                               .later_words = words_of(*later.action, judged.language),
                               .earlier_words = words_of(*earlier.action, judged.language),
                               .alike = alike,
                               .recorded = is_recorded});
      }
    }
  }
  std::sort(found.pairs.begin(), found.pairs.end(), [](const auto& a, const auto& b) {
    return std::tie(b.alike, a.later->id, a.earlier->id) <
           std::tie(a.alike, b.later->id, b.earlier->id);
  });
  return found;
}

}  // namespace sanya::app
