// SPDX-License-Identifier: Apache-2.0
#include "rules/reach.h"

#include <algorithm>

#include "rules/position.h"
#include "rules/values.h"

namespace sanya::rules {
namespace {

constexpr int kMoreThanTried = 1000;  // so many of one kind are never tried

bool is_finding_field(const Field& field) {
  return field.builtin >= 0 && field.from == From::findings;
}

// What tells one piece of evidence from another besides whose it is and when.
constexpr RowField kTold[] = {RowField::stage,    RowField::milestone,  RowField::effect,
                              RowField::extent,   RowField::official,   RowField::once,
                              RowField::relation, RowField::source_kind};

}  // namespace

bool meet(const SetMask& a, const SetMask& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (a[i] && b[i]) return true;
  }
  return false;
}

void join(SetMask& into, const SetMask& more) {
  if (into.size() < more.size()) into.resize(more.size());
  for (std::size_t i = 0; i < more.size(); ++i) into[i] = into[i] || more[i];
}

// A row as far as its kind says what it is.
struct Reach::Row {
  From from = From::findings;
  record::Bearing bearing = record::Bearing::supports;
  record::Aspect aspect = record::Aspect::output;
  record::Extent extent = record::Extent::whole;
  const record::Milestone* milestone = nullptr;
  std::string_view relation;
  bool official = false;
  bool ours = true;  // made up by us: its link is stated, its source a publication or an act
};

Reach::Reach(const Pack& pack, int question)
    : pack_(pack),
      used_(pack.sets.size()),
      measures_(pack.measures.size()),
      questions_(pack.questions.size()),
      valued_(static_cast<std::size_t>(RowField::parts) + 1) {
  rest_on_question(question);
  for (std::size_t m = 0; m < pack.measures.size(); ++m) {
    auto& all = behind_.emplace_back(pack.sets.size());
    std::vector<bool> seen(pack.questions.size());
    influences_of_measure(static_cast<int>(m), all, seen);
  }
  sort_readings();
  sort_searches();
  note_periods();
}

void Reach::rest_on_question(int question) {
  if (questions_[at(question)]) return;
  questions_[at(question)] = true;
  const auto& definition = pack_.questions[at(question)];
  for (const auto& rule : definition.rules) rest_on_test(rule.when);
  if (definition.value >= 0) rest_on_measure(definition.value);
}

void Reach::rest_on_test(const Test& test) {
  for (const auto& part : test.parts) rest_on_test(part);
  rest_on_expression(test.left);
  rest_on_expression(test.right);
  if (test.kind == Test::Kind::compare) note_number(test.right);
}

void Reach::note_number(const Expr& expr) {
  const auto note = [&](const Constant& constant) {
    if (constant.type != Type::number) return;
    const auto count = std::min<std::int64_t>(constant.number.rounded(), kMoreThanTried);
    most_counted_ = std::max(most_counted_, static_cast<int>(count));
  };
  if (expr.kind == Expr::Kind::constant) note(expr.constant);
  if (expr.kind != Expr::Kind::param) return;
  for (const auto& version : pack_.params[at(expr.index)].versions) note(version.value);
}

void Reach::rest_on_expression(const Expr& expr) {
  for (const auto& operand : expr.operands) rest_on_expression(operand);
  if (expr.kind == Expr::Kind::measure) rest_on_measure(expr.index);
  if (expr.kind == Expr::Kind::answer) rest_on_question(expr.index);
  if (expr.kind == Expr::Kind::attribute) note_attribute(expr.index);
}

void Reach::note_attribute(int attribute) {
  const auto& asked = pack_.attributes[at(attribute)];
  if (asked.builtin >= 0 && info(asked).attribute == BuiltinAttribute::action_due) {
    asks_due_ = true;
  }
  const bool owner =
      asked.builtin >= 0 && (info(asked).attribute == BuiltinAttribute::action_lead ||
                             info(asked).attribute == BuiltinAttribute::action_owner);
  asks_owner_ = asks_owner_ || owner;
}

void Reach::rest_on_measure(int measure) {
  if (measure < 0 || measures_[at(measure)]) return;
  measures_[at(measure)] = true;
  const auto& definition = pack_.measures[at(measure)];
  if (definition.set >= 0) rest_on_set(definition.set);
  if (definition.field >= 0) note_field(definition.field);
}

void Reach::note_field(int field) {
  const auto& column = pack_.fields[at(field)];
  if (is_finding_field(column)) {
    valued_[static_cast<std::size_t>(info(column).field)] = true;
    asks_parts_ = asks_parts_ || info(column).field == RowField::part;
  }
  if (column.question >= 0) rest_on_question(column.question);
}

void Reach::rest_on_set(int set) {
  if (set < 0 || used_[at(set)]) return;
  used_[at(set)] = true;
  const auto& definition = pack_.sets[at(set)];
  rest_on_set(definition.in);
  rest_on_set(definition.except);
  rest_on_measure(definition.after);
  for (const auto& test : definition.where) {
    rest_on_expression(test.right);
    const auto& column = pack_.fields[at(test.field)];
    if (column.question >= 0) rest_on_question(column.question);
    asks_parts_ = asks_parts_ || (is_finding_field(column) && info(column).field == RowField::part);
  }
  if (!definition.reduce) return;
  note_field(definition.reduce->per);
  note_field(definition.reduce->by);
}

// Whether the stage that a row of this kind speaks of passes; what denies a stage denies all above
// it.
Truth staged(const FieldTest& test, const record::Milestone* milestone, record::Bearing bearing) {
  if (milestone == nullptr || !milestone->stage) return Truth::no;
  const auto own = static_cast<std::int64_t>(*milestone->stage);
  const bool denies = bearing == record::Bearing::contradicts;
  const auto high = denies ? static_cast<std::int64_t>(record::Stage::sustained) : own;
  Truth holds = Truth::no;
  for (auto stage = own; stage <= high; ++stage) {
    const auto one = [&](Op op, const Constant& with) {
      const auto other = static_cast<std::int64_t>(with.stage);
      holds = holds | compare(Interval{stage, stage}, op, Interval{other, other});
    };
    if (test.form == FieldTest::Form::any_of) {
      for (const auto& with : test.any_of) one(Op::equal, with);
    } else if (test.right.kind == Expr::Kind::constant) {
      one(test.op, test.right.constant);
    } else {
      return Truth::unknown;
    }
  }
  return holds;
}

// Whether a row of this kind passes: `unknown` where that hangs on its date, its voice or what else
// its kind does not say.
Truth Reach::passes(const FieldTest& test, const Row& row) const {
  const auto& column = pack_.fields[at(test.field)];
  if (column.builtin < 0) return Truth::unknown;
  const auto any = [&](std::string_view word) {
    Truth holds = Truth::no;
    for (const auto& one : test.any_of) holds = holds | truth(one.word == word);
    return test.form == FieldTest::Form::any_of ? holds : Truth::unknown;
  };
  const auto flagged = [&](bool flag) {
    Truth holds = Truth::no;
    for (const auto& one : test.any_of) holds = holds | truth(one.flag == flag);
    return test.form == FieldTest::Form::any_of ? holds : Truth::unknown;
  };
  switch (info(column).field) {
    case RowField::bearing:
      return row.bearing == record::Bearing::context
                 ? any("context")
                 : any(kBearings[static_cast<std::size_t>(row.bearing)]);
    case RowField::aspect:
      return any(kAspects[static_cast<std::size_t>(row.aspect)]);
    case RowField::extent:
      return any(kExtents[static_cast<std::size_t>(row.extent)]);
    case RowField::relation:
      return any(row.relation);
    case RowField::stage:
      return staged(test, row.milestone, row.bearing);
    case RowField::milestone:
      return row.milestone == nullptr ? Truth::no : any(row.milestone->id);
    case RowField::effect:
      if (row.milestone == nullptr || row.bearing != record::Bearing::supports) return Truth::no;
      return any(kEffects[static_cast<std::size_t>(row.milestone->effect)]);
    case RowField::official:
      return flagged(row.official);
    case RowField::once:
      return flagged(row.milestone != nullptr && row.milestone->once);
    case RowField::source_kind:
      return row.ours ? any(row.official ? "official_act" : "publication") : Truth::unknown;
    case RowField::link:
      return row.ours ? any("stated") : Truth::unknown;
    case RowField::found:
      return any("nothing");
    default:
      return Truth::unknown;
  }
}

Truth Reach::belongs(int set, const Row& row, std::vector<Truth>& known) const {
  const auto& definition = pack_.sets[at(set)];
  if (definition.from != row.from) {
    const bool of_findings = definition.from == From::instruments && row.from == From::findings;
    return of_findings ? Truth::unknown : Truth::no;
  }
  Truth member = definition.in >= 0 ? known[at(definition.in)] : Truth::yes;
  if (definition.except >= 0) member = member & !known[at(definition.except)];
  for (const auto& test : definition.where) {
    if (member == Truth::no) return member;
    Truth holds = passes(test, row);
    const auto& column = pack_.fields[at(test.field)];
    // what comes before the pledge is context, whatever it was said to be
    const bool dated = column.builtin >= 0 && info(column).field == RowField::bearing;
    if (dated && holds == Truth::yes) holds = Truth::unknown;
    member = member & (test.negated ? !holds : holds);
  }
  if (definition.within || definition.after >= 0 || definition.reduce) {
    member = member & Truth::unknown;
  }
  return member;
}

SetMask Reach::sets_of(const Row& row) const {
  std::vector<Truth> known;
  SetMask sets(pack_.sets.size());
  for (std::size_t s = 0; s < pack_.sets.size(); ++s) {
    known.push_back(belongs(static_cast<int>(s), row, known));
    sets[s] = used_[s] && known[s] != Truth::no;
  }
  return sets;
}

SetMask Reach::sets_of(const record::About& about, const record::Milestone* milestone,
                       std::string_view relation, bool official) const {
  return sets_of({.bearing = about.bearing,
                  .aspect = about.aspect,
                  .extent = about.extent,
                  .milestone = milestone,
                  .relation = relation,
                  .official = official,
                  .ours = false});
}

// Two pieces of evidence with the same key are the same to the pack, but for who says it.
std::string Reach::key_of(const Row& row, const SetMask& sets) const {
  std::string key;
  for (const bool in : sets) key += in ? '1' : '0';
  for (const auto field : kTold) {
    if (!valued_[static_cast<std::size_t>(field)]) continue;
    key += ' ';
    if (field == RowField::relation) {
      key += row.relation;
    } else if (field == RowField::extent) {
      key += kExtents[static_cast<std::size_t>(row.extent)];
    } else if (field == RowField::official || field == RowField::source_kind) {
      key += row.official ? "official" : "";
    } else if (row.milestone != nullptr) {
      key += row.milestone->id;
    }
  }
  return key;
}

const std::vector<EvidenceSort>& Reach::evidence(const record::Ladder& ladder) {
  const auto [found, added] = sorts_.try_emplace(&ladder);
  auto& sorts = found->second;
  if (!added) return sorts;
  std::vector<std::string> keys;
  const auto consider = [&](const Row& row) {
    const auto sets = sets_of(row);
    if (std::find(sets.begin(), sets.end(), true) == sets.end()) return;
    const auto key = key_of(row, sets);
    const auto known = std::find(keys.begin(), keys.end(), key);
    if (known == keys.end()) {
      keys.push_back(key);
      sorts.push_back({row.milestone, row.extent, row.official, {row.relation}, sets});
      return;
    }
    auto& sort = sorts[static_cast<std::size_t>(known - keys.begin())];
    const bool same = sort.milestone == row.milestone && sort.extent == row.extent &&
                      sort.official == row.official;
    if (same) sort.relations.push_back(row.relation);
  };
  // the owner stands for its side first; nobody can be asked to stand nowhere
  constexpr std::string_view kOrder[] = {"independent", "intergovernmental", "foreign_government",
                                         "owner",       "government",        "donor",
                                         "political"};
  for (const auto& milestone : ladder.milestones) {
    if (milestone.effect != record::Effect::advances) continue;
    for (const auto extent : {record::Extent::whole, record::Extent::part}) {
      for (const auto relation : kOrder) {
        consider({.extent = extent, .milestone = &milestone, .relation = relation});
      }
      if (!milestone.official) continue;
      consider(
          {.extent = extent, .milestone = &milestone, .relation = "government", .official = true});
    }
  }
  return sorts;
}

void Reach::sort_readings() {
  for (const std::string_view relation : {"independent", "intergovernmental", "foreign_government",
                                          "owner", "government", "donor", "political"}) {
    auto sets = sets_of({.from = From::readings, .relation = relation});
    if (std::find(sets.begin(), sets.end(), true) == sets.end()) continue;
    const auto known = std::find_if(readings_.begin(), readings_.end(),
                                    [&](const auto& sort) { return sort.sets == sets; });
    if (known != readings_.end()) {
      known->relations.push_back(relation);
    } else {
      readings_.push_back({{relation}, std::move(sets)});
    }
  }
}

// The sets of those measures.
std::vector<int> Reach::voices_counted(const SetMask& sets) const {
  std::vector<int> counted;
  for (std::size_t m = 0; m < pack_.measures.size(); ++m) {
    const auto& measure = pack_.measures[m];
    if (!measures_[m] || measure.verb != Measure::Verb::count || measure.field < 0) continue;
    const auto& column = pack_.fields[at(measure.field)];
    const bool voices = is_finding_field(column) && info(column).field == RowField::voice;
    if (voices && sets[at(measure.set)]) counted.push_back(measure.set);
  }
  return counted;
}

void Reach::note_periods() {
  periods_.resize(pack_.sets.size());
  for (std::size_t q = 0; q < pack_.questions.size(); ++q) {
    const auto& question = pack_.questions[q];
    if (!questions_[q] || question.unit != Unit::period) continue;
    for (const auto& rule : question.rules) {
      const auto beats = [&](const Answer& other) { return other.better_than == rule.answer; };
      const bool best = question.scale[at(rule.answer)].better_than >= 0 &&
                        std::none_of(question.scale.begin(), question.scale.end(), beats);
      if (best) note_counted(rule.when);
    }
  }
}

void Reach::note_counted(const Test& test) {
  for (const auto& part : test.parts) note_counted(part);
  if (test.left.kind != Expr::Kind::measure) return;
  const auto& measure = pack_.measures[at(test.left.index)];
  if (measure.verb == Measure::Verb::count) periods_[at(measure.set)] = true;
}

void Reach::sort_searches() { searches_ = sets_of({.from = From::searches}); }

}  // namespace sanya::rules
