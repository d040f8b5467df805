// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <functional>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include "house.h"

namespace sanya::house {
namespace {

struct Room {
  int floor;
  std::set<std::string> doors;  // headers others may include; empty: every one
};

const std::map<std::string, Room>& rooms() {
  static const std::map<std::string, Room> kRooms = {
      {"base", {0, {}}},
      {"tree", {1, {"tree.h", "canonical.h", "yaml_out.h"}}},
      {"record", {1, {"record.h", "image.h", "trend.h", "verdict.h"}}},
      {"load", {2, {"load.h"}}},
      {"rules", {2, {"rules.h", "pack.h"}}},
      {"ledger", {2, {"ledger.h"}}},
      {"ingest", {2, {"ingest.h"}}},
      {"exchange", {2, {"exchange.h"}}},
      {"report", {2, {"report.h"}}},
      {"app", {3, {"app.h"}}},
      {"web", {4, {"web.h"}}},
      {"cli", {5, {"cli.h"}}},
      {"main", {6, {}}},
  };
  return kRooms;
}

struct Guest {
  std::string prefix;        // of what stands between the angle brackets
  std::set<std::string> at;  // rooms it may enter; empty: every one
  std::string package;       // Debian's; "" for the operating system and the C++ library
};

const std::vector<Guest>& known_guests() {
  static const std::vector<Guest> kGuests = {
      {"fmt/", {}, "libfmt-dev"},
      {"date/", {"base"}, "libhowardhinnant-date-dev"},
      {"unicode/", {"base"}, "libicu-dev"},
      {"re2/", {"base"}, "libre2-dev"},
      {"openssl/", {"base"}, "libssl-dev"},
      {"yaml-cpp/", {"tree"}, "libyaml-cpp-dev"},
      {"nlohmann/", {"tree"}, "nlohmann-json3-dev"},
      {"SQLiteCpp/", {"ledger"}, "libsqlitecpp-dev"},
      {"sqlite3.h", {"ledger"}, "libsqlite3-dev"},
      {"sodium", {"ledger"}, "libsodium-dev"},
      {"gumbo.h", {"ingest"}, "libgumbo-dev"},
      {"cld2/", {"ingest"}, "libcld2-dev"},
      {"curl/", {"ingest"}, "libcurl4-openssl-dev"},
      {"kainjow/", {"report"}, "libkainjow-mustache-dev"},
      {"cmark.h", {"report"}, "libcmark-dev"},
      {"xlsxwriter", {"exchange"}, "libxlsxwriter-dev"},
      {"expat.h", {"exchange"}, "libexpat1-dev"},
      {"zip.h", {"exchange"}, "libzip-dev"},
      {"boost/", {"web"}, "libboost1.81-dev"},
      {"CLI/", {"cli"}, "libcli11-dev"},
      {"spdlog/", {"cli"}, "libspdlog-dev"},
      {"dirent.h", {"base"}, ""},
      {"fcntl.h", {"base"}, ""},
      {"unistd.h", {"base", "cli"}, ""},
      {"sys/", {"base", "cli"}, ""},
      {"filesystem", {"base"}, ""},
      {"fstream", {"base"}, ""},
      {"iostream", {"cli", "main"}, ""},
  };
  return kGuests;
}

bool starts_with(const std::string& text, const std::string& prefix) {
  return text.rfind(prefix, 0) == 0;
}

// The guest that comes with <what>, or nullptr.
const Guest* guest_of(const std::string& what) {
  for (const Guest& guest : known_guests()) {
    if (starts_with(what, guest.prefix)) return &guest;
  }
  return nullptr;
}

bool is_engine(const std::string& path) {
  return starts_with(path, "engine/") && (path.ends_with(".cc") || path.ends_with(".h"));
}

// "engine/rules/sets.cc" -> "rules"; "engine/main.cc" -> "main".
std::string room_of(const std::string& path) {
  const std::string inside = path.substr(path.find('/') + 1);
  const std::size_t slash = inside.find('/');
  return slash == std::string::npos ? "main" : inside.substr(0, slash);
}

struct Include {
  int line;
  bool angled;
  std::string what;
};

std::vector<Include> includes(const std::string& text) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::smatch match;
    if (std::regex_search(line, match, kInclude)) {
      found.push_back({number, match[1] == "<", match[2]});
    }
  }
  return found;
}

std::string at(const std::string& path, int line) {
  return path + ":" + std::to_string(line) + ": ";
}

// What is wrong with a file of `from` including "to/header".
std::optional<std::string> trespass(const std::string& from, const std::string& what) {
  const std::size_t slash = what.find('/');
  if (slash == std::string::npos) return "\"" + what + "\" does not name its room";
  const std::string to = what.substr(0, slash);
  const auto target = rooms().find(to);
  if (target == rooms().end()) return "no room is called \"" + to + "\"";
  if (to == from) return std::nullopt;
  if (rooms().at(from).floor <= target->second.floor) {
    return from + " may not see " + to + ": it is not on a lower floor";
  }
  const std::set<std::string>& doors = target->second.doors;
  if (!doors.empty() && doors.count(what.substr(slash + 1)) == 0) {
    return "\"" + what + "\" is private to " + to + "; use its door";
  }
  return std::nullopt;
}

}  // namespace

Complaints floors(const Files& files) {
  Complaints complaints;
  for (const auto& [path, text] : files) {
    if (!is_engine(path)) continue;
    const std::string from = room_of(path);
    if (rooms().count(from) == 0) {
      complaints.push_back(path + ": no room is called \"" + from + "\"");
      continue;
    }
    for (const Include& include : includes(text)) {
      if (include.angled) continue;
      if (const auto wrong = trespass(from, include.what)) {
        complaints.push_back(at(path, include.line) + *wrong);
      }
    }
  }
  return complaints;
}

Complaints guests(const Files& files) {
  const auto readme = files.find("README.md");
  std::set<std::string> unlisted;
  Complaints complaints;
  for (const auto& [path, text] : files) {
    if (!is_engine(path)) continue;
    const std::string room = room_of(path);
    for (const Include& include : includes(text)) {
      if (!include.angled) continue;
      const Guest* guest = guest_of(include.what);
      if (guest == nullptr) {
        const bool standard = include.what.find_first_of("/.") == std::string::npos;
        if (!standard) {
          complaints.push_back(at(path, include.line) + "nobody knows <" + include.what + ">");
        }
        continue;
      }
      if (!guest->at.empty() && guest->at.count(room) == 0) {
        complaints.push_back(at(path, include.line) + "<" + include.what + "> is no guest of " +
                             room);
      }
      if (!guest->package.empty()) unlisted.insert(guest->package);
    }
  }
  if (readme == files.end()) return complaints;
  for (const std::string& package : unlisted) {
    if (readme->second.find("| `" + package + "` |") == std::string::npos) {
      complaints.push_back("README.md: the table of libraries lacks `" + package + "`");
    }
  }
  return complaints;
}

Complaints cycles(const Files& files) {
  Complaints complaints;
  std::set<std::string> done;
  std::vector<std::string> way;
  const std::function<void(const std::string&)> visit = [&](const std::string& path) {
    const auto met = std::find(way.begin(), way.end(), path);
    if (met != way.end()) {
      std::string shown;
      for (auto step = met; step != way.end(); ++step) shown += *step + " -> ";
      complaints.push_back(shown + path);
      return;
    }
    const auto file = files.find(path);
    if (file == files.end() || !done.insert(path).second) return;
    way.push_back(path);
    done.erase(path);
    for (const Include& include : includes(file->second)) {
      if (!include.angled) visit("engine/" + include.what);
    }
    done.insert(path);
    way.pop_back();
  };
  for (const auto& [path, text] : files) {
    if (is_engine(path)) visit(path);
  }
  return complaints;
}

namespace {

// Where the literal or comment that begins at `from` ends; `from` itself where none begins there.
std::size_t end_of_silence(const std::string& text, std::size_t from) {
  const auto after = [&](const std::string& mark, std::size_t start) {
    const std::size_t found = text.find(mark, start);
    return found == std::string::npos ? text.size() : found + mark.size();
  };
  if (text.compare(from, 2, "//") == 0) return std::min(text.find('\n', from), text.size());
  if (text.compare(from, 2, "/*") == 0) return after("*/", from + 2);
  if (text.compare(from, 2, "R\"") == 0) {
    const std::size_t open = text.find('(', from);
    if (open == std::string::npos) return text.size();
    return after(")" + text.substr(from + 2, open - from - 2) + "\"", open);
  }
  const char quote = text[from];
  const bool separator = quote == '\'' && from > 0 && std::isxdigit(text[from - 1]) != 0;
  if ((quote != '"' && quote != '\'') || separator) return from;
  std::size_t end = from + 1;
  while (end < text.size() && text[end] != quote && text[end] != '\n') {
    end += text[end] == '\\' ? 2U : 1U;
  }
  return std::min(end + 1, text.size());
}

}  // namespace

std::string code_only(const std::string& text) {
  std::string code;
  for (std::size_t here = 0; here < text.size();) {
    const std::size_t end = end_of_silence(text, here);
    if (end == here) {
      code += text[here++];
      continue;
    }
    code += ' ';
    code.append(
        static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(here),
                                            text.begin() + static_cast<std::ptrdiff_t>(end), '\n')),
        '\n');
    here = end;
  }
  return code;
}

Complaints purity(const Files& files) {
  struct Forbidden {
    std::regex pattern;
    std::string why;
    bool exact;  // forbidden in rules and record alone
  };
  static const std::vector<Forbidden> kForbidden = {
      {std::regex(R"(\b(system|steady|high_resolution)_clock\b)"), "reads a clock", false},
      {std::regex(
           R"((^|[^\w.>:]|std::)(time|clock|gettimeofday|clock_gettime|localtime|gmtime)\s*\()"),
       "reads a clock", false},
      {std::regex(R"((^|[^\w.>:]|std::)(rand|srand|random)\s*\()"), "draws a random number", false},
      {std::regex(R"(\b(random_device|mt19937(_64)?)\b)"), "draws a random number", false},
      {std::regex(R"(\bsetlocale\b|\bstd::locale\b)"), "asks the locale", false},
      {std::regex(R"(#\s*include\s*<(iostream|ctime|clocale|locale|random|chrono)>)"),
       "brings a clock, a locale, a stream or chance", false},
      {std::regex(R"(\b(float|double)\b)"), "uses floating point", true},
  };
  Complaints complaints;
  for (const auto& [path, text] : files) {
    if (!is_engine(path)) continue;
    const std::string room = room_of(path);
    const auto found = rooms().find(room);
    if (found == rooms().end() || found->second.floor > 3) continue;
    std::istringstream lines(code_only(text));
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      for (const Forbidden& forbidden : kForbidden) {
        if (forbidden.exact && room != "rules" && room != "record") continue;
        if (std::regex_search(line, forbidden.pattern)) {
          complaints.push_back(at(path, number) + forbidden.why);
        }
      }
    }
  }
  return complaints;
}

Complaints form(const Files& files) {
  Complaints complaints;
  std::map<std::string, std::string> headers;
  for (const auto& [path, text] : files) {
    if (!path.ends_with(".cc") && !path.ends_with(".h") && !path.ends_with(".def")) continue;
    if (!starts_with(text, "// SPDX-License-Identifier: Apache-2.0\n")) {
      complaints.push_back(path + ": the first line is not its licence");
    }
    const auto length = std::count(text.begin(), text.end(), '\n');
    if (length > 500) complaints.push_back(path + ": " + std::to_string(length) + " lines");
    if (!path.ends_with(".h")) continue;
    const std::string name = path.substr(path.rfind('/') + 1);
    const auto [first, fresh] = headers.emplace(name, path);
    if (!fresh) complaints.push_back(path + ": " + first->second + " has the same name");
    if (text.find("\n#pragma once\n") == std::string::npos) {
      complaints.push_back(path + ": lacks #pragma once");
    }
  }
  return complaints;
}

namespace {

// Lines of README.md between "```yaml" and "```" that the story lacks.
Complaints untold(const std::string& readme, const std::string& story) {
  Complaints complaints;
  std::istringstream lines(readme);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```yaml";
    } else if (inside && story.find("\n" + line + "\n") == std::string::npos) {
      complaints.push_back("tests/stories/readme.story lacks what README.md shows: " + line);
    }
  }
  return complaints;
}

// The lines of a document's ```console blocks.
std::string console_of(const std::string& document) {
  std::string shown;
  std::istringstream lines(document);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside) {
      shown += line + "\n";
    }
  }
  return shown;
}

std::vector<std::string> commands_of(const std::string& text) {
  std::vector<std::string> commands;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ ")) commands.push_back(line);
  }
  return commands;
}

// Where the commands of docs/ledger.md and of the story that runs them part, and what they are
// shown to print and do not.
Complaints not_walked(const std::string& document, const std::string& story) {
  const auto console = console_of(document);
  const auto shown = commands_of(console);
  const auto run = commands_of(story);
  for (std::size_t i = 0; i < std::max(shown.size(), run.size()); ++i) {
    const std::string one = i < shown.size() ? shown[i] : "nothing";
    const std::string other = i < run.size() ? run[i] : "nothing";
    if (one == other) continue;
    return {"docs/ledger.md shows: " + one +
            "; tests/stories/ledger_walk.story runs in its place: " + other};
  }
  Complaints complaints;
  std::istringstream lines(console);
  for (std::string line; std::getline(lines, line);) {
    const bool printed = story.find("\n" + line + "\n") != std::string::npos ||
                         story.find("\n! " + line + "\n") != std::string::npos;
    if (!printed) {
      complaints.push_back("tests/stories/ledger_walk.story lacks what docs/ledger.md shows: " +
                           line);
    }
  }
  return complaints;
}

}  // namespace

Complaints papers(const Files& files) {
  const auto text_of = [&](const std::string& path) {
    const auto file = files.find(path);
    return file == files.end() ? std::string() : file->second;
  };
  Complaints complaints;
  static const std::regex kFault(R"(SANYA_FAULT\((\w+)\))");
  const std::string faults = text_of("engine/base/faults.def");
  const std::string explained = text_of("docs/diagnostics.md");
  for (std::sregex_iterator fault(faults.begin(), faults.end(), kFault), end; fault != end;
       ++fault) {
    std::string name = (*fault)[1];
    std::replace(name.begin(), name.end(), '_', '-');
    if (explained.find("| `" + name + "`") == std::string::npos) {
      complaints.push_back("docs/diagnostics.md: no line explains `" + name + "`");
    }
  }
  const std::string front = text_of("README.md");
  const std::string index = text_of("docs/README.md");
  for (const auto& [path, text] : files) {
    if (!starts_with(path, "docs/") || !path.ends_with(".md") || path == "docs/README.md") continue;
    if (front.find("(" + path) == std::string::npos &&
        index.find("(" + path.substr(5)) == std::string::npos) {
      complaints.push_back(path + ": neither README.md nor docs/README.md links it");
    }
  }
  const Complaints lines = untold(front, text_of("tests/stories/readme.story"));
  complaints.insert(complaints.end(), lines.begin(), lines.end());
  const Complaints walk =
      not_walked(text_of("docs/ledger.md"), text_of("tests/stories/ledger_walk.story"));
  complaints.insert(complaints.end(), walk.begin(), walk.end());
  return complaints;
}

}  // namespace sanya::house
