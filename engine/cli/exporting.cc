// SPDX-License-Identifier: Apache-2.0
#include "cli/exporting.h"

#include <fmt/format.h>

#include "base/quote.h"
#include "report/report.h"

namespace sanya::cli {

std::string title_of(const app::Judged& judged, std::string_view unit) {
  const auto id = unit.substr(0, unit.find('@'));
  if (const auto* action = judged.record().action(id)) return action->title.in(judged.language);
  const auto* pledge = judged.record().pledge(id);
  return pledge ? pledge->title.in(judged.language) : std::string(id);
}

std::string rests_on(const app::Judged& judged, std::string_view provided) {
  const auto& verdicts = judged.verdicts;
  const auto& pack = verdicts.pack;
  constexpr std::size_t kEnough = 12;  // of the hash, to tell packs apart
  auto text = fmt::format("As of {}{}{}. Method: {} {}, hash {}.", to_text(verdicts.as_of),
                          provided.empty() ? "" : ", ", provided, pack.name, pack.version,
                          pack.hash.substr(0, kEnough));
  if (verdicts.published_by) {
    text += fmt::format(" From sources published by {}.", to_text(*verdicts.published_by));
  }
  if (judged.opened.rest) text += "\nCheckpoint:\n" + app::checkpoint_text(judged.opened);
  return text;
}

std::string page_of(const app::Judged& judged, const std::string& base, std::string_view unit) {
  if (base.empty()) return "";
  const auto id = unit.substr(0, unit.find('@'));
  const auto* kind = judged.record().action(id) ? "action" : "pledge";
  return base + "/index.html#" + report::anchor(kind, id);
}

std::optional<std::string> base_address(const Call& call) {
  auto base = call.arguments.value("url");
  while (base.ends_with('/')) base.pop_back();
  if (!call.arguments.has("url") || !safe_link(base).empty()) return base;
  misuse(call.err, {fmt::format("\"{}\" of --url is no address of http or https",
                                call.arguments.value("url")),
                    "write where the report will stand, as in https://example.org/tracker"});
  return std::nullopt;
}

}  // namespace sanya::cli
