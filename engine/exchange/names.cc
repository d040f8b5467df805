// SPDX-License-Identifier: Apache-2.0
#include "exchange/names.h"

#include <algorithm>
#include <array>

#include "base/encoding.h"
#include "base/text.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {
namespace {

constexpr int kSure = 88;  // percent of letters alike from which on a spelling is taken for a name
constexpr std::size_t kShortest = 6;  // letters: shorter names differ by too little

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const auto end = std::min(name.find(' '), name.size());
    words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

// Words without which a name is the same.
bool is_little(std::string_view word) {
  constexpr std::array<std::string_view, 16> kLittle = {"a",  "and", "de",  "del", "des", "du",
                                                        "el", "et",  "for", "in",  "la",  "le",
                                                        "of", "the", "to",  "y"};
  return std::find(kLittle.begin(), kLittle.end(), word) != kLittle.end();
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

// Code points; a letter of Khmer is three bytes, and one slip of the pen.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = next_character(text, at);
    char32_t letter = 0;
    for (; at < end; ++at) letter = letter << 8U | static_cast<unsigned char>(text[at]);
    letters += letter;
  }
  return letters;
}

template <typename Text>
std::size_t apart(const Text& a, const Text& b, std::size_t most) {
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > most) return most + 1;
  std::vector<std::size_t> last(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = last[0];
    last[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = last[j];
      last[j] = std::min({above + 1, last[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
      least = std::min(least, last[j]);
    }
    if (least > most) return most + 1;
  }
  return last[b.size()];
}

// A slip of the pen in one word: none in short ones, of which one letter makes others.
bool is_slip(std::string_view a, std::string_view b) {
  const auto letters = std::min(characters(a), characters(b));
  if (letters < 4) return a == b;
  const std::size_t most = letters < 8 ? 1 : 2;
  return distance(a, b, most) <= most;
}

// Whether two names can be one: word by word, however many letters they share. National Revenue and
// National Defence are two ministries.
bool may_be_one(std::string_view a, std::string_view b) {
  const auto first = words_of(a);
  const auto second = words_of(b);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < first.size() || j < second.size()) {
    if (i < first.size() && j < second.size() && is_slip(first[i], second[j])) {
      ++i;
      ++j;
    } else if (i < first.size() && is_little(first[i])) {
      ++i;
    } else if (j < second.size() && is_little(second[j])) {
      ++j;
    } else {
      return false;
    }
  }
  return true;
}

// How often each letter comes, by kinds of them: what two names differ in here takes as many
// changes to mend, where one change mends at most two.
std::array<std::uint8_t, 32> letter_counts(std::string_view name) {
  std::array<std::uint8_t, 32> counts{};
  for (const auto letter : letters_of(name)) {
    auto& count = counts.at(static_cast<std::size_t>(letter) % counts.size());
    if (count < UINT8_MAX) ++count;
  }
  return counts;
}

std::size_t unlike(const std::array<std::uint8_t, 32>& a, const std::array<std::uint8_t, 32>& b) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += static_cast<std::size_t>(a[i] > b[i] ? a[i] - b[i] : b[i] - a[i]);
  }
  return sum;
}

}  // namespace

std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (is_plain(a) && is_plain(b)) return apart(a, b, most);
  return apart(letters_of(a), letters_of(b), most);
}

std::string_view word(NameTaken::How how) {
  switch (how) {
    case NameTaken::How::known:
      return "known";
    case NameTaken::How::spelling:
      return "spelling";
    case NameTaken::How::given:
      return "given";
    case NameTaken::How::fresh:
      break;
  }
  return "new";
}

std::string id_of_words(const std::string& words) {
  auto id = slug(words);
  std::replace(id.begin(), id.end(), '/', '-');
  constexpr std::size_t kEnough = 10;
  return id.empty() ? "x-" + sha256(normalised(words)).substr(0, kEnough) : id;
}

std::string normalised(std::string_view name) {
  std::string text = without_marks(name);
  std::string kept;
  for (const char c : text) {
    const bool letter =
        static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      kept += c;
    } else if (c == '&') {
      kept += kept.empty() || kept.back() == ' ' ? "and " : " and ";
    } else if (!kept.empty() && kept.back() != ' ' && c != '\'') {
      kept += ' ';
    }
  }
  while (kept.ends_with(' ')) kept.pop_back();
  if (kept.starts_with("the ")) kept.erase(0, 4);
  return kept;
}

Names::Names(const record::Record& known, const NamesGiven& given, const std::string& country) {
  if (const auto own = given.find(kInstitution); own != given.end()) given_ = own->second;
  const auto add = [&](const std::string& id, const record::LocalText& name) {
    for (const auto& [language, text] : name.by_language) know(normalised(text), id);
  };
  for (const auto& institution : known.institutions) {
    if (!country.empty() && !institution.country.empty() && institution.country != country)
      continue;
    know(normalised(institution.id), institution.id);
    ids_.insert(institution.id);
    add(institution.id, institution.name);
    for (const auto& other : institution.other_names) add(institution.id, other);
    for (const auto& former : institution.former_names) add(institution.id, former.name);
  }
  for (const auto& person : known.people) {
    add(person.id, person.name);
    ids_.insert(person.id);
  }
}

void Names::know(const tree::Node& institutions) {
  for (const auto& institution : institutions.items) {
    const auto* id = institution.find("id");
    if (id == nullptr) continue;
    ids_.insert(id->text);
    know(normalised(id->text), id->text);
    // A name is a text, or one by language; other names are a list of these.
    const auto add = [&](const tree::Node& name, const auto& again) -> void {
      if (name.is_scalar()) know(normalised(name.text), id->text);
      for (const auto& item : name.items) again(item, again);
      for (const auto& entry : name.entries) again(entry.value(), again);
    };
    for (const char* key : {"name", "other_names"}) {
      if (const auto* name = institution.find(key)) add(*name, add);
    }
  }
}

// Of two ids the first.
void Names::know(const std::string& name, const std::string& id) {
  if (!known_.emplace(name, id).second) return;
  const auto letters = characters(name);
  if (letters >= kShortest) by_length_[letters].push_back({name, id, letter_counts(name)});
}

// An institution of that id, unless there is one.
void Names::make(NameTaken& taken) {
  taken.made = ids_.insert(taken.id).second;
  if (taken.made) fresh_.emplace_back(taken.id, taken.written);
}

NameTaken Names::take(const std::string& written) {
  NameTaken taken{.kind = std::string(kInstitution), .written = written};
  if (const auto given = given_.find(written); given != given_.end()) {
    taken.id = given->second;
    taken.how = NameTaken::How::given;
    make(taken);
    return taken;
  }
  const std::string name = normalised(written);
  if (const auto known = known_.find(name); known != known_.end()) {
    taken.id = known->second;
    return taken;
  }
  const auto letters = characters(name);
  const auto most = letters * static_cast<std::size_t>(100 - kSure) / 100;
  std::size_t best = most + 1;
  bool alone = true;
  const auto counts = letter_counts(name);
  const auto first = by_length_.lower_bound(letters < kShortest ? SIZE_MAX : letters - most);
  for (auto near = first; near != by_length_.end() && near->first <= letters + most; ++near) {
    for (const auto& [other, id, counts_of_other] : near->second) {
      if (unlike(counts, counts_of_other) > 2 * most) continue;
      const std::size_t apart = distance(name, other, most);
      if (apart <= most && !may_be_one(name, other)) continue;
      if (apart < best) {
        best = apart;
        taken.id = id;
        alone = true;
      } else if (apart == best && apart <= most && id != taken.id) {
        alone = false;  // as near to another: no spelling of either
      }
    }
  }
  if (best <= most && alone) {
    constexpr int kNotSure = 99;
    taken.how = NameTaken::How::spelling;
    taken.confidence = std::min(kNotSure, static_cast<int>(100 - best * 100 / letters));
    return taken;
  }
  taken.how = NameTaken::How::fresh;
  taken.id = id_of_words(written);
  know(name, taken.id);
  make(taken);
  return taken;
}

std::string Names::id_of(const std::string& written) {
  auto found = taken_.find(written);
  if (found == taken_.end()) found = taken_.emplace(written, take(written)).first;
  if (counts_) ++found->second.times;
  return found->second.id;
}

std::vector<NameTaken> Names::taken() const {
  std::vector<NameTaken> all;
  for (const auto& [written, taken] : taken_) all.push_back(taken);
  return all;
}

std::vector<std::pair<std::string, std::string>> Names::fresh() const { return fresh_; }

}  // namespace sanya::exchange
