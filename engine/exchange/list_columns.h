// SPDX-License-Identifier: Apache-2.0
// What the columns of a list hold. Private to `exchange`.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tree/tree.h"

namespace sanya::exchange {

struct Column {
  std::string name;
  std::size_t filled = 0;   // rows in which it has text
  std::size_t letters = 0;  // in all of them
  std::vector<std::pair<std::string, std::size_t>>
      words;                       // its texts and how often; the most often first
  std::vector<std::string> dates;  // the patterns that most of its texts follow, or none
  bool links = false;              // they are web addresses
  std::string split;               // what parts a text that names several, or ""
};

// Those with plain values, in the order of their first coming; without the fields that reading
// adds.
std::vector<Column> columns_of(const std::vector<tree::Node>& rows);

}  // namespace sanya::exchange
