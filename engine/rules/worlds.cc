// SPDX-License-Identifier: Apache-2.0
#include "rules/worlds.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <tuple>

#include "rules/fields.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

// Gathers what unknown tests rest on.
class OpenVariables {
 public:
  explicit OpenVariables(Evaluation& evaluation) : evaluation_(evaluation) {}

  void of_question(const UnitRef& unit, int question) {
    if (!questions_.insert({unit.kind, unit.index, unit.period, question}).second) return;
    const auto truths = evaluation_.answered(unit, question).truths;
    const auto& rules = evaluation_.pack().questions[at(question)].rules;
    for (std::size_t r = 0; r < truths.size(); ++r) {
      if (truths[r] == Truth::unknown) of_test(unit, rules[r].when);
    }
  }
  const std::set<std::int32_t>& found() const { return found_; }

 private:
  void of_test(const UnitRef& unit, const Test& test) {
    if (evaluation_.holds(unit, test) != Truth::unknown) return;
    for (const auto& part : test.parts) of_test(unit, part);
    if (!test.parts.empty()) return;
    of_expression(unit, test.left);
    of_expression(unit, test.right);
  }

  void of_expression(const UnitRef& unit, const Expr& expr) {
    for (const auto& operand : expr.operands) of_expression(unit, operand);
    if (expr.kind == Expr::Kind::measure) of_measure(unit, expr.index);
    if (expr.kind == Expr::Kind::answer) of_question(unit, expr.index);
    if (expr.kind == Expr::Kind::attribute) of_unit(unit);
  }

  void of_measure(const UnitRef& unit, int measure) {
    const auto& definition = evaluation_.pack().measures[at(measure)];
    if (definition.set < 0) return;
    of_set(unit, definition.set, definition.field >= 0);
    if (definition.field >= 0) of_answers(unit, definition.set, definition.field);
  }

  // The answers that rows of a set carry in a field, if it is an answer.
  void of_answers(const UnitRef& unit, int set, int field) {
    const auto& column = evaluation_.pack().fields[at(field)];
    if (column.question < 0) return;
    const std::vector<std::int32_t> rows = evaluation_.members(unit, set).rows;
    for (const auto row : rows) of_question(unit_of_row(column.from, unit, row), column.question);
  }

  // `values`: the rows' values matter, not only whether they are there.
  void of_set(const UnitRef& unit, int set, bool values) {
    if (!sets_.insert({unit.kind, unit.index, unit.period, set, values}).second) return;
    const auto& definition = evaluation_.pack().sets[at(set)];
    values = values || definition.reduce.has_value();  // what one row holds decides of others
    const auto members = evaluation_.members(unit, set);
    const std::vector<std::int32_t> rows = members.rows;
    const std::vector<Truth> belongs = members.members;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (belongs[i] == Truth::no) continue;
      if (belongs[i] == Truth::unknown || values) of_row(unit, definition, rows[i]);
    }
    if (definition.in >= 0) of_set(unit, definition.in, values);
    if (definition.except >= 0) of_set(unit, definition.except, false);
    if (definition.after >= 0) of_measure(unit, definition.after);
    for (const auto& test : definition.where) {
      of_expression(unit, test.right);
      of_answers(unit, set, test.field);
    }
    if (definition.reduce) of_answers(unit, set, definition.reduce->per);
  }

  void of_row(const UnitRef& unit, const RowSet& set, std::int32_t row) {
    const auto& facts = evaluation_.facts();
    switch (set.from) {
      case From::findings: {
        of_finding(row);
        of_unit(unit);
        break;
      }
      case From::readings: {
        const auto& reading = facts.reading(row);
        add(reading.happened.variable);
        of_source(reading.source, reading.said);
        add(reading.value.variable);
        of_unit(unit);
        break;
      }
      case From::searches:
        break;
      case From::instruments:
        for (const auto finding : range(facts.finding_rows(evaluation_.unit_position(unit)))) {
          of_finding(finding);
        }
        of_unit(unit);
        break;
      case From::periods:
        of_unit(unit);
        break;
      case From::superseding:
        add(facts.made_on(facts.pledge_of(row)).variable);
        break;
      case From::actions:
      case From::repeats:
      case From::dependencies:
        break;
    }
  }

  void of_finding(std::int32_t row) {
    const auto& finding = evaluation_.facts().finding(row);
    add(finding.happened.variable);
    of_source(finding.source, evaluation_.facts().said(finding.source));
    add(finding.link_variable);
  }

  void of_source(int source, const Slot& said) {
    add(said.variable);
    for (const auto& withdrawn : evaluation_.facts().withdrawals(source)) add(withdrawn.variable);
  }

  // What every test of a unit may rest on: when its pledge was made, when its periods begin.
  void of_unit(const UnitRef& unit) {
    const auto& facts = evaluation_.facts();
    const int pledge = unit.kind == Unit::pledge ? unit.index : facts.pledge_of(unit.index);
    add(facts.made_on(pledge).variable);
    add(facts.mandate_start(pledge).variable);
    if (unit.kind != Unit::pledge) add(facts.recurrence_from(unit.index).variable);
  }

  static std::vector<std::int32_t> range(Rows rows) {
    std::vector<std::int32_t> all;
    for (auto row = rows.first; row < rows.last; ++row) all.push_back(row);
    return all;
  }

  void add(std::int32_t variable) {
    if (variable < 0) return;
    const Interval hull = evaluation_.hull(variable);
    if (hull.low < hull.high) found_.insert(variable);
  }

  Evaluation& evaluation_;
  std::set<std::int32_t> found_;
  std::set<std::tuple<Unit, int, int, int>> questions_;
  std::set<std::tuple<Unit, int, int, int, bool>> sets_;
};

class WorldSearch {
 public:
  WorldSearch(Evaluation& evaluation, const UnitRef& unit, int question, int evaluations,
              AnswerSet expected)
      : evaluation_(evaluation),
        unit_(unit),
        question_(question),
        left_(evaluations),
        expected_(expected) {
    sought_ = evaluation_.answered(unit_, question_).possible;
    shown_ = open_variables(evaluation_, unit_, question_);
  }

  std::vector<PossibleAnswer> run() {
    const AnswerSet candidates = sought_;
    explore();
    std::vector<PossibleAnswer> result;
    const auto size = evaluation_.pack().questions[at(question_)].scale.size();
    for (std::size_t a = 0; a < size; ++a) {
      if (((candidates >> a) & 1) == 0) continue;
      const int answer = static_cast<int>(a);
      if (const auto world = worlds_.find(answer); world != worlds_.end()) {
        result.push_back({answer, true, world->second});
      } else if (gave_up_ || ((unsettled_ >> a) & 1) != 0) {
        result.push_back({answer, false, {}});
      }
    }
    return result;
  }

 private:
  void explore() {
    if (left_-- <= 0) {
      gave_up_ = true;
      return;
    }
    const AnswerSet possible = evaluation_.answered(unit_, question_).possible;
    if ((possible & sought_) == 0) return;
    if (std::has_single_bit(possible)) {
      sought_ &= ~possible;
      gave_up_ = (possible & ~expected_) != 0;
      worlds_.emplace(std::countr_zero(possible), a_world(possible));
      return;
    }
    const auto variable = next_variable();
    if (variable < 0) {  // what is left open rests on the day, where several are asked for
      unsettled_ |= possible;
      gave_up_ = (possible & ~expected_) != 0;
      return;
    }
    for (const Interval half : halves(variable)) {
      const Interval before = evaluation_.narrow(variable, half);
      explore();
      evaluation_.narrow(variable, before);
      if (sought_ == 0 || gave_up_) return;
    }
  }

  // Whether a link holds first; then what is least well known.
  std::int32_t next_variable() {
    std::int32_t widest = -1;
    std::int64_t width = 0;
    for (const auto variable : open_variables(evaluation_, unit_, question_)) {
      if (this->variable(variable).kind == Variable::Kind::link) return variable;
      const Interval hull = evaluation_.hull(variable);
      if (hull.high - hull.low > width) {
        width = hull.high - hull.low;
        widest = variable;
      }
    }
    return widest;
  }

  std::vector<Interval> pieces(std::int32_t variable) const {
    const Interval hull = evaluation_.hull(variable);
    std::vector<Interval> pieces;
    for (const auto& range : this->variable(variable).domain) {
      const Interval piece{std::max(range.low, hull.low), std::min(range.high, hull.high)};
      if (piece.low <= piece.high) pieces.push_back(piece);
    }
    return pieces;
  }

  // Two halves: between ranges where there are several, at the first or last day asked for where it
  // lies within, else in the middle.
  std::vector<Interval> halves(std::int32_t variable) const {
    const auto all = pieces(variable);
    if (all.size() > 1) {
      const std::size_t middle = all.size() / 2;
      return {{all.front().low, all[middle - 1].high}, {all[middle].low, all.back().high}};
    }
    const Interval piece = all.front();
    const bool dated = this->variable(variable).kind == Variable::Kind::day;
    const auto within = [&](std::int64_t day) {
      return dated && piece.low <= day && day < piece.high;
    };
    const auto [first, last] = evaluation_.as_of();
    const std::int64_t end = within(first)  ? first
                             : within(last) ? last
                                            : piece.low + (piece.high - piece.low) / 2;
    return {{piece.low, end}, {end + 1, piece.high}};
  }

  // A world of the box as it is now, by the choices that matter: what may as well be anything is
  // left out.
  World a_world(AnswerSet answer) {
    std::vector<std::pair<std::int32_t, Interval>> widened;
    World world;
    for (const auto variable : shown_) {
      const Interval narrow = evaluation_.narrow(variable, whole(variable));
      const bool matters = evaluation_.answered(unit_, question_).possible != answer;
      if (!matters) {
        widened.emplace_back(variable, narrow);
        continue;
      }
      evaluation_.narrow(variable, narrow);
      const Interval piece = pieces(variable).front();
      const bool open = piece.low == kNoEarliest.number;  // shown by its other end
      world.emplace_back(variable, open ? piece.high : piece.low);
    }
    for (const auto& [variable, narrow] : widened) evaluation_.narrow(variable, narrow);
    return world;
  }

  Interval whole(std::int32_t variable) const {
    const auto& domain = this->variable(variable).domain;
    return {domain.front().low, domain.back().high};
  }

  const Variable& variable(std::int32_t number) const {
    return evaluation_.facts().variables()[at(number)];
  }

  Evaluation& evaluation_;
  UnitRef unit_;
  int question_;
  int left_;
  AnswerSet expected_;
  bool gave_up_ = false;
  AnswerSet sought_ = 0;
  AnswerSet unsettled_ = 0;  // possible in a box that cannot be split
  std::vector<std::int32_t> shown_;
  std::map<int, World> worlds_;
};

}  // namespace

std::vector<PossibleAnswer> possible_answers(Evaluation& evaluation, const UnitRef& unit,
                                             int question, int evaluations, AnswerSet expected) {
  const AnswerSet possible = evaluation.answered(unit, question).possible;
  if (std::has_single_bit(possible)) return {{std::countr_zero(possible), true, {}}};
  return WorldSearch(evaluation, unit, question, evaluations, expected).run();
}

Decided decided(Evaluation& evaluation, const UnitRef& unit, int question, int evaluations) {
  const Answered root = evaluation.answered(unit, question);
  const auto& definition = evaluation.pack().questions[at(question)];
  Decided result{.possible = possible_answers(evaluation, unit, question, evaluations)};
  for (std::size_t r = root.truths.size(); r-- > 0;) {
    if (root.truths[r] == Truth::no) continue;
    for (const auto& one : result.possible) {
      if (one.answer == definition.rules[r].answer) {
        result.answer = one.answer;
        return result;
      }
    }
  }
  result.answer =
      result.possible.empty() ? definition.rules.back().answer : result.possible.front().answer;
  return result;
}

std::vector<std::int32_t> open_variables(Evaluation& evaluation, const UnitRef& unit,
                                         int question) {
  OpenVariables open(evaluation);
  open.of_question(unit, question);
  return {open.found().begin(), open.found().end()};
}

}  // namespace sanya::rules
