// SPDX-License-Identifier: Apache-2.0
#include "exchange/workbook.h"

#include <algorithm>
#include <map>
#include <optional>

#include "exchange/archive.h"

namespace sanya::exchange {
namespace {

using Heard = Archive::Heard;
using Wrong = Workbook::Wrong;

// Of one part, unpacked: an archive of a few kilobytes can unpack to more than any disk holds.
constexpr std::size_t kMostOfPart = 512U << 20U;
constexpr std::size_t kMostOfHead = 16U << 20U;  // what tells of sheets and styles
constexpr std::size_t kMostText = 256U << 20U;   // of all cells together
constexpr std::size_t kMostCells = 20'000'000;
constexpr std::size_t kMostMerged = 100'000;
constexpr int kMostColumns = 16'384;
constexpr int kMostRows = 1'048'576;

Wrong wrong_of(Heard heard) {
  switch (heard) {
    case Heard::whole:
      return Wrong::nothing;
    case Heard::too_large:
      return Wrong::too_large;
    case Heard::absent:
    case Heard::broken:
      break;
  }
  return Wrong::broken;
}

// A number without sign; -1 for what is none, or more than any sheet has.
int whole_number(std::string_view text) {
  constexpr std::size_t kMostDigits = 8;
  if (text.empty() || text.size() > kMostDigits) return -1;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::size_t index_of(std::string_view text) {
  const int number = whole_number(text);
  return number < 0 ? std::string::npos : static_cast<std::size_t>(number);
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

// Which part holds what: the relations of a workbook.
class Relations : public XmlListener {
 public:
  void begin(std::string_view name, const Attributes& of) override {
    if (name != "Relationship") return;
    const auto target = of.get("Target");
    const auto type = of.get("Type");
    const std::string path =
        target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
    by_id[std::string(of.get("Id"))] = path;
    if (type.ends_with("/sharedStrings")) strings = path;
    if (type.ends_with("/styles")) styles = path;
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::map<std::string, std::string> by_id;
  std::string strings;
  std::string styles;
};

class Contents : public XmlListener {
 public:
  struct Sheet {
    std::string name;
    std::string relation;
    bool hidden = false;
  };

  void begin(std::string_view name, const Attributes& of) override {
    if (name == "workbookPr") from_1904 = is_true(of.get("date1904"));
    if (name != "sheet") return;
    const auto state = of.get("state");
    sheets.push_back({std::string(of.get("name")), std::string(of.get("id")),
                      state == "hidden" || state == "veryHidden"});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<Sheet> sheets;
  bool from_1904 = false;
};

// How much of a date each style of cells shows.
class Styles : public XmlListener {
 public:
  void begin(std::string_view name, const Attributes& of) override {
    if (name == "numFmt") {
      formats_[whole_number(of.get("numFmtId"))] = date_length(of.get("formatCode"));
    } else if (name == "cellXfs") {
      in_cells_ = true;
    } else if (name == "xf" && in_cells_) {
      lengths.push_back(length_of(whole_number(of.get("numFmtId"))));
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }
  void text(std::string_view) override {}

  std::vector<std::size_t> lengths;

 private:
  std::size_t length_of(int format) const {
    if (const auto own = formats_.find(format); own != formats_.end()) return own->second;
    // Those that every program knows (ECMA-376, 18.8.30); 27 to 58 are those of East Asia.
    const bool is_time = format >= 18 && format <= 21;
    if (format == 17) return date_length("mmm-yy");
    const bool is_day = (format >= 14 && format <= 22 && !is_time) ||
                        (format >= 27 && format <= 31) || format == 36 ||
                        (format >= 50 && format <= 58);
    return is_day ? date_length("d") : 0;
  }

  std::map<int, std::size_t> formats_;
  bool in_cells_ = false;
};

// "_x000D_" stands for a sign by its number; only those that a text may hold are kept.
std::string without_escapes(const std::string& text) {
  constexpr std::size_t kLength = 7;
  const auto meant = [](std::string_view code) -> std::optional<std::string_view> {
    if (code == "000D" || code == "000d") return "";
    if (code == "000A" || code == "000a") return "\n";
    if (code == "0009") return "\t";
    if (code == "005F" || code == "005f") return "_";
    return std::nullopt;
  };
  std::string kept;
  std::size_t from = 0;
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at)) {
    const bool closed = at + kLength <= text.size() && text[at + kLength - 1] == '_';
    const auto sign = closed ? meant(std::string_view(text).substr(at + 2, 4)) : std::nullopt;
    kept.append(text, from, at - from);
    from = at;
    if (sign) {
      kept += *sign;
      from += kLength;
    } else {
      kept += text[from++];
    }
    at = from;
  }
  return kept.append(text, from);
}

// Text with its runs joined, without how it is pronounced.
class Strings : public XmlListener {
 public:
  bool too_large() const { return all.size() > kMostCells; }
  bool goes_on() const override { return !too_large(); }

  void begin(std::string_view name, const Attributes&) override {
    if (name == "rPh") ++pronounced_;
    in_text_ = name == "t" && pronounced_ == 0;
  }
  void end(std::string_view name) override {
    if (name == "rPh") --pronounced_;
    in_text_ = false;
    if (name != "si") return;
    all.push_back(without_escapes(one_));
    one_.clear();
  }
  void text(std::string_view piece) override {
    if (in_text_) one_ += piece;
  }

  std::vector<std::string> all;

 private:
  std::string one_;
  int pronounced_ = 0;
  bool in_text_ = false;
};

class Cells : public XmlListener {
 public:
  Cells(const Strings& strings, const Styles& styles, bool from_1904, std::vector<SheetRow>& rows)
      : strings_(strings), styles_(styles), from_1904_(from_1904), rows_(rows) {}

  bool too_large() const { return too_large_; }
  // A cell comes twice, or what is further down comes first: no program writes that.
  bool is_out_of_order() const { return is_out_of_order_; }
  bool goes_on() const override { return !too_large_ && !is_out_of_order_; }
  // "B3:B7", each of many rows.
  const std::vector<std::string>& merged() const { return merged_; }

  void begin(std::string_view name, const Attributes& of) override {
    if (name == "mergeCell" && merged_.size() < kMostMerged) {
      merged_.emplace_back(of.get("ref"));
    } else if (name == "row") {
      const int number = whole_number(of.get("r"));
      row_ = number > 0 ? number : row_ + 1;
      column_ = 0;
    } else if (name == "c") {
      begin_cell(of);
    } else if (name == "f") {
      has_formula_ = true;
    } else if (name == "rPh") {
      ++pronounced_;
    }
    in_value_ = name == "v" || (name == "t" && pronounced_ == 0);
  }

  void end(std::string_view name) override {
    in_value_ = false;
    if (name == "rPh") --pronounced_;
    if (name == "c") end_cell();
  }

  void text(std::string_view piece) override {
    if (in_value_) value_ += piece;
  }

 private:
  void begin_cell(const Attributes& of) {
    const auto at = of.get("r");
    int column = 0;
    for (const char c : at) {
      if (c < 'A' || c > 'Z' || column > kMostColumns) break;
      column = column * 26 + (c - 'A' + 1);
    }
    column_ = column > 0 ? column : column_ + 1;
    type_ = of.get("t");
    style_ = index_of(of.get("s"));
    value_.clear();
    has_formula_ = false;
  }

  void end_cell() {
    Cell cell{.column = column_, .text = {}};
    settle(cell);
    if (cell.text.empty() && cell.kind == Cell::Kind::text) return;
    text_ += cell.text.size();
    too_large_ = too_large_ || text_ > kMostText || ++cells_ > kMostCells ||
                 column_ > kMostColumns || row_ > kMostRows;
    if (too_large_) return;
    if (rows_.empty() || rows_.back().number != row_) {
      is_out_of_order_ = is_out_of_order_ || (!rows_.empty() && rows_.back().number > row_);
      rows_.push_back({row_, {}});
    }
    auto& cells = rows_.back().cells;
    is_out_of_order_ = is_out_of_order_ || (!cells.empty() && cells.back().column >= column_);
    cells.push_back(std::move(cell));
  }

  void settle(Cell& cell) {
    if (value_.empty()) {
      if (has_formula_ && type_ != "str") cell.kind = Cell::Kind::not_kept;
    } else if (type_ == "s") {
      const auto index = index_of(value_);
      if (index < strings_.all.size()) {
        cell.text = strings_.all[index];
      } else {
        cell.kind = Cell::Kind::lost;
      }
    } else if (type_ == "b") {
      cell.kind = Cell::Kind::boolean;
      cell.text = is_true(value_) ? "true" : "false";
    } else if (type_ == "e") {
      cell.kind = Cell::Kind::error;
      cell.text = value_;
    } else if (type_ == "str" || type_ == "inlineStr") {
      cell.text = without_escapes(value_);
    } else if (type_ == "d") {
      cell.text = value_.substr(0, value_.find('T'));
    } else {
      settle_number(cell);
    }
  }

  void settle_number(Cell& cell) {
    const auto length = style_ < styles_.lengths.size() ? styles_.lengths[style_] : 0;
    if (length > 0) cell.text = day_of_serial(value_, from_1904_).substr(0, length);
    if (!cell.text.empty()) return;
    cell.kind = Cell::Kind::number;
    cell.text = settled_number(value_);
  }

  const Strings& strings_;
  const Styles& styles_;
  bool from_1904_;
  std::vector<SheetRow>& rows_;
  int row_ = 0;
  int column_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool in_value_ = false;
  bool has_formula_ = false;
  int pronounced_ = 0;
  std::size_t text_ = 0;
  std::size_t cells_ = 0;
  bool too_large_ = false;
  bool is_out_of_order_ = false;
  std::vector<std::string> merged_;
};

// "B3:B7" where it is of several rows.
void add_merged(std::string_view range, std::vector<Workbook::Merged>& merged) {
  const auto colon = range.find(':');
  if (colon == std::string_view::npos) return;
  const auto row_of = [](std::string_view cell) {
    return whole_number(cell.substr(std::min(cell.find_first_of("0123456789"), cell.size())));
  };
  const auto first = row_of(range.substr(0, colon));
  const auto last = row_of(range.substr(colon + 1));
  if (first > 0 && last > first) merged.push_back({std::string(range), first, last});
}

Workbook refused(Workbook book, Wrong wrong) {
  book.wrong = wrong;
  book.rows.clear();
  return book;
}

}  // namespace

Workbook read_workbook(std::string_view bytes, const std::string& sheet) {
  Workbook book;
  const auto archive = Archive::open(bytes);
  if (!archive) return refused(std::move(book), Wrong::no_archive);
  Contents contents;
  Relations relations;
  Strings strings;
  Styles styles;
  auto heard = archive->hear("xl/workbook.xml", kMostOfHead, contents);
  if (heard == Heard::whole) {
    heard = archive->hear("xl/_rels/workbook.xml.rels", kMostOfHead, relations);
  }
  if (heard == Heard::whole && !relations.styles.empty()) {
    heard = archive->hear(relations.styles, kMostOfHead, styles);
  }
  if (heard == Heard::whole && !relations.strings.empty()) {
    heard = archive->hear(relations.strings, kMostOfPart, strings);
  }
  if (heard != Heard::whole) return refused(std::move(book), wrong_of(heard));
  std::stable_partition(contents.sheets.begin(), contents.sheets.end(),
                        [](const auto& each) { return !each.hidden; });
  for (const auto& each : contents.sheets) book.sheets.push_back(each.name);
  const auto wanted = std::find_if(contents.sheets.begin(), contents.sheets.end(),
                                   [&](const auto& s) { return sheet.empty() || s.name == sheet; });
  if (wanted == contents.sheets.end()) return refused(std::move(book), Wrong::no_such_sheet);
  book.sheet = wanted->name;
  Cells cells(strings, styles, contents.from_1904, book.rows);
  heard = archive->hear(relations.by_id[wanted->relation], kMostOfPart, cells);
  if (heard != Heard::whole) return refused(std::move(book), wrong_of(heard));
  if (strings.too_large() || cells.too_large()) return refused(std::move(book), Wrong::too_large);
  if (cells.is_out_of_order()) return refused(std::move(book), Wrong::broken);
  for (const auto& range : cells.merged()) add_merged(range, book.merged);
  return book;
}

}  // namespace sanya::exchange
