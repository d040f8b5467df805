// SPDX-License-Identifier: Apache-2.0
// How a mapping says what a value is, and which rows are meant.
#include <algorithm>

#include <fmt/format.h>

#include "exchange/mapping.h"

namespace sanya::exchange {
namespace {

using tree::Node;

// What a value is made from, and what is done with it: of these, those that no thing of the record
// has as a key.
const std::vector<std::string_view> kFrom = {"field", "text", "marked"};
const std::vector<std::string_view> kHow = {"replace", "split",   "match",       "slug",
                                            "table",   "without", "institution", "else"};
const std::vector<std::string_view> kOtherwise = {"fault", "keep", "leave_out"};

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

std::optional<Pattern> read_pattern(tree::Map& map, std::string_view key) {
  const auto written = map.maybe_text(key);
  if (!written) return std::nullopt;
  std::string why;
  auto pattern = Pattern::parse(*written, why);
  if (!pattern) {
    map.fault(Fault::bad_expression, map.place_of(key),
              fmt::format("this is no regular expression: {}", why));
  }
  return pattern;
}

class ValueReader {
 public:
  ValueReader(const Mapping& mapping, Diagnostics& faults) : mapping_(mapping), faults_(faults) {}

  // `own_keys`: those of a map are a tracker's own, as attributes are.
  ValueSpec read(const Node& node, bool own_keys = false) {
    ValueSpec spec{.place = node.place};
    if (node.kind == tree::Kind::list) {
      spec.kind = ValueSpec::Kind::list;
      for (const auto& item : node.items) spec.items.push_back(read(item));
    } else if (node.kind != tree::Kind::map) {
      spec.pieces = pieces_of(node.text, node.place, faults_);
      const bool names_field = std::any_of(spec.pieces.begin(), spec.pieces.end(),
                                           [](const Piece& piece) { return piece.is_field; });
      if (!names_field) spec.constant = node;
    } else if (is_worked_out(node, own_keys)) {
      read_scalar(node, spec);
    } else {
      spec.kind = ValueSpec::Kind::object;
      for (const auto& entry : node.entries) {
        spec.members.push_back({entry.key, read(entry.value(), entry.key == kOwnKeys)});
      }
    }
    return spec;
  }

 private:
  // By a key that says of what. Where none does, another of the keys shows that one is misspelt.
  bool is_worked_out(const Node& node, bool own_keys) {
    const auto has = [&](std::string_view key) { return node.find(key) != nullptr; };
    if (std::any_of(kFrom.begin(), kFrom.end(), has)) return true;
    if (own_keys) return false;
    for (const auto& entry : node.entries) {
      const bool is_how = std::find(kHow.begin(), kHow.end(), entry.key) != kHow.end();
      const auto meant = entry.value().is_scalar() ? nearest(entry.key, kFrom) : "";
      if (is_how) {
        faults_.error(Fault::missing_key, entry.key_place,
                      fmt::format("\"{}\" of what?", entry.key),
                      "a value comes from `field`, `text` or `marked`");
      } else if (!meant.empty()) {
        faults_.error(Fault::unknown_key, entry.key_place,
                      fmt::format("nothing here is called \"{}\"", entry.key),
                      did_you_mean(entry.key, kFrom));
      }
    }
    return false;
  }

  void read_marked(tree::Map& map, ValueSpec& spec) {
    const auto* node = map.maybe_node("marked");
    if (node == nullptr) return;
    tree::Map words(*node, "words and their columns", faults_);
    for (const auto& entry : words.entries()) {
      spec.marks.push_back({entry.key, words.texts(entry.key)});
    }
  }

  void read_scalar(const Node& node, ValueSpec& spec) {
    tree::Map map(node, "a value", faults_);
    spec.fields = map.texts("field");
    read_marked(map, spec);
    if (const auto text = map.maybe_text("text")) {
      if (!spec.fields.empty()) {
        map.fault(Fault::contrary_keys, map.place_of("text"),
                  "\"field\" and \"text\" cannot stand together", "keep one of the two");
      }
      spec.pieces = pieces_of(*text, map.place_of("text"), faults_);
    }
    read_replaced(map, spec);
    spec.split = map.texts("split");
    if (std::find(spec.split.begin(), spec.split.end(), "") != spec.split.end()) {
      map.fault(Fault::bad_value, map.place_of("split"), "nothing can be split at nothing",
                "write what stands between the parts, as in \";\"");
    }
    spec.match = read_pattern(map, "match");
    spec.slug = map.maybe_flag("slug").value_or(false);
    if (table_of(map, "table") != nullptr) spec.table = map.text("table");
    if (const auto word = map.maybe_word("else", kOtherwise)) {
      spec.otherwise = static_cast<ValueSpec::Otherwise>(*word);
      if (!map.has("table")) {
        map.fault(Fault::missing_key, map.place_of("else"),
                  "`else` tells of words that a table does not have, and none is named",
                  "add a line \"table: ...\", or leave out `else`");
      }
    }
    read_dates(map, spec);
    read_number(map, spec);
    spec.flag = map.maybe_flag("flag").value_or(false);
    spec.institution = map.maybe_flag("institution").value_or(false);
    if (const auto* without = map.maybe_node("without")) spec.without.push_back(read(*without));
    spec.fallback = map.maybe_text("default");
  }

  // nullptr: none is named, or there is none of that name.
  const Table* table_of(tree::Map& map, std::string_view key) {
    const auto name = map.maybe_text(key);
    if (!name) return nullptr;
    const auto table = mapping_.tables.find(*name);
    if (table != mapping_.tables.end()) return &table->second;
    std::vector<std::string_view> known;
    for (const auto& [each, words] : mapping_.tables) known.push_back(each);
    map.fault(Fault::unknown_name, map.place_of(key),
              fmt::format("there is no table \"{}\"", *name), did_you_mean(*name, known));
    return nullptr;
  }

  void read_replaced(tree::Map& map, ValueSpec& spec) {
    const auto* table = table_of(map, "replace");
    if (table == nullptr) return;
    for (const auto& [from, to] : table->words) {
      if (!from.empty()) spec.replace.emplace_back(from, to);
    }
    std::stable_sort(spec.replace.begin(), spec.replace.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }

  // A pattern names a year, by signs that are known.
  void read_dates(tree::Map& map, ValueSpec& spec) {
    spec.dates = map.texts("date");
    for (const auto& pattern : spec.dates) {
      if (pattern == "EDTF") continue;
      int years = 0;
      bool known = true;
      for (std::size_t at = 0; at < pattern.size();) {
        const auto count =
            std::min(pattern.find_first_not_of(pattern[at], at), pattern.size()) - at;
        if (pattern[at] == 'Y') {
          ++years;
          known = known && (count == 2 || count == 4);
        }
        if (pattern[at] == 'M') known = known && count <= 4;
        if (pattern[at] == 'D') known = known && count <= 2;
        if (pattern[at] == 'Q') known = known && count == 1;
        at += count;
      }
      if (known && years == 1) continue;
      map.fault(Fault::bad_value, map.place_of("date"),
                fmt::format("\"{}\" is no pattern of dates", pattern),
                "write it of YYYY or YY, MM or M, DD or D, MMM, MMMM or Q, as in D.M.YYYY");
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

}  // namespace

ValueSpec read_value(const Node& node, const Mapping& mapping, Diagnostics& faults, bool own_keys) {
  return ValueReader(mapping, faults).read(node, own_keys);
}

Condition read_condition(const Node& node, Diagnostics& faults) {
  using Test = Condition::Test;
  tree::Map map(node, "a condition", faults);
  Condition condition{.fields = map.texts("field"), .place = node.place};
  if (condition.fields.empty()) {
    map.fault(Fault::missing_key, node.place, "which field is tested?",
              "add a line \"field: ...\"");
  }
  int tests = 0;
  for (const auto& [key, test] :
       {std::pair("is", Test::any_of), std::pair("is_not", Test::none_of)}) {
    auto words = map.texts(key);
    if (!map.has(key)) continue;
    ++tests;
    condition.test = test;
    condition.words = std::move(words);
  }
  for (const auto& [key, test] :
       {std::pair("like", Test::like), std::pair("unlike", Test::unlike)}) {
    auto pattern = read_pattern(map, key);
    if (!pattern) continue;
    ++tests;
    condition.test = test;
    condition.pattern = std::move(pattern);
  }
  if (const auto absent = map.maybe_flag("absent")) {
    ++tests;
    condition.test = *absent ? Test::absent : Test::present;
  }
  if (tests > 1) {
    map.fault(Fault::contrary_keys, node.place, "a condition is one test of its field",
              "write a condition for each");
  }
  return condition;
}

}  // namespace sanya::exchange
