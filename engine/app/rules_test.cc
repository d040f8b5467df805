// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/app.h"
#include "app/brief.h"
#include "app/files.h"
#include "app/rollup_test.h"
#include "app/test_file.h"
#include "load/load.h"

namespace sanya::app {
namespace {

struct PackUnderTest {
  std::string path;   // where it is read
  std::string shown;  // as people are shown it
  const tree::Node* root;
  record::Ladders ladders;
  std::size_t coverage_from = 0;  // its first line in Tested::coverage
  bool covered = false;           // its lines are there
};

void merge(Diagnostics& into, const Diagnostics& from) {
  for (const auto& fault : from.all()) into.add(fault);
}

void start_coverage(const rules::Pack& pack, PackUnderTest& under_test, Tested& tested) {
  if (under_test.covered) return;
  under_test.covered = true;
  under_test.coverage_from = tested.coverage.size();
  for (const auto& question : pack.questions) {
    for (const auto& rule : question.rules) {
      tested.coverage.push_back(
          {.pack = under_test.shown,
           .question = question.name,
           .answer = question.scale[static_cast<std::size_t>(rule.answer)].word,
           .place = rule.place});
    }
  }
}

// Counts, for the question of one verdict, which rule answered and which were tried in vain.
void count_coverage(const rules::Pack& pack, const record::Verdict& verdict,
                    const PackUnderTest& under_test, Tested& tested) {
  std::size_t at = under_test.coverage_from;
  for (const auto& question : pack.questions) {
    if (question.name == verdict.question) {
      for (std::size_t i = 0; i < question.rules.size(); ++i) {
        auto& line = tested.coverage[at + i];
        const bool tried = i < verdict.tried.size();
        if (!tried) {
          if (question.rules[i].otherwise) ++line.missed;
        } else if (verdict.tried[i].truth == Truth::no) {
          ++line.missed;
        } else if (verdict.tried[i].truth == Truth::yes && verdict.answer == line.answer) {
          ++line.reached;
        }
      }
      return;
    }
    at += question.rules.size();
  }
}

bool same_answers(const record::Verdict& verdict, const Expected& expected) {
  if (verdict.answer.empty()) {
    return expected.answers.size() == 1 && expected.answers.front() == verdict.value;
  }
  auto got = possible_answers(verdict);
  auto wanted = expected.answers;
  if (wanted.empty() || got.front() != wanted.front()) return false;
  std::sort(got.begin(), got.end());
  std::sort(wanted.begin(), wanted.end());
  return got == wanted;
}

std::string shown(const record::Verdict& verdict) {
  if (verdict.answer.empty()) return verdict.value.empty() ? "no value" : verdict.value;
  return fmt::format("{}", fmt::join(possible_answers(verdict), " or "));
}

// The expected words must be the question's; a slip there would read as a failing rule.
bool words_are_known(const rules::Pack& pack, const Expected& expected, Diagnostics& faults) {
  std::vector<std::string_view> names;
  for (const auto& question : pack.questions) names.push_back(question.name);
  const auto question =
      std::find_if(pack.questions.begin(), pack.questions.end(),
                   [&](const auto& each) { return each.name == expected.question; });
  if (question == pack.questions.end()) {
    faults.error(Fault::unknown_id, expected.place,
                 fmt::format("the pack asks no question \"{}\"", expected.question),
                 did_you_mean(expected.question, names));
    return false;
  }
  std::vector<std::string_view> words;
  for (const auto& answer : question->scale) words.push_back(answer.word);
  for (const auto& answer : expected.answers) {
    if (words.empty() || std::find(words.begin(), words.end(), answer) != words.end()) continue;
    faults.error(Fault::bad_word, expected.place,
                 fmt::format("\"{}\" is no answer to \"{}\"", answer, expected.question),
                 did_you_mean(answer, words));
    return false;
  }
  return true;
}

void compare(const rules::Pack& pack, const RuleTest& test, const record::Verdicts& verdicts,
             const PackUnderTest& under_test, Tested& tested, TestOutcome& outcome) {
  for (const auto& expected : test.expect) {
    if (!words_are_known(pack, expected, tested.faults)) {
      outcome.mismatches.push_back(fmt::format("{}: not asked", expected.question));
      continue;
    }
    const auto* verdict = verdicts.find(expected.question, test.ask);
    if (!verdict) {
      tested.faults.error(
          Fault::unknown_id, test.ask_place,
          fmt::format("\"{}\" is not asked of \"{}\"", expected.question, test.ask),
          "ask for a unit that is given: pledge/action, a pledge, or pledge/action@first-day");
      outcome.mismatches.push_back(fmt::format("{}: not asked", expected.question));
      continue;
    }
    count_coverage(pack, *verdict, under_test, tested);
    if (same_answers(*verdict, expected)) continue;
    outcome.mismatches.push_back(fmt::format("{}: expected {}, but it is {}", expected.question,
                                             fmt::join(expected.answers, " or "), shown(*verdict)));
    outcome.proof = brief_proof(*verdict);
  }
}

void run_test(const TestFile& file, const RuleTest& test, const std::string& path,
              PackUnderTest& under_test, Tested& tested) {
  TestOutcome outcome{
      .file = path, .name = test.name, .passed = false, .mismatches = {}, .proof = {}};
  Diagnostics faults;
  record::Record record;
  if (file.given) load::add(*file.given, record, faults);
  if (test.given) load::add(*test.given, record, faults);
  load::check(record, under_test.ladders, faults);
  const auto pack =
      rules::read_pack(*under_test.root, under_test.ladders, record, under_test.shown, faults);
  if (!pack || faults.has_errors()) {
    outcome.mismatches.push_back(pack ? "what is given has faults" : "the pack has faults");
  } else {
    start_coverage(*pack, under_test, tested);
    const auto verdicts = rules::evaluate(
        record, *pack, {.as_of = test.as_of, .published_by = test.published_by}, faults);
    compare(*pack, test, verdicts, under_test, tested, outcome);
    for (const auto& expected : test.rollups) {
      for (auto& line : row_mismatches(*pack, expected, verdicts, tested.faults)) {
        outcome.mismatches.push_back(std::move(line));
      }
    }
  }
  merge(tested.faults, faults);
  outcome.passed = outcome.mismatches.empty();
  tested.outcomes.push_back(std::move(outcome));
}

Result<Done> run_files(const OpenFolder& folders, const Where& where, PackUnderTest& under_test,
                       Tested& tested) {
  const auto [folder, pack_file] = split(under_test.path);
  auto paths = folders(folder)->glob("*.test.yaml");
  if (!paths) return paths.error();
  for (const auto& name : *paths) {
    auto text = read_text(folders, where, join(folder, name));
    if (!text) return text.error();
    const auto path = text->source->path;
    Diagnostics faults;
    const auto root = tree::parse_yaml(text->source, faults);
    if (!root) {
      merge(tested.faults, faults);
      continue;
    }
    const auto file = read_test_file(*root, faults);
    if (file.pack != pack_file) continue;  // the tests of another pack in the same folder
    merge(tested.faults, faults);
    tested.files.push_back(path);
    for (const auto& test : file.tests) run_test(file, test, path, under_test, tested);
    for (std::size_t i = 0; i < file.unreadable; ++i) {
      tested.outcomes.push_back({.file = path,
                                 .name = "a test that cannot be read",
                                 .passed = false,
                                 .mismatches = {"it has faults"},
                                 .proof = {}});
    }
  }
  return Done{};
}

}  // namespace

Result<Tested> rules_test(const OpenFolder& folders, const Where& where,
                          const std::vector<std::string>& packs) {
  Tested tested;
  auto wanted = packs;
  if (wanted.empty()) {
    auto found = find_pack(folders, where);
    if (!found) return found.error();
    if (!*found) {
      return Error{ErrorKind::cannot_open, "no rule pack: rules/house.yaml is not there"};
    }
    wanted.push_back((*found)->path);
  }
  for (const auto& path : wanted) {
    auto file = read_text(folders, where, path);
    if (!file) return file.error();
    const auto root = tree::parse_yaml(file->source, tested.faults);
    if (!root) continue;
    PackUnderTest under_test{.path = path,
                             .shown = file->source->path,
                             .root = &*root,
                             .ladders = find_ladders(folders, where, path, tested.faults)};
    auto done = run_files(folders, where, under_test, tested);
    if (!done) return done.error();
  }
  return tested;
}

}  // namespace sanya::app
