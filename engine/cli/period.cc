// SPDX-License-Identifier: Apache-2.0
#include "cli/period.h"

#include <fmt/format.h>

namespace sanya::cli {

std::optional<app::ReportAsked> period(const Call& call, const record::Record& record) {
  if (call.arguments.has("as-of") && call.arguments.has("until")) {
    misuse(call.err, {"--as-of and --until both name the period's last day", "leave one out"});
    return std::nullopt;
  }
  const auto tongue = language(call, record);
  if (!tongue) return std::nullopt;
  const auto as_of = day_option(call, "as-of", call.today);
  if (!as_of) return std::nullopt;
  const auto until = day_option(call, "until", *as_of);
  if (!until) return std::nullopt;
  const Day year_before = *until - Duration{.months = 12, .days = 0};
  const auto from = day_option(call, "from", year_before + Duration{.months = 0, .days = 1});
  if (!from) return std::nullopt;
  const auto published_by = day_option(call, "published-by", *until);
  if (!published_by) return std::nullopt;
  if (*from > *until) {
    misuse(call.err, {fmt::format("the period ends on {}, before it begins on {}", to_text(*until),
                                  to_text(*from)),
                      "give --from a day before --until"});
    return std::nullopt;
  }
  return app::ReportAsked{
      .from = *from, .until = *until, .published_by = *published_by, .language = *tongue};
}

}  // namespace sanya::cli
