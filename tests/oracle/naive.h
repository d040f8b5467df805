// SPDX-License-Identifier: Apache-2.0
// The rule language a second time, for tests alone: obvious loops and two-valued logic in one exact
// world, and a walk through every world there is. Shares no code with the evaluator; what both
// take from elsewhere is plain data, the calendar, and who stands how to whom.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "record/record.h"
#include "rules/fields.h"
#include "rules/pack.h"
#include "rules/rules.h"

namespace sanya::oracle {

using Scalar = std::variant<Number, std::int64_t, std::string, Duration>;
using Values = std::vector<Scalar>;  // several where values tie; none: absent

inline Values whole(std::int64_t value) { return {value}; }
// A position that is known to be there, as the standard containers want it.
inline std::size_t at(int position) { return static_cast<std::size_t>(position); }

// What a world chooses: a day, a reading's value on its grid, a link out (0) or in (1).
struct Variable {
  std::string entry;
  std::string field;
  std::vector<std::int64_t> domain;
  std::vector<std::string> texts;  // of each value, as people read it
};

// A whole number that is fixed, or a variable's.
struct Exact {
  int variable = -1;
  std::int64_t value = 0;
};

using World = std::vector<std::int64_t>;  // by variable

struct FindingFact {
  const record::Finding* finding = nullptr;
  const record::About* about = nullptr;
  const record::SourceItem* source = nullptr;
  const record::Milestone* milestone = nullptr;
  Exact happened;
  Exact said;
  int link = -1;  // variable
  bool disputed = false;
  std::string relation;
  std::string voice;
};

struct ReadingFact {
  const record::Reading* reading = nullptr;
  const record::SourceItem* source = nullptr;
  const record::Indicator* indicator = nullptr;
  Exact happened;
  Exact said;
  Exact value;
  bool disputed = false;
  std::string relation;
  std::string voice;
};

// What an action or a pledge has on file.
struct UnitFacts {
  std::vector<FindingFact> findings;
  std::vector<ReadingFact> readings;
  std::vector<const record::Search*> searches;
};

struct Unit {
  rules::Unit kind = rules::Unit::action;
  int index = 0;   // of the action among all, or of the pledge
  int period = 0;  // counted from 0
  friend auto operator<=>(const Unit&, const Unit&) = default;
};

// The facts with everything imprecise as a variable.
class Facts {
 public:
  Facts(const record::Record& record, const rules::Pack& pack, const rules::Asked& asked);

  const record::Record& record() const { return record_; }
  const rules::Pack& pack() const { return pack_; }
  const rules::Asked& asked() const { return asked_; }
  const std::vector<Variable>& variables() const { return variables_; }
  std::int64_t worlds() const;  // how many there are; at most a million

  const std::vector<const record::Action*>& actions() const { return actions_; }
  int pledge_of(const Unit& unit) const;
  const UnitFacts& of(const Unit& unit) const;
  const Exact& made_on(int pledge) const { return made_on_[static_cast<std::size_t>(pledge)]; }
  const std::optional<Exact>& mandate_start(int pledge) const {
    return mandate_start_[static_cast<std::size_t>(pledge)];
  }
  const Exact& recurrence_from(int action) const {
    return recurrence_from_[static_cast<std::size_t>(action)];
  }
  // Sources that withdraw `source`, with the days on which they may have been published.
  std::vector<Exact> withdrawals(const record::SourceItem& source) const;

 private:
  Exact day(const DateField& field, const std::string& entry, const std::string& name,
            Day cut = kNoLatest);
  Exact choice(Variable variable);
  Exact published(const record::SourceItem& source);
  bool never_counts(const record::SourceItem& source) const;
  void add_register();
  int link(std::size_t unit, const record::Finding& finding);
  void add_finding(const record::Finding& finding);
  void add_reading(const record::Reading& reading);
  void add_searches();
  void settle_findings(UnitFacts& unit);
  void settle_readings(UnitFacts& unit);
  std::vector<std::int64_t> domain(const Exact& exact) const;

  const record::Record& record_;
  const rules::Pack& pack_;
  rules::Asked asked_;
  std::vector<Variable> variables_;
  std::map<std::string, Exact> published_;
  std::vector<const record::Action*> actions_;
  std::vector<int> pledge_of_;
  std::vector<UnitFacts> units_;  // actions, then pledges
  std::vector<Exact> made_on_;
  std::vector<std::optional<Exact>> mandate_start_;
  std::vector<Exact> recurrence_from_;
};

// Every answer in one world.
class InWorld {
 public:
  InWorld(const Facts& facts, const World& world) : facts_(facts), world_(world) {}

  int answer(const Unit& unit, int question);  // position on the scale
  const Values& measure(const Unit& unit, int measure);
  int periods(int action) const;  // begun by the day asked for
  Day period_start(int action, int period) const;

 private:
  std::int64_t at(const Exact& exact) const;
  bool holds(const Unit& unit, const rules::Test& test);
  Values value(const Unit& unit, const rules::Expr& expr);
  Values attribute(const Unit& unit, const rules::Attribute& attribute) const;
  Values action_attribute(int action, rules::BuiltinAttribute which) const;
  Values pledge_attribute(int pledge, rules::BuiltinAttribute which) const;

  std::vector<int> rows(const Unit& unit, rules::From from) const;
  bool counts(const Unit& unit, const Exact& happened, const record::SourceItem& source,
              const Exact& said) const;
  std::vector<std::string> instruments(const Unit& unit) const;
  std::vector<int> repeats(int action) const;
  using Related = std::function<bool(const record::Action& own, const record::Action& other)>;
  std::vector<int> related(int action, const Related& holds) const;
  const std::vector<int>& members(const Unit& unit, int set);
  bool belongs(const Unit& unit, const rules::RowSet& set, int row);
  bool passes(const Unit& unit, const rules::RowSet& set, const rules::FieldTest& test, int row);
  std::vector<int> reduced(const Unit& unit, const rules::RowSet& set,
                           const std::vector<int>& rows);
  std::int64_t day_of(const Unit& unit, rules::From from, int row) const;
  Values field(const Unit& unit, const rules::Field& field, int row);
  Values finding_field(const Unit& unit, const rules::Field& field, int row) const;
  Values reading_field(const Unit& unit, const rules::Field& field, int row) const;
  Values instrument_field(const Unit& unit, const rules::Field& field, int row) const;
  Values action_field(const rules::Field& field, int action);
  Values row_value(const Unit& unit, const rules::Measure& measure, int row);
  Values measured(const Unit& unit, const rules::Measure& measure);
  Values extreme(const Unit& unit, const rules::Measure& measure);
  Values first_or_last(const Unit& unit, const rules::Measure& measure);
  Values total(const Unit& unit, const rules::Measure& measure);
  Values looked_up(const Unit& unit, const rules::Measure& measure) const;

  const Facts& facts_;
  const World& world_;
  std::map<std::pair<Unit, int>, int> answers_;
  std::map<std::pair<Unit, int>, Values> measures_;
  std::map<std::pair<Unit, int>, std::vector<int>> members_;
};

// Calls `visit(world)` for every world, the first variable turning fastest.
template <class Visit>
void each_world(const Facts& facts, Visit visit) {
  const auto& variables = facts.variables();
  std::vector<std::size_t> turn(variables.size(), 0);
  World world;
  for (const auto& variable : variables) world.push_back(variable.domain.front());
  while (true) {
    visit(static_cast<const World&>(world));
    std::size_t v = 0;
    for (; v < variables.size(); ++v) {
      if (++turn[v] == variables[v].domain.size()) turn[v] = 0;
      world[v] = variables[v].domain[turn[v]];
      if (turn[v] != 0) break;
    }
    if (v == variables.size()) return;
  }
}

Values constant(const rules::Constant& constant);
Values declared(const std::map<std::string, record::Attribute>& attributes,
                const std::string& name);
Values one_word(std::string_view text);                   // absent where empty
Values all_words(const std::vector<std::string>& texts);  // each once
bool compare(const Scalar& a, rules::Op op, const Scalar& b);
bool compare(const Values& a, rules::Op op, const Values& b);  // one pair does

}  // namespace sanya::oracle
