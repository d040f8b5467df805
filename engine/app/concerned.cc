// SPDX-License-Identifier: Apache-2.0
#include "app/concerned.h"

namespace sanya::app {
namespace {

class Collector {
 public:
  explicit Collector(const record::Record& record) : record_(record) {}

  std::map<std::string, std::set<Name>> all() && {
    for (const auto& pledge : record_.pledges) {
      for (const auto& action : pledge.actions) add_action(pledge, action);
    }
    for (const auto& finding : record_.findings) add_finding(finding);
    for (const auto& reading : record_.readings) add_reading(reading);
    for (const auto& search : record_.searches) {
      for (const auto& action : units(search.actions, search.pledge)) {
        by_action_[action].insert({"search", search.id});
      }
    }
    return std::move(by_action_);
  }

 private:
  using Names = std::set<Name>;

  // The actions named, or all of a pledge's.
  std::vector<std::string> units(const std::vector<std::string>& actions,
                                 const std::string& pledge) const {
    auto found = actions;
    const auto* of = found.empty() ? record_.pledge(pledge) : nullptr;
    if (of != nullptr) {
      for (const auto& action : of->actions) found.push_back(action.id);
    }
    return found;
  }

  void add_actor(Names& names, const std::string& id) const {
    if (const auto* person = record_.person(id)) {
      if (!names.insert({"person", id}).second) return;
      for (const auto& post : person->posts) add_actor(names, post.at);
    } else if (const auto* institution = record_.institution(id)) {
      if (!names.insert({"institution", id}).second) return;
      add_actor(names, institution->part_of);
      add_actor(names, institution->controlled_by);
      for (const auto& successor : institution->succeeded_by) add_actor(names, successor);
    }
  }

  void add_source(Names& names, const std::string& id) const {
    const auto* source = record_.source(id);
    if (source == nullptr || !names.insert({"source", id}).second) return;
    add_actor(names, source->publisher);
    add_source(names, source->syndicated_from);
    add_actor(names, source->syndicated_from);
    for (const auto& other : record_.sources) {
      for (const auto& target : other.retracts) {
        if (target == id) names.insert({"source", other.id});
      }
    }
  }

  void add_action(const record::Pledge& pledge, const record::Action& action) {
    auto& names = by_action_[action.id];
    names.insert({"tracker", record_.tracker.id});
    names.insert({"pledge", pledge.id});
    names.insert({"action", action.id});
    names.insert({"mandate", pledge.mandate});
    add_actor(names, pledge.made_by);
    add_source(names, pledge.source);
    for (const auto* owners : {&action.owners.lead, &action.owners.partner,
                               &action.owners.co_funder, &action.funded_by}) {
      for (const auto& owner : *owners) add_actor(names, owner);
    }
    if (action.target) names.insert({"indicator", action.target->indicator});
    for (const auto* others : {&action.depends_on, &action.repeats}) {
      for (const auto& other : *others) names.insert({"action", other});
    }
    if (!action.supersedes.empty()) names.insert({"action", action.supersedes});
  }

  void add_finding(const record::Finding& finding) {
    Names names{{"finding", finding.id}};
    add_source(names, finding.source);
    add_actor(names, finding.claimant);
    for (const auto& about : finding.about) {
      const auto named = about.action.empty() ? std::vector<std::string>{}
                                              : std::vector<std::string>{about.action};
      for (const auto& action : units(named, about.pledge)) {
        by_action_[action].insert(names.begin(), names.end());
      }
    }
  }

  void add_reading(const record::Reading& reading) {
    Names names{{"reading", reading.id}, {"indicator", reading.indicator}};
    add_source(names, reading.source);
    add_actor(names, reading.claimant);
    for (const auto& pledge : record_.pledges) {
      for (const auto& action : pledge.actions) {
        const bool meant = !reading.action.empty() ? action.id == reading.action
                           : !reading.pledge.empty()
                               ? pledge.id == reading.pledge
                               : action.target && action.target->indicator == reading.indicator;
        if (meant) by_action_[action.id].insert(names.begin(), names.end());
      }
    }
  }

  const record::Record& record_;
  std::map<std::string, Names> by_action_;
};

}  // namespace

std::map<std::string, std::set<Name>> objects_by_action(const record::Record& record) {
  return Collector(record).all();
}

}  // namespace sanya::app
