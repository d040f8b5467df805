// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "rules/relation.h"

namespace sanya::rules {
namespace {

using record::Action;
using record::Institution;
using record::Record;
using record::Sector;

bool overlaps(const record::Period& term, const DateField& said) {
  Day first = term.from ? term.from->earliest() : kNoEarliest;
  Day last = term.until ? term.until->latest() : kNoLatest;
  return first <= said.latest() && last >= said.earliest();
}

// The institution and all that it is part of, nearest first.
std::vector<std::string> with_wholes(const Record& record, const std::string& id) {
  std::vector<std::string> chain{id};
  for (const Institution* at = record.institution(id); at && !at->part_of.empty();
       at = record.institution(at->part_of)) {
    if (std::find(chain.begin(), chain.end(), at->part_of) != chain.end()) break;
    chain.push_back(at->part_of);
  }
  return chain;
}

// Whether `later` answers for `earlier` through successions. Where the action names the successor
// of a split institution, the others do not answer for it.
bool succeeds(const Record& record, const Action& action, const std::string& earlier,
              const std::string& later) {
  std::vector<std::string> open{earlier};
  std::set<std::string> seen{earlier};
  auto visit = [&](const std::string& id) {
    if (seen.insert(id).second) open.push_back(id);
  };
  while (!open.empty()) {
    std::string id = open.back();
    open.pop_back();
    if (id == later) return true;
    if (auto named = action.successors.find(id); named != action.successors.end()) {
      visit(named->second);
    } else if (const Institution* institution = record.institution(id)) {
      for (const auto& next : institution->succeeded_by) visit(next);
    }
  }
  return false;
}

bool is_one_of(const Record& record, const Action& action, const std::string& claimant,
               const std::vector<std::string>& ids) {
  for (const auto& whole : with_wholes(record, claimant)) {
    for (const auto& id : ids) {
      if (succeeds(record, action, id, whole) || succeeds(record, action, whole, id)) return true;
    }
  }
  return false;
}

// What an institution's sector alone says of whose word it is.
enum class Camp { unstated, state, party, intergovernmental, donor, independent };

Camp camp(Sector sector) {
  switch (sector) {
    case Sector::unstated:
      return Camp::unstated;
    case Sector::ministry:
    case Sector::agency:
    case Sector::court:
    case Sector::parliament:
    case Sector::police:
    case Sector::local_government:
    case Sector::committee:
    case Sector::head_of_government:
    case Sector::state_media:
      return Camp::state;
    case Sector::party:
      return Camp::party;
    case Sector::intergovernmental:
      return Camp::intergovernmental;
    case Sector::donor_agency:
      return Camp::donor;
    case Sector::ngo:
    case Sector::media:
    case Sector::academia:
    case Sector::company:
    case Sector::union_:
    case Sector::religious:
      return Camp::independent;
  }
  return Camp::unstated;
}

std::string country_of(const Record& record, const std::string& id) {
  for (const auto& whole : with_wholes(record, id)) {
    const Institution* institution = record.institution(whole);
    if (institution && !institution->country.empty()) return institution->country;
  }
  return record.tracker.country;
}

std::string country_of_promisor(const Record& record, const Action& action) {
  const record::Pledge* pledge = record.pledge(action.pledge);
  return pledge ? promisor_country(record, *pledge) : record.tracker.country;
}

struct Standing {
  Camp camp = Camp::unstated;
  std::string of;  // the institution that decides it
};

// The institution's own sector if that decides; else that of the nearest one which controls it or
// of which it is a part. Who is controlled by one without a sector stands nowhere.
Standing standing(const Record& record, const Institution& institution) {
  Standing own{camp(institution.sector), institution.id};
  if (own.camp != Camp::unstated && own.camp != Camp::independent) return own;
  std::vector<std::string> open{institution.id};
  bool controlled_by_unknown = false;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Institution* at = record.institution(open[i]);
    if (!at) continue;
    Camp here = camp(at->sector);
    if (here != Camp::unstated && here != Camp::independent) return {here, at->id};
    for (const std::string* above : {&at->controlled_by, &at->part_of}) {
      if (above->empty() || std::find(open.begin(), open.end(), *above) != open.end()) continue;
      const Institution* known = record.institution(*above);
      controlled_by_unknown |=
          above == &at->controlled_by && (!known || known->sector == Sector::unstated);
      open.push_back(*above);
    }
  }
  return controlled_by_unknown ? Standing{Camp::unstated, institution.id} : own;
}

Relation of_institution(const Record& record, const Action& action, const Institution& claimant) {
  const record::Owners& owners = action.owners;
  for (const auto* ids : {&owners.lead, &owners.partner, &owners.co_funder}) {
    if (is_one_of(record, action, claimant.id, *ids)) return Relation::owner;
  }
  if (is_one_of(record, action, claimant.id, action.funded_by)) return Relation::donor;
  Standing at = standing(record, claimant);
  switch (at.camp) {
    case Camp::unstated:
      return Relation::unknown;
    case Camp::state:
      return country_of(record, at.of) == country_of_promisor(record, action)
                 ? Relation::government
                 : Relation::foreign_government;
    case Camp::party:
      return Relation::political;
    case Camp::intergovernmental:
      return Relation::intergovernmental;
    case Camp::donor:
      return Relation::donor;
    case Camp::independent:
      return Relation::independent;
  }
  return Relation::unknown;
}

// How close to the action a post puts its holder; the closest of several counts. A seat in
// parliament is held for a party, a ministry is not; and who might be close stands before whoever
// counts as an outside voice.
int closeness(Relation relation, bool parliament) {
  switch (relation) {
    case Relation::owner:
      return 7;
    case Relation::donor:
      return 6;
    case Relation::government:
      return parliament ? 3 : 5;
    case Relation::political:
      return 4;
    case Relation::unknown:
      return 2;
    case Relation::foreign_government:
      return 1;
    case Relation::intergovernmental:
    case Relation::independent:
      return 0;
  }
  return 0;
}

// `tie_to` gives the relation of an institution, by its id; `unknown` for what is none.
Relation of_person(const Record& record, const record::Person& person, const DateField& said,
                   const auto& tie_to) {
  Relation closest = Relation::unknown;
  int degree = -1;
  for (const auto& post : person.posts) {
    if (!overlaps(post.term, said)) continue;
    const Institution* at = record.institution(post.at);
    const Relation tie = tie_to(post.at);
    const int close = closeness(tie, at && at->sector == Sector::parliament);
    if (close > degree) {
      closest = tie;
      degree = close;
    }
  }
  return closest;
}

}  // namespace

std::string promisor_country(const Record& record, const record::Pledge& pledge) {
  if (record.institution(pledge.made_by)) return country_of(record, pledge.made_by);
  if (const record::Person* person = record.person(pledge.made_by)) {
    for (const auto& post : person->posts) {
      if (overlaps(post.term, pledge.made_on)) return country_of(record, post.at);
    }
  }
  return record.tracker.country;
}

Relation relation(const Record& record, const Action& action, const std::string& claimant,
                  const DateField& said) {
  if (const Institution* institution = record.institution(claimant)) {
    return of_institution(record, action, *institution);
  }
  if (const record::Person* person = record.person(claimant)) {
    return of_person(record, *person, said, [&](const std::string& id) {
      const Institution* at = record.institution(id);
      return at ? of_institution(record, action, *at) : Relation::unknown;
    });
  }
  return Relation::unknown;
}

Relations::Relations(const Record& record) : record_(record) {
  for (std::size_t i = 0; i < record.institutions.size(); ++i) {
    institutions_.emplace(record.institutions[i].id, static_cast<int>(i));
  }
  for (std::size_t p = 0; p < record.people.size(); ++p) {
    people_.emplace(record.people[p].id, static_cast<int>(p));
  }
}

int Relations::answerable(const Action& action) {
  std::string key;
  for (const auto* ids :
       {&action.owners.lead, &action.owners.partner, &action.owners.co_funder, &action.funded_by}) {
    for (const auto& id : *ids) key.append(id).append(" ");
    key += ';';
  }
  for (const auto& [earlier, later] : action.successors) {
    key.append(earlier).append(">").append(later).append(" ");
  }
  key += ';' + country_of_promisor(record_, action);
  return answerable_.emplace(std::move(key), static_cast<int>(answerable_.size())).first->second;
}

Relation Relations::of_institution(const Action& action, int answerable, int institution) {
  const std::uint64_t key =
      (static_cast<std::uint64_t>(answerable) << 32) | static_cast<std::uint32_t>(institution);
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  const auto& claimant = record_.institutions[static_cast<std::size_t>(institution)];
  return known_.emplace(key, rules::of_institution(record_, action, claimant)).first->second;
}

Relation Relations::of(const Action& action, int answerable, const std::string& claimant,
                       const DateField& said) {
  const auto tie_to = [&](const std::string& id) {
    const auto found = institutions_.find(id);
    return found == institutions_.end() ? Relation::unknown
                                        : of_institution(action, answerable, found->second);
  };
  if (institutions_.contains(claimant)) return tie_to(claimant);
  const auto person = people_.find(claimant);
  if (person == people_.end()) return Relation::unknown;
  return of_person(record_, record_.people[static_cast<std::size_t>(person->second)], said, tie_to);
}

std::string voice(const Record& record, const std::string& claimant,
                  const record::SourceItem& source) {
  return voice(record, claimant, source,
               [&record](const std::string& id) { return record.source(id); });
}

std::string voice(
    const Record& record, const std::string& claimant, const record::SourceItem& source,
    const std::function<const record::SourceItem*(const std::string&)>& source_by_id) {
  if (claimant != source.publisher) return claimant;
  std::string root = source.publisher;
  std::set<std::string> seen{source.id};
  for (const record::SourceItem* at = &source; at && !at->syndicated_from.empty();) {
    const std::string& from = at->syndicated_from;
    if (!seen.insert(from).second) break;
    at = source_by_id(from);
    root = at ? at->publisher : from;
  }
  return with_wholes(record, root).back();
}

}  // namespace sanya::rules
