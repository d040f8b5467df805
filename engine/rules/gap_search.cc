// SPDX-License-Identifier: Apache-2.0
#include "rules/gap_search.h"

#include <algorithm>
#include <set>

#include "rules/position.h"

namespace sanya::rules {
namespace {

using record::Operation;

constexpr int kMostOperations = 3;   // of one set, voices of one kind counted together
constexpr int kMostItems = 5;        // of one set
constexpr int kMostTrials = 120;     // sets tried for one answer
constexpr int kMostWays = 12;        // to one answer
constexpr int kWorldsOfATrial = 12;  // evaluations spent on what a trial leaves open
constexpr int kWorldsOfAProof = 2000;
constexpr std::size_t kAllParts = 5;  // of sets up to this size all parts are tried

// The single tests that keep a condition from coming out as wanted: each way of mending it changes
// one of them.
void tests_in_the_way(Evaluation& evaluation, const UnitRef& unit, const Test& test, bool wanted,
                      std::vector<std::pair<const Test*, bool>>& tests) {
  const auto is = [&](const Test& part, bool so) {
    return evaluation.holds(unit, part) == truth(so);
  };
  const bool none = test.kind == Test::Kind::none;
  const bool any = none || test.kind == Test::Kind::any;
  if (!any && test.kind != Test::Kind::all) {
    tests.emplace_back(&test, wanted);
    return;
  }
  const bool part_wanted = none ? !wanted : wanted;
  const bool one_is_enough = any == part_wanted;
  for (const auto& part : test.parts) {
    if (is(part, part_wanted)) continue;
    tests_in_the_way(evaluation, unit, part, part_wanted, tests);
    if (!one_is_enough) return;
  }
}

class Search {
 public:
  Search(Bench& bench, const Pack& pack, int question, Reach& reach)
      : bench_(bench), rules_(pack.questions[at(question)].rules), reach_(reach) {
    bench_.lay_open();
    const auto& items = bench_.items();
    const bool beyond = reach.most_counted() > kMostItems ||
                        std::any_of(items.begin(), items.end(), [](const Item& item) {
                          return item.operation.kind == Operation::Kind::owner;
                        });
    for (const auto& rule : rules_) {
      open_.push_back(rule.otherwise ? Truth::yes
                                     : bench_.evaluation().holds(bench_.unit(), rule.when));
      if (beyond && !rule.otherwise) open_.back() = Truth::unknown;  // the layout does not show it
    }
  }

  // The rules that may come to give the answer, whatever else.
  std::vector<std::size_t> within_reach(int answer) const {
    std::vector<std::size_t> rules;
    for (std::size_t r = 0; r < rules_.size(); ++r) {
      if (rules_[r].answer == answer && open_[r] != Truth::no) rules.push_back(r);
      if (rules_[r].answer != answer && open_[r] == Truth::yes) break;
    }
    return rules;
  }

  void seek(int answer, Ways& ways) {
    answer_ = answer;
    const auto rules = within_reach(answer);
    if (rules.empty()) {
      ways.beyond.push_back(answer);
      return;
    }
    found_.clear();
    bool finished = true;
    bool some_too_large = false;
    const int start = bench_.trials();
    std::set<Set> seen = {{}};
    std::vector<Set> level;
    for (const auto& round : bench_.rounds()) {
      if (round.size() > 1 && seen.insert(round).second) level.push_back(round);
    }
    level.emplace_back();
    while (!level.empty() && finished) {
      std::vector<Set> next;
      for (const auto& set : level) {
        if (bench_.trials() - start > kMostTrials || found_.size() >= kMostWays) {
          finished = false;
          break;
        }
        if (holds_a_smaller(set)) continue;
        if (gives(set)) {
          const auto smallest = least(set);
          if (smallest.size() == set.size() || smallest.size() > 1) keep(smallest);
        } else if (!extend(set, rules, seen, next)) {
          some_too_large = true;
        }
      }
      level = std::move(next);
    }
    tell(ways, finished && (!some_too_large || !found_.empty()));
  }

 private:
  bool gives(const Set& set, int worlds = kWorldsOfATrial) {
    const auto& outcome = bench_.outcome(set, worlds);
    return outcome.proved && outcome.possible == AnswerSet{1} << answer_;
  }

  bool holds_a_smaller(const Set& set) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Set& smaller) {
      return std::includes(set.begin(), set.end(), smaller.begin(), smaller.end());
    });
  }

  // Leaves out of a large set whatever it does without, one after the other.
  Set least(Set set) {
    if (set.size() <= kAllParts) return set;
    for (std::size_t i = set.size(); i-- > 0 && set.size() > 1;) {
      Set less = set;
      less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
      if (whole_copies(less) && gives(less)) set = std::move(less);
    }
    return set;
  }

  // No part of it may give the answer, however hard it is to see: else that part is kept.
  void keep(const Set& set) {
    for (const auto& part : parts(set)) {
      if (holds_a_smaller(part)) return;
      if (gives(part, kWorldsOfAProof)) return keep(part);
    }
    found_.push_back(set);
  }

  // The parts of a set, smaller ones first; of a large one those that leave out one item. A further
  // voice goes before the first.
  std::vector<Set> parts(const Set& set) const {
    std::vector<Set> parts;
    if (set.size() > kAllParts) {
      for (std::size_t left_out = 0; left_out < set.size(); ++left_out) {
        parts.push_back(set);
        parts.back().erase(parts.back().begin() + static_cast<std::ptrdiff_t>(left_out));
      }
      return parts;
    }
    const std::size_t all = std::size_t{1} << set.size();
    for (std::size_t bits = 0; bits + 1 < all; ++bits) {
      Set part;
      for (std::size_t i = 0; i < set.size(); ++i) {
        if ((bits >> i) & 1) part.push_back(set[i]);
      }
      if (whole_copies(part)) parts.push_back(std::move(part));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Set& a, const Set& b) { return a.size() < b.size(); });
    return parts;
  }

  bool whole_copies(const Set& set) const {
    return std::all_of(set.begin(), set.end(), [&](int item) {
      return !bench_.items()[at(item)].further ||
             std::binary_search(set.begin(), set.end(), item - 1);
    });
  }

  // False where larger sets are left untried.
  bool extend(const Set& set, const std::vector<std::size_t>& rules, std::set<Set>& seen,
              std::vector<Set>& next) {
    bool all = true;
    for (const int item : worth_adding(set, rules)) {
      Set larger = set;
      larger.insert(std::upper_bound(larger.begin(), larger.end(), item), item);
      if (too_large(larger)) {
        all = false;
      } else if (seen.insert(larger).second) {
        next.push_back(std::move(larger));
      }
    }
    return all;
  }

  bool too_large(const Set& set) const {
    int kinds = 0;
    int single = 0;
    for (const int item : set) {
      if (bench_.items()[at(item)].of_round) continue;
      ++single;
      kinds += bench_.items()[at(item)].further ? 0 : 1;
    }
    return kinds > kMostOperations || single > kMostItems;
  }

  std::vector<int> worth_adding(const Set& set, const std::vector<std::size_t>& rules) {
    bench_.lay(set);
    auto& evaluation = bench_.evaluation();
    const auto& unit = bench_.unit();
    std::vector<std::pair<const Test*, bool>> tests;
    for (const auto rule : rules) in_the_way_of(rule, tests);
    Levers all;
    bool uncertain = false;
    for (const auto& [test, wanted] : tests) {
      const auto levers = reach_.levers(*test, wanted);
      join(all.more, levers.more);
      join(all.fewer, levers.fewer);
      all.owner = all.owner || levers.owner;
      uncertain = uncertain || evaluation.holds(unit, *test) == Truth::unknown;
    }
    std::vector<int> worth;
    for (int item = 0; item < static_cast<int>(bench_.items().size()); ++item) {
      if (std::binary_search(set.begin(), set.end(), item)) continue;
      if (bears_on(item, set, all, uncertain)) worth.push_back(item);
    }
    return worth;
  }

  bool bears_on(int position, const Set& set, const Levers& levers, bool uncertain) const {
    const auto& item = bench_.items()[at(position)];
    // what is reported of all periods lacks no report more
    const bool round = std::any_of(set.begin(), set.end(),
                                   [&](int other) { return bench_.items()[at(other)].of_round; });
    switch (item.operation.kind) {
      case Operation::Kind::settle:
        return meet(item.sets, levers.fewer);
      case Operation::Kind::pin:
        return uncertain && std::none_of(set.begin(), set.end(), [&](int other) {
                 return bench_.items()[at(other)].variable == item.variable;
               });
      case Operation::Kind::owner:
        return levers.owner;
      default:
        if (item.of_round || round) return false;
        if (item.further && !std::binary_search(set.begin(), set.end(), position - 1)) return false;
        return meet(item.sets, levers.more);
    }
  }

  // The first rule above that gives another answer, else the rule itself.
  void in_the_way_of(std::size_t rule, std::vector<std::pair<const Test*, bool>>& tests) {
    auto& evaluation = bench_.evaluation();
    const auto& unit = bench_.unit();
    for (std::size_t above = 0; above < rule; ++above) {
      if (rules_[above].answer == answer_) continue;
      if (evaluation.holds(unit, rules_[above].when) == Truth::no) continue;
      tests_in_the_way(evaluation, unit, rules_[above].when, false, tests);
      return;
    }
    if (rules_[rule].otherwise) return;
    tests_in_the_way(evaluation, unit, rules_[rule].when, true, tests);
  }

  // Days and values as wide as they may be; then what was found stands a last test, carried out.
  void tell(Ways& ways, bool finished) {
    for (const auto& set : found_) {
      if (set.empty()) continue;
      const auto narrow = bench_.items();
      for (const int item : set) widen(set, item);
      auto operations = bench_.operations(set);
      const bool changes = std::any_of(operations.begin(), operations.end(), [](const auto& one) {
        return one.kind == Operation::Kind::settle || one.kind == Operation::Kind::pin;
      });
      for (const int item : set) bench_.set_days(item, narrow[at(item)].days);
      if (changes) {
        const auto outcome = bench_.really(operations, kWorldsOfAProof);
        if (!outcome.proved || outcome.possible != AnswerSet{1} << answer_) continue;
      }
      ways.found.push_back({answer_, std::move(operations)});
    }
    if (!finished) ways.unfinished.push_back(answer_);
  }

  // The longest stretch of days around the one tried that gives the answer throughout.
  void widen(const Set& set, int position) {
    const auto& item = bench_.items()[at(position)];
    if (item.variable < 0 || item.aside) return;
    const auto& domain = bench_.evaluation().facts().variables()[at(item.variable)].domain;
    const bool pin = item.operation.kind == Operation::Kind::pin;
    for (const auto& piece : domain) {
      if (item.days.low < piece.low || item.days.high > piece.high) continue;
      const Interval days = item.days;
      const auto low = farthest(days.low, piece.low, [&](std::int64_t to) {
        return bench_.holds_for(set, position, {to, days.high}, answer_);
      });
      bench_.set_days(position, {low, days.high});
      if (!pin) return;
      const auto high = farthest(days.high, piece.high, [&](std::int64_t to) {
        return bench_.holds_for(set, position, {low, to}, answer_);
      });
      bench_.set_days(position, {low, high});
      return;
    }
  }

  // The value farthest from `from` towards `to` for which `holds`; what holds for one holds for all
  // that are nearer.
  static std::int64_t farthest(std::int64_t from, std::int64_t to, const auto& holds) {
    if (from == to || holds(to)) return to;
    while (std::abs(to - from) > 1) {
      const std::int64_t middle = from + (to - from) / 2;
      (holds(middle) ? from : to) = middle;
    }
    return from;
  }

  Bench& bench_;
  const std::vector<Rule>& rules_;
  Reach& reach_;
  std::vector<Truth> open_;  // of each rule, with everything still open
  int answer_ = 0;
  std::vector<Set> found_;
};

}  // namespace

Ways find_ways(Bench& bench, const Pack& pack, int question, Reach& reach,
               const std::vector<int>& answers) {
  Search search(bench, pack, question, reach);
  Ways ways;
  for (const int answer : answers) search.seek(answer, ways);
  return ways;
}

Obstacles obstacles(Bench& bench, const Pack& pack, int question, int answer) {
  bench.lay_open();
  Obstacles found;
  const auto& rules = pack.questions[at(question)].rules;
  const auto gives = [&](const Rule& rule) { return rule.answer == answer; };
  for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
    if (std::none_of(rule, rules.end(), gives)) break;
    const Truth holds =
        rule->otherwise ? Truth::yes : bench.evaluation().holds(bench.unit(), rule->when);
    if (!gives(*rule) && holds == Truth::yes) {
      found.above.push_back(&*rule);
      break;
    }
    if (!gives(*rule)) continue;
    for (const auto& part : rule->when.parts) {
      if (bench.evaluation().holds(bench.unit(), part) != Truth::no) continue;
      found.unmet.push_back(&part);
      break;
    }
  }
  return found;
}

}  // namespace sanya::rules
