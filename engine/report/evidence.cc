// SPDX-License-Identifier: Apache-2.0
// What is known of each action, and where it comes from.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "base/quote.h"
#include "record/trend.h"
#include "report/parts.h"

namespace sanya::report {
namespace {

constexpr std::string_view kBearings[] = {"supports", "contradicts", "context"};
constexpr std::string_view kAspects[] = {"output", "outcome", "condition"};
constexpr std::string_view kLinks[] = {"stated", "inferred", "possible"};
constexpr std::string_view kKinds[] = {"publication", "official_act", "court_record",
                                       "field_visit", "interview",    "letter"};

template <class Enum>
std::string word_of(std::span<const std::string_view> words, Enum value) {
  return std::string(words[static_cast<std::size_t>(value)]);
}

// A finding among what a proof cites, which is sorted by kind and id.
const record::Cited* find_cited(const std::vector<record::Cited>& cited, const std::string& id) {
  const auto kind = record::Cited::Kind::finding;
  const auto at = std::lower_bound(cited.begin(), cited.end(), id,
                                   [&](const record::Cited& entry, const std::string& sought) {
                                     return std::tie(entry.kind, entry.id) < std::tie(kind, sought);
                                   });
  return at != cited.end() && at->kind == kind && at->id == id ? &*at : nullptr;
}

void add_standing(const Making& making, std::string_view entry, std::string_view action,
                  Evidence& evidence) {
  auto at = making.standings.find({entry, action});
  if (at == making.standings.end()) return;
  const std::string& relation = at->second->relation;
  evidence.relation = relation;
  evidence.relation_label = making.words.label("relation", relation);
  evidence.own_word = relation == "owner" || relation == "government" || relation == "donor";
  evidence.voice = making.name(at->second->voice);
}

std::string milestone_label(const Making& making, const record::Action* action,
                            const std::string& milestone) {
  if (action == nullptr || milestone.empty()) return milestone;
  const record::Ladder* ladder = record::find_ladder(making.input.ladders, action->kind);
  const record::Milestone* step = ladder == nullptr ? nullptr : ladder->milestone(milestone);
  return step == nullptr || step->label.empty() ? milestone : making.in(step->label);
}

// "law-2008" as it is read: "law 2008".
std::string spoken(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  return id;
}

std::string part_text(const Making& making, const record::Action* action,
                      const record::About& about) {
  if (about.extent == record::Extent::whole && about.parts.empty()) return {};
  std::vector<std::string> titles;
  for (const std::string& id : about.parts) {
    std::string title = id;
    if (action != nullptr) {
      for (const record::Part& part : action->parts) {
        if (part.id == id) title = making.in(part.title);
      }
    }
    titles.push_back(title);
  }
  if (titles.empty()) return making.words.say("evidence.part");
  return making.words.say("evidence.parts", {{"parts", making.words.listed(titles)}});
}

Evidence make_item(const Making& making, const record::Action* action, const record::Pledge& pledge,
                   const record::Finding& finding, const record::About& about) {
  const record::SourceItem* source = making.record.source(finding.source);
  const DateField unknown;
  const DateField& published = source == nullptr ? unknown : source->published;
  const DateField& happened = finding.happened ? *finding.happened : published;
  Evidence evidence{
      .id = finding.id,
      .happened = making.words.date(happened),
      .day_of_publication = !finding.happened,
      .claimant = making.name(finding.claimant),
      .bearing = word_of(kBearings, about.bearing),
      .aspect = word_of(kAspects, about.aspect),
      .milestone = milestone_label(making, action, about.milestone),
      .instrument = finding.instrument,
      .instrument_name = spoken(finding.instrument),
      .part = part_text(making, action, about),
      .link = word_of(kLinks, about.link),
      .reason = about.reason,
      .note = finding.note,
      .quote = finding.quote ? finding.quote->exact : std::string(),
      .source = making.source_number(finding.source),
      .retracted = making.retracted.contains(finding.source),
      .before_promise = happened.latest() < pledge.made_on.earliest(),
      .opening = opening(finding.note),
  };
  evidence.bearing_label = making.words.say("bearing." + evidence.bearing);
  return evidence;
}

// The step that it says was reached, or was not.
std::string said_of_part(const Making& making, const Evidence& item) {
  if (item.milestone.empty()) return item.bearing_label;
  if (item.bearing != "contradicts") return item.milestone;
  return making.words.say("part.denied", {{"what", item.milestone}});
}

// The end of a reading that its bar reaches: the upper, unless that is only the indicator's bound.
std::int64_t bar_end(const record::Reading& reading) {
  return reading.value.starts_with('>') ? reading.low : reading.high;
}

// No bar for words, negative values or a single reading; the longest bar is the highest value.
void add_bars(const record::Indicator& indicator,
              const std::vector<const record::Reading*>& readings, IndicatorTable& table) {
  std::int64_t highest = 0;
  for (const record::Reading* reading : readings) {
    if (reading->low < 0) return;
    highest = std::max(highest, bar_end(*reading));
  }
  if (!indicator.scale.empty() || readings.size() < 2 || highest <= 0) return;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Number part = Number(100) * Number(bar_end(*readings[i])) / Number(highest);
    table.rows[i].percent = static_cast<int>(part.rounded());
  }
}

ReadingRow make_reading(const Making& making, const record::Reading& reading) {
  const record::SourceItem* source = making.record.source(reading.source);
  const DateField unknown;
  ReadingRow row{
      .id = reading.id,
      .happened = making.words.date(reading.happened ? *reading.happened
                                    : source         ? source->published
                                                     : unknown),
      .value = making.words.value(reading),
      .claimant = making.name(reading.claimant),
      .note = reading.note,
      .source = making.source_number(reading.source),
      .percent = std::nullopt,
      .range = reading.low != reading.high,
  };
  auto standing = making.standings.find({reading.id, reading.action});
  if (standing != making.standings.end()) {
    const std::string& relation = standing->second->relation;
    row.own_word = relation == "owner" || relation == "government" || relation == "donor";
  }
  return row;
}

Day reading_day(const Making& making, const record::Reading& reading) {
  if (reading.happened) return reading.happened->earliest();
  const record::SourceItem* source = making.record.source(reading.source);
  return source == nullptr ? kNoEarliest : source->published.earliest();
}

// Readings on one action or pledge are compared with each other, not with those on another.
void add_trends(const Making& making, const record::Indicator& indicator,
                const std::vector<const record::Reading*>& readings, IndicatorTable& table) {
  std::map<std::pair<std::string, std::string>, std::vector<record::DatedReading>> of_unit;
  for (const auto* reading : readings) {
    const auto* source = making.record.source(reading->source);
    of_unit[{reading->action, reading->pledge}].push_back(
        {reading, reading->happened ? *reading->happened : source->published});
  }
  for (auto& [unit, dated] : of_unit) {
    const auto trends = record::trends(indicator, dated);
    for (std::size_t i = 0; i < dated.size(); ++i) {
      const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& each) {
        return each.id == dated[i].reading->id;
      });
      row->trend = record::word(trends[i]);
      if (trends[i] != record::Trend::none) {
        row->trend_label = making.words.say("trend." + row->trend);
      }
    }
  }
}

// Two sources for one reading are one line, unless they differ.
void merge_equal(std::vector<ReadingRow>& rows) {
  const auto same = [](const ReadingRow& a, const ReadingRow& b) {
    return a.happened.edtf == b.happened.edtf && a.value == b.value && a.claimant == b.claimant &&
           a.own_word == b.own_word && a.note == b.note;
  };
  std::vector<ReadingRow> out;
  for (ReadingRow& row : rows) {
    const auto first = std::find_if(out.begin(), out.end(),
                                    [&](const ReadingRow& other) { return same(row, other); });
    if (first == out.end()) {
      out.push_back(std::move(row));
    } else {
      first->also.push_back(row.source);
    }
  }
  rows = std::move(out);
}

// Which way is better; of a scale of words, the words themselves from the worst to the best.
std::string direction_text(const Making& making, const record::Indicator& indicator) {
  constexpr std::string_view kDirections[] = {"up", "down", "neither"};
  if (indicator.scale.empty() || indicator.direction == record::Indicator::Direction::neither) {
    return making.words.say("direction." + word_of(kDirections, indicator.direction));
  }
  std::vector<std::string> scale = indicator.scale;
  if (indicator.direction == record::Indicator::Direction::down) {
    std::reverse(scale.begin(), scale.end());
  }
  return making.words.say("direction.scale",
                          {{"scale", fmt::format("{}", fmt::join(scale, ", "))}});
}

SourceRow make_source(const Making& making, const record::SourceItem& source) {
  using Kind = record::SourceItem::Kind;
  const std::string kind = word_of(kKinds, source.kind);
  SourceRow row{
      .number = making.source_number(source.id),
      .id = source.id,
      .publisher = making.name(source.publisher),
      .author = source.author,
      .title = making.in(source.title),
      .published = making.words.date(source.published),
      .dating = source.dating,
      .kind = making.words.say("kind." + kind),
      .url = source.url,
      .link = safe_link(source.url),
      .language = source.language,
      .note = source.note,
      .ours = source.kind == Kind::field_visit || source.kind == Kind::interview,
      .retracted = making.retracted.contains(source.id),
  };
  if (row.dating.ends_with('.')) row.dating.pop_back();
  if (source.archived) {
    row.archived = source.archived->url;
    row.archived_link = safe_link(source.archived->url);
    row.sha256 = source.archived->sha256;
  }
  return row;
}

}  // namespace

std::vector<Evidence> make_evidence(const Making& making, const record::Action* action,
                                    const record::Pledge& pledge) {
  const std::string& unit = action == nullptr ? pledge.id : action->id;
  std::vector<record::Cited> cited;
  if (const auto* verdict = making.verdict(making.input.now.headline, unit)) {
    cited = verdict->cited();
  }
  std::vector<std::pair<Day, Evidence>> dated;
  auto found = making.findings.find(unit);
  if (found == making.findings.end()) return {};
  for (const record::Finding* finding : found->second) {
    const record::SourceItem* source = making.record.source(finding->source);
    if (source == nullptr || !making.counts(*source)) continue;
    for (const record::About& about : finding->about) {
      if ((about.action.empty() ? about.pledge : about.action) != unit) continue;
      Evidence evidence = make_item(making, action, pledge, *finding, about);
      add_standing(making, finding->id, unit, evidence);
      if (const record::Cited* entry = find_cited(cited, finding->id)) {
        evidence.counted = entry->counted != Truth::no;
        evidence.disputed = entry->disputed;
      }
      const DateField& happened = finding->happened ? *finding->happened : source->published;
      dated.emplace_back(happened.earliest(), std::move(evidence));
    }
  }
  std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second.id) < std::tie(b.first, b.second.id);
  });
  std::vector<Evidence> out;
  for (auto& [day, evidence] : dated) out.push_back(std::move(evidence));
  return out;
}

std::vector<PartRow> make_parts(const Making& making, const record::Action& action,
                                const std::vector<Evidence>& evidence) {
  std::vector<PartRow> rows;
  for (const record::Part& part : action.parts) {
    std::vector<std::string> said;
    for (const Evidence& item : evidence) {
      const record::Finding* finding = making.record.finding(item.id);
      for (const record::About& about : finding->about) {
        if (about.action != action.id ||
            std::find(about.parts.begin(), about.parts.end(), part.id) == about.parts.end()) {
          continue;
        }
        said.push_back(making.words.say("part.said", {{"what", said_of_part(making, item)},
                                                      {"when", item.happened.text},
                                                      {"source", fmt::format("{}", item.source)}}));
      }
    }
    rows.push_back({.title = making.in(part.title),
                    .said = said.empty() ? making.words.say("part.nothing")
                                         : fmt::format("{}", fmt::join(said, "; "))});
  }
  return rows;
}

std::vector<IndicatorTable> make_indicators(const Making& making) {
  std::vector<IndicatorTable> out;
  for (const record::Indicator& indicator : making.record.indicators) {
    std::vector<const record::Reading*> readings;
    for (const record::Reading& reading : making.record.readings) {
      const record::SourceItem* source = making.record.source(reading.source);
      if (reading.indicator == indicator.id && source != nullptr && making.counts(*source)) {
        readings.push_back(&reading);
      }
    }
    if (readings.empty()) continue;
    std::stable_sort(readings.begin(), readings.end(), [&](const auto* a, const auto* b) {
      return reading_day(making, *a) < reading_day(making, *b);
    });
    IndicatorTable table{
        .id = indicator.id,
        .name = making.in(indicator.name),
        .unit = making.in(indicator.unit),
        .direction = direction_text(making, indicator),
        .note = indicator.note,
        .rows = {},
    };
    for (const auto* reading : readings) table.rows.push_back(make_reading(making, *reading));
    add_trends(making, indicator, readings, table);
    add_bars(indicator, readings, table);
    merge_equal(table.rows);
    out.push_back(std::move(table));
  }
  return out;
}

std::vector<SourceRow> make_sources(const Making& making) {
  std::vector<SourceRow> out;
  for (const record::SourceItem& source : making.record.sources) {
    if (making.source_number(source.id) > 0) out.push_back(make_source(making, source));
  }
  std::sort(out.begin(), out.end(),
            [](const SourceRow& a, const SourceRow& b) { return a.number < b.number; });
  return out;
}

}  // namespace sanya::report
