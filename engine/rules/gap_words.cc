// SPDX-License-Identifier: Apache-2.0
#include "rules/gap_words.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "rules/gap_sentences.h"
#include "rules/texts.h"

namespace sanya::rules {
namespace {

using record::Operation;
using Fills = std::map<std::string_view, std::string>;

constexpr bool in_order() {
  for (std::size_t i = 1; i < std::size(kGapSentencesEn); ++i) {
    if (kGapSentencesEn[i - 1].key >= kGapSentencesEn[i].key) return false;
  }
  return true;
}
static_assert(in_order());

std::string_view sentence(std::span<const GapSentence> sentences, std::string_view key) {
  const auto found = std::lower_bound(
      sentences.begin(), sentences.end(), key,
      [](const GapSentence& one, std::string_view wanted) { return one.key < wanted; });
  return found != sentences.end() && found->key == key ? found->text : "";
}

// The sentences of one language; English where it has none.
class Phrases {
 public:
  explicit Phrases(std::string_view language) : language_(language) {}

  std::string say(std::string_view key, const Fills& fills = {}) const {
    return filled(template_of(key), [&](std::string_view name) {
      const auto found = fills.find(name);
      return found == fills.end() ? std::string() : found->second;
    });
  }

  std::string_view language() const { return language_; }

 protected:
  std::string_view template_of(std::string_view key) const {
    for (const auto& known : kGapLanguages) {
      const auto own = known.tag == language_ ? sentence(known.sentences, key) : "";
      if (!own.empty()) return own;
    }
    return sentence(kGapLanguages[0].sentences, key);
  }

  // "a, b or c".
  std::string joined(const std::vector<std::string>& texts, std::string_view last) const {
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (i > 0) all += say(i + 1 == texts.size() ? last : "list");
      all += texts[i];
    }
    return all;
  }

 private:
  std::string_view language_;
};

bool same_but_for_days(Operation a, const Operation& b) {
  a.on = b.on;
  return a == b;
}

record::Choice settled(const Operation& operation) {
  if (operation.kind == Operation::Kind::settle) return {operation.entry, "settled", "refuted"};
  const bool pinned = operation.kind == Operation::Kind::pin && operation.from == operation.to;
  return pinned ? record::Choice{operation.entry, operation.field, operation.to} : record::Choice{};
}

constexpr std::string_view kOutside[] = {"independent", "intergovernmental", "foreign_government"};
constexpr std::string_view kOwn[] = {"owner", "government", "donor", "political"};

class GapWords : public Phrases {
 public:
  GapWords(const record::Action& action, const record::Record& record, const Pack& pack, Day last,
           std::string_view language)
      : Phrases(language), action_(action), record_(record), pack_(pack), last_(last) {}

  using Operations = std::vector<Operation>::const_iterator;

  // The same in several periods, in their order.
  std::string of_round(Operations first, Operations end) const {
    const std::string who = outside(*first);
    return say("evidence.round", {{"count", std::to_string(end - first)},
                                  {"from", to_text(first->on.first)},
                                  {"to", to_text(std::prev(end)->on.last)},
                                  {"who", who.empty() ? own_side(*first) : who},
                                  {"milestone", milestone_of(*first)},
                                  {"extent", extent(*first)}});
  }

  std::string of(const Operation& operation) const {
    switch (operation.kind) {
      case Operation::Kind::evidence:
        return evidence(operation);
      case Operation::Kind::reading:
        return reading(operation);
      case Operation::Kind::search:
        return say("search");
      case Operation::Kind::settle:
        return settlement(operation);
      case Operation::Kind::pin:
        return pin(operation);
      case Operation::Kind::owner:
        break;
    }
    return say("owner");
  }

 private:
  static bool among(const Operation& operation, std::string_view relation) {
    const auto& all = operation.relations;
    return std::find(all.begin(), all.end(), relation) != all.end();
  }

  // "" where any day since the pledge will do.
  std::string when(const Operation& operation) const {
    const auto* pledge = record_.pledge(action_.pledge);
    const Fills days = {{"from", to_text(operation.on.first)}, {"to", to_text(operation.on.last)}};
    const bool last = operation.on.last == last_;
    if (pledge != nullptr && operation.on.first <= pledge->made_on.latest()) {
      return last ? "" : say("when.by", days);
    }
    if (operation.on.first == operation.on.last) return say("when.on", days);
    return say(last ? "when.since" : "when.between", days);
  }

  // Of the outside, in one word; "" where nobody of the outside will do.
  std::string outside(const Operation& operation) const {
    const std::string many = operation.voices > 1 ? ".many" : "";
    std::vector<std::string> kinds;
    for (const auto relation : kOutside) {
      if (among(operation, relation)) kinds.push_back(say("who." + std::string(relation) + many));
    }
    const bool own = std::any_of(std::begin(kOwn), std::end(kOwn),
                                 [&](auto relation) { return among(operation, relation); });
    if (kinds.size() == std::size(kOutside)) return say((own ? "who.any" : "who.outside") + many);
    return joined(kinds, "or");
  }

  std::string own_side(const Operation& operation) const {
    std::vector<std::string> kinds;
    for (const auto relation : kOwn) {
      if (!among(operation, relation)) continue;
      kinds.push_back(say("who." + std::string(relation)));
    }
    return joined(kinds, "or");
  }

  const record::Milestone* step(const Operation& operation) const {
    const auto* ladder = find_ladder(pack_.ladders, action_.kind);
    return ladder == nullptr ? nullptr : ladder->milestone(operation.milestone);
  }

  std::string milestone_of(const Operation& operation) const {
    const auto* milestone = step(operation);
    return milestone == nullptr ? operation.milestone : milestone->label.in(language());
  }

  std::string extent(const Operation& operation) const {
    const auto* milestone = step(operation);
    if (operation.extent == record::Extent::part) {
      if (operation.parts.empty()) return say("extent.part");
      std::vector<std::string> titles;
      for (const auto& id : operation.parts) titles.push_back("\"" + part_title(id) + "\"");
      return say("extent.parts", {{"parts", joined(titles, "or")}});
    }
    const bool far =
        milestone != nullptr && milestone->stage && *milestone->stage >= record::Stage::delivered;
    return far ? say("extent.whole") : "";
  }

  std::string part_title(const std::string& id) const {
    for (const auto& part : action_.parts) {
      if (part.id == id) return part.title.in(language());
    }
    return id;
  }

  std::string evidence(const Operation& operation) const {
    std::vector<std::string> heard;
    for (const auto& id : operation.besides) heard.push_back(record_.name_of(id, language()));
    const std::string who = outside(operation);
    Fills fills = {{"count", std::to_string(operation.voices)},
                   {"who", who.empty() ? own_side(operation) : who},
                   {"milestone", milestone_of(operation)},
                   {"extent", extent(operation)},
                   {"when", when(operation)}};
    if (!heard.empty()) {
      const bool many = operation.voices > 1;
      fills["besides"] = say(many ? "besides.many" : "besides", {{"voices", joined(heard, "and")}});
    }
    if (operation.official) return say("evidence.official", fills);
    if (who.empty()) return say("evidence.own", fills);
    return say(operation.voices > 1 ? "evidence.many" : "evidence.one", fills);
  }

  std::string reading(const Operation& operation) const {
    using Comparison = record::Target::Comparison;
    const auto comparison = action_.target ? action_.target->comparison : Comparison::exactly;
    const auto* indicator = action_.target ? record_.indicator(action_.target->indicator) : nullptr;
    std::string value = operation.value;
    if (indicator != nullptr && !indicator->unit.empty()) {
      const auto unit = indicator->unit.in(language());
      value += (unit == "%" ? "" : " ") + unit;
    }
    const auto* bound = comparison == Comparison::at_least  ? "reading.at_least"
                        : comparison == Comparison::at_most ? "reading.at_most"
                                                            : "reading.exactly";
    const std::string who = outside(operation);
    return say("reading.one",
               {{"indicator", indicator == nullptr ? "" : indicator->name.in(language())},
                {"who", who.empty() ? own_side(operation) : say("article", {{"who", who}})},
                {"value", say(bound, {{"value", value}})},
                {"when", when(operation)}});
  }

  std::string settlement(const Operation& operation) const {
    const auto* finding = record_.finding(operation.entry);
    const auto* source = finding == nullptr ? nullptr : record_.source(finding->source);
    if (source == nullptr) return say("settle", {{"entry", operation.entry}});
    return say("settle", {{"entry", operation.entry},
                          {"publisher", record_.name_of(source->publisher, language())},
                          {"published", source->published.text()}});
  }

  // Links that hold or fall together are named together, as "a, b, c".
  std::string named_together(const std::string& entries) const {
    const auto last = entries.rfind(", ");
    if (last == std::string::npos) return entries;
    return say("entries",
               {{"entries", entries.substr(0, last) + say("and") + entries.substr(last + 2)}});
  }

  std::string pin(const Operation& operation) const {
    Fills fills = {{"entry", named_together(operation.entry)},
                   {"field", operation.field},
                   {"from", operation.from},
                   {"to", operation.to}};
    if (operation.field == "link") return say("pin.link_" + operation.to, fills);
    const std::string key = "pin." + operation.field;
    fills["what"] = say(template_of(key).empty() ? "pin.other" : key, fills);
    if (operation.from == operation.to) return say("pin.on", fills);
    const bool open = operation.from == to_text(kNoEarliest);
    return say(open ? "pin.until" : "pin.between", fills);
  }

  const record::Action& action_;
  const record::Record& record_;
  const Pack& pack_;
  Day last_;  // by which all must have happened
};

}  // namespace

void say(const std::vector<Operation>& operations, const record::Action& action,
         const record::Record& record, const Pack& pack, Day last, record::Gap& gap) {
  gap.operations = operations;
  for (auto next = operations.begin(); next != operations.end();) {
    const auto end = std::find_if(next, operations.end(), [&](const Operation& other) {
      return !same_but_for_days(*next, other);
    });
    auto& text = gap.steps.emplace_back();
    for (const auto& language : record.tracker.languages) {
      const GapWords words(action, record, pack, last, language);
      text.by_language.emplace_back(language,
                                    end - next == 1 ? words.of(*next) : words.of_round(next, end));
    }
    gap.settles.push_back(settled(*next));
    next = end;
  }
}

record::LocalText unmet_in_words(const std::string& test, const record::Record& record) {
  record::LocalText text;
  for (const auto& language : record.tracker.languages) {
    text.by_language.emplace_back(language, Phrases(language).say("test", {{"test", test}}));
  }
  return text;
}

}  // namespace sanya::rules
