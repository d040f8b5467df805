// SPDX-License-Identifier: Apache-2.0
#include "cli/coming.h"

#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quote.h"
#include "cli/session.h"
#include "cli/timeline_text.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Coming;
using app::Judged;

std::string question_label(const Judged& judged, const record::Horizon& horizon) {
  const auto* question = judged.question(horizon.question);
  return question ? app::label(*question, judged.language) : horizon.question;
}

std::string until_then(const Judged& judged, const Coming& each) {
  return each.before ? "; until then " + app::answer_text(judged, *each.before) : "";
}

std::string text_of(const Judged& judged, const Coming& each) {
  if (!each.horizon) return "the deadline";
  return fmt::format("{} becomes {}{}", question_label(judged, *each.horizon),
                     painted_answer(judged, *each.horizon->next), until_then(judged, each));
}

std::string as_table(const Call& call, const Judged& judged, const std::vector<Coming>& all,
                     const std::string& within) {
  Page page(static_cast<std::size_t>(call.terminal.width), call.terminal.colour);
  for (const auto& each : all) {
    page.wrapped(to_text(each.day) + "  ", each.unit + ": " + text_of(judged, each));
  }
  if (all.empty()) page.line("Nothing comes by itself.");
  page.line();
  page.wrapped("Within ",
               fmt::format("{} of {}, if nothing is added to the record; method: {}", within,
                           to_text(judged.verdicts.as_of), method_line(judged.verdicts.pack)));
  return page.text();
}

std::string as_json(const Judged& judged, const std::vector<Coming>& all, Day last) {
  Json json;
  json.object();
  begin_json(json, judged);
  json.member("until", to_text(last)).key("coming").list();
  for (const auto& each : all) {
    json.object().member("day", to_text(each.day)).member("unit", each.unit);
    json.member("kind", each.horizon ? "answer" : "deadline");
    if (each.horizon) {
      json.member("question", each.horizon->question);
      if (each.before) {
        json.key("from").object();
        tell_answer(json, judged, *each.before);
        json.end();
      }
      json.key("to").object();
      tell_answer(json, judged, *each.horizon->next);
      json.end();
    }
    json.end();
  }
  return json.end().end().text();
}

std::string as_csv(const Judged& judged, const std::vector<Coming>& all) {
  std::string text = csv_line({"day", "unit", "kind", "question", "from", "to"});
  for (const auto& each : all) {
    if (!each.horizon) {
      text += csv_line({to_text(each.day), each.unit, "deadline", "", "", ""});
      continue;
    }
    text += csv_line({to_text(each.day), each.unit, "answer", each.horizon->question,
                      each.before ? app::answer_text(judged, *each.before) : "",
                      app::answer_text(judged, *each.horizon->next)});
  }
  return text;
}

}  // namespace

std::optional<Duration> duration_of(const std::string& written) {
  if (!written.empty() && written.front() != 'P') {
    std::string iso = "P" + written;
    for (auto& c : iso) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    if (auto found = parse_duration(iso)) return found;
  }
  return parse_duration(written);
}

std::string coming_text(const Judged& judged, const Coming& each) {
  if (!each.horizon) return "the deadline";
  return fmt::format("{} becomes {}{}", question_label(judged, *each.horizon),
                     app::answer_text(judged, *each.horizon->next), until_then(judged, each));
}

int coming(const Call& call) {
  const auto written = call.arguments.value("due-within");
  const auto within = duration_of(written);
  if (!within) {
    return misuse(call.err, {fmt::format("\"{}\" of --due-within is no duration", written),
                             "write a number with d, w, m or y, as in 90d"});
  }
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto& operands = call.arguments.operands;
    const auto answered = app::coming(judged, operands.empty() ? "" : operands.front(), *within);
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    const auto& all = std::get<std::vector<Coming>>(answered);
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, all, judged.verdicts.as_of + *within);
        break;
      case Format::csv:
        call.out << as_csv(judged, all);
        break;
      case Format::table:
        call.out << as_table(call, judged, all, to_text(*within));
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
