// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "cli/importing.h"

namespace sanya::cli {
namespace {

// Each once: what is said once may stand in several places of the file.
void tell_wrong(const Call& call, const Diagnostics& faults) {
  std::set<std::string> told;
  for (const auto& fault : faults.all()) {
    if (fault.severity != Severity::error || !told.insert(fault.message).second) continue;
    call.err << fault.message << '\n';
    if (!fault.help.empty()) call.err << "  help: " << fault.help << '\n';
  }
}

app::Begun begun_of(const Call& call, const app::Beginning& said) {
  return app::begin(call.world.folder, where_written(call), said);
}

void tell_question(const Call& call, const app::BeginningKey& key) {
  call.err << '\n' << key.what << '\n';
  if (key.key != "kind") return;
  for (const auto& [kind, label] : app::kinds_of_actions(call.world.folder, where_written(call))) {
    call.err << fmt::format("  {:<14} {}\n", kind, label);
  }
}

// Until the answer is right, or an empty line leaves it out. False: no more answers will come.
bool ask(const Call& call, const app::BeginningKey& key, app::Beginning& said) {
  const auto usual = app::beginning_default(said, key.key);
  tell_question(call, key);
  for (;;) {
    call.err << key.key << (usual.empty() ? "" : " [" + usual + "]") << ": " << std::flush;
    auto answer = call.world.answer();
    if (!answer) return false;
    while (answer->ends_with(' ') || answer->ends_with('\r')) answer->pop_back();
    if (answer->empty()) *answer = usual;
    if (answer->empty() && key.needed) {
      call.err << "this is needed\n";
      continue;
    }
    const std::string name(key.key);
    said[name] = *answer;
    const auto wrong = app::wrong_so_far(call.world.folder, where_written(call), said);
    if (!wrong.has_errors()) return true;
    tell_wrong(call, wrong);
    said[name].clear();
  }
}

// Asks for what no option said. The first promise may wait: an empty line at its first question
// leaves all of it out.
bool ask_all(const Call& call, app::Beginning& said) {
  call.err << "An empty line takes what stands in brackets, or leaves it out.\n";
  for (const auto& key : app::beginning_keys()) {
    if (said.contains(key.key)) continue;
    if (key.of_promise && key.key != "promisor" && said["promisor"].empty()) continue;
    if (!ask(call, key, said)) return false;
  }
  return true;
}

int write_tracker(const Call& call, const app::Beginning& said) {
  const auto begun = begun_of(call, said);
  if (begun.faults.has_errors()) {
    tell_faults(call, begun.faults);
    call.err << "nothing was written\n";
    return kFaults;
  }
  const auto path = commitments_path(call);
  const auto [folder, name] = folder_and_name(path);
  const auto written = call.world.folder(folder)->write(name, begun.yaml);
  if (!written) return refused(call, app::placed(written.error(), folder));
  call.out << path << '\n';
  return kDone;
}

// With nobody there to be asked: what follows from what the options say.
int write_what_is_said(const Call& call, app::Beginning said) {
  const bool has_promise = said.contains("promisor");
  for (const auto& key : app::beginning_keys()) {
    const bool is_said = said.contains(key.key);
    if (is_said && key.of_promise && !has_promise) {
      return misuse(call.err, {fmt::format("--{} is about a promise, and nobody made it", key.key),
                               "--promisor says who did"});
    }
    if (is_said || (key.of_promise && !has_promise)) continue;
    auto usual = app::beginning_default(said, key.key);
    if (key.needed && usual.empty()) {
      return misuse(call.err,
                    {fmt::format("a first promise needs --{}", key.key), std::string(key.what)});
    }
    said[std::string(key.key)] = std::move(usual);
  }
  return write_tracker(call, said);
}

}  // namespace

int init(const Call& call) {
  const auto path = commitments_path(call);
  const auto [folder, name] = folder_and_name(path);
  if (call.world.folder(folder)->read(name, tree::Limits{}.bytes)) {
    return misuse(call.err,
                  {fmt::format("\"{}\" is there already", path),
                   call.arguments.has("map")
                       ? "to bring the list in anew: `sanya import` with the same --tracker and "
                         "--map, and --out with this file"
                       : "name another folder with --tracker"});
  }
  if (call.arguments.has("map")) return import_into_new(call, path);
  if (!call.arguments.operands.empty()) {
    return misuse(call.err, {"files are read by a mapping, and none is named",
                             "--map names it; docs/import.md shows how to write one"});
  }
  app::Beginning said;
  for (const auto& key : app::beginning_keys()) {
    if (call.arguments.has(key.key)) said[std::string(key.key)] = call.arguments.value(key.key);
  }
  if (call.world.answer) {
    if (!ask_all(call, said)) {
      call.err << "nothing was written\n";
      return kDone;
    }
    return write_tracker(call, said);
  }
  if (said["title"].empty()) {
    return misuse(call.err, {"nothing is said of the tracker, and nobody is there to be asked",
                             "--title, or --map with a file to import"});
  }
  return write_what_is_said(call, std::move(said));
}

}  // namespace sanya::cli
