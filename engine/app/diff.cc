// SPDX-License-Identifier: Apache-2.0
// Each way of carrying only some of the changes over is evaluated: an answer's causes are the
// smallest sets of changes that give it. So a cause is never guessed from what happens to be new.
#include "app/diff.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/concerned.h"
#include "app/state.h"

namespace sanya::app {
namespace {

constexpr std::array kCauses = {Cause::evidence, Cause::correction, Cause::retraction, Cause::rules,
                                Cause::time};
using Causes = std::bitset<kCauses.size()>;
constexpr std::size_t at(Cause cause) { return static_cast<std::size_t>(cause); }

using Answers = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

// What was known at a point, object by object.
struct Knowledge {
  std::int64_t entries = 0;
  std::map<Name, load::Kept> objects;
  RuleTexts texts;
};

std::vector<std::string> words_of(const record::Verdict& verdict) {
  auto words = possible_answers(verdict);
  if (words.front().empty()) words.front() = verdict.value;
  return words;
}

Answers answers_of(const record::Verdicts& verdicts) {
  Answers answers;
  for (const auto& verdict : verdicts.all) {
    answers.emplace(std::pair(verdict.unit, verdict.question), words_of(verdict));
  }
  return answers;
}

// The record between two points: which objects differ, and by what kind of change.
class Between {
 public:
  Between(const Where& where, const Diff& diff, const Knowledge& before, const Knowledge& after)
      : where_(where), diff_(diff), before_(before), after_(after) {
    for (const auto& [name, kept] : after.objects) {
      const auto was = before.objects.find(name);
      if (was == before.objects.end()) {
        changed_[name] = Cause::evidence;
      } else if (was->second.source->text != kept.source->text) {
        changed_[name] = Cause::correction;
      }
    }
    for (const auto& [name, kept] : before.objects) {
      if (!after.objects.contains(name)) changed_[name] = Cause::retraction;
    }
    for (const auto& [name, cause] : changed_) present_.set(at(cause));
    present_.set(at(Cause::rules), before.texts.packs != after.texts.packs ||
                                       before.texts.ladders != after.texts.ladders);
    present_.set(at(Cause::time), diff.before.point.as_of != diff.after.point.as_of);
  }

  const std::map<Name, Cause>& changed() const { return changed_; }
  Causes present() const { return present_; }

  // The answers with only those changes; nullptr where what they leave does not fit together.
  const Answers* with(Causes causes) {
    const auto key = causes.to_ulong();
    auto found = tried_.find(key);
    if (found == tried_.end()) found = tried_.emplace(key, evaluate(causes)).first;
    return found->second ? &*found->second : nullptr;
  }

 private:
  std::optional<Answers> evaluate(Causes causes) const {
    Diagnostics faults;
    const auto& texts = (causes.test(at(Cause::rules)) ? after_ : before_).texts;
    const auto pack = pack_among(texts, where_);
    if (!pack) return std::nullopt;
    Opened opened;
    opened.ladders = ladders_from(texts, pack, faults);
    opened.record = load::from_objects(objects(causes), opened.ladders, faults);
    take_pack(source_of(*pack, texts.packs.at(*pack)), where_, opened);
    if (faults.has_errors() || opened.faults.has_errors() || !opened.pack) return std::nullopt;
    const auto& side = causes.test(at(Cause::time)) ? diff_.after : diff_.before;
    const auto verdicts = rules::evaluate(opened.record, *opened.pack,
                                          {.as_of = side.point.as_of, .proofs = false}, faults);
    if (faults.has_errors()) return std::nullopt;
    return answers_of(verdicts);
  }

  std::vector<load::Kept> objects(Causes causes) const {
    std::vector<load::Kept> kept;
    for (const auto& [name, object] : before_.objects) {
      const auto change = changed_.find(name);
      const bool carried = change != changed_.end() && causes.test(at(change->second));
      if (!carried) {
        kept.push_back(object);
      } else if (change->second == Cause::correction) {
        kept.push_back(after_.objects.at(name));
      }
    }
    if (!causes.test(at(Cause::evidence))) return kept;
    for (const auto& [name, cause] : changed_) {
      if (cause == Cause::evidence) kept.push_back(after_.objects.at(name));
    }
    return kept;
  }

  const Where& where_;
  const Diff& diff_;
  const Knowledge& before_;
  const Knowledge& after_;
  std::map<Name, Cause> changed_;
  Causes present_;
  std::map<unsigned long, std::optional<Answers>> tried_;
};

std::vector<Cause> listed(Causes causes) {
  std::vector<Cause> list;
  for (const auto cause : kCauses) {
    if (causes.test(at(cause))) list.push_back(cause);
  }
  return list;
}

// Subsets of `of`, smaller ones first, in the order of causes among equals.
std::vector<Causes> subsets(Causes of) {
  std::vector<Causes> all;
  for (unsigned long bits = 1; bits < (1UL << kCauses.size()); ++bits) {
    if ((Causes(bits) & ~of).none()) all.emplace_back(bits);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Causes& a, const Causes& b) { return a.count() < b.count(); });
  return all;
}

std::vector<std::vector<Cause>> causes_of(const ChangedAnswer& changed, Between& between) {
  const std::pair key(changed.unit, changed.question->question);
  std::vector<Causes> smallest;
  for (const auto& causes : subsets(between.present())) {
    const bool holds_smaller = std::any_of(smallest.begin(), smallest.end(), [&](const auto& less) {
      return (less & ~causes).none();
    });
    const auto* answers = holds_smaller ? nullptr : between.with(causes);
    if (answers == nullptr) continue;
    const auto found = answers->find(key);
    const bool gives = changed.after == nullptr
                           ? found == answers->end()
                           : found != answers->end() && found->second == words_of(*changed.after);
    if (gives) smallest.push_back(causes);
  }
  std::vector<std::vector<Cause>> lists;
  for (const auto& causes : smallest) lists.push_back(listed(causes));
  return lists;
}

// The action a unit is, or is a period of.
std::string action_of(const std::string& unit) { return unit.substr(0, unit.find('@')); }

// Fills in what changed, without its causes.
void compare(Diff& diff, const std::vector<std::string>& questions) {
  std::map<std::pair<std::string, std::string>, ChangedAnswer> all;
  const auto wanted = [&](const record::Verdict& verdict) {
    return questions.empty() ||
           std::find(questions.begin(), questions.end(), verdict.question) != questions.end();
  };
  const auto take = [&](const Side& side, const record::Verdict* ChangedAnswer::*which) {
    for (const auto& verdict : side.judged->verdicts.all) {
      if (!wanted(verdict)) continue;
      auto& changed = all[{verdict.unit, verdict.question}];
      changed.unit = verdict.unit;
      changed.question = side.judged->question(verdict.question);
      changed.*which = &verdict;
      const auto& record = side.opened->record;
      changed.action = record.action(action_of(verdict.unit));
      changed.pledge = record.pledge(changed.action ? changed.action->pledge : verdict.unit);
    }
  };
  take(diff.before, &ChangedAnswer::before);
  take(diff.after, &ChangedAnswer::after);
  diff.compared = all.size();
  for (auto& [key, changed] : all) {
    const bool same = changed.before != nullptr && changed.after != nullptr &&
                      words_of(*changed.before) == words_of(*changed.after);
    if (!same) diff.answers.push_back(std::move(changed));
  }
}

bool same(const record::Override& a, const record::Override& b) {
  return std::tie(a.action, a.question, a.answer, a.reason, a.author, a.made_on, a.expires) ==
         std::tie(b.action, b.question, b.answer, b.reason, b.author, b.made_on, b.expires);
}

void compare_overrides(Diff& diff) {
  std::map<std::string, ChangedOverride> all;
  for (const auto& given : diff.before.opened->record.overrides) all[given.id].before = &given;
  for (const auto& given : diff.after.opened->record.overrides) all[given.id].after = &given;
  for (auto& [id, changed] : all) {
    if (changed.before && changed.after && same(*changed.before, *changed.after)) continue;
    changed.id = id;
    diff.overrides.push_back(std::move(changed));
  }
}

// The latest entry about each changed object up to the later point.
Result<std::map<Name, Concerned>> latest_entries(const ledger::Ledger& ledger,
                                                 const Between& between, const Knowledge& before,
                                                 const Knowledge& after) {
  std::map<Name, Concerned> latest;
  const auto cause_of = [&](const ledger::Entry& entry) -> std::optional<Cause> {
    if (entry.kind == kPackKind || entry.kind == kLaddersKind) return Cause::rules;
    const auto change = between.changed().find({entry.kind, entry.id});
    return change == between.changed().end() ? std::nullopt : std::optional(change->second);
  };
  auto read = ledger.entries(before.entries + 1, after.entries, [&](ledger::Entry&& entry) {
    const auto cause = cause_of(entry);
    if (!cause) return true;
    const Name name{entry.kind, entry.id};
    latest[name] = {.sequence = entry.sequence,
                    .cause = *cause,
                    .name = name,
                    .author = std::move(entry.author),
                    .message = std::move(entry.message)};
    return true;
  });
  if (!read) return read.error();
  return latest;
}

class Concerning {
 public:
  Concerning(const Diff& diff, const std::map<Name, Concerned>& latest)
      : latest_(latest),
        before_(objects_by_action(diff.before.opened->record)),
        after_(objects_by_action(diff.after.opened->record)) {}

  std::vector<Concerned> of(const ChangedAnswer& changed) const {
    std::set<Cause> causes;
    for (const auto& set : changed.causes) causes.insert(set.begin(), set.end());
    std::vector<std::string> actions{action_of(changed.unit)};
    if (changed.action == nullptr && changed.pledge != nullptr) {
      actions.clear();
      for (const auto& action : changed.pledge->actions) actions.push_back(action.id);
    }
    std::vector<Concerned> found;
    for (const auto& [name, entry] : latest_) {
      if (!causes.contains(entry.cause)) continue;
      const bool bears = entry.cause == Cause::rules ||
                         std::any_of(actions.begin(), actions.end(), [&](const auto& action) {
                           return holds(before_, action, name) || holds(after_, action, name);
                         });
      if (bears) found.push_back(entry);
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.sequence < b.sequence; });
    return found;
  }

 private:
  using ByAction = std::map<std::string, std::set<Name>>;
  static bool holds(const ByAction& objects, const std::string& action, const Name& name) {
    const auto at = objects.find(action);
    return at != objects.end() && at->second.contains(name);
  }

  const std::map<Name, Concerned>& latest_;
  ByAction before_;
  ByAction after_;
};

Result<Knowledge> knowledge_of(const ledger::Ledger& ledger, const OpenFolder& folders,
                               const Where& where, const Known& known) {
  Knowledge knowledge;
  const auto entries = entries_known(ledger, known);
  if (!entries) return entries.error();
  knowledge.entries = *entries;
  auto state = state_of(ledger, *entries);
  if (!state) return state.error();
  for (auto& object : state->objects) {
    const Name name{object.kind, object.id};
    knowledge.objects.emplace(name, std::move(object));
  }
  knowledge.texts = std::move(state->texts);
  if (const auto pack = complete(folders, where, knowledge.texts); !pack) return pack.error();
  return knowledge;
}

// Opens and judges one side; false after adding faults.
Result<bool> judge_side(Side& side, const OpenFolder& folders, Where where,
                        const std::string& language, Diagnostics& faults) {
  where.known = side.point.known;
  auto opened = open(folders, where);
  if (!opened) return opened.error();
  side.opened = std::make_unique<Opened>(std::move(*opened));
  for (const auto& fault : side.opened->faults.all()) faults.add(fault);
  if (!side.opened->pack) {
    return Error{ErrorKind::cannot_open, "there is no rule pack: name one with --pack"};
  }
  if (faults.has_errors()) return false;
  side.judged = std::make_unique<Judged>(
      judge(*side.opened, {.as_of = side.point.as_of}, language, Depth::answers, faults));
  return !faults.has_errors();
}

// What the ledger had nothing of by the first point, or would have if there were one, is taken as
// it is known at the second.
Result<bool> in_hindsight(const Where& where, const Point& from) {
  if (!where.ledgers) return true;
  auto ledger = where.ledgers(ledger_path(where), ledger::Mode::read);
  if (!ledger) {
    if (ledger.error().kind == ErrorKind::cannot_open) return true;
    return ledger.error();
  }
  if (!from.known.by) return false;
  auto size = ledger->size_at(*from.known.by);
  if (!size) return size.error();
  return *size == 0;
}

Result<Done> explain(Diff& diff, const OpenFolder& folders, const Where& where) {
  auto ledger = where.ledgers ? where.ledgers(ledger_path(where), ledger::Mode::read)
                              : Result<ledger::Ledger>(Error{ErrorKind::cannot_open, ""});
  if (!ledger && ledger.error().kind != ErrorKind::cannot_open) return ledger.error();
  if (!ledger) {  // no ledger: nothing but the day can differ
    for (auto& changed : diff.answers) changed.causes = {{Cause::time}};
    return Done{};
  }
  auto before = knowledge_of(*ledger, folders, where, diff.before.point.known);
  if (!before) return before.error();
  auto after = knowledge_of(*ledger, folders, where, diff.after.point.known);
  if (!after) return after.error();
  Between between(where, diff, *before, *after);
  diff.recorded = between.changed().size();
  const auto latest = latest_entries(*ledger, between, *before, *after);
  if (!latest) return latest.error();
  const Concerning concerning(diff, *latest);
  for (auto& changed : diff.answers) {
    changed.causes = causes_of(changed, between);
    changed.entries = concerning.of(changed);
  }
  for (auto& changed : diff.overrides) {
    const auto entry = latest->find({"override", changed.id});
    if (entry != latest->end()) changed.entries.push_back(entry->second);
  }
  return Done{};
}

}  // namespace

std::string_view word(Cause cause) {
  static constexpr std::array<std::string_view, kCauses.size()> kWords = {
      "evidence", "correction", "retraction", "rules", "time"};
  return kWords.at(at(cause));
}

std::string_view sentence(Cause cause) {
  static constexpr std::array<std::string_view, kCauses.size()> kSentences = {
      "new evidence", "a correction", "a retraction", "changed rules", "time alone"};
  return kSentences.at(at(cause));
}

Answered<Result<Diff>> diff(const OpenFolder& folders, const Where& where, const Point& from,
                            const Point& to, const std::vector<std::string>& questions,
                            const std::string& language, Diagnostics& faults) {
  Diff diff;
  diff.before.point = from;
  diff.after.point = to;
  const auto hindsight = in_hindsight(where, from);
  if (!hindsight) return Result<Diff>(hindsight.error());
  diff.hindsight = *hindsight;
  if (diff.hindsight) diff.before.point.known = to.known;
  for (auto* side : {&diff.before, &diff.after}) {
    const auto judged = judge_side(*side, folders, where, language, faults);
    if (!judged) return Result<Diff>(judged.error());
    if (!*judged) return Result<Diff>(std::move(diff));
  }
  for (const auto& name : questions) {
    if (diff.before.judged->question(name) || diff.after.judged->question(name)) continue;
    return Unknown{fmt::format("the pack has no question \"{}\"", name), ""};
  }
  compare(diff, questions);
  compare_overrides(diff);
  if (auto explained = explain(diff, folders, where); !explained) {
    return Result<Diff>(explained.error());
  }
  return Result<Diff>(std::move(diff));
}

}  // namespace sanya::app
