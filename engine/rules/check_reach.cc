// SPDX-License-Identifier: Apache-2.0
// What no record reaches: rules, and tests that make no difference where they stand.
#include <algorithm>

#include <fmt/format.h>

#include "rules/check_logic.h"
#include "rules/position.h"
#include "rules/witness_parts.h"

namespace sanya::rules {
namespace {

constexpr int kCandidates = 16000;  // records tried for one rule

void operands(const Expr& expr, std::vector<std::string>& found) {
  found.push_back(key_of(expr));
  for (const auto& operand : expr.operands) operands(operand, found);
}

// What stands in negated tests: it is asked to be known beside them, whatever else is said of it.
void negated(const Test& test, bool within, std::vector<std::string>& found) {
  within |= test.kind == Test::Kind::none;
  for (const auto& part : test.parts) negated(part, within, found);
  if (!within || !test.parts.empty()) return;
  operands(test.left, found);
  operands(test.right, found);
}

bool asked_for_negated(const Rule& rule, const Test& test) {
  if (test.kind != Test::Kind::known) return false;
  std::vector<std::string> found;
  negated(rule.when, false, found);
  return std::find(found.begin(), found.end(), key_of(test.left)) != found.end();
}

class Examination {
 public:
  Examination(const Pack& pack, const record::Record& declared, Diagnostics& faults)
      : logic_(pack, declared), faults_(faults) {
    for (const auto& fault : faults.all()) {
      if (fault.fault == Fault::unreachable_rule || fault.fault == Fault::fixed_test) {
        known_.emplace_back(fault.place.line, fault.place.column);
      }
    }
  }

  // Whether the rule is proved to be out of reach; then it is reported.
  bool unreachable(const Question& question, std::size_t position) {
    const auto& rule = question.rules[position];
    const auto& tests = rule.when.parts;
    if (is_known(rule.place) || std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
          return is_known(test.place);
        })) {
      return true;
    }
    if (!rule.otherwise && logic_.contradictory({{&rule.when, true}})) {
      report(question, rule, "its tests contradict each other",
             "correct one of them, or remove the rule");
      return true;
    }
    auto claims = above(question, position);
    if (!rule.otherwise) claims.push_back({&rule.when, true});
    if (claims.empty() || !logic_.contradictory(claims)) return false;
    report(question, rule, "one of the rules above holds whenever this one does",
           "move it above them, or remove it");
    return true;
  }

  // Tests of a rule that is reached, but would be without them too. A rule of one test that always
  // holds leaves nothing to the rules below, and that is said of them.
  void examine_tests(const Question& question, std::size_t position) {
    const auto& rule = question.rules[position];
    for (std::size_t i = 0; i < rule.when.parts.size(); ++i) {
      const auto& test = rule.when.parts[i];
      auto others = above(question, position);
      for (std::size_t j = 0; j < rule.when.parts.size(); ++j) {
        if (j != i) others.push_back({&rule.when.parts[j], true});
      }
      auto denied = others;
      denied.push_back({&test, false});
      if (rule.when.parts.size() > 1 && !asked_for_negated(rule, test) &&
          logic_.contradictory(denied)) {
        fixed(test, "always", "remove it: the rest of the rule and the rules above say as much");
        continue;
      }
      if (test.kind != Test::Kind::any) continue;
      for (const auto& part : test.parts) {
        auto held = others;
        held.push_back({&part, true});
        if (logic_.contradictory(held)) {
          fixed(part, "never", "remove it: the rest of the rule and the rules above exclude it");
        }
      }
    }
  }

  void unreached(const Question& question, const Rule& rule) {
    faults_.warning(
        Fault::unreached_rule, rule.place,
        fmt::format("no record was found that reaches this rule of \"{}\"", question.name),
        "this proves nothing: write a rule test that reaches it, or see what keeps it from "
        "holding");
  }

 private:
  static std::vector<Claim> above(const Question& question, std::size_t position) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < position; ++i) {
      claims.push_back({&question.rules[i].when, false});
    }
    return claims;
  }

  bool is_known(const Place& place) const {
    return std::find(known_.begin(), known_.end(), std::pair(place.line, place.column)) !=
           known_.end();
  }

  void report(const Question& question, const Rule& rule, std::string_view why, std::string help) {
    faults_.warning(Fault::unreachable_rule, rule.place,
                    fmt::format("no record reaches this rule of \"{}\": {}", question.name, why),
                    std::move(help));
  }

  void fixed(const Test& test, std::string_view when, std::string help) {
    if (is_known(test.place)) return;
    faults_.warning(Fault::fixed_test, test.place,
                    test.text.empty()
                        ? fmt::format("this {} holds where it stands", when)
                        : fmt::format("\"{}\" {} holds where it stands", test.text, when),
                    std::move(help));
  }

  Logic logic_;
  Diagnostics& faults_;
  std::vector<std::pair<int, int>> known_;  // line and column of what has been reported
};

}  // namespace

void examine(const Pack& pack, const record::Record& declared, Diagnostics& faults) {
  Examination examination(pack, declared, faults);
  std::set<std::pair<int, int>> out_of_reach;
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    for (std::size_t r = 0; r < pack.questions[q].rules.size(); ++r) {
      if (!examination.unreachable(pack.questions[q], r)) continue;
      out_of_reach.emplace(static_cast<int>(q), static_cast<int>(r));
    }
  }
  const auto reached = witnesses_but(pack, declared, {.candidates = kCandidates}, out_of_reach);
  for (const auto& each : reached) {
    const auto& question = pack.questions[at(each.question)];
    const auto position = at(each.rule);
    if (each.witness) {
      examination.examine_tests(question, position);
    } else {
      examination.unreached(question, question.rules[position]);
    }
  }
}

}  // namespace sanya::rules
