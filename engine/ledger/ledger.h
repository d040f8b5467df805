// SPDX-License-Identifier: Apache-2.0
// The append-only record of what was entered, by whom and when, in one SQLite file: append, replay,
// verify, prove. It knows nothing of pledges: a body is canonical JSON (RFC 8785) that it does not
// look into. The door of `ledger`.
//
// An entry's leaf is RFC 6962's: SHA-256 of a zero byte and the canonical JSON of its metadata with
// the salted hash of its body (leaf_data). A body with its salt can therefore be taken out, or come
// later, and every proof still holds. docs/ledger.md describes file, hashes and proofs in full.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "ledger/checkpoint.h"

namespace sanya::ledger {

enum class Verb : std::uint8_t { put, retract };
std::string_view word(Verb verb);

// What is to be appended.
struct Draft {
  Verb verb = Verb::put;
  std::string kind;                           // a word of the record: "finding"
  std::string id;                             // within its kind
  std::string body;                           // canonical JSON; of a retraction "{}"
  std::optional<std::int64_t> corrects = {};  // sequence of the entry whose place this takes
  bool sealed = false;                        // record the body's hash alone
};

// Of a body that was sealed: what must be kept, outside the ledger, to open it later.
struct Kept {
  std::int64_t sequence = 0;
  std::string salt;
  std::string body;
};

// Appended as one, or not at all.
struct Batch {
  std::string author;   // a handle that the writer chose; never empty
  std::string message;  // why; may be empty
  std::string origin;   // "files", "app" or "import:NAME"
  std::vector<Draft> drafts;
  // Where it is given, it keeps what is sealed safely before anything is recorded, and its error
  // stops the entry: a hash without its body would be of no use. What it kept may yet come to
  // nothing.
  std::function<Result<Done>(const std::vector<Kept>&)> keep = {};
};

struct Entry {
  std::int64_t sequence = 0;  // 1, 2, 3 and so on, without holes
  Moment time;                // entries of one batch share theirs; those of a later one are later
  std::string author;
  std::string message;
  std::string origin;
  Verb verb = Verb::put;
  std::string kind;
  std::string id;
  std::optional<std::int64_t> corrects = {};
  bool sealed = false;                   // entered without its body
  std::optional<std::string> body = {};  // absent: sealed and not yet opened, or erased
  std::string salt = {};                 // 32 bytes; empty where the body is absent
  Hash body_hash = {};                   // SHA-256 of salt and body
  Hash leaf = {};
};
// The canonical JSON that is hashed into the entry's leaf.
std::string leaf_data(const Entry& entry);
Hash leaf_hash(std::string_view leaf_data);
Hash body_hash(std::string_view salt, std::string_view body);

// The entry as a line of an export: its leaf data with its body and salt, where they are there, as
// "body_text" and "salt". docs/verify.py needs such lines, a checkpoint and a key, and no more.
std::string export_line(const Entry& entry);
// A proof as a file, for docs/verify.py: that the entry is in the tree of a signed checkpoint; that
// a later checkpoint's tree goes on from an earlier one's.
std::string inclusion_text(const Entry& entry, const std::string& note,
                           const std::vector<Hash>& proof);
std::string consistency_text(const std::string& earlier, const std::string& later,
                             const std::vector<Hash>& proof);

struct Appended {
  std::int64_t first = 0;  // sequences; last < first where there was nothing to append
  std::int64_t last = 0;
  Moment time;
  std::vector<Kept> kept = {};
};

// The latest put of an object that is not retracted: what stands in the record.
struct Standing {
  std::int64_t sequence = 0;
  std::string kind;
  std::string id;
  std::string origin;
  bool sealed = false;  // and its body is not there
  bool erased = false;  // likewise
  std::optional<std::string> body = {};
};

// What verify() found wrong with the file.
struct Damage {
  std::int64_t sequence = 0;  // of the first entry concerned; 0: the file as a whole
  std::string what;           // lower case, no full stop: "the body was edited"
};
struct Verified {
  Tree tree;                         // of what the file now holds
  std::vector<Damage> damages = {};  // by sequence, of the file as a whole last; empty: all is well
  std::int64_t erased = 0;
  std::int64_t sealed = 0;
};

// What became of a ledger that was to be replaced by a backup.
struct Restored {
  std::int64_t before = 0;  // entries it had
  std::int64_t after = 0;   // entries it has
  bool goes_on = false;     // the backup begins with all that was there
  bool done = false;        // false: refused, and nothing was changed
};

// What comes from outside: the engine has neither clock nor dice.
struct Outside {
  std::function<Moment()> now;
  std::function<std::string(std::size_t bytes)> random;  // unforeseeable bytes
};

// A value kept beside the entries that can be worked out from them again.
struct Derived {
  std::int64_t size = 0;  // entries it was worked out from
  std::string bytes;
};

enum class Mode { read, write, create };  // create: makes the file and its folder if missing

// Why what a file has in it cannot be opened as a ledger: "the file is damaged". nullopt: it can,
// or it is not what it has in it that stands in the way.
std::optional<std::string> why_no_ledger(const std::string& path);

// Errors: `cannot_open` where there is no such file; `io` where reading or writing failed, another
// process held the file for longer than a minute, or the file is no ledger or of a later version
// than this program knows. After an error nothing has changed. One object is for one thread; any
// number of processes may have the file open.
class Ledger {
 public:
  static Result<Ledger> open(const std::string& path, Mode mode, Outside outside);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  // Durable when it returns. `expected`: refuses, with nothing appended and first == 0, unless the
  // ledger has exactly so many entries, for whoever worked out the batch from them.
  Result<Appended> append(const Batch& batch, std::optional<std::int64_t> expected = {});

  Result<std::int64_t> size() const;
  // How many entries were there at that moment: those recorded at it or before.
  Result<std::int64_t> size_at(Moment moment) const;
  // When entry `size` was recorded; size >= 1.
  Result<Moment> time_of(std::int64_t size) const;
  // Entries first..last, in order; stops early where `each` gives false.
  Result<Done> entries(std::int64_t first, std::int64_t last,
                       const std::function<bool(Entry&&)>& each) const;
  // Every entry about one object, in order; stops early where `each` gives false.
  Result<Done> history(const std::string& kind, const std::string& id,
                       const std::function<bool(Entry&&)>& each) const;
  // What stood after `size` entries, by kind and id (by bytes).
  Result<Done> standing(std::int64_t size, const std::function<void(Standing&&)>& each) const;
  // What stands now of one kind, by id; or one object, nullopt where it does not stand.
  Result<Done> standing_of(const std::string& kind,
                           const std::function<void(Standing&&)>& each) const;
  Result<std::optional<Standing>> standing_of(const std::string& kind, const std::string& id) const;

  // Recomputes every hash from the entries alone. `known`: an outside checkpoint, against which a
  // file that was rolled back, or rewritten as a whole, shows.
  Result<Verified> verify(const std::optional<Checkpoint>& known = {}) const;
  // The tree of the first `size` entries.
  Result<Tree> tree(std::int64_t size) const;
  // RFC 6962, 2.1.1 and 2.1.2. Requires 1 <= sequence <= size, and 1 <= from <= to.
  Result<std::vector<Hash>> inclusion(std::int64_t sequence, std::int64_t size) const;
  Result<std::vector<Hash>> consistency(std::int64_t from, std::int64_t to) const;

  // Removes the body and salt of an entry for good, from the file's free pages too, and records
  // that it was done: an entry of kind "erasure" that is about `sequence`. Nothing else is removed,
  // but everything derived. Where the disk fails, or another program reads an old state for longer
  // than a minute, the error may come after the erasure was recorded, and says so: compact() then
  // removes what is left.
  Result<Appended> erase(std::int64_t sequence, const std::string& author,
                         const std::string& reason);
  // Puts back what was sealed, and records that it was done: an entry of kind "unsealing" that is
  // about its sequence. What stood before that entry stays sealed there. Nothing is appended where
  // it is open already; nullopt, with nothing done, where it is not what was sealed, or was erased.
  Result<std::optional<Appended>> unseal(const Kept& kept, const std::string& author,
                                         const std::string& message);

  // Values kept by name; a reader without the right to write keeps nothing.
  Result<std::optional<Derived>> derived(const std::string& name) const;
  Result<Done> keep(const std::string& name, const Derived& derived);
  Result<Done> keep(const std::vector<std::pair<std::string, Derived>>& all);  // or none
  // Forgets everything derived, and works out again what this class keeps for itself.
  Result<Done> rebuild();

  // Signed checkpoints made here, kept so that a later one can be compared; by size.
  Result<Done> keep_checkpoint(const std::string& note, std::int64_t size);
  Result<std::vector<std::string>> checkpoints() const;

  // A whole copy, of one moment, while others write; `path` must not exist.
  Result<Done> backup(const std::string& path) const;
  // Takes what is in `backup` in place of what is here, after a copy of that was put at `aside`,
  // which must not exist. Unless `force`: only where no entry is lost by it. Nobody else can append
  // meanwhile.
  Result<Restored> restore(const Ledger& backup, const std::string& aside, bool force);
  Result<Done> compact();  // gives room back to the disk

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanya::ledger
