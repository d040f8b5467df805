// SPDX-License-Identifier: Apache-2.0
// What stands in a ledger, back as a file that a person would write.
#include <algorithm>

#include <fmt/format.h>

#include "app/by_hand.h"
#include "app/custody_help.h"
#include "app/state.h"

namespace sanya::app {
namespace {

// A pledge is written with all its actions, and an action in its pledge: with one of them go all.
void add_families(std::set<Name>& chosen, const std::map<Name, ledger::Standing>& standing) {
  for (const auto& name : std::set<Name>(chosen)) {
    const Name pledge{"pledge", pledge_of(name.id)};
    if (name.kind == "action" && standing.contains(pledge)) chosen.insert(pledge);
  }
  for (const auto& [name, stands] : standing) {
    if (name.kind == "action" && chosen.contains({"pledge", pledge_of(name.id)})) {
      chosen.insert(name);
    }
  }
}

bool standing_body(const std::map<Name, ledger::Standing>& standing, const Name& name) {
  const auto at = standing.find(name);
  return at != standing.end() && at->second.body.has_value();
}

std::string at_line(const Place& place) {
  return place.source ? fmt::format("{}:{}", place.source->path, place.line) : "";
}

// What the files have of that name: its body and where.
struct InFiles {
  std::map<Name, std::string> bodies;
  std::map<Name, Place> places;
};

// Nothing where they cannot be read: whoever syncs is told.
InFiles in_files(const OpenFolder& folders, const Where& where) {
  InFiles found;
  const auto opened = open_files(folders, where);
  if (!opened || opened->faults.has_errors()) return found;
  found.places = names_in(opened->record);
  for (auto& object : load::objects(opened->record)) {
    found.bodies.emplace(Name{object.kind, object.id}, std::move(object.body));
  }
  return found;
}

// What was retracted by hand, and stood in the files before.
Result<std::vector<Name>> retracted_by_hand(const ledger::Ledger& ledger, std::int64_t entries,
                                            const std::map<Name, ledger::Standing>& standing) {
  std::set<Name> names;
  auto read = ledger.entries(1, entries, [&](ledger::Entry&& entry) {
    Name name{std::move(entry.kind), std::move(entry.id)};
    const bool gone = entry.verb == ledger::Verb::retract && entry.origin != kFilesOrigin;
    if (gone && is_of_record(name.kind) && !standing.contains(name)) names.insert(std::move(name));
    return true;
  });
  if (!read) return read.error();
  return std::vector<Name>(names.begin(), names.end());
}

// Takes from `objects` what the files have already, and tells what they have otherwise. An action
// is there as its pledge is.
void compare(const InFiles& files, const std::string& out, std::vector<load::Object>& objects,
             Exported& exported) {
  const auto elsewhere = [&](const Name& name) {
    const auto place = files.places.find(name);
    const bool there = place != files.places.end() && place->second.source;
    return there && place->second.source->path != out;
  };
  std::set<Name> otherwise;
  for (const auto& object : objects) {
    const Name name{object.kind, object.id};
    if (elsewhere(name) && files.bodies.at(name) != object.body) otherwise.insert(name);
  }
  const auto family_otherwise = [&](const Name& name) {
    const auto pledge = name.kind == "action" ? pledge_of(name.id) : name.id;
    const bool of_pledge = name.kind == "action" || name.kind == "pledge";
    return of_pledge && std::any_of(otherwise.begin(), otherwise.end(), [&](const Name& other) {
             return (other.kind == "action" && pledge_of(other.id) == pledge) ||
                    (other.kind == "pledge" && other.id == pledge);
           });
  };
  exported.already = std::erase_if(objects, [&](const load::Object& object) {
    const Name name{object.kind, object.id};
    return elsewhere(name) && !otherwise.contains(name) && !family_otherwise(name);
  });
  for (const auto& name : otherwise) {
    exported.beside.push_back({.name = name, .at = at_line(files.places.at(name))});
  }
}

// The first of the tracker; "" where there is none.
std::string language_of(const std::map<Name, ledger::Standing>& standing) {
  for (const auto& [name, stands] : standing) {
    if (name.kind != "tracker" || !stands.body) continue;
    Diagnostics none;
    record::Record record;
    load::add_objects({{name.kind, name.id, source_of(name.id, *stands.body)}}, record, none);
    if (!record.tracker.languages.empty()) return record.tracker.languages.front();
  }
  return "";
}

std::size_t count_identities(const std::vector<load::Object>& objects) {
  return static_cast<std::size_t>(
      std::count_if(objects.begin(), objects.end(), [](const load::Object& object) {
        return object.kind == "source" &&
               object.body.find(R"("identity":"withheld")") != std::string::npos;
      }));
}

// All that the files have, where there is no ledger.
Result<Exported> from_files(const OpenFolder& folders, const Where& where) {
  Exported exported;
  const auto opened = open_files(folders, where);
  if (!opened) return opened.error();
  exported.faults = opened->faults;
  if (exported.faults.has_errors()) return exported;
  const auto& languages = opened->record.tracker.languages;
  const auto objects = load::objects(opened->record);
  exported.objects = objects.size();
  exported.identities = count_identities(objects);
  exported.yaml = load::yaml_of(objects, languages.empty() ? "" : languages.front());
  return exported;
}

std::string tracker_id(const std::map<Name, ledger::Standing>& standing) {
  for (const auto& [name, stands] : standing) {
    if (name.kind == "tracker") return name.id;
  }
  return "sanya tracker";
}

}  // namespace

Result<Exported> export_yaml(const OpenFolder& folders, const Where& where, bool everything,
                             const std::string& out) {
  const bool has_ledger = where.ledgers && where.ledgers(ledger_path(where), ledger::Mode::read);
  if (everything && !has_ledger) return from_files(folders, where);
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return ledger.error();
  const auto entries = entries_known(*ledger, where.known);
  if (!entries) return entries.error();
  std::map<Name, ledger::Standing> standing;
  Exported exported;
  auto read = ledger->standing(*entries, [&](ledger::Standing&& each) {
    if (!is_of_record(each.kind)) return;
    Name name{each.kind, each.id};
    standing.emplace(std::move(name), std::move(each));
  });
  if (!read) return read.error();
  std::set<Name> chosen;
  for (const auto& [name, stands] : standing) {
    if (everything || stands.origin == kAppOrigin) chosen.insert(name);
  }
  add_families(chosen, standing);
  std::vector<load::Object> objects;
  for (const auto& name : chosen) {
    const auto& stands = standing.at(name);
    const bool homeless =
        name.kind == "action" && !standing_body(standing, {"pledge", pledge_of(name.id)});
    if (stands.body && !homeless) {
      objects.push_back({name.kind, name.id, *stands.body});
    } else {
      exported.withheld.push_back(name);
    }
  }
  const auto retracted = retracted_by_hand(*ledger, *entries, standing);
  if (!retracted) return retracted.error();
  const auto files = in_files(folders, where);
  if (!everything) compare(files, path_in_tracker(where, out), objects, exported);
  for (const auto& name : *retracted) {
    const auto place = files.places.find(name);
    if (place == files.places.end()) continue;
    exported.beside.push_back({.name = name, .at = at_line(place->second), .retracted = true});
  }
  exported.objects = objects.size();
  exported.identities = count_identities(objects);
  const auto tree = ledger->tree(*entries);
  if (!tree) return tree.error();
  exported.checkpoint =
      ledger::to_text(ledger::Checkpoint{.origin = tracker_id(standing), .tree = *tree});
  exported.yaml = load::yaml_of(objects, language_of(standing));
  return exported;
}

}  // namespace sanya::app
