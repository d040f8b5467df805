// SPDX-License-Identifier: Apache-2.0
// What a story may run beside the program itself: a few words of a shell, on its disk in memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>

#include "cli_story.h"
#include "root.h"

namespace sanya::story {

inline constexpr std::size_t kLimit = 1u << 24;

inline bool is_of_shell(const std::string& line) {
  constexpr std::array kBegin = {"cat ",    "cp ",      "rm ",      "replace ",
                                 "sed -i ", "diff -r ", "sqlite3 ", "python3 docs/verify.py "};
  return !line.starts_with("rm -") &&
         std::any_of(kBegin.begin(), kBegin.end(),
                     [&](const char* begin) { return line.starts_with(begin); });
}

// As a story can hold it: escape shown as ^[, no carriage returns, each line of talk after "! ".
inline std::string shown(const std::string& text, const std::string& before) {
  std::string lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    std::string plain;
    for (const char letter : line) {
      if (letter == '\x1b') {
        plain += "^[";
      } else if (letter != '\r') {
        plain += letter;
      }
    }
    lines += before + plain + "\n";
  }
  return lines;
}

// A word as a shell takes it whole.
inline std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char letter : word) text += letter == '\'' ? "'\\''" : std::string(1, letter);
  return text + "'";
}

// What SQL does to a file behind the program's back; the code and words of the sqlite3 program.
inline Step edited(const Step& step, const std::string& path, const std::string& sql) {
  sqlite3* file = nullptr;
  sqlite3_open_v2(path.c_str(), &file, SQLITE_OPEN_READWRITE, nullptr);
  std::string said;
  const auto show = [](void* text, int cells, char** values, char**) {
    std::string row;
    for (int i = 0; i < cells; ++i) row += (i > 0 ? "|" : "") + std::string(values[i]);
    *static_cast<std::string*>(text) += row + "\n";
    return 0;
  };
  char* wrong = nullptr;
  const int code = sqlite3_exec(file, sql.c_str(), show, &said, &wrong);
  if (wrong != nullptr) said += "! Error: stepping, " + std::string(wrong) + "\n";
  sqlite3_free(wrong);
  sqlite3_close(file);
  return {step.line, said, code == SQLITE_OK ? "0" : "1"};
}

inline std::map<std::string, std::string> files_in(const Disk& disk, const std::string& folder) {
  std::map<std::string, std::string> files;
  const auto paths = disk.glob(folder.empty() ? "**/*" : folder + "/**/*");
  if (!paths) return files;
  for (const auto& path : *paths) {
    if (const auto bytes = disk.read(path, kLimit)) {
      files[folder.empty() ? path : path.substr(folder.size() + 1)] = *bytes;
    }
  }
  return files;
}

// The files that two folders do not have alike. Folders without any are alike to nothing.
inline Step compared(const Disk& disk, const Step& step, const std::string& one,
                     const std::string& other) {
  auto left = files_in(disk, one);
  const auto right = files_in(disk, other);
  left.insert(right.begin(), right.end());
  std::string differ = left.empty() ? "! nothing to compare\n" : "";
  const auto first = files_in(disk, one);
  for (const auto& [name, bytes] : left) {
    const auto here = first.find(name);
    const auto there = right.find(name);
    const bool same = here != first.end() && there != right.end() && here->second == there->second;
    if (!same) differ += "Files " + one + "/" + name + " and " + other + "/" + name + " differ\n";
  }
  return {step.line, differ, differ.empty() ? "0" : "1"};
}

// docs/verify.py with files of the disk in memory, which it finds in the folder of ledgers. As it
// was told, loudly, where there is no Python.
inline Step verified(const Disk& disk, const Step& step, const std::vector<std::string>& words) {
  if (std::system("python3 -c '' 2>/dev/null") != 0) {
    WARN("python3 is not here: not run: " << step.line);
    return step;
  }
  std::string command;
  for (const auto& word : words) {
    const bool ours = word.starts_with("docs/");
    command += (command.empty() ? "" : " ") + quoted(ours ? root_path() + "/" + word : word);
    const auto bytes = disk.read(word, kLimit);
    if (!bytes) continue;
    std::filesystem::create_directories(std::filesystem::absolute(word).parent_path());
    std::ofstream(word, std::ios::binary) << *bytes;
  }
  FILE* out = popen((command + " 2>&1").c_str(), "r");
  std::string said;
  for (int each = std::fgetc(out); each != EOF; each = std::fgetc(out)) {
    said += static_cast<char>(each);
  }
  const int code = WEXITSTATUS(pclose(out));
  return {step.line, shown(said, ""), std::to_string(code)};
}

// The first `what` of a file made `by`.
inline bool replace(Disk& disk, const std::string& path, const std::string& what,
                    const std::string& by) {
  auto bytes = disk.read(path, kLimit);
  const auto at = bytes ? bytes->find(what) : std::string::npos;
  if (at == std::string::npos) return false;
  return disk.write(path, bytes->replace(at, what.size(), by)).has_value();
}

// `s/what/by/` of plain words.
inline bool substitute(Disk& disk, const std::string& path, const std::string& command) {
  const auto middle = command.find('/', 2);
  const auto end = command.find('/', middle + 1);
  if (!command.starts_with("s/") || end == std::string::npos) return false;
  return replace(disk, path, command.substr(2, middle - 2),
                 command.substr(middle + 1, end - middle - 1));
}

inline bool copy(Disk& disk, const std::string& from, const std::string& to) {
  const auto bytes = disk.read(from, kLimit);
  const auto name = to.ends_with('/') ? to + from.substr(from.rfind('/') + 1) : to;
  return bytes && disk.write(name, *bytes);
}

// A file is taken away by telling the disk anew without it; one beside the ledger is a real one.
inline bool remove(std::unique_ptr<Disk>& disk, const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::remove(path, ignored)) return true;
  auto files = files_in(*disk, "");
  for (const auto& [name, bytes] : files_in(*disk, ".sanya")) files[".sanya/" + name] = bytes;
  if (files.erase(path) == 0) return false;
  disk = in_memory(files);
  return true;
}

// What was done, where the step is one of these.
inline std::optional<Step> shell(std::unique_ptr<Disk>& disk, const Step& step,
                                 const std::vector<std::string>& words) {
  const auto is = [&](const char* program, std::size_t size) {
    return words.size() == size && words[0] == program;
  };
  const auto done = [&](bool well) { return Step{step.line, "", well ? "0" : "1"}; };
  if (is("cat", 2)) {
    auto bytes = disk->read(words[1], kLimit);
    return Step{step.line, bytes ? shown(*bytes, "") : "! " + bytes.error().message + "\n",
                bytes ? "0" : "1"};
  }
  if (is("replace", 4)) return done(replace(*disk, words[1], words[2], words[3]));
  if (is("sed", 4)) return done(substitute(*disk, words[3], words[2]));
  if (is("cp", 3)) return done(copy(*disk, words[1], words[2]));
  if (is("rm", 2)) return done(remove(disk, words[1]));
  if (is("diff", 4)) return compared(*disk, step, words[2], words[3]);
  if (is("sqlite3", 3)) return edited(step, words[1], words[2]);
  if (!words.empty() && words[0] == "python3") return verified(*disk, step, words);
  return std::nullopt;
}

}  // namespace sanya::story
