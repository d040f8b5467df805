// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/app.h"

namespace sanya::app {
namespace {

using Words = std::vector<std::string>;

// All possible answers, in the order of the scale.
Words answers_in_order(const Method& method, const record::Verdict& verdict) {
  const auto possible = possible_answers(verdict);
  Words ordered;
  for (const auto& answer : method.question->answers) {
    if (std::find(possible.begin(), possible.end(), answer.word) != possible.end()) {
      ordered.push_back(answer.word);
    }
  }
  return ordered;
}

bool on_scale(const Method& method, const std::string& word) {
  const auto& scale = method.question->answers;
  return std::any_of(scale.begin(), scale.end(),
                     [&](const auto& answer) { return answer.word == word; });
}

Agreement agreement(const Method& a, const Words& of_a, const Method& b, const Words& of_b) {
  if (std::set(of_a.begin(), of_a.end()) == std::set(of_b.begin(), of_b.end())) {
    return Agreement::agree;
  }
  const auto known = [](const Words& words, const Method& other) {
    return std::any_of(words.begin(), words.end(),
                       [&](const auto& word) { return on_scale(other, word); });
  };
  return known(of_a, b) || known(of_b, a) ? Agreement::differ : Agreement::unmatched;
}

// Positions on the scale: what the rows of a matrix are put in order by.
std::vector<std::size_t> positions(const Method& method, const Words& words) {
  std::vector<std::size_t> found;
  const auto& scale = method.question->answers;
  for (std::size_t i = 0; i < scale.size(); ++i) {
    if (std::find(words.begin(), words.end(), scale[i].word) != words.end()) found.push_back(i);
  }
  return found;
}

void count(Agreement agreement, int& agree, int& differ, int& unmatched) {
  switch (agreement) {
    case Agreement::agree:
      ++agree;
      break;
    case Agreement::differ:
      ++differ;
      break;
    case Agreement::unmatched:
      ++unmatched;
      break;
  }
}

Matrix matrix(const Compared& compared, std::size_t a, std::size_t b) {
  const auto& one = compared.methods[a];
  const auto& other = compared.methods[b];
  Matrix matrix{.a = a, .b = b};
  for (const auto& answer : one.question->answers) {
    if (on_scale(other, answer.word)) matrix.shared.push_back(answer.word);
  }
  using Key = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;
  std::map<Key, MatrixCell> cells;
  for (const auto& row : compared.actions) {
    const auto of_a = answers_in_order(one, *row.verdicts[a]);
    const auto of_b = answers_in_order(other, *row.verdicts[b]);
    auto& cell = cells[{positions(one, of_a), positions(other, of_b)}];
    cell.a = of_a;
    cell.b = of_b;
    cell.agreement = agreement(one, of_a, other, of_b);
    ++cell.actions;
    count(cell.agreement, matrix.agree, matrix.differ, matrix.unmatched);
  }
  for (auto& [key, cell] : cells) matrix.cells.push_back(std::move(cell));
  return matrix;
}

Agreement over_all(const std::vector<Method>& methods, const ComparedAction& row) {
  Agreement over = Agreement::agree;
  for (std::size_t a = 0; a < methods.size(); ++a) {
    for (std::size_t b = a + 1; b < methods.size(); ++b) {
      const auto here = agreement(methods[a], answers_in_order(methods[a], *row.verdicts[a]),
                                  methods[b], answers_in_order(methods[b], *row.verdicts[b]));
      if (here == Agreement::differ) return here;
      if (here == Agreement::unmatched) over = here;
    }
  }
  return over;
}

// The question that each method is compared by.
std::optional<Unknown> choose(std::vector<Method>& methods, const std::string& name) {
  for (auto& method : methods) {
    const auto& verdicts = method.judged->verdicts;
    method.question = method.judged->question(name.empty() ? verdicts.headline : name);
    std::vector<std::string_view> names;
    for (const auto& question : verdicts.questions) {
      if (question.unit == record::Verdict::Unit::action && !question.answers.empty()) {
        names.push_back(question.question);
      }
    }
    if (method.question != nullptr &&
        std::find(names.begin(), names.end(), method.question->question) != names.end()) {
      continue;
    }
    return Unknown{fmt::format("the pack {} has no scale of words for actions under \"{}\"",
                               verdicts.pack.path, name.empty() ? verdicts.headline : name),
                   did_you_mean(name, names)};
  }
  return std::nullopt;
}

}  // namespace

std::string_view word(Agreement agreement) {
  switch (agreement) {
    case Agreement::agree:
      return "agree";
    case Agreement::differ:
      return "differ";
    case Agreement::unmatched:
      return "unmatched";
  }
  return "";
}

Answered<Compared> compare(std::vector<Method> methods, const std::string& question) {
  if (auto unknown = choose(methods, question)) return *unknown;
  Compared compared{.methods = std::move(methods)};
  for (const auto& pledge : compared.methods.front().judged->record().pledges) {
    for (const auto& action : pledge.actions) {
      ComparedAction row{.pledge = &pledge, .action = &action};
      for (const auto& method : compared.methods) {
        row.verdicts.push_back(method.judged->find(method.question->question, action.id));
      }
      row.agreement = over_all(compared.methods, row);
      count(row.agreement, compared.agree, compared.differ, compared.unmatched);
      compared.actions.push_back(std::move(row));
    }
  }
  for (std::size_t a = 0; a < compared.methods.size(); ++a) {
    for (std::size_t b = a + 1; b < compared.methods.size(); ++b) {
      compared.matrices.push_back(matrix(compared, a, b));
    }
  }
  return compared;
}

}  // namespace sanya::app
