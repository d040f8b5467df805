// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "rules_reading.h"

using namespace sanya;
using record::Sector;
using rules::Relation;

namespace {

record::Institution& add(record::Record& record, const char* id, Sector sector,
                         const char* country = "KH") {
  record::Institution institution;
  institution.id = id;
  institution.sector = sector;
  institution.country = country;
  record.institutions.push_back(institution);
  return record.institutions.back();
}

record::Post post(const char* at, const char* from = nullptr, const char* until = nullptr) {
  record::Post held;
  held.at = at;
  if (from) held.term.from = DateField::parse(from);
  if (until) held.term.until = DateField::parse(until);
  return held;
}

void add_person(record::Record& record, const char* id, std::vector<record::Post> posts) {
  record::Person person;
  person.id = id;
  person.posts = std::move(posts);
  record.people.push_back(person);
}

// A register of one action, owned by Social Affairs, promised by the prime minister.
struct Register {
  record::Record record;
  record::Action action;

  Register() {
    record.tracker.country = "KH";
    add(record, "social-affairs", Sector::ministry);
    add(record, "interior", Sector::ministry);
    add(record, "cabinet", Sector::head_of_government);
    add(record, "assembly", Sector::parliament);
    add(record, "ruling", Sector::party);
    add(record, "union-of-nations", Sector::intergovernmental, "");
    add(record, "aid", Sector::donor_agency, "US");
    add(record, "thai-police", Sector::police, "TH");
    add(record, "watch", Sector::ngo);
    add(record, "daily", Sector::media);
    add(record, "nameless", Sector::unstated);
    add_person(record, "premier", {post("cabinet")});
    record::Pledge pledge;
    pledge.id = "p";
    pledge.made_by = "premier";
    pledge.made_on = DateField::exact(day(1999, 9, 29));
    record.pledges.push_back(pledge);
    action.id = "p/a";
    action.pledge = "p";
    action.owners.lead = {"social-affairs"};
  }

  Relation of(const char* claimant, const char* said = "2005-06-01") {
    record::put_in_order(record);
    return rules::relation(record, action, claimant, *DateField::parse(said));
  }
};

}  // namespace

TEST_CASE("sectors tell whose word it is") {
  Register r;
  CHECK(r.of("social-affairs") == Relation::owner);
  CHECK(r.of("interior") == Relation::government);
  CHECK(r.of("assembly") == Relation::government);
  CHECK(r.of("ruling") == Relation::political);
  CHECK(r.of("union-of-nations") == Relation::intergovernmental);
  CHECK(r.of("aid") == Relation::donor);
  CHECK(r.of("thai-police") == Relation::foreign_government);
  CHECK(r.of("watch") == Relation::independent);
  CHECK(r.of("daily") == Relation::independent);
}

TEST_CASE("without a sector nobody is independent") {
  Register r;
  CHECK(r.of("nameless") == Relation::unknown);
  CHECK(r.of("nobody-at-all") == Relation::unknown);
  add(r.record, "front", Sector::ngo).controlled_by = "nameless";
  CHECK(r.of("front") == Relation::unknown);
}

TEST_CASE("partners, co-funders, parts, predecessors and successors of an owner are the owner") {
  Register r;
  r.action.owners.partner = {"interior"};
  r.action.owners.co_funder = {"aid"};
  add(r.record, "bureau", Sector::agency).part_of = "social-affairs";
  add(r.record, "desk", Sector::unstated).part_of = "bureau";
  add(r.record, "old-affairs", Sector::ministry).succeeded_by = {"older-heir"};
  add(r.record, "older-heir", Sector::ministry).succeeded_by = {"social-affairs"};
  CHECK(r.of("interior") == Relation::owner);
  CHECK(r.of("aid") == Relation::owner);
  CHECK(r.of("desk") == Relation::owner);
  CHECK(r.of("old-affairs") == Relation::owner);
  r.action.owners.lead = {"old-affairs"};
  CHECK(r.of("social-affairs") == Relation::owner);
}

TEST_CASE("after a split the successor that the action names answers, the others do not") {
  Register r;
  r.action.owners.lead = {"women"};
  add(r.record, "women", Sector::ministry).succeeded_by = {"women-new", "veterans"};
  add(r.record, "women-new", Sector::ministry);
  add(r.record, "veterans", Sector::ministry);
  CHECK(r.of("veterans") == Relation::owner);
  r.action.successors["women"] = "women-new";
  CHECK(r.of("women-new") == Relation::owner);
  CHECK(r.of("veterans") == Relation::government);
}

TEST_CASE("who pays for an action is a donor, whatever else it is") {
  Register r;
  add(r.record, "foundation", Sector::ngo, "US");
  CHECK(r.of("foundation") == Relation::independent);
  r.action.funded_by = {"foundation", "thai-police"};
  CHECK(r.of("foundation") == Relation::donor);
  CHECK(r.of("thai-police") == Relation::donor);
}

TEST_CASE("what a government controls speaks for it, also at one remove") {
  Register r;
  add(r.record, "agency-press", Sector::media).controlled_by = "holding";
  add(r.record, "holding", Sector::company).controlled_by = "interior";
  add(r.record, "foreign-radio", Sector::state_media, "CN");
  CHECK(r.of("agency-press") == Relation::government);
  CHECK(r.of("holding") == Relation::government);
  CHECK(r.of("foreign-radio") == Relation::foreign_government);
}

TEST_CASE("a person speaks from the posts held on the day") {
  Register r;
  add_person(r.record, "minister", {post("social-affairs", "1998", "2004"), post("watch", "2005")});
  CHECK(r.of("minister", "2003-05-01") == Relation::owner);
  CHECK(r.of("minister", "2006-05-01") == Relation::independent);
  CHECK(r.of("minister", "1990-05-01") == Relation::unknown);
  CHECK(r.of("minister", "[2004-01-01..2006-12-31]") == Relation::owner);
}

TEST_CASE("of several posts the closest tie counts") {
  Register r;
  add_person(r.record, "deputy", {post("assembly"), post("ruling")});
  add_person(r.record, "chief", {post("interior"), post("ruling")});
  add_person(r.record, "guest", {post("watch"), post("nameless")});
  CHECK(r.of("deputy") == Relation::political);
  CHECK(r.of("chief") == Relation::government);
  CHECK(r.of("guest") == Relation::unknown);
}

TEST_CASE("circles in the register end") {
  Register r;
  add(r.record, "a", Sector::unstated).part_of = "b";
  add(r.record, "b", Sector::unstated).part_of = "a";
  add(r.record, "c", Sector::ngo).controlled_by = "c";
  add(r.record, "d", Sector::ministry).succeeded_by = {"d"};
  CHECK(r.of("a") == Relation::unknown);
  CHECK(r.of("c") == Relation::independent);
  CHECK(r.of("d") == Relation::government);
}

TEST_CASE("a voice is the claimant, or the root of the publisher") {
  Register r;
  add(r.record, "weekly", Sector::media).part_of = "press-house";
  add(r.record, "press-house", Sector::company);
  record::SourceItem wire;
  wire.id = "wire-1";
  wire.publisher = "watch";
  record::SourceItem copy;
  copy.id = "copy-1";
  copy.publisher = "weekly";
  record::SourceItem loop;
  loop.id = "loop";
  loop.publisher = "daily";
  loop.syndicated_from = "loop";
  r.record.sources = {wire, copy, loop};
  record::put_in_order(r.record);
  CHECK(rules::voice(r.record, "watch", copy) == "watch");
  CHECK(rules::voice(r.record, "weekly", copy) == "press-house");
  copy.syndicated_from = "wire-1";
  CHECK(rules::voice(r.record, "weekly", copy) == "watch");
  copy.syndicated_from = "daily";
  CHECK(rules::voice(r.record, "weekly", copy) == "daily");
  CHECK(rules::voice(r.record, "daily", loop) == "daily");
}
