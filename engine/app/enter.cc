// SPDX-License-Identifier: Apache-2.0
// Entering by hand: what is added, changed or taken out is checked with the whole record before it
// is appended.
#include <algorithm>

#include <fmt/format.h>

#include "app/by_hand.h"
#include "app/custody_help.h"
#include "app/state.h"
#include "base/quote.h"

namespace sanya::app {
namespace {

// Actions that stand under a pledge which is given anew without them.
std::vector<Name> dropped_actions(const std::map<Name, Place>& given, const Now& now) {
  std::vector<Name> dropped;
  for (const auto& [name, stands] : now.standing) {
    if (name.kind != "action" || given.contains(name)) continue;
    if (given.contains(Name{"pledge", pledge_of(name.id)})) dropped.push_back(name);
  }
  return dropped;
}

void check_novelty(const std::map<Name, Place>& given, Novelty novelty, const Now& now,
                   Diagnostics& faults) {
  for (const auto& [name, place] : given) {
    const auto at = now.standing.find(name);
    const bool stands = at != now.standing.end();
    if (novelty == Novelty::correction && !stands && name.kind != "action") {
      faults.error(Fault::unknown_id, place,
                   fmt::format("there is no {} \"{}\" to correct", name.kind, name.id),
                   "`sanya record` enters what is new");
    } else if (novelty == Novelty::fresh && stands && at->second.body) {
      faults.error(Fault::duplicate_id, place,
                   fmt::format("there is a {} \"{}\" already", name.kind, name.id),
                   "`sanya correct` changes it; for another one take another id");
    } else if (novelty == Novelty::fresh && stands) {
      faults.error(Fault::duplicate_id, place,
                   fmt::format("the {} \"{}\" was entered before and is {}", name.kind, name.id,
                               at->second.erased ? "erased" : "sealed"),
                   "give each an id of its own");
    }
  }
}

// Leaves only what was given among the evidence, which is most of a record.
void leave(const std::map<Name, Place>& given, record::Record& record) {
  const auto narrow = [&](const char* kind, auto& things) {
    std::erase_if(things, [&](const auto& thing) { return !given.contains(Name{kind, thing.id}); });
  };
  narrow("source", record.sources);
  narrow("finding", record.findings);
  narrow("reading", record.readings);
  narrow("search", record.searches);
}

// Sorts what is given into new and corrected, and drafts it; what stands as given is passed over.
void draft(const std::map<Name, Place>& given, const Now& now, record::Record record, bool sealed,
           Entered& entered, ledger::Batch& batch) {
  leave(given, record);
  for (auto& object : load::objects(record)) {
    const Name name{object.kind, object.id};
    if (!given.contains(name)) continue;
    ledger::Draft draft{.kind = object.kind, .id = object.id, .body = object.body};
    draft.sealed = sealed;
    const auto at = now.standing.find(name);
    if (at == now.standing.end()) {
      entered.put.push_back(name);
    } else if (at->second.body == object.body) {
      continue;
    } else {
      draft.corrects = at->second.sequence;
      entered.corrected.push_back(name);
    }
    entered.objects.push_back(std::move(object));
    batch.drafts.push_back(std::move(draft));
  }
}

std::string hexadecimal(std::string_view bytes) {
  std::string text;
  for (const char each : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(each));
  return text;
}

// What is kept of sealed entries, as JSON: the body as the text that was hashed.
std::string kept_text(const std::vector<ledger::Kept>& kept, const ledger::Batch& batch) {
  std::string text = "{\"schema_version\":1,\"sealed\":[";
  for (std::size_t i = 0; i < kept.size(); ++i) {
    text += i == 0 ? "\n{\"body\":" : ",\n{\"body\":";
    append_json_string(kept[i].body, text);
    text += ",\"id\":";
    append_json_string(batch.drafts[i].id, text);
    text += ",\"kind\":";
    append_json_string(batch.drafts[i].kind, text);
    text += fmt::format(",\"salt\":\"{}\",\"sequence\":{}}}", hexadecimal(kept[i].salt),
                        kept[i].sequence);
  }
  return text + "\n]}\n";
}

// Appends unless somebody was faster: then false.
Result<bool> append(ledger::Ledger& ledger, ledger::Batch& batch, std::int64_t size,
                    const KeepSealed& seal, Entered& entered) {
  if (seal) {
    batch.keep = [&](const std::vector<ledger::Kept>& kept) {
      return seal(kept_text(kept, batch));
    };
  }
  auto appended = ledger.append(batch, size);
  if (!appended) return appended.error();
  entered.appended = std::move(*appended);
  return entered.appended.first > 0;
}

// One attempt; nullopt where somebody else was faster.
Result<std::optional<Entered>> try_to_enter(ledger::Ledger& ledger, const Now& now,
                                            const tree::Node& fragment, const Where& where,
                                            const Wanted& wanted) {
  Entered entered;
  entered.language = now.language;
  const auto given = names_of(fragment, now);
  check_novelty(given, wanted.novelty, now, entered.faults);
  std::set<Name> replaced;
  for (const auto& [name, place] : given) replaced.insert(name);
  if (wanted.novelty == Novelty::correction) entered.retracted = dropped_actions(given, now);
  replaced.insert(entered.retracted.begin(), entered.retracted.end());
  auto record = record_with(now, replaced, &fragment, where, entered.faults);
  if (entered.faults.has_errors()) return std::optional(std::move(entered));

  const auto& [author, message] = wanted.entering;
  ledger::Batch batch{.author = author, .message = message, .origin = kAppOrigin};
  draft(given, now, std::move(record), static_cast<bool>(wanted.seal), entered, batch);
  for (const auto& name : entered.retracted) batch.drafts.push_back(retraction(name, now));
  if (wanted.dry || batch.drafts.empty()) return std::optional(std::move(entered));
  const auto done = append(ledger, batch, now.size, wanted.seal, entered);
  if (!done) return done.error();
  return *done ? std::optional(std::move(entered)) : std::nullopt;
}

// The same faults, with what rests on the things that are to go in place of other names.
void name_what_needs(const Diagnostics& found, const Now& now, Diagnostics& faults) {
  for (auto fault : found.all()) {
    const auto& objects = now.state.objects;
    const auto needs = std::find_if(objects.begin(), objects.end(), [&](const load::Kept& each) {
      return each.source == fault.place.source;
    });
    if (needs != objects.end()) {
      fault.help = fmt::format("the {} \"{}\" needs it: correct or retract that first", needs->kind,
                               needs->id);
    }
    faults.add(std::move(fault));
  }
}

// A pledge goes with its actions.
void add_actions(std::set<Name>& gone, const Now& now) {
  for (const auto& [name, stands] : now.standing) {
    if (name.kind == "action" && gone.contains({"pledge", pledge_of(name.id)})) gone.insert(name);
  }
}

}  // namespace

Answered<Result<Entered>> enter_wanted(const OpenFolder& folders, const Where& where,
                                       const Wanted& wanted) {
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return Result<Entered>(ledger.error());
  for (;;) {
    const auto now = now_of(*ledger, folders, where);
    if (!now) return Result<Entered>(now.error());
    const auto fragment = wanted.fragment(*now);
    if (const auto* none = std::get_if<Unknown>(&fragment)) return *none;
    auto entered = try_to_enter(*ledger, *now, std::get<tree::Node>(fragment), where, wanted);
    if (!entered) return Result<Entered>(entered.error());
    if (*entered) return Result<Entered>(std::move(**entered));
  }
}

Result<Entered> enter(const OpenFolder& folders, const Where& where, const tree::Node& fragment,
                      Novelty novelty, const KeepSealed& seal, const Entering& entering) {
  const Wanted wanted{.fragment = [&](const Now&) { return fragment; },
                      .novelty = novelty,
                      .seal = seal,
                      .entering = entering};
  return std::get<Result<Entered>>(enter_wanted(folders, where, wanted));
}

Result<Entered> enter_preview(const OpenFolder& folders, const Where& where,
                              const tree::Node& fragment, Novelty novelty) {
  const KeepSealed open;
  const Entering nobody;
  const Wanted wanted{.fragment = [&](const Now&) { return fragment; },
                      .novelty = novelty,
                      .seal = open,
                      .entering = nobody,
                      .dry = true};
  return std::get<Result<Entered>>(enter_wanted(folders, where, wanted));
}

Answered<Result<Entered>> retract(const OpenFolder& folders, const Where& where,
                                  const std::vector<Name>& names, const Entering& entering) {
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return Result<Entered>(ledger.error());
  for (;;) {
    const auto now = now_of(*ledger, folders, where);
    if (!now) return Result<Entered>(now.error());
    Entered entered;
    entered.language = now->language;
    std::set<Name> gone;
    for (const auto& name : names) {
      if (!now->standing.contains(name)) return not_standing(name, *now);
      gone.insert(name);
    }
    add_actions(gone, *now);
    Diagnostics found;
    record_with(*now, gone, nullptr, where, found);
    name_what_needs(found, *now, entered.faults);
    if (entered.faults.has_errors()) return Result<Entered>(std::move(entered));
    ledger::Batch batch{
        .author = entering.author, .message = entering.message, .origin = kAppOrigin};
    for (const auto& name : gone) batch.drafts.push_back(retraction(name, *now));
    entered.retracted.assign(gone.begin(), gone.end());
    const auto done = append(*ledger, batch, now->size, {}, entered);
    if (!done) return Result<Entered>(done.error());
    if (*done) return Result<Entered>(std::move(entered));
  }
}

}  // namespace sanya::app
