// SPDX-License-Identifier: Apache-2.0
// Overrides against the pack in use, and beside its answers. Private to `app`.
#pragma once

#include <optional>

#include "app/app.h"
#include "base/diagnostics.h"
#include "record/record.h"
#include "rules/pack.h"

namespace sanya::app {

// Each names a question that the pack asks of actions, and a word of its scale. With a pack that
// was chosen for once these are warnings: the overrides are of the tracker's own method.
void check_overrides(const record::Record& record, const rules::Pack& pack, Severity severity,
                     Diagnostics& faults);

// Beside what was computed; nullopt where it is of a later day than asked for, or the pack in use
// has no words for it.
std::optional<Overridden> overridden(const Judged& judged, const record::Override& given);

}  // namespace sanya::app
