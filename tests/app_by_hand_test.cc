// SPDX-License-Identifier: Apache-2.0
// Entering by hand: what is checked, what is appended, and what several writers do to each other.
#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "app/app.h"
#include "ledger_help.h"
#include "load/load.h"
#include "root.h"

namespace sanya::app {
namespace {

constexpr const char* kTracker = R"(
tracker: {id: wells, title: Wells, languages: [en, km]}
institutions:
  - {id: works, name: Works, sector: ministry}
  - {id: paper, name: The Paper, sector: media}
sources:
  - {id: speech, kind: publication, publisher: paper, title: A speech, published: 2019-03-02}
  - {id: visit, kind: publication, publisher: paper, published: 2021-03-01}
pledges:
  - id: schools
    title: Wells for schools
    made_by: works
    made_on: 2019-03-01
    source: speech
    actions:
      - {id: wells, title: Dig wells, kind: building, owners: {lead: [works]}}
      - {id: roofs, title: Mend roofs, kind: building, owners: {lead: [works]}}
findings:
  - {id: dug, source: visit, action: schools/wells, milestone: built, note: Wells were seen.}
  - id: both
    source: visit
    note: Wells and roofs.
    about: [{action: schools/wells}, {action: schools/roofs}]
)";

const Entering kAna{.author = "ana", .message = "why"};

tree::Node yaml(const std::string& text) {
  Diagnostics faults;
  auto root = tree::parse_yaml(
      std::make_shared<const Source>(Source{.path = "fragment", .text = text}), faults);
  REQUIRE(root);
  return *root;
}

std::string finding(const std::string& id, const std::string& more = "") {
  return "findings: [{id: " + id + ", source: visit, action: schools/wells, note: Seen" + more +
         "}]";
}

tree::Entry entry(const std::string& key, const std::string& text) {
  tree::Entry made{.key = key, .key_place = {}, .held = {}};
  made.held.push_back({.kind = tree::Kind::text, .text = text, .quoted = true});
  return made;
}

class Desk {
 public:
  Desk() {
    files_["commitments.yaml"] = kTracker;
    for (const char* rules : {"rules/ladders.yaml", "rules/house.yaml"}) {
      files_[rules] = *folder(root_path())->read(rules, 1U << 20U);
    }
    REQUIRE(synced().appended.first == 1);
  }

  OpenFolder folders() const {
    return [this](const std::string& path) {
      std::map<std::string, std::string> below;
      const auto prefix = path.empty() ? path : path + "/";
      for (const auto& [file, text] : files_) {
        if (file.starts_with(prefix)) below.emplace(file.substr(prefix.size()), text);
      }
      return in_memory(below);
    };
  }
  Where where() {
    return {.ledgers = [this](const std::string&, ledger::Mode mode) {
      return ledger::Ledger::open(desk_.path(), mode, outside());
    }};
  }
  Synced synced(bool prefer_files = false) {
    auto result = sync(folders(), where(), kAna, prefer_files);
    REQUIRE(result);
    INFO(render(result->faults));
    REQUIRE_FALSE(result->faults.has_errors());
    return std::move(*result);
  }
  Entered entered(const std::string& fragment, Novelty novelty = Novelty::fresh) {
    auto result = enter(folders(), where(), yaml(fragment), novelty, {}, kAna);
    REQUIRE(result);
    return std::move(*result);
  }
  Answered<Result<Entered>> changed(const Name& name, std::vector<tree::Entry> set,
                                    std::vector<std::string> without = {}) {
    return correct(
        folders(), where(),
        {.name = name, .set = std::move(set), .without = std::move(without), .place = {}}, kAna);
  }
  Entered retracted(const std::vector<Name>& names) {
    auto result = retract(folders(), where(), names, kAna);
    REQUIRE(std::get<Result<Entered>>(result));
    return std::move(*std::get<Result<Entered>>(result));
  }
  ledger::Ledger open(ledger::Mode mode = ledger::Mode::read) {
    auto opened = ledger::Ledger::open(desk_.path(), mode, outside());
    REQUIRE(opened);
    return std::move(*opened);
  }
  std::int64_t size() { return *open().size(); }
  std::optional<ledger::Standing> standing(const Name& name) {
    return *open().standing_of(name.kind, name.id);
  }
  std::string body(const Name& name) {
    const auto stands = standing(name);
    return stands ? stands->body.value_or("withheld") : "gone";
  }
  void replace(const std::string& path, const std::string& what, const std::string& by) {
    auto& text = files_.at(path);
    text.replace(text.find(what), what.size(), by);
  }
  void put(const std::string& path, const std::string& text) { files_[path] = text; }

 private:
  // Asked by several threads.
  ledger::Outside outside() {
    return {
        .now = [this] { return ledger::Moment{now_ += 1000}; },
        .random =
            [this](std::size_t bytes) { return std::string(bytes, static_cast<char>(++thrown_)); }};
  }

  ledger::Desk desk_;
  std::map<std::string, std::string> files_;
  std::atomic<std::int64_t> now_ = 1'790'000'000'000;
  std::atomic<int> thrown_ = 0;
};

const Name kDug{"finding", "dug"};

}  // namespace

TEST_CASE("what is entered stands by hand, and faults append nothing") {
  Desk desk;
  const auto before = desk.size();
  const auto wrong = desk.entered(finding("new", ", milestone: bulit"));
  CHECK(wrong.faults.has_errors());
  CHECK(desk.size() == before);
  const auto entered = desk.entered(finding("new"));
  CHECK(entered.put == std::vector<Name>{{"finding", "new"}});
  CHECK(entered.appended.first == before + 1);
  CHECK(desk.standing({"finding", "new"})->origin == kAppOrigin);
  CHECK(desk.entered(finding("new")).faults.has_errors());  // it is there already
  CHECK(desk.entered(finding("none"), Novelty::correction).faults.has_errors());
  CHECK(desk.size() == before + 1);
}

TEST_CASE("a correction names what it corrects, and one that changes nothing is none") {
  Desk desk;
  const auto stood = desk.standing(kDug)->sequence;
  const auto entered = desk.entered(finding("dug"), Novelty::correction);
  CHECK(entered.corrected == std::vector<Name>{kDug});
  std::optional<ledger::Entry> last;
  REQUIRE(desk.open().history("finding", "dug", [&](ledger::Entry&& each) {
    last = std::move(each);
    return true;
  }));
  CHECK(last->corrects == stood);
  CHECK(last->author == "ana");
  CHECK(last->message == "why");
  CHECK(desk.entered(finding("dug"), Novelty::correction).appended.first == 0);
}

TEST_CASE("keys are changed one by one, within what a finding is about and within languages") {
  Desk desk;
  REQUIRE(std::get<Result<Entered>>(desk.changed(kDug, {entry("extent", "part")})));
  CHECK(desk.body(kDug).find("\"extent\":\"part\"") != std::string::npos);
  CHECK(desk.body(kDug).find("\"milestone\":\"built\"") != std::string::npos);
  REQUIRE(std::get<Result<Entered>>(desk.changed(kDug, {}, {"milestone"})));
  CHECK(desk.body(kDug).find("milestone") == std::string::npos);
  const Name speech{"source", "speech"};
  REQUIRE(std::get<Result<Entered>>(desk.changed(speech, {entry("title", "The speech")})));
  CHECK(desk.body(speech).find("\"title\":{\"en\":\"The speech\"}") != std::string::npos);
  CHECK(std::holds_alternative<Unknown>(
      desk.changed({"finding", "both"}, {entry("milestone", "built")})));
  CHECK(std::holds_alternative<Unknown>(desk.changed({"finding", "nobody"}, {})));
  CHECK(std::holds_alternative<Unknown>(desk.changed(kDug, {}, {"milestone"})));
  const auto wrong = desk.changed(kDug, {entry("happened", "2031")});
  CHECK(std::get<Result<Entered>>(wrong)->faults.has_errors());
}

TEST_CASE("nothing is retracted that something else needs; a pledge goes with its actions") {
  Desk desk;
  const auto before = desk.size();
  CHECK(desk.retracted({{"source", "visit"}}).faults.has_errors());
  CHECK(desk.retracted({{"pledge", "schools"}}).faults.has_errors());
  CHECK(desk.size() == before);
  const auto gone = desk.retracted({kDug, {"finding", "both"}, {"pledge", "schools"}});
  CHECK(gone.retracted.size() == 5);
  CHECK(desk.body({"action", "schools/wells"}) == "gone");
  CHECK(std::holds_alternative<Unknown>(retract(desk.folders(), desk.where(), {kDug}, kAna)));
}

TEST_CASE("an action left out of a corrected pledge is retracted, one more is entered") {
  Desk desk;
  desk.retracted({{"finding", "both"}});
  const auto entered = desk.entered(R"(
pledges:
  - id: schools
    title: Wells for schools
    made_by: works
    made_on: 2019-03-01
    source: speech
    actions:
      - {id: wells, title: Dig wells, kind: building, owners: {lead: [works]}}
      - {id: pumps, title: Set pumps, kind: building, owners: {lead: [works]}}
)",
                                    Novelty::correction);
  INFO(render(entered.faults));
  CHECK(entered.put == std::vector<Name>{{"action", "schools/pumps"}});
  CHECK(entered.corrected == std::vector<Name>{{"pledge", "schools"}});
  CHECK(entered.retracted == std::vector<Name>{{"action", "schools/roofs"}});
}

TEST_CASE("what is sealed is kept before it is recorded, and not recorded where it is not kept") {
  Desk desk;
  const auto before = desk.size();
  const auto sealed = [&](const KeepSealed& keep) {
    return enter(desk.folders(), desk.where(), yaml(finding("told")), Novelty::fresh, keep, kAna);
  };
  const auto failed = sealed([](const std::string&) -> Result<Done> {
    return Error{ErrorKind::io, "the disk is full"};
  });
  REQUIRE_FALSE(failed);
  CHECK(failed.error().message == "the disk is full");
  CHECK(desk.size() == before);
  std::string kept;
  std::int64_t size_then = 0;
  REQUIRE(sealed([&](const std::string& text) -> Result<Done> {
    kept = text;
    size_then = desk.size();
    return Done{};
  }));
  CHECK(size_then == before);
  CHECK(desk.size() == before + 1);
  CHECK(desk.body({"finding", "told"}) == "withheld");
  CHECK(kept.find("\"kind\":\"finding\",\"salt\":\"") != std::string::npos);
  CHECK(kept.find("\"sequence\":" + std::to_string(before + 1)) != std::string::npos);
}

TEST_CASE("sync keeps what was corrected and retracted by hand, and names what is new of it") {
  Desk desk;
  REQUIRE(std::get<Result<Entered>>(desk.changed(kDug, {entry("note", "Nine wells.")})));
  desk.retracted({{"finding", "both"}});
  desk.replace("commitments.yaml", "A speech", "The speech");
  const auto kept = desk.synced();
  CHECK(kept.changes.kept == std::vector<Name>{{"finding", "both"}, kDug});
  CHECK(kept.changes.corrected == std::vector<Name>{{"source", "speech"}});
  CHECK(desk.body({"finding", "both"}) == "gone");
  desk.replace("commitments.yaml", "Wells were seen.", "Ten wells were seen.");
  CHECK(desk.synced().changes.conflicts == std::vector<Name>{kDug});
  CHECK(desk.body(kDug).find("Nine") != std::string::npos);
  CHECK(desk.synced(true).changes.conflicts.empty());
  CHECK(desk.body(kDug).find("Ten") != std::string::npos);
}

TEST_CASE("sync brings back no body that was erased") {
  Desk desk;
  const auto sequence = desk.standing(kDug)->sequence;
  REQUIRE(desk.open(ledger::Mode::write).erase(sequence, "ana", "a name"));
  for (const bool prefer_files : {false, true}) {
    CHECK(desk.synced(prefer_files).changes.conflicts == std::vector<Name>{kDug});
    CHECK(desk.body(kDug) == "withheld");
  }
  desk.replace("commitments.yaml", "Wells were seen.", "Ten wells were seen.");
  CHECK(desk.synced(true).changes.conflicts == std::vector<Name>{kDug});
  CHECK(desk.body(kDug) == "withheld");
}

TEST_CASE("what is exported and put beside the files says nothing new to a sync") {
  Desk desk;
  desk.entered(finding("new", ", quote: {exact: ten wells}"));
  desk.entered(
      "sources: [{id: more, kind: letter, publisher: Works, title: {km: ទឹក}, published: "
      "2022~}]\nsearches: [{id: s, actions: [schools/wells], day: 2024-01-02, by: ana, "
      "where: [here]}]");
  const auto exported = export_yaml(desk.folders(), desk.where(), false, "by-hand.yaml");
  REQUIRE(exported);
  CHECK(exported->objects == 3);
  CHECK(exported->beside.empty());
  desk.put("by-hand.yaml", exported->yaml);
  desk.replace("commitments.yaml", "institutions:", "include: by-hand.yaml\ninstitutions:");
  const auto before = desk.size();
  const auto synced = desk.synced();
  CHECK(synced.changes.count() == 0);
  CHECK(desk.size() == before);
  CHECK(export_yaml(desk.folders(), desk.where(), false, "other.yaml")->yaml.empty());
  CHECK(export_yaml(desk.folders(), desk.where(), false, "by-hand.yaml")->yaml == exported->yaml);
}

TEST_CASE("what the files have otherwise is named with its place") {
  Desk desk;
  REQUIRE(std::get<Result<Entered>>(desk.changed(kDug, {entry("note", "Nine wells.")})));
  desk.retracted({{"finding", "both"}});
  const auto exported = export_yaml(desk.folders(), desk.where(), false, "");
  REQUIRE(exported);
  REQUIRE(exported->beside.size() == 2);
  CHECK(exported->beside[0].name == kDug);
  CHECK(exported->beside[0].at == "commitments.yaml:19");
  CHECK(exported->beside[1].retracted);
  const auto all = export_yaml(desk.folders(), desk.where(), true, "");
  REQUIRE(all);
  Diagnostics faults;
  record::Record again;
  load::add(yaml(all->yaml), again, faults);
  CHECK(again.findings.size() == 1);
  CHECK(again.pledges.size() == 1);
  CHECK(faults.empty());
}

TEST_CASE("of two who write at once, neither loses anything") {
  Desk desk;
  constexpr int kEach = 8;
  const auto write = [&](const std::string& who, const std::string& key) {
    for (int i = 0; i < kEach; ++i) {
      const auto number = std::to_string(i);
      const auto fresh = enter(desk.folders(), desk.where(), yaml(finding(who + number)),
                               Novelty::fresh, {}, {.author = who, .message = ""});
      const auto change =
          correct(desk.folders(), desk.where(),
                  {.name = kDug, .set = {entry(key, who + number)}, .without = {}, .place = {}},
                  {.author = who, .message = ""});
      if (!fresh || !std::get<Result<Entered>>(change)) return false;
    }
    return true;
  };
  bool other_wrote = false;
  std::thread other([&] { other_wrote = write("bo", "instrument"); });
  const bool wrote = write("cy", "note");
  other.join();
  CHECK(wrote);
  CHECK(other_wrote);
  const auto last = std::to_string(kEach - 1);
  for (int i = 0; i < kEach; ++i) {
    CHECK(desk.body({"finding", "bo" + std::to_string(i)}) != "gone");
    CHECK(desk.body({"finding", "cy" + std::to_string(i)}) != "gone");
  }
  CHECK(desk.body(kDug).find("\"note\":\"cy" + last) != std::string::npos);
  CHECK(desk.body(kDug).find("\"instrument\":\"bo" + last) != std::string::npos);
}

}  // namespace sanya::app
