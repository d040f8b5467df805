// SPDX-License-Identifier: Apache-2.0
#include "record/verdict.h"

#include <algorithm>
#include <tuple>

namespace sanya::record {

namespace {

void collect(const Condition& condition, std::vector<Cited>& into) {
  for (const Operand& operand : condition.operands)
    into.insert(into.end(), operand.entries.begin(), operand.entries.end());
  for (const Condition& part : condition.parts) collect(part, into);
}

// What carries the condition: of an `any` that is not false, the branches that are false do not.
void collect_carrying(const Condition& condition, std::vector<Cited>& into) {
  for (const Operand& operand : condition.operands)
    into.insert(into.end(), operand.entries.begin(), operand.entries.end());
  const bool only_open = condition.kind == Condition::Kind::any && condition.truth != Truth::no;
  for (const Condition& part : condition.parts)
    if (!only_open || part.truth != Truth::no) collect_carrying(part, into);
}

// The entries behind the answer given: those of its rule, or of the measure that is the value.
std::vector<Cited> behind_answer(const Verdict& verdict) {
  std::vector<Cited> entries;
  for (const Operand& operand : verdict.rests_on)
    entries.insert(entries.end(), operand.entries.begin(), operand.entries.end());
  auto rule =
      std::find_if(verdict.tried.rbegin(), verdict.tried.rend(), [&](const TriedRule& tried) {
        return tried.answer == verdict.answer && tried.truth != Truth::no;
      });
  if (rule != verdict.tried.rend()) collect_carrying(rule->when, entries);
  return entries;
}

template <class Flag>
bool any_counted(const Verdict& verdict, Flag flag) {
  const std::vector<Cited> entries = behind_answer(verdict);
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Cited& entry) { return entry.counted != Truth::no && entry.*flag; });
}

}  // namespace

void Cited::join(const Cited& other) {
  counted = counted | other.counted;
  inferred = inferred || other.inferred;
  possible = possible || other.possible;
  imprecise = imprecise || other.imprecise;
  uncertain = uncertain || other.uncertain;
  disputed = disputed || other.disputed;
}

std::vector<Cited> Verdict::cited() const {
  std::vector<Cited> every;
  for (const TriedRule& rule : tried) collect(rule.when, every);
  for (const Operand& operand : rests_on)
    every.insert(every.end(), operand.entries.begin(), operand.entries.end());
  std::stable_sort(every.begin(), every.end(), [](const Cited& a, const Cited& b) {
    return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
  });
  std::vector<Cited> merged;
  for (const Cited& entry : every) {
    if (merged.empty() || merged.back().kind != entry.kind || merged.back().id != entry.id) {
      merged.push_back(entry);
      continue;
    }
    merged.back().join(entry);
  }
  return merged;
}

bool Verdict::rests_on_inference() const { return any_counted(*this, &Cited::inferred); }

bool Verdict::rests_on_uncertain_date() const { return any_counted(*this, &Cited::uncertain); }

const Verdict* Verdicts::find(std::string_view question, std::string_view unit) const {
  auto found = std::find_if(all.begin(), all.end(), [&](const Verdict& verdict) {
    return verdict.unit == unit && verdict.question == question;
  });
  return found != all.end() ? &*found : nullptr;
}

}  // namespace sanya::record
