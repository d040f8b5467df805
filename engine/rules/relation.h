// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "record/record.h"

namespace sanya::rules {

// The country of the institution or, by the post held on the day, the person who made the pledge;
// else the tracker's. ISO 3166-1 alpha-2, or "".
std::string promisor_country(const record::Record& record, const record::Pledge& pledge);

}  // namespace sanya::rules
