// SPDX-License-Identifier: Apache-2.0
// What records for witnesses are built from. Private to the witness files.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/date.h"
#include "record/record.h"
#include "rules/pack.h"
#include "rules/rules.h"
#include "rules/witness.h"

namespace sanya::rules {

// witnesses(), without the rules (question, rule) that are known to be out of reach.
std::vector<RuleReached> witnesses_but(const Pack& pack, const record::Record& declared,
                                       const WitnessesAsked& asked,
                                       const std::set<std::pair<int, int>>& left_out);

// ---- what a rule looks at (witness_wants.cc)

// An attribute of an action, pledge, period or tracker, or the field of a row that is one.
struct WantedAttribute {
  int builtin = -1;  // position in kAttributes; -1: declared
  bool of_pledge = false;
  std::string name;  // of a declared one
  Type type = Type::word;
  friend auto operator<=>(const WantedAttribute& a, const WantedAttribute& b) {
    return std::tie(a.builtin, a.of_pledge, a.name) <=> std::tie(b.builtin, b.of_pledge, b.name);
  }
};

struct Wants {
  std::set<int> measures;
  std::map<WantedAttribute, std::set<std::string>> attributes;  // with the words they are tested by
  std::set<Day> days;
  std::vector<Duration> durations;
  std::vector<Number> numbers;
  std::vector<int> tables;  // searched for the words of a text
  bool as_of = false;
  bool target = false;
  bool periods = false;
  std::set<From> others;  // rows of other actions: in which roles
  bool actions = false;
  std::set<int> questions;                // whose answers are tested
  std::set<std::pair<int, int>> visited;  // rules: question, rule
};

// Adds what a rule tests, and what the earlier answers that it tests rest on.
void want_rule(const Pack& pack, int question, int rule, Wants& wants);
void want_measure(const Pack& pack, int measure, Wants& wants);

// ---- a little register with evidence (witness_scene.cc)

// One thing that somebody said: a finding, a reading, or a search.
struct Said {
  enum class Kind { finding, reading, search } kind = Kind::finding;
  Relation speaker = Relation::independent;
  std::string named_speaker;  // an institution that the pack names; "": by relation
  record::SourceItem::Kind source = record::SourceItem::Kind::publication;
  record::About about;  // a finding's, without its action
  std::string instrument;
  std::string located;
  std::map<std::string, record::Attribute> attributes;
  std::string indicator;  // a reading's
  Number value;
  std::string word;
  record::Search::Found found = record::Search::Found::nothing;
  std::string by = "ana";
  int deviations = 0;  // from the plainest thing that could be said
  // Where it stands in a scene.
  Day day;
  int copies = 1;          // by as many voices
  bool of_other = false;   // of the other action
  bool of_pledge = false;  // of the pledge itself, not of its action
};

struct Scene {
  record::Pledge pledge;  // its ids are filled in by `add`; one action at least
  std::optional<record::Mandate> mandate;
  std::optional<From> other;  // there is another action, of another pledge: in this role
  std::vector<Said> said;
};

// Scenes side by side in one record, each with a pledge of its own.
class Staging {
 public:
  explicit Staging(const record::Record& declared);
  // Adds the scene under this pledge id.
  void add(const Scene& scene, const std::string& pledge);
  record::Record take();  // puts it in order

 private:
  std::string institution(const std::string& id, record::Sector sector, const std::string& country);
  std::string speaker(const Said& said, int ordinal);
  std::string source(const std::string& publisher, record::SourceItem::Kind kind, Day published);
  void indicator(const std::string& id);
  void say(const Said& said, const Scene& scene, const std::string& pledge);
  void add_finding(const Said& said, const record::Action& about, const std::string& pledge,
                   int ordinal);
  void add_reading(const Said& said, const record::Action& about, const std::string& pledge,
                   int ordinal);
  void place(const std::string& id);

  const record::Record& declared_;
  record::Record record_;
  std::set<std::string> institutions_;
  std::set<std::string> sources_;
  std::set<std::string> indicators_;
  std::set<std::string> places_;
  int next_ = 0;  // of the ids of what is said in one scene
};

inline constexpr const char* kQuantity = "quantity";  // the indicator of targets
inline constexpr std::int64_t kPromised = 30;         // of which as many are promised

// The days on which things are said and asked.
struct Calendar {
  Day made_on;
  Day late;                // long after all
  std::vector<Day> rows;   // plainest first
  std::vector<Day> asked;  // as_of; plainest first
  std::vector<Day> limits;
};
Calendar calendar_for(const Wants& wants);
// A pledge with one action of the kind given, and nothing said; for a period, it comes back.
Scene empty_scene(const Calendar& calendar, Unit unit, const std::string& kind);

// ---- what can be said, and which sets it belongs to (witness_said.cc)

struct Sayings {
  std::vector<Said> all;                 // plainest first
  std::vector<std::vector<int>> of_set;  // beside pack.sets: positions in `all`
};
// What could be said of an action of that kind, as far as the pack tells it apart; membership is
// found by evaluating each by itself, without tests that compare with what else is there.
Sayings sayings(const Pack& pack, const record::Record& declared, const record::Ladder& ladder);

// ---- what a scene may have (witness_options.cc)

struct Option {
  int variable = -1;  // two of one variable exclude each other; -1: excludes none
  std::function<void(Scene&)> apply;
};
std::vector<Option> options(const Pack& pack, Unit unit, const Wants& wants, const Sayings& sayings,
                            const Calendar& calendar);

}  // namespace sanya::rules
