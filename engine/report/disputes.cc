// SPDX-License-Identifier: Apache-2.0
// Where sources do not agree: on the day of one event, on whether it was done, on what came of it,
// and on a figure. Every side is shown; none is judged.
#include <algorithm>
#include <map>
#include <tuple>

#include "report/parts.h"

namespace sanya::report {
namespace {

struct SaidOfUnit {  // by one finding of one action or pledge
  const record::Finding* finding;
  const record::About* about;
  const record::SourceItem* source;

  const DateField& day() const {
    return finding->happened ? *finding->happened : source->published;
  }
};

std::vector<SaidOfUnit> said_of(const Making& making, std::string_view unit) {
  std::vector<SaidOfUnit> out;
  auto found = making.findings.find(unit);
  if (found == making.findings.end()) return out;
  for (const record::Finding* finding : found->second) {
    const record::SourceItem* source = making.record.source(finding->source);
    if (source == nullptr || making.source_number(source->id) == 0) continue;
    if (making.retracted.contains(source->id)) continue;
    for (const record::About& about : finding->about) {
      if ((about.action.empty() ? about.pledge : about.action) == unit) {
        out.push_back({finding, &about, source});
      }
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const SaidOfUnit& a, const SaidOfUnit& b) {
    return a.day().earliest() < b.day().earliest();
  });
  return out;
}

bool meet(const DateField& a, const DateField& b) {
  return a.earliest() <= b.latest() && b.earliest() <= a.latest();
}

bool own_word(const Making& making, std::string_view entry, std::string_view unit) {
  auto at = making.standings.find({entry, unit});
  if (at == making.standings.end()) return false;
  const std::string& relation = at->second->relation;
  return relation == "owner" || relation == "government" || relation == "donor";
}

Dispute::Side side(const Making& making, const SaidOfUnit& said, std::string_view unit) {
  return {.says = said.finding->note,
          .who = making.name(said.finding->claimant),
          .when = making.words.date(said.day()).text,
          .own_word = own_word(making, said.finding->id, unit),
          .source = making.source_number(said.source->id)};
}

// Events that happen once to one thing, and whose accounts do not meet.
void add_dates(const Making& making, const record::Action& action,
               const std::vector<SaidOfUnit>& all, std::vector<Dispute>& out) {
  const record::Ladder* ladder = record::find_ladder(making.input.ladders, action.kind);
  if (ladder == nullptr) return;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<SaidOfUnit>> events;
  for (const SaidOfUnit& said : all) {
    const record::Milestone* step = ladder->milestone(said.about->milestone);
    if (step == nullptr || !step->once || said.about->bearing != record::Bearing::supports)
      continue;
    events[{said.finding->instrument, step->id}].push_back(said);
  }
  for (const auto& [event, accounts] : events) {
    const bool apart = std::any_of(accounts.begin(), accounts.end(), [&](const SaidOfUnit& one) {
      return !meet(one.day(), accounts.front().day());
    });
    if (!apart) continue;
    const record::Milestone* step = ladder->milestone(event.second);
    Dispute dispute{.about = making.in(action.title),
                    .anchor = anchor("action", action.id),
                    .kind = making.words.say("dispute.day", {{"event", making.in(step->label)}}),
                    .sides = {}};
    for (const SaidOfUnit& said : accounts) dispute.sides.push_back(side(making, said, action.id));
    out.push_back(std::move(dispute));
  }
}

// What is said of one part and what is said of another do not meet; where no part is named, what is
// said concerns every one.
bool of_one_part(const SaidOfUnit& a, const SaidOfUnit& b) {
  const auto& parts = a.about->parts;
  const auto& others = b.about->parts;
  return parts.empty() || others.empty() ||
         std::find_first_of(parts.begin(), parts.end(), others.begin(), others.end()) !=
             parts.end();
}

// Whether a denial speaks against what is said: it denies its step and all above it.
bool denies(const record::Ladder* ladder, const record::Action* action, const SaidOfUnit& denial,
            const SaidOfUnit& said) {
  if (denial.about->aspect != said.about->aspect || !of_one_part(denial, said)) return false;
  if (denial.about->aspect == record::Aspect::outcome || action == nullptr) return true;
  // That the whole was not reached leaves room for a part.
  if (denial.about->extent == record::Extent::whole && denial.about->parts.empty() &&
      said.about->extent == record::Extent::part && said.about->parts.empty()) {
    return false;
  }
  if (action->recurrence ? !meet(denial.day(), said.day())
                         : said.day().earliest() > denial.day().latest()) {
    return false;
  }
  if (denial.about->milestone.empty()) return true;
  const auto* denied = ladder == nullptr ? nullptr : ladder->milestone(denial.about->milestone);
  const auto* reached = ladder == nullptr ? nullptr : ladder->milestone(said.about->milestone);
  return denied != nullptr && reached != nullptr && denied <= reached;  // the ladder's own order
}

void add_denials(const Making& making, const record::Action* action, const std::string& title,
                 const std::string& at, std::string_view unit, record::Aspect aspect,
                 std::vector<Dispute>& out) {
  const auto all = said_of(making, unit);
  const auto* ladder =
      action == nullptr ? nullptr : record::find_ladder(making.input.ladders, action->kind);
  const auto against = [&](const SaidOfUnit& one, const SaidOfUnit& other) {
    return one.about->bearing == record::Bearing::contradicts &&
           other.about->bearing == record::Bearing::supports && one.about->aspect == aspect &&
           denies(ladder, action, one, other);
  };
  Dispute dispute{.about = title,
                  .anchor = at,
                  .kind = making.words.say(aspect == record::Aspect::output ? "dispute.done"
                                                                            : "dispute.effect"),
                  .sides = {}};
  for (const SaidOfUnit& said : all) {
    const bool opposed = std::any_of(all.begin(), all.end(), [&](const SaidOfUnit& other) {
      return against(said, other) || against(other, said);
    });
    if (!opposed) continue;
    dispute.sides.push_back(side(making, said, unit));
    dispute.sides.back().stand = making.words.say(
        said.about->bearing == record::Bearing::supports ? "stand.supports" : "stand.contradicts");
  }
  if (!dispute.sides.empty()) out.push_back(std::move(dispute));
}

void add_readings(const Making& making, std::vector<Dispute>& out) {
  std::map<std::pair<std::string_view, std::string>, std::vector<const record::Reading*>> figures;
  for (const record::Reading& reading : making.record.readings) {
    const record::SourceItem* source = making.record.source(reading.source);
    if (source == nullptr || making.source_number(reading.source) == 0) continue;
    const DateField& day = reading.happened ? *reading.happened : source->published;
    figures[{reading.indicator, day.text()}].push_back(&reading);
  }
  for (const auto& [of, readings] : figures) {
    const bool apart = std::any_of(readings.begin(), readings.end(), [&](const auto* one) {
      return one->high < readings.front()->low || one->low > readings.front()->high;
    });
    if (!apart) continue;
    const record::Indicator* indicator = making.record.indicator(of.first);
    Dispute dispute{
        .about = indicator == nullptr ? std::string(of.first) : making.in(indicator->name),
        .anchor = anchor("indicator", of.first),
        .kind = making.words.say("dispute.figure"),
        .sides = {}};
    for (const record::Reading* reading : readings) {
      const std::string unit = indicator == nullptr ? "" : making.in(indicator->unit);
      const auto* source = making.record.source(reading->source);
      dispute.sides.push_back(
          {.says = making.words.value(*reading) +
                   (unit.empty() || !reading->given.empty() ? "" : " " + unit),
           .who = making.name(reading->claimant),
           .when =
               making.words.date(reading->happened ? *reading->happened : source->published).text,
           .own_word = own_word(making, reading->id, reading->action),
           .source = making.source_number(reading->source)});
    }
    out.push_back(std::move(dispute));
  }
}

}  // namespace

std::vector<Dispute> make_disputes(const Making& making) {
  std::vector<Dispute> out;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      add_dates(making, action, said_of(making, action.id), out);
      for (auto aspect : {record::Aspect::output, record::Aspect::outcome}) {
        add_denials(making, &action, making.in(action.title), anchor("action", action.id),
                    action.id, aspect, out);
      }
    }
    for (auto aspect : {record::Aspect::output, record::Aspect::outcome}) {
      add_denials(making, nullptr, making.in(pledge.title), anchor("pledge", pledge.id), pledge.id,
                  aspect, out);
    }
  }
  add_readings(making, out);
  return out;
}

}  // namespace sanya::report
