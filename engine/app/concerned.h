// SPDX-License-Identifier: Apache-2.0
// Which objects of a record bear on an action or a pledge. Private to `app`.
#pragma once

#include <map>
#include <set>
#include <string>

#include "app/keeping.h"
#include "record/record.h"

namespace sanya::app {

// An action or pledge and the objects that bear on it: itself, what is said of it, by whom and
// where, who owns it, and the same of the actions it waits for, repeats or is replaced by.
// Institutions count with those they are part of or succeeded by.
class Concerns {
 public:
  // Looks for the objects in `of` alone.
  Concerns(const record::Record& record, const std::set<Name>& of);
  // `unit` is a full action id or a pledge id.
  std::set<Name> of(const std::string& unit) const;

 private:
  std::map<std::string, std::set<Name>>
      objects_;  // by action, and by pledge what is about it alone
  std::map<std::string, std::set<std::string>> next_;  // actions whose objects count as well
};

}  // namespace sanya::app
