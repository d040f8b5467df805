// SPDX-License-Identifier: Apache-2.0
#include "app/print.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace sanya::app {
namespace {

constexpr std::string_view kFile = "file ";
constexpr std::string_view kRule = "rule ";
constexpr std::string_view kGlob = "glob ";
constexpr std::string_view kMatched = "- ";

std::string rule_lines(const RuleTexts& texts) {
  std::string lines;
  for (const auto* each : {&texts.packs, &texts.ladders}) {
    for (const auto& [path, text] : *each) {
      lines += fmt::format("{}{} {}\n", kRule, sha256(text), path);
    }
  }
  return lines;
}

std::string file_line(std::string_view hash, std::string_view path) {
  return fmt::format("{}{} {}\n", kFile, hash, path);
}

// Goes through the lines of a print beside the disk.
class Comparison {
 public:
  explicit Comparison(const Disk& disk) : disk_(disk) {}

  // False: what the line says is no longer so, other than what a file says.
  bool take(std::string_view line) {
    if (line.starts_with(kMatched)) {
      matched_.emplace_back(line.substr(kMatched.size()));
      now_.print += fmt::format("{}\n", line);
      return true;
    }
    if (!end_glob()) return false;
    if (line.starts_with(kGlob)) {
      pattern_ = std::string(line.substr(kGlob.size()));
      now_.print += fmt::format("{}\n", line);
      return true;
    }
    return line.starts_with(kFile) && take_file(line.substr(kFile.size()));
  }

  // Whether the glob whose matches were listed still matches the same.
  bool end_glob() {
    const bool same = !pattern_ || same_matches();
    pattern_.reset();
    matched_.clear();
    return same;
  }

  PrintNow now() && { return std::move(now_); }
  void begin(const std::string& rules) { now_.print = rules; }

 private:
  bool same_matches() const {
    const auto found = disk_.glob(*pattern_);
    return found && *found == matched_;
  }

  bool take_file(std::string_view words) {
    const auto space = words.find(' ');
    if (space == std::string_view::npos) return false;
    std::string path(words.substr(space + 1));
    auto text = disk_.read(path, tree::Limits{}.bytes);
    if (!text) return false;
    const auto hash = sha256(*text);
    now_.print += file_line(hash, path);
    ++now_.files;
    if (hash != words.substr(0, space)) now_.changed.push_back({std::move(path), *std::move(text)});
    return true;
  }

  const Disk& disk_;
  PrintNow now_;
  std::optional<std::string> pattern_;
  std::vector<std::string> matched_;
};

}  // namespace

std::string print_of(const load::Loaded& loaded, const RuleTexts& texts) {
  std::string print = rule_lines(texts);
  for (const auto& file : loaded.files) print += file_line(sha256(file->text), file->path);
  for (const auto& include : loaded.includes) {
    print += fmt::format("{}{}\n", kGlob, include.pattern);
    for (const auto& path : include.matched) print += fmt::format("{}{}\n", kMatched, path);
  }
  return print;
}

std::optional<PrintNow> compare_print(const std::string& print, const OpenFolder& folders,
                                      const Where& where) {
  const auto texts = rule_texts(folders, where);
  if (!texts) return std::nullopt;
  const auto rules = rule_lines(*texts);
  if (!print.starts_with(rules)) return std::nullopt;
  const auto disk = folders(tracker_file(where.tracker).first);
  Comparison comparison(*disk);
  comparison.begin(rules);
  std::string_view rest = std::string_view(print).substr(rules.size());
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!comparison.take(line)) return std::nullopt;
  }
  if (!comparison.end_glob()) return std::nullopt;
  return std::move(comparison).now();
}

std::map<std::string, std::vector<Name>> objects_of_file(const record::Record& record) {
  std::map<std::string, std::vector<Name>> objects;
  const auto add = [&](const char* kind, const auto& things) {
    for (const auto& thing : things) {
      if (thing.place.source) objects[thing.place.source->path].push_back({kind, thing.id});
    }
  };
  add("source", record.sources);
  add("finding", record.findings);
  add("reading", record.readings);
  add("search", record.searches);
  return objects;
}

}  // namespace sanya::app
