// SPDX-License-Identifier: Apache-2.0
// What a mapping says of rows as a whole: dated copies of a list, and what rows have in common.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "exchange_help.h"

namespace sanya::exchange {
namespace {

std::vector<std::string> ids(const Outcome& outcome) {
  std::vector<std::string> all;
  const auto* findings = outcome.imported.fragment.find("findings");
  for (std::size_t i = 0; findings != nullptr && i < findings->items.size(); ++i) {
    all.push_back(at(outcome.imported.fragment, "findings", i, "id"));
  }
  return all;
}

using Texts = std::vector<std::string>;

constexpr const char* kChanges =
    "read: {revisions: {now: 2018-08-28}}\n"
    "make:\n"
    "  - finding: {id: '{id}-{_revision}', happened: '[{_before}..{_revision}]', note: '{state}'}\n"
    "    changed: {key: '{id}', of: '{state}', from: open}\n";

const std::vector<ForeignFile> kCopies = {
    {"now.csv", "id,state\nroad,broken\nwell,done\n"},
    {"list-2017-05-09.csv", "id,state\nroad,done\nwell,done\nbank,done\n"},
    {"list-2017-03-14.csv", "id,state\nroad,open\nwell,done\n"}};

}  // namespace

TEST_CASE("of dated copies, taken by their days, only what changed is made") {
  const auto outcome = imported(kChanges, kCopies);
  INFO(render(outcome.faults));
  CHECK(ids(outcome) ==
        Texts{"well-2017-03-14", "road-2017-05-09", "bank-2017-05-09", "road-2018-08-28"});
  CHECK(at(outcome.imported.fragment, "findings", 1, "happened") == "[2017-03-14..2017-05-09]");
  CHECK(outcome.imported.rows_in == 7);
  CHECK(outcome.imported.rows_used == 4);
}

TEST_CASE("what a refused row says is not remembered") {
  const std::string refusing = "tables: {known: {open: open, done: done}}\n" +
                               std::string(kChanges) +
                               "  - {finding: {id: 'x', note: {field: more, table: known}}}\n";
  const auto outcome =
      imported(refusing, {{"a-2017-01-01.csv", "id,state,more\nroad,done,no\n"},
                          {"a-2017-02-01.csv", "id,state,more\nroad,done,done\n"}});
  CHECK(outcome.imported.rows_refused == 1);
  CHECK(ids(outcome) == Texts{"road-2017-02-01", "x"});
}

TEST_CASE("a copy has one day of its own") {
  const auto faults = [](const std::vector<ForeignFile>& files) {
    const auto outcome = imported(kChanges, files);
    return outcome.faults.errors() == 1 ? outcome.faults.all().front().message : "none";
  };
  CHECK(faults({{"list.csv", "id,state\n"}}) == "this copy of the list has no day");
  CHECK(faults({{"now.csv", "id,state\n"}, {"2018-08-28.csv", "id,state\n"}}) ==
        "there are two copies of 2018-08-28");
}

TEST_CASE("of what two copies say of a thing the later stands; in one copy it is told") {
  const char* make = "read: {revisions: {}}\nmake: [{finding: {id: '{id}', note: '{state}'}}]\n";
  const auto outcome = imported(make, {{"2017-01-01.csv", "id,state\nroad,open\n"},
                                       {"2017-02-01.csv", "id,state\nroad,done\nroad,gone\n"}});
  CHECK(at(outcome.imported.fragment, "findings", 0, "note") == "done");
  REQUIRE(outcome.faults.all().size() == 1);
  CHECK(outcome.faults.all().front().fault == Fault::rows_differ);
  CHECK(outcome.faults.all().front().place.line == 3);
}

TEST_CASE("rows are found through lists, with what stands on the way") {
  const char* make =
      "read: {rows: [promises, tabs.points]}\n"
      "make: [{finding: {id: '{id}', note: '{tabs.name}'}}]\n";
  const auto nested =
      imported(make, {{"a.yaml",
                       "tabs:\n"
                       "  - {name: Roads, points: [{id: a}, {id: b, tabs: {name: own}}]}\n"
                       "  - {name: Wells, points: [{id: c}]}\n"
                       "  - {name: None}\n"}});
  CHECK(ids(nested) == Texts{"a", "b", "c"});
  CHECK(at(nested.imported.fragment, "findings", 0, "note") == "Roads");
  CHECK(at(nested.imported.fragment, "findings", 1, "note") == "own");
  CHECK(at(nested.imported.fragment, "findings", 2, "note") == "Wells");
  CHECK(ids(imported(make, {{"a.yaml", "{promises: [{id: d}], tabs: [{points: [{id: e}]}]}"}})) ==
        Texts{"d"});
  const auto none = imported(make, {{"a.yaml", "{tabs: []}"}});
  REQUIRE(none.faults.errors() == 1);
  CHECK(none.faults.all().front().message ==
        "there are no rows under \"promises\" or \"tabs.points\"");
}

TEST_CASE("a condition may be an expression") {
  const ForeignFile file{"a.csv", "id,why\na,not within 100 days\nb,given up\nc,\n"};
  CHECK(ids(imported("make: [{finding: {id: '{id}'}, when: [{field: why, like: '[0-9]+ days'}]}]\n",
                     {file})) == Texts{"a"});
  CHECK(
      ids(imported("make: [{finding: {id: '{id}'}, when: [{field: why, unlike: '[0-9]+ days'}]}]\n",
                   {file})) == Texts{"b", "c"});
}

TEST_CASE("texts are replaced, the longest first, and values left out") {
  const auto outcome = imported(
      "tables: {mended: {a: x, ab: y; z}}\n"
      "make: [{finding: {id: f, tags: {field: all, replace: mended, split: ';', without: {field: "
      "but}}}}]\n",
      {{"a.csv", "all|but\na;ab;c|c\n"}});
  CHECK(at(outcome.imported.fragment, "findings", 0, "tags") == "x|y|z");
}

TEST_CASE("what is expected of rows is told where it is not so, and counted") {
  const auto outcome = imported(
      "expect:\n"
      "  - {name: lead, value: {field: lead}, among: {field: all, split: ';'}, told: not among "
      "all}\n"
      "  - {name: text, value: {field: lead}, within: {field: all}, told: not in all}\n"
      "  - {name: once, value: {field: id}, unique: true, told: twice}\n"
      "  - {name: term, value: {field: day}, from: 2016-01-01, until: 2020-12-31, told: late,\n"
      "     when: [{field: day}]}\n"
      "  - {name: never, value: {field: id}, unique: true, told: no, when: [{field: nothing}]}\n"
      "make: [{finding: {id: '{id}{_row}'}}]\n",
      {{"a.csv",
        "id|lead|all|day\n"
        "a|Health|Roads;Associate of Health|2016-01-01\n"
        "a|Roads|Roads;Health|2020-12\n"
        "b|Wells|Roads|2021\n"
        "c|Roads|Roads|\n"}});
  using Counts = std::map<std::string, std::size_t>;
  CHECK(outcome.imported.unexpected ==
        Counts{{"lead", 2}, {"text", 1}, {"once", 1}, {"term", 1}, {"never", 0}});
  CHECK(outcome.imported.rows_used == 4);
  CHECK_FALSE(outcome.faults.has_errors());
  const auto told = render(outcome.faults);
  CHECK(told.find("a.csv:2:3: warning: not among all") != std::string::npos);
  CHECK(told.find("it stands in line 2 as well") != std::string::npos);
}

TEST_CASE("many of a kind are counted, and not all shown") {
  std::string rows = "id\n";
  for (int i = 0; i < 50; ++i) rows += "a\n";
  const auto outcome = imported(
      "expect: [{name: once, value: {field: id}, unique: true, told: twice}]\n"
      "make: [{finding: {id: 'f{_row}'}}]\n",
      {{"a.csv", rows}});
  CHECK(outcome.imported.unexpected.at("once") == 49);
  CHECK(outcome.faults.all().size() == 20);
}

TEST_CASE("what is expected counts no name as used once more") {
  const auto outcome = imported(
      "expect: [{name: own, value: {field: who, institution: true}, unique: true, told: t}]\n"
      "make: [{finding: {id: f, by: {field: who, institution: true}}}]\n",
      {{"a.csv", "who\nWater Office\n"}});
  REQUIRE(outcome.imported.names.size() == 1);
  CHECK(outcome.imported.names.front().times == 1);
}

TEST_CASE("two ministries are not one by the letters that they share") {
  record::Record known;
  known.institutions = {
      {.id = "mfa", .name = {{{"en", "Ministry of Foreign Affairs"}}}, .country = "KH"}};
  const auto outcome = imported(
      "new_institutions: {country: CA}\n"
      "make: [{finding: {id: 'f{_row}', by: {field: who, institution: true}}}]\n",
      {{"a.csv",
        "who\n"
        "Minister of National Revenue\n"
        "Minister of National Defence\n"
        "Minister of Natoinal Defence\n"
        "\xC2\xA0Minister of\xC2\xA0National Defence\n"
        "Minister of Veteran\xE2\x80\x99s Affairs\n"
        "Minister of Veteran's Affairs\n"
        "Region 1\n"
        "Region 2\n"
        "Ministry of Foreign Affairs\n"}},
      {.known = known});
  std::vector<std::string> told;
  for (const auto& name : outcome.imported.names) {
    told.push_back(fmt::format("{} {}", name.id, word(name.how)));
  }
  CHECK(told == Texts{"minister-of-national-defence new", "minister-of-national-revenue new",
                      "minister-of-national-defence spelling", "minister-of-veterans-affairs known",
                      "minister-of-veterans-affairs new", "minister-of-national-defence known",
                      "ministry-of-foreign-affairs new", "region-1 new", "region-2 new"});
}

TEST_CASE("a row can have fields that are worked out, and one of several things of each") {
  const auto outcome = imported(
      "fields: {year: {field: _file, match: '([0-9]{4})'}, day: '{year}-12-31', pages: {field: "
      "links, "
      "split: ' | '}}\n"
      "make: [{finding: {id: '{id}-{_item}', happened: '{day}'}, each: pages}]\n",
      {{"list-2018.csv", "id,links\na,one | two\nb,three\nc,\n"}});
  CHECK(ids(outcome) == Texts{"a-one", "a-two", "b-three"});
  CHECK(at(outcome.imported.fragment, "findings", 0, "happened") == "2018-12-31");
  const auto again =
      imported("fields: {id: x}\nmake: [{finding: {id: '{id}'}}]\n", {{"a.csv", "id\nb\n"}});
  REQUIRE(again.faults.errors() == 1);
  CHECK(again.faults.all().front().message == "the rows have a field \"id\" already");
}

TEST_CASE("a word can be marked by a column") {
  const auto outcome = imported(
      "tables: {steps: {Tabled: tabled, In force: in-force}}\n"
      "make: [{finding: {id: '{id}', milestone: {field: stage, marked: {Tabled: [t, tabled], In "
      "force: law}, table: steps}}}]\n",
      {{"a.csv", "id,stage,t,tabled,law\na,,,x,\nb,In force,x,,\nc,,,,1\nd,,,,\n"}});
  CHECK(at(outcome.imported.fragment, "findings", 0, "milestone") == "tabled");
  CHECK(at(outcome.imported.fragment, "findings", 1, "milestone") == "in-force");
  CHECK(at(outcome.imported.fragment, "findings", 2, "milestone") == "in-force");
  CHECK(at(outcome.imported.fragment, "findings", 3, "milestone").empty());
}

TEST_CASE("what no row has is told, and so is what nothing reads") {
  const auto outcome = imported(
      "make:\n"
      "  - {finding: {id: '{id}', note: '{Promse}', by: {field: [lead, Lead]}}}\n"
      "  - {reading: {id: '{date}'}, each: updates, when: [{field: stage}]}\n",
      {{"a.json", R"([{"id": "a", "Promise": "x", "Lead": "l", "empty": "",
                       "updates": [{"stage": "s", "date": "d", "tier": 1}, {"tier": 2}]},
                      {"id": "b", "Promise": "y", "Area": {"name": "n"}}])"}});
  REQUIRE(outcome.faults.all().size() == 1);
  CHECK(outcome.faults.all().front().message == "no row has anything in the field \"Promse\"");
  CHECK(outcome.faults.all().front().help == "did you mean \"Promise\"?");
  Texts unread;
  for (const auto& each : outcome.imported.unread) {
    unread.push_back(fmt::format("{} {}", each.field, each.rows));
  }
  CHECK(unread == Texts{"Promise 2", "updates.tier 1", "Area.name 1"});
}

namespace {

constexpr const char* kUnnumbered =
    "ids: {p: {of: action, from: {field: title}}}\n"
    "make:\n"
    "  - action: {pledge: all, id: '{p}', title: {field: title}}\n"
    "  - finding: {id: '{p}-state', action: 'all/{p}'}\n"
    "objects: {pledges: [{id: all}]}\n";

record::Record with_actions(const std::vector<std::pair<std::string, std::string>>& titles) {
  record::Pledge pledge{.id = "all"};
  for (const auto& [id, title] : titles) {
    pledge.actions.push_back({.id = "all/" + id, .title = {{{"en", title}}}});
  }
  record::Record record;
  record.pledges.push_back(std::move(pledge));
  return record;
}

Texts taken(const Outcome& outcome) {
  Texts all;
  for (const auto& name : outcome.imported.names) {
    all.push_back(fmt::format("{} {} {}", name.id, word(name.how), name.confidence));
  }
  return all;
}

}  // namespace

TEST_CASE("without a number of its own a thing keeps its id when its title is reworded") {
  const auto before = with_actions({{"wells", "Dig ten new wells in our district"},
                                    {"roads", "Pave the road to the market"},
                                    {"roads-2", "Pave the road to the harbour"}});
  const std::string rows =
      "title\nDig ten wells in our district\nPave the road to the harbour\nOpen a clinic\n"
      "Open a  Clinic!\n";
  const auto outcome = imported(kUnnumbered, {{"a.csv", rows}}, {.before = before});
  INFO(render(outcome.faults));
  CHECK(taken(outcome) == Texts{"wells spelling 92", "open-a-clinic-2 new 100",
                                "open-a-clinic new 100", "roads-2 known 100"});
  CHECK(ids(outcome) ==
        Texts{"wells-state", "roads-2-state", "open-a-clinic-state", "open-a-clinic-2-state"});
  const auto told =
      imported(kUnnumbered, {{"a.csv", rows}},
               {.before = before, .given = {{"action", {{"Open a clinic", "roads"}}}}});
  CHECK(taken(told)[2] == "roads given 100");
}

TEST_CASE("titles that differ in a sign are two, and stay so") {
  const std::string rows = "title\nBuild a well\nBuild a well!\n";
  const auto first = imported(kUnnumbered, {{"a.csv", rows}});
  CHECK(taken(first) == Texts{"build-a-well new 100", "build-a-well-2 new 100"});
  const auto before =
      with_actions({{"build-a-well", "Build a well"}, {"build-a-well-2", "Build a well!"}});
  CHECK(taken(imported(kUnnumbered, {{"a.csv", rows}}, {.before = before})) ==
        Texts{"build-a-well known 100", "build-a-well-2 known 100"});
}

TEST_CASE("titles in a script without blanks keep their ids, too") {
  const auto before = with_actions({{"x-1", "សាងសង់សាលារៀនថ្មីនៅខេត្តកំពត"}});
  const auto outcome =
      imported(kUnnumbered, {{"a.csv", "title\nសាងសង់សាលារៀននៅខេត្តកំពត\n"}}, {.before = before});
  REQUIRE(outcome.imported.names.size() == 1);
  CHECK(outcome.imported.names.front().id == "x-1");
}

TEST_CASE("a title that another row bears is no rewording of this one's") {
  const auto before = with_actions({{"a", "Build a school in Kampot"}});
  const auto outcome = imported(
      kUnnumbered, {{"a.csv", "title\nBuild a school in Kampong\nBuild a school in Kampot\n"}},
      {.before = before});
  CHECK(taken(outcome) == Texts{"build-a-school-in-kampong new 100", "a known 100"});
}

}  // namespace sanya::exchange
