// SPDX-License-Identifier: Apache-2.0
#include "load/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "load/load.h"

namespace sanya::load {

namespace {

template <class T>
bool has_nameless(const std::vector<T>& sorted) {
  return !sorted.empty() && sorted.front().id.empty();
}

template <class T>
void drop_nameless_and_repeated(std::vector<T>& sorted) {
  sorted.erase(std::unique(sorted.begin(), sorted.end(),
                           [](const T& a, const T& b) { return a.id == b.id; }),
               sorted.end());
  if (has_nameless(sorted)) sorted.erase(sorted.begin());
}

void drop_broken(record::Record& record) {
  drop_nameless_and_repeated(record.institutions);
  drop_nameless_and_repeated(record.people);
  drop_nameless_and_repeated(record.places);
  drop_nameless_and_repeated(record.indicators);
  drop_nameless_and_repeated(record.mandates);
  drop_nameless_and_repeated(record.pledges);
  drop_nameless_and_repeated(record.sources);
  drop_nameless_and_repeated(record.findings);
  drop_nameless_and_repeated(record.readings);
  drop_nameless_and_repeated(record.searches);
  drop_nameless_and_repeated(record.replies);
  drop_nameless_and_repeated(record.overrides);
  drop_nameless_and_repeated(record.corrections);
  for (record::Pledge& pledge : record.pledges) {
    std::set<std::string> seen;
    std::erase_if(pledge.actions, [&](const record::Action& action) {
      return action.id.ends_with('/') || !seen.insert(action.id).second;
    });
  }
}

// First place of each id; a second one is a fault.
class Once {
 public:
  Once(std::string_view noun, Diagnostics& faults) : noun_(noun), faults_(faults) {}

  void add(const std::string& id, const Place& at) {
    const auto [first, is_new] = first_.emplace(id, at);
    if (id.empty() || id.ends_with('/') || is_new) return;
    faults_.add({.fault = Fault::duplicate_id,
                 .place = at,
                 .message = fmt::format("{} \"{}\" is given twice", noun_, id),
                 .help = "give each an id of its own",
                 .notes = {{.place = first->second, .text = "first given here"}}});
  }
  template <class T>
  void add_all(const std::vector<T>& things) {
    for (const T& thing : things) add(thing.id, thing.written.of(thing.place, "id"));
  }

 private:
  std::string_view noun_;
  Diagnostics& faults_;
  std::map<std::string, Place> first_;
};

template <class T>
void check_once(std::string_view noun, const std::vector<T>& things, Diagnostics& faults) {
  Once(noun, faults).add_all(things);
}

}  // namespace

void check_ids(Checking& checking) {
  const record::Record& record = checking.record;
  Diagnostics& faults = checking.faults;
  Once actors("the institution or person", faults);  // both are named in the same places
  actors.add_all(record.institutions);
  actors.add_all(record.people);
  check_once("the place", record.places, faults);
  check_once("the indicator", record.indicators, faults);
  check_once("the mandate", record.mandates, faults);
  check_once("the pledge", record.pledges, faults);
  check_once("the source", record.sources, faults);
  check_once("the finding", record.findings, faults);
  check_once("the reading", record.readings, faults);
  check_once("the search", record.searches, faults);
  check_once("the reply", record.replies, faults);
  check_once("the override", record.overrides, faults);
  check_once("the correction", record.corrections, faults);
  for (const record::Pledge& pledge : record.pledges) {
    check_once("the action", pledge.actions, faults);
    for (const record::Action& action : pledge.actions)
      check_once("the part", action.parts, faults);
  }
}

void check(record::Record& record, const record::Ladders& ladders, Diagnostics& faults) {
  record::put_in_order(record);
  Checking checking{.record = record, .ladders = ladders, .faults = faults, .spoiled = {}};
  checking.spoiled = {
      .institutions = has_nameless(record.institutions),
      .people = has_nameless(record.people),
      .places = has_nameless(record.places),
      .indicators = has_nameless(record.indicators),
      .mandates = has_nameless(record.mandates),
      .pledges = has_nameless(record.pledges),
      .sources = has_nameless(record.sources),
  };
  check_ids(checking);
  resolve_publishers(checking);
  check_references(checking);
  check_cycles(checking);
  check_dates(checking);
  check_owners(checking);
  check_ladders(checking);
  check_values(checking);
  check_use(checking);
  drop_broken(record);
}

}  // namespace sanya::load
