// SPDX-License-Identifier: Apache-2.0
// A record as objects and back.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <set>

#include "load/keys.h"
#include "load_example.h"
#include "load_objects.h"
#include "load_random.h"
#include "record/image.h"
#include "seeds.h"
#include "tree/canonical.h"

namespace sanya::load {
namespace {

using example::Files;
using objects_law::back;
using objects_law::kept;
using objects_law::show;

record::Record example_record() {
  Diagnostics faults;
  Loaded all = example::load(example::files(), faults);
  REQUIRE(faults.empty());
  return std::move(all.record);
}

const Object& find(const std::vector<Object>& all, std::string_view kind, std::string_view id) {
  for (const Object& one : all)
    if (one.kind == kind && one.id == id) return one;
  FAIL("there is no " << kind << " " << id);
  return all.front();
}

// Adds "table/key" for every key of the map that `node` is, and of those in it.
void collect(const tree::Node& node, const Keys& table, std::set<std::string>& seen);

const Keys* table_of(std::string_view key, const Keys& in) {
  static const std::map<std::string_view, const Keys*> kTables = {
      {"approval", &keys::kApproval}, {"former_names", &keys::kFormerName},
      {"posts", &keys::kPost},        {"owners", &keys::kOwners},
      {"target", &keys::kTarget},     {"recurrence", &keys::kRecurrence},
      {"parts", &keys::kPart},        {"archived", &keys::kArchived},
      {"quote", &keys::kQuote},       {"about", &keys::kAbout}};
  if (key == "parts" && &in != &keys::kAction) return nullptr;
  const auto found = kTables.find(key);
  return found == kTables.end() ? nullptr : found->second;
}

void collect(const tree::Node& node, const Keys& table, std::set<std::string>& seen) {
  for (const tree::Entry& entry : node.entries) {
    seen.insert(fmt::format("{}/{}", table.name, entry.key));
    if (&table == &keys::kTracker && entry.key == "attributes")
      for (const tree::Entry& one : entry.value().entries)
        collect(one.value(), keys::kAttribute, seen);
    const Keys* inner = table_of(entry.key, table);
    if (!inner) continue;
    if (entry.value().kind == tree::Kind::map) collect(entry.value(), *inner, seen);
    for (const tree::Node& item : entry.value().items)
      if (item.kind == tree::Kind::map) collect(item, *inner, seen);
  }
}

// Of faults, those of the form; what a random record says need not make sense otherwise.
std::string of_form(const Diagnostics& faults) {
  static const std::set<Fault> kOfForm = {Fault::bad_country,    Fault::bad_date,
                                          Fault::bad_duration,   Fault::bad_hash,
                                          Fault::bad_id,         Fault::bad_json,
                                          Fault::bad_language,   Fault::bad_number,
                                          Fault::bad_text,       Fault::bad_url,
                                          Fault::bad_value,      Fault::bad_word,
                                          Fault::bad_yaml,       Fault::contrary_keys,
                                          Fault::missing_key,    Fault::missing_reason,
                                          Fault::duplicate_key,  Fault::not_core_yaml,
                                          Fault::quote_mismatch, Fault::too_large,
                                          Fault::wrong_type,     Fault::undeclared_attribute,
                                          Fault::unknown_key};
  std::string all;
  for (const Diagnostic& one : faults.all())
    if (kOfForm.contains(one.fault)) all += render(one);
  return all;
}

std::string canonical(const Object& one) {
  Diagnostics faults;
  const auto body =
      tree::parse_json(std::make_shared<const Source>(Source{one.id, one.body}), faults);
  return body ? tree::canonical_json(*body) : render(faults);
}

TEST_CASE("the example comes back from its objects as it was") {
  const record::Record record = example_record();
  const record::Record again = back(objects(record), example::ladders());
  CHECK(show(again) == show(record));
  CHECK(objects(again) == objects(record));
}

TEST_CASE("every record comes back from its objects as it was") {
  for (const std::uint64_t seed : seeds(300)) {
    const record::Record record = RandomRecord(seed).make();
    const std::vector<Object> all = objects(record);
    Diagnostics faults;
    const record::Record again = from_objects(kept(all), example::ladders(), faults);
    INFO("SANYA_SEED=" << seed << "\n" << render(faults));
    REQUIRE(show(again) == show(record));
    REQUIRE(objects(again) == all);
    REQUIRE(of_form(faults) == "");
    for (const Object& one : all) REQUIRE(canonical(one) == one.body);
  }
}

TEST_CASE("every record comes back from its YAML as it was") {
  for (const std::uint64_t seed : seeds(300)) {
    const record::Record record = RandomRecord(seed).make();
    const std::string text = yaml_of(objects(record));
    Diagnostics faults;
    const Loaded again = example::load({{"commitments.yaml", text}}, faults);
    INFO("SANYA_SEED=" << seed << "\n" << text << "\n" << render(faults));
    REQUIRE(show(again.record) == show(record));
    REQUIRE(of_form(faults) == "");
  }
}

TEST_CASE("YAML from objects is as a person would write it") {
  const std::vector<Object> all = {
      {"action", "p/a",
       R"({"id":"a","kind":"building","owners":{"lead":["moh"]},"title":{"en":"A"}})"},
      {"finding", "f",
       R"({"about":[{"action":"p/a","milestone":"built"}],"happened":"2016-07-19~","id":"f","note":"One.\nTwo.\n","source":"s"})"},
      {"pledge", "p",
       R"({"actions":["a"],"id":"p","made_by":"moh","made_on":"2015","source":"s","title":{"en":"P","km":"ខ"}})"},
      {"reading", "r", R"({"id":"r","indicator":"i","source":"s","value":"<5"})"},
  };
  CHECK(yaml_of(all, "en") == R"(pledges:
  - id: p
    title:
      en: P
      km: ខ
    made_by: moh
    made_on: 2015
    source: s
    actions:
      - id: a
        title: A
        kind: building
        owners:
          lead:
            - moh
findings:
  - id: f
    source: s
    happened: 2016-07-19~
    note: |
      One.
      Two.
    action: p/a
    milestone: built
readings:
  - id: r
    indicator: i
    source: s
    value: <5
)");
  CHECK(yaml_of({all[0], all[2]}).find("en: A") != std::string::npos);
  CHECK(yaml_of({}).empty());
}

TEST_CASE("objects are sorted by kind and id and are canonical") {
  const std::vector<Object> all = objects(example_record());
  CHECK(std::is_sorted(all.begin(), all.end(), [](const Object& a, const Object& b) {
    return std::pair(a.kind, a.id) < std::pair(b.kind, b.id);
  }));
  for (const Object& one : all) CHECK(canonical(one) == one.body);
}

TEST_CASE("actions of pledges whose ids begin alike are sorted by bytes") {
  record::Record record;
  record.pledges.resize(2);
  record.pledges[0] = {.id = "a", .actions = {{.id = "a/z"}, {.id = "a/b"}}};
  record.pledges[1] = {.id = "a-b", .actions = {{.id = "a-b/c"}}};
  const std::vector<Object> all = objects(record);
  CHECK(all[0].id == "a-b/c");
  CHECK(all[1].id == "a/b");
  CHECK(all[2].id == "a/z");
  CHECK(find(all, "pledge", "a").body.find(R"("actions":["z","b"])") != std::string::npos);
}

TEST_CASE("every key that can be written occurs in an object of the example") {
  static const std::map<std::string_view, const Keys*> kTables = {
      {"tracker", &keys::kTracker},      {"institution", &keys::kInstitution},
      {"person", &keys::kPerson},        {"place", &keys::kPlace},
      {"indicator", &keys::kIndicator},  {"mandate", &keys::kMandate},
      {"pledge", &keys::kPledge},        {"action", &keys::kAction},
      {"source", &keys::kSource},        {"finding", &keys::kFinding},
      {"reading", &keys::kReading},      {"search", &keys::kSearch},
      {"reply", &keys::kReply},          {"override", &keys::kOverride},
      {"correction", &keys::kCorrection}};
  std::set<std::string> seen;
  for (const Object& one : objects(example_record())) {
    Diagnostics faults;
    const auto source = std::make_shared<const Source>(Source{one.id, one.body});
    collect(*tree::parse_json(source, faults), *kTables.at(one.kind), seen);
  }
  const std::set<std::string_view> beside(keys::kAbout.keys.begin(), keys::kAbout.keys.end());
  for (const Keys* table : keys::all()) {
    if (table == &keys::kRoot) continue;
    for (std::string_view key : table->keys) {
      if (table == &keys::kFinding && beside.contains(key)) continue;  // stands in `about`
      INFO(table->name << "/" << key);
      CHECK(seen.contains(fmt::format("{}/{}", table->name, key)));
    }
  }
}

TEST_CASE("an image holds every key that can be written") {
  const record::Record example = example_record();
  record::Record read;
  for (const auto part : {record::ImageOf::register_, record::ImageOf::evidence})
    REQUIRE(record::from_image(record::to_image(example, part), part, read));
  const auto all = objects(example);
  const auto back = objects(read);
  REQUIRE(back.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(back[i].body == all[i].body);
}

TEST_CASE("two ways of writing the same are the same objects") {
  const std::string head =
      "tracker: {id: t, title: T, languages: [en]}\n"
      "institutions: [{id: moh, name: Health}, {id: post, name: The Post}]\n";
  const auto read = [&](Files files) {
    Diagnostics faults;
    const Loaded all = example::load(files, faults);
    INFO(render(faults));
    REQUIRE(!faults.has_errors());
    return objects(all.record);
  };
  const std::vector<Object> one = read({{"commitments.yaml", head + R"(
include: [finding.csv]
sources: [{id: s, kind: letter, publisher: The Post, title: Wells, published: 2016}]
pledges:
  - {id: p, title: P, made_by: moh, made_on: 2015, source: s, actions: [{id: a, title: A, kind: building, owners: {lead: moh}, recurrence: {every: P1Y, from: 2016/2017}}]}
)"},
                                        {"finding.csv",
                                         "id,source,action,milestone,places,note\n"
                                         "f,s,p/a,built,,Built.\n"}});
  const std::vector<Object> other = read({{"commitments.yaml", head + R"(
source: {published: "2016", publisher: post, kind: letter, id: s, title: {en: Wells}, note: ""}
findings: [{id: f, note: Built., places: [], about: [{action: p/a, milestone: built, bearing: supports}]}]
pledges:
  - {id: p, title: {en: P}, text: published, made_by: moh, made_on: 2015, source: s, actions: [{id: a, title: A, kind: building, owners: {lead: [moh]}, recurrence: {every: P12M, from: "[2016..2017]"}}]}
)"}});
  CHECK(one == other);
  CHECK(
      find(one, "finding", "f").body ==
      R"({"about":[{"action":"p/a","milestone":"built"}],"id":"f","note":"Built.","source":"s"})");
}

TEST_CASE("what is not among a pledge's actions any more is left out of it") {
  std::vector<Object> all = objects(example_record());
  std::erase_if(all, [](const Object& one) { return one.id == "water-2015/law"; });
  Diagnostics faults;
  const record::Record record = from_objects(kept(all), example::ladders(), faults);
  REQUIRE(record.pledge("water-2015")->actions.size() == 2);
  CHECK(record.pledge("water-2015")->actions[0].id == "water-2015/wells");
}

TEST_CASE("objects that do not fit together are faults that name the entry") {
  const auto said = [](std::vector<Object> all) {
    Diagnostics faults;
    from_objects(kept(all), example::ladders(), faults);
    return render(faults);
  };
  const auto example = objects(example_record());
  const auto with = [&](Object one) {
    std::vector<Object> all = example;
    all.push_back(std::move(one));
    return said(std::move(all));
  };
  CHECK(with({"wish", "w", R"({"id":"w"})"}).find("\"wish\" is not a kind") != std::string::npos);
  CHECK(with({"place", "w", R"({"id":"v","name":{"en":"V"}})"}).find("bad-id") !=
        std::string::npos);
  CHECK(with({"place", "w", R"({"id":"w","name":{"en":"V"},"size":3})"}).find("unknown-key") !=
        std::string::npos);
  CHECK(with({"place", "w", R"({"id":"w",)"}).find("place w:1:") != std::string::npos);
  CHECK(with({"place", "w", "[]"}).find("not a map") != std::string::npos);
  CHECK(with({"action", "water-2015/x", R"({"id":"x"})"}).find("does not name its action") !=
        std::string::npos);
  CHECK(with({"action", "none/x", R"({"id":"x"})"}).find("no pledge has") != std::string::npos);
  CHECK(with({"tracker", "u", R"({"id":"u","title":{"en":"U"}})"}).find("misplaced-tracker") !=
        std::string::npos);
  std::vector<Object> headless = example;
  headless.pop_back();
  CHECK(said(headless).find("none of the objects is a tracker") != std::string::npos);
}

// Not run by itself: says what a finding costs.
TEST_CASE("how long objects take", "[.timing]") {
  record::Record record = example_record();
  const record::Finding like = *record.finding("wells-north");
  for (int i = 0; i < 20'000; ++i) {
    record.findings.push_back(like);
    record.findings.back().id = fmt::format("finding-{}", i);
  }
  record::put_in_order(record);
  const auto timed = [&](std::string_view what, auto work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const auto taken = std::chrono::steady_clock::now() - start;
    std::cout << what << ": "
              << std::chrono::duration_cast<std::chrono::nanoseconds>(taken).count() /
                     static_cast<std::int64_t>(record.findings.size())
              << " ns a finding\n";
  };
  std::vector<Object> all;
  std::vector<Kept> read;
  timed("objects", [&] { all = objects(record); });
  timed("to sources", [&] { read = kept(all); });
  Diagnostics faults;
  timed("parse_json alone", [&] {
    for (const Kept& one : read) tree::parse_json(one.source, faults);
  });
  record::Record again;
  timed("from_objects", [&] { again = from_objects(read, example::ladders(), faults); });
  timed("check alone", [&] { check(again, example::ladders(), faults); });
  std::string text;
  timed("yaml_of", [&] { text = yaml_of(all); });
  std::size_t found = 0;
  timed("load from YAML", [&] {
    found = example::load({{"commitments.yaml", text}}, faults).record.findings.size();
  });
  CHECK(found == record.findings.size());
  std::cout << find(all, "finding", "finding-7").body.size() << " bytes a body\n";
}

}  // namespace
}  // namespace sanya::load
