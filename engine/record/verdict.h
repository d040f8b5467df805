// SPDX-License-Identifier: Apache-2.0
// What an evaluation gives, as plain data: answers with their proofs, alternatives and roll-ups.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/edtf.h"
#include "base/truth.h"
#include "record/record.h"

namespace sanya::record {

// An entry of the record that a proof rests on.
struct Cited {
  enum class Kind { finding, reading, search, action } kind = Kind::finding;
  std::string id;
  Truth counted = Truth::yes;  // unknown: it may or may not belong to the set counted
  bool inferred = false;       // linked to the action by us, not by its source
  bool possible = false;       // `link: possible`
  bool imprecise = false;      // a date or value of it is only known within bounds
  bool uncertain = false;      // its date bears `?` or `%`
  bool disputed = false;       // another account of the same thing gives another date or value
  friend bool operator==(const Cited&, const Cited&) = default;

  // Takes on what is said of the same entry at another place: every mark it bears anywhere.
  void join(const Cited& other);
};

// An operand of a condition, with what it came to.
struct Operand {
  std::string name;     // as in the pack: "confirmed", "action.due", "last_delivery + 24 months"
  LocalText label;      // the measure's label; empty for others
  std::string value;    // "2", "2001-07-01", "1 to 3", "2010 or 2011"; "" where absent
  bool absent = false;  // certainly absent
  bool maybe_absent = false;
  std::vector<Cited> entries;  // sorted by kind and id
};

// A condition with its truth; a tree.
struct Condition {
  enum class Kind { test, all, any, none } kind = Kind::test;
  std::string text;  // a test as written in the pack
  Truth truth = Truth::no;
  std::vector<Operand> operands;
  std::vector<Condition> parts;
  Place place;
};

struct TriedRule {
  std::string answer;
  Truth truth = Truth::no;
  bool otherwise = false;
  Condition when;     // of kind all
  LocalText because;  // filled in with values; empty where the pack gives none
  Place place;
};

// One exact choice for what is imprecise: "happened of finding x" = "2004-03-01".
struct Choice {
  std::string entry;  // id of the finding, reading, source, action or pledge
  std::string field;  // "happened", "published", "value", "due", "link", ...
  std::string value;  // a day, a number, "in" or "out"
  friend bool operator==(const Choice&, const Choice&) = default;
};

struct Alternative {
  std::string answer;
  bool proved = true;         // false: neither shown in a world nor excluded within the bound
  std::vector<Choice> world;  // the choices that give it; empty where not proved
  LocalText because;
};

struct Verdict {
  enum class Unit { action, period, pledge } unit_kind = Unit::action;
  std::string
      unit;  // full action id, pledge id, or "pledge/action@2001-09-29" (a period by its first day)
  std::string question;
  std::string answer;  // "" where the question gives a value
  std::string value;   // of a value question: rounded, with its unit left out; "1 to 3" where
                       // uncertain; "" absent
  bool proved = true;  // false: `answer` itself may not occur (the bound was reached)
  LocalText because;   // of the rule that gave the answer
  std::vector<Alternative> alternatives;
  std::vector<TriedRule> tried;   // the refuted, the unknown and, last, the first true one
  std::vector<std::string> also;  // answers of later rules that hold too, without `otherwise`
  std::vector<Operand> rests_on;  // of a value question: the measure with its entries
  // All entries cited by `tried` and `rests_on`, sorted by kind and id; an entry cited several
  // times stands once, with every mark it bears anywhere.
  std::vector<Cited> cited() const;

  bool rests_on_inference() const;  // an entry counted for the answering rule is inferred
  bool rests_on_uncertain_date() const;
};

// Days on which a question has one answer and one set of alternatives for a unit.
struct Step {
  Day first;        // kNoEarliest: from the beginning
  Day last;         // kNoLatest: for ever
  Verdict verdict;  // as of `first`
  // Where proofs were asked for, what on `first` is otherwise than the day before: entries that
  // begin to count, or to count for certain; and single tests that turned out otherwise.
  std::vector<Cited> entries;
  std::vector<Condition> turned;
};

// A question's answers for a unit over all days, everything else the same: the record as it is,
// future days included. Steps follow one another without a day between; neighbours differ.
struct Timeline {
  Verdict::Unit unit_kind = Verdict::Unit::action;
  std::string unit;      // as in Verdict
  std::string question;  // as in Verdict
  std::vector<Step> steps;
  bool gave_up = false;  // what comes after the last step was not worked out: too many days to look
                         // at, or later than asked
};

// When a verdict changes by itself.
struct Horizon {
  Verdict::Unit unit_kind = Verdict::Unit::action;
  std::string unit;             // as in Verdict
  std::string question;         // as in Verdict
  Day holds_until;              // answer and alternatives stay up to this day; kNoLatest: for ever
  std::optional<Verdict> next;  // what the day after gives; none where it holds for ever
  bool gave_up = false;         // too many days to look at: it may hold longer than `holds_until`
};

// One line of a roll-up: one group of units.
struct RollupRow {
  std::vector<std::string> keys;  // values of the `by` keys, in order; empty: the total
  int low = 0;                    // units whose answer certainly is in the share
  int high = 0;                   // units whose answer possibly is
  int among = 0;                  // the denominator: units certainly counted
  int among_high = 0;             // units possibly counted
  int missing_points = 0;         // announced, unpublished points in the denominator
  std::string share;  // "45%", "40% to 45%"; for a mean the mean; "" where suppressed or empty
  bool suppressed = false;  // fewer units than `suppress_below`
  bool flagged = false;     // fewer units than `flag_below`
};

struct RollupTable {
  std::string name;
  LocalText label;
  std::string question;
  std::vector<std::string> share_of;
  std::vector<std::string> left_out;  // answers that the denominator does not count
  std::vector<std::string> by;        // names of the keys
  std::vector<RollupRow> rows;        // sorted by keys
};

struct PackHead {  // which method gave the verdicts
  std::string name;
  std::string version;
  std::string hash;   // SHA-256, hexadecimal
  std::string title;  // of the method it follows
  std::string url;
  std::string path;
  std::vector<std::string> interprets = {};  // where the method had to be interpreted
};

// A word of a question's scale, as the pack explains it to people.
struct AnswerText {
  std::string word;
  LocalText label;
  LocalText means;          // a sentence; may be empty
  std::string better_than;  // another word of the scale, or ""
  bool closed = false;      // nothing more is expected to happen
  bool warning = false;     // it says that something went wrong; pages may colour it so
};

// A question of the pack in words for people; its scale in the pack's order.
struct QuestionText {
  std::string question;
  LocalText label;
  Verdict::Unit unit = Verdict::Unit::action;
  std::string unit_name;            // of a value question: "percent"
  std::vector<AnswerText> answers;  // empty for a value question
};

// How the claimant of a finding or reading stood to an action on the day it was said, and whose
// knowledge it is.
struct Standing {
  std::string entry;     // id of the finding or reading
  std::string action;    // full action id
  std::string relation;  // "owner", "government", "independent", ..., "unknown"
  std::string voice;     // person or institution id
  friend bool operator==(const Standing&, const Standing&) = default;
};

// One thing to learn or to do that changes what is known of an action.
struct Operation {
  enum class Kind {
    evidence,  // a finding is added: a step of the action's ladder was reached
    reading,   // a reading is added that meets the action's target
    search,    // a search that finds nothing is logged
    settle,    // a finding is refuted, corrected or withdrawn by its source
    pin,       // what is uncertain is made known within narrower bounds
    owner,     // a lead is named
  } kind = Kind::evidence;
  int voices = 1;  // evidence, reading: how many, each another one, and none heard before
  std::vector<std::string> relations = {};  // of those voices to the action: any of these will do
  std::vector<std::string> besides = {};    // voices counted already, beside which they are wanted
  bool official = false;                    // evidence: the official act itself
  std::string milestone = {};               // evidence: a step of the ladder, by its id
  Extent extent = Extent::whole;            // evidence
  std::vector<std::string> parts = {};  // evidence: of the action, any of these; empty: not said
  // Evidence, reading, search: it happened, or is for, or is made on, any day of these. The first
  // day is kNoEarliest where no day is too early.
  DayRange on = {};
  std::string value = {};  // reading: "at least 50 %" without its unit: "50", or a word of a scale
  std::string entry = {};  // settle: id of the finding; pin: as in Choice
  std::string field = {};  // pin: as in Choice
  std::string from = {};   // pin: any value from this to that one, both included
  std::string to = {};
  friend bool operator==(const Operation&, const Operation&) = default;
};

// What it would take to reach a better answer: one smallest set of operations. With them the answer
// is given in every world, and with no part of them. Where no operation could give it: the reason.
struct Gap {
  std::string unit;                   // as in Verdict
  std::string question;               // as in Verdict
  std::string answer;                 // the better answer, a word of the scale
  std::vector<LocalText> steps = {};  // the operations in words, alike ones together
  // For each step, what it settles: the choice of a world, or a finding to be refuted (field
  // "settled", value "refuted"); an empty entry where the step brings something new, or pins
  // something to a range.
  std::vector<Choice> settles = {};
  bool gave_up = false;  // the search for gaps stopped at its bound: there may be others
  std::vector<Operation> operations = {};
  LocalText impossible = {};  // why nothing could give it; else empty
};

// How easily an answer falls: the smallest sets of voices without which it, or what else is
// possible, would be another.
struct Fragility {
  struct Fall {
    std::vector<std::string> voices = {};   // person or institution ids, sorted
    std::vector<std::string> answers = {};  // then: all that is possible, the answer given first
    friend bool operator==(const Fall&, const Fall&) = default;
  };
  std::string unit;              // as in Verdict
  std::string question;          // as in Verdict
  int voices = 0;                // heard on it, all together
  std::vector<Fall> falls = {};  // each of the same number of voices; empty: none was found
  bool gave_up = false;          // larger sets were left untried
  // Findings that say how far it is by the word of its own side alone: no other voice says as much.
  std::vector<std::string> own_word = {};
};

struct Verdicts {
  PackHead pack;
  Day as_of;
  std::optional<Day> published_by;
  std::vector<Verdict> all;  // by question in the pack's order, then unit in the record's order
  std::vector<RollupTable> rollups;
  std::vector<QuestionText> questions = {};  // in the pack's order
  std::string headline = {};                 // the question that reports lead with
  std::vector<Standing> standings = {};      // sorted by entry and action

  // Looks through all of them: for one unit at a time, not for each in a loop.
  const Verdict* find(std::string_view question, std::string_view unit) const;
};

}  // namespace sanya::record
