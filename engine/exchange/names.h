// SPDX-License-Identifier: Apache-2.0
// Names of institutions as others write them to the ids they mean. Private to `exchange`.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/exchange.h"

namespace sanya::exchange {

// What is the same in two spellings of one name: small letters without marks, single spaces.
std::string normalised(std::string_view name);

// The words in small letters and digits, joined by hyphens; of scripts that have none of these
// letters, "x-" and the beginning of the words' hash (SHA-256).
std::string id_of_words(const std::string& words);

// Letters to change, add or take out to make the one of the other (Levenshtein); more than
// `most` where it is more than that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most);

class Names {
 public:
  // `country`: of the names; a ministry of another is not meant. "" for any.
  Names(const record::Record& known, const NamesGiven& given, const std::string& country);
  // Institutions that a mapping states, as any file of a tracker does.
  void know(const tree::Node& institutions);

  // The id, made of the name where nothing known is near.
  std::string id_of(const std::string& written);
  // Whether what is asked for counts as one more use of the name; at first it does.
  void count_uses(bool counts) { counts_ = counts; }
  // Every name that was asked for, as written, in order.
  std::vector<NameTaken> taken() const;
  // Those for which an id was made: (id, name).
  std::vector<std::pair<std::string, std::string>> fresh() const;

 private:
  NameTaken take(const std::string& written);
  void make(NameTaken& taken);
  void know(const std::string& name, const std::string& id);

  struct Known {
    std::string name;  // normalised
    std::string id;
    std::array<std::uint8_t, 32> letters;  // how often each kind of them comes
  };

  std::map<std::string, std::string> given_;             // by what was written
  std::map<std::string, std::string> known_;             // normalised name to id
  std::map<std::size_t, std::vector<Known>> by_length_;  // in letters; of names that are not short
  std::set<std::string> ids_;                            // of what is known
  std::map<std::string, NameTaken> taken_;               // by what was written
  std::vector<std::pair<std::string, std::string>> fresh_;
  bool counts_ = true;
};

}  // namespace sanya::exchange
