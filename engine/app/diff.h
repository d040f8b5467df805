// SPDX-License-Identifier: Apache-2.0
// What changed between two moments, and by what. Public through app.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/keeping.h"
#include "app/where.h"
#include "base/date.h"
#include "record/record.h"
#include "record/verdict.h"

namespace sanya::app {

struct Opened;
struct Judged;

// One of the two: what was known then, and the day asked for.
struct Point {
  Known known;
  Day as_of;
  std::optional<Day> published_by = {};  // sources published later are left out
};

// What can make an answer another. An override changes no answer: it is listed by itself.
enum class Cause : std::uint8_t { evidence, correction, retraction, rules, time };
std::string_view word(Cause cause);

// Each set would do alone, and no part of it does.
using Causes = std::vector<std::vector<Cause>>;
// "new evidence", "new evidence and changed rules together, or time alone".
std::string sentence(const Causes& causes);

// An entry of the ledger between the two points.
struct Concerned {
  std::int64_t sequence = 0;
  ledger::Verb verb = ledger::Verb::put;
  std::optional<std::int64_t> corrects = {};
  Cause cause = Cause::evidence;  // of which the entry's object is, over all that became of it
  Name name;
  std::string author;
  std::string message;
};

struct ChangedAnswer {
  std::string unit;
  const record::QuestionText* question = nullptr;  // of the later method, else of the earlier
  const record::Action* action = nullptr;          // of which the unit is, or is a period
  const record::Pledge* pledge = nullptr;
  const record::Verdict* before = nullptr;  // nullptr: was not asked of the unit
  const record::Verdict* after = nullptr;   // nullptr: is not asked of it any more
  Causes causes;                            // smaller sets first
  std::vector<Concerned> entries;           // of any of the causes and about the unit, by sequence
};

struct ChangedOverride {
  std::string id;
  const record::Override* before = nullptr;  // nullptr: had not been made
  const record::Override* after = nullptr;   // nullptr: there is none any more
  bool was_expired = false;
  bool is_expired = false;
  std::vector<Concerned> entries;
};

struct Side {
  Point point;
  std::unique_ptr<Opened> opened;
  std::unique_ptr<Judged> judged;
};

struct Diff {
  Side before;
  Side after;
  std::vector<ChangedAnswer> answers;  // by action, then unit, in the order of the questions
  std::vector<ChangedOverride> overrides;
  std::size_t compared = 0;  // answers at either point
  std::int64_t entries = 0;  // recorded between the two points
  bool hindsight = false;    // the ledger had nothing by the first point, or there is none: both
                             // points know what is known at the second, or now
};

// Answers are shown in the tracker's first language. `questions` empty: all. Errors as `open` has
// them; Unknown where a question is none, or the second point lies before the first. With faults of
// what was known at either point, nothing is compared.
Answered<Result<Diff>> diff(const OpenFolder& folders, const Where& where, const Point& from,
                            const Point& to, const std::vector<std::string>& questions,
                            Diagnostics& faults);

// What the ledger knew at both moments, which is what it knew at the earlier; nothing where it had
// no entry by then, or there is none.
Result<std::optional<Known>> earlier_of(const Where& where, const Known& a, const Known& b);
// The day (UTC) a moment is in.
Day day_of(ledger::Moment moment);
// The day on which the last of so many entries was recorded, which is the last of its batch.
Result<Day> day_recorded(const Where& where, std::int64_t entries);
// Whether the ledger's first entries have that head.
Result<bool> contains(const Where& where, const ledger::Tree& tree);

}  // namespace sanya::app
