// SPDX-License-Identifier: Apache-2.0
// A disk of a few hundred kilobytes that fills up, as the system itself makes it: a file system in
// memory, in a namespace that nobody else sees and that is gone with the process.
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>

#include "survive_help.h"

using namespace sanya;

namespace {

constexpr int kCannotMount = 97;

void write_line(const char* path, const std::string& line) {
  const int file = ::open(path, O_WRONLY);
  if (file < 0) return;
  if (::write(file, line.data(), line.size()) < 0) ::_exit(kCannotMount);
  ::close(file);
}

// A disk of `bytes` over `folder`, for this process and what it starts.
bool mount_small(const std::string& folder, const std::string& bytes) {
  const auto user = std::to_string(::getuid());
  const auto group = std::to_string(::getgid());
  if (::unshare(CLONE_NEWNS) != 0) {
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    write_line("/proc/self/setgroups", "deny");
    write_line("/proc/self/uid_map", "0 " + user + " 1");
    write_line("/proc/self/gid_map", "0 " + group + " 1");
  }
  return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("none", folder.c_str(), "tmpfs", 0, ("size=" + bytes).c_str()) == 0;
}

// Takes what room there is, but for the last `left` bytes; 0 where it could.
int fill_up(const std::string& folder, std::size_t left) {
  const std::string filler = folder + "/filler";
  const int file = ::open(filler.c_str(), O_WRONLY | O_CREAT, 0600);
  const std::string block(4096, 'x');
  std::size_t filled = 0;
  for (ssize_t put = 0; (put = ::write(file, block.data(), block.size())) > 0;) {
    filled += static_cast<std::size_t>(put);
  }
  const int code = ::ftruncate(file, static_cast<off_t>(filled > left ? filled - left : 0));
  ::close(file);
  return code;
}

// For whoever reads why the test failed.
int tell(const world::Outcome& outcome) {
  const std::string text = "exit " + std::to_string(outcome.code) + ": " + outcome.err;
  return ::write(2, text.data(), text.size()) < 0 ? 94 : 95;
}

}  // namespace

TEST_CASE("disk: one that fills up refuses, loses nothing, and goes on when there is room") {
  int trials = 0;
  int refused = 0;
  for (const bool is_record : {false, true}) {
    // From no room at all to enough, a page of memory at a time.
    for (std::size_t left = 0; left <= 40; left += is_long() ? std::size_t{1} : 4) {
      Tracker tracker;
      REQUIRE(tracker.sanya({"sync", "--author", "ana"}).code == 0);
      tracker.add_finding("second");
      tracker.save();
      const Holds before = tracker.look();
      const auto words = is_record ? Tracker::to_record("by-hand")
                                   : std::vector<std::string>{"sync", "--author", "ana"};
      INFO(words[0] << " with " << left << " pages left");
      const auto outcome = world::elsewhere({}, [&] {
        if (!mount_small(tracker.folder(), "1m")) return kCannotMount;
        tracker.restore_into();
        if (fill_up(tracker.folder(), left * 4096) != 0) return 90;
        const auto first = tracker.sanya(words);
        if (first.signal != 0) return 91;
        const auto status = tracker.sanya({"status"});
        // Without 32 KB to spare nobody can read it either, and is told why.
        const bool is_told =
            status.code == cli::kIo && status.err.find("the disk is full") != std::string::npos;
        if (status.code != cli::kDone && !is_told) return tell(status);
        std::filesystem::remove(tracker.folder() + "/filler");
        const Holds full = tracker.look();
        if (full.wrong != "" || !begins_with(full, before)) return 92;
        if (first.code == cli::kDone) return full.size == before.size + 1 ? 0 : 93;
        if (first.code != cli::kIo || full.size != before.size) return tell(first);
        if (first.err.find("the disk is full") == std::string::npos) return tell(first);
        const auto again = tracker.sanya(words);
        const Holds then = tracker.look();
        return again.code == 0 && then.wrong == "" && then.size == before.size + 1 ? 1 : 96;
      });
      const int code = outcome.code;
      if (code == kCannotMount) {
        WARN(
            "skipped: no file system can be mounted here; \"calls: the disk gives no room\" stands "
            "for it");
        return;
      }
      INFO("code " << code << ": " << outcome.err);
      CHECK((code == 0 || code == 1));
      ++trials;
      refused += code == 1 ? 1 : 0;
    }
  }
  CHECK(refused > 0);
  CHECK(refused < trials);
  WARN(trials << " full disks: " << refused << " refused and done once there was room, "
              << trials - refused << " had room enough");
}
