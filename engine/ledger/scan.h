// SPDX-License-Identifier: Apache-2.0
// One pass over the entries, from the first to the last: everything that can be recomputed from
// them alone, and what is wrong with any of them.
#pragma once

#include <cstdint>
#include <exception>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/impl.h"

namespace sanya::ledger {

// The tree of leaves that come one after another, without keeping them.
class GrowingTree {
 public:
  // `whole(level, position, hash)` is called for each subtree that becomes whole, above the leaves.
  template <class Whole>
  void add(const Hash& leaf, Whole&& whole) {
    Hash hash = leaf;
    int level = 0;
    for (std::int64_t rest = size_; rest % 2 == 1; rest /= 2) {
      hash = node_hash(open_.back(), hash);
      open_.pop_back();
      ++level;
      whole(level, size_ >> level, hash);
    }
    open_.push_back(hash);
    ++size_;
  }
  std::int64_t size() const { return size_; }
  Tree tree() const;

 private:
  std::int64_t size_ = 0;
  std::vector<Hash> open_;  // whole subtrees, the largest first
};

// Entries one after another, as read and as hashed anew.
class Stretch {
 public:
  struct Seen {
    Entry entry;
    bool plain = false;     // its verb and whether it is sealed are words of ours
    Hash leaf = {};         // of what it says
    bool own_body = false;  // its body is the one that its hash is of, or is not there
  };
  void read(Rows& rows);
  void hash();
  std::span<Seen> seen() { return std::span(seen_).first(count_); }
  bool is_last() const { return is_last_; }
  // Throws what ended the reading, if anything did.
  void rethrow() const;

 private:
  std::vector<Seen> seen_;  // kept from one reading to the next
  std::size_t count_ = 0;
  bool is_last_ = false;
  std::exception_ptr broken_;
};

class Scan {
 public:
  // `sizes`: of which trees the roots are wanted, rising.
  Scan(SQLite::Database& database, std::vector<std::int64_t> sizes)
      : database_(database), sizes_(std::move(sizes)) {}
  // May throw where the file cannot be read on; what was found until then stays.
  void run();
  void name_damages();  // of the rows that run() suspects

  const std::vector<Damage>& damages() const { return damages_; }
  void add(std::int64_t sequence, std::string what);
  // The first entry of a range known to be damaged; 0: none.
  std::int64_t damaged_within(std::int64_t first, std::int64_t last) const;
  Tree tree() const { return tree_.tree(); }
  std::int64_t last() const { return last_; }
  bool is_whole() const { return last_ == tree_.size(); }  // no entry is missing
  const std::map<std::int64_t, Hash>& roots() const { return roots_; }

  std::int64_t erased = 0;
  std::int64_t sealed = 0;

 private:
  struct Suspect {
    Entry entry;  // without its body; its leaf is not that of what it says
  };

  void keep_roots();
  bool look_at(Stretch& stretch);  // false: there is no reading on
  void look_at(const Stretch::Seen& seen);
  void look_at_place(const Entry& entry);
  void look_at_body(const Stretch::Seen& seen);
  void look_at_what_was_done(const Entry& entry);
  void compare_kept(int level, std::int64_t position, const Hash& hash);
  void explain_missing_bodies();
  std::string name_of(const Suspect& suspect, std::int64_t& sequence) const;

  SQLite::Database& database_;
  std::vector<std::int64_t> sizes_;
  std::vector<Damage> damages_;
  std::vector<Suspect> suspects_;
  GrowingTree tree_;
  std::map<std::int64_t, Hash> roots_;
  std::unordered_map<std::int64_t, std::int64_t> erasures_;    // entry to the erasure of it
  std::unordered_map<std::int64_t, std::int64_t> unsealings_;  // likewise
  std::vector<std::int64_t> missing_;                          // entries without body, not sealed
  std::vector<std::int64_t> closed_;                           // entries without body, sealed
  std::vector<std::int64_t> opened_;                           // entries with body, sealed
  Entry end_;                                                  // the last of the stretch before
  const Entry* before_ = nullptr;  // the entry that comes before the one looked at
  std::int64_t last_ = 0;
  std::size_t next_size_ = 0;
};

}  // namespace sanya::ledger
