// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "base/quote.h"
#include "cli/note.h"
#include "cli/session.h"
#include "cli/timeline_text.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Judged;
using app::Why;

std::string as_json(const Judged& judged, const Why& why) {
  Json json;
  json.object();
  begin_json(json, judged);
  json.member("pledge", why.pledge->id);
  json.key("action");
  if (why.action) {
    json.value(why.action->id);
  } else {
    json.null();
  }
  json.member("title", (why.action ? why.action->title : why.pledge->title).in(judged.language));
  json.key("verdicts").list();
  for (const auto* verdict : why.verdicts) tell_verdict(json, judged, *verdict);
  json.end().key("exhibits").list();
  for (const auto& exhibit : why.exhibits) tell_exhibit(json, judged, exhibit);
  json.end().key("gaps").list();
  for (const auto& gap : judged.gaps) {
    if (!why.action || gap.unit != why.action->id) continue;
    json.object().member("question", gap.question);
    tell_gap(json, judged, gap);
    json.end();
  }
  json.end();
  tell_overrides(json, judged, why.overrides);
  json.key("relations").list();
  for (const auto& other : why.relations) {
    json.object().member("how", app::word(other.how)).member("action", other.action->id);
    if (other.verdict) json.member("answers", app::possible_answers(*other.verdict));
    json.member("open", other.open).end();
  }
  json.end().key("readings").list();
  for (const auto& each : why.readings) {
    const auto& reading = *each.dated.reading;
    json.object().member("id", reading.id).member("happened", each.dated.happened.text());
    json.member("value", reading.value).member("trend", record::word(each.trend));
    json.member("claimant", reading.claimant).member("relation", each.relation);
    json.member("source", reading.source).end();
  }
  json.end().key("horizons").list();
  for (const auto& horizon : why.horizons) {
    json.object().member("question", horizon.question).member("unit", horizon.unit);
    tell_horizon(json, judged, horizon);
    json.end();
  }
  json.end().key("fragility");
  const auto* fragility = why.action ? judged.fragility_of(why.action->id) : nullptr;
  if (fragility != nullptr) {
    tell_fragility(json, *fragility);
  } else {
    json.null();
  }
  return json.end().text();
}

std::string as_csv(const Judged& judged, const Why& why) {
  std::string text = csv_line({"question", "unit", "answer", "entry_kind", "entry", "counted",
                               "claimant", "relation", "source", "publisher", "published",
                               "inferred", "uncertain_date", "disputed"});
  const auto yes_no = [](bool flag) { return std::string(flag ? "yes" : "no"); };
  for (const auto* verdict : why.verdicts) {
    const auto answer = app::answer_text(judged, *verdict);
    for (const auto& cited : verdict->cited()) {
      for (const auto& exhibit : why.exhibits) {
        if (exhibit.cited.kind != cited.kind || exhibit.cited.id != cited.id) continue;
        const auto* source = exhibit.source;
        text += csv_line({verdict->question, verdict->unit, answer, std::string(word(cited.kind)),
                          cited.id, std::string(word(cited.counted)), exhibit.claimant,
                          exhibit.relation, source ? source->id : "",
                          source ? source->publisher : "", source ? source->published.text() : "",
                          yes_no(cited.inferred || cited.possible),
                          yes_no(cited.uncertain || cited.imprecise), yes_no(cited.disputed)});
      }
    }
  }
  return text;
}

}  // namespace

int why(const Call& call) {
  return with_verdicts(call, app::Depth::gaps, [&](const Judged& judged) {
    const auto questions = call.arguments.values("question");
    const auto answered = app::why(judged, call.arguments.operands.front(), questions);
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    const auto& why = std::get<Why>(answered);
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, why);
        break;
      case Format::csv:
        call.out << as_csv(judged, why);
        break;
      case Format::table:
        call.out << note(call, judged, why, !questions.empty()) << withheld_text(call, judged);
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
