// SPDX-License-Identifier: Apache-2.0
// A ledger in a folder of its own, with a clock and dice that a test holds.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ledger/ledger.h"

namespace sanya::ledger {

struct Desk {
  Desk() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sanya-ledger-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { std::filesystem::remove_all(folder); }

  std::string path() const { return (folder / ".sanya/ledger.db").string(); }
  Outside outside() {
    return {.now = [this] { return Moment{now += 1000}; },
            .random =
                [this](std::size_t bytes) {
                  std::string drawn;
                  while (drawn.size() < bytes) drawn += static_cast<char>(dice());
                  return drawn;
                }};
  }
  Ledger open(Mode mode = Mode::create) {
    auto opened = Ledger::open(path(), mode, outside());
    INFO((opened ? "" : opened.error().message));
    REQUIRE(opened);
    return std::move(opened).value();
  }

  std::filesystem::path folder;
  std::int64_t now = 1'790'000'000'000;
  std::mt19937 dice{7};
};

inline Draft put(const std::string& id, const std::string& body,
                 const std::string& kind = "finding") {
  return {.kind = kind, .id = id, .body = body};
}
inline Draft retract(const std::string& id, const std::string& kind = "finding") {
  return {.verb = Verb::retract, .kind = kind, .id = id, .body = "{}"};
}
inline Batch batch(std::vector<Draft> drafts, const std::string& author = "dara") {
  return {.author = author, .message = "why", .origin = "files", .drafts = std::move(drafts)};
}
inline Appended append(Ledger& ledger, std::vector<Draft> drafts) {
  auto appended = ledger.append(batch(std::move(drafts)));
  INFO((appended ? "" : appended.error().message));
  REQUIRE(appended);
  return *appended;
}
// `count` findings f0, f1 and so on, each with a body that no other has.
inline void fill(Ledger& ledger, int count, int from = 0) {
  std::vector<Draft> drafts;
  for (int i = from; i < from + count; ++i) {
    const std::string name = "f" + std::to_string(i);
    drafts.push_back(put(name, "{\"says\":\"" + name + " was seen\"}"));
  }
  append(ledger, drafts);
}

inline std::vector<Entry> all(const Ledger& ledger) {
  std::vector<Entry> entries;
  auto size = ledger.size();
  REQUIRE(size);
  REQUIRE(ledger.entries(1, *size, [&](Entry&& entry) {
    entries.push_back(std::move(entry));
    return true;
  }));
  return entries;
}
inline std::vector<Standing> standing(const Ledger& ledger, std::int64_t size) {
  std::vector<Standing> found;
  REQUIRE(ledger.standing(size, [&](Standing&& each) { found.push_back(std::move(each)); }));
  return found;
}
inline std::vector<Hash> leaves(const Ledger& ledger) {
  std::vector<Hash> found;
  for (const Entry& entry : all(ledger)) found.push_back(leaf_hash(leaf_data(entry)));
  return found;
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace sanya::ledger
