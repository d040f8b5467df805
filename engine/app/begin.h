// SPDX-License-Identifier: Apache-2.0
// A tracker that begins. Public through app.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/where.h"
#include "base/diagnostics.h"

namespace sanya::app {

// What is known of it, by beginning_keys().
using Beginning = std::map<std::string, std::string, std::less<>>;

struct BeginningKey {
  std::string_view key;
  std::string_view value;  // as help shows it
  std::string_view what;
  bool of_promise = false;  // of the first promise, which may wait; else of the tracker
  bool needed = false;      // has no default, and is not left out
};

// In the order in which one thinks of them.
const std::vector<BeginningKey>& beginning_keys();

// What stands for a key of which nothing is said: ids and texts that follow from others; "" for
// none.
std::string beginning_default(const Beginning& beginning, std::string_view key);

struct Begun {
  std::string yaml;  // of commitments.yaml
  Diagnostics faults;
};

// The file that says so, and what is wrong with it. Where a promisor is named a first promise is
// begun, and what it lacks is a fault.
Begun begin(const OpenFolder& folders, const Where& where, const Beginning& beginning);
// What is wrong with it so far: what has not been said yet is taken to be right.
Diagnostics wrong_so_far(const OpenFolder& folders, const Where& where, const Beginning& beginning);
// The kinds of actions that are known, each with its label.
std::vector<std::pair<std::string, std::string>> kinds_of_actions(const OpenFolder& folders,
                                                                  const Where& where);

}  // namespace sanya::app
