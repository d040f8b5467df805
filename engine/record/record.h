// SPDX-License-Identifier: Apache-2.0
// The words of the project as plain data: the register (who promised what, who owns it) and the
// evidence (what later sources say). Each thing knows where it was written. The door of `record`.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/edtf.h"
#include "base/number.h"

namespace sanya::record {

// Where the values of one thing were written, so that a fault found after reading stands at its
// value. Keys are string literals.
struct Written {
  struct Spot {
    std::string_view key;
    int index;  // in a list; else 0
    int line;
    int column;
    int length;
  };
  std::vector<Spot> spots;

  void note(std::string_view key, const Place& value, int index = 0);
  // The place of a value of the thing that stands at `thing`; `thing` where none was noted.
  Place of(const Place& thing, std::string_view key, int index = 0) const;
};

// A text in several languages: (BCP 47 tag, text), as the tracker has its languages, then by tag.
struct LocalText {
  std::vector<std::pair<std::string, std::string>> by_language;

  bool empty() const { return by_language.empty(); }
  // In `language` if there, else in the first language there is; "" where there is none.
  const std::string& in(std::string_view language) const;
  friend bool operator==(const LocalText&, const LocalText&) = default;
};

// A value of a declared attribute, or of `params`: text, number, date or flag.
struct Attribute {
  enum class Type { text, number, date, flag } type = Type::text;
  std::string text;  // as written; for a word, the word
  Number number;
  DateField date;
  bool flag = false;
};

struct AttributeDeclaration {
  enum class On { pledge, action, finding } on = On::action;
  std::string name;
  Attribute::Type type = Attribute::Type::text;
  std::vector<std::string> values;  // where not empty, the only ones allowed
  LocalText label;
  Place place;
};

struct Period {  // from and until belong to it; absent: open or unknown
  std::optional<DateField> from;
  std::optional<DateField> until;
};

// Sectors; which are government, independent and so on is worked out in `rules`.
enum class Sector {
  unstated,
  ministry,
  agency,
  court,
  parliament,
  police,
  local_government,
  committee,
  head_of_government,
  party,
  ngo,
  media,
  state_media,
  academia,
  company,
  union_,
  religious,
  intergovernmental,
  donor_agency,
};

struct Institution {
  std::string id;
  LocalText name;
  std::vector<LocalText> other_names;  // as newspapers write it; matched when a publisher is named
  struct FormerName {
    LocalText name;
    std::optional<DateField> until;
  };
  std::vector<FormerName> former_names;
  Sector sector = Sector::unstated;
  std::string country;        // ISO 3166-1 alpha-2, or ""
  std::string controlled_by;  // institution id, or ""
  std::string part_of;        // institution id, or ""
  std::optional<DateField> founded;
  std::optional<DateField> dissolved;
  std::vector<std::string> succeeded_by;  // institution ids; several: a split
  std::string url;
  std::string note;
  Place place;
  Written written;
};

struct Post {
  std::string title;
  std::string at;  // institution id
  Period term;
  Place place;
  Written written;
};

struct Person {
  std::string id;
  LocalText name;
  std::vector<Post> posts;
  std::string note;
  Place place;
  Written written;
};

struct PlaceName {  // a place on the map; `Place` is a place in a file
  std::string id;
  LocalText name;
  std::string kind;     // "province", "town"; free text
  std::string part_of;  // place id, or ""
  Place place;
  Written written;
};

struct Indicator {
  std::string id;
  LocalText name;
  LocalText unit;  // "%", "victims"; empty for a scale of words
  enum class Direction { up, down, neither } direction = Direction::neither;
  int decimals = 0;                // readings are whole multiples of 10^-decimals; 0 to 6
  std::optional<Number> at_least;  // the least value there can be
  std::optional<Number> at_most;   // the greatest
  std::vector<std::string> scale;  // a scale of words, worst first where direction is up
  std::string note;
  Place place;
  Written written;
};

struct Mandate {
  std::string id;
  LocalText title;
  std::string holder;  // person or institution id
  std::optional<DateField> start;
  std::optional<DateField> end;
  Place place;
  Written written;
};

struct Target {
  std::string indicator;
  enum class Comparison { at_least, at_most, exactly } comparison = Comparison::at_least;
  Number value;
  std::string word;  // where the indicator is a scale of words
  std::optional<Number> baseline;
  Place place;
  Written written;
};

struct Recurrence {
  Duration every;
  std::optional<DateField> from;   // absent: the day the pledge was made
  std::optional<DateField> until;  // absent: without end
  Duration grace;
  Place place;
  Written written;
};

struct Part {  // of an action whose delivery has several: laws, places
  std::string id;
  LocalText title;
  std::string located;  // place id, or ""
  Place place;
  Written written;
};

struct Owners {
  std::vector<std::string> lead;
  std::vector<std::string> partner;
  std::vector<std::string> co_funder;
};

struct Action {
  std::string id;      // full: "pledge/action"
  std::string pledge;  // pledge id
  LocalText title;
  std::string text;  // the promise in its source's sense, in our words
  std::string kind;  // names the ladder
  Owners owners;
  std::vector<std::string> funded_by;             // donors to this action
  std::map<std::string, std::string> successors;  // dissolved owner -> the one that answers now
  std::optional<DateField> due;
  std::optional<Target> target;
  std::optional<Recurrence> recurrence;
  std::string condition;                // what it depends on, in words; "" for none
  std::vector<std::string> depends_on;  // full action ids
  std::vector<std::string> repeats;     // earlier actions asking the same
  std::string supersedes;               // full action id, or ""
  enum class Polarity {
    change,
    keep
  } polarity = Polarity::change;  // keep: a promise not to change
  std::vector<Part> parts;
  std::vector<std::string> places;                        // place ids
  enum class Covers { any, every } covers = Covers::any;  // every: one failed period fails it
  enum class Lack { measure, baseline, scope, text };
  std::vector<Lack> lacks;  // what it would need to be assessable at all
  std::string note;
  std::map<std::string, Attribute> attributes;
  Place place;
  Written written;
};

struct Pledge {
  std::string id;
  LocalText title;
  std::string made_by;  // person or institution id
  DateField made_on;
  std::string source;  // source id
  enum class Text { published, partial, unpublished } text = Text::published;
  enum class Clarity { clear, weak, not_a_commitment } clarity = Clarity::clear;
  std::optional<std::int64_t> points_announced;
  std::string mandate;  // mandate id, or ""
  std::vector<std::string> places;
  std::string note;
  std::map<std::string, Attribute> attributes;
  std::vector<Action> actions;
  Place place;
  Written written;
};

struct SourceItem {  // where knowledge comes from; `Source` is a text we read
  std::string id;
  enum class Kind {
    publication,
    official_act,
    court_record,
    field_visit,
    interview,
    letter
  } kind = Kind::publication;
  std::string publisher;  // institution id
  LocalText title;        // empty where it is not known
  std::string author;
  DateField published;
  std::string dating;  // how the date is known, where it is inferred
  std::string url;
  struct Archived {
    std::string url;
    std::string sha256;
  };
  std::optional<Archived> archived;
  std::string syndicated_from;        // source or institution id, or ""
  std::vector<std::string> retracts;  // source ids withdrawn by this one
  std::string language;               // BCP 47, or ""
  std::string note;
  enum class Identity { open, withheld } identity = Identity::open;  // withheld: whose it is
  Place place;
  Written written;
};

struct Quote {  // W3C TextQuoteSelector
  std::string prefix;
  std::string exact;  // may stay in the archive: then "" and sha256 alone
  std::string suffix;
  std::string sha256;  // of `exact` in UTF-8
};

enum class Bearing : std::uint8_t { supports, contradicts, context };
enum class Link { stated, inferred, possible };
enum class Aspect : std::uint8_t {
  output,
  outcome,
  condition
};  // condition: what the action depends on
enum class Extent : std::uint8_t { whole, part };

// What a finding has to do with one action or pledge.
struct About {
  std::string action;  // full action id, or "" where it is about the pledge
  std::string pledge;  // pledge id (of the action, too)
  Bearing bearing = Bearing::supports;
  Aspect aspect = Aspect::output;
  Extent extent = Extent::whole;
  std::vector<std::string> parts;  // ids of the action's parts; empty: not said
  std::string milestone;           // a step on the action's ladder, or ""
  Link link = Link::stated;
  std::string reason;  // why we link it, where inferred or possible
  Place place;
  Written written;
};

struct Finding {
  std::string id;
  std::string source;
  std::string claimant;  // person or institution id; the publisher where nothing is written
  bool claimant_given = false;
  std::optional<DateField> happened;  // absent: the day of publication
  std::vector<About> about;           // at least one
  std::string instrument;             // which bill, treaty, building; "" where there is one only
  std::vector<std::string> places;
  std::string note;
  std::optional<Quote> quote;
  std::map<std::string, Attribute> attributes;
  Place place;
  Written written;
};

// A dated value of an indicator. low and high are in units of 10^-decimals of the indicator, both
// included; for a scale of words, positions on it.
struct Reading {
  std::string id;
  std::string indicator;
  std::string source;
  std::string claimant;
  bool claimant_given = false;
  std::string action;                 // full action id, or ""
  std::string pledge;                 // pledge id, or ""
  std::optional<DateField> happened;  // the day or year it is for; absent: the day of publication
  std::string given;  // the source's own figure where `value` puts it as bounds: "$2.9 million"
  std::string value;  // as written: "5.7", "<5", "~5", "5..7", "2900000", or a word of the scale
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::string note;
  std::optional<Quote> quote;
  Place place;
  Written written;
};

struct Search {
  std::string id;
  std::vector<std::string> actions;  // full action ids
  std::string pledge;                // pledge id, or ""
  Day day;                           // when it was made
  std::string by;                    // the searcher's handle
  std::vector<std::string> where;    // what was searched
  std::string query;
  enum class Found { nothing, something } found = Found::nothing;
  std::string note;
  Place place;
  Written written;
};

struct Reply {  // an institution's right of reply
  std::string id;
  std::string institution;
  Day asked_on;
  std::string letter;  // reference of the letter
  std::optional<Day> answered_on;
  std::string answer;              // in full; "" where none came
  std::vector<std::string> about;  // full action ids; empty: the report as a whole
  Place place;
  Written written;
};

struct Override {
  std::string id;
  std::string action;  // full action id
  std::string question;
  std::string answer;
  std::string reason;
  std::string author;  // handle
  Day made_on;
  std::optional<Day> expires;  // its last day
  Place place;
  Written written;
};
enum class InForce { not_yet, now, expired };
InForce in_force(const Override& given, Day day);

struct Correction {  // what an earlier report of ours had wrong
  std::string id;
  Day made_on;
  std::string what;
  std::string why;
  std::vector<std::string> concerns;  // full action ids
  Place place;
  Written written;
};

struct Approval {  // a report is DRAFT until approved
  std::string coder;
  std::string checker;
  std::string approver;
  std::optional<Day> approved_on;
};

struct Tracker {
  std::string id;
  LocalText title;
  std::vector<std::string> languages = {"en"};
  std::string country;    // of the promisors, where the institution gives none
  std::string publisher;  // who keeps the tracker, in words
  std::string contact;    // where replies and corrections go
  std::vector<AttributeDeclaration> attributes;  // by name
  Approval approval;
  Place place;
  Written written;
};

// Everything known. Vectors are sorted by id; find_* are binary searches.
struct Record {
  Tracker tracker;
  std::vector<Institution> institutions;
  std::vector<Person> people;
  std::vector<PlaceName> places;
  std::vector<Indicator> indicators;
  std::vector<Mandate> mandates;
  std::vector<Pledge> pledges;
  std::vector<SourceItem> sources;
  std::vector<Finding> findings;
  std::vector<Reading> readings;
  std::vector<Search> searches;
  std::vector<Reply> replies;
  std::vector<Override> overrides;
  std::vector<Correction> corrections;

  const Institution* institution(std::string_view id) const;
  const Person* person(std::string_view id) const;
  const PlaceName* place_name(std::string_view id) const;
  const Indicator* indicator(std::string_view id) const;
  const Mandate* mandate(std::string_view id) const;
  const Pledge* pledge(std::string_view id) const;
  const Action* action(std::string_view full_id) const;
  const SourceItem* source(std::string_view id) const;
  const Finding* finding(std::string_view id) const;
  const Reading* reading(std::string_view id) const;
  // The name of a person or institution in `language`; the id where it is neither.
  std::string name_of(std::string_view id, std::string_view language) const;
};

// Sorts every vector by id (pledges keep their actions in the order written). After this the
// finders work.
void put_in_order(Record& record);

// A step on a ladder.
enum class Stage { announced, planned, resourced, started, delivered, sustained };
enum class Effect { advances, pauses, ends, undoes };

struct Milestone {
  std::string id;  // kebab-case
  LocalText label;
  std::optional<Stage> stage;  // exactly one of stage and effect other than advances
  Effect effect = Effect::advances;
  bool once = false;      // happens at most once to one instrument
  bool official = false;  // an official act: its own record proves it
  Place place;
};

struct Ladder {
  std::string id;  // the `kind` of an action
  LocalText label;
  std::vector<Milestone> milestones;  // lowest first
  std::string canonical;              // its tree as canonical text: part of a pack's hash
  Place place;

  const Milestone* milestone(std::string_view id) const;
};

using Ladders = std::vector<Ladder>;
const Ladder* find_ladder(const Ladders& ladders, std::string_view id);

}  // namespace sanya::record
