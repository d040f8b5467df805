// SPDX-License-Identifier: Apache-2.0
#include "exchange/lasting_ids.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include <fmt/format.h>

#include "base/text.h"
#include "exchange/foreign.h"

namespace sanya::exchange {
namespace {

constexpr int kAlike = 75;               // percent from which on a title is taken for a rewording
constexpr int kPercent = 100;            // percent
constexpr std::size_t kMostLooked = 20;  // titles with most words in common that are compared
constexpr std::size_t kLongestId = 60;   // letters of an id made of a title

// Of one kind of thing: title and id. An action's id is that within its pledge.
std::vector<std::pair<record::LocalText, std::string>> titles_of(const record::Record& record,
                                                                 const std::string& kind) {
  std::vector<std::pair<record::LocalText, std::string>> all;
  if (kind == "source") {
    for (const auto& source : record.sources) all.emplace_back(source.title, source.id);
    return all;
  }
  for (const auto& pledge : record.pledges) {
    if (kind == "pledge") all.emplace_back(pledge.title, pledge.id);
    if (kind != "action") continue;
    for (const auto& action : pledge.actions) {
      all.emplace_back(action.title, action.id.substr(pledge.id.size() + 1));
    }
  }
  return all;
}

std::vector<std::string> words_of(const std::string& normalised) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < normalised.size();) {
    const auto end = std::min(normalised.find(' ', at), normalised.size());
    words.push_back(normalised.substr(at, end - at));
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

// The words of a title, whole, as far as they fit.
std::string short_slug(const std::string& title) {
  auto id = id_of_words(title);
  if (id.size() > kLongestId) {
    const auto end = id.rfind('-', kLongestId);
    id.erase(end == std::string::npos || end == 0 ? kLongestId : end);
  }
  return id;
}

// Which known titles have most words in common with one.
class ByWords {
 public:
  explicit ByWords(const std::vector<std::string>& titles) : count_(titles.size()) {
    for (std::size_t i = 0; i < titles.size(); ++i) {
      for (const auto& word : words_of(titles[i])) {
        auto& with = with_[word];
        if (with.empty() || with.back() != i) with.push_back(i);
      }
    }
  }

  // All of a few: words tell nothing where a script does not part them.
  std::vector<std::size_t> nearest(const std::string& title) const {
    if (count_ <= kFew) {
      std::vector<std::size_t> all(count_);
      std::iota(all.begin(), all.end(), 0);
      return all;
    }
    // A word that very many titles have tells none of them apart.
    constexpr std::size_t kTooCommon = 500;
    std::map<std::size_t, std::size_t> common;
    for (const auto& word : words_of(title)) {
      const auto with = with_.find(word);
      if (with == with_.end() || with->second.size() > kTooCommon) continue;
      for (const auto i : with->second) ++common[i];
    }
    std::vector<std::pair<std::size_t, std::size_t>> most;
    for (const auto& [i, count] : common) most.emplace_back(count, i);
    std::stable_sort(most.begin(), most.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (most.size() > kMostLooked) most.resize(kMostLooked);
    std::vector<std::size_t> all;
    for (const auto& [count, i] : most) all.push_back(i);
    return all;
  }

 private:
  static constexpr std::size_t kFew = 60;
  std::size_t count_;
  std::map<std::string, std::vector<std::size_t>> with_;
};

struct Pair {
  int alike;
  std::size_t heard;
  std::size_t known;
};

}  // namespace

int likeness(const std::string& a, const std::string& b) {
  const auto longest = std::max(characters(a), characters(b));
  if (longest == 0) return kPercent;
  const auto first = words_of(a);
  const auto second = words_of(b);
  std::vector<std::string> both;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(both));
  const auto by_words = 2 * both.size() * kPercent / (first.size() + second.size());
  const auto most = longest * (kPercent - kAlike) / kPercent;
  const auto apart = distance(a, b, most);
  const auto by_letters = apart > most ? 0 : kPercent - apart * kPercent / longest;
  return static_cast<int>(std::max(by_words, by_letters));
}

LastingIds::LastingIds(const Mapping& mapping, const record::Record& before,
                       const NamesGiven& given)
    : mapping_(mapping), given_(given) {
  for (const auto& id : mapping.ids) {
    auto [found, is_new] = kinds_.try_emplace(id.of);
    if (!is_new) continue;
    for (const auto& [title, known] : titles_of(before, id.of)) {
      found->second.ids.insert(known);
      for (const auto& [language, text] : title.by_language) {
        found->second.exactly.emplace(text, known);
        found->second.known.emplace(normalised(text), known);
      }
    }
  }
}

void LastingIds::hear(const tree::Node& row, Values& values) {
  for (const auto& id : mapping_.ids) {
    const auto title = values.of(id.from, {row});
    if (!title || !title->is_scalar()) continue;
    auto& of_kind = kinds_.at(id.of);
    const auto [taken, is_new] =
        of_kind.taken.try_emplace(title->text, NameTaken{.kind = id.of, .written = title->text});
    ++taken->second.times;
    if (is_new) of_kind.heard.push_back(title->text);
  }
}

void LastingIds::settle() {
  static const std::map<std::string, std::string> kNothing;
  for (auto& [kind, of_kind] : kinds_) {
    const auto given = given_.find(kind);
    settle(of_kind, given == given_.end() ? kNothing : given->second);
  }
}

void LastingIds::settle(OfKind& of_kind, const std::map<std::string, std::string>& given) const {
  std::set<std::string> claimed;
  std::vector<std::string> open;
  for (const auto& written : of_kind.heard) {
    auto& taken = of_kind.taken.at(written);
    const auto told = given.find(written);
    const auto same = of_kind.exactly.find(written);
    if (told != given.end()) {
      taken.id = told->second;
      taken.how = NameTaken::How::given;
    } else if (same != of_kind.exactly.end()) {
      taken.id = same->second;
    } else {
      open.push_back(written);
      continue;
    }
    claimed.insert(taken.id);
  }
  // But for signs and capitals the same, where no other bears it to the letter.
  std::erase_if(open, [&](const std::string& written) {
    const auto same = of_kind.known.find(normalised(written));
    if (same == of_kind.known.end() || !claimed.insert(same->second).second) return false;
    of_kind.taken.at(written).id = same->second;
    return true;
  });
  std::vector<std::string> titles;
  for (const auto& [title, id] : of_kind.known) {
    if (!claimed.contains(id)) titles.push_back(title);
  }
  const ByWords by_words(titles);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const auto title = normalised(open[i]);
    for (const auto known : by_words.nearest(title)) {
      const int alike = likeness(title, titles[known]);
      if (alike >= kAlike) pairs.push_back({alike, i, known});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.alike > b.alike; });
  for (const auto& pair : pairs) {
    auto& taken = of_kind.taken.at(open[pair.heard]);
    const auto& id = of_kind.known.at(titles[pair.known]);
    if (!taken.id.empty() || !claimed.insert(id).second) continue;
    taken.id = id;
    taken.how = NameTaken::How::spelling;
    taken.confidence = std::min(pair.alike, kPercent - 1);
  }
  of_kind.ids.insert(claimed.begin(), claimed.end());
  for (const auto& written : open) {
    auto& taken = of_kind.taken.at(written);
    if (!taken.id.empty()) continue;
    const auto words = short_slug(written);
    taken.how = NameTaken::How::fresh;
    taken.id = words;
    for (int number = 2; !of_kind.ids.insert(taken.id).second; ++number) {
      taken.id = fmt::format("{}-{}", words, number);
    }
  }
}

void LastingIds::add_to(tree::Node& row, Values& values) const {
  for (const auto& id : mapping_.ids) {
    const auto title = values.of(id.from, {row});
    if (!title || !title->is_scalar()) continue;
    const auto& taken = kinds_.at(id.of).taken;
    const auto found = taken.find(title->text);
    if (found != taken.end()) add_field(row, id.name.c_str(), found->second.id);
  }
}

std::vector<NameTaken> LastingIds::taken() const {
  std::vector<NameTaken> all;
  for (const auto& [kind, of_kind] : kinds_) {
    for (const auto& [written, taken] : of_kind.taken) all.push_back(taken);
  }
  return all;
}

}  // namespace sanya::exchange
