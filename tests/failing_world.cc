// SPDX-License-Identifier: Apache-2.0
#include "failing_world.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

using sanya::world::Deed;
using sanya::world::Plan;

constexpr std::size_t kArena = std::size_t{192} << 20;
constexpr int kMostFiles = 1024;
constexpr int kMostNames = 256;
constexpr std::size_t kLongest = 256;

// Seen by parent and child.
struct Shared {
  std::atomic<long> calls;
  std::atomic<bool> struck;
  std::atomic<std::size_t> used;  // bytes of the arena
};
Shared* shared = nullptr;

// Of this process. Everything here works without allocating.
bool has_plan = false;
bool at_work = false;
Plan plan;
char* arena = nullptr;
std::atomic_flag busy = ATOMIC_FLAG_INIT;
struct Named {
  char path[kLongest];
  int file;
};
Named names[kMostNames];
int name_count = 0;
int file_count = 0;
int file_of[kMostFiles];  // by descriptor; 0: not recorded
bool folder_of[kMostFiles];
char folder_path[kMostFiles][kLongest];

struct Header {
  std::uint8_t what;
  int file;
  std::int64_t offset;
  std::size_t bytes;
  std::size_t path;
  std::size_t path_to;
};

void record(Deed::What what, int file, std::int64_t offset, const void* bytes, std::size_t count,
            const char* path = "", const char* path_to = "") {
  while (busy.test_and_set()) {
  }
  const Header header{what, file, offset, count, std::strlen(path), std::strlen(path_to)};
  const std::size_t at = shared->used;
  const std::size_t all = sizeof header + count + header.path + header.path_to;
  if (at + all > kArena) std::abort();
  char* to = arena + at;
  std::memcpy(to, &header, sizeof header);
  to += sizeof header;
  if (count > 0) std::memcpy(to, bytes, count);
  std::memcpy(to + count, path, header.path);
  std::memcpy(to + count + header.path, path_to, header.path_to);
  shared->used = at + all;
  busy.clear();
}

Named* named(const char* path) {
  for (int i = 0; i < name_count; ++i) {
    if (std::strcmp(names[i].path, path) == 0) return &names[i];
  }
  return nullptr;
}

Named* name_anew(const char* path, int file) {
  Named* at = named(path);
  if (at == nullptr) {
    if (name_count == kMostNames || std::strlen(path) >= kLongest) std::abort();
    at = &names[name_count++];
    std::strcpy(at->path, path);
  }
  at->file = file;
  return at;
}

bool is_recorded(int fd) { return arena != nullptr && fd >= 0 && fd < kMostFiles; }

void opened(const char* path, int fd, bool made) {
  if (!is_recorded(fd)) return;
  struct stat about = {};
  ::fstat(fd, &about);
  file_of[fd] = 0;
  folder_of[fd] = S_ISDIR(about.st_mode);
  if (folder_of[fd]) std::strncpy(folder_path[fd], path, kLongest - 1);
  if (!S_ISREG(about.st_mode)) return;
  if (made) {
    name_anew(path, ++file_count);
    record(Deed::create, file_count, 0, nullptr, 0, path);
  }
  if (const Named* known = named(path)) file_of[fd] = known->file;
}

void die() { ::syscall(SYS_kill, ::getpid(), SIGKILL); }

// Whether this call is the one that goes wrong; then errno is set, or the process is no more.
bool strikes(unsigned kind) {
  if (!at_work || (plan.kinds & kind) == 0) return false;
  const long now = ++shared->calls;
  if (plan.at == 0 || now < plan.at || (now > plan.at && !plan.for_good)) return false;
  shared->struck = true;
  if (plan.killed && !(plan.half && kind == sanya::world::kWrite)) die();
  errno = kind == sanya::world::kMemory ? ENOMEM : plan.error;
  return true;
}

ssize_t plain_write(int fd, const void* bytes, std::size_t count, off_t at, bool placed) {
  if (fd > 2 && strikes(sanya::world::kWrite)) {
    const int error = errno;
    if (plan.half && placed) ::syscall(SYS_pwrite64, fd, bytes, count / 2, at);
    if (plan.half && !placed) ::syscall(SYS_write, fd, bytes, count / 2);
    if (plan.killed) die();
    errno = error;
    return -1;
  }
  if (is_recorded(fd) && file_of[fd] > 0) {
    const off_t start = placed ? at : ::lseek(fd, 0, SEEK_CUR);
    record(Deed::write, file_of[fd], start, bytes, count);
  }
  return placed ? ::syscall(SYS_pwrite64, fd, bytes, count, at)
                : ::syscall(SYS_write, fd, bytes, count);
}

int plain_cut(int fd, off_t size) {
  if (strikes(sanya::world::kWrite)) {
    if (plan.killed) die();
    return -1;
  }
  if (is_recorded(fd) && file_of[fd] > 0) record(Deed::cut, file_of[fd], size, nullptr, 0);
  return static_cast<int>(::syscall(SYS_ftruncate, fd, size));
}

int plain_sync(int fd) {
  if (strikes(sanya::world::kSync)) return -1;
  if (is_recorded(fd) && folder_of[fd]) {
    record(Deed::sync_folder, 0, 0, nullptr, 0, folder_path[fd]);
  } else if (is_recorded(fd) && file_of[fd] > 0) {
    record(Deed::sync, file_of[fd], 0, nullptr, 0);
  }
  return static_cast<int>(::syscall(SYS_fsync, fd));
}

int plain_open(int folder, const char* path, int flags, mode_t mode) {
  struct stat about = {};
  const bool makes =
      (flags & O_CREAT) != 0 && ::fstatat(folder, path, &about, AT_SYMLINK_NOFOLLOW) != 0;
  if (makes && strikes(sanya::world::kName)) return -1;
  const int fd = static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
  if (fd >= 0) opened(path, fd, makes);
  return fd;
}

int plain_rename(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  if (strikes(sanya::world::kName)) return -1;
  const int code =
      static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
  if (code == 0 && arena != nullptr) {
    record(Deed::rename, 0, 0, nullptr, 0, from, to);
    if (Named* known = named(from)) {
      name_anew(to, known->file);
      known->path[0] = '\0';
    }
  }
  return code;
}

mode_t mode_of(int flags, std::va_list rest) {
  return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(rest, int)) : 0;
}

}  // namespace

extern "C" {

// The C library's own names of its functions.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming)
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

void* malloc(std::size_t size) {
  return strikes(sanya::world::kMemory) ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
  return strikes(sanya::world::kMemory) ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* at, std::size_t size) {
  return strikes(sanya::world::kMemory) ? nullptr : __libc_realloc(at, size);
}

ssize_t write(int fd, const void* bytes, std::size_t count) {
  return plain_write(fd, bytes, count, 0, false);
}
ssize_t pwrite(int fd, const void* bytes, std::size_t count, off_t at) {
  return plain_write(fd, bytes, count, at, true);
}
ssize_t pwrite64(int fd, const void* bytes, std::size_t count, off64_t at) {
  return plain_write(fd, bytes, count, at, true);
}
ssize_t read(int fd, void* bytes, std::size_t count) {
  return fd > 2 && strikes(sanya::world::kRead) ? -1 : ::syscall(SYS_read, fd, bytes, count);
}
ssize_t pread64(int fd, void* bytes, std::size_t count, off64_t at) {
  return strikes(sanya::world::kRead) ? -1 : ::syscall(SYS_pread64, fd, bytes, count, at);
}
int ftruncate(int fd, off_t size) noexcept { return plain_cut(fd, size); }
int ftruncate64(int fd, off64_t size) noexcept { return plain_cut(fd, size); }
int fsync(int fd) { return plain_sync(fd); }
int fdatasync(int fd) { return plain_sync(fd); }

int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return plain_open(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return plain_open(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return plain_open(folder, path, flags, mode);
}
int close(int fd) {
  if (is_recorded(fd)) file_of[fd] = 0;
  if (is_recorded(fd)) folder_of[fd] = false;
  return static_cast<int>(::syscall(SYS_close, fd));
}
int rename(const char* from, const char* to) noexcept {
  return plain_rename(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  return plain_rename(from_folder, from, to_folder, to, 0);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  return plain_rename(from_folder, from, to_folder, to, flags);
}
int mkdir(const char* path, mode_t mode) noexcept {
  return strikes(sanya::world::kName) ? -1 : static_cast<int>(::syscall(SYS_mkdir, path, mode));
}
int unlink(const char* path) noexcept {
  const int code = static_cast<int>(::syscall(SYS_unlink, path));
  if (code == 0 && arena != nullptr) {
    record(Deed::remove, 0, 0, nullptr, 0, path);
    if (Named* known = named(path)) known->path[0] = '\0';
  }
  return code;
}

}  // extern "C"

namespace sanya::world {
namespace {

void* map(std::size_t bytes) {
  void* at = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                    MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (at == MAP_FAILED) std::abort();
  return at;
}

std::string all_of(int fd) {
  std::string text(static_cast<std::size_t>(::lseek(fd, 0, SEEK_END)), '\0');
  const auto got = ::pread(fd, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  ::close(fd);
  return text;
}

}  // namespace

Outcome elsewhere(const Plan& wanted, const std::function<int()>& work) {
  if (shared == nullptr) shared = new (map(sizeof(Shared))) Shared{};
  shared->calls = 0;
  shared->struck = false;
  const int out = ::memfd_create("out", 0);
  const int err = ::memfd_create("err", 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(out, 1);
    ::dup2(err, 2);
    plan = wanted;
    has_plan = true;
    const int code = [&]() noexcept { return work(); }();
    at_work = false;
    ::_exit(code);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  Outcome outcome{.calls = shared->calls, .struck = shared->struck};
  if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  outcome.out = all_of(out);
  outcome.err = all_of(err);
  return outcome;
}

void now() { at_work = has_plan; }

void acknowledge(std::int64_t value) { record(Deed::acknowledge, 0, value, nullptr, 0); }

std::vector<Deed> deeds_of(const std::string& folder, const std::function<int()>& work, int& code) {
  if (shared == nullptr) shared = new (map(sizeof(Shared))) Shared{};
  shared->used = 0;
  char* room = static_cast<char*>(map(kArena));
  const pid_t child = ::fork();
  if (child == 0) {
    arena = room;
    if (::chdir(folder.c_str()) != 0) ::_exit(99);
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  std::vector<Deed> deeds;
  for (std::size_t at = 0; at < shared->used;) {
    Header header{};
    std::memcpy(&header, room + at, sizeof header);
    const char* from = room + at + sizeof header;
    deeds.push_back({static_cast<Deed::What>(header.what), header.file, header.offset,
                     std::string(from, header.bytes), std::string(from + header.bytes, header.path),
                     std::string(from + header.bytes + header.path, header.path_to)});
    at += sizeof header + header.bytes + header.path + header.path_to;
  }
  ::munmap(room, kArena);
  return deeds;
}

}  // namespace sanya::world
