// SPDX-License-Identifier: Apache-2.0
// What is done with a ledger itself: reading and verifying it, signing and proving what it holds,
// taking bodies out and putting them back, copies. Public through app.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/keeping.h"
#include "app/where.h"
#include "ledger/ledger.h"

namespace sanya::app {

// ---- log --------------------------------------------------------------------------------------

// What one member of a body was and became, as canonical JSON; "" where it was not there.
struct Member {
  std::string key;
  std::string before;
  std::string after;
};
// What changed between two bodies, by key. Bodies that are no objects differ in a member "".
std::vector<Member> changed_members(const std::string& before, const std::string& after);

struct Logged {
  ledger::Entry entry;
  std::optional<std::int64_t> erased_by;  // the entries that say so
  std::optional<std::int64_t> opened_by;
  std::vector<Member> changed;  // of one object's history: against its body before, if both are
};
struct LogAsked {
  std::optional<Name> of;  // one object; else all
  std::int64_t from = 1;
  std::optional<std::int64_t> to;
  std::string author;  // "": all
};
// Entries in order, up to `where.known`.
Answered<Result<std::vector<Logged>>> log(const Where& where, const LogAsked& asked);

// ---- verify -----------------------------------------------------------------------------------

struct Verification {
  ledger::Verified found;
  std::optional<ledger::Checkpoint> known;  // that it was held against
  bool signature_checked = false;
  std::string unsigned_because;  // the checkpoint is not signed by the key; "": it is, or no key
};
// `checkpoint`: the path of a note, "" for none. `key`: a verifier or the path of a file with one;
// "": that of the tracker's own key where there is one.
Answered<Result<Verification>> verify(const OpenFolder& folders, const Where& where,
                                      const std::string& checkpoint, const std::string& key);

// ---- keys, checkpoints, proofs ----------------------------------------------------------------

// The private key of a tracker: .sanya/key in its folder.
std::string key_path(const Where& where);

struct PublicKey {
  std::string verifier;
  std::string path;  // of the private one
};
// Makes a key of 32 unforeseeable bytes at `path` ("": the tracker's own); never over another.
Answered<Result<PublicKey>> make_key(const OpenFolder& folders, const Where& where,
                                     const std::string& name, const std::string& path,
                                     const std::string& seed);
// Of the private key at `path`.
Answered<Result<PublicKey>> public_key(const OpenFolder& folders, const Where& where,
                                       const std::string& path);
// The note of all entries there are, signed with the key at `path`; kept in the ledger too.
Answered<Result<std::string>> sign_checkpoint(const OpenFolder& folders, const Where& where,
                                              const std::string& path);
// Proofs for docs/verify.py, from checkpoints that were signed here: that of `size` entries, or the
// latest.
Answered<Result<std::string>> prove_entry(const Where& where, std::int64_t sequence,
                                          std::optional<std::int64_t> size);
Answered<Result<std::string>> prove_growth(const Where& where, std::int64_t from,
                                           std::optional<std::int64_t> to);
// Every entry up to `where.known` as a line, for docs/verify.py.
Result<std::string> export_lines(const Where& where);

// ---- bodies -----------------------------------------------------------------------------------

// Takes the body of an entry out of the ledger for good; `entering.message` says why. Refused with
// faults where it stands and the record would not be whole without it.
Answered<Result<Entered>> erase(const OpenFolder& folders, const Where& where,
                                std::int64_t sequence, const Entering& entering);
// Puts back sealed bodies from a file that `record --seal` wrote. How many were opened just now.
Answered<Result<std::int64_t>> unseal(const OpenFolder& folders, const Where& where,
                                      const std::string& keep, const Entering& entering);

// ---- the file ---------------------------------------------------------------------------------

// Works out everything derived from the entries.
Result<Done> rebuild(const OpenFolder& folders, const Where& where);
Result<Done> compact(const Where& where);
Result<std::int64_t> backup(const Where& where, const std::string& path);  // entries in it

struct Restoring {
  ledger::Verified backup;  // with damages: nothing was done
  ledger::Restored restored;
  std::string unreadable;  // why what was there could not be read; "": it could
  std::string aside;       // where it is kept; "": there was none
};
// The ledger from a backup. What it replaces is kept beside it. `force`: though entries are lost.
Result<Restoring> restore(const Where& where, const std::string& path, bool force);

}  // namespace sanya::app
