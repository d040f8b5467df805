// SPDX-License-Identifier: Apache-2.0
// The first page: what a journalist may take from the report, a sentence each.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/parts.h"

namespace sanya::report {
namespace {

constexpr std::size_t kTitlesNamed = 3;
constexpr std::size_t kPledgesNamed = 5;

// At most so many of them, and how many more.
std::string named(const Words& words, std::vector<std::string> titles, std::size_t most) {
  std::string more;
  if (titles.size() > most) {
    more = words.say("press.more", {{"n", fmt::format("{}", titles.size() - most)}});
    titles.resize(most);
  }
  return fmt::format("{}{}", fmt::join(titles, "; "), more);
}

// Which actions a total counts, and how many of the certain ones by a link that we drew.
std::string units_sentence(const Making& making, const Figure& figure) {
  const auto& tables = making.input.now.rollups;
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const auto& one) { return one.name == figure.rollup; });
  if (table == tables.end()) return {};
  const Within within = units_within(making, *table);
  std::string said;
  const auto name = [&](const auto& verdicts, std::string_view key) {
    std::vector<std::string> titles;
    for (const auto* verdict : verdicts) {
      if (verdict->unit_kind == record::Verdict::Unit::action) {
        titles.push_back(making.link(verdict->unit).title);
      }
    }
    if (titles.empty()) return;
    said += making.words.say(key, {{"titles", named(making.words, titles, kTitlesNamed)}});
  };
  name(within.certain, "press.certain");
  const auto inferred =
      std::count_if(within.certain.begin(), within.certain.end(),
                    [](const auto* verdict) { return verdict->rests_on_inference(); });
  const bool only = inferred == 1 && within.certain.size() == 1;
  if (only) said += making.words.say("press.inferred_alone");
  if (inferred > 0 && !only) {
    said += making.words.counted("press.inferred", static_cast<int>(inferred));
  }
  name(within.possible, "press.perhaps");
  if (!figure.shared.empty()) said += " " + figure.shared;
  return said;
}

// What was promised: the pledges with most actions.
std::string pledges_sentence(const Making& making, const Report& report) {
  std::vector<const PledgeRow*> rows;
  for (const PledgeRow& row : report.pledges) {
    if (row.commits) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
    return a->actions.size() > b->actions.size();
  });
  std::vector<std::string> titles;
  for (const PledgeRow* row : rows) {
    titles.push_back(making.words.say(
        "press.pledge", {{"title", row->title}, {"n", fmt::format("{}", row->actions.size())}}));
  }
  return making.words.say("press.pledges",
                          {{"titles", named(making.words, titles, kPledgesNamed)}});
}

std::string total_sentence(const Making& making, const Figure& figure) {
  const Words& words = making.words;
  const std::string share =
      figure.share.empty() ? std::string() : words.say("press.share", {{"share", figure.share}});
  std::string said = words.say(
      "press.total", {{"label", figure.label}, {"count", figure.count.text}, {"share", share}});
  said += units_sentence(making, figure);
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
  int unmeasured = 0;
  std::map<std::string, int> flagged;
  for (const Link& link : row.open_leads) {
    const auto* action = making.record.action(link.id);
    if (action == nullptr) continue;
    unmeasured += action->lacks.empty() ? 0 : 1;
    for (const std::string& label : making.flags(*action)) ++flagged[label];
  }
  std::vector<std::string> parts;
  if (repeats > 0)
    parts.push_back(making.words.counted("press.repeats", static_cast<int>(repeats)));
  for (const auto& [label, n] : flagged) {
    parts.push_back(making.words.say(n == 1 ? "press.flagged.one" : "press.flagged.many",
                                     {{"n", fmt::format("{}", n)}, {"label", label}}));
  }
  if (unmeasured > 0) parts.push_back(making.words.counted("press.unmeasured", unmeasured));
  std::string out;
  if (!parts.empty()) {
    out += making.words.say("press.of_these", {{"parts", making.words.listed(parts)}});
  }
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
  std::string said = words.say("press.attention", {{"label", attention.label},
                                                   {"count", attention.count.text},
                                                   {"titles", named(words, titles, kTitlesNamed)}});
  if (!attention.notes.empty()) {
    said += attention.notes.size() == 1 && attention.count.high == 1
                ? words.say("press.lacks.alone")
                : words.counted("press.lacks", static_cast<int>(attention.notes.size()));
  }
  return said;
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
  if (report.all_first) return words.say("press.first_answers");
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
  if (asked == 0 && report.general_replies.empty()) {
    const std::string persons = words.counted("person.none_of", report.promisors);
    return words.say(
        report.promisors == 0 ? "press.asked_none" : "press.asked_none_persons",
        {{"owners", words.counted("institution.none_of", owners)}, {"persons", persons}});
  }
  return words.say("press.replies", {{"owners", words.counted("institution", owners)},
                                     {"asked", fmt::format("{}", asked)},
                                     {"answered", fmt::format("{}", answered)}});
}

}  // namespace

std::vector<std::string> make_press(const Making& making, const Report& report) {
  const Words& words = making.words;
  std::vector<std::string> out;
  if (!report.pledges.empty()) out.push_back(pledges_sentence(making, report));
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
