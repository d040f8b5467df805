// SPDX-License-Identifier: Apache-2.0
// The steps by which a report value is made, and what they share. Private to `report`.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/record.h"
#include "record/verdict.h"
#include "report/report.h"
#include "report/words.h"

namespace sanya::report {

// One verdict's place in the evaluation: (question, unit).
using VerdictKey = std::pair<std::string_view, std::string_view>;

// What all steps look things up in. Built once, before the first step.
struct Making {
  Making(const Input& given, const Asked& asked_for);

  const Input& input;
  const Asked& asked;
  const record::Record& record;
  Words words;
  std::vector<std::reference_wrapper<const record::Pledge>> pledges;  // made by the report's day
  std::map<VerdictKey, const record::Verdict*> now;
  std::map<VerdictKey, const record::Verdict*> before;
  std::map<std::string_view, const record::QuestionText*> questions;
  std::map<std::string_view, std::vector<const record::Finding*>> findings;  // by action or pledge
  std::map<std::string_view, std::vector<const record::Search*>> searches;   // by action
  std::map<std::string_view, std::vector<const record::Verdict*>> periods;   // by action
  std::map<std::string_view, std::vector<const record::Gap*>> gaps;          // by unit
  std::map<std::string_view, const record::Fragility*> fragility;            // by unit
  std::map<std::pair<std::string_view, std::string_view>, const record::Standing*> standings;
  std::map<std::string_view, int> source_numbers;  // of sources that count by the report's day
  std::set<std::string_view> retracted;            // sources withdrawn by one that counts
  std::map<std::string_view, Link> links;          // by full action id

  const record::Verdict* verdict(std::string_view question, std::string_view unit) const;
  const std::string& in(const record::LocalText& text) const { return text.in(asked.language); }
  std::string name(std::string_view id) const { return record.name_of(id, asked.language); }
  // The source counts: it was published by the report's day, or may have been.
  bool counts(const record::SourceItem& source) const;
  int source_number(std::string_view id) const;
  // Entries by their ids (several with ", " between) as people know them, never by the id.
  std::string told(std::string_view entries) const;
  // Declared flags of an action and its pledge that are set, by their labels.
  std::vector<std::string> flags(const record::Action& action) const;
  // Its pledge was made by the report's day, or may have been.
  bool promised(const record::Verdict& verdict) const;
  Link link(std::string_view action) const;
};

// answers.cc
// A choice of a world: what would have to be so ("choice"), or be found out ("gap").
std::string choice_text(const Making& making, std::string_view group, const record::Choice& choice);
Answer make_answer(const Making& making, const record::Verdict& verdict);
Shape shape_of(const record::QuestionText& question, std::string_view word);
std::vector<std::string> possible_words(const record::Verdict& verdict);
Count make_count(const Words& words, int low, int high, int of, int of_high);
std::vector<Tally> make_tallies(const Making& making);
std::vector<Attention> make_attention(const Making& making);
// The headline answer may be open: not every possible answer is closed.
bool may_be_open(const Making& making, std::string_view action);
bool surely_open(const Making& making, std::string_view action);

// What of the headline action's promise is missing to judge it: "a measure and a scope", or "".
std::string lacks_text(const Making& making, const record::Action& action);

// figures.cc
struct Within {  // the units whose answer certainly or possibly is in the share of a roll-up
  std::vector<const record::Verdict*> certain;
  std::vector<const record::Verdict*> possible;
};
Within units_within(const Making& making, const record::RollupTable& table);
std::vector<Figure> make_totals(const Making& making);
std::vector<FigureTable> make_groups(const Making& making);
std::vector<std::string> make_reckoning(const Making& making);

// evidence.cc
std::vector<Evidence> make_evidence(const Making& making, const record::Action* action,
                                    const record::Pledge& pledge);
// The first sentence of a note, without its full stop.
std::string opening(const std::string& note);
// Tells each finding in full once, and elsewhere where that is; sums up long lists.
void tell_once(const Words& words, std::vector<ActionRow>& actions);
std::vector<PartRow> make_parts(const Making& making, const record::Action& action,
                                const std::vector<Evidence>& evidence);
std::vector<IndicatorTable> make_indicators(const Making& making);
std::vector<SourceRow> make_sources(const Making& making);

// actions.cc
std::vector<ActionRow> make_actions(const Making& making);
std::vector<PledgeRow> make_pledges(const Making& making);
int missing_points(const record::Pledge& pledge);
// How many of the statements commit nobody.
int not_commitments(const std::vector<std::reference_wrapper<const record::Pledge>>& pledges);

// owners.cc
std::vector<OwnerRow> make_owners(const Making& making);
Owner make_owner(const Making& making, const record::Action* action, std::string_view id);
// Who answers now for what `id` owned in this action: itself unless it was dissolved by the day.
std::string answers_now(const Making& making, const record::Action& action, std::string_view id);
ReplyRow make_reply(const Making& making, const record::Reply& reply);

// changes.cc
std::vector<Change> make_changes(const Making& making);
std::vector<Change::Entry> make_came_in(const Making& making);

// ledger_part.cc
// What the ledger says of the report: its checkpoint, who approved it, what is sealed and erased.
void tell_rest(const Making& making, Report& report);

// disputes.cc
std::vector<Dispute> make_disputes(const Making& making);

// missing.cc
std::vector<GapRow> make_gaps(const Making& making, const std::string& unit);
std::vector<MissingRow> make_missing(const std::vector<ActionRow>& actions);

// unknown.cc
Unknown make_unknown(const Making& making);
std::vector<CorrectionRow> make_corrections(const Making& making);

// press.cc
std::vector<std::string> make_press(const Making& making, const Report& report);

}  // namespace sanya::report
