// SPDX-License-Identifier: Apache-2.0
#include "rules/exact_run.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "rules/plan_numbers.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

constexpr int kUndecided = -2;
constexpr std::size_t kMarks = 64;

constexpr std::uint64_t bit(std::int64_t position) {
  return std::uint64_t{1} << static_cast<unsigned>(position);
}

// The first so many bits.
constexpr std::uint64_t prefix(std::int64_t rows) {
  return rows >= kRowsPerWord ? ~std::uint64_t{0} : bit(rows) - 1;
}

Op turned(Op op) {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    default:
      return op;
  }
}

}  // namespace

ExactRun::ExactRun(const Pack& pack, const Plan& plan, const Columns& columns, Day as_of)
    : pack_(pack),
      plan_(plan),
      columns_(columns),
      fits_(plan.sets.size() <= kMarks && plan.measures.size() <= kMarks),
      params_(pack.params.size()),
      durations_(pack.params.size()),
      sets_(plan.sets.size()),
      measures_(plan.measures.size()),
      decided_(plan.questions.size()) {
  move_to(as_of);
}

void ExactRun::move_to(Day as_of) {
  as_of_ = as_of;
  action_ = -1;
  for (std::size_t p = 0; p < pack_.params.size(); ++p) {
    params_[p] = {};
    for (const auto& version : pack_.params[p].versions) {
      if (version.from > as_of) continue;
      params_[p] = {};
      durations_[p] = version.value.duration;
      if (version.value.type == Type::date) params_[p] = {version.value.date.number, true};
      if (version.value.type == Type::duration) params_[p] = {0, true};
      if (version.value.type != Type::number) continue;
      if (const auto whole = small_whole(version.value.number)) params_[p] = {*whole, true};
    }
  }
  nodes_.clear();
  parts_.clear();
  rules_.assign(plan_.questions.size(), {});
  for (std::size_t q = 0; q < plan_.questions.size(); ++q) {
    if (!plan_.questions[q].fits) continue;
    for (const auto& rule : plan_.questions[q].rules) {
      rules_[q].emplace_back(rule.answer, rule.test < 0 ? -1 : add_test(rule.test));
    }
  }
  fold_filters();
}

ExactRun::Exact ExactRun::fold(int term, bool& folds) const {
  const auto& definition = plan_.terms[at(term)];
  switch (definition.kind) {
    case Term::Kind::constant:
      return {definition.value, true};
    case Term::Kind::as_of:
      return {as_of_.number, true};
    case Term::Kind::param:
      return params_[at(definition.index)];
    case Term::Kind::measure:
    case Term::Kind::attribute:
      folds = false;
      return {};
    case Term::Kind::sum:
    case Term::Kind::difference: {
      const Exact a = fold(definition.left, folds);
      const Exact b = fold(definition.right, folds);
      const bool adds = definition.kind == Term::Kind::sum;
      return {adds ? a.value + b.value : a.value - b.value, a.present && b.present};
    }
    case Term::Kind::product: {
      const Exact a = fold(definition.left, folds);
      return {a.value * definition.value, a.present};
    }
    case Term::Kind::later:
    case Term::Kind::earlier:
      break;
  }
  Exact day = fold(definition.left, folds);
  Duration by = definition.by;
  if (definition.by_param >= 0) {
    by = durations_[at(definition.by_param)];
    day.present = day.present && params_[at(definition.by_param)].present;
  }
  if (folds && day.present) {
    day.value = moved(day.value, by, definition.kind == Term::Kind::earlier);
  }
  return day;
}

// The days or numbers x of a measure or of the register for which `term`, which is x itself or x
// moved by durations, stands in this relation to `than`. Moving keeps the order of days, so that
// halving finds the greatest x that is moved to a given day or before it.
std::optional<ExactRun::Node> ExactRun::bounds(int term, Op op, std::int64_t than) const {
  int inner = term;
  bool moves = false;
  while (plan_.terms[at(inner)].kind == Term::Kind::later ||
         plan_.terms[at(inner)].kind == Term::Kind::earlier) {
    const int by = plan_.terms[at(inner)].by_param;
    if (by >= 0 && !params_[at(by)].present) return Node{};
    inner = plan_.terms[at(inner)].left;
    moves = true;
  }
  const auto& innermost = plan_.terms[at(inner)];
  Node node;
  node.kind = Node::Kind::measure_within;
  if (innermost.kind == Term::Kind::attribute) node.kind = Node::Kind::attribute_within;
  if (innermost.kind != Term::Kind::measure && innermost.kind != Term::Kind::attribute) return {};
  node.index = innermost.index;
  std::vector<int> steps;  // the outermost last
  for (int step = term; step != inner; step = plan_.terms[at(step)].left) steps.push_back(step);
  std::reverse(steps.begin(), steps.end());
  const auto image = [&](std::int64_t x) {
    for (const int step : steps) {
      const auto& by = plan_.terms[at(step)];
      x = moved(x, by.by_param >= 0 ? durations_[at(by.by_param)] : by.by,
                by.kind == Term::Kind::earlier);
    }
    return x;
  };
  constexpr std::int64_t kLeast = -4 * kMostWhole;
  constexpr std::int64_t kMost = 4 * kMostWhole;
  const auto greatest_up_to = [&](std::int64_t most) {
    if (!moves) return most;
    std::int64_t low =
        std::int64_t{kNoEarliest.number} - 1;  // as if it were moved to `most` or before
    std::int64_t high = std::int64_t{kNoLatest.number} + 1;  // as if it were not
    while (high - low > 1) {
      const std::int64_t middle = low + (high - low) / 2;
      (image(middle) <= most ? low : high) = middle;
    }
    return low;
  };
  node.low = kLeast;
  node.high = kMost;
  node.beyond = op == Op::not_equal;
  if (op == Op::less) node.high = greatest_up_to(than - 1);
  if (op == Op::less_equal || op == Op::equal || op == Op::not_equal) {
    node.high = greatest_up_to(than);
  }
  if (op == Op::greater) node.low = greatest_up_to(than) + 1;
  if (op == Op::greater_equal || op == Op::equal || op == Op::not_equal) {
    node.low = greatest_up_to(than - 1) + 1;
  }
  return node;
}

ExactRun::Node ExactRun::comparison(int left, Op op, int right) const {
  bool left_folds = true;
  bool right_folds = true;
  const Exact a = fold(left, left_folds);
  const Exact b = fold(right, right_folds);
  Node node;
  if ((left_folds && !a.present) || (right_folds && !b.present)) return node;
  if (left_folds && right_folds) {
    if (stands(a.value, op, b.value)) node.kind = Node::Kind::always;
    return node;
  }
  if (right_folds) {
    if (const auto within = bounds(left, op, b.value)) return *within;
  }
  if (left_folds) {
    if (const auto within = bounds(right, turned(op), a.value)) return *within;
  }
  node.kind = Node::Kind::compare;
  node.op = op;
  node.left = left;
  node.right = right;
  return node;
}

std::int32_t ExactRun::add_test(int test) {
  const auto& definition = plan_.tests[at(test)];
  Node node;
  std::vector<std::int32_t> parts;
  switch (definition.kind) {
    case PlanTest::Kind::all:
    case PlanTest::Kind::any:
    case PlanTest::Kind::none:
      for (const int part : definition.parts) parts.push_back(add_test(part));
      node.kind = definition.kind == PlanTest::Kind::all   ? Node::Kind::all
                  : definition.kind == PlanTest::Kind::any ? Node::Kind::any
                                                           : Node::Kind::none;
      break;
    case PlanTest::Kind::one_of:
      for (const int value : definition.values) {
        nodes_.push_back(comparison(definition.left, Op::equal, value));
        parts.push_back(static_cast<std::int32_t>(nodes_.size()) - 1);
      }
      node.kind = Node::Kind::any;
      break;
    case PlanTest::Kind::compare:
      node = comparison(definition.left, definition.op, definition.right);
      break;
    case PlanTest::Kind::known:
    case PlanTest::Kind::absent:
      node.kind = definition.kind == PlanTest::Kind::known ? Node::Kind::known : Node::Kind::absent;
      node.left = definition.left;
      break;
    case PlanTest::Kind::fixed:
      node.kind = Node::Kind::fixed;
      node.index = definition.index;
      break;
    case PlanTest::Kind::answer:
      node.kind = Node::Kind::answer;
      node.index = definition.index;
      node.answers = definition.answers;
      break;
  }
  node.first = static_cast<std::int32_t>(parts_.size());
  parts_.insert(parts_.end(), parts.begin(), parts.end());
  node.last = static_cast<std::int32_t>(parts_.size());
  nodes_.push_back(node);
  return static_cast<std::int32_t>(nodes_.size()) - 1;
}

void ExactRun::fold_filters() {
  filters_.assign(plan_.sets.size(), {});
  for (std::size_t s = 0; s < plan_.sets.size(); ++s) {
    for (const auto& definition : plan_.sets[s].filters) {
      Filter filter{.said = definition.said, .negated = definition.negated, .op = definition.op};
      if (definition.window >= 0) {
        filter.day = earliest_within(plan_.windows[at(definition.window)], as_of_);
      } else {
        bool folds = true;
        const Exact day = fold(definition.right, folds);
        filter.day = day.value;
        filter.absent = folds && !day.present;
        if (!folds) filter.right = definition.right;
      }
      filters_[s].push_back(filter);
    }
  }
}

int ExactRun::decided_by(int action, int question) {
  if (action != action_ && !begin(action)) return kNotHere;
  auto& decided = decided_[at(question)];
  if (decided == kUndecided) decided = decide(question);
  return decided;
}

bool ExactRun::begin(int action) {
  action_ = -1;
  unit_ = columns_.unit(action);
  if (!fits_ || unit_.general || !unit_.exact || unit_.capacity > kRowsPerWord) return false;
  action_ = action;
  happened_ = columns_.low(false) + unit_.first;
  if (plan_.said) said_ = columns_.low(true) + unit_.first;
  std::int32_t begun = 0;  // rows stand in the order of their days
  for (std::int32_t row = 0; row < unit_.size; ++row) begun += happened_[row] <= as_of_.number;
  begun_ = prefix(begun);
  inexact_ = false;
  sets_known_ = 0;
  measures_known_ = 0;
  std::fill(decided_.begin(), decided_.end(), kUndecided);
  return true;
}

int ExactRun::decide(int question) {
  if (inexact_ || !plan_.questions[at(question)].fits) return kNotHere;
  const auto& rules = rules_[at(question)];
  for (std::size_t r = 0; r < rules.size(); ++r) {
    const bool decides = rules[r].second < 0 || holds(rules[r].second);
    if (inexact_) return kNotHere;
    if (decides) return static_cast<int>(r);
  }
  return kNotHere;
}

bool ExactRun::holds(std::int32_t position) {
  const Node& node = nodes_[at(position)];
  switch (node.kind) {
    case Node::Kind::always:
      return true;
    case Node::Kind::never:
      return false;
    case Node::Kind::all:
      for (auto part = node.first; part < node.last; ++part) {
        if (!holds(parts_[at(part)])) return false;
      }
      return true;
    case Node::Kind::any:
    case Node::Kind::none:
      for (auto part = node.first; part < node.last; ++part) {
        if (holds(parts_[at(part)])) return node.kind == Node::Kind::any;
      }
      return node.kind == Node::Kind::none;
    case Node::Kind::fixed: {
      const Truth holds = columns_.fixed(action_, node.index);
      inexact_ = inexact_ || holds == Truth::unknown;
      return holds == Truth::yes;
    }
    case Node::Kind::measure_within: {
      const Exact& value = measure(node.index);
      return value.present && (value.value >= node.low && value.value <= node.high) != node.beyond;
    }
    case Node::Kind::attribute_within: {
      const Known& value = columns_.attribute(action_, node.index);
      inexact_ = inexact_ || value.present == Truth::unknown || value.low != value.high;
      return value.present == Truth::yes &&
             (value.low >= node.low && value.low <= node.high) != node.beyond;
    }
    case Node::Kind::compare: {
      const Exact a = term(node.left);
      const Exact b = term(node.right);
      return a.present && b.present && stands(a.value, node.op, b.value);
    }
    case Node::Kind::known:
      return term(node.left).present;
    case Node::Kind::absent:
      return !term(node.left).present;
    case Node::Kind::answer: {
      const int rule = decided_by(action_, node.index);
      if (rule < 0) inexact_ = true;
      if (rule < 0) return false;
      return (node.answers & bit(rules_[at(node.index)][at(rule)].first)) != 0;
    }
  }
  return false;
}

ExactRun::Exact ExactRun::term(int term) {
  const auto& definition = plan_.terms[at(term)];
  switch (definition.kind) {
    case Term::Kind::constant:
      return {definition.value, true};
    case Term::Kind::as_of:
      return {as_of_.number, true};
    case Term::Kind::param:
      return params_[at(definition.index)];
    case Term::Kind::measure:
      return measure(definition.index);
    case Term::Kind::attribute: {
      const Known& value = columns_.attribute(action_, definition.index);
      inexact_ = inexact_ || value.present == Truth::unknown || value.low != value.high;
      return {value.low, value.present == Truth::yes};
    }
    case Term::Kind::sum:
    case Term::Kind::difference: {
      const Exact a = this->term(definition.left);
      const Exact b = this->term(definition.right);
      const bool adds = definition.kind == Term::Kind::sum;
      return {adds ? a.value + b.value : a.value - b.value, a.present && b.present};
    }
    case Term::Kind::product: {
      const Exact a = this->term(definition.left);
      return {a.value * definition.value, a.present};
    }
    case Term::Kind::later:
    case Term::Kind::earlier:
      break;
  }
  Exact day = this->term(definition.left);
  Duration by = definition.by;
  if (definition.by_param >= 0) {
    by = durations_[at(definition.by_param)];
    day.present = day.present && params_[at(definition.by_param)].present;
  }
  if (day.present) day.value = moved(day.value, by, definition.kind == Term::Kind::earlier);
  return day;
}

const ExactRun::Exact& ExactRun::measure(int measure) {
  auto& value = measures_[at(measure)];
  if ((measures_known_ & bit(measure)) != 0) return value;
  const auto& definition = plan_.measures[at(measure)];
  Exact result;
  if (definition.kind != PlanMeasure::Kind::absent) {
    result = counted_or_end(definition, set(definition.set));
  }
  if (definition.empty && !result.present) result = {*definition.empty, true};
  measures_known_ |= bit(measure);
  return value = result;
}

ExactRun::Exact ExactRun::counted_or_end(const PlanMeasure& measure, std::uint64_t rows) const {
  const bool first = measure.kind == PlanMeasure::Kind::earliest;
  if (measure.kind == PlanMeasure::Kind::rows) return {std::popcount(rows), true};
  if (measure.kind == PlanMeasure::Kind::distinct) {
    const std::int32_t* numbers = columns_.words(measure.words) + unit_.first;
    std::uint64_t different = 0;
    for (; rows != 0; rows &= rows - 1) different |= bit(numbers[std::countr_zero(rows)]);
    return {std::popcount(different), true};
  }
  if (rows == 0) return {};
  if (!measure.said) {
    return {happened_[first ? std::countr_zero(rows) : kRowsPerWord - 1 - std::countl_zero(rows)],
            true};
  }
  std::int32_t day = said_[std::countr_zero(rows)];
  for (; rows != 0; rows &= rows - 1) {
    const std::int32_t next = said_[std::countr_zero(rows)];
    day = first ? std::min(day, next) : std::max(day, next);
  }
  return {day, true};
}

std::uint64_t ExactRun::set(int set) {
  if ((sets_known_ & bit(set)) != 0) return sets_[at(set)];
  const auto& definition = plan_.sets[at(set)];
  std::uint64_t rows = 0;
  if (!definition.empty) {
    rows = definition.base >= 0 ? this->set(definition.base) : begun_;
    if (definition.own >= 0) rows &= *columns_.bits(action_, definition.own);
    if (definition.except >= 0) rows &= ~this->set(definition.except);
    for (const auto& filter : filters_[at(set)]) {
      if (rows == 0) break;
      rows &= passing(filter);
    }
  }
  sets_known_ |= bit(set);
  return sets_[at(set)] = rows;
}

std::uint64_t ExactRun::passing(const Filter& filter) {
  std::int64_t than = filter.day;
  bool absent = filter.absent;
  if (filter.right >= 0) {
    const Exact right = term(filter.right);
    than = right.value;
    absent = !right.present;
  }
  std::uint64_t passes = 0;
  if (!absent && filter.said) {
    for (std::int32_t row = 0; row < unit_.size; ++row) {
      passes |= std::uint64_t{stands(said_[row], filter.op, than)} << row;
    }
  } else if (!absent) {
    // days are of 32 bits, which fit four to a register
    constexpr std::int64_t kLeast = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    const auto day = static_cast<std::int32_t>(std::clamp(than, kLeast, kMost));
    std::int32_t before = 0;
    std::int32_t up_to_day = 0;
    for (std::int32_t row = 0; row < unit_.size; ++row) {
      before += happened_[row] < day;
      up_to_day += happened_[row] <= day;
    }
    const std::uint64_t less = prefix(before);
    const std::uint64_t up_to = prefix(up_to_day);
    switch (filter.op) {
      case Op::equal:
        passes = up_to & ~less;
        break;
      case Op::not_equal:
        passes = ~(up_to & ~less);
        break;
      case Op::less:
        passes = less;
        break;
      case Op::less_equal:
        passes = up_to;
        break;
      case Op::greater:
        passes = ~up_to;
        break;
      case Op::greater_equal:
        passes = ~less;
        break;
    }
  }
  return filter.negated ? ~passes : passes;
}

}  // namespace sanya::rules
