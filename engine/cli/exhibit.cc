// SPDX-License-Identifier: Apache-2.0
#include "cli/exhibit.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/dates.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Exhibit;

std::string spoken(std::string word) {
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string happened(const std::optional<DateField>& date) {
  return date ? "happened " + date_text(*date) : std::string("dated by its publication");
}

std::string milestone_label(const app::Judged& judged, const record::About& about) {
  const auto* action = judged.record().action(about.action);
  const auto* ladder = action ? record::find_ladder(judged.opened.ladders, action->kind) : nullptr;
  const auto* step = ladder ? ladder->milestone(about.milestone) : nullptr;
  const auto label = step ? step->label.in(judged.language) : std::string();
  return label.empty() ? about.milestone : label;
}

std::string said_by(const app::Judged& judged, const Exhibit& exhibit) {
  auto text = "said by " + name(judged, exhibit.claimant);
  if (!exhibit.relation.empty()) text += " (" + spoken(exhibit.relation) + ")";
  if (!exhibit.voice.empty() && exhibit.voice != exhibit.claimant) {
    text += ", whose knowledge is " + name(judged, exhibit.voice) + "'s";
  }
  return text;
}

void tell_finding(Page& page, const std::string& first, const app::Judged& judged,
                  const Exhibit& exhibit) {
  const auto& finding = *exhibit.finding;
  page.wrapped(first, fmt::format("{}: {}", finding.id, finding.note));
  const std::string indent(first.size(), ' ');
  auto facts = happened(finding.happened);
  if (const auto* about = exhibit.about) {
    facts += fmt::format("; {}", word(about->bearing));
    if (!about->milestone.empty()) facts += " \"" + milestone_label(judged, *about) + "\"";
    if (about->aspect == record::Aspect::outcome) facts += " (outcome)";
    if (about->aspect == record::Aspect::condition) facts += " (its condition)";
    if (about->extent == record::Extent::part) facts += ", in part";
  }
  page.wrapped(indent, facts + "; " + said_by(judged, exhibit));
}

void tell(Page& page, const app::Judged& judged, const Exhibit& exhibit, const std::string& first) {
  const std::string indent(first.size(), ' ');
  if (exhibit.finding) {
    tell_finding(page, first, judged, exhibit);
  } else if (exhibit.reading) {
    const auto& reading = *exhibit.reading;
    const auto* indicator = judged.record().indicator(reading.indicator);
    page.wrapped(
        first, fmt::format("{}: {}: {}; {}; {}", reading.id,
                           indicator ? indicator->name.in(judged.language) : reading.indicator,
                           with_unit(judged, indicator, reading.value), happened(reading.happened),
                           said_by(judged, exhibit)));
  } else if (exhibit.search) {
    page.wrapped(first, fmt::format("{}: searched on {} by {} in {}", exhibit.search->id,
                                    to_text(exhibit.search->day), exhibit.search->by,
                                    fmt::join(exhibit.search->where, "; ")));
  } else {
    page.wrapped(first, fmt::format("{} {}", word(exhibit.cited.kind), exhibit.cited.id));
  }
  if (exhibit.source) page.wrapped(indent, source_text(judged, *exhibit.source));
}

// One line a doubt; empty where there is none.
std::vector<std::string> doubts_of(const Exhibit& exhibit) {
  std::vector<std::string> lines;
  const auto& cited = exhibit.cited;
  const std::string reason =
      exhibit.about && !exhibit.about->reason.empty() ? ": " + exhibit.about->reason : "";
  if (cited.possible) {
    lines.push_back("may or may not be about this" + reason);
  } else if (cited.inferred) {
    lines.push_back("we link it to this, its source does not" + reason);
  }
  const auto date = exhibit.finding   ? exhibit.finding->happened
                    : exhibit.reading ? exhibit.reading->happened
                                      : std::nullopt;
  const auto written = date             ? date_text(*date)
                       : exhibit.source ? date_text(exhibit.source->published)
                                        : std::string();
  if (cited.imprecise) lines.push_back("its date or value is known within bounds only: " + written);
  if (cited.uncertain) lines.push_back("its date is doubted: " + written);
  if (cited.disputed) lines.push_back("another account of the same thing says otherwise");
  return lines;
}

}  // namespace

std::string exhibit_number(const app::Why& why, const record::Cited& cited) {
  const auto before = [](const Exhibit& exhibit, const record::Cited& sought) {
    return std::tie(exhibit.cited.kind, exhibit.cited.id) < std::tie(sought.kind, sought.id);
  };
  const auto at = std::lower_bound(why.exhibits.begin(), why.exhibits.end(), cited, before);
  if (at == why.exhibits.end() || at->cited.kind != cited.kind || at->cited.id != cited.id) {
    return "";
  }
  return fmt::format("[{}{}]", at - why.exhibits.begin() + 1,
                     cited.counted == Truth::unknown ? "?" : "");
}

std::string citation_text(const app::Judged& judged, const record::SourceItem& source) {
  auto text = name(judged, source.publisher);
  text +=
      source.title.empty() ? ", title not known" : ", \"" + source.title.in(judged.language) + "\"";
  return text + ", " + date_text(source.published);
}

std::string source_text(const app::Judged& judged, const record::SourceItem& source) {
  return citation_text(judged, source) + (source.url.empty() ? "" : ", " + source.url);
}

std::string world_text(const record::Choice& choice) {
  if (choice.field == "link") {
    const auto last = choice.entry.rfind(", ");
    const bool several = last != std::string::npos;  // they hold or fall together
    return fmt::format("{} {}{} about this",
                       several
                           ? choice.entry.substr(0, last) + " and " + choice.entry.substr(last + 2)
                           : choice.entry,
                       several ? "are" : "is", choice.value == "in" ? "" : " not");
  }
  if (choice.field == "value") return fmt::format("{} is {}", choice.entry, choice.value);
  if (choice.field == "happened")
    return fmt::format("{} happened on {}", choice.entry, choice.value);
  if (choice.field == "published")
    return fmt::format("{} was published on {}", choice.entry, choice.value);
  if (choice.field == "made_on")
    return fmt::format("{} was made on {}", choice.entry, choice.value);
  return fmt::format("{} of {} is {}", choice.field, choice.entry, choice.value);
}

std::string with_unit(const app::Judged& judged, const record::Indicator* indicator,
                      const std::string& value) {
  const auto unit = indicator ? indicator->unit.in(judged.language) : std::string();
  return unit.empty() ? value : value + (unit == "%" ? "" : " ") + unit;
}

bool stopped_early(const std::vector<const record::Gap*>& ways) {
  return std::any_of(ways.begin(), ways.end(), [](const record::Gap* way) {
    return way->gave_up && !way->operations.empty();
  });
}

std::string steps_text(const app::Judged& judged, const record::Gap& gap) {
  std::string text;
  for (const auto& step : gap.steps) {
    text += (text.empty() ? "" : "; and ") + step.in(judged.language);
  }
  if (!gap.impossible.empty()) return "out of reach: " + gap.impossible.in(judged.language);
  return text.empty() && gap.gave_up ? "nothing was found within the bound of the search" : text;
}

void exhibits(Page& page, const app::Judged& judged, const app::Why& why) {
  if (why.exhibits.empty()) return;
  page.heading("What it cites");
  for (std::size_t i = 0; i < why.exhibits.size(); ++i) {
    tell(page, judged, why.exhibits[i], pad(fmt::format("  [{}]", i + 1), 6) + " ");
  }
}

void doubts(Page& page, const app::Judged&, const app::Why& why) {
  bool any = false;
  for (std::size_t i = 0; i < why.exhibits.size(); ++i) {
    for (const auto& doubt : doubts_of(why.exhibits[i])) {
      if (!any) page.heading("What is not certain in it");
      any = true;
      page.wrapped(pad(fmt::format("  [{}]", i + 1), 6) + " ", doubt);
    }
  }
}

}  // namespace sanya::cli
