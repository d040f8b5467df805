// SPDX-License-Identifier: Apache-2.0
// The record as columns: rows sorted by the unit they bear on, words and dates as integers, and
// every imprecise date, value or link a variable that worlds choose.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/date.h"
#include "record/record.h"
#include "rules/pack.h"
#include "rules/relation.h"
#include "rules/rules.h"
#include "rules/values.h"

namespace sanya::rules {

// Words as small integers; the same text, the same integer.
class WordTable {
 public:
  std::int32_t id(std::string_view text);
  // -1 where the word has never been seen.
  std::int32_t find(std::string_view text) const;
  const std::string& text(std::int32_t id) const { return texts_[static_cast<std::size_t>(id)]; }

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::int32_t> ids_;
};

// Something of which a world chooses one value: a day, a value on an indicator's grid, or out (0)
// and in (1).
struct Variable {
  std::vector<Interval> domain;  // sorted, disjoint
  enum class Kind { day, grid, link } kind = Kind::day;
  std::string entry;   // whose it is: the id of a finding, reading, source, action or pledge
  std::string field;   // "happened", "published", "value", "link", "made_on", ...
  int indicator = -1;  // grid: position in the record
};

// A whole value that is exact, or a variable's.
struct Slot {
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int32_t variable = -1;
};

// A slot that holds a day, in half the room.
struct DaySlot {
  std::int32_t low = 0;
  std::int32_t high = 0;
  std::int32_t variable = -1;

  DaySlot() = default;
  DaySlot(const Slot& slot)
      : low(static_cast<std::int32_t>(slot.low)),
        high(static_cast<std::int32_t>(slot.high)),
        variable(slot.variable) {}
  operator Slot() const { return {low, high, variable}; }
};

// Findings by what they bear on, one row for each bearing. There may be millions, hence its size.
struct FindingRow {
  std::int32_t finding = 0;  // positions in the record
  std::int32_t about = 0;
  std::int32_t source = 0;
  DaySlot happened;
  std::int32_t link_variable = -1;  // where `link: possible`
  std::int32_t relation = 0;        // words
  std::int32_t voice = 0;
  std::int16_t milestone = -1;  // Facts::milestone; -1: none
  std::int8_t stage_low = -1;   // -1: none. A denial has all stages from its milestone up
  std::int8_t stage_high = -1;
  record::Bearing bearing = record::Bearing::supports;
  record::Aspect aspect = record::Aspect::output;
  record::Extent extent = record::Extent::whole;
  bool disputed = false;
};
static_assert(sizeof(FindingRow) == 44);

// The order of a unit's rows: by the day it happened, then as in the record.
bool earlier(const FindingRow& a, const FindingRow& b);

struct ReadingRow {
  std::int32_t reading = 0;
  std::int32_t indicator = 0;
  Slot happened;
  Slot said;
  Slot value;
  std::int32_t relation = 0;
  std::int32_t voice = 0;
  std::int32_t source = 0;
  bool disputed = false;
};

struct SearchRow {
  std::int32_t search = 0;
  Day day;
};

// Positions first to last - 1.
struct Rows {
  std::int32_t first = 0;
  std::int32_t last = 0;
  std::int32_t size() const { return last - first; }
};

class Facts {
 public:
  // `record` and `pack` must outlive it.
  Facts(const record::Record& record, const Pack& pack, const Asked& asked);

  // Takes up the record's last finding, or its last source, which were not there before. Gives the
  // units whose rows changed.
  std::vector<int> take_finding();
  std::vector<int> take_source(const Asked& asked);
  // Leaves out a finding, by its position; gives the units whose rows changed.
  std::vector<int> leave_finding(int finding);

  const record::Record& record() const { return record_; }
  const std::vector<const record::Action*>& actions() const { return actions_; }
  int action_position(std::string_view full_id) const;  // -1: none
  int pledge_of(int action) const { return pledge_of_[static_cast<std::size_t>(action)]; }
  // The actions of a pledge, by position.
  Rows actions_of(int pledge) const { return pledge_actions_[static_cast<std::size_t>(pledge)]; }
  // The chain of earlier actions that `action` repeats, nearest first.
  std::vector<int> repeats(int action) const;
  // The actions that `action` depends on, as they are written.
  std::vector<int> dependencies(int action) const;
  // The actions that supersede `action`, in the record's order.
  std::vector<int> superseding(int action) const;

  // `unit`: an action's position, or actions().size() + a pledge's position.
  Rows finding_rows(int unit) const { return findings_of_[static_cast<std::size_t>(unit)]; }
  Rows reading_rows(int unit) const { return readings_of_[static_cast<std::size_t>(unit)]; }
  Rows search_rows(int unit) const { return searches_of_[static_cast<std::size_t>(unit)]; }

  const FindingRow& finding(int row) const { return findings_[static_cast<std::size_t>(row)]; }
  const ReadingRow& reading(int row) const { return readings_[static_cast<std::size_t>(row)]; }
  // nullptr: none
  const record::Milestone* milestone(const FindingRow& row) const {
    return row.milestone < 0 ? nullptr : milestones_[static_cast<std::size_t>(row.milestone)];
  }
  // When what a source says was said.
  const Slot& said(int source) const { return published_[static_cast<std::size_t>(source)]; }
  const SearchRow& search(int row) const { return searches_[static_cast<std::size_t>(row)]; }

  const Slot& made_on(int pledge) const { return made_on_[static_cast<std::size_t>(pledge)]; }
  const Slot& mandate_start(int pledge) const {
    return mandate_start_[static_cast<std::size_t>(pledge)];
  }
  const Slot& recurrence_from(int action) const {
    return recurrence_from_[static_cast<std::size_t>(action)];
  }

  // When sources were published that withdraw this one, where that may be after the day asked for.
  const std::vector<Slot>& withdrawals(int source) const {
    return withdrawals_[static_cast<std::size_t>(source)];
  }

  // Whether it may be any day between its least and its greatest.
  bool is_one_range(const Slot& slot) const {
    return slot.variable < 0 ||
           variables_[static_cast<std::size_t>(slot.variable)].domain.size() == 1;
  }
  const std::vector<Variable>& variables() const { return variables_; }
  WordTable& words() { return words_; }
  const WordTable& words() const { return words_; }

 private:
  Slot slot(const DateField& field, std::string_view entry, std::string_view name,
            Day cut = kNoLatest);
  void intern_words();
  void note_withdrawals(const Asked& asked);
  void index_units();
  void add_findings();
  void place_findings(const std::vector<FindingRow>& rows, const std::vector<int>& units);
  void add_readings();
  void add_searches();
  void settle_disputed_findings(Rows rows);
  void settle_disputed_readings(Rows rows);
  std::int32_t link_variable(int unit, const record::Finding& finding);
  FindingRow finding_row(int finding, int about, int unit, int source, const Slot& happened);
  int source_position(const std::string& id) const;  // -1: none
  std::string voice_of(const std::string& claimant, const record::SourceItem& source) const;
  Slot happened(int finding, int source);
  int unit_of(const record::About& about) const;  // -1: none
  void insert(int unit, const FindingRow& row);
  void settle_again(int unit);
  bool may_be_disputed(const FindingRow& row) const;
  void note_withdrawal(std::size_t source, const Asked& asked);
  int pledge_position(std::string_view id) const;  // -1: none
  std::int32_t relation_to(int unit, const std::string& claimant, const DateField& said);
  const record::Action& action_or_pledge(int unit) const;

  const record::Record& record_;
  const Pack& pack_;
  std::vector<const record::Action*> actions_;
  std::vector<int> pledge_of_;
  std::vector<Rows> pledge_actions_;
  std::unordered_map<std::string_view, int> action_positions_;
  std::unordered_map<int, std::vector<int>> superseding_;
  std::unordered_map<std::string, int> source_positions_;  // sources may come and move
  std::unordered_map<std::string_view, int> pledge_positions_;
  std::vector<record::Action> of_pledges_;  // of each pledge: what is asked of a finding about it
  std::vector<int> answerable_;             // of each unit
  Relations relations_;
  std::vector<const record::Milestone*> milestones_;  // of all ladders
  std::vector<FindingRow> findings_;
  std::vector<ReadingRow> readings_;
  std::vector<SearchRow> searches_;
  std::vector<Rows> findings_of_;
  std::vector<Rows> readings_of_;
  std::vector<Rows> searches_of_;
  std::vector<Slot> made_on_;
  std::vector<Slot> mandate_start_;
  std::vector<Slot> recurrence_from_;
  std::vector<Slot> published_;                                // of each source
  std::vector<bool> left_out_;                                 // each source: counts in no world
  std::vector<std::vector<Slot>> withdrawals_;                 // of each source
  std::map<std::pair<int, std::string>, std::int32_t> links_;  // by unit and instrument
  std::vector<std::int32_t> room_;                             // of each unit, for findings
  std::unordered_map<int, Slot> imprecise_;  // when a finding happened, by its position
  std::vector<Variable> variables_;
  WordTable words_;
};

}  // namespace sanya::rules
