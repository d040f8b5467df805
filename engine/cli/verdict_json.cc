// SPDX-License-Identifier: Apache-2.0
#include "cli/verdict_json.h"

namespace sanya::cli {

std::string_view word(record::Cited::Kind kind) {
  switch (kind) {
    case record::Cited::Kind::finding:
      return "finding";
    case record::Cited::Kind::reading:
      return "reading";
    case record::Cited::Kind::search:
      return "search";
    case record::Cited::Kind::action:
      return "action";
  }
  return "";
}

std::string_view word(Truth truth) {
  return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "unknown";
}

std::string_view word(record::Bearing bearing) {
  switch (bearing) {
    case record::Bearing::supports:
      return "supports";
    case record::Bearing::contradicts:
      return "contradicts";
    case record::Bearing::context:
      return "context";
  }
  return "";
}

std::string_view word(record::Aspect aspect) {
  switch (aspect) {
    case record::Aspect::output:
      return "output";
    case record::Aspect::outcome:
      return "outcome";
    case record::Aspect::condition:
      return "condition";
  }
  return "";
}

std::string_view word(record::Link link) {
  switch (link) {
    case record::Link::stated:
      return "stated";
    case record::Link::inferred:
      return "inferred";
    case record::Link::possible:
      return "possible";
  }
  return "";
}

void tell_cited(Json& json, const record::Cited& cited) {
  json.object().member("kind", word(cited.kind)).member("id", cited.id);
  json.member("counted", word(cited.counted)).member("inferred", cited.inferred);
  json.member("possible", cited.possible).member("imprecise", cited.imprecise);
  json.member("uncertain", cited.uncertain).member("disputed", cited.disputed).end();
}

namespace {

void tell_operand(Json& json, const record::Operand& operand, const std::string& language) {
  json.object().member("name", operand.name).optional("label", operand.label.in(language));
  json.member("value", operand.value).member("absent", operand.absent);
  json.member("maybe_absent", operand.maybe_absent).key("entries").list();
  for (const auto& cited : operand.entries) tell_cited(json, cited);
  json.end().end();
}

std::string_view kind_word(record::Condition::Kind kind) {
  switch (kind) {
    case record::Condition::Kind::test:
      return "test";
    case record::Condition::Kind::all:
      return "all";
    case record::Condition::Kind::any:
      return "any";
    case record::Condition::Kind::none:
      return "none";
  }
  return "";
}

}  // namespace

// Conditions nest as deep as a pack may write them: at most tree::Limits::depth.
void tell_condition(Json& json, const record::Condition& condition, const std::string& language) {
  json.object().member("kind", kind_word(condition.kind)).member("truth", word(condition.truth));
  json.optional("text", condition.text);
  if (condition.kind == record::Condition::Kind::test) {
    json.key("operands").list();
    for (const auto& operand : condition.operands) tell_operand(json, operand, language);
  } else {
    json.key("parts").list();
    for (const auto& part : condition.parts) tell_condition(json, part, language);
  }
  json.end().end();
}

namespace {

void tell_world(Json& json, const record::Alternative& alternative) {
  json.key("world").list();
  for (const auto& choice : alternative.world) {
    json.object().member("entry", choice.entry).member("field", choice.field);
    json.member("value", choice.value).end();
  }
  json.end();
}

void tell_rule(Json& json, const record::TriedRule& rule, const std::string& language) {
  json.object().member("answer", rule.answer).member("truth", word(rule.truth));
  json.member("otherwise", rule.otherwise).optional("because", rule.because.in(language));
  json.member("line", rule.place.line);
  json.key("when");
  tell_condition(json, rule.when, language);
  json.end();
}

}  // namespace

void tell_answer(Json& json, const app::Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  json.member("answer", verdict.answer);
  if (question && !verdict.answer.empty()) {
    json.member("label", app::label(*question, verdict.answer, judged.language));
  }
  json.key("alternatives").list();
  for (const auto& alternative : verdict.alternatives) {
    json.object().member("answer", alternative.answer).member("proved", alternative.proved);
    tell_world(json, alternative);
    json.optional("because", alternative.because.in(judged.language)).end();
  }
  json.end();
  if (verdict.answer.empty()) json.member("value", verdict.value);
  json.member("proved", verdict.proved);
  json.optional("because", verdict.because.in(judged.language));
}

void tell_verdict(Json& json, const app::Judged& judged, const record::Verdict& verdict) {
  json.object().member("question", verdict.question).member("unit", verdict.unit);
  tell_answer(json, judged, verdict);
  json.key("tried").list();
  for (const auto& rule : verdict.tried) tell_rule(json, rule, judged.language);
  json.end().member("also", verdict.also).key("rests_on").list();
  for (const auto& operand : verdict.rests_on) tell_operand(json, operand, judged.language);
  json.end();
  json.member("rests_on_inference", verdict.rests_on_inference());
  json.member("rests_on_uncertain_date", verdict.rests_on_uncertain_date()).end();
}

void tell_overrides(Json& json, const app::Judged& judged,
                    const std::vector<app::Overridden>& overrides) {
  json.key("overrides").list();
  for (const auto& each : overrides) {
    const auto& given = *each.given;
    json.object().member("id", given.id).member("question", given.question);
    json.member("answer", given.answer);
    json.member("label", app::label(*each.question, given.answer, judged.language));
    json.member("computed", app::possible_answers(*each.computed)).member("differs", each.differs);
    json.member("reason", given.reason).member("author", given.author);
    json.member("made_on", to_text(given.made_on)).key("expires");
    if (given.expires) {
      json.value(to_text(*given.expires));
    } else {
      json.null();
    }
    json.member("expired", each.expired).end();
  }
  json.end();
}

namespace {

void tell_source(Json& json, const app::Judged& judged, const record::SourceItem& source) {
  json.key("source").object().member("id", source.id).member("publisher", source.publisher);
  json.member("publisher_name", name(judged, source.publisher));
  json.optional("title", source.title.in(judged.language)).optional("author", source.author);
  json.member("published", source.published.text()).optional("url", source.url).end();
}

void tell_finding(Json& json, const record::Finding& finding, const record::About* about) {
  json.member("note", finding.note);
  if (finding.happened) json.member("happened", finding.happened->text());
  json.optional("instrument", finding.instrument);
  if (!about) return;
  json.member("bearing", word(about->bearing)).member("aspect", word(about->aspect));
  json.optional("milestone", about->milestone).member("link", word(about->link));
  json.optional("reason", about->reason);
}

}  // namespace

void tell_exhibit(Json& json, const app::Judged& judged, const app::Exhibit& exhibit) {
  json.object().key("cited");
  tell_cited(json, exhibit.cited);
  if (exhibit.finding) tell_finding(json, *exhibit.finding, exhibit.about);
  if (exhibit.reading) {
    json.member("indicator", exhibit.reading->indicator).member("value", exhibit.reading->value);
    if (exhibit.reading->happened) json.member("happened", exhibit.reading->happened->text());
    json.optional("note", exhibit.reading->note);
  }
  if (exhibit.search) {
    json.member("day", to_text(exhibit.search->day)).member("by", exhibit.search->by);
    json.member("where", exhibit.search->where).optional("query", exhibit.search->query);
  }
  if (!exhibit.claimant.empty()) {
    json.member("claimant", exhibit.claimant)
        .member("claimant_name", name(judged, exhibit.claimant));
    json.member("relation", exhibit.relation).member("voice", exhibit.voice);
  }
  if (exhibit.source) tell_source(json, judged, *exhibit.source);
  json.end();
}

void tell_ids(Json& json, std::string_view key, const std::vector<const record::Action*>& actions) {
  json.key(key).list();
  for (const auto* action : actions) json.value(std::string_view(action->id));
  json.end();
}

}  // namespace sanya::cli
