// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "cli/session.h"

namespace sanya::cli {
namespace {

// The tests on standard output; what was not found, and faults, on standard error.
int print_witnesses(const Call& call) {
  const auto& operands = call.arguments.operands;
  if (operands.size() > 1) {
    return misuse(call.err, {"witnesses are of one pack", "name one pack"}, call.command.name);
  }
  const auto wanted = call.arguments.value("witness");
  auto answered =
      app::rules_witness(call.world.folder, where_files(call),
                         operands.empty() ? "" : operands.front(), wanted == "all" ? "" : wanted);
  if (const auto* wrong = std::get_if<app::Unknown>(&answered)) return unknown(call, *wrong);
  const auto& witnessed = std::get<Result<app::Witnessed>>(answered);
  if (!witnessed) return refused(call, witnessed.error());
  if (!witnessed->readable) {
    call.err << render(witnessed->faults);
    return kFaults;
  }
  call.out << witnessed->tests;
  for (const auto& rule : witnessed->without) {
    call.err << fmt::format("sanya: no record was found for a rule of {}\n", rule);
  }
  return witnessed->without.empty() ? kDone : kFaults;
}

}  // namespace

int rules_check(const Call& call) {
  if (call.arguments.has("witness")) return print_witnesses(call);
  const auto checked =
      app::rules_check(call.world.folder, where_files(call), call.arguments.operands);
  if (!checked) return refused(call, checked.error());
  return print_faults(call, checked->faults, checked->packs.size());
}

}  // namespace sanya::cli
