// SPDX-License-Identifier: Apache-2.0
// What is handed out is verified by docs/verify.py, which shares no code with us.
#include <cstdio>

#include <sys/wait.h>

#include "ledger_help.h"
#include "root.h"

using namespace sanya;
using namespace sanya::ledger;

namespace {

struct Said {
  int code = 0;
  std::string text;
};

bool has_python() { return std::system("python3 -c '' 2>/dev/null") == 0; }

// What another person would hold: files in one folder.
struct Stranger {
  Stranger() {
    key = *make_key("example.org/log", std::string(32, 'q'));
    other = *make_key("example.org/log", std::string(32, 'r'));
    Ledger ledger = desk.open();
    Draft secret = put("sealed", "{\"who\":\"x\"}");
    secret.sealed = true;
    Draft better = put("f0", "{\"says\":\"\\u0001 tab \\\" \u1780\"}");
    better.corrects = 1;
    fill(ledger, 20);
    append(ledger, {secret, better});
    early = note(ledger, 22);
    ledger.append({.author = "\u179f\u17bb\u1781\u17b6",
                   .message = "line\n\ttab \x01 \"quoted\" \\ \x7f \u2028",
                   .origin = "app",
                   .drafts = {retract("f3"), put("last", "{}")}});
    REQUIRE(ledger.erase(7, "dara", "a name"));
    late = note(ledger, 25);
    for (const Entry& entry : all(ledger)) lines += export_line(entry);
    inclusion = inclusion_text(all(ledger)[21], late, *ledger.inclusion(22, 25));
    consistency = consistency_text(early, late, *ledger.consistency(22, 25));
  }
  std::string note(const Ledger& ledger, std::int64_t size) const {
    return *sign({.origin = "example.org/log", .tree = *ledger.tree(size)}, key.secret);
  }
  std::string file(const std::string& name, const std::string& bytes) const {
    write_bytes(desk.folder / name, bytes);
    return " '" + (desk.folder / name).string() + "'";
  }
  Said ask(const std::string& question) const {
    const std::string command =
        "python3 '" + root_path() + "/docs/verify.py' " + question + " 2>&1";
    Said said;
    FILE* out = ::popen(command.c_str(), "r");
    REQUIRE(out != nullptr);
    for (int each = std::fgetc(out); each != EOF; each = std::fgetc(out)) {
      said.text += static_cast<char>(each);
    }
    said.code = WEXITSTATUS(::pclose(out));
    return said;
  }
  Said entries(const std::string& export_text, const std::string& signed_note) const {
    return ask("entries" + file("e", export_text) + file("n", signed_note) +
               file("k", key.verifier));
  }
  Said proof(const std::string& text) const {
    return ask("proof" + file("p", text) + " '" + key.verifier + "'");
  }

  Desk desk;
  KeyPair key;
  KeyPair other;
  std::string early;
  std::string late;
  std::string lines;
  std::string inclusion;
  std::string consistency;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a stranger verifies entries and proofs with the export and the public key alone") {
  if (!has_python()) {
    WARN("12 questions skipped: python3 is not there");
    return;
  }
  const Stranger stranger;
  const auto answers = [](const Said& said, int code, const std::string& text) {
    CHECK(said.code == code);
    CHECK(said.text == text + "\n");
  };
  std::string why;
  const Hash root = open_note(stranger.late, "", why)->tree.root;
  answers(
      stranger.ask("note" + stranger.file("n", stranger.late) + " '" + stranger.key.verifier + "'"),
      0, "example.org/log signed: example.org/log has 25 entries, root " + to_hex(root));
  answers(stranger.entries(stranger.lines, stranger.late), 0,
          "25 entries of example.org/log are those of the checkpoint; 23 show their body");
  answers(stranger.entries(stranger.lines, stranger.early), 0,
          "22 entries of example.org/log are those of the checkpoint; 20 show their body");
  answers(stranger.entries(replaced(stranger.lines, "f4 was seen", "f4 was lost"), stranger.late),
          4, "it does not hold: entry 5: the body is not the one that was recorded");
  answers(
      stranger.entries(replaced(stranger.lines, "\"id\":\"f4\"", "\"id\":\"f5\""), stranger.late),
      4, "it does not hold: the export's first 25 entries are not those of the checkpoint");
  answers(stranger.entries(stranger.lines.substr(stranger.lines.find('\n') + 1), stranger.late), 4,
          "it does not hold: entry 1 is missing from the export");
  answers(stranger.entries(stranger.lines.substr(0, stranger.lines.find('\n') + 1), stranger.late),
          4, "it does not hold: the export has 1 entries, the checkpoint 25");
  answers(stranger.entries(stranger.lines, replaced(stranger.late, "\n25\n", "\n24\n")), 4,
          "it does not hold: the checkpoint is not signed by the key of example.org/log");
  answers(stranger.proof(stranger.inclusion), 0, "entry 22 is one of the 25 of example.org/log");
  answers(stranger.proof(replaced(stranger.inclusion, "\"author\":\"dara\"", "\"author\":\"sok\"")),
          4, "it does not hold: the entry is not in the checkpoint's log");
  answers(stranger.proof(stranger.consistency), 0,
          "the first 22 of the 25 entries of example.org/log are as they were");
  answers(stranger.proof("{\"proof\":\"inclusion\"}"), 2,
          "it cannot be read: the file is no proof");
  const Said wrong_key = stranger.ask("proof" + stranger.file("p", stranger.inclusion) + " '" +
                                      stranger.other.verifier + "'");
  CHECK(wrong_key.code == 4);
}

TEST_CASE("a proof that the log only grew fails where it did not") {
  if (!has_python()) {
    WARN("1 question skipped: python3 is not there");
    return;
  }
  Stranger stranger;
  Desk desk;
  Ledger rewritten = desk.open();
  fill(rewritten, 30);
  const std::string later = stranger.note(rewritten, 30);
  const Said said =
      stranger.proof(consistency_text(stranger.early, later, *rewritten.consistency(22, 30)));
  CHECK(said.code == 4);
  CHECK(said.text == "it does not hold: the later log does not go on from the earlier one\n");
}
