// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "base/text.h"
#include "cli/progress.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

using app::Replicated;

constexpr std::string_view kMappings = "docs/mappings";

std::string as_json(const std::vector<Replicated>& all) {
  Json json;
  json.object().member("schema_version", 1).key("replications").list();
  for (const auto& each : all) {
    json.object().member("mapping", each.mapping).member("pack", each.pack);
    json.member("skipped", each.skipped).member("published", each.published);
    json.member("agreed", each.agreed).key("differing").list();
    for (const auto& one : each.differing) {
      json.object().member("unit", one.unit).member("question", one.question);
      json.member("published", one.published).member("ours", one.ours).member("named", one.named);
      json.end();
    }
    json.end().key("not_computable").list();
    for (const auto& unit : each.not_computable) json.value(unit);
    json.end().key("refused_files").list();
    for (const auto& file : each.refused) json.value(file);
    json.end().member("at_least", each.at_least).member("holds", each.holds());
    json.member("errors", each.faults.errors()).end();
  }
  return json.end().end().text();
}

std::string as_csv(const std::vector<Replicated>& all) {
  std::string text =
      csv_line({"mapping", "unit", "question", "published", "ours", "named in the mapping"});
  for (const auto& each : all) {
    for (const auto& one : each.differing) {
      text += csv_line({each.mapping, one.unit, one.question, one.published, one.ours,
                        one.named ? "yes" : "no"});
    }
  }
  return text;
}

void tell(Page& page, const Replicated& each) {
  page.wrapped("", paint(Style::strong, each.mapping));
  if (each.skipped) return page.line("  skipped: its files are not in this folder");
  if (each.faults.has_errors()) {
    return page.line(
        fmt::format("  {}: nothing was compared", counted(each.faults.errors(), "error")));
  }
  constexpr int kWhole = 100;
  auto text =
      fmt::format("by {}: {} of {} agree, {} differ, {} not computable", each.pack, each.agreed,
                  each.published, each.differing.size(), each.not_computable.size());
  if (each.at_least < kWhole) text += fmt::format("; {}% were to agree", each.at_least);
  if (!each.holds()) text += ": THIS DOES NOT HOLD";
  page.wrapped("  ", text);
  for (const auto& file : each.refused) page.wrapped("    ", "cannot be read: " + file);
  if (each.at_least < kWhole) return;
  constexpr std::size_t kMostShown = 10;
  for (std::size_t i = 0; i < each.differing.size() && i < kMostShown; ++i) {
    const auto& one = each.differing[i];
    page.wrapped("    ", fmt::format("{}: published {}, here {}{}", one.unit, one.published,
                                     one.ours, one.named ? " (named in the mapping)" : ""));
  }
  if (each.differing.size() > kMostShown) {
    page.line(fmt::format("    and {} more", each.differing.size() - kMostShown));
  }
}

// Every mapping in the folder, sorted by name.
std::optional<std::vector<std::string>> mappings(const Call& call) {
  const auto named = call.arguments.values("map");
  if (!named.empty()) return named;
  const auto found = call.world.folder(std::string(kMappings))->glob("*.yaml");
  if (!found || found->empty()) {
    misuse(call.err, {fmt::format("there are no mappings in {}", kMappings), "name one by --map"});
    return std::nullopt;
  }
  std::vector<std::string> paths;
  for (const auto& name : *found) paths.push_back(fmt::format("{}/{}", kMappings, name));
  return paths;
}

}  // namespace

int replicate(const Call& call) {
  const auto paths = mappings(call);
  if (!paths) return kUsage;
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  std::vector<Replicated> all;
  for (const auto& path : *paths) {
    progress.step("replicating " + path);
    auto done =
        app::replicate(call.world.folder, where_files(call), path, call.arguments.operands.front());
    progress.stop();
    if (!done) return refused(call, done.error());
    if (*done) all.push_back(std::move(**done));
  }
  std::size_t wrong = 0;
  for (const auto& each : all) {
    if (each.faults.has_errors()) call.err << render(each.faults);
    if (!each.skipped && !each.holds()) ++wrong;
  }
  switch (format(call)) {
    case Format::json:
      call.out << as_json(all) << '\n';
      break;
    case Format::csv:
      call.out << as_csv(all);
      break;
    case Format::table: {
      Page page = prose(call);
      for (const auto& each : all) tell(page, each);
      call.out << page.text();
      break;
    }
  }
  return wrong == 0 ? kDone : kUnproved;
}

}  // namespace sanya::cli
