// SPDX-License-Identifier: Apache-2.0
// Objects as a file that a person would write.
#include <algorithm>
#include <array>
#include <cassert>
#include <map>

#include "load/load.h"
#include "load/object_kinds.h"
#include "tree/yaml_out.h"

namespace sanya::load {

namespace {

bool is_one_of(std::string_view key, const Words& words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// Of texts in several languages.
const Words kLocal{"title", "name", "other_names", "label", "unit"};
// Of dates, lengths of time and values, which need no quotes where YAML 1.2 needs none.
const Words kBare{"approved_on", "until",   "from",    "founded",  "dissolved",   "start",
                  "end",         "made_on", "due",     "every",    "grace",       "published",
                  "happened",    "value",   "day",     "asked_on", "answered_on", "expires",
                  "at_least",    "at_most", "exactly", "baseline"};

const Keys* table_of_kind(std::string_view kind) {
  static const std::map<std::string_view, const Keys*> kTables = {
      {"tracker", &keys::kTracker},       {"institution", &keys::kInstitution},
      {"person", &keys::kPerson},         {"place", &keys::kPlace},
      {"indicator", &keys::kIndicator},   {"mandate", &keys::kMandate},
      {"pledge", &keys::kPledge},         {"action", &keys::kAction},
      {"source", &keys::kSource},         {"finding", &keys::kFinding},
      {"reading", &keys::kReading},       {"search", &keys::kSearch},
      {"reply", &keys::kReply},           {"override", &keys::kOverride},
      {"correction", &keys::kCorrection},
  };
  const auto found = kTables.find(kind);
  return found == kTables.end() ? nullptr : found->second;
}

// Of the maps under `key` of a thing of `table`; nullptr where its keys are names.
const Keys* table_under(const Keys& table, std::string_view key) {
  struct Nested {
    const Keys* table;
    std::string_view key;
    const Keys* inner;
  };
  static const std::array<Nested, 13> kNested = {{
      {&keys::kTracker, "approval", &keys::kApproval},
      {&keys::kInstitution, "former_names", &keys::kFormerName},
      {&keys::kPerson, "posts", &keys::kPost},
      {&keys::kPledge, "actions", &keys::kAction},
      {&keys::kAction, "owners", &keys::kOwners},
      {&keys::kAction, "target", &keys::kTarget},
      {&keys::kAction, "recurrence", &keys::kRecurrence},
      {&keys::kAction, "parts", &keys::kPart},
      {&keys::kSource, "archived", &keys::kArchived},
      {&keys::kFinding, "about", &keys::kAbout},
      {&keys::kFinding, "quote", &keys::kQuote},
      {&keys::kReading, "quote", &keys::kQuote},
      {&keys::kTracker, "attributes", &keys::kAttribute},  // of each entry
  }};
  for (const Nested& one : kNested)
    if (one.table == &table && one.key == key) return one.inner;
  return nullptr;
}

// Turns what is canonical into what is usual.
class Manner {
 public:
  explicit Manner(std::string language) : language_(std::move(language)) {}

  void apply(tree::Node& thing, const Keys& table) const {
    if (&table == &keys::kFinding) put_about_beside(thing);
    for (tree::Entry& entry : thing.entries) apply(entry.key, entry.held.front(), table);
    const auto rank = [&](const tree::Entry& entry) {
      return std::find(table.keys.begin(), table.keys.end(), entry.key) - table.keys.begin();
    };
    std::stable_sort(thing.entries.begin(), thing.entries.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  }

 private:
  void apply(std::string_view key, tree::Node& value, const Keys& table) const {
    if (is_one_of(key, kBare)) value.quoted = false;
    if (is_one_of(key, kLocal)) return in_one_language(value);
    const Keys* inner = table_under(table, key);
    if (key == "attributes") {
      for (tree::Entry& entry : value.entries) {
        entry.held.front().quoted = false;
        if (inner) apply(entry.held.front(), *inner);
      }
    } else if (inner && value.kind == tree::Kind::map) {
      apply(value, *inner);
    } else if (inner) {
      for (tree::Node& item : value.items) apply(item, *inner);
    }
  }

  // What a finding is about stands beside its other keys where it is one thing.
  static void put_about_beside(tree::Node& finding) {
    const auto about = std::find_if(finding.entries.begin(), finding.entries.end(),
                                    [](const tree::Entry& entry) { return entry.key == "about"; });
    if (about == finding.entries.end() || about->value().items.size() != 1) return;
    std::vector<tree::Entry> beside = std::move(about->held.front().items.front().entries);
    finding.entries.erase(about);
    std::move(beside.begin(), beside.end(), std::back_inserter(finding.entries));
  }

  // A map of one text in the tracker's own language becomes that text.
  void in_one_language(tree::Node& value) const {
    for (tree::Node& item : value.items) in_one_language(item);
    if (value.kind != tree::Kind::map || value.entries.size() != 1) return;
    const tree::Entry& only = value.entries.front();
    if (only.key != language_ || only.value().text.empty()) return;
    tree::Node text = only.value();
    value = std::move(text);
  }

  std::string language_;
};

tree::Node parsed(const Object& object) {
  Diagnostics faults;
  auto source = std::make_shared<Source>(Source{.path = object.id, .text = object.body});
  std::optional<tree::Node> body = tree::parse_json(std::move(source), faults);
  assert(body);
  return body ? *std::move(body) : tree::Node{.kind = tree::Kind::map};
}

// The first language of the tracker among the objects, else `language`.
std::string language_of(const std::vector<Object>& objects, const std::string& language) {
  for (const Object& one : objects) {
    if (one.kind != "tracker") continue;
    const tree::Node body = parsed(one);
    const tree::Node* languages = body.find("languages");
    return languages && !languages->items.empty() ? languages->items.front().text
                                                  : record::Tracker().languages.front();
  }
  return language;
}

using Actions = std::map<std::string_view, const Object*>;  // by full id

void put_actions(tree::Node& pledge, const std::string& id, const Actions& actions) {
  for (tree::Entry& entry : pledge.entries) {
    if (entry.key != "actions") continue;
    std::vector<tree::Node> whole;
    for (const tree::Node& named : entry.value().items)
      if (const auto found = actions.find(id + "/" + named.text); found != actions.end())
        whole.push_back(parsed(*found->second));
    entry.held.front().items = std::move(whole);
  }
}

}  // namespace

std::string yaml_of(const std::vector<Object>& objects, const std::string& language) {
  const Manner manner(language_of(objects, language));
  Actions actions;
  for (const Object& one : objects)
    if (one.kind == "action") actions.emplace(one.id, &one);
  tree::Node root{.kind = tree::Kind::map};
  for (const auto& [kind, key] : kKindKeys) {
    tree::Node list{.kind = tree::Kind::list};
    for (const Object& one : objects) {
      if (one.kind != kind) continue;
      tree::Node body = parsed(one);
      if (kind == "pledge") put_actions(body, one.id, actions);
      manner.apply(body, *table_of_kind(kind));
      list.items.push_back(std::move(body));
    }
    if (list.items.empty()) continue;
    tree::Entry entry{.key = std::string(key), .key_place = {}, .held = {}};
    entry.held.push_back(kind == "tracker" ? std::move(list.items.front()) : std::move(list));
    root.entries.push_back(std::move(entry));
  }
  return root.entries.empty() ? std::string() : tree::yaml_text(root);
}

}  // namespace sanya::load
