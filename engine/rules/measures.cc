// SPDX-License-Identifier: Apache-2.0
// Measures: one value of a set of rows, as far as its members and their values are known.
#include <algorithm>
#include <map>
#include <set>

#include "rules/evaluation.h"
#include "rules/fields.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

// A key under which equal exact values meet.
std::vector<std::string> keys_of(const Value& value) {
  std::vector<std::string> keys;
  for (const auto word : value.words) keys.push_back(std::to_string(word));
  for (const auto& item : value.whole) {
    keys.push_back(std::to_string(item.low) + ".." + std::to_string(item.high));
  }
  for (const auto& item : value.numbers) keys.push_back(item.low.text() + ".." + item.high.text());
  return keys;
}

// The value of one row together with whether the row is counted.
struct Counted {
  Value value;
  Truth member = Truth::no;
};

// `value` where it is there, else `otherwise`.
Value or_else(const Value& value, const Value& otherwise) {
  if (value.present == Truth::no) return otherwise;
  Value either = value;
  either.present = Truth::yes;
  either.exact = false;
  either.words.insert(either.words.end(), otherwise.words.begin(), otherwise.words.end());
  std::sort(either.words.begin(), either.words.end());
  either.words.erase(std::unique(either.words.begin(), either.words.end()), either.words.end());
  either.whole.insert(either.whole.end(), otherwise.whole.begin(), otherwise.whole.end());
  either.numbers.insert(either.numbers.end(), otherwise.numbers.begin(), otherwise.numbers.end());
  if (!either.whole.empty()) either.whole = {either.hull()};
  if (!either.numbers.empty()) either.numbers = {either.number_hull()};
  return either;
}

// Of several tied values the least or the greatest; else what bounds the one.
Interval best_whole(const Value& value, bool least) {
  if (!value.exact) return value.hull();
  const Interval hull = value.hull();
  return least ? Interval{hull.low, hull.low} : Interval{hull.high, hull.high};
}

NumberInterval best_number(const Value& value, bool least) {
  const NumberInterval hull = value.number_hull();
  if (!value.exact) return hull;
  return least ? NumberInterval{hull.low, hull.low} : NumberInterval{hull.high, hull.high};
}

// Several values in one place: all of them, or the one that `ties` prefers.
Value settle_ties(Value value, Ties ties, bool exact) {
  std::sort(value.words.begin(), value.words.end());
  value.words.erase(std::unique(value.words.begin(), value.words.end()), value.words.end());
  value.exact = exact;
  if (!exact) {
    if (!value.whole.empty()) value.whole = {value.hull()};
    if (!value.numbers.empty()) value.numbers = {value.number_hull()};
    value.exact = value.present == Truth::yes &&
                  (value.words.size() == 1 ||
                   (!value.whole.empty() && value.whole[0].low == value.whole[0].high) ||
                   (!value.numbers.empty() && value.numbers[0].low == value.numbers[0].high));
    return value;
  }
  if (ties == Ties::all) return value;
  if (!value.whole.empty()) value.whole = {best_whole(value, ties == Ties::lowest)};
  if (!value.numbers.empty()) value.numbers = {best_number(value, ties == Ties::lowest)};
  return value;
}

// Of rows that tie within a group, one: the highest or the lowest.
Counted best_of_group(const std::vector<Counted>& tied, Ties ties) {
  const bool least = ties == Ties::lowest;
  std::vector<NumberInterval> values;
  std::vector<Truth> members;
  for (const auto& row : tied) {
    values.push_back(best_number(row.value, least));
    members.push_back(row.member);
  }
  Counted best{extreme(Type::number, values, members, least), Truth::no};
  best.member = best.value.present;
  return best;
}

Value sum_or_mean(const Measure& measure, const std::vector<Counted>& rows) {
  Value result = Value::absent(Type::number);
  NumberInterval sum{0, 0};
  NumberInterval hull;
  bool all_certain = true;
  for (const auto& row : rows) {
    NumberInterval item = row.value.number_hull();
    if (row.value.exact) {  // several tied values of one row add up
      item = {0, 0};
      for (const auto& tied : row.value.numbers)
        item = {item.low + tied.low, item.high + tied.high};
    }
    const bool first = result.present == Truth::no;
    result.present = result.present | row.member;
    if (first || item.low < hull.low) hull.low = item.low;
    if (first || item.high > hull.high) hull.high = item.high;
    const bool certain = row.member == Truth::yes;
    all_certain = all_certain && certain;
    sum.low = sum.low + (certain || item.low < Number(0) ? item.low : Number(0));
    sum.high = sum.high + (certain || item.high > Number(0) ? item.high : Number(0));
  }
  if (measure.verb == Measure::Verb::sum) {
    result.present = Truth::yes;  // of nothing: 0
    result.numbers = {sum};
  } else if (result.present == Truth::no) {
    return result;
  } else if (all_certain) {
    const Number rows_counted(static_cast<std::int64_t>(rows.size()));
    result.numbers = {{sum.low / rows_counted, sum.high / rows_counted}};
  } else {
    result.numbers = {hull};
  }
  result.exact = result.numbers[0].low == result.numbers[0].high;
  return result;
}

bool letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with(std::string_view text, std::string_view key) {
  return text.size() >= key.size() &&
         std::equal(key.begin(), key.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); }) &&
         (text.size() == key.size() || !letter_or_digit(text[key.size()]) ||
          !letter_or_digit(key.back()));
}

// The first whole word or phrase of `text` that is a key of the table, upper and lower case of
// ASCII alike; of several at one place the longest. nullptr: none.
const Constant* find_phrase(std::string_view text, const Table& table) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (start > 0 && letter_or_digit(text[start - 1]) && letter_or_digit(text[start])) continue;
    const Constant* longest = nullptr;
    std::size_t length = 0;
    for (const auto& [key, value] : table.rows) {
      if (key.size() > length && starts_with(text.substr(start), key)) {
        longest = &value;
        length = key.size();
      }
    }
    if (longest != nullptr) return longest;
  }
  return nullptr;
}

}  // namespace

Value Evaluation::measure_value(UnitState& state, const Measure& measure) {
  Value result;
  switch (measure.verb) {
    case Measure::Verb::count:
      result = count(state, measure);
      break;
    case Measure::Verb::earliest:
    case Measure::Verb::latest:
    case Measure::Verb::max:
    case Measure::Verb::min:
      result = ends(state, measure);
      break;
    case Measure::Verb::first:
    case Measure::Verb::last:
      result = first_or_last(state, measure);
      break;
    case Measure::Verb::sum:
    case Measure::Verb::mean:
      result = total(state, measure);
      break;
    case Measure::Verb::lookup:
      result = looked_up(state.unit, measure);
      break;
  }
  if (!measure.empty || result.present == Truth::yes) return result;
  return or_else(result, constant(*measure.empty));
}

Value Evaluation::row_value(UnitState& state, const Measure& measure, std::int32_t row) {
  Value raw = field(state, pack_.fields[at(measure.field)], row);
  if (measure.table < 0) return raw;
  const auto& table = pack_.tables[at(measure.table)];
  Value found = Value::absent(table.type);
  bool some_missing = false;
  for (const auto word : raw.words) {
    const auto entry = table.rows.find(facts_.words().text(word));
    if (entry == table.rows.end()) {
      some_missing = true;
      continue;
    }
    const Value next = constant(entry->second);
    found.numbers.insert(found.numbers.end(), next.numbers.begin(), next.numbers.end());
    found.words.insert(found.words.end(), next.words.begin(), next.words.end());
    found.present = raw.present;
  }
  found.exact = raw.exact;
  if (!raw.exact && some_missing) found.present = found.present & Truth::unknown;
  if (!found.exact && !found.numbers.empty()) found.numbers = {found.number_hull()};
  std::sort(found.words.begin(), found.words.end());
  return found;
}

Value Evaluation::count(UnitState& state, const Measure& measure) {
  const auto set = members(state.unit, measure.set);
  std::int64_t certain = 0;
  std::int64_t possible = 0;
  if (measure.field < 0) {
    for (const Truth member : set.members) {
      certain += member == Truth::yes;
      possible += member != Truth::no;
    }
  } else {
    std::set<std::string> surely;
    std::set<std::string> perhaps;
    std::int64_t vague = 0;  // rows whose one value is not known exactly
    bool some = false;
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
      if (set.members[i] == Truth::no) continue;
      const Value value = row_value(state, measure, set.rows[i]);
      const Truth there = set.members[i] & value.present;
      if (there == Truth::no) continue;
      some = some || there == Truth::yes;
      if (!value.exact && value.words.empty()) {
        ++vague;
        continue;
      }
      for (auto& key : keys_of(value)) {
        if (there == Truth::yes && value.exact) surely.insert(key);
        perhaps.insert(std::move(key));
      }
    }
    certain = std::max<std::int64_t>(static_cast<std::int64_t>(surely.size()), some);
    possible = static_cast<std::int64_t>(perhaps.size()) + vague;
  }
  return Value::of_numbers(Number(certain), Number(possible));
}

Value Evaluation::ends(UnitState& state, const Measure& measure) {
  const auto set = members(state.unit, measure.set);
  const bool least = measure.verb == Measure::Verb::earliest || measure.verb == Measure::Verb::min;
  std::vector<Interval> whole;
  std::vector<NumberInterval> numbers;
  std::vector<Truth> counted;
  for (std::size_t i = 0; i < set.rows.size(); ++i) {
    if (set.members[i] == Truth::no) continue;
    const Value value = row_value(state, measure, set.rows[i]);
    const Truth there = set.members[i] & value.present;
    if (there == Truth::no) continue;
    counted.push_back(there);
    if (measure.type == Type::number) {
      numbers.push_back(best_number(value, least));
    } else {
      whole.push_back(best_whole(value, least));
    }
  }
  if (measure.type == Type::number) return extreme(measure.type, numbers, counted, least);
  return extreme(measure.type, whole, counted, least);
}

// The values of the rows that may come first (or last): those that no certain row certainly
// precedes.
Value Evaluation::first_or_last(UnitState& state, const Measure& measure) {
  const auto set = members(state.unit, measure.set);
  const Op beats = measure.verb == Measure::Verb::first ? Op::less : Op::greater;
  struct Candidate {
    Value value;
    Value order;
    Truth member;
  };
  std::vector<Candidate> all;
  for (std::size_t i = 0; i < set.rows.size(); ++i) {
    if (set.members[i] == Truth::no) continue;
    Candidate next{row_value(state, measure, set.rows[i]),
                   field(state, pack_.fields[at(measure.by)], set.rows[i]), set.members[i]};
    next.member = next.member & next.value.present & next.order.present;
    if (next.member != Truth::no) all.push_back(std::move(next));
  }
  Value result = Value::absent(measure.type);
  bool exact = true;
  for (const auto& candidate : all) {
    Truth beaten = Truth::no;
    for (const auto& rival : all) {
      beaten = beaten | (rival.member & compare(rival.order, beats, candidate.order));
    }
    result.present = result.present | candidate.member;
    if (beaten == Truth::yes) continue;
    exact = exact && beaten == Truth::no && candidate.member == Truth::yes && candidate.value.exact;
    const auto& value = candidate.value;
    result.words.insert(result.words.end(), value.words.begin(), value.words.end());
    result.whole.insert(result.whole.end(), value.whole.begin(), value.whole.end());
    result.numbers.insert(result.numbers.end(), value.numbers.begin(), value.numbers.end());
  }
  if (result.present == Truth::no) return result;
  return settle_ties(std::move(result), measure.ties, exact);
}

Value Evaluation::total(UnitState& state, const Measure& measure) {
  const auto set = members(state.unit, measure.set);
  const auto& definition = pack_.sets[at(measure.set)];
  std::vector<Counted> rows;
  std::map<std::string, std::vector<Counted>> groups;
  const bool by_group = definition.reduce && measure.ties != Ties::all;
  for (std::size_t i = 0; i < set.rows.size(); ++i) {
    if (set.members[i] == Truth::no) continue;
    Counted next{row_value(state, measure, set.rows[i]), set.members[i]};
    next.member = next.member & next.value.present;
    if (next.member == Truth::no) continue;
    if (by_group) {
      const Value group = field(state, pack_.fields[at(definition.reduce->per)], set.rows[i]);
      groups[keys_of(group).front()].push_back(std::move(next));
    } else {
      rows.push_back(std::move(next));
    }
  }
  for (const auto& [key, tied] : groups) rows.push_back(best_of_group(tied, measure.ties));
  return sum_or_mean(measure, rows);
}

// The first word or phrase of a text that is a key of a table; of several at one place the longest.
Value Evaluation::looked_up(const UnitRef& unit, const Measure& measure) {
  const auto& table = pack_.tables[at(measure.table)];
  const Value text = attribute(unit, pack_.attributes[at(measure.attribute)]);
  if (text.present == Truth::no) return Value::absent(table.type);
  const auto found = find_phrase(facts_.words().text(text.words.front()), table);
  return found == nullptr ? Value::absent(table.type) : constant(*found);
}

}  // namespace sanya::rules
