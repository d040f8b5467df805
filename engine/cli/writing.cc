// SPDX-License-Identifier: Apache-2.0
#include "cli/writing.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"

namespace sanya::cli {
bool is_handle(std::string_view text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
  });
}

namespace {

constexpr std::string_view kInputPath = "standard input";

}  // namespace

std::optional<app::Entering> writer(const Call& call) {
  const auto author = call.arguments.value("author", call.world.author);
  if (is_handle(author)) {
    return app::Entering{.author = author, .message = call.arguments.value("message")};
  }
  misuse(call.err,
         {author.empty() ? "the ledger keeps who wrote, and nobody is named"
                         : fmt::format("\"{}\" is no handle: it has blanks", author),
          "name yourself with --author, or once for all in SANYA_AUTHOR; any handle will do"});
  return std::nullopt;
}

int refuse_earlier(const Call& call) {
  for (const std::string_view option : {"known-at", "no-ledger"}) {
    if (!call.arguments.has(option)) continue;
    return misuse(call.err, {fmt::format("{} writes to the ledger as it is now", call.command.name),
                             fmt::format("leave out --{}", option)});
  }
  return kDone;
}

std::string entries_text(const ledger::Appended& appended) {
  return appended.first == appended.last
             ? fmt::format("entry {}", appended.first)
             : fmt::format("entries {} to {}", appended.first, appended.last);
}

app::Where where_written(const Call& call) {
  auto where = where_files(call);
  where.ledgers = call.world.ledgers;
  return where;
}

std::pair<std::string, std::string> folder_and_name(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash == 0 ? 1 : slash), path.substr(slash + 1)};
}

void tell_faults(const Call& call, const Diagnostics& faults) {
  Diagnostics told;
  for (const auto& fault : faults.all()) {
    const auto path = fault.place.source ? std::string_view(fault.place.source->path) : "";
    const bool ours = path == tree::kCommandLine || path == kInputPath;
    const bool later = fault.fault == Fault::unused_source;  // its findings come after it
    if (fault.severity == Severity::error || (ours && !later)) told.add(fault);
  }
  call.err << render(told);
}

int write_out(const Call& call, const std::string& text) {
  const auto out = call.arguments.value("out");
  if (out.empty()) {
    call.out << text;
    return kDone;
  }
  const auto [folder, name] = folder_and_name(out);
  const auto done = call.world.folder(folder)->write(name, text);
  if (!done) return refused(call, app::placed(done.error(), folder));
  call.out << out << '\n';
  return kDone;
}

int tell_entered(const Call& call, const Result<app::Entered>& entered) {
  if (!entered) return refused(call, entered.error());
  tell_faults(call, entered->faults);
  if (entered->faults.has_errors()) {
    call.err << counted(entered->faults.errors(), "error") << "; nothing was recorded\n";
    return kFaults;
  }
  Page page = prose(call);
  for (const auto& name : entered->put) page.wrapped("+ ", name.kind + " " + name.id);
  for (const auto& name : entered->corrected) page.wrapped("~ ", name.kind + " " + name.id);
  for (const auto& name : entered->retracted) page.wrapped("- ", name.kind + " " + name.id);
  const bool any = entered->appended.first > 0;
  page.line(any ? entries_text(entered->appended) : "it stands so already; nothing to record");
  call.out << page.text();
  return kDone;
}

int tell_entered(const Call& call, const app::Answered<Result<app::Entered>>& answered) {
  if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
  return tell_entered(call, std::get<Result<app::Entered>>(answered));
}

std::optional<tree::Node> fragment_on_input(const Call& call) {
  Diagnostics faults;
  const auto source = std::make_shared<const Source>(
      Source{.path = std::string(kInputPath), .text = call.world.input()});
  auto root = tree::parse_yaml(source, faults);
  if (root && !faults.has_errors()) return root;
  call.err << render(faults);
  call.err << counted(faults.errors(), "error") << "; nothing was recorded\n";
  return std::nullopt;
}

}  // namespace sanya::cli
