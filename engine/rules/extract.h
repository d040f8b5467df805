// SPDX-License-Identifier: Apache-2.0
// A record as far as it bears on one action, so that trying something costs what the action's own
// evidence costs, however large the tracker is.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/record.h"

namespace sanya::rules {

class Extracts {
 public:
  // `record` must outlive it, unchanged.
  explicit Extracts(const record::Record& record);

  // The action's pledge and those of all that it repeats, depends on or is superseded by, the
  // evidence on them, and those who promised, own, publish or claim.
  record::Record of(const record::Action& action) const;

 private:
  using Index = std::unordered_map<std::string_view, std::vector<int>>;

  record::Record pledges_of(const record::Action& action) const;
  void add_evidence(record::Record& alone) const;
  void add_sources(record::Record& alone) const;
  void add_bodies(record::Record& alone) const;

  const record::Record& record_;
  std::unordered_map<std::string_view, std::vector<const record::Action*>> superseding_;
  Index findings_;  // by pledge
  Index readings_;  // by pledge, and by indicator
  Index readings_for_;
  Index searches_;   // by action, and by pledge
  Index withdrawn_;  // by source: those that withdraw it
};

}  // namespace sanya::rules
