// SPDX-License-Identifier: Apache-2.0
#include "app/state.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "tree/canonical.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

// Kinds of the record; what else stands in a ledger is about reports and the ledger itself.
bool is_of_record(std::string_view kind) {
  const auto& kinds = load::kinds();
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

constexpr const char* kSeeLog = "`sanya ledger log` lists the entries";

SourcePtr body_source(std::int64_t entry, std::string body) {
  return source_of(fmt::format("ledger entry {}", entry), std::move(body));
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
    }
  });
  if (!read) return read.error();
  return state;
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

Result<Opened> open_ledger(const OpenFolder& folders, const Where& where,
                           const ledger::Ledger& ledger) {
  const auto entries = entries_known(ledger, where.known);
  if (!entries) return entries.error();
  auto state = state_of(ledger, *entries);
  if (!state) return state.error();
  auto tree = ledger.tree(*entries);
  if (!tree) return tree.error();
  auto time = ledger.time_of(*entries);
  if (!time) return time.error();

  const auto pack = complete(folders, where, state->texts);
  if (!pack) return pack.error();

  Opened opened;
  opened.rest = Rest{.path = ledger_path(where),
                     .tree = *tree,
                     .known_at = *time,
                     .withheld = std::move(state->withheld)};
  opened.files = state->objects.size();
  if (!where.known.asked()) {
    auto unsynced = unsynced_changes(folders, where, ledger);
    if (!unsynced) return unsynced.error();
    opened.rest->unsynced = *unsynced;
  }
  opened.ladders = ladders_from(state->texts, *pack, opened.faults);
  opened.record = load::from_objects(state->objects, opened.ladders, opened.faults);
  if (*pack) take_pack(source_of(**pack, state->texts.packs.at(**pack)), where, opened);
  return opened;
}

}  // namespace sanya::app
