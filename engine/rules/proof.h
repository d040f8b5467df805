// SPDX-License-Identifier: Apache-2.0
// What decided, written down: every rule tried with its conditions, their values, and the entries
// that these rest on. It reads the state that gave the answer and decides nothing itself.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "record/verdict.h"
#include "rules/evaluation.h"

namespace sanya::rules {

class Proofs {
 public:
  explicit Proofs(Evaluation& evaluation) : evaluation_(evaluation) {}

  // The rules tried for `question`, down to the first true one.
  std::vector<record::TriedRule> tried(const UnitRef& unit, int question);
  // A measure with its entries.
  record::Operand measure(const UnitRef& unit, int measure);
  // A rule's reason with its values filled in, in every language that the pack gives.
  record::LocalText because(const UnitRef& unit, const Rule& rule);

 private:
  using Entries = std::vector<record::Cited>;

  record::Condition condition(const UnitRef& unit, const Test& test);
  record::Operand operand(const UnitRef& unit, const Expr& expr);
  Entries entries_of(const UnitRef& unit, const Expr& expr);
  void cite_measure(const UnitRef& unit, int measure, Entries& entries);
  void cite_answers(const UnitRef& unit, int set, int field, Entries& entries);
  void cite_set(const UnitRef& unit, int set, Entries& entries);
  void cite_rows(const UnitRef& unit, int set, Entries& entries);
  void cite_limits(const UnitRef& unit, int set, Entries& entries);
  void cite_row(const UnitRef& unit, const RowSet& set, std::int32_t row, Truth counted,
                Entries& entries);
  void cite_finding(std::int32_t row, Truth counted, Entries& entries);
  void cite_reading(std::int32_t row, Truth counted, Entries& entries);
  void cite_accounts(const UnitRef& unit, std::int32_t variable, bool reading, Entries& entries);
  void cite_answer(const UnitRef& unit, int question, Entries& entries);
  Entries behind_answer(const UnitRef& unit, int question);
  std::string fill(const UnitRef& unit, std::string_view name);

  Evaluation& evaluation_;
  // By unit and question: answers that test each other over and over are gone through once.
  std::map<std::tuple<Unit, int, int, int>, Entries> behind_;
};

// Sorted by kind and id; of two citations of one entry the more certain stays, marks are joined.
std::vector<record::Cited> tidied(std::vector<record::Cited> entries);

}  // namespace sanya::rules
