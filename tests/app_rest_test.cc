// SPDX-License-Identifier: Apache-2.0
// What a report made from a ledger says of it: the checkpoint, who approved it, what is sealed and
// what is erased; and that it is the same again, whatever was entered since.
#include <catch2/catch.hpp>

#include "app/app.h"
#include "ledger_help.h"
#include "root.h"

namespace sanya::app {
namespace {

const ReportAsked kAskedPeriod{.from = day(2021, 1, 1),
                               .until = day(2024, 6, 30),
                               .published_by = day(2024, 6, 30),
                               .language = "en"};
const People kThree{.coder = "ana", .checker = "ben", .approver = "cho"};

constexpr const char* kSeen =
    "findings:\n  - {id: law-seen, source: plan, action: schools/law, milestone: tabled, note: It "
    "was tabled.}\n";

class Office {
 public:
  Office() {
    for (const char* path : {"rules/ladders.yaml", "rules/house.yaml"}) {
      files_[path] = *folder(root_path())->read(path, 1U << 20U);
    }
    files_["commitments.yaml"] =
        *folder(root_path())->read("tests/stories/water/commitments.yaml", 1U << 20U);
    const auto synced = sync(folders(), where(), {.author = "ana"});
    REQUIRE(synced);
    REQUIRE_FALSE(synced->faults.has_errors());
  }

  OpenFolder folders() {
    return [this](const std::string& path) {
      if (path != "rules") return in_memory(files_);
      std::map<std::string, std::string> inside;
      for (const auto& [file, text] : files_) {
        if (file.starts_with("rules/")) inside[file.substr(6)] = text;
      }
      return in_memory(inside);
    };
  }
  Where where(std::int64_t entries = 0) {
    Where where{.ledgers = [this](const std::string&, ledger::Mode mode) {
      return ledger::Ledger::open(desk.path(), mode, desk.outside());
    }};
    if (entries > 0) where.known.entries = entries;
    return where;
  }
  Opened read(std::int64_t entries = 0) {
    auto opened = open(folders(), where(entries));
    REQUIRE(opened);
    INFO(render(opened->faults));
    REQUIRE_FALSE(opened->faults.has_errors());
    REQUIRE(opened->pack);
    return std::move(*opened);
  }
  std::map<std::string, std::string> reports(std::int64_t entries = 0) {
    Diagnostics faults;
    const auto opened = read(entries);
    std::map<std::string, std::string> texts;
    for (auto& document : report(opened, kAskedPeriod, {"html", "md", "csv", "json"}, faults)) {
      texts[document.name] = std::move(document.text);
    }
    REQUIRE_FALSE(faults.has_errors());
    return texts;
  }
  std::string answers() {
    Diagnostics faults;
    const auto opened = read();
    std::string text;
    for (const auto& verdict :
         judge(opened, {.as_of = kAskedPeriod.until}, "en", Depth::answers, faults).verdicts.all) {
      text += verdict.unit + " " + verdict.question + " " + verdict.answer + verdict.value + "\n";
    }
    return text;
  }
  std::int64_t enter_text(const std::string& text, bool sealed = false) {
    Diagnostics faults;
    const auto fragment =
        tree::parse_yaml(std::make_shared<const Source>(Source{"typed", text}), faults);
    REQUIRE(fragment);
    KeepSealed keep;
    if (sealed) keep = [](const std::string&) -> Result<Done> { return Done(); };
    const auto entered =
        enter(folders(), where(), *fragment, Novelty::fresh, keep, {.author = "ana"});
    REQUIRE(entered);
    INFO(render(entered->faults));
    REQUIRE(entered->appended.last > 0);
    return entered->appended.last;
  }
  Approved approved(const People& people = kThree) {
    auto answered = approve(folders(), where(), kAskedPeriod, people, {.author = "cho"});
    REQUIRE(std::holds_alternative<Result<Approved>>(answered));
    auto& given = std::get<Result<Approved>>(answered);
    REQUIRE(given);
    return std::move(*given);
  }
  bool is_draft(std::int64_t entries = 0) {
    const auto json = reports(entries).at("report.json");
    return json.find("\"draft\": true") != std::string::npos;
  }
  std::int64_t size() { return *desk.open(ledger::Mode::read).size(); }

  ledger::Desk desk;

 private:
  std::map<std::string, std::string> files_;
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report names its checkpoint, and is the same again whatever was entered since") {
  Office office;
  const auto size = office.size();
  const auto first = office.reports();
  const auto opened = office.read();
  const auto root = ledger::to_base64(opened.rest->tree.root);
  CHECK(checkpoint_text(opened) == "water\n" + std::to_string(size) + "\n" + root + "\n");
  for (const auto& [name, text] : first) {
    CAPTURE(name);
    CHECK(has(text, root));
    CHECK(has(text, ledger::to_text(opened.rest->known_at)));
  }
  office.enter_text(kSeen);
  office.approved();
  const auto again = office.reports(size);
  for (const auto& [name, text] : first) {
    CAPTURE(name);
    CHECK((again.at(name) == text));
  }
  CHECK(office.reports().at("report.json") != first.at("report.json"));
}

TEST_CASE("a report from files says nothing of a ledger") {
  Office office;
  auto opened = open_files(office.folders(), office.where());
  REQUIRE(opened);
  Diagnostics faults;
  for (const auto& document :
       report(*opened, kAskedPeriod, {"html", "md", "csv", "json"}, faults)) {
    CAPTURE(document.name);
    CHECK_FALSE(has(document.text, "Checkpoint"));
    CHECK_FALSE(has(document.text, "known_at"));
    if (document.name == "report.json") CHECK(has(document.text, "\"ledger\": null"));
  }
}

TEST_CASE("a report is a draft until it is approved, and again once the record grows") {
  Office office;
  CHECK(office.is_draft());
  const auto before = office.answers();
  const auto size = office.size();
  const auto given = office.approved();
  CHECK(given.approval.entries == size);
  CHECK(office.answers() == before);  // approving changes no answer
  CHECK_FALSE(office.is_draft());
  CHECK(office.is_draft(size));  // as it was before
  const auto texts = office.reports();
  for (const char* name : {"index.html", "report.md", "report.json"}) {
    CAPTURE(name);
    for (const char* part : {"ana", "ben", "cho", "entry 28"}) CHECK(has(texts.at(name), part));
    CHECK_FALSE(has(texts.at(name), "Nobody has approved"));
  }
  CHECK(has(texts.at("report.csv"), ",approved,"));

  const auto opened = office.read();
  auto other = kAskedPeriod;
  CHECK(approval_of(opened, kAskedPeriod) != nullptr);
  other.from = day(2021, 1, 2);
  CHECK(approval_of(opened, other) == nullptr);
  other = kAskedPeriod;
  other.published_by = day(2024, 6, 29);
  CHECK(approval_of(opened, other) == nullptr);

  office.approved();  // an entry that is not of the record
  CHECK_FALSE(office.is_draft());
  const auto approved_at = office.size();
  office.enter_text(kSeen);
  CHECK(office.is_draft());
  CHECK_FALSE(office.is_draft(approved_at));
}

TEST_CASE("an approval of other rules, or of another ledger, is none") {
  Office office;
  office.approved();
  auto opened = office.read();
  REQUIRE(approval_of(opened, kAskedPeriod) != nullptr);
  opened.pack->hash = "0" + opened.pack->hash;
  CHECK(approval_of(opened, kAskedPeriod) == nullptr);

  // whoever writes an approval of a root that the ledger never had
  auto ledger = office.desk.open(ledger::Mode::write);
  std::string body;
  REQUIRE(ledger.history("approval",
                         "2021-01-01--2024-06-30--en--" + office.read().pack->hash.substr(0, 12),
                         [&](ledger::Entry&& entry) {
                           body = *entry.body;
                           return true;
                         }));
  REQUIRE(has(body, "\"root\":\""));
  body.replace(body.find("\"root\":\"") + 8, 3, "AAA");
  REQUIRE(ledger.append(ledger::batch(
      {ledger::put("2021-01-01--2024-06-30--en--" + office.read().pack->hash.substr(0, 12), body,
                   "approval")})));
  CHECK(office.is_draft());
}

TEST_CASE("an approval is taken back") {
  Office office;
  CHECK(std::holds_alternative<Unknown>(
      retract_approval(office.folders(), office.where(), kAskedPeriod, {.author = "cho"})));
  office.approved();
  const auto answered =
      retract_approval(office.folders(), office.where(), kAskedPeriod, {.author = "cho"});
  REQUIRE(std::get<Result<ledger::Appended>>(answered));
  CHECK(office.is_draft());
}

TEST_CASE("one person alone approves only where that is said, and the report says so") {
  Office office;
  const People one{.coder = "ana", .checker = "ben", .approver = "ana"};
  const auto refused =
      approve(office.folders(), office.where(), kAskedPeriod, one, {.author = "ana"});
  CHECK(std::holds_alternative<Unknown>(refused));
  auto alone = one;
  alone.alone = true;
  CHECK(office.approved(alone).approval.alone);
  const auto texts = office.reports();
  CHECK(has(texts.at("index.html"), "not three different people"));
  CHECK(has(texts.at("report.md"), "not three different people"));
}

TEST_CASE("what is sealed or erased is told wherever something is counted") {
  Office office;
  const auto sealed = office.enter_text(kSeen, true);
  const auto size = office.size();
  for (const auto& [name, text] : office.reports()) {
    CAPTURE(name);
    if (name == "report.csv") continue;  // has rows of actions
    CHECK(has(text, "law-seen"));
    CHECK(has(text, "entry " + std::to_string(sealed)));
  }
  office.approved();
  const auto law = office.read().record.finding("law-drafted");
  REQUIRE(law != nullptr);
  auto ledger = office.desk.open(ledger::Mode::write);
  std::int64_t drafted = 0;
  REQUIRE(ledger.history("finding", "law-drafted", [&](ledger::Entry&& entry) {
    drafted = entry.sequence;
    return true;
  }));
  REQUIRE(ledger.erase(drafted, "dara", "a witness asked for it"));
  // now, and of the moment before it was erased
  for (const std::int64_t entries : {std::int64_t{0}, size}) {
    for (const auto& [name, text] : office.reports(entries)) {
      CAPTURE(name, entries);
      if (name == "report.csv") continue;
      CHECK(has(text, "law-drafted"));
      CHECK(has(text, "dara: a witness asked for it"));
    }
  }
  CHECK_FALSE(office.is_draft());  // the approval stands, and the report says what went since
  CHECK(has(office.reports().at("index.html"), "This report had been approved by then"));
  CHECK_FALSE(has(office.reports(size).at("index.html"), "This report had been approved by then"));
}

}  // namespace sanya::app
