// SPDX-License-Identifier: Apache-2.0
// schema.org ClaimReview, as JSON-LD.
#include <fmt/format.h>

#include "base/quote.h"
#include "exchange/json_tree.h"
#include "exchange/made_from.h"
#include "tree/canonical.h"

namespace sanya::exchange {
namespace {

using tree::Node;

Node typed(const char* type) { return json_map({{"@type", json_text(type)}}); }

Node named(const char* type, const std::string& name) {
  auto it = typed(type);
  add_member(it, "name", json_text(name));
  return it;
}

Node property(const char* name, const std::string& value) {
  auto it = typed("PropertyValue");
  add_text(it, "propertyID", name);
  add_text(it, "value", value);
  return it;
}

Node rating_of(const Review& review) {
  auto it = typed("Rating");
  add_text(it, "alternateName", review.answer);
  add_text(it, "ratingExplanation", review.because);
  if (review.place == 0) return it;
  add_member(it, "ratingValue", json_number(std::to_string(review.place)));
  add_member(it, "worstRating", json_number("1"));
  add_member(it, "bestRating", json_number(std::to_string(review.of)));
  return it;
}

Node claim_of(const Review& review) {
  auto it = typed("Claim");
  add_member(it, "author", named(review.by_person ? "Person" : "Organization", review.promisor));
  add_text(it, "datePublished", reduced_date(review.made_on));
  const auto& shown = review.appearance;
  auto work = typed("CreativeWork");
  add_text(work, "name", shown.title);
  add_text(work, "datePublished", shown.published);
  add_text(work, "url", safe_link(shown.address));
  if (!shown.publisher.empty()) {
    add_member(work, "publisher", named("Organization", shown.publisher));
  }
  add_member(it, "appearance", std::move(work));
  return it;
}

// What it rests on, for whoever wants to do it again.
Node identifiers(const Review& review, const MadeFrom& made_from) {
  const auto& pack = made_from.pack;
  std::vector<Node> all = {property("unit", review.unit), property("tracker", made_from.tracker),
                           property("as_of", to_text(made_from.as_of)),
                           property("method", fmt::format("{} {}", pack.name, pack.version)),
                           property("method_sha256", pack.hash)};
  if (made_from.published_by) {
    all.push_back(property("published_by", to_text(*made_from.published_by)));
  }
  if (!made_from.known_at.empty()) {
    all.push_back(property("known_at", made_from.known_at));
    all.push_back(property("checkpoint", made_from.checkpoint));
  }
  return json_list(std::move(all));
}

Node review_of(const Review& review, const MadeFrom& made_from) {
  auto it = typed("ClaimReview");
  add_text(it, "claimReviewed", review.claim);
  add_text(it, "reviewAspect", review.question);
  add_text(it, "url", safe_link(review.page));
  add_text(it, "datePublished", to_text(made_from.as_of));
  add_text(it, "inLanguage", made_from.language);
  if (!made_from.publisher.empty()) {
    add_member(it, "author", named("Organization", made_from.publisher));
  }
  add_member(it, "itemReviewed", claim_of(review));
  add_member(it, "reviewRating", rating_of(review));
  add_member(it, "identifier", identifiers(review, made_from));
  std::vector<Node> comments;
  for (const auto& text : review.overrides) {
    auto comment = typed("Comment");
    add_text(comment, "text", text);
    comments.push_back(std::move(comment));
  }
  if (!comments.empty()) add_member(it, "comment", json_list(std::move(comments)));
  return it;
}

}  // namespace

std::string claim_reviews(const std::vector<Review>& reviews, bool alone,
                          const MadeFrom& made_from) {
  constexpr const char* kContext = "https://schema.org";
  Node root;
  if (alone) {
    root = review_of(reviews.front(), made_from);
  } else {
    std::vector<Node> all;
    for (const auto& review : reviews) all.push_back(review_of(review, made_from));
    root = json_map({{"@graph", json_list(std::move(all))}});
  }
  add_member(root, "@context", json_text(kContext));
  // It goes into a `script` element, which no text may end.
  std::string text;
  for (const char c : tree::canonical_json(root)) {
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return text + "\n";
}

}  // namespace sanya::exchange
