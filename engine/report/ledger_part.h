// SPDX-License-Identifier: Apache-2.0
// What a report that was made from a ledger says of it. Public through report.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace sanya::report {

// The ledger that a report was made from, as far as it was known: what a reader needs to check it.
struct Rest {
  std::string checkpoint;  // three lines: whose ledger, entries, root; without signatures
  std::string known_at;    // when the last entry was recorded: "2024-06-30T08:01:00.000Z"
  std::int64_t entries = 0;
  std::string root;  // base64
  struct Withheld {  // an entry without its body: it counts for nothing
    std::string kind;
    std::string id;
    std::int64_t entry = 0;
    std::optional<Day> erased_on = {};  // of those that were erased
    std::string erased_by = {};
    std::string reason = {};
    bool after_approval = false;  // erased when the report had been approved
  };
  std::vector<Withheld> sealed;
  std::vector<Withheld> erased;
  std::vector<Withheld> resting;  // has its text, which says nothing without one of these
  struct Approved {               // what was approved is this report, on what was known then
    std::string coder;
    std::string checker;
    std::string approver;
    bool alone = false;  // these are not three people
    Day on;
    std::int64_t entry = 0;    // that says so
    std::int64_t entries = 0;  // what was known, and its root
    std::string root;
  };
  std::optional<Approved> approved;  // absent: a draft
};

struct WithheldRow {
  std::string kind;
  std::string id;
  std::int64_t entry = 0;
  std::string text;  // the line that is printed
  std::string erased_on;
  std::string erased_by;
  std::string reason;
  bool after_approval = false;
};

// The same in words, for writers.
struct LedgerPart {
  Rest rest;
  std::string sealed_text;  // how many are sealed, and what that means; "" for none
  std::string erased_text;
  std::string resting_text;
  std::vector<WithheldRow> sealed;
  std::vector<WithheldRow> erased;
  std::vector<WithheldRow> resting;
  std::string approved;  // what was approved, in a sentence; "" for a draft
  std::string alone;     // that the three are not three people; else ""
};

}  // namespace sanya::report
