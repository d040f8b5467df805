// SPDX-License-Identifier: Apache-2.0
// A mapping's file to what it says. Every word in it is known, or a fault.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/encoding.h"
#include "exchange/foreign.h"
#include "exchange/mapping.h"

namespace sanya::exchange {
namespace {

using tree::Node;

const std::vector<std::string_view> kFormats = {"csv",    "tsv",  "xlsx",    "json",
                                                "ndjson", "yaml", "markdown"};
const std::vector<std::string_view> kLineEnds = {"lf", "crlf", "cr"};
const std::vector<std::string_view> kKindsWithTitles = {"action", "pledge", "source"};
// Kinds that a row can make, as the top-level keys of a tracker's file hold them; an action besides
// names its pledge.
const std::vector<std::string_view> kObjectKinds = {
    "institution", "person",  "place",   "indicator", "mandate",  "pledge",   "action",
    "source",      "finding", "reading", "search",    "override", "published"};

std::optional<Changed> read_changed(const Node& node, const Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "what has changed", faults);
  if (!mapping.read.revisions) {
    map.fault(Fault::missing_key, node.place, "nothing can have changed in one copy of a list",
              "say under `read: {revisions: ...}` that the files are dated copies of it");
  }
  const auto* key = map.maybe_node("key");
  const auto* of = map.maybe_node("of");
  if (key == nullptr || of == nullptr) {
    map.fault(Fault::missing_key, node.place, "a change is one of something",
              "`key` says what is one thing in all copies, and `of` what may change");
    return std::nullopt;
  }
  return Changed{.key = read_value(*key, mapping, faults),
                 .of = read_value(*of, mapping, faults),
                 .from = map.maybe_text("from").value_or("")};
}

constexpr std::string_view kPublished = "published";

void check_published(const Node& members, Diagnostics& faults) {
  const std::vector<std::string_view> keys = {"unit", "question", "answer", "is_not", "as_of"};
  for (const auto& entry : members.entries) {
    if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
    faults.error(Fault::unknown_key, entry.key_place,
                 fmt::format("a published answer has no key \"{}\"", entry.key),
                 did_you_mean(entry.key, keys));
  }
}

// `{finding: {id: ..., note: ...}, each: bills, when: [...]}`.
std::optional<Make> read_make(const Node& node, const Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "what a row makes", faults);
  Make make{.place = node.place};
  make.each = map.maybe_text("each").value_or("");
  make.needs = map.texts("needs");
  if (const auto* changed = map.maybe_node("changed")) {
    make.changed = read_changed(*changed, mapping, faults);
  }
  for (const auto* condition : map.list("when")) {
    make.when.push_back(read_condition(*condition, faults));
  }
  for (const auto kind : kObjectKinds) {
    const auto* members = map.maybe_node(kind);
    if (members == nullptr) continue;
    if (!make.kind.empty()) {
      map.fault(Fault::contrary_keys, map.place_of(kind), "one entry makes one kind of thing",
                "write an entry of its own for the other");
      continue;
    }
    make.kind = kind;
    if (members->kind != tree::Kind::map) {
      faults.error(Fault::wrong_type, members->place, "what is made is a map of its keys");
      continue;
    }
    if (make.kind == kPublished) check_published(*members, faults);
    for (const auto& entry : members->entries) {
      const bool own_keys = entry.key == kOwnKeys;
      make.members.push_back({entry.key, read_value(entry.value(), mapping, faults, own_keys)});
    }
  }
  if (make.kind.empty() && map.ok()) {
    map.fault(Fault::missing_key, node.place, "this entry names nothing to make",
              "write the kind with its keys, as in `finding: {id: ..., note: ...}`");
  }
  return make.kind.empty() ? std::nullopt : std::optional(std::move(make));
}

// A key that is needed is one that something makes.
void check_needs(const Mapping& mapping, Diagnostics& faults) {
  for (const auto& make : mapping.make) {
    std::vector<std::string_view> made;
    for (const auto& other : mapping.make) {
      if (other.kind != make.kind) continue;
      for (const auto& member : other.members) made.push_back(member.key);
    }
    for (const auto& key : make.needs) {
      if (std::find(made.begin(), made.end(), key) != made.end()) continue;
      faults.error(Fault::unknown_name, make.place,
                   fmt::format("\"{}\" is needed, and nothing makes it for the {}", key, make.kind),
                   did_you_mean(key, made));
    }
  }
}

void read_revisions(const Node& node, Mapping& mapping, Diagnostics& faults) {
  auto& revisions = mapping.read.revisions.emplace();
  tree::Map map(node, "the days of files", faults);
  for (const auto& entry : map.entries()) {
    if (const auto day = parse_day(entry.value().text)) {
      revisions.emplace(entry.key, *day);
    } else {
      faults.error(Fault::bad_date, entry.value().place,
                   fmt::format("\"{}\" is no day", entry.value().text), "write it as 2024-06-30");
    }
  }
}

// Where the format is said: what only others have.
void check_format_keys(tree::Map& map, const std::string& format) {
  const bool is_text_table = format == "csv" || format == "tsv";
  const bool is_tree = format == "json" || format == "yaml";
  const auto refuse = [&](std::string_view key, bool fits) {
    if (fits || format.empty() || !map.has(key)) return;
    map.fault(Fault::contrary_keys, map.place_of(key),
              fmt::format("\"{}\" says nothing of files of the format {}", key, format),
              "leave it out, or name another format");
  };
  for (const auto* key : {"delimiter", "quote", "line_ends"}) refuse(key, is_text_table);
  refuse("rows", is_tree);
  refuse("sheet", format == "xlsx");
  refuse("encoding", format != "xlsx");
  refuse("header", is_text_table || format == "xlsx");
}

void read_how(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "how files are read", faults);
  if (const auto word = map.maybe_word("format", kFormats)) {
    mapping.read.format = std::string(kFormats[*word]);
  }
  mapping.read.encoding = map.maybe_text("encoding").value_or("");
  if (!mapping.read.encoding.empty() && !is_encoding(mapping.read.encoding)) {
    map.fault(Fault::unknown_name, map.place_of("encoding"),
              fmt::format("no encoding is called \"{}\"", mapping.read.encoding),
              "write the name that programs know, as windows-1252");
  }
  mapping.read.delimiter = map.maybe_text("delimiter").value_or("");
  const auto& delimiter = mapping.read.delimiter;
  const bool is_sign =
      delimiter.empty() || (delimiter.size() == 1 &&
                            std::string_view("\"\n\r").find(delimiter) == std::string_view::npos &&
                            static_cast<unsigned char>(delimiter.front()) < 0x80U);
  if (!is_sign) {
    map.fault(Fault::bad_value, map.place_of("delimiter"),
              "a delimiter is one character, and neither quote nor line end");
  }
  mapping.read.quote = map.maybe_text("quote").value_or("");
  if (mapping.read.quote.size() > 1 && mapping.read.quote != kNoQuote) {
    map.fault(Fault::bad_value, map.place_of("quote"), "a quote is one character, or `none`");
  }
  if (const auto word = map.maybe_word("line_ends", kLineEnds)) {
    mapping.read.line_ends = std::string(kLineEnds[*word]);
  }
  mapping.read.rows = map.texts("rows");
  mapping.read.sheet = map.maybe_text("sheet").value_or("");
  constexpr std::int64_t kMostRows = 1'048'576;  // that a sheet may have
  const auto header = map.maybe_whole("header").value_or(0);
  if (map.has("header") && (header < 1 || header > kMostRows)) {
    map.fault(Fault::bad_number, map.place_of("header"), "rows count from 1");
  } else {
    mapping.read.header = static_cast<int>(header);
  }
  if (const auto* days = map.maybe_node("revisions")) read_revisions(*days, mapping, faults);
  check_format_keys(map, mapping.read.format);
}

void read_tables(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "the tables", faults);
  for (const auto& entry : map.entries()) {
    Table table{.words = {}, .place = entry.key_place};
    tree::Map words(entry.value(), "a table", faults);
    for (const auto& word : words.entries()) {
      if (auto text = tree::as_text(word.value(), "a word", faults)) {
        table.words.emplace(word.key, std::move(*text));
      }
    }
    mapping.tables.emplace(entry.key, std::move(table));
  }
}

void read_months(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "the months", faults);
  for (const auto& entry : map.entries()) {
    const auto& written = entry.value().text;
    const bool fine = (written.size() == 1 && written[0] >= '1' && written[0] <= '9') ||
                      written == "10" || written == "11" || written == "12";
    if (fine) {
      mapping.months.emplace(without_marks(entry.key), std::stoi(written));
    } else {
      faults.error(Fault::bad_number, entry.value().place, "a month is a number from 1 to 12");
    }
  }
}

// A field that the mapping makes has a name of its own.
void check_field_name(const tree::Entry& entry, const Mapping& mapping, Diagnostics& faults) {
  const auto is_it = [&](const auto& other) { return other.name == entry.key; };
  const bool is_made = std::any_of(mapping.fields.begin(), mapping.fields.end(), is_it) ||
                       std::any_of(mapping.ids.begin(), mapping.ids.end(), is_it);
  if (!is_made && !is_added(entry.key)) return;
  faults.error(Fault::duplicate_key, entry.key_place,
               fmt::format("each row has a field \"{}\" already", entry.key),
               "give this one another name");
}

void read_fields(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "the fields", faults);
  for (const auto& entry : map.entries()) {
    check_field_name(entry, mapping, faults);
    mapping.fields.push_back({.name = entry.key,
                              .value = read_value(entry.value(), mapping, faults),
                              .place = entry.key_place});
  }
}

void read_ids(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "the ids", faults);
  for (const auto& entry : map.entries()) {
    check_field_name(entry, mapping, faults);
    tree::Map one(entry.value(), "an id", faults);
    const auto of = one.maybe_word("of", kKindsWithTitles);
    if (!one.has("of")) {
      one.fault(Fault::missing_key, entry.value().place, "of what kind of thing is this the id?",
                "add a line \"of: action\"");
    }
    const auto* from = one.maybe_node("from");
    if (from == nullptr) {
      one.fault(Fault::missing_key, entry.value().place, "of which title is this the id?",
                "add a line \"from: ...\", as in {field: Promise}");
    }
    if (!of || from == nullptr) continue;
    mapping.ids.push_back({.name = entry.key,
                           .of = std::string(kKindsWithTitles[*of]),
                           .from = read_value(*from, mapping, faults),
                           .place = entry.key_place});
  }
}

void read_new_institutions(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "what new institutions have", faults);
  for (const auto& entry : map.entries()) {
    if (entry.key != "id" && entry.key != "name") continue;
    faults.error(Fault::contrary_keys, entry.key_place,
                 fmt::format("each new institution has its own \"{}\"", entry.key),
                 "leave it out: it is made of the name in the list");
  }
  mapping.of_new_names = node;
}

// What is in it is checked with all that the rows make.
void read_objects(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "the objects", faults);
  for (const auto& entry : map.entries()) {
    if (entry.key != "pledges") continue;
    for (const auto& pledge : entry.value().items) {
      const auto* actions = pledge.find("actions");
      if (actions == nullptr || actions->kind == tree::Kind::list) continue;
      faults.error(Fault::wrong_type, actions->place, "the actions of a pledge are a list",
                   "begin each with a hyphen");
    }
  }
  mapping.objects = node;
}

// Each question that a sketch left open, once, where it stands.
// NOLINTNEXTLINE(misc-no-recursion): as deep as a mapping may be
void tell_open(const Node& node, std::string_view key, Diagnostics& faults) {
  if (node.is_scalar() && node.text == kOpenQuestion) {
    faults.error(Fault::unanswered, node.place,
                 fmt::format("nobody has said yet what belongs to \"{}\"", key),
                 "write it in place of the question mark");
  }
  for (const auto& item : node.items) tell_open(item, key, faults);
  for (const auto& entry : node.entries) tell_open(entry.value(), entry.key, faults);
}

}  // namespace

const Replication* replication_of(const Mapping& mapping) {
  return mapping.replication ? &*mapping.replication : nullptr;
}

void MappingDeleter::operator()(const Mapping* mapping) const { delete mapping; }

const std::string& name_of(const Mapping& mapping) { return mapping.name; }

MappingPtr read_mapping(const Node& root, Diagnostics& faults) {
  const auto before = faults.errors();
  auto mapping = std::make_unique<Mapping>();
  tree::Map map(root, "a mapping", faults);
  mapping->name = map.id("mapping");
  mapping->place = root.place;
  const auto language = map.maybe_whole("language");
  if (language && *language != 1) {
    map.fault(Fault::unknown_version, map.place_of("language"),
              fmt::format("mappings of language {} are not known", *language), "write 1");
  }
  if (const auto* how = map.maybe_node("read")) read_how(*how, *mapping, faults);
  if (const auto* tables = map.maybe_node("tables")) read_tables(*tables, *mapping, faults);
  if (const auto* months = map.maybe_node("months")) read_months(*months, *mapping, faults);
  if (const auto* objects = map.maybe_node("objects")) read_objects(*objects, *mapping, faults);
  if (const auto* names = map.maybe_node("new_institutions")) {
    read_new_institutions(*names, *mapping, faults);
  }
  if (const auto* replicated = map.maybe_node("replicates")) {
    mapping->replication = read_replication(*replicated, faults);
  }
  if (const auto* fields = map.maybe_node("fields")) read_fields(*fields, *mapping, faults);
  if (const auto* ids = map.maybe_node("ids")) read_ids(*ids, *mapping, faults);
  for (const auto* node : map.list("expect")) {
    if (auto expected = read_expected(*node, *mapping, faults)) {
      mapping->expected.push_back(std::move(*expected));
    }
  }
  std::map<std::string, int> times;
  for (const auto* node : map.list("make")) {
    auto make = read_make(*node, *mapping, faults);
    if (!make) continue;
    const int time = ++times[make->kind];
    make->name = time == 1 ? make->kind : fmt::format("{} {}", make->kind, time);
    mapping->make.push_back(std::move(*make));
  }
  check_needs(*mapping, faults);
  if (mapping->make.empty() && map.ok()) {
    map.fault(Fault::missing_key, root.place, "the mapping makes nothing",
              "say under `make:` what each row becomes");
  }
  map.finish();
  tell_open(root, "", faults);
  if (faults.errors() > before) return nullptr;
  return MappingPtr(mapping.release());
}

}  // namespace sanya::exchange
