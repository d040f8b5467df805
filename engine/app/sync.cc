// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <new>
#include <set>

#include "app/quick.h"
#include "app/state.h"
#include "app/warm.h"

namespace sanya::app {
namespace {

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

// The bodies of what is put or corrected.
ToSync to_sync(FileSide& files, Changes changes) {
  ToSync side{.changes = std::move(changes), .bodies = {}};
  std::set<Name> wanted(side.changes.put.begin(), side.changes.put.end());
  wanted.insert(side.changes.corrected.begin(), side.changes.corrected.end());
  for (const auto& object : files.objects) {
    Name name{object.kind, object.id};
    if (wanted.contains(name)) side.bodies.emplace(std::move(name), object.body);
  }
  return side;
}

Result<ledger::Batch> batch_of(const ToSync& side, const ledger::Ledger& ledger,
                               const Entering& entering) {
  const auto& [changes, bodies] = side;
  ledger::Batch batch{
      .author = entering.author, .message = entering.message, .origin = kFilesOrigin};
  const auto latest = [&](const Name& name) {
    std::optional<std::int64_t> sequence;
    auto read = ledger.history(name.kind, name.id, [&](ledger::Entry&& entry) {
      sequence = entry.sequence;
      return true;
    });
    return read ? Result<std::optional<std::int64_t>>(sequence) : read.error();
  };
  for (const auto& name : changes.put) {
    batch.drafts.push_back({.kind = name.kind, .id = name.id, .body = bodies.at(name)});
  }
  for (const auto& name : changes.corrected) {
    auto corrects = latest(name);
    if (!corrects) return corrects.error();
    batch.drafts.push_back(
        {.kind = name.kind, .id = name.id, .body = bodies.at(name), .corrects = *corrects});
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

// What is derived may be lost: the record is appended by then, and all works without.
void keep(ledger::Ledger& ledger, const std::vector<std::pair<std::string, std::string>>& values) {
  const auto size = ledger.size();
  if (!size) return;
  std::vector<std::pair<std::string, ledger::Derived>> all;
  try {
    for (const auto& [name, bytes] : values) {
      all.emplace_back(name, ledger::Derived{.size = *size, .bytes = bytes});
    }
  } catch (const std::bad_alloc&) {
    return;
  }
  (void)ledger.keep(all);
}

// What the files have otherwise, with the derived values to keep once it is appended: from those
// that changed where that is enough, else from all.
Result<Done> compare(const OpenFolder& folders, const Where& where, const ledger::Ledger* ledger,
                     bool prefer_files, Synced& synced, Quick& found) {
  if (ledger != nullptr && !prefer_files) {
    auto quick = quick_changes(folders, where, *ledger);
    if (!quick) return quick.error();
    if (*quick) {
      found = std::move(**quick);
      synced.as_before = found.kept.empty();
      synced.changes = found.side.changes;
      return Done{};
    }
  }
  auto files = file_side(folders, where);
  if (!files) return files.error();
  synced.faults = std::move(files->faults);
  if (synced.faults.has_errors()) return Done{};
  if (ledger != nullptr) {
    auto changes = settled_changes(*files, *ledger, prefer_files);
    if (!changes) return changes.error();
    synced.changes = std::move(*changes);
  } else {  // no ledger yet: all is new
    for (const auto& object : files->objects) {
      synced.changes.put.push_back({object.kind, object.id});
    }
  }
  found = {.side = to_sync(*files, synced.changes), .kept = to_keep(*files)};
  return Done{};
}

// The ledger as it is; nothing where there is none.
Result<std::optional<ledger::Ledger>> if_there(const Where& where, ledger::Mode mode) {
  auto ledger = where.ledgers(ledger_path(where), mode);
  if (ledger) return std::optional<ledger::Ledger>(std::move(*ledger));
  if (ledger.error().kind == ErrorKind::cannot_open) return std::optional<ledger::Ledger>();
  return ledger.error();
}

}  // namespace

Result<Synced> sync(const OpenFolder& folders, const Where& where, const Entering& entering,
                    bool prefer_files) {
  auto ledger = if_there(where, ledger::Mode::write);
  if (!ledger) return ledger.error();
  for (;;) {
    Synced synced;
    Quick found;
    const auto size = *ledger ? (*ledger)->size() : Result<std::int64_t>(0);
    if (!size) return size.error();
    auto compared =
        compare(folders, where, *ledger ? &**ledger : nullptr, prefer_files, synced, found);
    if (!compared) return compared.error();
    if (synced.as_before || synced.faults.has_errors() || !synced.changes.conflicts.empty()) {
      return synced;
    }
    if (!*ledger) {  // made only now: of files with errors not even an empty one
      auto made = where.ledgers(ledger_path(where), ledger::Mode::create);
      if (!made) return made.error();
      *ledger = std::move(*made);
    }
    if (synced.changes.count() > 0) {
      auto batch = batch_of(found.side, **ledger, entering);
      if (!batch) return batch.error();
      auto appended = (*ledger)->append(*batch, *size);
      if (!appended) return appended.error();
      synced.appended = *appended;
      if (appended->first == 0) continue;  // somebody was faster: compare again
    }
    keep(**ledger, found.kept);
    keep_image(**ledger, folders, where);
    return synced;
  }
}

Result<Synced> sync_preview(const OpenFolder& folders, const Where& where, bool prefer_files) {
  Synced synced;
  Quick found;
  const auto ledger = if_there(where, ledger::Mode::read);
  if (!ledger) return ledger.error();
  auto compared =
      compare(folders, where, *ledger ? &**ledger : nullptr, prefer_files, synced, found);
  if (!compared) return compared.error();
  return synced;
}

}  // namespace sanya::app
