// SPDX-License-Identifier: Apache-2.0
// A rule pack from its tree: its head, parameters and tables; the rest by its readers.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/draft.h"
#include "rules/read.h"
#include "rules/rules.h"
#include "tree/canonical.h"

namespace sanya::rules {
namespace {

constexpr int kLanguage = 1;  // the one version of the rule language there is

void read_head(Draft& draft, tree::Map& map) {
  Pack& pack = draft.pack;
  pack.name = map.id("pack");
  pack.version = map.text("version");
  map.node("language");
  auto language = map.maybe_whole("language");
  if (language && *language != kLanguage) {
    map.fault(Fault::unknown_version, map.place_of("language"),
              fmt::format("rule language {} is not known", *language),
              fmt::format("this program reads `language: {}`", kLanguage));
  }
  if (const tree::Node* follows = map.maybe_node("follows")) {
    tree::Map method(*follows, "`follows`", draft.faults);
    pack.follows_title = method.text("title");
    pack.follows_url = method.maybe_text("url").value_or("");
  }
  pack.interprets = map.texts("interprets");
}

// The ladders named; all of them where none is.
void choose_ladders(Draft& draft, tree::Map& map) {
  if (!map.has("ladders")) {
    draft.pack.ladders = draft.all_ladders;
    return;
  }
  for (const tree::Node* node : map.list("ladders")) {
    auto id = scalar_text(*node, "a ladder", draft.faults);
    if (!id) continue;
    if (const auto* ladder = record::find_ladder(draft.all_ladders, *id)) {
      draft.pack.ladders.push_back(*ladder);
      continue;
    }
    std::vector<std::string_view> known;
    for (const auto& ladder : draft.all_ladders) known.push_back(ladder.id);
    draft.error(Fault::unknown_id, node->place, fmt::format("there is no ladder \"{}\"", *id),
                did_you_mean(*id, known));
  }
}

// A constant of whatever type its text has.
Constant plain_constant(const tree::Node& node) {
  Constant value;
  value.word = node.text;
  if (node.kind == tree::Kind::boolean) {
    value.type = Type::flag;
    value.flag = node.text == "true";
  } else if (auto number = Number::parse(node.text); number && !node.quoted) {
    value.type = Type::number;
    value.number = *number;
  } else if (auto day = parse_day(node.text)) {
    value.type = Type::date;
    value.date = *day;
  } else if (auto duration = parse_duration(node.text)) {
    value.type = Type::duration;
    value.duration = *duration;
  }
  return value;
}

std::optional<Param::Version> read_version(Draft& draft, const tree::Node& node) {
  tree::Map map(node, "a parameter", draft.faults);
  Param::Version version;
  version.source = map.text("source");
  const tree::Node* value = map.node("value");
  if (!value || !scalar_text(*value, "the value of a parameter", draft.faults)) {
    return std::nullopt;
  }
  version.value = plain_constant(*value);
  return version;
}

void add_version(Draft& draft, Param& param, std::optional<Param::Version> version,
                 const Place& place) {
  if (!version) return;
  if (param.versions.empty()) {
    param.type = version->value.type;
  } else if (param.type != version->value.type) {
    draft.error(Fault::type_mismatch, place,
                fmt::format("parameter \"{}\" changes its type", param.name),
                "give every version the same type of value");
  }
  param.versions.push_back(std::move(*version));
}

void read_param(Draft& draft, const tree::Entry& entry) {
  Param param;
  param.name = entry.key;
  param.place = entry.key_place;
  const tree::Node& node = entry.value();
  bool dated = node.kind == tree::Kind::map && !node.entries.empty() &&
               node.entries.front().value().kind == tree::Kind::map;
  if (!dated) {
    add_version(draft, param, read_version(draft, node), entry.key_place);
  } else {
    for (const auto& version : node.entries) {
      auto from = parse_day(version.key);
      if (!from) {
        draft.error(Fault::bad_date, version.key_place,
                    fmt::format("\"{}\" is not a day", version.key),
                    "write the day from which the value holds, as in 2020-01-01");
        continue;
      }
      auto read = read_version(draft, version.value());
      if (read) read->from = *from;
      add_version(draft, param, std::move(read), version.key_place);
    }
    std::sort(param.versions.begin(), param.versions.end(),
              [](const auto& a, const auto& b) { return a.from < b.from; });
  }
  if (param.versions.empty()) return;
  draft.pack.params.push_back(std::move(param));
  draft.param_used.push_back(false);
}

void read_table(Draft& draft, const tree::Entry& entry) {
  Table table;
  table.name = entry.key;
  table.place = entry.key_place;
  tree::Map map(entry.value(), "a table", draft.faults);
  for (const auto& row : map.entries()) {
    if (!scalar_text(row.value(), "a row of a table", draft.faults)) continue;
    Constant value = plain_constant(row.value());
    if (value.type != Type::number) value.type = Type::word;
    if (table.rows.empty()) table.type = value.type;
    if (value.type != table.type) {
      draft.error(Fault::type_mismatch, row.value().place,
                  fmt::format("table \"{}\" mixes numbers and words", table.name),
                  "give all rows numbers, or all words");
    }
    table.rows[row.key] = std::move(value);
  }
  draft.pack.tables.push_back(std::move(table));
  draft.table_used.push_back(false);
}

template <class Read>
void each_entry(Draft& draft, const tree::Node* node, std::string_view what, Read read) {
  if (!node) return;
  tree::Map map(*node, what, draft.faults);
  for (const auto& entry : map.entries()) read(draft, entry);
}

void choose_headline(Draft& draft, tree::Map& map) {
  Pack& pack = draft.pack;
  if (auto headline = map.maybe_text("headline")) {
    pack.headline = *headline;
    if (find_question(draft, *headline) >= 0) return;
    std::vector<std::string_view> known;
    for (const auto& question : pack.questions) known.push_back(question.name);
    map.fault(Fault::unknown_name, map.place_of("headline"),
              fmt::format("there is no question \"{}\"", *headline),
              did_you_mean(*headline, known));
    return;
  }
  if (pack.questions.empty()) return;
  pack.headline = find_question(draft, "status") >= 0 ? "status" : pack.questions.back().name;
}

std::string hash_of(const tree::Node& root, const Pack& pack) {
  std::string all = fmt::format("language {}\n{}\n", kLanguage, tree::canonical_json(root));
  for (const auto& ladder : pack.ladders) all += ladder.canonical + "\n";
  return sha256(all);
}

}  // namespace

std::optional<Pack> read_pack(const tree::Node& root, const record::Ladders& ladders,
                              const record::Record& record, const std::string& path,
                              Diagnostics& faults) {
  std::size_t errors = faults.errors();
  Draft draft(ladders, record, faults);
  draft.pack.path = path;
  tree::Map map(root, "a rule pack", faults);
  if (root.kind != tree::Kind::map) return std::nullopt;
  read_head(draft, map);
  choose_ladders(draft, map);
  each_entry(draft, map.maybe_node("params"), "`params`", read_param);
  each_entry(draft, map.maybe_node("tables"), "`tables`", read_table);
  const tree::Node* questions = map.node("questions");
  read_scales(draft, questions);
  read_sets_and_measures(draft, map.maybe_node("sets"), map.maybe_node("measures"));
  read_questions(draft, questions);
  read_rollups(draft, map.maybe_node("rollups"));
  choose_headline(draft, map);
  map.finish();
  if (faults.errors() > errors) return std::nullopt;
  check_pack(draft);
  draft.pack.hash = hash_of(root, draft.pack);
  return std::move(draft.pack);
}

}  // namespace sanya::rules
