// SPDX-License-Identifier: Apache-2.0
#include "exchange/foreign.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/encoding.h"
#include "exchange/mapping.h"
#include "exchange/sheet_rows.h"

namespace sanya::exchange {
namespace {

// What others publish is larger than what a person writes.
constexpr tree::Limits kLimits{.bytes = 512U << 20U, .nodes = 100'000'000};

std::string ending_of(const std::string& path) {
  const auto dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return "";
  std::string ending = path.substr(dot + 1);
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending;
}

std::string format_of(const ForeignFile& file, const ReadAs& how) {
  if (!how.format.empty()) return how.format;
  auto ending = ending_of(file.path);
  if (ending == "yml") return "yaml";
  if (ending == "md") return "markdown";
  if (ending == "jsonl") return "ndjson";
  if (ending == "xlsm") return "xlsx";
  return ending;
}

// Line ends of old machines: a lone carriage return ends a line as a line feed does. In the quotes
// of a table it is part of the cell where lines end otherwise. Where it is said how the lines of a
// table end, every other line end outside quotes is a blank within a cell.
void settle_line_ends(std::string& text, bool table, char quote, std::string_view ends) {
  const bool keeps_quoted = table && (!ends.empty() || text.find('\n') != std::string::npos);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == quote && quote != '\0') quoted = !quoted;
    if ((text[i] != '\r' && text[i] != '\n') || (quoted && keeps_quoted)) continue;
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (ends.empty()) {
      if (text[i] == '\r' && !pair) text[i] = '\n';
    } else if (pair) {
      if (ends != "crlf") text[i] = ' ';
      ++i;
    } else {
      text[i] = ends == (text[i] == '\r' ? "cr" : "lf") ? '\n' : ' ';
    }
  }
}

bool is_utf8(std::string_view encoding) {
  return encoding == "UTF-8" || encoding == "utf-8" || encoding == "UTF8" || encoding == "utf8";
}

std::string separator_word(char separator) {
  switch (separator) {
    case ',':
      return "commas";
    case ';':
      return "semicolons";
    case '\t':
      return "tabs";
    default:
      return fmt::format("\"{}\"", separator);
  }
}

tree::Node text_node(std::string text, const Place& place) {
  return {.kind = tree::Kind::text, .place = place, .text = std::move(text), .quoted = true};
}

// A list or map of rows, and the plain fields of the maps on the way to it, by what these are
// called.
struct Found {
  const tree::Node* rows;  // or, where there are none, what should hold them
  std::vector<tree::Entry> above;
  bool lacks = false;
};

tree::Entry plain_fields(std::string name, const tree::Node& map) {
  tree::Node plain{.kind = tree::Kind::map, .place = map.place};
  for (const auto& entry : map.entries) {
    if (entry.value().is_scalar()) plain.entries.push_back(entry);
  }
  tree::Entry entry{.key = std::move(name), .key_place = map.place, .held = {}};
  entry.held.push_back(std::move(plain));
  return entry;
}

// Below a path such as "data.promises", through all items of each list on the way. What stands in
// such a list in place of rows is found as well, for somebody is to be told.
void find_rows(const tree::Node& at, std::string_view path, const std::vector<tree::Entry>& above,
               std::vector<Found>& found) {
  const bool in_list = !above.empty();
  if (path.empty() || (in_list && at.is_scalar())) {
    const bool is_nothing = at.kind == tree::Kind::null;
    if (!at.is_scalar() || (in_list && !is_nothing)) found.push_back({&at, above});
    return;
  }
  const auto dot = std::min(path.find('.'), path.size());
  const auto name = path.substr(0, dot);
  const auto rest = path.substr(std::min(dot + 1, path.size()));
  const auto* next = at.find(name);
  const bool is_nothing = next == nullptr || next->kind == tree::Kind::null;
  if (is_nothing && in_list) found.push_back({&at, above, true});
  if (is_nothing) return;
  if (next->kind != tree::Kind::list || rest.empty()) return find_rows(*next, rest, above, found);
  for (const auto& item : next->items) {
    auto with_item = above;
    with_item.push_back(plain_fields(std::string(name), item));
    find_rows(item, rest, with_item, found);
  }
}

void take_found(const Found& found, Rows& into, Diagnostics& faults) {
  const auto* rows = found.rows;
  if (found.lacks) {
    faults.warning(Fault::missing_key, rows->place,
                   "no rows are in this one of those that have them",
                   "if it should have some, look how their list is called here");
    return;
  }
  const auto add = [&](tree::Node row) {
    if (row.kind != tree::Kind::map) {
      faults.error(Fault::wrong_type, row.place, "this row is no map of fields");
      into.rows.push_back({.kind = tree::Kind::null, .place = row.place});
      return;
    }
    for (const auto& entry : found.above) {
      if (row.find(entry.key) == nullptr) row.entries.push_back(entry);
    }
    into.rows.push_back(std::move(row));
  };
  if (rows->kind == tree::Kind::list) {
    for (const auto& row : rows->items) add(row);
    return;
  }
  if (rows->is_scalar()) return add(*rows);
  const bool is_one_row =
      std::any_of(rows->entries.begin(), rows->entries.end(),
                  [](const auto& e) { return e.value().kind != tree::Kind::map; });
  if (is_one_row) return add(*rows);
  for (const auto& entry : rows->entries) {
    tree::Node row = entry.value();
    add_field(row, kKeyField, entry.key);
    add(std::move(row));
  }
}

void take_rows(const tree::Node& root, const std::vector<std::string>& paths, Rows& into,
               Diagnostics& faults) {
  std::vector<Found> found;
  // A file that is a list is the rows themselves.
  if (root.kind == tree::Kind::list || paths.empty()) find_rows(root, "", {}, found);
  const auto is_there = [&] {
    return std::any_of(found.begin(), found.end(), [](const Found& each) { return !each.lacks; });
  };
  for (std::size_t i = 0; i < paths.size() && !is_there(); ++i) {
    found.clear();
    find_rows(root, paths[i], {}, found);
  }
  if (!is_there()) {
    faults.error(Fault::missing_key, root.place,
                 paths.empty()
                     ? "there are no rows in it"
                     : fmt::format("there are no rows under \"{}\"", fmt::join(paths, "\" or \"")),
                 "name the path of the list in `read: {rows: ...}`");
  }
  for (const auto& each : found) take_found(each, into, faults);
}

// From its own line to that of the whole text.
void move_to(const SourcePtr& whole, int line, Place& place) {
  place.source = whole;
  place.line += line - 1;
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the file is
void move_to(const SourcePtr& whole, int line, tree::Node& node) {
  move_to(whole, line, node.place);
  for (auto& item : node.items) move_to(whole, line, item);
  for (auto& entry : node.entries) {
    move_to(whole, line, entry.key_place);
    move_to(whole, line, entry.held.front());
  }
}

// Whether a double quote is open at the end of the line, as it was (or not) at its beginning.
bool quote_open_after(std::string_view line, bool open) {
  if (!open) {
    const auto value = line.find(": \"");
    if (value == std::string_view::npos) return false;
    line.remove_prefix(value + 3);
  }
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '"') {
      return false;
    }
  }
  return true;
}

// The lines that a quoted value goes on over may begin where its key does: other readers take that.
std::string with_quoted_lines_indented(const std::string& text) {
  std::string indented;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1);
    const auto line = std::string_view(text).substr(at, end + 1 - at);
    if (open) indented += ' ';
    indented += line;
    open = quote_open_after(line, open);
    at = end + 1;
  }
  return indented;
}

// In what is no table no text begins or ends with blanks on purpose.
// NOLINTNEXTLINE(misc-no-recursion): as deep as the file is
void take_blanks_off(tree::Node& node) {
  for (auto& item : node.items) take_blanks_off(item);
  for (auto& entry : node.entries) take_blanks_off(entry.held.front());
  if (!node.is_scalar()) return;
  const auto kept = without_blanks(node.text);
  if (kept.size() != node.text.size()) node.text = std::string(kept);
}

class Taking {
 public:
  Taking(const ForeignFile& file, const ReadAs& how, Diagnostics& faults)
      : file_(file), how_(how), faults_(faults), format_(format_of(file, how)) {}

  std::optional<Rows> take() {
    const bool taken = format_ == "xlsx" ? take_workbook() : decode() && take_format();
    if (!taken) {
      for (const auto& fault : found_.all()) faults_.add(fault);
      return std::nullopt;
    }
    part_faults();
    std::size_t number = 0;
    const bool is_table = format_ == "csv" || format_ == "tsv" || format_ == "xlsx";
    for (auto& row : rows_.rows) {
      ++number;
      if (row.kind != tree::Kind::map) continue;
      if (!is_table) take_blanks_off(row);
      add_field(row, kFileField, stem_of(file_.path));
      add_field(row, kRowField, std::to_string(number));
    }
    return std::move(rows_);
  }

 private:
  // Those within a row are the row's, all others the file's.
  void part_faults() {
    std::vector<Place> places;
    for (const auto& row : rows_.rows) places.push_back(row.place);
    const RowsByPlace by_place(places);
    for (const auto& fault : found_.all()) {
      (by_place.row_at(fault.place) ? rows_.of_rows : faults_).add(fault);
    }
  }

  Place whole() const {
    return {.source = std::make_shared<const Source>(Source{file_.path, text_}),
            .line = 1,
            .column = 1};
  }
  bool refuse(Fault fault, std::string what, std::string help) {
    found_.error(fault, whole(), std::move(what), std::move(help));
    return false;
  }

  bool decode() {
    const auto encoding =
        how_.encoding.empty() ? std::string(likely_encoding(file_.bytes)) : how_.encoding;
    auto text = to_utf8(file_.bytes, encoding);
    if (!text && is_utf8(encoding)) text = file_.bytes;  // those that read it tell where it is none
    if (!text) {
      return refuse(Fault::bad_text, fmt::format("the file is no text in {}", encoding),
                    "name its encoding in `read: {encoding: ...}`, as in windows-1252");
    }
    text_ = std::move(*text);
    const bool is_table = format_ == "csv" || format_ == "tsv";
    quote_ = is_table ? quote() : '"';
    settle_line_ends(text_, is_table, quote_, is_table ? how_.line_ends : "");
    rows_.read_as = fmt::format("{}, {}", format_, encoding);
    return true;
  }

  char quote() const {
    if (how_.quote == kNoQuote) return '\0';
    return how_.quote.empty() ? tree::likely_quote(text_) : how_.quote.front();
  }

  SourcePtr source() { return source_of(std::move(text_)); }
  SourcePtr source_of(std::string text) const {
    return std::make_shared<const Source>(Source{file_.path, std::move(text)});
  }

  bool take_format() {
    if (format_ == "csv" || format_ == "tsv") return take_table();
    if (format_ == "json" || format_ == "yaml") return take_tree();
    if (format_ == "ndjson") return take_lines();
    if (format_ == "markdown") return take_markdown();
    return refuse(Fault::unknown_kind, fmt::format("\"{}\" is no format that can be read", format_),
                  "name it in `read: {format: ...}`: csv, tsv, xlsx, json, ndjson, yaml or "
                  "markdown; other spreadsheets can be saved as xlsx or csv");
  }

  bool take_workbook() {
    auto book = read_workbook(file_.bytes, how_.sheet);
    if (book.wrong != Workbook::Wrong::nothing) return refuse_workbook(book);
    rows_.read_as = fmt::format("{}, sheet \"{}\"", format_, book.sheet);
    std::string others;
    for (const auto& sheet : book.sheets) {
      if (sheet == book.sheet) continue;
      others += fmt::format("{}\"{}\"", others.empty() ? "; not read: " : ", ", sheet);
    }
    rows_.read_as += others;
    rows_.rows = rows_of_sheet(book, file_.path, how_.header, found_);
    return true;
  }

  bool refuse_workbook(const Workbook& book) {
    switch (book.wrong) {
      case Workbook::Wrong::no_such_sheet: {
        const std::vector<std::string_view> sheets(book.sheets.begin(), book.sheets.end());
        return refuse(Fault::unknown_name, fmt::format("there is no sheet \"{}\"", how_.sheet),
                      did_you_mean(how_.sheet, sheets));
      }
      case Workbook::Wrong::too_large:
        return refuse(Fault::too_large, "the spreadsheet is larger than can be read",
                      "save the sheet as csv, or in parts");
      case Workbook::Wrong::no_archive:
        return refuse(Fault::bad_spreadsheet, "the file is no spreadsheet of the format xlsx",
                      "is it of an older one? save it as xlsx, without a password");
      case Workbook::Wrong::nothing:
      case Workbook::Wrong::broken:
        break;
    }
    return refuse(Fault::bad_spreadsheet, "the spreadsheet is damaged",
                  "open it in a spreadsheet program, and save it again");
  }

  bool take_table() {
    tree::CsvDialect dialect{.lenient = true, .header = how_.header, .quote = quote_};
    dialect.separator = !how_.delimiter.empty() ? how_.delimiter.front()
                        : format_ == "tsv"
                            ? '\t'
                            : tree::likely_separator(tree::from_line(text_, how_.header), quote_);
    rows_.read_as += ", " + separator_word(dialect.separator);
    if (quote_ == '\0') rows_.read_as += ", nothing quoted";
    if (quote_ != '\0' && quote_ != '"') rows_.read_as += fmt::format(", quoted by {}", quote_);
    auto root = tree::parse_csv(source(), dialect, found_, kLimits);
    if (!root) return false;
    rows_.rows = std::move(root->items);
    return true;
  }

  bool take_tree() {
    auto root = format_ == "json" ? tree::parse_json(source(), found_, kLimits)
                                  : tree::parse_yaml(source(), found_, kLimits);
    if (!root) return false;
    take_rows(*root, how_.rows, rows_, found_);
    return true;
  }

  // Each line a JSON text by itself, so that one broken line is one row lost.
  bool take_lines() {
    const auto whole = source();
    int number = 0;
    for (std::size_t at = 0; at < whole->text.size();) {
      const auto end = std::min(whole->text.find('\n', at), whole->text.size());
      std::string line = whole->text.substr(at, end - at);
      at = end + 1;
      ++number;
      if (line.ends_with('\r')) line.pop_back();
      if (line.find_first_not_of(" \t\r") != std::string::npos) {
        take_line(whole, number, std::move(line));
      }
    }
    return true;
  }

  void take_line(const SourcePtr& whole, int number, std::string line) {
    Diagnostics of_line;
    auto root = tree::parse_json(source_of(std::move(line)), of_line, kLimits);
    for (auto fault : of_line.all()) {
      move_to(whole, number, fault.place);
      for (auto& note : fault.notes) move_to(whole, number, note.place);
      found_.add(std::move(fault));
    }
    if (!root) {
      rows_.rows.push_back({.kind = tree::Kind::null, .place = {whole, number, 1}});
      return;
    }
    move_to(whole, number, *root);
    if (root->kind == tree::Kind::map) {
      rows_.rows.push_back(std::move(*root));  // a line is a row, whatever it holds
    } else {
      take_found({&*root, {}}, rows_, found_);
    }
  }

  // Front matter between lines of three hyphens, and the text behind it.
  bool take_markdown() {
    constexpr std::string_view kFence = "---";
    const auto end = text_.find("\n---", kFence.size());
    if (!text_.starts_with(kFence)) {
      return refuse(Fault::bad_yaml, "the file does not begin with front matter",
                    "front matter stands between two lines of three hyphens");
    }
    if (end == std::string::npos) {
      return refuse(Fault::bad_yaml, "the front matter that begins here does not end",
                    "write a line of three hyphens below it");
    }
    const auto line_end = std::min(text_.find('\n', end + 1), text_.size());
    std::string behind = text_.substr(std::min(line_end + 1, text_.size()));
    auto front = text_.substr(0, end + 1);
    front.replace(0, kFence.size(), "   ");
    front = with_quoted_lines_indented(front);
    auto root = tree::parse_yaml(source_of(std::move(front)), found_, kLimits);
    if (!root) return false;
    if (root->kind == tree::Kind::map) add_field(*root, kTextField, std::move(behind));
    take_rows(*root, {}, rows_, found_);
    return true;
  }

  const ForeignFile& file_;
  const ReadAs& how_;
  Diagnostics& faults_;
  Diagnostics found_;  // before it is known which stand in rows
  std::string format_;
  std::string text_;
  char quote_ = '"';
  Rows rows_;
};

}  // namespace

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  constexpr std::string_view kWide = "\xE3\x80\x80";  // of Chinese and Japanese
  for (std::size_t before = std::string_view::npos; before != text.size();) {
    before = text.size();
    while (!text.empty() && kBlank.find(text.front()) != kBlank.npos) text.remove_prefix(1);
    while (!text.empty() && kBlank.find(text.back()) != kBlank.npos) text.remove_suffix(1);
    if (text.starts_with(kNoBreak)) text.remove_prefix(kNoBreak.size());
    if (text.ends_with(kNoBreak)) text.remove_suffix(kNoBreak.size());
    if (text.starts_with(kWide)) text.remove_prefix(kWide.size());
    if (text.ends_with(kWide)) text.remove_suffix(kWide.size());
  }
  return text;
}

bool is_exact(const tree::Node& cell) {
  const auto& text = cell.text;
  return cell.quoted &&
         (text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n'));
}

bool is_added(std::string_view field) {
  constexpr std::array<std::string_view, 6> kAdded = {kKeyField,  kFileField,     kRowField,
                                                      kTextField, kRevisionField, kBeforeField};
  return std::find(kAdded.begin(), kAdded.end(), field) != kAdded.end();
}

std::string stem_of(const std::string& path) {
  const auto slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.rfind('.'));
}

void add_field(tree::Node& row, const char* key, std::string text) {
  if (row.find(key) != nullptr) return;
  tree::Entry entry{.key = key, .key_place = row.place, .held = {}};
  entry.held.push_back(text_node(std::move(text), row.place));
  row.entries.push_back(std::move(entry));
}

std::optional<Rows> read_rows(const ForeignFile& file, const ReadAs& how, Diagnostics& faults) {
  return Taking(file, how, faults).take();
}

}  // namespace sanya::exchange
