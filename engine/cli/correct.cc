// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/form.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

int correct_input(const Call& call, const app::Entering& entering) {
  const auto fragment = fragment_on_input(call);
  if (!fragment) return kFaults;
  return tell_entered(call, app::enter(call.world.folder, where_written(call), *fragment,
                                       app::Novelty::correction, {}, entering));
}

int correct_one(const Call& call, std::string kind, const app::Entering& entering) {
  const auto& id = call.arguments.operands.front();
  Form form(kind, fmt::format("{} {}", call.command.name, id));
  if (const auto wrong = take_options(call, form)) return misuse(call.err, *wrong);
  app::Change change{.name = {std::move(kind), id},
                     .set = {},
                     .without = call.arguments.values("without"),
                     .place = {}};
  for (auto& key : change.without) std::replace(key.begin(), key.end(), '-', '_');
  change.set = form.entries(change.place);
  if (change.set.empty() && change.without.empty()) {
    return misuse(call.err, {"nothing is to be changed",
                             "name what is: `" + std::string(call.command.example) + "`"});
  }
  return tell_entered(call, app::correct(call.world.folder, where_written(call), change, entering));
}

}  // namespace

int correct(const Call& call) {
  if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
  const auto entering = writer(call);
  if (!entering) return kUsage;
  std::string kind{kind_of(call.command)};
  if (!kind.empty()) return correct_one(call, std::move(kind), *entering);
  if (call.arguments.operands == std::vector<std::string>{"-"}) {
    return correct_input(call, *entering);
  }
  return misuse(
      call.err,
      {fmt::format("\"{}\" is nothing that can be corrected so", call.arguments.operands.front()),
       "write one of: finding, source, reading, search, override, reply; or - for YAML "
       "on standard input"});
}

int retract(const Call& call) {
  if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
  auto entering = writer(call);
  if (!entering) return kUsage;
  const auto& operands = call.arguments.operands;
  const auto& kinds = load::kinds();
  if (std::find(kinds.begin(), kinds.end(), operands.front()) == kinds.end()) {
    auto help = did_you_mean(operands.front(), kinds);
    if (help.empty()) help = fmt::format("write one of: {}", fmt::join(kinds, ", "));
    return misuse(
        call.err,
        {fmt::format("\"{}\" is no kind of thing in the record", operands.front()), help});
  }
  entering->message = call.arguments.value("reason");
  if (entering->message.empty()) {
    return misuse(call.err,
                  {"whoever reads the ledger later will ask why", "say it with --reason"});
  }
  std::vector<app::Name> names;
  for (std::size_t i = 1; i < operands.size(); ++i) names.push_back({operands[0], operands[i]});
  return tell_entered(call, app::retract(call.world.folder, where_written(call), names, *entering));
}

}  // namespace sanya::cli
