// SPDX-License-Identifier: Apache-2.0
// From what a person typed to the action or pledge that is meant. Private to `app`.
#pragma once

#include <string>

#include "app/app.h"

namespace sanya::app {

struct Meant {
  const record::Pledge* pledge = nullptr;
  const record::Action* action = nullptr;  // nullptr: the pledge itself
};

// A full action id, the last part of one where only one action has it, or a pledge id.
Answered<Meant> find_unit(const record::Record& record, const std::string& written);

}  // namespace sanya::app
