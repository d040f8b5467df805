// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/app.h"
#include "app/files.h"
#include "app/witness_text.h"
#include "load/load.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

// What the packs are checked against: the register, where there is one that can be read.
record::Record register_of(const OpenFolder& folders, const Where& where,
                           const record::Ladders& ladders) {
  const auto [folder, file] = tracker_file(where.tracker);
  Diagnostics faults_of_the_data;  // `sanya check` is for these
  auto loaded = load::load(*folders(folder), file, ladders, faults_of_the_data);
  return loaded ? std::move(loaded->record) : record::Record{};
}

struct ReadPack {
  std::optional<rules::Pack> pack;  // absent where it has errors
  record::Record declared;          // what it was checked against
  std::string path;                 // as people are shown it
};

Result<ReadPack> read(const OpenFolder& folders, const Where& where, const std::string& path,
                      Diagnostics& faults) {
  auto file = read_text(folders, where, path);
  if (!file) return file.error();
  ReadPack read{.pack = {}, .declared = {}, .path = file->source->path};
  const auto ladders = find_ladders(folders, where, path, faults);
  const auto root = tree::parse_yaml(file->source, faults);
  if (!root) return read;
  read.declared = register_of(folders, where, ladders);
  read.pack = rules::read_pack(*root, ladders, read.declared, read.path, faults);
  return read;
}

// The pack's path, or that of the default one.
Result<std::string> chosen(const OpenFolder& folders, const Where& where,
                           const std::string& named) {
  if (!named.empty()) return named;
  auto found = find_pack(folders, where);
  if (!found) return found.error();
  if (!*found) return Error{ErrorKind::cannot_open, "no rule pack: rules/house.yaml is not there"};
  return (*found)->path;
}

const std::string& answer_of(const rules::Question& question, const rules::Rule& rule) {
  return question.scale[static_cast<std::size_t>(rule.answer)].word;
}

// What is wrong with the question or answer asked for, if anything.
std::optional<Unknown> unknown(const rules::Pack& pack, const rules::WitnessesAsked& asked) {
  std::vector<std::string_view> names;
  for (const auto& question : pack.questions) {
    if (!question.rules.empty()) names.push_back(question.name);
    if (question.name != asked.question || question.rules.empty()) continue;
    std::vector<std::string_view> words;
    for (const auto& answer : question.scale) words.push_back(answer.word);
    if (asked.answer.empty() ||
        std::find(words.begin(), words.end(), asked.answer) != words.end()) {
      return std::nullopt;
    }
    return Unknown{fmt::format("\"{}\" is no answer to \"{}\"", asked.answer, asked.question),
                   did_you_mean(asked.answer, words)};
  }
  if (asked.question.empty()) return std::nullopt;
  return Unknown{fmt::format("the pack has no question \"{}\" with rules", asked.question),
                 did_you_mean(asked.question, names)};
}

}  // namespace

Result<Checked> rules_check(const OpenFolder& folders, const Where& where,
                            const std::vector<std::string>& packs) {
  Checked checked;
  auto wanted = packs;
  if (wanted.empty()) {
    auto path = chosen(folders, where, "");
    if (!path) return path.error();
    wanted.push_back(*path);
  }
  for (const auto& path : wanted) {
    auto read_one = read(folders, where, path, checked.faults);
    if (!read_one) return read_one.error();
    checked.packs.push_back(read_one->path);
    if (read_one->pack) rules::examine(*read_one->pack, read_one->declared, checked.faults);
  }
  return checked;
}

Answered<Result<Witnessed>> rules_witness(const OpenFolder& folders, const Where& where,
                                          const std::string& pack, const std::string& wanted) {
  const auto path = chosen(folders, where, pack);
  if (!path) return Result<Witnessed>(path.error());
  Witnessed witnessed;
  auto read_one = read(folders, where, *path, witnessed.faults);
  if (!read_one) return Result<Witnessed>(read_one.error());
  if (!read_one->pack) return Result<Witnessed>(std::move(witnessed));
  witnessed.readable = true;
  const auto slash = wanted.find('/');
  const rules::WitnessesAsked asked{
      .question = wanted.substr(0, slash),
      .answer = slash == std::string::npos ? "" : wanted.substr(slash + 1)};
  if (auto wrong = unknown(*read_one->pack, asked)) return *wrong;
  auto file = split(*path).second;
  file.erase(0, file.rfind(':') + 1);  // of a shipped one, its name alone
  witnessed.tests = fmt::format("pack: {}\ntests:\n", file);
  for (const auto& each : rules::witnesses(*read_one->pack, read_one->declared, asked)) {
    const auto& question = read_one->pack->questions[static_cast<std::size_t>(each.question)];
    const auto& answer = answer_of(question, question.rules[static_cast<std::size_t>(each.rule)]);
    if (!each.witness) {
      witnessed.without.push_back(question.name + "/" + answer);
      continue;
    }
    const auto name = fmt::format("rule {} of {} answers {}", each.rule + 1, question.name, answer);
    witnessed.tests += as_test(*each.witness, name, question.name, answer);
  }
  return Result<Witnessed>(std::move(witnessed));
}

}  // namespace sanya::app
