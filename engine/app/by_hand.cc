// SPDX-License-Identifier: Apache-2.0
#include "app/by_hand.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/overrides.h"

namespace sanya::app {
namespace {

std::vector<load::Kept> without(const std::vector<load::Kept>& objects,
                                const std::set<Name>& taken_out) {
  std::vector<load::Kept> left;
  for (const auto& object : objects) {
    if (!taken_out.contains(Name{object.kind, object.id})) left.push_back(object);
  }
  return left;
}

// The tracker alone: its languages and declarations.
record::Record tracker_of(const Now& now) {
  std::vector<load::Kept> alone;
  for (const auto& object : now.state.objects) {
    if (object.kind == "tracker") alone.push_back(object);
  }
  record::Record record;
  Diagnostics told_elsewhere;
  load::add_objects(alone, record, told_elsewhere);
  return record;
}

// Of overrides: their questions and answers are the pack's.
void check_by_pack(const Now& now, const Where& where, const record::Record& record,
                   Diagnostics& faults) {
  if (!now.pack || record.overrides.empty()) return;
  const auto source = source_of(*now.pack, now.state.texts.packs.at(*now.pack));
  Diagnostics of_pack;
  const auto root = tree::parse_yaml(source, of_pack);
  if (!root) return;
  const auto pack = rules::read_pack(*root, now.ladders, record, *now.pack, of_pack);
  if (!pack) return;
  const auto severity = where.pack.empty() ? Severity::error : Severity::warning;
  check_overrides(record, *pack, severity, faults);
}

record::Record checked(const Now& now, const std::set<Name>& taken_out, const tree::Node* fragment,
                       const Where& where, Diagnostics& faults) {
  record::Record record;
  load::add_objects(without(now.state.objects, taken_out), record, faults);
  if (fragment != nullptr) load::add(*fragment, record, faults);
  load::check(record, now.ladders, faults);
  check_by_pack(now, where, record, faults);
  return record;
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.fault == b.fault && a.message == b.message && a.place.line == b.place.line &&
         a.place.column == b.place.column && a.place.source && b.place.source &&
         a.place.source->path == b.place.source->path;
}

}  // namespace

Result<Now> now_of(const ledger::Ledger& ledger, const OpenFolder& folders, const Where& where) {
  Now now;
  auto size = ledger.size();
  if (!size) return size.error();
  now.size = *size;
  auto state = state_of(ledger, now.size);
  if (!state) return state.error();
  now.state = std::move(*state);
  auto read = ledger.standing(now.size, [&](ledger::Standing&& each) {
    Name name{each.kind, each.id};
    now.standing.emplace(std::move(name), std::move(each));
  });
  if (!read) return read.error();
  const auto pack = complete(folders, where, now.state.texts);
  if (!pack) return pack.error();
  now.pack = *pack;
  Diagnostics told_by_readers;
  now.ladders = ladders_from(now.state.texts, *pack, told_by_readers);
  const auto& languages = tracker_of(now).tracker.languages;
  if (!languages.empty()) now.language = languages.front();
  return now;
}

std::map<Name, Place> names_in(const record::Record& record) {
  std::map<Name, Place> names;
  const auto add = [&](const char* kind, const auto& things) {
    for (const auto& thing : things) names.emplace(Name{kind, thing.id}, thing.place);
  };
  if (!record.tracker.id.empty()) {
    names.emplace(Name{"tracker", record.tracker.id}, record.tracker.place);
  }
  add("institution", record.institutions);
  add("person", record.people);
  add("place", record.places);
  add("indicator", record.indicators);
  add("mandate", record.mandates);
  add("pledge", record.pledges);
  for (const auto& pledge : record.pledges) add("action", pledge.actions);
  add("source", record.sources);
  add("finding", record.findings);
  add("reading", record.readings);
  add("search", record.searches);
  add("reply", record.replies);
  add("override", record.overrides);
  add("correction", record.corrections);
  return names;
}

std::map<Name, Place> names_of(const tree::Node& fragment, const Now& now) {
  auto alone = tracker_of(now);
  alone.tracker.id.clear();
  Diagnostics told_later;  // when it is read beside all that stands
  load::add(fragment, alone, told_later);
  return names_in(alone);
}

record::Record record_with(const Now& now, const std::set<Name>& taken_out,
                           const tree::Node* fragment, const Where& where, Diagnostics& faults) {
  Diagnostics found;
  auto record = checked(now, taken_out, fragment, where, found);
  Diagnostics before;
  if (!found.empty()) checked(now, {}, nullptr, where, before);
  for (const auto& fault : found.all()) {
    const auto& old = before.all();
    const bool known =
        std::any_of(old.begin(), old.end(), [&](const auto& other) { return same(fault, other); });
    if (!known) faults.add(fault);
  }
  return record;
}

ledger::Draft retraction(const Name& name, const Now& now) {
  return {.verb = ledger::Verb::retract,
          .kind = name.kind,
          .id = name.id,
          .body = "{}",
          .corrects = now.standing.at(name).sequence};
}

Unknown not_standing(const Name& name, const Now& now) {
  std::vector<std::string_view> known;
  for (const auto& [other, stands] : now.standing) {
    if (other.kind == name.kind) known.push_back(other.id);
  }
  const auto near = nearest(name.id, known);
  return {fmt::format("there is no {} \"{}\" in the record", name.kind, name.id),
          near.empty() ? "" : fmt::format("did you mean \"{}\"?", near)};
}

}  // namespace sanya::app
