// SPDX-License-Identifier: Apache-2.0
#include "cli/form.h"

#include <algorithm>
#include <array>
#include <deque>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"

namespace sanya::cli {
namespace {

struct Told {
  std::string_view kind;  // "": of every kind
  std::string_view key;   // "quote.exact"
  std::string_view value;
  std::string_view help;
};

// The first that fits holds.
constexpr std::array kTold = {
    Told{"", "id", "ID", "its name in the record: small letters, digits, hyphens"},
    Told{"", "source", "ID", "the source that says so"},
    Told{"", "claimant", "ID", "whose statement it is (default: the publisher's)"},
    Told{"reading", "happened", "DATE",
         "the day or year the value is for (default: the day of publication)"},
    Told{"", "happened", "DATE", "when it happened (default: the day of publication)"},
    Told{"", "instrument", "NAME", "which bill, treaty or building, where there are several"},
    Told{"", "places", "ID", "a place of the tracker"},
    Told{"finding", "note", "TEXT", "what the source says, in our own words"},
    Told{"", "note", "TEXT", "a remark of ours"},
    Told{"", "quote.prefix", "TEXT", "the words before those quoted"},
    Told{"", "quote.exact", "TEXT", "the words quoted"},
    Told{"", "quote.suffix", "TEXT", "the words after those quoted"},
    Told{"", "quote.sha256", "HASH", "the SHA-256 of the words quoted, which may stay elsewhere"},
    Told{"", "attributes", "NAME=VALUE", "an attribute that the tracker declares"},
    Told{"search", "actions", "ACTION", "what was searched for"},
    Told{"override", "action", "ACTION", "the action"},
    Told{"", "action", "ACTION", "the action it is about"},
    Told{"", "pledge", "ID", "the pledge it is about, where it is no single action"},
    Told{"", "bearing", "WORD", "supports (the default), contradicts or context"},
    Told{"", "aspect", "WORD", "output (the default), outcome or condition"},
    Told{"", "extent", "WORD", "whole (the default) or part"},
    Told{"", "parts", "ID", "the parts of the action that it is about"},
    Told{"", "milestone", "ID", "the step on the action's ladder"},
    Told{"", "link", "WORD", "stated (the default), inferred or possible"},
    Told{"override", "reason", "TEXT", "why the answer should be another"},
    Told{"", "reason", "TEXT", "why it belongs to the action, where the link is not stated"},
    Told{"", "kind", "WORD",
         "publication, official_act, court_record, field_visit, interview or letter"},
    Told{"", "publisher", "ID", "the institution that published it, by id or name"},
    Told{"", "title", "TEXT", "in the tracker's first language"},
    Told{"override", "author", "HANDLE", "who judged (default: the author)"},
    Told{"", "author", "NAME", "who wrote it"},
    Told{"source", "identity", "WORD",
         "open (the default), or withheld: no report or export then tells whose it is"},
    Told{"", "published", "DATE", "when it was published"},
    Told{"", "dating", "TEXT", "how the date is known, where it is inferred"},
    Told{"", "url", "URL", "where it can be read"},
    Told{"", "archived.url", "URL", "where a copy is kept"},
    Told{"", "archived.sha256", "HASH", "the SHA-256 of the copy"},
    Told{"", "syndicated_from", "ID", "the source or institution it was taken over from"},
    Told{"", "retracts", "ID", "a source that this one withdraws"},
    Told{"", "language", "TAG", "the language it is in"},
    Told{"", "indicator", "ID", "the quantity that was read"},
    Told{"", "value", "VALUE", "the value: 5.7, <5, 5..7, ~5, or a word of the scale"},
    Told{"", "given", "TEXT", "the figure as the source puts it, where the value has bounds"},
    Told{"", "day", "DAY", "the day of the search (default: today)"},
    Told{"", "by", "HANDLE", "who searched (default: the author)"},
    Told{"", "where", "TEXT", "what was searched"},
    Told{"", "query", "TEXT", "the words searched for"},
    Told{"", "found", "WORD", "nothing (the default) or something"},
    Told{"", "institution", "ID", "who was asked"},
    Told{"", "asked_on", "DAY", "the day of our letter"},
    Told{"", "letter", "REF", "the reference of our letter"},
    Told{"", "answered_on", "DAY", "the day of the answer"},
    Told{"", "answer", "TEXT", "the answer"},
    Told{"", "about", "ACTION", "an action we asked about (default: the report as a whole)"},
    Told{"", "question", "NAME", "the question of the rule pack that is answered otherwise"},
    Told{"", "made_on", "DAY", "the day of the judgement (default: today)"},
    Told{"", "expires", "DAY", "its last day"},
};

Told told(std::string_view kind, const load::Field& field) {
  const auto key =
      field.inner.empty() ? std::string(field.key) : fmt::format("{}.{}", field.key, field.inner);
  for (const auto& each : kTold) {
    if ((each.kind.empty() || each.kind == kind) && each.key == key) return each;
  }
  return {kind, "", "TEXT", ""};
}

// Texts that options point to.
std::string_view kept(std::string text) {
  static std::deque<std::string> all;
  return all.emplace_back(std::move(text));
}

// `--author` is who writes; who wrote an article is another.
std::string option_name(std::string_view kind, const load::Field& field) {
  if (field.named) return "attribute";
  auto name = fmt::format("{}{}{}", field.key, field.inner.empty() ? "" : "-", field.inner);
  if (name == "author") name = fmt::format("{}-author", kind);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::vector<FormOption> options_of(std::string_view kind) {
  std::vector<FormOption> options;
  for (const auto& field : load::fields(kind)) {
    const auto [of_kind, key, value, help] = told(kind, field);
    const bool several = field.many || field.named;
    options.push_back(
        {.option = {.name = kept(option_name(kind, field)),
                    .value = value,
                    .help = several ? kept(fmt::format("{}; may be repeated", help)) : help,
                    .choices = kept(fmt::format("{}", fmt::join(field.words, " "))),
                    .many = several},
         .field = field});
  }
  return options;
}

constexpr std::string_view kPrefix = "--";

tree::Node scalar(const FormOption& option, const std::string& value, const Place& place) {
  const bool flag = option.field.named && (value == "true" || value == "false");
  return {.kind = flag ? tree::Kind::boolean : tree::Kind::text,
          .place = place,
          .text = value,
          .quoted = !flag};
}

tree::Node& under(std::vector<tree::Entry>& entries, std::string_view key, tree::Kind kind,
                  const Place& place) {
  for (auto& entry : entries) {
    if (entry.key == key) return entry.held.front();
  }
  tree::Entry entry{.key = std::string(key), .key_place = place, .held = {}};
  entry.held.push_back({.kind = kind, .place = place});
  return entries.emplace_back(std::move(entry)).held.front();
}

void put(std::vector<tree::Entry>& entries, std::string_view key, tree::Node value,
         const Place& place) {
  tree::Entry entry{.key = std::string(key), .key_place = place, .held = {}};
  entry.held.push_back(std::move(value));
  entries.push_back(std::move(entry));
}

// Line breaks would make another line of it.
std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\r', ' ');
  return text;
}

}  // namespace

const std::vector<FormOption>& form_options(std::string_view kind) {
  static std::map<std::string, std::vector<FormOption>, std::less<>> all;
  const auto at = all.find(kind);
  return at != all.end() ? at->second : all.emplace(kind, options_of(kind)).first->second;
}

std::string_view kind_of(const Command& command) {
  if (command.name == "search-log") return "search";
  if (command.name == "override" || command.name == "reply") return command.name;
  const auto space = command.name.find(' ');
  return space == std::string_view::npos ? "" : command.name.substr(space + 1);
}

bool Form::has(std::string_view key) const {
  return std::any_of(lines_.begin(), lines_.end(),
                     [&](const Line& line) { return line.option->field.key == key; });
}

std::string Form::value(std::string_view key) const {
  const auto at = std::find_if(lines_.rbegin(), lines_.rend(),
                               [&](const Line& line) { return line.option->field.key == key; });
  return at == lines_.rend() ? "" : at->value;
}

std::optional<Misuse> Form::add(const FormOption& option, const std::string& value) {
  if (option.field.named && value.find('=') == std::string::npos) {
    return Misuse{fmt::format("\"{}\" of --{} has no value", value, option.option.name),
                  fmt::format("write --{} {}", option.option.name, option.option.value)};
  }
  lines_.push_back({&option, value});
  return std::nullopt;
}

void Form::set(std::string_view key, const std::string& value) {
  for (const auto& option : form_options(kind_)) {
    if (option.field.key == key && option.field.inner.empty()) lines_.push_back({&option, value});
  }
}

std::vector<tree::Entry> Form::entries(Place& whole) const {
  std::string text = title_ + "\n";
  for (const auto& line : lines_) {
    text += fmt::format("{}{} {}\n", kPrefix, line.option->option.name, in_one_line(line.value));
  }
  const auto source = std::make_shared<const Source>(
      Source{.path = std::string(tree::kCommandLine), .text = std::move(text)});
  whole = {.source = source, .line = 1, .column = 1, .length = static_cast<int>(title_.size())};
  std::vector<tree::Entry> entries;
  int number = 1;
  for (const auto& line : lines_) {
    const auto& field = line.option->field;
    const auto before = static_cast<int>(kPrefix.size() + line.option->option.name.size()) + 2;
    const Place place{.source = source,
                      .line = ++number,
                      .column = before,
                      .length = std::max(1, static_cast<int>(characters(line.value)))};
    if (field.many) {
      under(entries, field.key, tree::Kind::list, place)
          .items.push_back(scalar(*line.option, line.value, place));
    } else if (field.named) {
      const auto sign = line.value.find('=');
      auto& map = under(entries, field.key, tree::Kind::map, place);
      put(map.entries, line.value.substr(0, sign),
          scalar(*line.option, line.value.substr(sign + 1), place), place);
    } else if (!field.inner.empty()) {
      auto& map = under(entries, field.key, tree::Kind::map, place);
      put(map.entries, field.inner, scalar(*line.option, line.value, place), place);
    } else {
      put(entries, field.key, scalar(*line.option, line.value, place), place);
    }
  }
  return entries;
}

tree::Node Form::fragment() const {
  Place whole;
  tree::Node thing{.kind = tree::Kind::map};
  thing.entries = entries(whole);
  thing.place = whole;
  tree::Node list{.kind = tree::Kind::list, .place = whole};
  list.items.push_back(std::move(thing));
  tree::Node root{.kind = tree::Kind::map, .place = whole};
  put(root.entries, load::file_key(kind_), std::move(list), whole);
  return root;
}

std::optional<Misuse> take_options(const Call& call, Form& form) {
  for (const auto& option : form_options(kind_of(call.command))) {
    for (const auto& value : call.arguments.values(option.option.name)) {
      if (auto wrong = form.add(option, value)) return wrong;
    }
  }
  return std::nullopt;
}

}  // namespace sanya::cli
