// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quote.h"
#include "cli/ledger_commands.h"

namespace sanya::cli {
namespace {

using Log = std::vector<app::Logged>;

std::string state_of(const app::Logged& logged) {
  if (logged.erased_by) return "erased";
  if (!logged.entry.sealed) return "";
  return logged.opened_by ? "opened" : "sealed";
}

std::string number(const std::optional<std::int64_t>& sequence) {
  return sequence ? std::to_string(*sequence) : "";
}

void optional_number(Json& json, std::string_view key, const std::optional<std::int64_t>& number) {
  json.key(key);
  number ? json.value(*number) : json.null();
}

std::string as_json(const Log& log, bool history) {
  Json json;
  json.object().member("schema_version", 1).key("entries").list();
  for (const auto& logged : log) {
    const auto& entry = logged.entry;
    json.object().member("sequence", entry.sequence).member("time", ledger::to_text(entry.time));
    json.member("author", entry.author).member("verb", ledger::word(entry.verb));
    json.member("kind", entry.kind).member("id", entry.id).member("origin", entry.origin);
    json.member("message", entry.message);
    optional_number(json, "corrects", entry.corrects);
    json.member("sealed", entry.sealed);
    optional_number(json, "opened_by", logged.opened_by);
    optional_number(json, "erased_by", logged.erased_by);
    json.member("leaf", ledger::to_hex(entry.leaf));
    if (history) {
      json.key("changed").list();
      for (const auto& member : logged.changed) {
        json.object().member("key", member.key);
        json.member("before", member.before).member("after", member.after).end();
      }
      json.end();
    }
    json.end();
  }
  return json.end().end().text();
}

std::string as_csv(const Log& log) {
  std::string text = csv_line({"sequence", "time", "author", "verb", "kind", "id", "origin",
                               "message", "corrects", "body", "opened_by", "erased_by"});
  for (const auto& logged : log) {
    const auto& entry = logged.entry;
    text += csv_line({std::to_string(entry.sequence), ledger::to_text(entry.time), entry.author,
                      std::string(ledger::word(entry.verb)), entry.kind, entry.id, entry.origin,
                      entry.message, number(entry.corrects), state_of(logged),
                      number(logged.opened_by), number(logged.erased_by)});
  }
  return text;
}

// "put finding law-drafted, corrects 12, erased by 31"
std::string line_of(const app::Logged& logged) {
  const auto& entry = logged.entry;
  std::vector<std::string> parts{
      fmt::format("{} {} {}", ledger::word(entry.verb), entry.kind, entry.id)};
  if (entry.corrects) parts.push_back(fmt::format("corrects {}", *entry.corrects));
  if (entry.sealed) parts.emplace_back("sealed");
  if (logged.opened_by) parts.push_back(fmt::format("opened by {}", *logged.opened_by));
  if (logged.erased_by) parts.push_back(fmt::format("erased by {}", *logged.erased_by));
  return fmt::format("{}", fmt::join(parts, ", "));
}

// Of two long values the stretch where they begin to differ.
constexpr std::size_t kShown = 120;
constexpr std::size_t kBefore = 20;

std::string excerpt(const std::string& value, const std::string& other) {
  if (value.size() <= kShown) return value.empty() ? "nothing" : value;
  const auto differs =
      std::mismatch(value.begin(), value.end(), other.begin(), other.end()).first - value.begin();
  auto from =
      static_cast<std::size_t>(differs) > kBefore ? static_cast<std::size_t>(differs) - kBefore : 0;
  while (from > 0 && (static_cast<unsigned char>(value[from]) & 0xC0) == 0x80) --from;
  return (from > 0 ? "..." : "") + clip(std::string_view(value).substr(from), kShown);
}

void print_changes(Page& page, const std::vector<app::Member>& changed) {
  for (const auto& [key, before, after] : changed) {
    page.wrapped("        ", fmt::format("{}: {}", key, excerpt(before, after)));
    page.wrapped("          became ", excerpt(after, before));
  }
}

// Entries that were recorded together stand together.
std::string as_text(const Call& call, const Log& log) {
  Page page = prose(call);
  const app::Logged* before = nullptr;
  for (const auto& logged : log) {
    const auto& entry = logged.entry;
    if (before == nullptr || before->entry.time != entry.time) {
      page.heading(
          fmt::format("{} {}, {}", ledger::to_text(entry.time), entry.author, entry.origin));
      if (!entry.message.empty()) page.wrapped("  ", entry.message);
    }
    page.wrapped(fmt::format("{:>6} ", entry.sequence), line_of(logged));
    print_changes(page, logged.changed);
    before = &logged;
  }
  if (log.empty()) page.line("no entry is as you asked");
  return page.text();
}

}  // namespace

int ledger_log(const Call& call) {
  const auto& arguments = call.arguments;
  const auto place = ledger_to_read(call);
  if (!place) return kUsage;
  if (arguments.operands.size() == 1) {
    return misuse(call.err,
                  {"an object has a kind and an id",
                   fmt::format("write both: sanya ledger log finding {}", arguments.operands[0])});
  }
  app::LogAsked asked{.of = {}, .to = {}, .author = arguments.value("author")};
  if (arguments.operands.size() == 2) {
    asked.of = app::Name{arguments.operands[0], arguments.operands[1]};
  }
  if (arguments.has("from")) {
    const auto from = entry_number(call, arguments.value("from"));
    if (!from) return kUsage;
    asked.from = *from;
  }
  if (arguments.has("to")) {
    asked.to = entry_number(call, arguments.value("to"));
    if (!asked.to) return kUsage;
  }
  return answered(call, app::log(*place, asked), [&](const Log& log) {
    const auto shape = format(call);
    call.out << (shape == Format::json  ? as_json(log, asked.of.has_value())
                 : shape == Format::csv ? as_csv(log)
                                        : as_text(call, log));
    return kDone;
  });
}

}  // namespace sanya::cli
