// SPDX-License-Identifier: Apache-2.0
#include "rules/extract.h"

#include <algorithm>
#include <set>
#include <string>

namespace sanya::rules {
namespace {

using Ids = std::set<std::string_view>;

template <class T>
void add_each(const std::vector<T>& items, const std::set<int>& chosen, std::vector<T>& to) {
  for (const int item : chosen) to.push_back(items[static_cast<std::size_t>(item)]);
}

void gather(const auto& index, std::string_view key, std::set<int>& chosen) {
  const auto found = index.find(key);
  if (found != index.end()) chosen.insert(found->second.begin(), found->second.end());
}

void note_people(const record::Record& record, Ids& bodies, record::Record& alone) {
  for (const auto id : Ids(bodies)) {
    const auto* person = record.person(id);
    if (person == nullptr) continue;
    alone.people.push_back(*person);
    for (const auto& post : person->posts) bodies.insert(post.at);
  }
}

void note_owners(const record::Action& action, Ids& bodies) {
  const auto& owners = action.owners;
  for (const auto* ids : {&owners.lead, &owners.partner, &owners.co_funder, &action.funded_by}) {
    bodies.insert(ids->begin(), ids->end());
  }
  for (const auto& [earlier, later] : action.successors) {
    bodies.insert(earlier);
    bodies.insert(later);
  }
}

}  // namespace

Extracts::Extracts(const record::Record& record) : record_(record) {
  for (const auto& pledge : record.pledges) {
    for (const auto& action : pledge.actions) {
      if (!action.supersedes.empty()) superseding_[action.supersedes].push_back(&action);
    }
  }
  for (std::size_t f = 0; f < record.findings.size(); ++f) {
    std::string_view last;
    for (const auto& about : record.findings[f].about) {
      if (about.pledge == last) continue;
      last = about.pledge;
      findings_[last].push_back(static_cast<int>(f));
    }
  }
  for (std::size_t r = 0; r < record.readings.size(); ++r) {
    readings_[record.readings[r].pledge].push_back(static_cast<int>(r));
    readings_for_[record.readings[r].indicator].push_back(static_cast<int>(r));
  }
  for (std::size_t s = 0; s < record.searches.size(); ++s) {
    searches_[record.searches[s].pledge].push_back(static_cast<int>(s));
    for (const auto& id : record.searches[s].actions) searches_[id].push_back(static_cast<int>(s));
  }
  for (std::size_t s = 0; s < record.sources.size(); ++s) {
    for (const auto& id : record.sources[s].retracts) withdrawn_[id].push_back(static_cast<int>(s));
  }
}

record::Record Extracts::pledges_of(const record::Action& action) const {
  record::Record alone{.tracker = record_.tracker};
  Ids pledges = {action.pledge};
  Ids seen = {action.id};
  std::vector<const record::Action*> open = {&action};
  const auto follow = [&](const record::Action* other) {
    if (other == nullptr || !seen.insert(other->id).second) return;
    pledges.insert(other->pledge);
    open.push_back(other);
  };
  while (!open.empty()) {
    const auto* next = open.back();
    open.pop_back();
    for (const auto& id : next->repeats) follow(record_.action(id));
    for (const auto& id : next->depends_on) follow(record_.action(id));
    const auto later = superseding_.find(next->id);
    if (later == superseding_.end()) continue;
    for (const auto* one : later->second) follow(one);
  }
  for (const auto id : pledges) {
    if (const auto* pledge = record_.pledge(id)) alone.pledges.push_back(*pledge);
  }
  return alone;
}

void Extracts::add_evidence(record::Record& alone) const {
  std::set<int> findings;
  std::set<int> readings;
  std::set<int> searches;
  Ids indicators;
  Ids mandates;
  for (const auto& pledge : alone.pledges) {
    gather(findings_, pledge.id, findings);
    gather(readings_, pledge.id, readings);
    gather(searches_, pledge.id, searches);
    mandates.insert(pledge.mandate);
    for (const auto& action : pledge.actions) {
      gather(searches_, action.id, searches);
      if (!action.target) continue;
      gather(readings_for_, action.target->indicator, readings);
      indicators.insert(action.target->indicator);
    }
  }
  add_each(record_.findings, findings, alone.findings);
  add_each(record_.readings, readings, alone.readings);
  add_each(record_.searches, searches, alone.searches);
  for (const auto& reading : alone.readings) indicators.insert(reading.indicator);
  for (const auto id : mandates) {
    if (const auto* mandate = record_.mandate(id)) alone.mandates.push_back(*mandate);
  }
  for (const auto id : indicators) {
    if (const auto* indicator = record_.indicator(id)) alone.indicators.push_back(*indicator);
  }
}

// The sources that the evidence is from, those they are copied from, and those that withdraw one.
void Extracts::add_sources(record::Record& alone) const {
  Ids kept;
  const auto keep = [&](std::string_view id) {
    while (const auto* source = record_.source(id)) {
      if (!kept.insert(source->id).second) return;
      id = source->syndicated_from;
    }
  };
  for (const auto& pledge : alone.pledges) keep(pledge.source);
  for (const auto& finding : alone.findings) keep(finding.source);
  for (const auto& reading : alone.readings) keep(reading.source);
  for (const auto id : Ids(kept)) {
    const auto found = withdrawn_.find(id);
    if (found == withdrawn_.end()) continue;
    for (const int source : found->second) {
      kept.insert(record_.sources[static_cast<std::size_t>(source)].id);
    }
  }
  for (const auto id : kept) alone.sources.push_back(*record_.source(id));
}

// People and institutions named, those that they are part of or controlled by, and who succeeded
// them: all that decides whose word it is.
void Extracts::add_bodies(record::Record& alone) const {
  Ids bodies;
  for (const auto& pledge : alone.pledges) {
    bodies.insert(pledge.made_by);
    for (const auto& action : pledge.actions) note_owners(action, bodies);
  }
  for (const auto& finding : alone.findings) bodies.insert(finding.claimant);
  for (const auto& reading : alone.readings) bodies.insert(reading.claimant);
  for (const auto& source : alone.sources) {
    bodies.insert(source.publisher);
    bodies.insert(source.syndicated_from);
  }
  note_people(record_, bodies, alone);
  std::vector<std::string_view> open(bodies.begin(), bodies.end());
  Ids kept;
  while (!open.empty()) {
    const auto* institution = record_.institution(open.back());
    open.pop_back();
    if (institution == nullptr || !kept.insert(institution->id).second) continue;
    open.push_back(institution->part_of);
    open.push_back(institution->controlled_by);
    open.insert(open.end(), institution->succeeded_by.begin(), institution->succeeded_by.end());
  }
  for (const auto id : kept) alone.institutions.push_back(*record_.institution(id));
}

record::Record Extracts::of(const record::Action& action) const {
  record::Record alone = pledges_of(action);
  add_evidence(alone);
  add_sources(alone);
  add_bodies(alone);
  return alone;
}

}  // namespace sanya::rules
