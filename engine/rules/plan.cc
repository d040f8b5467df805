// SPDX-License-Identifier: Apache-2.0
#include "rules/plan.h"

#include <algorithm>

#include "rules/fields.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

constexpr int kUnfit = -2;  // a plan cannot say it

// What no day, measure or answer changes.
bool is_fixed(const Pack& pack, const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::constant:
    case Expr::Kind::attribute:
      return true;
    case Expr::Kind::param: {
      const auto& versions = pack.params[at(expr.index)].versions;
      return versions.size() == 1 && versions.front().from == kNoEarliest;
    }
    case Expr::Kind::add:
    case Expr::Kind::subtract:
    case Expr::Kind::scale:
      return std::all_of(expr.operands.begin(), expr.operands.end(),
                         [&](const Expr& operand) { return is_fixed(pack, operand); });
    default:
      return false;
  }
}

bool is_fixed(const Pack& pack, const Test& test) {
  switch (test.kind) {
    case Test::Kind::all:
    case Test::Kind::any:
    case Test::Kind::none:
      return false;  // its parts are looked at one by one
    case Test::Kind::compare:
      return is_fixed(pack, test.left) && is_fixed(pack, test.right);
    case Test::Kind::known:
    case Test::Kind::absent:
    case Test::Kind::any_of:
      return is_fixed(pack, test.left);
    case Test::Kind::meets:
      return false;
  }
  return false;
}

std::optional<std::int64_t> whole(const Constant& constant) {
  if (constant.type == Type::date) return constant.date.number;
  if (constant.type != Type::number) return std::nullopt;
  return small_whole(constant.number);
}

// Fields of which every row has exactly one word.
bool one_word(const Field& field) {
  if (field.builtin < 0 || field.from != From::findings) return false;
  switch (info(field).field) {
    case RowField::relation:
    case RowField::voice:
    case RowField::claimant:
    case RowField::publisher:
    case RowField::source:
    case RowField::source_kind:
      return true;
    default:
      return false;
  }
}

class Compiler {
 public:
  explicit Compiler(const Pack& pack)
      : pack_(pack),
        sets_(pack.sets.size(), kUnknown),
        measures_(pack.measures.size(), kUnknown),
        attributes_(pack.attributes.size(), kUnknown) {}

  Plan run() {
    for (const auto& question : pack_.questions) plan_.questions.push_back(compiled(question));
    return std::move(plan_);
  }

 private:
  static constexpr int kUnknown = -3;

  PlanQuestion compiled(const Question& question) {
    PlanQuestion result;
    if (question.unit != Unit::action || question.value >= 0) return result;
    for (const auto& rule : question.rules) {
      const int test = rule.otherwise ? -1 : compiled(rule.when);
      if (test == kUnfit) return result;
      result.rules.push_back({rule.answer, test});
    }
    result.fits = true;
    return result;
  }

  int add(Term term) {
    term.moves = term.kind == Term::Kind::as_of ||
                 (term.left >= 0 && plan_.terms[at(term.left)].moves) ||
                 (term.right >= 0 && plan_.terms[at(term.right)].moves);
    plan_.terms.push_back(term);
    return static_cast<int>(plan_.terms.size()) - 1;
  }
  int add(PlanTest test) {
    plan_.tests.push_back(std::move(test));
    return static_cast<int>(plan_.tests.size()) - 1;
  }

  int compiled(const Test& test) {
    switch (test.kind) {
      case Test::Kind::all:
        return joined(PlanTest::Kind::all, test);
      case Test::Kind::any:
        return joined(PlanTest::Kind::any, test);
      case Test::Kind::none:
        return joined(PlanTest::Kind::none, test);
      default:
        break;
    }
    if (is_fixed(pack_, test)) {
      plan_.fixed.push_back(&test);
      return add(PlanTest{.kind = PlanTest::Kind::fixed,
                          .index = static_cast<int>(plan_.fixed.size()) - 1});
    }
    if (test.kind == Test::Kind::meets) return of_reading(test);
    if (test.left.kind == Expr::Kind::answer) return of_answer(test);
    PlanTest result{.op = test.op, .left = compiled(test.left)};
    if (result.left == kUnfit) return kUnfit;
    if (test.kind == Test::Kind::compare) {
      result.kind = PlanTest::Kind::compare;
      result.right = compiled(test.right);
      if (result.right == kUnfit) return kUnfit;
    } else if (test.kind == Test::Kind::any_of) {
      result.kind = PlanTest::Kind::one_of;
      for (const auto& one : test.any_of) {
        const auto value = whole(one);
        if (!value) return kUnfit;
        result.values.push_back(add(Term{.value = *value}));
      }
    } else {
      result.kind = test.kind == Test::Kind::known ? PlanTest::Kind::known : PlanTest::Kind::absent;
    }
    return add(std::move(result));
  }

  int joined(PlanTest::Kind kind, const Test& test) {
    PlanTest result{.kind = kind};
    for (const auto& part : test.parts) {
      result.parts.push_back(compiled(part));
      if (result.parts.back() == kUnfit) return kUnfit;
    }
    return add(std::move(result));
  }

  // Without readings nothing meets a target.
  int of_reading(const Test& test) {
    const int measure =
        test.left.kind == Expr::Kind::measure ? measure_at(test.left.index) : kUnfit;
    if (measure == kUnfit || plan_.measures[at(measure)].kind != PlanMeasure::Kind::absent) {
      return kUnfit;
    }
    return add(PlanTest{.kind = PlanTest::Kind::any});
  }

  int of_answer(const Test& test) {
    const int question = test.left.index;
    if (!plan_.questions[at(question)].fits) return kUnfit;
    const auto& scale = pack_.questions[at(question)].scale;
    const auto bit = [&](const Constant& constant) {
      for (std::size_t a = 0; a < scale.size(); ++a) {
        if (scale[a].word == constant.word) return AnswerSet{1} << a;
      }
      return AnswerSet{0};
    };
    PlanTest result{.kind = PlanTest::Kind::answer, .index = question};
    if (test.kind == Test::Kind::any_of) {
      for (const auto& one : test.any_of) result.answers |= bit(one);
    } else if (test.kind == Test::Kind::compare && test.right.kind == Expr::Kind::constant) {
      result.answers = bit(test.right.constant);
      if (test.op == Op::not_equal) result.answers = ~result.answers;
    } else {
      return kUnfit;
    }
    return add(std::move(result));
  }

  int compiled(const Expr& expr) {
    switch (expr.kind) {
      case Expr::Kind::constant: {
        const auto value = whole(expr.constant);
        return value ? add(Term{.value = *value}) : kUnfit;
      }
      case Expr::Kind::as_of:
        return add(Term{.kind = Term::Kind::as_of});
      case Expr::Kind::param:
        return param(expr.index);
      case Expr::Kind::measure: {
        const int measure = measure_at(expr.index);
        return measure == kUnfit ? kUnfit
                                 : add(Term{.kind = Term::Kind::measure, .index = measure});
      }
      case Expr::Kind::attribute: {
        const int attribute = attribute_at(expr.index);
        return attribute == kUnfit ? kUnfit
                                   : add(Term{.kind = Term::Kind::attribute, .index = attribute});
      }
      case Expr::Kind::scale: {
        const int left = compiled(expr.operands[0]);
        const auto factor = small_whole(expr.factor);
        if (left == kUnfit || !factor || has_product(left)) return kUnfit;
        return add(Term{.kind = Term::Kind::product, .value = *factor, .left = left});
      }
      case Expr::Kind::add:
      case Expr::Kind::subtract:
        return sum_or_shift(expr);
      default:
        return kUnfit;
    }
  }

  // One product of small numbers stays within 64 bits, whatever is added to it.
  bool has_product(int term) const {
    if (term < 0) return false;
    const auto& known = plan_.terms[at(term)];
    return known.kind == Term::Kind::product || has_product(known.left) || has_product(known.right);
  }

  int param(int index) {
    for (const auto& version : pack_.params[at(index)].versions) {
      if (!whole(version.value)) return kUnfit;
    }
    return add(Term{.kind = Term::Kind::param, .index = index});
  }

  int sum_or_shift(const Expr& expr) {
    const bool adds = expr.kind == Expr::Kind::add;
    const bool swapped = expr.operands[0].type == Type::duration;  // P + date
    const Expr& first = expr.operands[swapped ? 1 : 0];
    const Expr& second = expr.operands[swapped ? 0 : 1];
    const int left = compiled(first);
    if (left == kUnfit) return kUnfit;
    if (first.type != Type::date) {
      const int right = compiled(second);
      if (right == kUnfit) return kUnfit;
      return add(Term{
          .kind = adds ? Term::Kind::sum : Term::Kind::difference, .left = left, .right = right});
    }
    Term moved{.kind = adds ? Term::Kind::later : Term::Kind::earlier, .left = left};
    if (second.kind == Expr::Kind::constant) {
      moved.by = second.constant.duration;
    } else if (second.kind == Expr::Kind::param) {
      moved.by_param = second.index;
    } else {
      return kUnfit;
    }
    return add(moved);
  }

  int attribute_at(int index) {
    auto& known = attributes_[at(index)];
    if (known != kUnknown) return known;
    const auto& attribute = pack_.attributes[at(index)];
    if (attribute.type != Type::date && attribute.type != Type::number) return known = kUnfit;
    plan_.attributes.push_back(index);
    return known = static_cast<int>(plan_.attributes.size()) - 1;
  }

  int measure_at(int index) {
    auto& known = measures_[at(index)];
    if (known != kUnknown) return known;
    known = kUnfit;
    const auto& measure = pack_.measures[at(index)];
    if (measure.set < 0 || measure.table >= 0) return kUnfit;
    PlanMeasure result{.set = set_at(measure.set)};
    if (result.set == kUnfit) return kUnfit;
    if (measure.empty) {
      result.empty = whole(*measure.empty);
      if (!result.empty) return kUnfit;
    }
    const bool of_nothing = plan_.sets[at(result.set)].empty;
    if (measure.verb == Measure::Verb::count) {
      if (measure.field >= 0 && !of_nothing) {
        result.words = words_at(measure.field);
        if (result.words == kUnfit) return kUnfit;
        result.kind = PlanMeasure::Kind::distinct;
      }
    } else if (of_nothing && measure.verb != Measure::Verb::sum) {
      result.kind = PlanMeasure::Kind::absent;
    } else if (measure.type == Type::date &&
               (measure.verb == Measure::Verb::earliest || measure.verb == Measure::Verb::latest)) {
      const auto& field = pack_.fields[at(measure.field)];
      if (!is_day(field)) return kUnfit;
      result.said = info(field).field == RowField::said;
      plan_.said = plan_.said || result.said;
      result.kind = measure.verb == Measure::Verb::earliest ? PlanMeasure::Kind::earliest
                                                            : PlanMeasure::Kind::latest;
    } else {
      return kUnfit;
    }
    plan_.measures.push_back(result);
    return measures_[at(index)] = static_cast<int>(plan_.measures.size()) - 1;
  }

  static bool is_day(const Field& field) {
    if (field.builtin < 0 || field.from != From::findings) return false;
    return info(field).field == RowField::happened || info(field).field == RowField::said;
  }

  int words_at(int field) {
    if (!one_word(pack_.fields[at(field)])) return kUnfit;
    const auto found = std::find(plan_.words.begin(), plan_.words.end(), field);
    if (found != plan_.words.end()) return static_cast<int>(found - plan_.words.begin());
    plan_.words.push_back(field);
    plan_.voices.push_back(info(pack_.fields[at(field)]).field == RowField::voice);
    return static_cast<int>(plan_.words.size()) - 1;
  }

  int set_at(int index) {
    auto& known = sets_[at(index)];
    if (known != kUnknown) return known;
    known = kUnfit;
    const auto& set = pack_.sets[at(index)];
    PlanSet result;
    if (set.from == From::instruments) return kUnfit;
    if (set.from != From::findings) {
      result.empty = true;
      plan_.others[at(static_cast<int>(set.from))] = true;
      return add_set(index, std::move(result));
    }
    if (set.reduce) return kUnfit;
    FixedColumn column;
    if (!gather(index, result, column)) return kUnfit;
    if (!column.all.empty() || !column.none.empty()) {
      plan_.columns.push_back(std::move(column));
      result.own = static_cast<int>(plan_.columns.size()) - 1;
    }
    return add_set(index, std::move(result));
  }

  int add_set(int index, PlanSet set) {
    plan_.sets.push_back(std::move(set));
    return sets_[at(index)] = static_cast<int>(plan_.sets.size()) - 1;
  }

  // Splits a set into what is fixed and what changes with the day; a base that is all fixed is
  // taken up into the column of its heir.
  bool gather(int index, PlanSet& result, FixedColumn& column) {
    const auto& set = pack_.sets[at(index)];
    if (set.in >= 0) {
      const int base = set_at(set.in);
      if (base == kUnfit) return false;
      const auto& planned = plan_.sets[at(base)];
      if (planned.base < 0 && planned.except < 0 && planned.filters.empty()) {
        if (planned.own >= 0) column = plan_.columns[at(planned.own)];
      } else {
        result.base = base;
      }
    }
    if (set.except >= 0) {
      const int except = set_at(set.except);
      if (except == kUnfit) return false;
      const auto& planned = plan_.sets[at(except)];
      if (planned.base < 0 && planned.except < 0 && planned.filters.empty() && planned.own >= 0) {
        column.none.push_back(planned.own);
      } else {
        result.except = except;
      }
    }
    for (std::size_t t = 0; t < set.where.size(); ++t) {
      const auto& test = set.where[t];
      if (is_day(pack_.fields[at(test.field)])) {
        if (!day_filter(test, result)) return false;
      } else if (test.form == FieldTest::Form::any_of || is_fixed(pack_, test.right)) {
        column.all.push_back({index, static_cast<int>(t)});
      } else {
        return false;
      }
    }
    if (set.within) {
      plan_.windows.push_back(*set.within);
      result.filters.push_back(
          {.op = Op::greater_equal, .window = static_cast<int>(plan_.windows.size()) - 1});
    }
    if (set.after >= 0) {
      const int after = measure_at(set.after);
      if (after == kUnfit) return false;
      result.filters.push_back(
          {.op = Op::greater, .right = add(Term{.kind = Term::Kind::measure, .index = after})});
    }
    return true;
  }

  bool day_filter(const FieldTest& test, PlanSet& result) {
    if (test.form != FieldTest::Form::compare) return false;
    const int right = compiled(test.right);
    if (right == kUnfit) return false;
    const bool said = info(pack_.fields[at(test.field)]).field == RowField::said;
    plan_.said = plan_.said || said;
    result.filters.push_back({said, test.op, right, test.negated});
    return true;
  }

  const Pack& pack_;
  Plan plan_;
  std::vector<int> sets_;
  std::vector<int> measures_;
  std::vector<int> attributes_;
};

}  // namespace

std::optional<std::int64_t> small_whole(const Number& number) {
  if (!number.is_whole() || number > Number(kMostWhole) || number < Number(-kMostWhole)) {
    return std::nullopt;
  }
  return number.rounded();
}

Plan compile(const Pack& pack) { return Compiler(pack).run(); }

}  // namespace sanya::rules
