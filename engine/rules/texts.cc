// SPDX-License-Identifier: Apache-2.0
#include "rules/texts.h"

#include "rules/fields.h"

namespace sanya::rules {
namespace {

std::string end_of_days(std::int64_t number, bool first) {
  const Day day{static_cast<std::int32_t>(number)};
  if (day == kNoEarliest || day == kNoLatest) return first ? "any day before" : "any day after";
  return to_text(day);
}

std::string level_text(std::int64_t level, const record::Indicator* indicator) {
  if (indicator == nullptr || level < 0 ||
      level >= static_cast<std::int64_t>(indicator->scale.size())) {
    return std::to_string(level);
  }
  return indicator->scale[static_cast<std::size_t>(level)];
}

std::string whole_text(Type type, std::int64_t value, bool first,
                       const record::Indicator* indicator) {
  switch (type) {
    case Type::date:
      return end_of_days(value, first);
    case Type::stage:
      return std::string(kStages[static_cast<std::size_t>(value)]);
    case Type::level:
      return level_text(value, indicator);
    case Type::flag:
      return value != 0 ? "true" : "false";
    default:
      return std::to_string(value);
  }
}

// "a, b and c", where `last` is " and ".
std::string listed(const std::vector<std::string>& texts, std::string_view last) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += i + 1 == texts.size() ? last : ", ";
    all += texts[i];
  }
  return all;
}

}  // namespace

std::string value_text(const Value& value, const Facts& facts, std::string_view indicator) {
  if (value.present == Truth::no) return "";
  if (value.type == Type::duration) return to_text(value.duration);
  std::vector<std::string> texts;
  for (const auto word : value.words) texts.push_back(word < 0 ? "" : facts.words().text(word));
  const auto* scale = facts.record().indicator(indicator);
  for (const auto& item : value.whole) {
    std::string text = whole_text(value.type, item.low, true, scale);
    if (item.low != item.high) text += " to " + whole_text(value.type, item.high, false, scale);
    texts.push_back(std::move(text));
  }
  for (const auto& item : value.numbers) {
    std::string text = item.low.text();
    if (item.low != item.high) text += " to " + item.high.text();
    texts.push_back(std::move(text));
  }
  return listed(texts, value.exact ? " and " : " or ");
}

std::string variable_text(const Variable& variable, std::int64_t value,
                          const record::Record& record) {
  switch (variable.kind) {
    case Variable::Kind::link:
      return value != 0 ? "in" : "out";
    case Variable::Kind::day:
      return to_text(Day{static_cast<std::int32_t>(value)});
    case Variable::Kind::grid:
      break;
  }
  const auto& indicator = record.indicators[static_cast<std::size_t>(variable.indicator)];
  if (!indicator.scale.empty()) return level_text(value, &indicator);
  std::int64_t grid = 1;
  for (int i = 0; i < indicator.decimals; ++i) grid *= 10;
  return Number::ratio(value, grid).text(indicator.decimals);
}

std::string filled(std::string_view sentence,
                   const std::function<std::string(std::string_view)>& fill) {
  std::string text;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    text += sentence.substr(0, open);
    text += fill(sentence.substr(open + 1, close - open - 1));
    sentence.remove_prefix(close + 1);
  }
  return text += sentence;
}

}  // namespace sanya::rules
