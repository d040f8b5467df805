// SPDX-License-Identifier: Apache-2.0
#include "app/concerned.h"

#include <vector>

namespace sanya::app {
namespace {

using NameSet = std::set<Name>;

class ConcernedCollector {
 public:
  ConcernedCollector(const record::Record& record, const NameSet& of) : record_(record), of_(of) {
    for (const auto& source : record.sources) {
      for (const auto& target : source.retracts) retracted_by_[target].push_back(source.id);
    }
    for (const auto& pledge : record.pledges) {
      for (const auto& action : pledge.actions) {
        if (action.target) of_target_[action.target->indicator].push_back(action.id);
      }
    }
  }

  std::map<std::string, NameSet> all() && {
    for (const auto& pledge : record_.pledges) {
      add_pledge(pledge);
      for (const auto& action : pledge.actions) add_action(pledge, action);
    }
    for (const auto& finding : record_.findings) add_finding(finding);
    for (const auto& reading : record_.readings) add_reading(reading);
    for (const auto& search : record_.searches) {
      NameSet names;
      add(names, "search", search.id);
      give(names, units(search.actions, search.pledge));
    }
    return std::move(objects_);
  }

 private:
  // The actions named, or all of a pledge's and the pledge itself.
  std::vector<std::string> units(const std::vector<std::string>& actions,
                                 const std::string& pledge) const {
    if (!actions.empty()) return actions;
    std::vector<std::string> found{pledge};
    if (const auto* of = record_.pledge(pledge)) {
      for (const auto& action : of->actions) found.push_back(action.id);
    }
    return found;
  }

  void give(const NameSet& names, const std::vector<std::string>& units) {
    if (names.empty()) return;
    for (const auto& unit : units) objects_[unit].insert(names.begin(), names.end());
  }

  void add(NameSet& names, const char* kind, const std::string& id) const {
    Name name{kind, id};
    if (of_.contains(name)) names.insert(std::move(name));
  }

  void add_actor(NameSet& names, const std::string& id, NameSet& seen) const {
    if (const auto* person = record_.person(id)) {
      if (!seen.insert({"person", id}).second) return;
      add(names, "person", id);
      for (const auto& post : person->posts) add_actor(names, post.at, seen);
    } else if (const auto* institution = record_.institution(id)) {
      if (!seen.insert({"institution", id}).second) return;
      add(names, "institution", id);
      add_actor(names, institution->part_of, seen);
      add_actor(names, institution->controlled_by, seen);
      for (const auto& successor : institution->succeeded_by) add_actor(names, successor, seen);
    }
  }

  void add_source(NameSet& names, const std::string& id, NameSet& seen) const {
    const auto* source = record_.source(id);
    if (source == nullptr || !seen.insert({"source", id}).second) return;
    add(names, "source", id);
    add_actor(names, source->publisher, seen);
    add_source(names, source->syndicated_from, seen);
    add_actor(names, source->syndicated_from, seen);
    const auto retracting = retracted_by_.find(id);
    if (retracting == retracted_by_.end()) return;
    for (const auto& other : retracting->second) add(names, "source", other);
  }

  void add_pledge(const record::Pledge& pledge) {
    NameSet names;
    NameSet seen;
    add(names, "tracker", record_.tracker.id);
    add(names, "pledge", pledge.id);
    add(names, "mandate", pledge.mandate);
    add_actor(names, pledge.made_by, seen);
    add_source(names, pledge.source, seen);
    give(names, units({}, pledge.id));
  }

  void add_action(const record::Pledge& pledge, const record::Action& action) {
    NameSet names;
    NameSet seen;
    add(names, "action", action.id);
    for (const auto* owners : {&action.owners.lead, &action.owners.partner,
                               &action.owners.co_funder, &action.funded_by}) {
      for (const auto& owner : *owners) add_actor(names, owner, seen);
    }
    if (action.target) add(names, "indicator", action.target->indicator);
    give(names, {action.id, pledge.id});
  }

  void add_finding(const record::Finding& finding) {
    NameSet names;
    NameSet seen;
    add(names, "finding", finding.id);
    add_source(names, finding.source, seen);
    add_actor(names, finding.claimant, seen);
    for (const auto& about : finding.about) {
      give(names, about.action.empty() ? units({}, about.pledge)
                                       : std::vector{about.action, about.pledge});
    }
  }

  void add_reading(const record::Reading& reading) {
    NameSet names;
    NameSet seen;
    add(names, "reading", reading.id);
    add(names, "indicator", reading.indicator);
    add_source(names, reading.source, seen);
    add_actor(names, reading.claimant, seen);
    if (!reading.action.empty()) {
      give(names, {reading.action});
    } else if (!reading.pledge.empty()) {
      give(names, units({}, reading.pledge));
    } else if (const auto meant = of_target_.find(reading.indicator); meant != of_target_.end()) {
      give(names, meant->second);
    }
  }

  const record::Record& record_;
  const NameSet& of_;
  std::map<std::string, std::vector<std::string>> retracted_by_;
  std::map<std::string, std::vector<std::string>> of_target_;  // actions by indicator
  std::map<std::string, NameSet> objects_;
};

}  // namespace

Concerns::Concerns(const record::Record& record, const std::set<Name>& of)
    : objects_(ConcernedCollector(record, of).all()) {
  for (const auto& pledge : record.pledges) {
    for (const auto& action : pledge.actions) {
      for (const auto* others : {&action.depends_on, &action.repeats}) {
        if (!others->empty()) next_[action.id].insert(others->begin(), others->end());
      }
      if (action.supersedes.empty()) continue;
      next_[action.id].insert(action.supersedes);
      next_[action.supersedes].insert(action.id);
    }
  }
}

std::set<Name> Concerns::of(const std::string& unit) const {
  std::set<Name> found;
  std::set<std::string> reached{unit};
  std::vector<std::string> waiting{unit};
  while (!waiting.empty()) {
    const auto each = std::move(waiting.back());
    waiting.pop_back();
    if (const auto here = objects_.find(each); here != objects_.end()) {
      found.insert(here->second.begin(), here->second.end());
    }
    const auto others = next_.find(each);
    if (others == next_.end()) continue;
    for (const auto& other : others->second) {
      if (reached.insert(other).second) waiting.push_back(other);
    }
  }
  return found;
}

}  // namespace sanya::app
