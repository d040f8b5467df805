// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/progress.h"
#include "cli/session.h"

namespace sanya::cli {
namespace {

void tell(Json& json, const Diagnostic& fault) {
  const auto place = [&](const Place& at) {
    json.member("file", at.source ? at.source->path : std::string());
    json.member("line", at.line).member("column", at.column);
  };
  json.object().member("name", name(fault.fault));
  json.member("severity", fault.severity == Severity::error ? "error" : "warning");
  place(fault.place);
  json.member("message", fault.message).optional("help", fault.help);
  json.key("notes").list();
  for (const auto& note : fault.notes) {
    json.object();
    place(note.place);
    json.member("text", note.text).end();
  }
  json.end().end();
}

std::string as_json(const Diagnostics& faults, std::size_t files) {
  Json json;
  json.object().member("schema_version", 1).member("files", files);
  json.member("errors", faults.errors()).member("warnings", faults.warnings());
  return add_faults(json, faults).end().text();
}

std::string as_csv(const Diagnostics& faults) {
  std::string text = csv_line({"file", "line", "column", "severity", "name", "message", "help"});
  for (const auto& fault : faults.all()) {
    text += csv_line({fault.place.source ? fault.place.source->path : "",
                      std::to_string(fault.place.line), std::to_string(fault.place.column),
                      fault.severity == Severity::error ? "error" : "warning",
                      std::string(name(fault.fault)), fault.message, fault.help});
  }
  return text;
}

}  // namespace

Json& add_faults(Json& json, const Diagnostics& faults) {
  json.key("faults").list();
  for (const auto& fault : faults.all()) tell(json, fault);
  return json.end();
}

int print_faults(const Call& call, const Diagnostics& faults, std::size_t files) {
  switch (format(call)) {
    case Format::json:
      call.out << as_json(faults, files);
      break;
    case Format::csv:
      call.out << as_csv(faults);
      break;
    case Format::table: {
      call.out << render(faults, call.terminal.colour);
      std::string found = counted(faults.errors(), "error");
      if (faults.warnings() > 0) found += ", " + counted(faults.warnings(), "warning");
      call.out << (faults.empty() ? "no faults" : found) << " in " << counted(files, "file")
               << '\n';
      break;
    }
  }
  return faults.has_errors() ? kFaults : kDone;
}

int check(const Call& call) {
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("reading the tracker");
  const auto opened = app::open_files(call.world.folder, where_files(call));
  progress.stop();
  if (!opened) return refused(call, opened.error());
  if (opened->pack_path.empty()) {
    call.err << "no rule pack was found: the data alone were checked\n";
  }
  return print_faults(call, opened->faults, opened->files);
}

}  // namespace sanya::cli
