// SPDX-License-Identifier: Apache-2.0
// What can be said of a thing, field by field.
#include <algorithm>
#include <array>

#include "load/load.h"
#include "load/object_kinds.h"

namespace sanya::load {

namespace {

struct Spot {
  std::string_view kind;
  std::string_view key;
};

// Keys of lists of single values.
constexpr std::array<Spot, 6> kLists = {{{"finding", "places"},
                                         {"finding", "parts"},
                                         {"source", "retracts"},
                                         {"search", "actions"},
                                         {"search", "where"},
                                         {"reply", "about"}}};
constexpr std::array<Spot, 1> kLocalNames = {{{"source", "title"}}};

struct Worded {
  std::string_view kind;
  std::string_view key;
  const Words& words;
};
const std::array<Worded, 7> kWorded = {{{"finding", "bearing", words::kBearing},
                                        {"finding", "aspect", words::kAspect},
                                        {"finding", "extent", words::kExtent},
                                        {"finding", "link", words::kLink},
                                        {"source", "kind", words::kSourceKind},
                                        {"source", "identity", words::kIdentity},
                                        {"search", "found", words::kFound}}};

struct Inner {
  std::string_view kind;
  std::string_view key;
  const Keys& table;
};
const std::array<Inner, 3> kInner = {{{"finding", "quote", keys::kQuote},
                                      {"reading", "quote", keys::kQuote},
                                      {"source", "archived", keys::kArchived}}};

const std::array<std::pair<std::string_view, const Keys&>, 6> kTables = {
    {{"finding", keys::kFinding},
     {"source", keys::kSource},
     {"reading", keys::kReading},
     {"search", keys::kSearch},
     {"reply", keys::kReply},
     {"override", keys::kOverride}}};

template <class Spots>
bool is_among(const Spots& spots, std::string_view kind, std::string_view key) {
  return std::any_of(spots.begin(), spots.end(),
                     [&](const auto& spot) { return spot.kind == kind && spot.key == key; });
}

Words words_of(std::string_view kind, std::string_view key) {
  for (const auto& each : kWorded)
    if (each.kind == kind && each.key == key) return each.words;
  return {};
}

bool is_of_about(std::string_view kind, std::string_view key) {
  const auto& keys = keys::kAbout.keys;
  return kind == "finding" && std::find(keys.begin(), keys.end(), key) != keys.end();
}

void add_fields(std::string_view kind, std::string_view key, std::vector<Field>& fields) {
  if (kind == "finding" && key == "about") return;  // its keys stand beside the others
  for (const auto& each : kInner) {
    if (each.kind != kind || each.key != key) continue;
    for (const auto inner : each.table.keys) fields.push_back({.key = key, .inner = inner});
    return;
  }
  fields.push_back({.key = key,
                    .many = is_among(kLists, kind, key),
                    .by_language = is_among(kLocalNames, kind, key),
                    .named = key == "attributes",
                    .of_about = is_of_about(kind, key),
                    .words = words_of(kind, key)});
}

}  // namespace

std::vector<Field> fields(std::string_view kind) {
  std::vector<Field> found;
  for (const auto& [name, table] : kTables) {
    if (name != kind) continue;
    for (const auto key : table.keys) add_fields(kind, key, found);
  }
  return found;
}

std::string_view file_key(std::string_view kind) { return key_of(kind); }

}  // namespace sanya::load
