// SPDX-License-Identifier: Apache-2.0
#include "app/witness_text.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/quote.h"

namespace sanya::app {
namespace {

using namespace record;

bool is_plain(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (text.empty() || !letter(text.front()) || text == "null" || text == "true" ||
      text == "false") {
    return false;
  }
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/' || c == ' ';
  });
}

std::string scalar(std::string_view text) {
  if (is_plain(text) && text.back() != ' ') return std::string(text);
  std::string quoted;
  append_json_string(text, quoted);
  return quoted;
}

// `{a: b, c: [d, e]}`, with what is empty left out.
class FlowMap {
 public:
  FlowMap& raw(std::string_view key, const std::string& value) {
    if (value.empty()) return *this;
    if (!text_.empty()) text_ += ", ";
    text_ += fmt::format("{}: {}", key, value);
    return *this;
  }
  FlowMap& add(std::string_view key, const std::string& value) {
    return raw(key, value.empty() ? "" : scalar(value));
  }
  FlowMap& add(std::string_view key, const std::optional<DateField>& date) {
    return raw(key, date ? day(*date) : "");
  }
  FlowMap& add(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return *this;
    std::string list;
    for (const auto& value : values) list += (list.empty() ? "" : ", ") + scalar(value);
    return raw(key, "[" + list + "]");
  }
  std::string text() const { return "{" + text_ + "}"; }
  bool empty() const { return text_.empty(); }
  static std::string day(const DateField& date) { return to_text(date.latest()); }

 private:
  std::string text_;
};

template <class Enumerator>
std::string word(std::span<const std::string_view> words, Enumerator value) {
  return std::string(words[static_cast<std::size_t>(value)]);
}

// The word of a choice, or "" where it is the one that is meant where none is written.
template <class Enumerator>
std::string unless_first(std::span<const std::string_view> words, Enumerator value) {
  return static_cast<std::size_t>(value) == 0 ? "" : word(words, value);
}

constexpr std::string_view kSectors[] = {"",
                                         "ministry",
                                         "agency",
                                         "court",
                                         "parliament",
                                         "police",
                                         "local_government",
                                         "committee",
                                         "head_of_government",
                                         "party",
                                         "ngo",
                                         "media",
                                         "state_media",
                                         "academia",
                                         "company",
                                         "union",
                                         "religious",
                                         "intergovernmental",
                                         "donor_agency"};
constexpr std::string_view kSources[] = {"publication", "official_act", "court_record",
                                         "field_visit", "interview",    "letter"};
constexpr std::string_view kTexts[] = {"published", "partial", "unpublished"};
constexpr std::string_view kClarities[] = {"clear", "weak", "not_a_commitment"};
constexpr std::string_view kPolarities[] = {"change", "keep"};
constexpr std::string_view kCovers[] = {"any", "every"};
constexpr std::string_view kLacks[] = {"measure", "baseline", "scope", "text"};
constexpr std::string_view kBearings[] = {"supports", "contradicts", "context"};
constexpr std::string_view kAspects[] = {"output", "outcome", "condition"};
constexpr std::string_view kExtents[] = {"whole", "part"};
constexpr std::string_view kLinks[] = {"stated", "inferred", "possible"};
constexpr std::string_view kFound[] = {"nothing", "something"};
constexpr std::string_view kOn[] = {"pledge", "action", "finding"};
constexpr std::string_view kTypes[] = {"text", "number", "date", "flag"};
constexpr std::string_view kDirections[] = {"up", "down", "neither"};

std::string attributes(const std::map<std::string, Attribute>& held) {
  FlowMap map;
  for (const auto& [name, value] : held) {
    switch (value.type) {
      case Attribute::Type::number:
        map.raw(name, value.number.text());
        break;
      case Attribute::Type::date:
        map.raw(name, FlowMap::day(value.date));
        break;
      case Attribute::Type::flag:
        map.raw(name, value.flag ? "true" : "false");
        break;
      case Attribute::Type::text:
        map.add(name, value.text);
        break;
    }
  }
  return map.empty() ? "" : map.text();
}

std::string declarations(const Tracker& tracker) {
  FlowMap map;
  for (const auto& each : tracker.attributes) {
    map.raw(each.name, FlowMap()
                           .add("on", word(kOn, each.on))
                           .add("type", word(kTypes, each.type))
                           .add("values", each.values)
                           .text());
  }
  return map.empty() ? "" : map.text();
}

std::string target(const Target& target) {
  constexpr std::string_view kComparisons[] = {"at_least", "at_most", "exactly"};
  return FlowMap()
      .add("indicator", target.indicator)
      .raw(word(kComparisons, target.comparison),
           target.word.empty() ? target.value.text() : scalar(target.word))
      .text();
}

std::string recurrence(const Recurrence& recurrence) {
  return FlowMap()
      .add("every", to_iso(recurrence.every))
      .add("from", recurrence.from)
      .add("until", recurrence.until)
      .text();
}

std::string parts(const std::vector<Part>& parts) {
  std::string list;
  for (const auto& part : parts) {
    list += (list.empty() ? "" : ", ") +
            FlowMap().add("id", part.id).add("title", std::string("A part")).text();
  }
  return list.empty() ? "" : "[" + list + "]";
}

std::string action(const Action& action) {
  std::vector<std::string> lacks;
  for (const auto lack : action.lacks) lacks.push_back(word(kLacks, lack));
  const auto owners =
      FlowMap().add("lead", action.owners.lead).add("partner", action.owners.partner);
  return FlowMap()
      .add("id", action.id.substr(action.id.find('/') + 1))
      .add("title", action.title.in("en"))
      .add("text", action.text)
      .add("kind", action.kind)
      .raw("owners", owners.empty() ? "" : owners.text())
      .add("due", action.due)
      .raw("target", action.target ? target(*action.target) : "")
      .raw("recurrence", action.recurrence ? recurrence(*action.recurrence) : "")
      .add("condition", action.condition)
      .add("depends_on", action.depends_on)
      .add("repeats", action.repeats)
      .add("supersedes", action.supersedes)
      .add("polarity", unless_first(kPolarities, action.polarity))
      .raw("parts", parts(action.parts))
      .add("places", action.places)
      .add("covers", unless_first(kCovers, action.covers))
      .add("lacks", lacks)
      .raw("attributes", attributes(action.attributes))
      .text();
}

std::string pledge(const Pledge& pledge) {
  std::string actions;
  for (const auto& each : pledge.actions) actions += (actions.empty() ? "" : ", ") + action(each);
  return FlowMap()
      .add("id", pledge.id)
      .add("title", pledge.title.in("en"))
      .add("made_by", pledge.made_by)
      .raw("made_on", FlowMap::day(pledge.made_on))
      .add("source", pledge.source)
      .add("text", unless_first(kTexts, pledge.text))
      .add("clarity", unless_first(kClarities, pledge.clarity))
      .raw("points_announced",
           pledge.points_announced ? std::to_string(*pledge.points_announced) : "")
      .add("mandate", pledge.mandate)
      .add("places", pledge.places)
      .raw("attributes", attributes(pledge.attributes))
      .raw("actions", "[" + actions + "]")
      .text();
}

std::string finding(const Finding& finding) {
  const auto& about = finding.about.front();
  return FlowMap()
      .add("id", finding.id)
      .add("source", finding.source)
      .add("action", about.action)
      .add("pledge", about.action.empty() ? about.pledge : "")
      .add("bearing", unless_first(kBearings, about.bearing))
      .add("aspect", unless_first(kAspects, about.aspect))
      .add("extent", unless_first(kExtents, about.extent))
      .add("parts", about.parts)
      .add("milestone", about.milestone)
      .add("link", unless_first(kLinks, about.link))
      .add("reason", about.reason)
      .add("instrument", finding.instrument)
      .add("places", finding.places)
      .raw("attributes", attributes(finding.attributes))
      .add("note", finding.note)
      .text();
}

std::string indicator(const Indicator& indicator) {
  return FlowMap()
      .add("id", indicator.id)
      .add("name", indicator.name.in("en"))
      .add("direction", word(kDirections, indicator.direction))
      .raw("decimals", indicator.decimals == 0 ? "" : std::to_string(indicator.decimals))
      .raw("at_least", indicator.at_least ? indicator.at_least->text() : "")
      .raw("at_most", indicator.at_most ? indicator.at_most->text() : "")
      .add("scale", indicator.scale)
      .text();
}

std::string reading(const Reading& reading) {
  return FlowMap()
      .add("id", reading.id)
      .add("indicator", reading.indicator)
      .add("source", reading.source)
      .add("action", reading.action)
      .add("pledge", reading.pledge)
      .add("value", reading.value)
      .text();
}

std::string search(const Search& search) {
  return FlowMap()
      .add("id", search.id)
      .add("actions", search.actions)
      .add("pledge", search.pledge)
      .raw("day", to_text(search.day))
      .add("by", search.by)
      .add("where", search.where)
      .add("found", unless_first(kFound, search.found))
      .text();
}

template <class Things, class Write>
std::string list(std::string_view key, const Things& things, Write write) {
  std::string text;
  for (const auto& thing : things) text += fmt::format("        - {}\n", write(thing));
  return text.empty() ? "" : fmt::format("      {}:\n{}", key, text);
}

std::string given(const Record& record) {
  const auto& tracker = record.tracker;
  std::string text =
      fmt::format("      tracker: {}\n", FlowMap()
                                             .add("id", tracker.id)
                                             .add("title", tracker.title.in("en"))
                                             .add("country", tracker.country)
                                             .raw("attributes", declarations(tracker))
                                             .text());
  text += list("institutions", record.institutions, [](const Institution& each) {
    return FlowMap()
        .add("id", each.id)
        .add("name", each.name.in("en"))
        .add("sector", word(kSectors, each.sector))
        .add("country", each.country)
        .text();
  });
  text += list("places", record.places, [](const PlaceName& each) {
    return FlowMap().add("id", each.id).add("name", each.name.in("en")).text();
  });
  text += list("indicators", record.indicators, indicator);
  text += list("mandates", record.mandates, [](const Mandate& each) {
    return FlowMap()
        .add("id", each.id)
        .add("holder", each.holder)
        .add("start", each.start)
        .add("end", each.end)
        .text();
  });
  text += list("pledges", record.pledges, pledge);
  text += list("sources", record.sources, [](const SourceItem& each) {
    return FlowMap()
        .add("id", each.id)
        .add("kind", word(kSources, each.kind))
        .add("publisher", each.publisher)
        .raw("published", FlowMap::day(each.published))
        .text();
  });
  text += list("findings", record.findings, finding);
  text += list("readings", record.readings, reading);
  return text + list("searches", record.searches, search);
}

}  // namespace

std::string as_test(const rules::Witness& witness, const std::string& name,
                    const std::string& question, const std::string& answer) {
  return fmt::format(
      "  - name: {}\n    as_of: {}\n    given:\n{}    ask: {}\n    expect: {{{}: {}}}\n",
      scalar(name), to_text(witness.as_of), given(witness.record), scalar(witness.unit),
      scalar(question), scalar(answer));
}

}  // namespace sanya::app
