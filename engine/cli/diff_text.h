// SPDX-License-Identifier: Apache-2.0
// What changed between two moments, as text, JSON and CSV. Private to `cli`.
#pragma once

#include <string>

#include "cli/session.h"

namespace sanya::cli {

std::string diff_text(const Call& call, const app::Diff& diff);
std::string diff_json(const app::Diff& diff);
std::string diff_csv(const app::Diff& diff);

}  // namespace sanya::cli
