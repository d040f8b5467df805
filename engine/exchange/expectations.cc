// SPDX-License-Identifier: Apache-2.0
#include "exchange/expectations.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/edtf.h"

namespace sanya::exchange {
namespace {

constexpr std::size_t kMostTold = 20;  // of one kind; the rest are counted

std::vector<tree::Node> scalars(std::optional<tree::Node> value) {
  if (!value) return {};
  if (value->kind == tree::Kind::list) return std::move(value->items);
  std::vector<tree::Node> one;
  one.push_back(std::move(*value));
  return one;
}

bool in_time(const Expected& expected, const std::string& text) {
  if (!expected.from && !expected.until) return true;
  const auto date = DateField::parse(text);
  if (!date) return false;
  return (!expected.from || date->earliest() >= *expected.from) &&
         (!expected.until || date->latest() <= *expected.until);
}

}  // namespace

void Expectations::look_at(const tree::Node& row) {
  names_.count_uses(false);
  for (const auto& expected : mapping_.expected) {
    if (expected.each.empty()) {
      look_at(expected, {row});
      continue;
    }
    const auto* list = Fields{row}.find(expected.each);
    if (list == nullptr) continue;
    for (const auto& item : list->items) look_at(expected, {row, &item});
  }
  names_.count_uses(true);
}

void Expectations::look_at(const Expected& expected, const Fields& fields) {
  Diagnostics of_values;  // told where the values are used
  Values values(mapping_, names_, of_values);
  if (!values.meant(expected.when, fields)) return;
  const auto found = scalars(values.of(expected.value, fields));
  const auto* wrong = otherwise(expected, found, fields);
  if (wrong == nullptr || ++times_[expected.name] > kMostTold) return;
  std::string help = fmt::format("it is taken as it is; {} was expected", expected.name);
  if (expected.unique) {
    help = fmt::format("it stands in line {} as well", seen_.at({&expected, wrong->text}).line);
  }
  if (times_[expected.name] == kMostTold) help += "; more of this kind are counted and not shown";
  faults_.warning(Fault::unexpected_value, wrong->place, expected.told, std::move(help));
}

const tree::Node* Expectations::otherwise(const Expected& expected,
                                          const std::vector<tree::Node>& values,
                                          const Fields& fields) {
  const auto of = [&](const std::optional<ValueSpec>& spec) {
    Diagnostics of_values;
    if (!spec) return std::vector<tree::Node>();
    return scalars(Values(mapping_, names_, of_values).of(*spec, fields));
  };
  const auto among = of(expected.among);
  const auto texts = of(expected.within);
  const auto is_otherwise = [&](const tree::Node& value) {
    const bool is_first =
        !expected.unique || seen_.emplace(std::pair(&expected, value.text), value.place).second;
    const bool is_among =
        !expected.among || std::any_of(among.begin(), among.end(),
                                       [&](const auto& one) { return one.text == value.text; });
    const bool is_within =
        !expected.within || std::any_of(texts.begin(), texts.end(), [&](const auto& one) {
          return one.text.find(value.text) != std::string::npos;
        });
    return !is_first || !is_among || !is_within || !in_time(expected, value.text);
  };
  const tree::Node* wrong = nullptr;
  for (const auto& value : values) {
    if (is_otherwise(value) && wrong == nullptr) wrong = &value;
  }
  return wrong;
}

std::map<std::string, std::size_t> Expectations::unexpected() const {
  auto all = times_;
  for (const auto& expected : mapping_.expected) all.try_emplace(expected.name, 0);
  return all;
}

}  // namespace sanya::exchange
