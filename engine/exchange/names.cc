// SPDX-License-Identifier: Apache-2.0
#include "exchange/names.h"

#include <algorithm>

#include "base/encoding.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {
namespace {

constexpr int kSure = 88;  // percent of letters alike from which on a spelling is taken for a name
constexpr std::size_t kShortest = 6;  // letters: shorter names differ by too little

// Levenshtein, in bytes; gives up above `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
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

}  // namespace

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

Names::Names(const record::Record& known, const NamesGiven& given) : given_(given) {
  const auto add = [&](const std::string& id, const record::LocalText& name) {
    for (const auto& [language, text] : name.by_language) known_.emplace(normalised(text), id);
  };
  for (const auto& institution : known.institutions) {
    known_.emplace(normalised(institution.id), institution.id);
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
    known_.emplace(normalised(id->text), id->text);
    // A name is a text, or one by language; other names are a list of these.
    const auto add = [&](const tree::Node& name, const auto& again) -> void {
      if (name.is_scalar()) known_.emplace(normalised(name.text), id->text);
      for (const auto& item : name.items) again(item, again);
      for (const auto& entry : name.entries) again(entry.value(), again);
    };
    for (const char* key : {"name", "other_names"}) {
      if (const auto* name = institution.find(key)) add(*name, add);
    }
  }
}

// An institution of that id, unless there is one.
void Names::make(const std::string& id, const std::string& written) {
  if (ids_.insert(id).second) fresh_.emplace_back(id, written);
}

NameTaken Names::take(const std::string& written) {
  NameTaken taken{.written = written};
  if (const auto given = given_.find(written); given != given_.end()) {
    taken.id = given->second;
    taken.how = NameTaken::How::given;
    make(taken.id, written);
    return taken;
  }
  const std::string name = normalised(written);
  if (const auto known = known_.find(name); known != known_.end()) {
    taken.id = known->second;
    return taken;
  }
  const auto most = name.size() * static_cast<std::size_t>(100 - kSure) / 100;
  std::size_t best = most + 1;
  bool alone = true;
  for (const auto& [other, id] : known_) {
    if (name.size() < kShortest || other.size() < kShortest) continue;
    const std::size_t apart = distance(name, other, most);
    if (apart < best) {
      best = apart;
      taken.id = id;
      alone = true;
    } else if (apart == best && apart <= most && id != taken.id) {
      alone = false;  // as near to another: no spelling of either
    }
  }
  if (best <= most && alone) {
    taken.how = NameTaken::How::spelling;
    taken.confidence = static_cast<int>(100 - best * 100 / name.size());
    return taken;
  }
  taken.how = NameTaken::How::fresh;
  taken.id = slug(written);
  std::replace(taken.id.begin(), taken.id.end(), '/', '-');
  known_.emplace(name, taken.id);
  make(taken.id, written);
  return taken;
}

std::string Names::id_of(const std::string& written) {
  auto found = taken_.find(written);
  if (found == taken_.end()) found = taken_.emplace(written, take(written)).first;
  ++found->second.times;
  return found->second.id;
}

std::vector<NameTaken> Names::taken() const {
  std::vector<NameTaken> all;
  for (const auto& [written, taken] : taken_) all.push_back(taken);
  return all;
}

std::vector<std::pair<std::string, std::string>> Names::fresh() const { return fresh_; }

}  // namespace sanya::exchange
