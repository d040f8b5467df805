// SPDX-License-Identifier: Apache-2.0
// A mapping's file to what it says. Every word in it is known, or a fault.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exchange/mapping.h"

namespace sanya::exchange {
namespace {

using tree::Node;

const std::vector<std::string_view> kFormats = {"csv",    "tsv",  "xlsx",    "json",
                                                "ndjson", "yaml", "markdown"};
const std::vector<std::string_view> kOtherwise = {"fault", "keep", "leave_out"};
const std::vector<std::string_view> kValueKeys = {"field",  "text",        "split",  "match",
                                                  "slug",   "table",       "else",   "date",
                                                  "number", "institution", "default"};
// Kinds that a row can make, as the top-level keys of a tracker's file hold them; an action besides
// names its pledge.
const std::vector<std::string_view> kKinds = {
    "institution", "person",  "place",   "indicator", "mandate",  "pledge",   "action",
    "source",      "finding", "reading", "search",    "override", "published"};

std::vector<Piece> pieces_of(const std::string& text, const Place& place, Diagnostics& faults) {
  std::vector<Piece> pieces;
  const auto add = [&](char c) {
    if (pieces.empty() || pieces.back().is_field) pieces.push_back({false, ""});
    pieces.back().text += c;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if ((c == '{' || c == '}') && at + 1 < text.size() && text[at + 1] == c) {
      add(c);
      ++at;
    } else if (c == '{') {
      const auto end = text.find('}', at);
      if (end == std::string::npos || end == at + 1) {
        faults.error(Fault::bad_value, place, "a brace opens here and names no field",
                     "write {field}, and {{ for a brace itself");
        return pieces;
      }
      pieces.push_back({true, text.substr(at + 1, end - at - 1)});
      at = end;
    } else {
      add(c);
    }
  }
  return pieces;
}

class ValueReader {
 public:
  ValueReader(const Mapping& mapping, Diagnostics& faults) : mapping_(mapping), faults_(faults) {}

  ValueSpec read(const Node& node) {
    ValueSpec spec{.place = node.place};
    if (node.kind == tree::Kind::list) {
      spec.kind = ValueSpec::Kind::list;
      for (const auto& item : node.items) spec.items.push_back(read(item));
    } else if (node.kind != tree::Kind::map) {
      spec.pieces = pieces_of(node.text, node.place, faults_);
      const bool names_field = std::any_of(spec.pieces.begin(), spec.pieces.end(),
                                           [](const Piece& piece) { return piece.is_field; });
      if (!names_field) spec.constant = node;
    } else if (node.find("field") != nullptr || node.find("text") != nullptr) {
      read_scalar(node, spec);
    } else {
      spec.kind = ValueSpec::Kind::object;
      for (const auto& entry : node.entries) {
        spec.members.push_back({entry.key, read(entry.value())});
      }
    }
    return spec;
  }

 private:
  void read_scalar(const Node& node, ValueSpec& spec) {
    tree::Map map(node, "a value", faults_);
    spec.fields = map.texts("field");
    if (const auto text = map.maybe_text("text")) {
      if (!spec.fields.empty()) {
        map.fault(Fault::contrary_keys, map.place_of("text"),
                  "\"field\" and \"text\" cannot stand together", "keep one of the two");
      }
      spec.pieces = pieces_of(*text, map.place_of("text"), faults_);
    }
    spec.split = map.texts("split");
    read_match(map, spec);
    spec.slug = map.maybe_flag("slug").value_or(false);
    spec.table = map.maybe_text("table").value_or("");
    if (!spec.table.empty() && !mapping_.tables.contains(spec.table)) {
      std::vector<std::string_view> known;
      for (const auto& [name, table] : mapping_.tables) known.push_back(name);
      map.fault(Fault::unknown_name, map.place_of("table"),
                fmt::format("there is no table \"{}\"", spec.table),
                did_you_mean(spec.table, known));
    }
    if (const auto word = map.maybe_word("else", kOtherwise)) {
      spec.otherwise = static_cast<ValueSpec::Otherwise>(*word);
    }
    spec.dates = map.texts("date");
    read_number(map, spec);
    spec.institution = map.maybe_flag("institution").value_or(false);
    spec.fallback = map.maybe_text("default");
  }

  void read_match(tree::Map& map, ValueSpec& spec) {
    const auto written = map.maybe_text("match");
    if (!written) return;
    std::string why;
    spec.match = Pattern::parse(*written, why);
    if (!spec.match) {
      map.fault(Fault::bad_expression, map.place_of("match"),
                fmt::format("this is no regular expression: {}", why));
    }
  }

  void read_number(tree::Map& map, ValueSpec& spec) {
    const auto written = map.maybe_text("number");
    if (!written) return;
    spec.number = true;
    if (*written == "," || *written == ".") {
      spec.decimal = written->front();
    } else {
      map.fault(Fault::bad_word, map.place_of("number"),
                fmt::format("\"{}\" is no sign between units and decimals", *written),
                "write \".\" or \",\"");
    }
  }

  const Mapping& mapping_;
  Diagnostics& faults_;
};

Condition read_condition(const Node& node, Diagnostics& faults) {
  tree::Map map(node, "a condition", faults);
  Condition condition{.field = map.text("field")};
  const bool is = map.has("is");
  const bool is_not = map.has("is_not");
  if (is && is_not) {
    map.fault(Fault::contrary_keys, map.place_of("is_not"),
              "\"is\" and \"is_not\" cannot stand together", "write two conditions");
  }
  if (is || is_not) {
    condition.test = is ? Condition::Test::any_of : Condition::Test::none_of;
    condition.words = map.texts(is ? "is" : "is_not");
  }
  const auto absent = map.maybe_flag("absent");
  if (absent && !is && !is_not) {
    condition.test = *absent ? Condition::Test::absent : Condition::Test::present;
  }
  return condition;
}

// `{finding: {id: ..., note: ...}, each: bills, when: [...]}`.
std::optional<Make> read_make(const Node& node, const Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "what a row makes", faults);
  Make make{.place = node.place};
  make.each = map.maybe_text("each").value_or("");
  make.needs = map.texts("needs");
  for (const auto* condition : map.list("when")) {
    make.when.push_back(read_condition(*condition, faults));
  }
  for (const auto kind : kKinds) {
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
    ValueReader values(mapping, faults);
    for (const auto& entry : members->entries) {
      make.members.push_back({entry.key, values.read(entry.value())});
    }
  }
  if (make.kind.empty() && map.ok()) {
    map.fault(Fault::missing_key, node.place, "this entry names nothing to make",
              "write the kind with its keys, as in `finding: {id: ..., note: ...}`");
  }
  return make.kind.empty() ? std::nullopt : std::optional(std::move(make));
}

void read_how(const Node& node, Mapping& mapping, Diagnostics& faults) {
  tree::Map map(node, "how files are read", faults);
  if (const auto word = map.maybe_word("format", kFormats)) {
    mapping.read.format = std::string(kFormats[*word]);
  }
  mapping.read.encoding = map.maybe_text("encoding").value_or("");
  mapping.read.delimiter = map.maybe_text("delimiter").value_or("");
  if (mapping.read.delimiter.size() > 1) {
    map.fault(Fault::bad_value, map.place_of("delimiter"), "a delimiter is one character");
  }
  mapping.read.rows = map.maybe_text("rows").value_or("");
  mapping.read.sheet = map.maybe_text("sheet").value_or("");
  constexpr std::int64_t kMostRows = 1'048'576;  // that a sheet may have
  const auto header = map.maybe_whole("header").value_or(0);
  if (map.has("header") && (header < 1 || header > kMostRows)) {
    map.fault(Fault::bad_number, map.place_of("header"), "rows count from 1");
  } else {
    mapping.read.header = static_cast<int>(header);
  }
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
      mapping.months.emplace(entry.key, std::stoi(written));
    } else {
      faults.error(Fault::bad_number, entry.value().place, "a month is a number from 1 to 12");
    }
  }
}

Replication::Figure read_figure(const Node& node, Diagnostics& faults) {
  tree::Map map(node, "a published figure", faults);
  Replication::Figure figure{.rollup = map.text("rollup"),
                             .by = map.texts("by"),
                             .keys = map.texts("keys"),
                             .published = map.text("published"),
                             .contradicted = map.maybe_flag("contradicted").value_or(false)};
  if (figure.by.size() != figure.keys.size()) {
    map.fault(Fault::bad_value, node.place, "each name in \"by\" has one value in \"keys\"",
              "write as many of the one as of the other");
  }
  return figure;
}

std::optional<Replication> read_replication(const Node& node, Diagnostics& faults) {
  tree::Map map(node, "what is replicated", faults);
  Replication made{.folder = map.text("folder"),
                   .files = map.texts("files"),
                   .pack = map.text("pack"),
                   .as_of = {},
                   .differ = map.texts("differ"),
                   .figures = {}};
  constexpr int kWhole = 100;
  const auto at_least = map.maybe_whole("at_least").value_or(kWhole);
  if (at_least < 1 || at_least > kWhole) {
    map.fault(Fault::bad_number, map.place_of("at_least"), "a share is from 1 to 100 per cent");
  } else {
    made.at_least = static_cast<int>(at_least);
  }
  for (const auto* figure : map.list("figures")) {
    made.figures.push_back(read_figure(*figure, faults));
  }
  const auto day = map.text("as_of");
  if (const auto parsed = parse_day(day)) {
    made.as_of = *parsed;
  } else if (!day.empty()) {
    map.fault(Fault::bad_date, map.place_of("as_of"), fmt::format("\"{}\" is no day", day),
              "write it as 2024-06-30");
  }
  return map.ok() ? std::optional(std::move(made)) : std::nullopt;
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
  const auto language = map.maybe_whole("language");
  if (language && *language != 1) {
    map.fault(Fault::unknown_version, map.place_of("language"),
              fmt::format("mappings of language {} are not known", *language), "write 1");
  }
  if (const auto* how = map.maybe_node("read")) read_how(*how, *mapping, faults);
  if (const auto* tables = map.maybe_node("tables")) read_tables(*tables, *mapping, faults);
  if (const auto* months = map.maybe_node("months")) read_months(*months, *mapping, faults);
  if (const auto* objects = map.maybe_node("objects")) mapping->objects = *objects;
  if (const auto* names = map.maybe_node("new_institutions")) mapping->of_new_names = *names;
  if (const auto* replicated = map.maybe_node("replicates")) {
    mapping->replication = read_replication(*replicated, faults);
  }
  std::map<std::string, int> times;
  for (const auto* node : map.list("make")) {
    auto make = read_make(*node, *mapping, faults);
    if (!make) continue;
    const int time = ++times[make->kind];
    make->name = time == 1 ? make->kind : fmt::format("{} {}", make->kind, time);
    mapping->make.push_back(std::move(*make));
  }
  if (mapping->make.empty() && map.ok()) {
    map.fault(Fault::missing_key, root.place, "the mapping makes nothing",
              "say under `make:` what each row becomes");
  }
  map.finish();
  if (faults.errors() > before) return nullptr;
  return MappingPtr(mapping.release());
}

}  // namespace sanya::exchange
