// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/direction.h"
#include "cli/exporting.h"
#include "cli/feed_text.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

using app::Judged;

// What is followed, beside the tracker's own title.
std::string feed_title(const Judged& judged, const app::Followed& followed) {
  auto text = turned_back(judged.record().tracker.title.in(judged.language));
  if (!followed.unit.empty()) text += ": " + turned_back(title_of(judged, followed.unit));
  if (!followed.institution.empty()) {
    text += ": " + turned_back(name(judged, followed.institution));
  }
  const auto* question = judged.question(followed.question);
  return question ? text + ": " + app::label(*question, judged.language) : text;
}

exchange::Feed feed_of(const Judged& judged, const app::Followed& followed,
                       const std::vector<app::Turn>& turns, const std::string& base) {
  const auto& tracker = judged.record().tracker;
  const auto& question = followed.question.empty() ? judged.verdicts.headline : followed.question;
  exchange::Feed feed{.id = exchange::lasting_name({"feed", tracker.id, judged.verdicts.pack.name,
                                                    question, followed.unit, followed.institution}),
                      .title = feed_title(judged, followed),
                      .about = rests_on(judged),
                      .author = tracker.publisher,
                      .home = base.empty() ? "" : base + "/index.html",
                      .made_from = app::made_from(judged)};
  if (feed.author.empty()) feed.author = tracker.title.in(judged.language);
  if (feed.author.empty()) feed.author = tracker.id;
  for (const auto& turn : turns) feed.entries.push_back(feed_entry(judged, turn, base));
  return feed;
}

}  // namespace

int export_feed(const Call& call) {
  const auto base = base_address(call);
  if (!base) return kUsage;
  const auto& operands = call.arguments.operands;
  app::Followed followed{.unit = operands.empty() ? "" : operands.front(),
                         .institution = call.arguments.value("institution"),
                         .question = call.arguments.value("question")};
  if (!followed.unit.empty() && !followed.institution.empty()) {
    return misuse(call.err, {"a feed is of an action or pledge, or of an institution",
                             "leave out one of the two"});
  }
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto answered = app::turns(judged, followed);
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    followed.unit = std::get<std::string>(app::unit_named(judged, followed.unit));
    auto feed = feed_of(judged, followed, std::get<std::vector<app::Turn>>(answered), *base);
    const auto out = folder_and_name(call.arguments.value("out")).second;
    if (!base->empty() && !out.empty()) feed.self = *base + "/" + out;
    const bool json = call.arguments.value("format", "atom") == "json";
    return write_out(call, json ? exchange::json_feed(feed) : exchange::atom(feed));
  });
}

}  // namespace sanya::cli
