// SPDX-License-Identifier: Apache-2.0
// Timelines and horizons: on every day a step's answer is that day's own.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "laws.h"

using namespace sanya;
using namespace sanya::laws;

namespace {

std::string named(const record::Verdict& verdict) {
  std::set<std::string> others;
  for (const auto& other : verdict.alternatives) others.insert(other.answer);
  std::string text = verdict.answer + verdict.value;
  for (const auto& other : others) text += " or " + other;
  return text;
}

std::string line_text(const record::Timeline& line) {
  std::string text = fmt::format("{} {}:\n", line.question, line.unit);
  for (const auto& step : line.steps) {
    text += fmt::format("  {} to {}: {}\n", to_text(step.first), to_text(step.last),
                        named(step.verdict));
  }
  return text;
}

const record::Step* step_on(const record::Timeline& line, Day day) {
  for (const auto& step : line.steps) {
    if (step.first <= day && day <= step.last) return &step;
  }
  return nullptr;
}

// Of a duty that comes back for ever there is no last change.
bool comes_back(const record::Record& record) {
  return std::any_of(record.pledges.begin(), record.pledges.end(), [](const auto& pledge) {
    return std::any_of(pledge.actions.begin(), pledge.actions.end(),
                       [](const auto& action) { return action.recurrence.has_value(); });
  });
}

std::string shape_fault(const record::Timeline& line) {
  const bool ends = !line.steps.empty() && line.steps.back().last == kNoLatest;
  if (!ends && !line.gave_up) return "does not end for ever";
  for (std::size_t i = 1; i < line.steps.size(); ++i) {
    if (line.steps[i].first.number != line.steps[i - 1].last.number + 1) return "a day is missing";
    if (named(line.steps[i].verdict) == named(line.steps[i - 1].verdict)) return "neighbours agree";
  }
  return "";
}

using Answers = std::map<std::pair<std::string, std::string>, std::string>;

Answers fresh(const Case& one, const rules::Pack& pack, Day day) {
  auto asked = one.asked;
  asked.as_of = day;
  asked.proofs = false;
  Answers answers;
  for (const auto& verdict : evaluated(one.record, pack, asked).all) {
    answers[{verdict.question, verdict.unit}] = named(verdict);
  }
  return answers;
}

constexpr int kDaysAround = 60;
const Day kLatest = day(2031, 3, 5);

// Periods of a week each are followed through a few months only.
Day latest(const record::Record& record) {
  return comes_back(record) ? day(2004, 3, 31) : kNoLatest;
}

// Days to look at: each that begins or ends a step, and some others around them.
std::set<Day> days_to_try(const std::vector<record::Timeline>& lines, oracle::Random& random) {
  std::set<Day> all;
  for (const auto& line : lines) {
    for (const auto& step : line.steps) {
      all.insert(step.first);
      all.insert(step.last);
    }
  }
  // later there are too many periods
  while (!all.empty() && *all.rbegin() > kLatest) all.erase(std::prev(all.end()));
  std::vector<Day> some(all.begin(), all.end());
  std::set<Day> days = {kNoEarliest, day(2019, 2, 28), kLatest};
  for (int i = 0; i < 6 && !some.empty(); ++i) days.insert(random.pick(some));
  for (int i = 0; i < 4; ++i) {
    days.insert(Day{day(2003, 12, 20).number + random.below(kDaysAround)});
  }
  return days;
}

std::string timeline_fault(const Case& one, const rules::Pack& pack) {
  auto asked = one.asked;
  asked.as_of = day(2004, 2, 15);
  asked.proofs = false;
  const auto lines = rules::timelines(one.record, pack, asked, "", "", latest(one.record));
  for (const auto& line : lines) {
    if (const auto fault = shape_fault(line); !fault.empty()) return fault + "\n" + line_text(line);
    if (line.gave_up && !comes_back(one.record)) return "gave up\n" + line_text(line);
  }
  oracle::Random random(one.pack.size());
  for (const Day day : days_to_try(lines, random)) {
    const auto answers = fresh(one, pack, day);
    for (const auto& line : lines) {
      const auto* step = step_on(line, day);
      const auto found = answers.find({line.question, line.unit});
      if (found == answers.end() && step == nullptr) continue;
      if (line.gave_up && day > line.steps.back().last) continue;
      const std::string own = found == answers.end() ? "no verdict" : found->second;
      const std::string told = step == nullptr ? "nothing" : named(step->verdict);
      if (own == told) continue;
      return fmt::format("on {}: {}, but the timeline tells {}\n{}", to_text(day), own, told,
                         line_text(line));
    }
  }
  return "";
}

std::string horizon_fault(const Case& one, const rules::Pack& pack) {
  auto asked = one.asked;
  asked.proofs = false;
  const auto today = fresh(one, pack, asked.as_of);
  const auto all = rules::horizons(one.record, pack, asked, "", "", latest(one.record));
  if (all.size() != today.size()) return "not one for each verdict";
  oracle::Random random(one.pack.size());
  for (const auto& horizon : all) {
    if (horizon.gave_up && !comes_back(one.record)) return "gave up";
    if (!horizon.gave_up && horizon.next.has_value() == (horizon.holds_until == kNoLatest))
      return "never, or a day";
  }
  for (int i = 0; i < 6; ++i) {
    const auto& horizon = random.pick(all);
    const std::string now = today.at({horizon.question, horizon.unit});
    const int days = std::min(horizon.holds_until, kLatest).number - asked.as_of.number;
    for (const int later : {days, random.below(days + 1), random.below(std::min(days, 30) + 1)}) {
      const Day day{asked.as_of.number + later};
      const auto then = fresh(one, pack, day).at({horizon.question, horizon.unit});
      if (then != now) return fmt::format("{} on {}, not {}", then, to_text(day), now);
    }
    if (!horizon.next || horizon.holds_until > kLatest) continue;
    const Day changed{horizon.holds_until.number + 1};
    const auto then = fresh(one, pack, changed).at({horizon.question, horizon.unit});
    if (then == now) return fmt::format("no change on {}: {}", to_text(changed), now);
    if (then != named(*horizon.next)) {
      return fmt::format("{} on {}, not {}", then, to_text(changed), named(*horizon.next));
    }
  }
  return "";
}

}  // namespace

TEST_CASE("law of timelines: a step's answer is that of each of its days", "[laws]") {
  hold("timelines", timeline_fault);
}

TEST_CASE("law of horizon: a verdict holds until its horizon, and changes then", "[laws]") {
  hold("horizon", horizon_fault);
}

TEST_CASE("where worlds leave one answer on a day, the next days may yet have others") {
  // a period's start is asked to be a day that lies between the least and the greatest it may be
  const Case one = random_case(2637);
  Diagnostics faults;
  const auto pack = read(one, faults);
  REQUIRE(pack);
  CHECK(timeline_fault(one, *pack).empty());
}
