// SPDX-License-Identifier: Apache-2.0
// The files of a tracker: the first, and all it includes.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>

#include "load/load.h"
#include "load/reader.h"

namespace sanya::load {

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

// `written` seen from the folder `from`, without "." and ".."; nothing where it leaves the
// tracker's folder.
std::optional<std::string> resolve(const std::string& from, std::string_view written) {
  if (written.empty() || written.front() == '/' || written.find('\\') != std::string_view::npos)
    return std::nullopt;
  std::vector<std::string> parts;
  const std::string whole = from + std::string(written);
  for (std::size_t begin = 0; begin <= whole.size();) {
    const std::size_t end = std::min(whole.find('/', begin), whole.size());
    const std::string part = whole.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  return fmt::format("{}", fmt::join(parts, "/"));
}

bool includable(std::string_view path) {
  return path.ends_with(".csv") || path.ends_with(".json") || path.ends_with(".yaml") ||
         path.ends_with(".yml");
}

bool is_csv(std::string_view path) { return path.ends_with(".csv"); }

std::optional<tree::Node> parse(const SourcePtr& source, Diagnostics& faults) {
  if (is_csv(source->path)) return tree::parse_csv(source, faults);
  if (source->path.ends_with(".json")) return tree::parse_json(source, faults);
  return tree::parse_yaml(source, faults);
}

// Reads file by file, each once, those that a file includes after it.
class Files {
 public:
  Files(const Disk& disk, std::string folder, Loaded& into, Diagnostics& faults)
      : disk_(disk), folder_(std::move(folder)), into_(into), faults_(faults) {}

  void read_all(const std::string& first, std::string text) {
    files_.push_back({.path = first, .parent = -1});
    seen_.insert(first);
    read(0, std::move(text));
    for (std::size_t i = 1; i < files_.size(); ++i) {
      Result<std::string> bytes = disk_.read(folder_ + files_[i].path, tree::Limits().bytes);
      if (bytes) {
        read(i, *std::move(bytes));
        continue;
      }
      faults_.error(Fault::unreadable_file, files_[i].named_at, bytes.error().message);
      spoil(into_.record);
    }
  }

 private:
  struct File {
    std::string path;  // from the tracker's folder
    int parent;        // the file that includes it; -1: the first
    Place named_at = {};
  };

  void read(std::size_t index, std::string text) {
    const std::string path = files_[index].path;
    auto source = std::make_shared<Source>(Source{.path = path, .text = std::move(text)});
    into_.files.push_back(source);
    const std::size_t before = faults_.errors();
    const std::optional<tree::Node> root = parse(source, faults_);
    if (faults_.errors() > before) spoil(into_.record);
    if (!root) return;
    Context context{.record = into_.record, .faults = faults_};
    if (is_csv(path))
      read_csv_findings(*root, context);
    else
      read_root(*root, index, context);
  }

  void read_root(const tree::Node& node, std::size_t index, Context& context) {
    Reader root(node, keys::kRoot, context);
    const tree::Node* tracker = root.maybe_node("tracker");
    if (index == 0 && tracker)
      read_tracker(*tracker, context);
    else if (index == 0 && root.only_known_keys())
      root.require("tracker");
    else if (tracker)
      faults_.error(Fault::misplaced_tracker, root.place_of("tracker"),
                    "the tracker is described in an included file",
                    fmt::format("move it to {}", files_.front().path));
    read_file(root, context);
    for (const tree::Node* entry : root.list("include")) include(*entry, index);
  }

  void include(const tree::Node& entry, std::size_t by) {
    const std::optional<std::string> written = tree::as_text(entry, "an include", faults_);
    if (!written) return spoil(into_.record);
    const std::optional<std::string> path = resolve(folder_of(files_[by].path), *written);
    if (!path) {
      faults_.error(Fault::include_outside, entry.place,
                    fmt::format("\"{}\" is not in the tracker's folder", *written),
                    "write a path from this file's folder, with forward slashes");
      return spoil(into_.record);
    }
    const bool pattern = path->find_first_of("*?") != std::string::npos;
    Result<std::vector<std::string>> found = disk_.glob(folder_ + *path);
    if (!found) {
      faults_.error(Fault::unreadable_file, entry.place, found.error().message);
      return spoil(into_.record);
    }
    into_.includes.push_back({.pattern = folder_ + *path, .matched = *found});
    if (found->empty()) return report_missing(entry.place, *path, pattern);
    for (const std::string& one : *found) add(one.substr(folder_.size()), entry.place, by, pattern);
  }

  void add(const std::string& path, const Place& named_at, std::size_t by, bool pattern) {
    if (seen_.insert(path).second) {
      if (includable(path))
        files_.push_back({.path = path, .parent = static_cast<int>(by), .named_at = named_at});
      else
        faults_.error(Fault::unreadable_file, named_at,
                      fmt::format("\"{}\" is of a kind that cannot be included", path),
                      "include files that end in .yaml, .yml, .json or .csv");
      return;
    }
    if (pattern) return;  // a pattern may match what has been read, its own file too
    std::vector<std::string> chain;
    for (int i = static_cast<int>(by); i >= 0; i = files_[static_cast<std::size_t>(i)].parent) {
      chain.push_back(files_[static_cast<std::size_t>(i)].path);
      if (chain.back() != path) continue;
      std::reverse(chain.begin(), chain.end());
      faults_.error(
          Fault::include_cycle, named_at,
          fmt::format("these files include each other: {} -> {}", fmt::join(chain, " -> "), path),
          "take out one of the includes");
      return;
    }
  }

  void report_missing(const Place& at, const std::string& path, bool pattern) {
    if (pattern) {
      faults_.warning(Fault::include_not_found, at, fmt::format("no file matches \"{}\"", path));
      return;
    }
    if (const auto inside = disk_.glob(folder_ + path + "/*"); inside && !inside->empty()) {
      faults_.error(Fault::include_not_found, at, fmt::format("\"{}\" is a folder", path),
                    fmt::format("include the files in it: \"{}/*.yaml\"", path));
      spoil(into_.record);
      return;
    }
    const std::string beside = folder_ + folder_of(path);
    std::vector<std::string> names;
    if (Result<std::vector<std::string>> found = disk_.glob(beside + "*"); found) {
      for (const std::string& one : *found) {
        std::string name = one.substr(folder_.size());
        if (includable(name) && !seen_.contains(name)) names.push_back(std::move(name));
      }
    }
    std::string help = did_you_mean(path, {names.begin(), names.end()});
    if (help.empty()) help = "write a path from this file's folder, with forward slashes";
    faults_.error(Fault::include_not_found, at, fmt::format("there is no file \"{}\"", path),
                  std::move(help));
    spoil(into_.record);
  }

  const Disk& disk_;
  std::string folder_;
  Loaded& into_;
  Diagnostics& faults_;
  std::deque<File> files_;
  std::set<std::string> seen_;
};

}  // namespace

void spoil(record::Record& record) {
  record.institutions.emplace_back();
  record.people.emplace_back();
  record.places.emplace_back();
  record.indicators.emplace_back();
  record.mandates.emplace_back();
  record.pledges.emplace_back();
  record.sources.emplace_back();
}

void read_file(Reader& root, Context& context) {
  read_register(root, context);
  read_pledges(root, context);
  read_evidence(root, context);
  if (!root.only_known_keys()) spoil(context.record);
}

bool add_evidence_file(const SourcePtr& file, record::Record& record) {
  Diagnostics faults;
  const std::optional<tree::Node> root = parse(file, faults);
  if (!root || faults.has_errors()) return false;
  Context context{.record = record, .faults = faults};
  if (is_csv(file->path)) {
    read_csv_findings(*root, context);
    return !faults.has_errors();
  }
  const bool evidence_alone =
      root->kind == tree::Kind::map &&
      std::all_of(root->entries.begin(), root->entries.end(), [](const tree::Entry& entry) {
        return entry.key == "source" || entry.key == "sources" || entry.key == "findings" ||
               entry.key == "readings" || entry.key == "searches";
      });
  if (!evidence_alone) return false;
  Reader reader(*root, keys::kRoot, context);
  read_evidence(reader, context);
  return !faults.has_errors();
}

Result<Loaded> load(const Disk& disk, const std::string& path, const record::Ladders& ladders,
                    Diagnostics& faults) {
  Result<std::string> text = disk.read(path, tree::Limits().bytes);
  if (!text) return text.error();
  Loaded loaded;
  const std::string folder = folder_of(path);
  Files(disk, folder, loaded, faults).read_all(path.substr(folder.size()), *std::move(text));
  check(loaded.record, ladders, faults);
  return loaded;
}

void add(const tree::Node& root, record::Record& record, Diagnostics& faults) {
  Context context{.record = record, .faults = faults};
  Reader reader(root, keys::kFragment, context);
  if (const tree::Node* tracker = reader.maybe_node("tracker")) read_tracker(*tracker, context);
  read_file(reader, context);
}

}  // namespace sanya::load
