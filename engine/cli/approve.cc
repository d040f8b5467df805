// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "cli/period.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

// The handle that an option names; nullopt after telling that it names none.
std::optional<std::string> handle(const Call& call, std::string_view option) {
  const auto written = call.arguments.value(option);
  if (is_handle(written)) return written;
  misuse(call.err,
         {fmt::format("--{} names nobody", option),
          "an approval says who coded, who checked and who approved: any handles will do"});
  return std::nullopt;
}

std::optional<app::People> people(const Call& call) {
  const auto coder = handle(call, "coder");
  const auto checker = coder ? handle(call, "checker") : std::nullopt;
  const auto approver = checker ? handle(call, "approver") : std::nullopt;
  if (!approver) return std::nullopt;
  return app::People{.coder = *coder,
                     .checker = *checker,
                     .approver = *approver,
                     .alone = call.arguments.has("alone")};
}

std::string as_json(const app::ReportAsked& asked, std::int64_t entry, const app::Approval* given) {
  Json json;
  json.object().member("schema_version", 1).member("entry", entry);
  json.member("retracted", given == nullptr).member("from", to_text(asked.from));
  json.member("until", to_text(asked.until)).member("language", asked.language);
  if (given != nullptr) {
    json.member("pack", given->pack).member("entries", given->entries).member("root", given->root);
    json.member("coder", given->coder).member("checker", given->checker);
    json.member("approver", given->approver).member("alone", given->alone);
  }
  return json.end().text() + "\n";
}

int tell(const Call& call, const app::ReportAsked& asked, const app::Approved& approved) {
  const auto& given = approved.approval;
  if (format(call) == Format::json) {
    call.out << as_json(asked, approved.entry, &given);
    return kDone;
  }
  Page page = prose(call);
  page.wrapped("",
               fmt::format("the report from {} to {}, with pack {} on {}, is approved: coded by "
                           "{}, checked by {}, approved by {}; entry {}",
                           to_text(asked.from), to_text(asked.until), given.pack.substr(0, 12),
                           given.entries == 1 ? std::string("1 entry")
                                              : fmt::format("{} entries", given.entries),
                           given.coder, given.checker, given.approver, approved.entry));
  if (given.alone) page.line("these are not three different people, and the report says so");
  if (!approved.still) {
    page.wrapped("",
                 "the record has grown since: a report of today is a draft, one with --known-at of "
                 "that moment was made before its approval");
  }
  call.out << page.text();
  return kDone;
}

int take_back(const Call& call, const app::Where& where, const app::ReportAsked& asked,
              const app::Entering& entering) {
  const auto answered = app::retract_approval(call.world.folder, where, asked, entering);
  if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
  const auto& done = std::get<Result<ledger::Appended>>(answered);
  if (!done) return refused(call, done.error());
  if (format(call) == Format::json) {
    call.out << as_json(asked, done->first, nullptr);
  } else {
    call.out << fmt::format("the approval is taken back; entry {}\n", done->first);
  }
  return kDone;
}

}  // namespace

int approve(const Call& call) {
  if (call.arguments.has("no-ledger")) {
    return misuse(call.err, {"an approval is an entry of the ledger", "leave out --no-ledger"});
  }
  const auto entering = writer(call);
  if (!entering) return kUsage;
  const bool back = call.arguments.has("retract");
  const auto who = back ? std::optional<app::People>(app::People{}) : people(call);
  const auto place = where(call);
  if (!who || !place) return kUsage;
  return with_tracker(call, [&](const app::Opened& opened) {
    const auto asked = period(call, opened.record);
    if (!asked) return kUsage;
    if (!opened.rest) {
      return misuse(call.err, {"there is no ledger to keep an approval", "`sanya sync` makes one"});
    }
    if (back) return take_back(call, *place, *asked, *entering);
    const auto answered = app::approve(call.world.folder, *place, *asked, *who, *entering);
    if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
    const auto& approved = std::get<Result<app::Approved>>(answered);
    return approved ? tell(call, *asked, *approved) : refused(call, approved.error());
  });
}

}  // namespace sanya::cli
