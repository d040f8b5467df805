// SPDX-License-Identifier: Apache-2.0
#include "app/app.h"

#include <catch2/catch.hpp>

namespace sanya::app {
namespace {

// A register of one pledge with the institutions and actions given.
Opened opened(std::vector<record::Institution> institutions, std::vector<record::Action> actions) {
  Opened made;
  for (auto& action : actions) action.pledge = "p";
  made.record.institutions = std::move(institutions);
  made.record.pledges = {{.id = "p", .actions = std::move(actions)}};
  record::put_in_order(made.record);
  return made;
}

Judged judged(const Opened& opened) {
  Judged made{.opened = opened, .language = "en"};
  made.verdicts.as_of = day(2024, 6, 30);
  made.verdicts.headline = "status";
  made.verdicts.questions = {
      {.question = "status",
       .answers = {{.word = "done", .better_than = "open", .closed = true}, {.word = "open"}}}};
  return made;
}

record::Institution gone(std::string id, std::vector<std::string> succeeded_by) {
  return {.id = std::move(id),
          .dissolved = DateField::exact(day(2020, 1, 1)),
          .succeeded_by = std::move(succeeded_by)};
}

const Answerable& answers_now(const Audit& audit) {
  return audit.institutions.front().actions.front().answers_now;
}

}  // namespace

TEST_CASE("a tracker is a file or a folder") {
  CHECK(tracker_file("") == std::pair<std::string, std::string>("", "commitments.yaml"));
  CHECK(tracker_file("a/b") == std::pair<std::string, std::string>("a/b", "commitments.yaml"));
  CHECK(tracker_file("a/b.yaml") == std::pair<std::string, std::string>("a", "b.yaml"));
  CHECK(tracker_file("b.yml") == std::pair<std::string, std::string>("", "b.yml"));
}

TEST_CASE("the one successor of an owner answers now, and the successor of that one") {
  const auto register_ = opened({gone("a", {"b"}), gone("b", {"c"}), {.id = "c"}},
                                {{.id = "p/x", .owners = {.lead = {"a"}}}});
  const auto audit_ = audit(judged(register_));
  CHECK(answers_now(audit_).institution == "c");
  CHECK(answers_now(audit_).through == std::vector<std::string>{"a", "b", "c"});
  CHECK(answers_now(audit_).known);
}

TEST_CASE("after a split nobody answers unless the action names who") {
  const std::vector<record::Institution> split{gone("a", {"b", "c"}), {.id = "b"}, {.id = "c"}};
  const auto unnamed = opened(split, {{.id = "p/x", .owners = {.lead = {"a"}}}});
  CHECK_FALSE(answers_now(audit(judged(unnamed))).known);
  CHECK(audit(judged(unnamed)).nobody_answers.size() == 1);
  const auto named =
      opened(split, {{.id = "p/x", .owners = {.lead = {"a"}}, .successors = {{"a", "c"}}}});
  CHECK(answers_now(audit(judged(named))).institution == "c");
}

TEST_CASE("successors in a circle end") {
  const auto register_ =
      opened({gone("a", {"b"}), gone("b", {"a"})}, {{.id = "p/x", .owners = {.lead = {"a"}}}});
  CHECK_FALSE(answers_now(audit(judged(register_))).known);
}

TEST_CASE("an audit tells no owner, partners alone and several leads apart") {
  const auto register_ =
      opened({{.id = "a"}, {.id = "b"}}, {{.id = "p/none"},
                                          {.id = "p/partner", .owners = {.partner = {"a"}}},
                                          {.id = "p/both", .owners = {.lead = {"a", "b"}}}});
  const auto made = audit(judged(register_));
  REQUIRE(made.no_owner.size() == 1);
  CHECK(made.no_owner.front()->id == "p/none");
  REQUIRE(made.only_partners.size() == 1);
  CHECK(made.only_partners.front()->id == "p/partner");
  REQUIRE(made.several_leads.size() == 1);
  CHECK(made.several_leads.front()->id == "p/both");
  CHECK(made.actions == 3);
  CHECK(made.never_heard.size() == 2);
}

TEST_CASE("who held a post when the deadline passed") {
  auto register_ =
      opened({{.id = "a"}},
             {{.id = "p/x", .owners = {.lead = {"a"}}, .due = DateField::exact(day(2020, 5, 1))}});
  const auto from = [](int year) { return DateField::exact(day(year, 1, 1)); };
  register_.record.people = {
      {.id = "early",
       .posts = {{.title = "Minister", .at = "a", .term = {from(2010), from(2015)}}}},
      {.id = "then", .posts = {{.title = "Minister", .at = "a", .term = {from(2016), from(2022)}}}},
      {.id = "perhaps", .posts = {{.title = "Secretary", .at = "a", .term = {from(2018), {}}}}}};
  const auto made = audit(judged(register_));
  const auto& posts = made.institutions.front().actions.front().posts;
  REQUIRE(posts.size() == 2);
  CHECK(posts[0].person->id == "then");
  CHECK(posts[0].certain);
  CHECK(posts[1].person->id == "perhaps");
  CHECK_FALSE(posts[1].certain);
}

TEST_CASE("points are missing only where the text is not wholly published") {
  record::Pledge pledge{.text = record::Pledge::Text::unpublished, .points_announced = 7};
  CHECK(unpublished_points(pledge, day(2020, 1, 1)) == 7);
  pledge.actions.resize(2);
  CHECK(unpublished_points(pledge, day(2020, 1, 1)) == 5);
  pledge.actions.resize(9);
  CHECK(unpublished_points(pledge, day(2020, 1, 1)) == 0);
  pledge.actions.clear();
  pledge.text = record::Pledge::Text::published;
  CHECK(unpublished_points(pledge, day(2020, 1, 1)) == 0);
  pledge.text = record::Pledge::Text::unpublished;
  pledge.made_on = DateField::exact(day(2020, 1, 2));
  CHECK(unpublished_points(pledge, day(2020, 1, 1)) == 0);
  CHECK(unpublished_points(pledge, day(2020, 1, 2)) == 7);
}

TEST_CASE("a reading is told with its claimant's relation to the action asked for") {
  auto register_ = opened({{.id = "moj"}}, {{.id = "p/a"}, {.id = "p/b"}});
  register_.record.readings = {{.id = "r", .claimant = "moj"}};
  auto made = judged(register_);
  made.verdicts.standings = {{"r", "p/a", "owner", "moj"}, {"r", "p/b", "government", "moj"}};
  record::Verdict verdict{.unit = "p/b", .question = "status", .answer = "done"};
  verdict.rests_on = {{.entries = {{.kind = record::Cited::Kind::reading, .id = "r"}}}};
  made.verdicts.all = {verdict};
  const auto told = std::get<Why>(why(made, "p/b", {}));
  REQUIRE(told.exhibits.size() == 1);
  CHECK(told.exhibits.front().relation == "government");
}

TEST_CASE("a short id that two actions have is not guessed at") {
  auto register_ = opened({}, {{.id = "p/x"}});
  register_.record.pledges.push_back({.id = "q", .actions = {{.id = "q/x", .pledge = "q"}}});
  record::put_in_order(register_.record);
  const auto verdicts = judged(register_);
  const auto answered = why(verdicts, "x", {});
  REQUIRE(std::holds_alternative<Unknown>(answered));
  CHECK(std::get<Unknown>(answered).help == "write one of: p/x, q/x");
  CHECK(std::holds_alternative<Why>(why(verdicts, "q/x", {})));
  CHECK(std::holds_alternative<Why>(why(verdicts, "q", {})));
}

TEST_CASE("an answer with alternatives is never told alone, nor counted as certain") {
  const auto register_ = opened({}, {{.id = "p/x"}});
  auto made = judged(register_);
  made.verdicts.all = {{.unit = "p/x",
                        .question = "status",
                        .answer = "open",
                        .alternatives = {{.answer = "done"}}}};
  made.index[{"status", "p/x"}] = &made.verdicts.all.front();
  CHECK(answer_text(made, made.verdicts.all.front()) == "open or done");
  const auto told = std::get<Status>(status(made, {}, {}));
  REQUIRE(told.tallies.size() == 1);
  for (const auto& tally : told.tallies.front().answers) {
    CHECK(tally.certain == 0);
    CHECK(tally.possible == 1);
  }
  const auto found = std::get<Gaps>(gaps(made, ""));
  CHECK(found.actions.size() == 1);  // done would be closed, but it may be open
}

}  // namespace sanya::app
