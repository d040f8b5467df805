// SPDX-License-Identifier: Apache-2.0
// Rule packs from trees; record and pack to verdicts with proofs. Knows no file, clock, log or
// database. The door of `rules`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "record/record.h"
#include "record/verdict.h"
#include "rules/answers.h"
#include "rules/maintained.h"
#include "rules/pack.h"
#include "rules/witness.h"
#include "tree/tree.h"

namespace sanya::rules {

// Ladders from the tree of rules/ladders.yaml. Faults are added; what could be read is returned.
record::Ladders read_ladders(const tree::Node& root, Diagnostics& faults);

// A pack from its tree, checked and typed against the ladders it names and what the register
// declares (attributes, indicators). nullopt where it has errors. `path` is shown to people.
std::optional<Pack> read_pack(const tree::Node& root, const record::Ladders& ladders,
                              const record::Record& record, const std::string& path,
                              Diagnostics& faults);

struct Asked {
  Day as_of;
  std::optional<Day> published_by = {};  // leave out sources published later
  int worlds = 4000;                     // evaluations spent on one verdict's alternatives, at most
  bool proofs = true;  // false: answers, alternatives and roll-ups alone, without reasons
  int threads = 1;     // at most; whatever their number, the same comes out
};

// Answers every question of the pack for every unit of the record, with roll-ups. A pure function
// of its arguments. Faults that only the data can show (a number too large) are added.
record::Verdicts evaluate(const record::Record& record, const Pack& pack, const Asked& asked,
                          Diagnostics& faults);

// The answers to each question over all days for every unit that `evaluate` gives verdicts for, in
// the same order; or for one unit (an action with its periods) or question alone, where named.
// Those of a period begin on its first day. Days after `until` are looked at only as far as nothing
// changes on them. `asked.proofs`: each step's verdict with its proof.
std::vector<record::Timeline> timelines(const record::Record& record, const Pack& pack,
                                        const Asked& asked, const std::string& unit = "",
                                        const std::string& question = "", Day until = kNoLatest);

// The same from the day asked for on, for the units there are on it; without proofs.
std::vector<record::Timeline> timelines_to_come(const record::Record& record, const Pack& pack,
                                                const Asked& asked, const std::string& unit = "",
                                                const std::string& question = "",
                                                Day until = kNoLatest);

// Until when each verdict holds if nothing is added to the record, and what it becomes then. In the
// same order.
std::vector<record::Horizon> horizons(const record::Record& record, const Pack& pack,
                                      const Asked& asked, const std::string& unit = "",
                                      const std::string& question = "", Day until = kNoLatest);

// For each action whose answer to the headline question is open and each better answer on the
// scale: the smallest sets of operations that give it for certain, each tried in every world, or
// why none could. Bounded in cost; `gave_up` where larger sets were left untried. docs/gaps.md.
std::vector<record::Gap> gaps(const record::Record& record, const Pack& pack, const Asked& asked,
                              const record::Verdicts& verdicts);

// The record with an operation carried out on one action as of the day asked for. `ordinal` tells
// apart what several operations add: each is a voice of its own.
record::Record with_operation(record::Record record, const std::string& action,
                              const record::Operation& operation, const Asked& asked, int ordinal);

// For each action's answer to the headline question: the smallest sets of voices without whose
// findings and readings on that action the answer, or what else is possible, would be another.
std::vector<record::Fragility> fragility(const record::Record& record, const Pack& pack,
                                         const Asked& asked, const record::Verdicts& verdicts);

// How a claimant stood to an action on the day it was said.
enum class Relation {
  unknown,
  owner,
  government,
  intergovernmental,
  foreign_government,
  donor,
  political,
  independent,
};
Relation relation(const record::Record& record, const record::Action& action,
                  const std::string& claimant, const DateField& said);

// Whose knowledge it is: an institution or person id. The claimant where it is not the publisher,
// else the root of `syndicated_from`, then of the publisher's `part_of`.
std::string voice(const record::Record& record, const std::string& claimant,
                  const record::SourceItem& source);

}  // namespace sanya::rules
