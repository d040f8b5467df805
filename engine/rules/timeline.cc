// SPDX-License-Identifier: Apache-2.0
// Answers over all days. From one day on nothing changes before the next on which something that
// was compared with the day may turn out otherwise (Evaluation::next_change). What worlds give may
// change in between; that it does not is shown by evaluating all those days at once.
#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "rules/judge.h"
#include "rules/position.h"
#include "rules/rules.h"

namespace sanya::rules {
namespace {

constexpr int kMostStops = 1000;      // days looked at for one timeline
constexpr int kSearchedAtOnce = 400;  // evaluations spent on several days at once
constexpr int kMayBeForEver = 64;  // at this stop, and the 512th, all later days are tried at once

Day day_of(std::int64_t number) { return Day{static_cast<std::int32_t>(number)}; }

// What a question gives for a unit on one day.
struct Look {
  AnswerSet answers = 0;
  int given = 0;
  std::string value;                          // of a value question
  bool proved = true;                         // each of the answers occurs in some world
  bool settled = true;                        // one answer whichever way what is unknown turns out
  std::vector<PossibleAnswer> possible = {};  // each with a world in which it occurs on the day
  std::int64_t next = kNever;  // the first later day on which anything compared may change
  bool same(const Look& other) const {
    return answers == other.answers && given == other.given && value == other.value;
  }
};

// When entries begin to count, perhaps and for certain, by kind and id.
using Beginnings = std::map<std::pair<record::Cited::Kind, std::string>, Interval>;

Beginnings beginnings(const Facts& facts) {
  const auto& record = facts.record();
  Beginnings all;
  const auto units = static_cast<int>(facts.actions().size() + record.pledges.size());
  for (int unit = 0; unit < units; ++unit) {
    const auto findings = facts.finding_rows(unit);
    for (auto row = findings.first; row < findings.last; ++row) {
      const auto& finding = facts.finding(row);
      all[{record::Cited::Kind::finding, record.findings[at(finding.finding)].id}] = {
          finding.happened.low, finding.happened.high};
    }
    const auto readings = facts.reading_rows(unit);
    for (auto row = readings.first; row < readings.last; ++row) {
      const auto& reading = facts.reading(row);
      all[{record::Cited::Kind::reading, record.readings[at(reading.reading)].id}] = {
          reading.happened.low, reading.happened.high};
    }
  }
  for (const auto& search : record.searches) {
    all[{record::Cited::Kind::search, search.id}] = {search.day.number, search.day.number};
  }
  return all;
}

// The single tests of `after` that are otherwise than in `before`, the same condition.
void collect_turned(const record::Condition& before, const record::Condition& after,
                    std::vector<record::Condition>& turned) {
  if (after.kind == record::Condition::Kind::test && after.truth != before.truth) {
    turned.push_back(after);
  }
  for (std::size_t i = 0; i < after.parts.size(); ++i) {
    collect_turned(before.parts[i], after.parts[i], turned);
  }
}

std::vector<record::Condition> turned_tests(const record::Verdict& before,
                                            const record::Verdict& after) {
  std::vector<record::Condition> turned;
  for (std::size_t r = 0; r < std::min(before.tried.size(), after.tried.size()); ++r) {
    collect_turned(before.tried[r].when, after.tried[r].when, turned);
  }
  return turned;
}

// One unit and question at a time, day after day.
class Sweep {
 public:
  Sweep(const Facts& facts, const Pack& pack, const Asked& asked)
      : pack_(pack), asked_(asked), evaluation_(facts, pack, asked), judge_(evaluation_, asked_) {}

  Evaluation& evaluation() { return evaluation_; }
  void back_to_asked() { evaluation_.ask({asked_.as_of.number, asked_.as_of.number}); }

  // Ends with the first day of the last of `steps` steps.
  record::Timeline timeline(const UnitRef& unit, int question, Day from, Day until,
                            std::size_t steps) {
    record::Timeline line{.unit_kind = unit_kind(unit.kind),
                          .unit = unit_name(evaluation_, unit),
                          .question = pack_.questions[at(question)].name};
    Look before;
    alone_ = false;
    std::int64_t day = from.number;
    for (int stop = 1; day < kNever; ++stop) {
      Look now = look(unit, question, day);
      if (line.steps.empty() || !now.same(before)) {
        line.steps.push_back({.first = day_of(day), .last = day_of(day)});
        if (line.steps.size() == steps) return line;
        before = now;
      }
      const std::int64_t last = lasts(unit, question, now, day, stop);
      line.steps.back().last = day_of(last);
      day = last + 1;
      if (day < kNever && (stop == kMostStops || day > until.number)) {
        line.gave_up = true;
        return line;
      }
    }
    return line;
  }

  // What each step's first day gives and, with proofs, what is otherwise on it.
  void judge(const UnitRef& unit, int question, record::Timeline& line) {
    for (auto& step : line.steps) {
      step.verdict = verdict(unit, question, step.first.number);
      if (!asked_.proofs || &step == line.steps.data()) continue;
      const auto before = verdict(unit, question, std::int64_t{step.first.number} - 1);
      step.entries = entries_beginning(step);
      step.turned = turned_tests(before, step.verdict);
    }
  }

 private:
  record::Verdict verdict(const UnitRef& unit, int question, std::int64_t day) {
    evaluation_.ask({day, day});
    return judge_.verdict(unit, question);
  }

  std::vector<record::Cited> entries_beginning(const record::Step& step) {
    if (beginnings_.empty()) beginnings_ = beginnings(evaluation_.facts());
    std::vector<record::Cited> entries;
    for (auto& cited : step.verdict.cited()) {
      const auto found = beginnings_.find({cited.kind, cited.id});
      if (cited.counted == Truth::no || found == beginnings_.end()) continue;
      const auto [low, high] = found->second;
      if (low == step.first.number || high == step.first.number) {
        entries.push_back(std::move(cited));
      }
    }
    return entries;
  }

  Look look(const UnitRef& unit, int question, std::int64_t day) {
    const auto& definition = pack_.questions[at(question)];
    evaluation_.ask({day, day});
    Look look;
    if (definition.value >= 0) {
      look.value = judge_.verdict(unit, question).value;
      look.next = evaluation_.next_change();
      return look;
    }
    look.settled = std::has_single_bit(evaluation_.answered(unit, question).possible);
    look.next = evaluation_.next_change();
    auto given = decided(evaluation_, unit, question, asked_.worlds);
    look.given = given.answer;
    for (const auto& one : given.possible) {
      look.answers |= AnswerSet{1} << one.answer;
      look.proved = look.proved && one.proved;
    }
    look.possible = std::move(given.possible);
    return look;
  }

  // The last day up to which nothing changes for certain.
  std::int64_t lasts(const UnitRef& unit, int question, const Look& now, std::int64_t day,
                     int stop) {
    std::int64_t last = now.next - 1;
    const bool one_answer = std::has_single_bit(now.answers);
    if (one_answer && (stop == kMayBeForEver || stop == 8 * kMayBeForEver) &&
        next_version(day) == kNever) {
      if (same_on(unit, question, now, {day, kNoLatest.number})) return kNoLatest.number;
    }
    if (now.settled || !now.proved || now.answers == 0) return last;
    last = std::min(last, next_version(day) - 1);
    // Where no two days could be shown to be alike the last time, two are tried before many.
    if (alone_ && last > day && !same_on(unit, question, now, {day, day + 1})) return day;
    while (last > day && !same_on(unit, question, now, {day, last})) {
      last = day + (last - day) / 2;
    }
    alone_ = last == day;
    return last;
  }

  // Whether exactly the answers of the first day occur on each of the days; false also where it
  // cannot be shown.
  bool same_on(const UnitRef& unit, int question, const Look& now, Interval days) {
    evaluation_.ask(days);
    if (all_shown(unit, question, now, days)) return true;
    AnswerSet found = 0;
    for (const auto& one :
         possible_answers(evaluation_, unit, question, kSearchedAtOnce, now.answers)) {
      if (!one.proved) return false;
      found |= AnswerSet{1} << one.answer;
    }
    return found == now.answers;
  }

  // Whether no other answer is possible on the days, and the worlds of the first day, or such as
  // put off what has not come by then, show each on all of them: a few evaluations, no search.
  bool all_shown(const UnitRef& unit, int question, const Look& now, Interval days) {
    if (evaluation_.answered(unit, question).possible != now.answers) return false;
    return std::all_of(now.possible.begin(), now.possible.end(), [&](const PossibleAnswer& one) {
      return one.proved && shown(unit, question, one, days);
    });
  }

  bool shown(const UnitRef& unit, int question, const PossibleAnswer& one, Interval days) {
    std::vector<Interval> before;
    for (const auto& [variable, value] : one.world) {
      const auto& of = evaluation_.facts().variables()[at(variable)];
      const bool comes = of.kind == Variable::Kind::day && value > days.low && value <= days.high;
      const std::int64_t chosen = comes ? of.domain.back().high : value;
      before.push_back(evaluation_.narrow(variable, {chosen, chosen}));
    }
    const auto possible = evaluation_.answered(unit, question).possible;
    for (std::size_t i = 0; i < before.size(); ++i) {
      evaluation_.narrow(one.world[i].first, before[i]);
    }
    return possible == AnswerSet{1} << one.answer;
  }

  // The first day after `day` from which a parameter has another value.
  std::int64_t next_version(std::int64_t day) const {
    std::int64_t next = kNever;
    for (const auto& param : pack_.params) {
      for (const auto& version : param.versions) {
        if (version.from.number > day) next = std::min<std::int64_t>(next, version.from.number);
      }
    }
    return next;
  }

  const Pack& pack_;
  Asked asked_;
  Evaluation evaluation_;
  Judge judge_;
  Beginnings beginnings_;
  bool alone_ = false;  // the last day looked at is a stop by itself
};

// Calls `visit(unit, question)` for each unit there may be on the day asked for and each question,
// in the order of verdicts.
template <class Visit>
void each_unit(Sweep& sweep, const Pack& pack, const std::string& wanted_unit,
               const std::string& wanted_question, Visit visit) {
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    const auto& question = pack.questions[q];
    if (!wanted_question.empty() && question.name != wanted_question) continue;
    sweep.back_to_asked();
    for (const auto& unit : units_of(sweep.evaluation(), question.unit)) {
      if (!wanted_unit.empty()) {
        const auto name = unit_name(sweep.evaluation(), unit);
        if (name.substr(0, name.find('@')) != wanted_unit && name != wanted_unit) continue;
      }
      visit(unit, static_cast<int>(q));
    }
  }
}

}  // namespace

std::vector<record::Timeline> timelines(const record::Record& record, const Pack& pack,
                                        const Asked& asked, const std::string& unit,
                                        const std::string& question, Day until) {
  const Facts facts(record, pack, asked);
  Sweep sweep(facts, pack, asked);
  std::vector<record::Timeline> lines;
  each_unit(sweep, pack, unit, question, [&](const UnitRef& of, int asked_question) {
    Day from = kNoEarliest;
    if (of.kind == Unit::period) {
      from = day_of(sweep.evaluation().period_days(of.index, of.period).start.low);
    }
    lines.push_back(sweep.timeline(of, asked_question, from, until, std::string::npos));
    sweep.judge(of, asked_question, lines.back());
  });
  return lines;
}

std::vector<record::Timeline> timelines_to_come(const record::Record& record, const Pack& pack,
                                                const Asked& asked, const std::string& unit,
                                                const std::string& question, Day until) {
  const Facts facts(record, pack, asked);
  Asked without_proofs = asked;
  without_proofs.proofs = false;
  Sweep sweep(facts, pack, without_proofs);
  std::vector<record::Timeline> lines;
  each_unit(sweep, pack, unit, question, [&](const UnitRef& of, int asked_question) {
    lines.push_back(sweep.timeline(of, asked_question, asked.as_of, until, std::string::npos));
    sweep.judge(of, asked_question, lines.back());
  });
  return lines;
}

std::vector<record::Horizon> horizons(const record::Record& record, const Pack& pack,
                                      const Asked& asked, const std::string& unit,
                                      const std::string& question, Day until) {
  const Facts facts(record, pack, asked);
  Asked without_proofs = asked;
  without_proofs.proofs = false;
  Sweep sweep(facts, pack, without_proofs);
  std::vector<record::Horizon> all;
  each_unit(sweep, pack, unit, question, [&](const UnitRef& of, int asked_question) {
    auto line = sweep.timeline(of, asked_question, asked.as_of, until, 2);
    record::Horizon horizon{.unit_kind = line.unit_kind,
                            .unit = line.unit,
                            .question = line.question,
                            .holds_until = line.steps.front().last,
                            .gave_up = line.gave_up && line.steps.size() == 1};
    if (line.steps.size() > 1) {
      line.steps.erase(line.steps.begin());
      sweep.judge(of, asked_question, line);
      horizon.next = std::move(line.steps.front().verdict);
    }
    all.push_back(std::move(horizon));
  });
  return all;
}

}  // namespace sanya::rules
