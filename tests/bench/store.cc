// SPDX-License-Identifier: Apache-2.0
// The ledger's file: appending beside a bare insert of the same bodies, verifying and replaying
// beside SHA-256 over the bytes that an entry is hashed from.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>

#include "base/hash.h"
#include "by_turns.h"
#include "ledger/ledger.h"

namespace sanya::bench {
namespace {

constexpr std::size_t kBatch = 100'000;

[[noreturn]] void give_up(const std::string& why) {
  std::fputs((why + "\n").c_str(), stderr);
  std::exit(EXIT_FAILURE);
}

// A finding as a ledger keeps it, with words added up to so many bytes.
std::string body_of(std::size_t number, std::size_t bytes) {
  constexpr std::string_view kWords =
      "the minister said before the committee that the second tender had been opened in public and "
      "that nobody objected to how the lots were drawn up or to the sum that was set aside for "
      "it; ";
  std::string body =
      fmt::format(R"({{"actions":["a{}"],"by":["body-{}"],"date":"2024-{:02}-{:02}","note":")",
                  number / 20, number % 40, number % 12 + 1, number % 28 + 1);
  const std::string rest =
      fmt::format(R"(","source":"source-{}","type":"statement"}})", number % 997);
  while (body.size() + rest.size() < bytes) {
    body += kWords.substr(0, bytes - body.size() - rest.size());
  }
  return body + rest;
}

ledger::Batch batch_of(std::size_t first, std::size_t count, std::size_t bytes) {
  ledger::Batch batch{
      .author = "dara", .message = "From the ministry's letters", .origin = "files", .drafts = {}};
  batch.drafts.reserve(count);
  for (std::size_t i = first; i < first + count; ++i) {
    batch.drafts.push_back(
        {.kind = "finding", .id = fmt::format("finding-{:07}", i), .body = body_of(i, bytes)});
  }
  return batch;
}

std::string dice(std::size_t bytes) {
  static std::mt19937_64 drawn{7};
  std::string made;
  made.reserve(bytes + 8);
  while (made.size() < bytes) {
    const auto word = drawn();
    made.append(reinterpret_cast<const char*>(&word), sizeof word);
  }
  made.resize(bytes);
  return made;
}

// A folder of its own, removed with what is in it.
class Place {
 public:
  Place() : folder_(std::filesystem::temp_directory_path() / "sanya-bench-store") { clear(); }
  ~Place() { std::filesystem::remove_all(folder_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  void clear() const {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  std::string bare() const { return folder_ / "bare.db"; }
  ledger::Ledger open() const {
    auto opened = ledger::Ledger::open(
        folder_ / "ledger.db", ledger::Mode::create,
        {.now = [] { return ledger::Moment{1'720'000'000'000}; }, .random = dice});
    if (!opened) give_up(opened.error().message);
    return std::move(*opened);
  }

 private:
  std::filesystem::path folder_;
};

void append(ledger::Ledger& ledger, const ledger::Batch& batch) {
  const auto appended = ledger.append(batch);
  if (!appended) give_up(appended.error().message);
}

SQLite::Database bare_table(const std::string& path) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;"
      "CREATE TABLE bodies (body TEXT NOT NULL) STRICT");
  return database;
}

void insert_all(SQLite::Database& database, const std::vector<ledger::Draft>& drafts) {
  SQLite::Transaction transaction(database);
  SQLite::Statement insert(database, "INSERT INTO bodies VALUES (?)");
  for (const auto& draft : drafts) {
    insert.bindNoCopy(1, draft.body);
    insert.exec();
    insert.reset();
  }
  transaction.commit();
}

// Each round fills new files, so that both grow from nothing.
void ledger_append(benchmark::State& state) {
  const auto batch = batch_of(0, static_cast<std::size_t>(state.range(0)),
                              static_cast<std::size_t>(state.range(1)));
  const Place place;
  std::optional<ledger::Ledger> ledger;
  std::optional<SQLite::Database> bare;
  beside(
      state, [&] { append(*ledger, batch); }, [&] { insert_all(*bare, batch.drafts); },
      [&] {
        ledger.reset();
        bare.reset();
        place.clear();
        ledger.emplace(place.open());
        bare.emplace(bare_table(place.bare()));
      });
}

// What a ledger of so many entries is hashed from, message after message.
class Messages {
 public:
  explicit Messages(const ledger::Ledger& ledger, std::int64_t size) {
    const auto read = ledger.entries(1, size, [&](ledger::Entry&& entry) {
      add(entry.salt.append(*entry.body));
      add(ledger::leaf_data(entry).insert(0, 1, '\0'));
      return true;
    });
    if (!read) give_up(read.error().message);
  }
  void hash_each() const {
    std::size_t from = 0;
    for (const std::size_t end : ends_) {
      auto hash = sha256_bytes({std::string_view(bytes_).substr(from, end - from)});
      benchmark::DoNotOptimize(hash);
      from = end;
    }
  }

 private:
  void add(std::string_view message) {
    bytes_ += message;
    ends_.push_back(bytes_.size());
  }
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

void fill(ledger::Ledger& ledger, std::size_t entries, std::size_t bytes) {
  for (std::size_t first = 0; first < entries; first += kBatch) {
    append(ledger, batch_of(first, std::min(kBatch, entries - first), bytes));
  }
}

void beside_hashing(benchmark::State& state, const auto& work) {
  const Place place;
  auto ledger = place.open();
  fill(ledger, static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
  const Messages messages(ledger, state.range(0));
  beside(
      state, [&] { work(ledger); }, [&] { messages.hash_each(); });
}

void ledger_verify(benchmark::State& state) {
  beside_hashing(state, [](const ledger::Ledger& ledger) {
    const auto verified = ledger.verify();
    if (!verified) give_up(verified.error().message);
    if (!verified->damages.empty()) give_up(verified->damages.front().what);
  });
}

void ledger_replay(benchmark::State& state) {
  beside_hashing(state, [](const ledger::Ledger& ledger) {
    std::size_t bytes = 0;
    const auto read =
        ledger.standing(INT64_MAX, [&](ledger::Standing&& each) { bytes += each.body->size(); });
    if (!read) give_up(read.error().message);
    benchmark::DoNotOptimize(bytes);
  });
}

BENCHMARK(ledger_append)
    ->Args({100'000, 233})
    ->Args({100'000, 600})
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(ledger_verify)
    ->Args({100'000, 600})
    ->Args({1'000'000, 233})
    ->Args({1'000'000, 600})
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();
BENCHMARK(ledger_replay)
    ->Args({100'000, 600})
    ->Args({1'000'000, 233})
    ->Args({1'000'000, 600})
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

}  // namespace
}  // namespace sanya::bench
