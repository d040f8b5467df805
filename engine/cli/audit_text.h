// SPDX-License-Identifier: Apache-2.0
// The audit as a text for a terminal. Private to `cli`.
#pragma once

#include <string>
#include <string_view>

#include "cli/session.h"

namespace sanya::cli {

std::string audit_text(const Call& call, const app::Judged& judged, const app::Audit& audit,
                       bool people);

std::string_view role_word(app::AuditAction::Role role);  // lead, partner, co_funder
// "co-Minister; Minister (perhaps)", with names where `people`.
std::string posts_text(const app::Judged& judged, const app::AuditAction& entry, bool people);

}  // namespace sanya::cli
