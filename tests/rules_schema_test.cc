// SPDX-License-Identifier: Apache-2.0
// docs/schema and the readers of packs and ladders know the same keys and words: the examples use
// every key, and the readers' own messages tell what they take.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>

#include "rules/fields.h"
#include "rules_reading.h"

using namespace sanya;

namespace {

constexpr const char* kPackOfAllKeys = R"(pack: all-keys
version: 1.0.0
language: 1
follows: {title: The method, url: "https://example.org/method"}
interprets: [a year is its last day]
ladders: [legislation]
headline: status
params:
  few: {value: 2, source: the method}
  later: {2010-01-01: {value: 1, source: the method}}
tables:
  points: {drafted: 20, adopted: 70}
sets:
  output: {label: Findings, from: findings, where: {aspect: output}}
  denial: {in: output, where: {bearing: contradicts}}
  news: {in: output, except: denial, within: 12 months, after: denied, per: milestone, take: latest, by: said}
measures:
  denied: {label: The last denial, latest: happened, of: denial}
  heard: {count: findings, of: news}
  begun: {earliest: happened, of: output, except: denial, within: 12 months, after: denied}
  opening: {first: milestone, of: output, by: happened, ties: lowest}
  step: {last: milestone, of: output, by: happened}
  top: {max: stage, of: output}
  bottom: {min: stage, of: output}
  total: {sum: points(milestone), of: output}
  score: {mean: points(milestone), of: output, per: milestone, take: latest, by: said, empty: 0}
  searched: {count: searches, from: searches, where: {found: nothing}}
  worded: {lookup: action.text, in: points}
questions:
  progress: {for: action, label: Progress, value: score, unit: percent, round: 1}
  status:
    for: action
    label: Status
    scale:
      done: {label: Done, means: It is done, better_than: open, closed: true, warning: false}
      open: {}
    rules:
      - {answer: done, when: [heard >= params.few], because: "{heard} say so"}
      - {answer: open, otherwise: true}
rollups:
  kept:
    label: Kept
    over: actions
    of: status
    share_of: [done]
    among: {except: [open]}
    by: [[], [lead]]
    suppress_below: 6
    flag_below: 10
    missing_points: counted
    standardise: {strata: action.kind, drop_below: 3, suppress_over: 45%}
  open: {over: actions, of: status, share_of: [open], among: {only: [done, open]}}
  average: {over: actions, mean: progress, rounded: after}
)";

constexpr const char* kLadders = R"(ladders:
  - id: wells
    label: {en: Wells}
    milestones:
      - {id: dug, label: {en: dug}, stage: delivered, once: true}
      - {id: filled, label: filled in, effect: undoes, official: true}
)";

// Words that no reader knows and none is near to.
const std::string kStrange = "zzzzzzzzzzzzzzzz";

using Keys = std::set<std::string>;
using ReadTop = std::function<void(const tree::Node&, Diagnostics&)>;
// The maps of an example, each with the name of its definition in the schema.
using Maps = std::vector<std::pair<std::string, tree::Node*>>;
using FindMaps = std::function<Maps(tree::Node&)>;

tree::Node schema(const std::string& name) {
  const std::string path = "docs/schema/" + name + ".schema.json";
  auto text = read_bytes(root_path() + "/" + path);
  REQUIRE(text);
  Diagnostics faults;
  auto root = tree::parse_json(std::make_shared<const Source>(Source{path, *text}), faults);
  REQUIRE(root);
  return *root;
}

const tree::Node& definition(const tree::Node& root, const std::string& name) {
  INFO(name);
  const tree::Node* found = name == "root" ? &root : root.find("definitions")->find(name);
  REQUIRE(found != nullptr);
  return *found;
}

Keys keys_of(const tree::Node& map) {
  Keys keys;
  for (const auto& entry : map.entries) keys.insert(entry.key);
  return keys;
}

tree::Node& child(tree::Node& map, std::string_view key) {
  auto found = std::find_if(map.entries.begin(), map.entries.end(),
                            [&](const auto& entry) { return entry.key == key; });
  REQUIRE(found != map.entries.end());
  return found->held.front();
}

void add_each(Maps& maps, const std::string& name, tree::Node& node) {
  for (auto& entry : node.entries) maps.emplace_back(name, &entry.held.front());
  for (auto& item : node.items) maps.emplace_back(name, &item);
}

Maps maps_of_pack(tree::Node& root) {
  Maps maps = {{"root", &root}, {"follows", &child(root, "follows")}};
  maps.emplace_back("parameter", &child(child(root, "params"), "few"));
  add_each(maps, "parameter", child(child(root, "params"), "later"));
  add_each(maps, "set", child(root, "sets"));
  add_each(maps, "measure", child(root, "measures"));
  add_each(maps, "question", child(root, "questions"));
  add_each(maps, "answer", child(child(child(root, "questions"), "status"), "scale"));
  add_each(maps, "rule", child(child(child(root, "questions"), "status"), "rules"));
  add_each(maps, "rollup", child(root, "rollups"));
  for (const char* name : {"kept", "open"}) {
    maps.emplace_back("among", &child(child(child(root, "rollups"), name), "among"));
  }
  maps.emplace_back("standardise", &child(child(child(root, "rollups"), "kept"), "standardise"));
  return maps;
}

Maps maps_of_ladders(tree::Node& root) {
  Maps maps = {{"root", &root}};
  add_each(maps, "ladder", child(root, "ladders"));
  add_each(maps, "milestone", child(child(root, "ladders").items.front(), "milestones"));
  return maps;
}

void read_pack(const tree::Node& root, Diagnostics& faults) {
  rules::read_pack(root, house_ladders(), {}, "example.yaml", faults);
}

void read_ladders(const tree::Node& root, Diagnostics& faults) {
  rules::read_ladders(root, faults);
}

// "a, b, c", from where `text` has said `before`.
std::vector<std::string> listed_after(const std::string& text, const std::string& before) {
  std::vector<std::string> words;
  auto at = text.find(before);
  if (at == std::string::npos) return words;
  for (at += before.size(); at <= text.size();) {
    auto end = std::min(text.find(", ", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return words;
}

// What the reader says it takes where it is given a strange key: nothing where it takes many.
Keys offered(tree::Node root, const FindMaps& find, std::size_t map, const ReadTop& read) {
  tree::Node& given = *find(root)[map].second;
  tree::Node nothing;
  nothing.place = given.place;
  given.entries.push_back({kStrange, given.place, {nothing}});
  Diagnostics faults;
  read(root, faults);
  for (const auto& fault : faults.all()) {
    if (fault.fault != Fault::unknown_key) continue;
    const auto words = listed_after(fault.help, "write one of: ");
    return {words.begin(), words.end()};
  }
  FAIL_CHECK("a strange key is taken");
  return {};
}

// What the reader says it takes where it is given a strange word.
std::vector<std::string> words_taken(tree::Node root, const FindMaps& find, std::size_t map,
                                     const std::string& key, const ReadTop& read) {
  tree::Node& value = child(*find(root)[map].second, key);
  value.kind = tree::Kind::text;
  value.text = kStrange;
  Diagnostics faults;
  read(root, faults);
  for (const auto& fault : faults.all()) {
    const auto words = listed_after(fault.message, kStrange + "\" is not one of: ");
    if (!words.empty()) return words;
  }
  return {};
}

struct SchemaCase {
  std::string schema;
  const char* example;
  FindMaps find;
  ReadTop read;
};

std::vector<SchemaCase> cases() {
  return {{"pack", kPackOfAllKeys, maps_of_pack, read_pack},
          {"ladders", kLadders, maps_of_ladders, read_ladders}};
}

tree::Node example_of(const SchemaCase& one) {
  Diagnostics faults;
  auto root = parsed(one.example, "example.yaml", faults);
  REQUIRE(root);
  return *root;
}

}  // namespace

TEST_CASE("the schemas of packs and ladders list the keys that the readers take, and no others") {
  for (const auto& one : cases()) {
    const tree::Node root = schema(one.schema);
    tree::Node example = example_of(one);
    Diagnostics faults;
    one.read(example, faults);
    CHECK(places(faults) == "");  // every key of the example is taken
    std::map<std::string, Keys> used, taken;
    const Maps maps = one.find(example);
    for (std::size_t i = 0; i < maps.size(); ++i) {
      used[maps[i].first].merge(keys_of(*maps[i].second));
      taken[maps[i].first].merge(offered(example, one.find, i, one.read));
    }
    for (const auto& [name, keys] : used) {
      INFO(one.schema << " " << name);
      const tree::Node& of_schema = definition(root, name);
      const Keys listed = keys_of(*of_schema.find("properties"));
      CHECK(of_schema.find("additionalProperties")->text == "false");
      CHECK(listed == keys);
      CHECK(std::includes(listed.begin(), listed.end(), taken[name].begin(), taken[name].end()));
      if (listed.size() <= 12) CHECK(!taken[name].empty());
    }
  }
}

TEST_CASE("the schemas of packs and ladders list the words that the readers take") {
  int compared = 0;
  for (const auto& one : cases()) {
    const tree::Node root = schema(one.schema);
    tree::Node example = example_of(one);
    const Maps maps = one.find(example);
    for (std::size_t i = 0; i < maps.size(); ++i) {
      const tree::Node& properties = *definition(root, maps[i].first).find("properties");
      for (const auto& key : keys_of(*maps[i].second)) {
        INFO(one.schema << " " << maps[i].first << " " << key);
        const tree::Node* property = properties.find(key);
        REQUIRE(property != nullptr);
        const tree::Node* words = property->find("enum");
        if (words == nullptr) continue;
        std::vector<std::string> listed;
        for (const auto& word : words->items) listed.push_back(word.text);
        CHECK(listed == words_taken(example, one.find, i, key, one.read));
        ++compared;
      }
    }
  }
  CHECK(compared > 0);
}

TEST_CASE("the schema of packs lists the fields of rows") {
  Keys fields;
  for (const auto& field : rules::kRowFields) fields.emplace(field.name);
  const tree::Node root = schema("pack");
  CHECK(keys_of(*definition(root, "where").find("properties")) == fields);
}
