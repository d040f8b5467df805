// SPDX-License-Identifier: Apache-2.0
#include "cli/audit_text.h"

#include <fmt/format.h>

namespace sanya::cli {
namespace {

using app::Audit;
using app::AuditAction;
using app::Judged;

std::string tallies(const Judged& judged, const app::AuditInstitution& row) {
  std::string text;
  for (const auto& tally : row.leads) {
    text += text.empty() ? "" : "; ";
    text += tally.certain == tally.possible
                ? std::to_string(tally.certain)
                : fmt::format("{} to {}", tally.certain, tally.possible);
    text += " " + app::label(*judged.headline(), tally.answer, judged.language);
  }
  return text;
}

std::string line_of(const Judged& judged, const app::Answerable& answers) {
  std::string text;
  for (std::size_t i = 1; i < answers.through.size(); ++i) {
    text += (text.empty() ? "" : ", then ") + name(judged, answers.through[i]);
  }
  return text;
}

void tell_action(Page& page, const Judged& judged, const AuditAction& entry, bool people) {
  const auto role = entry.role == AuditAction::Role::lead      ? "leads  "
                    : entry.role == AuditAction::Role::partner ? "partner"
                                                               : "funds  ";
  page.wrapped(fmt::format("  {}  ", role),
               entry.action->id + ": " +
                   (entry.verdict ? painted_answer(judged, *entry.verdict) : "not asked"));
  const std::string indent(13, ' ');
  for (const auto& each : entry.overrides)
    page.wrapped("           * ", override_text(judged, each));
  if (!entry.answers_now.known) {
    page.wrapped(indent, "it no longer exists, and no successor is named");
  } else if (entry.answers_now.through.size() > 1) {
    page.wrapped(indent, "answers now: " + line_of(judged, entry.answers_now));
  }
  if (!entry.posts.empty()) {
    page.wrapped(indent,
                 "answerable when the deadline passed: " + posts_text(judged, entry, people));
  }
}

void tell_institution(Page& page, const Judged& judged, const Audit& audit,
                      const app::AuditInstitution& row, bool people) {
  page.heading(row.institution->name.in(judged.language));
  page.wrapped(
      "  ", fmt::format("leads {} and is partner in {} of {}; findings that concern these: {} of "
                        "{}; findings in which it speaks itself, on whatever: {}",
                        row.led, row.partnered, counted(audit.actions, "action"), row.concerned,
                        audit.findings, row.statements));
  if (row.led > 0) {
    page.wrapped("  ", fmt::format("answers of those it leads: {}", tallies(judged, row)));
  }
  for (const auto& entry : row.actions) tell_action(page, judged, entry, people);
}

void tell_actions(Page& page, const Judged& judged, std::string_view heading,
                  const std::vector<const record::Action*>& actions, int of) {
  page.wrapped("  ", fmt::format("{}: {} of {}", heading, actions.size(), of));
  for (const auto* action : actions) {
    page.wrapped("    - ", action->id + ": " + action->title.in(judged.language));
  }
}

}  // namespace

std::string_view role_word(AuditAction::Role role) {
  switch (role) {
    case AuditAction::Role::lead:
      return "lead";
    case AuditAction::Role::partner:
      return "partner";
    case AuditAction::Role::co_funder:
      return "co_funder";
  }
  return "";
}

std::string posts_text(const Judged& judged, const AuditAction& entry, bool people) {
  std::string text;
  for (const auto& post : entry.posts) {
    text += (text.empty() ? "" : "; ") + post.title;
    if (people) text += ", " + post.person->name.in(judged.language);
    if (!post.certain) text += " (perhaps)";
  }
  return text;
}

std::string audit_text(const Call& call, const Judged& judged, const Audit& audit, bool people) {
  Page page = prose(call);
  for (const auto& row : audit.institutions) tell_institution(page, judged, audit, row, people);
  page.heading("What the register leaves open, of all actions");
  tell_actions(page, judged, "no owner named", audit.no_owner, audit.actions);
  tell_actions(page, judged, "partners only, nobody leads", audit.only_partners, audit.actions);
  tell_actions(page, judged, "several lead", audit.several_leads, audit.actions);
  page.line(fmt::format("  an owner is gone and no successor named: {} of {}",
                        audit.nobody_answers.size(), audit.actions));
  for (const auto& orphan : audit.nobody_answers) {
    page.wrapped("    - ", orphan.action->id + ": " + name(judged, orphan.owner));
  }
  page.line(fmt::format("  owners that no finding quotes: {} of {}", audit.never_heard.size(),
                        audit.institutions.size()));
  for (const auto* institution : audit.never_heard) {
    page.wrapped("    - ", institution->name.in(judged.language));
  }
  page.line();
  page.wrapped("As of ",
               to_text(judged.verdicts.as_of) + "; method: " + method_line(judged.verdicts.pack));
  return page.text();
}

}  // namespace sanya::cli
