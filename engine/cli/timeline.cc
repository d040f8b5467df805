// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quote.h"
#include "cli/dates.h"
#include "cli/session.h"
#include "cli/timeline_text.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Judged;
using Lines = std::vector<record::Timeline>;

std::string title_of(const Judged& judged, const record::Timeline& line) {
  const auto unit = line.unit.substr(0, line.unit.find('@'));
  if (const auto* action = judged.record().action(unit)) return action->title.in(judged.language);
  const auto* pledge = judged.record().pledge(unit);
  return pledge ? pledge->title.in(judged.language) : "";
}

// "with poipet-opened", "by itself: the deadline of 2009-12-31 passed"; empty for the first step.
std::string cause_text(const record::Step& step) {
  if (!step.entries.empty()) {
    std::vector<std::string> ids;
    for (const auto& cited : step.entries) ids.push_back(cited.id);
    constexpr std::size_t kMostNamed = 4;
    const std::size_t more = ids.size() > kMostNamed ? ids.size() - kMostNamed : 0;
    ids.resize(ids.size() - more);
    return fmt::format("with {}{}", fmt::join(ids, ", "),
                       more == 0 ? "" : fmt::format(" and {} more", more));
  }
  std::vector<std::string> passed;
  for (const auto& test : step.turned) {
    const auto text = turned_text(test);
    if (std::find(passed.begin(), passed.end(), text) == passed.end()) passed.push_back(text);
  }
  return passed.empty() ? "" : fmt::format("by itself: {}", fmt::join(passed, "; "));
}

// "In progress: begun; or Delivered: 2 outside voices": each answer with its own reason.
std::string answers_with_reasons(const Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  if (verdict.alternatives.empty() || question == nullptr) {
    const auto& because = verdict.because.in(judged.language);
    return painted_answer(judged, verdict) + (because.empty() ? "" : ": " + because);
  }
  std::string text;
  const auto add = [&](const std::string& answer, const std::string& because) {
    text += (text.empty() ? "" : "; or ") +
            painted_as(judged, verdict, app::label(*question, answer, judged.language)) +
            (because.empty() ? "" : ": " + because);
  };
  add(verdict.answer, verdict.because.in(judged.language));
  for (const auto& other : verdict.alternatives) {
    add(other.answer, other.because.in(judged.language));
  }
  return text;
}

void tell_step(Page& page, const Judged& judged, const record::Step& step) {
  const Day today = judged.verdicts.as_of;
  const bool now = step.first <= today && today <= step.last;
  auto text = dated(answers_with_reasons(judged, step.verdict));
  if (const auto cause = cause_text(step); !cause.empty()) text += " (" + cause + ")";
  constexpr std::size_t kDates = 26;
  page.wrapped((now ? "> " : "  ") + pad(days_text(step, today), kDates), text);
}

std::string as_table(const Call& call, const Judged& judged, const Lines& lines) {
  Page page(static_cast<std::size_t>(call.terminal.width), call.terminal.colour);
  for (const auto& line : lines) {
    const auto* question = judged.question(line.question);
    if (&line != lines.data()) page.line();
    page.wrapped("", paint(Style::strong, line.unit) + ": " + title_of(judged, line));
    page.line("  " + (question ? app::label(*question, judged.language) : line.question));
    for (const auto& step : line.steps) tell_step(page, judged, step);
    if (line.gave_up) {
      page.line("  what comes later was not worked out: it changes too often");
    }
  }
  if (lines.empty()) page.line("The pack asks nothing of it.");
  page.line();
  page.wrapped("> ", "the answer as of " + to_text(judged.verdicts.as_of) +
                         "; later ones come by themselves if nothing is added to the record. A "
                         "reason is that of the first day of its line");
  page.wrapped("Method: ",
               method_line(judged.verdicts.pack) +
                   (judged.verdicts.published_by
                        ? "; from sources published by " + to_text(*judged.verdicts.published_by)
                        : std::string()));
  return page.text();
}

std::string as_json(const Judged& judged, const Lines& lines, bool proofs) {
  Json json;
  json.object();
  begin_json(json, judged);
  json.key("timelines").list();
  for (const auto& line : lines) {
    json.object().member("unit", line.unit).member("question", line.question);
    json.member("title", title_of(judged, line)).key("steps").list();
    for (const auto& step : line.steps) {
      json.object();
      tell_day(json, "first", step.first);
      tell_day(json, "last", step.last);
      tell_answer(json, judged, step.verdict);
      json.key("entries").list();
      for (const auto& cited : step.entries) tell_cited(json, cited);
      json.end().key("turned").list();
      for (const auto& test : step.turned) tell_condition(json, test, judged.language);
      json.end();
      if (proofs) {
        json.key("verdict");
        tell_verdict(json, judged, step.verdict);
      }
      json.end();
    }
    json.end().member("gave_up", line.gave_up).end();
  }
  return json.end().end().text();
}

std::string bound(Day day) { return day == kNoEarliest || day == kNoLatest ? "" : to_text(day); }

std::string as_csv(const Judged& judged, const Lines& lines) {
  std::string text = csv_line({"unit", "question", "first", "last", "answer", "alternatives",
                               "value", "because", "began", "method"});
  for (const auto& line : lines) {
    for (const auto& step : line.steps) {
      const auto possible = app::possible_answers(step.verdict);
      text += csv_line(
          {line.unit, line.question, bound(step.first), bound(step.last), step.verdict.answer,
           fmt::format("{}", fmt::join(possible.begin() + 1, possible.end(), ";")),
           step.verdict.value, step.verdict.because.in(judged.language), cause_text(step),
           judged.verdicts.pack.name + " " + judged.verdicts.pack.version});
    }
  }
  return text;
}

}  // namespace

int timeline(const Call& call) {
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto& operands = call.arguments.operands;
    const auto answered = app::timelines(judged, operands.empty() ? "" : operands.front(),
                                         call.arguments.values("question"));
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    const auto& lines = std::get<Lines>(answered);
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, lines, call.arguments.has("proofs"));
        break;
      case Format::csv:
        call.out << as_csv(judged, lines);
        break;
      case Format::table:
        call.out << as_table(call, judged, lines);
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
