// SPDX-License-Identifier: Apache-2.0
// Seeded faults: each is put into the good example, and must be reported at its place, and nothing
// else with it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"
#include "load_example.h"
#include "load_seeded.h"

namespace sanya::load {
namespace {

using example::Files;

struct Mark {  // where the fault is to stand
  std::string path;
  int line = 0;
  int column = 0;
};

// Does the edits; "@@" in a replacement marks the place of the fault and is taken out.
Mark seed(const example::Seeded& fault, Files& files) {
  std::string path;
  for (const example::Edit& edit : fault.edits) {
    std::string& text = files[edit.path];
    const std::size_t found = text.find(edit.from);
    REQUIRE(found != std::string::npos);
    text.replace(found, edit.from.size(), edit.to);
    if (edit.to.find("@@") != std::string::npos) path = edit.path;
  }
  REQUIRE_FALSE(path.empty());
  std::string& text = files[path];
  const std::size_t at = text.find("@@");
  text.erase(at, 2);
  const std::size_t newline = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  const std::size_t line_begin = newline == std::string::npos ? 0 : newline + 1;
  return {.path = path,
          .line = 1 + static_cast<int>(std::count(
                          text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')),
          .column = 1 + static_cast<int>(characters(
                            std::string_view(text).substr(line_begin, at - line_begin)))};
}

TEST_CASE("each seeded fault is reported at its place, and nothing else") {
  CHECK(example::seeded().size() >= 45);
  for (const example::Seeded& fault : example::seeded()) {
    INFO(fault.what);
    Files files = example::files();
    const Mark mark = seed(fault, files);
    Diagnostics faults;
    example::load(files, faults);
    INFO(render(faults));
    CHECK(faults.all().size() == 1);
    if (faults.empty()) continue;
    const Diagnostic& first = faults.all().front();
    CHECK(name(first.fault) == fault.name);
    CHECK(first.place.source->path == mark.path);
    CHECK(first.place.line == mark.line);
    CHECK(first.place.column == mark.column);
  }
}

TEST_CASE("all faults of all files are found in one run") {
  Files files = example::files();
  const auto edit = [&](const char* path, std::string_view from, std::string_view to) {
    std::string& text = files[path];
    text.replace(text.find(from), from.size(), to);
  };
  edit("commitments.yaml", "lead: [mow]", "lead: [mwo]");
  edit("register.yaml", "until: 2018-01-15", "until: 2010");
  edit("evidence/post-2017.yaml", "value: 57.5", "value: 57.55");
  edit("evidence/field.csv", "ground-broken", "half-built");
  Diagnostics faults;
  example::load(files, faults);
  INFO(render(faults));
  std::vector<std::string_view> names;
  for (const Diagnostic& one : faults.all()) names.push_back(name(one.fault));
  CHECK(names == std::vector<std::string_view>{"unknown-id", "not-on-ladder", "off-grid",
                                               "ends-before-start"});
}

TEST_CASE("a broken file begets no further faults") {
  for (const char* path : {"register.yaml", "evidence/gazette.yaml", "evidence/post-2017.yaml"}) {
    Files files = example::files();
    files[path] = "source: [\n";
    Diagnostics faults;
    example::load(files, faults);
    INFO(render(faults));
    CHECK(faults.all().size() == 1);
    CHECK(name(faults.all().front().fault) == "bad-yaml");
  }
}

TEST_CASE("nobody announces more points than can be counted") {
  Files files = example::files();
  std::string& text = files["commitments.yaml"];
  const std::string_view given = "points_announced: 5";
  text.replace(text.find(given), given.size(), "points_announced: 999999999999999");
  Diagnostics faults;
  example::load(files, faults);
  INFO(render(faults));
  CHECK(faults.all().size() == 1);
  CHECK(name(faults.all().front().fault) == "bad-number");
}

TEST_CASE("did you mean") {
  Files files = example::files();
  std::string& text = files["commitments.yaml"];
  text.replace(text.find("minister-ito"), 12, "minister-itto");
  Diagnostics faults;
  example::load(files, faults);
  CHECK(faults.all().front().help == "did you mean \"minister-ito\"?");

  Diagnostics misspelt;
  example::load({{"commitments.yaml", "tracker: {id: t, titel: T}\n"}}, misspelt);
  CHECK(misspelt.all().size() == 1);
  CHECK(misspelt.all().front().help == "did you mean \"title\"?");
}

TEST_CASE("a cycle shows its path, a second id the first") {
  Files files = example::files();
  std::string& text = files["register.yaml"];
  text.replace(text.find("kind: country}"), 14, "kind: country, part_of: north}");
  std::string& post = files["evidence/post-2017.yaml"];
  post.replace(post.find("id: law-drafted"), 15, "id: wells-north");
  Diagnostics faults;
  example::load(files, faults);
  REQUIRE(faults.all().size() == 2);
  const Diagnostic& twice = faults.all()[0];
  REQUIRE(twice.notes.size() == 1);
  CHECK(twice.notes[0].text == "first given here");
  CHECK(twice.notes[0].place.line < twice.place.line);
  CHECK(faults.all()[1].message == "\"part_of\" goes in a circle: north -> river-land -> north");
}

TEST_CASE("a long chain of references and a long cycle end") {
  std::string text = "tracker: {id: t, title: T}\nplaces:\n";
  const int length = 20000;
  for (int i = 0; i < length; ++i)
    text += "  - {id: p" + std::to_string(i) + ", name: P, part_of: p" +
            std::to_string((i + 1) % length) + "}\n";
  Diagnostics faults;
  example::load({{"commitments.yaml", text}}, faults);
  CHECK(faults.all().size() == 1);
  CHECK(faults.all().front().fault == Fault::cycle);
}

}  // namespace
}  // namespace sanya::load
