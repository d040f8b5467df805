// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

constexpr std::string_view kExportHead =
    "# Written by `sanya export yaml`, and written anew by it: what is changed here by hand is "
    "lost.\n";

void tell_beside(const Call& call, const app::Exported& exported) {
  for (const auto& [name, at, retracted] : exported.beside) {
    const auto where = at.empty() ? "the files" : at;
    call.err << "the " << name.kind << " \"" << displayable(name.id)
             << (retracted ? fmt::format("\" was retracted by hand: take it out of {}\n", where)
                           : fmt::format("\" was corrected by hand: in {} it is to be replaced by "
                                         "this one\n",
                                         where));
  }
  for (const auto& name : exported.withheld) {
    call.err << "the " << name.kind << " \"" << displayable(name.id)
             << "\" is sealed or erased: it is not written\n";
  }
}

// It is the record, without answers: no day and no method are behind it.
std::string rests_on_text(const app::Exported& exported) {
  if (exported.checkpoint.empty()) return "";
  std::string text = "# Of the ledger at this checkpoint:\n";
  std::istringstream lines(exported.checkpoint);
  for (std::string line; std::getline(lines, line);) text += "#   " + line + "\n";
  return text;
}

int write_yaml(const Call& call, const std::string& path, const std::string& text) {
  const auto [folder, name] = folder_and_name(path);
  const auto disk = call.world.folder(folder);
  const auto there = disk->read(name, tree::Limits{}.bytes);
  if (there && !there->starts_with(kExportHead)) {
    return misuse(call.err,
                  {fmt::format("\"{}\" is there already, and export did not write it", path),
                   "choose another name"});
  }
  const auto written = disk->write(name, text);
  if (!written) return refused(call, app::placed(written.error(), folder));
  call.out << path << '\n';
  return kDone;
}

}  // namespace

int export_yaml(const Call& call) {
  const auto place = where(call);
  if (!place) return kUsage;
  const bool everything = call.arguments.value("origin", "app") == "all";
  if (!place->ledgers && !everything) {
    return misuse(call.err, {"what was entered by hand is in the ledger",
                             "leave out --no-ledger, or write all of the files by --origin all"});
  }
  const auto out = call.arguments.value("out");
  const auto exported = app::export_yaml(call.world.folder, *place, everything, out);
  if (!exported) return refused(call, exported.error());
  call.err << render(exported->faults);
  if (exported->faults.has_errors()) return kFaults;
  tell_beside(call, *exported);
  if (exported->yaml.empty()) {
    call.err << (exported->already > 0 ? "all that was entered by hand is in the files already\n"
                                       : "nothing was entered by hand\n");
    return kDone;
  }
  if (exported->identities > 0) {
    call.err << "not to be passed on: it names " << counted(exported->identities, "source")
             << " whose identity is withheld\n";
  }
  const auto text = std::string(kExportHead) + rests_on_text(*exported) + exported->yaml;
  if (!out.empty()) return write_yaml(call, out, text);
  call.out << text;
  return kDone;
}

}  // namespace sanya::cli
