// SPDX-License-Identifier: Apache-2.0
// Witnesses: for a rule of a pack, a smallest record that it answers for. Part of the door of
// `rules`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "record/record.h"
#include "rules/pack.h"

namespace sanya::rules {

// A record for which one rule gives the answer, and gives it for certain.
struct Witness {
  record::Record record;  // no more than the rule takes; what stands in it may be taken out
  Day as_of;
  std::string unit;  // as in a verdict
};

struct RuleReached {
  int question = -1;
  int rule = -1;
  std::optional<Witness> witness;  // absent: none was found within the bound, which proves nothing
};

struct WitnessesAsked {
  std::string question = {};  // of this question only; "": of all
  std::string answer = {};    // of this answer only; "": of all
  int candidates = 20000;     // records tried for one rule, at most
};

// For each rule asked for, in the pack's order, a record that reaches it: built from what the rule
// tests, and tried by evaluating it. `declared` gives the attributes and indicators of the tracker.
std::vector<RuleReached> witnesses(const Pack& pack, const record::Record& declared,
                                   const WitnessesAsked& asked);

// Adds what reading a pack leaves out, since it takes long: rules that no record can reach, with a
// proof or, where none was found either way, with the word that nothing was found; and tests that
// always or never hold where they stand.
void examine(const Pack& pack, const record::Record& declared, Diagnostics& faults);

}  // namespace sanya::rules
