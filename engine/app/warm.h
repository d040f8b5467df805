// SPDX-License-Identifier: Apache-2.0
// The record of a large ledger without reading every body again: an image of it as it stood after
// some entries, and what was entered since. Private to `app`.
#pragma once

#include <optional>
#include <vector>

#include "app/state.h"

namespace sanya::app {

struct Warm {
  record::Record record;
  std::vector<Rest::Withheld> withheld;
};

// What stands after `entries`, all there are. nullopt: no image helps, for there is none, or what
// was entered since changes more than evidence.
Result<std::optional<Warm>> warm_record(const ledger::Ledger& ledger, std::int64_t entries,
                                        const record::Ladders& ladders);
// The same without evidence.
Result<std::optional<record::Record>> warm_register(const ledger::Ledger& ledger,
                                                    std::int64_t entries,
                                                    const record::Ladders& ladders);

// Keeps an image where the record is large and none that there is will do for long. Nothing that
// depends on it fails without it.
void keep_image(ledger::Ledger& ledger, const OpenFolder& folders, const Where& where);

}  // namespace sanya::app
