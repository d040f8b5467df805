// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "tree/tree.h"

namespace sanya::tree {
namespace {

std::string_view kind_in_words(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "nothing";
    case Kind::boolean:
      return "true or false";
    case Kind::number:
      return "a number";
    case Kind::text:
      return "a text";
    case Kind::list:
      return "a list";
    case Kind::map:
      return "a map of keys and values";
  }
  return "";
}

std::string how_to_add(const Place& at, std::string_view key) {
  const bool sheet = at.source && at.source->path.ends_with(".csv");
  if (at.source && at.source->path == kCommandLine) {
    std::string option{key};
    std::replace(option.begin(), option.end(), '_', '-');
    return fmt::format("add --{}", option);
  }
  return sheet ? fmt::format("fill in the column \"{}\" of this row", key)
               : fmt::format("add a line \"{}: ...\"", key);
}

bool is_written(const Node& node) { return node.kind == Kind::text || node.kind == Kind::number; }

bool is_small_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_id(std::string_view text) {
  bool hyphen_allowed = false;
  for (char c : text) {
    if (c == '-' ? !hyphen_allowed : !is_small_letter_or_digit(c)) return false;
    hyphen_allowed = c != '-';
  }
  return hyphen_allowed;
}

// The id a person may have meant; empty where nothing usable remains.
std::string as_id(std::string_view text) {
  std::string id;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_small_letter_or_digit(c)) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

std::string id_help(std::string_view written) {
  std::string suggestion = as_id(written);
  std::string help = "an id is made of small letters, digits and single hyphens";
  return suggestion.empty() ? help : fmt::format("{}: {}", help, suggestion);
}

std::string joined(const std::vector<std::string_view>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string_view> each_once(const std::vector<std::string>& words) {
  std::vector<std::string_view> once;
  for (const std::string& word : words)
    if (std::find(once.begin(), once.end(), word) == once.end()) once.push_back(word);
  return once;
}

constexpr std::size_t kWordsShown = 12;

}  // namespace

struct Map::Impl {
  const Node& node;
  std::string what;
  Diagnostics& faults;
  std::vector<std::string> asked = {};  // in this order; some more than once
  bool is_map = true;
  bool all_taken = false;
  bool finished = false;
  bool ok = true;

  const Entry* find(std::string_view key) const {
    auto found = std::find_if(node.entries.begin(), node.entries.end(),
                              [&](const Entry& entry) { return entry.key == key; });
    return found == node.entries.end() ? nullptr : &*found;
  }

  // The value under `key`, which counts as known from here on; nullptr where absent or empty.
  const Node* take(std::string_view key) {
    asked.emplace_back(key);
    const Entry* entry = find(key);
    return entry == nullptr || entry->value().kind == Kind::null ? nullptr : &entry->value();
  }

  void fault(Fault fault, const Place& place, std::string message, std::string help) {
    ok = false;
    faults.error(fault, place, std::move(message), std::move(help));
  }

  const Node* require(std::string_view key) {
    const Node* value = take(key);
    if (value != nullptr || !is_map) return value;
    report_missing(key);
    return nullptr;
  }

  void report_missing(std::string_view key) {
    const Entry* entry = find(key);
    if (entry != nullptr) {
      fault(Fault::missing_key, entry->key_place,
            fmt::format("{} needs \"{}\", which is left empty here", what, key),
            "write its value behind the colon");
      return;
    }
    fault(Fault::missing_key, node.place, fmt::format("{} needs \"{}\"", what, key),
          how_to_add(node.place, key));
  }

  void wrong_type(std::string_view key, const Node& value, std::string_view wanted) {
    std::string help =
        value.kind == Kind::boolean && wanted == "a text"
            ? fmt::format("if the word is meant, put it in quotes: \"{}\"", value.text)
            : "";
    fault(Fault::wrong_type, value.place,
          fmt::format("\"{}\" of {} must be {}, not {}", key, what, wanted,
                      kind_in_words(value.kind)),
          help);
  }

  // The value as a person wrote it, where it is a text or a number.
  std::optional<std::string> written(std::string_view key, const Node* value) {
    if (value == nullptr) return std::nullopt;
    if (is_written(*value)) return value->text;
    wrong_type(key, *value, "a text");
    return std::nullopt;
  }

  std::optional<std::string> id(std::string_view key, const Node* value) {
    auto text = written(key, value);
    if (!text || is_id(*text)) return text;
    fault(Fault::bad_id, value->place, fmt::format("\"{}\" is not an id", *text), id_help(*text));
    return std::nullopt;
  }
};

Map::Map(const Node& node, std::string_view what, Diagnostics& faults)
    : impl_(
          std::make_unique<Impl>(Impl{.node = node, .what = std::string(what), .faults = faults})) {
  constexpr std::size_t kUsualKeys = 16;
  impl_->asked.reserve(kUsualKeys);
  impl_->is_map = node.kind == Kind::map;
  if (impl_->is_map) return;
  impl_->fault(
      Fault::wrong_type, node.place,
      fmt::format("{} must be a map of keys and values, not {}", what, kind_in_words(node.kind)),
      "write one \"key: value\" a line, indented alike");
}

Map::~Map() { finish(); }

const Place& Map::place() const { return impl_->node.place; }
bool Map::ok() const { return impl_->ok; }

bool Map::has(std::string_view key) const {
  const Entry* entry = impl_->find(key);
  return entry != nullptr && entry->value().kind != Kind::null;
}

Place Map::place_of(std::string_view key) const {
  const Entry* entry = impl_->find(key);
  return entry == nullptr ? impl_->node.place : entry->value().place;
}

std::string Map::text(std::string_view key) {
  auto text = impl_->written(key, impl_->require(key));
  if (text && text->empty()) impl_->report_missing(key);
  return text.value_or("");
}

std::string Map::id(std::string_view key) {
  return impl_->id(key, impl_->require(key)).value_or("");
}

const Node* Map::node(std::string_view key) { return impl_->require(key); }

std::optional<std::string> Map::maybe_text(std::string_view key) {
  return impl_->written(key, impl_->take(key));
}

std::optional<std::string> Map::maybe_id(std::string_view key) {
  return impl_->id(key, impl_->take(key));
}

std::optional<DateField> Map::maybe_date(std::string_view key) {
  const Node* value = impl_->take(key);
  if (value == nullptr) return std::nullopt;
  if (!is_written(*value)) {
    bool brackets = value->kind == Kind::list || value->kind == Kind::map;
    impl_->fault(Fault::bad_date, value->place,
                 fmt::format("\"{}\" must be a date, not {}", key, kind_in_words(value->kind)),
                 brackets ? "a date in brackets or braces is written in quotes: \"[..2016]\""
                          : "write a day as 2024-06-30, a month as 2024-06 or a year as 2024");
    return std::nullopt;
  }
  std::string why;
  auto date = DateField::parse(value->text, &why);
  if (!date) {
    impl_->fault(Fault::bad_date, value->place,
                 fmt::format("\"{}\" is not a date that can be read", value->text), why);
  }
  return date;
}

std::optional<Day> Map::maybe_day(std::string_view key) {
  const Node* value = impl_->take(key);
  if (value == nullptr) return std::nullopt;
  auto day = is_written(*value) ? parse_day(value->text) : std::nullopt;
  if (!day) {
    impl_->fault(Fault::bad_date, value->place,
                 is_written(*value)
                     ? fmt::format("\"{}\" is not an exact day", value->text)
                     : fmt::format("\"{}\" must be a day, not {}", key, kind_in_words(value->kind)),
                 "write year-month-day, as in 2024-06-30");
  }
  return day;
}

std::optional<Duration> Map::maybe_duration(std::string_view key) {
  const Node* value = impl_->take(key);
  if (value == nullptr) return std::nullopt;
  auto duration = is_written(*value) ? parse_duration(value->text) : std::nullopt;
  if (!duration) {
    impl_->fault(Fault::bad_duration, value->place,
                 is_written(*value) ? fmt::format("\"{}\" is not a length of time", value->text)
                                    : fmt::format("\"{}\" must be a length of time, not {}", key,
                                                  kind_in_words(value->kind)),
                 "write P1Y, P6M, P2W or P10D for years, months, weeks or days");
  }
  return duration;
}

std::optional<Number> Map::maybe_number(std::string_view key) {
  const Node* value = impl_->take(key);
  if (value == nullptr) return std::nullopt;
  auto number = is_written(*value) ? Number::parse(value->text) : std::nullopt;
  if (!number) {
    impl_->fault(Fault::bad_number, value->place,
                 is_written(*value) ? fmt::format("\"{}\" is not a number", value->text)
                                    : fmt::format("\"{}\" must be a number, not {}", key,
                                                  kind_in_words(value->kind)),
                 "write digits only, as in 12 or -3.5; at most 15 before the point and 9 after");
  }
  return number;
}

std::optional<std::int64_t> Map::maybe_whole(std::string_view key) {
  auto number = maybe_number(key);
  if (!number || number->is_whole()) {
    return number ? std::optional(number->rounded()) : std::nullopt;
  }
  impl_->fault(Fault::bad_number, place_of(key), fmt::format("\"{}\" must be a whole number", key),
               "write it without a fraction");
  return std::nullopt;
}

std::optional<bool> Map::maybe_flag(std::string_view key) {
  const Node* value = impl_->take(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind == Kind::boolean) return value->text[0] == 't' || value->text[0] == 'T';
  // A table's cells are never booleans by themselves, but a column of flags is read as one.
  if (value->text == "true" && !value->quoted) return true;
  if (value->text == "false" && !value->quoted) return false;
  impl_->fault(Fault::wrong_type, value->place,
               fmt::format("\"{}\" of {} must be true or false", key, impl_->what),
               "write true or false, without quotes");
  return std::nullopt;
}

const Node* Map::maybe_node(std::string_view key) { return impl_->take(key); }

std::vector<const Node*> Map::list(std::string_view key) {
  std::vector<const Node*> all;
  const Node* value = impl_->take(key);
  if (value == nullptr) return all;
  if (value->kind != Kind::list) return {value};
  for (const Node& item : value->items) all.push_back(&item);
  return all;
}

std::vector<std::string> Map::texts(std::string_view key) {
  std::vector<std::string> all;
  for (const Node* item : list(key)) {
    if (auto text = impl_->written(key, item)) all.push_back(*std::move(text));
  }
  return all;
}

std::optional<std::size_t> Map::maybe_word(std::string_view key,
                                           const std::vector<std::string_view>& words) {
  const Node* value = impl_->take(key);
  auto written = value != nullptr && value->kind == Kind::boolean ? std::optional(value->text)
                                                                  : impl_->written(key, value);
  if (!written) return std::nullopt;
  auto found = std::find(words.begin(), words.end(), *written);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  const bool shown = words.size() <= kWordsShown;
  std::string message = shown ? fmt::format("\"{}\" is not one of: {}", *written, joined(words))
                              : fmt::format("\"{}\" is not known for \"{}\"", *written, key);
  const std::string_view near = nearest(*written, words);
  const std::string help = !near.empty() ? fmt::format("did you mean \"{}\"?", near)
                           : shown       ? ""
                                         : fmt::format("write one of: {}", joined(words));
  impl_->fault(Fault::bad_word, value->place, std::move(message), help);
  return std::nullopt;
}

const std::vector<Entry>& Map::entries() {
  impl_->all_taken = true;
  return impl_->node.entries;
}

void Map::fault(Fault fault, const Place& place, std::string message, std::string help) {
  impl_->fault(fault, place, std::move(message), std::move(help));
}

void Map::finish() {
  if (impl_->finished) return;
  impl_->finished = true;
  if (impl_->all_taken) return;
  const std::vector<std::string>& asked = impl_->asked;
  std::vector<std::string_view> known;
  for (const Entry& entry : impl_->node.entries) {
    if (std::find(asked.begin(), asked.end(), entry.key) != asked.end()) continue;
    if (known.empty()) known = each_once(asked);
    impl_->fault(Fault::unknown_key, entry.key_place,
                 fmt::format("{} has no key \"{}\"", impl_->what, entry.key),
                 did_you_mean(entry.key, known));
  }
}

std::optional<std::string> as_text(const Node& node, std::string_view what, Diagnostics& faults) {
  if (is_written(node)) return node.text;
  faults.error(Fault::wrong_type, node.place,
               fmt::format("{} must be a text, not {}", what, kind_in_words(node.kind)),
               node.kind == Kind::boolean
                   ? fmt::format("if the word is meant, put it in quotes: \"{}\"", node.text)
                   : "");
  return std::nullopt;
}

}  // namespace sanya::tree
