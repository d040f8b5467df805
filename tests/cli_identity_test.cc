// SPDX-License-Identifier: Apache-2.0
// A source whose identity is withheld: whatever is asked, in whatever format, nothing tells whose
// it is; and every answer is what it would be if it were open.
#include <catch2/catch.hpp>

#include <sstream>

#include "cli/cli.h"
#include "cli_story.h"
#include "ledger_help.h"
#include "root.h"

using namespace sanya;

namespace {

constexpr std::size_t kLimit = 1U << 24U;

// Words that stand in the record and must never be printed.
const std::vector<std::string> kSecrets = {
    "Zanzibar", "zanzibar", "Quokka",   "quokka", "Marmalade", "Pangolin",         "narwhal",
    "axolotl",  "Capybara", "gargoyle", "wombat", "Wombat",    "dated by its seal"};

constexpr const char* kInstitutions = R"(
  - {id: quokka-house, name: Quokka House, sector: ngo}
  - {id: zanzibar-desk, name: Zanzibar Desk, sector: ngo, part_of: quokka-house, note: wombat}
  - {id: lake-times,)";

constexpr const char* kSources = R"(
sources:
  - {id: told-1, kind: interview, publisher: Zanzibar Desk, title: Marmalade papers, author: O. Pangolin, published: 2021-03-01, dating: dated by its seal, url: "https://narwhal.example.org/a", archived: {url: "https://axolotl.example.org/a"}, note: The Capybara keeps it, identity: IDENTITY}
  - {id: retold-1, kind: publication, publisher: river-post, title: What we were told, published: 2021-04-01, syndicated_from: told-1})";

constexpr const char* kFindings = R"(
readings:
  - {id: share-told, indicator: share, source: told-1, action: schools/wells, value: 40, quote: {exact: "gargoyle"}}

findings:
  - {id: wells-told, source: told-1, action: schools/wells, happened: 2020-12-30, milestone: built, note: A witness saw nine wells in use., quote: {prefix: "so ", exact: "gargoyle sentence"}}
  - {id: wells-retold, source: retold-1, action: schools/wells, milestone: built, note: The Post repeats it.}
  - {id: law-told, source: told-1, action: schools/law, milestone: drafted, note: A witness saw the draft.}
  - {id: plan-told, source: told-1, pledge: taps, bearing: context, note: A witness speaks of the taps.})";

void replace(std::string& text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  text.replace(at, what.size(), by);
}

class Asking {
 public:
  explicit Asking(const std::string& identity, bool with_ledger) {
    auto text = story::slurp(root_path() + "/tests/stories/water/commitments.yaml");
    std::string sources = kSources;
    replace(sources, "IDENTITY", identity);
    replace(text, "\n  - {id: lake-times,", kInstitutions);
    replace(text, "\nsources:", sources);
    replace(text, "\nfindings:", kFindings);
    disk_ = in_memory({{"commitments.yaml", text},
                       {"rules/house.yaml", story::slurp(root_path() + "/rules/house.yaml")},
                       {"rules/voices.yaml", voices_pack()},
                       {"rules/ladders.yaml", story::slurp(root_path() + "/rules/ladders.yaml")}});
    if (with_ledger) told({"sync", "--author", "ana"});
  }

  // All that a command prints, talk and documents too.
  std::string told(const std::vector<std::string>& words, int code = cli::kDone) {
    std::ostringstream out;
    std::ostringstream err;
    const cli::World world{
        .folder = [this](const std::string& path) { return story::below(*disk_, path); },
        .shipped = "",
        .ledgers =
            [this](const std::string&, ledger::Mode mode) {
              return ledger::Ledger::open(desk_.path(), mode, desk_.outside());
            },
        .outside = desk_.outside()};
    const int gave = cli::run(words, world, out, err, {}, day(2024, 6, 30));
    std::string line;
    for (const auto& word : words) line += word + " ";
    INFO(line << "\n" << out.str() << err.str());
    CHECK(gave == code);
    return out.str() + err.str();
  }

  std::string written(const std::string& path) const {
    const auto bytes = disk_->read(path, kLimit);
    REQUIRE(bytes);
    return *bytes;
  }

  // A pack whose measures are the names themselves, so that proofs hold them.
  static std::string voices_pack() {
    return R"(
pack: voices
version: 1.0.0
language: 1
ladders: [legislation, treaty, building, service, campaign, staffing, monitoring, measure]
measures:
  who: {last: voice, by: happened}
  speaker: {last: claimant, by: happened}
  paper: {last: publisher, by: happened}
  voices: {count: voice}
questions:
  heard:
    scale: {several: {}, one: {better_than: several}, nobody: {}}
    rules:
      - answer: several
        when: [voices > 1, who is known, speaker is known, paper is known]
        because: {en: "{voices} voices, the last {who}, {speaker}, {paper}"}
      - {answer: one, when: [voices = 1], because: {en: "only {who}"}}
      - {answer: nobody, otherwise: true}
)";
  }

 private:
  std::unique_ptr<Disk> disk_;
  ledger::Desk desk_;
};

const std::vector<std::vector<std::string>> kAsked = {
    {"check"},
    {"status"},
    {"status", "--owner", "moh"},
    {"why", "schools/wells"},
    {"why", "schools/law"},
    {"why", "taps"},
    {"timeline"},
    {"timeline", "schools/wells"},
    {"timeline", "schools/wells", "--proofs"},
    {"gaps"},
    {"gaps", "schools/law"},
    {"gaps", "--due-within", "10y"},
    {"audit"},
    {"audit", "--with-people"},
    {"compare", "rules/house.yaml", "rules/voices.yaml"},
};

// What is handed on.
const std::vector<std::vector<std::string>> kExported = {
    {"export", "calendar", "--as-of", "2020-06-30", "--within", "9y"},
    {"export", "feed"},
    {"export", "feed", "schools/wells", "--format", "json"},
    {"export", "feed", "--institution", "moh"},
    {"export", "feed", "--as-of", "2021-01-02", "--format", "json"},
    {"export", "popolo"},
    {"export", "claimreview"},
    {"export", "claimreview", "schools/wells"},
};

void check_silent(const std::string& text) {
  for (const auto& secret : kSecrets) {
    const auto at = text.find(secret);
    const auto around = at == std::string::npos ? "" : text.substr(at < 80 ? 0 : at - 80, 200);
    INFO(secret << ": " << around);
    CHECK(at == std::string::npos);
  }
}

}  // namespace

TEST_CASE("a withheld identity is in nothing that is printed or written") {
  for (const bool with_ledger : {false, true}) {
    Asking asking("withheld", with_ledger);
    for (const auto& words : kAsked) {
      for (const std::string pack : {"rules/house.yaml", "rules/voices.yaml"}) {
        for (const std::string format : {"table", "json", "csv"}) {
          auto asked = words;
          asked.insert(asked.end(), {"--format", format});
          if (words.front() != "compare") asked.insert(asked.end(), {"--pack", pack});
          CAPTURE(words, pack, format, with_ledger);
          check_silent(asking.told(asked));
        }
      }
    }
    for (const std::string format : {"html", "md", "csv", "json"}) {
      CAPTURE(format, with_ledger);
      check_silent(asking.told({"report", "--from", "2021-01-01", "--format", format, "--stdout"}));
    }
    for (const auto& words : kExported) {
      for (const std::string pack : {"rules/house.yaml", "rules/voices.yaml"}) {
        auto asked = words;
        asked.insert(asked.end(), {"--pack", pack});
        CAPTURE(words, pack, with_ledger);
        const auto exported = asking.told(asked);
        CHECK(exported.size() > 100);
        check_silent(exported);
      }
    }
    asking.told({"report", "--from", "2021-01-01"});
    for (const std::string name :
         {"index.html", "report.md", "report.csv", "findings.csv", "report.json"}) {
      CAPTURE(name, with_ledger);
      const auto written = asking.written("reports/out/" + name);
      const bool names_sources = name != "report.csv";
      CHECK((written.find("identity withheld") != std::string::npos) == names_sources);
      check_silent(written);
    }
    for (const std::string format : {"json", "ndjson"}) {
      for (const std::string pack : {"rules/house.yaml", "rules/voices.yaml"}) {
        CAPTURE(format, pack, with_ledger);
        const auto told = asking.told({"export", format, "--with-gaps", "--pack", pack});
        CHECK(told.find("\"withheld\"") != std::string::npos);
        check_silent(told);
      }
    }
    asking.told({"export", "csv", "--out", "tables", "--with-gaps"});
    for (const std::string name : {"actions", "answers", "bearings", "findings", "fragility",
                                   "gaps", "institutions", "readings", "sources"}) {
      CAPTURE(name, with_ledger);
      check_silent(asking.written("tables/" + name + ".csv"));
    }
    check_silent(asking.told({"status", "--owner", "zanzibra-desk"}, cli::kUsage));
  }
}

TEST_CASE("who keeps a record can see whose a withheld source is, but no report tells") {
  Asking asking("withheld", false);
  const auto shown = asking.told({"why", "schools/wells", "--reveal"});
  CHECK(shown.find("Zanzibar Desk") != std::string::npos);
  CHECK(asking.told({"why", "schools/wells"}).find("identity withheld (told-1)") !=
        std::string::npos);
  asking.told({"report", "--reveal"}, cli::kUsage);
}

TEST_CASE("the keeper's own copy has the identities, and says so") {
  Asking asking("withheld", true);
  const auto copy = asking.told({"export", "yaml", "--origin", "all"});
  CHECK(copy.find("zanzibar-desk") != std::string::npos);
  CHECK(copy.find("not to be passed on: it names 1 source whose identity is withheld") !=
        std::string::npos);
  CHECK(asking.told({"export", "feed"}).find("identity withheld (told-1)") != std::string::npos);
  asking.told({"export", "feed", "--institution", "zanzibar-desk"}, cli::kUsage);
  asking.told({"export", "feed", "--reveal"}, cli::kUsage);
}

TEST_CASE("withholding an identity changes no answer, no count and no relation") {
  Asking open("open", false);
  Asking withheld("withheld", false);
  for (const std::string pack : {"rules/house.yaml", "rules/voices.yaml"}) {
    CHECK(open.told({"status", "--format", "csv", "--pack", pack}) ==
          withheld.told({"status", "--format", "csv", "--pack", pack}));
  }
  const auto relations = [](Asking& asking) {
    const auto text = asking.told({"why", "schools/wells", "--format", "json"});
    std::string found;
    for (auto at = text.find("\"relation\""); at != std::string::npos;
         at = text.find("\"relation\"", at + 1)) {
      found += text.substr(at, text.find('\n', at) - at) + "\n";
    }
    return found;
  };
  CHECK(relations(open) == relations(withheld));
  CHECK(relations(withheld).find("independent") != std::string::npos);
}
