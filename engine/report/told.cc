// SPDX-License-Identifier: Apache-2.0
// Entries of the record as people know them: what they say and where it stands, never an id.
#include <fmt/format.h>

#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

// The first sentence of a note, without its full stop.
std::string opening(const std::string& note) {
  for (std::size_t at = note.find(". "); at != std::string::npos; at = note.find(". ", at + 1)) {
    const char next = at + 2 < note.size() ? note[at + 2] : '\0';
    if (next >= 'A' && next <= 'Z') return note.substr(0, at);
  }
  return note.ends_with('.') ? note.substr(0, note.size() - 1) : note;
}

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

}  // namespace

std::string Making::told(std::string_view entries) const {
  std::string out;
  while (!entries.empty()) {
    const std::size_t end = std::min(entries.find(", "), entries.size());
    if (!out.empty()) out += "; ";
    out += told_one(*this, entries.substr(0, end));
    entries.remove_prefix(std::min(end + 2, entries.size()));
  }
  return out;
}

}  // namespace sanya::report
