// SPDX-License-Identifier: Apache-2.0
// What gaps say to people, by language. A language that is not here, or that lacks a sentence, is
// said in English. {names} are filled with labels of the pack and names of the record.
#pragma once

#include <span>
#include <string_view>

namespace sanya::rules {

struct GapSentence {
  std::string_view key;
  std::string_view text;
};

// Sorted by key.
inline constexpr GapSentence kGapSentencesEn[] = {
    {"and", " and "},
    {"article", "one {who}"},
    {"besides", ", besides {voices},"},
    {"besides.many", " besides {voices}"},
    {"entries", "the findings {entries}"},
    {"evidence.many",
     "{count} {who}{besides}, none of them repeating another, that report the step "
     "\"{milestone}\"{extent}"
     "{when}"},
    {"evidence.official",
     "the official act itself, proving the step \"{milestone}\"{extent}{when}"},
    {"evidence.one", "one {who}{besides} that reports the step \"{milestone}\"{extent}{when}"},
    {"evidence.own", "a statement by {who}, reporting the step \"{milestone}\"{extent}{when}"},
    {"evidence.round",
     "in each of {count} periods, from {from} to {to}, one {who} that reports the step "
     "\"{milestone}\"{extent}"},
    {"extent.part", " for a part of it"},
    {"extent.parts", " for {parts}"},
    {"extent.whole", " for the whole of it"},
    {"list", ", "},
    {"or", " or "},
    {"owner", "a lead named who answers for it"},
    {"pin.between", "established that {what} lies between {from} and {to}"},
    {"pin.happened", "the day of what {entry} reports"},
    {"pin.link_in", "a source that ties {entry} to this action"},
    {"pin.link_out", "a source that shows {entry} to be about something else"},
    {"pin.made_on", "the day on which {entry} was made"},
    {"pin.on", "established that {what} is {from}"},
    {"pin.other", "the {field} of {entry}"},
    {"pin.published", "the day on which {entry} was published"},
    {"pin.until", "established that {what} is {to} or earlier"},
    {"pin.value", "the value of {entry}"},
    {"reading.at_least", "at least {value}"},
    {"reading.at_most", "at most {value}"},
    {"reading.exactly", "exactly {value}"},
    {"reading.one", "a reading of \"{indicator}\" by {who}: {value}{when}"},
    {"search", "a logged search that finds nothing"},
    {"settle",
     "finding {entry} ({publisher}, {published}) refuted, corrected or withdrawn by its source"},
    {"test", "nothing that could still be reported meets \"{test}\""},
    {"when.between", ", from {from} to {to}"},
    {"when.by", ", by {to}"},
    {"when.on", ", on {to}"},
    {"when.since", ", {from} or later"},
    {"who.any", "voice of any side"},
    {"who.any.many", "voices of any side"},
    {"who.donor", "a donor"},
    {"who.foreign_government", "foreign government"},
    {"who.foreign_government.many", "foreign governments"},
    {"who.government", "its government"},
    {"who.independent", "independent voice"},
    {"who.independent.many", "independent voices"},
    {"who.intergovernmental", "intergovernmental body"},
    {"who.intergovernmental.many", "intergovernmental bodies"},
    {"who.outside", "outside voice"},
    {"who.outside.many", "outside voices"},
    {"who.owner", "its owner"},
    {"who.political", "a political party"},
};

struct GapLanguage {
  std::string_view tag;  // BCP 47
  std::span<const GapSentence> sentences;
};

// English first: it has every sentence.
inline constexpr GapLanguage kGapLanguages[] = {{"en", kGapSentencesEn}};

}  // namespace sanya::rules
