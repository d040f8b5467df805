// SPDX-License-Identifier: Apache-2.0
// The laws of evaluation, held against random records and packs: order, purity, sufficiency, and
// worlds against a second, naive evaluator.
#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "laws.h"
#include "oracle/naive.h"

using namespace sanya;
using namespace sanya::laws;

namespace {

// ---- worlds

// Everything that happens to one unit and question over all worlds.
struct Seen {
  std::map<int, std::vector<oracle::World>> answers;
  bool absent = false;
  std::optional<Number> least;
  std::optional<Number> greatest;
};

using SeenByVerdict = std::vector<std::vector<std::pair<oracle::Unit, Seen>>>;  // by question

void see(oracle::InWorld& in_world, const oracle::World& world, const rules::Question& question,
         int number, const oracle::Unit& unit, Seen& seen) {
  if (question.value < 0) {
    seen.answers[in_world.answer(unit, number)].push_back(world);
    return;
  }
  const auto& values = in_world.measure(unit, question.value);
  seen.absent = seen.absent || values.empty();
  for (const auto& value : values) {
    const auto& item = std::get<Number>(value);
    if (!seen.least || item < *seen.least) seen.least = item;
    if (!seen.greatest || *seen.greatest < item) seen.greatest = item;
  }
}

std::vector<oracle::Unit> units_of(const oracle::Facts& facts, rules::Unit kind,
                                   const std::vector<int>& periods) {
  std::vector<oracle::Unit> units;
  const auto pledges = static_cast<int>(facts.record().pledges.size());
  const auto actions = static_cast<int>(facts.actions().size());
  for (int i = 0; i < (kind == rules::Unit::pledge ? pledges : actions); ++i) {
    const int count = kind == rules::Unit::period ? periods[static_cast<std::size_t>(i)] : 1;
    for (int p = 0; p < count; ++p) units.push_back({kind, i, p});
  }
  return units;
}

SeenByVerdict walk(const oracle::Facts& facts) {
  std::vector<int> periods(facts.actions().size(), 0);
  oracle::each_world(facts, [&](const oracle::World& world) {
    const oracle::InWorld in_world(facts, world);
    for (std::size_t a = 0; a < periods.size(); ++a) {
      periods[a] = std::max(periods[a], in_world.periods(static_cast<int>(a)));
    }
  });
  const auto& questions = facts.pack().questions;
  SeenByVerdict all(questions.size());
  for (std::size_t q = 0; q < questions.size(); ++q) {
    for (const auto& unit : units_of(facts, questions[q].unit, periods)) {
      all[q].emplace_back(unit, Seen{});
    }
  }
  oracle::each_world(facts, [&](const oracle::World& world) {
    oracle::InWorld in_world(facts, world);
    for (std::size_t q = 0; q < questions.size(); ++q) {
      for (auto& [unit, seen] : all[q]) {
        see(in_world, world, questions[q], static_cast<int>(q), unit, seen);
      }
    }
  });
  return all;
}

std::string value_fault(const rules::Question& question, const record::Verdict& verdict,
                        const Seen& seen) {
  const auto& operand = verdict.rests_on.front();
  if (seen.absent ? !operand.absent && !operand.maybe_absent : operand.absent) {
    return "presence is told wrongly";
  }
  if (!seen.least) return operand.absent || operand.maybe_absent ? "" : "never there";
  const auto split = verdict.value.find(" to ");
  const auto low = Number::parse(verdict.value.substr(0, split));
  const auto high =
      split == std::string::npos ? low : Number::parse(verdict.value.substr(split + 4));
  const auto least = Number::parse(seen.least->text(question.round));
  const auto greatest = Number::parse(seen.greatest->text(question.round));
  if (!low || !high) return "no number: " + verdict.value;
  if (*least < *low || *high < *greatest) return "some worlds give another number";
  return "";
}

// "f2, f1" and "f1, f2" are one dispute.
std::set<std::string> entries_of(const std::string& names) {
  std::set<std::string> entries;
  for (std::size_t start = 0; start < names.size();) {
    const auto end = std::min(names.find(", ", start), names.size());
    entries.insert(names.substr(start, end - start));
    start = end + 2;
  }
  return entries;
}

bool agrees(const oracle::Facts& facts, const oracle::World& world,
            const std::vector<record::Choice>& choices) {
  for (const auto& choice : choices) {
    for (std::size_t v = 0; v < world.size(); ++v) {
      const auto& variable = facts.variables()[v];
      if (variable.field != choice.field) continue;
      if (entries_of(variable.entry) != entries_of(choice.entry)) continue;
      const auto at = std::find(variable.domain.begin(), variable.domain.end(), world[v]);
      const auto text = static_cast<std::size_t>(at - variable.domain.begin());
      if (variable.texts[text] != choice.value) return false;
    }
  }
  return true;
}

// A world named for an answer gives that answer, however the rest turns out.
std::string shown_world_fault(const oracle::Facts& facts, const Seen& seen, int answer,
                              const std::vector<record::Choice>& choices) {
  bool some = false;
  for (const auto& [other, worlds] : seen.answers) {
    for (const auto& world : worlds) {
      if (!agrees(facts, world, choices)) continue;
      if (other != answer) return "its world gives another answer";
      some = true;
    }
  }
  return some ? "" : "its world is none";
}

std::string answer_fault(const oracle::Facts& facts, const rules::Question& question,
                         const record::Verdict& verdict, const Seen& seen) {
  const auto position = [&](const std::string& word) {
    int at = 0;
    while (question.scale[static_cast<std::size_t>(at)].word != word) ++at;
    return at;
  };
  std::set<int> named = {position(verdict.answer)};
  if (!verdict.proved) return "not proved in a small record";
  for (const auto& other : verdict.alternatives) {
    const int answer = position(other.answer);
    if (!other.proved) return "not proved in a small record: " + other.answer;
    if (!named.insert(answer).second) return "named twice: " + other.answer;
    if (!seen.answers.contains(answer)) return "never occurs: " + other.answer;
    const auto fault = shown_world_fault(facts, seen, answer, other.world);
    if (!fault.empty()) return other.answer + ": " + fault;
  }
  if (!seen.answers.contains(position(verdict.answer))) return "the answer given never occurs";
  for (const auto& [answer, worlds] : seen.answers) {
    if (!named.contains(answer)) {
      return "occurs but is not named: " + question.scale[static_cast<std::size_t>(answer)].word;
    }
  }
  for (std::size_t r = verdict.tried.size(); r-- > 0;) {
    const auto& rule = verdict.tried[r];
    if (rule.truth == Truth::no || !named.contains(position(rule.answer))) continue;
    return rule.answer == verdict.answer ? "" : "should give " + rule.answer;
  }
  return "no rule gives it";
}

std::string worlds_fault(const Case& one, const rules::Pack& pack) {
  const oracle::Facts facts(one.record, pack, one.asked);
  if (facts.worlds() > 4 * oracle::kMostWorlds) return "";
  const auto verdicts = evaluated(one.record, pack, one.asked);
  const auto all = walk(facts);
  std::size_t next = 0;
  for (std::size_t q = 0; q < all.size(); ++q) {
    const auto& question = pack.questions[q];
    for (const auto& [unit, seen] : all[q]) {
      if (next == verdicts.all.size()) return "verdicts are missing";
      const auto& verdict = verdicts.all[next++];
      if (verdict.question != question.name) return "other units: " + oracle::show(verdict);
      const auto fault = question.value >= 0 ? value_fault(question, verdict, seen)
                                             : answer_fault(facts, question, verdict, seen);
      if (fault.empty()) continue;
      std::string seen_text = seen.absent ? "absent, " : "";
      if (seen.least) seen_text += seen.least->text() + " to " + seen.greatest->text();
      for (const auto& [answer, worlds] : seen.answers) {
        seen_text +=
            fmt::format("{} in {} worlds, ", question.scale[static_cast<std::size_t>(answer)].word,
                        worlds.size());
      }
      return fault + "\nworlds give: " + seen_text + "\n" + oracle::show(verdict);
    }
  }
  return next == verdicts.all.size() ? "" : "verdicts too many";
}

// ---- sufficiency

record::Record only_cited(const record::Record& record, const record::Verdict& verdict) {
  using Kind = record::Cited::Kind;
  const auto cited = verdict.cited();
  const auto uncited = [&cited](Kind kind) {
    return [&cited, kind](const auto& entry) {
      return std::none_of(cited.begin(), cited.end(), [&](const record::Cited& one) {
        return one.kind == kind && one.id == entry.id;
      });
    };
  };
  record::Record less = record;
  std::erase_if(less.findings, uncited(Kind::finding));
  std::erase_if(less.readings, uncited(Kind::reading));
  std::erase_if(less.searches, uncited(Kind::search));
  return less;
}

std::map<std::string, bool> answers_named(const record::Verdict& verdict) {
  std::map<std::string, bool> named = {{verdict.answer, verdict.proved}};
  for (const auto& other : verdict.alternatives) named[other.answer] = other.proved;
  return named;
}

std::string sufficiency_fault(const Case& one, const rules::Pack& pack) {
  const auto verdicts = evaluated(one.record, pack, one.asked);
  const std::size_t step = 1 + verdicts.all.size() / 8;
  for (std::size_t v = 0; v < verdicts.all.size(); v += step) {
    const auto& verdict = verdicts.all[v];
    const auto less = only_cited(one.record, verdict);
    const auto again = evaluated(less, pack, one.asked);
    const auto& same = again.all.at(v);
    if (same.answer == verdict.answer && same.value == verdict.value &&
        answers_named(same) == answers_named(verdict)) {
      continue;
    }
    return "on what it cites another answer\n" + oracle::show(verdict) + oracle::show(same);
  }
  return "";
}

// ---- order and purity

template <class T>
void shuffle(std::vector<T>& items, oracle::Random& random) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
}

std::string order_fault(const Case& one, const rules::Pack& pack) {
  oracle::Random random(one.pack.size());
  auto record = one.record;
  shuffle(record.sources, random);
  shuffle(record.pledges, random);
  shuffle(record.findings, random);
  shuffle(record.readings, random);
  shuffle(record.searches, random);
  record::put_in_order(record);
  const auto before = oracle::show(evaluated(one.record, pack, one.asked));
  const auto after = oracle::show(evaluated(record, pack, one.asked));
  return before == after ? "" : "another order, other verdicts\n" + before + "\n" + after;
}

std::string purity_fault(const Case& one, const rules::Pack& pack) {
  const auto before = oracle::show(evaluated(one.record, pack, one.asked));
  for (const char* place : {"Asia/Phnom_Penh", "Pacific/Kiritimati"}) {
    setenv("TZ", place, 1);
    setenv("LANG", "tr_TR.UTF-8", 1);
    setenv("LC_ALL", "tr_TR.UTF-8", 1);
    tzset();
    std::setlocale(LC_ALL, "");
    const auto again = oracle::show(evaluated(one.record, pack, one.asked));
    for (const char* name : {"TZ", "LANG", "LC_ALL"}) unsetenv(name);
    std::setlocale(LC_ALL, "C");
    if (again != before) return "elsewhere, other verdicts\n" + before + "\n" + again;
  }
  return "";
}

// ---- any day

std::string any_day_fault(const Case& one, const rules::Pack& pack) {
  for (const Day as_of : {kNoEarliest, day(-500, 1, 1), day(2003, 12, 31), day(2004, 1, 1),
                          day(2004, 1, 17), day(2004, 12, 31), day(2019, 2, 28)}) {
    const auto verdicts = evaluated(one.record, pack, {.as_of = as_of, .worlds = 50});
    for (const auto& verdict : verdicts.all) {
      if (!verdict.tried.empty() && verdict.answer.empty()) return "no answer";
    }
  }
  return "";
}

}  // namespace

TEST_CASE("law of worlds: the answers named are those that occur", "[laws]") {
  hold("worlds", worlds_fault);
}

TEST_CASE("law of sufficiency: what is cited is enough", "[laws]") {
  hold("sufficiency", sufficiency_fault);
}

TEST_CASE("law of order: entries in any order give the same verdicts", "[laws]") {
  hold("order", order_fault);
}

TEST_CASE("law of purity: the same bytes in any place and language", "[laws]") {
  hold("purity", purity_fault);
}

TEST_CASE("every day has its answer", "[laws]") { hold("any day", any_day_fault); }

TEST_CASE("with any number of threads the verdicts are the same", "[laws]") {
  for (const auto seed : seeds(5)) {
    Case one = random_case(seed % 100 + 1);
    const auto pledges = one.record.pledges;
    const auto findings = one.record.findings;
    for (int copy = 0; copy < 700; ++copy) {
      const auto renamed = [copy](const std::string& id) {
        return id.empty() ? id : fmt::format("c{:03}-{}", copy, id);
      };
      for (auto pledge : pledges) {
        pledge.id = renamed(pledge.id);
        for (auto& action : pledge.actions) {
          action.id = renamed(action.id);
          action.pledge = pledge.id;
        }
        one.record.pledges.push_back(std::move(pledge));
      }
      for (auto finding : findings) {
        finding.id = renamed(finding.id);
        for (auto& about : finding.about) {
          about.action = renamed(about.action);
          about.pledge = renamed(about.pledge);
        }
        one.record.findings.push_back(std::move(finding));
      }
    }
    record::put_in_order(one.record);
    Diagnostics faults;
    const auto pack = read(one, faults);
    REQUIRE(pack);
    one.asked.worlds = 20;
    const auto alone = evaluated(one.record, *pack, one.asked);
    one.asked.threads = 3;
    INFO("SANYA_SEED=" << seed);
    CHECK((oracle::show(evaluated(one.record, *pack, one.asked)) == oracle::show(alone)));
    CHECK(alone.all.size() > 1400);
  }
}
