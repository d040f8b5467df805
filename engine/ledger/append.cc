// SPDX-License-Identifier: Apache-2.0
// Everything that adds to the record, or takes a body out of it.
#include <algorithm>

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include "base/text.h"
#include "ledger/beside.h"
#include "ledger/code.h"
#include "ledger/impl.h"

namespace sanya::ledger {
namespace {

constexpr std::size_t kSalt = 32;
constexpr std::size_t kAtOnce = 4096;  // drafts whose hashes are worked out together

void bind_text(SQLite::Statement& statement, int at, const std::string& text) {
  statement.bindNoCopy(at, text);
}
void bind_bytes(SQLite::Statement& statement, int at, std::string_view bytes) {
  statement.bindNoCopy(at, bytes.data(), static_cast<int>(bytes.size()));
}

struct Hashes {
  Hash body;
  Hash leaf;
};

// Writes the entries of one batch, one after another.
class Writer {
 public:
  Writer(SQLite::Database& database, const Batch& batch, Moment time)
      : insert_(database,
                fmt::format("INSERT INTO entries ({}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                            kEntryColumns)) {
    insert_.bind(2, time.milliseconds);
    bind_text(insert_, 3, batch.author);
    bind_text(insert_, 4, batch.message);
    bind_text(insert_, 5, batch.origin);
  }

  void write(const Draft& draft, std::int64_t sequence, std::string_view salt,
             const Hashes& hashes) {
    insert_.bind(1, sequence);
    insert_.bindNoCopy(6, word(draft.verb).data());
    bind_text(insert_, 7, draft.kind);
    bind_text(insert_, 8, draft.id);
    draft.corrects ? insert_.bind(9, *draft.corrects) : insert_.bind(9);
    insert_.bind(10, draft.sealed ? 1 : 0);
    bind_bytes(insert_, 11, view_of(hashes.body));
    bind_bytes(insert_, 12, view_of(hashes.leaf));
    if (draft.sealed) {
      insert_.bind(13);
      insert_.bind(14);
    } else {
      bind_bytes(insert_, 13, salt);
      bind_text(insert_, 14, draft.body);
    }
    insert_.exec();
    insert_.reset();
  }

 private:
  SQLite::Statement insert_;
};

// Of `count` entries of a batch from the draft `from` on. `first`: the sequence of the batch's
// first.
std::vector<Hashes> hashes_of(const Batch& batch, Moment time, std::int64_t first,
                              std::string_view salts, std::size_t from, std::size_t count) {
  Entry entry;
  entry.author = batch.author;
  entry.message = batch.message;
  entry.origin = batch.origin;
  const std::string moment = to_text(time);
  std::string data;
  std::vector<Hashes> found;
  found.reserve(count);
  for (std::size_t i = from; i < from + count; ++i) {
    const Draft& draft = batch.drafts[i];
    entry.sequence = first + static_cast<std::int64_t>(i);
    entry.verb = draft.verb;
    entry.kind = draft.kind;
    entry.id = draft.id;
    entry.corrects = draft.corrects;
    entry.sealed = draft.sealed;
    entry.body_hash = body_hash(salts.substr(kSalt * i, kSalt), draft.body);
    data.clear();
    append_leaf_data(data, entry, moment);
    found.push_back({entry.body_hash, leaf_hash(data)});
  }
  return found;
}

// How many entries there are is kept, so that whoever deletes the last does not go unnoticed.
void keep_size(SQLite::Database& database, std::int64_t size) {
  SQLite::Statement put(database,
                        "INSERT INTO extent VALUES (1, ?) ON CONFLICT DO UPDATE SET size = "
                        "excluded.size");
  put.bind(1, size);
  put.exec();
}

bool is_text(const std::string& text) { return first_bad_utf8(text) == std::string_view::npos; }

}  // namespace

std::optional<std::string> flaw_of(const Batch& batch, std::int64_t size) {
  if (batch.author.empty()) return "an entry needs an author";
  if (!is_text(batch.author) || !is_text(batch.message) || !is_text(batch.origin)) {
    return "the author, message or origin is not UTF-8";
  }
  for (const Draft& draft : batch.drafts) {
    if (!is_text(draft.kind) || !is_text(draft.id) || !is_text(draft.body)) {
      return fmt::format("what is to be appended as {} \"{}\" is not UTF-8",
                         displayable(draft.kind), displayable(draft.id));
    }
    if (draft.corrects && (*draft.corrects < 1 || *draft.corrects > size)) {
      return fmt::format("there is no entry {} to be corrected", *draft.corrects);
    }
  }
  return std::nullopt;
}

Head head_of(SQLite::Database& database) {
  SQLite::Statement last(database,
                         "SELECT sequence, time FROM entries ORDER BY sequence DESC LIMIT 1");
  if (!last.executeStep()) return {};
  return {last.getColumn(0).getInt64(), last.getColumn(1).getInt64()};
}

Appended append_all(SQLite::Database& database, const Outside& outside, const Batch& batch) {
  const Head head = head_of(database);
  Appended appended{.first = head.size + 1, .last = head.size, .time = {}};
  const std::int64_t earliest = head.size == 0 ? outside.now().milliseconds : head.time + 1;
  appended.time = {std::max(outside.now().milliseconds, earliest)};
  if (batch.drafts.empty()) return appended;
  const std::string salts = outside.random(kSalt * batch.drafts.size());
  // While one part is written the next is hashed.
  const auto hash = [&](std::size_t from) {
    const std::size_t count = std::min(kAtOnce, batch.drafts.size() - from);
    return hashes_of(batch, appended.time, appended.first, salts, from, count);
  };
  Writer writer(database, batch, appended.time);
  std::vector<Hash> leaves;
  leaves.reserve(batch.drafts.size());
  std::vector<Hashes> hashes = hash(0);
  for (std::size_t from = 0; from < batch.drafts.size(); from += kAtOnce) {
    const std::size_t next = from + kAtOnce;
    std::future<std::vector<Hashes>> later;
    if (next < batch.drafts.size()) later = beside([&hash, next] { return hash(next); });
    for (std::size_t i = from; i < from + hashes.size(); ++i) {
      const Draft& draft = batch.drafts[i];
      const std::string_view salt = std::string_view(salts).substr(kSalt * i, kSalt);
      writer.write(draft, ++appended.last, salt, hashes[i - from]);
      leaves.push_back(hashes[i - from].leaf);
      if (draft.sealed) appended.kept.push_back({appended.last, std::string(salt), draft.body});
    }
    if (later.valid()) hashes = later.get();
  }
  keep_size(database, appended.last);
  Subtrees(database).grow(head.size, leaves);
  return appended;
}

Result<Appended> Ledger::append(const Batch& batch, std::optional<std::int64_t> expected) {
  return guarded(impl_->path, [&]() -> Result<Appended> {
    SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::int64_t size = head_of(impl_->database).size;
    if (expected && *expected != size) return Appended{};
    if (const auto flaw = flaw_of(batch, size)) return refusal(impl_->path, *flaw);
    for (const Draft& draft : batch.drafts) {
      if (draft.kind == kErasure) {
        return refusal(impl_->path, "an erasure is recorded by what erases, and by nothing else");
      }
      if (draft.kind == kUnsealing) {
        return refusal(impl_->path, "an unsealing is recorded by what opens, and by nothing else");
      }
    }
    Appended appended = append_all(impl_->database, impl_->outside, batch);
    if (batch.keep && !appended.kept.empty()) {
      if (auto kept = batch.keep(appended.kept); !kept) return kept.error();
    }
    transaction.commit();
    return appended;
  });
}

Result<Appended> Ledger::erase(std::int64_t sequence, const std::string& author,
                               const std::string& reason) {
  return guarded(impl_->path, [&]() -> Result<Appended> {
    SQLite::Database& database = impl_->database;
    // Whoever reads an old state of the file keeps the body in it: better found out before.
    if (auto emptied = empty_log(impl_->path, database); !emptied) return emptied.error();
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::int64_t size = head_of(database).size;
    if (sequence < 1 || sequence > size) {
      return refusal(impl_->path, fmt::format("there is no entry {}", sequence));
    }
    Batch batch{.author = author, .message = {}, .origin = "app", .drafts = {}};
    Draft& draft = batch.drafts.emplace_back();
    draft.kind = kErasure;
    draft.id = std::to_string(sequence);
    draft.body = fmt::format("{{\"erased\":{},\"reason\":", sequence);
    append_json(draft.body, reason);
    draft.body += '}';
    if (const auto flaw = flaw_of(batch, size)) return refusal(impl_->path, *flaw);
    SQLite::Statement remove(database,
                             "UPDATE entries SET body = NULL, salt = NULL WHERE sequence = ?");
    remove.bind(1, sequence);
    remove.exec();
    database.exec("DELETE FROM derived");
    Appended appended = append_all(database, impl_->outside, batch);
    transaction.commit();
    // Pages that were once rearranged may still show the body; written anew, none does.
    auto done = compact();
    if (done) return appended;
    Error error = done.error();
    error.message += fmt::format(
        "; the erasure is recorded, as entry {}, but what was erased may still stand in the file",
        appended.last);
    error.help = "compact the ledger once that is mended: `sanya ledger compact`";
    return error;
  });
}

Result<std::optional<Appended>> Ledger::unseal(const Kept& kept, const std::string& author,
                                               const std::string& message) {
  using Opened = std::optional<Appended>;
  return guarded(impl_->path, [&]() -> Result<Opened> {
    SQLite::Database& database = impl_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement sealed(database,
                             "SELECT body_hash, body IS NOT NULL FROM entries WHERE sequence = ?1 "
                             "AND sealed = 1 AND NOT EXISTS (SELECT 1 FROM entries WHERE kind = "
                             "'erasure' AND id = CAST(?1 AS TEXT))");
    sealed.bind(1, kept.sequence);
    if (!sealed.executeStep() || kept.salt.size() != kSalt) return Opened();
    if (hash_from(text_at(sealed, 0)) != body_hash(kept.salt, kept.body)) return Opened();
    const std::int64_t size = head_of(database).size;
    if (sealed.getColumn(1).getInt64() != 0) return Opened({.first = size + 1, .last = size});
    const Batch batch{.author = author,
                      .message = message,
                      .origin = "app",
                      .drafts = {{.kind = std::string(kUnsealing),
                                  .id = std::to_string(kept.sequence),
                                  .body = fmt::format("{{\"opened\":{}}}", kept.sequence)}}};
    if (const auto flaw = flaw_of(batch, size)) return refusal(impl_->path, *flaw);
    SQLite::Statement open(database, "UPDATE entries SET body = ?, salt = ? WHERE sequence = ?");
    bind_text(open, 1, kept.body);
    bind_bytes(open, 2, kept.salt);
    open.bind(3, kept.sequence);
    open.exec();
    Appended appended = append_all(database, impl_->outside, batch);
    transaction.commit();
    return Opened(std::move(appended));
  });
}

}  // namespace sanya::ledger
