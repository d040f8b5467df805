// SPDX-License-Identifier: Apache-2.0
// Assuming claims one after the other, and trying what is left open.
#include "rules/check_logic.h"

#include <algorithm>

#include <fmt/format.h>

#include "rules/position.h"

namespace sanya::rules {
namespace {

constexpr int kMostBranches = 400;

std::string key_of(const Test& test) {
  std::string key = fmt::format("{}|{}", static_cast<int>(test.kind), key_of(test.left));
  if (test.kind == Test::Kind::compare) {
    key += fmt::format(" {} {}", static_cast<int>(test.op), key_of(test.right));
  }
  for (const auto& word : test.any_of) key += "," + key_of(word);
  return key;
}

bool is_word(Type type) { return type == Type::word || type == Type::flag; }

Op opposite(Op op) {
  switch (op) {
    case Op::equal:
      return Op::not_equal;
    case Op::not_equal:
      return Op::equal;
    case Op::less:
      return Op::greater_equal;
    case Op::less_equal:
      return Op::greater;
    case Op::greater:
      return Op::less_equal;
    case Op::greater_equal:
      return Op::less;
  }
  return op;
}

}  // namespace

std::string word_of(const Constant& constant) {
  return constant.type == Type::flag ? (constant.flag ? "true" : "false") : constant.word;
}

bool Logic::assume(const Literal& literal, Branch& branch) {
  switch (literal.kind) {
    case Literal::Kind::claim:
      return assume_claim(literal.claim, branch);
    case Literal::Kind::known:
      return assume_known(literal.left, branch);
    case Literal::Kind::absent:
      return assume_absent(literal.left, branch);
    case Literal::Kind::before:
      return assume_before(literal, branch);
  }
  return true;
}

bool Logic::assume_known(int position, Branch& branch) {
  const auto [held, added] = branch.known.emplace(position, true);
  if (!added) return held->second;
  const auto parts = nodes_[at(position)].parts;
  return std::all_of(parts.begin(), parts.end(),
                     [&](int part) { return assume_known(part, branch); });
}

bool Logic::assume_absent(int position, Branch& branch) {
  if (always_known(position)) return false;
  const auto [held, added] = branch.known.emplace(position, false);
  if (!added) return !held->second;
  if (nodes_[at(position)].parts.empty()) return true;
  Clause one_absent;
  for (const int part : nodes_[at(position)].parts) {
    if (!always_known(part)) one_absent.push_back({.kind = Literal::Kind::absent, .left = part});
  }
  branch.clauses.push_back(std::move(one_absent));
  return true;
}

// Between a count and a whole number `<` is `<=` of the next one.
Logic::Literal Logic::in_whole_steps(Literal literal) {
  if (!literal.strict) return literal;
  const auto whole = [&](int position) {
    const auto& constant = nodes_[at(position)].constant;
    return constant && constant->type == Type::number && constant->number.is_whole();
  };
  if (is_count(literal.left) && whole(literal.right)) {
    literal.right = number_node(nodes_[at(literal.right)].constant->number - Number(1));
    literal.strict = false;
  } else if (is_count(literal.right) && whole(literal.left)) {
    literal.left = number_node(nodes_[at(literal.left)].constant->number + Number(1));
    literal.strict = false;
  }
  return literal;
}

// A circle with one `<` in it is a contradiction.
bool Logic::assume_before(const Literal& given, Branch& branch) {
  const Literal literal = in_whole_steps(given);
  branch.order.push_back(literal);
  std::map<int, bool> reached{{literal.right, literal.strict}};  // with whether by a `<`
  std::vector<int> open{literal.right};
  while (!open.empty()) {
    const int from = open.back();
    open.pop_back();
    const bool strict = reached[from];
    if (from == literal.left && strict) return false;
    for (const auto* edges : {&constants_, &branch.order}) {
      for (const auto& edge : *edges) {
        if (edge.left != from) continue;
        const bool by = strict || edge.strict;
        const auto [held, added] = reached.emplace(edge.right, by);
        if (!added && (held->second || !by)) continue;
        held->second = by;
        open.push_back(edge.right);
      }
    }
  }
  return true;
}

bool Logic::assume_claim(const Claim& claim, Branch& branch) {
  const Test& test = *claim.test;
  const bool conjunction = test.kind == Test::Kind::any ? !claim.holds : claim.holds;
  switch (test.kind) {
    case Test::Kind::all:
    case Test::Kind::any:
    case Test::Kind::none: {
      const bool part_holds = test.kind == Test::Kind::none ? !claim.holds : claim.holds;
      Clause one;
      for (const auto& part : test.parts) {
        const Claim of_part{&part, part_holds};
        if (conjunction && !assume_claim(of_part, branch)) return false;
        one.push_back({.claim = of_part});
      }
      if (!conjunction) branch.clauses.push_back(std::move(one));
      return true;
    }
    case Test::Kind::known:
    case Test::Kind::absent: {
      const int position = node(test.left);
      return claim.holds == (test.kind == Test::Kind::known) ? assume_known(position, branch)
                                                             : assume_absent(position, branch);
    }
    default:
      return assume_compare(claim, branch);
  }
}

bool Logic::assume_compare(const Claim& claim, Branch& branch) {
  const Test& test = *claim.test;
  const auto [said, added] = branch.said.emplace(key_of(test), claim.holds);
  if (!added) return said->second == claim.holds;
  const int left = node(test.left);
  if (test.kind == Test::Kind::meets) return !claim.holds || assume_known(left, branch);
  const bool words = is_word(test.left.type);
  if (test.kind == Test::Kind::any_of) {
    if (claim.holds && !assume_known(left, branch)) return false;
    if (!words || nodes_[at(left)].several) return true;
    std::vector<std::string> among;
    for (const auto& word : test.any_of) among.push_back(word_of(word));
    return assume_words(left, among, claim.holds, branch);
  }
  const int right = node(test.right);
  if (claim.holds && (!assume_known(left, branch) || !assume_known(right, branch))) return false;
  if (nodes_[at(left)].several || nodes_[at(right)].several) return true;
  if (words) {
    if (test.right.kind != Expr::Kind::constant) return true;
    const bool among = (test.op == Op::equal) == claim.holds;
    if (!claim.holds && test.op == Op::not_equal && !always_known(left)) return true;
    if (!assume_words(left, {word_of(test.right.constant)}, among, branch)) return false;
    if (!among || test.left.kind != Expr::Kind::answer) return true;
    return assume_answer(test.left.index, test.right.constant.word, branch);
  }
  if (claim.holds) return assume_order(left, test.op, right, branch);
  refute_compare(test, left, right, branch);
  return true;
}

// An earlier answer: where one rule alone gives it, that rule holds and none above it does.
bool Logic::assume_answer(int question, const std::string& word, Branch& branch) {
  const auto& asked = pack_.questions[at(question)];
  const auto gives = [&](const Rule& rule) { return asked.scale[at(rule.answer)].word == word; };
  const auto rule = std::find_if(asked.rules.begin(), asked.rules.end(), gives);
  if (std::count_if(asked.rules.begin(), asked.rules.end(), gives) != 1) return true;
  for (auto above = asked.rules.begin(); above != rule; ++above) {
    relate(above->when, branch);
    if (!assume_claim({&above->when, false}, branch)) return false;
  }
  relate(rule->when, branch);
  return rule->otherwise || assume_claim({&rule->when, true}, branch);
}

// `among` false: none of them, if it is known at all.
bool Logic::assume_words(int position, const std::vector<std::string>& words, bool among,
                         Branch& branch) {
  auto& excluded = branch.not_words[position];
  const auto& closed = nodes_[at(position)].closed;
  if (!among) {
    excluded.insert(excluded.end(), words.begin(), words.end());
  } else if (!closed.empty()) {
    for (const auto& word : closed) {
      if (std::find(words.begin(), words.end(), word) == words.end()) excluded.push_back(word);
    }
  } else {
    auto& chosen = branch.word[position];
    if (words.size() == 1 && !chosen.empty() && chosen != words.front()) return false;
    if (words.size() == 1) chosen = words.front();
  }
  const auto is_excluded = [&](const std::string& word) {
    return std::find(excluded.begin(), excluded.end(), word) != excluded.end();
  };
  const auto chosen = branch.word.find(position);
  const bool none_left =
      (!closed.empty() && std::all_of(closed.begin(), closed.end(), is_excluded)) ||
      (chosen != branch.word.end() && !chosen->second.empty() && is_excluded(chosen->second));
  if (!none_left) return true;
  const auto known = branch.known.find(position);
  const bool must_be = always_known(position) || (known != branch.known.end() && known->second);
  return !must_be && assume_absent(position, branch);
}

bool Logic::assume_order(int left, Op op, int right, Branch& branch) {
  using Kind = Literal::Kind;
  const Literal up{.kind = Kind::before, .left = left, .right = right};
  const Literal down{.kind = Kind::before, .left = right, .right = left};
  const auto strictly = [](Literal literal) {
    literal.strict = true;
    return literal;
  };
  switch (op) {
    case Op::equal:
      return assume(up, branch) && assume(down, branch);
    case Op::not_equal:
      branch.clauses.push_back({strictly(up), strictly(down)});
      return true;
    case Op::less:
      return assume(strictly(up), branch);
    case Op::less_equal:
      return assume(up, branch);
    case Op::greater:
      return assume(strictly(down), branch);
    case Op::greater_equal:
      return assume(down, branch);
  }
  return true;
}

// It does not hold: one side is absent, or the opposite holds.
void Logic::refute_compare(const Test& test, int left, int right, Branch& branch) {
  using Kind = Literal::Kind;
  Clause one;
  for (const int side : {left, right}) {
    if (!always_known(side)) one.push_back({.kind = Kind::absent, .left = side});
  }
  const Literal up{.kind = Kind::before, .left = left, .right = right};
  const Literal down{.kind = Kind::before, .left = right, .right = left};
  const Op op = opposite(test.op);
  const bool strict = op == Op::less || op == Op::greater || op == Op::not_equal;
  if (op == Op::equal) {
    branch.clauses.push_back(one);
    branch.clauses.back().push_back(up);
    one.push_back(down);
  } else {
    if (op == Op::less || op == Op::less_equal || op == Op::not_equal) one.push_back(up);
    if (op == Op::greater || op == Op::greater_equal || op == Op::not_equal) one.push_back(down);
    for (auto& literal : one) literal.strict = strict;
  }
  branch.clauses.push_back(std::move(one));
}

// ---- searching

bool Logic::settle(Branch& branch) {
  bool moved = true;
  while (moved) {
    moved = false;
    auto clauses = std::move(branch.clauses);
    branch.clauses.clear();
    for (auto& clause : clauses) {
      std::erase_if(clause, [&](const Literal& literal) {
        Branch trial = branch;
        return !assume(literal, trial);
      });
      if (clause.empty()) return false;
      if (clause.size() > 1) {
        branch.clauses.push_back(std::move(clause));
        continue;
      }
      if (!assume(clause.front(), branch)) return false;
      moved = true;
    }
  }
  return true;
}

bool Logic::refuted(Branch branch) {
  if (--left_ < 0) return false;
  if (!settle(branch)) return true;
  if (branch.clauses.empty()) return false;
  const auto shortest =
      std::min_element(branch.clauses.begin(), branch.clauses.end(),
                       [](const auto& a, const auto& b) { return a.size() < b.size(); });
  const Clause chosen = *shortest;
  branch.clauses.erase(shortest);
  return std::all_of(chosen.begin(), chosen.end(), [&](const Literal& literal) {
    Branch next = branch;
    return !assume(literal, next) || refuted(std::move(next));
  });
}

bool Logic::contradictory(const std::vector<Claim>& claims) {
  left_ = kMostBranches;
  related_.clear();
  Branch branch;
  for (const auto& claim : claims) relate(*claim.test, branch);
  for (const auto& claim : claims) {
    if (!assume_claim(claim, branch)) return true;
  }
  return refuted(std::move(branch));
}

}  // namespace sanya::rules
