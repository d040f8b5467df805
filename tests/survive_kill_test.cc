// SPDX-License-Identifier: Apache-2.0
// The program killed at any moment, and several of it at once.
#include <sys/wait.h>

#include <fcntl.h>
#include <chrono>
#include <csignal>

#include "survive_help.h"

using namespace sanya;

namespace {

using Clock = std::chrono::steady_clock;

// Starts the program itself; what it says goes to a file.
pid_t start(const Tracker& tracker, std::vector<std::string> words, const std::string& out) {
  words.insert(words.begin(), SANYA_PROGRAM);
  const pid_t child = ::fork();
  if (child != 0) return child;
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  ::dup2(file, 1);
  ::dup2(file, 2);
  if (::chdir(tracker.folder().c_str()) == 0) ::execv(SANYA_PROGRAM, pointers.data());
  ::_exit(99);
}

// -1: ended by a signal.
int code_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// The last entry that the program said it wrote; 0: none.
std::int64_t entry_told(const std::string& text) {
  const auto at = text.rfind("entr");
  if (at == std::string::npos) return 0;
  const auto digits = text.find_last_of("0123456789");
  const auto first = text.find_last_not_of("0123456789", digits);
  return std::stoll(text.substr(first + 1, digits - first));
}

}  // namespace

TEST_CASE("kill: at any moment of a sync, and of what is entered by hand") {
  Tracker tracker;
  const std::string said = tracker.folder() + "/said.txt";
  const auto began = Clock::now();
  REQUIRE(code_of(start(tracker, {"sync", "--author", "ana"}, said)) == 0);
  const auto usual = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
  std::mt19937_64 dice(11);
  std::int64_t acknowledged = entry_told(bytes_of(said));
  REQUIRE(acknowledged == tracker.look().size);
  Holds before = tracker.look();
  const int kills = is_long() ? 1000 : 30;
  int died = 0;
  int unheard = 0;  // recorded, and killed before it could say so
  int round = 0;
  int by_hand = 0;
  for (; died < kills && round < 10 * kills; ++round) {
    INFO("round " << round);
    const bool is_record = round % 2 == 1;
    const std::string id = "round-" + std::to_string(round);
    if (!is_record) tracker.add_finding(id);
    const pid_t child = start(
        tracker,
        is_record ? Tracker::to_record(id) : std::vector<std::string>{"sync", "--author", "ana"},
        said);
    ::usleep(static_cast<useconds_t>(dice() % static_cast<std::uint64_t>(usual.count())));
    ::kill(child, SIGKILL);
    const int code = code_of(child);
    const Holds found = tracker.look();
    CHECK((code == -1 || code == 0));
    CHECK(found.wrong == "");
    CHECK(begins_with(found, before));
    if (code == 0) acknowledged = std::max(acknowledged, entry_told(bytes_of(said)));
    CHECK(found.size >= acknowledged);
    // A record is there or not; a sync brings all that those before it could not.
    const std::int64_t more = found.size - before.size;
    CHECK((more >= 0 && (!is_record || more <= 1)));
    by_hand += is_record ? static_cast<int>(more) : 0;
    died += code == -1 ? 1 : 0;
    unheard += found.size > acknowledged && found.size > before.size ? 1 : 0;
    before = found;
  }
  CHECK(code_of(start(tracker, {"sync", "--author", "ana"}, said)) == 0);
  CHECK(died == kills);
  CHECK(tracker.look().size == 28 + (round + 1) / 2 + by_hand);
  WARN(round << " commands, " << died << " killed while they ran, " << unheard
             << " of them after it was recorded and before it was said");
}

TEST_CASE("kill: at each call that writes") {
  Tracker fresh;
  Tracker synced;
  REQUIRE(synced.sanya({"sync", "--author", "ana"}).code == 0);
  synced.add_finding("second");
  for (Tracker* tracker : {&fresh, &synced}) {
    tracker->save();
    const Holds before = tracker->look();
    constexpr unsigned kAll = world::kWrite | world::kSync | world::kName;
    const auto whole = tracker->sanya({"sync", "--author", "ana"}, {.kinds = kAll});
    REQUIRE(whole.code == 0);
    const Holds after = tracker->look();
    for (long at = 1; at <= whole.calls; ++at) {
      for (const bool half : {false, true}) {
        INFO("call " << at << " of " << whole.calls << (half ? ", after half of it" : ""));
        tracker->restore();
        const auto killed = tracker->sanya({"sync", "--author", "ana"},
                                           {.kinds = kAll, .at = at, .killed = true, .half = half});
        CHECK(killed.signal == SIGKILL);
        const auto status = tracker->sanya({"status"});
        INFO(status.err);
        CHECK(status.code == 0);
        const Holds found = tracker->look();
        CHECK(found.wrong == "");
        CHECK((found.size == before.size || found.size == after.size));
        CHECK(begins_with(found, before));
        CHECK(tracker->sanya({"sync", "--author", "ana"}).code == 0);
        CHECK(tracker->look().size == after.size);
      }
    }
    WARN(whole.calls << " calls, a kill before each and in the midst of each");
  }
}

TEST_CASE("several programs sync the same files at the same time") {
  Tracker tracker;
  REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
  const std::int64_t before = tracker.look().size;
  const int each = is_long() ? 25 : 5;
  for (int round = 0; round < each; ++round) {
    for (int i = 0; i < 4; ++i) {
      tracker.add_finding(std::to_string(round) + "-of-" + std::to_string(i));
    }
    std::vector<pid_t> programs;
    std::vector<std::string> said;
    for (int i = 0; i < 4; ++i) {
      said.push_back(tracker.folder() + "/said-" + std::to_string(i));
      programs.push_back(start(tracker, {"sync", "--author", "w" + std::to_string(i)},
                               said[static_cast<std::size_t>(i)]));
    }
    for (int i = 0; i < 4; ++i) {
      const int code = code_of(programs[static_cast<std::size_t>(i)]);
      INFO(bytes_of(said[static_cast<std::size_t>(i)]));
      CHECK(code == 0);
    }
    const Holds found = tracker.look();
    CHECK(found.size == before + 4 * (round + 1));
    CHECK(found.wrong == "");
  }
  WARN(4 * each << " programs, four at a time");
}

TEST_CASE("eight programs enter by hand beside a reader and one who signs checkpoints") {
  Tracker tracker;
  REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
  REQUIRE(tracker.sanya({"ledger", "key", "example.org/water"}).code == 0);
  const Holds before = tracker.look();
  const int each = is_long() ? 50 : 4;
  const auto one_after_another = [&](int number, const std::vector<std::string>& words) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    for (int i = 0; i < each; ++i) {
      const std::string id = std::to_string(number) + "-" + std::to_string(i);
      const auto wanted = words.empty() ? Tracker::to_record(id, "w" + id) : words;
      const std::string said = tracker.folder() + "/said-" + std::to_string(number);
      if (code_of(start(tracker, wanted, said)) != 0) ::_exit(1);
    }
    ::_exit(0);
  };
  std::vector<pid_t> programs;
  for (int number = 0; number < 8; ++number) programs.push_back(one_after_another(number, {}));
  programs.push_back(one_after_another(8, {"status"}));
  programs.push_back(one_after_another(9, {"ledger", "checkpoint"}));
  for (std::size_t number = 0; number < programs.size(); ++number) {
    const int code = code_of(programs[number]);
    INFO(number << ": " << bytes_of(tracker.folder() + "/said-" + std::to_string(number)));
    CHECK(code == 0);
  }
  const Holds found = tracker.look();
  CHECK(found.wrong == "");
  CHECK(found.size == before.size + 8 * each);
  CHECK(begins_with(found, before));
  WARN(8 * each << " entries by 8 programs at a time, beside " << each << " readings and " << each
                << " checkpoints");
}
