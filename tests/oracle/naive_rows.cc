// SPDX-License-Identifier: Apache-2.0
// Rows in one world: which there are, which belong to a set, and what their fields hold.
#include <algorithm>
#include <set>

#include "oracle/naive.h"

namespace sanya::oracle {
namespace {

using rules::From;

bool before(Day a, Day b) { return a < b; }

}  // namespace

Values one_word(std::string_view text) {
  if (text.empty()) return {};
  return {std::string(text)};
}

Values all_words(const std::vector<std::string>& texts) {
  const std::set<std::string> distinct(texts.begin(), texts.end());
  return {distinct.begin(), distinct.end()};
}

Values constant(const rules::Constant& constant) {
  switch (constant.type) {
    case rules::Type::number:
      return {constant.number};
    case rules::Type::date:
      return whole(constant.date.number);
    case rules::Type::duration:
      return {constant.duration};
    case rules::Type::word:
      return one_word(constant.word);
    case rules::Type::level:
      return whole(constant.number.rounded());
    case rules::Type::stage:
      return whole(static_cast<std::int64_t>(constant.stage));
    case rules::Type::flag:
      return whole(constant.flag);
  }
  return {};
}

Values declared(const std::map<std::string, record::Attribute>& attributes,
                const std::string& name) {
  const auto found = attributes.find(name);
  if (found == attributes.end()) return {};
  switch (found->second.type) {
    case record::Attribute::Type::text:
      return one_word(found->second.text);
    case record::Attribute::Type::number:
      return {found->second.number};
    case record::Attribute::Type::date:
      return whole(found->second.date.limit().number);
    case record::Attribute::Type::flag:
      return whole(found->second.flag);
  }
  return {};
}

std::int64_t InWorld::at(const Exact& exact) const {
  return exact.variable < 0 ? exact.value : world_[oracle::at(exact.variable)];
}

Day InWorld::period_start(int action, int period) const {
  const auto& every = facts_.actions()[oracle::at(action)]->recurrence->every;
  const Day from{static_cast<std::int32_t>(at(facts_.recurrence_from(action)))};
  return from + Duration{every.months * period, every.days * period};
}

int InWorld::periods(int action) const {
  const auto& recurrence = facts_.actions()[oracle::at(action)]->recurrence;
  if (!recurrence) return 0;
  int begun = 0;
  while (period_start(action, begun) <= facts_.asked().as_of &&
         (!recurrence->until || period_start(action, begun) <= recurrence->until->limit())) {
    ++begun;
  }
  return begun;
}

// What counts on the day asked for: published, not withdrawn, happened, and in the period.
bool InWorld::counts(const Unit& unit, const Exact& happened, const record::SourceItem& source,
                     const Exact& said) const {
  const auto& asked = facts_.asked();
  if (asked.published_by && at(said) > asked.published_by->number) return false;
  for (const auto& withdrawn : facts_.withdrawals(source)) {
    if (!asked.published_by || at(withdrawn) <= asked.published_by->number) return false;
  }
  const std::int64_t day = at(happened);
  if (day > asked.as_of.number) return false;
  if (unit.kind != rules::Unit::period) return true;
  return period_start(unit.index, unit.period).number <= day &&
         day < period_start(unit.index, unit.period + 1).number;
}

std::vector<std::string> InWorld::instruments(const Unit& unit) const {
  std::vector<std::string> names;
  for (const auto& fact : facts_.of(unit).findings) {
    const auto& name = fact.finding->instrument;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

std::vector<int> InWorld::repeats(int action) const {
  std::set<int> reached = {action};
  std::vector<int> chain;
  for (bool more = true; more;) {
    more = false;
    for (const int from : std::set<int>(reached)) {
      for (const auto& id : facts_.actions()[oracle::at(from)]->repeats) {
        for (int a = 0; a < static_cast<int>(facts_.actions().size()); ++a) {
          if (facts_.actions()[oracle::at(a)]->id != id || !reached.insert(a).second) continue;
          chain.push_back(a);
          more = true;
        }
      }
    }
  }
  return chain;
}

std::vector<int> InWorld::related(int action, const Related& holds) const {
  std::vector<int> others;
  for (int a = 0; a < static_cast<int>(facts_.actions().size()); ++a) {
    if (holds(*facts_.actions()[oracle::at(action)], *facts_.actions()[oracle::at(a)])) {
      others.push_back(a);
    }
  }
  return others;
}

std::vector<int> InWorld::rows(const Unit& unit, From from) const {
  std::vector<int> rows;
  const auto& facts = facts_.of(unit);
  switch (from) {
    case From::findings:
      for (std::size_t i = 0; i < facts.findings.size(); ++i) {
        const auto& fact = facts.findings[i];
        const bool linked = fact.link < 0 || world_[oracle::at(fact.link)] == 1;
        if (linked && counts(unit, fact.happened, *fact.source, fact.said)) {
          rows.push_back(static_cast<int>(i));
        }
      }
      break;
    case From::readings:
      for (std::size_t i = 0; i < facts.readings.size(); ++i) {
        const auto& fact = facts.readings[i];
        if (counts(unit, fact.happened, *fact.source, fact.said)) {
          rows.push_back(static_cast<int>(i));
        }
      }
      break;
    case From::searches:
      for (std::size_t i = 0; i < facts.searches.size(); ++i) {
        if (facts.searches[i]->day <= facts_.asked().as_of) rows.push_back(static_cast<int>(i));
      }
      break;
    case From::periods:
      for (int p = 0; unit.kind == rules::Unit::action && p < periods(unit.index); ++p) {
        rows.push_back(p);
      }
      break;
    case From::actions:
      for (int a = 0; a < static_cast<int>(facts_.actions().size()); ++a) {
        const auto& action = *facts_.actions()[oracle::at(a)];
        if (action.pledge == facts_.record().pledges[oracle::at(facts_.pledge_of(unit))].id) {
          rows.push_back(a);
        }
      }
      break;
    case From::repeats:
      return repeats(unit.index);
    case From::dependencies:
      return related(unit.index, [&](const record::Action& own, const record::Action& other) {
        return std::count(own.depends_on.begin(), own.depends_on.end(), other.id) > 0;
      });
    case From::superseding:
      rows = related(unit.index, [](const record::Action& own, const record::Action& other) {
        return other.supersedes == own.id;
      });
      std::erase_if(rows, [&](int row) {
        return at(facts_.made_on(facts_.pledge_of({rules::Unit::action, row, 0}))) >
               facts_.asked().as_of.number;
      });
      return rows;
    case From::instruments: {
      const auto names = instruments(unit);
      for (const int row : this->rows(unit, From::findings)) {
        const auto& name = facts.findings[oracle::at(row)].finding->instrument;
        const auto found = std::find(names.begin(), names.end(), name) - names.begin();
        const int handle = static_cast<int>(found);
        if (std::find(rows.begin(), rows.end(), handle) == rows.end()) rows.push_back(handle);
      }
      break;
    }
  }
  return rows;
}

std::int64_t InWorld::day_of(const Unit& unit, From from, int row) const {
  const auto& facts = facts_.of(unit);
  if (from == From::findings) return at(facts.findings[oracle::at(row)].happened);
  if (from == From::readings) return at(facts.readings[oracle::at(row)].happened);
  return facts.searches[oracle::at(row)]->day.number;
}

const std::vector<int>& InWorld::members(const Unit& unit, int set) {
  const auto known = members_.find({unit, set});
  if (known != members_.end()) return known->second;
  const auto& definition = facts_.pack().sets[oracle::at(set)];
  const std::vector<int> all =
      definition.in >= 0 ? members(unit, definition.in) : rows(unit, definition.from);
  std::vector<int> kept;
  for (const int row : all) {
    if (definition.except >= 0) {
      const auto& out = members(unit, definition.except);
      if (std::find(out.begin(), out.end(), row) != out.end()) continue;
    }
    if (belongs(unit, definition, row)) kept.push_back(row);
  }
  if (definition.reduce) kept = reduced(unit, definition, kept);
  return members_[{unit, set}] = kept;
}

bool InWorld::belongs(const Unit& unit, const rules::RowSet& set, int row) {
  for (const auto& test : set.where) {
    if (passes(unit, set, test, row) == test.negated) return false;
  }
  if (set.within) {
    const Day happened{static_cast<std::int32_t>(day_of(unit, set.from, row))};
    if (before(happened + *set.within, facts_.asked().as_of)) return false;
  }
  if (set.after >= 0) {
    const Values happened = whole(day_of(unit, set.from, row));
    if (!compare(happened, rules::Op::greater, measure(unit, set.after))) return false;
  }
  return true;
}

bool InWorld::passes(const Unit& unit, const rules::RowSet& set, const rules::FieldTest& test,
                     int row) {
  (void)set;
  const Values left = field(unit, facts_.pack().fields[oracle::at(test.field)], row);
  if (test.any_of_target) {
    const auto& target = facts_.actions()[oracle::at(unit.index)]->target;
    return target && compare(left, rules::Op::equal, one_word(target->indicator));
  }
  if (test.form == rules::FieldTest::Form::compare) {
    return compare(left, test.op, value(unit, test.right));
  }
  for (const auto& one : test.any_of) {
    if (compare(left, rules::Op::equal, constant(one))) return true;
  }
  return false;
}

// Of each group what comes latest, first or highest; a row of several values by its best.
std::vector<int> InWorld::reduced(const Unit& unit, const rules::RowSet& set,
                                  const std::vector<int>& rows) {
  const auto& reduce = *set.reduce;
  const auto beats =
      reduce.take == rules::Reduce::Take::first ? rules::Op::less : rules::Op::greater;
  const auto group = [&](int row) {
    return field(unit, facts_.pack().fields[oracle::at(reduce.per)], row);
  };
  const auto best = [&](int row) {
    Values all = field(unit, facts_.pack().fields[oracle::at(reduce.by)], row);
    for (const auto& value : Values(all)) {
      if (compare(value, beats, all.front())) all.front() = value;
    }
    if (!all.empty()) all.resize(1);
    return all;
  };
  std::vector<int> kept;
  for (const int row : rows) {
    bool stays = !group(row).empty() && !best(row).empty();
    for (const int rival : rows) {
      if (compare(group(row), rules::Op::equal, group(rival)) &&
          compare(best(rival), beats, best(row))) {
        stays = false;
      }
    }
    if (stays) kept.push_back(row);
  }
  return kept;
}

}  // namespace sanya::oracle
