// SPDX-License-Identifier: Apache-2.0
// A report is a draft until three people answer for it: who coded, who checked, who approved.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "app/files.h"
#include "app/state.h"
#include "base/text.h"
#include "tree/canonical.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

void add(tree::Node& map, const std::string& key, tree::Kind kind, std::string text) {
  tree::Node node{.kind = kind, .text = std::move(text), .quoted = kind == tree::Kind::text};
  map.entries.push_back({.key = key, .key_place = {}, .held = {std::move(node)}});
}

std::string body_of(const Approval& approval) {
  tree::Node map{.kind = tree::Kind::map};
  const auto text = [&](const std::string& key, const std::string& value) {
    add(map, key, tree::Kind::text, value);
  };
  if (approval.alone) add(map, "alone", tree::Kind::boolean, "true");
  text("approver", approval.approver);
  text("checker", approval.checker);
  text("coder", approval.coder);
  add(map, "entries", tree::Kind::number, std::to_string(approval.entries));
  text("from", to_text(approval.from));
  text("language", approval.language);
  text("pack", approval.pack);
  if (approval.published_by) text("published_by", to_text(*approval.published_by));
  text("root", approval.root);
  text("until", to_text(approval.until));
  return tree::canonical_json(map);
}

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, wrong] = std::from_chars(text.data(), end, value);
  return wrong == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

// nullopt where the body says something else than an approval would.
std::optional<Approval> approval_in(const SourcePtr& body) {
  Diagnostics faults;
  const auto root = tree::parse_json(body, faults);
  if (!root) return std::nullopt;
  const auto text = [&](std::string_view key) {
    const auto* node = root->find(key);
    return node ? node->text : std::string();
  };
  const auto from = parse_day(text("from"));
  const auto until = parse_day(text("until"));
  const auto entries = whole_number(text("entries"));
  if (!from || !until || !entries) return std::nullopt;
  return Approval{.from = *from,
                  .until = *until,
                  .published_by = parse_day(text("published_by")),
                  .language = text("language"),
                  .pack = text("pack"),
                  .entries = *entries,
                  .root = text("root"),
                  .coder = text("coder"),
                  .checker = text("checker"),
                  .approver = text("approver"),
                  .alone = root->find("alone") != nullptr};
}

// One of each report: its period, its language and its rules.
std::string id_of(const ReportAsked& asked, const std::string& pack) {
  constexpr std::size_t kShort = 12;
  auto id = fmt::format("{}--{}--{}--{}", to_text(asked.from), to_text(asked.until), asked.language,
                        pack.substr(0, kShort));
  if (asked.published_by && *asked.published_by != asked.until) {
    id += "--" + to_text(*asked.published_by);
  }
  return id;
}

bool same_report(const Approval& approval, const ReportAsked& asked, const std::string& pack) {
  return approval.from == asked.from && approval.until == asked.until &&
         approval.published_by == asked.published_by && approval.language == asked.language &&
         approval.pack == pack;
}

// Why something was erased, as the entry of the erasure has it.
std::string reason_in(const ledger::Entry& erasure) {
  Diagnostics faults;
  const auto root = tree::parse_json(source_of("erasure", erasure.body.value_or("")), faults);
  const auto* reason = root ? root->find("reason") : nullptr;
  return reason ? reason->text : std::string();
}

// Whether nothing of the record was entered between the two.
Result<bool> unchanged(const ledger::Ledger& ledger, std::int64_t from, std::int64_t to) {
  bool same = true;
  auto read = ledger.entries(from + 1, to, [&](ledger::Entry&& entry) {
    same = !changes_record(entry.kind);
    return same;
  });
  if (!read) return read.error();
  return same;
}

}  // namespace

Result<std::vector<Approved>> approvals_of(const ledger::Ledger& ledger, std::int64_t entries,
                                           const std::vector<load::Kept>& standing) {
  std::vector<Approved> all;
  for (const auto& kept : standing) {
    auto approval = approval_in(kept.source);
    if (!approval || approval->entries < 1 || approval->entries > entries) continue;
    Approved approved{.approval = std::move(*approval)};
    auto read = ledger.history(kept.kind, kept.id, [&](ledger::Entry&& entry) {
      if (entry.sequence > entries) return false;
      approved.entry = entry.sequence;
      approved.time = entry.time;
      return true;
    });
    if (!read) return read.error();
    auto tree = ledger.tree(approved.approval.entries);
    if (!tree) return tree.error();
    auto same = unchanged(ledger, approved.approval.entries, entries);
    if (!same) return same.error();
    approved.still = *same && ledger::to_base64(tree->root) == approved.approval.root;
    all.push_back(std::move(approved));
  }
  return all;
}

Result<Done> explain_erasures(const ledger::Ledger& ledger, std::vector<Rest::Withheld>& withheld) {
  for (auto& each : withheld) {
    if (!each.erased) continue;
    auto read = ledger.history(std::string(kErasureKind), std::to_string(each.entry),
                               [&](ledger::Entry&& entry) {
                                 each.erased_at = entry.time;
                                 each.erased_by = std::move(entry.author);
                                 each.reason = reason_in(entry);
                                 return false;
                               });
    if (!read) return read;
  }
  return Done{};
}

std::string checkpoint_text(const Opened& opened) {
  const auto& id = opened.record.tracker.id;
  return ledger::to_text(
      ledger::Checkpoint{.origin = id.empty() ? "sanya tracker" : id, .tree = opened.rest->tree});
}

const Approved* approval_of(const Opened& opened, const ReportAsked& asked) {
  if (!opened.rest || !opened.pack) return nullptr;
  for (const auto& each : opened.rest->approvals) {
    if (each.still && same_report(each.approval, asked, opened.pack->hash)) return &each;
  }
  return nullptr;
}

Answered<Result<Approved>> approve(const OpenFolder& folders, const Where& where,
                                   const ReportAsked& asked, const People& people,
                                   const Entering& entering) {
  using Outcome = Result<Approved>;
  const bool three = people.coder != people.checker && people.coder != people.approver &&
                     people.checker != people.approver;
  if (!three && !people.alone) {
    return Unknown{"coder, checker and approver are not three different people",
                   "where there is nobody else, add --alone: the report then says so"};
  }
  auto ledger = where.ledgers(ledger_path(where), ledger::Mode::write);
  if (!ledger) return Outcome(ledger.error());
  auto opened = open_ledger(folders, where, *ledger);
  if (!opened) return Outcome(opened.error());
  if (opened->faults.has_errors() || !opened->pack) {
    return Unknown{"what was to be approved has faults, or no rules", "`sanya check` shows them"};
  }
  Approved approved{.approval = {.from = asked.from,
                                 .until = asked.until,
                                 .published_by = asked.published_by,
                                 .language = asked.language,
                                 .pack = opened->pack->hash,
                                 .entries = opened->rest->tree.size,
                                 .root = ledger::to_base64(opened->rest->tree.root),
                                 .coder = people.coder,
                                 .checker = people.checker,
                                 .approver = people.approver,
                                 .alone = !three}};
  ledger::Draft draft{.kind = std::string(kApprovalKind),
                      .id = id_of(asked, opened->pack->hash),
                      .body = body_of(approved.approval)};
  auto stands = ledger->standing_of(draft.kind, draft.id);
  if (!stands) return Outcome(stands.error());
  if (*stands) draft.corrects = (*stands)->sequence;
  auto appended = ledger->append({.author = entering.author,
                                  .message = entering.message,
                                  .origin = kAppOrigin,
                                  .drafts = {std::move(draft)}});
  if (!appended) return Outcome(appended.error());
  approved.entry = appended->first;
  approved.time = appended->time;
  auto same = unchanged(*ledger, approved.approval.entries, appended->last);
  if (!same) return Outcome(same.error());
  approved.still = *same;
  return Outcome(std::move(approved));
}

Answered<Result<ledger::Appended>> retract_approval(const OpenFolder& folders, const Where& where,
                                                    const ReportAsked& asked,
                                                    const Entering& entering) {
  using Outcome = Result<ledger::Appended>;
  auto ledger = where.ledgers(ledger_path(where), ledger::Mode::write);
  if (!ledger) return Outcome(ledger.error());
  auto opened = open_ledger(folders, where, *ledger);
  if (!opened) return Outcome(opened.error());
  const auto hash = opened->pack ? opened->pack->hash : std::string();
  const auto& all = opened->rest->approvals;
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& each) {
    return same_report(each.approval, asked, hash);
  });
  if (at == all.end()) {
    return Unknown{fmt::format("no approval of the report from {} to {} stands",
                               to_text(asked.from), to_text(asked.until)),
                   "name the period and the rules that were approved"};
  }
  return Outcome(ledger->append({.author = entering.author,
                                 .message = entering.message,
                                 .origin = kAppOrigin,
                                 .drafts = {{.verb = ledger::Verb::retract,
                                             .kind = std::string(kApprovalKind),
                                             .id = id_of(asked, hash),
                                             .body = "{}",
                                             .corrects = at->entry}}}));
}

}  // namespace sanya::app
