// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/custody_help.h"
#include "app/state.h"
#include "tree/canonical.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

std::map<std::string, std::string> members_of(const std::string& body) {
  Diagnostics faults;
  const auto root = tree::parse_json(source_of("body", body), faults);
  if (!root || root->kind != tree::Kind::map) return {{"", body}};
  std::map<std::string, std::string> members;
  for (const auto& entry : root->entries) {
    members.emplace(entry.key, tree::canonical_json(entry.value()));
  }
  return members;
}

// Entries that say what was done to another's body, by the sequence of that one.
using Deeds = std::map<std::string, std::int64_t>;
Result<Deeds> deeds(const ledger::Ledger& ledger, const std::string& kind) {
  Deeds found;
  auto read = ledger.standing_of(
      kind, [&](ledger::Standing&& each) { found.emplace(std::move(each.id), each.sequence); });
  if (!read) return read.error();
  return found;
}

std::optional<std::int64_t> done_to(const ledger::Entry& entry, const Deeds& deeds) {
  const auto at = deeds.find(std::to_string(entry.sequence));
  return at == deeds.end() ? std::nullopt : std::optional(at->second);
}

// An object's entries, each with what it changed of the body before it. A retraction has none.
void compare_bodies(std::vector<Logged>& history) {
  const std::string* before = nullptr;
  for (auto& logged : history) {
    const auto& entry = logged.entry;
    if (entry.verb == ledger::Verb::retract) continue;
    if (before != nullptr && entry.body) logged.changed = changed_members(*before, *entry.body);
    before = entry.body ? &*entry.body : nullptr;
  }
}

Result<Unknown> not_in_log(const ledger::Ledger& ledger, const Name& name) {
  std::vector<std::string> ids;
  auto read = ledger.standing_of(
      name.kind, [&](ledger::Standing&& each) { ids.push_back(std::move(each.id)); });
  if (!read) return read.error();
  const auto near = nearest(name.id, {ids.begin(), ids.end()});
  return Unknown{fmt::format("no entry is about {} \"{}\"", name.kind, name.id),
                 near.empty() ? "`sanya ledger log` lists all that it has"
                              : fmt::format("did you mean \"{}\"?", near)};
}

}  // namespace

std::vector<Member> changed_members(const std::string& before, const std::string& after) {
  const auto was = members_of(before);
  const auto is = members_of(after);
  std::set<std::string> keys;
  for (const auto& [key, value] : was) keys.insert(key);
  for (const auto& [key, value] : is) keys.insert(key);
  std::vector<Member> changed;
  for (const auto& key : keys) {
    const auto old = was.find(key);
    const auto now = is.find(key);
    Member member{key, old == was.end() ? "" : old->second, now == is.end() ? "" : now->second};
    if (member.before != member.after) changed.push_back(std::move(member));
  }
  return changed;
}

Answered<Result<std::vector<Logged>>> log(const Where& where, const LogAsked& asked) {
  using Log = Result<std::vector<Logged>>;
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return Log(ledger.error());
  auto size = where.known.asked() ? entries_known(*ledger, where.known) : ledger->size();
  if (!size) return Log(size.error());
  auto erasures = deeds(*ledger, "erasure");
  if (!erasures) return Log(erasures.error());
  auto unsealings = deeds(*ledger, "unsealing");
  if (!unsealings) return Log(unsealings.error());
  const auto last = std::min(asked.to.value_or(*size), *size);
  std::vector<Logged> found;
  const auto take = [&](ledger::Entry&& entry) {
    if (entry.sequence > last) return false;
    Logged logged{.entry = std::move(entry), .erased_by = {}, .opened_by = {}, .changed = {}};
    logged.erased_by = done_to(logged.entry, *erasures);
    logged.opened_by = done_to(logged.entry, *unsealings);
    found.push_back(std::move(logged));
    return true;
  };
  auto read = asked.of ? ledger->history(asked.of->kind, asked.of->id, take)
                       : ledger->entries(asked.from, last, take);
  if (!read) return Log(read.error());
  if (asked.of && found.empty()) {
    auto unknown = not_in_log(*ledger, *asked.of);
    if (!unknown) return Log(unknown.error());
    return *unknown;
  }
  if (asked.of) compare_bodies(found);
  std::erase_if(found, [&](const Logged& logged) {
    return logged.entry.sequence < asked.from ||
           (!asked.author.empty() && logged.entry.author != asked.author);
  });
  return Log(std::move(found));
}

}  // namespace sanya::app
