// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "app/app.h"

namespace sanya::app {
namespace {

using record::Action;
using record::Institution;

// Certainly gone on the day.
bool gone(const Institution& institution, Day day) {
  return institution.dissolved && institution.dissolved->latest() <= day;
}

Answerable answers_now(const record::Record& record, const Action& action, const std::string& owner,
                       Day day) {
  Answerable line{.institution = owner, .through = {owner}, .known = true};
  std::set<std::string> seen{owner};
  for (;;) {
    const auto* institution = record.institution(line.institution);
    if (!institution || !gone(*institution, day)) return line;
    std::string next;
    if (const auto chosen = action.successors.find(line.institution);
        chosen != action.successors.end()) {
      next = chosen->second;
    } else if (institution->succeeded_by.size() == 1) {
      next = institution->succeeded_by.front();
    }
    if (next.empty() || !seen.insert(next).second) {
      line.known = false;
      return line;
    }
    line.institution = next;
    line.through.push_back(next);
  }
}

// The posts at `institution` on `day`; a term that may or may not cover it is not certain.
std::vector<AuditAction::Held> posts_on(const record::Record& record,
                                        const std::string& institution, Day day) {
  std::vector<AuditAction::Held> held;
  for (const auto& person : record.people) {
    for (const auto& post : person.posts) {
      if (post.at != institution) continue;
      const auto& [from, until] = post.term;
      if (from && from->earliest() > day) continue;
      if (until && until->latest() < day) continue;
      const bool certain = from && from->latest() <= day && until && until->earliest() >= day;
      held.push_back({.title = post.title, .person = &person, .certain = certain});
    }
  }
  std::sort(held.begin(), held.end(), [](const auto& a, const auto& b) {
    return std::tie(a.title, a.person->id) < std::tie(b.title, b.person->id);
  });
  return held;
}

// Is `claimant` the institution, or one who held a post there?
bool speaks_for(const record::Record& record, const std::string& claimant,
                const std::string& institution) {
  if (claimant == institution) return true;
  const auto* person = record.person(claimant);
  return person && std::any_of(person->posts.begin(), person->posts.end(),
                               [&](const auto& post) { return post.at == institution; });
}

void count_statements(const record::Record& record, AuditInstitution& row) {
  std::set<std::string> actions;
  for (const auto& entry : row.actions) actions.insert(entry.action->id);
  for (const auto& finding : record.findings) {
    if (speaks_for(record, finding.claimant, row.institution->id)) ++row.statements;
    if (std::any_of(finding.about.begin(), finding.about.end(),
                    [&](const auto& about) { return actions.contains(about.action); })) {
      ++row.concerned;
    }
  }
}

void tally_leads(const Judged& judged, AuditInstitution& row) {
  const auto* question = judged.headline();
  for (const auto& entry : row.actions) {
    if (entry.role == AuditAction::Role::lead) ++row.led;
    if (entry.role == AuditAction::Role::partner) ++row.partnered;
  }
  if (!question) return;
  for (const auto& answer : question->answers) {
    Tally count{.answer = answer.word};
    for (const auto& entry : row.actions) {
      if (entry.role != AuditAction::Role::lead || !entry.verdict) continue;
      const auto possible = possible_answers(*entry.verdict);
      if (std::find(possible.begin(), possible.end(), answer.word) == possible.end()) continue;
      ++count.possible;
      if (possible.size() == 1) ++count.certain;
    }
    if (count.possible > 0) row.leads.push_back(std::move(count));
  }
}

class Collector {
 public:
  explicit Collector(const Judged& judged) : judged_(judged) {}

  void add(const Action& action) {
    ++audit_.actions;
    const auto& owners = action.owners;
    if (owners.lead.empty() && owners.partner.empty() && owners.co_funder.empty()) {
      audit_.no_owner.push_back(&action);
    } else if (owners.lead.empty()) {
      audit_.only_partners.push_back(&action);
    }
    if (owners.lead.size() > 1) audit_.several_leads.push_back(&action);
    for (const auto& owner : owners.lead) add(action, owner, AuditAction::Role::lead);
    for (const auto& owner : owners.partner) add(action, owner, AuditAction::Role::partner);
    for (const auto& owner : owners.co_funder) add(action, owner, AuditAction::Role::co_funder);
  }

  Audit finish() {
    for (auto& [id, row] : rows_) {
      count_statements(judged_.record(), row);
      tally_leads(judged_, row);
      if (row.statements == 0) audit_.never_heard.push_back(row.institution);
      audit_.institutions.push_back(std::move(row));
    }
    audit_.findings = static_cast<int>(judged_.record().findings.size());
    return std::move(audit_);
  }

 private:
  void add(const Action& action, const std::string& owner, AuditAction::Role role) {
    const auto& record = judged_.record();
    const auto* institution = record.institution(owner);
    if (!institution) return;
    const Day day = judged_.verdicts.as_of;
    AuditAction entry{.action = &action,
                      .role = role,
                      .verdict = judged_.find(judged_.verdicts.headline, action.id),
                      .answers_now = answers_now(record, action, owner, day),
                      .posts = {}};
    for (const auto& given : overrides_of(judged_, action)) {
      if (given.computed == entry.verdict) entry.overrides.push_back(given);
    }
    if (!entry.answers_now.known) audit_.nobody_answers.push_back({&action, owner});
    if (action.due && action.due->limit() < day) {
      const auto then = answers_now(record, action, owner, action.due->limit());
      entry.posts = posts_on(record, then.institution, action.due->limit());
    }
    auto& row = rows_[owner];
    row.institution = institution;
    row.actions.push_back(std::move(entry));
  }

  const Judged& judged_;
  Audit audit_;
  std::map<std::string, AuditInstitution> rows_;
};

}  // namespace

Audit audit(const Judged& judged) {
  Collector collector(judged);
  for (const auto& pledge : judged.record().pledges) {
    for (const auto& action : pledge.actions) collector.add(action);
  }
  return collector.finish();
}

}  // namespace sanya::app
