// SPDX-License-Identifier: Apache-2.0
// Measures, conditions and answers in one world.
#include <algorithm>
#include <cctype>
#include <set>

#include "oracle/naive.h"

namespace sanya::oracle {
namespace {

using rules::Measure;
using rules::Op;

template <class T>
bool compare_ordered(const T& a, Op op, const T& b) {
  switch (op) {
    case Op::equal:
      return a == b;
    case Op::not_equal:
      return !(a == b);
    case Op::less:
      return a < b;
    case Op::less_equal:
      return a < b || a == b;
    case Op::greater:
      return b < a;
    case Op::greater_equal:
      return b < a || a == b;
  }
  return false;
}

Scalar combine(const Scalar& a, const Scalar& b, bool minus) {
  if (const auto* day = std::get_if<std::int64_t>(&a)) {
    const Day from{static_cast<std::int32_t>(*day)};
    const auto lasting = std::get<Duration>(b);
    return std::int64_t{(minus ? from - lasting : from + lasting).number};
  }
  if (std::holds_alternative<Duration>(a)) return combine(b, a, minus);
  const auto& left = std::get<Number>(a);
  const auto& right = std::get<Number>(b);
  return minus ? left - right : left + right;
}

Values best(Values values, Op beats) {
  for (const auto& value : Values(values)) {
    if (compare(value, beats, values.front())) values.front() = value;
  }
  if (!values.empty()) values.resize(1);
  return values;
}

Values without_repetition(const Values& values) {
  Values distinct;
  for (const auto& value : values) {
    if (std::find(distinct.begin(), distinct.end(), value) == distinct.end()) {
      distinct.push_back(value);
    }
  }
  return distinct;
}

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 && c > 0; }

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return text;
}

}  // namespace

bool compare(const Scalar& a, Op op, const Scalar& b) {
  if (a.index() != b.index()) return false;
  if (const auto* number = std::get_if<Number>(&a)) {
    return compare_ordered(*number, op, std::get<Number>(b));
  }
  if (const auto* whole = std::get_if<std::int64_t>(&a)) {
    return compare_ordered(*whole, op, std::get<std::int64_t>(b));
  }
  if (const auto* word = std::get_if<std::string>(&a)) {
    return compare_ordered(*word, op, std::get<std::string>(b));
  }
  return false;
}

bool compare(const Values& a, Op op, const Values& b) {
  for (const auto& left : a) {
    for (const auto& right : b) {
      if (compare(left, op, right)) return true;
    }
  }
  return false;
}

int InWorld::answer(const Unit& unit, int question) {
  const auto known = answers_.find({unit, question});
  if (known != answers_.end()) return known->second;
  for (const auto& rule : facts_.pack().questions[oracle::at(question)].rules) {
    if (rule.otherwise || holds(unit, rule.when)) {
      return answers_[{unit, question}] = rule.answer;
    }
  }
  return -1;
}

bool InWorld::holds(const Unit& unit, const rules::Test& test) {
  using Kind = rules::Test::Kind;
  switch (test.kind) {
    case Kind::all:
      for (const auto& part : test.parts) {
        if (!holds(unit, part)) return false;
      }
      return true;
    case Kind::any:
    case Kind::none:
      for (const auto& part : test.parts) {
        if (holds(unit, part)) return test.kind == Kind::any;
      }
      return test.kind == Kind::none;
    case Kind::compare:
      return compare(value(unit, test.left), test.op, value(unit, test.right));
    case Kind::known:
      return !value(unit, test.left).empty();
    case Kind::absent:
      return value(unit, test.left).empty();
    case Kind::any_of:
      for (const auto& one : test.any_of) {
        if (compare(value(unit, test.left), Op::equal, constant(one))) return true;
      }
      return false;
    case Kind::meets:
      break;
  }
  const auto& target = facts_.actions()[oracle::at(unit.index)]->target;
  if (!target) return false;
  using Comparison = record::Target::Comparison;
  const Op op = target->comparison == Comparison::at_least  ? Op::greater_equal
                : target->comparison == Comparison::at_most ? Op::less_equal
                                                            : Op::equal;
  const auto& scale = facts_.record().indicator(target->indicator)->scale;
  Values wanted = {target->value};
  if (!scale.empty()) {
    const std::int64_t level = std::find(scale.begin(), scale.end(), target->word) - scale.begin();
    wanted = {level, Number(level)};
  }
  return compare(value(unit, test.left), op, wanted);
}

Values InWorld::value(const Unit& unit, const rules::Expr& expr) {
  using Kind = rules::Expr::Kind;
  switch (expr.kind) {
    case Kind::constant:
      return constant(expr.constant);
    case Kind::as_of:
      return {std::int64_t{facts_.asked().as_of.number}};
    case Kind::measure:
      return measure(unit, expr.index);
    case Kind::answer: {
      const auto& scale = facts_.pack().questions[oracle::at(expr.index)].scale;
      return {scale[oracle::at(answer(unit, expr.index))].word};
    }
    case Kind::attribute:
      return attribute(unit, facts_.pack().attributes[oracle::at(expr.index)]);
    case Kind::param: {
      const auto& versions = facts_.pack().params[oracle::at(expr.index)].versions;
      const rules::Constant* in_force = nullptr;
      for (const auto& version : versions) {
        if (version.from <= facts_.asked().as_of) in_force = &version.value;
      }
      if (in_force == nullptr) return {};
      return constant(*in_force);
    }
    case Kind::add:
    case Kind::subtract: {
      Values results;
      for (const auto& left : value(unit, expr.operands[0])) {
        for (const auto& right : value(unit, expr.operands[1])) {
          results.push_back(combine(left, right, expr.kind == Kind::subtract));
        }
      }
      return results;
    }
    case Kind::scale: {
      Values results;
      for (const auto& item : value(unit, expr.operands[0])) {
        results.emplace_back(std::get<Number>(item) * expr.factor);
      }
      return results;
    }
  }
  return {};
}

const Values& InWorld::measure(const Unit& unit, int measure) {
  const auto known = measures_.find({unit, measure});
  if (known != measures_.end()) return known->second;
  const auto& definition = facts_.pack().measures[oracle::at(measure)];
  Values result = measured(unit, definition);
  if (result.empty() && definition.empty) result = constant(*definition.empty);
  return measures_[{unit, measure}] = result;
}

Values InWorld::measured(const Unit& unit, const Measure& measure) {
  switch (measure.verb) {
    case Measure::Verb::count: {
      const auto& rows = members(unit, measure.set);
      if (measure.field < 0) return {Number(static_cast<std::int64_t>(rows.size()))};
      Values all;
      for (const int row : rows) {
        for (const auto& value : row_value(unit, measure, row)) all.push_back(value);
      }
      return {Number(static_cast<std::int64_t>(without_repetition(all).size()))};
    }
    case Measure::Verb::earliest:
    case Measure::Verb::latest:
    case Measure::Verb::max:
    case Measure::Verb::min:
      return extreme(unit, measure);
    case Measure::Verb::first:
    case Measure::Verb::last:
      return first_or_last(unit, measure);
    case Measure::Verb::sum:
    case Measure::Verb::mean:
      return total(unit, measure);
    case Measure::Verb::lookup:
      return looked_up(unit, measure);
  }
  return {};
}

Values InWorld::row_value(const Unit& unit, const Measure& measure, int row) {
  const Values raw = field(unit, facts_.pack().fields[oracle::at(measure.field)], row);
  if (measure.table < 0) return raw;
  const auto& table = facts_.pack().tables[oracle::at(measure.table)].rows;
  Values found;
  for (const auto& key : raw) {
    const auto entry = table.find(std::get<std::string>(key));
    if (entry != table.end()) found.push_back(constant(entry->second).front());
  }
  return found;
}

Values InWorld::extreme(const Unit& unit, const Measure& measure) {
  const bool least = measure.verb == Measure::Verb::earliest || measure.verb == Measure::Verb::min;
  Values all;
  for (const int row : members(unit, measure.set)) {
    for (const auto& value : row_value(unit, measure, row)) all.push_back(value);
  }
  return best(all, least ? Op::less : Op::greater);
}

Values InWorld::first_or_last(const Unit& unit, const Measure& measure) {
  const Op beats = measure.verb == Measure::Verb::first ? Op::less : Op::greater;
  const auto& by = facts_.pack().fields[oracle::at(measure.by)];
  Values order;
  Values tied;
  for (const int row : members(unit, measure.set)) {
    const Values values = row_value(unit, measure, row);
    const Values day = field(unit, by, row);
    if (values.empty() || day.empty()) continue;
    if (order.empty() || compare(day, beats, order)) {
      order = day;
      tied.clear();
    }
    if (compare(day, Op::equal, order)) tied.insert(tied.end(), values.begin(), values.end());
  }
  if (measure.ties == rules::Ties::all || measure.type == rules::Type::word) return tied;
  return best(tied, measure.ties == rules::Ties::lowest ? Op::less : Op::greater);
}

Values InWorld::total(const Unit& unit, const Measure& measure) {
  const auto& reduce = facts_.pack().sets[oracle::at(measure.set)].reduce;
  const bool one_each = reduce && measure.ties != rules::Ties::all;
  std::vector<std::pair<Values, Values>> groups;  // key and values
  for (const int row : members(unit, measure.set)) {
    const Values values = row_value(unit, measure, row);
    if (values.empty()) continue;
    Values key;
    if (one_each) key = field(unit, facts_.pack().fields[oracle::at(reduce->per)], row);
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == key; });
    if (one_each && same != groups.end()) {
      same->second.insert(same->second.end(), values.begin(), values.end());
    } else {
      groups.emplace_back(key, values);
    }
  }
  Number sum = 0;
  for (auto& [key, values] : groups) {
    const Op beats = measure.ties == rules::Ties::lowest ? Op::less : Op::greater;
    if (one_each) values = best(values, beats);
    for (const auto& value : values) sum = sum + std::get<Number>(value);
  }
  if (measure.verb == Measure::Verb::sum) return {sum};
  if (groups.empty()) return {};
  return {sum / Number(static_cast<std::int64_t>(groups.size()))};
}

// The first place of the text where a key stands as a whole word or phrase; there the longest.
Values InWorld::looked_up(const Unit& unit, const Measure& measure) const {
  const Values text = attribute(unit, facts_.pack().attributes[oracle::at(measure.attribute)]);
  if (text.empty()) return {};
  const std::string in = lower(std::get<std::string>(text.front()));
  const rules::Constant* found = nullptr;
  std::size_t place = in.size();
  std::size_t length = 0;
  for (const auto& [key, value] : facts_.pack().tables[oracle::at(measure.table)].rows) {
    const std::string wanted = lower(key);
    for (auto p = in.find(wanted); p != std::string::npos; p = in.find(wanted, p + 1)) {
      const auto end = p + wanted.size();
      const bool begins = p == 0 || !in_word(in[p - 1]) || !in_word(in[p]);
      const bool ends = end == in.size() || !in_word(in[end]) || !in_word(in[end - 1]);
      if (!begins || !ends) continue;
      if (p < place || (p == place && wanted.size() > length)) {
        found = &value;
        place = p;
        length = wanted.size();
      }
      break;
    }
  }
  return found ? constant(*found) : Values{};
}

}  // namespace sanya::oracle
