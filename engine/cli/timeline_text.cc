// SPDX-License-Identifier: Apache-2.0
#include "cli/timeline_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

bool is_day_asked_for(const record::Operand& operand) { return operand.name.starts_with("as_of"); }

}  // namespace

std::string days_text(const record::Step& step, Day today) {
  const bool begins = step.first != kNoEarliest;
  const bool ends = step.last != kNoLatest;
  if (!begins && !ends) return "always";
  if (!begins) return "until " + to_text(step.last);
  if (!ends) return (step.first <= today ? "since " : "from ") + to_text(step.first);
  if (step.first == step.last) return "on " + to_text(step.first);
  return to_text(step.first) + " to " + to_text(step.last);
}

std::string turned_text(const record::Condition& test) {
  const auto other = std::find_if_not(test.operands.begin(), test.operands.end(), is_day_asked_for);
  const bool of_time = std::any_of(test.operands.begin(), test.operands.end(), is_day_asked_for);
  const auto* verb = test.truth == Truth::yes  ? "holds"
                     : test.truth == Truth::no ? "no longer holds"
                                               : "may hold";
  if (!of_time || other == test.operands.end()) return fmt::format("{} {}", test.text, verb);
  if (test.truth == Truth::yes && (other->name == "action.due" || other->name == "period.due")) {
    return fmt::format("the deadline of {} passed", other->value);
  }
  if (test.truth == Truth::yes && other->name.ends_with("mandate.end")) {
    return fmt::format("the mandate ended on {}", other->value);
  }
  if (test.text == "as_of < pledge.made_on" && test.truth != Truth::yes) {
    if (test.truth == Truth::unknown) {
      return fmt::format("the pledge may have been made, on a day from {}", other->value);
    }
    const bool exact = other->value.find(' ') == std::string::npos;
    return exact ? fmt::format("the pledge was made on {}", other->value)
                 : fmt::format("the pledge has been made, on a day from {}", other->value);
  }
  return fmt::format("{} {}, where {} is {}", test.text, verb, other->name, other->value);
}

std::string horizon_text(const app::Judged& judged, const record::Horizon& horizon) {
  if (horizon.gave_up) {
    return fmt::format("holds at least until {} if nothing is added; later days were not looked at",
                       to_text(horizon.holds_until));
  }
  if (!horizon.next) return "holds for ever if nothing is added";
  return fmt::format("holds until {} if nothing is added; the day after it becomes {}",
                     to_text(horizon.holds_until), app::answer_text(judged, *horizon.next));
}

void tell_day(Json& json, std::string_view key, Day day) {
  json.key(key);
  if (day == kNoEarliest || day == kNoLatest) {
    json.null();
  } else {
    json.value(to_text(day));
  }
}

void tell_horizon(Json& json, const app::Judged& judged, const record::Horizon& horizon) {
  tell_day(json, "holds_until", horizon.holds_until);
  json.key("becomes");
  if (horizon.next) {
    json.object();
    tell_answer(json, judged, *horizon.next);
    json.end();
  } else {
    json.null();
  }
  if (horizon.gave_up) json.member("horizon_gave_up", true);
}

}  // namespace sanya::cli
