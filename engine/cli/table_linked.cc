// SPDX-License-Identifier: Apache-2.0
// The table of commands: exports that others follow and link to.
#include "cli/command.h"

namespace sanya::cli {
namespace {

constexpr Option kOutOfLinked{
    .name = "out", .value = "FILE", .help = "write a file (default: standard output)"};
constexpr Option kUrl{
    .name = "url",
    .value = "ADDRESS",
    .help = "where this file and the report are published: the address of their folder"};

constexpr Option kOfFeed[] = {
    {.name = "format",
     .value = "FORMAT",
     .help = "atom (the default) or json",
     .choices = "atom json"},
    {.name = "institution",
     .value = "ID",
     .help = "of actions that it owns, or answers for after another"},
    {.name = "question",
     .value = "NAME",
     .help = "the answers of this question (default: the headline)"},
    kUrl,
    kOutOfLinked,
};

constexpr Option kOfPopolo[] = {kOutOfLinked};
constexpr Option kOfReviews[] = {kUrl, kOutOfLinked};

constexpr Command kLinked[] = {
    {.name = "export feed",
     .operands = "[UNIT]",
     .most = 1,
     .summary = "write the changes of answers as a feed",
     .details =
         "An Atom feed (RFC 4287) or a JSON Feed (1.1) of the days on which an answer became "
         "another, newest first, up to --as-of: of the whole tracker, of UNIT (an action, or a "
         "pledge with its actions) or of an institution. Each entry says from what to what, why, "
         "by "
         "whose word, and what it rests on; where several answers are possible it tells all. "
         "Entries keep their ids for ever. docs/export.md says more.",
     .example = "sanya export feed --url https://example.org/tracker --out changes.xml\n"
                "sanya export feed --format json --institution moh --out health.json",
     .options = kOfFeed,
     .run = export_feed},
    {.name = "export popolo",
     .summary = "write people, organizations, posts and memberships as Popolo JSON",
     .details = "All institutions and people of the record with their names, posts and terms. Days "
                "that Popolo cannot say, being known only about, are left out and listed under "
                "`meta`. docs/export.md has every key, docs/schema/popolo-export.schema.json the "
                "schema.",
     .example = "sanya export popolo --out people.json",
     .options = kOfPopolo,
     .run = export_popolo},
    {.name = "export claimreview",
     .operands = "[UNIT]",
     .most = 1,
     .summary = "write the headline answers as schema.org ClaimReview",
     .details =
         "JSON-LD: of an action one ClaimReview, to be put into its page; else a graph of all, or "
         "of "
         "the pledge UNIT. A rating has a number only where one answer is certain, rests on what "
         "somebody said, and the pack puts its answers in one line. docs/export.md says more.",
     .example = "sanya export claimreview --url https://example.org/tracker --out reviews.json",
     .options = kOfReviews,
     .run = export_claimreview},
};

}  // namespace

std::span<const Command> linked_commands() { return kLinked; }

}  // namespace sanya::cli
