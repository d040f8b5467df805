// SPDX-License-Identifier: Apache-2.0
// The power goes: of what was asked of the disk and not yet synced, any part is there and any part
// is not. What was acknowledged is there, nothing is half there, and the file verifies.
#include <map>
#include <set>

#include "survive_help.h"

using namespace sanya;
using world::Deed;

namespace {

constexpr std::size_t kSector = 512;

std::string parent_folder(const std::string& path) { return path.substr(0, path.rfind('/')); }

// What is on the disk after the power went when `cut` deeds had been begun.
class Aftermath {
 public:
  Aftermath(const std::vector<Deed>& deeds, std::size_t cut, std::mt19937_64& dice)
      : deeds_(deeds), cut_(cut), dice_(dice), likely_(static_cast<int>(dice() % 5) * 25) {}

  // Path to bytes.
  std::map<std::string, std::string> files() {
    std::map<std::string, std::string> found;
    for (const auto& [path, file] : names()) found[path] = bytes_of_file(file);
    return found;
  }

 private:
  bool kept() { return static_cast<int>(dice_() % 100) < likely_; }

  // Of a folder's changes of names all are there that were synced, and the first so many others: a
  // file system keeps their order.
  std::map<std::string, int> names() {
    std::map<std::string, std::vector<std::size_t>> changes;
    std::map<std::string, std::size_t> synced;
    for (std::size_t i = 0; i < cut_; ++i) {
      const Deed& deed = deeds_[i];
      const bool names =
          deed.what == Deed::create || deed.what == Deed::rename || deed.what == Deed::remove;
      if (names) changes[parent_folder(deed.path)].push_back(i);
      if (deed.what == Deed::sync_folder) synced[deed.path] = changes[deed.path].size();
    }
    std::map<std::string, int> found;
    for (const auto& [folder, all] : changes) {
      const std::size_t least = synced[folder];
      const std::size_t many = least + dice_() % (all.size() - least + 1);
      for (std::size_t i = 0; i < many; ++i) apply(deeds_[all[i]], found);
    }
    return found;
  }

  static void apply(const Deed& deed, std::map<std::string, int>& names) {
    if (deed.what == Deed::create) {
      names[deed.path] = deed.file;
    } else if (deed.what == Deed::remove) {
      names.erase(deed.path);
    } else if (const auto at = names.find(deed.path); at != names.end()) {
      const int file = at->second;
      names.erase(at);
      names[deed.path_to] = file;
    }
  }

  // What was written before the file's last sync, and of the rest each write whole, in part or not.
  std::string bytes_of_file(int file) {
    std::size_t synced = 0;
    for (std::size_t i = 0; i < cut_; ++i) {
      if (deeds_[i].what == Deed::sync && deeds_[i].file == file) synced = i;
    }
    std::string bytes;
    for (std::size_t i = 0; i < cut_; ++i) {
      const Deed& deed = deeds_[i];
      if (deed.file != file || (i > synced && !kept())) continue;
      if (deed.what == Deed::cut) bytes.resize(static_cast<std::size_t>(deed.offset));
      if (deed.what != Deed::write) continue;
      std::size_t count = deed.bytes.size();
      if (i > synced && dice_() % 4 == 0) count = dice_() % (count / kSector + 1) * kSector;
      const auto at = static_cast<std::size_t>(deed.offset);
      if (bytes.size() < at + count) bytes.resize(at + count);
      bytes.replace(at, count, deed.bytes, 0, count);
    }
    return bytes;
  }

  const std::vector<Deed>& deeds_;
  std::size_t cut_;
  std::mt19937_64& dice_;
  int likely_;  // in percent, that a write which nobody synced is there
};

// A life of a ledger: made, opened and closed, appended to in batches of all sizes, a body erased.
// Acknowledges the number of entries after each append.
int live(const std::string& path, unsigned seed) {
  std::mt19937 dice(seed);
  int number = 0;
  for (int opening = 0; opening < 6; ++opening) {
    auto ledger = ledger::Ledger::open(path, ledger::Mode::create,
                                       seeded_outside(static_cast<unsigned>(dice())));
    if (!ledger) return 1;
    for (int round = 0; round < 6; ++round) {
      ledger::Batch batch{.author = "ana", .message = "", .origin = "files", .drafts = {}};
      const int many = 1 + static_cast<int>(dice() % 5);
      for (int i = 0; i < many; ++i) {
        const std::string id = std::to_string(++number);
        const std::string body = "{\"n\":\"" + std::string(dice() % 9000, 'x') + "\"}";
        batch.drafts.push_back({.kind = "finding", .id = id, .body = body});
      }
      auto appended = ledger->append(batch);
      if (!appended) return 2;
      world::acknowledge(appended->last);
      if (dice() % 8 == 0 && !ledger->keep("record", {.size = 1, .bytes = "kept"})) return 3;
    }
    if (opening == 2) {
      auto erased = ledger->erase(2, "ana", "a name");
      if (!erased) return 4;
      world::acknowledge(erased->last);
      ++number;
    }
    if (opening == 4 && !ledger->compact()) return 5;
  }
  return 0;
}

struct Life {
  std::vector<Deed> deeds;
  std::set<std::int64_t> sizes;  // after each append
  Holds whole;
};

Life life(const std::string& folder, unsigned seed) {
  const std::string path = folder + "/ledger.db";
  Life found;
  int code = 0;
  found.deeds = world::deeds_of(
      folder, [&] { return live(path, seed); }, code);
  REQUIRE(code == 0);
  found.sizes.insert(0);
  for (const auto& deed : found.deeds) {
    if (deed.what == Deed::acknowledge) found.sizes.insert(deed.offset);
  }
  found.whole = holds(path);
  REQUIRE(found.whole.wrong == "");
  REQUIRE(found.sizes.size() > 30);
  return found;
}

}  // namespace

TEST_CASE("power: what was acknowledged is there, and nothing by half") {
  const int lives = is_long() ? 20 : 4;
  int lost_power = 0;
  for (int each = 1; each <= lives; ++each) {
    const std::string folder = fresh_folder();
    const Life lived = life(folder, static_cast<unsigned>(each));
    std::mt19937_64 dice(static_cast<unsigned>(each) * 1000U);
    for (int i = 0; i < 50; ++i) {
      const std::size_t cut = dice() % (lived.deeds.size() + 1);
      INFO("life " << each << ", loss " << i << ", after deed " << cut);
      std::int64_t acknowledged = 0;
      for (std::size_t deed = 0; deed < cut; ++deed) {
        if (lived.deeds[deed].what == Deed::acknowledge) acknowledged = lived.deeds[deed].offset;
      }
      std::filesystem::remove_all(folder);
      std::filesystem::create_directories(folder);
      for (const auto& [path, bytes] : Aftermath(lived.deeds, cut, dice).files()) {
        if (!path.ends_with("-shm")) write_bytes(path, bytes);
      }
      const Holds found = holds(folder + "/ledger.db");
      ++lost_power;
      CHECK(found.wrong == "");
      CHECK(found.size >= acknowledged);
      CHECK(lived.sizes.contains(found.size));
      CHECK(begins_with(lived.whole, found));
      auto ledger =
          ledger::Ledger::open(folder + "/ledger.db", ledger::Mode::create, seeded_outside(99));
      REQUIRE(ledger);
      CHECK(ledger->append({.author = "ben",
                            .message = "",
                            .origin = "app",
                            .drafts = {{.kind = "finding", .id = "later", .body = "{}"}}}));
      CHECK(holds(folder + "/ledger.db").wrong == "");
    }
    std::filesystem::remove_all(folder);
  }
  WARN(lost_power << " losses of power");
}
