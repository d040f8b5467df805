// SPDX-License-Identifier: Apache-2.0
#include "base/glob.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/text.h"

namespace sanya {
namespace {

constexpr std::size_t kDeepest = 64;             // folders in one another
constexpr std::size_t kMostEntries = 1'000'000;  // looked at for one pattern

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

class Walk {
 public:
  Walk(const std::string& pattern, const std::function<Result<Listing>(const std::string&)>& list)
      : pattern_(pattern), parts_(path_parts(pattern)), list_(list) {}

  Result<std::vector<std::string>> run() {
    if (parts_.empty() || !stays_inside(pattern_)) {
      return refused("it lies outside the tracker's folder");
    }
    if (parts_.size() > kDeepest) return refused("it names too many folders in one another");
    visit("", 0);
    if (error_) return *error_;
    return std::vector<std::string>(found_.begin(), found_.end());
  }

 private:
  Error refused(std::string_view why) const {
    return {ErrorKind::cannot_open, fmt::format("cannot open \"{}\": {}", pattern_, why)};
  }

  // Matches what is in `folder` against the pattern from its part `at` on.
  void visit(const std::string& folder, std::size_t at) {
    if (error_ || !visited_.insert({folder, at}).second) return;
    auto listing = list_(folder);
    if (!listing) {
      error_ = listing.error();
      return;
    }
    looked_at_ += listing->entries.size();
    bool circle = std::find(above_.begin(), above_.end(), listing->real) != above_.end();
    if (circle && parts_[at] == "**") return;
    if (looked_at_ > kMostEntries || above_.size() >= kDeepest) {
      error_ = refused("there are too many files or folders below it");
      return;
    }
    above_.push_back(listing->real);
    for (const Entry& entry : listing->entries) match(folder, entry, at);
    above_.pop_back();
  }

  void match(const std::string& folder, const Entry& entry, std::size_t at) {
    const std::string& part = parts_[at];
    bool last = at + 1 == parts_.size();
    std::string path = joined(folder, entry.name);
    if (part == "**") {
      if (entry.name.starts_with('.') && (last || !parts_[at + 1].starts_with('.'))) return;
      if (entry.is_folder && !entry.name.starts_with('.')) visit(path, at);
      if (last && !entry.is_folder) found_.insert(path);
      if (!last) match(folder, entry, at + 1);
      return;
    }
    if (entry.name.starts_with('.') && !part.starts_with('.')) return;
    if (!name_matches(part, entry.name)) return;
    if (last && !entry.is_folder) found_.insert(path);
    if (!last && entry.is_folder) visit(path, at + 1);
  }

  const std::string& pattern_;
  std::vector<std::string> parts_;
  const std::function<Result<Listing>(const std::string&)>& list_;
  std::set<std::pair<std::string, std::size_t>> visited_;
  std::vector<std::string> above_;
  std::set<std::string> found_;
  std::size_t looked_at_ = 0;
  std::optional<Error> error_;
};

}  // namespace

std::vector<std::string> path_parts(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    std::size_t slash = path.find('/');
    std::string_view part = path.substr(0, slash);
    if (!part.empty() && part != ".") parts.emplace_back(part);
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return parts;
}

std::string plain_path(std::string_view path) {
  return fmt::format("{}", fmt::join(path_parts(path), "/"));
}

bool stays_inside(std::string_view path) {
  if (path.starts_with('/') || path.find('\0') != std::string_view::npos) return false;
  std::vector<std::string> parts = path_parts(path);
  return std::find(parts.begin(), parts.end(), "..") == parts.end();
}

bool name_matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;  // the last `*`, and up to where it has eaten
  std::size_t eaten = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      eaten = n;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      n = next_character(name, n);
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      eaten = next_character(name, eaten);
      n = eaten;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

Result<std::vector<std::string>> walk(
    const std::string& pattern,
    const std::function<Result<Listing>(const std::string& folder)>& list) {
  return Walk(pattern, list).run();
}

}  // namespace sanya
