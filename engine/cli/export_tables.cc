// SPDX-License-Identifier: Apache-2.0
// The tracker as tables, in the formats of other programs.
#include <algorithm>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

using exchange::Publication;

// Those of data that are in use (SPDX); the first are of the Open Definition.
const std::vector<std::string_view> kLicences = {
    "CC0-1.0",         "CC-BY-4.0",    "CC-BY-SA-4.0",    "CC-BY-3.0",       "CC-BY-SA-3.0",
    "ODbL-1.0",        "ODC-By-1.0",   "PDDL-1.0",        "OGL-UK-3.0",      "OGL-Canada-2.0",
    "etalab-2.0",      "DL-DE-BY-2.0", "DL-DE-ZERO-2.0",  "NLOD-2.0",        "CDLA-Permissive-2.0",
    "CC-BY-NC-4.0",    "CC-BY-ND-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-3.0",
    "CC-BY-NC-SA-3.0", "MIT",          "Apache-2.0"};

// Whether it is one that every reader knows, or an address; tells where it is none.
bool is_licence(const Call& call, const std::string& licence) {
  const bool known = std::find(kLicences.begin(), kLicences.end(), licence) != kLicences.end();
  if (licence.empty() || known || !safe_link(licence).empty()) return true;
  auto help = did_you_mean(licence, kLicences);
  if (help.empty()) help = "write an SPDX id of a licence of data, as CC-BY-4.0, or its address";
  misuse(call.err, {fmt::format("\"{}\" of --licence is no licence that is known", licence), help});
  return false;
}

int with_publication(const Call& call, const std::function<int(const Publication&)>& work) {
  if (!is_licence(call, call.arguments.value("licence"))) return kUsage;
  const bool gaps = call.arguments.has("with-gaps");
  return with_verdicts(call, gaps ? app::Depth::gaps : app::Depth::answers,
                       [&](const app::Judged& judged) {
                         return work(app::publication(judged, call.arguments.value("licence")));
                       });
}

// Tables of an earlier export, say, which nobody is to take for part of this one.
void tell_others(const Call& call, const Disk& disk, const std::set<std::string>& written) {
  const auto tables = disk.glob("*.csv");
  if (!tables) return;
  for (const auto& name : *tables) {
    if (!written.contains(name)) {
      call.err << fmt::format("{} stands there as well, and is not of this export\n", name);
    }
  }
}

int not_named(const Call& call, const std::string& what) {
  return misuse(call.err, {what + " is written with --out", "name it, as in the example"},
                call.command.name);
}

}  // namespace

int export_excel(const Call& call) {
  if (call.arguments.value("out").empty()) return not_named(call, "a spreadsheet");
  return with_publication(call, [&](const Publication& publication) {
    const auto bytes = exchange::spreadsheet(publication);
    return bytes ? write_out(call, *bytes) : refused(call, bytes.error());
  });
}

int export_csv(const Call& call) {
  const auto folder = call.arguments.value("out");
  if (folder.empty()) return not_named(call, "a folder of tables");
  return with_publication(call, [&](const Publication& publication) {
    const auto disk = call.world.folder(folder);
    std::set<std::string> written;
    const auto write = [&](const std::string& name, const std::string& bytes) {
      auto done = disk->write(name, bytes);
      written.insert(name);
      if (done) call.out << folder << (folder.ends_with('/') ? "" : "/") << name << '\n';
      return done;
    };
    const auto done = exchange::data_package(publication, write);
    if (!done) return refused(call, app::placed(done.error(), folder));
    tell_others(call, *disk, written);
    return kDone;
  });
}

int export_json(const Call& call) {
  return with_publication(call, [&](const Publication& publication) {
    return write_out(call, exchange::json(publication));
  });
}

int export_ndjson(const Call& call) {
  return with_publication(call, [&](const Publication& publication) {
    return write_out(call, exchange::ndjson(publication));
  });
}

}  // namespace sanya::cli
