// SPDX-License-Identifier: Apache-2.0
#include "workload.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace sanya::bench {
namespace {

// splitmix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014), public domain by its authors.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  std::uint64_t state_;
};

constexpr std::size_t kMinistries = 10;
constexpr std::size_t kOthers = 30;  // NGOs, newspapers, intergovernmental bodies
constexpr std::size_t kActionsOfPledge = 8;
constexpr Day kFirstDay{10957};  // 2000-01-01
constexpr std::size_t kDays = 7300;

struct Step {
  std::string_view id;
  record::Stage stage;
};
constexpr std::array<Step, 5> kSteps = {{{"announced", record::Stage::announced},
                                         {"planned", record::Stage::planned},
                                         {"funded", record::Stage::resourced},
                                         {"begun", record::Stage::started},
                                         {"done", record::Stage::delivered}}};

record::LocalText in_english(std::string text) { return {{{"en", std::move(text)}}}; }
std::string ministry(std::size_t number) { return fmt::format("ministry-{:02}", number); }
std::string other(std::size_t number) { return fmt::format("other-{:02}", number); }
Day later(Day day, std::size_t days) { return Day{day.number + static_cast<std::int32_t>(days)}; }

void add_institutions(record::Record& record) {
  using record::Sector;
  for (std::size_t i = 0; i < kMinistries; ++i) {
    record.institutions.push_back({.id = ministry(i),
                                   .name = in_english(fmt::format("Ministry {}", i)),
                                   .sector = Sector::ministry,
                                   .country = "KH"});
  }
  constexpr std::array kSectors = {Sector::ngo, Sector::media, Sector::intergovernmental};
  for (std::size_t i = 0; i < kOthers; ++i) {
    const Sector sector = kSectors[i % kSectors.size()];
    record.institutions.push_back({.id = other(i),
                                   .name = in_english(fmt::format("Body {}", i)),
                                   .sector = sector,
                                   .country = sector == Sector::intergovernmental ? "" : "KH"});
  }
}

void add_sources(record::Record& record) {
  for (std::size_t i = 0; i < kOthers; ++i) {
    record.sources.push_back({.id = "source-" + other(i),
                              .publisher = other(i),
                              .title = in_english(fmt::format("Collected reports {}", i)),
                              .published = DateField::exact(later(kFirstDay, kDays + i))});
  }
}

// One finding about `action`, its row beside it.
void add_finding(Workload& work, const record::Action& action, std::size_t number, Chance& chance) {
  const std::size_t publisher = chance.below(kOthers);
  const bool official = chance.below(10) < 3;  // said by a ministry
  const std::size_t speaker = official ? chance.below(kMinistries) : chance.below(kOthers);
  const Step& step = kSteps[chance.below(100) < 90 ? chance.below(4) : 4];
  const bool supports = chance.below(100) < 97;
  const Day happened = later(kFirstDay, chance.below(kDays));
  record::About about{
      .action = action.id,
      .pledge = action.pledge,
      .bearing = supports ? record::Bearing::supports : record::Bearing::contradicts,
      .milestone = std::string(step.id)};
  std::string id = action.id;
  id[id.find('/')] = '-';
  work.record.findings.push_back({.id = fmt::format("{}-{:02}", id, number),
                                  .source = "source-" + other(publisher),
                                  .claimant = official ? ministry(speaker) : other(speaker),
                                  .claimant_given = true,
                                  .happened = DateField::exact(happened),
                                  .about = {std::move(about)},
                                  .note = "what the source says, in a line of our own words"});
  work.columns.rows.push_back(
      {.happened = happened,
       .stage = step.stage,
       .supports = supports,
       .outside = !official,
       .voice = static_cast<std::uint32_t>(official ? speaker : kMinistries + speaker)});
}

void add_action(Workload& work, record::Pledge& pledge, std::size_t number, Chance& chance) {
  const Day due = later(kFirstDay, chance.below(kDays));
  record::Action action{.id = fmt::format("{}/action-{}", pledge.id, number),
                        .pledge = pledge.id,
                        .title = in_english(fmt::format("Do the thing {}", number)),
                        .kind = "work",
                        .owners = {.lead = {ministry(chance.below(kMinistries))}},
                        .due = DateField::exact(due)};
  work.columns.first.push_back(work.columns.rows.size());
  const std::size_t findings = 16 + chance.below(9);
  for (std::size_t i = 0; i < findings; ++i) add_finding(work, action, i, chance);
  pledge.actions.push_back(std::move(action));
}

}  // namespace

Workload make_workload(std::size_t actions, std::uint64_t seed) {
  Chance chance(seed);
  Workload work;
  work.record.tracker.id = "workload";
  work.record.tracker.title = in_english("A workload");
  work.record.tracker.country = "KH";
  add_institutions(work.record);
  add_sources(work.record);
  for (std::size_t made = 0; made < actions; made += kActionsOfPledge) {
    record::Pledge pledge{.id = fmt::format("pledge-{:06}", made / kActionsOfPledge),
                          .title = in_english("A pledge"),
                          .made_by = ministry(0),
                          .made_on = DateField::exact(Day{kFirstDay.number - 1}),
                          .source = "source-" + other(0)};
    for (std::size_t i = 0; i < kActionsOfPledge && made + i < actions; ++i) {
      add_action(work, pledge, i, chance);
    }
    work.record.pledges.push_back(std::move(pledge));
  }
  work.columns.first.push_back(work.columns.rows.size());
  record::put_in_order(work.record);
  return work;
}

void make_imprecise(record::Record& record) {
  for (std::size_t f = 0; f < record.findings.size(); f += 5) {
    auto& happened = *record.findings[f].happened;
    happened = *DateField::parse(happened.text().substr(0, std::string_view("2004-01").size()));
  }
}

std::string as_yaml(const record::Record& record) {
  std::string text = "tracker: {id: workload, title: A workload, country: KH}\ninstitutions:\n";
  const auto out = std::back_inserter(text);
  for (const auto& body : record.institutions) {
    constexpr auto kWord = [](record::Sector sector) -> std::string_view {
      if (sector == record::Sector::ministry) return "ministry";
      if (sector == record::Sector::ngo) return "ngo";
      return sector == record::Sector::media ? "media" : "intergovernmental";
    };
    fmt::format_to(out, "  - {{id: {}, name: {}, sector: {}{}}}\n", body.id, body.name.in("en"),
                   kWord(body.sector), body.country.empty() ? "" : ", country: " + body.country);
  }
  text += "sources:\n";
  for (const auto& source : record.sources) {
    fmt::format_to(out,
                   "  - {{id: {}, kind: publication, publisher: {}, title: {}, published: {}}}\n",
                   source.id, source.publisher, source.title.in("en"), source.published.text());
  }
  text += "pledges:\n";
  for (const auto& pledge : record.pledges) {
    fmt::format_to(out,
                   "  - id: {}\n    title: {}\n    made_by: {}\n    made_on: {}\n    source: {}\n"
                   "    actions:\n",
                   pledge.id, pledge.title.in("en"), pledge.made_by, pledge.made_on.text(),
                   pledge.source);
    for (const auto& action : pledge.actions) {
      fmt::format_to(out,
                     "      - id: {}\n        title: {}\n        kind: {}\n"
                     "        owners: {{lead: [{}]}}\n        due: {}\n",
                     action.id.substr(action.id.find('/') + 1), action.title.in("en"), action.kind,
                     action.owners.lead.front(), action.due->text());
    }
  }
  return text + findings_yaml(record.findings);
}

std::string findings_yaml(std::span<const record::Finding> findings) {
  if (findings.empty()) return "";
  std::string text = "findings:\n";
  const auto out = std::back_inserter(text);
  for (const auto& finding : findings) {
    const auto& about = finding.about.front();
    fmt::format_to(
        out,
        "  - id: {}\n    source: {}\n    claimant: {}\n    happened: {}\n    action: {}\n"
        "    milestone: {}\n    bearing: {}\n    note: {}\n",
        finding.id, finding.source, finding.claimant, finding.happened->text(), about.action,
        about.milestone, about.bearing == record::Bearing::supports ? "supports" : "contradicts",
        finding.note);
  }
  return text;
}

std::string_view ladders_text() {
  return R"(ladders:
  - id: work
    label: {en: Work}
    milestones:
      - {id: announced, label: {en: announced}, stage: announced}
      - {id: planned, label: {en: planned}, stage: planned}
      - {id: funded, label: {en: funded}, stage: resourced}
      - {id: begun, label: {en: begun}, stage: started}
      - {id: done, label: {en: done}, stage: delivered}
)";
}

std::string_view pack_text() {
  return R"(pack: workload
version: 1.0.0
language: 1
follows: {title: the plain loop beside it, url: plain_loop.cc}
ladders: [work]
params: {corroboration: {value: 2, source: plain_loop.cc}}
sets:
  delivery: {where: {bearing: supports, stage: ">= delivered"}}
  outside:  {in: delivery, where: {relation: [independent, intergovernmental, foreign_government]}}
  own_word: {in: delivery, where: {relation: [owner, government, donor]}}
  progress: {where: {bearing: supports, stage: ">= planned"}}
  denial:   {where: {bearing: contradicts}}
measures:
  confirmed:     {count: voice, of: outside}
  claimed:       {count: findings, of: own_word}
  last_delivery: {latest: happened, of: delivery}
  last_denial:   {latest: happened, of: denial}
  last_progress: {latest: happened, of: progress}
questions:
  status:
    scale: {delivered: {better_than: claimed}, claimed: {better_than: in_progress}, in_progress: {better_than: stalled}, stalled: {}, contradicted: {}, no_evidence: {}}
    rules:
      - {answer: contradicted, when: [last_denial is known, last_delivery is known, {none: [last_delivery > last_denial]}]}
      - {answer: delivered,    when: [confirmed >= params.corroboration]}
      - {answer: claimed,      when: [claimed >= 1]}
      - {answer: stalled,      when: [as_of > last_progress + 24 months]}
      - {answer: in_progress,  when: [last_progress is known]}
      - {answer: no_evidence,  otherwise: true}
)";
}

}  // namespace sanya::bench
