// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "cli/dates.h"
#include "cli/exporting.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

using app::Judged;

std::string reason_text(const Judged& judged, const record::Verdict& verdict) {
  const auto* question = judged.question(verdict.question);
  if (verdict.alternatives.empty() || question == nullptr) {
    return dated(verdict.because.in(judged.language));
  }
  std::string text;
  const auto add = [&](const std::string& answer, const std::string& because) {
    if (!text.empty()) text += "; or ";
    text += app::label(*question, answer, judged.language);
    if (!because.empty()) text += ": " + dated(because);
  };
  add(verdict.answer, verdict.because.in(judged.language));
  for (const auto& other : verdict.alternatives) {
    add(other.answer, other.because.in(judged.language));
  }
  return text;
}

exchange::Review review_of(const Judged& judged, const record::Pledge& pledge,
                           const record::Action& action, const record::Verdict& verdict,
                           const std::string& base) {
  const auto rank = app::rank(judged, verdict);
  exchange::Review review{.unit = action.id,
                          .claim = action.title.in(judged.language),
                          .page = page_of(judged, base, action.id),
                          .answer = app::answer_text(judged, verdict),
                          .because = reason_text(judged, verdict),
                          .place = rank.place,
                          .of = rank.of,
                          .promisor = name(judged, pledge.made_by),
                          .by_person = judged.record().person(pledge.made_by) != nullptr,
                          .made_on = pledge.made_on};
  if (const auto* question = judged.question(verdict.question)) {
    review.question = app::label(*question, judged.language);
  }
  const auto* source = judged.record().source(pledge.source);
  if (source && source->identity == record::SourceItem::Identity::open) {
    review.appearance = {.title = source->title.in(judged.language),
                         .publisher = name(judged, source->publisher),
                         .address = source->url,
                         .published = exchange::reduced_date(source->published)};
  }
  for (const auto& each : app::overrides_of(judged, action)) {
    if (each.computed == &verdict && !each.expired) {
      review.overrides.push_back(override_text(judged, each));
    }
  }
  return review;
}

// Of what was promised by the day asked for.
std::vector<exchange::Review> reviews_of(const Judged& judged, const std::string& unit,
                                         const std::string& base) {
  std::vector<exchange::Review> all;
  for (const auto& pledge : judged.record().pledges) {
    if (pledge.made_on.earliest() > judged.verdicts.as_of) continue;
    for (const auto& action : pledge.actions) {
      if (!unit.empty() && unit != pledge.id && unit != action.id) continue;
      const auto* verdict = judged.find(judged.verdicts.headline, action.id);
      if (verdict) all.push_back(review_of(judged, pledge, action, *verdict, base));
    }
  }
  return all;
}

}  // namespace

int export_claimreview(const Call& call) {
  const auto base = base_address(call);
  if (!base) return kUsage;
  return with_verdicts(call, app::Depth::answers, [&](const Judged& judged) {
    const auto& operands = call.arguments.operands;
    const auto found = app::unit_named(judged, operands.empty() ? "" : operands.front());
    if (const auto* none = std::get_if<app::Unknown>(&found)) return unknown(call, *none);
    const auto& unit = std::get<std::string>(found);
    const auto reviews = reviews_of(judged, unit, *base);
    const bool alone = judged.record().action(unit) != nullptr;
    if (alone && reviews.empty()) {
      return misuse(call.err, {fmt::format("there is nothing to review: {} was not promised by {}",
                                           unit, to_text(judged.verdicts.as_of)),
                               "ask as of a later day with --as-of"});
    }
    if (judged.record().tracker.publisher.empty()) {
      call.err << "the tracker names no publisher: the reviews have no author\n";
    }
    return write_out(call, exchange::claim_reviews(reviews, alone, app::made_from(judged)));
  });
}

}  // namespace sanya::cli
