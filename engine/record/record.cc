// SPDX-License-Identifier: Apache-2.0
#include "record/record.h"

#include <algorithm>

namespace sanya::record {

namespace {

template <class T>
const T* find_by_id(const std::vector<T>& sorted, std::string_view id) {
  auto found = std::lower_bound(
      sorted.begin(), sorted.end(), id,
      [](const T& item, std::string_view wanted) { return std::string_view(item.id) < wanted; });
  return found != sorted.end() && found->id == id ? &*found : nullptr;
}

template <class T>
const T* scan_for_id(const std::vector<T>& items, std::string_view id) {
  auto found =
      std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
  return found != items.end() ? &*found : nullptr;
}

template <class T>
void sort_by_id(std::vector<T>& items) {
  const auto before = [](const T& a, const T& b) { return a.id < b.id; };
  if (std::is_sorted(items.begin(), items.end(), before)) return;
  std::stable_sort(items.begin(), items.end(), before);
}

}  // namespace

void Written::note(std::string_view key, const Place& value, int index) {
  spots.push_back({key, index, value.line, value.column, value.length});
}

Place Written::of(const Place& thing, std::string_view key, int index) const {
  const auto place = [&](const Spot& spot) {
    return Place{thing.source, spot.line, spot.column, spot.length};
  };
  for (std::size_t i = 0; i < spots.size(); ++i) {
    if (spots[i].key != key) continue;
    if (spots[i].index == index) return place(spots[i]);
    // the spots of a list mostly stand one behind the other
    const std::size_t likely = i + static_cast<std::size_t>(std::max(0, index - spots[i].index));
    if (likely < spots.size() && spots[likely].index == index && spots[likely].key == key)
      return place(spots[likely]);
  }
  return thing;
}

const std::string& LocalText::in(std::string_view language) const {
  static const std::string kNone;
  for (const auto& [tag, text] : by_language)
    if (tag == language) return text;
  return by_language.empty() ? kNone : by_language.front().second;
}

const Institution* Record::institution(std::string_view id) const {
  return find_by_id(institutions, id);
}
const Person* Record::person(std::string_view id) const { return find_by_id(people, id); }
const PlaceName* Record::place_name(std::string_view id) const { return find_by_id(places, id); }
const Indicator* Record::indicator(std::string_view id) const { return find_by_id(indicators, id); }
const Mandate* Record::mandate(std::string_view id) const { return find_by_id(mandates, id); }
const Pledge* Record::pledge(std::string_view id) const { return find_by_id(pledges, id); }
const SourceItem* Record::source(std::string_view id) const { return find_by_id(sources, id); }
const Finding* Record::finding(std::string_view id) const { return find_by_id(findings, id); }
const Reading* Record::reading(std::string_view id) const { return find_by_id(readings, id); }

const Action* Record::action(std::string_view full_id) const {
  const std::size_t slash = full_id.find('/');
  if (slash == std::string_view::npos) return nullptr;
  const Pledge* owner = pledge(full_id.substr(0, slash));
  return owner ? scan_for_id(owner->actions, full_id) : nullptr;
}

std::string Record::name_of(std::string_view id, std::string_view language) const {
  if (const Institution* found = institution(id)) return found->name.in(language);
  if (const Person* found = person(id)) return found->name.in(language);
  return std::string(id);
}

InForce in_force(const Override& given, Day day) {
  if (given.made_on > day) return InForce::not_yet;
  return given.expires && *given.expires < day ? InForce::expired : InForce::now;
}

void put_in_order(Record& record) {
  sort_by_id(record.institutions);
  sort_by_id(record.people);
  sort_by_id(record.places);
  sort_by_id(record.indicators);
  sort_by_id(record.mandates);
  sort_by_id(record.pledges);
  sort_by_id(record.sources);
  sort_by_id(record.findings);
  sort_by_id(record.readings);
  sort_by_id(record.searches);
  sort_by_id(record.replies);
  sort_by_id(record.overrides);
  sort_by_id(record.corrections);
}

const Milestone* Ladder::milestone(std::string_view wanted) const {
  return scan_for_id(milestones, wanted);
}

const Ladder* find_ladder(const Ladders& ladders, std::string_view id) {
  return scan_for_id(ladders, id);
}

}  // namespace sanya::record
