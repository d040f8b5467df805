// SPDX-License-Identifier: Apache-2.0
// Sets that can hold nothing.
#include <algorithm>

#include <fmt/format.h>

#include "rules/check_logic.h"
#include "rules/draft.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

// Whether a field of one value cannot pass both: tests by words alone.
bool exclude_each_other(const Pack& pack, const FieldTest& a, const FieldTest& b) {
  if (a.field != b.field || a.form != FieldTest::Form::any_of ||
      b.form != FieldTest::Form::any_of || a.any_of_target || b.any_of_target) {
    return false;
  }
  const auto& field = pack.fields[at(a.field)];
  if (field.builtin >= 0 && info(field).several) return false;
  if (field.builtin < 0 || (field.type != Type::word && field.type != Type::flag)) return false;
  if (a.negated && b.negated) return false;
  const auto named = [](const FieldTest& test, const std::string& word) {
    return std::any_of(test.any_of.begin(), test.any_of.end(),
                       [&](const auto& each) { return word_of(each) == word; });
  };
  const auto& wanted = a.negated ? b : a;
  const auto& other = a.negated ? a : b;
  return std::none_of(wanted.any_of.begin(), wanted.any_of.end(), [&](const auto& each) {
    return named(other, word_of(each)) != other.negated;
  });
}

void report(Draft& draft, const Place& place, std::string message, const Place& because) {
  draft.faults.add({.fault = Fault::empty_set,
                    .place = place,
                    .message = std::move(message),
                    .help = "correct one of the two",
                    .notes = {{because, "because of this"}},
                    .severity = Severity::warning});
}

// The first contradiction of the set with itself or with those it stands in.
void check_set(Draft& draft, const RowSet& set) {
  const auto& sets = draft.pack.sets;
  for (const auto& test : set.where) {
    for (const RowSet* whole = &set;; whole = &sets[at(whole->in)]) {
      for (const auto& other : whole->where) {
        if (&other == &test || !exclude_each_other(draft.pack, test, other)) continue;
        report(draft, test.place, "no row passes this test and the other", other.place);
        return;
      }
      if (whole->in < 0) break;
    }
  }
  for (int whole = set.in; set.except >= 0 && whole >= 0; whole = sets[at(whole)].in) {
    if (whole != set.except) continue;
    report(draft, set.place, "all that the set has is taken out of it again",
           sets[at(whole)].place);
    return;
  }
}

}  // namespace

void check_sets(Draft& draft) {
  for (const auto& set : draft.pack.sets) check_set(draft, set);
}

}  // namespace sanya::rules
