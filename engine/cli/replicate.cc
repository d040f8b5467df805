// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
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
    json.member("agreed", each.agreed).member("changes", each.changes);
    json.member("changes_agreed", each.changes_agreed).key("differing").list();
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

constexpr std::size_t kWhole = 100;  // percent

// All that was published, part by part: the numbers add up.
std::vector<std::string> cells_of(const Replicated& each) {
  if (each.skipped) return {each.mapping, "-", "-", "-", "-", "skipped: not in this folder"};
  if (each.faults.has_errors()) {
    return {each.mapping, "-", "-", "-", "-", counted(each.faults.errors(), "error")};
  }
  auto outcome = std::string(each.holds() ? "holds" : "DOES NOT HOLD");
  const bool lists = each.at_least == static_cast<int>(kWhole);
  if (!lists) {
    const auto among = std::max<std::size_t>(each.published, 1);
    const auto tenths = (2 * each.agreed * 10 * kWhole + among) / (2 * among);
    outcome += fmt::format(": {}.{}%, {}% wanted", tenths / 10, tenths % 10, each.at_least);
  } else if (!each.differing.empty() && each.holds()) {
    outcome += ": each is named";
  }
  return {each.mapping,
          std::to_string(each.published),
          std::to_string(each.agreed),
          std::to_string(each.differing.size()),
          std::to_string(each.not_computable.size()),
          std::move(outcome)};
}

void tell_table(Page& page, const std::vector<Replicated>& all) {
  std::vector<std::vector<std::string>> rows = {
      {"data set", "published", "agree", "differ", "not computable", ""}};
  for (const auto& each : all) rows.push_back(cells_of(each));
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto between = std::string(i == 0 ? "" : "  ");
      const auto blank = std::string(widths[i] - width(row[i]), ' ');
      const bool is_number = i > 0 && i + 1 < row.size();
      line += between;
      if (is_number) line += blank;
      line += row[i];
      if (!is_number && i + 1 < row.size()) line += blank;
    }
    page.line(line);
  }
}

// What is behind the numbers of one row.
void tell(Page& page, const Replicated& each) {
  constexpr std::size_t kMostShown = 10;
  if (each.skipped || each.faults.has_errors()) return;
  const bool lists = each.at_least == static_cast<int>(kWhole);
  const bool nothing = each.refused.empty() && each.not_computable.empty() && each.changes == 0;
  if (nothing && (each.differing.empty() || !lists)) return;
  page.heading(fmt::format("{}, by {}", each.mapping, each.pack));
  if (each.changes > 0) {
    page.wrapped("  ",
                 fmt::format("the published answers changed {} from one day to the next: both "
                             "days agree in {} of these",
                             counted(each.changes, "time"), each.changes_agreed));
  }
  for (std::size_t i = 0; lists && i < each.differing.size() && i < kMostShown; ++i) {
    const auto& one = each.differing[i];
    page.wrapped("  ", fmt::format("{}: published {}, here {}{}", one.unit, one.published, one.ours,
                                   one.named ? " (named in the mapping)" : ""));
  }
  if (lists && each.differing.size() > kMostShown) {
    page.line(
        fmt::format("  and {} more: --format csv has all", each.differing.size() - kMostShown));
  }
  for (std::size_t i = 0; i < each.not_computable.size() && i < kMostShown; ++i) {
    page.wrapped("  ", each.not_computable[i] + ": not computable, there is no such unit");
  }
  if (each.not_computable.size() > kMostShown) {
    page.line(fmt::format("  and {} more that are not computable",
                          each.not_computable.size() - kMostShown));
  }
  for (const auto& file : each.refused) page.wrapped("  ", "refused: " + file);
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
      call.out << as_json(all);
      break;
    case Format::csv:
      call.out << as_csv(all);
      break;
    case Format::table: {
      Page page = prose(call);
      tell_table(page, all);
      for (const auto& each : all) tell(page, each);
      call.out << page.text();
      break;
    }
  }
  return wrong == 0 ? kDone : kUnproved;
}

}  // namespace sanya::cli
