// SPDX-License-Identifier: Apache-2.0
#include <set>

#include <catch2/catch.hpp>

#include "base/diagnostics.h"
#include "base/text.h"

using namespace sanya;

namespace {

SourcePtr source(std::string text, std::string path = "commitments.yaml") {
  return std::make_shared<Source>(Source{std::move(path), std::move(text)});
}

std::string shown(const std::string& text, int line, int column, int length = 1) {
  return render(Diagnostic{
      .fault = Fault::bad_word, .place = {source(text), line, column, length}, .message = "wrong"});
}

}  // namespace

TEST_CASE("a fault is named with hyphens, each name once") {
  CHECK(name(Fault::unknown_key) == "unknown-key");
  std::set<std::string_view> names;
  for (Fault fault : all_faults()) names.insert(name(fault));
  CHECK(names.size() == all_faults().size());
}

TEST_CASE("a fault is shown with its line, a caret and help") {
  Diagnostic diagnostic{.fault = Fault::unknown_key,
                        .place = {source("a:\n    duee: 2025-01-01\n"), 2, 5, 4},
                        .message = "nothing here is called \"duee\"",
                        .help = "did you mean \"due\"?"};
  CHECK(render(diagnostic) ==
        "commitments.yaml:2:5: error: nothing here is called \"duee\" [unknown-key]\n"
        "      duee: 2025-01-01\n"
        "      ^~~~\n"
        "  help: did you mean \"due\"?\n");
}

TEST_CASE("notes follow with their own lines, and a warning says so") {
  auto text = source("id: a\nid: b\n");
  Diagnostic diagnostic{.fault = Fault::duplicate_key,
                        .place = {text, 2, 1, 2},
                        .message = "\"id\" is given twice",
                        .notes = {{{text, 1, 1, 2}, "first given here"}},
                        .severity = Severity::warning};
  CHECK(render(diagnostic) ==
        "commitments.yaml:2:1: warning: \"id\" is given twice [duplicate-key]\n"
        "  id: b\n"
        "  ^~\n"
        "commitments.yaml:1:1: note: first given here\n"
        "  id: a\n"
        "  ^~\n");
}

TEST_CASE("a fault of a whole file has no line, one of no file no path") {
  Diagnostic diagnostic{
      .fault = Fault::wrong_type, .place = {source(""), 0, 0}, .message = "it is empty"};
  CHECK(render(diagnostic) == "commitments.yaml: error: it is empty [wrong-type]\n");
  diagnostic.place = {};
  CHECK(render(diagnostic) == "error: it is empty [wrong-type]\n");
}

TEST_CASE("the caret stands under the character in columns of the terminal") {
  // Five letters, of which two take no column of their own.
  CHECK(shown("\xE1\x9E\x97\xE1\x9F\x92\xE1\x9E\x93\xE1\x9F\x86\xE1\x9E\x80: x", 1, 8) ==
        "commitments.yaml:1:8: error: wrong [bad-word]\n"
        "  \xE1\x9E\x97\xE1\x9F\x92\xE1\x9E\x93\xE1\x9F\x86\xE1\x9E\x80: x\n"
        "       ^\n");
  CHECK(shown("\xE6\x97\xA5\xE6\x9C\xAC x", 1, 2, 1) ==
        "commitments.yaml:1:2: error: wrong [bad-word]\n"
        "  \xE6\x97\xA5\xE6\x9C\xAC x\n"
        "    ^~\n");
  CHECK(shown("\tkey", 1, 2, 3) ==
        "commitments.yaml:1:2: error: wrong [bad-word]\n"
        "   key\n"
        "   ^~~\n");
}

TEST_CASE("a place past the line, a missing line and other line ends are shown without harm") {
  CHECK(shown("ab\r\ncd\r\n", 1, 9, 5) ==
        "commitments.yaml:1:9: error: wrong [bad-word]\n  ab\n    ^\n");
  CHECK(shown("ab", 1, 1, 99) == "commitments.yaml:1:1: error: wrong [bad-word]\n  ab\n  ^~\n");
  CHECK(shown("ab", 7, 3) == "commitments.yaml:7:3: error: wrong [bad-word]\n  \n  ^\n");
  CHECK(shown("\xEF\xBB\xBF"
              "ab",
              1, 2) == "commitments.yaml:1:2: error: wrong [bad-word]\n  ab\n   ^\n");
  CHECK(shown("", 1, 1) == "commitments.yaml:1:1: error: wrong [bad-word]\n  \n  ^\n");
}

TEST_CASE("a long line is cut to a window round the caret") {
  std::string line(5000, 'a');
  line[3000] = '!';
  std::string text = shown(line, 1, 3001);
  std::string before = "..." + std::string(40, 'a');
  CHECK(text == "commitments.yaml:1:3001: error: wrong [bad-word]\n  " + before + "!" +
                    std::string(59, 'a') + "...\n  " + std::string(before.size(), ' ') + "^\n");
  CHECK(shown(std::string(5000, 'a'), 1, 1, 4000) ==
        "commitments.yaml:1:1: error: wrong [bad-word]\n  " + std::string(100, 'a') + "...\n  ^" +
            std::string(99, '~') + "\n");
}

TEST_CASE("faults of one line are shown alike together and alone, in every script") {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "aé ស្ថា\xFF\t中";
  const auto whole = source(line + "\nb", "a.json");
  Diagnostics all;
  std::string alone;
  for (const int column : {1, 2, 39, 40, 41, 42, 150, 1500, 2400, 2401, 2402, 9999}) {
    const Diagnostic one{.fault = Fault::bad_word,
                         .place = {whole, 1, column, 3},
                         .message = "wrong",
                         .notes = {{{whole, 1, 7}, "first given here"}}};
    all.add(one);
    alone += render(one);
  }
  CHECK(render(all) == alone);
}

TEST_CASE("nothing that a source says can steer the terminal") {
  std::string evil =
      "a\x1B[2Jb\x07\xC2\x9B"
      "31m\xE2\x80\xAE"
      "c\xFF";
  Diagnostic diagnostic{.fault = Fault::bad_word,
                        .place = {source(evil, "x\x1B]0;y"), 1, 1},
                        .message = evil,
                        .help = evil + "\nhelp: no",
                        .notes = {{{source(evil), 1, 1}, evil}}};
  std::string text = render(diagnostic);
  CHECK(first_bad_utf8(text) == std::string::npos);
  for (const char* raw : {"\x1B", "\x07", "\xC2\x9B", "\xE2\x80\xAE"}) {
    CHECK(text.find(raw) == std::string::npos);
  }
  CHECK(text.find("\xEF\xBF\xBD[2Jb") != std::string::npos);
  CHECK(text.find("\nhelp: no") == std::string::npos);
}

TEST_CASE("colour adds codes and nothing else") {
  Diagnostic diagnostic{.fault = Fault::bad_word,
                        .place = {source("abc"), 1, 2},
                        .message = "wrong",
                        .help = "write it right"};
  std::string coloured = render(diagnostic, true);
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1B') {
      i = coloured.find('m', i);
    } else {
      plain += coloured[i];
    }
  }
  CHECK(coloured != plain);
  CHECK(plain == render(diagnostic));
}

TEST_CASE("faults are sorted by place and copies are kept once, in any order of adding") {
  auto text = source("abc\ndef\n");
  auto other = source("abc\n", "d.yaml");
  std::vector<Diagnostic> added = {
      {.fault = Fault::bad_word, .place = {other, 1, 1}, .message = "m"},
      {.fault = Fault::bad_word, .place = {text, 2, 1}, .message = "m"},
      {.fault = Fault::bad_date, .place = {text, 2, 1}, .message = "m"},
      {.fault = Fault::missing_key, .place = {text, 1, 2}, .message = "no b"},
      {.fault = Fault::missing_key, .place = {text, 1, 2}, .message = "no a"},
      {.fault = Fault::bad_word, .place = {text, 2, 1}, .message = "m"},
  };
  Diagnostics forward;
  Diagnostics backward;
  for (const Diagnostic& each : added) forward.add(each);
  for (auto each = added.rbegin(); each != added.rend(); ++each) backward.add(*each);
  CHECK(render(forward) == render(backward));
  REQUIRE(forward.all().size() == 5);
  CHECK(forward.all()[0].message == "no a");
  CHECK(forward.all()[2].fault == Fault::bad_date);
  CHECK(forward.all()[4].place.source == other);
  CHECK(forward.errors() == 5);
}

TEST_CASE("a warning is no error") {
  Diagnostics diagnostics;
  CHECK(diagnostics.empty());
  diagnostics.warning(Fault::bad_word, {}, "m");
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.warnings() == 1);
  diagnostics.error(Fault::bad_word, {}, "n");
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("the nearest known word is at most a third of its letters away") {
  std::vector<std::string_view> known = {"due", "title", "made_by", "made_on", "owners"};
  CHECK(nearest("duee", known) == "due");
  CHECK(nearest("tilte", known) == "title");
  CHECK(nearest("Title", known) == "title");
  CHECK(nearest("made-on", known) == "made_on");
  CHECK(nearest("owner", known) == "owners");
  CHECK(nearest("zzz", known).empty());
  CHECK(nearest("", known).empty());
  CHECK(nearest("due", {}).empty());
  CHECK(nearest(std::string(1'000'000, 'd'), known).empty());
}

TEST_CASE("help names the nearest word, else the few there are, else nothing") {
  CHECK(did_you_mean("kpt", {"kept", "broken"}) == "did you mean \"kept\"?");
  CHECK(did_you_mean("zzz", {"kept", "broken"}) == "write one of: kept, broken");
  CHECK(did_you_mean("zzz", std::vector<std::string_view>(21, "kept")).empty());
  CHECK(did_you_mean("zzz", {}).empty());
}
