// SPDX-License-Identifier: Apache-2.0
// A first mapping of a list, for a person to go on from.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/exchange.h"
#include "exchange/foreign.h"
#include "exchange/list_columns.h"
#include "tree/yaml_out.h"

namespace sanya::exchange {
namespace {

using tree::Node;

constexpr const char* kOpen = "?";  // what only a person can say: no tracker is made with it

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

// The step that a word tells of; "" where it tells that there is none yet; kOpen where it is not
// known.
std::string step_of(const std::string& word) {
  const auto name = slug(word);
  const auto has = [&](std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return name.find(part) != std::string::npos; });
  };
  if (has({"not-started", "not-yet", "pending", "unknown", "none", "no-action"})) return "";
  if (has({"broken", "abandon", "cancel", "dropped"})) return "abandoned";
  if (has({"partial", "partly", "in-part"})) return kOpen;
  if (has({"progress", "ongoing", "under-way", "underway", "started", "begun", "began"})) {
    return "begun";
  }
  if (has({"announce", "promised", "talked"})) return "announced";
  if (has({"planned", "approved"})) return "planned";
  if (has({"done", "complete", "kept", "fulfilled", "implemented", "delivered", "achieved"})) {
    return "done";
  }
  return name == "100" ? "done" : kOpen;
}

class Sketch {
 public:
  Sketch(const Sketched& said, std::string name, std::vector<Column> columns)
      : said_(said), name_(std::move(name)), columns_(std::move(columns)) {
    title_ = most_letters();
    id_ = find([&](const Column& c) { return is_id(c) && is_own(c); });
    owner_ = find([&](const Column& c) {
      return is_called(c, {"minist", "depart", "agenc", "owner", "lead", "responsib", "instit",
                           "organi", "entidad", "party"});
    });
    state_ = find([&](const Column& c) {
      return is_called(c, {"stat", "state", "progress", "rating", "stage", "verdict", "avance"}) &&
             c.words.size() <= kMostWords && c.dates.empty();
    });
    due_ = find([&](const Column& c) {
      return !c.dates.empty() &&
             is_called(c, {"due", "deadline", "when", "until", "target", "end"});
    });
    link_ = find([&](const Column& c) { return c.links; });
  }

  Node mapping() const {
    Node root = map({{"mapping", text(name_)}, {"language", whole("1")}});
    if (state_ != nullptr) add(root, "tables", map({{"steps", steps()}}));
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
    if (&column == link_) return "told in the finding's note";
    if (is_attribute(column)) return "an attribute of the action";
    if (is_id(column)) return "not used: no id, since not each row has its own";
    return "not used";
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

  const Column* most_letters() const {
    const auto longest =
        std::max_element(columns_.begin(), columns_.end(), [](const Column& a, const Column& b) {
          return a.letters * !a.links < b.letters * !b.links;
        });
    return longest == columns_.end() ? nullptr : &*longest;
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

  Node country() const { return text(said_.country.empty() ? kOpen : said_.country); }
  static Node said(const std::string& value) { return text(value.empty() ? kOpen : value); }
  static Node field(const Column& column) { return map({{"field", text(column.name)}}); }

  // Of each row: of its own id, else its number.
  std::string row_id(std::string_view end = "") const {
    return fmt::format("p{{{}}}{}", id_ != nullptr ? id_->name : kRowField, end);
  }
  Node id(std::string_view before, std::string_view end) const {
    return map({{"text", text(fmt::format("{}{}", before, row_id(end)))}, {"slug", flag()}});
  }

  Node steps() const {
    Node node = map({});
    for (const auto& [word, times] : state_->words) add(node, word, text(step_of(word)));
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
                                           {"sector", text("ngo")}}))},
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
      for (const auto& pattern : due_->dates) patterns.items.push_back(text(pattern));
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
               {"note", text(fmt::format("The list says: {{{}}}.{}", state_->name, link))}})},
         {"when", list(field(*state_))},
         {"needs", list(text("milestone"))}});
  }

  const Sketched& said_;
  std::string name_;
  std::vector<Column> columns_;
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
  auto name = slug(stem_of(file.path));
  std::replace(name.begin(), name.end(), '/', '-');
  const Sketch made(said, name.empty() ? "list" : name, columns_of(rows->rows));
  std::string head = fmt::format(
      "# A sketch of a mapping, to be gone on from: {}, {} rows ({}).\n"
      "# A question mark stands where only you can say; docs/import.md has all that can be said.\n"
      "# Its columns:\n",
      stem_of(file.path), rows->rows.size(), rows->read_as);
  for (const auto& column : made.columns()) head += line_of(made, column, rows->rows.size());
  return head + tree::yaml_text(made.mapping());
}

}  // namespace sanya::exchange
