// SPDX-License-Identifier: Apache-2.0
// Objects back to a record: bundled under the keys of a tracker's file, and read as one.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "load/load.h"
#include "load/object_kinds.h"
#include "load/reader.h"

namespace sanya::load {

namespace {

constexpr std::size_t kBundle = 64;  // objects read at once; more would only take more memory

tree::Entry entry(std::string_view key, tree::Node value) {
  tree::Entry made{.key = std::string(key), .key_place = value.place, .held = {}};
  made.held.push_back(std::move(value));
  return made;
}

class Assembly {
 public:
  Assembly(const std::vector<Kept>& kept, record::Record& record, Diagnostics& faults)
      : kept_(kept), record_(record), faults_(faults) {}

  void read() {
    for (const Kept& one : kept_)
      if (one.kind == "action") actions_[owner(one.id)].push_back(&one);
    read_tracker();
    for (const auto& [kind, key] : kKindKeys) {
      if (kind == "tracker") continue;
      key_ = key;
      for (const Kept& one : kept_)
        if (one.kind == kind) add(one);
      flush();
    }
    for (const Kept& one : kept_)
      if (one.kind != "action" && key_of(one.kind).empty())
        faults_.error(Fault::unknown_kind, {.source = one.source},
                      fmt::format("\"{}\" is not a kind of thing that a record has", one.kind));
    for (const auto& [pledge, unread] : actions_)
      for (const Kept* one : unread)
        faults_.error(Fault::unknown_id, {.source = one->source},
                      fmt::format("no pledge has the action \"{}\"", one->id));
  }

 private:
  static std::string owner(const std::string& action) { return action.substr(0, action.find('/')); }

  void read_tracker() {
    const Kept* first = nullptr;
    for (const Kept& one : kept_) {
      if (one.kind != "tracker") continue;
      if (first)
        faults_.error(Fault::misplaced_tracker, {.source = one.source},
                      fmt::format("there are two trackers, \"{}\" and \"{}\"", first->id, one.id),
                      "keep one of the two");
      else
        first = &one;
    }
    std::optional<tree::Node> body = first ? parse(*first, first->id) : std::nullopt;
    if (body) read_root(entry("tracker", *std::move(body)));
  }

  // The body of `one`; nothing, and a fault, where it is none of its id.
  std::optional<tree::Node> parse(const Kept& one, std::string_view id) {
    std::optional<tree::Node> body = tree::parse_json(one.source, faults_);
    if (body && body->kind == tree::Kind::map) {
      const tree::Node* written = body->find("id");
      if (written && written->text == id) return body;
      faults_.error(Fault::bad_id, written ? written->place : body->place,
                    fmt::format("the body is not that of {} \"{}\"", one.kind, one.id));
    } else if (body) {
      faults_.error(Fault::wrong_type, body->place, "the body is not a map");
    }
    spoil(record_);
    return std::nullopt;
  }

  void add(const Kept& one) {
    std::optional<tree::Node> body = parse(one, one.id);
    if (!body) return;
    if (one.kind == "pledge") put_actions(*body, one.id);
    bundle_.items.push_back(*std::move(body));
    if (bundle_.items.size() == kBundle) flush();
  }

  // In place of the ids of the pledge's actions the actions themselves.
  void put_actions(tree::Node& pledge, const std::string& id) {
    std::map<std::string, const Kept*> ours;
    if (auto found = actions_.extract(id))
      for (const Kept* one : found.mapped()) ours[one->id.substr(one->id.find('/') + 1)] = one;
    for (tree::Entry& entry : pledge.entries) {
      if (entry.key != "actions" || entry.value().kind != tree::Kind::list) continue;
      std::vector<tree::Node> actions;
      for (tree::Node& named : entry.held.front().items) {
        if (!named.is_scalar()) {
          actions.push_back(std::move(named));  // whose reading will find fault with it
        } else if (auto action = ours.extract(named.text)) {
          std::optional<tree::Node> body = parse(*action.mapped(), named.text);
          if (body) actions.push_back(*std::move(body));
        }
      }
      entry.held.front().items = std::move(actions);
    }
    for (const auto& [local, one] : ours)
      faults_.error(Fault::unknown_id, {.source = one->source},
                    fmt::format("the pledge \"{}\" does not name its action \"{}\"", id, local));
  }

  void flush() {
    if (bundle_.items.empty()) return;
    bundle_.place = bundle_.items.front().place;
    read_root(entry(key_, std::exchange(bundle_, {.kind = tree::Kind::list})));
  }

  void read_root(tree::Entry only) {
    tree::Node root{.kind = tree::Kind::map, .place = only.key_place};
    root.entries.push_back(std::move(only));
    load::add(root, record_, faults_);
  }

  const std::vector<Kept>& kept_;
  record::Record& record_;
  Diagnostics& faults_;
  std::map<std::string, std::vector<const Kept*>> actions_;  // by pledge; those not yet read
  std::string_view key_;
  tree::Node bundle_{.kind = tree::Kind::list};
};

}  // namespace

std::string_view key_of(std::string_view kind) {
  for (const KindKey& one : kKindKeys)
    if (one.kind == kind) return one.key;
  return {};
}

const std::vector<std::string_view>& kinds() {
  static const std::vector<std::string_view> kAll = [] {
    std::vector<std::string_view> all{"action"};
    for (const KindKey& one : kKindKeys) all.push_back(one.kind);
    return all;
  }();
  return kAll;
}

void add_objects(const std::vector<Kept>& kept, record::Record& record, Diagnostics& faults) {
  Assembly(kept, record, faults).read();
}

record::Record from_objects(const std::vector<Kept>& kept, const record::Ladders& ladders,
                            Diagnostics& faults) {
  record::Record record;
  add_objects(kept, record, faults);
  const bool has_tracker =
      std::any_of(kept.begin(), kept.end(), [](const Kept& one) { return one.kind == "tracker"; });
  if (!has_tracker && !kept.empty())
    faults.error(Fault::missing_key, {.source = kept.front().source},
                 "none of the objects is a tracker");
  check(record, ladders, faults);
  return record;
}

}  // namespace sanya::load
