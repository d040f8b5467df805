// SPDX-License-Identifier: Apache-2.0
// Where the page of a report tells of something. Public through report.h.
#pragma once

#include <string>
#include <string_view>

namespace sanya::report {

// Of an action or pledge (`prefix`: "action" or "pledge"): the part of the address behind the "#".
std::string anchor(std::string_view prefix, std::string_view id);

}  // namespace sanya::report
