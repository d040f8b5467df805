// SPDX-License-Identifier: Apache-2.0
// Verdicts to answers as they must be printed, and how often each answer was given.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/parts.h"

namespace sanya::report {
namespace {

// Answers that a reader looks for first, where the pack has them; their words are packs' customs.
constexpr std::array<std::string_view, 4> kSingledOut = {"overdue", "stalled", "contradicted",
                                                         "claimed"};

const record::AnswerText* find_answer(const record::QuestionText* question, std::string_view word) {
  if (question == nullptr) return nullptr;
  for (const record::AnswerText& answer : question->answers) {
    if (answer.word == word) return &answer;
  }
  return nullptr;
}

const record::QuestionText* question_of(const Making& making, std::string_view name) {
  auto at = making.questions.find(name);
  return at == making.questions.end() ? nullptr : at->second;
}

std::string label_of(const Making& making, std::string_view question, std::string_view word) {
  const record::AnswerText* answer = find_answer(question_of(making, question), word);
  if (answer != nullptr && !answer->label.empty()) return making.in(answer->label);
  std::string plain(word);
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

Answer::Other make_other(const Making& making, const record::Verdict& verdict,
                         const record::Alternative& alternative) {
  Answer::Other other{.option = {.word = alternative.answer,
                                 .label = label_of(making, verdict.question, alternative.answer),
                                 .proved = alternative.proved},
                      .because = making.words.dated(making.in(alternative.because)),
                      .world = {}};
  for (const record::Choice& choice : alternative.world) {
    other.world.push_back(choice_text(making, "choice", choice));
  }
  return other;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// The reason for one answer, unless it only says again what the answer is called or means.
std::string own_reason(const Making& making, std::string_view question, const Option& option,
                       const std::string& because) {
  const auto* answer = find_answer(question_of(making, question), option.word);
  const std::string said = lower(because);
  const bool again =
      said == lower(option.label) || (answer != nullptr && said == lower(making.in(answer->means)));
  return again ? std::string() : because;
}

// The reason as it is printed: one for one answer, and never one for several.
std::string make_why(const Making& making, const Answer& answer) {
  const Option& first = answer.options[0];
  if (answer.others.empty()) return own_reason(making, answer.question, first, answer.because);
  std::string out;
  const auto add = [&](const Option& option, const std::string& because) {
    const std::string reason = own_reason(making, answer.question, option, because);
    if (reason.empty()) return;
    if (!out.empty()) out += making.words.say("answer.or");
    out += making.words.say("answer.reason", {{"answer", option.label}, {"because", reason}});
  };
  add(first, answer.because);
  for (const Answer::Other& other : answer.others) add(other.option, other.because);
  return out;
}

bool open_question(const Making& making, const record::Verdict& verdict, bool every) {
  const record::QuestionText* question = question_of(making, verdict.question);
  const auto closed = [&](const std::string& word) {
    const record::AnswerText* answer = find_answer(question, word);
    return answer != nullptr && answer->closed;
  };
  const auto words = possible_words(verdict);
  return every ? std::none_of(words.begin(), words.end(), closed)
               : !std::all_of(words.begin(), words.end(), closed);
}

int percent(int part, int of) { return of == 0 ? 0 : (100 * part + of / 2) / of; }

Tally::Row make_row(const Making& making, const record::QuestionText& question,
                    const record::AnswerText& answer,
                    const std::vector<const record::Verdict*>& verdicts) {
  int low = 0;
  int high = 0;
  for (const record::Verdict* verdict : verdicts) {
    const auto words = possible_words(*verdict);
    const bool possible = std::find(words.begin(), words.end(), answer.word) != words.end();
    high += possible ? 1 : 0;
    low += possible && words.size() == 1 ? 1 : 0;
  }
  const int of = static_cast<int>(verdicts.size());
  return {
      .option = {.word = answer.word, .label = label_of(making, question.question, answer.word)},
      .means = making.in(answer.means),
      .shape = shape_of(question, answer.word),
      .closed = answer.closed,
      .count = make_count(making.words, low, high, of, of),
      .percent_low = percent(low, of),
      .percent_maybe = percent(high, of) - percent(low, of)};
}

Tally make_tally(const Making& making, const record::QuestionText& question) {
  std::vector<const record::Verdict*> verdicts;
  for (const record::Verdict& verdict : making.input.now.all) {
    if (verdict.question != question.question || !making.promised(verdict)) continue;
    verdicts.push_back(&verdict);
  }
  Tally tally{.question = question.question,
              .label = making.in(question.label),
              .rows = {},
              .units = static_cast<int>(verdicts.size()),
              .units_text = {},
              .given_to_none = {}};
  if (tally.label.empty()) tally.label = question.question;
  constexpr std::string_view kUnits[] = {"action", "period", "pledge"};
  tally.units_text =
      making.words.counted(kUnits[static_cast<std::size_t>(question.unit)], tally.units);
  if (question.unit == record::Verdict::Unit::pledge) {
    tally.units_text = making.words.statements(tally.units, not_commitments(making.pledges));
  }
  std::vector<std::string> given_to_none;
  for (const record::AnswerText& answer : question.answers) {
    tally.rows.push_back(make_row(making, question, answer, verdicts));
    if (tally.rows.back().count.high == 0) given_to_none.push_back(tally.rows.back().option.label);
  }
  tally.given_to_none = fmt::format("{}", fmt::join(given_to_none, "; "));
  return tally;
}

// The headline question where its scale has the word, else the first question on actions that has.
const record::QuestionText* question_with(const Making& making, std::string_view word) {
  const record::QuestionText* found = nullptr;
  for (const record::QuestionText& question : making.input.now.questions) {
    if (question.unit != record::Verdict::Unit::action || !find_answer(&question, word)) continue;
    if (found == nullptr || question.question == making.input.now.headline) found = &question;
  }
  return found;
}

// What is called so although nothing could have shown it done.
void add_notes(const Making& making, Attention& attention) {
  for (const auto* links : {&attention.certain, &attention.possible}) {
    for (const Link& link : *links) {
      const record::Action* action = making.record.action(link.id);
      const std::string lacks = action == nullptr ? "" : lacks_text(making, *action);
      if (lacks.empty()) continue;
      attention.notes.push_back(making.words.say(
          attention.word == "overdue" ? "attention.overdue_lacks" : "attention.lacks",
          {{"title", link.title}, {"what", lacks}}));
    }
  }
}

Attention make_singled_out(const Making& making, const record::QuestionText& question,
                           std::string_view word) {
  Attention attention{.word = std::string(word),
                      .label = label_of(making, question.question, word),
                      .means = making.in(find_answer(&question, word)->means)};
  int units = 0;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      const auto* verdict = making.verdict(question.question, action.id);
      if (verdict == nullptr) continue;
      ++units;
      const auto words = possible_words(*verdict);
      if (std::find(words.begin(), words.end(), word) == words.end()) continue;
      (words.size() == 1 ? attention.certain : attention.possible)
          .push_back(making.link(action.id));
    }
  }
  const int low = static_cast<int>(attention.certain.size());
  const int high = low + static_cast<int>(attention.possible.size());
  attention.count = make_count(making.words, low, high, units, units);
  add_notes(making, attention);
  return attention;
}

// The period of a unit such as "pledge/action@2001-09-29", under its action's name.
Link period_link(const Making& making, const record::QuestionText& question,
                 const record::Verdict& verdict) {
  const std::size_t at = verdict.unit.find('@');
  Link link = making.link(std::string_view(verdict.unit).substr(0, at));
  const auto begins = parse_day(std::string_view(verdict.unit).substr(at + 1));
  if (begins) {
    link.title = making.words.say("attention.from",
                                  {{"title", link.title}, {"begins", making.words.day(*begins)}});
  }
  const Answer answer = make_answer(making, verdict);
  link.answer = answer.text;
  link.shape = verdict.alternatives.empty() ? shape_of(question, verdict.answer) : answer.shape;
  return link;
}

// The periods of duties that have, or may have, one answer.
Attention make_periods_with(const Making& making, const record::QuestionText& question,
                            const record::AnswerText& answer) {
  const std::string label = making.in(question.label);
  Attention attention{
      .word = answer.word,
      .label = making.words.say("attention.label",
                                {{"question", label.empty() ? question.question : label},
                                 {"answer", label_of(making, question.question, answer.word)}}),
      .means = making.in(answer.means)};
  int units = 0;
  for (const auto& [of, verdict] : making.now) {  // by question and unit, so by day
    if (of.first != question.question || !making.promised(*verdict)) continue;
    ++units;
    const auto words = possible_words(*verdict);
    if (std::find(words.begin(), words.end(), answer.word) == words.end()) continue;
    (words.size() == 1 ? attention.certain : attention.possible)
        .push_back(period_link(making, question, *verdict));
  }
  const int low = static_cast<int>(attention.certain.size());
  const int high = low + static_cast<int>(attention.possible.size());
  attention.count = make_count(making.words, low, high, units, units);
  attention.count.text = making.words.say("attention.count", {{"count", attention.count.text}});
  return attention;
}

// Of a duty's periods, those whose answer stands on the scale and is not its best.
void add_periods(const Making& making, std::vector<Attention>& out) {
  for (const record::QuestionText& question : making.input.now.questions) {
    if (question.unit != record::Verdict::Unit::period) continue;
    for (const record::AnswerText& answer : question.answers) {
      const Shape shape = shape_of(question, answer.word);
      if (shape == Shape::top || shape == Shape::apart) continue;
      Attention attention = make_periods_with(making, question, answer);
      if (attention.count.high > 0) out.push_back(std::move(attention));
    }
  }
}

}  // namespace

std::string choice_text(const Making& making, std::string_view group,
                        const record::Choice& choice) {
  std::string value = choice.value;
  if (auto day = parse_day(value)) value = making.words.day(*day);
  const bool linked = choice.field == "link";
  const bool many = linked && choice.entry.find(", ") != std::string::npos;
  std::string key =
      linked ? fmt::format("link_{}{}", choice.value, many ? "_many" : "") : choice.field;
  if (making.words.label(group, key) == key) key = "other";
  return making.words.say(
      fmt::format("{}.{}", group, key),
      {{"entry", making.told(choice.entry)}, {"field", choice.field}, {"value", value}});
}

std::vector<std::string> possible_words(const record::Verdict& verdict) {
  std::vector<std::string> out = {verdict.answer};
  for (const record::Alternative& alternative : verdict.alternatives) {
    if (std::find(out.begin(), out.end(), alternative.answer) == out.end()) {
      out.push_back(alternative.answer);
    }
  }
  return out;
}

Shape shape_of(const record::QuestionText& question, std::string_view word) {
  const record::AnswerText* answer = find_answer(&question, word);
  const bool above_another = answer != nullptr && !answer->better_than.empty();
  const bool below_another =
      std::any_of(question.answers.begin(), question.answers.end(),
                  [&](const record::AnswerText& other) { return other.better_than == word; });
  if (answer != nullptr && answer->warning) return Shape::warning;
  if (above_another) return below_another ? Shape::middle : Shape::top;
  return below_another ? Shape::bottom : Shape::apart;
}

Answer make_answer(const Making& making, const record::Verdict& verdict) {
  const record::QuestionText* question = question_of(making, verdict.question);
  Answer answer{.question = verdict.question,
                .label = question == nullptr ? verdict.question : making.in(question->label),
                .because = making.words.dated(making.in(verdict.because)),
                .inferred = verdict.rests_on_inference(),
                .uncertain_date = verdict.rests_on_uncertain_date()};
  if (answer.label.empty()) answer.label = verdict.question;
  if (verdict.answer.empty()) {
    answer.text = verdict.value.empty() ? making.words.say("answer.none") : verdict.value;
    answer.why = answer.because;
    if (!verdict.value.empty() && question != nullptr && !question->unit_name.empty()) {
      answer.text += " " + question->unit_name;
    }
    return answer;
  }
  answer.options.push_back({.word = verdict.answer,
                            .label = label_of(making, verdict.question, verdict.answer),
                            .proved = verdict.proved});
  for (const record::Alternative& alternative : verdict.alternatives) {
    answer.others.push_back(make_other(making, verdict, alternative));
    answer.options.push_back(answer.others.back().option);
  }
  std::vector<std::string> labels;
  for (const Option& option : answer.options) {
    labels.push_back(option.proved ? option.label
                                   : making.words.say("answer.unproved", {{"a", option.label}}));
  }
  answer.text = making.words.either(labels);
  if (answer.others.size() == 1 && answer.options[0].proved) answer.otherwise = labels[0];
  answer.why = make_why(making, answer);
  answer.shape = answer.options.size() > 1 ? Shape::several
                 : question == nullptr     ? Shape::apart
                                           : shape_of(*question, verdict.answer);
  for (const std::string& word : verdict.also) {
    answer.also.push_back(label_of(making, verdict.question, word));
  }
  return answer;
}

bool surely_open(const Making& making, std::string_view action) {
  const auto* verdict = making.verdict(making.input.now.headline, action);
  return verdict == nullptr || open_question(making, *verdict, true);
}

bool may_be_open(const Making& making, std::string_view action) {
  const auto* verdict = making.verdict(making.input.now.headline, action);
  return verdict == nullptr || open_question(making, *verdict, false);
}

Count make_count(const Words& words, int low, int high, int of, int of_high) {
  return {.low = low,
          .high = high,
          .of = of,
          .of_high = of_high,
          .text = words.say("count",
                            {{"n", words.range(low, high)}, {"of", words.range(of, of_high)}})};
}

std::vector<Tally> make_tallies(const Making& making) {
  std::vector<Tally> tallies;
  for (const record::QuestionText& question : making.input.now.questions) {
    if (question.answers.empty()) continue;
    auto tally = make_tally(making, question);
    const bool asks_nothing = tally.units == 0 && !making.links.empty();
    if (!asks_nothing) tallies.push_back(std::move(tally));
  }
  std::stable_partition(tallies.begin(), tallies.end(), [&](const Tally& tally) {
    return tally.question == making.input.now.headline;
  });
  return tallies;
}

std::vector<Attention> make_attention(const Making& making) {
  std::vector<Attention> out;
  for (std::string_view word : kSingledOut) {
    const record::QuestionText* question = question_with(making, word);
    if (question != nullptr) out.push_back(make_singled_out(making, *question, word));
  }
  add_periods(making, out);
  return out;
}

}  // namespace sanya::report
