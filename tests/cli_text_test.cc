// SPDX-License-Identifier: Apache-2.0
// What stories cannot show well: control characters, columns, cells, the JSON of odd texts.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>
#include <sstream>

#include "cli/command.h"
#include "cli/help.h"
#include "cli/json_writer.h"
#include "cli/page.h"
#include "cli_story.h"
#include "root.h"

namespace sanya::cli {

TEST_CASE("every option has its help, and no command has one twice") {
  for (const auto& command : commands()) {
    std::set<std::string_view> names;
    const auto look = [&](std::span<const Option> options) {
      for (const auto& option : options) {
        INFO(command.name << " --" << option.name);
        CHECK_FALSE(option.help.empty());
        CHECK_FALSE(option.help.starts_with(";"));
        CHECK(names.insert(option.name).second);
      }
    };
    look(command.options);
    look(common_options());
  }
}

TEST_CASE("no control character of a source reaches the terminal") {
  Page page(80, false);
  page.line(
      "a\x1b[31mb\x07"
      "c\u0085d\x7f");
  page.line("e\u202ef");  // turns the direction of writing
  CHECK(page.text() == "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFD\ne\uFFFDf\n");
}

TEST_CASE("no control character of an argument reaches the terminal") {
  std::ostringstream err;
  CHECK(misuse(err, {"no \x1b[31mred\n", "\x07"}) == kUsage);
  CHECK(err.str() == "sanya: no \uFFFD[31mred\uFFFD\n  help: \uFFFD\n");
}

TEST_CASE("colour is there where it is taken, and takes no column") {
  const auto word = paint(Style::good, "yes");
  CHECK(width(word) == 3);
  Page with(80, true);
  with.line(word);
  CHECK(with.text() == "\x1b[32myes\x1b[0m\n");
  Page without(80, false);
  without.line(word);
  CHECK(without.text() == "yes\n");
}

TEST_CASE("texts are cut between characters and filled by columns") {
  CHECK(clip("abcdef", 6) == "abcdef");
  CHECK(clip("abcdefg", 6) == "abc...");
  CHECK(clip("éééééééé", 6) == "ééé...");
  CHECK(pad("水", 4) == "水  ");
}

TEST_CASE("lines break between words and hang under their beginning") {
  Page page(12, false);
  page.wrapped("- ", "one two three four");
  CHECK(page.text() == "- one two\n  three four\n");
}

TEST_CASE("a cell keeps to its columns and lines") {
  CHECK(broken("Claimed or Delivered", 10, 9) ==
        std::vector<std::string>{"Claimed or", "Delivered"});
  CHECK(broken("one two three", 7, 1) == std::vector<std::string>{"one..."});
}

TEST_CASE("a title of a million words is cut as soon as it is too long") {
  std::string title;
  for (int i = 0; i < 500'000; ++i) title += "a ";
  CHECK(broken(title, 7, 1) == std::vector<std::string>{"a a..."});
  CHECK(clip(title, 6) == "a a...");
}

TEST_CASE("a word longer than the line stands whole") {
  Page page(8, false);
  page.wrapped("", "a https://example.org/x b");
  CHECK(page.text() == "a\nhttps://example.org/x\nb\n");
}

TEST_CASE("one is one, and none are many") {
  CHECK(counted(1, "action") == "1 action");
  CHECK(counted(0, "action") == "0 actions");
  CHECK(counted(std::size_t{2}, "action") == "2 actions");
}

TEST_CASE("the width of texts is what COLUMNS says, else the screen's, else 80") {
  CHECK(columns_to_fill(nullptr, 0) == 80);
  CHECK(columns_to_fill(nullptr, 132) == 132);
  CHECK(columns_to_fill("100", 132) == 100);
  CHECK(columns_to_fill("", 132) == 132);
  CHECK(columns_to_fill("wide", 132) == 132);
  CHECK(columns_to_fill("-5", 132) == 132);
  CHECK(columns_to_fill("99999999999999999999", 0) == 80);
  CHECK(columns_to_fill("1", 0) == 40);
}

TEST_CASE("the manual page tells every command and option, each line text or a known request") {
  const auto page = man_page();
  for (const auto& command : commands()) {
    INFO(command.name);
    std::string name{command.name};
    if (const auto hyphen = name.find('-'); hyphen != std::string::npos) name.insert(hyphen, "\\");
    CHECK(page.find("\n.SS sanya " + name + "\n") != std::string::npos);
    for (const auto& option : command.options) {
      CHECK(page.find("\n.B \\-\\-" + std::string(option.name.substr(0, 3))) != std::string::npos);
    }
  }
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('.') && !line.starts_with('\'')) continue;
    const auto request = line.substr(0, line.find(' '));
    INFO(line);
    CHECK(std::string(".\\\" .TH .SH .SS .TP .B .I .PP .EX .EE").find(request) !=
          std::string::npos);
  }
}

TEST_CASE("JSON escapes what it must") {
  Json json;
  json.object().member("a\"b", "line\nend\x01").member("n", 3).member("t", true);
  json.key("none").null().key("empty").list().end().end();
  CHECK(json.text() ==
        "{\n  \"a\\\"b\": \"line\\nend\\u0001\",\n  \"n\": 3,\n  \"t\": true,\n  \"none\": null,\n"
        "  \"empty\": []\n}\n");
}

namespace {

// What `args` print about the stories' tracker, with its pack among those that came with sanya.
std::string printed(const std::vector<std::string>& args, int width) {
  const auto root = root_path();
  auto disk = in_memory(
      {{"commitments.yaml", story::slurp(root + "/tests/stories/water/commitments.yaml")},
       {"usr/share/house.yaml", story::slurp(root + "/tests/stories/water/rules/small.yaml")},
       {"usr/share/ladders.yaml", story::slurp(root + "/rules/ladders.yaml")}});
  const World world{.folder = [&](const std::string& path) { return story::below(*disk, path); },
                    .shipped = "usr/share"};
  std::ostringstream out;
  std::ostringstream err;
  CHECK(run(args, world, out, err, {.width = width}, day(2024, 6, 30)) == kDone);
  return out.str() + err.str();
}

std::size_t widest(const std::string& text) {
  std::istringstream lines(text);
  std::size_t most = 0;
  for (std::string line; std::getline(lines, line);) most = std::max(most, width(line));
  return most;
}

}  // namespace

TEST_CASE("a status keeps to the width there is, and uses it") {
  CHECK(widest(printed({"status"}, 60)) <= 60);
  CHECK(widest(printed({"status"}, 80)) <= 80);
  const auto wide = widest(printed({"status"}, 120));
  CHECK(wide > 80);
  CHECK(wide <= 120);
}

TEST_CASE("what came with the program is called so, wherever it stands") {
  CHECK(printed({"status"}, 80).find("shipped:house.yaml") != std::string::npos);
  CHECK(printed({"why", "wells"}, 80).find("the rule (shipped:house.yaml:") != std::string::npos);
  for (const std::vector<std::string>& args : {std::vector<std::string>{"status"},
                                               {"why", "wells"},
                                               {"rules", "check"},
                                               {"report", "--format", "json", "--stdout"}}) {
    CHECK(printed(args, 80).find("usr/share") == std::string::npos);
  }
}

}  // namespace sanya::cli
