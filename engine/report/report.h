// SPDX-License-Identifier: Apache-2.0
// Verdicts to one report value; that to HTML, Markdown, CSV and JSON. In the value everything is
// sorted, counted and final: writers do no arithmetic. The door of `report`.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "record/record.h"
#include "record/verdict.h"
#include "report/anchor.h"
#include "report/figures.h"
#include "report/ledger_part.h"

namespace sanya::report {

struct Asked {
  Day from;   // the first day of the period
  Day until;  // its last: `now` is evaluated as of it
  std::string language = "en";
};

// Against what the ledger knew on the eve of the period.
struct SinceEve {
  // By unit and question, what changed the answer: sets of causes (evidence, correction,
  // retraction, rules, time), each of which would do alone.
  std::map<std::pair<std::string, std::string>, std::vector<std::vector<std::string>>> causes;
  // Entries of the record behind these, by kind and id.
  std::set<std::pair<std::string, std::string>> recorded;
};

// Everything a report rests on. `before` is the evaluation as of the day before the period's first,
// from sources published by then.
struct Input {
  const record::Record& record;
  const record::Ladders& ladders;
  const record::Verdicts& now;
  const record::Verdicts& before;
  const std::vector<record::Gap>& gaps;
  const std::vector<record::Fragility>* fragility = nullptr;  // where it was worked out
  const SinceEve* since = nullptr;  // then `before` is what was known on the eve
  std::optional<Rest> rest = {};    // absent: made from files
};

struct DateText {
  std::string edtf;  // "" where there is no date
  std::string text;  // "about 17 July 2016", "between July 2004 and March 2006"
  bool approximate = false;
  bool uncertain = false;  // doubted, or not known to the day
};

struct Change {  // what the period changed for one action
  Link action;
  struct Turn {  // of one question, the headline first
    std::string question;
    std::string before;
    std::string now;
    std::string because;
    std::string bearing;      // whether that is better or worse, in words
    bool time_alone = false;  // no entry came in that the answer rests on
    std::string by;           // what else changed it; "" where the ledger does not tell
  };
  std::vector<Turn> turns;
  struct Entry {
    std::string id;
    std::string note;
    std::string when;
    std::string timing;      // where it happened before the period and was published in it; else ""
    int source = 0;          // number in Report::sources, 0 for a search
    std::string told_at;     // where the report tells it in full; "" where this is all
    std::string opening;     // then its first sentence
    Day day;                 // the first it may be of, for order
    bool published = false;  // certainly within the period
  };
  std::vector<Entry> entries;  // behind any of the turns
  std::string same_as;         // title of an action listed before with the same entries; else ""
  std::string same_as_anchor;
};

struct Owner {
  std::string id;
  std::string name;
  std::string native_name;  // in the tracker's other languages
  std::string standing;     // "Dissolved in 2004; ... answers now"
  std::string role;         // within an action: lead, partner, co_funder
  std::string role_label;
};

struct Evidence {
  std::string id;
  DateText happened;
  bool day_of_publication = false;  // no other day was written
  std::string claimant;
  std::string relation;
  std::string relation_label;
  bool own_word = false;  // the owner's, its government's or a donor's
  std::string voice;
  std::string bearing;
  std::string bearing_label;
  std::string aspect;
  std::string milestone;  // its label
  std::string instrument;
  std::string instrument_name;  // the same for people to read
  std::string part;             // "part of it: law, decree"; "" for the whole
  std::string link;             // stated, inferred, possible
  std::string reason;           // where not stated
  std::string note;
  std::string quote;
  int source = 0;
  bool counted = false;  // the headline answer's proof cites it
  bool disputed = false;
  bool retracted = false;
  bool before_promise = false;
  std::string anchor;         // where it is told in full; "" where another action before tells it
  std::string told_at;        // that action's place for it
  std::string opening;        // the first sentence of the note
  bool reason_again = false;  // linked for another reason than there
};

struct ReadingRow {
  std::string id;
  DateText happened;
  std::string value;
  std::string claimant;
  bool own_word = false;
  std::string note;
  int source = 0;
  std::vector<int> also;       // sources that give the same
  std::optional<int> percent;  // of the longest bar; absent where no bar can be drawn
  bool range = false;
  std::string trend;        // "better", "worse", ..., against the last that is certainly earlier
  std::string trend_label;  // in words; "" where there is none
};

struct IndicatorTable {
  std::string id;
  std::string name;
  std::string unit;
  std::string direction;
  std::string note;
  std::vector<ReadingRow> rows;
};

struct GapRow {
  std::string answer;                          // label of the better answer
  std::vector<std::vector<std::string>> sets;  // each set is enough; all its steps are needed
  bool gave_up = false;
  std::string impossible;  // why nothing could give it; else ""
  friend bool operator==(const GapRow&, const GapRow&) = default;
};

// Actions that lack the same, told once.
struct MissingRow {
  std::vector<Link> actions;
  std::vector<GapRow> gaps;
};

// Where sources do not agree, every side as it stands.
struct Dispute {
  std::string about;  // the action, pledge or indicator
  std::string anchor;
  std::string kind;  // what sort of disagreement, in words
  struct Side {
    std::string says;
    std::string who;
    std::string when;
    std::string stand;  // for or against, in words; "" where it is neither
    bool own_word = false;
    int source = 0;
  };
  std::vector<Side> sides;
};

struct SearchRow {
  std::string id;
  std::string day;
  std::string by;
  std::string where;
  std::string query;
  std::string found;
  std::string note;
};

struct ReplyRow {
  std::string id;
  std::string institution;
  std::string asked_on;
  std::string letter;
  std::string answered_on;  // "" where no answer came by the report's day
  std::string answer;
};

struct OverrideRow {
  std::string question;
  std::string answer;
  std::string computed;  // what the rules give
  std::string reason;
  std::string author;
  std::string made_on;
  std::string expires;   // its last day; "" for none
  bool expired = false;  // listed as such, and never as what holds
  bool differs = false;
};

struct PeriodRow {  // of a duty that comes back
  std::string begins;
  std::vector<Answer> answers;
};

struct PartRow {
  std::string title;
  std::string said;  // what findings say of it
};

struct ActionRow {
  Link link;
  std::string pledge;
  std::string pledge_title;
  std::string text;
  std::string kind;
  std::vector<Owner> owners;
  DateText due;
  std::vector<std::string> terms;  // target, recurrence, condition, lacks, depends on, ...
  std::string note;
  Answer headline;
  std::vector<Answer> answers;  // to the other questions
  std::vector<PeriodRow> periods;
  std::vector<PartRow> parts;
  std::vector<Evidence> evidence;  // by day
  std::string evidence_summary;    // how many and from when, where they are many; else ""
  std::vector<SearchRow> searches;
  std::vector<GapRow> gaps;
  std::vector<std::string> rests_on;  // how easily the answer would fall, a sentence each
  std::vector<OverrideRow> overrides;
  std::vector<ReplyRow> replies;
  bool open = true;  // certainly
  bool maybe_open = true;
};

struct PledgeRow {
  std::string id;
  std::string anchor;
  std::string title;
  std::string made_by;
  DateText made_on;
  int source = 0;
  std::string clarity;
  bool commits = true;    // false: not a commitment
  std::string published;  // of its text
  std::optional<int> points_announced;
  int points_missing = 0;
  std::string note;
  std::vector<Answer> answers;
  std::vector<Evidence> evidence;  // about the pledge as a whole
  std::vector<Link> actions;
  Count open;
};

struct OwnerRow {
  Owner owner;
  Count open;  // of the actions it leads
  std::vector<Link> leads;
  std::vector<Link> open_leads;  // certainly or possibly
  std::vector<Link> partner_in;
  std::vector<ReplyRow> replies;
};

struct Attention {  // actions that one answer singles out, or periods of a duty that comes back
  std::string word;
  std::string label;
  std::string means;
  Count count;
  std::vector<Link> certain;
  std::vector<Link> possible;
  std::vector<std::string> notes;  // on single ones
};

struct Unknown {
  std::vector<std::string> points;  // sentences on unpublished points
  int points_missing = 0;
  std::vector<Link> several;  // answers that uncertain evidence leaves open
  struct Uncertain {
    std::string what;
    DateText date;
    std::string why;
    int source = 0;
    bool publication = false;  // of a source: the list of sources says it too
  };
  std::vector<Uncertain> dates;
  std::vector<Link> never_searched;
  std::vector<Link> no_evidence;
  std::vector<Link> no_lead;
  std::vector<Link> no_due;
  std::vector<Link> recurring;  // no deadline of their own either: they come back
  int no_due_count = 0;         // both together
  int searched = 0;             // actions for which a search is logged
};

struct SourceRow {
  int number = 0;
  std::string id;
  std::string publisher;
  std::string author;
  std::string title;
  DateText published;
  std::string dating;
  std::string kind;
  std::string url;   // as recorded
  std::string link;  // url where it is safe to follow, else ""
  std::string archived;
  std::string archived_link;
  std::string sha256;
  std::string language;
  std::string note;
  bool ours = false;       // a visit or an interview of our own
  bool retracted = false;  // withdrawn by a later source
};

struct CorrectionRow {
  std::string id;
  std::string made_on;
  std::string what;
  std::string why;
  std::vector<Link> concerns;
};

struct Term {
  std::string term;
  std::string means;
};

struct Method {
  std::string name;
  std::string version;
  std::string hash;
  std::string title;
  std::string link;
  std::string path;
  std::vector<std::string> interprets;
};

struct Approval {
  std::string coder;
  std::string checker;
  std::string approver;
  std::string approved_on;
};

struct Report {
  std::string language;
  std::string id;
  std::string title;
  std::string publisher;
  std::string contact;
  std::string from;  // "2024-01-01"
  std::string until;
  std::string period;        // "1 January 2024 to 30 June 2024"
  std::string published_by;  // "" where later sources count too
  // Until approved: in the ledger where there is one, else by the tracker on the period's last day
  // or later.
  bool draft = true;
  Approval approval;
  std::optional<LedgerPart> ledger;  // absent: made from files
  Method method;
  int pledge_count = 0;
  int not_commitments = 0;  // of these
  int action_count = 0;
  int finding_count = 0;
  int source_count = 0;
  std::string scope;                   // these numbers in a sentence
  bool all_first = false;              // nothing the report rests on is older than the period
  std::vector<std::string> press;      // sentences of the first page
  std::vector<std::string> reckoning;  // how one denominator follows from another
  std::vector<Tally> tallies;          // the headline question first
  std::vector<Figure> totals;
  std::vector<FigureTable> groups;
  std::vector<Change> changes;
  std::vector<Change::Entry> came_in;  // all entries of the period, whatever they changed
  std::vector<PledgeRow> pledges;
  std::vector<ActionRow> actions;  // by pledge, in its order
  std::vector<MissingRow> missing;
  std::vector<Dispute> disputes;
  std::vector<Link> no_gaps;           // open, without a known way to a better answer
  std::vector<OwnerRow> owners;        // the one with most open actions first
  std::vector<std::string> not_asked;  // names of those that no letter of ours asked
  int promisors = 0;                   // persons who made a pledge that commits
  int several_leads = 0;               // actions counted under more than one owner
  std::vector<Attention> attention;
  std::vector<IndicatorTable> indicators;
  std::vector<Link> outcome_actions;  // with findings on what came of it
  Unknown unknown;
  std::vector<CorrectionRow> corrections;
  std::vector<ReplyRow> general_replies;
  std::vector<SourceRow> sources;
  std::vector<Term> glossary;
};

Report make(const Input& input, const Asked& asked);

// One self-contained page: no script, no request to anywhere.
std::string html(const Report& report);
std::string markdown(const Report& report);
// One row an action (RFC 4180); cells that a spreadsheet would calculate begin with an apostrophe,
// and no cell is empty: "none" is known to be none, "not known" is not.
std::string csv(const Report& report);
// The same for findings: one row for each action or pledge that one is about.
std::string findings_csv(const Report& report);
// docs/report-json.md and docs/schema/report.schema.json describe it.
std::string json(const Report& report);

}  // namespace sanya::report
