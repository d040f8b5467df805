// SPDX-License-Identifier: Apache-2.0
// What rows make, put together: an object of many rows stands once. Private to `exchange`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "exchange/exchange.h"

namespace sanya::exchange {

class Objects {
 public:
  // `dated`: what a later file says of a thing stands in place of what an earlier one did.
  Objects(bool dated, Diagnostics& faults) : dated_(dated), faults_(faults) {}

  // What any file of a tracker holds.
  void take(const tree::Node& fragment);
  // A map with the keys of its kind. False: it has no id, or is an action of no pledge.
  // What lacks one of the keys that it `needs` when all rows are in is left out.
  bool add(const std::string& kind, tree::Node object, const std::vector<std::string>& needs = {});
  // Leaves out what lacks a key it needs; how many, by kind.
  std::map<std::string, std::size_t> leave_out_incomplete();
  // An institution of which nothing but its name is known.
  void add_institution(const std::string& id, const std::string& name, const tree::Node& more);

  std::map<std::string, std::size_t> counts() const;
  // Those that were added more than once.
  std::map<std::string, std::size_t> joined() const;
  // As one file of a tracker.
  tree::Node fragment() &&;

 private:
  struct Kept {
    std::string kind;
    tree::Node object;
    std::set<std::string> needs = {};
    std::size_t times = 1;  // that it was added
  };

  void merge(tree::Node& into, tree::Node from, const std::string& what);

  bool dated_;
  Diagnostics& faults_;
  std::vector<Kept> all_;                                          // in the order of coming
  std::map<std::pair<std::string, std::string>, std::size_t> at_;  // by kind and id
  std::map<std::string, tree::Node> rest_;                         // other keys of the fragment
};

}  // namespace sanya::exchange
