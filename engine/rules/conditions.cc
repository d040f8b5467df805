// SPDX-License-Identifier: Apache-2.0
// What expressions come to, and whether tests hold.
#include <algorithm>

#include "rules/evaluation.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

bool listed(const std::vector<std::int32_t>& sorted, std::int32_t word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

Value Evaluation::value(const UnitRef& unit, const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::constant:
      return constant(expr.constant);
    case Expr::Kind::as_of:
      return Value::of_interval(Type::date, as_of_);
    case Expr::Kind::measure:
      return measured(unit, expr.index);
    case Expr::Kind::answer:
      return answers_as_words(unit, expr.index);
    case Expr::Kind::attribute:
      return attribute(unit, pack_.attributes[at(expr.index)]);
    case Expr::Kind::param:
      return param(pack_.params[at(expr.index)]);
    case Expr::Kind::add:
      return add(value(unit, expr.operands[0]), value(unit, expr.operands[1]));
    case Expr::Kind::subtract:
      return subtract(value(unit, expr.operands[0]), value(unit, expr.operands[1]));
    case Expr::Kind::scale:
      return scale(value(unit, expr.operands[0]), expr.factor);
  }
  return {};
}

Truth Evaluation::holds(const UnitRef& unit, const Test& test) {
  switch (test.kind) {
    case Test::Kind::all: {
      Truth all = Truth::yes;
      for (const auto& part : test.parts) all = all & holds(unit, part);
      return all;
    }
    case Test::Kind::any:
    case Test::Kind::none: {
      Truth any = Truth::no;
      for (const auto& part : test.parts) any = any | holds(unit, part);
      return test.kind == Test::Kind::any ? any : !any;
    }
    case Test::Kind::compare: {
      const Value left = value(unit, test.left);
      const Value right = value(unit, test.right);
      note_moving(unit, test, left, right);
      return compare(left, test.op, right);
    }
    case Test::Kind::known:
      return value(unit, test.left).present;
    case Test::Kind::absent:
      return !value(unit, test.left).present;
    case Test::Kind::any_of:
      return is_any_of(unit, test);
    case Test::Kind::meets:
      return meets(unit, test);
  }
  return Truth::unknown;
}

Truth Evaluation::is_any_of(const UnitRef& unit, const Test& test) {
  const Value left = value(unit, test.left);
  if (left.present == Truth::no) return Truth::no;
  Value wanted = constant(test.any_of.front());
  if (left.type == Type::word) {
    for (const auto& one : test.any_of) {
      const Value next = constant(one);
      wanted.words.insert(wanted.words.end(), next.words.begin(), next.words.end());
    }
    std::sort(wanted.words.begin(), wanted.words.end());
    bool some = false;
    bool others = false;
    for (const auto word : left.words) (listed(wanted.words, word) ? some : others) = true;
    return if_present(left.present, !some                   ? Truth::no
                                    : left.exact || !others ? Truth::yes
                                                            : Truth::unknown);
  }
  Truth any = Truth::no;
  for (const auto& one : test.any_of) {
    const Value wanted_one = constant(one);
    note_moving(unit, test.left, wanted_one);
    any = any | compare(left, Op::equal, wanted_one);
  }
  return any;
}

Truth Evaluation::meets(const UnitRef& unit, const Test& test) {
  const Value reading = value(unit, test.left);
  const auto& target = facts_.actions()[at(action_of(unit))]->target;
  if (!target || reading.present == Truth::no) return Truth::no;
  const Op op = target->comparison == record::Target::Comparison::at_least  ? Op::greater_equal
                : target->comparison == record::Target::Comparison::at_most ? Op::less_equal
                                                                            : Op::equal;
  const auto& of = pack_.measures[at(test.left.index)].indicator;
  const auto* indicator = facts_.record().indicator(target->indicator);
  if (indicator == nullptr || (!of.empty() && of != indicator->id)) return Truth::no;
  if (indicator->scale.empty()) return compare(reading, op, Value::of_number(target->value));
  const auto found = std::find(indicator->scale.begin(), indicator->scale.end(), target->word);
  const std::int64_t level = found - indicator->scale.begin();
  if (reading.type == Type::number) return compare(reading, op, Value::of_number(Number(level)));
  return compare(reading, op, Value::of_interval(Type::level, {level, level}));
}

}  // namespace sanya::rules
