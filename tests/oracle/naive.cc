// SPDX-License-Identifier: Apache-2.0
// The facts of a record, each imprecise one a variable with every value it may have.
#include "oracle/naive.h"

#include <algorithm>
#include <set>

namespace sanya::oracle {
namespace {

std::vector<std::int64_t> in_common(const std::vector<std::int64_t>& a,
                                    const std::vector<std::int64_t>& b) {
  std::vector<std::int64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

std::string value_text(std::int64_t value, const record::Indicator& indicator) {
  if (!indicator.scale.empty()) return indicator.scale[static_cast<std::size_t>(value)];
  std::int64_t grid = 1;
  for (int i = 0; i < indicator.decimals; ++i) grid *= 10;
  return Number::ratio(value, grid).text(indicator.decimals);
}

std::string day_text(std::int64_t day) { return to_text(Day{static_cast<std::int32_t>(day)}); }

std::string relation_word(rules::Relation relation) {
  return std::string(rules::kRelations[static_cast<std::size_t>(relation)]);
}

// How the claimant stands to an action, or to a pledge as a whole.
std::string stands(const record::Record& record, const record::Action* action,
                   const std::string& pledge, const std::string& claimant,
                   const record::SourceItem& source) {
  record::Action of_pledge;
  of_pledge.pledge = pledge;
  return relation_word(
      rules::relation(record, action ? *action : of_pledge, claimant, source.published));
}

// Accounts of one thing that share one choice where nothing suits them all.
struct Dispute {
  std::vector<std::int64_t> meeting;
  std::set<std::int64_t> all;
  std::string entries;
  int accounts = 0;

  void add(const std::vector<std::int64_t>& domain, const std::string& entry) {
    meeting = accounts == 0 ? domain : in_common(meeting, domain);
    all.insert(domain.begin(), domain.end());
    entries += (accounts == 0 ? "" : ", ") + entry;
    ++accounts;
  }
};

}  // namespace

Facts::Facts(const record::Record& record, const rules::Pack& pack, const rules::Asked& asked)
    : record_(record), pack_(pack), asked_(asked) {
  add_register();
  for (const auto& finding : record_.findings) add_finding(finding);
  for (const auto& reading : record_.readings) add_reading(reading);
  add_searches();
  for (auto& unit : units_) {
    settle_findings(unit);
    settle_readings(unit);
  }
}

std::int64_t Facts::worlds() const {
  std::int64_t product = 1;
  for (const auto& variable : variables_) {
    product *= static_cast<std::int64_t>(variable.domain.size());
    if (product > 1'000'000) return 1'000'000;
  }
  return product;
}

int Facts::pledge_of(const Unit& unit) const {
  return unit.kind == rules::Unit::pledge ? unit.index : pledge_of_[at(unit.index)];
}

const UnitFacts& Facts::of(const Unit& unit) const {
  return unit.kind == rules::Unit::pledge ? units_[actions_.size() + at(unit.index)]
                                          : units_[at(unit.index)];
}

Exact Facts::choice(Variable variable) {
  if (variable.domain.size() == 1) return {-1, variable.domain.front()};
  variables_.push_back(std::move(variable));
  return {static_cast<int>(variables_.size()) - 1, 0};
}

std::vector<std::int64_t> Facts::domain(const Exact& exact) const {
  if (exact.variable < 0) return {exact.value};
  return variables_[at(exact.variable)].domain;
}

Exact Facts::day(const DateField& field, const std::string& entry, const std::string& name,
                 Day cut) {
  Variable variable{entry, name, {}, {}};
  for (const auto& range : field.ranges()) {
    for (Day day = range.first; day <= range.last && day <= cut; ++day.number) {
      variable.domain.push_back(day.number);
      variable.texts.push_back(day_text(day.number));
    }
  }
  if (variable.domain.empty()) return {-1, cut.number};
  return choice(std::move(variable));
}

Exact Facts::published(const record::SourceItem& source) {
  const auto known = published_.find(source.id);
  if (known != published_.end()) return known->second;
  return published_[source.id] = day(source.published, source.id, "published");
}

void Facts::add_register() {
  for (const auto& source : record_.sources) {
    if (!source.retracts.empty()) published(source);
  }
  for (const auto& pledge : record_.pledges) {
    const auto* source = record_.source(pledge.source);
    const bool same_day = source && source->published.text() == pledge.made_on.text();
    made_on_.push_back(same_day ? published(*source) : day(pledge.made_on, pledge.id, "made_on"));
    const auto* mandate = record_.mandate(pledge.mandate);
    mandate_start_.push_back(std::nullopt);
    if (mandate && mandate->start) {
      mandate_start_.back() = day(*mandate->start, mandate->id, "start");
    }
    for (const auto& action : pledge.actions) {
      actions_.push_back(&action);
      pledge_of_.push_back(static_cast<int>(made_on_.size()) - 1);
      recurrence_from_.push_back(made_on_.back());
      if (action.recurrence && action.recurrence->from) {
        recurrence_from_.back() = day(*action.recurrence->from, action.id, "recurrence.from");
      }
    }
  }
  units_.resize(actions_.size() + record_.pledges.size());
}

std::vector<Exact> Facts::withdrawals(const record::SourceItem& source) const {
  std::vector<Exact> days;
  for (const auto& other : record_.sources) {
    const auto& named = other.retracts;
    if (std::find(named.begin(), named.end(), source.id) != named.end()) {
      days.push_back(published_.at(other.id));
    }
  }
  return days;
}

// Neither in any world: published too late in all, or withdrawn in all.
bool Facts::never_counts(const record::SourceItem& source) const {
  const auto& limit = asked_.published_by;
  if (limit && source.published.earliest() > *limit) return true;
  for (const auto& other : record_.sources) {
    const auto& named = other.retracts;
    if (std::find(named.begin(), named.end(), source.id) == named.end()) continue;
    if (!limit || other.published.latest() <= *limit) return true;
  }
  return false;
}

// Findings about one named instrument are in or out together.
int Facts::link(std::size_t unit, const record::Finding& finding) {
  for (const auto& other : units_[unit].findings) {
    if (other.link < 0 || finding.instrument.empty()) continue;
    if (other.finding->instrument != finding.instrument) continue;
    variables_[at(other.link)].entry += ", " + finding.id;
    return other.link;
  }
  return choice({finding.id, "link", {0, 1}, {"out", "in"}}).variable;
}

void Facts::add_finding(const record::Finding& finding) {
  const auto& source = *record_.source(finding.source);
  if (never_counts(source)) return;
  FindingFact fact;
  fact.finding = &finding;
  fact.source = &source;
  fact.said = published(source);
  fact.happened = fact.said;
  if (finding.happened) {
    fact.happened = day(*finding.happened, finding.id, "happened", source.published.latest());
  }
  fact.voice = rules::voice(record_, finding.claimant, source);
  for (const auto& about : finding.about) {
    fact.about = &about;
    fact.link = -1;
    const auto* action = record_.action(about.action);
    const auto* ladder = action ? record::find_ladder(pack_.ladders, action->kind) : nullptr;
    fact.milestone = ladder ? ladder->milestone(about.milestone) : nullptr;
    fact.relation = stands(record_, action, about.pledge, finding.claimant, source);
    std::size_t unit = 0;
    if (action) {
      while (actions_[unit] != action) ++unit;
    } else {
      while (record_.pledges[unit].id != about.pledge) ++unit;
      unit += actions_.size();
    }
    if (about.link == record::Link::possible) fact.link = link(unit, finding);
    units_[unit].findings.push_back(fact);
  }
}

void Facts::add_reading(const record::Reading& reading) {
  const auto& source = *record_.source(reading.source);
  if (never_counts(source)) return;
  ReadingFact fact;
  fact.reading = &reading;
  fact.source = &source;
  fact.indicator = record_.indicator(reading.indicator);
  fact.said = published(source);
  fact.happened = fact.said;
  if (reading.happened) {
    fact.happened = day(*reading.happened, reading.id, "happened", source.published.latest());
  }
  Variable value{reading.id, "value", {}, {}};
  for (auto v = reading.low; v <= reading.high; ++v) {
    value.domain.push_back(v);
    value.texts.push_back(value_text(v, *fact.indicator));
  }
  fact.value = choice(std::move(value));
  fact.voice = rules::voice(record_, reading.claimant, source);
  for (std::size_t a = 0; a < actions_.size(); ++a) {
    const auto& target = actions_[a]->target;
    const bool aimed_at = target && target->indicator == reading.indicator;
    if (actions_[a]->id != reading.action && !aimed_at) continue;
    fact.relation = stands(record_, actions_[a], "", reading.claimant, source);
    units_[a].readings.push_back(fact);
  }
  for (std::size_t p = 0; p < record_.pledges.size(); ++p) {
    if (!reading.action.empty() || record_.pledges[p].id != reading.pledge) continue;
    fact.relation = stands(record_, nullptr, reading.pledge, reading.claimant, source);
    units_[actions_.size() + p].readings.push_back(fact);
  }
}

void Facts::add_searches() {
  for (const auto& search : record_.searches) {
    for (std::size_t a = 0; a < actions_.size(); ++a) {
      for (const auto& id : search.actions) {
        if (id == actions_[a]->id) units_[a].searches.push_back(&search);
      }
    }
    for (std::size_t p = 0; p < record_.pledges.size(); ++p) {
      if (record_.pledges[p].id == search.pledge) {
        units_[actions_.size() + p].searches.push_back(&search);
      }
    }
  }
}

void Facts::settle_findings(UnitFacts& unit) {
  std::map<std::pair<std::string, std::string>, Dispute> disputes;
  const auto may_be_disputed = [](const FindingFact& fact) {
    return fact.milestone && fact.milestone->once &&
           fact.about->bearing == record::Bearing::supports;
  };
  for (const auto& fact : unit.findings) {
    if (!may_be_disputed(fact)) continue;
    disputes[{fact.finding->instrument, fact.milestone->id}].add(domain(fact.happened),
                                                                 fact.finding->id);
  }
  for (const auto& [key, dispute] : disputes) {
    if (!dispute.meeting.empty()) continue;
    Variable shared{dispute.entries, "happened", {dispute.all.begin(), dispute.all.end()}, {}};
    for (const auto day : shared.domain) shared.texts.push_back(day_text(day));
    const Exact chosen = choice(std::move(shared));
    for (auto& fact : unit.findings) {
      if (!may_be_disputed(fact) ||
          std::pair(fact.finding->instrument, fact.milestone->id) != key) {
        continue;
      }
      fact.happened = chosen;
      fact.disputed = true;
    }
  }
}

void Facts::settle_readings(UnitFacts& unit) {
  using Key = std::tuple<std::string, std::int64_t, std::int64_t>;
  const auto key_of = [this](const ReadingFact& fact) {
    const auto days = domain(fact.happened);
    return Key{fact.indicator->id, days.front(), days.back()};
  };
  std::map<Key, Dispute> disputes;
  for (const auto& fact : unit.readings) {
    disputes[key_of(fact)].add(domain(fact.value), fact.reading->id);
  }
  for (const auto& [key, dispute] : disputes) {
    if (!dispute.meeting.empty()) continue;
    Variable shared{dispute.entries, "value", {dispute.all.begin(), dispute.all.end()}, {}};
    const auto& indicator = *record_.indicator(std::get<0>(key));
    for (const auto value : shared.domain) shared.texts.push_back(value_text(value, indicator));
    const Exact chosen = choice(std::move(shared));
    for (auto& fact : unit.readings) {
      if (key_of(fact) != key) continue;
      fact.value = chosen;
      fact.disputed = true;
    }
  }
}

}  // namespace sanya::oracle
