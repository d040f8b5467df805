// SPDX-License-Identifier: Apache-2.0
// Changes to the evidence on one action, tried on a copy that holds nothing else.
#pragma once

#include <string>
#include <vector>

#include "record/record.h"
#include "record/verdict.h"
#include "rules/pack.h"
#include "rules/rules.h"

namespace sanya::rules {

// One thing that could become known, or be done.
struct Step {
  enum class Kind {
    outside_evidence,  // a new outside voice reports a stage
    own_evidence,      // the owner reports a stage
    official_act,      // an official act proves a stage
    outside_reading,   // an outside voice reads the promised quantity
    own_reading,       // the owner does
    search,            // somebody searches and finds nothing
    settle,            // a finding is refuted, corrected or withdrawn by its source
    choice,            // what is uncertain is settled as in a world: a date, a value, a link
  };
  Kind kind = Kind::outside_evidence;
  const record::Milestone* milestone = nullptr;  // of evidence
  std::string part;                              // id of the action's part; "": the whole
  bool in_part = false;                          // a part of it, which one is not said
  std::string finding;                           // settle
  record::Choice choice;
};

// The record as far as it bears on one action: the whole register, and the evidence on its pledge's
// actions and on those it repeats, depends on or is superseded by.
record::Record record_alone(const record::Record& record, const record::Action& action);

// What could change the answer for `action`: evidence for each stage of its ladder, a search, a
// reading, each finding that stands against it, and each choice of the verdict's alternatives.
std::vector<Step> possible_steps(const record::Record& alone, const record::Action& action,
                                 const Pack& pack, const record::Verdict& verdict);

// Makes the change as of the day asked for. `ordinal`: which of several it is, so that each voice
// is another. Sorted vectors stay sorted.
void take(const Step& step, int ordinal, const record::Action& action, const Asked& asked,
          record::Record& record);

// Puts steps into `gap` as sentences for people, equal ones counted together, each with what it
// settles. What is to have happened must have by the day asked for: the sentences do not say it.
void say(const std::vector<Step>& steps, const record::Action& action, const record::Record& record,
         record::Gap& gap);

}  // namespace sanya::rules
