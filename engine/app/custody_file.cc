// SPDX-License-Identifier: Apache-2.0
// The ledger as a file: made sound, made smaller, copied, brought back.
#include <fmt/format.h>

#include "app/custody_help.h"
#include "app/state.h"
#include "app/warm.h"
#include "base/real_file.h"

namespace sanya::app {
namespace {

// A name beside the ledger that nothing has: .sanya/ledger-replaced-1.db.
std::string free_name_beside(const std::string& path) {
  for (int i = 1;; ++i) {
    auto name = fmt::format("{}-replaced-{}.db", path.substr(0, path.rfind('.')), i);
    if (!is_taken(name)) return name;
  }
}

// Moves the file away with what belongs to it; nothing where that cannot be done whole.
Result<Done> set_aside(const std::string& path, const std::string& aside) {
  for (const char* rest : {"-wal", "-shm", ""}) {
    if (!is_taken(path + rest)) continue;
    const auto moved = rename_to_free(path + rest, aside + rest);
    if (!moved) return moved.error();
  }
  return Done{};
}

Result<ledger::Restored> into_new(const Where& where, const ledger::Ledger& backup,
                                  const std::string& path) {
  auto copied = backup.backup(path);
  if (!copied) return copied.error();
  auto made = where.ledgers(path, ledger::Mode::read);
  if (!made) return made.error();
  const auto size = made->size();
  if (!size) return size.error();
  return ledger::Restored{.before = 0, .after = *size, .goes_on = true, .done = true};
}

}  // namespace

Result<Done> rebuild(const OpenFolder& folders, const Where& where) {
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return ledger.error();
  if (auto done = ledger->rebuild(); !done) return done;
  keep_image(*ledger, folders, where);
  return Done{};
}

Result<Done> compact(const Where& where) {
  auto ledger = existing_ledger(where, ledger::Mode::write);
  return ledger ? ledger->compact() : ledger.error();
}

Result<std::int64_t> backup(const Where& where, const std::string& path) {
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return ledger.error();
  if (auto done = ledger->backup(path); !done) return done.error();
  const auto copy = where.ledgers(path, ledger::Mode::read);
  return copy ? copy->size() : copy.error();
}

Result<Restoring> restore(const Where& where, const std::string& path, bool force) {
  auto backup = where.ledgers(path, ledger::Mode::read);
  if (!backup) return backup.error();
  auto verified = backup->verify();
  if (!verified) return verified.error();
  Restoring restoring{
      .backup = std::move(*verified), .restored = {}, .unreadable = "", .aside = ""};
  if (!restoring.backup.damages.empty()) return restoring;
  const auto home = ledger_path(where);
  const auto take = [&](Result<ledger::Restored> restored) -> Result<Restoring> {
    if (!restored) return restored.error();
    restoring.restored = *restored;
    return restoring;
  };
  if (!is_taken(home)) return take(into_new(where, *backup, home));
  restoring.aside = free_name_beside(home);
  {
    auto here = where.ledgers(home, ledger::Mode::write);
    auto restored = here ? here->restore(*backup, restoring.aside, force)
                         : Result<ledger::Restored>(here.error());
    if (restored) return take(std::move(restored));
    if (is_taken(restoring.aside)) return restored.error();
    restoring.unreadable = restored.error().message;
    if (!force) return restoring;
  }
  if (auto moved = set_aside(home, restoring.aside); !moved) return moved.error();
  return take(into_new(where, *backup, home));
}

}  // namespace sanya::app
