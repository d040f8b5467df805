// SPDX-License-Identifier: Apache-2.0
// What stories cannot show of the commands about a ledger: who may read a key's file, and a person
// who is asked.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <unistd.h>

#include "base/disk.h"
#include "cli/cli.h"
#include "root.h"

using namespace sanya;
namespace fs = std::filesystem;

namespace {

// A small tracker in a folder of the real disk, and a person who answers in words.
struct Office {
  Office() : folder(fs::temp_directory_path() / ("sanya-office-" + std::to_string(getpid()))) {
    const fs::path water = root_path() + "/tests/stories/water";
    fs::create_directories(folder / "rules");
    fs::copy(water / "commitments.yaml", folder / "commitments.yaml");
    fs::copy(water / "rules/small.yaml", folder / "rules/house.yaml");
    fs::copy(root_path() + "/rules/ladders.yaml", folder / "rules/ladders.yaml");
  }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;
  ~Office() { fs::remove_all(folder); }

  ledger::Outside outside() {
    return {
        .now = [this] { return ledger::Moment{now += 1000}; },
        .random =
            [this](std::size_t bytes) { return std::string(bytes, static_cast<char>(++dice)); }};
  }
  int run(std::vector<std::string> args, const std::string& says = "") {
    cli::World world{
        .folder =
            [this](const std::string& path) { return sanya::folder((folder / path).string()); },
        .shipped = "",
        .ledgers =
            [this](const std::string& path, ledger::Mode mode) {
              return ledger::Ledger::open((folder / path).string(), mode, outside());
            },
        .outside = outside(),
        .author = "ana"};
    if (!says.empty()) world.answer = [says] { return std::optional(says); };
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(args, world, out, err, {}, day(2024, 6, 30));
    printed = out.str() + err.str();
    return code;
  }
  std::string bytes(const std::string& path) const {
    std::ifstream file(folder / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  fs::path folder;
  std::int64_t now = 1'719'734'400'000;
  int dice = 0;
  std::string printed;
};

}  // namespace

TEST_CASE("a private key is its owner's alone, and stands nowhere else") {
  Office office;
  REQUIRE(office.run({"sync"}) == cli::kDone);
  std::string all;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"ledger", "key", "example.org/water"},
        {"ledger", "key"},
        {"ledger", "checkpoint"},
        {"ledger", "export"},
        {"ledger", "log", "--format", "json"}}) {
    REQUIRE(office.run(words) == cli::kDone);
    all += office.printed;
  }
  const auto key = office.bytes(".sanya/key");
  REQUIRE(key.starts_with("PRIVATE+KEY+example.org/water+"));
  const auto secret = key.substr(key.rfind('+') + 1, 40);
  CHECK(all.find(secret) == std::string::npos);
  CHECK(office.bytes(".sanya/ledger.db").find(secret) == std::string::npos);
  CHECK(office.bytes(".sanya/ledger.db-wal").find(secret) == std::string::npos);
  const auto mode = fs::status(office.folder / ".sanya/key").permissions();
  CHECK(mode == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(office.run({"ledger", "key", "example.org/other"}) == cli::kUsage);
  CHECK(office.bytes(".sanya/key") == key);
}

TEST_CASE("a person at a terminal is asked before a body is erased") {
  Office office;
  REQUIRE(office.run({"sync"}) == cli::kDone);
  const std::vector<std::string> erase = {"ledger", "erase", "5", "--reason", "a name"};
  CHECK(office.run(erase, "no") == cli::kUsage);
  CHECK(office.printed.find("nothing was erased") != std::string::npos);
  CHECK(office.run(erase, "y") == cli::kUsage);
  REQUIRE(office.run({"ledger", "verify"}) == cli::kDone);
  CHECK(office.printed.find("0 erased") != std::string::npos);
  CHECK(office.run(erase, "yes") == cli::kDone);
  REQUIRE(office.run({"ledger", "verify"}) == cli::kDone);
  CHECK(office.printed.find("1 erased") != std::string::npos);
}

TEST_CASE("what was sealed counts from when it was opened, and not before") {
  Office office;
  REQUIRE(office.run({"sync"}) == cli::kDone);
  ledger::Appended sealed;
  {
    auto ledger = ledger::Ledger::open((office.folder / ".sanya/ledger.db").string(),
                                       ledger::Mode::write, office.outside());
    REQUIRE(ledger);
    const auto stands = *ledger->standing_of("search", "law-2024");
    REQUIRE(stands);
    auto appended = ledger->append({.author = "ana",
                                    .message = "",
                                    .origin = "app",
                                    .drafts = {{.kind = "search",
                                                .id = "law-2024",
                                                .body = *stands->body,
                                                .corrects = stands->sequence,
                                                .sealed = true}}});
    REQUIRE(appended);
    sealed = *appended;
  }
  std::string salt;
  for (const char each : sealed.kept[0].salt) {
    constexpr const char* kDigits = "0123456789abcdef";
    salt += kDigits[static_cast<unsigned char>(each) / 16];
    salt += kDigits[static_cast<unsigned char>(each) % 16];
  }
  std::ofstream(office.folder / "kept.json")
      << R"({"sealed":[{"sequence":)" << sealed.last << R"(,"salt":")" << salt << R"(","body":)"
      << sealed.kept[0].body << "}]}\n";
  const std::vector<std::string> now = {"status", "--pledge", "schools"};
  auto then = now;
  then.insert(then.end(), {"--known-at", std::to_string(sealed.last)});
  REQUIRE(office.run(then) == cli::kDone);
  const auto before = office.printed;
  CHECK(before.find("1 entry sealed and not counted") != std::string::npos);
  REQUIRE(office.run({"ledger", "unseal", "kept.json"}) == cli::kDone);
  CHECK(office.printed == "1 sealed body was opened; it counts from now on\n");
  REQUIRE(office.run(then) == cli::kDone);
  CHECK(office.printed == before);
  REQUIRE(office.run(now) == cli::kDone);
  CHECK(office.printed.find("sealed") == std::string::npos);
  REQUIRE(office.run({"ledger", "unseal", "kept.json"}) == cli::kDone);
  CHECK(office.printed == "it is open already\n");
  CHECK(office.run({"ledger", "verify"}) == cli::kDone);
}
