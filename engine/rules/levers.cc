// SPDX-License-Identifier: Apache-2.0
// Which sets bear on a condition: those its measures are taken of, and those that decide who
// belongs to them.
#include "rules/position.h"
#include "rules/reach.h"

namespace sanya::rules {
namespace {

bool grows(Op op) { return op == Op::greater || op == Op::greater_equal; }
bool shrinks(Op op) { return op == Op::less || op == Op::less_equal; }

// Which way a count must go for a comparison to come out as wanted: 1 up, -1 down, 0 either.
int direction(const Test& test, bool wanted) {
  if (test.kind == Test::Kind::known || test.kind == Test::Kind::absent) {
    return (test.kind == Test::Kind::known) == wanted ? 1 : -1;
  }
  if (test.kind != Test::Kind::compare) return 0;
  if (grows(test.op)) return wanted ? 1 : -1;
  if (shrinks(test.op)) return wanted ? -1 : 1;
  return 0;
}

}  // namespace

void Reach::influences_of_question(int question, SetMask& all, std::vector<bool>& seen) const {
  if (seen[at(question)]) return;
  seen[at(question)] = true;
  for (const auto& rule : pack_.questions[at(question)].rules) {
    influences_of_test(rule.when, all, seen);
  }
}

void Reach::influences_of_test(const Test& test, SetMask& all, std::vector<bool>& seen) const {
  for (const auto& part : test.parts) influences_of_test(part, all, seen);
  influences(test.left, all, seen);
  influences(test.right, all, seen);
}

void Reach::influences(const Expr& expr, SetMask& all, std::vector<bool>& seen) const {
  for (const auto& operand : expr.operands) influences(operand, all, seen);
  if (expr.kind == Expr::Kind::answer) influences_of_question(expr.index, all, seen);
  if (expr.kind != Expr::Kind::measure) return;
  const int set = pack_.measures[at(expr.index)].set;
  if (set >= 0) all[at(set)] = true;
  influences_of_measure(expr.index, all, seen);
}

// What bears on a measure besides its own set: who is kept out of it, and by what.
void Reach::influences_of_measure(int measure, SetMask& all, std::vector<bool>& seen) const {
  const auto& definition = pack_.measures[at(measure)];
  if (definition.set < 0) return;
  influences_of_set(definition.set, all, seen);
  if (definition.field < 0) return;
  const int question = pack_.fields[at(definition.field)].question;
  if (question >= 0) influences_of_question(question, all, seen);
}

void Reach::influences_of_set(int set, SetMask& all, std::vector<bool>& seen) const {
  const auto& definition = pack_.sets[at(set)];
  if (definition.in >= 0) influences_of_set(definition.in, all, seen);
  // who is kept out is kept out for itself: only what decides of it bears on others
  if (definition.except >= 0) influences_of_set(definition.except, all, seen);
  if (definition.after >= 0) {
    all[at(pack_.measures[at(definition.after)].set)] = true;
    influences_of_measure(definition.after, all, seen);
  }
  // of a group one row takes the place of another
  if (definition.reduce) {
    all[at(set)] = true;
    if (definition.in >= 0) all[at(definition.in)] = true;
  }
  for (const auto& test : definition.where) {
    influences(test.right, all, seen);
    const int question = pack_.fields[at(test.field)].question;
    if (question >= 0) influences_of_question(question, all, seen);
  }
}

void Reach::pull(const Expr& expr, int direction, Levers& levers) const {
  for (const auto& operand : expr.operands) pull(operand, 0, levers);
  if (expr.kind == Expr::Kind::attribute) {
    const auto& asked = pack_.attributes[at(expr.index)];
    const auto which = asked.builtin < 0 ? BuiltinAttribute::action_id : info(asked).attribute;
    levers.owner = levers.owner || which == BuiltinAttribute::action_lead ||
                   which == BuiltinAttribute::action_owner;
  }
  if (expr.kind == Expr::Kind::answer) {
    SetMask all(pack_.sets.size());
    std::vector<bool> seen(pack_.questions.size());
    influences_of_question(expr.index, all, seen);
    join(levers.more, all);
    join(levers.fewer, all);
  }
  if (expr.kind != Expr::Kind::measure) return;
  const auto& measure = pack_.measures[at(expr.index)];
  join(levers.more, behind(expr.index));
  join(levers.fewer, behind(expr.index));
  if (measure.set < 0) return;
  if (direction >= 0) levers.more[at(measure.set)] = true;
  if (direction <= 0) levers.fewer[at(measure.set)] = true;
}

Levers Reach::levers(const Test& test, bool wanted) const {
  Levers levers{SetMask(pack_.sets.size()), SetMask(pack_.sets.size())};
  const auto of_left = [&] {
    if (test.left.kind != Expr::Kind::measure) return 0;
    const auto& measure = pack_.measures[at(test.left.index)];
    const bool presence = test.kind == Test::Kind::known || test.kind == Test::Kind::absent;
    return presence || measure.verb == Measure::Verb::count ? direction(test, wanted) : 0;
  };
  pull(test.left, of_left(), levers);
  pull(test.right, 0, levers);
  return levers;
}

}  // namespace sanya::rules
