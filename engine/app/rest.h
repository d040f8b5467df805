// SPDX-License-Identifier: Apache-2.0
// What answers rest on where they were read from a ledger, and who approved reports of them. Public
// through app.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "ledger/ledger.h"

namespace sanya::app {

// Of which report an approval is: its period, language and rules, and what was known.
struct Approval {
  Day from;
  Day until;
  std::optional<Day> published_by;
  std::string language;
  std::string pack;          // the pack's hash
  std::int64_t entries = 0;  // of the ledger, and their root in base64
  std::string root;
  std::string coder;
  std::string checker;
  std::string approver;
  bool alone = false;  // these need not be three people
};

// An approval in the ledger.
struct Approved {
  Approval approval;
  std::int64_t entry = 0;
  ledger::Moment time;
  bool still = false;  // nothing was added since to the record that it is of
};

// What answers rest on where they were read from a ledger.
struct Rest {
  std::string path;         // of the ledger
  ledger::Tree tree;        // its head, as far as it was read
  ledger::Moment known_at;  // when the last entry read was recorded
  struct Withheld {         // an object that stands in the record without its body
    std::string kind;
    std::string id;
    std::int64_t entry = 0;
    bool erased = false;   // else sealed
    bool resting = false;  // neither: it has a body that says nothing without another's
    // Of what was erased, maybe later than the moment asked for: when, by whom and why.
    ledger::Moment erased_at = {};
    std::string erased_by = {};
    std::string reason = {};
  };
  std::vector<Withheld> withheld;
  std::vector<Approved> approvals = {};  // that stood then, by id
  // Objects and packs in the files that the ledger does not have as they are there; nullopt: the
  // files cannot be read. 0 where an earlier moment was asked for.
  std::optional<std::size_t> unsynced = 0;
};

}  // namespace sanya::app
