// SPDX-License-Identifier: Apache-2.0
// Feeds and reviews: what is a text stays a text, names last, links lead to http and https alone.
#include <catch2/catch.hpp>

#include "base/direction.h"
#include "base/text.h"
#include "exchange/exchange.h"

namespace sanya::exchange {
namespace {

bool has(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

FeedEntry entry(const std::string& text, const std::string& address) {
  return {
      .id = "urn:x",
      .day = *parse_day("2024-06-30"),
      .title = text,
      .page = address,
      .passages = {{.text = text, .items = {{.text = text, .source = text, .address = address}}}},
      .unit = "a/b",
      .question = "status",
      .before = {"begun"},
      .after = {{"done", text}}};
}

Feed feed_of(const FeedEntry& entry) {
  return {.id = "urn:y",
          .title = entry.title,
          .about = entry.title,
          .author = entry.title,
          .self = entry.page,
          .home = entry.page,
          .made_from = {.language = "en", .as_of = *parse_day("2024-06-30")},
          .entries = {entry}};
}

// A feed in which that text stands wherever a text may.
std::string atom_of(const std::string& text, const std::string& address = "") {
  return atom(feed_of(entry(text, address)));
}

}  // namespace

TEST_CASE("no text becomes markup in an Atom feed") {
  for (const std::string text :
       {"<script>alert(1)</script>", "]]>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
        "<!-- ", "<?php ?>", "&lt;script&gt;", "</title>"}) {
    CAPTURE(text);
    const auto feed = atom_of(text);
    CHECK_FALSE(has(feed, text + "<"));
    CHECK_FALSE(has(feed, "<script"));
    CHECK_FALSE(has(feed, "<img"));
    CHECK_FALSE(has(feed, "]]>"));
    CHECK_FALSE(has(feed, "' onload"));
    // In HTML within XML it is escaped twice.
    const auto content = feed.substr(feed.find("<content"));
    CHECK_FALSE(has(content, "&lt;script"));
    CHECK_FALSE(has(content, "&lt;img"));
  }
  CHECK(has(atom_of("a & b"), "<title>a &amp; b</title>"));
  CHECK(has(atom_of("a & b"), "&lt;p dir=&quot;auto&quot;&gt;a &amp;amp; b&lt;/p&gt;"));
}

TEST_CASE("what XML may not hold is left out, and the rest comes through") {
  std::string controls;
  for (char c = 0; c < ' '; ++c) controls += c;
  const auto feed = atom_of("a" + controls + "b\xEF\xBF\xBE\xEF\xBF\xBF" + "c");
  CHECK(has(feed, "<title>a&#9;\n&#13;bc</title>"));
  CHECK(has(atom_of("a\xFF\xC3"), "<title>a\xEF\xBF\xBD\xEF\xBF\xBD</title>"));
  CHECK(has(atom_of("\x7F\xC2\x85"), "<title>\x7F\xC2\x85</title>"));
  const std::string khmer = "ក្រសួងយុត្តិធម៌";
  CHECK(has(atom_of(khmer), "<title>" + khmer + "</title>"));
  CHECK(first_bad_utf8(atom_of("a\xFF\xC3\xED\xA0\x80")) == std::string::npos);
}

TEST_CASE("what turns the direction of writing is turned back") {
  const std::string rlo = "\xE2\x80\xAE";
  const std::string pdf = "\xE2\x80\xAC";
  const std::string rli = "\xE2\x81\xA7";
  const std::string pdi = "\xE2\x81\xA9";
  CHECK(turned_back("plain") == "plain");
  CHECK(turned_back(rlo + "a") == rlo + "a" + pdf);
  CHECK(turned_back(rlo + "a" + pdf) == rlo + "a" + pdf);
  CHECK(turned_back(rli + rlo + "a") == rli + rlo + "a" + pdf + pdi);
  CHECK(turned_back(rli + rlo + "a" + pdi) == rli + rlo + "a" + pdi);
  CHECK(turned_back(rlo + rli + pdf + "a") == rlo + rli + pdf + "a" + pdi + pdf);
  CHECK(turned_back(pdf + pdi + "a") == pdf + pdi + "a");
}

TEST_CASE("links of feeds lead to http and https alone") {
  for (const std::string address :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " https://example.org",
        "vbscript:x", "//example.org", "https://example.org/\nx", "file:///etc/passwd"}) {
    CAPTURE(address);
    const auto feed = feed_of(entry("a", address));
    CHECK_FALSE(has(atom(feed), "href"));
    CHECK_FALSE(has(json_feed(feed), "href"));
    CHECK_FALSE(has(json_feed(feed), "\"url\":\""));
    CHECK_FALSE(has(json_feed(feed), "_url\""));
  }
  const auto feed = feed_of(entry("a", "https://example.org/?a=1&b=\"2\""));
  CHECK(has(atom(feed),
            "<link rel=\"related\" title=\"a\" href=\"https://example.org/?a=1&amp;b=%222%22\"/>"));
  CHECK(has(json_feed(feed), "\"url\":\"https://example.org/?a=1&b=%222%22\""));
}

TEST_CASE("a feed without entries is as new as its day") {
  auto feed = feed_of(entry("a", ""));
  feed.entries.clear();
  CHECK(has(atom(feed), "<updated>2024-06-30T00:00:00Z</updated>"));
  CHECK(has(json_feed(feed), "\"items\":[]"));
}

TEST_CASE("names of entries last") {
  const auto name = lasting_name({"feed entry", "water", "house", "status", "a/b", "2024-06-30"});
  CHECK(name == "urn:uuid:e6bf117a-71a3-8ebb-81a2-5ba790602707");
  CHECK(name.size() == 9 + 36);
  CHECK(name[9 + 14] == '8');
  CHECK(has("89ab", std::string(1, name[9 + 19])));
  CHECK(name != lasting_name({"feed entry", "water", "house", "status", "a/b", "2024-07-01"}));
}

TEST_CASE("a date that Popolo and schema.org can say is one day known to the year, month or day") {
  for (const std::string text : {"2016", "2016-07", "2016-07-19"}) {
    CHECK(reduced_date(*DateField::parse(text)) == text);
  }
  for (const std::string text : {"2016~", "2016?", "201X", "[..2016]", "2004-07/2006-03", "-0044",
                                 "1999?-09-29", "[2001,2011]"}) {
    CAPTURE(text);
    CHECK(reduced_date(*DateField::parse(text)) == "");
  }
}

TEST_CASE("a review has a number only where it has a place, and one alone is no graph") {
  Review review{.unit = "a/b", .claim = "A", .answer = "Done", .place = 2, .of = 3};
  const MadeFrom made_from{.as_of = *parse_day("2024-06-30")};
  const auto numbered = claim_reviews({review}, true, made_from);
  CHECK(has(numbered, "\"bestRating\":3"));
  CHECK(has(numbered, "\"ratingValue\":2"));
  CHECK(has(numbered, "\"@context\":\"https://schema.org\""));
  CHECK_FALSE(has(numbered, "@graph"));
  review.place = 0;
  const auto several = claim_reviews({review, review}, false, made_from);
  CHECK_FALSE(has(several, "ratingValue"));
  CHECK(has(several, "@graph"));
  CHECK(has(claim_reviews({}, false, made_from), "\"@graph\":[]"));
}

}  // namespace sanya::exchange
