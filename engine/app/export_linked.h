// SPDX-License-Identifier: Apache-2.0
// A judged tracker as others follow it and link to it. Public through app.h.
#pragma once

#include <string>
#include <vector>

#include "app/where.h"
#include "base/date.h"
#include "exchange/exchange.h"
#include "record/record.h"
#include "record/verdict.h"

namespace sanya::app {

struct Judged;

// What an export says of itself.
exchange::MadeFrom made_from(const Judged& judged);

// Everybody in the record as others may see it.
std::string popolo(const Judged& judged);

// An answer that became another.
struct Turn {
  record::Verdict before;  // that it was until then
  record::Step step;       // begins on the day of the change
};

// The full id of the action or pledge that a person named; "" for "".
Answered<std::string> unit_named(const Judged& judged, const std::string& written);

struct Followed {
  std::string unit = {};         // an action, a pledge with its actions, or ("") all
  std::string institution = {};  // "": any; else those that it owns, or answers for after another
  std::string question = {};     // "": the headline
};
// The changes up to the day asked for, newest first, on one day in the order of the record.
Answered<std::vector<Turn>> turns(const Judged& judged, const Followed& followed);

// The place of an answer on its scale, from the worst, 1, where `better_than` puts it and others in
// one line; 0 where it does not, where several answers are possible, and where it rests on no
// finding and no reading: silence is no failure.
struct Rank {
  std::size_t place = 0;
  std::size_t of = 0;
};
Rank rank(const Judged& judged, const record::Verdict& verdict);

}  // namespace sanya::app
