// SPDX-License-Identifier: Apache-2.0
#include "app/units.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sanya::app {
namespace {

std::string_view short_id(const record::Action& action) {
  const std::string_view id = action.id;
  return id.substr(id.find('/') + 1);
}

Unknown nothing_called(const record::Record& record, const std::string& written) {
  std::vector<std::string_view> full;
  std::vector<std::string_view> known;
  for (const auto& pledge : record.pledges) {
    known.push_back(pledge.id);
    for (const auto& action : pledge.actions) {
      full.push_back(action.id);
      known.push_back(short_id(action));
    }
  }
  auto help = did_you_mean(written, written.find('/') == std::string::npos ? known : full);
  if (help.empty()) help = "`sanya status` lists every action with its id";
  return {fmt::format("no action or pledge is called \"{}\"", written), std::move(help)};
}

}  // namespace

Answered<Meant> find_unit(const record::Record& record, const std::string& written) {
  if (const auto* action = record.action(written)) {
    return Meant{record.pledge(action->pledge), action};
  }
  if (const auto* pledge = record.pledge(written)) return Meant{pledge, nullptr};
  std::vector<Meant> found;
  std::vector<std::string_view> ids;
  for (const auto& pledge : record.pledges) {
    for (const auto& action : pledge.actions) {
      if (short_id(action) != written) continue;
      found.push_back({&pledge, &action});
      ids.push_back(action.id);
    }
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) return nothing_called(record, written);
  return Unknown{fmt::format("{} actions are called \"{}\"", found.size(), written),
                 fmt::format("write one of: {}", fmt::join(ids, ", "))};
}

}  // namespace sanya::app
