// SPDX-License-Identifier: Apache-2.0
#include "app/export_tables.h"

#include <algorithm>
#include <array>

#include "app/table_maker.h"

namespace sanya::app {
namespace {

// As people look for them.
constexpr auto kOrder = std::to_array<std::string_view>(
    {"pledges",    "actions",   "owners",       "answers",  "overrides", "rollups",
     "gaps",       "fragility", "institutions", "people",   "posts",     "sources",
     "findings",   "bearings",  "readings",     "searches", "replies",   "corrections",
     "indicators", "mandates",  "places",       "scales",   "withheld"});

std::vector<exchange::DataTable> all_tables(const Judged& judged) {
  std::vector<exchange::DataTable> all;
  for (auto* make : {register_tables, answer_tables, evidence_tables}) {
    for (auto& table : make(judged)) all.push_back(std::move(table));
  }
  const auto place = [](const exchange::DataTable& table) {
    return std::find(kOrder.begin(), kOrder.end(), table.name) - kOrder.begin();
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return all;
}

}  // namespace

exchange::Publication publication(const Judged& judged, const std::string& licence) {
  const auto& tracker = judged.record().tracker;
  exchange::Publication made{.tracker = tracker.id,
                             .title = tracker.title.in(judged.language),
                             .publisher = tracker.publisher,
                             .contact = tracker.contact,
                             .language = judged.language,
                             .licence = licence,
                             .as_of = judged.verdicts.as_of,
                             .published_by = judged.verdicts.published_by,
                             .pack = judged.verdicts.pack,
                             .tables = all_tables(judged)};
  if (const auto& rest = judged.opened.rest) {
    made.known_at = ledger::to_text(rest->known_at);
    made.entries = static_cast<std::uint64_t>(rest->tree.size);
    made.checkpoint = checkpoint_text(judged.opened);
  }
  return made;
}

}  // namespace sanya::app
