// SPDX-License-Identifier: Apache-2.0
// Measures: one value each over a set; and the order in which sets and measures are built.
#include <algorithm>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/read.h"

namespace sanya::rules {
namespace {

using Verb = Measure::Verb;

const std::vector<std::string_view> kVerbs = {"count", "earliest", "latest", "first", "last",
                                              "max",   "min",      "sum",    "mean",  "lookup"};
const std::vector<std::string_view> kTies = {"highest", "lowest"};

// The value a verb takes: a field, or a table's value for a field.
struct Taken {
  std::string field;
  std::string table;
};

Taken split_call(const std::string& written) {
  std::size_t open = written.find('(');
  if (open == std::string::npos || written.back() != ')') return {written, ""};
  return {written.substr(open + 1, written.size() - open - 2), written.substr(0, open)};
}

bool orders(Verb verb) { return verb == Verb::first || verb == Verb::last; }

// Whether the verb can work on values of that type; if not, what it needs.
const char* needed(Verb verb, Type type) {
  switch (verb) {
    case Verb::earliest:
    case Verb::latest:
      return type == Type::date ? nullptr : "a date";
    case Verb::max:
    case Verb::min:
      return type == Type::word || type == Type::flag ? "a number, a date, a stage or a level"
                                                      : nullptr;
    case Verb::sum:
    case Verb::mean:
      return type == Type::number ? nullptr : "a number";
    case Verb::count:
    case Verb::first:
    case Verb::last:
    case Verb::lookup:
      return nullptr;
  }
  return nullptr;
}

class MeasureReader {
 public:
  MeasureReader(Draft& draft, const tree::Entry& entry)
      : draft_(draft), entry_(entry), map_(entry.value(), "a measure", draft.faults) {
    measure_.name = entry.key;
    measure_.place = entry.key_place;
  }

  // Position in pack.measures, or -1 where it has faults.
  int read() {
    std::size_t errors = draft_.faults.errors();
    read_label();
    if (auto verb = read_verb()) {
      measure_.verb = *verb;
      if (*verb == Verb::lookup) {
        read_lookup();
      } else {
        read_over_rows();
      }
      read_empty();
    }
    map_.finish();
    if (draft_.faults.errors() > errors) return -1;
    measure_.type = shape_.type;
    measure_.indicator = shape_.indicator;
    draft_.pack.measures.push_back(std::move(measure_));
    draft_.measure_shapes.push_back(std::move(shape_));
    draft_.measure_needs.push_back(std::move(needs_));
    return static_cast<int>(draft_.pack.measures.size()) - 1;
  }

 private:
  void read_label() {
    if (const tree::Node* label = map_.maybe_node("label")) {
      measure_.label =
          read_local(*label, draft_.record.tracker.languages, "a label", draft_.faults);
    }
  }

  std::optional<Verb> read_verb() {
    std::optional<Verb> found;
    for (std::size_t i = 0; i < kVerbs.size(); ++i) {
      if (!map_.has(kVerbs[i])) continue;
      if (found) {
        map_.fault(Fault::contrary_keys, map_.place_of(kVerbs[i]),
                   fmt::format("\"{}\" is measured in two ways", entry_.key),
                   "make two measures of it");
        return std::nullopt;
      }
      found = static_cast<Verb>(i);
    }
    if (!found) {
      map_.fault(Fault::missing_key, entry_.key_place,
                 fmt::format("\"{}\" does not say what it measures", entry_.key),
                 "give one of count, earliest, latest, first, last, max, min, sum, mean, lookup");
    }
    return found;
  }

  // {lookup: action.text, in: table, take: first}
  void read_lookup() {
    std::string path = map_.text("lookup");
    std::string table = map_.text("in");
    map_.maybe_word("take", {"first"});
    if (path.empty() || table.empty()) return;
    measure_.attribute = attribute(draft_, path, map_.place_of("lookup"));
    if (measure_.attribute >= 0) {
      const Attribute& text = draft_.pack.attributes[static_cast<std::size_t>(measure_.attribute)];
      if (text.type != Type::word || text.path == "action.lacks") {
        map_.fault(Fault::type_mismatch, map_.place_of("lookup"),
                   fmt::format("\"{}\" is not a text", path), "look up words of a text");
      }
      needs_.narrow(units_of(text), path);
    }
    use_table(table, map_.place_of("in"));
  }

  void use_table(const std::string& name, const Place& place) {
    measure_.table = find_table(draft_, name);
    if (measure_.table < 0) {
      std::vector<std::string_view> known;
      for (const auto& table : draft_.pack.tables) known.push_back(table.name);
      draft_.error(Fault::unknown_name, place, fmt::format("there is no table \"{}\"", name),
                   did_you_mean(name, known));
      return;
    }
    auto index = static_cast<std::size_t>(measure_.table);
    draft_.table_used[index] = true;
    shape_ = Shape{};
    shape_.type = draft_.pack.tables[index].type;
    if (shape_.type == Type::word) {
      shape_.closed = true;
      for (const auto& [key, value] : draft_.pack.tables[index].rows) {
        shape_.words.push_back(value.word);
      }
      std::sort(shape_.words.begin(), shape_.words.end());
      shape_.words.erase(std::unique(shape_.words.begin(), shape_.words.end()), shape_.words.end());
    }
  }

  void read_over_rows() {
    std::string verb(kVerbs[static_cast<std::size_t>(measure_.verb)]);
    Place place = map_.place_of(verb);
    Taken taken = split_call(map_.text(verb));
    if (taken.field.empty()) return;
    if (!read_set(taken.field)) return;
    auto index = static_cast<std::size_t>(measure_.set);
    needs_ = draft_.set_needs[index];
    From from = draft_.pack.sets[index].from;
    if (measure_.verb == Verb::count) {
      count(taken, from, place);
    } else {
      take(taken, from, place);
    }
    if (auto ties = map_.maybe_word("ties", kTies)) {
      measure_.ties = *ties == 0 ? Ties::highest : Ties::lowest;
    }
    order(from);
  }

  bool read_set(const std::string& measured) {
    int base = -1;
    if (auto of = map_.maybe_text("of")) {
      base = set_named(draft_, *of, map_.place_of("of"));
      if (base < 0) {
        skip_rows();
        return false;
      }
    }
    if (base >= 0 && !has_rows(map_) && !map_.has("from")) {
      measure_.set = base;
      return true;
    }
    RowSet own;
    own.place = entry_.key_place;
    measure_.set = read_rows(draft_, map_, std::move(own), base, measured);
    return true;
  }

  // Takes the keys of a set that cannot be read since the set it narrows is not there.
  void skip_rows() {
    for (std::string_view key :
         {"except", "where", "within", "after", "per", "take", "by", "ties", "from"}) {
      map_.maybe_node(key);
    }
  }

  // A plural such as `findings` counts rows; anything else is a field whose values are counted.
  void count(const Taken& taken, From from, const Place& place) {
    shape_ = Shape{};
    shape_.maybe_absent = false;
    auto plural = std::find(std::begin(kFroms), std::end(kFroms), taken.field);
    if (taken.table.empty() && plural != std::end(kFroms)) {
      From counted = static_cast<From>(plural - std::begin(kFroms));
      if (counted == from || (counted == From::actions && of_actions(from))) return;
      draft_.error(Fault::type_mismatch, place,
                   fmt::format("these are rows of {}, not {}",
                               kFroms[static_cast<std::size_t>(from)], taken.field),
                   fmt::format("add `from: {}`, or count what is there", taken.field));
      return;
    }
    measured_field(taken, from, place);
    shape_ = Shape{};
    shape_.maybe_absent = false;
  }

  void take(const Taken& taken, From from, const Place& place) {
    if (!measured_field(taken, from, place)) return;
    if (const char* type = needed(measure_.verb, shape_.type)) {
      draft_.error(Fault::type_mismatch, place,
                   fmt::format("`{}` needs {}, and \"{}\" is none",
                               kVerbs[static_cast<std::size_t>(measure_.verb)], type, taken.field),
                   "take another field, or `first` or `last`, which take any");
    }
    if (measure_.verb == Verb::sum || measure_.verb == Verb::mean) {
      shape_.reading = false;
    }
    shape_.maybe_absent = measure_.verb != Verb::sum;
  }

  bool measured_field(const Taken& taken, From from, const Place& place) {
    const std::string& indicator = draft_.set_indicators[static_cast<std::size_t>(measure_.set)];
    measure_.field = field(draft_, from, taken.field, indicator, place);
    if (measure_.field < 0) return false;
    auto index = static_cast<std::size_t>(measure_.field);
    shape_ = draft_.field_shapes[index];
    needs_.question = std::max(needs_.question, draft_.pack.fields[index].question);
    if (shape_.known_only) {
      draft_.error(Fault::type_mismatch, place,
                   fmt::format("\"{}\" has no value to measure", taken.field), "");
    }
    if (taken.table.empty()) return true;
    Shape looked_up = shape_;
    use_table(taken.table, place);
    if (measure_.table < 0) return false;
    check_keys(looked_up);
    return true;
  }

  // Rows of the table that no value of the field can ask for.
  void check_keys(const Shape& field_shape) {
    if (!field_shape.closed) return;
    const Table& table = draft_.pack.tables[static_cast<std::size_t>(measure_.table)];
    for (const auto& [key, value] : table.rows) {
      const auto& words = field_shape.words;
      if (std::find(words.begin(), words.end(), key) != words.end()) continue;
      draft_.error(
          Fault::bad_word, table.place,
          fmt::format("table \"{}\" has a row \"{}\", which no row can have", table.name, key),
          did_you_mean(key, views(words)));
    }
  }

  // `by` of first and last; with `per` it belongs to `take`, and orders both.
  void order(From from) {
    if (!orders(measure_.verb)) {
      if (map_.has("by") && !map_.has("per")) {
        map_.maybe_text("by");
        map_.fault(Fault::contrary_keys, map_.place_of("by"),
                   "`by` goes with `first`, `last`, or `per` and `take`", "leave it out");
      }
      return;
    }
    std::string by = map_.maybe_text("by").value_or(std::string(default_date(from)));
    measure_.by = field(draft_, from, by, "", map_.place_of("by"));
    if (measure_.by < 0) return;
    if (draft_.pack.fields[static_cast<std::size_t>(measure_.by)].type == Type::date) return;
    map_.fault(Fault::type_mismatch, map_.place_of("by"), fmt::format("\"{}\" is not a date", by),
               "order by a date, such as happened or said");
  }

  void read_empty() {
    const tree::Node* node = map_.maybe_node("empty");
    if (!node) return;
    auto text = scalar_text(*node, "the value of an empty set", draft_.faults);
    if (!text) return;
    measure_.empty = constant(draft_, *text, shape_, node->place);
    shape_.maybe_absent = false;
  }

  Draft& draft_;
  const tree::Entry& entry_;
  tree::Map map_;
  Measure measure_;
  Shape shape_;
  Needs needs_;
};

int read_named_set(Draft& draft, const tree::Entry& entry) {
  std::size_t errors = draft.faults.errors();
  tree::Map map(entry.value(), "a set", draft.faults);
  RowSet set;
  set.name = entry.key;
  set.place = entry.key_place;
  if (const tree::Node* label = map.maybe_node("label")) {
    set.label = read_local(*label, draft.record.tracker.languages, "a label", draft.faults);
  }
  int index = read_rows(draft, map, std::move(set), -1, "");
  map.finish();
  return draft.faults.errors() > errors ? -1 : index;
}

int read_named_measure(Draft& draft, const tree::Entry& entry) {
  return MeasureReader(draft, entry).read();
}

using Names = std::map<std::string, Declared, std::less<>>;

// Builds `name` if it waits; a name that is being built already closes a cycle.
int build(Draft& draft, Names& names, std::string_view kind, const std::string& name,
          const Place& place, int (*read)(Draft&, const tree::Entry&)) {
  auto found = names.find(name);
  if (found == names.end()) {
    std::vector<std::string_view> known;
    for (const auto& [other, declared] : names) known.push_back(other);
    draft.error(Fault::unknown_name, place, fmt::format("there is no {} \"{}\"", kind, name),
                did_you_mean(name, known));
    return -1;
  }
  Declared& declared = found->second;
  std::string step = fmt::format("{} {}", kind, name);
  if (declared.state == Declared::State::building) {
    auto start = std::find(draft.building.begin(), draft.building.end(), step);
    std::string way = fmt::format("{}", fmt::join(start, draft.building.end(), " -> "));
    draft.error(Fault::cycle, place, fmt::format("defined by itself: {} -> {}", way, step),
                "break the circle at one of its steps");
    return -1;
  }
  if (declared.state == Declared::State::waiting) {
    declared.state = Declared::State::building;
    draft.building.push_back(step);
    declared.index = read(draft, *declared.entry);
    draft.building.pop_back();
    declared.state = declared.index < 0 ? Declared::State::broken : Declared::State::built;
  }
  return declared.index;
}

void declare(Draft& draft, Names& names, const tree::Node* node, std::string_view what) {
  if (!node) return;
  tree::Map map(*node, what, draft.faults);
  for (const auto& entry : map.entries()) names[entry.key].entry = &entry;
}

}  // namespace

int set_named(Draft& draft, const std::string& name, const Place& place) {
  int index = build(draft, draft.sets, "set", name, place, read_named_set);
  if (auto found = draft.sets.find(name); found != draft.sets.end()) found->second.used = true;
  return index;
}

int measure_named(Draft& draft, const std::string& name, const Place& place) {
  int index = build(draft, draft.measures, "measure", name, place, read_named_measure);
  if (auto found = draft.measures.find(name); found != draft.measures.end()) {
    found->second.used = true;
  }
  return index;
}

void read_sets_and_measures(Draft& draft, const tree::Node* sets, const tree::Node* measures) {
  declare(draft, draft.sets, sets, "`sets`");
  declare(draft, draft.measures, measures, "`measures`");
  for (const auto& [name, declared] : draft.measures) {
    if (find_question(draft, name) < 0) continue;
    draft.error(Fault::duplicate_id, declared.entry->key_place,
                fmt::format("\"{}\" is both a measure and a question", name), "rename one of them");
  }
  for (const auto* node : {sets, measures}) {
    if (!node || node->kind != tree::Kind::map) continue;
    for (const auto& entry : node->entries) {
      if (node == sets) {
        build(draft, draft.sets, "set", entry.key, entry.key_place, read_named_set);
      } else {
        build(draft, draft.measures, "measure", entry.key, entry.key_place, read_named_measure);
      }
    }
  }
}

}  // namespace sanya::rules
