// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quote.h"
#include "cli/coming.h"
#include "cli/dates.h"
#include "cli/exhibit.h"
#include "cli/session.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Gaps;
using app::Judged;

std::string answer_label(const Judged& judged, const record::Gap& gap) {
  const auto* question = judged.question(gap.question);
  return question ? app::label(*question, gap.answer, judged.language) : gap.answer;
}

// Why there is nothing to list.
std::string no_way(const Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  const auto stands_above = [&](const auto& answer) {
    return answer.better_than == verdict.answer;
  };
  const bool better = question != nullptr &&
                      std::any_of(question->answers.begin(), question->answers.end(), stands_above);
  if (better) return "none of the changes that were tried gives a better answer";
  const auto because = dated(verdict.because.in(judged.language));
  const std::string none = "the method has no better answer for it";
  return because.empty() ? none : none + ": " + because;
}

void tell_actions(Page& page, const Judged& judged, const Gaps& gaps) {
  page.heading(fmt::format("Not settled: {} of {}", gaps.actions.size(),
                           counted(gaps.all_actions, "action")));
  for (const auto& entry : gaps.actions) {
    page.wrapped("  ",
                 fmt::format("{}: {}", entry.action->id, painted_answer(judged, *entry.verdict)));
    if (entry.ways.empty()) page.wrapped("    - ", no_way(judged, *entry.verdict));
    for (const auto* way : entry.ways) {
      page.wrapped("    - ",
                   fmt::format("for {}: {}", answer_label(judged, *way), steps_text(judged, *way)));
    }
    if (stopped_early(entry.ways)) page.wrapped("    - ", std::string(kOtherWays));
  }
}

void tell_list(Page& page, const Judged& judged, std::string_view heading,
               const std::vector<const record::Action*>& actions, int of) {
  if (actions.empty()) return;
  page.heading(fmt::format("{}: {} of {}", heading, actions.size(), counted(of, "action")));
  for (const auto* action : actions) {
    page.wrapped("  ", action->id + ": " + action->title.in(judged.language));
  }
}

std::string as_table(const Call& call, const Judged& judged, const Gaps& gaps) {
  Page page = prose(call);
  tell_actions(page, judged, gaps);
  if (!gaps.unpublished.empty()) {
    page.heading("Announced and not known to be published");
    for (const auto* pledge : gaps.unpublished) {
      page.wrapped("  ", fmt::format("{}: {} of {}", pledge->id,
                                     app::unpublished_points(*pledge, judged.verdicts.as_of),
                                     counted(*pledge->points_announced, "point")));
    }
  }
  tell_list(page, judged, "No owner is named", gaps.no_owner, gaps.all_actions);
  tell_list(page, judged, "Nobody has logged a search", gaps.never_searched, gaps.all_actions);
  page.line();
  page.wrapped("As of ",
               to_text(judged.verdicts.as_of) + "; method: " + method_line(judged.verdicts.pack));
  return page.text();
}

std::string as_json(const Judged& judged, const Gaps& gaps) {
  Json json;
  json.object();
  begin_json(json, judged);
  json.key("actions").list();
  for (const auto& entry : gaps.actions) {
    json.object().member("action", entry.action->id);
    tell_answer(json, judged, *entry.verdict);
    json.key("ways").list();
    for (const auto* way : entry.ways) {
      json.object();
      tell_gap(json, judged, *way);
      json.end();
    }
    json.end().end();
  }
  json.end().key("unpublished").list();
  for (const auto* pledge : gaps.unpublished) {
    json.object()
        .member("pledge", pledge->id)
        .member("points", app::unpublished_points(*pledge, judged.verdicts.as_of));
    json.member("of", *pledge->points_announced).end();
  }
  json.end();
  tell_ids(json, "no_owner", gaps.no_owner);
  tell_ids(json, "never_searched", gaps.never_searched);
  return json.member("of", gaps.all_actions).end().text();
}

std::string as_csv(const Judged& judged, const Gaps& gaps) {
  std::string text = csv_line({"action", "answer", "better_answer", "steps", "gave_up"});
  for (const auto& entry : gaps.actions) {
    const auto answer = app::answer_text(judged, *entry.verdict);
    if (entry.ways.empty()) text += csv_line({entry.action->id, answer, "", "", ""});
    for (const auto* way : entry.ways) {
      text += csv_line({entry.action->id, answer, answer_label(judged, *way),
                        steps_text(judged, *way), way->gave_up ? "yes" : "no"});
    }
  }
  return text;
}

}  // namespace

int gaps(const Call& call) {
  if (call.arguments.has("due-within")) return coming(call);
  return with_verdicts(call, app::Depth::gaps, [&](const Judged& judged) {
    const auto& operands = call.arguments.operands;
    const auto answered = app::gaps(judged, operands.empty() ? "" : operands.front());
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    const auto& gaps = std::get<Gaps>(answered);
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, gaps);
        break;
      case Format::csv:
        call.out << as_csv(judged, gaps);
        break;
      case Format::table:
        call.out << as_table(call, judged, gaps);
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
