// SPDX-License-Identifier: Apache-2.0
// The ledger as a file, and the bodies in it.
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/ledger_commands.h"
#include "cli/progress.h"

namespace sanya::cli {
namespace {

// Whether the person says yes: by --yes, or when asked.
bool is_agreed(const Call& call, std::string_view question) {
  if (call.arguments.has("yes")) return true;
  if (!call.world.answer) {
    misuse(call.err, {"what is erased cannot be brought back, and nobody is here to be asked",
                      "add --yes to erase it all the same"});
    return false;
  }
  call.err << question << " [yes/no] " << std::flush;
  if (call.world.answer() == "yes") return true;
  call.err << "nothing was erased\n";
  return false;
}

int tell_refusal(const Call& call, const std::string& path, const app::Restoring& restoring) {
  if (!restoring.unreadable.empty()) {
    return misuse(call.err, {restoring.unreadable,
                             "--force puts the backup in its place; the file is kept beside it"});
  }
  const auto& restored = restoring.restored;
  return misuse(
      call.err,
      {fmt::format("\"{}\" has {} entries and does not go on from the {} that are in the ledger: "
                   "some would be lost",
                   path, restored.after, restored.before),
       "--force puts it in the ledger's place all the same; what is there is kept beside it, under "
       "another name"});
}

}  // namespace

int ledger_rebuild(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  const auto done = app::rebuild(call.world.folder, *place);
  if (!done) return refused(call, done.error());
  call.out << "all that is derived was worked out from the entries again\n";
  return kDone;
}

int ledger_compact(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  const auto done = app::compact(*place);
  if (!done) return refused(call, done.error());
  call.out << "the ledger's file has no free pages any more\n";
  return kDone;
}

int ledger_backup(const Call& call) {
  const auto place = ledger_now(call);
  if (!place) return kUsage;
  const auto& path = call.arguments.operands[0];
  const auto entries = app::backup(*place, path);
  if (!entries) return refused(call, entries.error());
  call.out << displayable(path) << ": " << *entries << (*entries == 1 ? " entry\n" : " entries\n");
  return kDone;
}

int ledger_restore(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  const auto& path = call.arguments.operands[0];
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("verifying the backup");
  const auto restoring = app::restore(*place, path, call.arguments.has("force"));
  progress.stop();
  if (!restoring) return refused(call, restoring.error());
  if (!restoring->backup.damages.empty()) {
    tell_damages(call, restoring->backup);
    call.err << "the backup is not as it was; nothing was restored\n";
    return kUnproved;
  }
  if (!restoring->restored.done) return tell_refusal(call, path, *restoring);
  call.out << "the ledger has the " << restoring->restored.after << " entries of "
           << displayable(path) << '\n';
  if (!restoring->aside.empty()) {
    call.out << "what was there before is in " << displayable(restoring->aside) << '\n';
  }
  if (!restoring->aside.empty() && !restoring->restored.goes_on) {
    call.err << "entries that are only there are no longer in the ledger; what was erased since "
                "the backup is in the ledger again\n";
  }
  return kDone;
}

int ledger_erase(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  auto entering = writer(call);
  if (!entering) return kUsage;
  entering->message = call.arguments.value("reason");
  if (entering->message.empty()) {
    return misuse(call.err, {"the ledger keeps why a body was erased, and no reason is given",
                             "give one with --reason, without what is to be erased"});
  }
  const auto sequence = entry_number(call, call.arguments.operands[0]);
  if (!sequence) return kUsage;
  Page page = prose(call);
  page.wrapped("", fmt::format("The body of entry {} goes out of the ledger for good. This cannot "
                               "reach backups, exports, reports, the YAML files, copies that "
                               "others hold, or old blocks of the disk: those are yours to see to.",
                               *sequence));
  call.err << page.text();
  if (!is_agreed(call, "erase it?")) return kUsage;
  const auto done = app::erase(call.world.folder, *place, *sequence, *entering);
  return answered(call, done, [&](const app::Entered& entered) {
    if (entered.faults.has_errors()) {
      call.err << render(entered.faults);
      call.err << "the record would not be whole without that body; nothing was erased\n"
                  "  help: correct it first so that it says no more than it may, then erase the "
                  "earlier entry\n";
      return kFaults;
    }
    const auto& name = entered.put.front();
    call.out << "entry " << *sequence << ", " << name.kind << ' ' << displayable(name.id)
             << ", was erased; entry " << entered.appended.last << " says so\n";
    return kDone;
  });
}

int ledger_unseal(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  const auto entering = writer(call);
  if (!entering) return kUsage;
  const auto opened = app::unseal(call.world.folder, *place, call.arguments.operands[0], *entering);
  return answered(call, opened, [&](std::int64_t count) {
    call.out << (count == 0 ? "it is open already"
                            : fmt::format("{} sealed {} opened; it counts from now on", count,
                                          count == 1 ? "body was" : "bodies were"))
             << '\n';
    return kDone;
  });
}

}  // namespace sanya::cli
