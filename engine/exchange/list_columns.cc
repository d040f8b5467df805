// SPDX-License-Identifier: Apache-2.0
#include "exchange/list_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/edtf.h"
#include "base/text.h"
#include "exchange/foreign.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {
namespace {

constexpr std::array<std::string_view, 11> kDates = {
    "EDTF",        "D.M.YYYY",   "M.YYYY",       "D/M/YYYY",    "M/D/YYYY", "D-M-YYYY",
    "D MMMM YYYY", "D MMM YYYY", "MMMM D, YYYY", "MMM D, YYYY", "MMMM YYYY"};
constexpr std::array<std::string_view, 5> kSeparators = {";", "<br>", " / ", ", ", " & "};
constexpr std::size_t kMost = 60;  // percent that is enough to call it so
constexpr std::size_t kHundred = 100;

bool is_date(std::string_view pattern, const std::string& text) {
  if (pattern == "EDTF") return DateField::parse(text).has_value();
  return date_by(pattern, text, {}).has_value();
}

// The patterns that its texts follow, where most of them follow one. Four digits alone may be a
// year or anything: they count only beside other dates.
std::vector<std::string> dates_of(const Column& column) {
  std::vector<std::string> patterns;
  std::set<std::string> fit;
  std::size_t fitting = 0;
  const auto take = [&](std::string_view pattern, bool years) {
    const auto before = fit.size();
    for (const auto& [text, times] : column.words) {
      constexpr std::size_t kYear = 4;
      if ((text.size() <= kYear) != years || fit.contains(text) || !is_date(pattern, text))
        continue;
      fit.insert(text);
      fitting += times;
    }
    if (fit.size() > before) patterns.emplace_back(pattern);
  };
  for (const auto pattern : kDates) take(pattern, false);
  if (!patterns.empty()) take("YYYY", true);
  const bool enough = fitting > 0 && fitting * kHundred >= column.filled * kMost;
  return enough ? patterns : std::vector<std::string>();
}

std::vector<std::string> pieces(const std::string& text, std::string_view separator) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    std::string piece = text.substr(at, end - at);
    while (piece.starts_with(' ')) piece.erase(0, 1);
    while (piece.ends_with(' ')) piece.pop_back();
    all.push_back(std::move(piece));
    at = end + separator.size();
  }
  return all;
}

// A separator whose pieces most often stand alone, too. A semicolon or a line break parts always.
std::string split_of(const Column& column) {
  std::set<std::string> whole;
  for (const auto& [text, times] : column.words) whole.insert(text);
  for (const auto separator : kSeparators) {
    std::size_t parts = 0;
    std::size_t known = 0;
    for (const auto& [text, times] : column.words) {
      const auto all = pieces(text, separator);
      if (all.size() < 2) continue;
      parts += all.size();
      for (const auto& piece : all) known += whole.contains(piece) ? 1U : 0U;
    }
    const bool always = separator == ";" || separator == "<br>";
    if (parts > 0 && (always || known * 2 >= parts)) return std::string(separator);
  }
  return "";
}

void settle(Column& column) {
  std::stable_sort(column.words.begin(), column.words.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  column.dates = dates_of(column);
  std::size_t links = 0;
  for (const auto& [text, times] : column.words) {
    if (text.starts_with("http://") || text.starts_with("https://")) links += times;
  }
  column.links = links > 0 && links * kHundred >= column.filled * kMost;
  column.split = split_of(column);
}

}  // namespace

std::vector<Column> columns_of(const std::vector<tree::Node>& rows) {
  std::vector<Column> columns;
  std::map<std::string, std::size_t> at;
  std::vector<std::map<std::string, std::size_t>> words;  // where each text of a column is kept
  for (const auto& row : rows) {
    for (const auto& entry : row.entries) {
      if (is_added(entry.key) || !entry.value().is_scalar()) continue;
      const auto [found, is_new] = at.emplace(entry.key, columns.size());
      if (is_new) {
        columns.push_back({.name = entry.key});
        words.emplace_back();
      }
      auto& column = columns[found->second];
      const auto text = pieces(entry.value().text, "\n").front();
      if (text.empty() || entry.value().kind == tree::Kind::null) continue;
      ++column.filled;
      column.letters += characters(text);
      auto& known = words[found->second];
      const auto [word, is_new_word] = known.emplace(text, column.words.size());
      if (is_new_word) column.words.emplace_back(text, 0);
      ++column.words[word->second].second;
    }
  }
  for (auto& column : columns) settle(column);
  return columns;
}

}  // namespace sanya::exchange
