// SPDX-License-Identifier: Apache-2.0
// A first mapping of a list, for a person to go on from.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/edtf.h"
#include "exchange/exchange.h"
#include "exchange/foreign.h"
#include "exchange/list_columns.h"
#include "exchange/list_words.h"
#include "exchange/mapping.h"
#include "tree/yaml_out.h"

namespace sanya::exchange {
namespace {

using tree::Node;

Node text(std::string value) { return {.kind = tree::Kind::text, .text = std::move(value)}; }
Node flag() { return {.kind = tree::Kind::boolean, .text = "true"}; }
Node whole(std::string value) { return {.kind = tree::Kind::number, .text = std::move(value)}; }

Node map(const std::vector<std::pair<std::string, Node>>& members) {
  Node node{.kind = tree::Kind::map};
  for (const auto& [key, value] : members) {
    tree::Entry entry{.key = key, .key_place = {}, .held = {}};
    entry.held.push_back(value);
    node.entries.push_back(std::move(entry));
  }
  return node;
}

template <typename... Items>
Node list(Items... items) {
  Node node{.kind = tree::Kind::list};
  (node.items.push_back(std::move(items)), ...);
  return node;
}

void add(Node& node, std::string key, Node value) {
  auto one = map({{std::move(key), std::move(value)}});
  node.entries.push_back(std::move(one.entries.front()));
}

bool is_called(const Column& column, std::initializer_list<std::string_view> words) {
  const auto name = slug(column.name);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

Node open_question() { return text(std::string(kOpenQuestion)); }

// 0 to 100.
std::optional<int> percent_of(std::string_view word) {
  constexpr std::size_t kLongest = 3;
  constexpr int kWhole = 100;
  while (word.ends_with('%') || word.ends_with(' ')) word.remove_suffix(1);
  if (word.empty() || word.size() > kLongest) return std::nullopt;
  int number = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number > kWhole ? std::nullopt : std::optional(number);
}

// The share of its rows, in percent, whose word passes.
template <typename Test>
std::size_t share(const Column& column, Test test) {
  constexpr std::size_t kWhole = 100;
  std::size_t passing = 0;
  for (const auto& [word, times] : column.words) passing += test(word) ? times : 0;
  return column.filled == 0 ? 0 : passing * kWhole / column.filled;
}

// The step that a word tells of; "" where it tells that there is none yet.
std::optional<std::string> step_of(const std::string& word, bool percent) {
  constexpr int kWhole = 100;
  const auto number = percent ? percent_of(word) : std::nullopt;
  if (number) return *number == 0 ? "" : *number == kWhole ? "done" : "begun";
  return step_told(word);
}

class Sketch {
 public:
  Sketch(const Sketched& said, std::string name, std::vector<Column> columns)
      : said_(said), name_(std::move(name)), columns_(std::move(columns)) {
    while (find([&](const Column& c) { return c.name == id_field_; }) != nullptr) id_field_ += '_';
    title_ = title();
    id_ = find([&](const Column& c) { return is_id(c) && is_own(c); });
    owner_ = find([&](const Column& c) { return &c != title_ && is_named(c.name, Role::owner); });
    state_ = state();
    due_ = find([&](const Column& c) {
      return &c != state_ && &c != title_ && is_named(c.name, Role::due) && !dates_of(c).empty();
    });
    link_ = find([&](const Column& c) { return c.links; });
  }

  Node mapping() const {
    Node root = map({{"mapping", text(name_)}, {"language", whole("1")}});
    if (state_ != nullptr) add(root, "tables", map({{"steps", steps()}}));
    if (id_ == nullptr && title_ != nullptr) {
      const auto from = map({{"of", text("action")}, {"from", field(*title_)}});
      add(root, "ids", map({{id_field_, from}}));
    }
    add(root, "new_institutions", map({{"sector", text("agency")}, {"country", country()}}));
    add(root, "objects", objects());
    Node make = list(action());
    if (state_ != nullptr) make.items.push_back(finding());
    add(root, "make", std::move(make));
    return root;
  }

  // What becomes of a column, in a line.
  std::string use_of(const Column& column) const {
    if (&column == title_) return "the title of an action";
    if (&column == id_) return "its id";
    if (&column == owner_) return "who owns it";
    if (&column == state_) return "what has happened; its words stand under `tables`";
    if (&column == due_) return "by when it is due";
    if (&column == link_ && state_ != nullptr) return "told in the finding's note";
    if (is_attribute(column)) return "an attribute of the action";
    if (is_id(column)) return "not used: no id, since not each row has its own";
    return "not used";
  }

  // What no column was found for: nothing of it is in the mapping.
  std::vector<std::string> not_found() const {
    std::vector<std::string> all;
    if (state_ == nullptr) all.emplace_back("what has happened (so nothing has, for the rules)");
    if (due_ == nullptr) all.emplace_back("by when each is due");
    if (owner_ == nullptr) all.emplace_back("who owns each (so the promisor does)");
    if (id_ == nullptr) all.emplace_back("a number or id of each (so ids are made of the titles)");
    return all;
  }

  const std::vector<Column>& columns() const { return columns_; }

 private:
  static constexpr std::size_t kMostWords = 20;

  template <typename Test>
  const Column* find(Test test) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const Column& column) {
      return column.filled > 0 && test(column);
    });
    return found == columns_.end() ? nullptr : &*found;
  }

  // What is called a promise or a title, and not a few words again and again; else what has most
  // letters.
  const Column* title() const {
    const auto varies = [](const Column& c) { return !c.links && c.words.size() * 2 >= c.filled; };
    for (const auto role : {Role::promise, Role::title}) {
      const auto* named = find([&](const Column& c) {
        return varies(c) && is_named(c.name, role) && !is_called(c, {"_id", "id_", "-id"});
      });
      if (named != nullptr) return named;
    }
    const auto longest =
        std::max_element(columns_.begin(), columns_.end(), [](const Column& a, const Column& b) {
          return a.letters * !a.links < b.letters * !b.links;
        });
    return longest == columns_.end() ? nullptr : &*longest;
  }

  // By its name and words, by its words alone, or by percents.
  const Column* state() const {
    constexpr std::size_t kHalf = 50;
    const auto is_small = [&](const Column& c) {
      return &c != title_ && c.words.size() <= kMostWords && c.dates.empty() && !c.links;
    };
    const auto tells = [](const std::string& word) { return step_told(word).has_value(); };
    const auto* named = find([&](const Column& c) {
      return is_small(c) && is_named(c.name, Role::state) && !is_percent(c) &&
             share(c, percent_of) < kHalf;
    });
    if (named != nullptr) return named;
    const auto* told =
        find([&](const Column& c) { return is_small(c) && share(c, tells) >= kHalf; });
    if (told != nullptr) return told;
    return find([&](const Column& c) { return &c != title_ && is_percent(c); });
  }

  static bool is_percent(const Column& column) {
    constexpr std::size_t kNearlyAll = 90;
    const bool named = is_named(column.name, Role::percent) || is_named(column.name, Role::state);
    return named && share(column, percent_of) >= kNearlyAll;
  }

  // Years alone are dates where the column is called one.
  static std::vector<std::string> dates_of(const Column& column) {
    if (!column.dates.empty()) return column.dates;
    const auto is_year = [](const std::string& word) {
      constexpr std::size_t kDigits = 4;
      return word.size() == kDigits && (word.starts_with("19") || word.starts_with("20")) &&
             word.find_first_not_of("0123456789") == std::string::npos;
    };
    constexpr std::size_t kWhole = 100;
    if (share(column, is_year) == kWhole) return {"YYYY"};
    return {};
  }

  bool is_id(const Column& column) const {
    constexpr std::size_t kLong = 12;  // letters
    return &column != title_ && column.letters <= kLong * column.filled &&
           is_called(column, {"id", "no", "nr", "num", "code", "key", "ref"});
  }
  // Each row with a promise has its own.
  bool is_own(const Column& column) const {
    return column.words.size() == column.filled && title_ != nullptr &&
           column.filled >= title_->filled;
  }

  bool is_attribute(const Column& column) const {
    const bool used = is_id(column) || &column == title_ || &column == id_ || &column == owner_ ||
                      &column == state_ || &column == due_ || &column == link_;
    return !used && column.dates.empty() && !column.links && column.words.size() <= kMostWords &&
           column.filled >= 2 * column.words.size() && !attribute(column).empty();
  }

  static std::string attribute(const Column& column) {
    auto name = slug(column.name);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '/'; }, '_');
    return name;
  }

  Node country() const { return said(said_.country); }
  static Node said(const std::string& value) {
    return value.empty() ? open_question() : text(value);
  }
  static Node field(const Column& column) { return map({{"field", text(column.name)}}); }

  // Of each row: of its own id, else of its title.
  std::string row_id(std::string_view end = "") const {
    if (id_ == nullptr && title_ != nullptr) return fmt::format("{{{}}}{}", id_field_, end);
    return fmt::format("p{{{}}}{}", id_ != nullptr ? id_->name : kRowField, end);
  }

  // A list tells that something has happened and not when: after the promise, by the list's day.
  Node happened() const {
    const auto made_on = DateField::parse(said_.made_on);
    const auto published = DateField::parse(said_.published);
    if (!made_on || !published) return open_question();
    return text(fmt::format("[{}..{}]", to_text(made_on->latest()), to_text(published->latest())));
  }
  Node id(std::string_view before, std::string_view end) const {
    return map({{"text", text(fmt::format("{}{}", before, row_id(end)))}, {"slug", flag()}});
  }

  Node steps() const {
    Node node = map({});
    for (const auto& [word, times] : state_->words) {
      const auto step = step_of(word, is_percent(*state_));
      add(node, word, step ? text(*step) : open_question());
    }
    return node;
  }

  Node objects() const {
    Node tracker = map({{"id", text(name_)},
                        {"title", text(said_.title.empty() ? name_ : said_.title)},
                        {"country", country()}});
    Node attributes = map({});
    for (const auto& column : columns_) {
      if (!is_attribute(column)) continue;
      add(attributes, attribute(column),
          map({{"on", text("action")}, {"type", text("text")}, {"label", text(column.name)}}));
    }
    if (!attributes.entries.empty()) add(tracker, "attributes", std::move(attributes));
    return map({{"tracker", std::move(tracker)},
                {"institutions", list(map({{"id", text("promisor")},
                                           {"name", said(said_.promisor)},
                                           {"sector", text("head_of_government")},
                                           {"country", country()}}),
                                      map({{"id", text("list-keeper")},
                                           {"name", said(said_.publisher)},
                                           {"sector", said(said_.sector)},
                                           {"country", country()}}))},
                {"sources", list(map({{"id", text("list")},
                                      {"kind", text("publication")},
                                      {"publisher", text("list-keeper")},
                                      {"title", text(said_.title.empty() ? name_ : said_.title)},
                                      {"published", said(said_.published)}}))},
                {"pledges", list(map({{"id", text("promises")},
                                      {"title", text(said_.title.empty() ? name_ : said_.title)},
                                      {"made_by", text("promisor")},
                                      {"made_on", said(said_.made_on)},
                                      {"source", text("list")}}))}});
  }

  Node action() const {
    Node made = map({{"pledge", text("promises")}, {"id", id("", "")}});
    if (title_ != nullptr) add(made, "title", field(*title_));
    add(made, "kind", text("measure"));
    if (due_ != nullptr) {
      auto due = field(*due_);
      Node patterns{.kind = tree::Kind::list};
      for (const auto& pattern : dates_of(*due_)) patterns.items.push_back(text(pattern));
      add(due, "date", std::move(patterns));
      add(made, "due", std::move(due));
    }
    Node lead = text("promisor");
    if (owner_ != nullptr) {
      lead = field(*owner_);
      if (!owner_->split.empty()) add(lead, "split", text(owner_->split));
      add(lead, "institution", flag());
      add(lead, "default", text("promisor"));
    }
    add(made, "owners", map({{"lead", list(std::move(lead))}}));
    Node attributes = map({});
    for (const auto& column : columns_) {
      if (is_attribute(column)) add(attributes, attribute(column), field(column));
    }
    if (!attributes.entries.empty()) add(made, "attributes", std::move(attributes));
    Node node = map({{"action", std::move(made)}});
    if (title_ != nullptr) add(node, "when", list(field(*title_)));
    return node;
  }

  Node finding() const {
    auto step = field(*state_);
    add(step, "table", text("steps"));
    const auto link = link_ != nullptr ? fmt::format(" {{{}}}", link_->name) : "";
    return map(
        {{"finding",
          map({{"id", id("", "-state")},
               {"source", text("list")},
               {"action", id("promises/", "")},
               {"milestone", std::move(step)},
               {"happened", happened()},
               {"note", text(fmt::format("The list says: {{{}}}.{}", state_->name, link))}})},
         {"when", list(field(*state_))},
         {"needs", list(text("milestone"))}});
  }

  const Sketched& said_;
  std::string name_;
  std::vector<Column> columns_;
  std::string id_field_ = "promise_id";  // that of titles, where no column is
  const Column* title_ = nullptr;
  const Column* id_ = nullptr;
  const Column* owner_ = nullptr;
  const Column* state_ = nullptr;
  const Column* due_ = nullptr;
  const Column* link_ = nullptr;
};

// In one line of a comment, and not too long.
std::string shown(std::string_view written) {
  constexpr std::size_t kMost = 40;
  std::string line;
  for (const char c : written) line += c == '\n' || c == '\r' ? ' ' : c;
  if (line.size() <= kMost) return line;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, end) + "...";
}

std::string line_of(const Sketch& sketch, const Column& column, std::size_t rows) {
  constexpr std::size_t kExamples = 3;
  std::vector<std::string> examples;
  for (std::size_t i = 0; i < column.words.size() && i < kExamples; ++i) {
    examples.push_back(shown(column.words[i].first));
  }
  return fmt::format("#   {}: {} ({} of {} rows, {} different{}{}), as in {}\n", shown(column.name),
                     sketch.use_of(column), column.filled, rows, column.words.size(),
                     column.dates.empty() ? "" : ", dates ", fmt::join(column.dates, " or "),
                     fmt::join(examples, " | "));
}

}  // namespace

std::string sketch(const ForeignFile& file, const Sketched& said, Diagnostics& faults) {
  const auto rows = read_rows(file, {}, faults);
  if (!rows) return "";
  for (auto fault : rows->of_rows.all()) {
    fault.severity = Severity::warning;  // the others tell what the columns are
    faults.add(std::move(fault));
  }
  auto name = slug(stem_of(file.path));
  std::replace(name.begin(), name.end(), '/', '-');
  const Sketch made(said, name.empty() ? "list" : name, columns_of(rows->rows));
  std::string head = fmt::format(
      "# A sketch of a mapping, to be gone on from: {}, {} rows ({}).\n"
      "# A question mark stands where only you can say; docs/import.md has all that can be said.\n"
      "# Its columns:\n",
      stem_of(file.path), rows->rows.size(), rows->read_as);
  for (const auto& column : made.columns()) head += line_of(made, column, rows->rows.size());
  if (const auto missing = made.not_found(); !missing.empty()) {
    head += "# No column was found for:\n";
    for (const auto& each : missing) head += fmt::format("#   {}\n", each);
    head += "# Where one tells, say so below, under `make`, as docs/import.md shows.\n";
  }
  const auto unnamed =
      std::count_if(made.columns().begin(), made.columns().end(),
                    [](const Column& column) { return column.name.starts_with(kUnnamedColumn); });
  if (unnamed > 0) {
    head += fmt::format(
        "# {} of its columns have no name in the first line. If the names stand further down, "
        "write\n"
        "# `read: {{header: 2}}` with that line; if nowhere, write them above the list.\n",
        unnamed);
  }
  return head + tree::yaml_text(made.mapping());
}

}  // namespace sanya::exchange
