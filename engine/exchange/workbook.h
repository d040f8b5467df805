// SPDX-License-Identifier: Apache-2.0
// Office Open XML workbooks (.xlsx) to cells. Private to `exchange`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanya::exchange {

struct Cell {
  int column = 0;  // from 1
  // `error`: what the program that wrote it could not work out, as #REF!; `not_kept`: a formula
  // without its value; `lost`: a text that the file does not hold.
  enum class Kind { text, number, boolean, error, not_kept, lost } kind = Kind::text;
  std::string text;  // dates as 2024-06-30; numbers as kept, not as shown
};

struct SheetRow {
  int number = 0;  // from 1
  std::vector<Cell> cells;
};

struct Workbook {
  std::vector<std::string> sheets;  // names, in order; those hidden last
  std::string sheet;                // which was read
  std::vector<SheetRow> rows;       // that hold anything
  struct Merged {
    std::string range;  // "B3:B7"
    int first = 0;      // rows
    int last = 0;
  };
  std::vector<Merged> merged;  // cells of several rows, of which the first alone holds the text
  enum class Wrong { nothing, no_archive, broken, too_large, no_such_sheet } wrong = Wrong::nothing;
};

// One sheet: that of this name, or the first that is not hidden.
Workbook read_workbook(std::string_view bytes, const std::string& sheet);

// 4 to "D", 28 to "AB".
std::string column_letters(int column);

// The day of a number that counts days, of years from 1900 or 1904; "" for what is none.
std::string day_of_serial(std::string_view number, bool from_1904);

// A number as programs keep it, in binary, to the 15 digits that they show: 0.55000000000000004 to
// 0.55, 1E-3 to 0.001. As it is where it is none.
std::string settled_number(std::string_view number);

// How much of 2024-06-30 a number by this format shows: 10 by "dd/mm/yyyy", 7 by "mmm yy", 4 by
// "yyyy"; 0 where it is no date, as by "0.0", "hh:mm" and "[Red]0".
std::size_t date_length(std::string_view format);

}  // namespace sanya::exchange
