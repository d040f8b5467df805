// SPDX-License-Identifier: Apache-2.0
// One object as it stands, with some keys changed.
#include <algorithm>

#include <fmt/format.h>

#include "app/by_hand.h"

namespace sanya::app {
namespace {

using tree::Entry;
using tree::Node;

auto entry_of(Node& map, std::string_view key) {
  return std::find_if(map.entries.begin(), map.entries.end(),
                      [&](const Entry& entry) { return entry.key == key; });
}

// Faults in what stands are shown at the change: its own lines nobody sees.
void put_at(Node& node, const Place& place) {
  node.place = place;
  for (auto& item : node.items) put_at(item, place);
  for (auto& entry : node.entries) {
    entry.key_place = place;
    put_at(entry.held.front(), place);
  }
}

// Sets a key, of a map those within it. A text where others stand by language is the first one's.
void set(Node& map, const Entry& entry, const std::string& language) {
  const auto at = entry_of(map, entry.key);
  if (at == map.entries.end()) {
    map.entries.push_back(entry);
  } else if (entry.value().kind == tree::Kind::map && at->value().kind == tree::Kind::map) {
    for (const auto& inner : entry.value().entries) set(at->held.front(), inner, language);
  } else if (at->value().kind == tree::Kind::map && entry.value().is_scalar()) {
    Entry text = entry;
    text.key = language;
    set(at->held.front(), text, language);
  } else {
    *at = entry;
  }
}

bool is_of_about(std::string_view key) {
  const auto fields = load::fields("finding");
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& field) { return field.of_about && field.key == key; });
}

bool concerns_about(const Change& change) {
  return std::any_of(change.set.begin(), change.set.end(),
                     [](const Entry& entry) { return is_of_about(entry.key); }) ||
         std::any_of(change.without.begin(), change.without.end(),
                     [](const std::string& key) { return is_of_about(key); });
}

// What a finding is about stands beside its other keys; false where it is about several things.
bool put_about_beside(Node& finding) {
  const auto about = entry_of(finding, "about");
  if (about == finding.entries.end()) return true;
  if (about->value().items.size() != 1) return false;
  auto beside = std::move(about->held.front().items.front().entries);
  finding.entries.erase(about);
  std::move(beside.begin(), beside.end(), std::back_inserter(finding.entries));
  return true;
}

Node in_file(std::string_view kind, Node object, const Place& place) {
  Node held = std::move(object);
  if (kind != "tracker") {
    Node list{.kind = tree::Kind::list, .place = place};
    list.items.push_back(std::move(held));
    held = std::move(list);
  }
  Node root{.kind = tree::Kind::map, .place = place};
  root.entries.push_back(
      {.key = std::string(load::file_key(kind)), .key_place = place, .held = {}});
  root.entries.back().held.push_back(std::move(held));
  return root;
}

Answered<Node> changed(const Change& change, const Now& now) {
  const auto at = now.standing.find(change.name);
  if (at == now.standing.end()) return not_standing(change.name, now);
  if (!at->second.body) {
    return Unknown{fmt::format("the {} \"{}\" is {}: there is nothing to change", change.name.kind,
                               change.name.id, at->second.erased ? "erased" : "sealed"),
                   "give it in full: `sanya correct - < FILE`"};
  }
  Diagnostics none;  // in what the ledger wrote
  auto object = tree::parse_json(source_of(change.name.id, *at->second.body), none);
  if (!object) return not_standing(change.name, now);
  put_at(*object, change.place);
  if (change.name.kind == "finding" && concerns_about(change) && !put_about_beside(*object)) {
    return Unknown{fmt::format("the finding \"{}\" is about several things", change.name.id),
                   "give it in full: `sanya correct - < FILE`"};
  }
  for (const auto& key : change.without) {
    const auto gone = entry_of(*object, key);
    if (gone == object->entries.end()) {
      return Unknown{
          fmt::format("the {} \"{}\" has no {} to take out", change.name.kind, change.name.id, key),
          ""};
    }
    object->entries.erase(gone);
  }
  for (const auto& entry : change.set) set(*object, entry, now.language);
  return in_file(change.name.kind, *std::move(object), change.place);
}

}  // namespace

Answered<Result<Entered>> correct(const OpenFolder& folders, const Where& where,
                                  const Change& change, const Entering& entering) {
  const KeepSealed open;
  return enter_wanted(folders, where,
                      {.fragment = [&](const Now& now) { return changed(change, now); },
                       .novelty = Novelty::correction,
                       .seal = open,
                       .entering = entering});
}

}  // namespace sanya::app
