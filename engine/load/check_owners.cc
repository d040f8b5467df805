// SPDX-License-Identifier: Apache-2.0
// Owners: who was there on the day of the pledge, and who answers after a dissolution.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "load/check.h"

namespace sanya::load {

namespace {

// The institution that was split, on the way of single successors from `owner`; nullptr where the
// way ends without a split.
const record::Institution* split_after(const record::Record& record,
                                       const record::Institution* owner) {
  std::set<std::string> seen;
  while (owner && owner->dissolved && seen.insert(owner->id).second) {
    if (owner->succeeded_by.size() > 1) return owner;
    if (owner->succeeded_by.empty()) return nullptr;
    owner = record.institution(owner->succeeded_by.front());
  }
  return nullptr;
}

// Whether `heir` follows `owner`, by any way of successors.
bool succeeds(const record::Record& record, const std::string& heir, const std::string& owner) {
  std::set<std::string> seen = {owner};
  std::vector<std::string> open = {owner};
  while (!open.empty()) {
    const record::Institution* one = record.institution(open.back());
    open.pop_back();
    if (!one) continue;
    for (const std::string& next : one->succeeded_by) {
      if (next == heir) return true;
      if (seen.insert(next).second) open.push_back(next);
    }
  }
  return false;
}

class Owners {
 public:
  Owners(const Checking& checking, const record::Pledge& pledge, const record::Action& action)
      : record_(checking.record), faults_(checking.faults), pledge_(pledge), action_(action) {}

  void check() {
    role(action_.owners.lead, "lead");
    role(action_.owners.partner, "partner");
    role(action_.owners.co_funder, "co_funder");
    successors();
  }

 private:
  void role(const std::vector<std::string>& ids, std::string_view key) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Place at = action_.written.of(action_.place, key, static_cast<int>(i));
      if (!seen_.insert(ids[i]).second) {
        faults_.error(Fault::repeated_owner, at,
                      fmt::format("\"{}\" is an owner of this action already", ids[i]),
                      "name each owner once, as lead, partner or co-funder");
        continue;
      }
      if (const record::Institution* owner = record_.institution(ids[i])) {
        existed(*owner, at);
        successor_named(*owner, at);
      } else {
        all_known_ = false;
      }
    }
  }

  void existed(const record::Institution& owner, const Place& at) {
    const bool later = owner.founded && owner.founded->earliest() > pledge_.made_on.latest();
    const bool earlier = owner.dissolved && owner.dissolved->latest() < pledge_.made_on.earliest();
    if (!later && !earlier) return;
    faults_.error(
        Fault::owner_did_not_exist, at,
        fmt::format("{} was {} on {}, and the pledge was made on {}", owner.id,
                    later ? "founded" : "dissolved",
                    later ? owner.founded->text() : owner.dissolved->text(),
                    pledge_.made_on.text()),
        "name the institution of that day; who answers now follows from `succeeded_by`, or is "
        "named under `successors`");
  }

  void successor_named(const record::Institution& owner, const Place& at) {
    const record::Institution* split = split_after(record_, &owner);
    if (!split || action_.successors.contains(owner.id) || action_.successors.contains(split->id))
      return;
    faults_.warning(Fault::successor_unnamed, at,
                    fmt::format("{} was split into {}: which of them answers for this action?",
                                split->id, fmt::join(split->succeeded_by, ", ")),
                    fmt::format("add `successors: {{{}: {}}}`, or the other", split->id,
                                split->succeeded_by.front()));
  }

  // A key is an owner or one that followed it; its value follows the key.
  void successors() {
    if (!all_known_) return;  // the key may be that of the owner who is not there
    int index = -1;
    for (const auto& [from, heir] : action_.successors) {
      ++index;
      if (!record_.institution(from) || !record_.institution(heir)) continue;
      const bool is_owner = std::any_of(seen_.begin(), seen_.end(), [&](const std::string& owner) {
        return owner == from || succeeds(record_, from, owner);
      });
      if (!is_owner)
        faults_.error(Fault::not_an_owner, action_.written.of(action_.place, "successor of", index),
                      fmt::format("\"{}\" is no owner of this action", from),
                      "name a dissolved owner, or one that followed it");
      else if (!succeeds(record_, heir, from))
        faults_.warning(Fault::not_a_successor,
                        action_.written.of(action_.place, "successor", index),
                        fmt::format("\"{}\" is not among those that followed {}", heir, from),
                        fmt::format("name it under `succeeded_by` of {}, if it is", from));
    }
  }

  const record::Record& record_;
  Diagnostics& faults_;
  const record::Pledge& pledge_;
  const record::Action& action_;
  std::set<std::string> seen_;
  bool all_known_ = true;
};

}  // namespace

void check_owners(Checking& checking) {
  for (const record::Pledge& pledge : checking.record.pledges) {
    const record::Institution* promisor = checking.record.institution(pledge.made_by);
    if (promisor &&
        ((promisor->founded && promisor->founded->earliest() > pledge.made_on.latest()) ||
         (promisor->dissolved && promisor->dissolved->latest() < pledge.made_on.earliest())))
      checking.faults.error(Fault::owner_did_not_exist, pledge.written.of(pledge.place, "made_by"),
                            fmt::format("{} did not exist when the pledge was made on {}",
                                        promisor->id, pledge.made_on.text()),
                            "name the institution of that day");
    for (const record::Action& action : pledge.actions) Owners(checking, pledge, action).check();
  }
}

}  // namespace sanya::load
