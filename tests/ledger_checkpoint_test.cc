// SPDX-License-Identifier: Apache-2.0
// Hashes, trees, proofs, notes and moments, against what others published and against each other.
#include <filesystem>

#include "base/hash.h"
#include "base/text.h"
#include "ledger/code.h"
#include "ledger/signed_note.h"
#include "ledger_help.h"
#include "root.h"

using namespace sanya;
using namespace sanya::ledger;
namespace fs = std::filesystem;

namespace {

Hash unhex(const std::string& hex) {
  Hash hash = {};
  for (std::size_t i = 0; i < hash.size(); ++i) {
    hash.at(i) = static_cast<std::uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
  }
  return hash;
}

// The leaves of RFC 6962's reference tests.
std::vector<Hash> eight_leaves() {
  std::vector<Hash> found;
  for (const std::string& data :
       {std::string(), std::string(1, '\0'), std::string("\x10"), std::string("\x20\x21"),
        std::string("\x30\x31"), std::string("\x40\x41\x42\x43"),
        std::string("\x50\x51\x52\x53\x54\x55\x56\x57"),
        std::string("\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f")}) {
    found.push_back(leaf_hash(data));
  }
  return found;
}

// A published case: flat JSON, read for what we need of it.
struct Case {
  explicit Case(const std::string& bytes) : text(bytes) {}
  std::string after(const std::string& key) const {
    const std::size_t at = text.find("\"" + key + "\":");
    REQUIRE(at != std::string::npos);
    return text.substr(text.find_first_not_of(" \n", at + key.size() + 3));
  }
  std::int64_t number(const std::string& key) const {
    const std::string rest = after(key);
    // The largest are beyond our sizes, and wrong there as anywhere.
    return rest.starts_with("184467") ? -1 : std::stoll(rest);
  }
  // nullopt: empty. Words that stand where no hash matters are hashed to be one.
  std::optional<Hash> hash(const std::string& key) const { return hash_of(after(key)); }
  static std::optional<Hash> hash_of(const std::string& rest) {
    if (!rest.starts_with('"')) return std::nullopt;
    const auto bytes = from_base64(rest.substr(1, rest.find('"', 1) - 1));
    if (!bytes || bytes->empty()) return std::nullopt;
    return bytes->size() == 32 ? hash_from(*bytes) : sha256_bytes({*bytes});
  }
  std::optional<std::vector<Hash>> proof() const {
    std::vector<Hash> found;
    std::string rest = after("proof");
    if (rest.starts_with("null")) return found;
    rest = rest.substr(0, rest.find(']'));
    for (std::size_t at = rest.find('"'); at != std::string::npos;
         at = rest.find('"', rest.find('"', at + 1) + 1)) {
      const auto hash = hash_of(rest.substr(at));
      if (!hash) return std::nullopt;
      found.push_back(*hash);
    }
    return found;
  }
  bool wrong() const { return after("wantErr").starts_with("true"); }
  std::string text;
};

bool inclusion_holds(const Case& each) {
  const auto root = each.hash("root");
  const auto leaf = each.hash("leafHash");
  const auto proof = each.proof();
  return root && leaf && proof &&
         verify_inclusion(each.number("leafIdx"), *leaf, {each.number("treeSize"), *root}, *proof);
}
bool consistency_holds(const Case& each) {
  const auto from = each.hash("root1");
  const auto to = each.hash("root2");
  const auto proof = each.proof();
  return from && to && proof &&
         verify_consistency({each.number("size1"), *from}, {each.number("size2"), *to}, *proof);
}

}  // namespace

TEST_CASE("SHA-256 as bytes is that of the published test vectors") {
  CHECK(to_hex(sha256_bytes({})) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256_bytes({"a", "", "bc"})) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256_bytes({"abc"})) == sha256("abc"));
}

TEST_CASE("trees of eight leaves have the published roots") {
  const std::vector<std::string> roots = {
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  std::vector<Hash> leaves = eight_leaves();
  while (true) {
    CHECK(tree_of(leaves).root == unhex(roots[leaves.size()]));
    if (leaves.empty()) break;
    leaves.pop_back();
  }
}

TEST_CASE("the published proofs of RFC 6962 hold or fail as they should") {
  std::size_t tried = 0;
  for (const std::string folder : {"inclusion", "consistency"}) {
    const fs::path path = fs::path(shared_path()) / "vectors/merkle" / folder;
    if (!fs::exists(path)) continue;
    for (const auto& file : fs::recursive_directory_iterator(path)) {
      if (file.path().extension() != ".json") continue;
      const Case each(bytes_of(file.path()));
      INFO(file.path());
      const bool holds = folder == "inclusion" ? inclusion_holds(each) : consistency_holds(each);
      CHECK(holds == !each.wrong());
      ++tried;
    }
  }
  if (tried == 0) {
    WARN("196 Merkle vectors skipped: ../shared/vectors/merkle is not there");
    return;
  }
  // The other 322 are of proofs about subtrees, which a ledger does not give.
  CHECK(tried == 196);
}

TEST_CASE("the ledger's trees and proofs are those of its leaves, at every size") {
  Desk desk;
  Ledger ledger = desk.open();
  // Batches that end before, on and behind the bounds of the kept subtrees.
  for (int count : {1, 2, 100, 153, 1, 255, 256, 257, 1, 500}) {
    fill(ledger, count, static_cast<int>(*ledger.size()));
  }
  const std::int64_t size = *ledger.size();
  const std::vector<Hash> all_leaves = leaves(ledger);
  REQUIRE(static_cast<std::int64_t>(all_leaves.size()) == size);
  const auto tree_at = [&](std::int64_t at) {
    return tree_of({all_leaves.begin(), all_leaves.begin() + at});
  };
  bool sound = true;
  for (std::int64_t at = 0; at <= size; ++at) sound = sound && *ledger.tree(at) == tree_at(at);
  CHECK(sound);
  const std::vector<std::int64_t> sizes = {1, 2, 3, 255, 256, 257, 511, 512, 513, 1024, 1025, size};
  for (std::int64_t to : sizes) {
    const Tree tree = tree_at(to);
    for (std::int64_t from : sizes) {
      if (from > to) continue;
      INFO(from << " of " << to);
      const auto inclusion = ledger.inclusion(from, to);
      REQUIRE(inclusion);
      const Hash& leaf = all_leaves[static_cast<std::size_t>(from - 1)];
      CHECK(verify_inclusion(from - 1, leaf, tree, *inclusion));
      CHECK_FALSE(verify_inclusion(from - 1, tree.root, tree_at(size - 1), *inclusion));
      const auto consistency = ledger.consistency(from, to);
      REQUIRE(consistency);
      CHECK(verify_consistency(tree_at(from), tree, *consistency));
    }
  }
  CHECK_FALSE(ledger.tree(size + 1));
  CHECK_FALSE(ledger.inclusion(2, 1));
  CHECK_FALSE(ledger.consistency(1, size + 1));
}

TEST_CASE("a key and its signature are those that the format's authors publish") {
  // From the documentation of Go's golang.org/x/mod/sumdb/note.
  const std::string secret =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  const std::string verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const std::string text =
      "If you think cryptography is the answer to your problem,\n"
      "then you don't know what your problem is.\n";
  const std::string note = text +
                           "\n\u2014 PeterNeumann "
                           "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
                           "ngotpRZb6KE6RyyBwJnAM=\n";
  CHECK(verifier_of(secret) == verifier);
  CHECK(sign_text(text, secret) == note);
  std::string why;
  CHECK(open_text(note, verifier, why) == text);
}

TEST_CASE("a checkpoint is signed, opened again, and refused where anything differs") {
  const auto key = make_key("example.org/log", std::string(32, '\x05'));
  const auto other = make_key("example.org/log", std::string(32, '\x06'));
  REQUIRE(key);
  CHECK(verifier_of(key->secret) == key->verifier);
  const Checkpoint made{.origin = "example.org/log",
                        .tree = tree_of(eight_leaves()),
                        .extensions = {"known until June"}};
  const std::string note = *sign(made, key->secret);
  CHECK(
      note.starts_with("example.org/log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n"
                       "known until June\n\n\u2014 example.org/log "));
  std::string why;
  const auto opened = open_note(note, key->verifier, why);
  REQUIRE(opened);
  CHECK(to_text(*opened) == to_text(made));
  CHECK(opened->tree == made.tree);
  CHECK(open_note(note, "", why));

  const auto refused = [&](const std::string& bad, const std::string& verifier) {
    CHECK_FALSE(open_note(bad, verifier, why));
    return why;
  };
  CHECK(refused(note, other->verifier) == "it is not signed by the key of example.org/log");
  std::string forged = note;
  forged.replace(forged.find("\n8\n"), 3, "\n9\n");
  CHECK(refused(forged, key->verifier) == "it is not signed by the key of example.org/log");
  CHECK(refused(note, "example.org/log+00000000+AAAA") == "the key to verify it with is no key");
  CHECK(refused("text\n", "") == "it is no signed note");
  CHECK(refused(note + "x\n", "") == "one of its signatures is no signature");
  CHECK(refused("text\n\n", "") == "it is not signed");
  CHECK(refused(*sign_text("a log\n01\nAAAA\n", key->secret), "") == "it is no checkpoint");
  for (std::size_t i = 0; i < note.size(); ++i) {
    std::string flipped = note;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    if (open_note(flipped, key->verifier, why)) FAIL("byte " << i << " may be changed");
  }
  CHECK_FALSE(make_key("two words", std::string(32, 'x')));
  CHECK_FALSE(make_key("a+b", std::string(32, 'x')));
  CHECK_FALSE(make_key("", std::string(32, 'x')));
  CHECK_FALSE(make_key("a", "short"));
  CHECK_FALSE(sign(made, key->verifier));
}

TEST_CASE("moments are written and read as RFC 3339 has them") {
  for (const auto& [milliseconds, text] : std::vector<std::pair<std::int64_t, std::string>>{
           {0, "1970-01-01T00:00:00.000Z"},
           {-1, "1969-12-31T23:59:59.999Z"},
           {1'709'210'096'789, "2024-02-29T12:34:56.789Z"}}) {
    CHECK(to_text(Moment{milliseconds}) == text);
    CHECK(parse_moment(text) == Moment{milliseconds});
  }
  CHECK(parse_moment("2024-02-29T12:34:56Z") == Moment{1'709'210'096'999});
  for (const std::string bad :
       {"", "2024-02-29", "2023-02-29T12:34:56Z", "2024-02-29T24:00:00Z", "2024-02-29T12:60:00Z",
        "2024-02-29T12:34:60Z", "2024-02-29 12:34:56Z", "2024-02-29T12:34:56.7890",
        "2024-02-29T12:34:56.78Z", "2024-02-29T12:34:56+", "2024-02-29T1x:34:56Z"}) {
    CHECK_FALSE(parse_moment(bad));
  }
}

TEST_CASE("base64 is read back, and read in no second way") {
  for (const auto& [bytes, text] : std::vector<std::pair<std::string, std::string>>{
           {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}}) {
    CHECK(base64(bytes) == text);
    CHECK(from_base64(text) == bytes);
  }
  for (const std::string bad : {"Zg", "Zg=", "Zh==", "Zm9v\n", "Zm9", "====", "Z g="}) {
    CHECK_FALSE(from_base64(bad));
  }
}
