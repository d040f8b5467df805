// SPDX-License-Identifier: Apache-2.0
#include "app/diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/between.h"
#include "app/concerned.h"
#include "app/redact.h"
#include "app/state.h"

namespace sanya::app {
namespace {

// The action a unit is, or is a period of.
std::string action_of(const std::string& unit) { return unit.substr(0, unit.find('@')); }

// Where a question stands in the later method, else in the earlier.
std::size_t place_of(const Diff& diff, const std::string& question) {
  std::size_t place = 0;
  for (const auto* side : {&diff.after, &diff.before}) {
    for (const auto& each : side->judged->verdicts.questions) {
      if (each.question == question) return place;
      ++place;
    }
  }
  return place;
}

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
  std::map<std::string, std::size_t> places;
  for (const auto& changed : diff.answers) {
    const auto& name = changed.question->question;
    if (!places.contains(name)) places[name] = place_of(diff, name);
  }
  std::stable_sort(diff.answers.begin(), diff.answers.end(), [&](const auto& a, const auto& b) {
    return std::tuple(action_of(a.unit), a.unit, places.at(a.question->question)) <
           std::tuple(action_of(b.unit), b.unit, places.at(b.question->question));
  });
}

bool same(const record::Override& a, const record::Override& b) {
  return std::tie(a.action, a.question, a.answer, a.reason, a.author, a.made_on, a.expires) ==
         std::tie(b.action, b.question, b.answer, b.reason, b.author, b.made_on, b.expires);
}

void compare_overrides(Diff& diff) {
  std::map<std::string, ChangedOverride> all;
  const auto take = [&](const Side& side, const record::Override* ChangedOverride::*which,
                        bool ChangedOverride::*expired) {
    for (const auto& given : side.opened->record.overrides) {
      const auto in_force = record::in_force(given, side.point.as_of);
      if (in_force == record::InForce::not_yet) continue;
      auto& changed = all[given.id];
      changed.*which = &given;
      changed.*expired = in_force == record::InForce::expired;
    }
  };
  take(diff.before, &ChangedOverride::before, &ChangedOverride::was_expired);
  take(diff.after, &ChangedOverride::after, &ChangedOverride::is_expired);
  for (auto& [id, changed] : all) {
    if (changed.before && changed.after && changed.was_expired == changed.is_expired &&
        same(*changed.before, *changed.after)) {
      continue;
    }
    changed.id = id;
    diff.overrides.push_back(std::move(changed));
  }
}

// The entries between the two points about what is otherwise, by sequence.
Result<std::vector<Concerned>> entries_about(const ledger::Ledger& ledger, const Between& between) {
  std::vector<Concerned> found;
  const auto take = [&](ledger::Entry&& entry) {
    Name name{entry.kind, entry.id};
    const auto change = between.changed().find(name);
    if (change == between.changed().end()) return true;
    found.push_back({.sequence = entry.sequence,
                     .verb = entry.verb,
                     .corrects = entry.corrects,
                     .cause = change->second,
                     .name = std::move(name),
                     .author = std::move(entry.author),
                     .message = std::move(entry.message)});
    return true;
  };
  auto read = ledger.entries(between.before().entries + 1, between.after().entries, take);
  if (!read) return read.error();
  return found;
}

// Which of the entries between two points concern an answer.
class Concerning {
 public:
  Concerning(const Diff& diff, const Between& between, std::vector<Concerned> entries)
      : entries_(std::move(entries)),
        changed_(names(between)),
        before_(diff.before.opened->record, changed_),
        after_(diff.after.opened->record, changed_) {}

  std::vector<Concerned> of(const ChangedAnswer& changed) const {
    auto bearing = before_.of(action_of(changed.unit));
    bearing.merge(after_.of(action_of(changed.unit)));
    std::set<Cause> causes;
    for (const auto& set : changed.causes) causes.insert(set.begin(), set.end());
    std::vector<Concerned> found;
    for (const auto cause : causes) {
      const auto count = found.size();
      for (const auto& entry : entries_) {
        const bool bears = cause == Cause::rules || bearing.contains(entry.name);
        if (entry.cause == cause && bears) found.push_back(entry);
      }
      if (found.size() > count) continue;
      for (const auto& entry : entries_) {  // by a way not foreseen: all of that cause
        if (entry.cause == cause) found.push_back(entry);
      }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.sequence < b.sequence; });
    return found;
  }

  std::vector<Concerned> of(const ChangedOverride& changed) const {
    std::vector<Concerned> found;
    for (const auto& entry : entries_) {
      if (entry.name == Name{"override", changed.id}) found.push_back(entry);
    }
    return found;
  }

 private:
  static std::set<Name> names(const Between& between) {
    std::set<Name> all;
    for (const auto& [name, cause] : between.changed()) all.insert(name);
    return all;
  }

  std::vector<Concerned> entries_;
  std::set<Name> changed_;
  Concerns before_;
  Concerns after_;
};

// Opens and judges one side; false after adding faults.
Result<bool> judge_side(Side& side, const OpenFolder& folders, Where where, Diagnostics& faults) {
  where.known = side.point.known;
  auto opened = open(folders, where);
  if (!opened) return opened.error();
  side.opened = std::make_unique<Opened>(std::move(*opened));
  for (const auto& fault : side.opened->faults.all()) faults.add(fault);
  if (faults.has_errors()) return false;
  if (!side.opened->pack) {
    return Error{ErrorKind::cannot_open, "there is no rule pack: rules/house.yaml is not there",
                 "name one with --pack"};
  }
  const auto& languages = side.opened->record.tracker.languages;
  side.judged = std::make_unique<Judged>(
      judge(*side.opened, {.as_of = side.point.as_of, .published_by = side.point.published_by},
            languages.empty() ? "en" : languages.front(), Depth::answers, faults));
  return !faults.has_errors();
}

// The ledger to read; nothing where there is none.
Result<std::optional<ledger::Ledger>> ledger_of(const Where& where) {
  if (!where.ledgers) return std::optional<ledger::Ledger>();
  auto ledger = where.ledgers(ledger_path(where), ledger::Mode::read);
  if (ledger) return std::optional<ledger::Ledger>(std::move(*ledger));
  if (ledger.error().kind == ErrorKind::cannot_open) return std::optional<ledger::Ledger>();
  return ledger.error();
}

Error no_ledger() {
  return {ErrorKind::cannot_open, "there is no ledger that would know what was known then",
          "`sanya sync` makes one; without it, compare two days"};
}

// What the ledger had nothing of by the first point is taken as it is known at the second, or now.
Result<Done> look_back(const std::optional<ledger::Ledger>& ledger, Diff& diff) {
  auto& from = diff.before.point.known;
  auto& to = diff.after.point.known;
  if (!ledger) {
    if (from.entries || to.entries) return no_ledger();
    diff.hindsight = true;
    from = to = Known{};
    return Done{};
  }
  const auto nothing_by = [&](const Known& known) -> Result<bool> {
    if (!known.by) return false;
    const auto size = ledger->size_at(*known.by);
    if (!size) return size.error();
    return *size == 0;
  };
  const auto then = nothing_by(from);
  if (!then) return then.error();
  diff.hindsight = *then;
  if (!diff.hindsight) return Done{};
  const auto later = nothing_by(to);
  if (!later) return later.error();
  if (*later) to = Known{};
  from = to;
  return Done{};
}

// What is wrong with the order of the two points, if anything.
Result<std::optional<Unknown>> disorder(const std::optional<ledger::Ledger>& ledger,
                                        const Diff& diff) {
  const auto& [from, to] = std::tie(diff.before.point, diff.after.point);
  const Unknown turned{"the second point lies before the first", "exchange --from and --to"};
  if (from.as_of > to.as_of) return std::optional(turned);
  if (!ledger) return std::optional<Unknown>();
  const auto first = entries_known(*ledger, from.known);
  if (!first) return first.error();
  const auto second = entries_known(*ledger, to.known);
  if (!second) return second.error();
  return *first > *second ? std::optional(turned) : std::optional<Unknown>();
}

Result<Done> explain(Diff& diff, const std::optional<ledger::Ledger>& ledger,
                     const OpenFolder& folders, const Where& where) {
  if (!ledger) {  // nothing but the day can differ
    for (auto& changed : diff.answers) changed.causes = {{Cause::time}};
    return Done{};
  }
  auto before = knowledge_of(*ledger, folders, where, diff.before.point.known);
  if (!before) return before.error();
  auto after = knowledge_of(*ledger, folders, where, diff.after.point.known);
  if (!after) return after.error();
  diff.entries = after->entries - before->entries;
  Between between(where, diff, std::move(*before), std::move(*after));
  auto entries = entries_about(*ledger, between);
  if (!entries) return entries.error();
  const Concerning concerning(diff, between, std::move(*entries));
  for (auto& changed : diff.answers) {
    changed.causes = between.causes_of(changed);
    changed.entries = concerning.of(changed);
  }
  for (auto& changed : diff.overrides) changed.entries = concerning.of(changed);
  return Done{};
}

std::string_view alone(Cause cause) {
  static constexpr std::array<std::string_view, 5> kSentences = {
      "new evidence", "a correction", "a retraction", "changed rules", "time alone"};
  return kSentences.at(static_cast<std::size_t>(cause));
}

}  // namespace

std::string_view word(Cause cause) {
  static constexpr std::array<std::string_view, 5> kWords = {"evidence", "correction", "retraction",
                                                             "rules", "time"};
  return kWords.at(static_cast<std::size_t>(cause));
}

std::string sentence(const Causes& causes) {
  std::string text;
  for (const auto& set : causes) {
    const bool several = set.size() > 1;
    if (!text.empty()) text += ", or ";
    for (const auto cause : set) {
      if (cause != set.front()) text += " and ";
      text += several && cause == Cause::time ? "the passing of time" : alone(cause);
    }
    if (several) text += " together";
  }
  return text;
}

Answered<Result<Diff>> diff(const OpenFolder& folders, const Where& where, const Point& from,
                            const Point& to, const std::vector<std::string>& questions,
                            Diagnostics& faults) {
  Diff diff;
  diff.before.point = from;
  diff.after.point = to;
  const auto ledger = ledger_of(where);
  if (!ledger) return Result<Diff>(ledger.error());
  if (const auto done = look_back(*ledger, diff); !done) return Result<Diff>(done.error());
  const auto turned = disorder(*ledger, diff);
  if (!turned) return Result<Diff>(turned.error());
  if (*turned) return **turned;
  for (auto* side : {&diff.before, &diff.after}) {
    const auto judged = judge_side(*side, folders, where, faults);
    if (!judged) return Result<Diff>(judged.error());
    if (!*judged) return Result<Diff>(std::move(diff));
  }
  for (const auto& name : questions) {
    if (diff.before.judged->question(name) || diff.after.judged->question(name)) continue;
    return Unknown{fmt::format("the pack has no question \"{}\"", name), ""};
  }
  compare(diff, questions);
  compare_overrides(diff);
  if (const auto done = explain(diff, *ledger, folders, where); !done) {
    return Result<Diff>(done.error());
  }
  redact(diff);
  return Result<Diff>(std::move(diff));
}

Result<std::optional<Known>> earlier_of(const Where& where, const Known& a, const Known& b) {
  const auto ledger = ledger_of(where);
  if (!ledger) return ledger.error();
  if (!*ledger) return std::optional<Known>();
  std::optional<Known> earlier;
  for (const auto& known : {a, b}) {
    if (known.by) {
      const auto size = (*ledger)->size_at(*known.by);
      if (!size) return size.error();
      if (*size == 0) return std::optional<Known>();
    }
    const auto entries = entries_known(**ledger, known);
    if (!entries) return entries.error();
    if (!earlier || *entries < *earlier->entries) earlier = Known{.by = {}, .entries = *entries};
  }
  return earlier;
}

Day day_of(ledger::Moment moment) {
  constexpr std::size_t kDate = 10;  // "2026-11-23", of "2026-11-23T01:02:03.004Z"
  return parse_day(ledger::to_text(moment).substr(0, kDate)).value_or(kNoLatest);
}

Result<Day> day_recorded(const Where& where, std::int64_t entries) {
  const auto ledger = ledger_of(where);
  if (!ledger) return ledger.error();
  if (!*ledger) return no_ledger();
  const auto known = entries_known(**ledger, {.by = {}, .entries = entries});
  if (!known) return known.error();
  const auto time = (*ledger)->time_of(*known);
  if (!time) return time.error();
  return day_of(*time);
}

Result<bool> contains(const Where& where, const ledger::Tree& tree) {
  const auto ledger = ledger_of(where);
  if (!ledger) return ledger.error();
  if (!*ledger) return no_ledger();
  const auto size = (*ledger)->size();
  if (!size) return size.error();
  if (tree.size > *size) return false;
  const auto found = (*ledger)->tree(tree.size);
  if (!found) return found.error();
  return *found == tree;
}

}  // namespace sanya::app
