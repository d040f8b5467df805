// SPDX-License-Identifier: Apache-2.0
// The house as it stands, and each of its rules on a sample that breaks it.
#include "house.h"
#include "root.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using sanya::house::Complaints;
using sanya::house::Files;

namespace {

// The sources, tests and pages of this repository.
const Files& ours() {
  static const Files kOurs = [] {
    namespace fs = std::filesystem;
    Files files;
    const fs::path root = sanya::root_path();
    const auto take = [&](const fs::path& path) {
      std::ostringstream text;
      text << std::ifstream(path, std::ios::binary).rdbuf();
      files[fs::relative(path, root).generic_string()] = text.str();
    };
    for (const char* folder : {"engine", "tests", "docs"}) {
      for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string kind = entry.path().extension().string();
        if (kind == ".cc" || kind == ".h" || kind == ".def" || kind == ".md") take(entry.path());
      }
    }
    take(root / "README.md");
    take(root / "tests/stories/readme.story");
    take(root / "tests/stories/ledger_walk.story");
    return files;
  }();
  return kOurs;
}

// One line a complaint, so that a failure shows them all.
std::string lines(const Complaints& complaints) {
  std::string text;
  for (const std::string& complaint : complaints) text += complaint + "\n";
  return text;
}

std::string floors(const Files& files) { return lines(sanya::house::floors(files)); }
std::string guests(const Files& files) { return lines(sanya::house::guests(files)); }
std::string cycles(const Files& files) { return lines(sanya::house::cycles(files)); }
std::string purity(const Files& files) { return lines(sanya::house::purity(files)); }
std::string form(const Files& files) { return lines(sanya::house::form(files)); }
std::string papers(const Files& files) { return lines(sanya::house::papers(files)); }

constexpr const char* kLicence = "// SPDX-License-Identifier: Apache-2.0\n";

}  // namespace

TEST_CASE("our files are read at all") {
  CHECK(ours().size() > 15);
  CHECK(ours().count("engine/base/edtf.h") == 1);
}

TEST_CASE("every include goes to a lower floor, through a door") { CHECK(floors(ours()) == ""); }
TEST_CASE("every guest is in its room") { CHECK(guests(ours()) == ""); }
TEST_CASE("no header includes itself") { CHECK(cycles(ours()) == ""); }
TEST_CASE("the engine asks no clock, no locale and no chance") { CHECK(purity(ours()) == ""); }
TEST_CASE("files bear their licence, are short and have names of their own") {
  CHECK(form(ours()) == "");
}
TEST_CASE("every fault is explained and every page can be found") { CHECK(papers(ours()) == ""); }

TEST_CASE("an include upwards is seen") {
  CHECK(floors({{"engine/base/a.h", "\n#include \"rules/rules.h\"\n"}}) ==
        "engine/base/a.h:2: base may not see rules: it is not on a lower floor\n");
}

TEST_CASE("rooms of one floor do not see each other") {
  CHECK(floors({{"engine/load/a.cc", "#include \"rules/rules.h\""}}) != "");
  CHECK(floors({{"engine/tree/a.cc", "#  include \"record/record.h\""}}) != "");
}

TEST_CASE("a private header is seen from outside, not from inside") {
  CHECK(floors({{"engine/app/a.cc", "#include \"rules/plan.h\""}}) ==
        "engine/app/a.cc:1: \"rules/plan.h\" is private to rules; use its door\n");
  CHECK(floors({{"engine/rules/a.cc", "#include \"rules/plan.h\""}}) == "");
  CHECK(floors({{"engine/rules/a.cc", "#include \"base/anything.h\""}}) == "");
}

TEST_CASE("only main stands above cli") {
  CHECK(floors({{"engine/main.cc", "#include \"cli/cli.h\""}}) == "");
  CHECK(floors({{"engine/app/a.cc", "#include \"cli/cli.h\""}}) != "");
}

TEST_CASE("an unknown room, or none, is seen") {
  CHECK(floors({{"engine/attic/a.cc", ""}}) != "");
  CHECK(floors({{"engine/app/a.cc", "#include \"attic/a.h\""}}) != "");
  CHECK(floors({{"engine/app/a.cc", "#include \"a.h\""}}) != "");
}

TEST_CASE("a guest in a room not its own is seen") {
  CHECK(guests({{"engine/load/a.cc", "#include <yaml-cpp/yaml.h>"}}) ==
        "engine/load/a.cc:1: <yaml-cpp/yaml.h> is no guest of load\n");
  CHECK(guests({{"engine/tree/a.cc", "#include <yaml-cpp/yaml.h>"}}) == "");
  CHECK(guests({{"engine/rules/a.cc", "#include <fmt/format.h>\n#include <vector>"}}) == "");
  CHECK(guests({{"engine/rules/a.cc", "#include <fstream>"}}) != "");
  CHECK(guests({{"engine/rules/a.cc", "#include <stranger/door.h>"}}) ==
        "engine/rules/a.cc:1: nobody knows <stranger/door.h>\n");
}

TEST_CASE("a guest that README.md does not name is seen") {
  const std::string include = "#include <fmt/format.h>\n";
  CHECK(guests({{"engine/rules/a.cc", include}, {"README.md", "| `libfmt-dev` | 9.1 |"}}) == "");
  CHECK(guests({{"engine/rules/a.cc", include}, {"README.md", ""}}) ==
        "README.md: the table of libraries lacks `libfmt-dev`\n");
}

TEST_CASE("a cycle is shown with its path") {
  CHECK(cycles({{"engine/base/a.h", "#include \"base/b.h\""},
                {"engine/base/b.h", "#include \"base/c.h\""},
                {"engine/base/c.h", "#include \"base/b.h\""}}) ==
        "engine/base/b.h -> engine/base/c.h -> engine/base/b.h\n");
  CHECK(cycles({{"engine/base/a.h", "#include \"base/c.h\"\n#include \"base/b.h\""},
                {"engine/base/b.h", "#include \"base/c.h\""},
                {"engine/base/c.h", ""}}) == "");
}

TEST_CASE("clocks, locales and chance are seen below the faces") {
  const auto line =
      GENERATE("auto t = std::chrono::system_clock::now();", "auto t = time(nullptr);",
               "return std::time(0);", "int x = rand();", "setlocale(LC_ALL, \"\");",
               "std::locale here;", "#include <iostream>", "std::mt19937 chance;");
  CAPTURE(line);
  CHECK(purity({{"engine/app/a.cc", line}}) != "");
  CHECK(purity({{"engine/cli/a.cc", line}}) == "");
}

TEST_CASE("what only looks like a clock is let be") {
  const auto line =
      GENERATE("// time( and rand( and double", "auto x = \"time(\";", "int run_time(int);",
               "row.time(3);", "auto r = R\"(rand( \" )\";", "int n = 1'000; /* system_clock\n */");
  CAPTURE(line);
  CHECK(purity({{"engine/rules/a.cc", line}}) == "");
}

TEST_CASE("floating point is seen in rules and record") {
  CHECK(purity({{"engine/rules/a.cc", "\n\n  double x = 0;"}}) ==
        "engine/rules/a.cc:3: uses floating point\n");
  CHECK(purity({{"engine/record/a.cc", "float x = 0;"}}) != "");
  CHECK(purity({{"engine/tree/a.cc", "double x = 0;"}}) == "");
  CHECK(purity({{"engine/rules/a.cc", "int doubled = 0;"}}) == "");
}

TEST_CASE("a file without licence, too long, or with another's name is seen") {
  const std::string good = std::string(kLicence) + "#pragma once\n";
  CHECK(form({{"engine/base/a.h", good}}) == "");
  CHECK(form({{"engine/base/a.h", "#pragma once\n"}}) != "");
  CHECK(form({{"engine/base/a.h", kLicence}}) == "engine/base/a.h: lacks #pragma once\n");
  CHECK(form({{"tests/a_test.cc", kLicence + std::string(499, '\n')}}) == "");
  CHECK(form({{"tests/a_test.cc", kLicence + std::string(500, '\n')}}) ==
        "tests/a_test.cc: 501 lines\n");
  CHECK(form({{"engine/base/a.h", good}, {"engine/tree/a.h", good}}) ==
        "engine/tree/a.h: engine/base/a.h has the same name\n");
}

TEST_CASE("an unexplained fault and a lost page are seen") {
  const Files files = {{"engine/base/faults.def", "SANYA_FAULT(bad_date)\nSANYA_FAULT(bad_word)\n"},
                       {"docs/diagnostics.md", "| `bad-date` | ... | ... |\n"},
                       {"docs/README.md", "[diagnostics](diagnostics.md)"},
                       {"docs/lost.md", ""},
                       {"docs/found.md", ""},
                       {"README.md", "[found](docs/found.md)"}};
  CHECK(papers(files) ==
        "docs/diagnostics.md: no line explains `bad-word`\n"
        "docs/lost.md: neither README.md nor docs/README.md links it\n");
}

TEST_CASE("an example that no story tells is seen") {
  const std::string readme = "```yaml\ntracker: {id: t}\n```\nplain: text\n";
  CHECK(papers({{"README.md", readme}}) ==
        "tests/stories/readme.story lacks what README.md shows: tracker: {id: t}\n");
  CHECK(papers({{"README.md", readme}, {"tests/stories/readme.story", "\ntracker: {id: t}\n"}}) ==
        "");
}

TEST_CASE("a walk that no story walks is seen") {
  const std::string walk = "```console\n$ sanya sync\n27 new\n$ sanya status\n```\n$ not shown\n";
  const auto found = [&](const std::string& story) {
    return papers({{"docs/ledger.md", walk},
                   {"README.md", "(docs/ledger.md)"},
                   {"tests/stories/ledger_walk.story", story}});
  };
  CHECK(found("\n$ sanya sync\n27 new\n= 0\n\n$ sanya status\n= 0\n") == "");
  CHECK(found("\n$ sanya sync\n28 new\n= 0\n\n$ sanya status\n= 0\n") ==
        "tests/stories/ledger_walk.story lacks what docs/ledger.md shows: 27 new\n");
  CHECK(found("\n$ sanya sync\n= 0\n") ==
        "docs/ledger.md shows: $ sanya status; tests/stories/ledger_walk.story runs in its place: "
        "nothing\n");
  CHECK(found("\n$ sanya sync\n= 0\n\n$ sanya why\n= 0\n") != "");
}
