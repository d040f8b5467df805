// SPDX-License-Identifier: Apache-2.0
// The keys and words of a tracker's files, each in one table: the reader takes no key that is not
// here, and a test holds docs/schema to it.
#pragma once

#include <string_view>
#include <vector>

namespace sanya::load {

using Words = std::vector<std::string_view>;

struct Keys {
  std::string_view name;  // of the definition in docs/schema/tracker.schema.json
  std::string_view what;  // in messages: "an action"
  Words keys;
};

namespace keys {
extern const Keys root, fragment, tracker, attribute, approval, institution, former_name, person,
    post, place, indicator, mandate, pledge, action, owners, target, recurrence, part, source,
    archived, finding, about, quote, reading, search, reply, override_, correction, csv_row;
// All but fragment (a root without `include`) and csv_row, which are no part of the schema.
const std::vector<const Keys*>& all();
}  // namespace keys

// In the order of the enums of record.h.
namespace words {
extern const Words attribute_on, attribute_type, sector, direction, polarity, covers, lacks, text,
    clarity, source_kind, bearing, aspect, extent, link, found;
}  // namespace words

}  // namespace sanya::load
