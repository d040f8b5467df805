// SPDX-License-Identifier: Apache-2.0
#include "ledger/scan.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include <fmt/format.h>
#include <sodium.h>

#include "base/hash.h"
#include "ledger/code.h"

namespace sanya::ledger {
namespace {

constexpr std::size_t kMostSuspects = 64;
constexpr std::size_t kMostDamages = 100;
constexpr std::int64_t kNear = 8;  // how far a row is looked for from where it stands

bool was_at(Entry entry, std::int64_t sequence) {
  entry.sequence = sequence;
  return leaf_hash(leaf_data(entry)) == entry.leaf;
}

}  // namespace

Tree GrowingTree::tree() const {
  if (open_.empty()) return {0, sha256_bytes({})};
  Hash root = open_.back();
  for (std::size_t i = open_.size() - 1; i > 0; --i) root = node_hash(open_[i - 1], root);
  return {size_, root};
}

void Scan::add(std::int64_t sequence, std::string what) {
  if (damages_.size() < kMostDamages) damages_.push_back({sequence, std::move(what)});
}

std::int64_t Scan::damaged_within(std::int64_t first, std::int64_t last) const {
  std::int64_t least = 0;
  for (const Damage& damage : damages_) {
    if (damage.sequence < first || damage.sequence > last) continue;
    if (least == 0 || damage.sequence < least) least = damage.sequence;
  }
  return least;
}

std::uint64_t Scan::object(std::string_view kind, std::string_view id) const {
  // The length keeps ("a", "bc") and ("ab", "c") apart.
  const std::size_t size = kind.size();
  name_.assign(reinterpret_cast<const char*>(&size), sizeof size);
  name_ += kind;
  name_ += id;
  std::uint64_t hash = 0;
  static_assert(sizeof hash == crypto_shorthash_BYTES);
  crypto_shorthash(reinterpret_cast<unsigned char*>(&hash),
                   reinterpret_cast<const unsigned char*>(name_.data()), name_.size(),
                   reinterpret_cast<const unsigned char*>(key_.data()));
  return hash;
}

std::int64_t Scan::standing(std::string_view kind, std::string_view id) const {
  return objects_.find(object(kind, id));
}

std::int64_t& Objects::at(std::uint64_t name) {
  if (2 * (taken_ + 1) > slots_.size()) {
    std::vector<Slot> before(std::max<std::size_t>(1024, 2 * slots_.size()));
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.name != 0) slots_[place_of(slot.name)] = slot;
    }
  }
  Slot& slot = slots_[place_of(std::max<std::uint64_t>(name, 1))];
  if (slot.name == 0) {
    slot.name = std::max<std::uint64_t>(name, 1);
    ++taken_;
  }
  return slot.sequence;
}

std::int64_t Objects::find(std::uint64_t name) const {
  return slots_.empty() ? 0 : slots_[place_of(std::max<std::uint64_t>(name, 1))].sequence;
}

std::int64_t Objects::standing() const {
  return std::count_if(slots_.begin(), slots_.end(),
                       [](const Slot& slot) { return slot.sequence != 0; });
}

std::size_t Objects::place_of(std::uint64_t name) const {
  std::size_t place = name & (slots_.size() - 1);
  while (slots_[place].name != 0 && slots_[place].name != name) {
    place = (place + 1) & (slots_.size() - 1);
  }
  return place;
}

void Scan::run() {
  Rows rows(database_, fmt::format("SELECT {} FROM entries ORDER BY sequence", kEntryColumns));
  keep_roots();
  while (rows.next()) {
    read_entry(rows, entry_);
    if (entry_.sequence <= last_) {
      add(last_ + 1, fmt::format("an entry numbered {} stands here", entry_.sequence));
      return;  // the file's order itself is broken, and reading on might never end
    }
    look_at(rows);
    last_ = entry_.sequence;
    std::swap(before_, entry_);
    keep_roots();
  }
  explain_missing_bodies();
}

void Scan::keep_roots() {
  for (; next_size_ < sizes_.size() && sizes_[next_size_] <= tree_.size(); ++next_size_) {
    if (sizes_[next_size_] == tree_.size()) roots_[tree_.size()] = tree_.tree().root;
  }
}

void Scan::look_at(const Rows& row) {
  if (time_.empty() || entry_.time != before_.time) time_ = to_text(entry_.time);
  leaf_data_.clear();
  append_leaf_data(leaf_data_, entry_, time_);
  const Hash leaf = leaf_hash(leaf_data_);
  if (entry_.sequence != last_ + 1) {
    const std::int64_t many = entry_.sequence - last_ - 1;
    add(last_ + 1, many == 1 ? "the entry was deleted"
                             : fmt::format("the entry and the {} after it were deleted", many - 1));
  }
  const std::int64_t sealed_as = row.number(9);
  const bool plain = row.text(5) == word(entry_.verb) && (sealed_as == 0 || sealed_as == 1);
  if (leaf != entry_.leaf || !plain) {
    if (suspects_.size() < kMostSuspects) {
      Suspect suspect{.entry = entry_};
      suspect.entry.body.reset();
      suspects_.push_back(std::move(suspect));
    }
  } else {
    look_at_place();
  }
  look_at_body();
  look_at_what_was_done();
  objects_.at(object(entry_.kind, entry_.id)) = entry_.verb == Verb::put ? entry_.sequence : 0;
  tree_.add(leaf, [this](int level, std::int64_t position, const Hash& hash) {
    compare_kept(level, position, hash);
  });
}

// Of an entry whose leaf is its own: whether it can follow the one before it.
void Scan::look_at_place() {
  if (entry_.corrects && (*entry_.corrects < 1 || *entry_.corrects >= entry_.sequence)) {
    add(entry_.sequence, "it corrects an entry that is not earlier");
  }
  if (last_ == 0 || entry_.time > before_.time) return;
  if (entry_.time < before_.time) {
    add(entry_.sequence, "it is of an earlier time than the entry before it");
  } else if (entry_.author != before_.author || entry_.message != before_.message ||
             entry_.origin != before_.origin) {
    add(entry_.sequence, "it is of the same time as the entry before it, and not of its batch");
  }
}

void Scan::look_at_body() {
  if (entry_.body) {
    if (body_hash(entry_.salt, *entry_.body) != entry_.body_hash) {
      add(entry_.sequence, "the body was edited");
    }
    if (entry_.sealed) opened_.push_back(entry_.sequence);
    return;
  }
  if (!entry_.salt.empty()) add(entry_.sequence, "the body was deleted, and its salt is there");
  (entry_.sealed ? closed_ : missing_).push_back(entry_.sequence);
}

// What an entry says was done to an earlier one.
void Scan::look_at_what_was_done() {
  const bool erasure = entry_.kind == kErasure;
  if (!erasure && entry_.kind != kUnsealing) return;
  std::int64_t of = 0;
  const char* end = entry_.id.data() + entry_.id.size();
  const auto read = std::from_chars(entry_.id.data(), end, of);
  if (read.ec != std::errc() || read.ptr != end || of < 1 || of >= entry_.sequence) {
    add(entry_.sequence, erasure ? "it erases no earlier entry" : "it opens no earlier entry");
    return;
  }
  (erasure ? erasures_ : unsealings_).emplace(of, entry_.sequence);
}

void Scan::explain_missing_bodies() {
  const auto explain = [this](std::int64_t sequence) {
    if (erasures_.count(sequence) == 0) {
      add(sequence, "the body is missing, and no entry says that it was erased");
    } else {
      ++erased;
    }
  };
  for (const std::int64_t sequence : missing_) explain(sequence);
  for (const std::int64_t sequence : closed_) {
    if (unsealings_.count(sequence) != 0) {
      explain(sequence);
    } else {
      ++(erasures_.count(sequence) != 0 ? erased : sealed);
    }
  }
  for (const std::int64_t sequence : opened_) {
    if (unsealings_.count(sequence) == 0) {
      add(sequence, "the sealed body is there, and no entry says that it was opened");
    }
  }
  SQLite::Statement body(database_,
                         "SELECT 1 FROM entries WHERE sequence = ? AND body IS NOT NULL");
  for (const auto& [sequence, erasure] : erasures_) {
    body.bind(1, sequence);
    if (body.executeStep()) {
      add(sequence, fmt::format("the body was erased by entry {}, and is there again", erasure));
    }
    body.reset();
  }
}

void Scan::compare_kept(int level, std::int64_t position, const Hash& hash) {
  const bool shifted = entry_.sequence != tree_.size() + 1;
  if (shifted || !Subtrees::is_kept(level)) return;
  const auto kept = Subtrees(database_).kept(level, position);
  if (kept == hash) return;
  const std::int64_t first = (position << level) + 1;
  const std::int64_t last = (position + 1) << level;
  if (damaged_within(first, last) != 0) return;
  for (const Suspect& suspect : suspects_) {
    if (suspect.entry.sequence >= first && suspect.entry.sequence <= last) return;
  }
  add(first, kept ? fmt::format("entries {} to {} are not those that were appended", first, last)
                  : fmt::format("the kept hash of entries {} to {} is missing", first, last));
}

// In words, and of which entry they are to be said.
std::string Scan::name_of(const Suspect& suspect, std::int64_t& sequence) const {
  std::vector<std::int64_t> places;
  for (std::int64_t far = 1; far <= kNear; ++far) {
    places.push_back(sequence - far);
    places.push_back(sequence + far);
  }
  for (const Suspect& other : suspects_) places.push_back(other.entry.sequence);
  std::int64_t place = 0;
  for (const std::int64_t each : places) {
    if (place == 0 && each >= 1 && each != sequence && was_at(suspect.entry, each)) place = each;
  }
  const std::int64_t here = sequence;
  const bool taken = std::any_of(suspects_.begin(), suspects_.end(), [&](const Suspect& other) {
    return other.entry.sequence != here && was_at(other.entry, here);
  });
  if (place == 0) {
    return taken ? "an entry was inserted here, and those after it numbered anew"
                 : "what it says of itself was edited";
  }
  if (place > sequence) {
    return taken ? fmt::format("the order was changed: entry {} stands here", place)
                 : "the entry was deleted, and those after it numbered anew";
  }
  sequence = place;
  return "an entry was inserted here, and those after it numbered anew";
}

void Scan::name_damages() {
  std::vector<Damage> named;
  for (const Suspect& suspect : suspects_) {
    std::int64_t sequence = suspect.entry.sequence;
    std::string what = name_of(suspect, sequence);
    const bool numbered_anew = what.ends_with("numbered anew");
    named.push_back({sequence, std::move(what)});
    if (numbered_anew) break;  // all that follow are moved
  }
  damages_.insert(damages_.begin(), named.begin(), named.end());
}

}  // namespace sanya::ledger
