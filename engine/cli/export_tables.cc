// SPDX-License-Identifier: Apache-2.0
// The tracker as tables, in the formats of other programs.
#include <ostream>

#include "cli/writing.h"

namespace sanya::cli {
namespace {

using exchange::Publication;

int with_publication(const Call& call, const std::function<int(const Publication&)>& work) {
  const bool gaps = call.arguments.has("with-gaps");
  return with_verdicts(call, gaps ? app::Depth::gaps : app::Depth::answers,
                       [&](const app::Judged& judged) {
                         return work(app::publication(judged, call.arguments.value("licence")));
                       });
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
    const auto write = [&](const std::string& name, const std::string& bytes) {
      auto done = disk->write(name, bytes);
      if (done) call.out << folder << (folder.ends_with('/') ? "" : "/") << name << '\n';
      return done;
    };
    const auto done = exchange::data_package(publication, write);
    return done ? kDone : refused(call, app::placed(done.error(), folder));
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
