// SPDX-License-Identifier: Apache-2.0
#include "exchange/revisions.h"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/foreign.h"

namespace sanya::exchange {
namespace {

std::optional<Day> day_in(const std::string& name) {
  constexpr std::size_t kLength = std::string_view("2024-06-30").size();
  for (std::size_t at = 0; at + kLength <= name.size(); ++at) {
    if (const auto day = parse_day(std::string_view(name).substr(at, kLength))) return day;
  }
  return std::nullopt;
}

Place whole(const ForeignFile& file) {
  return {.source = std::make_shared<const Source>(Source{file.path, ""}), .line = 1, .column = 1};
}

std::string text_of(const ValueSpec& spec, const Fields& fields, Values& values) {
  const auto value = values.of(spec, fields);
  return value && value->is_scalar() ? value->text : "";
}

}  // namespace

std::vector<Revision> in_order(const std::vector<ForeignFile>& files, const ReadAs& how,
                               Diagnostics& faults) {
  std::vector<Revision> all;
  for (const auto& file : files) {
    if (!how.revisions) {
      all.push_back({.file = &file});
      continue;
    }
    const auto name = stem_of(file.path);
    const auto given = how.revisions->find(name);
    const auto day = given != how.revisions->end() ? std::optional(given->second) : day_in(name);
    const bool again = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      return day && other.day->number == day->number;
    });
    if (!day || again) {
      faults.error(Fault::bad_date, whole(file),
                   day ? fmt::format("there are two copies of {}", to_text(*day))
                       : "this copy of the list has no day",
                   fmt::format("give it one in `read: {{revisions: {{{}: 2024-06-30}}}}`", name));
      continue;
    }
    all.push_back({.file = &file, .day = day});
  }
  if (!how.revisions) return all;
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.day->number < b.day->number; });
  for (std::size_t i = 1; i < all.size(); ++i) all[i].before = all[i - 1].day;
  return all;
}

bool LastSaid::changed(const Make& make, const Fields& fields, Values& values) {
  if (!make.changed) return true;
  const Key key(&make, text_of(make.changed->key, fields, values));
  if (key.second.empty()) return false;
  auto now = text_of(make.changed->of, fields, values);
  const auto last = said_.find(key);
  const bool changed = now != (last == said_.end() ? make.changed->from : last->second);
  of_row_.emplace_back(key, std::move(now));
  return changed;
}

void LastSaid::settle(bool stands) {
  if (stands) {
    for (auto& [key, said] : of_row_) said_[key] = std::move(said);
  }
  of_row_.clear();
}

}  // namespace sanya::exchange
