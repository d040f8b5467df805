// SPDX-License-Identifier: Apache-2.0
// Which institution answers for what, and what it said when asked.
#include <algorithm>
#include <map>
#include <set>

#include "report/parts.h"

namespace sanya::report {
namespace {

bool dissolved_by(const record::Institution& institution, Day day) {
  return institution.dissolved && institution.dissolved->latest() <= day;
}

std::string native_names(const Making& making, const record::Institution& institution) {
  std::string out;
  for (const auto& [language, name] : institution.name.by_language) {
    if (name == making.in(institution.name)) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

struct Held {  // by one institution that answers now
  std::vector<Link> leads;
  std::vector<Link> partner_in;
  int open = 0;
  int maybe = 0;
  std::vector<Link> open_leads;
  std::set<std::string> known_as;  // itself and those it answers for
};

void add_once(std::vector<Link>& links, const Link& link) {
  const bool there = std::any_of(links.begin(), links.end(),
                                 [&](const Link& other) { return other.id == link.id; });
  if (!there) links.push_back(link);
}

void hold(const Making& making, const record::Action& action,
          std::map<std::string, Held>& by_owner) {
  const Link link = making.link(action.id);
  std::set<std::string> counted;
  for (const std::string& id : action.owners.lead) {
    const std::string now = answers_now(making, action, id);
    Held& held = by_owner[now];
    held.known_as.insert({now, id});
    if (!counted.insert(now).second) continue;
    held.leads.push_back(link);
    held.open += surely_open(making, action.id) ? 1 : 0;
    if (!may_be_open(making, action.id)) continue;
    ++held.maybe;
    held.open_leads.push_back(link);
  }
  for (const auto* ids : {&action.owners.partner, &action.owners.co_funder}) {
    for (const std::string& id : *ids) {
      const std::string now = answers_now(making, action, id);
      Held& held = by_owner[now];
      held.known_as.insert({now, id});
      add_once(held.partner_in, link);
    }
  }
}

OwnerRow make_row(const Making& making, const std::string& id, const Held& held) {
  const int led = static_cast<int>(held.leads.size());
  OwnerRow row{.owner = make_owner(making, nullptr, id),
               .open = make_count(making.words, held.open, held.maybe, led, led),
               .leads = held.leads,
               .open_leads = held.open_leads,
               .partner_in = held.partner_in,
               .replies = {}};
  std::vector<std::string> earlier;
  for (const std::string& known : held.known_as) {
    if (known != id) earlier.push_back(making.name(known));
  }
  if (!earlier.empty()) {
    row.owner.standing =
        making.words.say("owner.answers_for", {{"names", making.words.listed(earlier)}});
  }
  for (const record::Reply& reply : making.record.replies) {
    if (held.known_as.contains(reply.institution) && reply.asked_on <= making.asked.until) {
      row.replies.push_back(make_reply(making, reply));
    }
  }
  return row;
}

}  // namespace

std::string answers_now(const Making& making, const record::Action& action, std::string_view id) {
  std::string now(id);
  // A chain of successors is shorter than the register; a cycle cannot outlast it.
  for (std::size_t step = 0; step < making.record.institutions.size(); ++step) {
    const record::Institution* institution = making.record.institution(now);
    if (institution == nullptr || !dissolved_by(*institution, making.asked.until)) break;
    auto named = action.successors.find(now);
    if (named != action.successors.end()) {
      now = named->second;
    } else if (institution->succeeded_by.size() == 1) {
      now = institution->succeeded_by[0];
    } else {
      break;
    }
  }
  return now;
}

Owner make_owner(const Making& making, const record::Action* action, std::string_view id) {
  Owner owner{.id = std::string(id), .name = making.name(id)};
  const record::Institution* institution = making.record.institution(id);
  if (institution == nullptr) return owner;
  owner.native_name = native_names(making, *institution);
  if (!dissolved_by(*institution, making.asked.until)) return owner;
  const std::string when = making.words.date(*institution->dissolved).text;
  const std::string now = action == nullptr ? owner.id : answers_now(making, *action, id);
  owner.standing =
      now == id ? making.words.say("owner.dissolved", {{"date", when}})
                : making.words.say("owner.succeeded", {{"date", when}, {"name", making.name(now)}});
  return owner;
}

ReplyRow make_reply(const Making& making, const record::Reply& reply) {
  ReplyRow row{.id = reply.id,
               .institution = making.name(reply.institution),
               .asked_on = making.words.day(reply.asked_on),
               .letter = reply.letter,
               .answered_on = {},
               .answer = {}};
  if (reply.answered_on && *reply.answered_on <= making.asked.until) {
    row.answered_on = making.words.day(*reply.answered_on);
    row.answer = reply.answer;
  }
  return row;
}

std::vector<OwnerRow> make_owners(const Making& making) {
  std::map<std::string, Held> by_owner;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) hold(making, action, by_owner);
  }
  std::vector<OwnerRow> rows;
  for (const auto& [id, held] : by_owner) rows.push_back(make_row(making, id, held));
  std::stable_sort(rows.begin(), rows.end(), [](const OwnerRow& a, const OwnerRow& b) {
    if (a.open.low != b.open.low) return a.open.low > b.open.low;
    if (a.open.high != b.open.high) return a.open.high > b.open.high;
    return a.leads.size() > b.leads.size();
  });
  return rows;
}

}  // namespace sanya::report
