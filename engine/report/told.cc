// SPDX-License-Identifier: Apache-2.0
// Entries of the record as people know them: what they say and where it stands, never an id.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/parts.h"

namespace sanya::report {

std::string opening(const std::string& note) {
  for (std::size_t at = note.find(". "); at != std::string::npos; at = note.find(". ", at + 1)) {
    const char next = at + 2 < note.size() ? note[at + 2] : '\0';
    if (next >= 'A' && next <= 'Z') return note.substr(0, at);
  }
  return note.ends_with('.') ? note.substr(0, note.size() - 1) : note;
}

namespace {

constexpr std::size_t kToldOneByOne = 2;
constexpr std::size_t kShown = 5;  // longer lists of evidence are folded

std::string told_source(const Making& making, const record::SourceItem& source) {
  return making.words.say("entry.source",
                          {{"publisher", making.name(source.publisher)},
                           {"date", making.words.date(source.published).text},
                           {"n", fmt::format("{}", making.source_number(source.id))}});
}

std::string told_by(const Making& making, const std::string& what, std::string_view source) {
  const record::SourceItem* item = making.record.source(source);
  if (item == nullptr) return making.words.say("entry.quoted", {{"what", what}});
  return making.words.say("entry.from", {{"what", what}, {"source", told_source(making, *item)}});
}

std::string told_one(const Making& making, std::string_view id) {
  const auto quoted = [&](const std::string& title) {
    return making.words.say("entry.quoted", {{"what", title}});
  };
  if (const auto* finding = making.record.finding(id)) {
    return told_by(making, opening(finding->note), finding->source);
  }
  if (const auto* reading = making.record.reading(id)) {
    const auto* indicator = making.record.indicator(reading->indicator);
    const std::string name = indicator == nullptr ? reading->indicator : making.in(indicator->name);
    return told_by(making, name + ": " + making.words.value(*reading), reading->source);
  }
  if (const auto* source = making.record.source(id)) return told_source(making, *source);
  if (const auto* action = making.record.action(id)) return quoted(making.in(action->title));
  if (const auto* pledge = making.record.pledge(id)) return quoted(making.in(pledge->title));
  return std::string(id);
}

// Findings by their number and sources alone; "" where one is no finding.
std::string told_in_short(const Making& making, const std::vector<std::string_view>& ids) {
  std::set<int> numbers;
  for (const std::string_view id : ids) {
    const auto* finding = making.record.finding(id);
    if (finding == nullptr) return {};
    numbers.insert(making.source_number(finding->source));
  }
  std::vector<std::string> sources;
  for (const int number : numbers) sources.push_back(fmt::format("[{}]", number));
  return making.words.say("entry.several", {{"n", fmt::format("{}", ids.size())},
                                            {"sources", making.words.listed(sources)}});
}

}  // namespace

std::string Making::told(std::string_view entries) const {
  std::vector<std::string_view> ids;
  while (!entries.empty()) {
    const std::size_t end = std::min(entries.find(", "), entries.size());
    ids.push_back(entries.substr(0, end));
    entries.remove_prefix(std::min(end + 2, entries.size()));
  }
  if (ids.size() > kToldOneByOne) {
    std::string short_form = told_in_short(*this, ids);
    if (!short_form.empty()) return short_form;
  }
  std::string out;
  for (const std::string_view id : ids) {
    if (!out.empty()) out += "; ";
    out += told_one(*this, id);
  }
  return out;
}

void tell_once(const Words& words, std::vector<ActionRow>& actions) {
  std::map<std::string, const Evidence*> told;
  for (ActionRow& action : actions) {
    for (Evidence& item : action.evidence) {
      const auto [first, is_new] = told.try_emplace(item.id, &item);
      if (is_new) {
        item.anchor = anchor("finding", item.id);
      } else {
        item.told_at = first->second->anchor;
        item.reason_again = !item.reason.empty() && item.reason != first->second->reason;
      }
    }
    if (action.evidence.size() <= kShown) continue;
    action.evidence_summary =
        words.say("evidence.summary", {{"n", fmt::format("{}", action.evidence.size())},
                                       {"first", action.evidence.front().happened.text},
                                       {"last", action.evidence.back().happened.text}});
  }
}

}  // namespace sanya::report
