// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/audit_text.h"
#include "cli/session.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Audit;
using app::AuditAction;
using app::Judged;

std::string answer_of(const Judged& judged, const AuditAction& entry) {
  return entry.verdict ? app::answer_text(judged, *entry.verdict) : "";
}

void tell_action(Json& json, const Judged& judged, const AuditAction& entry, bool people) {
  json.object().member("action", entry.action->id).member("role", role_word(entry.role));
  if (entry.verdict) json.member("answers", app::possible_answers(*entry.verdict));
  json.member("answers_now", entry.answers_now.known ? entry.answers_now.institution : "");
  json.member("through", entry.answers_now.through).key("posts").list();
  for (const auto& post : entry.posts) {
    json.object().member("title", post.title);
    if (people) json.member("person", post.person->name.in(judged.language));
    json.member("certain", post.certain).end();
  }
  json.end();
  tell_overrides(json, judged, entry.overrides);
  json.end();
}

void tell_institution(Json& json, const Judged& judged, const app::AuditInstitution& row,
                      bool people) {
  json.object().member("id", row.institution->id);
  json.member("name", row.institution->name.in(judged.language));
  json.member("led", row.led).member("partnered", row.partnered).key("leads").list();
  for (const auto& tally : row.leads) {
    json.object().member("answer", tally.answer).member("certain", tally.certain);
    json.member("possible", tally.possible).member("of", row.led).end();
  }
  json.end().member("statements", row.statements).member("concerned", row.concerned);
  json.key("actions").list();
  for (const auto& entry : row.actions) tell_action(json, judged, entry, people);
  json.end().end();
}

std::string as_json(const Judged& judged, const Audit& audit, bool people) {
  Json json;
  json.object();
  begin_json(json, judged);
  json.key("institutions").list();
  for (const auto& row : audit.institutions) tell_institution(json, judged, row, people);
  json.end();
  tell_ids(json, "no_owner", audit.no_owner);
  tell_ids(json, "only_partners", audit.only_partners);
  tell_ids(json, "several_leads", audit.several_leads);
  json.key("nobody_answers").list();
  for (const auto& orphan : audit.nobody_answers) {
    json.object().member("action", orphan.action->id).member("owner", orphan.owner).end();
  }
  json.end().key("never_heard").list();
  for (const auto* institution : audit.never_heard) json.value(std::string_view(institution->id));
  return json.end().member("of", audit.actions).member("findings", audit.findings).end().text();
}

std::string as_csv(const Judged& judged, const Audit& audit, bool people) {
  std::string text = csv_line({"institution", "name", "action", "role", "answer", "answers_now",
                               "answerable_then", "overrides"});
  for (const auto& row : audit.institutions) {
    for (const auto& entry : row.actions) {
      text +=
          csv_line({row.institution->id, row.institution->name.in(judged.language),
                    entry.action->id, std::string(role_word(entry.role)), answer_of(judged, entry),
                    entry.answers_now.known ? entry.answers_now.institution : "",
                    posts_text(judged, entry, people),
                    overrides_cell(judged, entry.overrides, entry.verdict)});
    }
  }
  return text;
}

}  // namespace

int audit(const Call& call) {
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto audit = app::audit(judged);
    const bool people = call.arguments.has("with-people");
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, audit, people);
        break;
      case Format::csv:
        call.out << as_csv(judged, audit, people);
        break;
      case Format::table:
        call.out << audit_text(call, judged, audit, people) << withheld_text(call, judged);
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
