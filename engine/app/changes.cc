// SPDX-License-Identifier: Apache-2.0
// The files beside the ledger: whether they are as they were, and if not, what they have otherwise.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/state.h"
#include "base/text.h"
#include "tree/canonical.h"

namespace sanya::app {
namespace {

// A print is lines: "file HASH PATH" for each file read, "rule HASH PATH" for pack and ladders,
// "glob PATTERN" for each include, and "- PATH" for each file it matched.
constexpr std::string_view kFile = "file ";
constexpr std::string_view kRule = "rule ";
constexpr std::string_view kGlob = "glob ";
constexpr std::string_view kMatched = "- ";

std::string matched_lines(const std::vector<std::string>& paths) {
  std::string lines;
  for (const auto& path : paths) lines += fmt::format("{}{}\n", kMatched, path);
  return lines;
}

std::string rule_lines(const RuleTexts& texts) {
  std::string lines;
  for (const auto* each : {&texts.packs, &texts.ladders}) {
    for (const auto& [path, text] : *each) {
      lines += fmt::format("{}{} {}\n", kRule, sha256(text), path);
    }
  }
  return lines;
}

std::string print_of(const load::Loaded& loaded, const std::string& folder,
                     const RuleTexts& texts) {
  std::string print = rule_lines(texts);
  for (const auto& file : loaded.files) {
    print += fmt::format("{}{} {}\n", kFile, sha256(file->text), folder + file->path);
  }
  for (const auto& include : loaded.includes) {
    print += fmt::format("{}{}\n{}", kGlob, include.pattern, matched_lines(include.matched));
  }
  return print;
}

std::string body_of(const std::string& text) {
  tree::Node node{.kind = tree::Kind::text, .text = text, .quoted = true};
  tree::Node map{.kind = tree::Kind::map};
  map.entries.push_back({.key = "text", .key_place = {}, .held = {std::move(node)}});
  return tree::canonical_json(map);
}

bool before(const load::Object& a, const load::Object& b) {
  return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
}

// What is to be done with an object of the files that the ledger has otherwise, or not at all.
enum class Found { put, corrected, kept, conflict };

// By what was entered of it before. `latest` files' body: what they said when last synced.
Result<Found> judge_otherwise(const ledger::Ledger& ledger, const load::Object& object,
                              const ledger::Standing* stands) {
  if (stands != nullptr && stands->origin == kFilesOrigin && stands->body) return Found::corrected;
  std::optional<ledger::Entry> last;
  std::optional<std::string> of_files;
  bool entered_by_files = false;
  auto read = ledger.history(object.kind, object.id, [&](ledger::Entry&& entry) {
    if (entry.origin == kFilesOrigin && entry.verb == ledger::Verb::put) {
      of_files = entry.body;
      entered_by_files = true;
    }
    last = std::move(entry);
    return true;
  });
  if (!read) return read.error();
  if (!last) return Found::put;
  const bool by_hand = last->origin != kFilesOrigin;
  if (!by_hand) return stands == nullptr ? Found::put : Found::conflict;  // erased since
  const bool as_synced = entered_by_files && of_files == object.body;
  if (as_synced) return Found::kept;
  return stands == nullptr && entered_by_files ? Found::put : Found::conflict;
}

}  // namespace

Result<FileSide> file_side(const OpenFolder& folders, const Where& where) {
  FileSide side;
  auto texts = rule_texts(folders, where);
  if (!texts) return texts.error();
  const auto pack = pack_among(*texts, where);
  auto ladders = ladders_from(*texts, pack, side.faults);
  const auto [folder, file] = tracker_file(where.tracker);
  auto loaded = load::load(*folders(folder), file, ladders, side.faults);
  if (!loaded) return placed(loaded.error(), folder);
  Opened opened{.record = std::move(loaded->record), .ladders = std::move(ladders)};
  if (pack) take_pack(source_of(*pack, texts->packs.at(*pack)), where, opened);
  for (const auto& fault : opened.faults.all()) side.faults.add(fault);
  if (side.faults.has_errors()) return side;
  side.objects = load::objects(opened.record);
  for (const auto& [path, text] : texts->packs) {
    side.objects.push_back({std::string(kPackKind), path, body_of(text)});
  }
  for (const auto& [path, text] : texts->ladders) {
    side.objects.push_back({std::string(kLaddersKind), path, body_of(text)});
  }
  std::sort(side.objects.begin(), side.objects.end(), before);
  side.print = print_of(*loaded, "", *texts);
  return side;
}

bool still_as(const std::string& print, const OpenFolder& folders, const Where& where) {
  const auto texts = rule_texts(folders, where);
  if (!texts) return false;
  const auto rules = rule_lines(*texts);
  if (!print.starts_with(rules)) return false;
  std::string_view rest = std::string_view(print).substr(rules.size());
  const auto disk = folders(tracker_file(where.tracker).first);
  std::optional<std::string> pattern;
  std::vector<std::string> matched;
  const auto glob_is_same = [&] {
    if (!pattern) return true;
    const auto found = disk->glob(*pattern);
    return found && *found == matched;
  };
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.starts_with(kMatched)) {
      matched.emplace_back(line.substr(kMatched.size()));
      continue;
    }
    if (!glob_is_same()) return false;
    pattern.reset();
    matched.clear();
    if (line.starts_with(kGlob)) {
      pattern = std::string(line.substr(kGlob.size()));
    } else if (line.starts_with(kFile)) {
      const auto words = line.substr(kFile.size());
      const auto space = words.find(' ');
      if (space == std::string_view::npos) return false;
      const auto text = disk->read(std::string(words.substr(space + 1)), tree::Limits{}.bytes);
      if (!text || sha256(*text) != words.substr(0, space)) return false;
    } else {
      return false;
    }
  }
  return glob_is_same();
}

Result<Changes> changes(const FileSide& files, const ledger::Ledger& ledger) {
  Changes found;
  std::map<Name, ledger::Standing> standing;
  auto size = ledger.size();
  if (!size) return size.error();
  auto read = ledger.standing(*size, [&](ledger::Standing&& each) {
    Name name{each.kind, each.id};
    standing.emplace(std::move(name), std::move(each));
  });
  if (!read) return read.error();
  for (const auto& object : files.objects) {
    const Name name{object.kind, object.id};
    const auto at = standing.find(name);
    const auto* stands = at == standing.end() ? nullptr : &at->second;
    if (stands != nullptr && stands->body == object.body) {
      ++found.unchanged;
    } else {
      const auto what = judge_otherwise(ledger, object, stands);
      if (!what) return what.error();
      auto& list = *what == Found::put         ? found.put
                   : *what == Found::corrected ? found.corrected
                   : *what == Found::kept      ? found.kept
                                               : found.conflicts;
      list.push_back(name);
    }
    if (at != standing.end()) standing.erase(at);
  }
  for (const auto& [name, stands] : standing) {
    const bool rules = name.kind == kPackKind || name.kind == kLaddersKind;
    if (stands.origin == kFilesOrigin && !rules) found.retracted.push_back(name);
  }
  return found;
}

Result<std::optional<std::size_t>> unsynced_changes(const OpenFolder& folders, const Where& where,
                                                    const ledger::Ledger& ledger) {
  const auto print = ledger.derived(kPrintName);
  if (!print) return print.error();
  if (*print && still_as((*print)->bytes, folders, where)) return std::optional<std::size_t>(0);
  auto files = file_side(folders, where);
  if (!files && files.error().kind == ErrorKind::cannot_open) return std::optional<std::size_t>(0);
  if (!files) return files.error();
  if (files->faults.has_errors()) return std::optional<std::size_t>();
  auto found = changes(*files, ledger);
  if (!found) return found.error();
  return std::optional<std::size_t>(found->count() + found->conflicts.size());
}

}  // namespace sanya::app
