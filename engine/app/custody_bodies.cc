// SPDX-License-Identifier: Apache-2.0
// Bodies that are taken out of the ledger, and those that come back.
#include <charconv>

#include <fmt/format.h>

#include "app/custody_help.h"
#include "app/state.h"
#include "app/warm.h"
#include "tree/canonical.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

// The record as it would be without what stands by that entry: whether it is whole.
Result<Diagnostics> faults_without(const OpenFolder& folders, const Where& where,
                                   const ledger::Ledger& ledger, std::int64_t sequence) {
  const auto size = ledger.size();
  if (!size) return size.error();
  auto state = state_of(ledger, *size);
  if (!state) return state.error();
  const auto pack = complete(folders, where, state->texts);
  if (!pack) return pack.error();
  Diagnostics faults;
  const auto ladders = ladders_from(state->texts, *pack, faults);
  const auto before = load::from_objects(state->objects, ladders, faults);
  if (faults.has_errors()) return Diagnostics{};  // it is broken already, and not by this
  const auto path = fmt::format("ledger entry {}", sequence);
  const auto removed = std::erase_if(
      state->objects, [&](const load::Kept& kept) { return kept.source->path == path; });
  Diagnostics all;
  if (removed > 0) load::from_objects(state->objects, ladders, all);
  Diagnostics errors;
  for (const auto& fault : all.all()) {
    if (fault.severity == Severity::error) errors.add(fault);
  }
  return errors;
}

Answered<Result<ledger::Entry>> entry_to_erase(const ledger::Ledger& ledger,
                                               std::int64_t sequence) {
  std::optional<ledger::Entry> entry;
  auto read = ledger.entries(sequence, sequence, [&](ledger::Entry&& each) {
    entry = std::move(each);
    return true;
  });
  if (!read) return Result<ledger::Entry>(read.error());
  if (!entry) {
    return Unknown{fmt::format("there is no entry {}", sequence),
                   "`sanya ledger log` lists the entries"};
  }
  auto erasure = ledger.standing_of("erasure", std::to_string(sequence));
  if (!erasure) return Result<ledger::Entry>(erasure.error());
  if (*erasure) {
    return Unknown{
        fmt::format("entry {} was erased already, by entry {}", sequence, (*erasure)->sequence),
        ""};
  }
  if (entry->verb == ledger::Verb::retract) {
    return Unknown{
        fmt::format("entry {} is a retraction: it has no body to erase", sequence),
        fmt::format("`sanya ledger log {} {}` shows what it retracted", entry->kind, entry->id)};
  }
  return Result<ledger::Entry>(*std::move(entry));
}

std::optional<std::string> from_hex(std::string_view text) {
  std::string bytes;
  for (; text.size() >= 2; text.remove_prefix(2)) {
    unsigned value = 0;
    const auto read = std::from_chars(text.data(), text.data() + 2, value, 16);
    if (read.ec != std::errc() || read.ptr != text.data() + 2) return std::nullopt;
    bytes += static_cast<char>(value);
  }
  return text.empty() ? std::optional(bytes) : std::nullopt;
}

// {"sequence": 7, "salt": "...", "body": {...}}
std::optional<ledger::Kept> kept_from(const tree::Node& node) {
  const auto* sequence = node.find("sequence");
  const auto* salt = node.find("salt");
  const auto* body = node.find("body");
  if (sequence == nullptr || salt == nullptr || body == nullptr) return std::nullopt;
  auto bytes = from_hex(salt->text);
  ledger::Kept kept;
  const auto* end = sequence->text.data() + sequence->text.size();
  const auto read = std::from_chars(sequence->text.data(), end, kept.sequence);
  if (!bytes || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  kept.salt = *std::move(bytes);
  kept.body = body->kind == tree::Kind::text ? body->text : tree::canonical_json(*body);
  return kept;
}

std::optional<std::vector<ledger::Kept>> all_kept_from(const std::string& path, std::string text) {
  Diagnostics faults;
  const auto root = tree::parse_json(source_of(path, std::move(text)), faults);
  if (!root || faults.has_errors()) return std::nullopt;
  std::vector<const tree::Node*> nodes{&*root};
  if (const auto* sealed = root->find("sealed")) nodes = {sealed};
  if (nodes.front()->kind == tree::Kind::list) {
    const auto& items = nodes.front()->items;
    nodes.clear();
    for (const auto& item : items) nodes.push_back(&item);
  }
  std::vector<ledger::Kept> all;
  for (const auto* node : nodes) {
    auto kept = kept_from(*node);
    if (!kept) return std::nullopt;
    all.push_back(*std::move(kept));
  }
  return all;
}

}  // namespace

Answered<Result<Entered>> erase(const OpenFolder& folders, const Where& where,
                                std::int64_t sequence, const Entering& entering) {
  using Answer = Result<Entered>;
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return Answer(ledger.error());
  const auto entry = entry_to_erase(*ledger, sequence);
  if (const auto* unknown = std::get_if<Unknown>(&entry)) return *unknown;
  const auto& found = std::get<Result<ledger::Entry>>(entry);
  if (!found) return Answer(found.error());
  auto faults = faults_without(folders, where, *ledger, sequence);
  if (!faults) return Answer(faults.error());
  Entered entered;
  entered.faults = std::move(*faults);
  if (entered.faults.has_errors()) return Answer(std::move(entered));
  auto appended = ledger->erase(sequence, entering.author, entering.message);
  if (!appended) return Answer(appended.error());
  keep_image(*ledger, folders, where);
  entered.put = {{found->kind, found->id}};
  entered.appended = std::move(*appended);
  return Answer(std::move(entered));
}

Answered<Result<std::int64_t>> unseal(const OpenFolder& folders, const Where& where,
                                      const std::string& keep, const Entering& entering) {
  using Answer = Result<std::int64_t>;
  auto text = read_small(folders, keep);
  if (!text) return Answer(text.error());
  const auto all = all_kept_from(keep, std::move(*text));
  if (!all) {
    return Unknown{fmt::format("\"{}\" keeps nothing that was sealed", keep),
                   "name the file that `sanya record --seal` wrote"};
  }
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return Answer(ledger.error());
  std::int64_t opened = 0;
  for (const auto& kept : *all) {
    const auto appended = ledger->unseal(kept, entering.author, entering.message);
    if (!appended) return Answer(appended.error());
    if (!*appended) {
      return Unknown{fmt::format("this is not what was sealed as entry {}", kept.sequence),
                     "a body can be opened with nothing but the file that was kept of it, and not "
                     "after it was erased"};
    }
    opened += (*appended)->last - (*appended)->first + 1;
  }
  return Answer(opened);
}

}  // namespace sanya::app
