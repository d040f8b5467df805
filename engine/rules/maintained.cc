// SPDX-License-Identifier: Apache-2.0
#include "rules/maintained.h"

#include <algorithm>
#include <queue>
#include <string>
#include <unordered_map>
#include <utility>

#include "rules/answering.h"
#include "rules/position.h"
#include "rules/rules.h"

namespace sanya::rules {
namespace {

// The day from which an action's answer may be another.
struct Turn {
  std::int64_t day;
  int action;
  friend bool operator>(const Turn& a, const Turn& b) {
    return std::pair(a.day, a.action) > std::pair(b.day, b.action);
  }
};

// Room for findings to come, so that the first of them does not move all the others. Gives how many
// there are.
std::size_t with_room(std::vector<record::Finding>& findings) {
  findings.reserve(findings.size() + findings.size() / 8 + 1024);
  return findings.size();
}

}  // namespace

struct Maintained::State {
  State(record::Record of_record, const Pack& of_pack, const Asked& of_asked, int of_question)
      : record(std::move(of_record)),
        asked(of_asked),
        question(of_question),
        sorted(with_room(record.findings)),
        facts(record, of_pack, of_asked),
        evaluation(facts, of_pack, of_asked),
        plan(compile(of_pack)),
        columns(of_pack, plan, evaluation),
        answering(facts, of_pack, of_asked, plan, columns),
        shares(of_pack.questions[at(of_question)].scale.size()),
        looked_at_by(facts.actions().size()),
        turns_on(facts.actions().size(), kNever) {
    answering.look_out();
    const auto actions = static_cast<int>(facts.actions().size());
    for (int action = 0; action < actions; ++action) {
      for (const auto& others :
           {facts.repeats(action), facts.dependencies(action), facts.superseding(action)}) {
        for (const int other : others) looked_at_by[at(other)].push_back(action);
      }
    }
    given.resize(at(actions));
    for (int action = 0; action < actions; ++action) {
      given[at(action)] = answering.answer(action, question);
      count(given[at(action)], 1);
      expect(action);
    }
  }

  void count(const GivenAnswer& answer, int by) {
    for (std::size_t a = 0; a < shares.size(); ++a) {
      if (((answer.possible >> a) & 1) == 0) continue;
      shares[a].possible += by;
      if (answer.possible == std::uint64_t{1} << a) shares[a].certain += by;
    }
  }

  void expect(int action) {
    const std::int64_t day = answering.next_change();
    if (turns_on[at(action)] == day) return;
    turns_on[at(action)] = day;
    if (day != kNever) turns.push({day, action});
  }

  // True where the answer changed.
  bool judge(int action) {
    const GivenAnswer now = answering.answer(action, question);
    expect(action);
    auto& before = given[at(action)];
    if (now == before) return false;
    count(before, -1);
    count(now, 1);
    before = now;
    return true;
  }

  // Units whose rows changed, and the actions that look at them.
  std::vector<int> judge_again(const std::vector<int>& units) {
    std::vector<int> concerned;
    for (const int unit : units) {
      if (unit >= static_cast<int>(given.size())) continue;  // a pledge
      evaluation.take_up();
      columns.refresh(unit, evaluation);
      concerned.push_back(unit);
    }
    answering.forget();
    // what looks at one of them may be looked at in turn
    for (std::size_t i = 0; i < concerned.size(); ++i) {
      for (const int other : looked_at_by[at(concerned[i])]) {
        if (std::find(concerned.begin(), concerned.end(), other) == concerned.end()) {
          concerned.push_back(other);
        }
      }
    }
    std::sort(concerned.begin(), concerned.end());
    std::erase_if(concerned, [this](int action) { return !judge(action); });
    return concerned;
  }

  int position(std::string_view id) const {
    if (const auto later = added.find(std::string(id)); later != added.end()) return later->second;
    const auto end = record.findings.begin() + static_cast<std::ptrdiff_t>(sorted);
    const auto found =
        std::lower_bound(record.findings.begin(), end, id,
                         [](const record::Finding& a, std::string_view b) { return a.id < b; });
    if (found == end || found->id != id) return -1;
    return static_cast<int>(found - record.findings.begin());
  }

  record::Record record;
  Asked asked;
  int question;
  std::size_t sorted;  // findings there from the start, in order of their ids
  std::unordered_map<std::string, int> added;
  Facts facts;
  Evaluation evaluation;
  Plan plan;
  Columns columns;
  Answering answering;
  std::vector<GivenAnswer> given;
  std::vector<Share> shares;
  std::vector<std::vector<int>> looked_at_by;  // actions whose rows an action is among
  std::vector<std::int64_t> turns_on;          // of each action; older turns in the queue are void
  std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns;
};

Maintained::Maintained(record::Record record, const Pack& pack, const Asked& asked, int question)
    : state_(std::make_unique<State>(std::move(record), pack, asked, question)) {}
Maintained::Maintained(Maintained&&) noexcept = default;
Maintained::~Maintained() = default;

const std::vector<GivenAnswer>& Maintained::answers() const { return state_->given; }
const std::vector<Maintained::Share>& Maintained::shares() const { return state_->shares; }
Day Maintained::as_of() const { return state_->asked.as_of; }

std::vector<int> Maintained::add(record::Finding finding) {
  auto& findings = state_->record.findings;
  state_->added.insert_or_assign(finding.id, static_cast<int>(findings.size()));
  findings.push_back(std::move(finding));
  return state_->judge_again(state_->facts.take_finding());
}

std::vector<int> Maintained::add(record::SourceItem source) {
  state_->record.sources.push_back(std::move(source));
  return state_->judge_again(state_->facts.take_source(state_->asked));
}

std::vector<int> Maintained::withdraw(std::string_view finding) {
  const int position = state_->position(finding);
  if (position < 0) return {};
  return state_->judge_again(state_->facts.leave_finding(position));
}

std::vector<int> Maintained::move_to(Day day) {
  std::vector<int> concerned;
  if (day <= state_->asked.as_of) return concerned;
  state_->asked.as_of = day;
  state_->answering.move_to(day);
  while (!state_->turns.empty() && state_->turns.top().day <= day.number) {
    const Turn turn = state_->turns.top();
    state_->turns.pop();
    if (state_->turns_on[at(turn.action)] == turn.day) concerned.push_back(turn.action);
  }
  std::sort(concerned.begin(), concerned.end());
  concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
  for (const int action : concerned) state_->turns_on[at(action)] = kNever;
  std::erase_if(concerned, [this](int action) { return !state_->judge(action); });
  return concerned;
}

}  // namespace sanya::rules
