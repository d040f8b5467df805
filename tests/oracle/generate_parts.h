// SPDX-License-Identifier: Apache-2.0
// What the makers of random packs share.
#pragma once

#include <string>
#include <vector>

#include "oracle/generate.h"
#include "rules/pack.h"

namespace sanya::oracle {

using rules::From;
using rules::Type;
using Words = std::vector<std::string>;

constexpr unsigned kActions = 1;
constexpr unsigned kPeriods = 2;
constexpr unsigned kPledges = 4;

// What is known of a set or a measure written before.
struct Written {
  std::string name;
  From from = From::findings;
  unsigned units = kActions | kPeriods | kPledges;
  int question = -1;      // rests on the answers of this one
  std::string indicator;  // readings: "rate", "grade", "" where not known
  Type type = Type::number;
  Words words;             // of a word or level
  bool reading = false;    // the value of a reading, of no one indicator
  bool of_target = false;  // readings of the target's indicator only
};

// Questions in the order asked: first and last of an action, of a period between, of a pledge.
constexpr int kFirst = 0;
constexpr int kPeriod = 1;
constexpr int kLast = 2;
constexpr int kPledge = 3;

std::string listed(const Words& words);          // "[a, b]"
Words some(Random& random, const Words& words);  // one or two of them
std::string order(Random& random);               // "<", "!=" and so on
std::string random_questions(Random& random, const std::vector<Written>& measures);

}  // namespace sanya::oracle
