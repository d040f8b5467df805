// SPDX-License-Identifier: Apache-2.0
// Trees to record: register and evidence, YAML and CSV, with every fault found. The door of `load`.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/disk.h"
#include "base/result.h"
#include "record/record.h"
#include "tree/tree.h"

namespace sanya::load {

struct Loaded {
  record::Record record;
  std::vector<SourcePtr> files;  // all that was read, in the order of reading
  struct Include {
    std::string pattern;               // from the disk's root
    std::vector<std::string> matched;  // likewise, sorted
  };
  std::vector<Include> includes;
};

// Reads commitments.yaml at `path` (relative to the disk's root) and all it includes. The world's
// refusal of that one file is an Error; all else is a fault, and what could be read is returned.
// `ladders` are those of rules/ladders.yaml: milestones are checked against them.
Result<Loaded> load(const Disk& disk, const std::string& path, const record::Ladders& ladders,
                    Diagnostics& faults);

// Adds the contents of one already parsed tree (the same keys as any file of a tracker) to
// `record`, without cross-checks; then check() once all are in. For rule tests and fragments.
void add(const tree::Node& root, record::Record& record, Diagnostics& faults);
// Cross-checks: ids, references, cycles, dates, ladders, owners. Puts the record in order first.
void check(record::Record& record, const record::Ladders& ladders, Diagnostics& faults);

// One thing of the record by itself, as canonical JSON (RFC 8785) of a map with the keys of
// docs/data.md: what a ledger keeps. What is as if not written is left out; texts by language are
// maps, what a finding is about is a list, dates are canonical EDTF, and a pledge has the ids of
// its actions in order, each of which is an object of its own. So two ways of writing the same are
// the same objects.
struct Object {
  std::string kind;  // tracker, institution, person, place, indicator, mandate, pledge, action,
                     // source, finding, reading, search, reply, override, correction
  std::string id;    // within its kind; an action's is full
  std::string body;
  friend bool operator==(const Object&, const Object&) = default;
};
// Every kind there is.
const std::vector<std::string_view>& kinds();
// Of a checked record without errors; sorted by kind, then id, by bytes.
std::vector<Object> objects(const record::Record& record);

// An object to be read back; `source` has the body as its text and names it in faults.
struct Kept {
  std::string kind;
  std::string id;
  SourcePtr source;
};
// Adds them to `record`, as add() does: without cross-checks.
void add_objects(const std::vector<Kept>& kept, record::Record& record, Diagnostics& faults);
// The record of these objects, in any order, cross-checked. The places of all that it holds lie in
// the bodies. An action that its pledge names and that is not among them was retracted: it is left
// out. Whatever else does not fit together is a fault.
record::Record from_objects(const std::vector<Kept>& kept, const record::Ladders& ladders,
                            Diagnostics& faults);

// The objects as one file that a person would write, which loads to them again: under the keys of
// docs/data.md in their order, actions in their pledges. Requires the pledge of each action to be
// among them. A text in one language alone is written without naming it where that is the first of
// the tracker, which is `language` where no tracker is among the objects ("": not known). Empty
// where there are no objects.
std::string yaml_of(const std::vector<Object>& objects, const std::string& language = "");

// ---- field by field ----------------------------------------------------------------------------

// A single thing that can be said of something, for whoever asks a person for it.
struct Field {
  std::string_view key;         // "happened"; "quote"
  std::string_view inner = {};  // the key within it: "exact"; "" where the key has the value
  bool many = false;            // a list
  bool by_language = false;
  bool named = false;                        // a map whose keys are names: attributes
  bool of_about = false;                     // of what a finding is about, where that is one thing
  std::vector<std::string_view> words = {};  // the only ones allowed; empty: any
};
// Of a finding, source, reading, search, reply or override, in the order of docs/data.md; none for
// other kinds.
std::vector<Field> fields(std::string_view kind);
// The key of a tracker's file under which things of that kind stand: "findings"; "" for an action.
std::string_view file_key(std::string_view kind);

// ---- words -------------------------------------------------------------------------------------

// How files write what is chosen from a list; "" for a sector that is not stated.
std::string_view word(record::Attribute::Type type);
std::string_view word(record::Sector sector);
std::string_view word(record::Indicator::Direction direction);
std::string_view word(record::Action::Polarity polarity);
std::string_view word(record::Action::Covers covers);
std::string_view word(record::Action::Lack lack);
std::string_view word(record::Pledge::Text text);
std::string_view word(record::Pledge::Clarity clarity);
std::string_view word(record::SourceItem::Kind kind);
std::string_view word(record::SourceItem::Identity identity);
std::string_view word(record::Bearing bearing);
std::string_view word(record::Aspect aspect);
std::string_view word(record::Extent extent);
std::string_view word(record::Link link);
std::string_view word(record::Search::Found found);

// ---- parts of a large record -------------------------------------------------------------------

// Adds what one file of a tracker says, where that is evidence alone: sources, findings, readings,
// searches. False where it says more, or has faults.
bool add_evidence_file(const SourcePtr& file, record::Record& record);

// A source that stands elsewhere; nullopt: there is none of that id.
using LendSource = std::function<std::optional<record::SourceItem>(const std::string& id)>;
// Cross-checks a register with some evidence beside it, lending it the sources that these name and
// that stand elsewhere. The ids of those lent, which stay in `record`.
std::set<std::string> check_part(record::Record& record, const LendSource& lend,
                                 const record::Ladders& ladders, Diagnostics& faults);

// Puts evidence into a checked record and takes other out, checking only what that concerns. What
// is put takes the place of what has its id. False: there are errors, or a source is changed or
// taken out, on which more may rest; the record is then of no use.
struct Amendment {
  std::vector<Kept> put;
  struct Gone {
    std::string kind;
    std::string id;
  };
  std::vector<Gone> gone;
};
bool amend(record::Record& record, const Amendment& amendment, const record::Ladders& ladders);

}  // namespace sanya::load
