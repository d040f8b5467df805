// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/session.h"
#include "cli/timeline_text.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Judged;
using app::Status;

constexpr std::size_t kWidestAnswer = 28;
constexpr std::size_t kTitleLines = 2;
constexpr std::size_t kAnyLines = 1000;

std::string short_id(const record::Action& action) {
  return action.id.substr(action.id.find('/') + 1);
}

// The width of each question's column: its longest answer, within reason.
std::vector<std::size_t> widths(const Judged& judged, const Status& status) {
  std::vector<std::size_t> wide;
  for (std::size_t column = 0; column < status.questions.size(); ++column) {
    std::size_t most = width(app::label(*status.questions[column], judged.language));
    for (const auto& pledge : status.pledges) {
      for (const auto& row : pledge.rows) {
        if (!row.verdicts[column]) continue;
        most = std::max(most, width(app::answer_text(judged, *row.verdicts[column])));
      }
    }
    wide.push_back(std::min(most, kWidestAnswer));
  }
  return wide;
}

// One cell of the table: its lines, each painted.
std::vector<std::string> cell(const Judged& judged, const record::Verdict* verdict,
                              std::size_t wide) {
  if (!verdict) return {};
  auto lines = broken(app::answer_text(judged, *verdict), wide, kAnyLines);
  for (auto& line : lines) line = painted_as(judged, *verdict, pad(line, wide));
  return lines;
}

// The answers side by side and what the action is beside them.
void tell_row(Page& page, const Judged& judged, const app::StatusRow& row,
              const std::vector<std::size_t>& wide) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 0;
  std::size_t room = page.columns() - 2;
  for (std::size_t column = 0; column < wide.size(); ++column) {
    cells.push_back(cell(judged, row.verdicts[column], wide[column]));
    height = std::max(height, cells.back().size());
    room -= std::min(room, wide[column] + 2);
  }
  const auto what = short_id(*row.action) + ": " + row.action->title.in(judged.language);
  const auto titles = broken(what, std::max<std::size_t>(room, 12), kTitleLines);
  for (std::size_t i = 0; i < std::max(height, titles.size()); ++i) {
    std::string line = "  ";
    for (std::size_t column = 0; column < wide.size(); ++column) {
      line += i < cells[column].size() ? cells[column][i] : pad("", wide[column]);
      line += "  ";
    }
    page.line(line + (i < titles.size() ? titles[i] : ""));
  }
  for (const auto& each : row.waits_for) {
    page.wrapped("    waits for ", related_text(judged, each));
  }
  for (const auto& each : row.overrides) {
    if (!each.expired) page.wrapped("  * ", override_text(judged, each));
  }
}

std::string tally_text(const app::Tally& tally, const app::QuestionTally& of,
                       const std::string& language) {
  const auto number = tally.certain == tally.possible
                          ? std::to_string(tally.certain)
                          : fmt::format("{} to {}", tally.certain, tally.possible);
  return fmt::format("{} {}", number, app::label(*of.question, tally.answer, language));
}

void tell_foot(Page& page, const Judged& judged, const Status& status) {
  page.line();
  for (const auto& tally : status.tallies) {
    std::string counts;
    for (const auto& answer : tally.answers) {
      if (answer.possible == 0) continue;
      counts += counts.empty() ? "" : "; ";
      counts += tally_text(answer, tally, judged.language);
    }
    page.wrapped(fmt::format("{} of {}: ", app::label(*tally.question, judged.language),
                             counted(status.shown, "action")),
                 counts.empty() ? "none" : counts);
  }
  if (status.shown != status.actions) {
    page.line(fmt::format("Shown: {} of {}", status.shown, counted(status.actions, "action")));
  }
  if (status.overridden > 0) {
    page.line(fmt::format("* Decided by a person, counted as the rules give: {} of {}",
                          status.overridden,
                          counted(static_cast<std::size_t>(status.shown), "action")));
  }
  if (status.points_announced > 0) {
    page.line(fmt::format("Announced points not known to be published: {} of {}",
                          status.points_unpublished, status.points_announced));
  }
  page.wrapped("As of ",
               to_text(judged.verdicts.as_of) +
                   (judged.verdicts.published_by
                        ? ", from sources published by " + to_text(*judged.verdicts.published_by)
                        : std::string()) +
                   "; method: " + method_line(judged.verdicts.pack));
}

std::string as_table(const Call& call, const Judged& judged, const Status& status) {
  Page page(static_cast<std::size_t>(call.terminal.width), call.terminal.colour);
  const auto wide = widths(judged, status);
  for (const auto& pledge : status.pledges) {
    page.heading(
        clip(pledge.pledge->id + ": " + pledge.pledge->title.in(judged.language), page.columns()));
    for (const auto& row : pledge.rows) tell_row(page, judged, row, wide);
    if (const auto points = app::unpublished_points(*pledge.pledge, judged.verdicts.as_of);
        points > 0) {
      page.line(fmt::format("  {} of {} not known to be published", points,
                            counted(*pledge.pledge->points_announced, "announced point")));
    }
  }
  tell_foot(page, judged, status);
  return page.text();
}

void tell_owners(Json& json, const record::Action& action) {
  json.key("owners").object().member("lead", action.owners.lead);
  json.member("partner", action.owners.partner).member("co_funder", action.owners.co_funder).end();
}

using Horizons = std::map<std::pair<std::string, std::string>, record::Horizon>;

Horizons horizons_of(const Judged& judged, const Status& status) {
  Horizons all;
  for (const auto* question : status.questions) {
    for (auto& horizon : app::horizons(judged, "", question->question)) {
      auto key = std::pair(horizon.question, horizon.unit);
      all.emplace(std::move(key), std::move(horizon));
    }
  }
  return all;
}

std::string as_json(const Judged& judged, const Status& status) {
  const auto horizons = horizons_of(judged, status);
  Json json;
  json.object();
  begin_json(json, judged);
  json.key("actions").list();
  for (const auto& pledge : status.pledges) {
    for (const auto& row : pledge.rows) {
      json.object().member("action", row.action->id).member("pledge", pledge.pledge->id);
      json.member("title", row.action->title.in(judged.language));
      tell_owners(json, *row.action);
      json.key("answers").object();
      for (const auto* verdict : row.verdicts) {
        if (!verdict) continue;
        json.key(verdict->question).object();
        tell_answer(json, judged, *verdict);
        const auto horizon = horizons.find({verdict->question, verdict->unit});
        if (horizon != horizons.end()) tell_horizon(json, judged, horizon->second);
        json.end();
      }
      json.end();
      tell_overrides(json, judged, row.overrides);
      json.key("waits_for").list();
      for (const auto& other : row.waits_for) json.value(std::string_view(other.action->id));
      json.end().end();
    }
  }
  json.end().key("tallies").object();
  for (const auto& tally : status.tallies) {
    json.key(tally.question->question).list();
    for (const auto& answer : tally.answers) {
      json.object().member("answer", answer.answer).member("certain", answer.certain);
      json.member("possible", answer.possible).member("of", status.shown).end();
    }
    json.end();
  }
  json.end().member("shown", status.shown).member("of", status.actions);
  json.member("points_announced", status.points_announced);
  json.member("points_unpublished", status.points_unpublished);
  return json.end().text();
}

std::string as_csv(const Judged& judged, const Status& status) {
  std::string text = csv_line({"action", "pledge", "title", "lead", "question", "answer",
                               "alternatives", "value", "as_of", "method", "overrides"});
  for (const auto& pledge : status.pledges) {
    for (const auto& row : pledge.rows) {
      for (const auto* verdict : row.verdicts) {
        if (!verdict) continue;
        const auto possible = app::possible_answers(*verdict);
        text += csv_line({row.action->id, pledge.pledge->id, row.action->title.in(judged.language),
                          fmt::format("{}", fmt::join(row.action->owners.lead, ";")),
                          verdict->question, verdict->answer,
                          fmt::format("{}", fmt::join(possible.begin() + 1, possible.end(), ";")),
                          verdict->value, to_text(judged.verdicts.as_of),
                          judged.verdicts.pack.name + " " + judged.verdicts.pack.version,
                          overrides_cell(judged, row.overrides, verdict)});
      }
    }
  }
  return text;
}

}  // namespace

int status(const Call& call) {
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto answered = app::status(judged,
                                      {.pledges = call.arguments.values("pledge"),
                                       .owners = call.arguments.values("owner"),
                                       .answers = call.arguments.values("answer")},
                                      call.arguments.values("question"));
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    const auto& status = std::get<Status>(answered);
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, status);
        break;
      case Format::csv:
        call.out << as_csv(judged, status);
        break;
      case Format::table:
        call.out << as_table(call, judged, status) << withheld_text(call, judged);
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
