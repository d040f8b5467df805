// SPDX-License-Identifier: Apache-2.0
// What would be answered if only some of what changed between two points had. Private to `app`.
#pragma once

#include <bitset>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "app/state.h"

namespace sanya::app {

// What was known at a point, object by object.
struct Knowledge {
  std::int64_t entries = 0;
  std::map<Name, load::Kept> objects;
  std::vector<Rest::Withheld> withheld;
  RuleTexts texts;
  std::optional<std::string> pack;     // the one in use, among the texts
  std::optional<std::string> ladders;  // likewise
};
Result<Knowledge> knowledge_of(const ledger::Ledger& ledger, const OpenFolder& folders,
                               const Where& where, const Known& known);

// An answer, its alternatives and its value, in an order of their own.
std::vector<std::string> words_of(const record::Verdict& verdict);

class Between {
 public:
  // Of the two sides of `diff`, which are judged.
  Between(const Where& where, const Diff& diff, Knowledge before, Knowledge after);

  const Knowledge& before() const { return before_; }
  const Knowledge& after() const { return after_; }
  // What each object that differs came by; pack and ladders in use count as objects.
  const std::map<Name, Cause>& changed() const { return changed_; }

  // The smallest sets of causes that give the later answer. Each way of carrying only some of the
  // changes over is evaluated, so that a cause is never guessed from what happens to be new.
  Causes causes_of(const ChangedAnswer& changed);

 private:
  static constexpr std::size_t kCauses = 5;
  using Set = std::bitset<kCauses>;
  using Answers = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

  void find_changes();
  // The answers with only those changes; nullptr where what they leave does not fit together.
  const Answers* with(Set causes);
  std::optional<Answers> evaluate(Set causes) const;
  std::vector<load::Kept> objects(Set causes) const;

  const Where& where_;
  const Diff& diff_;
  Knowledge before_;
  Knowledge after_;
  std::map<Name, Cause> changed_;
  Set present_;
  std::map<unsigned long, std::optional<Answers>> tried_;
};

}  // namespace sanya::app
