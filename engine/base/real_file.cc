// SPDX-License-Identifier: Apache-2.0
#include "base/real_file.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sanya {
namespace {

Error cannot_write(const std::string& path) {
  std::string why = fmt::format("the system refused (error {})", errno);
  if (errno == ENOSPC || errno == EDQUOT) why = "the disk is full";
  if (errno == EACCES || errno == EPERM) why = "permission denied";
  if (errno == EROFS) why = "the disk is read-only";
  if (errno == ENOTDIR) why = "a part of its path is not a folder";
  return {ErrorKind::io, fmt::format("cannot write \"{}\": {}", path, why)};
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool make_durable(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool done = ::fsync(file) == 0 || errno == EINVAL;
  ::close(file);
  return done;
}

}  // namespace

std::optional<std::int64_t> size_of_file(const std::string& path) {
  struct stat about = {};
  if (::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return about.st_size;
}

bool is_taken(const std::string& path) {
  struct stat about = {};
  return ::lstat(path.c_str(), &about) == 0;
}

Result<Done> make_folders_above(const std::string& path) {
  const std::size_t name = path.rfind('/');
  if (name == std::string::npos) return Done{};
  for (std::size_t end = path.find('/', 1); end <= name; end = path.find('/', end + 1)) {
    const std::string part = path.substr(0, end);
    if (::mkdir(part.c_str(), 0777) == 0) {
      if (!make_durable(folder_of(part))) return cannot_write(part);
    } else if (errno != EEXIST && errno != EISDIR) {
      return cannot_write(part);
    }
    if (end == name) break;
  }
  return Done{};
}

Result<bool> rename_to_free(const std::string& from, const std::string& to) {
  if (!make_durable(from)) return cannot_write(from);
  bool renamed = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0;
  if (!renamed && (errno == EINVAL || errno == ENOSYS)) {
    // A file system without such a renaming: a second name, and then the first is taken away.
    renamed = ::link(from.c_str(), to.c_str()) == 0;
    if (renamed) ::unlink(from.c_str());
  }
  if (!renamed) {
    if (errno == EEXIST) return false;
    return cannot_write(to);
  }
  if (!make_durable(folder_of(to))) return cannot_write(to);
  return true;
}

void remove_if_there(const std::string& path) { ::unlink(path.c_str()); }

}  // namespace sanya
