// SPDX-License-Identifier: Apache-2.0
// What entering by hand works on: what stands now, and the record as it would be. Private to `app`.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/state.h"

namespace sanya::app {

// What stands now, with the rules it is checked by.
struct Now {
  std::int64_t size = 0;
  State state;
  record::Ladders ladders;
  std::optional<std::string> pack = {};  // its path among the texts
  std::map<Name, ledger::Standing> standing;
  std::string language;  // the tracker's first
};

Result<Now> now_of(const ledger::Ledger& ledger, const OpenFolder& folders, const Where& where);

// The things of a fragment, each with where it was written, read as the languages and declarations
// of what stands have it.
std::map<Name, Place> names_of(const tree::Node& fragment, const Now& now);
// All things of a record, likewise.
std::map<Name, Place> names_in(const record::Record& record);

// The record without some of its things and with a fragment, checked; the faults that it has and
// that what stands has not.
record::Record record_with(const Now& now, const std::set<Name>& without,
                           const tree::Node* fragment, const Where& where, Diagnostics& faults);

ledger::Draft retraction(const Name& name, const Now& now);

// A fragment made of what stands; nullopt, and why: none can be made.
using Fragment = std::function<Answered<tree::Node>(const Now& now)>;
struct Wanted {
  Fragment fragment;
  Novelty novelty = Novelty::fresh;
  const KeepSealed& seal;
  const Entering& entering;
  bool dry = false;  // nothing is appended
};
// Until nobody was faster.
Answered<Result<Entered>> enter_wanted(const OpenFolder& folders, const Where& where,
                                       const Wanted& wanted);

// What is to be said of something that does not stand.
Unknown not_standing(const Name& name, const Now& now);

}  // namespace sanya::app
