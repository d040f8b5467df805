// SPDX-License-Identifier: Apache-2.0
// Dated copies of one list, taken in their order. Private to `exchange`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exchange/mapping.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {

struct Revision {
  const ForeignFile* file;
  std::optional<Day> day = {};     // nullopt: the files are no copies of one list
  std::optional<Day> before = {};  // of the copy before
};

// By their days: as the mapping gives them, else as the file's name tells, the first YYYY-MM-DD in
// it. A file without a day is a fault, and left out; so is the second of one day.
std::vector<Revision> in_order(const std::vector<ForeignFile>& files, const ReadAs& how,
                               Diagnostics& faults);

// What was said last of each thing, by what makes it.
class LastSaid {
 public:
  // Whether the row says otherwise than the last one of its thing, kept by settle().
  bool changed(const Make& make, const Fields& fields, Values& values);
  // The row stands, or not.
  void settle(bool stands);

 private:
  using Key = std::pair<const Make*, std::string>;
  std::map<Key, std::string> said_;
  std::vector<std::pair<Key, std::string>> of_row_;
};

}  // namespace sanya::exchange
