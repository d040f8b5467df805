// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "record/record.h"
#include "rules/rules.h"

namespace sanya::rules {

// The country of the institution or, by the post held on the day, the person who made the pledge;
// else the tracker's. ISO 3166-1 alpha-2, or "".
std::string promisor_country(const record::Record& record, const record::Pledge& pledge);

// `voice`, where sources are looked up by `source_by_id`; nullptr: none.
std::string voice(const record::Record& record, const std::string& claimant,
                  const record::SourceItem& source,
                  const std::function<const record::SourceItem*(const std::string&)>& source_by_id);

// The same as `relation`, for many findings: each institution's standing to those who answer for an
// action is worked out once.
class Relations {
 public:
  // `record` must outlive it, unchanged.
  explicit Relations(const record::Record& record);

  // Actions whose owners, funders, successors and promisor's country agree have the same number.
  int answerable(const record::Action& action);
  Relation of(const record::Action& action, int answerable, const std::string& claimant,
              const DateField& said);

 private:
  Relation of_institution(const record::Action& action, int answerable, int institution);

  const record::Record& record_;
  std::unordered_map<std::string_view, int> institutions_;
  std::unordered_map<std::string_view, int> people_;
  std::unordered_map<std::string, int> answerable_;
  std::unordered_map<std::uint64_t, Relation> known_;  // by who answers, and institution
};

}  // namespace sanya::rules
