// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "load_example.h"

namespace sanya::load {
namespace {

Loaded loaded() {
  Diagnostics faults;
  Loaded all = example::load(example::files(), faults);
  INFO(render(faults));
  REQUIRE(faults.empty());
  return all;
}

std::string text_of(const std::optional<DateField>& date) { return date ? date->text() : "none"; }

using Texts = std::vector<std::string>;

TEST_CASE("the example loads without a fault, file by file") {
  const Loaded all = loaded();
  Texts paths;
  for (const SourcePtr& file : all.files) paths.push_back(file->path);
  CHECK(paths == Texts{"commitments.yaml", "register.yaml", "evidence/gazette.yaml",
                       "evidence/post-2017.yaml", "evidence/field.csv"});
}

TEST_CASE("the tracker is read") {
  const record::Tracker tracker = loaded().record.tracker;
  CHECK(tracker.id == "river-country");
  CHECK(tracker.title.in("km") == "ទឹកស្អាត");
  CHECK(tracker.languages == Texts{"en", "km"});
  CHECK(tracker.country == "XA");
  CHECK(tracker.publisher == "Water Watch");
  CHECK(tracker.contact == "replies@example.org");
  REQUIRE(tracker.attributes.size() == 4);
  CHECK(tracker.attributes[3].on == record::AttributeDeclaration::On::pledge);
  CHECK(tracker.attributes[3].values == Texts{"water", "health"});
  CHECK(tracker.attributes[1].type == record::Attribute::Type::number);
  CHECK(tracker.attributes[1].label.in("en") == "Cost in millions");
  CHECK(tracker.approval.approver == "chi");
  CHECK(tracker.approval.approved_on == parse_day("2024-07-01"));
}

TEST_CASE("institutions, people, places, indicators and mandates are read") {
  const record::Record record = loaded().record;
  const record::Institution& mow = *record.institution("mow");
  CHECK(mow.other_names.front().in("en") == "Water Ministry");
  CHECK(mow.former_names.front().name.in("en") == "Ministry of Works");
  CHECK(text_of(mow.former_names.front().until) == "2001");
  CHECK(mow.sector == record::Sector::ministry);
  CHECK(text_of(mow.founded) == "1995");
  CHECK(text_of(mow.dissolved) == "2018-01-15");
  CHECK(mow.succeeded_by == Texts{"mor", "water-agency"});
  CHECK(record.institution("water-agency")->controlled_by == "mor");
  CHECK(record.institution("aid-agency")->sector == record::Sector::donor_agency);
  const record::Post& post = record.person("minister-ito")->posts.front();
  CHECK(post.at == "mow");
  CHECK(text_of(post.term.from) == "2012");
  CHECK(record.place_name("north")->part_of == "river-land");
  const record::Indicator& schools = *record.indicator("schools-with-water");
  CHECK(schools.direction == record::Indicator::Direction::up);
  CHECK(schools.decimals == 1);
  CHECK(schools.at_most == Number(100));
  CHECK(record.indicator("water-grade")->scale == Texts{"bad", "fair", "good"});
  CHECK(record.mandate("second-term")->holder == "minister-ito");
  CHECK(text_of(record.mandate("second-term")->end) == "2018-01-15");
}

TEST_CASE("pledges and actions are read") {
  const record::Record record = loaded().record;
  const record::Pledge& pledge = *record.pledge("water-2015");
  CHECK(pledge.made_by == "minister-ito");
  CHECK(pledge.text == record::Pledge::Text::partial);
  CHECK(pledge.points_announced == 5);
  CHECK(pledge.attributes.at("theme").text == "water");
  REQUIRE(pledge.actions.size() == 3);
  const record::Action& law = pledge.actions[0];
  CHECK(law.id == "water-2015/law");
  CHECK(law.title.in("km") == "ច្បាប់");
  CHECK(law.owners.partner == Texts{"moh", "moe"});
  CHECK(law.owners.co_funder == Texts{"river-bank"});
  CHECK(law.successors.at("mow") == "mor");
  CHECK(to_text(law.due->limit()) == "2016-12-31");
  CHECK(law.lacks == std::vector{record::Action::Lack::scope});
  CHECK(law.attributes.at("cost").number == *Number::parse("2.5"));
  CHECK(law.attributes.at("budget_day").date.text() == "2015-12~");
  const record::Action& wells = pledge.actions[1];
  CHECK(wells.target->comparison == record::Target::Comparison::at_least);
  CHECK(wells.target->value == Number(90));
  CHECK(wells.target->word.empty());
  CHECK(wells.target->baseline == Number::parse("41.5"));
  CHECK(wells.depends_on == Texts{"water-2015/law"});
  CHECK(wells.supersedes == "water-2009/wells");
  CHECK(wells.parts[1].located == "south");
  const record::Action& reports = pledge.actions[2];
  CHECK(reports.target->word == "good");
  CHECK(reports.covers == record::Action::Covers::every);
  CHECK(reports.recurrence->every == Duration{.months = 12});
  CHECK(reports.recurrence->grace == Duration{.months = 3});
  CHECK(record.pledge("water-2009")->clarity == record::Pledge::Clarity::weak);
  CHECK(record.action("water-2009/wells")->polarity == record::Action::Polarity::keep);
}

TEST_CASE("sources are read, their publishers found by name") {
  const record::Record record = loaded().record;
  const record::SourceItem& post = *record.source("post-2017");
  CHECK(post.publisher == "river-post");
  CHECK(post.title.in("en") == "Wells dug in the north");
  CHECK(post.archived->url == "https://archive.example.org/wells");
  CHECK(post.syndicated_from == "water-watch");
  CHECK(post.identity == record::SourceItem::Identity::withheld);
  CHECK(post.retracts == Texts{"post-2016"});
  CHECK(record.source("gazette-2015")->kind == record::SourceItem::Kind::official_act);
  CHECK(record.source("gazette-2015")->publisher == "gazette");
}

TEST_CASE("findings are read; the claimant left out is the publisher") {
  const record::Record record = loaded().record;
  const record::Finding& north = *record.finding("wells-north");
  CHECK(north.source == "post-2017");
  CHECK(north.claimant == "moh");
  CHECK(north.claimant_given);
  CHECK(text_of(north.happened) == "2017-03~");
  CHECK(north.quote->exact == "test");
  CHECK_FALSE(north.attributes.at("on_site").flag);
  REQUIRE(north.about.size() == 2);
  CHECK(north.about[0].extent == record::Extent::part);
  CHECK(north.about[0].parts == Texts{"north-wells"});
  CHECK(north.about[0].milestone == "built");
  CHECK(north.about[0].link == record::Link::inferred);
  CHECK(north.about[0].pledge == "water-2015");
  CHECK(north.about[1].aspect == record::Aspect::outcome);
  const record::Finding& law = *record.finding("law-drafted");
  CHECK(law.claimant == "river-post");
  CHECK_FALSE(law.claimant_given);
  CHECK(law.about.front().action == "water-2015/law");
  const record::Finding& plan = *record.finding("plan-mentioned");
  CHECK(plan.about.front().action.empty());
  CHECK(plan.about.front().pledge == "water-2015");
  CHECK(plan.about.front().bearing == record::Bearing::contradicts);
}

TEST_CASE("a row of a spreadsheet is a finding like any other") {
  const record::Record record = loaded().record;
  const record::Finding& south = *record.finding("wells-south");
  CHECK(south.source == "post-2017");
  CHECK(south.claimant == "water-watch");
  CHECK(south.about.front().parts == Texts{"south-wells", "north-wells"});
  CHECK(south.places == Texts{"south", "north"});
  CHECK(south.quote->sha256.size() == 64);
  CHECK(south.quote->exact == "test");
  CHECK(south.place.line == 2);
  const record::Finding& plan = *record.finding("plan-quoted");
  CHECK(plan.claimant == "river-post");
  CHECK_FALSE(plan.quote.has_value());
  CHECK(plan.about.front().bearing == record::Bearing::context);
}

TEST_CASE("readings stand on the grid of their indicator") {
  const record::Record record = loaded().record;
  const auto range = [&](const char* id) {
    return std::pair{record.reading(id)->low, record.reading(id)->high};
  };
  CHECK(range("water-2016") == std::pair<std::int64_t, std::int64_t>{575, 575});
  CHECK(range("water-2017") == std::pair<std::int64_t, std::int64_t>{0, 599});
  CHECK(range("days-2017") == std::pair<std::int64_t, std::int64_t>{4, 6});
  CHECK(range("grade-2017") == std::pair<std::int64_t, std::int64_t>{1, 1});
  CHECK(record.reading("water-2016")->pledge == "water-2015");
  CHECK(record.reading("grade-2017")->source == "post-2016");
}

TEST_CASE("searches, replies, overrides and corrections are read") {
  const record::Record record = loaded().record;
  REQUIRE(record.searches.size() == 2);
  CHECK(record.searches[0].pledge == "water-2009");
  CHECK(record.searches[0].found == record::Search::Found::something);
  CHECK(record.searches[1].actions == Texts{"water-2015/wells"});
  CHECK(record.searches[1].where.size() == 2);
  CHECK(record.replies.front().answered_on == parse_day("2024-05-20"));
  CHECK(record.replies.front().about == Texts{"water-2015/wells"});
  CHECK(record.overrides.front().expires == parse_day("2024-12-31"));
  CHECK(record.corrections.front().concerns == Texts{"water-2015/wells"});
}

TEST_CASE("a fragment is added without its files, and checked when all is in") {
  Diagnostics faults;
  record::Record record;
  for (const auto& [path, text] : example::files()) {
    if (!path.ends_with("register.yaml")) continue;
    const auto source = std::make_shared<Source>(Source{path, text});
    add(*tree::parse_yaml(source, faults), record, faults);
  }
  CHECK(faults.empty());
  check(record, example::ladders(), faults);
  CHECK(record.institution("mow") != nullptr);
  REQUIRE(faults.errors() == 3);  // the pledges that it names are in another file
  CHECK(faults.all().front().fault == Fault::unknown_id);
}

TEST_CASE("a fragment includes nothing") {
  Diagnostics faults;
  record::Record record;
  const auto source = std::make_shared<Source>(Source{"test.yaml", "include: other.yaml\n"});
  add(*tree::parse_yaml(source, faults), record, faults);
  CHECK(faults.all().front().fault == Fault::unknown_key);
}

TEST_CASE("the first file must be there") {
  Diagnostics faults;
  const auto none = load(*in_memory({}), "commitments.yaml", example::ladders(), faults);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().kind == ErrorKind::cannot_open);
}

TEST_CASE("a tracker may lie in a folder of the disk") {
  example::Files moved;
  for (const auto& [path, text] : example::files()) moved["trackers/one/" + path] = text;
  Diagnostics faults;
  const auto all =
      load(*in_memory(moved), "trackers/one/commitments.yaml", example::ladders(), faults);
  CHECK(faults.empty());
  CHECK(all->files[2]->path == "evidence/gazette.yaml");
}

}  // namespace
}  // namespace sanya::load
