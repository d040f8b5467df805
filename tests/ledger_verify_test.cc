// SPDX-License-Identifier: Apache-2.0
// Whoever changes the file behind the program's back is found out, and what was done is named.
#include <SQLiteCpp/SQLiteCpp.h>

#include "ledger_help.h"

using namespace sanya;
using namespace sanya::ledger;

namespace {

// What one who knows the file would do: the guards are put back afterwards.
void tamper(const Desk& desk, const std::string& sql) {
  SQLite::Database database(desk.path(), SQLite::OPEN_READWRITE);
  std::vector<std::string> triggers;
  std::vector<std::string> names;
  SQLite::Statement each(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  while (each.executeStep()) {
    names.push_back(each.getColumn(0).getString());
    triggers.push_back(each.getColumn(1).getString());
  }
  each.reset();
  for (const std::string& name : names) database.exec("DROP TRIGGER " + name);
  database.exec("PRAGMA ignore_check_constraints = ON");
  database.exec(sql);
  for (const std::string& trigger : triggers) database.exec(trigger);
}

std::string shown(const Verified& verified) {
  std::string text;
  for (const Damage& damage : verified.damages) {
    text += std::to_string(damage.sequence) + ": " + damage.what + "\n";
  }
  return text;
}

std::string first(const Verified& verified) {
  const std::string text = shown(verified);
  return text.substr(0, text.find('\n'));
}

Verified verified(Desk& desk, const std::optional<Checkpoint>& known = {}) {
  auto found = desk.open(Mode::read).verify(known);
  REQUIRE(found);
  return *found;
}

// A ledger of 12 entries in 4 batches, and what is found after `sql`.
std::string after(const std::string& sql) {
  Desk desk;
  {
    Ledger ledger = desk.open();
    for (int i = 0; i < 4; ++i) fill(ledger, 3, 3 * i);
  }
  REQUIRE(shown(verified(desk)).empty());
  tamper(desk, sql);
  return first(verified(desk));
}

// Makes entry `sequence` say something else, with every hash of it made anew.
void forge(Desk& desk, std::int64_t sequence) {
  Entry entry;
  {
    Ledger ledger = desk.open(Mode::read);
    entry = all(ledger)[static_cast<std::size_t>(sequence - 1)];
  }
  entry.body = "{\"says\":\"nothing\"}";
  const auto blob = [](const Hash& hash) { return "x'" + to_hex(hash) + "'"; };
  entry.body_hash = body_hash(entry.salt, *entry.body);
  tamper(desk, "UPDATE entries SET body = '" + *entry.body + "', body_hash = " +
                   blob(entry.body_hash) + ", leaf = " + blob(leaf_hash(leaf_data(entry))) +
                   " WHERE sequence = " + std::to_string(sequence));
}

}  // namespace

TEST_CASE("a ledger as it was written verifies") {
  Desk desk;
  {
    Ledger ledger = desk.open();
    CHECK(ledger.verify()->tree.size == 0);
    fill(ledger, 300);
    append(ledger, {retract("f3"), put("f4", "{}")});
    Draft secret = put("s", "{}");
    secret.sealed = true;
    append(ledger, {secret});
    REQUIRE(ledger.erase(7, "dara", "a name"));
  }
  const Verified found = verified(desk);
  CHECK(shown(found).empty());
  CHECK(found.erased == 1);
  CHECK(found.sealed == 1);
  Ledger ledger = desk.open(Mode::read);
  CHECK(found.tree == *ledger.tree(304));
  CHECK(found.tree == tree_of(leaves(ledger)));
}

TEST_CASE("an edited entry is named by what was edited") {
  CHECK(after("UPDATE entries SET body = replace(body, 'f4', 'f9') WHERE sequence = 5") ==
        "5: the body was edited");
  CHECK(after("UPDATE entries SET salt = zeroblob(32) WHERE sequence = 5") ==
        "5: the body was edited");
  CHECK(after("UPDATE entries SET body = NULL, salt = NULL WHERE sequence = 5") ==
        "5: the body is missing, and no entry says that it was erased");
  CHECK(after("UPDATE entries SET body = NULL WHERE sequence = 5") ==
        "5: the body was deleted, and its salt is there");
  for (const std::string column :
       {"author = 'sok'", "message = ''", "origin = 'app'", "verb = 'retract'", "kind = 'source'",
        "id = 'f99'", "corrects = 1", "sealed = 1", "time = time + 1", "body_hash = zeroblob(32)",
        "leaf = zeroblob(32)"}) {
    CHECK(after("UPDATE entries SET " + column + " WHERE sequence = 5") ==
          "5: what it says of itself was edited");
  }
}

TEST_CASE("deleted, inserted and moved entries are named") {
  CHECK(after("DELETE FROM entries WHERE sequence = 5") == "5: the entry was deleted");
  CHECK(after("DELETE FROM entries WHERE sequence IN (5, 6, 7)") ==
        "5: the entry and the 2 after it were deleted");
  CHECK(after("DELETE FROM entries WHERE sequence = 12") ==
        "12: the entry was deleted from the end");
  CHECK(after("DELETE FROM entries WHERE sequence = 5;"
              "UPDATE entries SET sequence = sequence - 1 WHERE sequence > 5") ==
        "5: the entry was deleted, and those after it numbered anew");
  const std::string make_room =
      "UPDATE entries SET sequence = -sequence WHERE sequence >= 5;"
      "UPDATE entries SET sequence = 1 - sequence WHERE sequence < 0;";
  CHECK(after(make_room + "INSERT INTO entries SELECT 5, time, author, message, origin, verb, "
                          "kind, 'new', NULL, 0, body_hash, leaf, salt, body FROM entries WHERE "
                          "sequence = 4") ==
        "5: an entry was inserted here, and those after it numbered anew");
  CHECK(after("UPDATE entries SET sequence = -5 WHERE sequence = 5;"
              "UPDATE entries SET sequence = 5 WHERE sequence = 9;"
              "UPDATE entries SET sequence = 9 WHERE sequence = -5") ==
        "5: the order was changed: entry 9 stands here");
  CHECK(after("UPDATE entries SET sequence = 0 WHERE sequence = 5") ==
        "1: an entry numbered 0 stands here");
}

TEST_CASE("an inserted entry whose hashes are right is named") {
  Desk desk;
  Entry entry;
  {
    Ledger ledger = desk.open();
    for (int i = 0; i < 4; ++i) fill(ledger, 3, 3 * i);
    entry = all(ledger)[3];
  }
  entry.sequence = 5;
  entry.id = "new";
  tamper(desk,
         "UPDATE entries SET sequence = -sequence WHERE sequence >= 5;"
         "UPDATE entries SET sequence = 1 - sequence WHERE sequence < 0;"
         "INSERT INTO entries SELECT 5, time, author, message, origin, verb, kind, 'new', NULL, 0, "
         "body_hash, x'" +
             to_hex(leaf_hash(leaf_data(entry))) + "', salt, body FROM entries WHERE sequence = 4");
  CHECK(first(verified(desk)) == "5: an entry was inserted here, and those after it numbered anew");
}

TEST_CASE("an entry forged with all its hashes is found by what was hashed before") {
  Desk desk;
  Checkpoint before{.origin = "example.org/log", .tree = {}};
  {
    Ledger ledger = desk.open();
    fill(ledger, 600);
    before.tree = *ledger.tree(550);
  }
  forge(desk, 300);
  CHECK(shown(verified(desk)) == "257: entries 257 to 512 are not those that were appended\n");
  REQUIRE(desk.open(Mode::write).rebuild());
  CHECK(shown(verified(desk)).empty());  // without a witness outside, nothing is left that shows it
  CHECK(shown(verified(desk, before)) ==
        "1: entries 1 to 550 are not those of the checkpoint that was given\n");
}

TEST_CASE("a checkpoint kept in the file narrows down where an entry was forged") {
  Desk desk;
  const auto key = make_key("example.org", std::string(32, 'k'));
  REQUIRE(key);
  {
    Ledger ledger = desk.open();
    fill(ledger, 20);
    for (std::int64_t size : {0, 10, 15}) {
      const auto note = sign({.origin = "example.org", .tree = *ledger.tree(size)}, key->secret);
      REQUIRE(ledger.keep_checkpoint(*note, size));
      REQUIRE(ledger.keep_checkpoint(*note, size));
    }
    CHECK(ledger.checkpoints()->size() == 3);
  }
  REQUIRE(shown(verified(desk)).empty());
  forge(desk, 12);
  CHECK(shown(verified(desk)) ==
        "11: entries 11 to 15 are not those of a checkpoint kept in the "
        "file\n");
  tamper(desk, "UPDATE checkpoints SET size = 9 WHERE size = 10");
  CHECK(shown(verified(desk)).find("0: a checkpoint kept in the file was edited") !=
        std::string::npos);
}

TEST_CASE("a file that was rolled back shows against a checkpoint outside it") {
  Desk desk;
  Checkpoint known{.origin = "example.org/log", .tree = {}};
  std::string old;
  {
    Ledger ledger = desk.open();
    fill(ledger, 3);
  }
  old = bytes_of(desk.path());
  {
    Ledger ledger = desk.open();
    fill(ledger, 2, 3);
    known.tree = *ledger.tree(5);
  }
  CHECK(shown(verified(desk, known)).empty());
  write_bytes(desk.path(), old);
  CHECK(shown(verified(desk)).empty());
  CHECK(shown(verified(desk, known)) ==
        "4: the file was rolled back: it has 3 entries, the checkpoint that was given has 5\n");
}

TEST_CASE("what is derived, and the guards of the file, are verified too") {
  CHECK(after("UPDATE extent SET size = 1") ==
        "0: the kept number of entries is not theirs: rebuild mends that");
  CHECK(after("DELETE FROM extent") ==
        "0: the kept number of entries is not theirs: rebuild mends that");
  CHECK(after("INSERT INTO subtrees VALUES (3, 0, zeroblob(32))") ==
        "0: a kept hash is of no entries: rebuild mends that");
  CHECK(after("INSERT INTO derived VALUES ('record', 3, zeroblob(32), x'00')") ==
        "0: the kept \"record\" was edited: rebuild mends that");
  CHECK(after("CREATE TABLE other (x)") == "0: \"other\" was added to the file");
  Desk desk;
  {
    Ledger ledger = desk.open();
    fill(ledger, 3);
  }
  {
    SQLite::Database database(desk.path(), SQLite::OPEN_READWRITE);
    database.exec("DROP TRIGGER entries_remain");
  }
  CHECK(shown(verified(desk)) == "0: \"entries_remain\" is missing from the file\n");
}

TEST_CASE("rebuilding makes what is derived as it was") {
  Desk desk;
  Ledger ledger = desk.open();
  fill(ledger, 1500);
  append(ledger, {retract("f3"), put("f4", "{}"), put("f3", "{}", "source")});
  const auto before = standing(ledger, 1503);
  const Tree tree = *ledger.tree(1503);
  tamper(desk, "DELETE FROM extent; DELETE FROM subtrees");
  CHECK(first(*ledger.verify()) == "1: the kept hash of entries 1 to 256 is missing");
  REQUIRE(ledger.rebuild());
  CHECK(shown(*ledger.verify()).empty());
  CHECK(standing(ledger, 1503).size() == before.size());
  CHECK(*ledger.tree(1503) == tree);
}

TEST_CASE("the guards refuse what the program would never do") {
  Desk desk;
  {
    Ledger ledger = desk.open();
    Draft secret = put("s", "{}");
    secret.sealed = true;
    append(ledger, {put("a", "{}"), secret});
  }
  SQLite::Database database(desk.path(), SQLite::OPEN_READWRITE);
  for (const std::string sql :
       {"DELETE FROM entries", "UPDATE entries SET author = 'sok'", "UPDATE entries SET body = 'x'",
        "UPDATE entries SET salt = zeroblob(32) WHERE sequence = 1",
        "UPDATE entries SET body = NULL", "UPDATE entries SET leaf = zeroblob(32)"}) {
    INFO(sql);
    CHECK(database.tryExec(sql) != SQLite::OK);
  }
  CHECK(database.tryExec("UPDATE entries SET body = NULL, salt = NULL") == SQLite::OK);
}

TEST_CASE("a sealed body that is there without an unsealing is found out, and one that is gone") {
  Desk desk;
  Ledger ledger = desk.open();
  Draft secret = put("a", "{\"who\":\"a nurse\"}");
  secret.sealed = true;
  const Kept kept = append(ledger, {secret}).kept[0];
  const std::string salt = "x'" + to_hex(*reinterpret_cast<const Hash*>(kept.salt.data())) + "'";
  tamper(desk, "UPDATE entries SET body = '" + kept.body + "', salt = " + salt);
  CHECK(first(verified(desk)) ==
        "1: the sealed body is there, and no entry says that it was opened");
  tamper(desk, "UPDATE entries SET body = NULL, salt = NULL");
  REQUIRE(*ledger.unseal(kept, "sok", ""));
  CHECK(first(verified(desk)).empty());
  tamper(desk, "UPDATE entries SET body = NULL, salt = NULL WHERE sequence = 1");
  CHECK(first(verified(desk)) == "1: the body is missing, and no entry says that it was erased");
}
