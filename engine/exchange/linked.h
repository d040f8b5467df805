// SPDX-License-Identifier: Apache-2.0
// What a tracker publishes for others to follow and to link to: feeds, people and institutions,
// reviews. Public through exchange.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/edtf.h"
#include "record/record.h"
#include "record/verdict.h"

namespace sanya::exchange {

// What every one of these says of itself.
struct MadeFrom {
  std::string tracker;  // its id
  std::string title;
  std::string publisher;
  std::string contact;
  std::string language;  // in which texts are shown
  Day as_of;
  std::optional<Day> published_by;
  std::string known_at;  // "" where no ledger was read
  std::int64_t entries = 0;
  std::string checkpoint;  // lines; "" where no ledger was read
  record::PackHead pack;
};

// ---- feeds ------------------------------------------------------------------------------------

// A paragraph, or with items a list under it. Plain text; whoever writes it escapes it.
struct Passage {
  struct Item {
    std::string text;
    std::string source = {};   // stands behind it
    std::string address = {};  // of the source; a link only where it is one of http or https
  };
  std::string text;
  std::vector<Item> items = {};
};

// An answer that became another.
struct FeedEntry {
  std::string id;  // an address in the sense of RFC 3987: the same in every feed, for ever
  Day day;
  std::string title;
  std::string page;  // that tells more; "" for none
  std::vector<Passage> passages;
  std::string unit;
  std::string question;
  std::vector<std::string> before;  // all possible answers, in the pack's words
  // The same of what it became, each with its label.
  std::vector<std::pair<std::string, std::string>> after;
  std::vector<record::Cited> entries = {};  // of the record, by which it became so
  bool by_time = false;                     // nothing new was said
};

struct Feed {
  std::string id;
  std::string title;
  std::string about;  // lines: day, method, checkpoint
  std::string author;
  std::string self = {};  // where it is published; "" where that is not known
  std::string home = {};  // the page that it belongs to; likewise
  MadeFrom made_from = {};
  std::vector<FeedEntry> entries;  // newest first
};

std::string atom(const Feed& feed);       // RFC 4287
std::string json_feed(const Feed& feed);  // JSON Feed, version 1.1

// A name that needs no authority to give it: a UUID (RFC 9562, version 8) of the parts' hash, as a
// URN. No part may hold a line's end.
std::string lasting_name(const std::vector<std::string>& parts);

// ---- people and institutions --------------------------------------------------------------------

// Of everybody in `record`. `sector`: how a sector is written. docs/export.md has the keys.
std::string popolo(const record::Record& record, std::string_view (*sector)(record::Sector),
                   const MadeFrom& made_from);

// ---- reviews ------------------------------------------------------------------------------------

// A claim with the answer given to it.
struct Review {
  std::string unit;
  std::string claim;
  std::string page;      // that tells more; "" for none
  std::string answer;    // the label, or all possible ones
  std::string question;  // its label
  std::string because;
  // Its place among `of` answers, from the worst, 1; 0 where there is no certain one.
  std::size_t place = 0;
  std::size_t of = 0;
  std::string promisor;
  bool by_person = false;  // else by an institution
  DateField made_on;
  struct Appearance {
    std::string title;
    std::string publisher;
    std::string address;
    std::string published;  // "" where the day is not known as JSON-LD writes it
  } appearance;
  std::vector<std::string> overrides;  // what people decided beside it, a sentence each
};
// schema.org ClaimReview, as JSON-LD: one object where `alone` (then there is one review), else a
// graph of all.
std::string claim_reviews(const std::vector<Review>& reviews, bool alone,
                          const MadeFrom& made_from);

// ---- dates
// ----------------------------------------------------------------------------------------

// "2016", "2016-07" or "2016-07-19", as ISO 8601 and Popolo write a day not known better; "" where
// a field says anything else.
std::string reduced_date(const DateField& field);

}  // namespace sanya::exchange
