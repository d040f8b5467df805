// SPDX-License-Identifier: Apache-2.0
// What is appended is read again, as it was and as it stood.
#include "ledger_help.h"

#include <unistd.h>

#include "base/diagnostics.h"
#include "tree/canonical.h"
#include "tree/tree.h"

using namespace sanya;
using namespace sanya::ledger;

namespace {

std::string names(const std::vector<Standing>& found) {
  std::string text;
  for (const Standing& each : found) {
    text += each.kind + "/" + each.id + "=" + each.body.value_or("-") + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a ledger that is not there is made only where that is asked for") {
  Desk desk;
  for (Mode mode : {Mode::read, Mode::write}) {
    auto opened = Ledger::open(desk.path(), mode, desk.outside());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::cannot_open);
    CHECK_FALSE(std::filesystem::exists(desk.folder / ".sanya"));
  }
  CHECK(*desk.open(Mode::create).size() == 0);
  CHECK(*desk.open(Mode::create).size() == 0);
  CHECK(*desk.open(Mode::read).size() == 0);
  std::size_t files = 0;
  for (const auto& each : std::filesystem::directory_iterator(desk.folder / ".sanya")) {
    INFO(each.path());
    ++files;
  }
  CHECK(files == 1);
}

TEST_CASE("what is no ledger is refused") {
  Desk desk;
  std::filesystem::create_directories(desk.folder / ".sanya");
  for (const std::string bytes : {"", "some text that is longer than a heading of a database"}) {
    write_bytes(desk.path(), bytes);
    auto opened = Ledger::open(desk.path(), Mode::create, desk.outside());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::io);
    CHECK(opened.error().message == "the ledger \"" + desk.path() + "\": it is no ledger");
    CHECK(bytes_of(desk.path()) == bytes);
  }
}

TEST_CASE("entries come back as they were appended") {
  Desk desk;
  {
    Ledger ledger = desk.open();
    auto appended = append(ledger, {put("a", "{\"x\":1}"), put("b", "{}", "source")});
    CHECK(appended.first == 1);
    CHECK(appended.last == 2);
    CHECK(append(ledger, {}).last == 2);
    Draft better = put("a", "{\"x\":2}");
    better.corrects = 1;
    append(ledger, {better});
  }
  Ledger ledger = desk.open(Mode::read);
  const auto entries = all(ledger);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].sequence == 1);
  CHECK(entries[0].author == "dara");
  CHECK(entries[0].message == "why");
  CHECK(entries[0].origin == "files");
  CHECK(entries[0].verb == Verb::put);
  CHECK(entries[1].kind == "source");
  CHECK(entries[0].id == "a");
  CHECK(entries[0].body == "{\"x\":1}");
  CHECK_FALSE(entries[0].corrects);
  CHECK(entries[2].corrects == 1);
  CHECK(entries[0].time == entries[1].time);
  CHECK(entries[1].time < entries[2].time);
  for (const Entry& entry : entries) {
    CHECK(entry.salt.size() == 32);
    CHECK(entry.body_hash == body_hash(entry.salt, *entry.body));
    CHECK(entry.leaf == leaf_hash(leaf_data(entry)));
  }
  CHECK(entries[0].salt != entries[1].salt);
}

TEST_CASE("an append that is refused leaves nothing behind") {
  Desk desk;
  Ledger ledger = desk.open();
  append(ledger, {put("a", "{}")});
  const auto refused = [&](const Batch& bad) {
    auto appended = ledger.append(bad);
    REQUIRE_FALSE(appended);
    CHECK(*ledger.size() == 1);
    return appended.error().message.substr(desk.path().size() + 15);
  };
  CHECK(refused(batch({put("b", "{}")}, "")) == "an entry needs an author");
  CHECK(refused(batch({put("b", "{\"\xff\"}")})) ==
        "what is to be appended as finding \"b\" is not UTF-8");
  Draft ahead = put("b", "{}");
  ahead.corrects = 2;
  CHECK(refused(batch({put("c", "{}"), ahead})) == "there is no entry 2 to be corrected");
  CHECK(refused(batch({put("1", "{}", "erasure")})) ==
        "an erasure is recorded by what erases, and by nothing else");
}

TEST_CASE("a batch worked out from another size is not appended") {
  Desk desk;
  Ledger ledger = desk.open();
  append(ledger, {put("a", "{}")});
  auto late = ledger.append(batch({put("b", "{}")}), 0);
  REQUIRE(late);
  CHECK(late->first == 0);
  CHECK(*ledger.size() == 1);
  CHECK(ledger.append(batch({put("b", "{}")}), 1)->last == 2);
}

TEST_CASE("a later batch is later, whatever the clock says") {
  Desk desk;
  Ledger ledger = desk.open();
  const Moment first = append(ledger, {put("a", "{}")}).time;
  desk.now -= 5000;
  const Moment second = append(ledger, {put("b", "{}")}).time;
  CHECK(second.milliseconds == first.milliseconds + 1);
  CHECK(*ledger.size_at({first.milliseconds - 1}) == 0);
  CHECK(*ledger.size_at(first) == 1);
  CHECK(*ledger.size_at(second) == 2);
  CHECK(*ledger.time_of(2) == second);
  CHECK_FALSE(ledger.time_of(3));
}

TEST_CASE("what stands is the latest put, now and at every earlier size") {
  Desk desk;
  Ledger ledger = desk.open();
  append(ledger, {put("b", "1"), put("a", "2"), put("a", "3", "Source")});
  append(ledger, {put("b", "4"), retract("a"), put("c", "5"), retract("c")});
  append(ledger, {put("a", "6")});
  const std::vector<std::string> expected = {
      "",
      "finding/b=1 ",
      "finding/a=2 finding/b=1 ",
      "Source/a=3 finding/a=2 finding/b=1 ",
      "Source/a=3 finding/a=2 finding/b=4 ",
      "Source/a=3 finding/b=4 ",
      "Source/a=3 finding/b=4 finding/c=5 ",
      "Source/a=3 finding/b=4 ",
      "Source/a=3 finding/a=6 finding/b=4 ",
  };
  for (std::size_t size = 0; size < expected.size(); ++size) {
    CHECK(names(standing(ledger, static_cast<std::int64_t>(size))) == expected[size]);
  }
  CHECK(standing(ledger, 8)[1].sequence == 8);
}

TEST_CASE("a sealed body is kept by its hash and opened by nothing but itself") {
  Desk desk;
  Ledger ledger = desk.open();
  Draft secret = put("a", "{\"who\":\"a nurse\"}");
  secret.sealed = true;
  auto appended = append(ledger, {put("b", "{}"), secret});
  REQUIRE(appended.kept.size() == 1);
  Kept kept = appended.kept[0];
  CHECK(kept.sequence == 2);
  CHECK(standing(ledger, 2)[0].sealed);
  CHECK_FALSE(standing(ledger, 2)[0].erased);
  const Tree before = *ledger.tree(2);
  for (const Kept& other :
       {Kept{2, kept.salt, "{}"}, Kept{1, kept.salt, kept.body}, Kept{3, kept.salt, kept.body}}) {
    CHECK_FALSE(*ledger.unseal(other, "sok", "why"));
  }
  CHECK_FALSE(ledger.unseal(kept, "", "nobody"));
  CHECK(*ledger.size() == 2);
  CHECK_FALSE(all(ledger)[1].body);
  const auto opened = *ledger.unseal(kept, "sok", "she agreed");
  REQUIRE(opened);
  CHECK(opened->first == 3);
  CHECK(all(ledger)[1].body == kept.body);
  CHECK(all(ledger)[1].sealed);
  CHECK(*ledger.tree(2) == before);
  const Entry said = all(ledger)[2];
  CHECK(said.kind + " " + said.id + " " + said.author + ": " + said.message ==
        "unsealing 2 sok: she agreed");
  const auto again = *ledger.unseal(kept, "sok", "twice");
  REQUIRE(again);
  CHECK(again->last < again->first);
  CHECK(*ledger.size() == 3);
  CHECK(ledger.verify()->damages.empty());
}

TEST_CASE("what was known earlier is the same after a sealed body was opened") {
  Desk desk;
  Ledger ledger = desk.open();
  Draft secret = put("a", "{\"who\":\"a nurse\"}");
  secret.sealed = true;
  const Kept kept = append(ledger, {secret}).kept[0];
  fill(ledger, 1);
  REQUIRE(*ledger.unseal(kept, "sok", ""));
  fill(ledger, 1, 1);
  for (const std::int64_t size : {1, 2, 3, 4}) {
    const auto found = standing(ledger, size);
    INFO(size);
    CHECK(found[0].id == "a");
    CHECK(found[0].sealed == (size < 3));
    CHECK(found[0].body.has_value() == (size >= 3));
    CHECK_FALSE(found[0].erased);
  }
  REQUIRE(ledger.erase(1, "sok", "a name"));
  CHECK(standing(ledger, 2)[0].erased);
  CHECK(standing(ledger, 3)[0].erased);
  CHECK_FALSE(ledger.append(batch({put("1", "{}", "unsealing")})));
}

TEST_CASE("derived values are kept by name, and by nobody who may only read") {
  Desk desk;
  Ledger ledger = desk.open();
  CHECK_FALSE(ledger.derived("record")->has_value());
  const std::string bytes("a\0b", 3);
  REQUIRE(ledger.keep("record", {.size = 4, .bytes = "old"}));
  REQUIRE(ledger.keep("record", {.size = 5, .bytes = bytes}));
  Ledger reader = desk.open(Mode::read);
  REQUIRE(reader.keep("record", {.size = 6, .bytes = "new"}));
  CHECK((*reader.derived("record"))->size == 5);
  CHECK((*reader.derived("record"))->bytes == bytes);
  REQUIRE(ledger.rebuild());
  CHECK_FALSE(ledger.derived("record")->has_value());
}

TEST_CASE("leaf data is canonical JSON, whatever an entry says") {
  Entry entry;
  entry.sequence = 9'007'199'254;
  entry.time = {1'790'000'000'004};
  entry.author = "d\"ara\\";
  entry.message = "tab\t line\n \u1780";
  entry.origin = "import:x";
  entry.kind = "finding";
  entry.id = "a/b";
  for (bool full : {false, true}) {
    entry.sealed = full;
    if (full) {
      entry.corrects = 7;
      entry.body = "{\"x\":\"\u1780\"}";
      entry.salt = std::string(32, '\x9f');
    }
    for (const std::string& text : {leaf_data(entry), export_line(entry)}) {
      auto source = std::make_shared<const Source>(Source{"leaf", text});
      Diagnostics faults;
      auto node = tree::parse_json(source, faults);
      INFO(text);
      REQUIRE(node);
      CHECK(tree::canonical_json(*node) == text.substr(0, text.find('\n')));
    }
  }
  CHECK(leaf_data(entry).find("\"time\":\"2026-09-21T14:13:20.004Z\"") != std::string::npos);
  entry.message = std::string("\0\x01\b\f\r\x1f\x7f/", 8);  // what our JSON reader refuses
  CHECK(leaf_data(entry).find("\"\\u0000\\u0001\\b\\f\\r\\u001f\x7f/\"") != std::string::npos);
}
