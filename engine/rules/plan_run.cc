// SPDX-License-Identifier: Apache-2.0
#include "rules/plan_run.h"

#include <algorithm>
#include <bit>

#include "rules/plan_numbers.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

constexpr std::uint64_t bit(std::size_t position) { return std::uint64_t{1} << position; }

Known exactly(std::int64_t value) { return {value, value, Truth::yes}; }

Truth compare(const Known& a, Op op, const Known& b) {
  const Truth present = a.present & b.present;
  if (present == Truth::no) return Truth::no;
  return if_present(present, compare(Interval{a.low, a.high}, op, Interval{b.low, b.high}));
}

template <class Visit>
void each_bit(const std::uint64_t* bits, std::size_t words, const Visit& visit) {
  for (std::size_t w = 0; w < words; ++w) {
    for (std::uint64_t left = bits[w]; left != 0; left &= left - 1) {
      visit(w * kRowsPerWord + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
}

}  // namespace

PlanRun::PlanRun(const Pack& pack, const Plan& plan, const Columns& columns, Day as_of)
    : pack_(pack),
      plan_(plan),
      columns_(columns),
      params_(pack.params.size()),
      durations_(pack.params.size()),
      set_known_(plan.sets.size()),
      measure_known_(plan.measures.size()),
      question_known_(plan.questions.size()),
      bits_((plan.sets.size() + 1) * 2 * at(columns.longest())),
      measures_(plan.measures.size()),
      outcomes_(plan.questions.size()),
      seen_(at(columns.longest())) {
  earliest_.resize(plan.windows.size());
  move_to(as_of);
}

void PlanRun::move_to(Day as_of) {
  as_of_ = as_of;
  action_ = -1;
  next_params_ = kNever;
  for (std::size_t p = 0; p < pack_.params.size(); ++p) {
    params_[p] = {};
    for (const auto& version : pack_.params[p].versions) {
      if (version.from > as_of) {
        next_params_ = std::min<std::int64_t>(next_params_, version.from.number);
        continue;
      }
      durations_[p] = version.value.duration;
      if (version.value.type == Type::date) params_[p] = exactly(version.value.date.number);
      if (version.value.type == Type::duration) params_[p] = exactly(0);
      if (version.value.type != Type::number) continue;
      if (const auto whole = small_whole(version.value.number)) params_[p] = exactly(*whole);
    }
  }
  for (std::size_t w = 0; w < plan_.windows.size(); ++w) {
    earliest_[w] = earliest_within(plan_.windows[w], as_of);
  }
}

void PlanRun::forget() { action_ = -1; }

const Outcome& PlanRun::outcome(int action, int question) {
  static const Outcome kUnsaid;
  if (!plan_.questions[at(question)].fits || columns_.unit(action).general) return kUnsaid;
  if (action != action_) begin(action);
  auto& outcome = outcomes_[at(question)];
  if (question_known_[at(question)] != turn_) {
    question_known_[at(question)] = turn_;
    outcome = decide(plan_.questions[at(question)]);
  }
  return outcome;
}

void PlanRun::begin(int action) {
  const auto longest = at(columns_.longest());
  if (seen_.size() < longest) {  // an action has grown
    seen_.resize(longest);
    bits_.resize((plan_.sets.size() + 1) * 2 * longest);
  }
  action_ = action;
  next_change_ = kNever;
  unit_ = columns_.unit(action);
  words_ = at(words_for(unit_.capacity));
  narrowed_ = false;
  happened_ = {columns_.low(false) + unit_.first, columns_.high(false) + unit_.first};
  if (plan_.said) said_ = {columns_.low(true) + unit_.first, columns_.high(true) + unit_.first};
  turn();
}

void PlanRun::turn() {
  if (++turn_ != 0) return;
  for (auto* marks : {&set_known_, &measure_known_, &question_known_}) {
    std::fill(marks->begin(), marks->end(), 0);  // all marks are of an earlier round
  }
  everything_known_ = 0;
  turn_ = 1;
}

Outcome PlanRun::decide(const PlanQuestion& question) {
  Outcome outcome;
  for (std::size_t r = 0; r < question.rules.size(); ++r) {
    const auto& rule = question.rules[r];
    const Truth holds = rule.test < 0 ? Truth::yes : this->holds(rule.test);
    if (holds == Truth::no) continue;
    outcome.possible |= bit(at(rule.answer));
    if (holds == Truth::yes) {
      outcome.decided_by = static_cast<int>(r);
      break;
    }
    if (r < kRowsPerWord) outcome.open |= bit(r);
  }
  return outcome;
}

Truth PlanRun::holds(int test) {
  const auto& definition = plan_.tests[at(test)];
  switch (definition.kind) {
    case PlanTest::Kind::all: {
      Truth all = Truth::yes;
      for (const int part : definition.parts) {
        all = all & holds(part);
        if (all == Truth::no) break;
      }
      return all;
    }
    case PlanTest::Kind::any:
    case PlanTest::Kind::none: {
      Truth any = Truth::no;
      for (const int part : definition.parts) {
        any = any | holds(part);
        if (any == Truth::yes) break;
      }
      return definition.kind == PlanTest::Kind::any ? any : !any;
    }
    case PlanTest::Kind::fixed:
      return columns_.fixed(action_, definition.index);
    case PlanTest::Kind::known:
      return term(definition.left).present;
    case PlanTest::Kind::absent:
      return !term(definition.left).present;
    case PlanTest::Kind::answer: {
      const AnswerSet possible = outcome(action_, definition.index).possible;
      if ((possible & definition.answers) == 0) return Truth::no;
      return (possible & ~definition.answers) == 0 ? Truth::yes : Truth::unknown;
    }
    case PlanTest::Kind::compare:
      return compared(definition.left, definition.op, definition.right);
    case PlanTest::Kind::one_of: {
      Truth any = Truth::no;
      for (const int value : definition.values) {
        any = any | compared(definition.left, Op::equal, value);
      }
      return any;
    }
  }
  return Truth::unknown;
}

void PlanRun::note(std::int64_t day) {
  if (day > as_of_.number) next_change_ = std::min(next_change_, day);
}

// Notes the first later day on which `truth_now` is not what it is on the day asked for. It must
// not come back to that: what moves with the day moves one way.
void PlanRun::note_flip(const auto& truth_now) {
  const Day asked = as_of_;
  const auto now = truth_now();
  std::int64_t low = asked.number;  // as now
  std::int64_t high = kNever;       // otherwise
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    as_of_ = Day{static_cast<std::int32_t>(middle)};
    (truth_now() == now ? low : high) = middle;
  }
  as_of_ = asked;
  if (high < kNever) note(high);
}

Truth PlanRun::compared(int left, Op op, int right) {
  const Known a = term(left);
  const Known b = term(right);
  const bool left_moves = plan_.terms[at(left)].moves;
  const bool right_moves = plan_.terms[at(right)].moves;
  if (looks_out_ && (left_moves || right_moves)) {
    if (left_moves && right_moves) {
      note(as_of_.number + 1);
    } else {  // every comparison of two intervals follows from these two
      note_flip([&] { return compare(term(left), Op::less, term(right)); });
      note_flip([&] { return compare(term(left), Op::greater, term(right)); });
    }
  }
  return compare(a, op, b);
}

Known PlanRun::term(int term) {
  const auto& definition = plan_.terms[at(term)];
  switch (definition.kind) {
    case Term::Kind::constant:
      return exactly(definition.value);
    case Term::Kind::as_of:
      return exactly(as_of_.number);
    case Term::Kind::param:
      return params_[at(definition.index)];
    case Term::Kind::measure:
      return measure(definition.index);
    case Term::Kind::attribute:
      return columns_.attribute(action_, definition.index);
    case Term::Kind::sum: {
      const Known a = this->term(definition.left);
      const Known b = this->term(definition.right);
      return {a.low + b.low, a.high + b.high, a.present & b.present};
    }
    case Term::Kind::difference: {
      const Known a = this->term(definition.left);
      const Known b = this->term(definition.right);
      return {a.low - b.high, a.high - b.low, a.present & b.present};
    }
    case Term::Kind::product: {
      const Known a = this->term(definition.left);
      const std::int64_t low = a.low * definition.value;
      const std::int64_t high = a.high * definition.value;
      return {std::min(low, high), std::max(low, high), a.present};
    }
    case Term::Kind::later:
    case Term::Kind::earlier:
      break;
  }
  Known day = this->term(definition.left);
  Duration by = definition.by;
  if (definition.by_param >= 0) {
    by = durations_[at(definition.by_param)];
    day.present = day.present & params_[at(definition.by_param)].present;
  }
  if (day.present == Truth::no) return day;
  const bool back = definition.kind == Term::Kind::earlier;
  const std::int64_t low = moved(day.low, by, back);
  return {low, day.high == day.low ? low : moved(day.high, by, back), day.present};
}

const Known& PlanRun::measure(int measure) {
  auto& value = measures_[at(measure)];
  if (measure_known_[at(measure)] == turn_) return value;
  const auto& definition = plan_.measures[at(measure)];
  Known result;
  if (definition.kind != PlanMeasure::Kind::absent) {
    const Bits members = set(definition.set);
    const bool counts = definition.kind == PlanMeasure::Kind::rows ||
                        definition.kind == PlanMeasure::Kind::distinct;
    result = counts ? counted(definition, members) : end(definition, members);
  }
  if (definition.empty && result.present != Truth::yes) {
    const bool surely = result.present == Truth::no;
    result.low = surely ? *definition.empty : std::min(result.low, *definition.empty);
    result.high = surely ? *definition.empty : std::max(result.high, *definition.empty);
    result.present = Truth::yes;
  }
  measure_known_[at(measure)] = turn_;
  return value = result;
}

Known PlanRun::counted(const PlanMeasure& measure, const Bits& set) {
  if (measure.kind == PlanMeasure::Kind::distinct) return distinct(measure.words, set);
  Known count{0, 0, Truth::yes};
  for (std::size_t w = 0; w < words_; ++w) {
    count.low += std::popcount(set.surely[w]);
    count.high += std::popcount(set.perhaps[w]);
  }
  return count;
}

Known PlanRun::distinct(int column, const Bits& set) {
  const std::int32_t* numbers = columns_.words(column) + unit_.first;
  const auto different = [&](const std::uint64_t* bits) {
    std::fill_n(seen_.begin(), words_, 0);
    each_bit(bits, words_, [&](std::size_t row) {
      const auto number = at(numbers[row]);
      seen_[number / kRowsPerWord] |= bit(number % kRowsPerWord);
    });
    std::int64_t count = 0;
    for (std::size_t w = 0; w < words_; ++w) count += std::popcount(seen_[w]);
    return count;
  };
  const std::int64_t surely = different(set.surely);
  const bool same = std::equal(set.surely, set.surely + words_, set.perhaps);
  return {surely, same ? surely : different(set.perhaps), Truth::yes};
}

// The first or the last day of a set: no row that surely belongs lies beyond it.
Known PlanRun::end(const PlanMeasure& measure, const Bits& set) {
  const auto [low, high] = measure.said ? said_ : happened_;
  const bool least = measure.kind == PlanMeasure::Kind::earliest;
  if (words_ == 1 && unit_.exact && !measure.said && *set.surely == *set.perhaps) {
    if (*set.surely == 0) return {};
    return exactly(low[least ? std::countr_zero(*set.surely)
                             : kRowsPerWord - 1 - std::countl_zero(*set.surely)]);
  }
  Known found;
  each_bit(set.perhaps, words_, [&](std::size_t row) {
    const bool first = found.present == Truth::no;
    found.low = first ? low[row] : std::min<std::int64_t>(found.low, low[row]);
    found.high = first ? high[row] : std::max<std::int64_t>(found.high, high[row]);
    found.present = Truth::unknown;
  });
  each_bit(set.surely, words_, [&](std::size_t row) {
    found.present = Truth::yes;
    if (least) {
      found.high = std::min<std::int64_t>(found.high, high[row]);
    } else {
      found.low = std::max<std::int64_t>(found.low, low[row]);
    }
  });
  return found;
}

PlanRun::Bits PlanRun::set(int set) {
  std::uint64_t* const first = bits_.data() + at(set) * 2 * seen_.size();
  const Bits bits{first, first + words_};
  if (set_known_[at(set)] == turn_) return bits;
  const auto& definition = plan_.sets[at(set)];
  if (definition.empty) {
    std::fill_n(first, 2 * words_, 0);
  } else if (definition.base >= 0) {
    const Bits base = this->set(definition.base);
    std::copy_n(base.surely, words_, bits.surely);
    std::copy_n(base.perhaps, words_, bits.perhaps);
  } else {
    const Bits all = everything();
    std::copy_n(all.surely, words_, bits.surely);
    std::copy_n(all.perhaps, words_, bits.perhaps);
  }
  if (definition.own >= 0) {
    const std::uint64_t* own = columns_.bits(action_, definition.own);
    for (std::size_t w = 0; w < words_; ++w) {
      bits.surely[w] &= own[w];
      bits.perhaps[w] &= own[w];
    }
  }
  if (definition.except >= 0) {
    const Bits out = this->set(definition.except);
    for (std::size_t w = 0; w < words_; ++w) {
      bits.surely[w] &= ~out.perhaps[w];
      bits.perhaps[w] &= ~out.surely[w];
    }
  }
  for (const auto& filter : definition.filters) keep(filter, bits);
  set_known_[at(set)] = turn_;
  return bits;
}

// What had happened by the day asked for.
PlanRun::Bits PlanRun::everything() {
  std::uint64_t* const first = bits_.data() + plan_.sets.size() * 2 * seen_.size();
  const Bits bits{first, first + words_};
  if (everything_known_ == turn_) return bits;
  everything_known_ = turn_;
  const auto [low, high] = happened_;
  const std::int32_t day = as_of_.number;
  if (narrowed_) {
    std::fill_n(first, 2 * words_, 0);
    for (std::size_t row = 0; row < at(unit_.size); ++row) {
      bits.surely[row / kRowsPerWord] |= std::uint64_t{high[row] <= day} << (row % kRowsPerWord);
      bits.perhaps[row / kRowsPerWord] |= std::uint64_t{low[row] <= day} << (row % kRowsPerWord);
    }
    return bits;
  }
  std::int32_t begun = 0;  // rows stand in the order of their least day
  for (std::int32_t row = 0; row < unit_.size; ++row) begun += low[row] <= day;
  for (std::size_t w = 0; w < words_; ++w) {
    const std::int64_t here = begun - static_cast<std::int64_t>(w) * kRowsPerWord;
    const std::uint64_t prefix = here >= kRowsPerWord ? ~std::uint64_t{0}
                                 : here <= 0          ? 0
                                                      : bit(at(here)) - 1;
    bits.surely[w] = bits.perhaps[w] = prefix;
  }
  if (begun < unit_.size) note(low[begun]);
  if (unit_.exact) return bits;
  for (std::int32_t row = 0; row < begun; ++row) {
    if (high[row] <= day) continue;
    const auto position = at(row);
    bits.surely[position / kRowsPerWord] &= ~bit(position % kRowsPerWord);
    note(high[row]);
  }
  return bits;
}

// When rows come to pass a filter otherwise, by the day alone.
void PlanRun::note_passing(const DayFilter& filter, const Bits& bits) {
  if (filter.window < 0 && !plan_.terms[at(filter.right)].moves) return;
  const auto [low, high] = filter.said ? said_ : happened_;
  each_bit(bits.perhaps, words_, [&](std::size_t row) {
    if (filter.window >= 0) {  // out the day after its window
      const auto& window = plan_.windows[at(filter.window)];
      note(moved(low[row], window, false) + 1);
      note(moved(high[row], window, false) + 1);
      return;
    }
    const Known day{low[row], high[row], Truth::yes};
    note_flip([&] { return compare(day, Op::less, term(filter.right)); });
    note_flip([&] { return compare(day, Op::greater, term(filter.right)); });
  });
}

void PlanRun::keep(const DayFilter& filter, Bits bits) {
  const Known than =
      filter.window >= 0 ? exactly(earliest_[at(filter.window)]) : term(filter.right);
  const Op op = filter.op;
  if (looks_out_) note_passing(filter, bits);
  const auto [low, high] = filter.said ? said_ : happened_;
  if (unit_.exact && than.present == Truth::yes && than.low == than.high) {
    for (std::size_t w = 0; w < words_; ++w) {
      std::uint64_t passed = 0;
      const std::size_t end =
          std::min<std::size_t>(kRowsPerWord, at(unit_.size) - w * kRowsPerWord);
      for (std::size_t i = 0; i < end; ++i) {
        passed |= std::uint64_t{stands(low[w * kRowsPerWord + i], op, than.low)} << i;
      }
      if (filter.negated) passed = ~passed;
      bits.surely[w] &= passed;
      bits.perhaps[w] &= passed;
    }
    return;
  }
  each_bit(bits.perhaps, words_, [&](std::size_t row) {
    Truth passes = compare(Known{low[row], high[row], Truth::yes}, op, than);
    if (filter.negated) passes = !passes;
    const std::uint64_t mask = ~bit(row % kRowsPerWord);
    if (passes != Truth::yes) bits.surely[row / kRowsPerWord] &= mask;
    if (passes == Truth::no) bits.perhaps[row / kRowsPerWord] &= mask;
  });
}

}  // namespace sanya::rules
