// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "report/document.h"
#include "report/parts.h"

namespace sanya::report {
namespace {

std::vector<WithheldRow> rows_of(const Making& making, std::string_view without,
                                 const std::vector<Rest::Withheld>& withheld) {
  std::vector<WithheldRow> rows;
  for (const Rest::Withheld& each : withheld) {
    WithheldRow row{.kind = making.words.label("entry_kind", each.kind),
                    .id = each.id,
                    .entry = each.entry,
                    .text = {},
                    .erased_on = {},
                    .erased_by = each.erased_by,
                    .reason = each.reason,
                    .after_approval = each.after_approval};
    const std::string entry = fmt::format("{}", each.entry);
    if (each.erased_on) {
      row.erased_on = to_text(*each.erased_on);
      row.text = making.words.say(row.reason.empty() ? "withheld.erased" : "withheld.erased_for",
                                  {{"kind", row.kind},
                                   {"id", row.id},
                                   {"entry", entry},
                                   {"day", making.words.day(*each.erased_on)},
                                   {"by", row.erased_by},
                                   {"reason", row.reason}});
      if (row.after_approval) row.text += " " + making.words.say("withheld.after_approval");
    } else {
      row.text = making.words.say(without, {{"kind", row.kind}, {"id", row.id}, {"entry", entry}});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string counted(const Making& making, std::string_view what, std::size_t number) {
  return number == 0 ? std::string() : making.words.counted(what, static_cast<int>(number));
}

}  // namespace

void tell_rest(const Making& making, Report& report) {
  if (!making.input.rest) return;
  LedgerPart told{.rest = *making.input.rest};
  told.sealed = rows_of(making, "withheld.sealed", told.rest.sealed);
  told.erased = rows_of(making, "withheld.erased", told.rest.erased);
  told.resting = rows_of(making, "withheld.resting", told.rest.resting);
  told.sealed_text = counted(making, "sealed", told.sealed.size());
  told.erased_text = counted(making, "erased", told.erased.size());
  told.resting_text = counted(making, "resting", told.resting.size());
  if (const auto& approved = told.rest.approved) {
    report.draft = false;
    report.approval = {.coder = approved->coder,
                       .checker = approved->checker,
                       .approver = approved->approver,
                       .approved_on = making.words.day(approved->on)};
    told.approved =
        making.words.say("approved.what", {{"entry", fmt::format("{}", approved->entry)},
                                           {"entries", fmt::format("{}", approved->entries)},
                                           {"root", approved->root}});
    if (approved->alone) told.alone = making.words.say("approved.alone");
  }
  report.ledger = std::move(told);
}

namespace {

Value withheld(const std::vector<WithheldRow>& rows) {
  Value list = Value::list();
  for (const WithheldRow& row : rows) {
    list.items.push_back(Value::object({{"kind", row.kind},
                                        {"id", row.id},
                                        {"entry", Value(static_cast<int>(row.entry))},
                                        {"text", row.text},
                                        {"erased_on", row.erased_on},
                                        {"erased_by", row.erased_by},
                                        {"reason", row.reason},
                                        {"after_approval", row.after_approval}}));
  }
  return list;
}

}  // namespace

Value ledger_value(const LedgerPart& ledger) {
  const auto& approved = ledger.rest.approved;
  const auto entries = [](std::int64_t number) { return Value(static_cast<int>(number)); };
  return Value::object({{"checkpoint", ledger.rest.checkpoint},
                        {"known_at", ledger.rest.known_at},
                        {"entries", entries(ledger.rest.entries)},
                        {"root", ledger.rest.root},
                        {"approved", ledger.approved},
                        {"alone", ledger.alone},
                        {"approved_entry", approved ? entries(approved->entry) : Value::null()},
                        {"approved_entries", approved ? entries(approved->entries) : Value::null()},
                        {"approved_root", approved ? approved->root : std::string()},
                        {"has_withheld", !ledger.sealed.empty() || !ledger.erased.empty()},
                        {"sealed_text", ledger.sealed_text},
                        {"erased_text", ledger.erased_text},
                        {"resting_text", ledger.resting_text},
                        {"sealed", withheld(ledger.sealed)},
                        {"erased", withheld(ledger.erased)},
                        {"resting", withheld(ledger.resting)}});
}

}  // namespace sanya::report
