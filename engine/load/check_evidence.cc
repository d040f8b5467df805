// SPDX-License-Identifier: Apache-2.0
// Ladders, indicators and their values, and what is counted wrongly or serves nothing.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "load/check.h"
#include "load/reading_value.h"

namespace sanya::load {

namespace {

void check_milestone(const record::About& about, const Checking& checking) {
  if (about.milestone.empty()) return;
  const Place at = about.written.of(about.place, "milestone");
  if (about.action.empty()) {
    checking.faults.error(Fault::not_on_ladder, at,
                          "a finding about a whole pledge has no ladder to stand on",
                          "say which `action:` it is about");
    return;
  }
  const record::Action* action = checking.record.action(about.action);
  const record::Ladder* ladder =
      action ? record::find_ladder(checking.ladders, action->kind) : nullptr;
  if (!ladder || ladder->milestone(about.milestone)) return;
  std::vector<std::string_view> steps;
  steps.reserve(ladder->milestones.size());
  for (const record::Milestone& step : ladder->milestones) steps.push_back(step.id);
  const std::string_view near = nearest(about.milestone, steps);
  checking.faults.error(Fault::not_on_ladder, at,
                        fmt::format("\"{}\" is no step of a {}", about.milestone, ladder->id),
                        fmt::format("{}the steps of a {} are: {}",
                                    near.empty() ? "" : fmt::format("did you mean \"{}\"? ", near),
                                    ladder->id, fmt::join(steps, ", ")));
}

// Whether the bounds of the indicator make sense, so that values can be held to them.
bool check_indicator(const record::Indicator& one, Diagnostics& faults) {
  std::set<std::string> words;
  for (std::size_t i = 0; i < one.scale.size(); ++i)
    if (!words.insert(one.scale[i]).second)
      faults.error(Fault::duplicate_id, one.written.of(one.place, "scale", static_cast<int>(i)),
                   fmt::format("\"{}\" stands twice on the scale", one.scale[i]),
                   "give each word once");
  bool sound = true;
  for (const auto& [key, bound] :
       {std::pair{"at_least", &one.at_least}, {"at_most", &one.at_most}}) {
    if (!*bound || on_grid(**bound, one.decimals)) continue;
    faults.error(Fault::off_grid, one.written.of(one.place, key),
                 fmt::format("{} is counted to {} decimals", one.id, one.decimals),
                 "give the indicator more `decimals`");
    sound = false;
  }
  if (one.at_least && one.at_most && *one.at_least > *one.at_most) {
    faults.error(Fault::out_of_bounds, one.written.of(one.place, "at_most"),
                 fmt::format("no value is at least {} and at most {}", one.at_least->text(),
                             one.at_most->text()),
                 "exchange the two");
    sound = false;
  }
  return sound;
}

std::string_view comparison_key(record::Target::Comparison comparison) {
  switch (comparison) {
    case record::Target::Comparison::at_least:
      return "at_least";
    case record::Target::Comparison::at_most:
      return "at_most";
    case record::Target::Comparison::exactly:
      break;
  }
  return "exactly";
}

// A number for a quantity, a word of the scale for a scale of words.
void check_target(record::Target& target, const record::Indicator& indicator, Diagnostics& faults) {
  const Place at = target.written.of(target.place, comparison_key(target.comparison));
  if (!indicator.scale.empty()) {
    ValueFault why{};
    if (!target.word.empty() && !read_value(target.word, indicator, why))
      faults.error(Fault::target_mismatch, at, why.message, why.help);
    if (target.baseline)
      faults.error(Fault::target_mismatch, target.written.of(target.place, "baseline"),
                   fmt::format("{} is a scale of words, and its baseline a number", indicator.id),
                   "leave the baseline out");
    return;
  }
  if (target.word.empty()) return;
  if (!Number::parse(target.word)) {
    faults.error(Fault::target_mismatch, at,
                 fmt::format("\"{}\" is not a number, and {} is counted in numbers", target.word,
                             indicator.id),
                 "write the number promised, as in 20 or 5.7");
  } else if ((indicator.at_least && target.value < *indicator.at_least) ||
             (indicator.at_most && target.value > *indicator.at_most)) {
    faults.error(Fault::out_of_bounds, at,
                 fmt::format("{} can never be {}", indicator.id, target.word),
                 "correct the target, or the indicator's `at_least` and `at_most`");
  }
  target.word.clear();
}

std::set<std::string> sources_used(const record::Record& record) {
  std::set<std::string> used;
  for (const record::Pledge& pledge : record.pledges) used.insert(pledge.source);
  for (const record::Finding& finding : record.findings) used.insert(finding.source);
  for (const record::Reading& reading : record.readings) used.insert(reading.source);
  for (const record::SourceItem& source : record.sources) {
    used.insert(source.syndicated_from);
    used.insert(source.retracts.begin(), source.retracts.end());
    if (!source.retracts.empty()) used.insert(source.id);
  }
  return used;
}

}  // namespace

void check_ladders(Checking& checking) {
  if (checking.ladders.empty()) return;  // nothing to hold them to
  std::vector<std::string_view> kinds;
  kinds.reserve(checking.ladders.size());
  for (const record::Ladder& ladder : checking.ladders) kinds.push_back(ladder.id);
  for (const record::Pledge& pledge : checking.record.pledges)
    for (const record::Action& action : pledge.actions)
      if (!action.kind.empty() && !record::find_ladder(checking.ladders, action.kind))
        checking.faults.error(
            Fault::unknown_kind, action.written.of(action.place, "kind"),
            fmt::format("there is no ladder for actions of kind \"{}\"", action.kind),
            fmt::format("the kinds are: {}", fmt::join(kinds, ", ")));
  for (const record::Finding& finding : checking.record.findings)
    for (const record::About& about : finding.about) check_milestone(about, checking);
}

void check_values(Checking& checking) {
  record::Record& record = checking.record;
  std::set<std::string> unsound;
  for (const record::Indicator& one : record.indicators)
    if (!check_indicator(one, checking.faults)) unsound.insert(one.id);
  for (record::Pledge& pledge : record.pledges)
    for (record::Action& action : pledge.actions) {
      const record::Indicator* indicator =
          action.target ? record.indicator(action.target->indicator) : nullptr;
      if (indicator && !unsound.contains(indicator->id))
        check_target(*action.target, *indicator, checking.faults);
    }
  for (record::Reading& reading : record.readings) {
    const record::Indicator* indicator = record.indicator(reading.indicator);
    if (!indicator || reading.value.empty() || unsound.contains(indicator->id)) continue;
    ValueFault why{};
    if (const std::optional<ValueRange> range = read_value(reading.value, *indicator, why)) {
      reading.low = range->low;
      reading.high = range->high;
    } else {
      checking.faults.error(why.fault, reading.written.of(reading.place, "value"), why.message,
                            why.help);
    }
  }
}

void check_use(Checking& checking) {
  for (const record::Pledge& pledge : checking.record.pledges)
    if (pledge.points_announced && *pledge.points_announced >= 0 &&
        static_cast<std::size_t>(*pledge.points_announced) < pledge.actions.size())
      checking.faults.error(
          Fault::too_few_points, pledge.written.of(pledge.place, "points_announced"),
          fmt::format("{} points were announced, and {} actions are listed",
                      *pledge.points_announced, pledge.actions.size()),
          "give the promisor's own number, or leave it out where the promisor gave none");
  if (checking.spoiled.any()) return;
  const std::set<std::string> used = sources_used(checking.record);
  for (const record::SourceItem& source : checking.record.sources)
    if (!used.contains(source.id))
      checking.faults.warning(Fault::unused_source, source.written.of(source.place, "id"),
                              fmt::format("nothing rests on the source \"{}\"", source.id),
                              "add what it says, or take it out");
}

}  // namespace sanya::load
