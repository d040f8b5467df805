// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/app.h"

namespace sanya::app {

std::int64_t announced_points(const record::Pledge& pledge, Day as_of) {
  return pledge.made_on.earliest() > as_of ? 0 : pledge.points_announced.value_or(0);
}

std::int64_t unpublished_points(const record::Pledge& pledge, Day as_of) {
  if (pledge.text == record::Pledge::Text::published) return 0;
  return std::max<std::int64_t>(
      0, announced_points(pledge, as_of) - static_cast<std::int64_t>(pledge.actions.size()));
}

namespace {

using Names = std::vector<std::string_view>;

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Unknown> unknown_among(const std::vector<std::string>& written, const Names& known,
                                     std::string_view what, std::string_view list) {
  for (const auto& word : written) {
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    auto help = did_you_mean(word, known);
    if (help.empty()) help = list;
    return Unknown{fmt::format("no {} is called \"{}\"", what, word), std::move(help)};
  }
  return std::nullopt;
}

Names action_questions(const record::Verdicts& verdicts) {
  Names names;
  for (const auto& question : verdicts.questions) {
    if (question.unit == record::Verdict::Unit::action) names.push_back(question.question);
  }
  return names;
}

// What the filter and the questions name must exist.
std::optional<Unknown> check_words(const Judged& judged, const Filter& filter,
                                   const std::vector<std::string>& questions) {
  Names pledges;
  Names institutions;
  Names answers;
  for (const auto& pledge : judged.record().pledges) pledges.push_back(pledge.id);
  for (const auto& institution : judged.record().institutions) {
    institutions.push_back(institution.id);
  }
  for (const auto& question : judged.verdicts.questions) {
    for (const auto& answer : question.answers) answers.push_back(answer.word);
  }
  if (auto unknown =
          unknown_among(filter.pledges, pledges, "pledge", "`sanya status` lists every pledge"))
    return unknown;
  if (auto unknown = unknown_among(filter.owners, institutions, "institution",
                                   "`sanya audit` names every owner; ids are in the register"))
    return unknown;
  if (auto unknown =
          unknown_among(filter.answers, answers, "answer",
                        "`sanya status --format csv` shows the answers as they are written"))
    return unknown;
  return unknown_among(questions, action_questions(judged.verdicts), "question about actions",
                       "the rule pack lists its questions");
}

std::vector<const record::QuestionText*> shown_questions(const Judged& judged,
                                                         const std::vector<std::string>& names) {
  std::vector<const record::QuestionText*> questions;
  if (!names.empty()) {
    for (const auto& name : names) questions.push_back(judged.question(name));
    return questions;
  }
  const auto* headline = judged.headline();
  if (headline && headline->unit == record::Verdict::Unit::action) questions.push_back(headline);
  const auto& all = judged.verdicts.questions;
  const auto beside = std::find_if(all.begin(), all.end(), [&](const auto& question) {
    return &question != headline && question.unit == record::Verdict::Unit::action &&
           !question.answers.empty();
  });
  if (beside != all.end()) questions.push_back(&*beside);
  return questions;
}

bool owned_by(const record::Action& action, const std::vector<std::string>& owners) {
  return std::any_of(owners.begin(), owners.end(), [&](const auto& owner) {
    return has(action.owners.lead, owner) || has(action.owners.partner, owner) ||
           has(action.owners.co_funder, owner);
  });
}

bool answered_by(const StatusRow& row, const std::vector<std::string>& answers) {
  for (const auto* verdict : row.verdicts) {
    if (!verdict) continue;
    for (const auto& answer : possible_answers(*verdict)) {
      if (has(answers, answer)) return true;
    }
  }
  return false;
}

StatusRow row_of(const Judged& judged, const record::Action& action,
                 const std::vector<const record::QuestionText*>& questions) {
  StatusRow row{.action = &action};
  for (const auto* question : questions) {
    row.verdicts.push_back(judged.find(question->question, action.id));
  }
  for (const auto& given : overrides_of(judged, action)) {
    const bool asked =
        std::find(questions.begin(), questions.end(), given.question) != questions.end();
    if (asked) row.overrides.push_back(given);
  }
  row.waits_for = waits_for(judged, action);
  return row;
}

QuestionTally tally(const Status& status, std::size_t column) {
  QuestionTally counts{.question = status.questions[column], .answers = {}};
  for (const auto& answer : counts.question->answers) {
    Tally count{.answer = answer.word};
    for (const auto& pledge : status.pledges) {
      for (const auto& row : pledge.rows) {
        if (!row.verdicts[column]) continue;
        const auto possible = possible_answers(*row.verdicts[column]);
        if (!has(possible, answer.word)) continue;
        ++count.possible;
        if (possible.size() == 1) ++count.certain;
      }
    }
    counts.answers.push_back(std::move(count));
  }
  return counts;
}

}  // namespace

Answered<Status> status(const Judged& judged, const Filter& filter,
                        const std::vector<std::string>& questions) {
  if (auto unknown = check_words(judged, filter, questions)) return *unknown;
  Status status;
  status.questions = shown_questions(judged, questions);
  for (const auto& pledge : judged.record().pledges) {
    status.actions += static_cast<int>(pledge.actions.size());
    if (!filter.pledges.empty() && !has(filter.pledges, pledge.id)) continue;
    StatusPledge group{.pledge = &pledge, .rows = {}};
    for (const auto& action : pledge.actions) {
      if (!filter.owners.empty() && !owned_by(action, filter.owners)) continue;
      auto row = row_of(judged, action, status.questions);
      if (!filter.answers.empty() && !answered_by(row, filter.answers)) continue;
      status.overridden += std::any_of(row.overrides.begin(), row.overrides.end(),
                                       [](const auto& given) { return !given.expired; });
      group.rows.push_back(std::move(row));
    }
    const bool bare = filter.owners.empty() && filter.answers.empty();
    const auto announced = announced_points(pledge, judged.verdicts.as_of);
    if (group.rows.empty() && !(bare && announced > 0)) continue;
    status.shown += static_cast<int>(group.rows.size());
    status.points_announced += announced;
    status.points_unpublished += unpublished_points(pledge, judged.verdicts.as_of);
    status.pledges.push_back(std::move(group));
  }
  for (std::size_t column = 0; column < status.questions.size(); ++column) {
    if (status.questions[column]->answers.empty()) continue;
    status.tallies.push_back(tally(status, column));
  }
  return status;
}

}  // namespace sanya::app
