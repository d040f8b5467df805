// SPDX-License-Identifier: Apache-2.0
// Whether conditions can hold together: a small prover over tests, in one world. Private to the
// checker.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "record/record.h"
#include "rules/pack.h"

namespace sanya::rules {

// A condition that holds, or does not.
struct Claim {
  const Test* test = nullptr;
  bool holds = true;
};

// The same text for the same value.
std::string key_of(const Constant& constant);
std::string key_of(const Expr& expr);
// The word of a constant that is one of a list: of a flag "true" or "false".
std::string word_of(const Constant& constant);

class Logic {
 public:
  Logic(const Pack& pack, const record::Record& declared) : pack_(pack), declared_(declared) {}

  // True where the claims are proved to contradict each other. False says nothing: they may hold
  // together, or the bound was reached.
  bool contradictory(const std::vector<Claim>& claims);

 private:
  struct Literal {
    enum class Kind { claim, known, absent, before } kind = Kind::claim;
    Claim claim = {};
    int left = -1;  // known, absent, before: positions in nodes_
    int right = -1;
    bool strict = false;  // before: `<`, else `<=`
  };
  using Clause = std::vector<Literal>;  // one of them holds

  // What is assumed on one branch.
  struct Branch {
    std::map<int, bool> known;  // by node: known, or absent
    std::vector<Literal> order;
    std::map<int, std::string> word;  // by node: the word it is
    std::map<int, std::vector<std::string>> not_words;
    std::map<std::string, bool> said;  // tests by their text
    std::vector<Clause> clauses;
  };

  // A value: a measure, an attribute, a constant, or a sum of such.
  struct Node {
    const Expr* expr = nullptr;
    bool maybe_absent = false;
    bool several = false;             // may hold several values at once: nothing follows from one
    std::vector<int> parts;           // of a sum: the measures and attributes in it
    std::vector<std::string> closed;  // the only words there are
    std::optional<Constant> constant;
  };

  int node(const Expr& expr);
  int number_node(const Number& number);
  int day_asked();
  void describe(const Expr& expr, Node& node) const;
  void order_constants(int added);
  void relate(const Test& test, Branch& branch);
  void relate(int node, Branch& branch);
  void relate_to_rest(int node, Branch& branch);
  void relate_measures(int first, int second, Branch& branch);

  // Each: false where the branch is contradictory.
  bool assume(const Literal& literal, Branch& branch);
  bool assume_known(int node, Branch& branch);
  bool assume_absent(int node, Branch& branch);
  Literal in_whole_steps(Literal literal);
  bool assume_before(const Literal& given, Branch& branch);
  bool assume_claim(const Claim& claim, Branch& branch);
  bool assume_compare(const Claim& claim, Branch& branch);
  bool assume_words(int node, const std::vector<std::string>& words, bool among, Branch& branch);
  bool assume_answer(int question, const std::string& word, Branch& branch);
  bool assume_order(int left, Op op, int right, Branch& branch);
  void refute_compare(const Test& test, int left, int right, Branch& branch);
  bool settle(Branch& branch);  // what follows from clauses of which one literal is left
  bool refuted(Branch branch);
  bool always_known(int node) const;
  bool is_count(int node) const;

  const Pack& pack_;
  const record::Record& declared_;
  std::vector<Node> nodes_;
  std::map<std::string, int> by_text_;
  std::vector<Literal> constants_;  // in their order
  std::vector<int> related_;        // measures whose axioms have been added
  int left_ = 0;                    // branches that may still be tried
};

}  // namespace sanya::rules
