// SPDX-License-Identifier: Apache-2.0
// Another tracker's data, judged by its own published rules, beside its own published answers.
// Public through app.h.
#pragma once

#include <string>
#include <vector>

#include "app/where.h"
#include "base/diagnostics.h"
#include "base/result.h"
#include "exchange/exchange.h"

namespace sanya::app {

struct Replicated {
  std::string mapping;        // its name
  std::string pack;           // name and version
  std::size_t agreed = 0;     // answers and figures
  std::size_t published = 0;  // likewise
  // Of units with answers of several days: from one such day to the next the published one became
  // another, and in how many of these cases ours are the published ones on both days.
  std::size_t changes = 0;
  std::size_t changes_agreed = 0;
  struct Differing {
    std::string unit;
    std::string question;
    std::string published;
    std::string ours;    // every possible answer, with " or " between them
    bool named = false;  // the mapping says that the data contradicts itself here
  };
  int at_least = 100;  // percent that must agree, by the mapping
  // All that was published came out, but for what the mapping names and the share it allows.
  bool holds() const;
  std::vector<Differing> differing;
  std::vector<std::string>
      not_computable;                // units of which nothing is asked, or that are not there
  std::vector<std::string> refused;  // what was wrong with each file said to be unreadable
  std::size_t readable = 0;          // of these, those that could be read
  exchange::Imported found;
  Diagnostics faults;    // with errors, nothing was compared
  bool skipped = false;  // its files are not in the folder
};

// Imports the files that the mapping at `mapping` says it replicates from `folder`, judges them by
// its pack, and compares. nullopt: the mapping replicates nothing.
Result<std::optional<Replicated>> replicate(const OpenFolder& folders, const Where& where,
                                            const std::string& mapping, const std::string& folder);

}  // namespace sanya::app
