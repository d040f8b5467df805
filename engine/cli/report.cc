// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "cli/period.h"
#include "cli/progress.h"
#include "cli/session.h"

namespace sanya::cli {
namespace {

int write_all(const Call& call, const std::vector<app::Document>& documents) {
  const auto tracker = app::tracker_file(call.arguments.value("tracker")).first;
  const bool named = call.arguments.has("out");
  const auto folder = named ? call.arguments.value("out") : tracker;
  const std::string inside = named ? "" : "reports/out/";
  const auto disk = call.world.folder(folder);
  for (const auto& document : documents) {
    const auto done = disk->write(inside + document.name, document.text);
    if (!done) {
      misuse(call.err, {app::placed(done.error(), folder).message, ""});
      return kIo;
    }
    auto shown = folder.empty() ? folder : folder + "/";
    shown += inside;
    call.out << shown << document.name << '\n';
  }
  return kDone;
}

int make(const Call& call, const app::Opened& opened, const std::vector<std::string>& formats) {
  const auto asked = period(call, opened.record);
  if (!asked) return kUsage;
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("writing the report");
  Diagnostics faults;
  const auto place = where(call);
  if (!place) return kUsage;
  const auto since = app::since_eve(call.world.folder, *place, *asked, faults);
  if (!since) return refused(call, since.error());
  std::vector<app::Document> documents;
  if (!faults.has_errors()) {
    documents = app::report(opened, *asked, formats, faults, *since ? &since->value() : nullptr);
  }
  progress.stop();
  if (faults.has_errors()) {
    call.err << render(faults);
    return kFaults;
  }
  if (!call.arguments.has("stdout")) return write_all(call, documents);
  call.out << documents.front().text;
  return kDone;
}

}  // namespace

int report(const Call& call) {
  auto formats = call.arguments.values("format");
  if (call.arguments.has("stdout")) {
    if (call.arguments.has("out")) {
      return misuse(call.err, {"--stdout and --out do not go together", "leave one out"});
    }
    if (formats.size() != 1) {
      return misuse(call.err, {"--stdout writes one format", "name it, as in --format md"});
    }
  }
  if (formats.empty()) formats = {"html", "md", "csv", "json"};
  return with_tracker(call, [&](const app::Opened& opened) { return make(call, opened, formats); });
}

}  // namespace sanya::cli
