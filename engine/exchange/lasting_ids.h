// SPDX-License-Identifier: Apache-2.0
// Ids for rows that have none of their own, which last when a title is reworded. Private to
// `exchange`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "exchange/mapping.h"
#include "exchange/names.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {

// First every title of the files is heard, then all have their ids: a title that another row bears
// is no rewording of this one's.
class LastingIds {
 public:
  LastingIds(const Mapping& mapping, const record::Record& before, const NamesGiven& given);

  void hear(const tree::Node& row, Values& values);
  // Of each title, by what is sure before what is like: what a person gave, the same title, the
  // titles most alike, each id once, and else a new one made of its words.
  void settle();
  // Adds the fields that the mapping names.
  void add_to(tree::Node& row, Values& values) const;
  std::vector<NameTaken> taken() const;

 private:
  struct OfKind {
    std::map<std::string, std::string> exactly;  // title to id
    std::map<std::string, std::string> known;    // normalised title to id
    std::map<std::string, NameTaken> taken;      // by title as written
    std::vector<std::string> heard;              // titles as written, in order, each once
    std::set<std::string> ids;                   // those in use
  };

  void settle(OfKind& of_kind, const std::map<std::string, std::string>& given) const;

  const Mapping& mapping_;
  const NamesGiven& given_;
  std::map<std::string, OfKind> kinds_;
};

// How much two titles are alike, in percent: by the letters that change the one to the other
// (Levenshtein), or by the words that both have (Dice), whichever is more.
int likeness(const std::string& a, const std::string& b);

}  // namespace sanya::exchange
