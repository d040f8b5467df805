// SPDX-License-Identifier: Apache-2.0
// The one interface to the disk. Paths are relative to the disk's root, with forward slashes.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace sanya {

class Disk {
 public:
  virtual ~Disk() = default;
  // The file's bytes. Refuses what is no regular file (directory, device, pipe), what lies outside
  // the root, by a link too, and what is larger than `limit` bytes: `cannot_open`.
  virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;
  // Paths of the files that match a glob (`*` and `?` within one name, `**` over folders), sorted
  // by bytes.
  virtual Result<std::vector<std::string>> glob(const std::string& pattern) const = 0;
  // Writes the whole file or leaves what was there; makes missing folders, the root too.
  virtual Result<Done> write(const std::string& path, const std::string& bytes) = 0;
  // Likewise a new file that only its owner may read: a key, what was sealed. It is safely on the
  // disk when this returns. Never overwrites: `cannot_open` where something of that name is there.
  virtual Result<Done> write_private(const std::string& path, const std::string& bytes) = 0;
};

// A folder of the real disk.
std::unique_ptr<Disk> folder(const std::string& root);
// A disk in memory, for tests: path to bytes.
std::unique_ptr<Disk> in_memory(const std::map<std::string, std::string>& files);

}  // namespace sanya
