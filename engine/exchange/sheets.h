// SPDX-License-Identifier: Apache-2.0
// Sheets written cell by cell, the wall around libxlsxwriter. Private to `exchange`.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "exchange/publication.h"

namespace sanya::exchange {

enum class Look { plain, head, number_head, title, label, link };

// A workbook that becomes a file when it is closed. What the library refuses is kept until then.
class Sheets {
 public:
  struct Sheet;  // one of them; lives as long as the workbook

  // `day` is when it is said to have been made.
  Sheets(const std::string& path, const SheetLimits& limits, const std::string& title, Day day);
  ~Sheets();
  Sheets(const Sheets&) = delete;
  Sheets& operator=(const Sheets&) = delete;

  // `of_table`: it is printed at its size, on as many pages as that takes, its first column on
  // each; else one page wide.
  Sheet* add(const std::string& name, bool of_table = false);
  void set_width(Sheet* sheet, std::size_t column, std::size_t width);
  // The row shows so many lines.
  void set_height(Sheet* sheet, std::size_t row, std::size_t lines);
  // The first row stays in sight, with the first column of a table, and each column can be
  // filtered; so many rows below it.
  void set_head(Sheet* sheet, std::size_t columns, std::size_t rows);

  // Cells go from left to right and rows from top to bottom. All of it is text, whatever it begins
  // with; requires what fits.
  void text(Sheet* sheet, std::size_t row, std::size_t column, const std::string& text,
            Look look = Look::plain);
  // A text that leads to an address; false where it cannot: it stands there as text.
  bool link(Sheet* sheet, std::size_t row, std::size_t column, const std::string& text);
  void link_to(Sheet* sheet, std::size_t row, std::size_t column, const std::string& name);
  void day(Sheet* sheet, std::size_t row, std::size_t column, Day day);
  // Text where a spreadsheet could not keep all digits.
  void number(Sheet* sheet, std::size_t row, std::size_t column, const std::string& digits);

  // Writes the file.
  Result<Done> close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// What a text takes of a cell: code units of UTF-16, each control character as it is written.
std::size_t units(std::string_view text);
// The longest beginning that takes no more than so many units and cuts no character.
std::string_view beginning(std::string_view text, std::size_t units);
// A day that every spreadsheet counts alike: not before March 1900.
bool has_serial(Day day);

}  // namespace sanya::exchange
