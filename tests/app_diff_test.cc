// SPDX-License-Identifier: Apache-2.0
// What changed between two moments, and by what; and that what was known once stays so.
#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app_diff_help.h"
#include "seeds.h"

namespace sanya::app {
namespace {

const Day kEarly = day(2021, 6, 30);
const Day kLate = day(2023, 6, 30);
const Day kPeriod = day(2026, 12, 1);  // of the reports, while the ledger grows

std::vector<std::string> answer_of(const record::Verdict& verdict) {
  std::vector<std::string> words{verdict.answer, verdict.value};
  for (const auto& other : verdict.alternatives) words.push_back(other.answer);
  std::sort(words.begin(), words.end());
  return words;
}

using Answers = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

// What the files say; nothing where they do not fit together.
std::optional<Answers> answers_of(const Model& model, Day as_of) {
  const auto opened = open(folders_of(model), {});
  REQUIRE(opened);
  if (opened->faults.has_errors()) return std::nullopt;
  Diagnostics faults;
  const auto judged = judge(*opened, {.as_of = as_of}, "en", Depth::answers, faults);
  REQUIRE_FALSE(faults.has_errors());
  Answers answers;
  for (const auto& verdict : judged.verdicts.all) {
    answers[{verdict.unit, verdict.question}] = answer_of(verdict);
  }
  return answers;
}

struct Moment {
  Model model;
  Day as_of;
};

using Set = std::set<Cause>;

// Of what came between the two moments, what the causes named bring.
Moment carried(const Moment& from, const Moment& to, const Set& causes) {
  Moment made = from;
  if (causes.contains(Cause::time)) made.as_of = to.as_of;
  if (causes.contains(Cause::rules)) made.model.corroboration = to.model.corroboration;
  for (const auto& [name, text] : to.model.objects) {
    const auto cause = from.model.objects.contains(name) ? Cause::correction : Cause::evidence;
    if (causes.contains(cause)) made.model.objects[name] = text;
  }
  for (const auto& [name, text] : from.model.objects) {
    const bool gone = !to.model.objects.contains(name);
    if (gone && causes.contains(Cause::retraction)) made.model.objects.erase(name);
  }
  return made;
}

// The kinds of change there are between the two moments.
Set present(const Moment& from, const Moment& to) {
  Set found;
  const Set all{Cause::evidence, Cause::correction, Cause::retraction, Cause::rules, Cause::time};
  for (const auto cause : all) {
    const auto moved = carried(from, to, {cause});
    if (!(moved.model == from.model) || moved.as_of != from.as_of) found.insert(cause);
  }
  return found;
}

std::vector<Set> subsets(const Set& of) {
  std::vector<Set> all{{}};
  for (const auto cause : of) {
    for (std::size_t i = 0, count = all.size(); i < count; ++i) {
      all.push_back(all[i]);
      all.back().insert(cause);
    }
  }
  return all;
}

// Each changed answer with its smallest sets of causes, by trying all.
std::map<std::pair<std::string, std::string>, std::set<Set>> naive(const Moment& from,
                                                                   const Moment& to) {
  const auto before = *answers_of(from.model, from.as_of);
  const auto after = *answers_of(to.model, to.as_of);
  const auto in = [](const Answers& answers, const auto& key) {
    const auto at = answers.find(key);
    return at == answers.end() ? std::vector<std::string>{"not asked"} : at->second;
  };
  std::map<std::pair<std::string, std::string>, std::set<Set>> found;
  for (const auto* side : {&before, &after}) {
    for (const auto& [key, answer] : *side) {
      if (in(before, key) != in(after, key)) found[key];
    }
  }
  if (found.empty()) return found;
  for (const auto& set : subsets(present(from, to))) {
    const auto moved = carried(from, to, set);
    const auto answers = answers_of(moved.model, moved.as_of);
    if (!answers) continue;
    for (auto& [key, sets] : found) {
      if (in(*answers, key) == in(after, key)) sets.insert(set);
    }
  }
  for (auto& [key, sets] : found) {
    std::erase_if(sets, [&sets = sets](const Set& set) {
      return std::any_of(sets.begin(), sets.end(), [&](const Set& less) {
        return less != set && std::includes(set.begin(), set.end(), less.begin(), less.end());
      });
    });
  }
  return found;
}

std::map<std::pair<std::string, std::string>, std::set<Set>> told(const Diff& diff) {
  std::map<std::pair<std::string, std::string>, std::set<Set>> found;
  for (const auto& changed : diff.answers) {
    auto& sets = found[{changed.unit, changed.question->question}];
    for (const auto& set : changed.causes) sets.insert(Set(set.begin(), set.end()));
  }
  return found;
}

std::string shown(const std::map<std::pair<std::string, std::string>, std::set<Set>>& found) {
  std::string text;
  for (const auto& [key, sets] : found) {
    text += fmt::format("{} {}:", key.first, key.second);
    for (const auto& set : sets) {
      text += " {";
      for (const auto cause : set) text += fmt::format(" {}", word(cause));
      text += " }";
    }
    text += "\n";
  }
  return text;
}

// All that is answered, and every byte of a report.
std::string all_told(const OpenFolder& folders, const Where& where, Day as_of) {
  Diagnostics faults;
  const auto read = open(folders, where);
  REQUIRE(read);
  INFO(render(read->faults));
  REQUIRE_FALSE(read->faults.has_errors());
  INFO(read->pack_path);
  REQUIRE(read->pack);
  const auto& opened = *read;
  std::string text;
  const auto judged = judge(opened, {.as_of = as_of}, "en", Depth::gaps, faults);
  for (const auto& verdict : judged.verdicts.all) {
    text += fmt::format("{} {} {} {} {}", verdict.unit, verdict.question,
                        fmt::join(possible_answers(verdict), "|"), verdict.value,
                        verdict.because.in("en"));
    for (const auto& cited : verdict.cited()) text += " " + cited.id;
    text += "\n";
  }
  const ReportAsked asked{
      .from = kPeriod, .until = day(2027, 6, 30), .published_by = {}, .language = "en"};
  const auto since = since_eve(folders, where, asked, faults);
  REQUIRE(since);
  const auto documents = report(opened, asked, {"html", "md", "csv", "json"}, faults,
                                *since ? &since->value() : nullptr);
  for (const auto& document : documents) text += document.name + "\n" + document.text;
  REQUIRE_FALSE(faults.has_errors());
  return text;
}

}  // namespace

TEST_CASE("what was known at a moment is answered alike for ever", "[law]") {
  for (const auto seed : seeds(12)) {
    CAPTURE(seed);
    std::mt19937_64 dice(seed);
    Kept kept;
    auto now = model();
    struct Told {
      std::int64_t entries;
      ledger::Moment time;
      Day as_of;
      std::string text;
    };
    std::vector<Told> all;
    for (int step = 0; step < 6; ++step) {
      const auto entries = kept.sync(now);
      const auto as_of = dice() % 2 == 0 ? kEarly : kLate;
      all.push_back({entries, *kept.desk.open(ledger::Mode::read).time_of(entries), as_of,
                     all_told(folders_of(now), kept.where(), as_of)});
      constexpr std::int64_t kMonth = 30 * 86'400'000LL;
      kept.desk.now += kMonth;
      for (auto edits = 1 + dice() % 3; edits > 0; --edits) edit(now, dice);
    }
    for (const auto& then : all) {
      auto where = kept.where();
      for (const auto& known : {Known{.by = {}, .entries = then.entries}, Known{.by = then.time}}) {
        where.known = known;
        CHECK(all_told(folders_of(now), where, then.as_of) == then.text);
      }
    }
  }
}

TEST_CASE("the causes named are the smallest that give the answer", "[law]") {
  std::size_t changed = 0;
  std::size_t together = 0;
  std::size_t either = 0;
  for (const auto seed : seeds(60)) {
    CAPTURE(seed);
    std::mt19937_64 dice(seed);
    Kept kept;
    Moment from{model(), kEarly};
    for (auto edits = dice() % 4; edits > 0; --edits) edit(from.model, dice);
    Moment to{from.model, dice() % 2 == 0 ? kEarly : kLate};
    for (auto edits = 1 + dice() % 5; edits > 0; --edits) edit(to.model, dice);
    if (dice() % 4 == 0) {  // either alone may do
      to.model.corroboration = 1;
      to.model.objects[{"findings", "seen-again"}] =
          "source: second, action: schools/wells, milestone: built, note: Seen again.";
    }
    const auto first = kept.sync(from.model);
    const auto second = kept.sync(to.model);
    const auto diff = kept.diff(to.model, after(first, from.as_of), after(second, to.as_of));
    const auto expected = naive(from, to);
    CHECK(shown(told(diff)) == shown(expected));
    CHECK(diff.entries == second - first);
    for (const auto& [key, sets] : expected) {
      ++changed;
      together += sets.begin()->size() > 1 ? 1U : 0U;
      either += sets.size() > 1 ? 1U : 0U;
    }
    for (const auto& answer : diff.answers) {
      const bool by_time = answer.causes == Causes{{Cause::time}};
      CHECK(answer.entries.empty() == by_time);
    }
    CHECK(kept.diff(to.model, after(second, to.as_of), after(second, to.as_of)).answers.empty());
  }
  if (changed > 100) {  // not one case alone
    CHECK(together > 0);
    CHECK(either > 0);
  }
}

TEST_CASE("a report says by what an answer changed since the eve of its period") {
  Kept kept;
  kept.desk.now = 1'796'000'000'000;  // 2026-11-29
  auto files = model();
  kept.sync(files);
  constexpr std::int64_t kMonth = 30 * 86'400'000LL;
  kept.desk.now += kMonth;
  files.objects[{"findings", "seen-again"}] =
      "source: second, action: schools/wells, milestone: built, note: Seen again.";
  kept.sync(files);
  const ReportAsked asked{
      .from = kPeriod, .until = day(2027, 6, 30), .published_by = {}, .language = "en"};
  Diagnostics faults;
  const auto made = [&](const ReportAsked& period) {
    const auto since = since_eve(folders_of(files), kept.where(), period, faults);
    REQUIRE(since);
    const auto opened = open(folders_of(files), kept.where());
    REQUIRE(opened);
    return report(*opened, period, {"md"}, faults, *since ? &since->value() : nullptr).front().text;
  };
  const auto text = made(asked);
  INFO(text);
  CHECK(text.find("reported → **delivered**. Better than before. By new evidence.") !=
        std::string::npos);
  CHECK(text.find("entered in the record since it began") != std::string::npos);
  auto earlier = asked;
  earlier.from = day(2026, 11, 1);
  CHECK(made(earlier).find("By new evidence") == std::string::npos);
}

TEST_CASE("what is sealed counts at neither point, and what was erased no longer at either") {
  Kept kept;
  const auto files = model();
  const auto first = kept.sync(files);
  SECTION("sealed") {
    const auto* text =
        "findings: [{id: told, source: second, action: schools/wells, "
        "milestone: built, note: Heard in confidence.}]";
    Diagnostics faults;
    const auto fragment =
        tree::parse_yaml(std::make_shared<const Source>(Source{.path = "-", .text = text}), faults);
    REQUIRE(fragment);
    const auto keep = [](const std::string&) -> Result<Done> { return Done(); };
    const auto entered = enter(folders_of(files), kept.where(), *fragment, Novelty::fresh, keep,
                               {.author = "ben", .message = ""});
    REQUIRE(entered);
    REQUIRE_FALSE(entered->faults.has_errors());
    const auto diff = kept.diff(files, after(first, kLate), {.known = {}, .as_of = kLate});
    CHECK(diff.answers.empty());
    CHECK(diff.entries == 1);
    CHECK(diff.after.opened->rest->withheld.size() == 1);
  }
  SECTION("erased") {
    std::int64_t sequence = 0;
    REQUIRE(
        kept.desk.open(ledger::Mode::read).history("finding", "seen", [&](ledger::Entry&& entry) {
          sequence = entry.sequence;
          return true;
        }));
    REQUIRE(kept.desk.open(ledger::Mode::write).erase(sequence, "ana", "a name"));
    const auto diff = kept.diff(files, after(first, kLate), {.known = {}, .as_of = kLate});
    CHECK(diff.answers.empty());
    CHECK(diff.before.opened->rest->withheld.size() == 1);
  }
  SECTION("erased, with what rests on it, beside a correction") {
    auto later = files;
    later.objects[{"actions", "wells"}] = "title: Dig, kind: building, due: 2019-12-31";
    const auto second = kept.sync(later);
    std::int64_t sequence = 0;
    REQUIRE(
        kept.desk.open(ledger::Mode::read).history("source", "first", [&](ledger::Entry&& entry) {
          sequence = entry.sequence;
          return true;
        }));
    REQUIRE(kept.desk.open(ledger::Mode::write).erase(sequence, "ana", "a name"));
    const auto diff =
        kept.diff(later, after(first, day(2020, 6, 30)), after(second, day(2021, 6, 30)));
    CHECK(diff.before.opened->rest->withheld.size() == 2);
    CHECK(shown(told(diff)) ==
          "schools/tests@2021-01-01 duty: { time }\nschools/wells schedule: { correction }\n");
  }
}

}  // namespace sanya::app
