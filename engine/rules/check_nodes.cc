// SPDX-License-Identifier: Apache-2.0
// The values that claims speak of, and what is known of them before anything is claimed.
#include <algorithm>

#include <fmt/format.h>

#include "rules/check_logic.h"
#include "rules/fields.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

bool counts(const Measure& measure) { return measure.verb == Measure::Verb::count; }

// The first or last day on which something of a set happened: known where there is anything.
bool dated(const Pack& pack, const Measure& measure) {
  using Verb = Measure::Verb;
  if ((measure.verb != Verb::earliest && measure.verb != Verb::latest) || measure.empty) {
    return false;
  }
  const auto& field = pack.fields[at(measure.field)];
  return measure.table < 0 && field.builtin >= 0 && info(field).always;
}

// Whether the set is all rows of its kind.
bool is_all(const RowSet& set) {
  return set.in < 0 && set.except < 0 && set.after < 0 && set.where.empty() && !set.within &&
         !set.reduce;
}

// Whether rows of `set` are all rows of `other`.
bool within_set(const Pack& pack, int set, int other) {
  const auto& outer = pack.sets[at(other)];
  if (is_all(outer) && outer.from == pack.sets[at(set)].from) return true;
  for (; set >= 0; set = pack.sets[at(set)].in) {
    if (set == other) return true;
  }
  return false;
}

// -1, 0 or 1 where both have a place in one order.
std::optional<int> order_of(const Constant& a, const Constant& b) {
  if (a.type != b.type) return std::nullopt;
  const auto sign = [](const auto& x, const auto& y) { return x < y ? -1 : (y < x ? 1 : 0); };
  switch (a.type) {
    case Type::number:
    case Type::level:
      return sign(a.number, b.number);
    case Type::date:
      return sign(a.date, b.date);
    case Type::stage:
      return sign(a.stage, b.stage);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string key_of(const Constant& constant) {
  switch (constant.type) {
    case Type::number:
    case Type::level:
      return constant.number.text();
    case Type::date:
      return to_text(constant.date);
    case Type::duration:
      return to_iso(constant.duration);
    case Type::stage:
      return fmt::format("stage {}", static_cast<int>(constant.stage));
    case Type::flag:
      return constant.flag ? "true" : "false";
    case Type::word:
      break;
  }
  return "'" + constant.word + "'";
}

std::string key_of(const Expr& expr) {
  if (expr.kind == Expr::Kind::constant) return key_of(expr.constant);
  std::string key = fmt::format("{}:{}", static_cast<int>(expr.kind), expr.index);
  if (expr.kind == Expr::Kind::scale) key += "*" + expr.factor.text();
  for (const auto& operand : expr.operands) key += "(" + key_of(operand) + ")";
  return key;
}

// ---- values

void Logic::describe(const Expr& expr, Node& node) const {
  switch (expr.kind) {
    case Expr::Kind::measure: {
      const auto& measure = pack_.measures[at(expr.index)];
      using Verb = Measure::Verb;
      const bool counted = measure.verb == Verb::count || measure.verb == Verb::sum;
      node.maybe_absent = !counted && !measure.empty;
      node.several = ((measure.verb == Verb::first || measure.verb == Verb::last) &&
                      measure.ties == Ties::all) ||
                     measure.verb == Verb::lookup;
      break;
    }
    case Expr::Kind::attribute: {
      const auto& attribute = pack_.attributes[at(expr.index)];
      node.maybe_absent = attribute.declared || !info(attribute).always;
      if (attribute.declared) {
        using On = record::AttributeDeclaration::On;
        for (const auto& each : declared_.tracker.attributes) {
          if (each.name == attribute.name &&
              each.on == (attribute.of_pledge ? On::pledge : On::action)) {
            node.closed = each.values;
          }
        }
        break;
      }
      node.several = info(attribute).several;
      for (const auto word : info(attribute).words) node.closed.emplace_back(word);
      if (info(attribute).attribute == BuiltinAttribute::action_kind) {
        for (const auto& ladder : pack_.ladders) node.closed.push_back(ladder.id);
      }
      break;
    }
    case Expr::Kind::answer:
      for (const auto& answer : pack_.questions[at(expr.index)].scale) {
        node.closed.push_back(answer.word);
      }
      break;
    case Expr::Kind::param:
      node.maybe_absent = pack_.params[at(expr.index)].versions.front().from != kNoEarliest;
      break;
    default:
      break;
  }
  if (expr.type == Type::flag && expr.kind != Expr::Kind::constant) node.closed = {"true", "false"};
}

int Logic::node(const Expr& expr) {
  const Expr* value = &expr;
  Expr constant;
  if (expr.kind == Expr::Kind::param) {
    const auto& versions = pack_.params[at(expr.index)].versions;
    if (versions.size() == 1 && versions.front().from == kNoEarliest) {
      constant.kind = Expr::Kind::constant;
      constant.type = expr.type;
      constant.constant = versions.front().value;
      value = &constant;
    }
  }
  const auto [found, added] = by_text_.emplace(key_of(*value), static_cast<int>(nodes_.size()));
  if (!added) return found->second;
  const int position = found->second;
  nodes_.emplace_back().expr = value == &constant ? nullptr : value;
  describe(*value, nodes_[at(position)]);
  if (value->kind == Expr::Kind::constant) {
    nodes_[at(position)].constant = value->constant;
    order_constants(position);
    return position;
  }
  std::vector<int> parts;
  for (const auto& operand : value->operands) {
    const int part = node(operand);
    parts.push_back(part);
    nodes_[at(position)].several |= nodes_[at(part)].several;
    nodes_[at(position)].maybe_absent |= nodes_[at(part)].maybe_absent;
  }
  nodes_[at(position)].parts = std::move(parts);
  return position;
}

int Logic::number_node(const Number& number) {
  Expr expr;
  expr.kind = Expr::Kind::constant;
  expr.constant.type = Type::number;
  expr.constant.number = number;
  const int position = node(expr);
  nodes_[at(position)].expr = nullptr;
  return position;
}

int Logic::day_asked() {
  Expr expr;
  expr.kind = Expr::Kind::as_of;
  expr.type = Type::date;
  const int position = node(expr);
  nodes_[at(position)].expr = nullptr;
  return position;
}

void Logic::order_constants(int added) {
  for (int other = 0; other < added; ++other) {
    if (!nodes_[at(other)].constant) continue;
    const auto order = order_of(*nodes_[at(added)].constant, *nodes_[at(other)].constant);
    if (!order || *order == 0) continue;
    constants_.push_back({.kind = Literal::Kind::before,
                          .left = *order < 0 ? added : other,
                          .right = *order < 0 ? other : added,
                          .strict = true});
  }
}

bool Logic::always_known(int position) const { return !nodes_[at(position)].maybe_absent; }

bool Logic::is_count(int position) const {
  const Expr* expr = nodes_[at(position)].expr;
  return expr && expr->kind == Expr::Kind::measure && counts(pack_.measures[at(expr->index)]);
}

// ---- what measures have to do with each other

void Logic::relate(const Test& test, Branch& branch) {
  for (const auto& part : test.parts) relate(part, branch);
  if (!test.parts.empty()) return;
  relate(node(test.left), branch);
  if (test.kind == Test::Kind::compare) relate(node(test.right), branch);
}

void Logic::relate(int position, Branch& branch) {
  for (const int part : std::vector<int>(nodes_[at(position)].parts)) relate(part, branch);
  const Expr* expr = nodes_[at(position)].expr;
  if (!expr || expr->kind != Expr::Kind::measure) return;
  if (std::find(related_.begin(), related_.end(), position) != related_.end()) return;
  for (const int other : related_) {
    relate_measures(position, other, branch);
    relate_measures(other, position, branch);
  }
  related_.push_back(position);
  relate_to_rest(position, branch);
}

// A count is 0 or more, and what has happened has happened by the day asked for.
void Logic::relate_to_rest(int position, Branch& branch) {
  using Kind = Literal::Kind;
  const auto& measure = pack_.measures[at(nodes_[at(position)].expr->index)];
  if (counts(measure)) {
    const int none = number_node(Number(0));
    branch.order.push_back({.kind = Kind::before, .left = none, .right = position});
  } else if (dated(pack_, measure)) {
    const auto field = info(pack_.fields[at(measure.field)]).field;
    if (field != RowField::happened && field != RowField::day) return;
    branch.clauses.push_back({{.kind = Kind::absent, .left = position},
                              {.kind = Kind::before, .left = position, .right = day_asked()}});
  }
}

void Logic::relate_measures(int first, int second, Branch& branch) {
  const auto& inner = pack_.measures[at(nodes_[at(first)].expr->index)];
  const auto& outer = pack_.measures[at(nodes_[at(second)].expr->index)];
  if (inner.set < 0 || outer.set < 0 || !within_set(pack_, inner.set, outer.set)) return;
  using Kind = Literal::Kind;
  const Literal none{.kind = Kind::absent, .left = first};
  if (counts(inner) && counts(outer) && (outer.field < 0 || inner.field == outer.field)) {
    branch.order.push_back({.kind = Kind::before, .left = first, .right = second});
  } else if (counts(inner) && dated(pack_, outer)) {
    // Something of the inner set is there, so there is a date of the outer.
    branch.clauses.push_back(
        {{.kind = Kind::before, .left = first, .right = number_node(Number(0))},
         {.kind = Kind::known, .left = second}});
  } else if (dated(pack_, inner) && counts(outer) && outer.field < 0) {
    branch.clauses.push_back(
        {none, {.kind = Kind::before, .left = number_node(Number(1)), .right = second}});
  } else if (dated(pack_, inner) && dated(pack_, outer)) {
    branch.clauses.push_back({none, {.kind = Kind::known, .left = second}});
    if (inner.field != outer.field) return;
    // Whatever the inner one is, its day is that of a row of the outer set.
    if (outer.verb == Measure::Verb::latest) {
      branch.clauses.push_back({none, {.kind = Kind::before, .left = first, .right = second}});
    } else {
      branch.clauses.push_back({none, {.kind = Kind::before, .left = second, .right = first}});
    }
  }
}

}  // namespace sanya::rules
