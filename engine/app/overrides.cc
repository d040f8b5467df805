// SPDX-License-Identifier: Apache-2.0
#include "app/overrides.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "app/app.h"

namespace sanya::app {
namespace {

constexpr std::string_view kNotShown = "; it is not shown";

class Checker {
 public:
  Checker(const rules::Pack& pack, Severity severity, Diagnostics& faults)
      : pack_(pack), severity_(severity), faults_(faults) {}

  void check(const record::Override& given) const {
    std::vector<std::string_view> names;
    for (const auto& question : pack_.questions) {
      if (question.unit == rules::Unit::action && !question.scale.empty()) {
        names.push_back(question.name);
      }
    }
    const auto question =
        std::find_if(pack_.questions.begin(), pack_.questions.end(),
                     [&](const auto& each) { return each.name == given.question; });
    const auto at = given.written.of(given.place, "question");
    if (question == pack_.questions.end()) {
      fault(Fault::unknown_name, at,
            fmt::format("the pack {} asks no question \"{}\"", pack_.name, given.question),
            did_you_mean(given.question, names));
    } else if (std::find(names.begin(), names.end(), given.question) == names.end()) {
      fault(Fault::wrong_unit, at, fmt::format("\"{}\" gives no word to an action", given.question),
            "override a question that has a scale and is asked for actions");
    } else {
      check_answer(given, *question);
    }
  }

 private:
  void check_answer(const record::Override& given, const rules::Question& question) const {
    std::vector<std::string_view> words;
    for (const auto& answer : question.scale) words.push_back(answer.word);
    if (std::find(words.begin(), words.end(), given.answer) != words.end()) return;
    fault(Fault::bad_word, given.written.of(given.place, "answer"),
          fmt::format("\"{}\" is no answer to \"{}\"", given.answer, given.question),
          did_you_mean(given.answer, words));
  }

  void fault(Fault fault, const Place& at, std::string message, std::string help) const {
    if (severity_ == Severity::warning) message += kNotShown;
    faults_.add({.fault = fault,
                 .place = at,
                 .message = std::move(message),
                 .help = std::move(help),
                 .severity = severity_});
  }

  const rules::Pack& pack_;
  Severity severity_;
  Diagnostics& faults_;
};

}  // namespace

void check_overrides(const record::Record& record, const rules::Pack& pack, Severity severity,
                     Diagnostics& faults) {
  const Checker checker(pack, severity, faults);
  for (const auto& given : record.overrides) {
    if (!given.question.empty() && !given.answer.empty()) checker.check(given);
  }
}

std::optional<Overridden> overridden(const Judged& judged, const record::Override& given) {
  const auto in_force = record::in_force(given, judged.verdicts.as_of);
  const auto* question = judged.question(given.question);
  const auto* verdict = judged.find(given.question, given.action);
  if (in_force == record::InForce::not_yet || question == nullptr || verdict == nullptr) {
    return std::nullopt;
  }
  const bool known = std::any_of(question->answers.begin(), question->answers.end(),
                                 [&](const auto& answer) { return answer.word == given.answer; });
  if (!known) return std::nullopt;
  return Overridden{.given = &given,
                    .question = question,
                    .computed = verdict,
                    .expired = in_force == record::InForce::expired,
                    .differs = possible_answers(*verdict) != std::vector{given.answer}};
}

std::vector<Overridden> overrides_of(const Judged& judged, const record::Action& action) {
  std::vector<Overridden> shown;
  for (const auto& given : judged.record().overrides) {
    if (given.action != action.id) continue;
    if (auto one = overridden(judged, given)) shown.push_back(*one);
  }
  std::stable_sort(shown.begin(), shown.end(), [](const auto& a, const auto& b) {
    return std::tie(a.expired, a.given->made_on) < std::tie(b.expired, b.given->made_on);
  });
  return shown;
}

}  // namespace sanya::app
