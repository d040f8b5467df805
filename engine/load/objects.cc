// SPDX-License-Identifier: Apache-2.0
// A record as objects: each thing by itself, as canonical JSON.
#include <algorithm>

#include "load/canonical_map.h"
#include "load/load.h"
#include "tree/canonical.h"

namespace sanya::load {

namespace {

void write_declaration(const record::AttributeDeclaration& declared, std::string& out) {
  CanonicalMap map(out);
  map.maybe_local("label", declared.label);
  map.word("on", words::kAttributeOn, declared.on);
  map.maybe_word("type", words::kAttributeType, declared.type, record::Attribute::Type::text);
  map.maybe_texts("values", declared.values);
}

void write_declarations(CanonicalMap& tracker,
                        const std::vector<record::AttributeDeclaration>& declared) {
  if (declared.empty()) return;
  std::vector<const record::AttributeDeclaration*> sorted;
  for (const record::AttributeDeclaration& one : declared) sorted.push_back(&one);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return tree::canonical_before(a->name, b->name); });
  CanonicalMap map(tracker.at("attributes"));
  for (const record::AttributeDeclaration* one : sorted) write_declaration(*one, map.at(one->name));
}

void write_approval(CanonicalMap& tracker, const record::Approval& approval) {
  const bool approved = approval.approved_on.has_value();
  const bool named = !(approval.coder + approval.checker + approval.approver).empty();
  if (!approved && !named) return;
  CanonicalMap map(tracker.at("approval"));
  map.maybe_day("approved_on", approval.approved_on);
  if (approved || !approval.approver.empty()) map.text("approver", approval.approver);
  map.maybe_text("checker", approval.checker);
  map.maybe_text("coder", approval.coder);
}

void write(const record::Tracker& tracker, std::string& out) {
  CanonicalMap map(out);
  write_approval(map, tracker.approval);
  write_declarations(map, tracker.attributes);
  map.maybe_text("contact", tracker.contact);
  map.maybe_text("country", tracker.country);
  map.text("id", tracker.id);
  if (tracker.languages != record::Tracker().languages) map.texts("languages", tracker.languages);
  map.maybe_text("publisher", tracker.publisher);
  map.local("title", tracker.title);
}

void write_former_name(const record::Institution::FormerName& former, std::string& out) {
  CanonicalMap map(out);
  map.local("name", former.name);
  map.maybe_date("until", former.until);
}

void write(const record::Institution& institution, std::string& out) {
  CanonicalMap map(out);
  map.maybe_text("controlled_by", institution.controlled_by);
  map.maybe_text("country", institution.country);
  map.maybe_date("dissolved", institution.dissolved);
  map.maybe_list("former_names", institution.former_names, write_former_name);
  map.maybe_date("founded", institution.founded);
  map.text("id", institution.id);
  map.local("name", institution.name);
  map.maybe_text("note", institution.note);
  map.maybe_locals("other_names", institution.other_names);
  map.maybe_text("part_of", institution.part_of);
  map.maybe_word("sector", words::kSector, institution.sector, record::Sector::unstated, 1);
  map.maybe_texts("succeeded_by", institution.succeeded_by);
  map.maybe_text("url", institution.url);
}

void write_post(const record::Post& post, std::string& out) {
  CanonicalMap map(out);
  map.text("at", post.at);
  map.maybe_date("from", post.term.from);
  map.text("title", post.title);
  map.maybe_date("until", post.term.until);
}

void write(const record::Person& person, std::string& out) {
  CanonicalMap map(out);
  map.text("id", person.id);
  map.local("name", person.name);
  map.maybe_text("note", person.note);
  map.maybe_list("posts", person.posts, write_post);
}

void write(const record::PlaceName& place, std::string& out) {
  CanonicalMap map(out);
  map.text("id", place.id);
  map.maybe_text("kind", place.kind);
  map.local("name", place.name);
  map.maybe_text("part_of", place.part_of);
}

void write(const record::Indicator& indicator, std::string& out) {
  CanonicalMap map(out);
  map.maybe_number("at_least", indicator.at_least);
  map.maybe_number("at_most", indicator.at_most);
  if (indicator.decimals != 0) map.whole("decimals", indicator.decimals);
  map.maybe_word("direction", words::kDirection, indicator.direction,
                 record::Indicator::Direction::neither);
  map.text("id", indicator.id);
  map.local("name", indicator.name);
  map.maybe_text("note", indicator.note);
  map.maybe_texts("scale", indicator.scale);
  map.maybe_local("unit", indicator.unit);
}

void write(const record::Mandate& mandate, std::string& out) {
  CanonicalMap map(out);
  map.maybe_date("end", mandate.end);
  map.maybe_text("holder", mandate.holder);
  map.text("id", mandate.id);
  map.maybe_date("start", mandate.start);
  map.maybe_local("title", mandate.title);
}

std::string local_id(const record::Action& action) {
  return action.id.substr(action.id.find('/') + 1);
}

void write(const record::Pledge& pledge, std::string& out) {
  std::vector<std::string> actions;
  actions.reserve(pledge.actions.size());
  for (const record::Action& action : pledge.actions) actions.push_back(local_id(action));
  CanonicalMap map(out);
  map.maybe_texts("actions", actions);
  map.maybe_attributes(pledge.attributes);
  map.maybe_word("clarity", words::kClarity, pledge.clarity, record::Pledge::Clarity::clear);
  map.text("id", pledge.id);
  map.text("made_by", pledge.made_by);
  map.date("made_on", pledge.made_on);
  map.maybe_text("mandate", pledge.mandate);
  map.maybe_text("note", pledge.note);
  map.maybe_texts("places", pledge.places);
  if (pledge.points_announced) map.whole("points_announced", *pledge.points_announced);
  map.text("source", pledge.source);
  map.maybe_word("text", words::kText, pledge.text, record::Pledge::Text::published);
  map.local("title", pledge.title);
}

void write_owners(CanonicalMap& action, const record::Owners& owners) {
  if (owners.lead.empty() && owners.partner.empty() && owners.co_funder.empty()) return;
  CanonicalMap map(action.at("owners"));
  map.maybe_texts("co_funder", owners.co_funder);
  map.maybe_texts("lead", owners.lead);
  map.maybe_texts("partner", owners.partner);
}

void write_target(CanonicalMap& action, const record::Target& target) {
  using Comparison = record::Target::Comparison;
  CanonicalMap map(action.at("target"));
  const auto value = [&](std::string_view key, Comparison comparison) {
    if (target.comparison != comparison) return;
    if (target.word.empty())
      map.number(key, target.value);
    else
      map.text(key, target.word);
  };
  value("at_least", Comparison::at_least);
  value("at_most", Comparison::at_most);
  map.maybe_number("baseline", target.baseline);
  value("exactly", Comparison::exactly);
  map.text("indicator", target.indicator);
}

void write_recurrence(CanonicalMap& action, const record::Recurrence& recurrence) {
  CanonicalMap map(action.at("recurrence"));
  map.text("every", to_iso(recurrence.every));
  map.maybe_date("from", recurrence.from);
  if (recurrence.grace != Duration{}) map.text("grace", to_iso(recurrence.grace));
  map.maybe_date("until", recurrence.until);
}

void write_part(const record::Part& part, std::string& out) {
  CanonicalMap map(out);
  map.text("id", part.id);
  map.maybe_text("place", part.located);
  map.local("title", part.title);
}

void write_successors(CanonicalMap& action, const std::map<std::string, std::string>& successors) {
  if (successors.empty()) return;
  CanonicalMap map(action.at("successors"));
  for (const auto& [owner, successor] : successors) map.text(owner, successor);
}

void write_lack(record::Action::Lack lack, std::string& out) {
  out += '"';
  out += words::kLacks[static_cast<std::size_t>(lack)];
  out += '"';
}

void write(const record::Action& action, std::string& out) {
  CanonicalMap map(out);
  map.maybe_attributes(action.attributes);
  map.maybe_text("condition", action.condition);
  map.maybe_word("covers", words::kCovers, action.covers, record::Action::Covers::any);
  map.maybe_texts("depends_on", action.depends_on);
  map.maybe_date("due", action.due);
  map.maybe_texts("funded_by", action.funded_by);
  map.text("id", local_id(action));
  map.text("kind", action.kind);
  map.maybe_list("lacks", action.lacks, write_lack);
  map.maybe_text("note", action.note);
  write_owners(map, action.owners);
  map.maybe_list("parts", action.parts, write_part);
  map.maybe_texts("places", action.places);
  map.maybe_word("polarity", words::kPolarity, action.polarity, record::Action::Polarity::change);
  if (action.recurrence) write_recurrence(map, *action.recurrence);
  map.maybe_texts("repeats", action.repeats);
  write_successors(map, action.successors);
  map.maybe_text("supersedes", action.supersedes);
  if (action.target) write_target(map, *action.target);
  map.maybe_text("text", action.text);
  map.local("title", action.title);
}

void write_archived(CanonicalMap& source, const record::SourceItem::Archived& archived) {
  CanonicalMap map(source.at("archived"));
  map.maybe_text("sha256", archived.sha256);
  map.text("url", archived.url);
}

void write(const record::SourceItem& source, std::string& out) {
  CanonicalMap map(out);
  if (source.archived) write_archived(map, *source.archived);
  map.maybe_text("author", source.author);
  map.maybe_text("dating", source.dating);
  map.text("id", source.id);
  map.maybe_word("identity", words::kIdentity, source.identity, record::SourceItem::Identity::open);
  map.word("kind", words::kSourceKind, source.kind);
  map.maybe_text("language", source.language);
  map.maybe_text("note", source.note);
  map.date("published", source.published);
  map.text("publisher", source.publisher);
  map.maybe_texts("retracts", source.retracts);
  map.maybe_text("syndicated_from", source.syndicated_from);
  map.maybe_local("title", source.title);
  map.maybe_text("url", source.url);
}

// Its words stand where there are any, or no hash says that they are elsewhere.
void write_quote(CanonicalMap& thing, const std::optional<record::Quote>& quote) {
  if (!quote) return;
  CanonicalMap map(thing.at("quote"));
  if (!quote->exact.empty() || quote->sha256.empty()) map.text("exact", quote->exact);
  map.maybe_text("prefix", quote->prefix);
  map.maybe_text("sha256", quote->sha256);
  map.maybe_text("suffix", quote->suffix);
}

void write_about(const record::About& about, std::string& out) {
  CanonicalMap map(out);
  map.maybe_text("action", about.action);
  map.maybe_word("aspect", words::kAspect, about.aspect, record::Aspect::output);
  map.maybe_word("bearing", words::kBearing, about.bearing, record::Bearing::supports);
  map.maybe_word("extent", words::kExtent, about.extent, record::Extent::whole);
  map.maybe_word("link", words::kLink, about.link, record::Link::stated);
  map.maybe_text("milestone", about.milestone);
  map.maybe_texts("parts", about.parts);
  if (about.action.empty()) map.text("pledge", about.pledge);
  if (about.link != record::Link::stated)
    map.text("reason", about.reason);
  else
    map.maybe_text("reason", about.reason);
}

void write(const record::Finding& finding, std::string& out) {
  CanonicalMap map(out);
  map.maybe_list("about", finding.about, write_about);
  map.maybe_attributes(finding.attributes);
  if (finding.claimant_given) map.text("claimant", finding.claimant);
  map.maybe_date("happened", finding.happened);
  map.text("id", finding.id);
  map.maybe_text("instrument", finding.instrument);
  map.text("note", finding.note);
  map.maybe_texts("places", finding.places);
  write_quote(map, finding.quote);
  map.text("source", finding.source);
}

void write(const record::Reading& reading, std::string& out) {
  CanonicalMap map(out);
  map.maybe_text("action", reading.action);
  if (reading.claimant_given) map.text("claimant", reading.claimant);
  map.maybe_text("given", reading.given);
  map.maybe_date("happened", reading.happened);
  map.text("id", reading.id);
  map.text("indicator", reading.indicator);
  map.maybe_text("note", reading.note);
  if (reading.action.empty()) map.maybe_text("pledge", reading.pledge);
  write_quote(map, reading.quote);
  map.text("source", reading.source);
  map.text("value", reading.value);
}

void write(const record::Search& search, std::string& out) {
  CanonicalMap map(out);
  if (search.pledge.empty()) map.texts("actions", search.actions);
  map.text("by", search.by);
  map.day("day", search.day);
  map.maybe_word("found", words::kFound, search.found, record::Search::Found::nothing);
  map.text("id", search.id);
  map.maybe_text("note", search.note);
  map.maybe_text("pledge", search.pledge);
  map.maybe_text("query", search.query);
  map.texts("where", search.where);
}

void write(const record::Reply& reply, std::string& out) {
  CanonicalMap map(out);
  map.maybe_texts("about", reply.about);
  if (reply.answered_on) map.text("answer", reply.answer);
  map.maybe_day("answered_on", reply.answered_on);
  map.day("asked_on", reply.asked_on);
  map.text("id", reply.id);
  map.text("institution", reply.institution);
  map.text("letter", reply.letter);
}

void write(const record::Override& given, std::string& out) {
  CanonicalMap map(out);
  map.text("action", given.action);
  map.text("answer", given.answer);
  map.text("author", given.author);
  map.maybe_day("expires", given.expires);
  map.text("id", given.id);
  map.day("made_on", given.made_on);
  map.text("question", given.question);
  map.text("reason", given.reason);
}

void write(const record::Correction& correction, std::string& out) {
  CanonicalMap map(out);
  map.maybe_texts("concerns", correction.concerns);
  map.text("id", correction.id);
  map.day("made_on", correction.made_on);
  map.text("what", correction.what);
  map.text("why", correction.why);
}

template <class T>
void add(std::string_view kind, const T& thing, std::vector<Object>& objects) {
  objects.push_back({.kind = std::string(kind), .id = thing.id, .body = {}});
  write(thing, objects.back().body);
}

template <class T>
void add_all(std::string_view kind, const std::vector<T>& things, std::vector<Object>& objects) {
  for (const T& thing : things) add(kind, thing, objects);
}

void add_actions(const std::vector<record::Pledge>& pledges, std::vector<Object>& objects) {
  std::vector<const record::Action*> sorted;
  for (const record::Pledge& pledge : pledges)
    for (const record::Action& action : pledge.actions) sorted.push_back(&action);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->id < b->id; });
  for (const record::Action* action : sorted) add("action", *action, objects);
}

}  // namespace

std::vector<Object> objects(const record::Record& record) {
  std::vector<Object> all;
  add_actions(record.pledges, all);
  add_all("correction", record.corrections, all);
  add_all("finding", record.findings, all);
  add_all("indicator", record.indicators, all);
  add_all("institution", record.institutions, all);
  add_all("mandate", record.mandates, all);
  add_all("override", record.overrides, all);
  add_all("person", record.people, all);
  add_all("place", record.places, all);
  add_all("pledge", record.pledges, all);
  add_all("reading", record.readings, all);
  add_all("reply", record.replies, all);
  add_all("search", record.searches, all);
  add_all("source", record.sources, all);
  add("tracker", record.tracker, all);
  return all;
}

}  // namespace sanya::load
