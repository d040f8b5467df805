// SPDX-License-Identifier: Apache-2.0
#include "exchange/objects.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace sanya::exchange {
namespace {

struct KindKey {
  std::string_view kind;
  std::string_view key;  // of a tracker's file
};
constexpr std::array<KindKey, 11> kKinds = {{{"institution", "institutions"},
                                             {"person", "people"},
                                             {"place", "places"},
                                             {"indicator", "indicators"},
                                             {"mandate", "mandates"},
                                             {"pledge", "pledges"},
                                             {"source", "sources"},
                                             {"finding", "findings"},
                                             {"reading", "readings"},
                                             {"search", "searches"},
                                             {"override", "overrides"}}};

std::string text_of(const tree::Node& object, std::string_view key) {
  const auto* node = object.find(key);
  return node != nullptr && node->is_scalar() ? node->text : std::string();
}

tree::Entry entry(std::string key, tree::Node value) {
  tree::Entry made{.key = std::move(key), .key_place = value.place, .held = {}};
  made.held.push_back(std::move(value));
  return made;
}

void take_out(tree::Node& object, std::string_view key) {
  std::erase_if(object.entries, [&](const tree::Entry& each) { return each.key == key; });
}

bool same(const tree::Node& a, const tree::Node& b) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size() ||
      a.entries.size() != b.entries.size()) {
    return false;
  }
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), same) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(),
                    [](const tree::Entry& x, const tree::Entry& y) {
                      return x.key == y.key && same(x.value(), y.value());
                    });
}

void add_missing(tree::Node& list, tree::Node from) {
  if (list.kind != tree::Kind::list) {
    tree::Node one = std::move(list);
    list = {.kind = tree::Kind::list, .place = one.place};
    list.items.push_back(std::move(one));
  }
  const auto add = [&](tree::Node item) {
    const bool there = std::any_of(list.items.begin(), list.items.end(),
                                   [&](const tree::Node& each) { return same(each, item); });
    if (!there) list.items.push_back(std::move(item));
  };
  if (from.kind != tree::Kind::list) return add(std::move(from));
  for (auto& item : from.items) add(std::move(item));
}

}  // namespace

// Lists grow; what a row leaves out stays; what it says otherwise is told, and the first stays.
void Objects::merge(tree::Node& into, tree::Node from, const std::string& what) {
  for (auto& entry : from.entries) {
    auto found = std::find_if(into.entries.begin(), into.entries.end(),
                              [&](const tree::Entry& each) { return each.key == entry.key; });
    if (found == into.entries.end()) {
      into.entries.push_back(std::move(entry));
      continue;
    }
    auto& ours = found->held.front();
    auto& theirs = entry.held.front();
    if (same(ours, theirs)) continue;
    if (ours.kind == tree::Kind::map && theirs.kind == tree::Kind::map) {
      merge(ours, std::move(theirs), what);
    } else if (ours.kind == tree::Kind::list || theirs.kind == tree::Kind::list) {
      add_missing(ours, std::move(theirs));
    } else if (dated_ && ours.place.source != theirs.place.source) {
      ours = std::move(theirs);
    } else {
      faults_.warning(Fault::rows_differ, theirs.place,
                      fmt::format("another \"{}\" is given for {}", entry.key, what),
                      "the first one stays; give each its own id, or leave the key out");
    }
  }
}

void Objects::take(const tree::Node& fragment) {
  for (const auto& each : fragment.entries) {
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const KindKey& one) { return one.key == each.key; });
    if (kind == kKinds.end() || each.value().kind != tree::Kind::list) {
      rest_.emplace(each.key, each.value());
      continue;
    }
    for (const auto& object : each.value().items) {
      auto own = object;
      const auto pledge = text_of(own, "id");
      tree::Node actions;
      if (const auto* held = own.find("actions")) actions = *held;
      take_out(own, "actions");
      add(std::string(kind->kind), std::move(own));
      for (auto action : actions.items) {
        action.entries.push_back(
            entry("pledge", {.kind = tree::Kind::text, .place = action.place, .text = pledge}));
        add("action", std::move(action));
      }
    }
  }
}

bool Objects::add(const std::string& kind, tree::Node object,
                  const std::vector<std::string>& needs) {
  auto id = text_of(object, "id");
  if (id.empty()) {
    faults_.error(Fault::missing_key, object.place, fmt::format("the {} has no id", kind),
                  "its `id` is made of a field that is empty here");
    return false;
  }
  if (kind == "action") {
    const auto pledge = text_of(object, "pledge");
    if (pledge.empty()) {
      faults_.error(Fault::missing_key, object.place,
                    fmt::format("the action \"{}\" names no pledge", id),
                    "an action needs the key `pledge`, the id of its pledge");
      return false;
    }
    id = fmt::format("{}/{}", pledge, id);
  }
  const auto [found, is_new] = at_.emplace(std::pair(kind, id), all_.size());
  if (is_new) {
    all_.push_back({kind, std::move(object)});
  } else {
    merge(all_[found->second].object, std::move(object), fmt::format("{} \"{}\"", kind, id));
    ++all_[found->second].times;
  }
  all_[found->second].needs.insert(needs.begin(), needs.end());
  return true;
}

std::map<std::string, std::size_t> Objects::leave_out_incomplete() {
  std::map<std::string, std::size_t> left_out;
  std::erase_if(all_, [&](const Kept& kept) {
    const bool whole = std::all_of(kept.needs.begin(), kept.needs.end(), [&](const auto& key) {
      return kept.object.find(key) != nullptr;
    });
    if (!whole) ++left_out[kept.kind];
    return !whole;
  });
  at_.clear();  // numbers are others now; nothing is added any more
  return left_out;
}

void Objects::add_institution(const std::string& id, const std::string& name,
                              const tree::Node& more) {
  if (at_.contains({"institution", id})) return;
  tree::Node object{.kind = tree::Kind::map};
  object.entries.push_back(entry("id", {.kind = tree::Kind::text, .text = id, .quoted = true}));
  object.entries.push_back(entry("name", {.kind = tree::Kind::text, .text = name, .quoted = true}));
  object.entries.insert(object.entries.end(), more.entries.begin(), more.entries.end());
  add("institution", std::move(object));
}

std::map<std::string, std::size_t> Objects::counts() const {
  std::map<std::string, std::size_t> counts;
  for (const auto& kept : all_) ++counts[kept.kind];
  return counts;
}

std::map<std::string, std::size_t> Objects::joined() const {
  std::map<std::string, std::size_t> counts;
  for (const auto& kept : all_) counts[kept.kind] += kept.times > 1 ? 1 : 0;
  return counts;
}

tree::Node Objects::fragment() && {
  tree::Node root{.kind = tree::Kind::map};
  for (auto& [key, value] : rest_) root.entries.push_back(entry(key, std::move(value)));
  std::map<std::string, tree::Node> actions;  // by pledge
  std::map<std::string, tree::Node> lists;    // by kind
  for (auto& kept : all_) {
    if (kept.kind != "action") continue;
    auto& list = actions[text_of(kept.object, "pledge")];
    list.kind = tree::Kind::list;
    list.place = kept.object.place;
    take_out(kept.object, "pledge");
    list.items.push_back(std::move(kept.object));
  }
  for (auto& kept : all_) {
    if (kept.kind == "action") continue;
    if (kept.kind == "pledge") {
      auto own = actions.extract(text_of(kept.object, "id"));
      if (own) kept.object.entries.push_back(entry("actions", std::move(own.mapped())));
    }
    auto& list = lists[kept.kind];
    list.kind = tree::Kind::list;
    if (list.items.empty()) list.place = kept.object.place;
    list.items.push_back(std::move(kept.object));
  }
  for (const auto& [pledge, list] : actions) {
    faults_.error(Fault::unknown_id, list.place,
                  fmt::format("actions name the pledge \"{}\", which nothing makes", pledge),
                  "make it, or give it under `objects:`");
  }
  for (const auto& [kind, key] : kKinds) {
    auto own = lists.extract(std::string(kind));
    if (own) root.entries.push_back(entry(std::string(key), std::move(own.mapped())));
  }
  return root;
}

}  // namespace sanya::exchange
