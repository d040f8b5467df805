// SPDX-License-Identifier: Apache-2.0
// The file against itself, against the checkpoints it keeps, and against one that it does not.
#include <algorithm>

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/hash.h"
#include "base/text.h"
#include "ledger/beside.h"
#include "ledger/code.h"
#include "ledger/impl.h"
#include "ledger/scan.h"
#include "ledger/tables.h"

namespace sanya::ledger {
namespace {

struct Witness {
  std::string name;  // "the checkpoint that was given"
  Tree tree;
};

// Whether the file's content is at fault, not the machine.
bool is_damage(const SQLite::Exception& exception) {
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_INTERRUPT:
      return false;
    default:
      return true;
  }
}

class Verification {
 public:
  Verification(const std::string& path, SQLite::Database& database,
               const std::optional<Checkpoint>& known)
      : path_(path), database_(database), known_(known) {}

  Verified run() {
    // SQLite's own account of its pages needs nobody else's.
    auto pages = beside([path = path_] { return faults_of_pages(path); });
    const Snapshot snapshot(database_);
    step(0, [this] { collect_witnesses(); });
    std::vector<std::int64_t> sizes;
    for (const Witness& witness : witnesses_) sizes.push_back(witness.tree.size);
    Scan scan(database_, sizes);
    step([&scan] { return scan.last() + 1; }, [&scan] { scan.run(); });
    scan.name_damages();
    step(0, [&] { compare_size(scan); });
    step(0, [&] { compare_subtrees(scan); });
    compare_witnesses(scan);
    step(0, [this] { look_at_tables(); });
    step(0, [this] { look_at_derived(); });
    step(0, [&] {
      for (const std::string& fault : pages.get()) {
        add(0, fmt::format("the database finds: {}", displayable(fault)));
      }
    });
    Verified verified{.tree = scan.tree(), .erased = scan.erased, .sealed = scan.sealed};
    verified.damages = scan.damages();
    verified.damages.insert(verified.damages.end(), damages_.begin(), damages_.end());
    // By entry; then what is said of the file as a whole.
    const auto place = [](const Damage& damage) {
      return std::pair(damage.sequence == 0, damage.sequence);
    };
    std::stable_sort(verified.damages.begin(), verified.damages.end(),
                     [&](const Damage& a, const Damage& b) { return place(a) < place(b); });
    return verified;
  }

 private:
  // What cannot be read is damage, too.
  template <class Sequence, class Work>
  void step(Sequence&& sequence, Work&& work) {
    try {
      work();
    } catch (const SQLite::Exception& exception) {
      if (!is_damage(exception)) throw;
      const std::string why = plain_words(exception.getErrorCode());
      if constexpr (std::is_integral_v<std::decay_t<Sequence>>) {
        add(sequence, fmt::format("a part of the file cannot be read: {}", why));
      } else {
        add(sequence(), fmt::format("the entry cannot be read: {}", why));
      }
    }
  }
  void add(std::int64_t sequence, std::string what) {
    for (const Damage& damage : damages_) {
      if (damage.sequence == sequence && damage.what == what) return;
    }
    damages_.push_back({sequence, std::move(what)});
  }

  void collect_witnesses() {
    if (known_) witnesses_.push_back({"the checkpoint that was given", known_->tree});
    SQLite::Statement notes(database_, "SELECT note, size FROM checkpoints");
    while (notes.executeStep()) {
      std::string why;
      const auto kept = open_note(to_owned(notes, 0), "", why);
      if (!kept || kept->tree.size != notes.getColumn(1).getInt64()) {
        add(0, "a checkpoint kept in the file was edited");
        continue;
      }
      witnesses_.push_back({"a checkpoint kept in the file", kept->tree});
    }
    std::stable_sort(witnesses_.begin(), witnesses_.end(),
                     [](const Witness& a, const Witness& b) { return a.tree.size < b.tree.size; });
  }

  void compare_witnesses(const Scan& scan) {
    std::int64_t sound = 0;  // entries that an earlier checkpoint vouches for
    for (const Witness& witness : witnesses_) {
      const std::int64_t size = witness.tree.size;
      if (size > scan.tree().size) {
        add(scan.tree().size + 1,
            fmt::format("the file was rolled back: it has {} entries, {} has {}", scan.tree().size,
                        witness.name, size));
        continue;
      }
      const auto root = scan.roots().find(size);
      const bool same = root != scan.roots().end() && root->second == witness.tree.root;
      if (same) {
        sound = size;
      } else if (scan.damaged_within(1, size) == 0) {
        add(sound + 1,
            fmt::format("entries {} to {} are not those of {}", sound + 1, size, witness.name));
      }
    }
  }

  void compare_size(const Scan& scan) {
    Rows rows(database_, "SELECT size FROM extent");
    const std::int64_t size = rows.next() ? rows.number(0) : 0;
    if (size == scan.last()) return;
    if (size > scan.last() && scan.is_whole()) {
      add(scan.last() + 1, "the entry was deleted from the end");
    } else if (scan.damages().empty()) {
      add(0, "the kept number of entries is not theirs: rebuild mends that");
    }
  }

  void compare_subtrees(const Scan& scan) {
    SQLite::Statement rows(database_, "SELECT level, position FROM subtrees");
    while (rows.executeStep()) {
      const std::int64_t level = rows.getColumn(0).getInt64();
      const std::int64_t position = rows.getColumn(1).getInt64();
      const bool possible = level >= 0 && level < 62 &&
                            Subtrees::is_kept(static_cast<int>(level)) && position >= 0 &&
                            position < (std::int64_t{1} << (62 - level));
      if (possible && (position + 1) << level <= scan.tree().size) continue;
      if (possible && scan.is_whole()) {
        add(scan.last() + 1, "the entry was deleted from the end");
      } else {
        add(0, "a kept hash is of no entries: rebuild mends that");
      }
      return;
    }
  }

  // Its tables and triggers against those of a new ledger.
  void look_at_tables() {
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE);
    migrate(fresh, steps());
    const auto made = schema_of(fresh);
    const auto found = schema_of(database_);
    for (const auto& [name, sql] : made) {
      const auto here = found.find(name);
      if (here == found.end()) add(0, fmt::format("\"{}\" is missing from the file", name));
      if (here != found.end() && here->second != sql) {
        add(0, fmt::format("\"{}\" of the file was changed", name));
      }
    }
    for (const auto& [name, sql] : found) {
      if (made.count(name) == 0) {
        add(0, fmt::format("\"{}\" was added to the file", displayable(name)));
      }
    }
  }

  void look_at_derived() {
    SQLite::Statement rows(database_, "SELECT name, hash, bytes FROM derived");
    while (rows.executeStep()) {
      if (hash_from(text_at(rows, 1)) != sha256_bytes({text_at(rows, 2)})) {
        add(0, fmt::format("the kept \"{}\" was edited: rebuild mends that",
                           displayable(to_owned(rows, 0))));
      }
    }
  }

  static std::vector<std::string> faults_of_pages(const std::string& path) {
    SQLite::Database database = connect_to_read(path);
    Rows check(database, "PRAGMA integrity_check(10)");
    std::vector<std::string> faults;
    while (check.next()) {
      if (check.text(0) != "ok") faults.emplace_back(check.text(0));
    }
    return faults;
  }

  const std::string& path_;
  SQLite::Database& database_;
  const std::optional<Checkpoint>& known_;
  std::vector<Witness> witnesses_;
  std::vector<Damage> damages_;
};

}  // namespace

Result<Verified> Ledger::verify(const std::optional<Checkpoint>& known) const {
  return guarded(impl_->path, [&]() -> Result<Verified> {
    return Verification(impl_->path, impl_->database, known).run();
  });
}

}  // namespace sanya::ledger
