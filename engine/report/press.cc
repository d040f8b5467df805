// SPDX-License-Identifier: Apache-2.0
// The first page: what a journalist may take from the report, a sentence each.
#include <fmt/format.h>

#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

constexpr std::size_t kTitlesNamed = 3;

// How many of the certain units of a total are there by a link that we drew.
std::string inferred_sentence(const Making& making, const Figure& figure) {
  const auto& tables = making.input.now.rollups;
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const auto& one) { return one.name == figure.rollup; });
  if (table == tables.end()) return {};
  int certain = 0;
  int inferred = 0;
  for (const auto& [of, verdict] : making.now) {
    if (of.first != table->question || !making.promised(*verdict)) continue;
    const auto possible = possible_words(*verdict);
    const bool within = std::all_of(possible.begin(), possible.end(), [&](const auto& word) {
      return std::find(table->share_of.begin(), table->share_of.end(), word) !=
             table->share_of.end();
    });
    if (!within) continue;
    ++certain;
    inferred += verdict->rests_on_inference() ? 1 : 0;
  }
  if (inferred == 0 || certain != figure.count.low) return {};
  return making.words.say("press.inferred", {{"certain", fmt::format("{}", certain)},
                                             {"n", fmt::format("{}", inferred)}});
}

std::string total_sentence(const Making& making, const Figure& figure) {
  const Words& words = making.words;
  const std::string share =
      figure.share.empty() ? std::string() : words.say("press.share", {{"share", figure.share}});
  std::string said = words.say(
      "press.total", {{"label", figure.label}, {"count", figure.count.text}, {"share", share}});
  said += inferred_sentence(making, figure);
  if (figure.missing_points > 0) {
    said +=
        words.say("press.missing", {{"points", words.counted("missing", figure.missing_points)}});
  }
  return said;
}

// What of it only repeats an earlier promise, and where it is a partner.
std::string owed_more(const Making& making, const OwnerRow& row) {
  const auto repeats =
      std::count_if(row.open_leads.begin(), row.open_leads.end(), [&](const Link& link) {
        const auto* action = making.record.action(link.id);
        return action != nullptr && !action->repeats.empty();
      });
  const auto leads = [&](const Link& link) {
    return std::any_of(row.leads.begin(), row.leads.end(),
                       [&](const Link& led) { return led.id == link.id; });
  };
  const auto partner =
      std::count_if(row.partner_in.begin(), row.partner_in.end(),
                    [&](const Link& link) { return may_be_open(making, link.id) && !leads(link); });
  std::string out;
  if (repeats > 0) out += making.words.counted("press.repeats", static_cast<int>(repeats));
  if (partner > 0) out += making.words.counted("press.partner", static_cast<int>(partner));
  return out;
}

std::string owes_most(const Making& making, const Report& report) {
  const Words& words = making.words;
  std::vector<std::string> names;
  for (const OwnerRow& row : report.owners) {
    if (row.open.high > 0 && row.open.low == report.owners[0].open.low &&
        row.open.high == report.owners[0].open.high) {
      names.push_back(row.owner.name);
    }
  }
  if (names.empty()) return words.say("press.owes_nobody");
  const std::string count = report.owners[0].open.text;
  const bool alone = names.size() == 1;
  return words.say(alone ? "press.owes_one" : "press.owes_several",
                   {{"names", words.listed(names)}, {"count", count}}) +
         (alone ? owed_more(making, report.owners[0]) : std::string());
}

std::string attention_sentence(const Making& making, const Attention& attention) {
  const Words& words = making.words;
  std::vector<std::string> titles;  // of actions, though several periods of one be meant
  for (const auto* links : {&attention.certain, &attention.possible}) {
    for (const Link& link : *links) {
      const std::string title = making.link(link.id).title;
      if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
    }
  }
  std::string more;
  if (titles.size() > kTitlesNamed) {
    more = words.say("press.more", {{"n", fmt::format("{}", titles.size() - kTitlesNamed)}});
    titles.resize(kTitlesNamed);
  }
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
  const auto sure =
      std::count_if(report.came_in.begin(), report.came_in.end(),
                    [](const auto& entry) { return !entry.timing.empty() && entry.published; });
  const std::string_view key = sure == earlier ? "press.came_in"
                               : sure == 0     ? "press.came_in_perhaps"
                                               : "press.came_in_mixed";
  return words.say(key, {{"n", words.counted("entry", static_cast<int>(report.came_in.size()))},
                         {"earlier", fmt::format("{}", earlier)},
                         {"sure", fmt::format("{}", sure)},
                         {"perhaps", fmt::format("{}", earlier - sure)}});
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
  for (const Figure& figure : report.totals) out.push_back(total_sentence(making, figure));
  if (!report.owners.empty()) out.push_back(owes_most(making, report));
  for (const Attention& attention : report.attention) {
    if (attention.count.high > 0) out.push_back(attention_sentence(making, attention));
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
