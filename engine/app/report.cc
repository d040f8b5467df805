// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include "app/app.h"

namespace sanya::app {
namespace {

Day eve_of(const ReportAsked& asked) { return asked.from - Duration{.months = 0, .days = 1}; }

report::SinceEve told(const Diff& since) {
  report::SinceEve told;
  for (const auto& changed : since.answers) {
    auto& causes = told.causes[{changed.unit, changed.question->question}];
    for (const auto& set : changed.causes) {
      auto& words = causes.emplace_back();
      for (const auto cause : set) words.emplace_back(word(cause));
    }
    for (const auto& entry : changed.entries)
      told.recorded.insert({entry.name.kind, entry.name.id});
  }
  return told;
}

// The day of a moment, in UTC.
Day day_of(ledger::Moment moment) {
  constexpr std::size_t kDay = 10;
  return *parse_day(ledger::to_text(moment).substr(0, kDay));
}

report::Rest::Withheld told(const Rest::Withheld& each, const Approved* approved) {
  report::Rest::Withheld out{.kind = each.kind, .id = each.id, .entry = each.entry};
  if (!each.erased) return out;
  out.erased_on = day_of(each.erased_at);
  out.erased_by = each.erased_by;
  out.reason = each.reason;
  out.after_approval = approved != nullptr && each.erased_at > approved->time;
  return out;
}

std::optional<report::Rest> rest_of(const Opened& opened, const ReportAsked& asked) {
  if (!opened.rest) return std::nullopt;
  const auto& rest = *opened.rest;
  report::Rest out{.checkpoint = checkpoint_text(opened),
                   .known_at = ledger::to_text(rest.known_at),
                   .entries = rest.tree.size,
                   .root = ledger::to_base64(rest.tree.root)};
  const auto* approved = approval_of(opened, asked);
  for (const auto& each : rest.withheld) {
    auto& list = each.erased ? out.erased : each.resting ? out.resting : out.sealed;
    list.push_back(told(each, approved));
  }
  if (approved != nullptr) {
    const auto& approval = approved->approval;
    out.approved = {.coder = approval.coder,
                    .checker = approval.checker,
                    .approver = approval.approver,
                    .alone = approval.alone,
                    .on = day_of(approved->time),
                    .entry = approved->entry,
                    .entries = approval.entries,
                    .root = approval.root};
  }
  return out;
}

}  // namespace

Result<std::optional<Diff>> since_eve(const OpenFolder& folders, const Where& where,
                                      const ReportAsked& asked, Diagnostics& faults) {
  const Day eve = eve_of(asked);
  const Known by_then{.by = ledger::parse_moment(to_text(eve) + "T23:59:59.999Z"), .entries = {}};
  const auto known = earlier_of(where, by_then, where.known);
  if (!known) return known.error();
  if (!*known) return std::optional<Diff>();
  auto answered = diff(
      folders, where, {.known = **known, .as_of = eve, .published_by = eve},
      {.known = where.known, .as_of = asked.until, .published_by = asked.published_by}, {}, faults);
  auto* found = std::get_if<Result<Diff>>(&answered);
  if (found == nullptr) return std::optional<Diff>();
  if (!*found) return found->error();
  return std::optional<Diff>(std::move(**found));
}

std::vector<Document> report(const Opened& opened, const ReportAsked& asked,
                             const std::vector<std::string>& formats, Diagnostics& faults,
                             const Diff* since) {
  const auto now = judge(opened, {.as_of = asked.until, .published_by = asked.published_by},
                         asked.language, Depth::gaps, faults);
  const Day eve = eve_of(asked);
  std::optional<Judged> in_hindsight;
  if (since == nullptr) {
    in_hindsight.emplace(
        judge(opened, {.as_of = eve, .published_by = eve}, asked.language, Depth::answers, faults));
  }
  const auto& before = since ? since->before.judged->verdicts : in_hindsight->verdicts;
  const auto changed = since ? told(*since) : report::SinceEve();
  const auto value =
      report::make({.record = opened.shown(),
                    .ladders = opened.ladders,
                    .now = now.verdicts,
                    .before = before,
                    .gaps = now.gaps,
                    .fragility = &now.fragility,
                    .since = since ? &changed : nullptr,
                    .rest = rest_of(opened, asked)},
                   {.from = asked.from, .until = asked.until, .language = asked.language});
  std::vector<Document> documents;
  for (const auto& format : formats) {
    if (format == "html") documents.push_back({"index.html", report::html(value)});
    if (format == "md") documents.push_back({"report.md", report::markdown(value)});
    if (format == "csv") {
      documents.push_back({"report.csv", report::csv(value)});
      documents.push_back({"findings.csv", report::findings_csv(value)});
    }
    if (format == "json") documents.push_back({"report.json", report::json(value)});
  }
  return documents;
}

}  // namespace sanya::app
