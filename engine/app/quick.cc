// SPDX-License-Identifier: Apache-2.0
#include "app/quick.h"

#include <algorithm>
#include <set>

#include "app/print.h"
#include "app/warm.h"

namespace sanya::app {
namespace {

constexpr const char* kPrint = "files";
constexpr std::size_t kShare = 10;  // of the files may have changed, one in so many

std::string name_of_list(const std::string& path) { return "objects of " + path; }

std::string list_of(const std::vector<Name>& names) {
  std::string list;
  for (const auto& name : names) list += name.kind + " " + name.id + "\n";
  return list;
}

std::set<Name> names_in(std::string_view list) {
  std::set<Name> names;
  while (!list.empty()) {
    const auto line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(line.size() + 1, list.size()));
    const auto space = std::min(line.find(' '), line.size());
    names.insert({std::string(line.substr(0, space)),
                  std::string(line.substr(std::min(space + 1, line.size())))});
  }
  return names;
}

// The objects that stood in these files when they were synced; nullopt where nobody kept that.
Result<std::optional<std::set<Name>>> names_before(const ledger::Ledger& ledger,
                                                   const std::vector<ChangedFile>& files) {
  using Found = std::optional<std::set<Name>>;
  std::set<Name> all;
  for (const auto& file : files) {
    auto kept = ledger.derived(name_of_list(file.path));
    if (!kept) return kept.error();
    if (!*kept) return Found();
    all.merge(names_in((*kept)->bytes));
  }
  return Found(std::move(all));
}

// The evidence of the changed files, checked beside the register of the ledger; nullopt where it
// has faults or is more than evidence.
std::optional<record::Record> read_changed(const std::vector<ChangedFile>& files,
                                           record::Record register_alone,
                                           const ledger::Ledger& ledger,
                                           const record::Ladders& ladders) {
  record::Record record = std::move(register_alone);
  for (const auto& file : files) {
    if (!load::add_evidence_file(source_of(file.path, file.text), record)) return std::nullopt;
  }
  const auto lend = [&](const std::string& id) -> std::optional<record::SourceItem> {
    auto stands = ledger.standing_of("source", id);
    if (!stands || !*stands || !(*stands)->body) return std::nullopt;
    record::Record alone;
    alone.tracker = record.tracker;
    Diagnostics faults;
    load::add_objects({kept_of(**stands)}, alone, faults);
    if (faults.has_errors() || alone.sources.size() != 1) return std::nullopt;
    return std::move(alone.sources.front());
  };
  Diagnostics faults;
  const auto lent = load::check_part(record, lend, ladders, faults);
  if (faults.has_errors()) return std::nullopt;
  std::erase_if(record.sources, [&](const auto& source) { return lent.contains(source.id); });
  return record;
}

std::vector<load::Object> evidence_objects(record::Record& record) {
  record::Record alone;
  std::swap(alone.sources, record.sources);
  std::swap(alone.findings, record.findings);
  std::swap(alone.readings, record.readings);
  std::swap(alone.searches, record.searches);
  auto objects = load::objects(alone);
  std::erase_if(objects, [](const auto& object) { return object.kind == "tracker"; });
  return objects;
}

// False: what is found concerns more than these files.
Result<bool> compare(const std::vector<load::Object>& objects, std::set<Name> before,
                     const ledger::Ledger& ledger, ToSync& side) {
  for (const auto& object : objects) {
    Name name{object.kind, object.id};
    auto stands = ledger.standing_of(object.kind, object.id);
    if (!stands) return stands.error();
    const bool was_here = before.erase(name) > 0;
    if (*stands && !was_here) return false;  // in another file too, or entered by hand
    const bool same = *stands && (*stands)->body == object.body;
    if (name.kind == "source" && *stands && !same) return false;
    auto sorted = sort_into(side.changes, ledger, object, *stands ? &**stands : nullptr);
    if (!sorted) return sorted.error();
    if (!same) side.bodies.emplace(std::move(name), object.body);
  }
  for (const auto& name : before) {
    if (name.kind == "source") return false;
    auto stands = ledger.standing_of(name.kind, name.id);
    if (!stands) return stands.error();
    if (*stands && (*stands)->origin == kFilesOrigin) side.changes.retracted.push_back(name);
  }
  return true;
}

}  // namespace

Result<std::optional<Quick>> quick_changes(const OpenFolder& folders, const Where& where,
                                           const ledger::Ledger& ledger) {
  using Found = std::optional<Quick>;
  const auto print = ledger.derived(kPrint);
  if (!print) return print.error();
  if (!*print) return Found();
  auto now = compare_print((*print)->bytes, folders, where);
  if (!now) return Found();
  Quick quick;
  if (now->changed.empty()) return Found(std::move(quick));
  if (now->changed.size() > 1 && now->changed.size() * kShare > now->files) return Found();

  auto texts = texts_now(ledger);
  if (!texts) return texts.error();
  const auto pack = complete(folders, where, *texts);
  if (!pack) return Found();
  Diagnostics faults;
  const auto ladders = ladders_from(*texts, *pack, faults);
  const auto entries = ledger.size();
  if (!entries) return entries.error();
  auto of_register = warm_register(ledger, *entries, ladders);
  if (!of_register) return of_register.error();
  if (!*of_register) return Found();
  auto before = names_before(ledger, now->changed);
  if (!before) return before.error();
  if (!*before) return Found();
  auto record = read_changed(now->changed, std::move(**of_register), ledger, ladders);
  if (!record) return Found();

  quick.kept.emplace_back(kPrint, std::move(now->print));
  for (auto& [path, names] : objects_of_file(*record)) {
    quick.kept.emplace_back(name_of_list(path), list_of(names));
  }
  const auto compared = compare(evidence_objects(*record), std::move(**before), ledger, quick.side);
  if (!compared) return compared.error();
  return *compared ? Found(std::move(quick)) : Found();
}

std::vector<std::pair<std::string, std::string>> to_keep(const FileSide& files) {
  std::vector<std::pair<std::string, std::string>> kept{{kPrint, files.print}};
  for (const auto& [path, names] : files.objects_of_file) {
    kept.emplace_back(name_of_list(path), list_of(names));
  }
  return kept;
}

}  // namespace sanya::app
