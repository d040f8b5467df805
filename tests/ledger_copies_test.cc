// SPDX-License-Identifier: Apache-2.0
// A ledger that was lost comes back from a copy, and none is lost by that.
#include <SQLiteCpp/SQLiteCpp.h>

#include "ledger_help.h"

using namespace sanya;
using namespace sanya::ledger;

namespace {

// A ledger of 300 entries, with a backup taken after 200 of them or all.
struct Copied : Desk {
  explicit Copied(int when) {
    Ledger ledger = open();
    fill(ledger, when);
    REQUIRE(ledger.backup(copy()));
    if (when < 300) fill(ledger, 300 - when, when);
  }
  std::string copy() const { return (folder / "copy.db").string(); }
  std::string aside() const { return (folder / "aside.db").string(); }
  Ledger at(const std::string& path) {
    auto opened = Ledger::open(path, Mode::read, outside());
    REQUIRE(opened);
    return std::move(opened).value();
  }
};

}  // namespace

TEST_CASE("a backup that goes on from what is there takes its place") {
  Copied desk(300);
  std::filesystem::remove_all(desk.folder / ".sanya");
  {
    Ledger behind = desk.open();
    CHECK(behind.restore(desk.at(desk.copy()), (desk.folder / "empty.db").string(), false)->done);
    CHECK(*behind.size() == 300);
  }
  Ledger ledger = desk.open();
  const auto restored = ledger.restore(desk.at(desk.copy()), desk.aside(), false);
  REQUIRE(restored);
  CHECK(restored->done);
  CHECK(restored->goes_on);
  CHECK(restored->before == 300);
  CHECK(ledger.verify()->damages.empty());
  CHECK(*desk.at(desk.aside()).tree(300) == *ledger.tree(300));
  fill(ledger, 1, 300);
  CHECK(*desk.open(Mode::read).size() == 301);
}

TEST_CASE("a backup that lacks entries is refused, or taken by force with the rest kept") {
  Copied desk(200);
  Ledger ledger = desk.open();
  const auto refused = ledger.restore(desk.at(desk.copy()), desk.aside(), false);
  REQUIRE(refused);
  CHECK_FALSE(refused->done);
  CHECK_FALSE(refused->goes_on);
  CHECK(*ledger.size() == 300);
  CHECK_FALSE(std::filesystem::exists(desk.aside()));
  const auto forced = ledger.restore(desk.at(desk.copy()), desk.aside(), true);
  REQUIRE(forced);
  CHECK(forced->done);
  CHECK(forced->before == 300);
  CHECK(forced->after == 200);
  CHECK(*ledger.size() == 200);
  CHECK(ledger.verify()->damages.empty());
  CHECK(*desk.at(desk.aside()).size() == 300);
  CHECK(desk.at(desk.aside()).verify()->damages.empty());
}

TEST_CASE("a backup of another ledger is refused, however long it is") {
  Copied desk(300);
  std::filesystem::remove_all(desk.folder / ".sanya");
  Ledger other = desk.open();
  append(other, {put("a", "{}")});
  CHECK_FALSE(other.restore(desk.at(desk.copy()), desk.aside(), false)->done);
}

TEST_CASE("nothing is replaced where what was there could not be kept") {
  Copied desk(300);
  Ledger ledger = desk.open();
  write_bytes(desk.aside(), "taken");
  const auto restored = ledger.restore(desk.at(desk.copy()), desk.aside(), true);
  REQUIRE_FALSE(restored);
  CHECK(restored.error().message == "cannot write \"" + desk.aside() + "\": it is there already");
  CHECK(*ledger.size() == 300);
  CHECK(ledger.verify()->damages.empty());
}

TEST_CASE("who reads while a backup is restored goes on reading") {
  Copied desk(200);
  Ledger ledger = desk.open();
  Ledger reader = desk.open(Mode::read);
  int seen = 0;
  REQUIRE(reader.entries(1, 300, [&](Entry&&) {
    if (++seen == 1) {
      CHECK(ledger.restore(desk.at(desk.copy()), desk.aside(), true)->done);
    }
    return true;
  }));
  CHECK(seen == 300);
  CHECK(*reader.size() == 200);
}
