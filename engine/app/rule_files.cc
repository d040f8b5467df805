// SPDX-License-Identifier: Apache-2.0
#include "app/rule_files.h"

#include <array>

#include "app/overrides.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

constexpr std::string_view kShipped = "shipped:";
constexpr std::array<std::string_view, 2> kDefaultPacks = {"rules/house.yaml",
                                                           "shipped:house.yaml"};

std::string ladders_beside(const std::string& pack) {
  if (pack.starts_with(kShipped)) return std::string(kShipped) + "ladders.yaml";
  return join(split(pack).first, "ladders.yaml");
}

}  // namespace

SourcePtr source_of(std::string path, std::string text) {
  return std::make_shared<const Source>(Source{.path = std::move(path), .text = std::move(text)});
}

std::string path_in_tracker(const Where& where, const std::string& path) {
  const auto shipped = join(where.shipped, "");
  if (!where.shipped.empty() && path.starts_with(shipped)) {
    return std::string(kShipped) + path.substr(shipped.size());
  }
  const auto folder = tracker_file(where.tracker).first;
  const auto inside = join(folder, "");
  std::string within =
      !folder.empty() && path.starts_with(inside) ? path.substr(inside.size()) : path;
  while (within.starts_with("./")) within.erase(0, 2);
  return within;
}

std::optional<std::string> pack_among(const RuleTexts& texts, const Where& where) {
  if (!where.pack.empty()) {
    auto named = path_in_tracker(where, where.pack);
    return texts.packs.contains(named) ? std::optional(std::move(named)) : std::nullopt;
  }
  for (const auto usual : kDefaultPacks) {
    if (texts.packs.contains(std::string(usual))) return std::string(usual);
  }
  return std::nullopt;
}

std::optional<std::string> ladders_among(const RuleTexts& texts, const std::string& pack) {
  for (const auto& path : {ladders_beside(pack), std::string("rules/ladders.yaml"),
                           ladders_beside(std::string(kShipped))}) {
    if (texts.ladders.contains(path)) return path;
  }
  return std::nullopt;
}

Result<RuleTexts> rule_texts(const OpenFolder& folders, const Where& where) {
  RuleTexts texts;
  auto pack = find_pack(folders, where);
  if (!pack) return pack.error();
  if (*pack) texts.packs[path_in_tracker(where, (*pack)->path)] = (*pack)->source->text;
  if (auto ladders = find_ladders_text(folders, where, *pack ? (*pack)->path : "")) {
    texts.ladders[path_in_tracker(where, ladders->path)] = ladders->source->text;
  }
  return texts;
}

Result<std::optional<std::string>> complete(const OpenFolder& folders, const Where& where,
                                            RuleTexts& texts) {
  auto pack = pack_among(texts, where);
  if (pack) return pack;
  auto disk = rule_texts(folders, where);
  if (!disk) return disk.error();
  texts.packs.merge(disk->packs);
  texts.ladders.merge(disk->ladders);
  return pack_among(texts, where);
}

record::Ladders ladders_from(const RuleTexts& texts, const std::optional<std::string>& pack,
                             Diagnostics& faults) {
  const auto path = pack ? ladders_among(texts, *pack) : std::nullopt;
  if (!path) return {};
  const auto root = tree::parse_yaml(source_of(*path, texts.ladders.at(*path)), faults);
  return root ? rules::read_ladders(*root, faults) : record::Ladders{};
}

void take_pack(const SourcePtr& source, const Where& where, Opened& opened) {
  opened.pack_path = source->path;
  if (const auto root = tree::parse_yaml(source, opened.faults)) {
    opened.pack =
        rules::read_pack(*root, opened.ladders, opened.record, opened.pack_path, opened.faults);
  }
  if (!opened.pack) return;
  const auto severity = where.pack.empty() ? Severity::error : Severity::warning;
  check_overrides(opened.record, *opened.pack, severity, opened.faults);
}

}  // namespace sanya::app
