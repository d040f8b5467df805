// SPDX-License-Identifier: Apache-2.0
// Tables as a workbook for people.
#include <algorithm>

#include <fmt/format.h>

#include "base/bytes_written.h"
#include "base/text.h"
#include "exchange/exchange.h"
#include "exchange/sheets.h"
#include "exchange/table_rows.h"

namespace sanya::exchange {
namespace {

constexpr std::size_t kNarrowest = 8;
constexpr std::size_t kWidest = 60;
constexpr std::size_t kArrow = 3;       // columns that the arrow of a filter takes
constexpr std::size_t kOfTitle = 16;    // the most that a title makes its column wide
constexpr std::size_t kTallest = 8;     // lines of a row that are shown
constexpr std::size_t kLooked = 200;    // rows that a column's width is taken from
constexpr std::size_t kOfPointer = 80;  // units, for where a long text goes on
constexpr std::size_t kOfAbout = 90;    // columns of what the first sheet says
constexpr const char* kAbout = "About";
constexpr const char* kColumns = "Columns";
constexpr const char* kLongTexts = "Long texts";

const char* word(const DataColumn& column) {
  switch (column.type) {
    case DataColumn::Type::integer:
    case DataColumn::Type::number:
      return "number";
    case DataColumn::Type::day:
      return "day";
    case DataColumn::Type::date:
      return "date (EDTF)";
    case DataColumn::Type::flag:
      return "yes or no";
    case DataColumn::Type::address:
      return "address";
    case DataColumn::Type::text:
      break;
  }
  return column.many == DataColumn::Many::one     ? "text"
         : column.many == DataColumn::Many::words ? "words, between semicolons"
                                                  : "texts, each on its own line";
}

// Of the first rows, as people see them.
std::vector<std::size_t> widths(const DataTable& table) {
  std::vector<std::size_t> all;
  for (const auto& column : table.columns) {
    all.push_back(std::min(columns(column.title) + kArrow, kOfTitle));
  }
  for (std::size_t i = 0; i < std::min(table.rows, kLooked); ++i) {
    const auto row = table.row(i);
    for (std::size_t at = 0; at < row.size(); ++at) {
      all[at] = std::max(all[at], columns(cell_text(table.columns[at], row[at])) + 1);
    }
  }
  for (auto& width : all) width = std::clamp(width, kNarrowest, kWidest);
  return all;
}

// Lines that a text takes in a column of that width.
std::size_t lines_of(const std::string& text, std::size_t width) {
  if (text.size() < width && text.find('\n') == std::string::npos) return 1;
  std::size_t lines = 0;
  for (std::size_t at = 0; at <= text.size() && lines < kTallest;) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines += std::max<std::size_t>(1, (columns(text.substr(at, end - at)) + width - 1) / width);
    at = end + 1;
  }
  return std::min(lines, kTallest);
}

Look head_of(const DataColumn& column) {
  const bool number =
      column.type == DataColumn::Type::integer || column.type == DataColumn::Type::number;
  return number && column.many == DataColumn::Many::one ? Look::number_head : Look::head;
}

class Book {
 public:
  Book(Sheets& sheets, const Publication& publication, const SheetLimits& limits)
      : sheets_(sheets), publication_(publication), limits_(limits) {}

  void write() {
    auto* about = sheets_.add(kAbout);
    for (const auto& table : publication_.tables) write(table);
    if (long_ != nullptr) sheets_.set_head(long_, 5, long_row_ - 1);
    explain_columns();
    tell(about);
  }

 private:
  struct Made {
    std::string sheet;
    const DataTable* table;
    std::size_t rows;
    bool part;  // of a table that takes several sheets
  };

  void write(const DataTable& table) {
    const std::size_t most = limits_.rows - 1;
    const auto wide = widths(table);
    std::size_t first = 0;
    for (int part = 1; first == 0 || first < table.rows; ++part) {
      const auto name = part == 1 ? table.title : fmt::format("{} ({})", table.title, part);
      const auto count = std::min(most, table.rows - first);
      made_.push_back({name, &table, count, table.rows > most});
      write_part(table, name, first, count, wide);
      first += count;
      if (count == 0) return;
    }
  }

  void write_part(const DataTable& table, const std::string& name, std::size_t first,
                  std::size_t count, const std::vector<std::size_t>& wide) {
    auto* sheet = sheets_.add(name, true);
    for (std::size_t at = 0; at < wide.size(); ++at) sheets_.set_width(sheet, at, wide[at]);
    sheets_.set_head(sheet, table.columns.size(), count);
    std::size_t lines = 1;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      const auto& title = table.columns[at].title;
      sheets_.text(sheet, 0, at, title, head_of(table.columns[at]));
      lines = std::max(lines, lines_of(title, wide[at] - kArrow));
    }
    if (lines > 1) sheets_.set_height(sheet, 0, lines);
    for (std::size_t i = 0; i < count; ++i) {
      write_row(table, table.row(first + i), sheet, name, i + 1, wide);
    }
  }

  void write_row(const DataTable& table, const TableRow& row, Sheets::Sheet* sheet,
                 const std::string& name, std::size_t number,
                 const std::vector<std::size_t>& wide) {
    std::size_t lines = 1;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (row[at].empty()) continue;
      const auto& column = table.columns[at];
      write_cell({sheet, name, number, at}, column, row[at]);
      // A link is not broken into lines.
      if (column.type == DataColumn::Type::address) continue;
      lines = std::max(lines, lines_of(cell_text(column, row[at]), wide[at]));
    }
    if (lines > 1) sheets_.set_height(sheet, number, lines);
  }

  struct At {
    Sheets::Sheet* sheet;
    const std::string& name;
    std::size_t row;
    std::size_t column;
  };

  void write_cell(const At& at, const DataColumn& column, const CellValues& values) {
    if (column.many == DataColumn::Many::one) {
      const auto& value = values.front();
      switch (column.type) {
        case DataColumn::Type::integer:
        case DataColumn::Type::number:
          return sheets_.number(at.sheet, at.row, at.column, value);
        case DataColumn::Type::flag:
          return sheets_.text(at.sheet, at.row, at.column, value == "true" ? "yes" : "no");
        case DataColumn::Type::day:
        case DataColumn::Type::date:
          if (const auto day = parse_day(value); day && has_serial(*day)) {
            return sheets_.day(at.sheet, at.row, at.column, *day);
          }
          break;
        case DataColumn::Type::address:
          if (sheets_.link(at.sheet, at.row, at.column, value)) return;
          if (!value.empty()) ++no_links_;
          break;
        case DataColumn::Type::text:
          break;
      }
    }
    write_text(at, column, cell_text(column, values));
  }

  // In full, or its beginning and where all of it stands.
  void write_text(const At& at, const DataColumn& column, const std::string& text) {
    if (units(text) <= limits_.cell) return sheets_.text(at.sheet, at.row, at.column, text);
    begin_long_texts();
    const auto pointer = fmt::format(" [all of it: sheet {}, row {}]", kLongTexts, long_row_ + 1);
    const auto shown = beginning(text, limits_.cell - std::min(limits_.cell, kOfPointer));
    sheets_.text(at.sheet, at.row, at.column, std::string(shown) + pointer);
    int piece = 0;
    for (std::string_view rest = text; !rest.empty();) {
      const auto part = beginning(rest, limits_.cell);
      sheets_.text(long_, long_row_, 0, at.name);
      sheets_.number(long_, long_row_, 1, std::to_string(at.row + 1));
      sheets_.text(long_, long_row_, 2, column.title);
      sheets_.number(long_, long_row_, 3, std::to_string(++piece));
      sheets_.text(long_, long_row_, 4, std::string(part));
      ++long_row_;
      rest.remove_prefix(part.size());
    }
  }

  void begin_long_texts() {
    if (long_ != nullptr) return;
    long_ = sheets_.add(kLongTexts);
    head(long_, {{"Sheet", 20}, {"Row", 8}, {"Column", 20}, {"Piece", 8}, {"Text", 100}});
    long_row_ = 1;
  }

  void head(Sheets::Sheet* sheet, const std::vector<std::pair<std::string, std::size_t>>& names) {
    for (std::size_t at = 0; at < names.size(); ++at) {
      sheets_.set_width(sheet, at, names[at].second);
      sheets_.text(sheet, 0, at, names[at].first, Look::head);
    }
  }

  void explain_columns() {
    auto* sheet = sheets_.add(kColumns);
    head(sheet, {{"Sheet", 20}, {"Column", 26}, {"In files", 26}, {"Holds", 26}, {"What", 90}});
    std::size_t row = 0;
    for (const auto& table : publication_.tables) {
      for (const auto& column : table.columns) {
        ++row;
        sheets_.text(sheet, row, 0, table.title);
        sheets_.text(sheet, row, 1, column.title);
        sheets_.text(sheet, row, 2, column.name);
        sheets_.text(sheet, row, 3, word(column));
        sheets_.text(sheet, row, 4, column.description);
      }
    }
    sheets_.set_head(sheet, 5, row);
  }

  // ---- the first sheet
  // ---------------------------------------------------------------------------

  void say(const std::string& label, const std::string& text) {
    if (text.empty()) return;
    sheets_.text(about_, row_, 0, label, Look::label);
    if (!sheets_.link(about_, row_, 1, text)) sheets_.text(about_, row_, 1, text);
    sheets_.set_height(about_, row_, lines_of(text, kOfAbout));
    ++row_;
  }

  void tell(Sheets::Sheet* about) {
    about_ = about;
    sheets_.set_width(about, 0, 24);
    sheets_.set_width(about, 1, kOfAbout);
    sheets_.set_width(about, 2, 10);
    sheets_.text(about, row_, 0, publication_.title, Look::title);
    row_ += 2;
    tell_origin();
    ++row_;
    tell_sheets();
    ++row_;
    tell_reading();
  }

  void tell_origin() {
    const auto& pack = publication_.pack;
    say("Tracker", publication_.tracker);
    say("Kept by", publication_.publisher);
    say("Contact", publication_.contact);
    say("Licence", publication_.licence);
    say("Answers as of", to_text(publication_.as_of));
    if (publication_.published_by) {
      say("Sources published by", to_text(*publication_.published_by));
    }
    say("Method", fmt::format("{} {}", pack.name, pack.version));
    say("It follows", pack.title);
    say("Where it is published", pack.url);
    say("Hash of the method", pack.hash);
    say("Language", publication_.language);
    if (publication_.known_at.empty()) return;
    say("Record known at",
        fmt::format("{}, {} entries of the ledger", publication_.known_at, publication_.entries));
    say("Checkpoint", publication_.checkpoint);
  }

  void tell_sheets() {
    sheets_.text(about_, row_, 0, "Sheet", Look::head);
    sheets_.text(about_, row_, 1, "What it holds", Look::head);
    sheets_.text(about_, row_++, 2, "Rows", Look::number_head);
    for (const auto& made : made_) {
      sheets_.link_to(about_, row_, 0, made.sheet);
      sheets_.text(about_, row_, 1,
                   made.part ? fmt::format("{} {} rows in all, on several sheets.",
                                           made.table->description, made.table->rows)
                             : made.table->description);
      sheets_.number(about_, row_++, 2, std::to_string(made.rows));
    }
    sheets_.link_to(about_, row_, 0, kColumns);
    sheets_.text(about_, row_++, 1, "What each column of each sheet means.");
    if (long_ == nullptr) return;
    sheets_.link_to(about_, row_, 0, kLongTexts);
    sheets_.text(about_, row_++, 1,
                 "Texts longer than a cell can be, in pieces to be read one after another.");
  }

  void tell_reading() {
    sheets_.text(about_, row_, 0, "How to read it", Look::label);
    std::vector<std::string> notes{
        "Where the evidence leaves several answers open, all of them stand there: \"A or B\".",
        "An override is what a person decided. It stands beside the answer that the rules give, "
        "and changes no count.",
        "A day known exactly is a date; one known in part is text in EDTF: 2004~ is about 2004, "
        "[2004-07..2006-03] a day between the two. Days before March 1900 are text, too.",
        "All texts are text, whatever they begin with: nothing here is a formula."};
    if (no_links_ > 0) {
      notes.push_back(fmt::format(
          "{} addresses are no links: they lead to no page, are longer than a link can be, or come "
          "after the {} links that a sheet can have.",
          no_links_, limits_.links));
    }
    for (const auto& note : notes) {
      sheets_.set_height(about_, row_, lines_of(note, kOfAbout));
      sheets_.text(about_, row_++, 1, note);
    }
  }

  Sheets& sheets_;
  const Publication& publication_;
  const SheetLimits& limits_;
  std::vector<Made> made_;
  Sheets::Sheet* long_ = nullptr;
  std::size_t long_row_ = 0;
  std::size_t no_links_ = 0;
  Sheets::Sheet* about_ = nullptr;
  std::size_t row_ = 0;
};

}  // namespace

Result<std::string> spreadsheet(const Publication& publication, const SheetLimits& limits) {
  return bytes_written([&](const std::string& path) {
    Sheets sheets(path, limits, publication.title, publication.as_of);
    Book(sheets, publication, limits).write();
    return sheets.close();
  });
}

}  // namespace sanya::exchange
