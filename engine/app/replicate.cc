// SPDX-License-Identifier: Apache-2.0
#include "app/replicate.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/app.h"
#include "app/files.h"
#include "app/rule_files.h"
#include "load/load.h"

namespace sanya::app {
namespace {

// "4" of what was not as expected.
void compare_unexpected(const exchange::Replication::Figure& figure, Replicated& replicated) {
  const auto found = replicated.found.unexpected.find(figure.unexpected);
  if (found == replicated.found.unexpected.end()) {
    replicated.not_computable.push_back(figure.unexpected);
  } else if (figure.published == std::to_string(found->second)) {
    ++replicated.agreed;
  } else {
    replicated.differing.push_back({.unit = figure.unexpected,
                                    .question = "rows",
                                    .published = figure.published,
                                    .ours = std::to_string(found->second),
                                    .named = figure.contradicted});
  }
}

const record::RollupRow* row_of(const record::Verdicts& verdicts,
                                const exchange::Replication::Figure& figure) {
  for (const auto& table : verdicts.rollups) {
    if (table.name != figure.rollup || table.by != figure.by) continue;
    for (const auto& row : table.rows) {
      if (row.keys == figure.keys) return &row;
    }
  }
  return nullptr;
}

void compare_figures(const record::Verdicts& verdicts, const exchange::Replication& replication,
                     Replicated& replicated) {
  for (const auto& figure : replication.figures) {
    if (!figure.unexpected.empty()) {
      compare_unexpected(figure, replicated);
      continue;
    }
    const auto unit = fmt::format("{} {}", figure.rollup, fmt::join(figure.keys, ", "));
    const auto* row = row_of(verdicts, figure);
    if (row == nullptr) {
      replicated.not_computable.push_back(unit);
      continue;
    }
    const auto count = row->low == row->high
                           ? fmt::format("{} of {}", row->low, row->among)
                           : fmt::format("{} to {} of {}", row->low, row->high, row->among);
    if (figure.published == count || figure.published == row->share) {
      ++replicated.agreed;
    } else {
      replicated.differing.push_back({.unit = unit,
                                      .question = figure.rollup,
                                      .published = figure.published,
                                      .ours = fmt::format("{} ({})", count, row->share),
                                      .named = figure.contradicted});
    }
  }
}

using Files = std::vector<exchange::ForeignFile>;

// The files of a data set but for others; nothing where a pattern finds none.
Result<Files> files_of(const OpenFolder& folders, const std::string& home,
                       const std::vector<std::string>& patterns,
                       const std::vector<std::string>& except) {
  const auto disk = folders(home);
  std::set<std::string> left_out;
  for (const auto& pattern : except) {
    const auto matched = disk->glob(pattern);
    if (matched) left_out.insert(matched->begin(), matched->end());
  }
  Files files;
  for (const auto& pattern : patterns) {
    const auto matched = disk->glob(pattern);
    if (!matched && matched.error().kind != ErrorKind::cannot_open) {
      return placed(matched.error(), home);
    }
    if (!matched || matched->empty()) return Files();
    for (const auto& name : *matched) {
      if (left_out.contains(name)) continue;
      auto bytes = disk->read(name, kMostOfForeignFile);
      if (!bytes) return placed(bytes.error(), home);
      files.push_back({join(home, name), std::move(*bytes)});
    }
  }
  return files;
}

// Those beside the pack, or in the nearest folder above it; else those of any tracker here.
record::Ladders ladders_of(const OpenFolder& folders, const Where& of_pack, Diagnostics& faults) {
  std::string below;
  for (auto home = split(of_pack.pack).first; !home.empty() && home != below;
       below = std::exchange(home, split(home).first)) {
    const auto file = read_text(folders, of_pack, join(home, "ladders.yaml"));
    if (!file) continue;
    const auto root = tree::parse_yaml(file->source, faults);
    return root ? rules::read_ladders(*root, faults) : record::Ladders{};
  }
  return find_ladders(folders, of_pack, of_pack.pack, faults);
}

// "docs/mappings" and "../../rules/x.yaml" to "rules/x.yaml".
std::string seen_from(std::string folder, std::string_view path) {
  constexpr std::string_view kUp = "../";
  while (path.starts_with(kUp) && !folder.empty()) {
    folder = split(folder).first;
    path.remove_prefix(kUp.size());
  }
  return join(folder, std::string(path));
}

// Whether they agree.
bool compare_answer(const Judged& judged, const exchange::Published& published,
                    const std::vector<std::string>& named, Replicated& replicated) {
  const auto unit = published.as_of
                        ? fmt::format("{} on {}", published.unit, to_text(*published.as_of))
                        : published.unit;
  const auto* verdict = judged.find(published.question, published.unit);
  if (verdict == nullptr) {
    replicated.not_computable.push_back(unit);
    return false;
  }
  auto ours = possible_answers(*verdict);
  if (verdict->answer.empty()) ours = {verdict->value};
  const bool has = std::find(ours.begin(), ours.end(), published.answer) != ours.end();
  if (published.is_not ? !has : has && ours.size() == 1) {
    ++replicated.agreed;
    return true;
  }
  replicated.differing.push_back(
      {.unit = unit,
       .question = published.question,
       .published = published.is_not ? "not " + published.answer : published.answer,
       .ours = fmt::format("{}", fmt::join(ours, " or ")),
       .named = std::find(named.begin(), named.end(), unit) != named.end()});
  return false;
}

// The published answers of a unit by their days, and which of them ours agree with.
class Histories {
 public:
  void add(const exchange::Published& published, bool agrees) {
    const auto day = published.as_of->number;
    auto& days = all_[{published.unit, published.question}];
    const auto [at, is_new] = days.emplace(day, Answered{published.answer, agrees});
    if (!is_new) at->second.agrees = at->second.agrees && agrees;  // its data have two of one day
  }

  void count(Replicated& replicated) const {
    for (const auto& [unit, days] : all_) {
      const Answered* before = nullptr;
      for (const auto& [day, answered] : days) {
        if (before != nullptr && before->answer != answered.answer) {
          ++replicated.changes;
          if (before->agrees && answered.agrees) ++replicated.changes_agreed;
        }
        before = &answered;
      }
    }
  }

 private:
  struct Answered {
    std::string answer;
    bool agrees = false;
  };
  std::map<std::pair<std::string, std::string>, std::map<std::int64_t, Answered>> all_;
};

// Each answer on its day: the day of the replication, or one of its own, by what had been published
// by then.
void compare(const Opened& opened, const exchange::Replication& replication,
             Replicated& replicated) {
  std::map<std::int64_t, std::vector<const exchange::Published*>> of_days;
  std::vector<const exchange::Published*> of_whole;
  for (const auto& published : replicated.found.published) {
    auto& with = published.as_of ? of_days[published.as_of->number] : of_whole;
    with.push_back(&published);
  }
  Histories histories;
  const auto compare_all = [&](const Judged& judged, const auto& all) {
    for (const auto* each : all) {
      const bool agrees = compare_answer(judged, *each, replication.differ, replicated);
      if (each->as_of) histories.add(*each, agrees);
    }
  };
  for (const auto& [number, all] : of_days) {
    const Day day = *all.front()->as_of;
    compare_all(
        judge(opened, {.as_of = day, .published_by = day}, "en", Depth::answers, replicated.faults),
        all);
  }
  const auto judged =
      judge(opened, {.as_of = replication.as_of}, "en", Depth::answers, replicated.faults);
  compare_all(judged, of_whole);
  histories.count(replicated);
  compare_figures(judged.verdicts, replication, replicated);
}

// Files that are said to be broken: each is to be refused at its line and column.
std::optional<Error> look_at_unreadable(const OpenFolder& folders, const exchange::Mapping& mapping,
                                        const exchange::Replication& replication,
                                        const std::string& folder, Replicated& replicated) {
  const auto files =
      files_of(folders, join(folder, replication.folder), replication.unreadable, {});
  if (!files) return files.error();
  for (const auto& file : *files) {
    Diagnostics faults;
    if (exchange::is_readable(file, mapping, faults)) {
      ++replicated.readable;
      continue;
    }
    const auto& first = faults.all().front();
    replicated.refused.push_back(fmt::format("{}:{}:{}: {}", file.path, first.place.line,
                                             first.place.column, first.message));
  }
  return std::nullopt;
}

}  // namespace

bool Replicated::holds() const {
  constexpr std::size_t kWhole = 100;
  if (faults.has_errors() || readable > 0) return false;
  const auto named = static_cast<std::size_t>(std::count_if(
      differing.begin(), differing.end(), [](const Differing& each) { return each.named; }));
  return (agreed + named) * kWhole >= published * static_cast<std::size_t>(at_least);
}

Result<std::optional<Replicated>> replicate(const OpenFolder& folders, const Where& where,
                                            const std::string& mapping_path,
                                            const std::string& folder) {
  Replicated replicated;
  const auto mapping_source = source_at(folders, mapping_path);
  if (!mapping_source) return mapping_source.error();
  const auto root = tree::parse_yaml(*mapping_source, replicated.faults);
  const auto mapping = root ? exchange::read_mapping(*root, replicated.faults) : nullptr;
  if (!mapping) return std::optional(std::move(replicated));
  const auto* replication = exchange::replication_of(*mapping);
  if (replication == nullptr) return std::optional<Replicated>();
  replicated.mapping = exchange::name_of(*mapping);

  auto except = replication->except;
  except.insert(except.end(), replication->unreadable.begin(), replication->unreadable.end());
  const auto files =
      files_of(folders, join(folder, replication->folder), replication->files, except);
  if (!files) return files.error();
  if (files->empty()) {
    replicated.skipped = true;
    return std::optional(std::move(replicated));
  }
  auto of_pack = where;
  of_pack.pack = seen_from(split(mapping_path).first, replication->pack);
  const auto pack = read_text(folders, of_pack, of_pack.pack);
  if (!pack) return pack.error();

  if (auto wrong = look_at_unreadable(folders, *mapping, *replication, folder, replicated)) {
    return *wrong;
  }
  Opened opened;
  opened.ladders = ladders_of(folders, of_pack, opened.faults);
  replicated.found = exchange::import(*files, *mapping, {}, replicated.faults);
  load::add(replicated.found.fragment, opened.record, opened.faults);
  load::check(opened.record, opened.ladders, opened.faults);
  if (!opened.faults.has_errors()) take_pack(pack->source, of_pack, opened);
  for (const auto& fault : opened.faults.all()) replicated.faults.add(fault);
  for (const auto& fault : replicated.found.of_rows.all()) replicated.faults.add(fault);
  if (replicated.faults.has_errors() || !opened.pack) return std::optional(std::move(replicated));
  replicated.pack = opened.pack->name + " " + opened.pack->version;
  replicated.at_least = replication->at_least;
  replicated.published = replicated.found.published.size() + replication->figures.size();
  compare(opened, *replication, replicated);
  return std::optional(std::move(replicated));
}

}  // namespace sanya::app
