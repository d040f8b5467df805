// SPDX-License-Identifier: Apache-2.0
// A tracker large enough for its ledger to keep an image: what is read from image and changed files
// is what is read from every body and every file.
#include <catch2/catch.hpp>

#include "app/app.h"
#include "base/text.h"
#include "ledger_help.h"
#include "load/load.h"
#include "root.h"

namespace sanya::app {
namespace {

constexpr int kFiles = 60;
constexpr int kFindings = 20;  // a file

std::string file_name(int file) { return "evidence/day-" + std::to_string(file) + ".yaml"; }

std::string finding_id(int file, int finding) {
  return "f-" + std::to_string(file) + "-" + std::to_string(finding);
}

std::string evidence(int file, const std::string& note = "A well was seen.") {
  const auto id = "day-" + std::to_string(file);
  std::string text = "source: {id: " + id +
                     ", kind: publication, publisher: paper, published: 2021-03-01}\nfindings:\n";
  for (int i = 0; i < kFindings; ++i) {
    text += "  - {id: " + finding_id(file, i) +
            ", action: schools/wells, milestone: built, note: " + note + "}\n";
  }
  return text;
}

constexpr const char* kRegister = R"(
tracker: {id: large, title: Large, languages: [en]}
institutions:
  - {id: works, name: Works, sector: ministry, country: XA}
  - {id: paper, name: The Paper, sector: media, country: XA}
sources:
  - {id: speech, kind: publication, publisher: paper, published: 2019-03-02}
pledges:
  - id: schools
    title: Wells for schools
    made_by: works
    made_on: 2019-03-01
    source: speech
    actions:
      - {id: wells, title: Dig wells, kind: building, owners: {lead: [works]}}
include: ["evidence/*.yaml"]
)";

class Tracker {
 public:
  Tracker() {
    std::map<std::string, std::string> files{{"commitments.yaml", kRegister}};
    for (const char* rules : {"rules/ladders.yaml", "rules/house.yaml"}) {
      files[rules] = *folder(root_path())->read(rules, 1U << 20U);
    }
    for (int file = 0; file < kFiles; ++file) files[file_name(file)] = evidence(file);
    disk = in_memory(files);
  }

  OpenFolder folders() {
    return [this](const std::string&) { return std::make_unique<Through>(*disk); };
  }
  Where where() {
    return {.ledgers = [this](const std::string&, ledger::Mode mode) {
      return ledger::Ledger::open(desk.path(), mode, desk.outside());
    }};
  }
  Synced synced() {
    auto result = sync(folders(), where(), {.author = "ana"});
    REQUIRE(result);
    INFO(render(result->faults));
    REQUIRE_FALSE(result->faults.has_errors());
    return std::move(*result);
  }
  // The record as commands have it.
  Opened read() {
    auto opened = open(folders(), where());
    REQUIRE(opened);
    REQUIRE_FALSE(opened->faults.has_errors());
    return std::move(*opened);
  }
  // The same from every body, by way of forgetting all that is derived.
  Opened read_anew() {
    auto ledger = desk.open(ledger::Mode::write);
    REQUIRE(ledger.rebuild());
    return read();
  }
  bool has_image() {
    const auto image = desk.open(ledger::Mode::read).derived("record/evidence");
    REQUIRE(image);
    return image->has_value();
  }

  ledger::Desk desk;
  std::unique_ptr<Disk> disk;

 private:
  struct Through : Disk {
    explicit Through(Disk& under) : disk(under) {}
    Result<std::string> read(const std::string& path, std::size_t limit) const override {
      return disk.read(path, limit);
    }
    Result<std::vector<std::string>> glob(const std::string& pattern) const override {
      return disk.glob(pattern);
    }
    Result<Done> write(const std::string& path, const std::string& bytes) override {
      return disk.write(path, bytes);
    }
    Result<Done> write_private(const std::string& path, const std::string& bytes) override {
      return disk.write_private(path, bytes);
    }
    Disk& disk;
  };
};

bool same(const Opened& a, const Opened& b) {
  return load::objects(a.record) == load::objects(b.record);
}

}  // namespace

TEST_CASE("the record of a large ledger comes from its image, and is the same") {
  Tracker tracker;
  tracker.synced();
  REQUIRE(tracker.has_image());
  const auto warm = tracker.read();
  CHECK(warm.record.findings.front().place.source == nullptr);  // an image has no places
  const auto cold = tracker.read_anew();
  CHECK(cold.record.findings.front().place.source != nullptr);
  CHECK(same(warm, cold));
}

TEST_CASE("an image that somebody altered is found out") {
  Tracker tracker;
  tracker.synced();
  auto ledger = tracker.desk.open(ledger::Mode::write);
  CHECK(*image_is_true(tracker.folders(), tracker.where(), ledger));
  auto image = **ledger.derived("record/evidence");
  image.bytes.replace(image.bytes.find("A well"), 6, "A hole");
  REQUIRE(ledger.keep("record/evidence", image));
  CHECK_FALSE(*image_is_true(tracker.folders(), tracker.where(), ledger));
}

TEST_CASE("evidence entered after an image is read beside it") {
  Tracker tracker;
  tracker.synced();
  SECTION("changed, added and taken out in a file") {
    auto text = evidence(7, "It was dry.");
    text.erase(text.rfind("  - "));
    text +=
        "  - {id: new, action: schools/wells, milestone: started, note: Begun., source: speech}\n";
    REQUIRE(tracker.disk->write(file_name(7), text));
    const auto synced = tracker.synced();
    CHECK(synced.changes.put == std::vector<Name>{{"finding", "new"}});
    CHECK(synced.changes.corrected.size() == kFindings - 1);
    CHECK(synced.changes.retracted == std::vector<Name>{{"finding", finding_id(7, kFindings - 1)}});
  }
  SECTION("by hand") {
    const auto text = "findings: [{id: new, source: speech, action: schools/wells, note: Heard.}]";
    Diagnostics faults;
    const auto fragment =
        tree::parse_yaml(std::make_shared<const Source>(Source{.path = "-", .text = text}), faults);
    REQUIRE(fragment);
    const auto entered = enter(tracker.folders(), tracker.where(), *fragment, Novelty::fresh, {},
                               {.author = "ben", .message = ""});
    REQUIRE(entered);
    CHECK(entered->put == std::vector<Name>{{"finding", "new"}});
  }
  CHECK(tracker.has_image());
  const auto warm = tracker.read();
  CHECK(warm.record.finding("new") != nullptr);
  CHECK(warm.record.findings.front().place.source == nullptr);
  CHECK(warm.rest->unsynced == 0);
  CHECK(same(warm, tracker.read_anew()));
}

TEST_CASE("what changes more than evidence is read from every body") {
  Tracker tracker;
  tracker.synced();
  std::string text = kRegister;
  text.replace(text.find("Dig wells"), 9, "Drill all");
  REQUIRE(tracker.disk->write("commitments.yaml", text));
  CHECK(tracker.read().rest->unsynced == 1);
  CHECK(tracker.synced().changes.corrected == std::vector<Name>{{"action", "schools/wells"}});
  CHECK(tracker.read().record.action("schools/wells")->title.in("en") == "Drill all");
  CHECK(same(tracker.read(), tracker.read_anew()));
}

TEST_CASE("a source corrected in one file is told by all that rests on it") {
  Tracker tracker;
  tracker.synced();
  auto text = evidence(3);
  text.replace(text.find("2021-03-01"), 10, "2021-03-02");
  REQUIRE(tracker.disk->write(file_name(3), text));
  CHECK(tracker.synced().changes.corrected == std::vector<Name>{{"source", "day-3"}});
  CHECK(same(tracker.read(), tracker.read_anew()));
}

TEST_CASE("a finding given in a second file is a fault, however little has changed") {
  Tracker tracker;
  tracker.synced();
  auto text = evidence(3);
  text.replace(text.find(finding_id(3, 0)), finding_id(3, 0).size(), finding_id(4, 0));
  REQUIRE(tracker.disk->write(file_name(3), text));
  const auto synced = sync(tracker.folders(), tracker.where(), {.author = "ana"});
  REQUIRE(synced);
  REQUIRE(synced->faults.errors() == 1);
  CHECK(synced->faults.all().front().fault == Fault::duplicate_id);
}

TEST_CASE("files that are as they were are not read") {
  Tracker tracker;
  CHECK_FALSE(tracker.synced().as_before);
  CHECK(tracker.synced().as_before);
  REQUIRE(tracker.disk->write("evidence/more.yaml", "findings: []\n"));
  CHECK_FALSE(tracker.synced().as_before);
}

}  // namespace sanya::app
