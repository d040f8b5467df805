// SPDX-License-Identifier: Apache-2.0
#include "app/files.h"

#include "app/app.h"
#include "app/redact.h"
#include "app/rule_files.h"
#include "app/state.h"
#include "load/load.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

constexpr std::string_view kDefaultPack = "house.yaml";

bool ends_with_yaml(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml");
}

}  // namespace

std::pair<std::string, std::string> split(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash == 0 ? 1 : slash), path.substr(slash + 1)};
}

std::string join(const std::string& folder, const std::string& file) {
  if (folder.empty()) return file;
  return folder.ends_with('/') ? folder + file : folder + "/" + file;
}

Result<SourcePtr> source_at(const OpenFolder& folders, const std::string& path) {
  const auto [folder, name] = split(path);
  auto bytes = folders(folder)->read(name, kMostOfForeignFile);
  if (!bytes) return placed(bytes.error(), folder);
  return source_of(path, std::move(*bytes));
}

std::pair<std::string, std::string> tracker_file(const std::string& path) {
  if (ends_with_yaml(path)) return split(path);
  return {path, "commitments.yaml"};
}

Error placed(Error said, const std::string& folder) {
  const auto name = said.message.find('"') + 1;
  if (folder.empty() || name == 0) return said;
  const std::string_view rest = std::string_view(said.message).substr(name);
  const auto inside = join(folder, "");
  if (rest.starts_with(inside) || rest.starts_with(folder + '"')) return said;
  said.message.insert(name, inside);
  return said;
}

Result<TextFile> read_text(const OpenFolder& folders, const Where& where, const std::string& path) {
  const auto [folder, file] = split(path);
  auto bytes = folders(folder)->read(file, tree::Limits{}.bytes);
  if (!bytes) {
    return placed(bytes.error(), folder);
  }
  const auto home = join(where.shipped, "");
  const bool shipped = !where.shipped.empty() && path.starts_with(home);
  const auto shown = shipped ? "shipped:" + path.substr(home.size()) : path;
  return TextFile{path, std::make_shared<const Source>(Source{shown, std::move(*bytes)})};
}

namespace {

std::vector<std::string> pack_candidates(const Where& where) {
  const std::string default_pack{kDefaultPack};
  if (!where.pack.empty()) return {where.pack};
  std::vector<std::string> candidates{
      join(join(tracker_file(where.tracker).first, "rules"), default_pack)};
  if (!where.shipped.empty()) candidates.push_back(join(where.shipped, default_pack));
  return candidates;
}

}  // namespace

Result<std::optional<TextFile>> find_pack(const OpenFolder& folders, const Where& where) {
  for (const auto& candidate : pack_candidates(where)) {
    auto file = read_text(folders, where, candidate);
    if (file) return std::optional<TextFile>(std::move(*file));
    if (!where.pack.empty()) return file.error();
    if (file.error().kind == ErrorKind::io) return file.error();
  }
  return std::optional<TextFile>();
}

std::optional<TextFile> find_ladders_text(const OpenFolder& folders, const Where& where,
                                          const std::string& pack_path) {
  std::vector<std::string> homes;
  if (!pack_path.empty()) homes.push_back(split(pack_path).first);
  homes.push_back(join(tracker_file(where.tracker).first, "rules"));
  if (!where.shipped.empty()) homes.push_back(where.shipped);
  for (const auto& home : homes) {
    auto file = read_text(folders, where, join(home, "ladders.yaml"));
    if (file) return std::move(*file);
  }
  return std::nullopt;
}

record::Ladders find_ladders(const OpenFolder& folders, const Where& where,
                             const std::string& pack_path, Diagnostics& faults) {
  const auto file = find_ladders_text(folders, where, pack_path);
  if (!file) return {};
  const auto root = tree::parse_yaml(file->source, faults);
  return root ? rules::read_ladders(*root, faults) : record::Ladders{};
}

Result<Opened> open_files(const OpenFolder& folders, const Where& where) {
  Opened opened;
  auto pack = find_pack(folders, where);
  if (!pack) return pack.error();
  opened.ladders = find_ladders(folders, where, *pack ? (*pack)->path : "", opened.faults);

  const auto [folder, file] = tracker_file(where.tracker);
  auto loaded = load::load(*folders(folder), file, opened.ladders, opened.faults);
  if (!loaded) return placed(loaded.error(), folder);
  opened.record = std::move(loaded->record);
  opened.files = loaded->files.size();
  if (*pack) take_pack((*pack)->source, where, opened);
  if (!where.reveal) opened.redacted = redacted(opened.record);
  return opened;
}

Result<Opened> open(const OpenFolder& folders, const Where& where) {
  if (where.ledgers) {
    auto ledger = where.ledgers(ledger_path(where), ledger::Mode::read);
    if (ledger) {
      const auto size = ledger->size();
      if (!size) return size.error();
      // One in which nothing was ever entered (its first sync was broken off) is as good as none.
      if (*size > 0 || where.known.asked()) return open_ledger(folders, where, *ledger);
    } else if (ledger.error().kind != ErrorKind::cannot_open) {
      return ledger.error();
    }
  }
  if (where.known.asked()) {
    return Error{ErrorKind::cannot_open,
                 "there is no ledger that would know what was known at an earlier moment",
                 "`sanya sync` makes one"};
  }
  return open_files(folders, where);
}

}  // namespace sanya::app
