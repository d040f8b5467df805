// SPDX-License-Identifier: Apache-2.0
// What a rule looks at, and what that rests on in turn.
#include <algorithm>

#include "rules/fields.h"
#include "rules/position.h"
#include "rules/witness_parts.h"

namespace sanya::rules {
namespace {

class Wanting {
 public:
  Wanting(const Pack& pack, Wants& wants) : pack_(pack), wants_(wants) {}

  void rule(int question, int rule) {
    if (!wants_.visited.emplace(question, rule).second) return;
    if (pack_.questions[at(question)].unit == Unit::period) wants_.periods = true;
    test(pack_.questions[at(question)].rules[at(rule)].when);
  }

  void measure(int index) {
    if (!wants_.measures.insert(index).second) return;
    const auto& measure = pack_.measures[at(index)];
    if (measure.attribute >= 0) {
      attribute(pack_.attributes[at(measure.attribute)]);
      if (measure.table >= 0) wants_.tables.push_back(measure.table);
    }
    if (measure.set >= 0) set(measure.set);
  }

 private:
  void test(const Test& test) {
    for (const auto& part : test.parts) this->test(part);
    if (test.kind == Test::Kind::all || test.kind == Test::Kind::any ||
        test.kind == Test::Kind::none) {
      return;
    }
    if (test.kind == Test::Kind::meets) wants_.target = true;
    expr(test.left);
    if (test.kind == Test::Kind::compare || test.kind == Test::Kind::meets) expr(test.right);
    std::vector<Constant> words = test.any_of;
    if (test.kind == Test::Kind::compare && test.right.kind == Expr::Kind::constant) {
      words.push_back(test.right.constant);
    }
    for (const auto& word : words) constant(word);
    tested_by(test.left, words);
    if (test.left.kind == Expr::Kind::answer) {
      answers(test.left.index, words, test.kind == Test::Kind::compare && test.op == Op::not_equal);
    }
  }

  // The rules that give one of these answers, or, where that is denied, the others.
  void answers(int question, const std::vector<Constant>& words, bool denied) {
    const auto& asked = pack_.questions[at(question)];
    for (std::size_t r = 0; r < asked.rules.size(); ++r) {
      const auto& given = asked.scale[at(asked.rules[r].answer)].word;
      const bool named = std::any_of(words.begin(), words.end(),
                                     [&](const auto& word) { return word.word == given; });
      if (named != denied) rule(question, static_cast<int>(r));
    }
    wants_.questions.insert(question);
  }

  void expr(const Expr& expr) {
    for (const auto& operand : expr.operands) this->expr(operand);
    switch (expr.kind) {
      case Expr::Kind::constant:
        constant(expr.constant);
        break;
      case Expr::Kind::as_of:
        wants_.as_of = true;
        break;
      case Expr::Kind::measure:
        measure(expr.index);
        break;
      case Expr::Kind::attribute:
        attribute(pack_.attributes[at(expr.index)]);
        break;
      case Expr::Kind::param:
        for (const auto& version : pack_.params[at(expr.index)].versions) {
          constant(version.value);
          if (version.from != kNoEarliest) {
            wants_.days.insert(version.from);
            wants_.as_of = true;
          }
        }
        break;
      case Expr::Kind::answer:
      case Expr::Kind::add:
      case Expr::Kind::subtract:
      case Expr::Kind::scale:
        break;
    }
  }

  void constant(const Constant& constant) {
    if (constant.type == Type::date) wants_.days.insert(constant.date);
    if (constant.type == Type::duration) wants_.durations.push_back(constant.duration);
    if (constant.type != Type::number) return;
    const auto& known = wants_.numbers;
    if (std::find(known.begin(), known.end(), constant.number) == known.end()) {
      wants_.numbers.push_back(constant.number);
    }
  }

  void tested_by(const Expr& left, const std::vector<Constant>& words) {
    if (left.kind != Expr::Kind::attribute) return;
    auto& known = wants_.attributes[wanted(pack_.attributes[at(left.index)])];
    for (const auto& word : words) {
      if (!word.word.empty()) known.insert(word.word);
    }
  }

  static WantedAttribute wanted(const Attribute& attribute) {
    return {attribute.declared ? -1 : attribute.builtin, attribute.of_pledge, attribute.name,
            attribute.type};
  }

  void attribute(const Attribute& attribute) {
    wants_.attributes[wanted(attribute)];
    const auto builtin = static_cast<BuiltinAttribute>(attribute.builtin);
    if (attribute.declared) return;
    if (builtin == BuiltinAttribute::action_target) wants_.target = true;
    if (builtin == BuiltinAttribute::action_recurrence) wants_.periods = true;
  }

  void set(int index) {
    const auto& set = pack_.sets[at(index)];
    if (set.in >= 0) this->set(set.in);
    if (set.from == From::periods) wants_.periods = true;
    if (set.from == From::actions) wants_.actions = true;
    if (of_actions(set.from) && set.from != From::actions) wants_.others.insert(set.from);
    if (set.after >= 0) measure(set.after);
    if (set.within) wants_.durations.push_back(*set.within);
    for (const auto& test : set.where) field(set, test);
  }

  void field(const RowSet& set, const FieldTest& test) {
    const auto& field = pack_.fields[at(test.field)];
    if (test.any_of_target) wants_.target = true;
    if (test.form == FieldTest::Form::compare) expr(test.right);
    for (const auto& word : test.any_of) constant(word);
    if (field.question >= 0) {
      wants_.questions.insert(field.question);
      // What it is not takes nothing to be so.
      if (!test.negated) answers(field.question, test.any_of, false);
    }
    if (!of_actions(set.from)) return;
    WantedAttribute same{.of_pledge = false, .name = field.name, .type = field.type};
    if (!field.attribute) same.builtin = find_attribute("action." + field.name);
    if (!field.attribute && same.builtin < 0) return;
    if (!field.attribute) same.name.clear();
    for (const auto& word : test.any_of) {
      if (!word.word.empty()) wants_.attributes[same].insert(word.word);
    }
    wants_.attributes[same];
  }

  const Pack& pack_;
  Wants& wants_;
};

}  // namespace

void want_rule(const Pack& pack, int question, int rule, Wants& wants) {
  Wanting(pack, wants).rule(question, rule);
}

void want_measure(const Pack& pack, int measure, Wants& wants) {
  Wanting(pack, wants).measure(measure);
}

}  // namespace sanya::rules
