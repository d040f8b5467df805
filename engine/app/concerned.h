// SPDX-License-Identifier: Apache-2.0
// Which objects of a record bear on an action. Private to `app`.
#pragma once

#include <map>
#include <set>
#include <string>

#include "app/keeping.h"
#include "record/record.h"

namespace sanya::app {

// By action: itself, its pledge, what is said of it, by whom and where, who owns it, what it waits
// for. Institutions count with those they are part of or succeeded by.
std::map<std::string, std::set<Name>> objects_by_action(const record::Record& record);

}  // namespace sanya::app
