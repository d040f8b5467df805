// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "cli/coming.h"
#include "cli/exporting.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

using app::Judged;

// Of what comes, whenever it does: the answer that comes, and the how manieth time.
std::string uid_of(const Judged& judged, const app::Coming& each,
                   std::map<std::string, int>& times) {
  auto uid = each.unit + "/deadline";
  if (each.horizon) {
    uid = fmt::format("{}/{}", each.unit, each.horizon->question);
    for (const auto& word : app::possible_answers(*each.horizon->next)) uid += "/" + word;
    if (each.horizon->next->answer.empty()) uid += "/" + each.horizon->next->value;
    std::replace(uid.begin(), uid.end(), ' ', '-');
  }
  const int time = ++times[uid];
  if (time > 1) uid += fmt::format("/{}", time);
  return uid + "@" + judged.record().tracker.id;
}

// Which one of a duty that comes back.
std::string period_text(const std::string& unit) {
  const auto at = unit.find('@');
  return at == std::string::npos ? "" : ", the period from " + unit.substr(at + 1);
}

// By which programs can show some and hide others.
const char* category_of(const app::Coming& each) {
  if (each.horizon) return "Change of an answer";
  return each.unit.find('@') == std::string::npos ? "Deadline" : "Recurring duty";
}

std::string calendar_of(const Judged& judged, const std::vector<app::Coming>& all,
                        const std::string& base) {
  std::vector<exchange::Event> events;
  std::map<std::string, int> times;
  const auto rest = rests_on(judged, "if nothing is added to the record");
  for (const auto& each : all) {
    events.push_back({.uid = uid_of(judged, each, times),
                      .day = each.day,
                      .summary = title_of(judged, each.unit) + period_text(each.unit) + ": " +
                                 coming_text(judged, each),
                      .description = each.unit + "\n" + rest,
                      .category = category_of(each),
                      .url = page_of(judged, base, each.unit)});
  }
  return exchange::calendar(judged.record().tracker.title.in(judged.language),
                            judged.verdicts.as_of, events);
}

}  // namespace

int export_calendar(const Call& call) {
  const auto written = call.arguments.value("within", "2y");
  const auto within = duration_of(written);
  if (!within) {
    return misuse(call.err, {fmt::format("\"{}\" of --within is no duration", written),
                             "write a number with d, w, m or y, as in 90d"});
  }
  const auto base = base_address(call);
  if (!base) return kUsage;
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto& operands = call.arguments.operands;
    const auto answered = app::coming(judged, operands.empty() ? "" : operands.front(), *within);
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    return write_out(call,
                     calendar_of(judged, std::get<std::vector<app::Coming>>(answered), *base));
  });
}

}  // namespace sanya::cli
