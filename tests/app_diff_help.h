// SPDX-License-Identifier: Apache-2.0
// A small tracker of which anything may change, and its ledger.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "app/app.h"
#include "ledger_help.h"
#include "root.h"

namespace sanya::app {

// Objects as flow maps of YAML, by the key they stand under and their id.
struct Model {
  std::map<std::pair<std::string, std::string>, std::string> objects;
  int corroboration = 2;
  friend bool operator==(const Model&, const Model&) = default;
};

inline constexpr const char* kDiffPack = R"(
pack: small
version: 1.0.0
language: 1
follows: {title: A method, url: "https://example.org/method"}
ladders: [building, monitoring]
params: {corroboration: {value: CORROBORATION, source: "https://example.org/method"}}
sets:
  done: {where: {bearing: supports, stage: ">= delivered"}, label: {en: reports}}
  denials: {where: {bearing: contradicts}, label: {en: denials}}
  outside: {in: done, where: {relation: independent}, label: {en: outside reports}}
measures:
  confirmed: {count: voice, of: outside, label: {en: outside voices}}
  denied: {count: findings, of: denials, label: {en: denials}}
  first_done: {earliest: happened, of: done, label: {en: the first report}}
  last_search: {latest: day, from: searches, label: {en: the last search}}
questions:
  schedule:
    scale: {none: {}, on_time: {}, late: {}, overdue: {}, not_due: {}}
    rules:
      - {answer: none, when: [action.due is absent]}
      - {answer: on_time, when: [first_done <= action.due]}
      - {answer: late, when: [first_done > action.due]}
      - {answer: overdue, when: [as_of > action.due]}
      - {answer: not_due, otherwise: true}
  voices: {value: confirmed}
  duty:
    for: period
    scale: {met: {better_than: unmet}, unmet: {}}
    rules: [{answer: met, when: [confirmed >= 1]}, {answer: unmet, otherwise: true}]
  status:
    scale:
      denied: {}
      delivered: {better_than: reported, closed: true}
      reported: {better_than: stalled}
      stalled: {better_than: open}
      open: {}
    rules:
      - {answer: denied, when: [denied >= 1, confirmed < params.corroboration]}
      - {answer: delivered, when: [confirmed >= params.corroboration]}
      - {answer: reported, when: [confirmed >= 1]}
      - {answer: stalled, when: [last_search is known, as_of > last_search + 12 months]}
      - {answer: open, otherwise: true}
)";

inline Model model() {
  Model made;
  const auto put = [&](const char* key, const char* id, const char* rest) {
    made.objects[{key, id}] = rest;
  };
  put("institutions", "works", "name: Works, sector: ministry, country: XA");
  put("institutions", "paper", "name: The Paper, sector: media, country: XA");
  put("institutions", "watch", "name: Watch, sector: ngo");
  put("institutions", "doctors", "name: Doctors, sector: ngo");
  put("sources", "speech", "kind: publication, publisher: paper, published: 2019-03-02");
  put("sources", "first", "kind: publication, publisher: watch, published: 2021-03-01");
  put("sources", "second", "kind: publication, publisher: doctors, published: 2022-03-01");
  put("actions", "wells", "title: Dig, kind: building, owners: {lead: [works]}, due: 2021-12-31");
  put("actions", "tests",
      "title: Test, kind: monitoring, owners: {lead: [works]}, "
      "recurrence: {every: P1Y, from: 2021-01-01, until: 2022-12-31}");
  put("findings", "seen",
      "source: first, action: schools/wells, milestone: built, note: Wells were seen.");
  return made;
}

inline std::map<std::string, std::string> files_of(const Model& model) {
  std::map<std::string, std::string> lists;
  for (const auto& [name, rest] : model.objects) {
    lists[name.first] += "  - {id: " + name.second + ", " + rest + "}\n";
  }
  std::string text = "tracker: {id: small, title: Small, languages: [en], country: XA}\n";
  for (const auto& [key, list] : lists) {
    if (key != "actions") text += key + ":\n" + list;
  }
  text +=
      "pledges:\n  - id: schools\n    title: Water\n    made_by: works\n    made_on: 2019-03-01\n"
      "    source: speech\n    actions:\n";
  std::string actions = lists["actions"];
  for (std::size_t at = 0; at < actions.size(); at = actions.find('\n', at) + 1) {
    text += "    " + actions.substr(at, actions.find('\n', at) + 1 - at);
  }
  std::string pack = kDiffPack;
  const std::string_view mark = "CORROBORATION";
  pack.replace(pack.find(mark), mark.size(), std::to_string(model.corroboration));
  return {{"commitments.yaml", text},
          {"rules/house.yaml", pack},
          {"rules/ladders.yaml", *folder(root_path())->read("rules/ladders.yaml", 1U << 20U)}};
}

inline OpenFolder folders_of(const Model& model) {
  return [files = files_of(model)](const std::string& folder) {
    const auto inside = folder.empty() ? folder : folder + "/";
    std::map<std::string, std::string> below;
    for (const auto& [path, text] : files) {
      if (path.starts_with(inside)) below[path.substr(inside.size())] = text;
    }
    return in_memory(below);
  };
}

// One edit, by chance: something comes, goes or is corrected, or the pack changes.
inline void edit(Model& model, std::mt19937_64& dice) {
  const auto throw_die = [&](std::size_t sides) { return dice() % sides; };
  const auto any = [&](const std::vector<std::string>& of) { return of[throw_die(of.size())]; };
  const auto put = [&](const char* key, const std::string& id, const std::string& rest) {
    model.objects[{key, id}] = rest;
  };
  switch (throw_die(8)) {
    case 0:
      model.corroboration = 1 + static_cast<int>(throw_die(3));
      break;
    case 1:
      put("actions", "wells",
          "title: Dig, kind: building, owners: {lead: [works]}" +
              any({"", ", due: 2020-12-31", ", due: 2021-12-31", ", due: 2022-12-31"}));
      break;
    case 2:
      if (model.objects.erase({"actions", "taps"}) == 0) {
        put("actions", "taps", "title: Lay, kind: building, due: 2021-06-30");
      }
      break;
    case 3:
      put("institutions", any({"watch", "doctors"}),
          "name: Who, sector: " + any({"ngo", "academia", "ministry, country: XA"}));
      break;
    case 4:
      if (model.objects.erase({"searches", "looked"}) == 0) {
        put("searches", "looked",
            "actions: [schools/wells], day: " + any({"2020-05-01", "2021-05-01"}) +
                ", by: ana, where: [The Paper], found: nothing");
      }
      break;
    case 5:
      if (model.objects.erase({"overrides", "said"}) == 0) {
        put("overrides", "said",
            "action: schools/wells, question: status, answer: open, reason: Dry., author: ana, "
            "made_on: 2021-01-01");
      }
      break;
    default:
      const auto id = any({"seen", "seen-again", "denied"});
      if (throw_die(3) == 0 && model.objects.erase({"findings", id}) > 0) break;
      put("findings", id,
          "source: " + any({"first", "second"}) + ", action: schools/" +
              any({"wells, milestone: built", "wells, milestone: built",
                   "tests, milestone: published"}) +
              ", bearing: " + (id == "denied" ? "contradicts" : "supports") +
              any({"", ", happened: 2020-11-05", ", happened: 2021-01~"}) + ", note: Seen.");
  }
}

// The ledger of a model that changes.
struct Kept {
  Where where() {
    return {.ledgers = [this](const std::string&, ledger::Mode mode) {
      return ledger::Ledger::open(desk.path(), mode, desk.outside());
    }};
  }
  // How many entries there are once the ledger has it.
  std::int64_t sync(const Model& model) {
    auto synced = app::sync(folders_of(model), where(), {.author = "ana"});
    REQUIRE(synced);
    INFO(render(synced->faults));
    REQUIRE_FALSE(synced->faults.has_errors());
    return *desk.open(ledger::Mode::read).size();
  }
  Diff diff(const Model& files, const Point& from, const Point& to) {
    Diagnostics faults;
    auto answered = app::diff(folders_of(files), where(), from, to, {}, faults);
    INFO(render(faults));
    REQUIRE(std::holds_alternative<Result<Diff>>(answered));
    auto& result = std::get<Result<Diff>>(answered);
    INFO((result ? "" : result.error().message));
    REQUIRE(result);
    REQUIRE_FALSE(faults.has_errors());
    return std::move(*result);
  }

  ledger::Desk desk;
};

inline Point after(std::int64_t entries, Day as_of) {
  return {.known = {.by = {}, .entries = entries}, .as_of = as_of};
}

}  // namespace sanya::app
