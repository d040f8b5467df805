// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <thread>

#include "app/app.h"
#include "app/redact.h"

namespace sanya::app {

Judged judge(const Opened& opened, const rules::Asked& asked, const std::string& language,
             Depth depth, Diagnostics& faults) {
  rules::Asked of_all_cores = asked;
  of_all_cores.threads = static_cast<int>(std::thread::hardware_concurrency());
  Judged judged{.opened = opened,
                .verdicts = rules::evaluate(opened.record, *opened.pack, of_all_cores, faults),
                .language = language};
  for (const auto& verdict : judged.verdicts.all) {
    judged.index.emplace(
        std::pair<std::string_view, std::string_view>(verdict.question, verdict.unit), &verdict);
  }
  if (depth == Depth::gaps && !faults.has_errors()) {
    judged.gaps = rules::gaps(opened.record, *opened.pack, asked, judged.verdicts);
    judged.fragility = rules::fragility(opened.record, *opened.pack, asked, judged.verdicts);
  }
  const Redaction redaction(opened, judged.verdicts.standings);
  redaction.apply(judged.verdicts);
  for (auto& gap : judged.gaps) redaction.apply(gap);
  for (auto& each : judged.fragility) redaction.apply(each);
  return judged;
}

const record::Verdict* Judged::find(std::string_view name, std::string_view unit) const {
  const auto at = index.find({name, unit});
  return at == index.end() ? nullptr : at->second;
}

const record::Fragility* Judged::fragility_of(std::string_view unit) const {
  const auto at = std::find_if(fragility.begin(), fragility.end(),
                               [&](const auto& each) { return each.unit == unit; });
  return at == fragility.end() ? nullptr : &*at;
}

const record::QuestionText* Judged::question(std::string_view name) const {
  const auto at = std::find_if(verdicts.questions.begin(), verdicts.questions.end(),
                               [&](const auto& each) { return each.question == name; });
  return at == verdicts.questions.end() ? nullptr : &*at;
}

namespace {

std::string spoken(std::string_view word) {
  std::string text{word};
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

}  // namespace

std::string label(const record::QuestionText& question, std::string_view answer,
                  std::string_view language) {
  for (const auto& word : question.answers) {
    if (word.word == answer && !word.label.empty()) return word.label.in(language);
  }
  return spoken(answer);
}

std::string label(const record::QuestionText& question, std::string_view language) {
  return question.label.empty() ? spoken(question.question) : question.label.in(language);
}

std::vector<std::string> possible_answers(const record::Verdict& verdict) {
  std::vector<std::string> answers{verdict.answer};
  for (const auto& alternative : verdict.alternatives) answers.push_back(alternative.answer);
  return answers;
}

std::string answer_text(const Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  if (verdict.answer.empty()) {
    if (verdict.value.empty()) return "no value";
    return question && !question->unit_name.empty() ? verdict.value + " " + question->unit_name
                                                    : verdict.value;
  }
  std::string text;
  for (const auto& answer : possible_answers(verdict)) {
    if (!text.empty()) text += " or ";
    text += question ? label(*question, answer, judged.language) : spoken(answer);
  }
  return text;
}

}  // namespace sanya::app
