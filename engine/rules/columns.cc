// SPDX-License-Identifier: Apache-2.0
#include "rules/columns.h"

#include <algorithm>
#include <span>

#include "rules/fields.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

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

Columns::Columns(const Pack& pack, const Plan& plan, Evaluation& evaluation)
    : plan_(plan), words_(plan.words.size()) {
  const auto& facts = evaluation.facts();
  for (const auto& column : plan.columns) {
    auto& tests = tests_.emplace_back();
    for (const auto& part : column.all) tests.push_back(row_test(pack, part, facts));
  }
  const auto actions = static_cast<int>(facts.actions().size());
  units_.resize(at(actions));
  first_bits_.resize(at(actions), -1);
  attributes_.reserve(at(actions) * plan.attributes.size());
  fixed_.reserve(at(actions) * plan.fixed.size());
  for (int action = 0; action < actions; ++action) {
    bool general = false;
    note_register(action, evaluation, general);
    register_general_.push_back(general);
    refresh(action, evaluation);
  }
}

const std::uint64_t* Columns::bits(int action, int column) const {
  return bits_.data() + first_bits_[at(action)] +
         std::int64_t{column} * words_for(units_[at(action)].capacity);
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
  const auto& entry = *evaluation.facts().actions()[at(action)];
  general = general || (plan_.looks_at(From::periods) && entry.recurrence.has_value()) ||
            (plan_.looks_at(From::repeats) && !entry.repeats.empty()) ||
            (plan_.looks_at(From::dependencies) && !entry.depends_on.empty()) ||
            (plan_.looks_at(From::superseding) && !evaluation.facts().superseding(action).empty());
}

void Columns::refresh(int action, Evaluation& evaluation) {
  const auto& facts = evaluation.facts();
  auto& unit = units_[at(action)];
  unit.exact = true;
  unit.whole_ranges = true;
  unit.general = register_general_[at(action)] ||
                 (plan_.looks_at(From::readings) && facts.reading_rows(action).size() > 0) ||
                 (plan_.looks_at(From::searches) && facts.search_rows(action).size() > 0);
  gather_rows(action, unit, evaluation);
  make_room(action, unit, static_cast<std::int32_t>(rows_.size()));
  write_rows(action, unit, evaluation);
  write_words(action, unit, evaluation);
  write_bits(action, unit, evaluation);
  evaluation.forget();
}

// The findings that may count at all, by the least day they may have happened.
void Columns::gather_rows(int action, UnitRows& unit, Evaluation& evaluation) {
  const auto& facts = evaluation.facts();
  const Rows range = facts.finding_rows(action);
  rows_.clear();
  bool in_order = true;
  std::int64_t last = kNoEarliest.number;
  for (auto row = range.first; row < range.last; ++row) {
    const auto& finding = facts.finding(row);
    const Truth published = evaluation.source_counts(finding.source, facts.said(finding.source));
    if (published == Truth::no) continue;
    unit.general = unit.general || published == Truth::unknown || finding.link_variable >= 0;
    in_order = in_order && finding.happened.low >= last;
    last = finding.happened.low;
    rows_.push_back(row);
  }
  if (in_order) return;  // a dispute may have moved one
  std::stable_sort(rows_.begin(), rows_.end(), [&](std::int32_t a, std::int32_t b) {
    return facts.finding(a).happened.low < facts.finding(b).happened.low;
  });
}

// Room for `size` rows: where they are, or at the end, with some to spare for those to come.
void Columns::make_room(int action, UnitRows& unit, std::int32_t size) {
  unit.size = size;
  if (size <= unit.capacity) return;
  const bool moves = unit.capacity > 0;
  unit.capacity = moves ? size + size / 2 + 1 : size;
  unit.first = static_cast<std::int32_t>(low_.size());
  const std::size_t end = low_.size() + at(unit.capacity);
  for (auto* column : {&low_, &high_, &variable_}) column->resize(end);
  if (plan_.said) {
    for (auto* column : {&said_low_, &said_high_, &said_variable_}) column->resize(end);
  }
  for (auto& column : words_) column.resize(end);
  longest_ = std::max(longest_, words_for(unit.capacity));
  first_bits_[at(action)] = static_cast<std::int64_t>(bits_.size());
  bits_.resize(bits_.size() + plan_.columns.size() * at(words_for(unit.capacity)));
}

void Columns::write_rows(int action, UnitRows& unit, Evaluation& evaluation) {
  const auto& facts = evaluation.facts();
  if (first_bits_[at(action)] < 0) {  // no rows, but a word of bits for each column all the same
    first_bits_[at(action)] = static_cast<std::int64_t>(bits_.size());
    bits_.resize(bits_.size() + plan_.columns.size());
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& finding = facts.finding(rows_[i]);
    const auto row = at(unit.first) + i;
    low_[row] = finding.happened.low;
    high_[row] = finding.happened.high;
    variable_[row] = finding.happened.variable;
    unit.exact = unit.exact && low_[row] == high_[row];
    unit.whole_ranges = unit.whole_ranges && facts.is_one_range(finding.happened);
    if (!plan_.said) continue;  // the day of publication is not even looked at
    const Slot& said = facts.said(finding.source);
    unit.whole_ranges = unit.whole_ranges && facts.is_one_range(said);
    said_low_[row] = static_cast<std::int32_t>(said.low);
    said_high_[row] = static_cast<std::int32_t>(said.high);
    said_variable_[row] = said.variable;
    unit.exact = unit.exact && said_low_[row] == said_high_[row];
  }
}

// Each word's number is the count of lesser words of the action.
void Columns::write_words(int action, const UnitRows& unit, Evaluation& evaluation) {
  const auto& facts = evaluation.facts();
  for (std::size_t c = 0; c < words_.size(); ++c) {
    const bool is_voice = plan_.voices[c];
    std::int32_t* column = words_[c].data() + unit.first;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      column[i] = is_voice ? facts.finding(rows_[i]).voice
                           : evaluation.row_word(action, plan_.words[c], rows_[i]);
    }
    distinct_.assign(column, column + rows_.size());
    std::sort(distinct_.begin(), distinct_.end());
    distinct_.erase(std::unique(distinct_.begin(), distinct_.end()), distinct_.end());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      column[i] = static_cast<std::int32_t>(
          std::lower_bound(distinct_.begin(), distinct_.end(), column[i]) - distinct_.begin());
    }
  }
}

void Columns::write_bits(int action, UnitRows& unit, Evaluation& evaluation) {
  const auto words = at(words_for(unit.capacity));
  std::uint64_t* const first = bits_.data() + first_bits_[at(action)];
  std::fill_n(first, plan_.columns.size() * words, 0);
  for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
    std::uint64_t* bits = first + c * words;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const auto word = i / kRowsPerWord;
      const auto place = i % kRowsPerWord;
      Truth belongs = Truth::yes;
      for (const int other : plan_.columns[c].none) {
        if ((first[at(other) * words + word] >> place) & 1) belongs = Truth::no;
      }
      for (const auto& test : tests_[c]) {
        if (belongs == Truth::no) break;
        belongs = belongs & passes(test, action, rows_[i], evaluation);
      }
      unit.general = unit.general || belongs == Truth::unknown;
      bits[word] |= std::uint64_t{belongs == Truth::yes} << place;
    }
  }
}

Columns::RowTest Columns::row_test(const Pack& pack, const FixedColumn::Part& part,
                                   const Facts& facts) const {
  const auto& test = pack.sets[at(part.set)].where[at(part.test)];
  const auto& field = pack.fields[at(test.field)];
  RowTest result{.negated = test.negated, .set = part.set, .test = part.test};
  if (field.builtin < 0) return result;
  const auto of_words = [&](std::span<const std::string_view> names, RowTest::Kind kind) {
    if (test.form != FieldTest::Form::any_of) return;
    result.kind = kind;
    for (std::size_t n = 0; n < names.size(); ++n) {
      for (const auto& one : test.any_of) {
        if (one.word == names[n]) result.allowed |= std::uint32_t{1} << n;
      }
    }
  };
  switch (info(field).field) {
    case RowField::bearing:
      of_words(kBearings, RowTest::Kind::bearing);
      break;
    case RowField::aspect:
      of_words(kAspects, RowTest::Kind::aspect);
      break;
    case RowField::extent:
      of_words(kExtents, RowTest::Kind::extent);
      break;
    case RowField::relation:
    case RowField::voice:
      if (test.form != FieldTest::Form::any_of) break;
      result.kind =
          info(field).field == RowField::voice ? RowTest::Kind::voice : RowTest::Kind::relation;
      for (const auto& one : test.any_of) result.listed.push_back(facts.words().find(one.word));
      std::sort(result.listed.begin(), result.listed.end());
      break;
    case RowField::stage:
      if (test.form != FieldTest::Form::compare || test.right.kind != Expr::Kind::constant) break;
      result.kind = RowTest::Kind::stage;
      for (std::int64_t stage = 0; stage < std::ssize(kStages); ++stage) {
        const auto limit = static_cast<std::int64_t>(test.right.constant.stage);
        const Truth holds = compare(Interval{stage, stage}, test.op, Interval{limit, limit});
        if (holds == Truth::yes) result.allowed |= std::uint32_t{1} << stage;
      }
      break;
    default:
      break;
  }
  return result;
}

Truth Columns::passes(const RowTest& test, int action, std::int32_t row,
                      Evaluation& evaluation) const {
  const auto& facts = evaluation.facts();
  const auto& finding = facts.finding(row);
  const auto allowed = [&](int enumerator) { return ((test.allowed >> enumerator) & 1) != 0; };
  const auto listed = [&](std::int32_t word) {
    return truth(std::binary_search(test.listed.begin(), test.listed.end(), word));
  };
  Truth holds = Truth::no;
  switch (test.kind) {
    case RowTest::Kind::bearing: {  // context, where it happened before the pledge was made
      const bool as_coded = allowed(static_cast<int>(finding.bearing));
      holds = truth(as_coded);
      if (as_coded == allowed(static_cast<int>(record::Bearing::context))) break;
      const Truth before = evaluation.compare_slots(finding.happened, Op::less,
                                                    facts.made_on(facts.pledge_of(action)));
      if (before != Truth::no) holds = before == Truth::yes ? !holds : Truth::unknown;
      break;
    }
    case RowTest::Kind::aspect:
      holds = truth(allowed(static_cast<int>(finding.aspect)));
      break;
    case RowTest::Kind::extent:
      holds = truth(allowed(static_cast<int>(finding.extent)));
      break;
    case RowTest::Kind::stage:
      for (int stage{finding.stage_low}; stage >= 0 && stage <= finding.stage_high; ++stage) {
        if (allowed(stage)) holds = Truth::yes;
      }
      break;
    case RowTest::Kind::relation:
      holds = listed(finding.relation);
      break;
    case RowTest::Kind::voice:
      holds = listed(finding.voice);
      break;
    case RowTest::Kind::other:
      return evaluation.passes(action, test.set, test.test, row);
  }
  return test.negated ? !holds : holds;
}

std::size_t Columns::bytes() const {
  std::size_t bytes = (low_.size() + high_.size() + variable_.size() + said_low_.size() +
                       said_high_.size() + said_variable_.size()) *
                      sizeof(std::int32_t);
  for (const auto& column : words_) bytes += column.size() * sizeof(std::int32_t);
  return bytes + bits_.size() * sizeof(std::uint64_t) + units_.size() * sizeof(UnitRows) +
         first_bits_.size() * sizeof(std::int64_t) + attributes_.size() * sizeof(Known) +
         fixed_.size() * sizeof(Truth) + register_general_.size() / 8;
}

}  // namespace sanya::rules
