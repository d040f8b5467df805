// SPDX-License-Identifier: Apache-2.0
#include "app/redact.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sanya::app {
namespace {

using record::Record;
using record::SourceItem;

bool is_withheld(const SourceItem& source) {
  return source.identity == SourceItem::Identity::withheld;
}

// What stands in the place of a name.
std::string withheld_name(const std::set<std::string>& sources) {
  return fmt::format("identity withheld ({})", fmt::join(sources, ", "));
}

// The source itself, or one that it took its words from, if its identity is withheld.
const SourceItem* withheld_behind(const Record& record, const SourceItem& source) {
  std::set<std::string_view> seen;
  for (const auto* at = &source; at != nullptr; at = record.source(at->syndicated_from)) {
    if (is_withheld(*at)) return at;
    if (!seen.insert(at->id).second) return nullptr;
  }
  return nullptr;
}

// The publisher of a source, what it is a part of, and whose voice it is.
std::set<std::string, std::less<>> bodies_behind(const Record& record, const SourceItem& source) {
  std::set<std::string, std::less<>> ids;
  for (const auto& first : {source.publisher, rules::voice(record, source.publisher, source)}) {
    const auto* one = record.institution(first);
    while (one != nullptr && ids.insert(one->id).second) one = record.institution(one->part_of);
  }
  return ids;
}

// Persons and institutions that the record names for anything.
std::set<std::string_view> named(const Record& record) {
  std::set<std::string_view> ids;
  const auto all = [&](const std::vector<std::string>& some) {
    ids.insert(some.begin(), some.end());
  };
  for (const auto& institution : record.institutions) {
    ids.insert({institution.controlled_by, institution.part_of});
    all(institution.succeeded_by);
  }
  for (const auto& person : record.people) {
    for (const auto& post : person.posts) ids.insert(post.at);
  }
  for (const auto& mandate : record.mandates) ids.insert(mandate.holder);
  for (const auto& source : record.sources) ids.insert({source.publisher, source.syndicated_from});
  for (const auto& finding : record.findings) ids.insert(finding.claimant);
  for (const auto& reading : record.readings) ids.insert(reading.claimant);
  for (const auto& reply : record.replies) ids.insert(reply.institution);
  for (const auto& pledge : record.pledges) {
    ids.insert(pledge.made_by);
    for (const auto& action : pledge.actions) {
      for (const auto* owners :
           {&action.owners.lead, &action.owners.partner, &action.owners.co_funder}) {
        all(*owners);
      }
      all(action.funded_by);
      for (const auto& [before, now] : action.successors) ids.insert({before, now});
    }
  }
  return ids;
}

void hide(SourceItem& source, const std::string& name) {
  source.publisher = name;
  source.title = {{{"en", "identity withheld"}}};
  source.author.clear();
  source.dating.clear();
  source.url.clear();
  source.archived.reset();
  source.syndicated_from.clear();
  source.note.clear();
}

template <class Item>
void hide_claimants(std::vector<Item>& items, const Record& whole) {
  for (auto& item : items) {
    const auto* source = whole.source(item.source);
    if (source == nullptr || !is_withheld(*source)) continue;
    item.quote.reset();
    if (item.claimant == source->publisher) item.claimant = withheld_name({source->id});
  }
}

// Takes out institutions that stood behind withheld sources and are named for nothing else, and
// then what only they were a part of.
void drop_unnamed(Record& shown, std::set<std::string, std::less<>> suspects) {
  for (bool again = true; again;) {
    again = false;
    const auto names = named(shown);
    const auto gone = std::remove_if(
        shown.institutions.begin(), shown.institutions.end(), [&](const auto& institution) {
          return suspects.contains(institution.id) && !names.contains(institution.id);
        });
    again = gone != shown.institutions.end();
    shown.institutions.erase(gone, shown.institutions.end());
  }
}

bool is_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
         c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Every whole word or words `what` of `text` as `by`.
void replace_words(std::string& text, const std::string& what, const std::string& by) {
  if (what.empty()) return;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    const auto end = at + what.size();
    const bool whole =
        (at == 0 || !is_of_word(text[at - 1])) && (end == text.size() || !is_of_word(text[end]));
    if (whole) text.replace(at, what.size(), by);
    at += whole ? by.size() : 1;
  }
}

}  // namespace

std::optional<Record> redacted(const Record& record) {
  if (std::none_of(record.sources.begin(), record.sources.end(), is_withheld)) return std::nullopt;
  Record shown = record;
  std::set<std::string, std::less<>> suspects;
  for (auto& source : shown.sources) {
    if (!is_withheld(source)) continue;
    suspects.merge(bodies_behind(record, source));
    const auto name = withheld_name({source.id});
    hide(source, name);
    shown.institutions.push_back({.id = name, .name = {{{"en", name}}}});
  }
  hide_claimants(shown.findings, record);
  hide_claimants(shown.readings, record);
  drop_unnamed(shown, std::move(suspects));
  record::put_in_order(shown);
  return shown;
}

Redaction::Redaction(const Opened& opened, const std::vector<record::Standing>& standings) {
  if (!opened.redacted) return;
  record_ = &opened.record;
  for (const auto& finding : record_->findings) {
    for (const auto& about : finding.about) {
      learn(about.action.empty() ? about.pledge : about.action, finding.claimant, finding.source);
    }
  }
  for (const auto& standing : standings) {
    const auto* reading = record_->reading(standing.entry);
    if (reading != nullptr) learn(standing.action, reading->claimant, reading->source);
  }
}

void Redaction::learn(const std::string& unit, const std::string& claimant,
                      const std::string& source) {
  const auto* said_in = record_->source(source);
  const auto* behind = said_in ? withheld_behind(*record_, *said_in) : nullptr;
  if (behind == nullptr) return;
  for (const auto& of : {unit, unit.substr(0, unit.find('/'))}) {
    auto& hidden = by_unit_[of];
    for (const auto& id : bodies_behind(*record_, *behind)) hidden[id].insert(behind->id);
    if (claimant != said_in->publisher) continue;
    hidden[rules::voice(*record_, claimant, *said_in)].insert(behind->id);
  }
}

const Redaction::Hidden* Redaction::hidden_of(std::string_view unit) const {
  const auto at = by_unit_.find(unit.substr(0, unit.find('@')));
  return at == by_unit_.end() ? nullptr : &at->second;
}

std::string Redaction::instead(const std::string& id, const Hidden& hidden) const {
  const auto at = hidden.find(id);
  return at == hidden.end() ? id : withheld_name(at->second);
}

void Redaction::scrub(std::string& text, const Hidden& hidden) const {
  for (const auto& [id, sources] : hidden) {
    const auto by = withheld_name(sources);
    const auto* institution = record_->institution(id);
    const auto* person = record_->person(id);
    const auto* name = institution ? &institution->name : person ? &person->name : nullptr;
    if (name != nullptr) {
      for (const auto& [language, word] : name->by_language) replace_words(text, word, by);
    }
    replace_words(text, id, by);
  }
}

void Redaction::scrub(record::LocalText& text, const Hidden& hidden) const {
  for (auto& [language, sentence] : text.by_language) scrub(sentence, hidden);
}

void Redaction::scrub(std::vector<record::Operand>& operands, const Hidden& hidden) const {
  for (auto& operand : operands) scrub(operand.value, hidden);
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as a pack may nest conditions
void Redaction::scrub(record::Condition& condition, const Hidden& hidden) const {
  scrub(condition.operands, hidden);
  for (auto& part : condition.parts) scrub(part, hidden);
}

void Redaction::apply(record::Verdict& verdict) const {
  const auto* hidden = hidden_of(verdict.unit);
  if (hidden == nullptr) return;
  scrub(verdict.value, *hidden);
  scrub(verdict.because, *hidden);
  for (auto& alternative : verdict.alternatives) scrub(alternative.because, *hidden);
  for (auto& rule : verdict.tried) {
    scrub(rule.because, *hidden);
    scrub(rule.when, *hidden);
  }
  scrub(verdict.rests_on, *hidden);
}

void Redaction::hide_voice(record::Standing& standing, const std::string& claimant,
                           const std::string& source) const {
  const auto* said_in = record_->source(source);
  const auto* behind = said_in ? withheld_behind(*record_, *said_in) : nullptr;
  if (behind == nullptr || claimant != said_in->publisher) return;
  standing.voice = withheld_name({behind->id});
}

void Redaction::apply(record::Verdicts& verdicts) const {
  if (record_ == nullptr) return;
  for (auto& verdict : verdicts.all) apply(verdict);
  for (auto& standing : verdicts.standings) {
    const auto* finding = record_->finding(standing.entry);
    const auto* reading = record_->reading(standing.entry);
    if (finding != nullptr) hide_voice(standing, finding->claimant, finding->source);
    if (reading != nullptr) hide_voice(standing, reading->claimant, reading->source);
  }
}

void Redaction::apply(record::Gap& gap) const {
  const auto* hidden = hidden_of(gap.unit);
  if (hidden == nullptr) return;
  for (auto& step : gap.steps) scrub(step, *hidden);
  scrub(gap.impossible, *hidden);
  for (auto& operation : gap.operations) {
    for (auto& voice : operation.besides) voice = instead(voice, *hidden);
  }
}

void Redaction::apply(record::Fragility& fragility) const {
  const auto* hidden = hidden_of(fragility.unit);
  if (hidden == nullptr) return;
  for (auto& fall : fragility.falls) {
    for (auto& voice : fall.voices) voice = instead(voice, *hidden);
    std::sort(fall.voices.begin(), fall.voices.end());
  }
}

void Redaction::apply(record::Timeline& timeline) const {
  const auto* hidden = hidden_of(timeline.unit);
  if (hidden == nullptr) return;
  for (auto& step : timeline.steps) {
    apply(step.verdict);
    for (auto& condition : step.turned) scrub(condition, *hidden);
  }
}

void Redaction::apply(record::Horizon& horizon) const {
  if (horizon.next) apply(*horizon.next);
}

void Redaction::apply(std::string_view unit, Name& name) const {
  const auto* hidden = hidden_of(unit);
  if (hidden != nullptr && name.kind == "institution") name.id = instead(name.id, *hidden);
}

void redact(Diff& diff) {
  for (const auto* side : {&diff.before, &diff.after}) {
    const Redaction redaction(*side->opened, side->judged->verdicts.standings);
    for (auto& changed : diff.answers) {
      for (auto& entry : changed.entries) redaction.apply(changed.unit, entry.name);
    }
  }
}

}  // namespace sanya::app
