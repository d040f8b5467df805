// SPDX-License-Identifier: Apache-2.0
// The first page: what a journalist may take from the report, a sentence each.
#include <fmt/format.h>

#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

constexpr std::size_t kTitlesNamed = 3;

std::string total_sentence(const Words& words, const Figure& figure) {
  const std::string share =
      figure.share.empty() ? std::string() : words.say("press.share", {{"share", figure.share}});
  std::string said = words.say(
      "press.total", {{"label", figure.label}, {"count", figure.count.text}, {"share", share}});
  if (figure.missing_points > 0) {
    said +=
        words.say("press.missing", {{"points", words.counted("missing", figure.missing_points)}});
  }
  return said;
}

std::string owes_most(const Words& words, const Report& report) {
  std::vector<std::string> names;
  for (const OwnerRow& row : report.owners) {
    if (row.open.high > 0 && row.open.low == report.owners[0].open.low &&
        row.open.high == report.owners[0].open.high) {
      names.push_back(row.owner.name);
    }
  }
  if (names.empty()) return words.say("press.owes_nobody");
  const std::string count = report.owners[0].open.text;
  return words.say(names.size() == 1 ? "press.owes_one" : "press.owes_several",
                   {{"names", words.listed(names)}, {"count", count}});
}

std::string attention_sentence(const Words& words, const Attention& attention) {
  std::vector<std::string> titles;
  for (const auto* links : {&attention.certain, &attention.possible}) {
    for (const Link& link : *links) {
      if (titles.size() < kTitlesNamed) titles.push_back(link.title);
    }
  }
  const std::size_t all = attention.certain.size() + attention.possible.size();
  const std::string more =
      all > titles.size() ? words.say("press.more", {{"n", fmt::format("{}", all - titles.size())}})
                          : std::string();
  return words.say("press.attention", {{"label", attention.label},
                                       {"count", attention.count.text},
                                       {"titles", fmt::format("{}", fmt::join(titles, "; "))},
                                       {"more", more}});
}

// How much of what came in tells of events before the period.
std::string came_in_sentence(const Words& words, const Report& report) {
  const auto earlier = std::count_if(report.came_in.begin(), report.came_in.end(),
                                     [](const auto& entry) { return !entry.timing.empty(); });
  if (earlier == 0) return {};
  return words.say("press.came_in",
                   {{"n", words.counted("entry", static_cast<int>(report.came_in.size()))},
                    {"earlier", fmt::format("{}", earlier)}});
}

std::string changes_sentence(const Words& words, const Report& report) {
  if (report.changes.empty()) return words.say("press.no_change");
  int turns = 0;
  int alone = 0;
  for (const Change& change : report.changes) {
    turns += static_cast<int>(change.turns.size());
    for (const Change::Turn& turn : change.turns) alone += turn.time_alone ? 1 : 0;
  }
  return words.say("press.changes",
                   {{"answers", words.counted("answer", turns)},
                    {"actions", words.counted("action", static_cast<int>(report.changes.size()))},
                    {"alone", fmt::format("{}", alone)}}) +
         came_in_sentence(words, report);
}

std::string searches_sentence(const Words& words, const Report& report) {
  const int searched = report.unknown.searched;
  const std::string_view key = searched == 0                     ? "press.searched_none"
                               : searched == report.action_count ? "press.searched_all"
                                                                 : "press.searched_some";
  return words.say(key, {{"n", fmt::format("{}", searched)},
                         {"actions", words.counted("action", report.action_count)}});
}

std::string replies_sentence(const Words& words, const Report& report) {
  int asked = 0;
  int answered = 0;
  for (const OwnerRow& row : report.owners) {
    bool has_answer = false;
    for (const ReplyRow& reply : row.replies) has_answer |= !reply.answered_on.empty();
    asked += row.replies.empty() ? 0 : 1;
    answered += has_answer ? 1 : 0;
  }
  const int owners = static_cast<int>(report.owners.size());
  return words.say("press.replies", {{"owners", words.counted("institution", owners)},
                                     {"asked", fmt::format("{}", asked)},
                                     {"answered", fmt::format("{}", answered)}});
}

}  // namespace

std::vector<std::string> make_press(const Making& making, const Report& report) {
  const Words& words = making.words;
  std::vector<std::string> out;
  for (const Figure& figure : report.totals) out.push_back(total_sentence(words, figure));
  if (!report.owners.empty()) out.push_back(owes_most(words, report));
  for (const Attention& attention : report.attention) {
    if (attention.count.high > 0) out.push_back(attention_sentence(words, attention));
  }
  if (report.action_count > 0) out.push_back(searches_sentence(words, report));
  out.push_back(changes_sentence(words, report));
  if (!report.disputes.empty()) {
    const int disputes = static_cast<int>(report.disputes.size());
    out.push_back(words.say("press.disputes", {{"points", words.counted("dispute", disputes)}}));
  }
  for (const std::string& points : report.unknown.points) out.push_back(points);
  if (!report.unknown.several.empty()) {
    out.push_back(words.say(
        "press.several",
        {{"actions", words.counted("action", static_cast<int>(report.unknown.several.size()))}}));
  }
  if (!report.owners.empty()) out.push_back(replies_sentence(words, report));
  return out;
}

}  // namespace sanya::report
