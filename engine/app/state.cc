// SPDX-License-Identifier: Apache-2.0
#include "app/state.h"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "app/redact.h"
#include "app/warm.h"
#include "base/text.h"
#include "tree/canonical.h"
#include "tree/tree.h"

namespace sanya::app {
bool is_of_record(std::string_view kind) {
  const auto& kinds = load::kinds();
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string pledge_of(const std::string& action) { return action.substr(0, action.find('/')); }

bool changes_record(std::string_view kind) { return is_of_record(kind) || kind == kUnsealingKind; }

namespace {

constexpr const char* kSeeLog = "`sanya ledger log` lists the entries";

constexpr std::string_view kSourceName = "ledger entry ";
SourcePtr body_source(std::int64_t entry, std::string body) {
  return source_of(fmt::format("{}{}", kSourceName, entry), std::move(body));
}

}  // namespace

std::string ledger_path(const Where& where) {
  return join(tracker_file(where.tracker).first, ".sanya/ledger.db");
}

std::string text_of(const std::string& body) {
  Diagnostics faults;
  const auto root = tree::parse_json(body_source(0, body), faults);
  const auto* text = root ? root->find("text") : nullptr;
  return text ? text->text : std::string();
}

Result<State> state_of(const ledger::Ledger& ledger, std::int64_t entries) {
  State state;
  auto read = ledger.standing(entries, [&](ledger::Standing&& each) {
    const bool record = is_of_record(each.kind);
    if (!each.body) {
      if (!record) return;
      state.withheld.push_back({.kind = std::move(each.kind),
                                .id = std::move(each.id),
                                .entry = each.sequence,
                                .erased = each.erased});
    } else if (record) {
      state.objects.push_back({.kind = std::move(each.kind),
                               .id = std::move(each.id),
                               .source = body_source(each.sequence, *std::move(each.body))});
    } else if (each.kind == kPackKind) {
      state.texts.packs.emplace(std::move(each.id), text_of(*each.body));
    } else if (each.kind == kLaddersKind) {
      state.texts.ladders.emplace(std::move(each.id), text_of(*each.body));
    } else if (each.kind == kApprovalKind) {
      state.approvals.push_back(kept_of(each));
    }
  });
  if (!read) return read.error();
  return state;
}

Result<RuleTexts> texts_now(const ledger::Ledger& ledger) {
  RuleTexts texts;
  for (const auto kind : {kPackKind, kLaddersKind}) {
    auto& of_kind = kind == kPackKind ? texts.packs : texts.ladders;
    auto read = ledger.standing_of(std::string(kind), [&](ledger::Standing&& each) {
      if (each.body) of_kind.emplace(std::move(each.id), text_of(*each.body));
    });
    if (!read) return read.error();
  }
  return texts;
}

load::Kept kept_of(const ledger::Standing& standing) {
  return {.kind = standing.kind,
          .id = standing.id,
          .source = body_source(standing.sequence, standing.body.value_or(""))};
}

Result<std::int64_t> entries_known(const ledger::Ledger& ledger, const Known& known) {
  auto size = ledger.size();
  if (!size) return size;
  std::int64_t wanted = known.entries.value_or(*size);
  if (known.by) {
    auto then = ledger.size_at(*known.by);
    if (!then) return then;
    wanted = *then;
  }
  if (wanted > *size) {
    return Error{ErrorKind::cannot_open,
                 fmt::format("the ledger has {} entries, not {}", *size, wanted), kSeeLog};
  }
  if (wanted < 1) {
    return Error{ErrorKind::cannot_open, "the ledger had no entry at that moment", kSeeLog};
  }
  auto time = ledger.time_of(wanted);
  if (!time) return time.error();
  auto together = ledger.size_at(*time);
  if (!together) return together;
  if (*together != wanted) {
    return Error{
        ErrorKind::cannot_open,
        fmt::format("entry {} was recorded together with others, up to {}", wanted, *together),
        fmt::format("ask for {}", *together)};
  }
  return wanted;
}

namespace {

// Takes out what names something that is not there; how many went.
std::size_t withhold_resting(State& state, const Diagnostics& faults) {
  std::set<std::string_view> unreadable;
  for (const auto& fault : faults.all()) {
    if (fault.fault == Fault::unknown_id) unreadable.insert(fault.place.source->path);
  }
  return std::erase_if(state.objects, [&](const load::Kept& kept) {
    const std::string_view path = kept.source->path;
    if (!unreadable.contains(path)) return false;
    Rest::Withheld withheld{.kind = kept.kind, .id = kept.id, .resting = true};
    const auto number = path.substr(kSourceName.size());
    std::from_chars(number.data(), number.data() + number.size(), withheld.entry);
    state.withheld.push_back(std::move(withheld));
    return true;
  });
}

}  // namespace

record::Record readable(State& state, const record::Ladders& ladders, Diagnostics& faults) {
  for (;;) {
    Diagnostics of_bodies;  // warnings are for whoever keeps the files
    auto record = load::from_objects(state.objects, ladders, of_bodies);
    const bool whole = !of_bodies.has_errors() || state.withheld.empty();
    if (!whole && withhold_resting(state, of_bodies) > 0) continue;
    for (const auto& fault : of_bodies.all()) {
      if (fault.severity == Severity::error) faults.add(fault);
    }
    return record;
  }
}

namespace {

Result<std::vector<load::Kept>> approvals_now(const ledger::Ledger& ledger) {
  std::vector<load::Kept> kept;
  auto read = ledger.standing_of(std::string(kApprovalKind),
                                 [&](ledger::Standing&& each) { kept.push_back(kept_of(each)); });
  if (!read) return read.error();
  return kept;
}

// Fills in record, ladders and what is withheld, and gives the pack's source; from an image where
// one helps, else from every body.
Result<SourcePtr> read_now_or_then(const OpenFolder& folders, const Where& where,
                                   const ledger::Ledger& ledger, std::int64_t entries, bool warm,
                                   std::vector<load::Kept>& approvals, Opened& opened) {
  const auto finish = [&](RuleTexts& texts) -> Result<SourcePtr> {
    const auto pack = complete(folders, where, texts);
    if (!pack) return pack.error();
    opened.ladders = ladders_from(texts, *pack, opened.faults);
    return *pack ? source_of(**pack, texts.packs.at(**pack)) : SourcePtr();
  };
  if (warm) {
    auto texts = texts_now(ledger);
    if (!texts) return texts.error();
    auto pack = finish(*texts);
    if (!pack) return pack;
    auto found = warm_record(ledger, entries, opened.ladders);
    if (!found) return found.error();
    if (*found) {
      auto now = approvals_now(ledger);
      if (!now) return now.error();
      approvals = std::move(*now);
      opened.record = std::move((*found)->record);
      opened.rest->withheld = std::move((*found)->withheld);
      return pack;
    }
    opened.faults = {};
  }
  auto state = state_of(ledger, entries);
  if (!state) return state.error();
  auto pack = finish(state->texts);
  approvals = std::move(state->approvals);
  opened.record = readable(*state, opened.ladders, opened.faults);
  opened.rest->withheld = std::move(state->withheld);
  return pack;
}

Result<Opened> open_state(const OpenFolder& folders, const Where& where,
                          const ledger::Ledger& ledger, std::int64_t entries, bool warm) {
  auto tree = ledger.tree(entries);
  if (!tree) return tree.error();
  auto time = ledger.time_of(entries);
  if (!time) return time.error();
  Opened opened;
  opened.rest = Rest{.path = ledger_path(where), .tree = *tree, .known_at = *time, .withheld = {}};
  std::vector<load::Kept> approvals;
  auto pack = read_now_or_then(folders, where, ledger, entries, warm, approvals, opened);
  if (!pack) return pack.error();
  auto approved = approvals_of(ledger, entries, approvals);
  if (!approved) return approved.error();
  opened.rest->approvals = std::move(*approved);
  auto explained = explain_erasures(ledger, opened.rest->withheld);
  if (!explained) return explained.error();
  opened.files = static_cast<std::size_t>(entries);
  if (*pack) take_pack(*pack, where, opened);
  if (!where.reveal) opened.redacted = redacted(opened.record);
  return opened;
}

}  // namespace

Result<Opened> open_ledger(const OpenFolder& folders, const Where& where,
                           const ledger::Ledger& ledger) {
  const auto entries = entries_known(ledger, where.known);
  if (!entries) return entries.error();
  const auto size = ledger.size();
  if (!size) return size.error();
  auto opened = open_state(folders, where, ledger, *entries, *entries == *size);
  // An image has no places: what is wrong is told from the bodies.
  if (opened && opened->faults.has_errors()) {
    opened = open_state(folders, where, ledger, *entries, false);
  }
  if (!opened || where.known.asked()) return opened;
  auto unsynced = unsynced_changes(folders, where, ledger);
  if (!unsynced) return unsynced.error();
  opened->rest->unsynced = *unsynced;
  return opened;
}

}  // namespace sanya::app
