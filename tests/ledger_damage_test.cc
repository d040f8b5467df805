// SPDX-License-Identifier: Apache-2.0
// Files damaged by chance: no change of what is recorded goes unnoticed, and nothing crashes.
#include <algorithm>
#include <random>

#include "ledger_help.h"
#include "seeds.h"

using namespace sanya;
using namespace sanya::ledger;

namespace {

struct Content {
  std::vector<std::string> entries;
  std::vector<std::string> standing;
  friend bool operator==(const Content&, const Content&) = default;
};

// Everything that a reader is given; nullopt where reading fails, and says so.
std::optional<Content> content(const Ledger& ledger) {
  Content found;
  auto size = ledger.size();
  if (!size) return std::nullopt;
  auto read = ledger.entries(1, 1'000'000, [&](Entry&& entry) {
    found.entries.push_back(export_line(entry) + to_hex(entry.leaf));
    return found.entries.size() < 5000;
  });
  auto stood = ledger.standing(*size, [&](Standing&& each) {
    if (found.standing.size() > 5000) return;
    found.standing.push_back(each.kind + " " + each.id + " " + std::to_string(each.sequence) + " " +
                             each.body.value_or("-") + (each.sealed ? " sealed" : "") +
                             (each.erased ? " erased" : ""));
  });
  if (!read || !stood) return std::nullopt;
  return found;
}

std::string whole_file(Desk& desk) {
  {
    Ledger ledger = desk.open();
    fill(ledger, 400);
    std::vector<Draft> drafts = {retract("f3"), put("long", std::string(20'000, 'x')),
                                 put("f9", "{\"says\":\"now that\"}")};
    drafts.push_back(put("s", "{}"));
    drafts.back().sealed = true;
    append(ledger, drafts);
    REQUIRE(ledger.erase(5, "dara", "a name"));
    REQUIRE(ledger.keep("record", {.size = 405, .bytes = std::string(9'000, 'k')}));
  }
  return bytes_of(desk.path());
}

void damage(std::string& bytes, std::uint64_t seed) {
  std::mt19937_64 dice(seed);
  const auto pick = [&](std::size_t most) { return static_cast<std::size_t>(dice() % most); };
  constexpr std::size_t kPage = 16384;
  switch (seed % 5) {
    case 0: {  // a page of zeros
      const std::size_t page = pick(bytes.size() / kPage);
      std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * kPage), kPage, '\0');
      break;
    }
    case 1:
      bytes.resize(pick(bytes.size()));
      break;
    case 2: {  // one page in another's place
      const std::size_t to = pick(bytes.size() / kPage);
      bytes.replace(to * kPage, kPage, bytes.substr(pick(bytes.size() / kPage) * kPage, kPage));
      break;
    }
    case 3:
      for (int i = 0; i < 20; ++i) bytes[pick(bytes.size())] = static_cast<char>(dice());
      break;
    default:
      bytes[pick(bytes.size())] ^= static_cast<char>(1U << pick(8));
  }
}

}  // namespace

TEST_CASE("every change of content in a damaged file is noticed, and none brings us down") {
  Desk desk;
  const std::string whole = whole_file(desk);
  const auto expected = content(desk.open(Mode::read));
  REQUIRE(expected);
  std::size_t refused = 0;
  std::size_t found = 0;
  std::size_t unharmed = 0;
  const std::uint64_t count = std::getenv("SANYA_LONG") != nullptr ? 500 : 60;
  for (std::uint64_t seed : seeds(count)) {
    if (seed > count && std::getenv("SANYA_SEED") == nullptr) break;
    INFO("SANYA_SEED=" << seed);
    std::string bytes = whole;
    damage(bytes, seed);
    write_bytes(desk.path(), bytes);
    auto opened = Ledger::open(desk.path(), Mode::read, desk.outside());
    if (!opened) {
      CHECK(opened.error().message.find("ledger") != std::string::npos);
      ++refused;
      continue;
    }
    const auto verified = opened->verify();
    const auto now = content(*opened);
    if (!verified || !verified->damages.empty()) {
      ++found;
      continue;
    }
    CHECK(now == expected);
    ++unharmed;
  }
  for (const char* rest : {"-wal", "-shm"}) std::filesystem::remove(desk.path() + rest);
  INFO(refused << " refused, " << found << " found damaged, " << unharmed << " as they were");
  CHECK(refused + found > unharmed);
}

TEST_CASE("damage within an entry is named by its sequence") {
  Desk desk;
  const std::string whole = whole_file(desk);
  for (const std::string needle : {"f123 was seen", "f321 was seen", "dara"}) {
    std::string bytes = whole;
    const std::size_t at = bytes.find(needle);
    REQUIRE(at != std::string::npos);
    bytes[at + 1] ^= 1;
    write_bytes(desk.path(), bytes);
    auto verified = desk.open(Mode::read).verify();
    REQUIRE(verified);
    REQUIRE_FALSE(verified->damages.empty());
    if (needle == "dara") {
      CHECK(verified->damages[0].what == "what it says of itself was edited");
    } else {
      CHECK(verified->damages[0].sequence == std::stoi(needle.substr(1)) + 1);
      CHECK(verified->damages[0].what == "the body was edited");
    }
  }
}
