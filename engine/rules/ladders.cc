// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rules/fields.h"
#include "rules/read.h"
#include "rules/rules.h"
#include "tree/canonical.h"

namespace sanya::rules {
namespace {

using record::Ladder;
using record::Milestone;

const std::vector<std::string_view> kStageWords(std::begin(kStages), std::end(kStages));
const std::vector<std::string_view> kEffectWords(std::begin(kEffects) + 1, std::end(kEffects));

record::LocalText label_of(tree::Map& map, Diagnostics& faults) {
  const tree::Node* label = map.node("label");
  return label ? read_local(*label, {}, "a label", faults) : record::LocalText{};
}

Milestone read_milestone(const tree::Node& node, Diagnostics& faults) {
  tree::Map map(node, "a milestone", faults);
  Milestone milestone;
  milestone.place = node.place;
  milestone.id = map.id("id");
  milestone.label = label_of(map, faults);
  if (auto stage = map.maybe_word("stage", kStageWords)) {
    milestone.stage = static_cast<record::Stage>(*stage);
  }
  if (auto effect = map.maybe_word("effect", kEffectWords)) {
    milestone.effect = static_cast<record::Effect>(*effect + 1);
  }
  if (map.has("stage") == map.has("effect")) {
    map.fault(map.has("stage") ? Fault::contrary_keys : Fault::missing_key, node.place,
              fmt::format("milestone \"{}\" needs either a stage or an effect", milestone.id),
              "give `stage` where it is a step towards delivery, `effect` where it stops, ends or "
              "undoes the thing");
  }
  milestone.once = map.maybe_flag("once").value_or(false);
  milestone.official = map.maybe_flag("official").value_or(false);
  return milestone;
}

void check_milestones(const Ladder& ladder, Diagnostics& faults) {
  const Milestone* highest = nullptr;
  std::set<std::string_view> seen;
  for (const Milestone& milestone : ladder.milestones) {
    if (!milestone.id.empty() && !seen.insert(milestone.id).second) {
      faults.error(Fault::duplicate_id, milestone.place,
                   fmt::format("ladder \"{}\" has two milestones \"{}\"", ladder.id, milestone.id),
                   "keep one of them");
    }
    if (!milestone.stage) continue;
    if (highest && *milestone.stage < *highest->stage) {
      faults.error(Fault::wrong_order, milestone.place,
                   fmt::format("milestone \"{}\" is {}, and stands above \"{}\", which is {}",
                               milestone.id, kStages[static_cast<std::size_t>(*milestone.stage)],
                               highest->id, kStages[static_cast<std::size_t>(*highest->stage)]),
                   "write the milestones of a ladder from the lowest stage to the highest");
      continue;
    }
    highest = &milestone;
  }
}

Ladder read_ladder(const tree::Node& node, Diagnostics& faults) {
  tree::Map map(node, "a ladder", faults);
  Ladder ladder;
  ladder.place = node.place;
  ladder.id = map.id("id");
  ladder.label = label_of(map, faults);
  map.node("milestones");
  for (const tree::Node* milestone : map.list("milestones")) {
    ladder.milestones.push_back(read_milestone(*milestone, faults));
  }
  ladder.canonical = tree::canonical_json(node);
  check_milestones(ladder, faults);
  return ladder;
}

}  // namespace

record::Ladders read_ladders(const tree::Node& root, Diagnostics& faults) {
  tree::Map map(root, "a file of ladders", faults);
  record::Ladders ladders;
  map.node("ladders");
  for (const tree::Node* node : map.list("ladders")) {
    Ladder ladder = read_ladder(*node, faults);
    if (ladder.id.empty()) continue;
    if (record::find_ladder(ladders, ladder.id)) {
      faults.error(Fault::duplicate_id, ladder.place,
                   fmt::format("there are two ladders \"{}\"", ladder.id), "keep one of them");
      continue;
    }
    ladders.push_back(std::move(ladder));
  }
  return ladders;
}

}  // namespace sanya::rules
