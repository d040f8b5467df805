// SPDX-License-Identifier: Apache-2.0
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using record::Operation;

std::string_view operation_word(Operation::Kind kind) {
  switch (kind) {
    case Operation::Kind::evidence:
      return "evidence";
    case Operation::Kind::reading:
      return "reading";
    case Operation::Kind::search:
      return "search";
    case Operation::Kind::settle:
      return "settle";
    case Operation::Kind::pin:
      return "pin";
    case Operation::Kind::owner:
      break;
  }
  return "owner";
}

void tell_days(Json& json, const DayRange& days) {
  json.key("from");
  if (days.first == kNoEarliest) {
    json.null();
  } else {
    json.value(std::string_view(to_text(days.first)));
  }
  json.member("to", to_text(days.last));
}

void tell_evidence(Json& json, const Operation& operation) {
  json.member("voices", operation.voices);
  json.member("relations", operation.relations);
  json.member("besides", operation.besides);
  json.member("bearing", "supports").member("official", operation.official);
  json.member("milestone", operation.milestone);
  json.member("extent", operation.extent == record::Extent::part ? "part" : "whole");
  json.member("parts", operation.parts);
  tell_days(json, operation.on);
}

void tell_operation(Json& json, const Operation& operation) {
  json.object().member("kind", operation_word(operation.kind));
  switch (operation.kind) {
    case Operation::Kind::evidence:
      tell_evidence(json, operation);
      break;
    case Operation::Kind::reading:
      json.member("relations", operation.relations);
      json.member("value", operation.value);
      tell_days(json, operation.on);
      break;
    case Operation::Kind::search:
      json.member("day", to_text(operation.on.last));
      break;
    case Operation::Kind::settle:
      json.member("finding", operation.entry);
      break;
    case Operation::Kind::pin:
      json.member("entry", operation.entry).member("field", operation.field);
      json.member("from", operation.from).member("to", operation.to);
      break;
    case Operation::Kind::owner:
      break;
  }
  json.end();
}

}  // namespace

void tell_gap(Json& json, const app::Judged& judged, const record::Gap& gap) {
  json.member("answer", gap.answer).key("steps").list();
  for (const auto& step : gap.steps) json.value(std::string_view(step.in(judged.language)));
  json.end().key("operations").list();
  for (const auto& operation : gap.operations) tell_operation(json, operation);
  json.end().member("gave_up", gap.gave_up);
  json.optional("impossible", gap.impossible.in(judged.language));
}

void tell_fragility(Json& json, const record::Fragility& fragility) {
  json.object().member("voices", fragility.voices).key("falls").list();
  for (const auto& fall : fragility.falls) {
    json.object();
    json.member("without", fall.voices);
    json.member("answers", fall.answers);
    json.end();
  }
  json.end().member("gave_up", fragility.gave_up);
  json.member("own_word", fragility.own_word);
  json.end();
}

}  // namespace sanya::cli
