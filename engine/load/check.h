// SPDX-License-Identifier: Apache-2.0
// The cross-checks of a whole record, one file a group. Each wants the record in order.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "record/record.h"

namespace sanya::load {

// Kinds of things of which one at least could not be read: a reference that finds nothing may be to
// it, and is no fault of its own.
struct Spoiled {
  bool institutions = false;
  bool people = false;
  bool places = false;
  bool indicators = false;
  bool mandates = false;
  bool pledges = false;
  bool sources = false;

  bool any() const {
    return institutions || people || places || indicators || mandates || pledges || sources;
  }
};

struct Checking {
  record::Record& record;
  const record::Ladders& ladders;
  Diagnostics& faults;
  Spoiled spoiled;
};

void check_ids(Checking& checking);           // each once within its kind
void resolve_publishers(Checking& checking);  // names to ids; claimants left out to publishers
void check_references(Checking& checking);    // every id named is there
void check_cycles(Checking& checking);
void check_dates(Checking& checking);   // what cannot have been at that time
void check_owners(Checking& checking);  // who could answer, on the day and now
void check_ladders(Checking& checking);
void check_values(Checking& checking);  // indicators, targets, readings: fills in low and high
void check_use(Checking& checking);     // what is counted wrongly or serves nothing

}  // namespace sanya::load
