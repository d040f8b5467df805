// SPDX-License-Identifier: Apache-2.0
// What is erased is gone from the file, and every proof still holds.
#include "ledger_help.h"

using namespace sanya;
using namespace sanya::ledger;

namespace {

constexpr const char* kName = "Sokha Chanthy";

bool anywhere(const Desk& desk, const std::string& text) {
  bool found = false;
  for (const auto& file : std::filesystem::directory_iterator(desk.folder / ".sanya")) {
    found = found || bytes_of(file.path()).find(text) != std::string::npos;
  }
  return found;
}

}  // namespace

TEST_CASE("an erased body is in no byte of the file, nor in what was derived from it") {
  Desk desk;
  Ledger ledger = desk.open();
  fill(ledger, 100);
  // One that fills pages of its own, one that shares its page, one sealed and opened later, which
  // makes its page be arranged anew.
  append(ledger, {put("long", "{\"who\":\"" + std::string(9000, 'x') + kName + "\"}")});
  Draft secret = put("secret", "{\"who\":\"" + std::string(2500, 'y') + kName + "\"}");
  secret.sealed = true;
  const Appended sealed = append(ledger, {put("short", "{\"who\":\"Sokha Chanthy\"}"), secret});
  REQUIRE(*ledger.unseal(sealed.kept[0], "dara", ""));
  fill(ledger, 100, 100);
  REQUIRE(ledger.keep("record", {.size = 203, .bytes = std::string("all of ") + kName}));
  const Tree before = *ledger.tree(203);
  const auto proof = *ledger.inclusion(101, 203);
  CHECK(anywhere(desk, kName));
  for (std::int64_t sequence : {101, 102, 103}) REQUIRE(ledger.erase(sequence, "dara", "a name"));
  CHECK_FALSE(anywhere(desk, kName));
  CHECK_FALSE(ledger.derived("record")->has_value());
  CHECK(*ledger.tree(203) == before);
  const auto entries = all(ledger);
  CHECK(verify_inclusion(100, leaf_hash(leaf_data(entries[100])), before, proof));
  CHECK_FALSE(entries[100].body);
  CHECK(entries[100].salt.empty());
  const auto verified = ledger.verify();
  CHECK(verified->damages.empty());
  CHECK(verified->erased == 3);
}

TEST_CASE("an erasure says which entry, who and why, and stands as an entry") {
  Desk desk;
  Ledger ledger = desk.open();
  append(ledger, {put("a", "{\"who\":\"x\"}"), put("b", "{}")});
  const auto erased = ledger.erase(1, "sok", "a \"name\"");
  REQUIRE(erased);
  CHECK(erased->first == 3);
  const Entry entry = all(ledger)[2];
  CHECK(entry.kind == "erasure");
  CHECK(entry.id == "1");
  CHECK(entry.author == "sok");
  CHECK(entry.body == "{\"erased\":1,\"reason\":\"a \\\"name\\\"\"}");
  for (std::int64_t size : {2, 3}) {
    const auto found = standing(ledger, size);
    const Standing& gone = found[size == 2 ? 0 : 1];
    CHECK(gone.id == "a");
    CHECK(gone.erased);
    CHECK_FALSE(gone.sealed);
    CHECK_FALSE(gone.body);
  }
  for (std::int64_t nowhere : {0, 4}) {
    CHECK_FALSE(ledger.erase(nowhere, "sok", "why"));
    CHECK(*ledger.size() == 3);
  }
  CHECK_FALSE(ledger.erase(1, "", "why"));
}

TEST_CASE("a sealed body that was erased cannot be opened again") {
  Desk desk;
  Ledger ledger = desk.open();
  Draft secret = put("a", "{\"who\":\"x\"}");
  secret.sealed = true;
  const Kept kept = append(ledger, {secret}).kept[0];
  REQUIRE(ledger.erase(1, "sok", "why"));
  CHECK_FALSE(*ledger.unseal(kept, "sok", ""));
  CHECK(standing(ledger, 1)[0].erased);
  CHECK(ledger.verify()->erased == 1);
}
