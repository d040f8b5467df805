// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/words_page.h"
#include "report/words_table.h"

namespace sanya::report {
namespace {

bool whole_years(DayRange range) {
  auto first = civil(range.first);
  auto last = civil(range.last);
  return first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
}

bool whole_months(DayRange range) {
  return civil(range.first).day == 1 && civil(Day{range.last.number + 1}).day == 1;
}

std::string without_qualifiers(std::string_view edtf) {
  std::string out;
  std::copy_if(edtf.begin(), edtf.end(), std::back_inserter(out),
               [](char c) { return c != '?' && c != '~' && c != '%'; });
  return out;
}

std::string month_text(const Words& words, Day day) {
  auto date = civil(day);
  return fmt::format("{} {}", words.say(fmt::format("month.{}", date.month)), date.year);
}

std::string range_text(const Words& words, DayRange range) {
  const bool open_start = range.first == kNoEarliest;
  const bool open_end = range.last == kNoLatest;
  if (open_start && open_end) return words.say("date.any");
  if (open_start) return words.say("date.by", {{"day", words.day(range.last)}});
  if (open_end) return words.say("date.from", {{"day", words.day(range.first)}});
  if (range.first == range.last) return words.day(range.first);
  std::string first = words.day(range.first);
  std::string last = words.day(range.last);
  if (whole_years(range)) {
    first = fmt::format("{}", civil(range.first).year);
    last = fmt::format("{}", civil(range.last).year);
  } else if (whole_months(range)) {
    first = month_text(words, range.first);
    last = month_text(words, range.last);
  }
  if (first == last) return first;
  return words.say("date.between", {{"first", first}, {"last", last}});
}

// "0 to 2", as the rules write a count that may be none.
constexpr std::string_view kNought = "0 to ";

bool from_nought(std::string_view text) {
  return text.starts_with(kNought) && text.size() > kNought.size() && text[kNought.size()] >= '0' &&
         text[kNought.size()] <= '9';
}

std::string joined(const std::vector<std::string>& items, const std::string& last) {
  const bool commas = std::any_of(items.begin(), items.end(), [](const std::string& item) {
    return item.find(", ") != std::string::npos;
  });
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? (commas ? ";" + last : last) : (commas ? "; " : ", ");
    out += items[i];
  }
  return out;
}

}  // namespace

Words::Words(std::string_view language) {
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    if (kLanguages[i] == language) language_ = i;
  }
}

std::string Words::say(std::string_view key) const {
  const auto words =
      key.starts_with("page.") ? std::span<const Said>(kPageWords) : std::span<const Said>(kWords);
  auto at = std::lower_bound(words.begin(), words.end(), key,
                             [](const Said& said, std::string_view k) { return said.key < k; });
  if (at == words.end() || at->key != key) return fmt::format("[{}]", key);
  return std::string(at->words[language_]);
}

std::string Words::say(
    std::string_view key,
    std::initializer_list<std::pair<std::string_view, std::string>> filled) const {
  const std::string pattern = say(key);
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return out + pattern.substr(at);
    out += pattern.substr(at, open - at);
    const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
    for (const auto& [key_of, value] : filled) {
      if (key_of == name) out += value;
    }
    at = close + 1;
  }
  return out;
}

std::string Words::counted(std::string_view what, int count) const {
  return say(fmt::format("{}.{}", what, count == 1 ? "one" : "many"),
             {{"n", fmt::format("{}", count)}});
}

std::string Words::range(int low, int high) const {
  if (low == high) return fmt::format("{}", low);
  return say("range", {{"low", fmt::format("{}", low)}, {"high", fmt::format("{}", high)}});
}

std::string Words::statements(int all, int not_commitments) const {
  std::string pledges = counted("pledge", all - not_commitments);
  if (not_commitments == 0) return pledges;
  return say("statements", {{"all", counted("statement", all)},
                            {"pledges", pledges},
                            {"others", number(not_commitments)}});
}

std::string Words::listed(const std::vector<std::string>& items) const {
  return joined(items, say("list.and"));
}

std::string Words::either(const std::vector<std::string>& items) const {
  return joined(items, say("list.or"));
}

std::string Words::label(std::string_view group, std::string_view word) const {
  const std::string key = fmt::format("{}.{}", group, word);
  const std::string said = say(key);
  return said == fmt::format("[{}]", key) ? std::string(word) : said;
}

std::string Words::day(Day day) const {
  return fmt::format("{} {}", civil(day).day, month_text(*this, day));
}

DateText Words::date(const DateField& field) const {
  DateText out{.edtf = field.text(),
               .text = {},
               .approximate = field.approximate(),
               .uncertain = field.uncertain() || !field.is_exact()};
  auto bare = field.approximate() ? DateField::parse(without_qualifiers(field.text()))
                                  : std::optional<DateField>(field);
  std::vector<std::string> ranges;
  for (DayRange range : (bare ? *bare : field).ranges()) {
    ranges.push_back(range_text(*this, range));
  }
  out.text = either(ranges);
  if (field.approximate()) out.text = say("date.about", {{"date", out.text}});
  if (field.uncertain()) out.text = say("date.doubted", {{"date", out.text}});
  return out;
}

std::string Words::dated(std::string_view text) const {
  constexpr std::size_t kDay = 10;  // 2016-01-01
  constexpr std::string_view kTo = " to ";
  constexpr std::string_view kFrom = "from ";  // "from a to b" is a span, no day between
  const auto day_at = [&](std::size_t at) -> std::optional<Day> {
    return at + kDay <= text.size() ? parse_day(text.substr(at, kDay)) : std::nullopt;
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = day_at(at);
    if (!first && (at == 0 || text[at - 1] == ' ') && from_nought(text.substr(at))) {
      out += say("range.up_to");
      at += kNought.size();
      continue;
    }
    if (!first) {
      out += text[at++];
      continue;
    }
    at += kDay;
    const auto last =
        text.substr(at).starts_with(kTo) ? day_at(at + kTo.size()) : std::optional<Day>();
    if (last) at += kTo.size() + kDay;
    out += last && out.ends_with(kFrom)
               ? say("period", {{"from", day(*first)}, {"until", day(*last)}})
               : range_text(*this, {*first, last.value_or(*first)});
  }
  return out;
}

std::string Words::value(std::string_view written) const {
  const std::size_t dots = written.find("..");
  if (dots != std::string_view::npos) {
    return say("range", {{"low", value(written.substr(0, dots))},
                         {"high", value(written.substr(dots + 2))}});
  }
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {{"<=", "value.at_most"},
                                                                      {">=", "value.at_least"},
                                                                      {"<", "value.below"},
                                                                      {">", "value.above"},
                                                                      {"~", "value.about"}};
  for (const auto& [sign, key] : kSigns) {
    if (written.starts_with(sign)) {
      return say(key, {{"value", value(written.substr(sign.size()))}});
    }
  }
  // Digits by threes, from five digits on.
  const bool whole =
      written.size() >= 5 && written.find_first_not_of("0123456789") == std::string_view::npos;
  std::string out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (whole && i > 0 && (written.size() - i) % 3 == 0) out += say("value.separator");
    out += written[i];
  }
  return out;
}

std::string Words::value(const record::Reading& reading) const {
  if (reading.given.empty()) return value(reading.value);
  return say("value.given", {{"given", reading.given}, {"value", value(reading.value)}});
}

std::string Words::number(int value) const {
  if (value < 0 || value > 12) return fmt::format("{}", value);
  return say(fmt::format("number.{}", value));
}

std::vector<std::pair<std::string_view, std::string_view>> Words::all() const {
  std::vector<std::pair<std::string_view, std::string_view>> out;
  for (const auto words : {std::span<const Said>(kPageWords), std::span<const Said>(kWords)}) {
    for (const Said& said : words) out.emplace_back(said.key, said.words[language_]);
  }
  return out;
}

std::vector<Term> glossary(const Words& words) {
  std::vector<Term> out;
  for (int i = 1; i <= 15; ++i) {
    out.push_back({.term = words.say(fmt::format("glossary.{:02}.term", i)),
                   .means = words.say(fmt::format("glossary.{:02}.means", i))});
  }
  return out;
}

}  // namespace sanya::report
