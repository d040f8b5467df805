// SPDX-License-Identifier: Apache-2.0
#include "app/app.h"
#include "app/files.h"
#include "load/load.h"
#include "tree/tree.h"

namespace sanya::app {
namespace {

// What the packs are checked against: the register, where there is one that can be read.
record::Record register_of(const OpenFolder& folders, const Where& where,
                           const record::Ladders& ladders) {
  const auto [folder, file] = tracker_file(where.tracker);
  Diagnostics faults_of_the_data;  // `sanya check` is for these
  auto loaded = load::load(*folders(folder), file, ladders, faults_of_the_data);
  return loaded ? std::move(loaded->record) : record::Record{};
}

}  // namespace

Result<Checked> rules_check(const OpenFolder& folders, const Where& where,
                            const std::vector<std::string>& packs) {
  Checked checked;
  auto wanted = packs;
  if (wanted.empty()) {
    auto found = find_pack(folders, where);
    if (!found) return found.error();
    if (!*found) {
      return Error{ErrorKind::cannot_open, "no rule pack: rules/house.yaml is not there"};
    }
    wanted.push_back((*found)->path);
  }
  for (const auto& path : wanted) {
    auto file = read_text(folders, where, path);
    if (!file) return file.error();
    const auto ladders = find_ladders(folders, where, path, checked.faults);
    checked.packs.push_back(file->source->path);
    if (const auto root = tree::parse_yaml(file->source, checked.faults)) {
      rules::read_pack(*root, ladders, register_of(folders, where, ladders), file->source->path,
                       checked.faults);
    }
  }
  return checked;
}

}  // namespace sanya::app
