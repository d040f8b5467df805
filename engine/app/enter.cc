// SPDX-License-Identifier: Apache-2.0
// Entering by hand: what is added or taken out is checked with the whole record before it is
// appended.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/state.h"

namespace sanya::app {
namespace {

Result<ledger::Ledger> open_to_write(const Where& where) {
  auto ledger = where.ledgers(ledger_path(where), ledger::Mode::write);
  if (!ledger && ledger.error().kind == ErrorKind::cannot_open) {
    return Error{ErrorKind::cannot_open, "there is no ledger yet",
                 "`sanya sync` makes one of the files"};
  }
  return ledger;
}

// What stands now, with the ladders it is checked by.
struct Now {
  std::int64_t size = 0;
  State state;
  record::Ladders ladders;
  std::map<Name, ledger::Standing> standing;
};

Result<Now> now_of(const ledger::Ledger& ledger, const OpenFolder& folders, const Where& where,
                   Diagnostics& faults) {
  Now now;
  auto size = ledger.size();
  if (!size) return size.error();
  now.size = *size;
  auto state = state_of(ledger, now.size);
  if (!state) return state.error();
  now.state = std::move(*state);
  auto read = ledger.standing(now.size, [&](ledger::Standing&& each) {
    Name name{each.kind, each.id};
    now.standing.emplace(std::move(name), std::move(each));
  });
  if (!read) return read.error();
  const auto pack = complete(folders, where, now.state.texts);
  if (!pack) return pack.error();
  now.ladders = ladders_from(now.state.texts, *pack, faults);
  return now;
}

// The things of a fragment, each with where it was written.
std::map<Name, Place> names_in(const record::Record& fragment) {
  std::map<Name, Place> names;
  const auto add = [&](const char* kind, const auto& things) {
    for (const auto& thing : things) names.emplace(Name{kind, thing.id}, thing.place);
  };
  if (!fragment.tracker.id.empty()) {
    names.emplace(Name{"tracker", fragment.tracker.id}, fragment.tracker.place);
  }
  add("institution", fragment.institutions);
  add("person", fragment.people);
  add("place", fragment.places);
  add("indicator", fragment.indicators);
  add("mandate", fragment.mandates);
  add("pledge", fragment.pledges);
  for (const auto& pledge : fragment.pledges) add("action", pledge.actions);
  add("source", fragment.sources);
  add("finding", fragment.findings);
  add("reading", fragment.readings);
  add("search", fragment.searches);
  add("reply", fragment.replies);
  add("override", fragment.overrides);
  add("correction", fragment.corrections);
  return names;
}

// The names a fragment gives, read as the record's languages and declarations have it.
std::map<Name, Place> names_of(const tree::Node& fragment, const record::Record& standing) {
  record::Record alone;
  alone.tracker = standing.tracker;
  alone.tracker.id.clear();
  Diagnostics said_later;  // when it is read beside all that stands
  load::add(fragment, alone, said_later);
  return names_in(alone);
}

// Actions that stand under a pledge which is given anew without them.
std::vector<Name> dropped_actions(const std::map<Name, Place>& given, const Now& now) {
  std::vector<Name> dropped;
  for (const auto& [name, stands] : now.standing) {
    if (name.kind != "action" || given.contains(name)) continue;
    const auto pledge = name.id.substr(0, name.id.find('/'));
    if (given.contains(Name{"pledge", pledge})) dropped.push_back(name);
  }
  return dropped;
}

std::vector<load::Kept> without(const std::vector<load::Kept>& objects,
                                const std::function<bool(const Name&)>& taken_out) {
  std::vector<load::Kept> left;
  for (const auto& object : objects) {
    if (!taken_out(Name{object.kind, object.id})) left.push_back(object);
  }
  return left;
}

ledger::Draft retraction(const Name& name, const Now& now) {
  return {.verb = ledger::Verb::retract,
          .kind = name.kind,
          .id = name.id,
          .body = "{}",
          .corrects = now.standing.at(name).sequence};
}

void check_novelty(const std::map<Name, Place>& given, Novelty novelty, const Now& now,
                   Diagnostics& faults) {
  for (const auto& [name, place] : given) {
    const auto at = now.standing.find(name);
    const bool stands = at != now.standing.end();
    if (novelty == Novelty::correction && !stands) {
      faults.error(Fault::unknown_id, place,
                   fmt::format("there is no {} \"{}\" to correct", name.kind, name.id),
                   "`sanya record` enters what is new");
    } else if (novelty == Novelty::fresh && stands && !at->second.body) {
      faults.error(Fault::duplicate_id, place,
                   fmt::format("the {} \"{}\" was entered before and is {}", name.kind, name.id,
                               at->second.erased ? "erased" : "sealed"),
                   "give each an id of its own");
    }
  }
}

// What is entered, and how.
struct Wanted {
  const tree::Node& root;
  const Diagnostics& faults;  // found in reading its text
  Novelty novelty;
  bool sealed;
  const Entering& entering;
};

// One attempt; nothing appended where somebody else was faster.
Result<Entered> try_to_enter(ledger::Ledger& ledger, const OpenFolder& folders, const Where& where,
                             const Wanted& wanted) {
  const auto& [root, faults, novelty, sealed, entering] = wanted;
  Entered entered;
  for (const auto& fault : faults.all()) entered.faults.add(fault);
  auto now = now_of(ledger, folders, where, entered.faults);
  if (!now) return now.error();
  record::Record standing;
  Diagnostics unasked;  // of what stands: told by whoever reads it
  load::add_objects(now->state.objects, standing, unasked);
  const auto given = names_of(root, standing);
  check_novelty(given, novelty, *now, entered.faults);
  const auto dropped =
      novelty == Novelty::correction ? dropped_actions(given, *now) : std::vector<Name>{};
  const std::set<Name> gone(dropped.begin(), dropped.end());

  record::Record record;
  load::add_objects(without(now->state.objects,
                            [&](const Name& name) {
                              return gone.contains(name) ||
                                     (novelty == Novelty::correction && given.contains(name));
                            }),
                    record, entered.faults);
  load::add(root, record, entered.faults);
  load::check(record, now->ladders, entered.faults);
  if (entered.faults.has_errors()) return entered;

  ledger::Batch batch{.author = entering.author, .message = entering.message, .origin = kAppOrigin};
  for (auto& object : load::objects(record)) {
    const Name name{object.kind, object.id};
    if (!given.contains(name)) continue;
    const auto at = now->standing.find(name);
    ledger::Draft draft{.kind = object.kind, .id = object.id, .body = std::move(object.body)};
    draft.sealed = sealed;
    if (at == now->standing.end()) {
      entered.put.push_back(name);
    } else if (at->second.body == draft.body) {
      continue;
    } else {
      draft.corrects = at->second.sequence;
      entered.corrected.push_back(name);
    }
    batch.drafts.push_back(std::move(draft));
  }
  for (const auto& name : dropped) batch.drafts.push_back(retraction(name, *now));
  if (batch.drafts.empty()) return entered;
  auto appended = ledger.append(batch, now->size);
  if (!appended) return appended.error();
  entered.appended = *appended;
  return entered;
}

Unknown not_standing(const Name& name, const std::map<Name, ledger::Standing>& standing) {
  std::vector<std::string_view> known;
  for (const auto& [other, stands] : standing) {
    if (other.kind == name.kind) known.push_back(other.id);
  }
  const auto near = nearest(name.id, known);
  return {fmt::format("there is no {} \"{}\" in the record", name.kind, name.id),
          near.empty() ? "" : fmt::format("did you mean \"{}\"?", near)};
}

// A pledge goes with its actions.
void add_actions(std::set<Name>& gone, const std::map<Name, ledger::Standing>& standing) {
  for (const auto& [name, stands] : standing) {
    if (name.kind == "action" && gone.contains({"pledge", name.id.substr(0, name.id.find('/'))})) {
      gone.insert(name);
    }
  }
}

bool was_outrun(const Entered& entered) {
  return !entered.faults.has_errors() && entered.appended.first == 0 &&
         !(entered.put.empty() && entered.corrected.empty());
}

}  // namespace

Result<Entered> enter(const OpenFolder& folders, const Where& where, SourcePtr fragment,
                      Novelty novelty, bool sealed, const Entering& entering) {
  Entered unread;
  const auto root = tree::parse_yaml(std::move(fragment), unread.faults);
  if (!root) return unread;
  const Wanted wanted{*root, unread.faults, novelty, sealed, entering};
  auto ledger = open_to_write(where);
  if (!ledger) return ledger.error();
  for (;;) {
    auto entered = try_to_enter(*ledger, folders, where, wanted);
    if (!entered || !was_outrun(*entered)) return entered;
  }
}

Answered<Result<Entered>> retract(const OpenFolder& folders, const Where& where,
                                  const std::vector<Name>& names, const Entering& entering) {
  auto ledger = open_to_write(where);
  if (!ledger) return Result<Entered>(ledger.error());
  for (;;) {
    Entered entered;
    auto now = now_of(*ledger, folders, where, entered.faults);
    if (!now) return Result<Entered>(now.error());
    std::set<Name> gone;
    for (const auto& name : names) {
      if (!now->standing.contains(name)) return not_standing(name, now->standing);
      gone.insert(name);
    }
    add_actions(gone, now->standing);
    record::Record record;
    load::add_objects(
        without(now->state.objects, [&](const Name& name) { return gone.contains(name); }), record,
        entered.faults);
    load::check(record, now->ladders, entered.faults);
    if (entered.faults.has_errors()) return Result<Entered>(std::move(entered));
    ledger::Batch batch{
        .author = entering.author, .message = entering.message, .origin = kAppOrigin};
    for (const auto& name : gone) batch.drafts.push_back(retraction(name, *now));
    auto appended = ledger->append(batch, now->size);
    if (!appended) return Result<Entered>(appended.error());
    entered.appended = *appended;
    if (appended->first > 0) return Result<Entered>(std::move(entered));
  }
}

}  // namespace sanya::app
