// SPDX-License-Identifier: Apache-2.0
// The fields of each struct of record.h but those that tell where it was written, for whatever goes
// over all of them. Private to `record`.
#pragma once

#include <concepts>
#include <type_traits>

#include "record/record.h"

namespace sanya::record {

template <class T, class Of>
concept Like = std::same_as<std::remove_const_t<T>, Of>;

void fields(auto& go, Like<LocalText> auto& of) { go(of.by_language); }
void fields(auto& go, Like<Attribute> auto& of) {
  go(of.type, of.text, of.number, of.date, of.flag);
}
void fields(auto& go, Like<AttributeDeclaration> auto& of) {
  go(of.on, of.name, of.type, of.values, of.label);
}
void fields(auto& go, Like<Period> auto& of) { go(of.from, of.until); }
void fields(auto& go, Like<Institution::FormerName> auto& of) { go(of.name, of.until); }
void fields(auto& go, Like<Institution> auto& of) {
  go(of.id, of.name, of.other_names, of.former_names, of.sector, of.country, of.controlled_by,
     of.part_of, of.founded, of.dissolved, of.succeeded_by, of.url, of.note);
}
void fields(auto& go, Like<Post> auto& of) { go(of.title, of.at, of.term); }
void fields(auto& go, Like<Person> auto& of) { go(of.id, of.name, of.posts, of.note); }
void fields(auto& go, Like<PlaceName> auto& of) { go(of.id, of.name, of.kind, of.part_of); }
void fields(auto& go, Like<Indicator> auto& of) {
  go(of.id, of.name, of.unit, of.direction, of.decimals, of.at_least, of.at_most, of.scale,
     of.note);
}
void fields(auto& go, Like<Mandate> auto& of) { go(of.id, of.title, of.holder, of.start, of.end); }
void fields(auto& go, Like<Target> auto& of) {
  go(of.indicator, of.comparison, of.value, of.word, of.baseline);
}
void fields(auto& go, Like<Recurrence> auto& of) { go(of.every, of.from, of.until, of.grace); }
void fields(auto& go, Like<Part> auto& of) { go(of.id, of.title, of.located); }
void fields(auto& go, Like<Owners> auto& of) { go(of.lead, of.partner, of.co_funder); }
void fields(auto& go, Like<Action> auto& of) {
  go(of.id, of.pledge, of.title, of.text, of.kind, of.owners, of.funded_by, of.successors, of.due,
     of.target, of.recurrence, of.condition, of.depends_on, of.repeats, of.supersedes, of.polarity,
     of.parts, of.places, of.covers, of.lacks, of.note, of.attributes);
}
void fields(auto& go, Like<Pledge> auto& of) {
  go(of.id, of.title, of.made_by, of.made_on, of.source, of.text, of.clarity, of.points_announced,
     of.mandate, of.places, of.note, of.attributes, of.actions);
}
void fields(auto& go, Like<SourceItem::Archived> auto& of) { go(of.url, of.sha256); }
void fields(auto& go, Like<SourceItem> auto& of) {
  go(of.id, of.kind, of.publisher, of.title, of.author, of.published, of.dating, of.url,
     of.archived, of.syndicated_from, of.retracts, of.language, of.note, of.identity);
}
void fields(auto& go, Like<Quote> auto& of) { go(of.prefix, of.exact, of.suffix, of.sha256); }
void fields(auto& go, Like<About> auto& of) {
  go(of.action, of.pledge, of.bearing, of.aspect, of.extent, of.parts, of.milestone, of.link,
     of.reason);
}
void fields(auto& go, Like<Finding> auto& of) {
  go(of.id, of.source, of.claimant, of.claimant_given, of.happened, of.about, of.instrument,
     of.places, of.note, of.quote, of.attributes);
}
void fields(auto& go, Like<Reading> auto& of) {
  go(of.id, of.indicator, of.source, of.claimant, of.claimant_given, of.action, of.pledge,
     of.happened, of.given, of.value, of.low, of.high, of.note, of.quote);
}
void fields(auto& go, Like<Search> auto& of) {
  go(of.id, of.actions, of.pledge, of.day, of.by, of.where, of.query, of.found, of.note);
}
void fields(auto& go, Like<Reply> auto& of) {
  go(of.id, of.institution, of.asked_on, of.letter, of.answered_on, of.answer, of.about);
}
void fields(auto& go, Like<Override> auto& of) {
  go(of.id, of.action, of.question, of.answer, of.reason, of.author, of.made_on, of.expires);
}
void fields(auto& go, Like<Correction> auto& of) {
  go(of.id, of.made_on, of.what, of.why, of.concerns);
}
void fields(auto& go, Like<Approval> auto& of) {
  go(of.coder, of.checker, of.approver, of.approved_on);
}
void fields(auto& go, Like<Tracker> auto& of) {
  go(of.id, of.title, of.languages, of.country, of.publisher, of.contact, of.attributes,
     of.approval);
}
void register_fields(auto& go, Like<Record> auto& of) {
  go(of.tracker, of.institutions, of.people, of.places, of.indicators, of.mandates, of.pledges,
     of.replies, of.overrides, of.corrections);
}
void evidence_fields(auto& go, Like<Record> auto& of) {
  go(of.sources, of.findings, of.readings, of.searches);
}

template <class Go, class T>
concept HasFields = requires(Go& go, T& thing) { fields(go, thing); };

}  // namespace sanya::record
