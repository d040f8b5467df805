// SPDX-License-Identifier: Apache-2.0
// Bringing facts into the ledger: what the files say, and what is entered by hand. Public through
// app.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/where.h"
#include "base/diagnostics.h"
#include "ledger/ledger.h"
#include "load/load.h"
#include "tree/tree.h"

namespace sanya::app {

// Where entries come from: what sync brings, what is entered by hand. An import has one of its own.
inline constexpr const char* kFilesOrigin = "files";
inline constexpr const char* kAppOrigin = "app";

// Who enters something, and why.
struct Entering {
  std::string author;  // a handle that the writer chose
  std::string message;
};

// An object of the record by kind and id: "finding", "poipet-plot-marked".
struct Name {
  std::string kind;
  std::string id;
  friend auto operator<=>(const Name&, const Name&) = default;
};

// ---- sync -------------------------------------------------------------------------------------

// What the files have otherwise than the ledger.
struct Changes {
  std::vector<Name> put;        // not in the ledger
  std::vector<Name> corrected;  // there otherwise
  std::vector<Name> retracted;  // there, and no longer in the files
  // What the files have otherwise since somebody entered it by hand, corrected or retracted it
  // there: the ledger's stands.
  std::vector<Name> kept;
  // Changed in the files after it was corrected by hand, sealed or erased: a person must say which
  // is right.
  std::vector<Name> conflicts;
  std::size_t unchanged = 0;

  std::size_t count() const { return put.size() + corrected.size() + retracted.size(); }
};

struct Synced {
  bool as_before = false;  // the files are as they were when last synced: nothing was compared
  Changes changes;
  ledger::Appended appended;
  Diagnostics faults;  // of the files; where there are errors, nothing was appended
};

// Appends what the files have otherwise than the ledger, which is made where there is none: objects
// of the record, the pack named or the tracker's own, its ladders. Nothing where there are errors
// or conflicts. `prefer_files`: what was corrected by hand and then changed in the files is taken
// from the files.
Result<Synced> sync(const OpenFolder& folders, const Where& where, const Entering& entering,
                    bool prefer_files = false);

// What it would append, without doing so.
Result<Synced> sync_preview(const OpenFolder& folders, const Where& where,
                            bool prefer_files = false);

// ---- verifying ------------------------------------------------------------------------------

// Whether the image from which commands read a large record is what the entries give. Whoever can
// alter the file could alter that as well; `Ledger::verify` looks at the entries alone.
Result<bool> image_is_true(const OpenFolder& folders, const Where& where,
                           const ledger::Ledger& ledger);

// ---- by hand ----------------------------------------------------------------------------------

struct Entered {
  std::vector<Name> put;        // new
  std::vector<Name> corrected;  // instead of what stood
  std::vector<Name> retracted;  // no longer in the record
  ledger::Appended appended;
  std::vector<load::Object> objects = {};  // put or corrected
  std::string language = {};               // the tracker's first
  Diagnostics faults;  // of what is entered, and of what else it would break; where there are
                       // errors, nothing was appended
};

enum class Novelty { fresh, correction };  // of each object: new, or instead of what stands

// Keeps what was sealed, safely and so that its writer alone can read it, before anything is
// recorded; its error stops the entry. Gets the text of the file that is to be kept.
using KeepSealed = std::function<Result<Done>(const std::string& text)>;

// Appends the objects of a fragment, with the keys of any file of a tracker, after checking the
// whole record with them in it. Each must be new, or (a correction) stand already. `seal`, where it
// is given: only the hashes are recorded.
Result<Entered> enter(const OpenFolder& folders, const Where& where, const tree::Node& fragment,
                      Novelty novelty, const KeepSealed& seal, const Entering& entering);
// What it would append, without doing so.
Result<Entered> enter_preview(const OpenFolder& folders, const Where& where,
                              const tree::Node& fragment, Novelty novelty);

// One object changed in some of its keys, which docs/data.md lists; of a finding about one thing,
// those of that thing too.
struct Change {
  Name name;
  std::vector<tree::Entry> set;      // a map changes the keys within it alone
  std::vector<std::string> without;  // keys taken out
  Place place;                       // of the whole, for faults
};
Answered<Result<Entered>> correct(const OpenFolder& folders, const Where& where,
                                  const Change& change, const Entering& entering);

// Takes objects out of the record, from now on, after checking that nothing left needs them.
Answered<Result<Entered>> retract(const OpenFolder& folders, const Where& where,
                                  const std::vector<Name>& names, const Entering& entering);

// ---- out again --------------------------------------------------------------------------------

struct Exported {
  std::string yaml;  // "" where there is nothing
  std::size_t objects = 0;
  // Written by hand in the files too, otherwise: to be replaced there, or taken out.
  struct Beside {
    Name name;
    std::string at;  // "evidence/post.yaml:12"; "" where the files cannot be read
    bool retracted = false;
  };
  std::vector<Beside> beside;
  std::vector<Name> withheld;  // sealed or erased: there is no body to write
  std::size_t identities = 0;  // of sources that withhold them: they are in what is written
  std::size_t already = 0;     // passed over: the files have them as they stand
  std::string checkpoint;      // lines, of the ledger as far as it was read; "" where files were
  Diagnostics faults;  // of the files, where they were read: with errors, nothing is written
};

// What stands in the ledger of what was entered by hand, or of everything (where there is no
// ledger: in the files), as one file that a tracker can include beside its others. What these have
// already, `out` itself left aside, is passed over unless everything is wanted.
Result<Exported> export_yaml(const OpenFolder& folders, const Where& where, bool everything,
                             const std::string& out);

}  // namespace sanya::app
