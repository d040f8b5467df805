// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/session.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

constexpr int kLeast = 50;  // percent, where nothing is said

// nullopt: it is no whole percent.
std::optional<int> least_of(const Call& call) {
  constexpr int kWhole = 100;
  const auto written = call.arguments.value("alike");
  if (written.empty()) return kLeast;
  int percent = 0;
  const auto* end = written.data() + written.size();
  const auto [stop, wrong] = std::from_chars(written.data(), end, percent);
  if (wrong != std::errc() || stop != end || percent < 1 || percent > kWhole) return std::nullopt;
  return percent;
}

std::string as_json(const app::Judged& judged, const app::Repeats& repeats) {
  Json json;
  json.object();
  begin_json(json, judged);
  json.key("pairs").list();
  for (const auto& pair : repeats.pairs) {
    json.object().member("later", pair.later->id).member("earlier", pair.earlier->id);
    json.member("alike", pair.alike).member("recorded", pair.recorded);
    json.member("later_words", pair.later_words).member("earlier_words", pair.earlier_words).end();
  }
  return json.end().member("of", repeats.actions).end().text();
}

std::string as_csv(const app::Repeats& repeats) {
  std::string text =
      csv_line({"later", "earlier", "alike", "recorded", "later_words", "earlier_words"});
  for (const auto& pair : repeats.pairs) {
    text += csv_line({pair.later->id, pair.earlier->id, std::to_string(pair.alike),
                      pair.recorded ? "yes" : "no", pair.later_words, pair.earlier_words});
  }
  return text;
}

std::string as_text(const Call& call, const app::Repeats& repeats) {
  Page page = prose(call);
  std::size_t recorded = 0;
  for (const auto& pair : repeats.pairs) {
    recorded += pair.recorded ? 1U : 0U;
    page.wrapped("", fmt::format("{}% alike: {} and, earlier, {}{}", pair.alike, pair.later->id,
                                 pair.earlier->id, pair.recorded ? " (recorded)" : ""));
    page.wrapped("  ", pair.later_words);
    page.wrapped("  ", pair.earlier_words);
    page.line();
  }
  page.line(fmt::format("{} in {}; {} recorded under `repeats`",
                        counted(repeats.pairs.size(), "pair"), counted(repeats.actions, "action"),
                        recorded));
  return page.text();
}

}  // namespace

int audit_repeats(const Call& call) {
  const auto least = least_of(call);
  if (!least)
    return misuse(call.err, {"--alike is a whole percent, from 1 to 100", "write it as 50"});
  return with_verdicts(call, app::Depth::answers, [&](const app::Judged& judged) {
    const auto repeats =
        app::repeats(judged, {.least = *least, .any_promisor = call.arguments.has("any-promisor")});
    switch (format(call)) {
      case Format::json:
        call.out << as_json(judged, repeats);
        break;
      case Format::csv:
        call.out << as_csv(repeats);
        break;
      case Format::table:
        call.out << as_text(call, repeats);
        break;
    }
    return kDone;
  });
}

}  // namespace sanya::cli
