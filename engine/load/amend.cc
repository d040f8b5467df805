// SPDX-License-Identifier: Apache-2.0
// A little evidence changed in a large record: what it refers to is looked at, and nothing else.
#include <algorithm>
#include <set>

#include "load/load.h"

namespace sanya::load {

namespace {

template <class T>
const T* find_in(const std::vector<T>& sorted, std::string_view id) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), id,
                                   [](const T& a, std::string_view b) { return a.id < b; });
  return at != sorted.end() && at->id == id ? &*at : nullptr;
}

// `all` without those named, and with `added`; both sorted.
template <class T>
void merge_into(std::vector<T>& all, std::vector<T> added, const std::set<std::string_view>& gone) {
  if (!gone.empty()) std::erase_if(all, [&](const T& one) { return gone.contains(one.id); });
  if (added.empty()) return;
  const auto middle = static_cast<std::ptrdiff_t>(all.size());
  all.insert(all.end(), std::make_move_iterator(added.begin()),
             std::make_move_iterator(added.end()));
  std::inplace_merge(all.begin(), all.begin() + middle, all.end(),
                     [](const T& a, const T& b) { return a.id < b.id; });
}

struct Evidence {
  std::vector<record::SourceItem> sources;
  std::vector<record::Finding> findings;
  std::vector<record::Reading> readings;
  std::vector<record::Search> searches;
};

void exchange(record::Record& record, Evidence& evidence) {
  std::swap(record.sources, evidence.sources);
  std::swap(record.findings, evidence.findings);
  std::swap(record.readings, evidence.readings);
  std::swap(record.searches, evidence.searches);
}

bool concerns_more(const Amendment& amendment, const std::vector<record::SourceItem>& sources) {
  const auto is_evidence = [](std::string_view kind) {
    return kind == "source" || kind == "finding" || kind == "reading" || kind == "search";
  };
  for (const Kept& one : amendment.put)
    if (!is_evidence(one.kind) || (one.kind == "source" && find_in(sources, one.id))) return true;
  return std::any_of(amendment.gone.begin(), amendment.gone.end(), [&](const auto& one) {
    return !is_evidence(one.kind) || one.kind == "source";
  });
}

std::set<std::string_view> replaced(const Amendment& amendment, std::string_view kind) {
  std::set<std::string_view> ids;
  for (const Kept& one : amendment.put)
    if (one.kind == kind) ids.insert(one.id);
  for (const auto& one : amendment.gone)
    if (one.kind == kind) ids.insert(one.id);
  return ids;
}

}  // namespace

std::set<std::string> check_part(record::Record& record, const LendSource& lend,
                                 const record::Ladders& ladders, Diagnostics& faults) {
  std::set<std::string> here;
  std::vector<std::string> named;
  const auto name_those_of = [&](const record::SourceItem& source) {
    named.push_back(source.syndicated_from);
    named.insert(named.end(), source.retracts.begin(), source.retracts.end());
  };
  for (const record::SourceItem& source : record.sources) {
    here.insert(source.id);
    name_those_of(source);
  }
  for (const record::Pledge& pledge : record.pledges) named.push_back(pledge.source);
  for (const record::Finding& finding : record.findings) named.push_back(finding.source);
  for (const record::Reading& reading : record.readings) named.push_back(reading.source);
  std::set<std::string> lent;
  while (!named.empty()) {
    const std::string id = std::move(named.back());
    named.pop_back();
    if (id.empty() || here.contains(id) || lent.contains(id)) continue;
    std::optional<record::SourceItem> source = lend(id);
    if (!source) continue;
    lent.insert(id);
    name_those_of(*source);
    record.sources.push_back(*std::move(source));
  }
  check(record, ladders, faults);
  return lent;
}

bool amend(record::Record& record, const Amendment& amendment, const record::Ladders& ladders) {
  if (concerns_more(amendment, record.sources)) return false;
  Evidence all;
  exchange(record, all);
  Diagnostics faults;
  add_objects(amendment.put, record, faults);
  const auto lend = [&](const std::string& id) {
    const record::SourceItem* source = find_in(all.sources, id);
    return source ? std::optional(*source) : std::nullopt;
  };
  const std::set<std::string> lent = check_part(record, lend, ladders, faults);
  if (faults.has_errors()) return false;
  exchange(record, all);  // `all` is now what was put
  std::erase_if(all.sources, [&](const auto& source) { return lent.contains(source.id); });
  merge_into(record.sources, std::move(all.sources), {});
  merge_into(record.findings, std::move(all.findings), replaced(amendment, "finding"));
  merge_into(record.readings, std::move(all.readings), replaced(amendment, "reading"));
  merge_into(record.searches, std::move(all.searches), replaced(amendment, "search"));
  return true;
}

}  // namespace sanya::load
