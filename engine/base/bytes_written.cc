// SPDX-License-Identifier: Apache-2.0
#include "base/bytes_written.h"

#include <cerrno>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sanya {
namespace {

Error refused() {
  return {ErrorKind::io,
          fmt::format("cannot write in memory: the system refused (error {})", errno)};
}

Result<std::string> read_all(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return refused();
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const auto read = ::pread(file, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) return refused();
    at += static_cast<std::size_t>(read);
  }
  return bytes;
}

}  // namespace

Result<std::string> bytes_written(
    const std::function<Result<Done>(const std::string& path)>& write) {
  const int file = ::memfd_create("sanya", MFD_CLOEXEC);
  if (file < 0) return refused();
  const auto written = write(fmt::format("/proc/self/fd/{}", file));
  auto bytes = written ? read_all(file) : Result<std::string>(written.error());
  ::close(file);
  return bytes;
}

}  // namespace sanya
