// SPDX-License-Identifier: Apache-2.0
#include "ledger/scan.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/hash.h"
#include "ledger/beside.h"
#include "ledger/code.h"

namespace sanya::ledger {
namespace {

constexpr std::size_t kMostEntries = 2048;     // entries of a stretch, of so many bytes at most
constexpr std::size_t kMostBytes = 4'000'000;  // but for the last of them
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

void Stretch::read(Rows& rows) {
  std::size_t bytes = 0;
  seen_.resize(kMostEntries);
  count_ = 0;
  try {
    while (count_ < kMostEntries && bytes < kMostBytes && !is_last_) {
      is_last_ = !rows.next();
      if (is_last_) continue;
      Seen& seen = seen_[count_];
      read_entry(rows, seen.entry);
      const std::int64_t sealed_as = rows.number(9);
      seen.plain = rows.text(5) == word(seen.entry.verb) && (sealed_as == 0 || sealed_as == 1);
      if (seen.entry.body) bytes += seen.entry.body->size();
      ++count_;
    }
  } catch (const SQLite::Exception&) {
    broken_ = std::current_exception();
    is_last_ = true;
  }
}

void Stretch::hash() {
  std::string data;
  std::string time;
  Moment moment;
  for (Seen& each : seen()) {
    const Entry& entry = each.entry;
    if (time.empty() || entry.time != moment) {
      moment = entry.time;
      time = to_text(moment);
    }
    data.clear();
    append_leaf_data(data, entry, time);
    each.leaf = leaf_hash(data);
    each.own_body = !entry.body || body_hash(entry.salt, *entry.body) == entry.body_hash;
  }
}

void Stretch::rethrow() const {
  if (broken_) std::rethrow_exception(broken_);
}

void Scan::run() {
  Rows rows(database_, fmt::format("SELECT {} FROM entries ORDER BY sequence", kEntryColumns));
  keep_roots();
  // While one stretch is hashed the one before it is looked at, and the next is read.
  Stretch two[2];
  Stretch* here = &two[0];
  Stretch* next = &two[1];
  here->read(rows);
  auto hashed = beside([here] { here->hash(); });
  while (!here->is_last()) {
    next->read(rows);
    hashed.get();
    hashed = beside([next] { next->hash(); });
    if (!look_at(*here)) return;
    std::swap(here, next);
  }
  hashed.get();
  if (!look_at(*here)) return;
  here->rethrow();
  explain_missing_bodies();
}

bool Scan::look_at(Stretch& stretch) {
  for (Stretch::Seen& seen : stretch.seen()) {
    if (seen.entry.sequence <= last_) {
      add(last_ + 1, fmt::format("an entry numbered {} stands here", seen.entry.sequence));
      return false;  // the file's order itself is broken, and reading on might never end
    }
    look_at(seen);
    last_ = seen.entry.sequence;
    before_ = &seen.entry;
    keep_roots();
  }
  // The next stretch but one is read over this one.
  if (!stretch.seen().empty()) {
    std::swap(end_, stretch.seen().back().entry);
    before_ = &end_;
  }
  return true;
}

void Scan::keep_roots() {
  for (; next_size_ < sizes_.size() && sizes_[next_size_] <= tree_.size(); ++next_size_) {
    if (sizes_[next_size_] == tree_.size()) roots_[tree_.size()] = tree_.tree().root;
  }
}

void Scan::look_at(const Stretch::Seen& seen) {
  const Entry& entry = seen.entry;
  if (entry.sequence != last_ + 1) {
    const std::int64_t many = entry.sequence - last_ - 1;
    add(last_ + 1, many == 1 ? "the entry was deleted"
                             : fmt::format("the entry and the {} after it were deleted", many - 1));
  }
  if (seen.leaf != entry.leaf || !seen.plain) {
    if (suspects_.size() < kMostSuspects) {
      Suspect suspect{.entry = entry};
      suspect.entry.body.reset();
      suspects_.push_back(std::move(suspect));
    }
  } else {
    look_at_place(entry);
  }
  look_at_body(seen);
  look_at_what_was_done(entry);
  const bool shifted = entry.sequence != tree_.size() + 1;
  tree_.add(seen.leaf, [&](int level, std::int64_t position, const Hash& hash) {
    if (!shifted) compare_kept(level, position, hash);
  });
}

// Of an entry whose leaf is its own: whether it can follow the one before it.
void Scan::look_at_place(const Entry& entry) {
  if (entry.corrects && (*entry.corrects < 1 || *entry.corrects >= entry.sequence)) {
    add(entry.sequence, "it corrects an entry that is not earlier");
  }
  if (last_ == 0 || entry.time > before_->time) return;
  if (entry.time < before_->time) {
    add(entry.sequence, "it is of an earlier time than the entry before it");
  } else if (entry.author != before_->author || entry.message != before_->message ||
             entry.origin != before_->origin) {
    add(entry.sequence, "it is of the same time as the entry before it, and not of its batch");
  }
}

void Scan::look_at_body(const Stretch::Seen& seen) {
  const Entry& entry = seen.entry;
  if (entry.body) {
    if (!seen.own_body) {
      add(entry.sequence, "the body was edited");
    }
    if (entry.sealed) opened_.push_back(entry.sequence);
    return;
  }
  if (!entry.salt.empty()) add(entry.sequence, "the body was deleted, and its salt is there");
  (entry.sealed ? closed_ : missing_).push_back(entry.sequence);
}

// What an entry says was done to an earlier one.
void Scan::look_at_what_was_done(const Entry& entry) {
  const bool erasure = entry.kind == kErasure;
  if (!erasure && entry.kind != kUnsealing) return;
  std::int64_t of = 0;
  const char* end = entry.id.data() + entry.id.size();
  const auto read = std::from_chars(entry.id.data(), end, of);
  if (read.ec != std::errc() || read.ptr != end || of < 1 || of >= entry.sequence) {
    add(entry.sequence, erasure ? "it erases no earlier entry" : "it opens no earlier entry");
    return;
  }
  (erasure ? erasures_ : unsealings_).emplace(of, entry.sequence);
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
  if (!Subtrees::is_kept(level)) return;
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
