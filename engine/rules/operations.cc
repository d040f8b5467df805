// SPDX-License-Identifier: Apache-2.0
// Operations carried out: what each adds to the record, or changes in it.
#include <fmt/format.h>

#include <algorithm>

#include "rules/relation.h"
#include "rules/rules.h"

namespace sanya::rules {
namespace {

using record::Operation;

constexpr int kVoicesOfOne =
    100;  // numbers of one operation's entries lie apart from the next one's

// Ids that stand behind every id a person can write ("~" sorts after letters and digits).
std::string made_up(std::string_view what, int number) {
  return fmt::format("~{}-{:06}", what, number);
}

record::Sector sector(std::string_view relation) {
  if (relation == "intergovernmental") return record::Sector::intergovernmental;
  if (relation == "government" || relation == "foreign_government") return record::Sector::ministry;
  if (relation == "donor") return record::Sector::donor_agency;
  if (relation == "political") return record::Sector::party;
  return record::Sector::ngo;
}

std::string country_of(const record::Record& record, const record::Action& action) {
  const auto* pledge = record.pledge(action.pledge);
  return pledge == nullptr ? record.tracker.country : promisor_country(record, *pledge);
}

DateField between(const DayRange& days) {
  if (days.first == days.last) return DateField::exact(days.first);
  const std::string first = days.first == kNoEarliest ? "" : to_text(days.first);
  const auto field = DateField::parse(fmt::format("[{}..{}]", first, to_text(days.last)));
  return field ? *field : DateField::exact(days.last);
}

// Somebody of the first relation that will do; the owner only where nobody else will.
std::string claimant(const Operation& operation, const record::Action& action, int number,
                     record::Record& record) {
  const auto other = std::find_if(operation.relations.begin(), operation.relations.end(),
                                  [](const auto& relation) { return relation != "owner"; });
  if (other == operation.relations.end() && !operation.relations.empty()) {
    for (const auto* owners : {&action.owners.lead, &action.owners.partner}) {
      if (!owners->empty()) return owners->front();
    }
  }
  const std::string relation = other == operation.relations.end() ? "government" : *other;
  std::string id = made_up("voice", number);
  record.institutions.push_back(
      {.id = id,
       .sector = sector(relation),
       .country = relation == "foreign_government" ? "~~" : country_of(record, action)});
  return id;
}

std::string add_source(const Operation& operation, const record::Action& action, const Asked& asked,
                       int number, record::Record& record) {
  std::string publisher = claimant(operation, action, number, record);
  const Day published = std::min(asked.as_of, asked.published_by.value_or(asked.as_of));
  record.sources.push_back({.id = made_up("source", number),
                            .kind = operation.official ? record::SourceItem::Kind::official_act
                                                       : record::SourceItem::Kind::publication,
                            .publisher = publisher,
                            .published = DateField::exact(published)});
  return publisher;
}

void add_evidence(const Operation& operation, const record::Action& action, const Asked& asked,
                  int number, record::Record& record) {
  record::Finding finding{.id = made_up("finding", number),
                          .source = made_up("source", number),
                          .claimant = add_source(operation, action, asked, number, record),
                          .happened = between(operation.on),
                          .instrument = made_up("instrument", number)};
  record::About about{.action = action.id,
                      .pledge = action.pledge,
                      .extent = operation.extent,
                      .milestone = operation.milestone};
  if (!operation.parts.empty()) about.parts = {operation.parts.front()};
  finding.about.push_back(std::move(about));
  record.findings.push_back(std::move(finding));
}

std::int64_t on_grid(const record::Indicator& indicator, const std::string& value) {
  const auto word = std::find(indicator.scale.begin(), indicator.scale.end(), value);
  if (word != indicator.scale.end()) return word - indicator.scale.begin();
  std::int64_t grid = 1;
  for (int i = 0; i < indicator.decimals; ++i) grid *= 10;
  const auto number = Number::parse(value);
  return number ? (*number * Number(grid)).rounded() : 0;
}

void add_reading(const Operation& operation, const record::Action& action, const Asked& asked,
                 int number, record::Record& record) {
  const auto* indicator = action.target ? record.indicator(action.target->indicator) : nullptr;
  if (indicator == nullptr) return;
  const auto value = on_grid(*indicator, operation.value);
  record.readings.push_back({.id = made_up("reading", number),
                             .indicator = indicator->id,
                             .source = made_up("source", number),
                             .claimant = add_source(operation, action, asked, number, record),
                             .action = action.id,
                             .pledge = action.pledge,
                             .happened = between(operation.on),
                             .low = value,
                             .high = value});
}

bool names(const std::string& entries, const std::string& id) {
  return (", " + entries + ",").find(", " + id + ",") != std::string::npos;
}

std::optional<DateField> pinned(const Operation& operation) {
  const auto first = parse_day(operation.from);
  const auto last = parse_day(operation.to);
  if (!last) return std::nullopt;
  return between({first.value_or(kNoEarliest), *last});
}

void pin_finding(const Operation& operation, const record::Action& action,
                 record::Finding& finding) {
  const auto days = pinned(operation);
  if (operation.field == "happened" && days) finding.happened = *days;
  if (operation.field != "link") return;
  if (operation.to == "out") {
    std::erase_if(finding.about, [&](const auto& about) { return about.action == action.id; });
  }
  for (auto& about : finding.about) {
    if (about.action == action.id) about.link = record::Link::stated;
  }
}

void pin_reading(const Operation& operation, const record::Record& record,
                 record::Reading& reading) {
  const auto days = pinned(operation);
  if (operation.field == "happened" && days) reading.happened = *days;
  const auto* indicator = record.indicator(reading.indicator);
  if (operation.field != "value" || indicator == nullptr) return;
  reading.low = on_grid(*indicator, operation.from);
  reading.high = on_grid(*indicator, operation.to);
}

// A pledge dated by its source's date was made on that day, whichever it is.
void pin_published(const Operation& operation, const DateField& days, record::Record& record) {
  for (auto& source : record.sources) {
    if (source.id != operation.entry) continue;
    for (auto& pledge : record.pledges) {
      const bool same =
          pledge.source == source.id && pledge.made_on.text() == source.published.text();
      if (same) pledge.made_on = days;
    }
    source.published = days;
  }
}

void pin_register(const Operation& operation, record::Record& record) {
  const auto days = pinned(operation);
  if (!days) return;
  if (operation.field == "published") pin_published(operation, *days, record);
  for (auto& pledge : record.pledges) {
    if (operation.field == "made_on" && pledge.id == operation.entry) pledge.made_on = *days;
    for (auto& action : pledge.actions) {
      const bool from = operation.field == "recurrence.from" && action.id == operation.entry;
      if (from && action.recurrence) action.recurrence->from = *days;
    }
  }
  for (auto& mandate : record.mandates) {
    if (operation.field == "start" && mandate.id == operation.entry) mandate.start = *days;
  }
}

void pin(const Operation& operation, const record::Action& action, record::Record& record) {
  for (auto& finding : record.findings) {
    if (names(operation.entry, finding.id)) pin_finding(operation, action, finding);
  }
  for (auto& reading : record.readings) {
    if (names(operation.entry, reading.id)) pin_reading(operation, record, reading);
  }
  pin_register(operation, record);
}

void settle(const Operation& operation, const std::string& action, record::Record& record) {
  for (auto& finding : record.findings) {
    if (finding.id != operation.entry) continue;
    std::erase_if(finding.about, [&](const auto& about) { return about.action == action; });
  }
}

void name_owner(const std::string& action, int number, record::Record& record) {
  const std::string id = made_up("owner", number);
  for (auto& pledge : record.pledges) {
    for (auto& one : pledge.actions) {
      if (one.id == action) one.owners.lead = {id};
    }
  }
  record.institutions.push_back({.id = id, .sector = record::Sector::ministry});
}

}  // namespace

record::Record with_operation(record::Record record, const std::string& action,
                              const Operation& operation, const Asked& asked, int ordinal) {
  const auto* found = record.action(action);
  if (found == nullptr) return record;
  const record::Action on = *found;
  for (int voice = 0; voice < std::max(operation.voices, 1); ++voice) {
    const int number = ordinal * kVoicesOfOne + voice;
    switch (operation.kind) {
      case Operation::Kind::evidence:
        add_evidence(operation, on, asked, number, record);
        break;
      case Operation::Kind::reading:
        add_reading(operation, on, asked, number, record);
        break;
      case Operation::Kind::search:
        record.searches.push_back({.id = made_up("search", number),
                                   .actions = {action},
                                   .day = operation.on.last,
                                   .found = record::Search::Found::nothing});
        break;
      case Operation::Kind::settle:
        settle(operation, action, record);
        break;
      case Operation::Kind::pin:
        pin(operation, on, record);
        break;
      case Operation::Kind::owner:
        name_owner(action, number, record);
        break;
    }
  }
  return record;
}

}  // namespace sanya::rules
