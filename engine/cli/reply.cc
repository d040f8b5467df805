// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/form.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

// The reply that an answer is to: the one named, by id or letter, else the only one that waits.
int answer_to(const Call& call, const app::Entering& entering, const std::string& institution,
              const app::Opened& opened) {
  std::vector<std::string> found;
  std::vector<std::string> all;
  for (const auto& reply : opened.record.replies) {
    if (reply.institution != institution) continue;
    all.push_back(reply.id);
    const auto& named = call.arguments;
    const bool fits = named.has("id")       ? reply.id == named.value("id")
                      : named.has("letter") ? reply.letter == named.value("letter")
                                            : !reply.answered_on.has_value();
    if (fits) found.push_back(reply.id);
  }
  if (found.size() != 1) {
    return misuse(
        call.err,
        {found.empty() ? fmt::format("no such letter to \"{}\" is in the record", institution)
                       : fmt::format("several letters to \"{}\" wait for an answer", institution),
         all.empty() ? "record the letter first, with --letter and --asked-on"
                     : fmt::format("name one with --id: {}", fmt::join(all, ", "))});
  }
  Form form("reply", "reply " + institution);
  for (const auto& option : form_options("reply")) {
    const bool names = option.field.key == "id" || option.field.key == "letter";
    if (names) continue;
    for (const auto& value : call.arguments.values(option.option.name)) form.add(option, value);
  }
  app::Change change{.name = {"reply", found.front()}, .set = {}, .without = {}, .place = {}};
  change.set = form.entries(change.place);
  return tell_entered(call, app::correct(call.world.folder, where_written(call), change, entering));
}

}  // namespace

int reply(const Call& call) {
  if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
  const auto entering = writer(call);
  if (!entering) return kUsage;
  const auto& institution = call.arguments.operands.front();
  const bool asked = call.arguments.has("asked-on");
  if (!asked && !call.arguments.has("answered-on")) {
    return misuse(call.err, {"a letter has a day, and so has its answer",
                             "give --letter and --asked-on, or --answered-on and --answer"});
  }
  if (!asked) {
    return with_tracker(call, [&](const app::Opened& opened) {
      return answer_to(call, *entering, institution, opened);
    });
  }
  Form form("reply", fmt::format("reply {}", institution));
  if (const auto wrong = take_options(call, form)) return misuse(call.err, *wrong);
  if (!form.has("id")) {
    form.set("id", fmt::format("{}-{}", institution, call.arguments.value("asked-on")));
  }
  form.set("institution", institution);
  return tell_entered(call, app::enter(call.world.folder, where_written(call), form.fragment(),
                                       app::Novelty::fresh, {}, *entering));
}

}  // namespace sanya::cli
