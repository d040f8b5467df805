// SPDX-License-Identifier: Apache-2.0
#include "rules/facts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "rules/fields.h"

namespace sanya::rules {
namespace {

std::string_view relation_word(Relation relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}

template <class T>
std::int32_t position(const std::vector<T>& sorted, const T* item) {
  return item == nullptr ? -1 : static_cast<std::int32_t>(item - sorted.data());
}

Slot exact_slot(Day day) { return {day.number, day.number, -1}; }

std::vector<Interval> intervals(const std::vector<DayRange>& ranges) {
  std::vector<Interval> result;
  for (const auto& range : ranges) result.push_back({range.first.number, range.last.number});
  return result;
}

// What two sorted lists of disjoint intervals have in common.
std::vector<Interval> common(const std::vector<Interval>& a, const std::vector<Interval>& b) {
  std::vector<Interval> both;
  for (const auto& x : a) {
    for (const auto& y : b) {
      const Interval overlap{std::max(x.low, y.low), std::min(x.high, y.high)};
      if (overlap.low <= overlap.high) both.push_back(overlap);
    }
  }
  return both;
}

std::vector<Interval> merged(std::vector<Interval> all) {
  std::sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.low < b.low; });
  std::vector<Interval> result;
  for (const auto& next : all) {
    if (!result.empty() && next.low <= result.back().high + 1) {
      result.back().high = std::max(result.back().high, next.high);
    } else {
      result.push_back(next);
    }
  }
  return result;
}

bool too_late(const record::SourceItem& source, const Asked& asked) {
  return asked.published_by && source.published.earliest() > *asked.published_by;
}

}  // namespace

bool earlier(const FindingRow& a, const FindingRow& b) {
  return std::tie(a.happened.low, a.happened.high, a.finding, a.about) <
         std::tie(b.happened.low, b.happened.high, b.finding, b.about);
}

std::int32_t WordTable::id(std::string_view text) {
  const auto [found, added] =
      ids_.try_emplace(std::string(text), static_cast<std::int32_t>(texts_.size()));
  if (added) texts_.emplace_back(text);
  return found->second;
}

std::int32_t WordTable::find(std::string_view text) const {
  const auto found = ids_.find(std::string(text));
  return found == ids_.end() ? -1 : found->second;
}

Facts::Facts(const record::Record& record, const Pack& pack, const Asked& asked)
    : record_(record), pack_(pack), relations_(record) {
  intern_words();
  for (const auto& source : record_.sources) {
    source_positions_.emplace(source.id, static_cast<int>(published_.size()));
    published_.push_back(slot(source.published, source.id, "published"));
  }
  index_units();
  note_withdrawals(asked);
  add_findings();
  add_readings();
  add_searches();
}

// Sources that another source has withdrawn, as far as it was published by the day asked for.
void Facts::note_withdrawals(const Asked& asked) {
  left_out_.resize(record_.sources.size());
  withdrawals_.resize(record_.sources.size());
  for (std::size_t s = 0; s < record_.sources.size(); ++s) note_withdrawal(s, asked);
}

void Facts::note_withdrawal(std::size_t source, const Asked& asked) {
  const auto& item = record_.sources[source];
  if (too_late(item, asked)) {
    left_out_[source] = true;
    return;
  }
  const bool surely = !asked.published_by || item.published.latest() <= *asked.published_by;
  for (const auto& id : item.retracts) {
    const int withdrawn = source_position(id);
    if (withdrawn < 0) continue;
    if (surely) {
      left_out_[static_cast<std::size_t>(withdrawn)] = true;
    } else {
      withdrawals_[static_cast<std::size_t>(withdrawn)].push_back(published_[source]);
    }
  }
}

int Facts::source_position(const std::string& id) const {
  const auto found = source_positions_.find(id);
  return found == source_positions_.end() ? -1 : found->second;
}

std::string Facts::voice_of(const std::string& claimant, const record::SourceItem& source) const {
  return voice(record_, claimant, source, [this](const std::string& id) {
    const int found = source_position(id);
    return found < 0 ? nullptr : &record_.sources[static_cast<std::size_t>(found)];
  });
}

int Facts::pledge_position(std::string_view id) const {
  const auto found = pledge_positions_.find(id);
  return found == pledge_positions_.end() ? -1 : found->second;
}

const record::Action& Facts::action_or_pledge(int unit) const {
  const auto at = static_cast<std::size_t>(unit);
  return at < actions_.size() ? *actions_[at] : of_pledges_[at - actions_.size()];
}

std::int32_t Facts::relation_to(int unit, const std::string& claimant, const DateField& said) {
  return words_.id(relation_word(relations_.of(
      action_or_pledge(unit), answerable_[static_cast<std::size_t>(unit)], claimant, said)));
}

int Facts::action_position(std::string_view full_id) const {
  const auto found = action_positions_.find(full_id);
  return found == action_positions_.end() ? -1 : found->second;
}

std::vector<int> Facts::repeats(int action) const {
  std::vector<int> chain;
  std::vector<int> open = {action};
  while (!open.empty()) {
    const auto* next = actions_[static_cast<std::size_t>(open.back())];
    open.pop_back();
    for (const auto& earlier : next->repeats) {
      const int found = action_position(earlier);
      if (found < 0 || found == action) continue;
      if (std::find(chain.begin(), chain.end(), found) != chain.end()) continue;
      chain.push_back(found);
      open.push_back(found);
    }
  }
  return chain;
}

std::vector<int> Facts::dependencies(int action) const {
  std::vector<int> found;
  for (const auto& id : actions_[static_cast<std::size_t>(action)]->depends_on) {
    const int other = action_position(id);
    if (other < 0 || std::find(found.begin(), found.end(), other) != found.end()) continue;
    found.push_back(other);
  }
  return found;
}

std::vector<int> Facts::superseding(int action) const {
  const auto found = superseding_.find(action);
  return found == superseding_.end() ? std::vector<int>() : found->second;
}

// A slot for a date; a variable where it is not exact. `cut`: nothing after this day.
Slot Facts::slot(const DateField& field, std::string_view entry, std::string_view name, Day cut) {
  auto domain = common(intervals(field.ranges()), {{kNoEarliest.number, cut.number}});
  if (domain.empty()) return exact_slot(cut);
  const Slot bounds{domain.front().low, domain.back().high, -1};
  if (bounds.low == bounds.high) return bounds;
  variables_.push_back({.domain = std::move(domain),
                        .kind = Variable::Kind::day,
                        .entry = std::string(entry),
                        .field = std::string(name)});
  return {bounds.low, bounds.high, static_cast<std::int32_t>(variables_.size()) - 1};
}

void Facts::index_units() {
  for (std::size_t p = 0; p < record_.pledges.size(); ++p) {
    const auto& pledge = record_.pledges[p];
    pledge_positions_.emplace(pledge.id, static_cast<int>(p));
    of_pledges_.emplace_back().pledge = pledge.id;
    // dated by its own source's date, it was made on that day, whichever it is
    const auto* source = record_.source(pledge.source);
    const bool same_day = source != nullptr && source->published.text() == pledge.made_on.text();
    made_on_.push_back(same_day
                           ? published_[static_cast<std::size_t>(position(record_.sources, source))]
                           : slot(pledge.made_on, pledge.id, "made_on"));
    const auto* mandate = record_.mandate(pledge.mandate);
    mandate_start_.push_back(mandate != nullptr && mandate->start
                                 ? slot(*mandate->start, mandate->id, "start")
                                 : Slot{0, -1, -1});
    const auto first = static_cast<std::int32_t>(actions_.size());
    for (const auto& action : pledge.actions) {
      action_positions_.emplace(action.id, static_cast<int>(actions_.size()));
      actions_.push_back(&action);
      pledge_of_.push_back(static_cast<int>(p));
      const bool dated = action.recurrence && action.recurrence->from;
      recurrence_from_.push_back(
          dated ? slot(*action.recurrence->from, action.id, "recurrence.from") : made_on_.back());
    }
    pledge_actions_.push_back({first, static_cast<std::int32_t>(actions_.size())});
  }
  for (std::size_t a = 0; a < actions_.size(); ++a) {
    const int earlier = action_position(actions_[a]->supersedes);
    if (earlier >= 0) superseding_[earlier].push_back(static_cast<int>(a));
  }
  for (const auto& ladder : pack_.ladders) {
    for (const auto& milestone : ladder.milestones) milestones_.push_back(&milestone);
  }
  for (const auto* action : actions_) answerable_.push_back(relations_.answerable(*action));
  for (const auto& pledge : of_pledges_) answerable_.push_back(relations_.answerable(pledge));
}

FindingRow Facts::finding_row(int finding, int about, int unit, int source, const Slot& happened) {
  const auto& entry = record_.findings[static_cast<std::size_t>(finding)];
  const auto& bears = entry.about[static_cast<std::size_t>(about)];
  const auto& item = record_.sources[static_cast<std::size_t>(source)];
  const auto at = static_cast<std::size_t>(unit);
  const auto* action = at < actions_.size() ? actions_[at] : nullptr;
  FindingRow row{.finding = finding,
                 .about = about,
                 .source = source,
                 .happened = happened,
                 .bearing = bears.bearing,
                 .aspect = bears.aspect,
                 .extent = bears.extent};
  const auto* ladder = action == nullptr ? nullptr : find_ladder(pack_.ladders, action->kind);
  const auto* milestone = ladder == nullptr ? nullptr : ladder->milestone(bears.milestone);
  if (milestone != nullptr) {
    const auto found = std::find(milestones_.begin(), milestones_.end(), milestone);
    row.milestone = static_cast<std::int16_t>(found - milestones_.begin());
  }
  const auto stage = milestone != nullptr ? milestone->stage : std::nullopt;
  if (stage) row.stage_low = row.stage_high = static_cast<std::int8_t>(*stage);
  if (bears.bearing == record::Bearing::contradicts && (stage || milestone == nullptr)) {
    row.stage_high = static_cast<std::int8_t>(record::Stage::sustained);
    if (!stage) row.stage_low = static_cast<std::int8_t>(record::Stage::announced);
  }
  row.relation = relation_to(unit, entry.claimant, item.published);
  row.voice = words_.id(voice_of(entry.claimant, item));
  return row;
}

// In or out. Findings about one named instrument are in or out together: it is the instrument that
// may or may not be the thing promised.
std::int32_t Facts::link_variable(int unit, const record::Finding& finding) {
  const auto next = static_cast<std::int32_t>(variables_.size());
  if (!finding.instrument.empty()) {
    const auto [known, added] = links_.try_emplace({unit, finding.instrument}, next);
    if (!added) {
      variables_[static_cast<std::size_t>(known->second)].entry += ", " + finding.id;
      return known->second;
    }
  }
  variables_.push_back(
      {.domain = {{0, 1}}, .kind = Variable::Kind::link, .entry = finding.id, .field = "link"});
  return next;
}

void Facts::add_findings() {
  std::vector<FindingRow> rows;
  std::vector<int> units;  // beside `rows`
  for (std::size_t f = 0; f < record_.findings.size(); ++f) {
    const auto& finding = record_.findings[f];
    const int source = source_position(finding.source);
    if (source < 0 || left_out_[static_cast<std::size_t>(source)]) continue;
    const auto& published = record_.sources[static_cast<std::size_t>(source)].published;
    const Slot happened = finding.happened
                              ? slot(*finding.happened, finding.id, "happened", published.latest())
                              : published_[static_cast<std::size_t>(source)];
    for (std::size_t a = 0; a < finding.about.size(); ++a) {
      const auto& about = finding.about[a];
      const int action = action_position(about.action);
      const int pledge = action >= 0 ? -1 : pledge_position(about.pledge);
      if (action < 0 && pledge < 0) continue;
      const int unit = action >= 0 ? action : static_cast<int>(actions_.size()) + pledge;
      rows.push_back(finding_row(static_cast<int>(f), static_cast<int>(a), unit, source, happened));
      units.push_back(unit);
      if (about.link == record::Link::possible) {
        rows.back().link_variable = link_variable(unit, finding);
      }
    }
  }
  place_findings(rows, units);
}

int Facts::unit_of(const record::About& about) const {
  const int action = action_position(about.action);
  if (action >= 0) return action;
  const int pledge = pledge_position(about.pledge);
  return pledge < 0 ? -1 : static_cast<int>(actions_.size()) + pledge;
}

// One variable for all that a finding is about, whenever it is asked for.
Slot Facts::happened(int finding, int source) {
  const auto& entry = record_.findings[static_cast<std::size_t>(finding)];
  if (!entry.happened) return published_[static_cast<std::size_t>(source)];
  if (const auto known = imprecise_.find(finding); known != imprecise_.end()) return known->second;
  const auto& published = record_.sources[static_cast<std::size_t>(source)].published;
  const Slot day = slot(*entry.happened, entry.id, "happened", published.latest());
  if (day.variable >= 0) imprecise_.emplace(finding, day);
  return day;
}

// Each unit's rows side by side, by the day they happened.
void Facts::place_findings(const std::vector<FindingRow>& rows, const std::vector<int>& units) {
  std::vector<std::int32_t> next(actions_.size() + record_.pledges.size() + 1);
  for (const int unit : units) ++next[static_cast<std::size_t>(unit) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (std::size_t unit = 0; unit + 1 < next.size(); ++unit) {
    findings_of_.push_back({next[unit], next[unit + 1]});
    room_.push_back(findings_of_.back().size());
  }
  findings_.reserve(rows.size() + rows.size() / 8);
  findings_.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& place = next[static_cast<std::size_t>(units[i])];
    findings_[static_cast<std::size_t>(place++)] = rows[i];
  }
  for (const Rows range : findings_of_) {
    std::stable_sort(findings_.begin() + range.first, findings_.begin() + range.last, earlier);
    settle_disputed_findings(range);
  }
}

// Supporting accounts of one milestone that happens once to one instrument: where no day suits them
// all, they share one date, chosen among all of theirs.
void Facts::settle_disputed_findings(Rows rows) {
  std::map<std::pair<std::string_view, std::int16_t>, std::vector<FindingRow*>> groups;
  for (auto row = rows.first; row < rows.last; ++row) {
    auto& account = findings_[static_cast<std::size_t>(row)];
    if (!may_be_disputed(account)) continue;
    const auto& finding = record_.findings[static_cast<std::size_t>(account.finding)];
    groups[{finding.instrument, account.milestone}].push_back(&account);
  }
  const auto days = [this](const Slot& slot) {
    return slot.variable < 0 ? std::vector<Interval>{{slot.low, slot.high}}
                             : variables_[static_cast<std::size_t>(slot.variable)].domain;
  };
  for (auto& [key, accounts] : groups) {
    std::vector<Interval> meeting = days(accounts.front()->happened);
    std::vector<Interval> all;
    std::string entries;
    for (const auto* account : accounts) {
      const auto domain = days(account->happened);
      meeting = common(meeting, domain);
      all.insert(all.end(), domain.begin(), domain.end());
      if (!entries.empty()) entries += ", ";
      entries += record_.findings[static_cast<std::size_t>(account->finding)].id;
    }
    if (!meeting.empty()) continue;
    variables_.push_back({.domain = merged(std::move(all)),
                          .kind = Variable::Kind::day,
                          .entry = entries,
                          .field = "happened"});
    const auto& domain = variables_.back().domain;
    for (auto* account : accounts) {
      account->disputed = true;
      account->happened = Slot{domain.front().low, domain.back().high,
                               static_cast<std::int32_t>(variables_.size()) - 1};
    }
  }
}

void Facts::add_readings() {
  std::vector<std::vector<ReadingRow>> of_unit(actions_.size() + record_.pledges.size());
  std::multimap<std::string_view, int> by_target;
  for (std::size_t a = 0; a < actions_.size(); ++a) {
    if (actions_[a]->target) by_target.emplace(actions_[a]->target->indicator, static_cast<int>(a));
  }
  for (std::size_t r = 0; r < record_.readings.size(); ++r) {
    const auto& reading = record_.readings[r];
    const int source = source_position(reading.source);
    if (source < 0 || left_out_[static_cast<std::size_t>(source)]) continue;
    const auto& item = record_.sources[static_cast<std::size_t>(source)];
    ReadingRow row{.reading = static_cast<std::int32_t>(r),
                   .indicator = position(record_.indicators, record_.indicator(reading.indicator)),
                   .source = source};
    row.said = published_[static_cast<std::size_t>(row.source)];
    row.happened = reading.happened
                       ? slot(*reading.happened, reading.id, "happened", item.published.latest())
                       : row.said;
    row.value = {reading.low, reading.high, -1};
    if (reading.low != reading.high) {
      variables_.push_back({.domain = {{reading.low, reading.high}},
                            .kind = Variable::Kind::grid,
                            .entry = reading.id,
                            .field = "value",
                            .indicator = row.indicator});
      row.value.variable = static_cast<std::int32_t>(variables_.size()) - 1;
    }
    row.voice = words_.id(voice_of(reading.claimant, item));
    std::set<int> units;
    if (const int action = action_position(reading.action); action >= 0) units.insert(action);
    const auto [begin, end] = by_target.equal_range(reading.indicator);
    for (auto target = begin; target != end; ++target) units.insert(target->second);
    const int pledge = pledge_position(reading.pledge);
    if (reading.action.empty() && pledge >= 0) {
      units.insert(static_cast<int>(actions_.size()) + pledge);
    }
    for (const int unit : units) {
      row.relation = relation_to(unit, reading.claimant, item.published);
      of_unit[static_cast<std::size_t>(unit)].push_back(row);
    }
  }
  for (auto& rows : of_unit) {
    const auto first = static_cast<std::int32_t>(readings_.size());
    std::stable_sort(rows.begin(), rows.end(), [](const ReadingRow& a, const ReadingRow& b) {
      return std::tie(a.happened.low, a.happened.high, a.reading) <
             std::tie(b.happened.low, b.happened.high, b.reading);
    });
    readings_.insert(readings_.end(), rows.begin(), rows.end());
    readings_of_.push_back({first, static_cast<std::int32_t>(readings_.size())});
    settle_disputed_readings(readings_of_.back());
  }
}

// Readings of one indicator for one date: where no value suits them all, they share one.
void Facts::settle_disputed_readings(Rows rows) {
  std::map<std::tuple<std::int32_t, std::int64_t, std::int64_t>, std::vector<ReadingRow*>> groups;
  for (auto row = rows.first; row < rows.last; ++row) {
    auto& account = readings_[static_cast<std::size_t>(row)];
    groups[{account.indicator, account.happened.low, account.happened.high}].push_back(&account);
  }
  for (auto& [key, accounts] : groups) {
    std::vector<Interval> meeting = {{accounts.front()->value.low, accounts.front()->value.high}};
    std::vector<Interval> all;
    std::string entries;
    for (const auto* account : accounts) {
      meeting = common(meeting, {{account->value.low, account->value.high}});
      all.push_back({account->value.low, account->value.high});
      if (!entries.empty()) entries += ", ";
      entries += record_.readings[static_cast<std::size_t>(account->reading)].id;
    }
    if (!meeting.empty()) continue;
    variables_.push_back({.domain = merged(std::move(all)),
                          .kind = Variable::Kind::grid,
                          .entry = entries,
                          .field = "value",
                          .indicator = std::get<0>(key)});
    const auto& domain = variables_.back().domain;
    for (auto* account : accounts) {
      account->disputed = true;
      account->value = {domain.front().low, domain.back().high,
                        static_cast<std::int32_t>(variables_.size()) - 1};
    }
  }
}

void Facts::add_searches() {
  std::vector<std::vector<SearchRow>> of_unit(actions_.size() + record_.pledges.size());
  for (std::size_t s = 0; s < record_.searches.size(); ++s) {
    const auto& search = record_.searches[s];
    const SearchRow row{static_cast<std::int32_t>(s), search.day};
    for (const auto& id : search.actions) {
      if (const int action = action_position(id); action >= 0) {
        of_unit[static_cast<std::size_t>(action)].push_back(row);
      }
    }
    if (const auto* pledge = record_.pledge(search.pledge); pledge != nullptr) {
      of_unit[actions_.size() + static_cast<std::size_t>(position(record_.pledges, pledge))]
          .push_back(row);
    }
  }
  for (auto& rows : of_unit) {
    std::stable_sort(rows.begin(), rows.end(), [](const SearchRow& a, const SearchRow& b) {
      return std::tie(a.day, a.search) < std::tie(b.day, b.search);
    });
    const auto first = static_cast<std::int32_t>(searches_.size());
    searches_.insert(searches_.end(), rows.begin(), rows.end());
    searches_of_.push_back({first, static_cast<std::int32_t>(searches_.size())});
  }
}

}  // namespace sanya::rules
