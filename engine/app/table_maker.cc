// SPDX-License-Identifier: Apache-2.0
#include "app/table_maker.h"

#include <algorithm>

namespace sanya::app {

Values one(std::string_view text) { return text.empty() ? Values{} : Values{std::string(text)}; }

Values one(const std::optional<DateField>& date) { return date ? one(date->text()) : Values{}; }

Values one(const std::optional<Day>& day) { return day ? one(*day) : Values{}; }

Values one(Day day) { return {to_text(day)}; }

Values one(const Number& number) {
  constexpr int kDecimals = 9;
  const auto exact = number.text();
  // What no decimal is exact for, as 1/3, is no number to other programs.
  return {exact.find('/') == std::string::npos ? exact : number.text(kDecimals)};
}

Values whole(std::int64_t number) { return {std::to_string(number)}; }

Values flag(bool flag) { return {flag ? "true" : "false"}; }

Values earliest(const std::optional<DateField>& date) {
  return date && date->earliest() != kNoEarliest ? one(date->earliest()) : Values{};
}

Values latest(const std::optional<DateField>& date) {
  return date && date->latest() != kNoLatest ? one(date->latest()) : Values{};
}

Values value(const record::Attribute& attribute) {
  switch (attribute.type) {
    case record::Attribute::Type::number:
      return one(attribute.number);
    case record::Attribute::Type::date:
      return one(attribute.date.text());
    case record::Attribute::Type::flag:
      return flag(attribute.flag);
    case record::Attribute::Type::text:
      break;
  }
  return one(attribute.text);
}

std::string name_of(const Judged& judged, const std::string& id) {
  return id.empty() ? "" : judged.record().name_of(id, judged.language);
}

Values reasons(const record::Verdict& verdict, const std::string& language) {
  Values all = one(verdict.because.in(language));
  for (const auto& other : verdict.alternatives) {
    const auto& text = other.because.in(language);
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
  }
  return all;
}

std::string title_of(const std::string& name) {
  std::string title = name;
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 32);
  return title;
}

}  // namespace sanya::app
