// SPDX-License-Identifier: Apache-2.0
#include "base/disk.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/glob.h"

namespace sanya {
namespace {

constexpr int kMostAttempts = 100;  // at a name for the temporary file that nobody has taken

// A file descriptor that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  Handle(Handle&& other) noexcept : number_(other.release()) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

// Why the system refused, in words that do not depend on a locale.
std::string reason(int code) {
  switch (code) {
    case ENOENT:
      return "there is no such file";
    case ENOTDIR:
      return "a part of its path is not a folder";
    case EISDIR:
      return "it is a folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case ELOOP:
      return "its links go round in a circle";
    case ENAMETOOLONG:
      return "its name is too long";
    case EIO:
      return "the disk failed";
    case ENOMEM:
      return "memory has run out";
    case ENXIO:
    case ENODEV:
      return "it is not a regular file";
    case ENOSPC:
    case EDQUOT:
      return "the disk is full";
    case EROFS:
      return "the disk is read-only";
    case EMFILE:
    case ENFILE:
      return "too many files are open";
    default:
      return fmt::format("the system refused (error {})", code);
  }
}

Error cannot_open(std::string_view path, std::string_view why) {
  return {ErrorKind::cannot_open, fmt::format("cannot open \"{}\": {}", path, why)};
}
// Opening failed with the system's error `code`. Where the fault is not the path's, nobody can say
// that there is no such file.
Error cannot_open(std::string_view path, int code) {
  const bool of_system = code == EIO || code == ENOMEM || code == EMFILE || code == ENFILE;
  Error error = cannot_open(path, reason(code));
  if (of_system) error.kind = ErrorKind::io;
  return error;
}
Error cannot_write(std::string_view path, std::string_view why) {
  return {ErrorKind::io, fmt::format("cannot write \"{}\": {}", path, why)};
}
Error taken(std::string_view path) {
  return {ErrorKind::cannot_open,
          fmt::format("cannot write \"{}\": there is something of that name already", path),
          "choose another name"};
}
Error outside(std::string_view path) {
  return cannot_open(path, "it lies outside the tracker's folder");
}

// The path with all links followed, empty and errno set where that fails.
std::string real_path(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return {};
  std::string result = resolved;
  std::free(resolved);
  return result;
}

// Opens `path` below `root`, both free of links, and follows none: a link put there since then is
// refused. Never waits for the other end of a pipe.
// Where `root` is empty, for real_path() failed, errno stays as it is.
Handle open_below(const std::string& root, const std::string& path, int flags) {
  if (root.empty()) return Handle(-1);
  constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  Handle folder(::open(root.c_str(), kFolder));
  std::vector<std::string> parts = path_parts(path);
  for (std::size_t i = 0; i < parts.size() && folder.is_open(); ++i) {
    bool last = i + 1 == parts.size();
    int how = last ? flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC : kFolder;
    folder = Handle(::openat(folder.number(), parts[i].c_str(), how));
  }
  return folder;
}

Result<std::string> read_all(int file, const std::string& path, std::size_t size,
                             std::size_t limit) {
  std::string bytes;
  bytes.resize(size + 1);  // one more, so that a file that has grown is noticed
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(std::min(limit, bytes.size() * 2 - 1) + 1);
    ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return Error{ErrorKind::io, fmt::format("cannot read \"{}\": {}", path, reason(errno))};
    }
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit) return cannot_open(path, fmt::format("it is larger than {} bytes", limit));
  }
  bytes.resize(filled);
  return bytes;
}

// 0, or the system's error.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

class Folder final : public Disk {
 public:
  explicit Folder(std::string root) : root_(std::move(root)) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    auto inside = resolve(path);
    if (!inside) return inside.error();
    Handle file = open_below(real_path(root_), *inside, O_RDONLY);
    if (!file.is_open()) return cannot_open(path, errno);
    struct stat about = {};
    if (::fstat(file.number(), &about) != 0) return cannot_open(path, errno);
    if (S_ISDIR(about.st_mode)) return cannot_open(path, "it is a folder");
    if (!S_ISREG(about.st_mode)) return cannot_open(path, "it is not a regular file");
    auto size = static_cast<std::size_t>(about.st_size);
    if (size > limit) return cannot_open(path, fmt::format("it is larger than {} bytes", limit));
    return read_all(file.number(), path, size, limit);
  }

  Result<std::vector<std::string>> glob(const std::string& pattern) const override {
    return walk(pattern, [this](const std::string& folder) { return list(folder); });
  }

  Result<Done> write(const std::string& path, const std::string& bytes) override {
    auto target = target_of(path);
    if (!target) return target.error();
    return replace(target->folder.number(), target->name, path, bytes);
  }

  Result<Done> write_private(const std::string& path, const std::string& bytes) override {
    auto target = target_of(path);
    if (!target) return target.error();
    return create(target->folder.number(), target->name, path, bytes);
  }

 private:
  // Where a file is to be written.
  struct Target {
    Handle folder;
    std::string name;
  };

  // Its folder, and the root, are made where they are missing.
  Result<Target> target_of(const std::string& path) {
    std::vector<std::string> parts = path_parts(path);
    if (parts.empty() || !stays_inside(path)) return outside(path);
    std::string name = parts.back();
    parts.pop_back();
    if (auto made = make_root(); !made) return made.error();
    auto parent = make_folders(path, parts);
    if (!parent) return parent.error();
    Handle folder = open_below(real_path(root_), *parent, O_RDONLY | O_DIRECTORY);
    if (!folder.is_open()) return cannot_open(path, errno);
    return Target{std::move(folder), std::move(name)};
  }

  // The path below the root with all links followed ("" for the root itself).
  Result<std::string> resolve(const std::string& path) const {
    if (path.find('\0') != std::string::npos) return cannot_open(path, "its name has a zero byte");
    if (path.starts_with('/')) return outside(path);
    std::string root = real_path(root_);
    if (root.empty()) return cannot_open(root_, errno);
    std::string real = real_path(root_ + "/" + path);
    if (real.empty()) {
      int code = errno;
      return stays_inside(path) ? cannot_open(path, code) : outside(path);
    }
    if (real == root) return std::string{};
    if (root != "/") root += '/';
    if (!real.starts_with(root)) return outside(path);
    return real.substr(root.size());
  }

  Result<Listing> list(const std::string& folder) const {
    auto inside = resolve(folder);
    if (!inside) return inside.error();
    Handle handle = open_below(real_path(root_), *inside, O_RDONLY | O_DIRECTORY);
    if (!handle.is_open()) return cannot_open(folder, errno);
    int number = handle.number();
    DIR* stream = ::fdopendir(number);
    if (stream == nullptr) return cannot_open(folder, errno);
    handle.release();
    Listing listing{.real = *inside, .entries = {}};
    while (const dirent* entry = ::readdir(stream)) {
      std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      struct stat about = {};
      bool known = ::fstatat(number, name.c_str(), &about, 0) == 0;
      listing.entries.push_back({std::move(name), known && S_ISDIR(about.st_mode)});
    }
    ::closedir(stream);
    return listing;
  }

  // A root that is not there is made with the first file written below it.
  Result<Done> make_root() const {
    for (std::size_t end = 0; end != std::string::npos;) {
      end = root_.find('/', end + 1);
      const std::string part = root_.substr(0, end);
      if (::mkdir(part.c_str(), 0777) != 0 && errno != EEXIST && errno != EISDIR) {
        return cannot_write(root_, reason(errno));
      }
    }
    return Done{};
  }

  // The folder `parts` below the root, made where it is missing, as a path without links.
  Result<std::string> make_folders(const std::string& path, const std::vector<std::string>& parts) {
    std::string folder;
    std::string real;
    for (const std::string& part : parts) {
      folder += (folder.empty() ? "" : "/") + part;
      Handle above = open_below(real_path(root_), real, O_RDONLY | O_DIRECTORY);
      if (!above.is_open()) return cannot_open(path, errno);
      if (::mkdirat(above.number(), part.c_str(), 0777) != 0 && errno != EEXIST) {
        return cannot_write(path, reason(errno));
      }
      auto inside = resolve(folder);
      if (!inside) return inside.error();
      real = *inside;
    }
    return real;
  }

  static Result<Done> replace(int folder, const std::string& name, const std::string& path,
                              const std::string& bytes) {
    struct stat about = {};
    bool exists = ::fstatat(folder, name.c_str(), &about, 0) == 0;
    if (exists && !S_ISREG(about.st_mode)) return cannot_open(path, "it is not a regular file");
    std::string temporary;
    Handle file(-1);
    for (int i = 0; i < kMostAttempts && !file.is_open(); ++i) {
      temporary = fmt::format(".{}.{}-{}.tmp", name, ::getpid(), i);
      file = Handle(::openat(folder, temporary.c_str(),
                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
      if (!file.is_open() && errno != EEXIST) break;
    }
    if (!file.is_open()) return cannot_write(path, reason(errno));
    int code = write_all(file.number(), bytes);
    if (code == 0 && exists && ::fchmod(file.number(), about.st_mode & 0777) != 0) code = errno;
    if (code == 0 && ::renameat(folder, temporary.c_str(), folder, name.c_str()) != 0) code = errno;
    if (code != 0) {
      ::unlinkat(folder, temporary.c_str(), 0);
      return cannot_write(path, reason(code));
    }
    if (::fsync(folder) != 0 && errno != EINVAL) return cannot_write(path, reason(errno));
    return Done{};
  }

  static Result<Done> create(int folder, const std::string& name, const std::string& path,
                             const std::string& bytes) {
    Handle file(
        ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.is_open()) {
      return errno == EEXIST ? taken(path) : cannot_write(path, reason(errno));
    }
    int code = write_all(file.number(), bytes);
    if (code == 0 && ::fsync(folder) != 0 && errno != EINVAL) code = errno;
    if (code == 0) return Done{};
    ::unlinkat(folder, name.c_str(), 0);
    return cannot_write(path, reason(code));
  }

  std::string root_;
};

class Memory final : public Disk {
 public:
  explicit Memory(const std::map<std::string, std::string>& files) {
    for (const auto& [path, bytes] : files) files_[plain_path(path)] = bytes;
  }

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    if (!stays_inside(path)) return outside(path);
    auto found = files_.find(plain_path(path));
    if (found == files_.end()) {
      bool folder = !list(plain_path(path)).entries.empty();
      return cannot_open(path, folder ? "it is a folder" : reason(ENOENT));
    }
    if (found->second.size() > limit) {
      return cannot_open(path, fmt::format("it is larger than {} bytes", limit));
    }
    return found->second;
  }

  Result<std::vector<std::string>> glob(const std::string& pattern) const override {
    return walk(pattern,
                [this](const std::string& folder) { return Result<Listing>(list(folder)); });
  }

  Result<Done> write(const std::string& path, const std::string& bytes) override {
    std::string plain = plain_path(path);
    if (plain.empty() || !stays_inside(path)) return outside(path);
    if (!list(plain).entries.empty()) return cannot_open(path, "it is not a regular file");
    files_[plain] = bytes;
    return Done{};
  }

  Result<Done> write_private(const std::string& path, const std::string& bytes) override {
    if (files_.contains(plain_path(path))) return taken(path);
    return write(path, bytes);
  }

 private:
  Listing list(const std::string& folder) const {
    std::string before = folder.empty() ? "" : folder + "/";
    Listing listing{.real = folder, .entries = {}};
    for (auto file = files_.lower_bound(before);
         file != files_.end() && file->first.starts_with(before); ++file) {
      std::string_view rest = std::string_view{file->first}.substr(before.size());
      std::size_t slash = rest.find('/');
      std::string name{rest.substr(0, slash)};
      bool is_folder = slash != std::string_view::npos;
      if (!listing.entries.empty() && listing.entries.back().name == name) continue;
      listing.entries.push_back({std::move(name), is_folder});
    }
    return listing;
  }

  std::map<std::string, std::string> files_;
};

}  // namespace

std::unique_ptr<Disk> folder(const std::string& root) { return std::make_unique<Folder>(root); }

std::unique_ptr<Disk> in_memory(const std::map<std::string, std::string>& files) {
  return std::make_unique<Memory>(files);
}

}  // namespace sanya
