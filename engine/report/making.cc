// SPDX-License-Identifier: Apache-2.0
// The one walk over the record that every step of the report looks things up in.
#include <algorithm>

#include "base/quote.h"
#include "report/parts.h"

namespace sanya::report {
namespace {

void index_verdicts(Making& making) {
  for (const record::Verdict& verdict : making.input.now.all) {
    making.now[{verdict.question, verdict.unit}] = &verdict;
    if (verdict.unit_kind == record::Verdict::Unit::period) {
      const std::string_view unit = verdict.unit;
      making.periods[unit.substr(0, unit.find('@'))].push_back(&verdict);
    }
  }
  for (const record::Verdict& verdict : making.input.before.all) {
    making.before[{verdict.question, verdict.unit}] = &verdict;
  }
  for (const auto& question : making.input.now.questions) {
    making.questions[question.question] = &question;
  }
}

void index_evidence(Making& making) {
  for (const record::Finding& finding : making.record.findings) {
    for (const record::About& about : finding.about) {
      auto& of = making.findings[about.action.empty() ? about.pledge : about.action];
      if (of.empty() || of.back() != &finding) of.push_back(&finding);
    }
  }
  for (const record::Search& search : making.record.searches) {
    if (search.day > making.asked.until) continue;
    for (const std::string& action : search.actions) making.searches[action].push_back(&search);
    if (const record::Pledge* pledge = making.record.pledge(search.pledge)) {
      for (const record::Action& action : pledge->actions) {
        making.searches[action.id].push_back(&search);
      }
    }
  }
  for (const record::Gap& gap : making.input.gaps) making.gaps[gap.unit].push_back(&gap);
  if (making.input.fragility != nullptr) {
    for (const auto& each : *making.input.fragility) making.fragility[each.unit] = &each;
  }
  for (const record::Standing& standing : making.input.now.standings) {
    making.standings[{standing.entry, standing.action}] = &standing;
  }
}

void number_sources(Making& making) {
  std::vector<const record::SourceItem*> sources;
  for (const record::SourceItem& source : making.record.sources) {
    if (!making.counts(source)) continue;
    sources.push_back(&source);
    making.retracted.insert(source.retracts.begin(), source.retracts.end());
  }
  std::stable_sort(sources.begin(), sources.end(), [](const auto* a, const auto* b) {
    return a->published.earliest() < b->published.earliest();
  });
  int number = 0;
  for (const record::SourceItem* source : sources) making.source_numbers[source->id] = ++number;
}

void link_actions(Making& making) {
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      Link link{.id = action.id,
                .anchor = anchor("action", action.id),
                .title = making.in(action.title),
                .answer = making.words.say("answer.none"),
                .shape = Shape::apart};
      if (const auto* verdict = making.verdict(making.input.now.headline, action.id)) {
        const Answer answer = make_answer(making, *verdict);
        link.answer = answer.text;
        link.shape = answer.shape;
      }
      making.links[action.id] = link;
    }
  }
}

Method make_method(const record::PackHead& pack) {
  return {.name = pack.name,
          .version = pack.version,
          .hash = pack.hash,
          .title = pack.title,
          .link = safe_link(pack.url),
          .path = pack.path,
          .interprets = pack.interprets};
}

// An approval is of this report only if it was given once the period had ended.
void approve(const Making& making, Report& report) {
  if (making.input.rest) return;  // the ledger says who approved
  const record::Approval& approval = making.record.tracker.approval;
  report.approval.coder = approval.coder;
  report.approval.checker = approval.checker;
  report.draft = approval.approver.empty() || !approval.approved_on ||
                 *approval.approved_on < making.asked.until;
  if (report.draft) return;
  report.approval.approver = approval.approver;
  report.approval.approved_on = making.words.day(*approval.approved_on);
}

std::string scope_of(const Making& making, const Report& report) {
  const auto& words = making.words;
  auto scope = words.say(
      "scope", {{"actions", words.counted("action", report.action_count)},
                {"pledges", words.counted("pledge", report.pledge_count - report.not_commitments)},
                {"findings", words.counted("finding", report.finding_count)},
                {"sources", words.counted("source", report.source_count)}});
  if (!report.published_by.empty()) {
    scope += words.say("scope.published", {{"day", report.published_by}});
  }
  return scope;
}

void fill_head(const Making& making, Report& report) {
  const record::Tracker& tracker = making.record.tracker;
  report.language = making.asked.language;
  report.id = tracker.id;
  report.title = making.in(tracker.title);
  report.publisher = tracker.publisher;
  report.contact = tracker.contact;
  report.from = to_text(making.asked.from);
  report.until = to_text(making.asked.until);
  report.period = making.words.say("period", {{"from", making.words.day(making.asked.from)},
                                              {"until", making.words.day(making.asked.until)}});
  if (making.input.now.published_by) {
    report.published_by = making.words.day(*making.input.now.published_by);
  }
  report.method = make_method(making.input.now.pack);
  report.pledge_count = static_cast<int>(making.pledges.size());
  report.not_commitments = not_commitments(making.pledges);
  report.action_count = static_cast<int>(making.links.size());
  report.source_count = static_cast<int>(making.source_numbers.size());
  for (const record::Finding& finding : making.record.findings) {
    report.finding_count += making.source_number(finding.source) > 0 ? 1 : 0;
  }
  report.scope = scope_of(making, report);
  const auto& sources = making.record.sources;
  report.all_first = std::none_of(sources.begin(), sources.end(), [&](const auto& source) {
    return making.source_number(source.id) > 0 && source.published.earliest() < making.asked.from;
  });
  approve(making, report);
  tell_rest(making, report);
}

// Persons who promised are to be asked too; a letter goes to an institution, and is no answer of
// theirs.
void add_promisors(const Making& making, Report& report) {
  std::set<std::string> seen;
  for (const record::Pledge& pledge : making.pledges) {
    if (pledge.clarity == record::Pledge::Clarity::not_a_commitment) continue;
    if (making.record.person(pledge.made_by) == nullptr || !seen.insert(pledge.made_by).second) {
      continue;
    }
    ++report.promisors;
    report.not_asked.push_back(
        making.words.say("person.promised", {{"name", making.name(pledge.made_by)}}));
  }
}

}  // namespace

Making::Making(const Input& given, const Asked& asked_for)
    : input(given), asked(asked_for), record(given.record), words(asked_for.language) {
  for (const record::Pledge& pledge : record.pledges) {
    if (pledge.made_on.earliest() <= asked.until) pledges.emplace_back(pledge);
  }
  std::stable_sort(pledges.begin(), pledges.end(),
                   [](const record::Pledge& a, const record::Pledge& b) {
                     return a.made_on.earliest() < b.made_on.earliest();
                   });
  index_verdicts(*this);
  index_evidence(*this);
  number_sources(*this);
  link_actions(*this);
}

const record::Verdict* Making::verdict(std::string_view question, std::string_view unit) const {
  auto at = now.find({question, unit});
  return at == now.end() ? nullptr : at->second;
}

bool Making::counts(const record::SourceItem& source) const {
  return source.published.earliest() <= input.now.published_by.value_or(kNoLatest);
}

int Making::source_number(std::string_view id) const {
  auto at = source_numbers.find(id);
  return at == source_numbers.end() ? 0 : at->second;
}

bool Making::promised(const record::Verdict& verdict) const {
  const std::string_view unit = verdict.unit;
  const record::Pledge* pledge = record.pledge(unit.substr(0, unit.find('/')));
  return pledge == nullptr || pledge->made_on.earliest() <= asked.until;
}

std::vector<std::string> Making::flags(const record::Action& action) const {
  using On = record::AttributeDeclaration::On;
  const record::Pledge* pledge = record.pledge(action.pledge);
  std::vector<std::string> out;
  for (const record::AttributeDeclaration& declared : record.tracker.attributes) {
    if (declared.type != record::Attribute::Type::flag || declared.on == On::finding) continue;
    if (declared.on == On::pledge && pledge == nullptr) continue;
    const auto& given = declared.on == On::pledge ? pledge->attributes : action.attributes;
    const auto at = given.find(declared.name);
    if (at == given.end() || !at->second.flag) continue;
    out.push_back(declared.label.empty() ? declared.name : in(declared.label));
  }
  return out;
}

Link Making::link(std::string_view action) const {
  auto at = links.find(action);
  if (at != links.end()) return at->second;
  return {.id = std::string(action), .anchor = {}, .title = std::string(action), .answer = {}};
}

std::string anchor(std::string_view prefix, std::string_view id) {
  std::string out = std::string(prefix) + "-";
  for (char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    out += plain ? std::string(1, c) : std::string(c == '/' ? "--" : "_");
  }
  return out;
}

Report make(const Input& input, const Asked& asked) {
  const Making making(input, asked);
  Report report;
  fill_head(making, report);
  report.tallies = make_tallies(making);
  report.totals = make_totals(making);
  report.groups = make_groups(making);
  report.reckoning = make_reckoning(making);
  report.changes = make_changes(making);
  report.came_in = make_came_in(making);
  report.pledges = make_pledges(making);
  report.actions = make_actions(making);
  report.owners = make_owners(making);
  report.attention = make_attention(making);
  report.indicators = make_indicators(making);
  report.missing = make_missing(report.actions);
  report.disputes = make_disputes(making);
  report.unknown = make_unknown(making);
  report.corrections = make_corrections(making);
  report.sources = make_sources(making);
  report.glossary = glossary(making.words);
  for (const record::Reply& reply : making.record.replies) {
    if (reply.about.empty() && reply.asked_on <= asked.until) {
      report.general_replies.push_back(make_reply(making, reply));
    }
  }
  for (const OwnerRow& row : report.owners) {
    if (row.replies.empty()) report.not_asked.push_back(row.owner.name);
  }
  add_promisors(making, report);
  for (const ActionRow& action : report.actions) {
    const bool outcome =
        std::any_of(action.evidence.begin(), action.evidence.end(),
                    [](const Evidence& evidence) { return evidence.aspect == "outcome"; });
    if (action.maybe_open && action.gaps.empty()) report.no_gaps.push_back(action.link);
    if (outcome) report.outcome_actions.push_back(action.link);
    const auto leads = std::count_if(action.owners.begin(), action.owners.end(),
                                     [](const Owner& owner) { return owner.role == "lead"; });
    report.several_leads += leads > 1 ? 1 : 0;
  }
  report.press = make_press(making, report);
  return report;
}

}  // namespace sanya::report
