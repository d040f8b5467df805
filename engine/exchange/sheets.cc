// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheets.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "base/quote.h"

namespace sanya::exchange {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int32_t kSerialOfEpoch = 25'569;  // 1970-01-01, counted from the end of 1899
constexpr std::int32_t kFirstSerial = 61;        // 1900-03-01: before it, programs count two ways
constexpr std::size_t kExactDigits = 15;
constexpr std::string_view kHex = "0123456789ABCDEFabcdef";

// "_x000D_" stands for a character: an underscore that begins such a thing is written as one.
bool begins_escape(std::string_view text) {
  constexpr std::size_t kLength = 7;
  return text.size() >= kLength && text.starts_with("_x") && text[kLength - 1] == '_' &&
         text.substr(2, 4).find_first_not_of(kHex) == std::string_view::npos;
}

// What the byte adds to a text's length: nothing within a character.
std::size_t units_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kEscape = 7;
  const auto byte = static_cast<unsigned char>(text[at]);
  if ((byte & 0xC0U) == 0x80U) return 0;
  if (byte < 0x20U && byte != '\t' && byte != '\n') return kEscape;
  if (begins_escape(text.substr(at))) return kEscape + 1;
  if (text.substr(at).starts_with("\xEF\xBF\xBE") || text.substr(at).starts_with("\xEF\xBF\xBF")) {
    return kEscape;
  }
  return byte >= 0xF0U ? 2 : 1;
}

// What the library does not do by itself; other control characters it does.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto rest = text.substr(at);
    if (text[at] == '\0') {
      out += "_x0000_";
    } else if (begins_escape(rest)) {
      out += "_x005F_";
    } else if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      out += rest[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

// The library writes a lone per cent sign as three letters.
bool fits_link(const std::string& address) {
  constexpr std::size_t kLongest = 2'079;
  const auto signs = static_cast<std::size_t>(std::count(address.begin(), address.end(), '%'));
  return !address.empty() && address.size() + 2 * signs <= kLongest;
}

std::optional<double> to_double(const std::string& digits) {
  const auto figures = std::count_if(digits.begin(), digits.end(),
                                     [](char letter) { return letter >= '0' && letter <= '9'; });
  if (static_cast<std::size_t>(figures) > kExactDigits) return std::nullopt;
  double value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, wrong] = std::from_chars(digits.data(), end, value);
  if (wrong != std::errc() || stop != end) return std::nullopt;
  return value;
}

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

}  // namespace

struct Sheets::Sheet {
  lxw_worksheet* worksheet = nullptr;
  bool of_table = false;
  std::size_t links = 0;
};

struct Sheets::Impl {
  lxw_workbook* book = nullptr;
  SheetLimits limits;
  std::map<Look, lxw_format*> looks;
  lxw_format* day = nullptr;
  lxw_format* number = nullptr;
  std::vector<std::unique_ptr<Sheet>> sheets;
  lxw_error refused = LXW_NO_ERROR;

  void take(lxw_error error) {
    if (refused == LXW_NO_ERROR) refused = error;
  }
  // With some space to the text of the next column.
  static void set_right(lxw_format* format) {
    format_set_align(format, LXW_ALIGN_RIGHT);
    format_set_indent(format, 1);
  }
  lxw_format* look(Look look, bool wrap) {
    auto* format = workbook_add_format(book);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (wrap) format_set_text_wrap(format);
    const bool head = look == Look::head || look == Look::number_head;
    if (head || look == Look::title || look == Look::label) format_set_bold(format);
    if (look == Look::number_head) set_right(format);
    if (head) {
      constexpr lxw_color_t kGrey = 0xE7EBEF;
      format_set_bg_color(format, kGrey);
      format_set_bottom(format, LXW_BORDER_THIN);
    }
    if (look == Look::title) format_set_font_size(format, 16);
    if (look == Look::link) {
      constexpr lxw_color_t kBlue = 0x0B5394;
      format_set_font_color(format, kBlue);
      format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    return format;
  }
};

Sheets::Sheets(const std::string& path, const SheetLimits& limits, const std::string& title,
               Day day)
    : impl_(std::make_unique<Impl>()) {
  impl_->limits = limits;
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  auto* book = impl_->book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) {
    impl_->refused = LXW_ERROR_MEMORY_MALLOC_FAILED;
    return;
  }
  for (const auto look :
       {Look::plain, Look::head, Look::number_head, Look::title, Look::label, Look::link}) {
    const bool wrap = look == Look::plain || look == Look::head || look == Look::number_head;
    impl_->looks[look] = impl_->look(look, wrap);
  }
  impl_->number = impl_->look(Look::plain, false);
  Impl::set_right(impl_->number);
  impl_->day = impl_->look(Look::plain, false);
  format_set_num_format(impl_->day, "yyyy-mm-dd");
  format_set_align(impl_->day, LXW_ALIGN_LEFT);
  std::string named = title.substr(0, 255);
  lxw_doc_properties properties{};
  properties.title = named.data();
  properties.created = static_cast<time_t>(day.number * kSecondsOfDay);
  impl_->take(workbook_set_properties(book, &properties));
}

Sheets::~Sheets() {
  if (impl_->book != nullptr) lxw_workbook_free(impl_->book);
}

Sheets::Sheet* Sheets::add(const std::string& name, bool of_table) {
  auto& sheet = *impl_->sheets.emplace_back(std::make_unique<Sheet>());
  if (impl_->book != nullptr) sheet.worksheet = workbook_add_worksheet(impl_->book, name.c_str());
  if (sheet.worksheet == nullptr) {
    impl_->take(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return &sheet;
  }
  worksheet_set_landscape(sheet.worksheet);
  worksheet_set_paper(sheet.worksheet, 9);  // A4
  sheet.of_table = of_table;
  if (of_table) {
    impl_->take(worksheet_repeat_columns(sheet.worksheet, 0, 0));
  } else {
    worksheet_fit_to_pages(sheet.worksheet, 1, 0);
  }
  return &sheet;
}

void Sheets::set_width(Sheet* sheet, std::size_t column, std::size_t width) {
  if (sheet->worksheet == nullptr) return;
  const auto at = column_of(column);
  impl_->take(worksheet_set_column(sheet->worksheet, at, at, static_cast<double>(width), nullptr));
}

void Sheets::set_height(Sheet* sheet, std::size_t row, std::size_t lines) {
  constexpr double kLine = 15;  // points
  if (sheet->worksheet == nullptr) return;
  impl_->take(worksheet_set_row(sheet->worksheet, row_of(row), kLine * static_cast<double>(lines),
                                nullptr));
}

void Sheets::set_head(Sheet* sheet, std::size_t columns, std::size_t rows) {
  if (sheet->worksheet == nullptr) return;
  worksheet_freeze_panes(sheet->worksheet, 1, sheet->of_table ? 1 : 0);
  impl_->take(worksheet_repeat_rows(sheet->worksheet, 0, 0));
  impl_->take(worksheet_autofilter(sheet->worksheet, 0, 0, row_of(rows), column_of(columns - 1)));
}

void Sheets::text(Sheet* sheet, std::size_t row, std::size_t column, const std::string& text,
                  Look look) {
  if (sheet->worksheet == nullptr) return;
  impl_->take(worksheet_write_string(sheet->worksheet, row_of(row), column_of(column),
                                     escaped(text).c_str(), impl_->looks[look]));
}

bool Sheets::link(Sheet* sheet, std::size_t row, std::size_t column, const std::string& text) {
  const auto to = safe_link(text);
  const bool full = sheet->links >= impl_->limits.links;
  if (sheet->worksheet == nullptr || full || !fits_link(to) || units(text) > impl_->limits.cell) {
    return false;
  }
  const auto error =
      worksheet_write_url_opt(sheet->worksheet, row_of(row), column_of(column), to.c_str(),
                              impl_->looks[Look::link], escaped(text).c_str(), nullptr);
  if (error == LXW_NO_ERROR) ++sheet->links;
  return error == LXW_NO_ERROR;
}

void Sheets::link_to(Sheet* sheet, std::size_t row, std::size_t column, const std::string& name) {
  if (sheet->worksheet == nullptr) return;
  const auto to = "internal:'" + name + "'!A1";
  impl_->take(worksheet_write_url_opt(sheet->worksheet, row_of(row), column_of(column), to.c_str(),
                                      impl_->looks[Look::link], name.c_str(), nullptr));
}

void Sheets::day(Sheet* sheet, std::size_t row, std::size_t column, Day day) {
  if (sheet->worksheet == nullptr) return;
  impl_->take(worksheet_write_number(sheet->worksheet, row_of(row), column_of(column),
                                     day.number + kSerialOfEpoch, impl_->day));
}

void Sheets::number(Sheet* sheet, std::size_t row, std::size_t column, const std::string& digits) {
  const auto value = to_double(digits);
  if (!value) return text(sheet, row, column, digits);
  if (sheet->worksheet == nullptr) return;
  impl_->take(worksheet_write_number(sheet->worksheet, row_of(row), column_of(column), *value,
                                     impl_->number));
}

Result<Done> Sheets::close() {
  auto* book = std::exchange(impl_->book, nullptr);
  if (book != nullptr) impl_->take(workbook_close(book));
  if (impl_->refused == LXW_NO_ERROR) return Done{};
  return Error{ErrorKind::io,
               std::string("cannot write the spreadsheet: ") + lxw_strerror(impl_->refused)};
}

std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) count += units_at(text, at);
  return count;
}

std::string_view beginning(std::string_view text, std::size_t units) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    count += units_at(text, at);
    if (count > units) return text.substr(0, at);
  }
  return text;
}

bool has_serial(Day day) { return day.number + kSerialOfEpoch >= kFirstSerial; }

}  // namespace sanya::exchange
