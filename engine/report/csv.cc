// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/quote.h"
#include "report/document.h"

namespace sanya::report {
namespace {

// No cell is left empty, since that could be read as nothing, as nought or as not known.
constexpr std::string_view kNone = "none";
constexpr std::string_view kNotKnown = "not known";

std::string line(std::vector<std::string> cells) {
  for (std::string& cell : cells) {
    if (cell.empty()) cell = kNone;
  }
  return csv_line(cells);
}

std::string joined(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, "; "));
}

std::string owners(const ActionRow& action, std::string_view role) {
  std::vector<std::string> names;
  for (const Owner& owner : action.owners) {
    if (owner.role == role) names.push_back(owner.name);
  }
  return joined(names);
}

std::string overrides(const ActionRow& action) {
  std::vector<std::string> told;
  for (const OverrideRow& given : action.overrides) {
    told.push_back(fmt::format("{}: {} ({}; {}{}): {}", given.question, given.answer, given.author,
                               given.made_on,
                               given.expires.empty() ? ""
                               : given.expired       ? "; expired " + given.expires
                                                     : "; until " + given.expires,
                               given.reason));
  }
  return joined(told);
}

std::string yes(bool flag) { return flag ? "yes" : "no"; }

const SourceRow& source_of(const Report& report, const Evidence& evidence) {
  return report.sources.at(static_cast<std::size_t>(evidence.source - 1));
}

// What each row rests on, where the report was made from a ledger.
constexpr auto kOfLedger = std::to_array<std::string_view>({"known_at", "entries", "root"});

std::vector<std::string> with_ledger(const Report& report, std::vector<std::string> cells) {
  if (!report.ledger) return cells;
  const Rest& rest = report.ledger->rest;
  cells.insert(cells.end(), {rest.known_at, fmt::format("{}", rest.entries), rest.root});
  return cells;
}

std::string head(const Report& report, std::vector<std::string> names) {
  if (report.ledger) names.insert(names.end(), kOfLedger.begin(), kOfLedger.end());
  return line(std::move(names));
}

std::vector<std::string> row(const Report& report, const ActionRow& action) {
  std::vector<std::string> words;
  for (const Option& option : action.headline.options) words.push_back(option.word);
  std::vector<std::string> others;
  for (const Answer& answer : action.answers) {
    others.push_back(fmt::format("{}: {}", answer.question, answer.text));
  }
  std::vector<std::string> sources;
  for (const Evidence& evidence : action.evidence) {
    const std::string& id = source_of(report, evidence).id;
    if (sources.empty() || sources.back() != id) sources.push_back(id);
  }
  return {action.link.id,
          action.link.title,
          action.pledge,
          action.pledge_title,
          action.kind,
          owners(action, "lead"),
          owners(action, "partner"),
          action.due.edtf,
          joined(words),
          action.headline.text,
          action.headline.because,
          joined(others),
          action.open         ? "yes"
          : action.maybe_open ? "possibly"
                              : "no",
          yes(action.headline.inferred),
          yes(action.headline.uncertain_date),
          fmt::format("{}", action.evidence.size()),
          joined(sources),
          report.until,
          fmt::format("{} {} {}", report.method.name, report.method.version, report.method.hash),
          report.draft ? "draft" : "approved",
          overrides(action)};
}

std::string known(const std::string& text) { return text.empty() ? std::string(kNotKnown) : text; }

// What a finding says of one action or pledge.
std::vector<std::string> finding_row(const Report& report, const Evidence& evidence,
                                     const std::string& unit, const std::string& title) {
  const SourceRow& source = source_of(report, evidence);
  return {evidence.id,
          unit,
          title,
          known(evidence.happened.edtf),
          yes(evidence.day_of_publication),
          evidence.note,
          known(evidence.claimant),
          known(evidence.relation),
          known(evidence.voice),
          evidence.bearing,
          evidence.aspect,
          evidence.part.empty() ? "whole" : evidence.part,
          evidence.milestone,
          evidence.instrument,
          evidence.link,
          evidence.reason,
          yes(evidence.counted),
          yes(evidence.disputed),
          yes(evidence.retracted),
          yes(evidence.before_promise),
          source.id,
          known(source.publisher),
          known(source.title),
          known(source.published.edtf),
          known(source.url),
          report.until};
}

constexpr auto kFindingColumns = std::to_array<std::string_view>(
    {"finding", "about",     "title",     "happened",   "day_of_publication",
     "note",    "claimant",  "relation",  "voice",      "bearing",
     "aspect",  "extent",    "milestone", "instrument", "link",
     "reason",  "counted",   "disputed",  "retracted",  "before_promise",
     "source",  "publisher", "headline",  "published",  "address",
     "as_of"});

// An entry without its body: that it is there, and why it counts for nothing.
std::vector<std::string> withheld_row(const Report& report, const WithheldRow& entry) {
  std::vector<std::string> cells(kFindingColumns.size(), std::string(kNotKnown));
  cells.at(0) = entry.id;
  cells.at(5) = entry.text;   // note
  cells.at(16) = yes(false);  // counted
  cells.back() = report.until;
  return cells;
}

}  // namespace

std::string findings_csv(const Report& report) {
  std::string out = head(report, {kFindingColumns.begin(), kFindingColumns.end()});
  for (const PledgeRow& pledge : report.pledges) {
    for (const Evidence& evidence : pledge.evidence) {
      out += line(with_ledger(report, finding_row(report, evidence, pledge.id, pledge.title)));
    }
  }
  for (const ActionRow& action : report.actions) {
    for (const Evidence& evidence : action.evidence) {
      const auto cells = finding_row(report, evidence, action.link.id, action.link.title);
      out += line(with_ledger(report, cells));
    }
  }
  if (!report.ledger) return out;
  for (const auto* rows :
       {&report.ledger->sealed, &report.ledger->erased, &report.ledger->resting}) {
    for (const auto& entry : *rows) {
      out += line(with_ledger(report, withheld_row(report, entry)));
    }
  }
  return out;
}

std::string csv(const Report& report) {
  std::string out = head(
      report, {"action",   "title",    "pledge",         "pledge_title", "kind",    "lead",
               "partners", "due",      "answers",        "answer_text",  "because", "other_answers",
               "open",     "inferred", "uncertain_date", "findings",     "sources", "as_of",
               "method",   "approval", "overrides"});
  for (const ActionRow& action : report.actions) {
    out += line(with_ledger(report, row(report, action)));
  }
  return out;
}

}  // namespace sanya::report
