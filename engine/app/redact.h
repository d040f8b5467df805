// SPDX-License-Identifier: Apache-2.0
// Sources whose identity is withheld: what is evaluated is the whole record, what is shown is a
// copy that does not say whose they are. Private to `app`.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"

namespace sanya::app {

// The record without publisher, author, title, addresses and quotes of sources whose identity is
// withheld, and without institutions that are known for nothing but them. nullopt: all are open.
std::optional<record::Record> redacted(const record::Record& record);

// Takes withheld identities out of what rules worked out from the whole record. Does nothing where
// everything may be shown.
class Redaction {
 public:
  // `opened` must outlive it. `standings`: which evidence was heard on which action.
  Redaction(const Opened& opened, const std::vector<record::Standing>& standings);

  void apply(record::Verdicts& verdicts) const;
  void apply(record::Gap& gap) const;
  void apply(record::Fragility& fragility) const;
  void apply(record::Timeline& timeline) const;
  void apply(record::Horizon& horizon) const;
  // An object named as what an answer of `unit` rests on.
  void apply(std::string_view unit, Name& name) const;

 private:
  // By person or institution that must not be named: the sources that would tell of it.
  using Hidden = std::map<std::string, std::set<std::string>>;

  void learn(const std::string& unit, const std::string& claimant, const std::string& source);
  const Hidden* hidden_of(std::string_view unit) const;
  std::string instead(const std::string& id, const Hidden& hidden) const;
  void scrub(std::string& text, const Hidden& hidden) const;
  void scrub(record::LocalText& text, const Hidden& hidden) const;
  void scrub(record::Condition& condition, const Hidden& hidden) const;
  void scrub(std::vector<record::Operand>& operands, const Hidden& hidden) const;
  void hide_voice(record::Standing& standing, const std::string& claimant,
                  const std::string& source) const;
  void apply(record::Verdict& verdict) const;

  const record::Record* record_ = nullptr;              // nullptr: nothing is withheld
  std::map<std::string, Hidden, std::less<>> by_unit_;  // an action or a pledge
};

// Takes them out of the entries that a comparison names.
void redact(Diff& diff);

}  // namespace sanya::app
