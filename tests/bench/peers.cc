// SPDX-License-Identifier: Apache-2.0
// The workload by which engines of other kinds have been measured: fourteen answers from thirteen
// sets, distinct publishers, what stands against a thing after it was last delivered, deadline and
// staleness. SANYA_PEERS names the folder of its data: commitments.csv (id, made, deadline) and
// evidence.csv (commitment, date, recorded, publisher, actor, stance, milestone, strength), days
// counted from 1970-01-01. Where answers.txt (a number a line) stands beside them, ours must be
// those.
#include "peers.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <sstream>

namespace sanya::bench {
namespace {

constexpr std::int32_t kKnownAt = kPeersAsOf.number;
constexpr std::array<std::string_view, 4> kActors = {"government", "independent",
                                                     "intergovernmental", "court"};
constexpr std::array<std::string_view, 6> kMilestones = {"",       "announced", "planned",
                                                         "funded", "begun",     "done"};
constexpr std::size_t kActionsOfPledge = 8;

// The whole numbers of each line but the first.
template <std::size_t Size>
std::vector<std::array<std::int32_t, Size>> rows_of(const std::string& path) {
  std::vector<std::array<std::int32_t, Size>> rows;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::array<std::int32_t, Size> row{};
    std::istringstream fields(line);
    std::string field;
    for (auto& value : row) {
      std::getline(fields, field, ',');
      value = std::stoi(field);
    }
    rows.push_back(row);
  }
  return rows;
}

std::string action_id(std::size_t number) {
  return fmt::format("pledge-{:06}/action-{}", number / kActionsOfPledge,
                     number % kActionsOfPledge);
}

std::string publisher_id(std::int32_t number) { return fmt::format("publisher-{:03}", number); }

void add_publisher(record::Record& record, std::int32_t number, std::string_view actor) {
  const auto sector = actor == "government"          ? record::Sector::ministry
                      : actor == "court"             ? record::Sector::court
                      : actor == "intergovernmental" ? record::Sector::intergovernmental
                                                     : record::Sector::ngo;
  record.institutions.push_back({.id = publisher_id(number), .sector = sector, .country = "KH"});
  record.sources.push_back({.id = "source-" + publisher_id(number),
                            .publisher = publisher_id(number),
                            .published = DateField::exact(kPeersAsOf)});
}

record::Attribute text(std::string_view word) {
  return {.type = record::Attribute::Type::text, .text = std::string(word)};
}

record::Attribute number(std::int32_t value) {
  return {.type = record::Attribute::Type::number,
          .text = std::to_string(value),
          .number = Number(value)};
}

}  // namespace

Peers read_peers(const std::string& folder) {
  Peers peers;
  auto& record = peers.record;
  record.tracker.id = "peers";
  record.tracker.country = "KH";
  using On = record::AttributeDeclaration::On;
  using Type = record::Attribute::Type;
  record.tracker.attributes = {{.on = On::finding,
                                .name = "actor",
                                .type = Type::text,
                                .values = {kActors.begin(), kActors.end()}},
                               {.on = On::finding, .name = "strength", .type = Type::number}};
  std::size_t made = 0;
  for (const auto& [id, day, deadline] : rows_of<3>(folder + "/commitments.csv")) {
    if (made % kActionsOfPledge == 0) {
      record.pledges.push_back({.id = fmt::format("pledge-{:06}", made / kActionsOfPledge),
                                .made_by = publisher_id(0),
                                .made_on = DateField::exact(Day{0})});
    }
    auto& pledge = record.pledges.back();
    pledge.actions.push_back({.id = action_id(made++),
                              .pledge = pledge.id,
                              .kind = "work",
                              .due = DateField::exact(Day{deadline})});
  }
  std::vector<bool> known;
  std::size_t findings = 0;
  for (const auto& [of, day, recorded, publisher, actor, stance, milestone, strength] :
       rows_of<8>(folder + "/evidence.csv")) {
    if (recorded > kKnownAt) continue;
    const auto number_of = static_cast<std::size_t>(publisher);
    if (known.size() <= number_of) known.resize(number_of + 1);
    const auto word = kActors[static_cast<std::size_t>(actor)];
    if (!known[number_of]) add_publisher(record, publisher, word);
    known[number_of] = true;
    record.findings.push_back(
        {.id = fmt::format("finding-{:08}", findings++),
         .source = "source-" + publisher_id(publisher),
         .claimant = publisher_id(publisher),
         .claimant_given = true,
         .happened = DateField::exact(Day{day}),
         .about = {{.action = action_id(static_cast<std::size_t>(of)),
                    .bearing =
                        stance == 0 ? record::Bearing::supports : record::Bearing::contradicts,
                    .milestone = std::string(kMilestones[static_cast<std::size_t>(milestone)])}},
         .attributes = {{"actor", text(word)}, {"strength", number(strength)}}});
  }
  if (!known.empty() && !known[0]) add_publisher(record, 0, kActors[0]);
  record::put_in_order(record);
  std::ifstream answers(folder + "/answers.txt");
  for (int answer = 0; answers >> answer;) peers.answers.push_back(answer);
  return peers;
}

std::string_view peers_pack_text() {
  return R"(pack: peers
version: 1.0.0
language: 1
follows: {title: the rules that other engines were given}
ladders: [work]
sets:
  seen:            {}
  indep_delivered: {where: {bearing: supports, stage: ">= delivered", actor: {not: government}, strength: ">= 3"}}
  gov_delivered:   {where: {bearing: supports, stage: ">= delivered", actor: government}}
  delivered:       {where: {bearing: supports, stage: ">= delivered", strength: ">= 2"}}
  contra:          {where: {bearing: contradicts, actor: {not: government}, strength: ">= 3"}}
  contra_after:    {in: contra, after: last_delivered}
  contra_recent:   {in: contra, within: 365 days}
  court:           {where: {bearing: contradicts, actor: court, strength: ">= 4"}}
  court_after:     {in: court, after: last_delivered}
  moved_i:         {where: {bearing: supports, stage: ">= resourced", actor: {not: government}}}
  moved_s:         {where: {bearing: supports, stage: ">= resourced", strength: ">= 4"}}
  announced_i:     {where: {bearing: supports, stage: ">= announced", actor: {not: government}}}
  announced_s:     {where: {bearing: supports, stage: ">= announced", strength: ">= 4"}}
measures:
  n_seen:         {count: findings, of: seen}
  last_ev:        {latest: happened, of: seen}
  last_delivered: {latest: happened, of: delivered, empty: 1970-01-01}
  n_di:           {count: voice, of: indep_delivered}
  first_di:       {earliest: happened, of: indep_delivered}
  n_dg:           {count: findings, of: gov_delivered}
  n_del:          {count: findings, of: delivered}
  n_ca:           {count: voice, of: contra_after}
  n_ct:           {count: findings, of: court_after}
  n_cr:           {count: voice, of: contra_recent}
  n_m3i:          {count: findings, of: moved_i}
  n_m3s:          {count: findings, of: moved_s}
  n_m1i:          {count: findings, of: announced_i}
  n_m1s:          {count: findings, of: announced_s}
questions:
  status:
    scale: [unrated, blocked, reversed, disputed, kept, kept_late, claimed, broken, stalled, at_risk, in_progress, announced, not_started, overdue]
    rules:
      - {answer: unrated,   when: [n_seen = 0]}
      - {answer: blocked,   when: [n_ct >= 1]}
      - {answer: reversed,  when: [n_di >= 2, n_ca >= 2]}
      - {answer: disputed,  when: [{any: [n_di >= 1, n_dg >= 1]}, n_del >= 1, n_ca >= 1]}
      - {answer: kept,      when: [n_di >= 2, first_di <= action.due]}
      - {answer: kept_late, when: [n_di >= 2]}
      - {answer: claimed,   when: [{any: [n_dg >= 1, n_di >= 1]}]}
      - {answer: broken,    when: [{any: [as_of > action.due + 365 days, {all: [as_of > action.due, n_cr >= 2]}]}]}
      - {answer: overdue,   when: [as_of > action.due]}
      - {answer: stalled,   when: [as_of > last_ev + 730 days]}
      - {answer: at_risk,   when: [n_cr >= 2]}
      - {answer: in_progress, when: [{any: [n_m3i >= 1, n_m3s >= 1]}]}
      - {answer: announced, when: [{any: [n_m1i >= 1, n_m1s >= 1]}]}
      - {answer: not_started, otherwise: true}
)";
}

}  // namespace sanya::bench
