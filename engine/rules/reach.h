// SPDX-License-Identifier: Apache-2.0
// What a question of a pack rests on, and which kinds of new evidence it can tell apart: worked out
// from the pack alone, once, so that gaps are looked for only where they can be.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/truth.h"
#include "rules/fields.h"
#include "rules/pack.h"

namespace sanya::rules {

using SetMask = std::vector<bool>;  // by set of the pack

bool meet(const SetMask& a, const SetMask& b);
void join(SetMask& into, const SetMask& more);

// A kind of evidence that the pack takes for one: reports of a milestone by any of these relations.
struct EvidenceSort {
  const record::Milestone* milestone = nullptr;
  record::Extent extent = record::Extent::whole;
  bool official = false;  // the official act itself
  std::vector<std::string_view> relations;
  SetMask sets;  // those it may belong to
};

// A kind of reading, likewise.
struct ReadingSort {
  std::vector<std::string_view> relations;
  SetMask sets;
};

// What decides a condition: sets of which more members may matter, and sets of which fewer may.
struct Levers {
  SetMask more;
  SetMask fewer;
  bool owner = false;  // who leads the action is asked for
};

class Reach {
 public:
  // `pack` must outlive it.
  Reach(const Pack& pack, int question);

  // Kinds of evidence for an action of this ladder, the least demanding first.
  const std::vector<EvidenceSort>& evidence(const record::Ladder& ladder);
  const std::vector<ReadingSort>& readings() const { return readings_; }
  const SetMask& searches() const { return searches_; }  // that a search finding nothing may join

  // The sets that an existing finding may belong to, by what does not change: not its date.
  SetMask sets_of(const record::About& about, const record::Milestone* milestone,
                  std::string_view relation, bool official) const;

  // What could make a single test true, or false.
  Levers levers(const Test& test, bool wanted) const;

  // Of questions asked of periods: the sets that their best answers count.
  const SetMask& periods() const { return periods_; }

  bool asks_due() const { return asks_due_; }  // a deadline is compared with
  bool asks_parts() const { return asks_parts_; }
  bool asks_owner() const { return asks_owner_; }
  // The largest number that anything is held against.
  int most_counted() const { return most_counted_; }
  // Of these sets, those whose voices are counted.
  std::vector<int> voices_counted(const SetMask& sets) const;

 private:
  struct Row;

  void rest_on_question(int question);
  void rest_on_test(const Test& test);
  void rest_on_expression(const Expr& expr);
  void rest_on_measure(int measure);
  void rest_on_set(int set);
  void note_attribute(int attribute);
  void note_number(const Expr& expr);
  void note_field(int field);
  Truth belongs(int set, const Row& row, std::vector<Truth>& known) const;
  Truth passes(const FieldTest& test, const Row& row) const;
  SetMask sets_of(const Row& row) const;
  std::string key_of(const Row& row, const SetMask& sets) const;
  void sort_readings();
  void note_periods();
  void note_counted(const Test& test);
  void sort_searches();
  void influences(const Expr& expr, SetMask& all, std::vector<bool>& seen) const;
  void influences_of_question(int question, SetMask& all, std::vector<bool>& seen) const;
  void influences_of_test(const Test& test, SetMask& all, std::vector<bool>& seen) const;
  void influences_of_measure(int measure, SetMask& all, std::vector<bool>& seen) const;
  void influences_of_set(int set, SetMask& all, std::vector<bool>& seen) const;
  const SetMask& behind(int measure) const { return behind_[static_cast<std::size_t>(measure)]; }
  void pull(const Expr& expr, int direction, Levers& levers) const;

  const Pack& pack_;
  SetMask used_;
  std::vector<bool> measures_;
  std::vector<bool> questions_;
  std::vector<bool> valued_;     // by RowField of findings: some measure takes its value
  std::vector<SetMask> behind_;  // by measure: sets that bear on it other than its own
  std::unordered_map<const record::Ladder*, std::vector<EvidenceSort>> sorts_;
  std::vector<ReadingSort> readings_;
  SetMask searches_;
  SetMask periods_;
  bool asks_due_ = false;
  bool asks_parts_ = false;
  bool asks_owner_ = false;
  int most_counted_ = 1;
};

}  // namespace sanya::rules
