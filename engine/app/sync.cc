// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "app/state.h"

namespace sanya::app {
namespace {

// The body the files have of each object.
std::map<Name, const std::string*> bodies_of(const FileSide& files) {
  std::map<Name, const std::string*> bodies;
  for (const auto& object : files.objects)
    bodies.emplace(Name{object.kind, object.id}, &object.body);
  return bodies;
}

// With what was conflicting taken from the files, but for what was sealed or erased: a body that
// was taken away must not come back by the way.
Result<Done> settle_for_files(const ledger::Ledger& ledger, Changes& changes) {
  std::vector<Name> left;
  for (auto& name : changes.conflicts) {
    bool has_body = false;
    bool stands = false;
    auto read = ledger.history(name.kind, name.id, [&](ledger::Entry&& entry) {
      stands = entry.verb == ledger::Verb::put;
      has_body = entry.body.has_value();
      return true;
    });
    if (!read) return read;
    auto& list = !has_body ? left : stands ? changes.corrected : changes.put;
    list.push_back(std::move(name));
  }
  changes.conflicts = std::move(left);
  return Done{};
}

Result<Changes> settled_changes(const FileSide& files, const ledger::Ledger& ledger,
                                bool prefer_files) {
  auto found = changes(files, ledger);
  if (!found || !prefer_files) return found;
  if (auto settled = settle_for_files(ledger, *found); !settled) return settled.error();
  return found;
}

// The files are as they were when they were last synced: known without reading what they say.
bool is_synced(const OpenFolder& folders, const Where& where) {
  const auto ledger = where.ledgers(ledger_path(where), ledger::Mode::read);
  if (!ledger) return false;
  const auto print = ledger->derived(kPrintName);
  return print && *print && still_as((*print)->bytes, folders, where);
}

Result<ledger::Batch> batch_of(const FileSide& files, const Changes& changes,
                               const ledger::Ledger& ledger, const Entering& entering) {
  ledger::Batch batch{
      .author = entering.author, .message = entering.message, .origin = kFilesOrigin};
  const auto bodies = bodies_of(files);
  const auto latest = [&](const Name& name) {
    std::optional<std::int64_t> sequence;
    auto read = ledger.history(name.kind, name.id, [&](ledger::Entry&& entry) {
      sequence = entry.sequence;
      return true;
    });
    return read ? Result<std::optional<std::int64_t>>(sequence) : read.error();
  };
  for (const auto& name : changes.put) {
    batch.drafts.push_back({.kind = name.kind, .id = name.id, .body = *bodies.at(name)});
  }
  for (const auto& name : changes.corrected) {
    auto corrects = latest(name);
    if (!corrects) return corrects.error();
    batch.drafts.push_back(
        {.kind = name.kind, .id = name.id, .body = *bodies.at(name), .corrects = *corrects});
  }
  for (const auto& name : changes.retracted) {
    auto corrects = latest(name);
    if (!corrects) return corrects.error();
    batch.drafts.push_back({.verb = ledger::Verb::retract,
                            .kind = name.kind,
                            .id = name.id,
                            .body = "{}",
                            .corrects = *corrects});
  }
  return batch;
}

}  // namespace

Result<Synced> sync(const OpenFolder& folders, const Where& where, const Entering& entering,
                    bool prefer_files) {
  Synced synced;
  synced.as_before = is_synced(folders, where);
  if (synced.as_before) return synced;
  auto files = file_side(folders, where);
  if (!files) return files.error();
  synced.faults = std::move(files->faults);
  if (synced.faults.has_errors()) return synced;
  auto ledger = where.ledgers(ledger_path(where), ledger::Mode::create);
  if (!ledger) return ledger.error();
  for (;;) {
    const auto size = ledger->size();
    if (!size) return size.error();
    auto found = settled_changes(*files, *ledger, prefer_files);
    if (!found) return found.error();
    synced.changes = std::move(*found);
    if (!synced.changes.conflicts.empty()) return synced;
    if (synced.changes.count() == 0) break;
    auto batch = batch_of(*files, synced.changes, *ledger, entering);
    if (!batch) return batch.error();
    auto appended = ledger->append(*batch, *size);
    if (!appended) return appended.error();
    synced.appended = *appended;
    if (appended->first > 0) break;  // else somebody was faster: compare again
  }
  const auto size = ledger->size();
  if (!size) return size.error();
  if (auto kept = ledger->keep(kPrintName, {.size = *size, .bytes = files->print}); !kept) {
    return kept.error();
  }
  return synced;
}

Result<Synced> sync_preview(const OpenFolder& folders, const Where& where, bool prefer_files) {
  Synced synced;
  auto files = file_side(folders, where);
  if (!files) return files.error();
  synced.faults = std::move(files->faults);
  if (synced.faults.has_errors()) return synced;
  const auto ledger = where.ledgers(ledger_path(where), ledger::Mode::read);
  if (ledger) {
    auto found = settled_changes(*files, *ledger, prefer_files);
    if (!found) return found.error();
    synced.changes = std::move(*found);
  } else if (ledger.error().kind == ErrorKind::cannot_open) {  // none yet: all is new
    for (const auto& object : files->objects)
      synced.changes.put.push_back({object.kind, object.id});
  } else {
    return ledger.error();
  }
  return synced;
}

}  // namespace sanya::app
