// SPDX-License-Identifier: Apache-2.0
// The use cases: where the files are goes in, plain values that a face can print come out. Alone
// introduces load, rules and report to each other. The door of `app`.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/begin.h"
#include "app/custody.h"
#include "app/diff.h"
#include "app/export_linked.h"
#include "app/export_tables.h"
#include "app/import.h"
#include "app/keeping.h"
#include "app/replicate.h"
#include "app/rest.h"
#include "app/where.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "base/result.h"
#include "record/record.h"
#include "record/trend.h"
#include "record/verdict.h"
#include "rules/pack.h"
#include "rules/rules.h"

namespace sanya::app {

// ---- open -------------------------------------------------------------------------------------

// A tracker with its ladders and its pack, and every fault found in all of them.
struct Opened {
  record::Record record;
  record::Ladders ladders;
  std::optional<rules::Pack> pack;  // absent: none was found, or it has errors
  std::string pack_path;            // as a person may write it; "" where none was found
  std::size_t files = 0;            // read
  std::optional<Rest> rest;         // absent: read from the files
  Diagnostics faults;
  // The record as others may see it, where an identity in it is withheld.
  std::optional<record::Record> redacted = {};

  const record::Record& shown() const { return redacted ? *redacted : record; }
};

// What a third party can keep, to check the ledger against: whose it is, how many entries, and
// their root, in the form of a checkpoint without signatures. Requires `rest`.
std::string checkpoint_text(const Opened& opened);

// Reads the tracker's ledger where there is one, else its files. From the files:
// Ladders are read from `ladders.yaml` beside the pack, else from `rules/` in the tracker's folder,
// else from the shipped folder. The world's refusal of commitments.yaml, or of a pack that was
// named, is an Error. A default pack that is nowhere leaves `pack` absent without a fault.
Result<Opened> open(const OpenFolder& folders, const Where& where);
// Likewise, from the files whether there is a ledger or not.
Result<Opened> open_files(const OpenFolder& folders, const Where& where);

// The folder and the file of a tracker path: "x" -> ("x", "commitments.yaml").
std::pair<std::string, std::string> tracker_file(const std::string& path);
// What a disk said of a file in `folder`, with the folder named where it was not.
Error placed(Error said, const std::string& folder);

// ---- verdicts ---------------------------------------------------------------------------------

// Verdicts with an index, so that a face may ask for each.
struct Judged {
  const Opened& opened;  // with a pack and without errors
  record::Verdicts verdicts;
  std::string language;                           // in which texts are shown
  std::vector<record::Gap> gaps = {};             // empty unless they were asked for
  std::vector<record::Fragility> fragility = {};  // likewise; by unit, in the order of the verdicts
  std::map<std::pair<std::string_view, std::string_view>, const record::Verdict*> index = {};

  // What is shown of the record; rules work on `opened.record`, which may hold more.
  const record::Record& record() const { return opened.shown(); }
  // nullptr where the question is not asked of the unit.
  const record::Verdict* find(std::string_view question, std::string_view unit) const;
  const record::QuestionText* question(std::string_view name) const;
  const record::Fragility* fragility_of(std::string_view unit) const;  // nullptr: not known
  const record::QuestionText* headline() const { return question(verdicts.headline); }
};
// Gaps and fragility cost many evaluations: they are worked out where they are wanted.
enum class Depth { answers, gaps };
Judged judge(const Opened& opened, const rules::Asked& asked, const std::string& language,
             Depth depth, Diagnostics& faults);

// An answer's label in `language`; the word with spaces for underscores where there is none.
std::string label(const record::QuestionText& question, std::string_view answer,
                  std::string_view language);
std::string label(const record::QuestionText& question, std::string_view language);
// "Delivered", "Claimed or delivered", or a value with its unit: what a person reads.
std::string answer_text(const Judged& judged, const record::Verdict& verdict);
// The answer and its alternatives, as words of the pack.
std::vector<std::string> possible_answers(const record::Verdict& verdict);

// ---- overrides --------------------------------------------------------------------------------

// A human verdict beside the computed one: it changes no answer and no count.
struct Overridden {
  const record::Override* given = nullptr;
  const record::QuestionText* question = nullptr;
  const record::Verdict* computed = nullptr;
  bool expired = false;  // listed as such, and never as what holds
  bool differs = false;  // from the computed answer; also where that leaves several open
};

// Those made by the day asked for, what is in force first. Left out are those that the pack in use
// has no words for.
std::vector<Overridden> overrides_of(const Judged& judged, const record::Action& action);

// ---- relations between actions ----------------------------------------------------------------

struct Related {
  enum class How { depends_on, repeats, supersedes, superseded_by } how = How::depends_on;
  const record::Action* action = nullptr;
  const record::Verdict* verdict = nullptr;  // headline; nullptr where the pack asks none
  bool open = true;                          // not certainly closed
};
std::string_view word(Related::How how);

// What `action` is tied to, in the order of How; by later pledges only once they are made.
std::vector<Related> relations(const Judged& judged, const record::Action& action);
// Those that it depends on and that are not certainly closed: it waits for them.
std::vector<Related> waits_for(const Judged& judged, const record::Action& action);

// ---- status -----------------------------------------------------------------------------------

struct Filter {  // empty: all
  std::vector<std::string> pledges;
  std::vector<std::string> owners;   // lead, partner or co-funder
  std::vector<std::string> answers;  // any of the possible answers of a shown question
};

struct StatusRow {
  const record::Action* action = nullptr;
  std::vector<const record::Verdict*> verdicts = {};  // one a question shown; nullptr where none
  std::vector<Overridden> overrides = {};             // of the questions shown
  std::vector<Related> waits_for = {};
};

struct StatusPledge {
  const record::Pledge* pledge = nullptr;
  std::vector<StatusRow> rows;
};

struct Tally {
  std::string answer;
  int certain = 0;   // actions whose only possible answer it is
  int possible = 0;  // actions that may have it
};

struct QuestionTally {
  const record::QuestionText* question = nullptr;
  std::vector<Tally> answers;  // in the scale's order
};

struct Status {
  std::vector<const record::QuestionText*> questions;  // headline first
  std::vector<StatusPledge> pledges;                   // those with rows, in the record's order
  std::vector<QuestionTally> tallies;                  // one a question with a scale
  int shown = 0;                                       // the denominator of the tallies
  int actions = 0;                                     // in the whole tracker
  int overridden = 0;                                  // of those shown, by one in force
  std::int64_t points_announced = 0;                   // of the pledges shown
  std::int64_t points_unpublished = 0;
};

// `questions` empty: the headline, and the first other question of the pack that has a scale and is
// asked of actions.
Answered<Status> status(const Judged& judged, const Filter& filter,
                        const std::vector<std::string>& questions);

// Points that may have been announced by `as_of`: 0 where the pledge was made later or gave no
// number.
std::int64_t announced_points(const record::Pledge& pledge, Day as_of);
// Those of them that nobody has published: less the actions known, where the text is not wholly
// published.
std::int64_t unpublished_points(const record::Pledge& pledge, Day as_of);

// ---- why --------------------------------------------------------------------------------------

// An entry that a proof cites, with all that a reader must know to find and weigh it.
struct Exhibit {
  record::Cited cited;
  const record::Finding* finding = nullptr;
  const record::Reading* reading = nullptr;
  const record::Search* search = nullptr;
  const record::Action* action = nullptr;
  const record::SourceItem* source = nullptr;  // of a finding or reading
  const record::About* about = nullptr;        // of a finding: its bearing on the action asked for
  std::string claimant = {};                   // person or institution id
  std::string voice = {};                      // whose knowledge it is
  std::string relation = {};                   // of the claimant to the action; "" for a search
};

// What is known of an entry cited for `action`, or for `pledge` where that is nullptr.
Exhibit exhibit(const Judged& judged, const record::Cited& cited, const record::Pledge& pledge,
                const record::Action* action);

// A reading of the quantity promised.
struct TargetReading {
  record::DatedReading dated;
  record::Trend trend = record::Trend::none;
  std::string relation = {};  // of the claimant
};

struct Why {
  const record::Pledge* pledge = nullptr;
  const record::Action* action = nullptr;  // nullptr: a pledge was asked for
  std::vector<const record::Verdict*> verdicts = {};
  std::vector<Exhibit> exhibits = {};  // all that the verdicts cite, sorted by kind and id
  std::vector<Overridden> overrides = {};
  std::vector<Related> relations = {};
  std::vector<TargetReading> readings = {};    // of the target, by day
  std::vector<record::Horizon> horizons = {};  // of the verdicts, in their order
};

// `unit` is a full action id, a short one that only one action has, or a pledge id. `questions`
// empty: all that are asked of it, the headline first.
Answered<Why> why(const Judged& judged, const std::string& unit,
                  const std::vector<std::string>& questions);

// ---- audit ------------------------------------------------------------------------------------

struct Answerable {         // who answers now
  std::string institution;  // the owner named, where it still exists, else the end of the line
  std::vector<std::string> through;  // from the owner named to the one that answers, both included
  bool known = true;  // false: dissolved and no successor named, or split and none chosen
};

struct AuditAction {
  const record::Action* action = nullptr;
  enum class Role { lead, partner, co_funder } role = Role::lead;
  const record::Verdict* verdict = nullptr;  // headline; nullptr where the pack asks none
  Answerable answers_now;
  // The posts at the owner when the deadline passed, where it has.
  struct Held {
    std::string title;
    const record::Person* person = nullptr;
    bool certain = true;  // false: the term may not have covered the day
  };
  std::vector<Held> posts;
  std::vector<Overridden> overrides = {};  // of the headline question
};

struct AuditInstitution {
  const record::Institution* institution = nullptr;
  std::vector<AuditAction> actions;
  std::vector<Tally> leads;  // headline answers of the actions it leads
  int led = 0;
  int partnered = 0;
  int statements = 0;  // findings of which it, or one of its officers, is the claimant
  int concerned = 0;   // findings about its actions: the denominator of silence
};

struct Audit {
  std::vector<AuditInstitution> institutions;  // owners, by name
  std::vector<const record::Action*> no_owner;
  std::vector<const record::Action*> only_partners;
  std::vector<const record::Action*> several_leads;
  struct Orphan {
    const record::Action* action;
    std::string owner;
  };
  std::vector<Orphan> nobody_answers;  // an owner that no longer exists and no successor
  std::vector<const record::Institution*> never_heard;  // owners never claimant of any finding
  int actions = 0;
  int findings = 0;
};

Audit audit(const Judged& judged);

// ---- what was promised before -----------------------------------------------------------------

struct RepeatsAsked {
  int least = 0;              // percent: pairs less alike are left out, unless they are recorded
  bool any_promisor = false;  // also where the one promised and the other somebody else
};

// Actions whose words are alike, the one of a pledge made after the other's. That a person should
// look: only what stands under `repeats` counts for a rule.
struct Repeats {
  struct Pair {
    const record::Action* later;
    const record::Action* earlier;
    std::string later_words;
    std::string earlier_words;
    // Percent of the groups of three letters that both have, the rare ones weighing more (Dice's
    // coefficient of weighted trigrams).
    int alike = 0;
    bool recorded = false;  // the later one names the earlier under `repeats`
  };
  std::vector<Pair> pairs;  // the most alike first
  std::size_t actions = 0;  // that were compared
};

Repeats repeats(const Judged& judged, const RepeatsAsked& asked);

// ---- gaps -------------------------------------------------------------------------------------

struct GapsOfAction {
  const record::Action* action = nullptr;
  const record::Verdict* verdict = nullptr;   // headline
  std::vector<const record::Gap*> ways = {};  // to a better answer
};

struct Gaps {
  std::vector<GapsOfAction> actions;  // those whose headline answer is not closed, or not certain
  std::vector<const record::Pledge*> unpublished;
  std::vector<const record::Action*> no_owner;
  std::vector<const record::Action*> never_searched;
  int all_actions = 0;
};

Answered<Gaps> gaps(const Judged& judged, const std::string& unit);

// ---- compare ----------------------------------------------------------------------------------

// One method on the record; its own reading of the files, for it has its own ladders.
struct Method {
  std::unique_ptr<Opened> opened;
  std::unique_ptr<Judged> judged;
  const record::QuestionText* question = nullptr;  // the one compared
};

// Words are held to be the same only where both scales have the word. `unmatched`: neither answer
// has a word that the other scale knows.
enum class Agreement { agree, differ, unmatched };
std::string_view word(Agreement agreement);

struct MatrixCell {
  std::vector<std::string> a;  // all possible answers under the one method, in its words
  std::vector<std::string> b;  // under the other
  int actions = 0;
  Agreement agreement = Agreement::agree;
};

struct Matrix {
  std::size_t a = 0;  // positions in Compared::methods
  std::size_t b = 0;
  std::vector<std::string> shared;  // words of both scales
  std::vector<MatrixCell> cells;    // those with actions, in the scales' order
  int agree = 0;
  int differ = 0;
  int unmatched = 0;
};

struct ComparedAction {
  const record::Pledge* pledge = nullptr;
  const record::Action* action = nullptr;
  std::vector<const record::Verdict*> verdicts = {};  // one a method
  Agreement agreement = Agreement::agree;  // differ: under some two; unmatched: no two differ
};

struct Compared {
  std::vector<Method> methods;
  std::vector<Matrix> matrices;  // each with each later one
  std::vector<ComparedAction> actions;
  int agree = 0;
  int differ = 0;
  int unmatched = 0;
};

// Judges the tracker by each method in `methods`, which are read without errors. `question` empty:
// each one's headline.
Answered<Compared> compare(std::vector<Method> methods, const std::string& question);

// ---- timeline ---------------------------------------------------------------------------------

// The answers over all days of an action, a pledge with its actions, or ("") all, each step with
// its proof. `questions` empty: the headline. Days after `until` are looked at only as far as
// nothing changes on them. In the order of questions, then of the record.
Answered<std::vector<record::Timeline>> timelines(const Judged& judged, const std::string& unit,
                                                  const std::vector<std::string>& questions,
                                                  Day until = kNoLatest);

// Until when each verdict holds by itself; of one action with its periods, or one question alone,
// where named.
std::vector<record::Horizon> horizons(const Judged& judged, const std::string& unit = "",
                                      const std::string& question = "", Day until = kNoLatest);

// What comes by itself: a deadline, that of a period of a duty that comes back, or an answer that
// changes.
struct Coming {
  Day day;  // the deadline, or the first day of the other answer
  std::string unit;
  std::optional<record::Horizon> horizon = {};  // none: the deadline of the action or period `unit`
  std::optional<record::Verdict> before = {};   // what the answer was until then, where it is known
};

// Deadlines from the day asked for on, and every change of an answer after it, within that time, by
// day; of an action, a pledge with its actions, or ("") all.
Answered<std::vector<Coming>> coming(const Judged& judged, const std::string& unit,
                                     Duration within);

// ---- report -----------------------------------------------------------------------------------

struct ReportAsked {
  Day from;   // the period's first day
  Day until;  // its last, and the day of its verdicts
  std::optional<Day> published_by;
  std::string language;
};

// Since the eve of the period, as the ledger knew it then; nothing where it had no entry by then.
Result<std::optional<Diff>> since_eve(const OpenFolder& folders, const Where& where,
                                      const ReportAsked& asked, Diagnostics& faults);

// An approval of the report asked for stands in what was opened, and what it rests on has not
// changed since; else nullptr: the report is a draft.
const Approved* approval_of(const Opened& opened, const ReportAsked& asked);

struct People {
  std::string coder;
  std::string checker;
  std::string approver;
  bool alone = false;  // they need not be three
};
// Appends that these people approved the report asked for, as it was known at `where`. Unknown:
// they are not three and need to be; the tracker has faults, or no pack.
Answered<Result<Approved>> approve(const OpenFolder& folders, const Where& where,
                                   const ReportAsked& asked, const People& people,
                                   const Entering& entering);
// Takes back the approval that stands. Unknown: there is none.
Answered<Result<ledger::Appended>> retract_approval(const OpenFolder& folders, const Where& where,
                                                    const ReportAsked& asked,
                                                    const Entering& entering);

struct Document {
  std::string name;  // of the file it belongs in
  std::string text;
};

// The gap report in each of the formats named: html, md, csv, json. Requires what Judged does.
// `since`: by what answers changed, where that is known.
std::vector<Document> report(const Opened& opened, const ReportAsked& asked,
                             const std::vector<std::string>& formats, Diagnostics& faults,
                             const Diff* since = nullptr);

// ---- rules ------------------------------------------------------------------------------------

struct Checked {
  std::vector<std::string> packs;  // read
  Diagnostics faults;
};
// Checks the packs named (files), or the default one, against the tracker's register where there is
// one, and looks for rules that nothing can reach.
Result<Checked> rules_check(const OpenFolder& folders, const Where& where,
                            const std::vector<std::string>& packs);

struct Witnessed {
  std::string tests;                 // a file of rule tests, as docs/rule-tests.md describes it
  std::vector<std::string> without;  // "question/answer" of each rule that nothing was found for
  bool readable = false;             // the pack; else `faults` say why not
  Diagnostics faults;
};
// For each rule of the pack named, or of the default one, a smallest record that reaches it, as a
// test. `wanted`: "question", "question/answer", or "" for all.
Answered<Result<Witnessed>> rules_witness(const OpenFolder& folders, const Where& where,
                                          const std::string& pack, const std::string& wanted);

struct TestOutcome {
  std::string file;
  std::string name;
  bool passed = false;
  std::vector<std::string> mismatches;  // what was expected and what came, a line each
  std::vector<std::string> proof;       // the proof in brief, a line each; empty where passed
};

struct RuleCoverage {
  std::string pack;
  std::string question;
  std::string answer;
  Place place;      // of the rule
  int reached = 0;  // tests in which it gave the answer
  int missed = 0;   // tests in which it was tried and refuted, or never needed (`otherwise`)
};

struct Tested {
  std::vector<std::string> files;
  std::vector<TestOutcome> outcomes;
  std::vector<RuleCoverage> coverage;
  Diagnostics faults;
};
// Runs the `*.test.yaml` beside each pack named (or, where none is, beside the default pack) that
// test that pack; docs/rule-tests.md has the format.
Result<Tested> rules_test(const OpenFolder& folders, const Where& where,
                          const std::vector<std::string>& packs);

}  // namespace sanya::app
