// SPDX-License-Identifier: Apache-2.0
// The texts of pack and ladders, from the disk or from a ledger, and what is made of them. Private
// to `app`.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/app.h"
#include "app/files.h"

namespace sanya::app {

// Texts by the path from the tracker's folder: "rules/house.yaml", "shipped:house.yaml".
struct RuleTexts {
  std::map<std::string, std::string> packs;
  std::map<std::string, std::string> ladders;
};

SourcePtr source_of(std::string path, std::string text);

// `path` as a ledger knows it, whatever folder the program was started in.
std::string path_in_tracker(const Where& where, const std::string& path);

// The pack named, or the default one, of those texts; nothing where it is not among them.
std::optional<std::string> pack_among(const RuleTexts& texts, const Where& where);
// The ladders that go with a pack of those texts; nothing where there are none.
std::optional<std::string> ladders_among(const RuleTexts& texts, const std::string& pack);

// The pack named or the default one, and its ladders, from the disk.
Result<RuleTexts> rule_texts(const OpenFolder& folders, const Where& where);

// The pack named or the default one, which is added from the disk, with its ladders, where it is
// not among the texts; nothing where it is nowhere.
Result<std::optional<std::string>> complete(const OpenFolder& folders, const Where& where,
                                            RuleTexts& texts);
// The ladders that go with the pack; none where there are none.
record::Ladders ladders_from(const RuleTexts& texts, const std::optional<std::string>& pack,
                             Diagnostics& faults);

// Fills in `pack` by the text in `source`, read against the record and the ladders.
void take_pack(const SourcePtr& source, const Where& where, Opened& opened);

}  // namespace sanya::app
