// SPDX-License-Identifier: Apache-2.0
// What the report itself says, by key and language, so that a language is added in one table.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/edtf.h"
#include "report/report.h"

namespace sanya::report {

class Words {
 public:
  // English stands in for a language that the table does not have.
  explicit Words(std::string_view language);

  // The words of a key. A key that the table lacks is our own mistake: "[key]" is shown.
  std::string say(std::string_view key) const;
  // The same with each {name} replaced.
  std::string say(std::string_view key,
                  std::initializer_list<std::pair<std::string_view, std::string>> filled) const;
  // "1 action", "2 actions": keys `what.one` and `what.many`.
  std::string counted(std::string_view what, int number) const;
  // "13 statements: 10 pledges and 3 that are not commitments", or the pledges alone.
  std::string statements(int all, int not_commitments) const;
  std::string range(int low, int high) const;  // "2", "2 to 3"
  // "a, b and c"; semicolons where an item has a comma in it.
  std::string listed(const std::vector<std::string>& items) const;
  // "a, b or c".
  std::string either(const std::vector<std::string>& items) const;
  // The label of a word of the record: key `group.word`, else the word itself.
  std::string label(std::string_view group, std::string_view word) const;

  std::string day(Day day) const;  // "29 September 1999"
  DateText date(const DateField& field) const;
  // A text of the rules with its days ("2016-01-01", "2016-01-01 to 2016-12-31") in words, and
  // "0 to 2" as "up to 2": it is the reason for an answer that needs more than none.
  std::string dated(std::string_view text) const;
  // A reading's value as written ("<5", "~5", "5..7", "2900000") in words.
  std::string value(std::string_view written) const;
  // The same of a reading, with the source's own figure where it was recorded.
  std::string value(const record::Reading& reading) const;
  std::string number(int value) const;  // "seven" up to twelve, then digits

  // Every key with its words, for templates.
  std::vector<std::pair<std::string_view, std::string_view>> all() const;

 private:
  std::size_t language_ = 0;
};

// The fifteen terms of the glossary.
std::vector<Term> glossary(const Words& words);

}  // namespace sanya::report
