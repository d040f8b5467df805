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
};

// What can make an answer another. An override changes no answer: it is listed by itself.
enum class Cause : std::uint8_t { evidence, correction, retraction, rules, time };
std::string_view word(Cause cause);
std::string_view sentence(Cause cause);  // "new evidence", "time alone"

// An entry of the ledger between the two points that bears on a changed answer.
struct Concerned {
  std::int64_t sequence = 0;
  Cause cause = Cause::evidence;
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
  const record::Verdict* after = nullptr;
  // The smallest sets of causes that give the later answer from the earlier: each would do alone.
  std::vector<std::vector<Cause>> causes;
  std::vector<Concerned> entries;  // of any of the causes, by sequence
};

struct ChangedOverride {
  std::string id;
  const record::Override* before = nullptr;  // nullptr: there was none
  const record::Override* after = nullptr;   // nullptr: there is none any more
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
  std::vector<ChangedAnswer> answers;  // by unit, then in the order of the questions
  std::vector<ChangedOverride> overrides;
  std::size_t compared = 0;  // answers at either point
  std::size_t recorded = 0;  // objects that differ between the two points
  bool hindsight = false;    // the ledger had nothing by the first point, or there is none: both
                             // points know what is known now
};

// `questions` empty: all. Errors as `open` has them; faults of what was known at either point.
Answered<Result<Diff>> diff(const OpenFolder& folders, const Where& where, const Point& from,
                            const Point& to, const std::vector<std::string>& questions,
                            const std::string& language, Diagnostics& faults);

}  // namespace sanya::app
