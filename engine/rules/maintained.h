// SPDX-License-Identifier: Apache-2.0
// Answers kept up to date: while evidence is added and withdrawn and the day moves on, only the
// actions concerned are looked at again.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "record/record.h"
#include "rules/answers.h"
#include "rules/pack.h"

namespace sanya::rules {

struct Asked;

class Maintained {
 public:
  // Keeps the answers of all actions to one question about actions, from `asked.as_of` on. `pack`
  // must outlive it. The record is taken over; its register does not change any more.
  Maintained(record::Record record, const Pack& pack, const Asked& asked, int question);
  Maintained(Maintained&&) noexcept;
  ~Maintained();

  // By position of the action in the record; always those of a fresh evaluation.
  const std::vector<GivenAnswer>& answers() const;
  // How many actions have the answer for certain, and how many perhaps; by position on the scale.
  struct Share {
    int certain = 0;
    int possible = 0;
    friend bool operator==(const Share&, const Share&) = default;
  };
  const std::vector<Share>& shares() const;
  Day as_of() const;

  // Each gives the actions whose answers changed, by position, in order. What is added must be
  // sound, as the loader checks it: a new id, a known source, known actions.
  std::vector<int> add(record::Finding finding);
  std::vector<int> add(record::SourceItem source);
  std::vector<int> withdraw(std::string_view finding);
  // To a later day.
  std::vector<int> move_to(Day day);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sanya::rules
