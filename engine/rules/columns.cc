// SPDX-License-Identifier: Apache-2.0
#include "rules/columns.h"

#include <algorithm>

#include "rules/fields.h"

namespace sanya::rules {
namespace {

std::size_t at(std::int64_t position) { return static_cast<std::size_t>(position); }

// Days and whole numbers; nullopt where a plan cannot hold the value.
std::optional<Known> known(const Value& value) {
  if (value.present == Truth::no) return Known{};
  if (value.type == Type::date) {
    const Interval hull = value.hull();
    if (value.whole.size() != 1) return std::nullopt;
    return Known{hull.low, hull.high, value.present};
  }
  if (value.numbers.size() != 1) return std::nullopt;
  const auto low = small_whole(value.numbers.front().low);
  const auto high = small_whole(value.numbers.front().high);
  if (!low || !high) return std::nullopt;
  return Known{*low, *high, value.present};
}

}  // namespace

Columns::Columns(const Plan& plan, Evaluation& evaluation)
    : plan_(plan), words_(plan.words.size()) {
  const auto& facts = evaluation.facts();
  const auto actions = static_cast<int>(facts.actions().size());
  for (int action = 0; action < actions; ++action) add_unit(action, evaluation);
}

const std::uint64_t* Columns::bits(int action, int column) const {
  const auto words = units_[at(action)].capacity / kRowsPerWord;
  return bits_.data() + first_bits_[at(action)] + std::int64_t{column} * words;
}

void Columns::add_unit(int action, Evaluation& evaluation) {
  const auto& facts = evaluation.facts();
  UnitRows unit{.first = static_cast<std::int32_t>(low_.size())};
  const auto& entry = *facts.actions()[at(action)];
  unit.general = (plan_.looks_at(From::readings) && facts.reading_rows(action).size() > 0) ||
                 (plan_.looks_at(From::searches) && facts.search_rows(action).size() > 0) ||
                 (plan_.looks_at(From::periods) && entry.recurrence.has_value()) ||
                 (plan_.looks_at(From::repeats) && !entry.repeats.empty()) ||
                 (plan_.looks_at(From::dependencies) && !entry.depends_on.empty()) ||
                 (plan_.looks_at(From::superseding) && !facts.superseding(action).empty());
  note_register(action, evaluation, unit.general);
  first_bits_.push_back(static_cast<std::int64_t>(bits_.size()));
  add_rows(action, unit, evaluation);
  units_.push_back(unit);
  evaluation.forget();
}

void Columns::note_register(int action, Evaluation& evaluation, bool& general) {
  const UnitRef unit{Unit::action, action, 0};
  for (const int attribute : plan_.attributes) {
    Expr expr{.kind = Expr::Kind::attribute, .index = attribute};
    const auto value = known(evaluation.value(unit, expr));
    general = general || !value;
    attributes_.push_back(value.value_or(Known{}));
  }
  for (const auto* test : plan_.fixed) fixed_.push_back(evaluation.holds(unit, *test));
}

void Columns::add_rows(int action, UnitRows& unit, Evaluation& evaluation) {
  const auto& facts = evaluation.facts();
  const Rows range = facts.finding_rows(action);
  std::vector<std::int32_t> rows;
  for (auto row = range.first; row < range.last; ++row) {
    const auto& finding = facts.finding(row);
    const Truth published = evaluation.source_counts(finding.source, finding.said);
    if (published == Truth::no) continue;
    unit.general = unit.general || published == Truth::unknown || finding.link_variable >= 0;
    rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::int32_t a, std::int32_t b) {
    return facts.finding(a).happened.low < facts.finding(b).happened.low;
  });
  unit.size = static_cast<std::int32_t>(rows.size());
  const std::int32_t words = std::max(1, (unit.size + kRowsPerWord - 1) / kRowsPerWord);
  unit.capacity = words * kRowsPerWord;
  longest_ = std::max(longest_, words);
  for (const auto row : rows) {
    const auto& finding = facts.finding(row);
    unit.exact = unit.exact && finding.happened.low == finding.happened.high;
    low_.push_back(static_cast<std::int32_t>(finding.happened.low));
    high_.push_back(static_cast<std::int32_t>(finding.happened.high));
    variable_.push_back(finding.happened.variable);
    if (plan_.said) {
      said_low_.push_back(static_cast<std::int32_t>(finding.said.low));
      said_high_.push_back(static_cast<std::int32_t>(finding.said.high));
      said_variable_.push_back(finding.said.variable);
      unit.exact = unit.exact && finding.said.low == finding.said.high;
    }
  }
  for (std::size_t column = 0; column < words_.size(); ++column) {
    for (const auto row : rows) {
      words_[column].word.push_back(evaluation.row_word(action, plan_.words[column], row));
    }
  }
  number_words(unit);
  set_bits(action, unit, rows, evaluation, unit.general);
}

// Each word's number is the count of other words met before it.
void Columns::number_words(const UnitRows& unit) {
  for (auto& column : words_) {
    const auto begin = column.word.begin() + unit.first;
    std::vector<std::int32_t> sorted(begin, begin + unit.size);
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (std::int32_t row = 0; row < unit.size; ++row) {
      const auto found = std::lower_bound(sorted.begin(), sorted.end(), begin[row]);
      column.local.push_back(static_cast<std::int32_t>(found - sorted.begin()));
    }
  }
}

void Columns::set_bits(int action, const UnitRows& unit, const std::vector<std::int32_t>& rows,
                       Evaluation& evaluation, bool& general) {
  const auto words = at(unit.capacity / kRowsPerWord);
  const std::size_t start = bits_.size();
  bits_.resize(start + plan_.columns.size() * words);
  for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
    const auto& column = plan_.columns[c];
    std::uint64_t* bits = bits_.data() + start + c * words;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Truth belongs = Truth::yes;
      for (const int other : column.none) {
        const std::uint64_t* out = bits_.data() + start + at(other) * words;
        if ((out[i / kRowsPerWord] >> (i % kRowsPerWord)) & 1) belongs = Truth::no;
      }
      for (const auto& part : column.all) {
        if (belongs == Truth::no) break;
        belongs = belongs & evaluation.passes(action, part.set, part.test, rows[i]);
      }
      general = general || belongs == Truth::unknown;
      if (belongs == Truth::yes) bits[i / kRowsPerWord] |= std::uint64_t{1} << (i % kRowsPerWord);
    }
  }
}

std::size_t Columns::bytes() const {
  std::size_t bytes = (low_.size() + high_.size() + variable_.size() + said_low_.size() +
                       said_high_.size() + said_variable_.size()) *
                      sizeof(std::int32_t);
  for (const auto& column : words_) {
    bytes += (column.local.size() + column.word.size()) * sizeof(std::int32_t);
  }
  return bytes + bits_.size() * sizeof(std::uint64_t) + units_.size() * sizeof(UnitRows) +
         first_bits_.size() * sizeof(std::int64_t) + attributes_.size() * sizeof(Known) +
         fixed_.size();
}

}  // namespace sanya::rules
