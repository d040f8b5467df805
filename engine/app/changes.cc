// SPDX-License-Identifier: Apache-2.0
// The files beside the ledger: whether they are as they were, and if not, what they have otherwise.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/print.h"
#include "app/quick.h"
#include "app/state.h"
#include "base/text.h"
#include "tree/canonical.h"

namespace sanya::app {
namespace {

std::string body_of(const std::string& text) {
  tree::Node node{.kind = tree::Kind::text, .text = text, .quoted = true};
  tree::Node map{.kind = tree::Kind::map};
  map.entries.push_back({.key = "text", .key_place = {}, .held = {std::move(node)}});
  return tree::canonical_json(map);
}

bool before(const load::Object& a, const load::Object& b) {
  return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
}

// What is to be done with an object of the files that the ledger has otherwise, or not at all.
enum class Found { put, corrected, kept, conflict };

// By what was entered of it before.
Result<Found> judge_otherwise(const ledger::Ledger& ledger, const load::Object& object,
                              const ledger::Standing* stands) {
  if (stands != nullptr && stands->origin == kFilesOrigin && stands->body) return Found::corrected;
  std::optional<ledger::Entry> last;
  std::optional<std::string> of_files;
  bool entered_by_files = false;
  auto read = ledger.history(object.kind, object.id, [&](ledger::Entry&& entry) {
    if (entry.origin == kFilesOrigin && entry.verb == ledger::Verb::put) {
      of_files = entry.body;
      entered_by_files = true;
    }
    last = std::move(entry);
    return true;
  });
  if (!read) return read.error();
  if (!last) return Found::put;
  const bool by_hand = last->origin != kFilesOrigin;
  if (!by_hand) return stands == nullptr ? Found::put : Found::conflict;  // erased since
  const bool as_synced = entered_by_files && of_files == object.body;
  if (as_synced) return Found::kept;
  return stands == nullptr && entered_by_files ? Found::put : Found::conflict;
}

}  // namespace

Result<Done> sort_into(Changes& changes, const ledger::Ledger& ledger, const load::Object& object,
                       const ledger::Standing* stands) {
  if (stands != nullptr && stands->body == object.body) {
    ++changes.unchanged;
    return Done{};
  }
  const auto what = judge_otherwise(ledger, object, stands);
  if (!what) return what.error();
  auto& list = *what == Found::put         ? changes.put
               : *what == Found::corrected ? changes.corrected
               : *what == Found::kept      ? changes.kept
                                           : changes.conflicts;
  list.push_back({object.kind, object.id});
  return Done{};
}

Result<FileSide> file_side(const OpenFolder& folders, const Where& where) {
  FileSide side;
  auto texts = rule_texts(folders, where);
  if (!texts) return texts.error();
  const auto pack = pack_among(*texts, where);
  auto ladders = ladders_from(*texts, pack, side.faults);
  const auto [folder, file] = tracker_file(where.tracker);
  auto loaded = load::load(*folders(folder), file, ladders, side.faults);
  if (!loaded) return placed(loaded.error(), folder);
  Opened opened{.record = std::move(loaded->record), .ladders = std::move(ladders)};
  if (pack) take_pack(source_of(*pack, texts->packs.at(*pack)), where, opened);
  for (const auto& fault : opened.faults.all()) side.faults.add(fault);
  if (side.faults.has_errors()) return side;
  side.objects = load::objects(opened.record);
  for (const auto& [path, text] : texts->packs) {
    side.objects.push_back({std::string(kPackKind), path, body_of(text)});
  }
  for (const auto& [path, text] : texts->ladders) {
    side.objects.push_back({std::string(kLaddersKind), path, body_of(text)});
  }
  std::sort(side.objects.begin(), side.objects.end(), before);
  side.print = print_of(*loaded, *texts);
  side.objects_of_file = objects_of_file(opened.record);
  return side;
}

Result<Changes> changes(const FileSide& files, const ledger::Ledger& ledger) {
  Changes found;
  std::map<Name, ledger::Standing> standing;
  auto size = ledger.size();
  if (!size) return size.error();
  auto read = ledger.standing(*size, [&](ledger::Standing&& each) {
    Name name{each.kind, each.id};
    standing.emplace(std::move(name), std::move(each));
  });
  if (!read) return read.error();
  for (const auto& object : files.objects) {
    const Name name{object.kind, object.id};
    const auto at = standing.find(name);
    const auto* stands = at == standing.end() ? nullptr : &at->second;
    if (auto sorted = sort_into(found, ledger, object, stands); !sorted) return sorted.error();
    if (at != standing.end()) standing.erase(at);
  }
  for (const auto& [name, stands] : standing) {
    const bool rules = name.kind == kPackKind || name.kind == kLaddersKind;
    if (stands.origin == kFilesOrigin && !rules) found.retracted.push_back(name);
  }
  return found;
}

Result<std::optional<std::size_t>> unsynced_changes(const OpenFolder& folders, const Where& where,
                                                    const ledger::Ledger& ledger) {
  auto quick = quick_changes(folders, where, ledger);
  if (!quick) return quick.error();
  if (*quick) {
    const auto& found = (*quick)->side.changes;
    return std::optional<std::size_t>(found.count() + found.conflicts.size());
  }
  auto files = file_side(folders, where);
  if (!files && files.error().kind == ErrorKind::cannot_open) return std::optional<std::size_t>(0);
  if (!files) return files.error();
  if (files->faults.has_errors()) return std::optional<std::size_t>();
  auto found = changes(*files, ledger);
  if (!found) return found.error();
  return std::optional<std::size_t>(found->count() + found->conflicts.size());
}

}  // namespace sanya::app
