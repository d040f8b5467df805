// SPDX-License-Identifier: Apache-2.0
// Reading the record: entries, what stands, trees and proofs.
#include <limits>

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include "ledger/code.h"
#include "ledger/impl.h"

namespace sanya::ledger {
namespace {

// The number in the first column of the only row; 0 where there is none.
std::int64_t number(SQLite::Database& database, const std::string& sql, std::int64_t bound) {
  SQLite::Statement one(database, sql);
  one.bind(1, bound);
  return one.executeStep() ? one.getColumn(0).getInt64() : 0;
}

// The latest entry of each object comes from the index of objects, in its order. ?1: the entries
// that count. A sealed body that was opened by a later one was not known then.
std::string standing_query(std::string_view which) {
  return fmt::format(R"sql(
SELECT max(sequence), kind, id, origin, sealed,
  CASE WHEN sealed = 0 OR CAST(max(sequence) AS TEXT) IN
    (SELECT unsealing.id FROM entries AS unsealing
     WHERE unsealing.kind = 'unsealing' AND unsealing.sequence <= ?1) THEN body END,
  body IS NULL AND CAST(max(sequence) AS TEXT) IN
    (SELECT erasure.id FROM entries AS erasure WHERE erasure.kind = 'erasure')
FROM entries INDEXED BY entries_by_object WHERE sequence <= ?1 {}
GROUP BY kind, id HAVING verb = 'put' ORDER BY kind, id)sql",
                     which);
}
constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();
constexpr std::string_view kOfKind = "AND kind = ?2";
constexpr std::string_view kOfObject = "AND kind = ?2 AND id = ?3";

void read_standing(const Rows& row, Standing& standing) {
  standing.sequence = row.number(0);
  standing.kind = row.text(1);
  standing.id = row.text(2);
  standing.origin = row.text(3);
  if (!row.is_absent(5)) standing.body = row.text(5);
  const bool gone = !standing.body;
  standing.erased = gone && (row.number(6) != 0 || row.number(4) == 0);
  standing.sealed = gone && !standing.erased;
}

Done each_standing(Rows& rows, const std::function<void(Standing&&)>& each) {
  while (rows.next()) {
    Standing standing;
    read_standing(rows, standing);
    each(std::move(standing));
  }
  return {};
}

Done each_entry(Rows& rows, const std::function<bool(Entry&&)>& each) {
  while (rows.next()) {
    Entry entry;
    read_entry(rows, entry);
    if (!each(std::move(entry))) break;
  }
  return {};
}

}  // namespace

Result<std::int64_t> Ledger::size() const {
  return guarded(impl_->path,
                 [&]() -> Result<std::int64_t> { return head_of(impl_->database).size; });
}

Result<std::int64_t> Ledger::size_at(Moment moment) const {
  // Times rise with the sequence, so that halving finds the place.
  return guarded(impl_->path, [&]() -> Result<std::int64_t> {
    const Snapshot snapshot(impl_->database);
    std::int64_t at_most = head_of(impl_->database).size;
    std::int64_t at_least = 0;
    while (at_least < at_most) {
      const std::int64_t middle = at_least + (at_most - at_least + 1) / 2;
      const std::int64_t time =
          number(impl_->database, "SELECT time FROM entries WHERE sequence = ?", middle);
      if (time <= moment.milliseconds) {
        at_least = middle;
      } else {
        at_most = middle - 1;
      }
    }
    return at_least;
  });
}

Result<Moment> Ledger::time_of(std::int64_t size) const {
  return guarded(impl_->path, [&]() -> Result<Moment> {
    SQLite::Statement one(impl_->database, "SELECT time FROM entries WHERE sequence = ?");
    one.bind(1, size);
    if (!one.executeStep()) return refusal(impl_->path, fmt::format("there is no entry {}", size));
    return Moment{one.getColumn(0).getInt64()};
  });
}

Result<Done> Ledger::entries(std::int64_t first, std::int64_t last,
                             const std::function<bool(Entry&&)>& each) const {
  return guarded(impl_->path, [&]() -> Result<Done> {
    Rows rows(impl_->database,
              fmt::format("SELECT {} FROM entries WHERE sequence >= ? AND sequence <= "
                          "? ORDER BY sequence",
                          kEntryColumns));
    rows.bind(1, first);
    rows.bind(2, last);
    return each_entry(rows, each);
  });
}

Result<Done> Ledger::history(const std::string& kind, const std::string& id,
                             const std::function<bool(Entry&&)>& each) const {
  return guarded(impl_->path, [&]() -> Result<Done> {
    Rows rows(impl_->database, fmt::format("SELECT {} FROM entries WHERE kind = ? AND id = ? "
                                           "ORDER BY sequence",
                                           kEntryColumns));
    rows.bind(1, kind);
    rows.bind(2, id);
    return each_entry(rows, each);
  });
}

Result<Done> Ledger::standing(std::int64_t size,
                              const std::function<void(Standing&&)>& each) const {
  return guarded(impl_->path, [&]() -> Result<Done> {
    Rows rows(impl_->database, standing_query(""));
    rows.bind(1, size);
    return each_standing(rows, each);
  });
}

Result<Done> Ledger::standing_of(const std::string& kind,
                                 const std::function<void(Standing&&)>& each) const {
  return guarded(impl_->path, [&]() -> Result<Done> {
    Rows rows(impl_->database, standing_query(kOfKind));
    rows.bind(1, kAll);
    rows.bind(2, kind);
    return each_standing(rows, each);
  });
}

Result<std::optional<Standing>> Ledger::standing_of(const std::string& kind,
                                                    const std::string& id) const {
  using Found = std::optional<Standing>;
  return guarded(impl_->path, [&]() -> Result<Found> {
    Rows row(impl_->database, standing_query(kOfObject));
    row.bind(1, kAll);
    row.bind(2, kind);
    row.bind(3, id);
    if (!row.next()) return Found();
    Standing standing;
    read_standing(row, standing);
    return Found(std::move(standing));
  });
}

Result<Tree> Ledger::tree(std::int64_t size) const {
  return guarded(impl_->path, [&]() -> Result<Tree> {
    const Snapshot snapshot(impl_->database);
    if (size < 0 || size > head_of(impl_->database).size) {
      return refusal(impl_->path, fmt::format("it has not {} entries", size));
    }
    return Tree{size, Subtrees(impl_->database).root(0, size)};
  });
}

Result<std::vector<Hash>> Ledger::inclusion(std::int64_t sequence, std::int64_t size) const {
  using Proof = std::vector<Hash>;
  return guarded(impl_->path, [&]() -> Result<Proof> {
    const Snapshot snapshot(impl_->database);
    if (sequence < 1 || sequence > size || size > head_of(impl_->database).size) {
      return refusal(impl_->path, fmt::format("entry {} is not among {}", sequence, size));
    }
    return Subtrees(impl_->database).inclusion(sequence - 1, size);
  });
}

Result<std::vector<Hash>> Ledger::consistency(std::int64_t from, std::int64_t to) const {
  using Proof = std::vector<Hash>;
  return guarded(impl_->path, [&]() -> Result<Proof> {
    const Snapshot snapshot(impl_->database);
    if (from < 1 || from > to || to > head_of(impl_->database).size) {
      return refusal(impl_->path, fmt::format("{} entries are not the first of {}", from, to));
    }
    return Subtrees(impl_->database).consistency(from, to);
  });
}

Result<Done> Ledger::rebuild() {
  return guarded(impl_->path, [&]() -> Result<Done> {
    SQLite::Database& database = impl_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(
        "REINDEX; DELETE FROM derived; DELETE FROM subtrees; DELETE FROM extent;"
        "INSERT INTO extent SELECT 1, max(sequence) FROM entries HAVING count(*) > 0");
    Subtrees subtrees(database);
    subtrees.grow(0, subtrees.leaves(0, head_of(database).size));
    transaction.commit();
    return Done{};
  });
}

}  // namespace sanya::ledger
