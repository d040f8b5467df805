// SPDX-License-Identifier: Apache-2.0
// The tests of a rule pack as they are written; docs/rule-tests.md has the format. Private to
// `app`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "tree/tree.h"

namespace sanya::app {

struct Expected {
  std::string question;
  std::vector<std::string> answers;  // the answer, then its alternatives; or one value
  Place place;
};

// One line of a roll-up as it must be; what is not written is not compared.
struct ExpectedRow {
  std::string rollup;
  std::vector<std::string> by;    // the keys of its table; empty: the total
  std::vector<std::string> keys;  // of the row
  bool absent = false;            // there must be no such row
  std::vector<std::pair<std::string, std::string>> values;  // "low" to "2", "suppressed" to "true"
  Place place;
};

struct RuleTest {
  std::string name;
  Day as_of;
  std::optional<Day> published_by;
  const tree::Node* given = nullptr;  // may be absent
  std::string ask;
  std::vector<Expected> expect;
  std::vector<ExpectedRow> rollups;
  Place place;
  Place ask_place;
};

struct TestFile {
  std::string pack;  // file name beside it
  const tree::Node* given = nullptr;
  std::vector<RuleTest> tests;
  std::size_t unreadable = 0;  // tests that are not among them, for the faults found
};

// Points into `root`.
TestFile read_test_file(const tree::Node& root, Diagnostics& faults);

}  // namespace sanya::app
