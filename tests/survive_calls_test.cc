// SPDX-License-Identifier: Apache-2.0
// The n-th write, fsync, rename or allocation of a command fails, for every n: the command says so
// in plain words and has changed nothing, or it has done its work; the next attempt does it.
#include <cerrno>

#include "survive_help.h"

using namespace sanya;
using world::Plan;

namespace {

// A command, beside a tracker that is ready for it.
struct Case {
  std::string name;
  std::function<int()> work;
  std::function<int()> again;  // the next attempt; the same, but for what was half done
};

struct Counts {
  long trials = 0;
  long refused = 0;
  long done = 0;
  long told = 0;  // that it is recorded, or may be, though something failed then
  Counts& operator+=(const Counts& other) {
    trials += other.trials;
    refused += other.refused;
    done += other.done;
    told += other.told;
    return *this;
  }
};

void attempt_again(const Tracker& tracker, const Case& each, const Holds& after) {
  const auto again = world::elsewhere({}, each.again ? each.again : each.work);
  INFO("again: exit " << again.code << "\n" << again.err);
  CHECK(again.code == cli::kDone);
  const Holds then = tracker.look();
  CHECK(then.size == after.size);
  CHECK(then.wrong == "");
}

// What a failing command may say. An erasure that is recorded already says so itself.
void check_trial(const Tracker& tracker, const Case& each, const world::Outcome& outcome,
                 const Holds& before, const Holds& after, Counts& counts) {
  INFO("exit " << outcome.code << ", signal " << outcome.signal << "\n" << outcome.err);
  const Holds found = tracker.look();
  INFO("the ledger has " << found.size << " entries, before " << before.size << ", after "
                         << after.size);
  CHECK(outcome.signal == 0);
  CHECK(found.wrong == "");
  CHECK(begins_with(found, before));
  CHECK((found.notes == before.notes || found.notes == after.notes));
  if (outcome.code == cli::kDone) {
    ++counts.done;
    CHECK(found.notes == after.notes);
    CHECK(found.size == after.size);
  } else {
    ++counts.refused;
    // A file of the tracker that cannot be read is a fault of the files.
    const bool unread =
        outcome.code == cli::kFaults && outcome.err.find("[unreadable-file]") != std::string::npos;
    CHECK((outcome.code == cli::kIo || unread));
    CHECK((unread || ("\n" + outcome.err).find("\nsanya: ") != std::string::npos));
    const bool recorded = outcome.err.find("is recorded") != std::string::npos;
    const bool told = recorded || outcome.err.find("whole or not at all") != std::string::npos;
    if (told && found.size == after.size && after.size != before.size) ++counts.told;
    CHECK((found.size == (recorded ? after.size : before.size) ||
           (told && found.size == after.size)));
    if (found.size == after.size && !each.again) return;  // there is nothing left to be done
    attempt_again(tracker, each, after);
  }
}

// Every n, or every `step`-th, from `first` on.
Counts sweep(Tracker& tracker, const Case& each, Plan plan, long step = 1) {
  tracker.save();
  tracker.restore();
  const Holds before = tracker.look();
  REQUIRE(before.wrong == "");
  const auto whole = world::elsewhere({.kinds = plan.kinds}, each.work);
  INFO(each.name << ": " << whole.err);
  REQUIRE(whole.code == cli::kDone);
  const Holds after = tracker.look();
  Counts counts;
  for (long at = 1; at <= whole.calls; at += step) {
    INFO(each.name << ", call " << at << " of " << whole.calls << ", error " << plan.error
                   << (plan.for_good ? ", for good" : "") << (plan.half ? ", half" : ""));
    tracker.restore();
    plan.at = at;
    const auto outcome = world::elsewhere(plan, each.work);
    if (!outcome.struck) continue;  // a thread was slower this time
    ++counts.trials;
    check_trial(tracker, each, outcome, before, after, counts);
  }
  tracker.restore();
  return counts;
}

void make_ready(Tracker& tracker) {
  REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
  REQUIRE(tracker.sanya({"ledger", "key", "example.org/water"}).code == 0);
  tracker.add_finding("second");
  tracker.save();
}

std::vector<Case> cases(const Tracker& tracker) {
  const auto command = [&tracker](const std::vector<std::string>& words) {
    return [&tracker, words] { return tracker.program(words); };
  };
  return {
      {"sync", command({"sync", "--author", "ana"}), {}},
      {"record", command(Tracker::to_record("by-hand")), {}},
      {"checkpoint", command({"ledger", "checkpoint"}), {}},
      {"erase", command({"ledger", "erase", "8", "--yes", "--reason", "a name", "--author", "ana"}),
       [&tracker] {
         const int code = tracker.program(
             {"ledger", "erase", "8", "--yes", "--reason", "a name", "--author", "ana"});
         return code == cli::kUsage ? tracker.program({"ledger", "compact"}) : code;
       }},
      {"rebuild", command({"ledger", "rebuild"}), {}},
      {"compact", command({"ledger", "compact"}), {}},
  };
}

void say(const std::string& what, const Counts& counts) {
  WARN(what << ": " << counts.trials << " failures, " << counts.refused << " refused, "
            << counts.done << " done all the same, " << counts.told << " recorded and said so");
}

}  // namespace

// Each write, sync and change of a name fails once, by the disk's fault and for want of room.
Counts each_fails_once(Tracker& tracker, const Case& each) {
  Counts counts;
  for (const int error : {EIO, ENOSPC}) {
    for (const unsigned kind : {world::kWrite, world::kSync, world::kName}) {
      counts += sweep(tracker, each, {.kinds = kind, .error = error, .half = error == ENOSPC});
    }
  }
  return counts;
}

TEST_CASE("calls: each of the first sync fails once") {
  Tracker tracker;
  say("first sync, each call failing", each_fails_once(tracker, cases(tracker).front()));
}

TEST_CASE("calls: each of a command fails once") {
  Tracker tracker;
  make_ready(tracker);
  for (const auto& each : cases(tracker)) {
    say(each.name + ", each call failing", each_fails_once(tracker, each));
  }
}

TEST_CASE("calls: the disk gives no room from some write on") {
  Tracker tracker;
  make_ready(tracker);
  for (const auto& each : cases(tracker)) {
    say(each.name + ", no room for good",
        sweep(tracker, each,
              {.kinds = world::kWrite, .error = ENOSPC, .for_good = true, .half = true}));
  }
}

TEST_CASE("calls: the disk is gone from some call on") {
  Tracker tracker;
  make_ready(tracker);
  for (const auto& each : cases(tracker)) {
    Counts counts;
    for (const unsigned kinds : {world::kSync + 0U, world::kWrite | world::kSync | world::kName}) {
      counts += sweep(tracker, each, {.kinds = kinds, .error = EIO, .for_good = true});
    }
    say(each.name + ", the disk gone for good", counts);
  }
}

TEST_CASE("calls: a read fails once") {
  Tracker tracker;
  make_ready(tracker);
  for (const auto& each : cases(tracker)) {
    say(each.name + ", one read failing", sweep(tracker, each, {.kinds = world::kRead}));
  }
}

TEST_CASE("calls: memory runs out") {
  Tracker tracker;
  make_ready(tracker);
  for (const auto& each : cases(tracker)) {
    tracker.save();
    tracker.restore();
    const auto whole = world::elsewhere({.kinds = world::kMemory}, each.work);
    tracker.restore();
    say(each.name + ", one allocation failing",
        sweep(tracker, each, {.kinds = world::kMemory},
              is_long() ? 1 : std::max(1L, whole.calls / 100)));
  }
}
