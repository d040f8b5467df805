// SPDX-License-Identifier: Apache-2.0
// Sets: which rows a measure looks at.
#include <algorithm>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/expr.h"
#include "rules/read.h"

namespace sanya::rules {
namespace {

const std::vector<std::string_view> kFromWords(std::begin(kFroms), std::end(kFroms));
const std::vector<std::string_view> kTakeWords = {"latest", "first", "highest"};

unsigned units_with(From from) {
  switch (from) {
    case From::periods:
      return kActionUnit;
    case From::actions:
      return kPledgeUnit;
    case From::repeats:
    case From::dependencies:
    case From::superseding:
      return kActionUnit | kPeriodUnit;
    case From::findings:
    case From::readings:
    case From::searches:
    case From::instruments:
      return kEveryUnit;
  }
  return kEveryUnit;
}

bool ordered(Type type) { return type != Type::word && type != Type::flag; }

// One map of `where`, for one set.
class WhereReader {
 public:
  WhereReader(Draft& draft, RowSet& set, Needs& needs, std::string& indicator)
      : draft_(draft), set_(set), needs_(needs), indicator_(indicator) {}

  void read(const tree::Node& node) {
    tree::Map map(node, "a `where`", draft_.faults);
    find_indicator(map.entries());
    for (const auto& entry : map.entries()) read_test(entry);
  }

 private:
  // The indicator decides what type `value` has, wherever it stands.
  void find_indicator(const std::vector<tree::Entry>& entries) {
    for (const auto& entry : entries) {
      if (entry.key != "indicator" || !entry.value().is_scalar()) continue;
      if (draft_.record.indicator(entry.value().text)) indicator_ = entry.value().text;
    }
  }

  void read_test(const tree::Entry& entry) {
    if (entry.key == "in" || entry.key == "of" || entry.key == "except") {
      draft_.error(Fault::unknown_name, entry.key_place,
                   fmt::format("`where` holds tests of fields, and \"{}\" is none", entry.key),
                   "a set is named beside `where`: `in` or `except` in a set, `of` in a measure");
      return;
    }
    FieldTest test;
    test.field = field(draft_, set_.from, entry.key, indicator_, entry.key_place);
    if (test.field < 0) return;
    test.place = entry.key_place;
    const Field& column = draft_.pack.fields[static_cast<std::size_t>(test.field)];
    needs_.question = std::max(needs_.question, column.question);
    if (draft_.field_shapes[static_cast<std::size_t>(test.field)].known_only) {
      draft_.error(Fault::type_mismatch, entry.key_place,
                   fmt::format("\"{}\" has no value to compare", entry.key),
                   "a question can ask whether it `is known` or `is absent`");
      return;
    }
    const tree::Node* value = &entry.value();
    test.text = entry.key;
    if (value->kind == tree::Kind::map) {
      tree::Map negation(*value, "a test of a field", draft_.faults);
      value = negation.node("not");
      if (!value) return;
      test.negated = true;
      test.text += " not";
    }
    if (value->is_scalar() && begins_comparison(value->text)) {
      if (!compare(*value, test)) return;
    } else if (!any_of(*value, test)) {
      return;
    }
    set_.where.push_back(std::move(test));
  }

  bool compare(const tree::Node& value, FieldTest& test) {
    Shape left = draft_.field_shapes[static_cast<std::size_t>(test.field)];
    const std::string name = draft_.pack.fields[static_cast<std::size_t>(test.field)].name;
    auto right = right_of(draft_, left, name, value, test.op, {.question = -1, .needs = &needs_});
    if (!right) return false;
    test.form = FieldTest::Form::compare;
    test.right = std::move(*right);
    test.text += " " + value.text;
    return true;
  }

  bool any_of(const tree::Node& value, FieldTest& test) {
    Shape shape = draft_.field_shapes[static_cast<std::size_t>(test.field)];
    const std::string name = draft_.pack.fields[static_cast<std::size_t>(test.field)].name;
    if (name == "indicator" && value.is_scalar() && value.text == "action.target") {
      test.any_of_target = true;
      test.text += ": action.target";
      needs_.narrow(kActionUnit | kPeriodUnit, "action.target");
      return true;
    }
    std::vector<const tree::Node*> values;
    if (value.kind == tree::Kind::list) {
      for (const auto& item : value.items) values.push_back(&item);
    } else {
      values.push_back(&value);
    }
    std::string words;
    for (const tree::Node* item : values) {
      auto text = scalar_text(*item, "a value of a field", draft_.faults);
      if (!text) return false;
      auto meant = constant(draft_, *text, shape, item->place);
      if (!meant) return false;
      words += (words.empty() ? "" : ", ") + *text;
      test.any_of.push_back(std::move(*meant));
    }
    if (test.any_of.empty()) {
      draft_.error(Fault::missing_key, value.place, "a list of no values is never met",
                   "name at least one value");
      return false;
    }
    test.text += (test.any_of.size() == 1 ? ": " + words : ": [" + words + "]");
    return true;
  }

  Draft& draft_;
  RowSet& set_;
  Needs& needs_;
  std::string& indicator_;
};

// A date field of rows from `from`; the default one where nothing is written. -1 with a fault.
int date_field(Draft& draft, From from, const std::string& written, const Place& place) {
  std::string name = written.empty() ? std::string(default_date(from)) : written;
  int found = field(draft, from, name, "", place);
  if (found >= 0 && draft.pack.fields[static_cast<std::size_t>(found)].type != Type::date) {
    draft.error(Fault::type_mismatch, place, fmt::format("\"{}\" is not a date", name),
                "order by a date, such as happened or said");
    return -1;
  }
  return found;
}

std::optional<Reduce> read_reduce(Draft& draft, tree::Map& map, const RowSet& set,
                                  const std::string& indicator, const std::string& measured) {
  std::string per = map.text("per");
  if (!map.has("take")) {
    map.fault(Fault::missing_key, map.place_of("per"), "`per` needs to know which row to `take`",
              "add `take: latest`, `take: first` or `take: highest`");
    return std::nullopt;
  }
  auto take = map.maybe_word("take", kTakeWords);
  if (!take) return std::nullopt;
  Reduce reduce;
  reduce.take = static_cast<Reduce::Take>(*take);
  reduce.per = field(draft, set.from, per, indicator, map.place_of("per"));
  std::string by = map.maybe_text("by").value_or("");
  Place place = map.place_of("by");
  if (reduce.take != Reduce::Take::highest) {
    reduce.by = date_field(draft, set.from, by, place);
  } else if (by.empty() && measured.empty()) {
    map.fault(Fault::missing_key, map.place_of("take"), "the highest by what",
              "add `by:` with a field");
  } else {
    reduce.by = field(draft, set.from, by.empty() ? measured : by, indicator, place);
    if (reduce.by >= 0 && !ordered(draft.pack.fields[static_cast<std::size_t>(reduce.by)].type)) {
      draft.error(Fault::type_mismatch, place, "the words of this field have no order",
                  "take the highest by a number, a date, a stage or a level");
      return std::nullopt;
    }
  }
  if (reduce.per < 0 || reduce.by < 0) return std::nullopt;
  return reduce;
}

// `within`, `after`, `per`.
void read_narrowing(Draft& draft, tree::Map& map, RowSet& set, Needs& needs,
                    const std::string& indicator, const std::string& measured) {
  bool dated = default_date(set.from) == "happened" || set.from == From::searches;
  for (std::string_view key : {"within", "after"}) {
    if (!map.has(key) || dated) continue;
    map.fault(Fault::type_mismatch, map.place_of(key),
              fmt::format("rows of {} did not happen on a day",
                          kFroms[static_cast<std::size_t>(set.from)]),
              "`within` and `after` are for findings, readings and searches");
  }
  set.within = map.maybe_duration("within");
  if (auto after = map.maybe_text("after")) {
    set.after = measure_named(draft, *after, map.place_of("after"));
    if (set.after >= 0) {
      auto index = static_cast<std::size_t>(set.after);
      needs.add(draft.measure_needs[index]);
      if (draft.pack.measures[index].type != Type::date) {
        map.fault(Fault::type_mismatch, map.place_of("after"),
                  fmt::format("\"{}\" is not a date", *after), "name a measure that gives a date");
      }
    }
  }
  if (map.has("per")) {
    set.reduce = read_reduce(draft, map, set, indicator, measured);
  } else if (map.has("take")) {
    map.maybe_text("take");
    map.fault(Fault::missing_key, map.place_of("take"), "`take` goes with `per`",
              "add `per:` with the field to group by");
  }
}

int other_set(Draft& draft, tree::Map& map, std::string_view key, const RowSet& set, Needs& needs) {
  auto name = map.maybe_text(key);
  if (!name) return -1;
  int index = set_named(draft, *name, map.place_of(key));
  if (index < 0) return -1;
  needs.add(draft.set_needs[static_cast<std::size_t>(index)]);
  From from = draft.pack.sets[static_cast<std::size_t>(index)].from;
  if (from != set.from) {
    map.fault(Fault::type_mismatch, map.place_of(key),
              fmt::format("\"{}\" is a set of {}, not of {}", *name,
                          kFroms[static_cast<std::size_t>(from)],
                          kFroms[static_cast<std::size_t>(set.from)]),
              "sets are made from sets of the same kind of rows");
  }
  return index;
}

}  // namespace

bool has_rows(const tree::Map& map) {
  for (std::string_view key : {"in", "except", "where", "within", "after", "per", "take"}) {
    if (map.has(key)) return true;
  }
  return false;
}

int read_rows(Draft& draft, tree::Map& map, RowSet set, int base, const std::string& measured) {
  // The kind of rows: written, or that of the set narrowed.
  bool named = set.name.empty() ? base >= 0 : map.has("in");
  int narrowed = base;
  if (set.name.empty() == false && named) {
    narrowed = set_named(draft, map.text("in"), map.place_of("in"));
    if (narrowed < 0) set.in = -1;
  }
  auto from = map.maybe_word("from", kFromWords);
  if (from) set.from = static_cast<From>(*from);
  std::string indicator;
  Needs needs;
  if (narrowed >= 0) {
    auto index = static_cast<std::size_t>(narrowed);
    if (from && draft.pack.sets[index].from != set.from) {
      map.fault(Fault::type_mismatch, map.place_of("from"),
                fmt::format("\"{}\" is a set of {}", draft.pack.sets[index].name,
                            kFroms[static_cast<std::size_t>(draft.pack.sets[index].from)]),
                "leave `from` out: a set has the rows of the set it is in");
    }
    set.from = draft.pack.sets[index].from;
    set.in = narrowed;
    indicator = draft.set_indicators[index];
    needs.add(draft.set_needs[index]);
  }
  needs.narrow(units_with(set.from),
               fmt::format("rows of {}", kFroms[static_cast<std::size_t>(set.from)]));
  set.except = other_set(draft, map, "except", set, needs);
  if (const tree::Node* where = map.maybe_node("where")) {
    WhereReader(draft, set, needs, indicator).read(*where);
  }
  read_narrowing(draft, map, set, needs, indicator, measured);
  draft.pack.sets.push_back(std::move(set));
  draft.set_needs.push_back(std::move(needs));
  draft.set_indicators.push_back(std::move(indicator));
  return static_cast<int>(draft.pack.sets.size()) - 1;
}

}  // namespace sanya::rules
