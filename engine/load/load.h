// SPDX-License-Identifier: Apache-2.0
// Trees to record: register and evidence, YAML and CSV, with every fault found. The door of `load`.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/disk.h"
#include "base/result.h"
#include "record/record.h"
#include "tree/tree.h"

namespace sanya::load {

struct Loaded {
  record::Record record;
  std::vector<SourcePtr> files;  // all that was read, in the order of reading
};

// Reads commitments.yaml at `path` (relative to the disk's root) and all it includes. The world's
// refusal of that one file is an Error; all else is a fault, and what could be read is returned.
// `ladders` are those of rules/ladders.yaml: milestones are checked against them.
Result<Loaded> load(const Disk& disk, const std::string& path, const record::Ladders& ladders,
                    Diagnostics& faults);

// Adds the contents of one already parsed tree (the same keys as any file of a tracker) to
// `record`, without cross-checks; then check() once all are in. For rule tests and fragments.
void add(const tree::Node& root, record::Record& record, Diagnostics& faults);
// Cross-checks: ids, references, cycles, dates, ladders, owners. Puts the record in order first.
void check(record::Record& record, const record::Ladders& ladders, Diagnostics& faults);

}  // namespace sanya::load
