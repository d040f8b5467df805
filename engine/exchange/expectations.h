// SPDX-License-Identifier: Apache-2.0
// What a mapping expects of rows, beside what they are. Private to `exchange`.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exchange/mapping.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {

class Expectations {
 public:
  Expectations(const Mapping& mapping, Names& names, Diagnostics& faults)
      : mapping_(mapping), names_(names), faults_(faults) {}

  void look_at(const tree::Node& row);
  // Rows, or items of rows, that are otherwise, by the name of what was expected; also those
  // without any.
  std::map<std::string, std::size_t> unexpected() const;

 private:
  void look_at(const Expected& expected, const Fields& fields);
  // Where the value is that is otherwise; nullptr: nowhere.
  const tree::Node* otherwise(const Expected& expected, const std::vector<tree::Node>& values,
                              const Fields& fields);

  const Mapping& mapping_;
  Names& names_;
  Diagnostics& faults_;
  std::map<std::string, std::size_t> times_;
  std::map<std::pair<const Expected*, std::string>, Place> seen_;
};

}  // namespace sanya::exchange
