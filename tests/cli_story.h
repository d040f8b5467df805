// SPDX-License-Identifier: Apache-2.0
// Stories: a sentence, some files, some commands with all they print, the exit code.
// tests/README.md has the format.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/disk.h"

namespace sanya::story {

struct Step {
  std::string line;    // the command as written, without "$ "
  std::string output;  // as the story has it
  std::string code;
};

struct Story {
  std::string path;
  std::string opening;  // all before the first command, kept as it stands
  std::map<std::string, std::string> files;
  std::vector<Step> steps;
  std::string fault;  // what is wrong with the story itself; empty: nothing
};

// `root` is the repository, for lines "@ path".
Story read(const std::string& path, const std::string& text, const std::string& root);

// The story as its commands tell it now.
std::string retell(const Story& story);

// Every file of the repository below `folder` with that ending, sorted.
std::vector<std::string> files_below(const std::string& folder, const std::string& ending);
std::string slurp(const std::string& path);

// The folder `path` of a disk, as a disk.
std::unique_ptr<Disk> below(Disk& disk, const std::string& path);

}  // namespace sanya::story
