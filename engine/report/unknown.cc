// SPDX-License-Identifier: Apache-2.0
// What is not known, said as plainly as what is; and what an earlier report had wrong.
#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

void add_points(const Making& making, Unknown& unknown) {
  for (const record::Pledge& pledge : making.pledges) {
    const int missing = missing_points(pledge);
    if (missing == 0) continue;
    unknown.points_missing += missing;
    const auto announced = static_cast<int>(*pledge.points_announced);
    unknown.points.push_back(
        making.words.say(missing == announced ? "unknown.points_all" : "unknown.points_some",
                         {{"pledge", making.in(pledge.title)},
                          {"announced", making.words.counted("point", announced)},
                          {"missing", making.words.number(missing)},
                          {"who", making.name(pledge.made_by)}}));
  }
}

void add_date(const Making& making, const std::string& what, const DateField& date,
              const std::string& why, std::string_view source, Unknown& unknown,
              bool publication = false) {
  if (date.is_exact() && !date.uncertain() && !date.approximate()) return;
  unknown.dates.push_back({.what = what,
                           .date = making.words.date(date),
                           .why = why,
                           .source = making.source_number(source),
                           .publication = publication});
}

std::string dating(const Making& making, std::string_view source) {
  const record::SourceItem* item = making.record.source(source);
  return item == nullptr ? std::string() : item->dating;
}

void add_dates(const Making& making, Unknown& unknown) {
  const Words& words = making.words;
  for (const record::Pledge& pledge : making.pledges) {
    add_date(making, words.say("uncertain.pledge", {{"title", making.in(pledge.title)}}),
             pledge.made_on, dating(making, pledge.source), pledge.source, unknown);
  }
  for (const record::SourceItem& source : making.record.sources) {
    if (making.source_number(source.id) == 0) continue;
    const std::string title =
        source.title.empty() ? words.say("source.untitled") : making.in(source.title);
    add_date(making,
             words.say("uncertain.source",
                       {{"publisher", making.name(source.publisher)}, {"title", title}}),
             source.published, source.dating, source.id, unknown, true);
  }
  for (const record::Finding& finding : making.record.findings) {
    if (!finding.happened || making.source_number(finding.source) == 0) continue;
    add_date(making, finding.note, *finding.happened, {}, finding.source, unknown);
  }
}

void add_actions(const Making& making, Unknown& unknown) {
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      const Link link = making.link(action.id);
      const auto evidence = making.findings.find(action.id);
      if (link.shape == Shape::several) unknown.several.push_back(link);
      const bool searched = making.searches.contains(action.id);
      unknown.searched += searched ? 1 : 0;
      if (!searched) unknown.never_searched.push_back(link);
      if (evidence == making.findings.end()) unknown.no_evidence.push_back(link);
      if (action.owners.lead.empty()) unknown.no_lead.push_back(link);
      if (!action.due) (action.recurrence ? unknown.recurring : unknown.no_due).push_back(link);
    }
  }
  unknown.no_due_count = static_cast<int>(unknown.no_due.size() + unknown.recurring.size());
}

}  // namespace

Unknown make_unknown(const Making& making) {
  Unknown unknown;
  add_points(making, unknown);
  add_dates(making, unknown);
  add_actions(making, unknown);
  return unknown;
}

std::vector<CorrectionRow> make_corrections(const Making& making) {
  std::vector<const record::Correction*> made;
  for (const record::Correction& correction : making.record.corrections) {
    if (correction.made_on <= making.asked.until) made.push_back(&correction);
  }
  std::stable_sort(made.begin(), made.end(),
                   [](const auto* a, const auto* b) { return a->made_on > b->made_on; });
  std::vector<CorrectionRow> out;
  for (const record::Correction* correction : made) {
    CorrectionRow row{.id = correction->id,
                      .made_on = making.words.day(correction->made_on),
                      .what = correction->what,
                      .why = correction->why,
                      .concerns = {}};
    for (const std::string& action : correction->concerns) {
      row.concerns.push_back(making.link(action));
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace sanya::report
