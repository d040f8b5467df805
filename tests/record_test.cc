// SPDX-License-Identifier: Apache-2.0
#include "record/record.h"

#include <catch2/catch.hpp>

#include "record/verdict.h"

namespace sanya::record {
namespace {

LocalText english(std::string text) { return {.by_language = {{"en", std::move(text)}}}; }

TEST_CASE("a text is read in the language asked for, else in the first there is") {
  const LocalText name{.by_language = {{"en", "Interior"}, {"km", "មហាផ្ទៃ"}}};
  CHECK(name.in("km") == "មហាផ្ទៃ");
  CHECK(name.in("fr") == "Interior");
  CHECK(LocalText{}.in("en").empty());
}

TEST_CASE("after put_in_order everything is found by its id, actions by their full id") {
  Record record;
  record.institutions = {{.id = "moj", .name = english("Justice")},
                         {.id = "moi", .name = english("Interior")}};
  record.people = {{.id = "sar-kheng", .name = english("Sar Kheng")}};
  Pledge order{.id = "order"};
  order.actions = {{.id = "order/treaty", .pledge = "order"},
                   {.id = "order/law", .pledge = "order"}};
  record.pledges = {order, {.id = "centre"}};
  put_in_order(record);

  CHECK(record.institution("moi")->name.in("en") == "Interior");
  CHECK(record.institution("mo") == nullptr);
  CHECK(record.pledge("centre") == &record.pledges.front());
  CHECK(record.action("order/law")->id == "order/law");
  CHECK(record.pledge("order")->actions.front().id == "order/treaty");
  CHECK(record.action("order") == nullptr);
  CHECK(record.action("order/none") == nullptr);
  CHECK(record.action("none/law") == nullptr);
  CHECK(record.name_of("moj", "en") == "Justice");
  CHECK(record.name_of("sar-kheng", "en") == "Sar Kheng");
  CHECK(record.name_of("nobody", "en") == "nobody");
}

TEST_CASE("ladders and their milestones are found by id") {
  const Ladders ladders = {{.id = "treaty", .milestones = {{.id = "signed"}}}};
  CHECK(find_ladder(ladders, "treaty")->milestone("signed") != nullptr);
  CHECK(find_ladder(ladders, "treaty")->milestone("built") == nullptr);
  CHECK(find_ladder(ladders, "building") == nullptr);
}

Condition test_citing(std::vector<Cited> entries, Truth truth = Truth::yes) {
  return {.truth = truth, .operands = {{.name = "confirmed", .entries = std::move(entries)}}};
}

TEST_CASE("cited lists each entry once, with every mark it bears") {
  Verdict verdict{.answer = "claimed"};
  verdict.tried.push_back(
      {.answer = "delivered",
       .when = test_citing({{.id = "b", .counted = Truth::unknown}, {.id = "a"}})});
  verdict.tried.push_back({.answer = "claimed",
                           .truth = Truth::yes,
                           .when = test_citing({{.id = "b", .inferred = true},
                                                {.kind = Cited::Kind::search, .id = "a"}})});
  const std::vector<Cited> expected = {
      {.id = "a"}, {.id = "b", .inferred = true}, {.kind = Cited::Kind::search, .id = "a"}};
  CHECK(verdict.cited() == expected);
}

TEST_CASE("an answer rests on inference only through the rule that gave it") {
  Verdict verdict{.answer = "claimed"};
  verdict.tried.push_back(
      {.answer = "delivered", .when = test_citing({{.id = "a", .inferred = true}})});
  verdict.tried.push_back({.answer = "claimed",
                           .truth = Truth::yes,
                           .when = test_citing({{.id = "b", .uncertain = true}})});
  CHECK_FALSE(verdict.rests_on_inference());
  CHECK(verdict.rests_on_uncertain_date());

  verdict.tried.back().when = {.kind = Condition::Kind::any,
                               .truth = Truth::yes,
                               .parts = {test_citing({{.id = "c", .inferred = true}}, Truth::no),
                                         test_citing({{.id = "d"}})}};
  CHECK_FALSE(verdict.rests_on_inference());
  verdict.tried.back().when.parts.front().truth = Truth::yes;
  CHECK(verdict.rests_on_inference());

  verdict.tried.back().when = test_citing({{.id = "e", .counted = Truth::no, .inferred = true}});
  CHECK_FALSE(verdict.rests_on_inference());
}

TEST_CASE("a value rests on what its measure counted") {
  Verdict verdict{.value = "5"};
  verdict.rests_on = {{.name = "share", .entries = {{.id = "r", .inferred = true}}}};
  CHECK(verdict.rests_on_inference());
  CHECK(verdict.cited().size() == 1);
}

TEST_CASE("the places of a very long list are found as fast as any") {
  Written written;
  const Place thing{.line = 1};
  written.note("id", {.line = 2});
  for (int i = 0; i < 300'000; ++i) written.note("actions", {.line = 3 + i}, i);
  written.note("owners", {.line = 7}, 1);
  bool found = true;
  for (int i = 0; i < 300'000; ++i) found = found && written.of(thing, "actions", i).line == 3 + i;
  CHECK(found);
  CHECK(written.of(thing, "owners", 1).line == 7);
  CHECK(written.of(thing, "actions", 300'000).line == 1);
}

TEST_CASE("a verdict is found by question and unit") {
  Verdicts verdicts;
  verdicts.all = {{.unit = "p/a", .question = "schedule", .answer = "late"},
                  {.unit = "p/a", .question = "status", .answer = "claimed"}};
  CHECK(verdicts.find("status", "p/a")->answer == "claimed");
  CHECK(verdicts.find("status", "p/b") == nullptr);
}

}  // namespace
}  // namespace sanya::record
