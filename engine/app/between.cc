// SPDX-License-Identifier: Apache-2.0
#include "app/between.h"

#include <algorithm>
#include <array>
#include <set>

#include "tree/canonical.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

constexpr std::size_t at(Cause cause) { return static_cast<std::size_t>(cause); }

// Kinds that no rule looks at.
bool feeds_rules(std::string_view kind) {
  return kind != "override" && kind != "reply" && kind != "correction";
}

tree::Node* actions_in(tree::Node& pledge) {
  for (auto& entry : pledge.entries) {
    if (entry.key == "actions" && entry.value().kind == tree::Kind::list) return entry.held.data();
  }
  return nullptr;
}

// A pledge names its actions, which come and go as objects of their own: where two bodies of a
// pledge name different ones, both are made to name all. One that is not there is left out when it
// is read.
void name_all_actions(load::Kept& before, load::Kept& after) {
  if (before.source->text == after.source->text) return;
  Diagnostics unasked;  // of what was read before
  auto earlier = tree::parse_json(before.source, unasked);
  auto later = tree::parse_json(after.source, unasked);
  if (!earlier || !later) return;
  std::vector<tree::Node> all;
  std::set<std::string> named;
  for (auto* body : {&*later, &*earlier}) {
    const auto* actions = actions_in(*body);
    if (actions == nullptr) continue;
    for (const auto& action : actions->items) {
      if (named.insert(action.text).second) all.push_back(action);
    }
  }
  const auto rewrite = [&](tree::Node& body, load::Kept& kept) {
    if (actions_in(body) == nullptr) {
      tree::Entry entry{.key = "actions", .key_place = body.place, .held = {}};
      entry.held.push_back({.kind = tree::Kind::list});
      body.entries.push_back(std::move(entry));
    }
    actions_in(body)->items = all;
    kept.source = source_of(kept.source->path, tree::canonical_json(body));
  };
  rewrite(*earlier, before);
  rewrite(*later, after);
}

bool stood(const Knowledge& knowledge, const Name& name) {
  return knowledge.objects.contains(name) ||
         std::any_of(knowledge.withheld.begin(), knowledge.withheld.end(), [&](const auto& each) {
           return each.kind == name.kind && each.id == name.id;
         });
}

// The text of the rules in use, under the name of its entry.
std::map<Name, std::string> rules_in_use(const Knowledge& knowledge) {
  std::map<Name, std::string> rules;
  if (knowledge.pack) {
    rules[{std::string(kPackKind), *knowledge.pack}] = knowledge.texts.packs.at(*knowledge.pack);
  }
  if (knowledge.ladders) {
    rules[{std::string(kLaddersKind), *knowledge.ladders}] =
        knowledge.texts.ladders.at(*knowledge.ladders);
  }
  return rules;
}

}  // namespace

Result<Knowledge> knowledge_of(const ledger::Ledger& ledger, const OpenFolder& folders,
                               const Where& where, const Known& known) {
  Knowledge knowledge;
  const auto entries = entries_known(ledger, known);
  if (!entries) return entries.error();
  knowledge.entries = *entries;
  auto state = state_of(ledger, *entries);
  if (!state) return state.error();
  knowledge.texts = std::move(state->texts);
  auto pack = complete(folders, where, knowledge.texts);
  if (!pack) return pack.error();
  knowledge.pack = *std::move(pack);
  if (knowledge.pack) knowledge.ladders = ladders_among(knowledge.texts, *knowledge.pack);
  if (!state->withheld.empty()) {
    Diagnostics told_before;  // when the side was opened
    readable(*state, ladders_from(knowledge.texts, knowledge.pack, told_before), told_before);
  }
  for (auto& object : state->objects) {
    Name name{object.kind, object.id};
    knowledge.objects.emplace(std::move(name), std::move(object));
  }
  knowledge.withheld = std::move(state->withheld);
  return knowledge;
}

std::vector<std::string> words_of(const record::Verdict& verdict) {
  auto words = possible_answers(verdict);
  words.push_back(verdict.value);
  std::sort(words.begin(), words.end());
  return words;
}

Between::Between(const Where& where, const Diff& diff, Knowledge before, Knowledge after)
    : where_(where), diff_(diff), before_(std::move(before)), after_(std::move(after)) {
  for (auto& [name, kept] : before_.objects) {
    const auto later = after_.objects.find(name);
    if (name.kind == "pledge" && later != after_.objects.end()) {
      name_all_actions(kept, later->second);
    }
  }
  find_changes();
  for (const auto& [name, cause] : changed_) {
    if (feeds_rules(name.kind)) present_.set(at(cause));
  }
  const auto& [from, to] = std::tie(diff.before.point, diff.after.point);
  if (from.as_of != to.as_of || from.published_by != to.published_by) present_.set(at(Cause::time));
  Answers answers;  // all changes together are the later point
  for (const auto& verdict : diff.after.judged->verdicts.all) {
    answers.emplace(std::pair(verdict.unit, verdict.question), words_of(verdict));
  }
  tried_.emplace(present_.to_ulong(), std::move(answers));
}

void Between::find_changes() {
  for (const auto& [name, kept] : after_.objects) {
    const auto was = before_.objects.find(name);
    if (was == before_.objects.end()) {
      changed_[name] = stood(before_, name) ? Cause::correction : Cause::evidence;
    } else if (was->second.source->text != kept.source->text) {
      changed_[name] = Cause::correction;
    }
  }
  for (const auto& [name, kept] : before_.objects) {
    if (after_.objects.contains(name)) continue;
    changed_[name] = stood(after_, name) ? Cause::correction : Cause::retraction;
  }
  const auto rules_before = rules_in_use(before_);
  const auto rules_after = rules_in_use(after_);
  for (const auto* rules : {&rules_before, &rules_after}) {
    const auto& others = rules == &rules_before ? rules_after : rules_before;
    for (const auto& [name, text] : *rules) {
      const auto other = others.find(name);
      if (other == others.end() || other->second != text) changed_[name] = Cause::rules;
    }
  }
}

const Between::Answers* Between::with(Set causes) {
  const auto key = causes.to_ulong();
  auto found = tried_.find(key);
  if (found == tried_.end()) found = tried_.emplace(key, evaluate(causes)).first;
  return found->second ? &*found->second : nullptr;
}

std::optional<Between::Answers> Between::evaluate(Set causes) const {
  Diagnostics faults;
  const auto& rules = causes.test(at(Cause::rules)) ? after_ : before_;
  if (!rules.pack) return std::nullopt;
  Opened opened;
  opened.ladders = ladders_from(rules.texts, rules.pack, faults);
  opened.record = load::from_objects(objects(causes), opened.ladders, faults);
  take_pack(source_of(*rules.pack, rules.texts.packs.at(*rules.pack)), where_, opened);
  if (faults.has_errors() || opened.faults.has_errors() || !opened.pack) return std::nullopt;
  const auto& point = (causes.test(at(Cause::time)) ? diff_.after : diff_.before).point;
  const auto verdicts = rules::evaluate(
      opened.record, *opened.pack,
      {.as_of = point.as_of, .published_by = point.published_by, .proofs = false}, faults);
  if (faults.has_errors()) return std::nullopt;
  Answers answers;
  for (const auto& verdict : verdicts.all) {
    answers.emplace(std::pair(verdict.unit, verdict.question), words_of(verdict));
  }
  return answers;
}

std::vector<load::Kept> Between::objects(Set causes) const {
  std::vector<load::Kept> kept;
  const auto carried = [&](const Name& name) {
    const auto change = changed_.find(name);
    return change != changed_.end() && causes.test(at(change->second));
  };
  for (const auto& [name, object] : before_.objects) {
    if (feeds_rules(name.kind) && !carried(name)) kept.push_back(object);
  }
  for (const auto& [name, object] : after_.objects) {
    if (feeds_rules(name.kind) && carried(name)) kept.push_back(object);
  }
  return kept;
}

Causes Between::causes_of(const ChangedAnswer& changed) {
  const std::pair key(changed.unit, changed.question->question);
  std::vector<Set> sets;
  for (unsigned long bits = 1; bits < (1UL << kCauses); ++bits) {
    if ((Set(bits) & ~present_).none()) sets.emplace_back(bits);
  }
  std::stable_sort(sets.begin(), sets.end(),
                   [](const Set& a, const Set& b) { return a.count() < b.count(); });
  std::vector<Set> smallest;
  for (const auto& set : sets) {
    const bool holds_smaller = std::any_of(smallest.begin(), smallest.end(),
                                           [&](const Set& less) { return (less & ~set).none(); });
    const auto* answers = holds_smaller ? nullptr : with(set);
    if (answers == nullptr) continue;
    const auto found = answers->find(key);
    const bool gives = changed.after == nullptr
                           ? found == answers->end()
                           : found != answers->end() && found->second == words_of(*changed.after);
    if (gives) smallest.push_back(set);
  }
  Causes causes;
  for (const auto& set : smallest) {
    auto& list = causes.emplace_back();
    for (std::size_t i = 0; i < kCauses; ++i) {
      if (set.test(i)) list.push_back(static_cast<Cause>(i));
    }
  }
  return causes;
}

}  // namespace sanya::app
