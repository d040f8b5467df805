// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/quote.h"
#include "tree/builder.h"
#include "tree/locate.h"
#include "tree/readable.h"
#include "tree/schema.h"
#include "tree/tree.h"

namespace sanya::tree {
namespace {

struct Cell {
  std::string text;
  Place place;
  bool harmless = false;  // it was written so that no spreadsheet calculates it: text
};

// Takes off what made it harmless.
void restore(Cell& cell) {
  const auto was = cell_as_it_was(cell.text);
  cell.harmless = was.size() != cell.text.size();
  if (cell.harmless) cell.text.erase(0, 1);
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

class CsvReader {
 public:
  CsvReader(const Locator& locator, std::size_t start, const CsvDialect& dialect,
            Diagnostics& faults, const Limits& limits)
      : locator_(locator),
        text_(locator.text()),
        at_(start),
        dialect_(dialect),
        faults_(faults),
        limits_(limits),
        builder_(faults, limits) {}

  std::optional<Node> read() {
    Place whole = locator_.at(at_);
    separator_ = dialect_.separator;
    if (separator_ == '\0') find_separator();
    if (!read_row(header_)) return std::nullopt;
    if (dialect_.lenient) tell_columns_apart();
    if (!check_header(whole)) return std::nullopt;
    if (!builder_.begin(Kind::list, whole)) return std::nullopt;
    std::vector<Cell> row;
    while (at_ < text_.size()) {
      if (!read_row(row) || !add_row(row)) return std::nullopt;
    }
    builder_.end();
    return builder_.take_root();
  }

 private:
  bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' ||
           (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
  }

  bool refuse(std::size_t offset, std::string message, std::string help) {
    faults_.error(Fault::bad_csv, locator_.at(offset), std::move(message), std::move(help));
    return false;
  }

  bool refuse_return() {
    refuse_lone_return(locator_.at(at_), faults_);
    return false;
  }

  bool is_quote(char c) const { return c == dialect_.quote && c != '\0'; }

  // The first comma, semicolon or tab of the header outside quotes.
  void find_separator() {
    bool quoted = false;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      char c = text_[i];
      if (is_quote(c)) quoted = !quoted;
      if (quoted) continue;
      if (c == '\n') return;
      if (c == ',' || c == ';' || c == '\t') {
        separator_ = c;
        return;
      }
    }
  }

  // Reads one row and its line ending; false where the text is too broken to go on.
  bool read_row(std::vector<Cell>& row) {
    row.clear();
    spanning_.reset();
    const std::size_t begin = at_;
    while (true) {
      row.emplace_back();
      bool fine = at_ < text_.size() && is_quote(text_[at_]) ? read_quoted(row.back())
                                                             : read_plain(row.back());
      if (!fine) return false;
      restore(row.back());
      if (row.size() > limits_.nodes) return builder_.begin(Kind::list, row.back().place);
      if (at_line_end()) break;
      ++at_;  // the separator
    }
    if (dialect_.lenient && spanning_ && header_.size() > 1) tell_swallowed(begin, at_);
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size()) ++at_;
    return true;
  }

  bool read_plain(Cell& cell) {
    std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != separator_) {
      if (text_[at_] == '\r') return refuse_return();
      if (is_quote(text_[at_]) && !dialect_.lenient) {
        return refuse(at_, "a quote stands inside a cell that does not begin with one",
                      "put the whole cell in double quotes and write each quote inside it twice");
      }
      ++at_;
    }
    std::string_view written = text_.substr(begin, at_ - begin);
    std::string_view kept = trimmed(written);
    cell.text = std::string(kept);
    std::size_t offset =
        kept.empty() ? begin : static_cast<std::size_t>(kept.data() - text_.data());
    cell.place = locator_.at(offset, kept.size());
    return true;
  }

  bool read_quoted(Cell& cell) {
    std::size_t begin = at_++;
    while (true) {
      std::size_t quote = text_.find(dialect_.quote, at_);
      if (quote == std::string_view::npos) {
        return refuse(begin, "the quote that opens this cell is never closed",
                      "add the closing quote; a quote inside a cell is written twice");
      }
      cell.text += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != dialect_.quote) break;
      cell.text += dialect_.quote;
      ++at_;
    }
    if (dialect_.lenient) {
      const std::size_t behind = at_;
      while (!at_line_end() && text_[at_] != separator_) ++at_;
      const auto more = text_.substr(behind, at_ - behind);
      cell.text += more.substr(0, more.find_last_not_of(" \r") + 1);
    }
    if (cell.text.find('\n') != std::string::npos && !spanning_) spanning_ = begin;
    cell.place = locator_.at(begin, at_ - begin);
    if (at_line_end() || text_[at_] == separator_) return true;
    if (text_[at_] == '\r') return refuse_return();
    return refuse(at_, "there is text behind the quote that closes this cell",
                  "a quote inside a cell is written twice");
  }

  void tell_columns_apart() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < header_.size(); ++i) {
      const auto name = trimmed(header_[i].text);
      names.push_back(name.empty() ? fmt::format("_column_{}", i + 1) : std::string(name));
    }
    tell_apart(names);
    for (std::size_t i = 0; i < header_.size(); ++i) header_[i].text = std::move(names[i]);
  }

  // A quote that nothing closes takes the rows below it into its cell, up to the next quote: then
  // lines are within a cell that look like rows by themselves.
  void tell_swallowed(std::size_t row_begin, std::size_t row_end) const {
    const auto row = text_.substr(row_begin, row_end - row_begin);
    std::size_t lines = 0;
    std::size_t alike = 0;
    std::size_t within = 0;  // alike, and neither the first line nor the last
    for (std::size_t at = 0; at < row.size(); ++lines) {
      const auto end = std::min(row.find('\n', at), row.size());
      const auto line = row.substr(at, end - at);
      const auto cells = std::count(line.begin(), line.end(), separator_) + 1;
      const bool is_alike = static_cast<std::size_t>(cells) == header_.size();
      alike += is_alike ? 1U : 0U;
      within += is_alike && lines > 0 && end < row.size() ? 1U : 0U;
      at = end + 1;
    }
    // Of two columns, any line of prose with one comma has as many.
    const bool few = header_.size() < 3;
    if (few ? alike < lines || lines < 3 : alike < lines && within == 0) return;
    faults_.warning(
        Fault::bad_csv, locator_.at(spanning_.value_or(row_begin)),
        fmt::format("this cell goes on over {} lines, and rows seem to be in it", lines),
        "if they are rows, add the quote that closes the cell, or take off the one that opens it");
  }

  bool check_header(const Place& whole) {
    std::map<std::string_view, const Cell*> first;
    for (const Cell& name : header_) {
      if (name.text.empty()) continue;
      const auto [known, is_new] = first.emplace(name.text, &name);
      if (is_new) continue;
      faults_.add({.fault = Fault::duplicate_key,
                   .place = name.place,
                   .message = fmt::format("two columns are called \"{}\"", name.text),
                   .help = "keep one of the two, or give the other its own name",
                   .notes = {{known->second->place, "first given here"}}});
      return false;
    }
    if (!first.empty()) return true;
    faults_.error(Fault::bad_csv, whole, "the first line names no columns",
                  "write the names of the columns in the first line");
    return false;
  }

  bool add_row(const std::vector<Cell>& row) {
    auto filled = [](const Cell& cell) { return !cell.text.empty(); };
    if (std::none_of(row.begin(), row.end(), filled)) return true;
    if (!builder_.begin(Kind::map, row.front().place)) return false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!filled(row[i])) continue;
      if (i >= header_.size() || header_[i].text.empty()) {
        faults_.error(Fault::bad_csv, row[i].place, "this cell stands under no column name",
                      fmt::format("name the column in the first line, or put a cell that holds "
                                  "\"{}\" in double quotes",
                                  separator_ == '\t' ? "a tab" : std::string(1, separator_)));
        continue;
      }
      bool number = !row[i].harmless && plain_kind(row[i].text) == Kind::number;
      if (!builder_.key(header_[i].text, header_[i].place) ||
          !builder_.scalar({.kind = number ? Kind::number : Kind::text,
                            .place = row[i].place,
                            .text = row[i].text,
                            .quoted = row[i].harmless})) {
        return false;
      }
    }
    builder_.end();
    return true;
  }

  const Locator& locator_;
  std::string_view text_;
  std::size_t at_;
  const CsvDialect& dialect_;
  Diagnostics& faults_;
  const Limits& limits_;
  Builder builder_;
  char separator_ = ',';
  std::vector<Cell> header_;
  std::optional<std::size_t> spanning_;  // of this row the first cell of several lines
};

}  // namespace

std::optional<Node> parse_csv(SourcePtr source, Diagnostics& faults, const Limits& limits) {
  return parse_csv(std::move(source), CsvDialect{}, faults, limits);
}

std::string_view from_line(std::string_view text, int line) {
  for (; line > 1 && !text.empty(); --line) {
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  return text;
}

void tell_apart(std::vector<std::string>& names) {
  std::set<std::string> taken(names.begin(), names.end());
  std::map<std::string, int> times;
  for (auto& name : names) {
    if (name.empty()) continue;
    const auto written = name;
    for (int time = ++times[written]; time > 1; time = ++times[written]) {
      name = fmt::format("{}_{}", written, time);
      if (taken.insert(name).second) break;
    }
  }
}

char likely_quote(std::string_view text) {
  constexpr std::size_t kMostLines = 20;
  constexpr std::string_view kBetween = ",;\t|\n";
  std::size_t lines = 0;
  std::size_t cells = 0;
  std::size_t in_apostrophes = 0;
  for (std::size_t at = 0; at < text.size() && lines < kMostLines;) {
    const auto end = std::min(text.find_first_of(kBetween, at), text.size());
    auto cell = text.substr(at, end - at);
    if (end == text.size() || text[end] == '\n') ++lines;
    at = end + 1;
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    if (cell.starts_with('"')) return '"';
    if (cell.empty()) continue;
    ++cells;
    if (cell.size() >= 2 && cell.starts_with('\'') && cell.ends_with('\'')) ++in_apostrophes;
  }
  return in_apostrophes * 2 > cells ? '\'' : '"';
}

char likely_separator(std::string_view text, char quote) {
  std::map<char, int> times{{',', 0}, {';', 0}, {'\t', 0}, {'|', 0}};
  bool quoted = false;
  for (const char c : text) {
    if (c == quote && c != '\0') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    if (const auto found = times.find(c); found != times.end()) ++found->second;
  }
  char most = ',';
  for (const auto& [separator, count] : times) {
    if (count > times[most]) most = separator;
  }
  return most;
}

std::optional<Node> parse_csv(SourcePtr source, const CsvDialect& dialect, Diagnostics& faults,
                              const Limits& limits) {
  auto start = check_table(source, faults, limits);
  if (!start) return std::nullopt;
  Locator locator(std::move(source), *start);
  const auto header = from_line(locator.text().substr(*start), dialect.header);
  const std::size_t first = locator.text().size() - header.size();
  return CsvReader(locator, first, dialect, faults, limits).read();
}

}  // namespace sanya::tree
