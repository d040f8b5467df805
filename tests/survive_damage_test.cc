// SPDX-License-Identifier: Apache-2.0
// Damaged files, by chance and by somebody's hand, under `sanya ledger verify`.
#include "survive_help.h"

using namespace sanya;

namespace {

// One damage of six kinds: a page of zeros, the file cut short, one page in another's place, twenty
// bytes, one bit, or one byte of the heading.
std::string damaged(std::string bytes, std::mt19937_64& dice) {
  constexpr std::size_t kPage = 16384;
  constexpr std::size_t kHeading = 100;
  const auto pick = [&](std::size_t most) { return static_cast<std::size_t>(dice() % most); };
  const auto page = [&] { return pick(bytes.size() / kPage) * kPage; };
  switch (pick(6)) {
    case 0:
      return bytes.replace(page(), kPage, std::string(kPage, '\0'));
    case 1:
      return bytes.substr(0, pick(bytes.size()));
    case 2:
      return bytes.replace(page(), kPage, bytes.substr(page(), kPage));
    case 3:
      for (int i = 0; i < 20; ++i) bytes[pick(bytes.size())] = static_cast<char>(dice());
      return bytes;
    case 4: {
      char& one = bytes[pick(bytes.size())];
      one = static_cast<char>(static_cast<unsigned char>(one) ^ 1U << pick(8));
      return bytes;
    }
    default:
      bytes[pick(kHeading)] = static_cast<char>(dice());
      return bytes;
  }
}

// What others are given of it; it is the same as long as no entry is other than it was.
std::string content(const Tracker& tracker) {
  const auto exported = tracker.sanya({"ledger", "export"});
  return std::to_string(exported.code) + exported.out;
}

}  // namespace

TEST_CASE("damage: verify notices every change of content, and nothing brings it down") {
  Tracker tracker;
  REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
  const std::string whole = bytes_of(tracker.path());
  const std::string expected = content(tracker);
  std::mt19937_64 dice(5);
  int noticed = 0;
  int unharmed = 0;
  const int files = is_long() ? 500 : 60;
  for (int i = 0; i < files; ++i) {
    INFO("file " << i);
    write_bytes(tracker.path(), damaged(whole, dice));
    const auto verified = tracker.sanya({"ledger", "verify"});
    INFO("exit " << verified.code << "\n" << verified.out << verified.err);
    CHECK(verified.signal == 0);
    CHECK((verified.code == cli::kUnproved || verified.code == cli::kDone));
    if (verified.code == cli::kUnproved) {
      ++noticed;
      CHECK_FALSE(verified.err.empty());
    } else {
      ++unharmed;
      CHECK(content(tracker) == expected);
    }
    const auto status = tracker.sanya({"status"});
    CHECK(status.signal == 0);
    CHECK(status.code != cli::kBug);
    for (const char* rest : {"-wal", "-shm"}) std::filesystem::remove(tracker.path() + rest);
  }
  WARN(files << " damaged files: " << noticed << " noticed, " << unharmed
             << " with every entry as it was");
}

TEST_CASE("damage: what is no ledger at all is not proved") {
  Tracker tracker;
  REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
  const std::string whole = bytes_of(tracker.path());
  for (const std::string& bytes : {std::string(), std::string("a letter"),
                                   std::string(whole.size(), '\0'), whole.substr(0, 60)}) {
    write_bytes(tracker.path(), bytes);
    const auto verified = tracker.sanya({"ledger", "verify"});
    INFO(verified.err);
    CHECK(verified.code == cli::kUnproved);
    CHECK(verified.err.starts_with("the file: "));
    CHECK(tracker.sanya({"sync", "--author", "ana"}).code == cli::kIo);
    CHECK(bytes_of(tracker.path()) == bytes);
  }
}

TEST_CASE("damage: an image that is not what the entries say is named, and made anew") {
  Tracker tracker;
  for (int i = 0; i < 1000; ++i) tracker.add_finding("f" + std::to_string(i));
  REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
  REQUIRE(tracker.sanya({"ledger", "verify"}).code == 0);
  const std::string answers = tracker.sanya({"status"}).out;
  {
    auto ledger = ledger::Ledger::open(tracker.path(), ledger::Mode::write, seeded_outside());
    REQUIRE(ledger);
    auto image = ledger->derived("record/evidence");
    REQUIRE((image && *image));
    const auto at = (*image)->bytes.find("seen again");
    REQUIRE(at != std::string::npos);
    (*image)->bytes.replace(at, 4, "lost");
    REQUIRE(ledger->keep("record/evidence", **image));
  }
  const auto verified = tracker.sanya({"ledger", "verify"});
  CHECK(verified.code == cli::kUnproved);
  CHECK(verified.err.starts_with("the file: what commands read a large record from is not what"));
  REQUIRE(tracker.sanya({"ledger", "rebuild"}).code == 0);
  CHECK(tracker.sanya({"ledger", "verify"}).code == 0);
  CHECK(tracker.sanya({"status"}).out == answers);
}
