// SPDX-License-Identifier: Apache-2.0
// What is right but doubtful in a pack: warnings.
#include <algorithm>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/expr.h"

namespace sanya::rules {
namespace {

// ---- one test following from another

bool same(const Expr& a, const Expr& b) {
  if (a.kind != b.kind || a.index != b.index || a.operands.size() != b.operands.size()) {
    return false;
  }
  if (a.kind == Expr::Kind::constant) {
    const Constant& x = a.constant;
    const Constant& y = b.constant;
    return x.type == y.type && x.number == y.number && x.date == y.date &&
           x.duration == y.duration && x.word == y.word && x.stage == y.stage && x.flag == y.flag;
  }
  if (a.kind == Expr::Kind::scale && !(a.factor == b.factor)) return false;
  for (std::size_t i = 0; i < a.operands.size(); ++i) {
    if (!same(a.operands[i], b.operands[i])) return false;
  }
  return true;
}

bool same(const Test& a, const Test& b) {
  if (a.kind != b.kind || a.op != b.op || a.parts.size() != b.parts.size()) return false;
  if (!same(a.left, b.left) || !same(a.right, b.right)) return false;
  if (a.any_of.size() != b.any_of.size()) return false;
  for (std::size_t i = 0; i < a.any_of.size(); ++i) {
    if (a.any_of[i].word != b.any_of[i].word || !(a.any_of[i].number == b.any_of[i].number)) {
      return false;
    }
  }
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    if (!same(a.parts[i], b.parts[i])) return false;
  }
  return true;
}

// -1, 0, 1 of two constants that have an order; nothing otherwise.
std::optional<int> order(const Constant& a, const Constant& b) {
  if (a.type != b.type) return std::nullopt;
  auto sign = [](bool less, bool greater) { return less ? -1 : (greater ? 1 : 0); };
  switch (a.type) {
    case Type::number:
    case Type::level:
      return sign(a.number<b.number, a.number> b.number);
    case Type::date:
      return sign(a.date<b.date, a.date> b.date);
    case Type::stage:
      return sign(a.stage<b.stage, a.stage> b.stage);
    case Type::word:
    case Type::flag:
    case Type::duration:
      return std::nullopt;
  }
  return std::nullopt;
}

// Whether `x a.op A` forces `x b.op B`, where A is `side` of B.
bool forces(Op a, Op b, int side) {
  bool up_a = a == Op::greater || a == Op::greater_equal || a == Op::equal;
  bool down_a = a == Op::less || a == Op::less_equal || a == Op::equal;
  bool strict_a = a == Op::greater || a == Op::less;
  switch (b) {
    case Op::greater:
      return up_a && (side > 0 || (side == 0 && strict_a));
    case Op::greater_equal:
      return up_a && side >= 0;
    case Op::less:
      return down_a && (side < 0 || (side == 0 && strict_a));
    case Op::less_equal:
      return down_a && side <= 0;
    case Op::not_equal:
      return (a == Op::equal && side != 0) || (up_a && a != Op::equal && (side > 0)) ||
             (down_a && a != Op::equal && side < 0);
    case Op::equal:
      return a == Op::equal && side == 0;
  }
  return false;
}

// Whether `b` holds wherever `a` does. Says yes only where that is plain.
bool implies(const Test& a, const Test& b) {
  if (same(a, b)) return true;
  if (b.kind == Test::Kind::any) {
    return std::any_of(b.parts.begin(), b.parts.end(),
                       [&](const Test& part) { return implies(a, part); });
  }
  if (b.kind == Test::Kind::known && a.kind == Test::Kind::compare) {
    return same(a.left, b.left) || same(a.right, b.left);
  }
  if (a.kind != Test::Kind::compare || b.kind != Test::Kind::compare) return false;
  bool constants = a.right.kind == Expr::Kind::constant && b.right.kind == Expr::Kind::constant;
  if (!constants || !same(a.left, b.left)) return false;
  auto side = order(a.right.constant, b.right.constant);
  return side && forces(a.op, b.op, *side);
}

void check_reach(Draft& draft, const Question& question) {
  for (std::size_t below = 0; below < question.rules.size(); ++below) {
    const auto& later = question.rules[below].when.parts;
    for (std::size_t above = 0; above < below; ++above) {
      const auto& earlier = question.rules[above].when.parts;
      bool covered = std::all_of(earlier.begin(), earlier.end(), [&](const Test& test) {
        return std::any_of(later.begin(), later.end(),
                           [&](const Test& held) { return implies(held, test); });
      });
      if (!covered) continue;
      draft.faults.add(
          {.fault = Fault::unreachable_rule,
           .place = question.rules[below].place,
           .message = fmt::format("no record reaches this rule of \"{}\"", question.name),
           .help = "the rule named below holds whenever this one does; move this one above it",
           .notes = {{question.rules[above].place, "this rule answers first"}},
           .severity = Severity::warning});
      break;
    }
  }
}

// ---- what may be absent

void operands(const Expr& expr, std::vector<const Expr*>& found) {
  for (const Expr& part : expr.operands) operands(part, found);
  if (expr.kind == Expr::Kind::measure || expr.kind == Expr::Kind::attribute) {
    found.push_back(&expr);
  }
}

bool maybe_absent(const Draft& draft, const Expr& expr) {
  auto index = static_cast<std::size_t>(expr.index);
  if (expr.kind == Expr::Kind::measure) return draft.measure_shapes[index].maybe_absent;
  return shape_of(draft, draft.pack.attributes[index]).maybe_absent;
}

// What the rule asks to be known or absent in so many words.
void presences(const Test& test, std::vector<const Expr*>& found) {
  for (const Test& part : test.parts) presences(part, found);
  if (test.kind == Test::Kind::known || test.kind == Test::Kind::absent) {
    operands(test.left, found);
  }
}

void check_negated(Draft& draft, const Test& test, const std::vector<const Expr*>& asked) {
  for (const Test& part : test.parts) check_negated(draft, part, asked);
  if (test.kind != Test::Kind::compare && test.kind != Test::Kind::any_of &&
      test.kind != Test::Kind::meets) {
    return;
  }
  std::vector<const Expr*> used;
  operands(test.left, used);
  operands(test.right, used);
  for (const Expr* expr : used) {
    bool known = std::any_of(asked.begin(), asked.end(),
                             [&](const Expr* other) { return same(*expr, *other); });
    if (known || !maybe_absent(draft, *expr)) continue;
    draft.faults.warning(
        Fault::maybe_absent, test.place,
        fmt::format("where \"{}\" is absent, this holds, since its opposite does not", expr->text),
        fmt::format("write `{} is known` beside it, or `is absent` where that is meant",
                    expr->text));
  }
}

void find_negated(Draft& draft, const Test& test, const std::vector<const Expr*>& asked) {
  for (const Test& part : test.parts) {
    if (test.kind == Test::Kind::none) {
      check_negated(draft, part, asked);
    } else {
      find_negated(draft, part, asked);
    }
  }
}

// A count compared with less than nothing.
void check_fixed(Draft& draft, const Test& test) {
  for (const Test& part : test.parts) check_fixed(draft, part);
  if (test.kind != Test::Kind::compare || test.left.kind != Expr::Kind::measure ||
      test.right.kind != Expr::Kind::constant) {
    return;
  }
  const Measure& measure = draft.pack.measures[static_cast<std::size_t>(test.left.index)];
  if (measure.verb != Measure::Verb::count) return;
  const Number& number = test.right.constant.number;
  bool always = (test.op == Op::greater_equal && number <= Number(0)) ||
                (test.op == Op::greater && number < Number(0));
  bool never = (test.op == Op::less && number <= Number(0)) ||
               (test.op == Op::less_equal && number < Number(0)) ||
               (test.op == Op::equal && (number < Number(0) || !number.is_whole()));
  if (!always && !never) return;
  draft.faults.warning(
      Fault::fixed_test, test.place,
      fmt::format("\"{}\" {} holds: a count is 0 or more", test.text, always ? "always" : "never"),
      "correct the number, or remove the test");
}

// ---- answers, names and texts

void check_given(Draft& draft, const Question& question) {
  for (std::size_t i = 0; i < question.scale.size(); ++i) {
    bool given = std::any_of(question.rules.begin(), question.rules.end(),
                             [&](const Rule& rule) { return rule.answer == static_cast<int>(i); });
    if (given) continue;
    draft.faults.warning(
        Fault::never_given, question.scale[i].place,
        fmt::format("no rule of \"{}\" answers \"{}\"", question.name, question.scale[i].word),
        "write its rule, or take it off the scale");
  }
}

void unused(Draft& draft, std::string_view kind, std::string_view name, const Place& place) {
  draft.faults.warning(Fault::unused, place, fmt::format("nothing uses {} \"{}\"", kind, name),
                       "remove it, or use it");
}

void check_used(Draft& draft) {
  for (const auto& [name, declared] : draft.sets) {
    if (!declared.used) unused(draft, "set", name, declared.entry->key_place);
  }
  for (const auto& [name, declared] : draft.measures) {
    if (!declared.used) unused(draft, "measure", name, declared.entry->key_place);
  }
  for (std::size_t i = 0; i < draft.pack.params.size(); ++i) {
    const Param& param = draft.pack.params[i];
    if (!draft.param_used[i]) unused(draft, "parameter", param.name, param.place);
  }
  for (std::size_t i = 0; i < draft.pack.tables.size(); ++i) {
    const Table& table = draft.pack.tables[i];
    if (!draft.table_used[i]) unused(draft, "table", table.name, table.place);
  }
}

void check_text(Draft& draft, const LocalText& text, const Place& place, std::string_view what) {
  std::string missing;
  for (const auto& language : draft.record.tracker.languages) {
    auto has = [&](const auto& pair) { return pair.first == language; };
    if (std::any_of(text.by_language.begin(), text.by_language.end(), has)) continue;
    missing += (missing.empty() ? "" : ", ") + language;
  }
  if (missing.empty()) return;
  draft.faults.warning(Fault::missing_text, place,
                       fmt::format("{} has no text in: {}", what, missing),
                       fmt::format("add it: {{{}: ...}}", draft.record.tracker.languages.front()));
}

void check_texts(Draft& draft) {
  for (const auto& set : draft.pack.sets) {
    if (!set.name.empty()) {
      check_text(draft, set.label, set.place, fmt::format("the label of set \"{}\"", set.name));
    }
  }
  for (const auto& measure : draft.pack.measures) {
    check_text(draft, measure.label, measure.place,
               fmt::format("the label of measure \"{}\"", measure.name));
  }
  for (const auto& question : draft.pack.questions) {
    for (const auto& answer : question.scale) {
      check_text(draft, answer.label, answer.place,
                 fmt::format("the label of answer \"{}\"", answer.word));
    }
    for (const auto& rule : question.rules) {
      check_text(draft, rule.because, rule.place, "the `because` of this rule");
    }
  }
}

}  // namespace

void check_pack(Draft& draft) {
  for (const auto& question : draft.pack.questions) {
    check_given(draft, question);
    check_reach(draft, question);
    for (const auto& rule : question.rules) {
      std::vector<const Expr*> asked;
      presences(rule.when, asked);
      find_negated(draft, rule.when, asked);
      check_fixed(draft, rule.when);
    }
  }
  check_sets(draft);
  check_used(draft);
  check_texts(draft);
}

}  // namespace sanya::rules
