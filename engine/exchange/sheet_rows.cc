// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheet_rows.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"

namespace sanya::exchange {
namespace {

// How our own spreadsheets mark a text that is too long for a cell.
constexpr std::string_view kCutOff = "[all of it: sheet ";

// In one line; what breaks lines is a space.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::erase(text, '\r');
  return text;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// The rows as text, for faults to quote: "A 2 | B Repair the bridge".
class Shown {
 public:
  explicit Shown(const Workbook& book) {
    for (const auto& row : book.rows) {
      for (; line_ < row.number; ++line_) text_ += '\n';
      int column = 1;  // in characters
      for (const auto& cell : row.cells) {
        const auto head =
            fmt::format("{}{} ", column > 1 ? " | " : "", column_letters(cell.column));
        const auto text = one_line(cell.text);
        column += static_cast<int>(head.size());
        const int length = std::max(1, static_cast<int>(characters(text)));
        places_.push_back({nullptr, row.number, column, length});
        column += static_cast<int>(characters(text));
        text_ += head + text;
      }
    }
  }
  // Of each cell, in their order.
  std::vector<Place> places(const std::string& path) && {
    const auto source = std::make_shared<const Source>(Source{path, std::move(text_)});
    for (auto& place : places_) place.source = source;
    return std::move(places_);
  }

 private:
  std::string text_;
  std::vector<Place> places_;
  int line_ = 1;
};

class SheetReader {
 public:
  explicit SheetReader(Diagnostics& faults) : faults_(faults) {}

  void name_columns(const SheetRow& row) {
    std::vector<std::string> names;
    for (const auto& cell : row.cells) names.emplace_back(trimmed(one_line(cell.text)));
    tree::tell_apart(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!names[i].empty()) names_[row.cells[i].column] = std::move(names[i]);
    }
  }

  // Cells of several rows that are one to the eye: the others of them are empty.
  void tell_merged(const Workbook& book, int header, const Place* places) const {
    std::multimap<int, const Workbook::Merged*> by_row;
    for (const auto& merged : book.merged) by_row.emplace(merged.first, &merged);
    for (const auto& row : book.rows) {
      const auto [begin, end] = by_row.equal_range(row.number);
      for (auto at = begin; at != end && row.number > header; ++at)
        tell_merged(*at->second, row, places);
      places += row.cells.size();
    }
  }

  tree::Node row(const SheetRow& row, const Place* places) {
    tree::Node node{.kind = tree::Kind::map, .place = places[0]};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      const auto& place = places[i];
      if (!is_there(cell, place)) continue;
      tree::Entry entry{.key = name_of(cell.column), .key_place = place, .held = {}};
      entry.held.push_back({.kind = kind_of(cell),
                            .place = place,
                            .text = cell.text,
                            .quoted = cell.kind == Cell::Kind::text});
      node.entries.push_back(std::move(entry));
    }
    return node;
  }

 private:
  static tree::Kind kind_of(const Cell& cell) {
    if (cell.kind == Cell::Kind::number) return tree::Kind::number;
    return cell.kind == Cell::Kind::boolean ? tree::Kind::boolean : tree::Kind::text;
  }

  bool is_there(const Cell& cell, const Place& place) {
    if (cell.kind == Cell::Kind::error) {
      faults_.warning(Fault::bad_spreadsheet, place,
                      fmt::format("the spreadsheet could not work out this cell: {}", cell.text),
                      "it is taken as empty; mend its formula");
      return false;
    }
    if (cell.kind == Cell::Kind::lost) {
      faults_.error(Fault::bad_spreadsheet, place, "the file does not hold the text of this cell",
                    "it is damaged: open it in a spreadsheet program, and save it again");
      return false;
    }
    if (cell.text.ends_with(']') && cell.text.find(kCutOff) != std::string::npos) {
      faults_.error(Fault::bad_spreadsheet, place,
                    "this text is cut off: all of it stands on the sheet Long texts",
                    "read the csv export in place of the spreadsheet, or put it together here");
      return false;
    }
    if (cell.kind == Cell::Kind::not_kept) {
      faults_.warning(Fault::bad_spreadsheet, place,
                      "the value of this formula is not kept in the file",
                      "it is taken as empty; open the file in a spreadsheet program and save it");
      return false;
    }
    return true;
  }

  void tell_merged(const Workbook::Merged& merged, const SheetRow& row, const Place* places) const {
    for (const auto& cell : row.cells) {
      const auto begin = fmt::format("{}{}:", column_letters(cell.column), row.number);
      if (!merged.range.starts_with(begin)) continue;
      const auto& place = places[&cell - row.cells.data()];
      faults_.warning(Fault::bad_spreadsheet, place,
                      fmt::format("the cells {} are merged: only row {} has their text",
                                  merged.range, merged.first),
                      "if it is meant for all of them, unmerge them and write it into each");
    }
  }

  const std::string& name_of(int column) {
    auto& name = names_[column];
    if (name.empty()) name = fmt::format("_column_{}", column);
    return name;
  }

  Diagnostics& faults_;
  std::map<int, std::string> names_;
};

}  // namespace

std::vector<tree::Node> rows_of_sheet(const Workbook& book, const std::string& path, int header,
                                      Diagnostics& faults) {
  std::vector<tree::Node> rows;
  if (book.rows.empty()) return rows;
  const auto places = Shown(book).places(fmt::format("{}, sheet {}", path, book.sheet));
  if (header == 0) header = book.rows.front().number;
  SheetReader reader(faults);
  reader.tell_merged(book, header, places.data());
  const Place* at = places.data();
  for (const auto& row : book.rows) {
    if (row.number == header) reader.name_columns(row);
    if (row.number > header) {
      auto node = reader.row(row, at);
      if (!node.entries.empty()) rows.push_back(std::move(node));
    }
    at += row.cells.size();
  }
  return rows;
}

}  // namespace sanya::exchange
